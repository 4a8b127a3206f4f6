#include "api/problem_document.h"

#include "base/json_duplicates.h"
#include "base/log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestBodyText = 64 * 1024; // bytes
constexpr qsizetype longestValue = 2000;         // UTF-16 units
constexpr qsizetype mostExtensions = 50;
constexpr qsizetype mostErrors = 200;

// Masked first: the beginning of a token that was cut off would not be known any more.
QString cut(const QString &raw)
{
    QString text = maskKnownSecrets(raw);
    if (text.size() <= longestValue)
        return text;
    text.truncate(text.at(longestValue).isLowSurrogate() ? longestValue - 1 : longestValue);
    return text;
}

// UTF-8 with replacement characters for what is none, cut between characters.
QString decoded(const QByteArray &body)
{
    qsizetype size = std::min(body.size(), longestBodyText);
    const auto continuesCharacter = [&body](qsizetype at) { return (body.at(at) & 0xC0) == 0x80; };
    for (int back = 0; back < 3 && size > 0 && size < body.size() && continuesCharacter(size); ++back)
        --size;
    return maskKnownSecrets(QString::fromUtf8(QByteArrayView(body).first(size)));
}

QString compactJson(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return cut(QString::fromUtf8(array.sliced(1, array.size() - 2)));
}

bool looksLikeHtml(const HttpHeaders &headers, const QByteArray &body)
{
    const QByteArray type = headers.mediaType();
    if (type == "text/html" || type == "application/xhtml+xml")
        return true;
    const QByteArray start = body.left(1024).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

struct TextMember
{
    QLatin1StringView name;
    QString Problem::*target;
};
constexpr TextMember textMembers[] = {
    {"type"_L1, &Problem::type},
    {"title"_L1, &Problem::title},
    {"detail"_L1, &Problem::detail},
    {"instance"_L1, &Problem::instance},
    {"code"_L1, &Problem::code},
    {"param"_L1, &Problem::param},
    {"request_id"_L1, &Problem::requestId},
};

// False: not a member of this name, or of a wrong type.
bool readTextMember(const QString &name, const QJsonValue &value, Problem &problem)
{
    const auto *const member = std::find_if(std::begin(textMembers), std::end(textMembers),
                                            [&name](const TextMember &known) { return name == known.name; });
    if (member == std::end(textMembers) || !value.isString())
        return false;
    const QString text = value.toString();
    problem.*(member->target) = text.isNull() ? u""_s : maskKnownSecrets(text);
    return true;
}

bool readStatus(const QString &name, const QJsonValue &value, Problem &problem)
{
    const int status = value.toInt(); // 0 unless an integer
    if (name != "status"_L1 || status < 100 || status > 999)
        return false;
    problem.documentStatus = status;
    return true;
}

bool readErrors(const QString &name, const QJsonValue &value, Problem &problem)
{
    if (name != "errors"_L1 || !value.isArray())
        return false;
    const QJsonArray rows = value.toArray();
    for (const QJsonValue &row : rows) {
        if (problem.errors.size() == mostErrors)
            break;
        if (row.isObject())
            problem.errors.append({maskKnownSecrets(row["param"_L1].toString()),
                                   maskKnownSecrets(row["detail"_L1].toString()),
                                   maskKnownSecrets(row["code"_L1].toString())});
    }
    return true;
}

bool readMember(const QString &name, const QJsonValue &value, Problem &problem)
{
    return readTextMember(name, value, problem) || readStatus(name, value, problem) ||
           readErrors(name, value, problem);
}

// Returns whether any member of a problem document was in it.
bool readDocument(const QJsonObject &object, Problem &problem)
{
    bool any = false;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (readMember(member.key(), member.value(), problem))
            any = true;
        else if (problem.extensions.size() < mostExtensions)
            problem.extensions.append({cut(member.key()), compactJson(member.value())});
    }
    return any;
}

void readJson(const QByteArray &mediaType, const QByteArray &body, Problem &problem)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const bool isProblemType = mediaType == "application/problem+json";
    const bool any = readDocument(document.object(), problem);
    if (document.isNull() || (isProblemType && !document.isObject()) || hasDuplicateMember(body)) {
        problem.body = Problem::Body::Malformed;
    } else if (isProblemType || any) {
        problem.body = Problem::Body::Document;
    } else {
        problem.extensions.clear();
        problem.body = Problem::Body::Text;
    }
}

} // namespace

Problem parseProblem(const HttpHeaders &headers, const QByteArray &body)
{
    Problem problem;
    problem.mediaType = maskKnownSecrets(QString::fromLatin1(headers.value("Content-Type")));
    if (body.trimmed().isEmpty())
        problem.body = Problem::Body::None;
    else if (looksLikeHtml(headers, body))
        problem.body = Problem::Body::Html;
    else if (isJsonMediaType(headers.mediaType()))
        readJson(headers.mediaType(), body, problem);
    else
        problem.body = Problem::Body::Text;
    if (problem.body != Problem::Body::None && problem.body != Problem::Body::Document)
        problem.bodyText = decoded(body);
    if (problem.requestId.isEmpty())
        problem.requestId = maskKnownSecrets(QString::fromLatin1(headers.value("X-Request-Id")));
    return problem;
}

} // namespace rd
