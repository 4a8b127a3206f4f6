#include "practice/options.h"

#include "practice/state.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <array>
#include <limits>

namespace rd {

namespace {

struct Switch
{
    const char *name;
    const char *value;
    const char *help;
};

constexpr std::array switches{
    Switch{"port", "PORT", "Port on 127.0.0.1; 0 picks a free one (default 0)."},
    Switch{"prefix", "PATH",
           "Version prefix: /v3 or /api/v3 or another; every other path answers an HTML 404 (default /v3)."},
    Switch{"count", "N", "Credentials to make up, 1 to 1000000 (default 214)."},
    Switch{"seed", "N", "Same seed, same data (default 1)."},
    Switch{"latency", "MS", "Milliseconds between applying a request and answering it (default 0)."},
    Switch{"limit", "N", "Requests in a window; 0: no limit and no headers (default 100)."},
    Switch{"window", "SECONDS", "Length of the fixed window (default 60)."},
    Switch{"limiter", "before|after",
           "Whether a request over the limit is refused before it is applied, or applied and then answered "
           "429 (default before)."},
    Switch{"retry-after", "none|seconds|date", "Form of Retry-After on a 429 (default none)."},
    Switch{"reset", "epoch|delta", "Form of X-RateLimit-Reset (default epoch)."},
    Switch{"timestamps", "iso|epoch", "Form of timestamps in the list (default iso)."},
    Switch{"second-delete", "204|404|409", "Answer to revoking a revoked credential (default 404)."},
    Switch{"token-lifetime", "SECONDS", "Lifetime of a token (default 3600)."},
    Switch{"fail-delete", "N=STATUS",
           "Answer the N-th DELETE with STATUS (400 to 599) instead of carrying it out; may be repeated. 502 "
           "and "
           "504 are a gateway's HTML page."},
    Switch{"fault", "FAULT",
           "Break connections: [token/|list/|delete/]KIND[=VALUE]@N or %K[:before|:after]. @N: the N-th such "
           "request; %K: every K-th. before: the server never gets it; after: it carries it out. May be "
           "repeated. KIND: "},
    Switch{"chaos", "PERCENT",
           "Break this share of all requests, each with a fault drawn at random (default 0). Same seed, "
           "same faults."},
    Switch{"state", "FILE",
           "Keep what was revoked in FILE across restarts. An existing FILE sets its own count and seed."},
};

// Reads switches one by one and remembers the first that is wrong.
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser) : m_parser(parser) {}

    template <class Number>
    void number(const char *name, Number least, Number most, Number *target)
    {
        const QString text = given(name);
        if (text.isNull())
            return;
        bool ok = false;
        const qint64 value = text.toLongLong(&ok);
        if (!ok || value < qint64{least} || value > qint64{most})
            fail(name, text, QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
        else
            *target = static_cast<Number>(value);
    }

    template <class Value, std::size_t N>
    void choice(const char *name, const std::array<std::pair<const char *, Value>, N> &words, Value *target)
    {
        const QString text = given(name);
        if (text.isNull())
            return;
        QStringList known;
        for (const auto &[word, value] : words) {
            known.append(QString::fromLatin1(word));
            if (known.constLast() == text) {
                *target = value;
                return;
            }
        }
        fail(name, text, known.join(QLatin1String(" or ")));
    }

    void fail(const char *name, const QString &text, const QString &wanted)
    {
        if (m_error.isEmpty())
            m_error =
                QStringLiteral("--%1 takes %2, not \"%3\".").arg(QString::fromLatin1(name), wanted, text);
    }

    // Null: not given.
    QString given(const char *name) const
    {
        const QString option = QString::fromLatin1(name);
        return m_parser.isSet(option) ? m_parser.value(option) : QString();
    }
    const QString &error() const { return m_error; }

private:
    const QCommandLineParser &m_parser;
    QString m_error;
};

void readFaults(const QStringList &values, Reader *reader, QList<FaultRule> *target)
{
    for (const QString &value : values) {
        if (const std::optional<FaultRule> rule = readFaultRule(value))
            target->append(*rule);
        else
            reader->fail("fault", value, QStringLiteral("KIND@N or KIND%K as --help lists them"));
    }
}

void readFailDelete(const QStringList &values, Reader *reader, QMap<int, int> *target)
{
    for (const QString &value : values) {
        static const QRegularExpression form(QStringLiteral("^([1-9][0-9]{0,8})=([45][0-9]{2})$"));
        const QRegularExpressionMatch match = form.match(value);
        if (match.hasMatch())
            target->insert(match.captured(1).toInt(), match.captured(2).toInt());
        else
            reader->fail("fail-delete", value, QStringLiteral("N=STATUS with a status from 400 to 599"));
    }
}

} // namespace

void addPracticeSwitches(QCommandLineParser *parser)
{
    for (const Switch &one : switches) {
        QString help = QString::fromUtf8(one.help);
        if (qstrcmp(one.name, "fault") == 0)
            help += faultHelp() + QLatin1Char('.');
        parser->addOption(
            QCommandLineOption(QString::fromLatin1(one.name), help, QString::fromLatin1(one.value)));
    }
}

QString readPracticeSwitches(const QCommandLineParser &parser, PracticeOptions *options)
{
    using O = PracticeOptions;
    Reader reader(parser);
    reader.number("port", 0, 65'535, &options->port);
    reader.number("count", 1, mostPracticeCredentials, &options->count);
    reader.number("seed", 0U, std::numeric_limits<quint32>::max(), &options->seed);
    reader.number("latency", 0, 60'000, &options->latencyMs);
    reader.number("limit", 0, 1'000'000, &options->limit);
    reader.number("window", 1, 86'400, &options->windowSeconds);
    reader.number("token-lifetime", 1, 86'400, &options->tokenSeconds);
    reader.choice("limiter",
                  std::array{std::pair{"before", O::Limiter::Before}, std::pair{"after", O::Limiter::After}},
                  &options->limiter);
    reader.choice("retry-after",
                  std::array{std::pair{"none", O::RetryAfter::None},
                             std::pair{"seconds", O::RetryAfter::Seconds},
                             std::pair{"date", O::RetryAfter::Date}},
                  &options->retryAfter);
    reader.choice("reset",
                  std::array{std::pair{"epoch", O::Reset::Epoch}, std::pair{"delta", O::Reset::Delta}},
                  &options->reset);
    reader.choice("timestamps",
                  std::array{std::pair{"iso", O::Timestamps::Iso}, std::pair{"epoch", O::Timestamps::Epoch}},
                  &options->timestamps);
    reader.choice("second-delete",
                  std::array{std::pair{"204", 204}, std::pair{"404", 404}, std::pair{"409", 409}},
                  &options->secondDelete);
    readFailDelete(parser.values(QStringLiteral("fail-delete")), &reader, &options->failDelete);
    readFaults(parser.values(QStringLiteral("fault")), &reader, &options->faults);
    reader.number("chaos", 0, 100, &options->chaosPercent);
    if (const QString prefix = reader.given("prefix"); !prefix.isNull()) {
        static const QRegularExpression form(QStringLiteral("^(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$"));
        if (!form.match(prefix).hasMatch())
            reader.fail("prefix", prefix, QStringLiteral("a path like /v3"));
        options->prefix = prefix;
    }
    options->stateFile = reader.given("state");
    if (parser.isSet(QStringLiteral("state")) && options->stateFile.isEmpty())
        reader.fail("state", options->stateFile, QStringLiteral("the name of a file"));
    return reader.error();
}

} // namespace rd
