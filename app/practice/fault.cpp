#include "practice/fault.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace rd {

using namespace Qt::StringLiterals;

namespace {

using Kind = Fault::Kind;
using When = Fault::When;
using Body = Fault::Body;
using Target = Fault::Target;

enum class Value { None, Status, Redirect, Hours, Count };

struct Name
{
    Kind kind;
    const char *text;
    Value value = Value::None;
    When when = When::After; // unless it is said
};

constexpr std::array names{
    Name{Kind::Close, "close"},
    Name{Kind::Reset, "reset"},
    Name{Kind::HalfStatus, "half-status"},
    Name{Kind::HalfHeaders, "half-headers"},
    Name{Kind::HalfBody, "half-body"},
    Name{Kind::Silence, "silence"},
    Name{Kind::Late, "late"},
    Name{Kind::Drip, "drip"},
    Name{Kind::LongLength, "long-length"},
    Name{Kind::ShortLength, "short-length"},
    Name{Kind::Twice, "twice"},
    Name{Kind::HugeHeader, "huge-header"},
    Name{Kind::GzipBomb, "gzip-bomb"},
    Name{Kind::WrongType, "wrong-type"},
    Name{Kind::Portal, "portal", Value::None, When::Before},
    Name{Kind::Redirect, "redirect", Value::Redirect, When::Before},
    Name{Kind::Interim, "interim", Value::Count},
    Name{Kind::BodyOn204, "body-on-204"},
    Name{Kind::Status, "status", Value::Status, When::Before},
    Name{Kind::WrongDate, "date", Value::Hours},
};

constexpr std::array bodies{
    std::pair{Body::Problem, "problem"},     std::pair{Body::Html, "html"},
    std::pair{Body::Empty, "empty"},         std::pair{Body::Malformed, "malformed"},
    std::pair{Body::DuplicateKey, "double"},
};
constexpr std::array targets{
    std::pair{Target::SameHost, "same"},
    std::pair{Target::OtherHost, "other"},
    std::pair{Target::Http, "http"},
};
constexpr std::array operations{
    std::pair{PracticeRequests::Token, "token"},
    std::pair{PracticeRequests::List, "list"},
    std::pair{PracticeRequests::Revoke, "delete"},
};
constexpr std::array redirects{301, 302, 303, 307, 308};
constexpr std::array statuses{200, 202, 206, 304, 400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 503, 504};
constexpr std::array hours{-2, 2};
constexpr std::array counts{1, 50'000};

template <class Key, std::size_t N>
bool find(const std::array<std::pair<Key, const char *>, N> &table, const QString &text, Key *key)
{
    for (const auto &[one, name] : table) {
        if (text == QLatin1String(name)) {
            *key = one;
            return true;
        }
    }
    return false;
}

template <class Key, std::size_t N>
QString nameIn(const std::array<std::pair<Key, const char *>, N> &table, Key key)
{
    for (const auto &[one, name] : table) {
        if (one == key)
            return QString::fromLatin1(name);
    }
    return {};
}

// "503/html", "307/other", "+2"; "503" and "307" take the first of what may follow.
bool readValue(Value value, const QString &text, Fault *fault)
{
    if (value == Value::None)
        return text.isNull();
    if (value == Value::Hours) {
        fault->hours = text.toInt();
        return fault->hours != 0 && std::abs(fault->hours) <= 24;
    }
    if (value == Value::Count) {
        fault->count = text.toInt();
        return fault->count > 0 && fault->count <= 1'000'000;
    }
    const bool redirect = value == Value::Redirect;
    fault->status = text.section(u'/', 0, 0).toInt();
    if (redirect ? fault->status / 100 != 3 : fault->status < 200 || fault->status > 599)
        return false;
    if (!text.contains(u'/'))
        return true;
    const QString rest = text.section(u'/', 1);
    return redirect ? find(targets, rest, &fault->target) : find(bodies, rest, &fault->body);
}

QString valueText(const Fault &fault, Value value)
{
    switch (value) {
    case Value::None:
        return {};
    case Value::Hours:
        return u'=' + QString::number(fault.hours);
    case Value::Count:
        return u'=' + QString::number(fault.count);
    case Value::Redirect:
        return u'=' + QString::number(fault.status) + u'/' + nameIn(targets, fault.target);
    case Value::Status:
        return u'=' + QString::number(fault.status) + u'/' + nameIn(bodies, fault.body);
    }
    return {};
}

const Name *nameOf(Kind kind)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [kind](const Name &n) { return n.kind == kind; });
    return found == names.end() ? nullptr : &*found;
}

