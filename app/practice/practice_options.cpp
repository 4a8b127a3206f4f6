#include "practice/practice_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

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
    Switch{"port", "PORT", "Port on 127.0.0.1; 0 takes a free one (default 0)."},
    Switch{"prefix", "PATH",
           "Version prefix: /v3 or /api/v3 or another; every other path answers an HTML 404 (default /v3)."},
    Switch{"count", "N", "Credentials to make up, 2 to 1000000 (default 214)."},
    Switch{"seed", "N", "Same seed, same data (default 1)."},
    Switch{"latency", "MS", "Milliseconds before each answer (default 0)."},
    Switch{"limit", "N", "Requests in a window; 0: no limit and no headers (default 100)."},
    Switch{"window", "SECONDS", "Length of the fixed window (default 60)."},
    Switch{"limiter", "before|after",
           "Whether a request over the limit is refused before it is applied, or applied and then answered "
           "429 (default before)."},
    Switch{"retry-after", "none|seconds|date", "Form of Retry-After on a 429 (default none)."},
    Switch{"reset", "epoch|delta", "Form of X-RateLimit-Reset (default epoch)."},
    Switch{"timestamps", "iso|epoch", "Form of timestamps in the list (default iso)."},
    Switch{"second-delete", "204|404|409", "Answer to revoking a revoked credential (default 404)."},
    Switch{"token-lifetime", "SECONDS", "Life of a token (default 3600)."},
    Switch{"fail-delete", "N=STATUS",
           "Answer the N-th DELETE with STATUS instead of carrying it out; may be repeated."},
    Switch{"state", "FILE", "Keep what was revoked in FILE over a restart."},
};

// Reads switches one by one and remembers the first that is wrong.
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser) : m_parser(parser) {}

    void number(const char *name, int least, int most, int *target)
    {
        const QString text = given(name);
        if (text.isNull())
            return;
        bool ok = false;
        const int value = text.toInt(&ok);
        if (!ok || value < least || value > most)
            fail(name, text, QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
        else
            *target = value;
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

void readFailDelete(const QStringList &values, Reader *reader, QMap<int, int> *target)
{
    for (const QString &value : values) {
        const QStringList parts = value.split(QLatin1Char('='));
        bool countOk = false;
        bool statusOk = false;
        const int count = parts.value(0).toInt(&countOk);
        const int status = parts.value(1).toInt(&statusOk);
        if (parts.size() != 2 || !countOk || !statusOk || count < 1 || status < 400 || status > 599)
            reader->fail("fail-delete", value, QStringLiteral("N=STATUS with a status from 400 to 599"));
        else
            target->insert(count, status);
    }
}

} // namespace

void addPracticeSwitches(QCommandLineParser *parser)
{
    for (const Switch &one : switches) {
        parser->addOption(QCommandLineOption(QString::fromLatin1(one.name), QString::fromUtf8(one.help),
                                             QString::fromLatin1(one.value)));
    }
}

QString readPracticeSwitches(const QCommandLineParser &parser, PracticeOptions *options)
{
    using O = PracticeOptions;
    Reader reader(parser);
    reader.number("port", 0, 65'535, &options->port);
    reader.number("count", 2, 1'000'000, &options->count);
    int seed = static_cast<int>(options->seed);
    reader.number("seed", 0, std::numeric_limits<int>::max(), &seed);
    options->seed = static_cast<quint32>(seed);
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
    if (const QString prefix = reader.given("prefix"); !prefix.isNull()) {
        if (!prefix.startsWith(QLatin1Char('/')) || prefix.endsWith(QLatin1Char('/')))
            reader.fail("prefix", prefix, QStringLiteral("a path like /v3"));
        options->prefix = prefix;
    }
    options->stateFile = parser.value(QStringLiteral("state"));
    return reader.error();
}

} // namespace rd