// With every value that a test of all of them needs.
QList<Fault> variants(const Name &name)
{
    QList<Fault> all;
    switch (name.value) {
    case Value::None:
        return {{.kind = name.kind}};
    case Value::Hours:
        for (const int h : hours)
            all.append({.kind = name.kind, .hours = h});
        break;
    case Value::Count:
        for (const int count : counts)
            all.append({.kind = name.kind, .count = count});
        break;
    case Value::Redirect:
        for (const int status : redirects) {
            for (const auto &target : targets)
                all.append({.kind = name.kind, .status = status, .target = target.first});
        }
        break;
    case Value::Status:
        for (const int status : statuses) {
            for (const auto &body : bodies)
                all.append({.kind = name.kind, .status = status, .body = body.first});
        }
        break;
    }
    return all;
}

} // namespace

std::optional<FaultRule> readFaultRule(const QString &text)
{
    static const QRegularExpression form(
        u"^(?:([a-z]+)/)?([a-z0-9-]+?)(?:=([a-z0-9/+-]+))?([@%])([1-9][0-9]{0,8})(?::(before|after))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    FaultRule rule;
    if (match.hasCaptured(1) && !find(operations, match.captured(1), &rule.which))
        return std::nullopt;
    const auto name = std::find_if(names.begin(), names.end(), [&match](const Name &one) {
        return match.captured(2) == QLatin1String(one.text);
    });
    const QString value = match.hasCaptured(3) ? match.captured(3) : QString();
    if (name == names.end() || !readValue(name->value, value, &rule.fault))
        return std::nullopt;
    rule.fault.kind = name->kind;
    rule.fault.when = name->when;
    if (match.hasCaptured(6))
        rule.fault.when = match.captured(6) == "before"_L1 ? When::Before : When::After;
    rule.first = match.captured(5).toInt();
    if (match.captured(4) == "%"_L1)
        rule.every = rule.first;
    return rule;
}

QString faultText(const Fault &fault)
{
    const Name *name = nameOf(fault.kind);
    if (!name)
        return u"none"_s;
    return QString::fromLatin1(name->text) + valueText(fault, name->value) +
           (fault.when == When::Before ? u":before"_s : u":after"_s);
}

QString faultHelp()
{
    QStringList all;
    for (const Name &name : names) {
        QString text = QString::fromLatin1(name.text);
        if (name.value == Value::Hours)
            text += "=+2"_L1;
        else if (name.value == Value::Count)
            text += "=50000"_L1;
        else if (name.value == Value::Redirect)
            text += "=307/same|other|http"_L1;
        else if (name.value == Value::Status)
            text += "=503/problem|html|empty|malformed|double"_L1;
        all.append(text);
    }
    return all.join(u", "_s);
}

QList<Fault> allFaults()
{
    QList<Fault> all;
    for (const Name &name : names) {
        for (Fault fault : variants(name)) {
            for (const When when : {When::Before, When::After}) {
                fault.when = when;
                const bool onlyAfter = name.kind == Kind::Late || name.kind == Kind::BodyOn204;
                if (!onlyAfter || when == When::After)
                    all.append(fault);
            }
        }
    }
    return all;
}

} // namespace rd
