// revoke-desk-bench NAME: the benchmarks, one JSON object each.
#include "base/product_info.h"
#include "benches.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <iostream>
#include <string>

namespace {

// Client id and secret as two lines on standard input, so that neither stands in a process list.
rd::bench::Server readServer(const QString &url)
{
    std::string clientId;
    std::string secret;
    std::getline(std::cin, clientId);
    std::getline(std::cin, secret);
    return {url, QString::fromStdString(clientId), QByteArray::fromStdString(secret)};
}

template <class Value>
bool readWord(const QString &word, std::initializer_list<std::pair<const char *, Value>> words, Value *value)
{
    for (const auto &[text, one] : words) {
        if (word == QLatin1String(text)) {
            *value = one;
            return true;
        }
    }
    return false;
}

int wrong(const QString &sentence)
{
    std::fprintf(stderr, "revoke-desk-bench: %s\n", sentence.toLocal8Bit().constData());
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && std::string(argv[1]) == "startup-child")
        return rd::bench::startupChild(argc, argv, std::stoll(argv[2]));
    if (argc == 3 && std::string(argv[1]) == "stall-child")
        return rd::bench::stallChild(argc, argv, std::stoi(argv[2]));

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(rd::product::version);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Benchmarks of Revoke Desk; each prints one JSON object.\n"
        "  list     time to list credentials, relative to pages times latency\n"
        "  pace     a run under a limit, relative to the earliest that the limit permits (fast) or to the\n"
        "           estimate that the plan showed (considerate)\n"
        "  speed    a run without a limit, relative to one request after the other\n"
        "  stall    the longest that the window keeps an event waiting during a run, and while it is idle;\n"
        "           what its thread, and the whole program, compute for each second of the run\n"
        "  startup  start to first painted window and memory, relative to an empty QMainWindow"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(
        QStringLiteral("server"),
        QStringLiteral("Server to measure; client id and secret are read as two lines from "
                       "standard input. Without it a practice server is started."),
        QStringLiteral("URL"));
    const QCommandLineOption count(QStringLiteral("count"),
                                   QStringLiteral("Credentials (list: 10000; pace: 120; speed, stall: 500)."),
                                   QStringLiteral("N"));
    const QCommandLineOption rows(QStringLiteral("rows"),
                                  QStringLiteral("stall: credentials in the list (10000)."),
                                  QStringLiteral("N"), QStringLiteral("10000"));
    const QCommandLineOption latency(QStringLiteral("latency"), QStringLiteral("The server's latency (20)."),
                                     QStringLiteral("MS"), QStringLiteral("20"));
    const QCommandLineOption runs(QStringLiteral("runs"),
                                  QStringLiteral("Runs of startup; the median counts (9)."),
                                  QStringLiteral("N"), QStringLiteral("9"));
    const QCommandLineOption paceName(QStringLiteral("pace"), QStringLiteral("fast or considerate (fast)."),
                                      QStringLiteral("PACE"), QStringLiteral("fast"));
    const QCommandLineOption limit(QStringLiteral("limit"), QStringLiteral("pace: requests per window (50)."),
                                   QStringLiteral("N"), QStringLiteral("50"));
    const QCommandLineOption window(QStringLiteral("window"),
                                    QStringLiteral("pace: seconds of a window (30)."), QStringLiteral("S"),
                                    QStringLiteral("30"));
    const QCommandLineOption retryAfter(QStringLiteral("retry-after"),
                                        QStringLiteral("pace: none, seconds or date (none)."),
                                        QStringLiteral("FORM"), QStringLiteral("none"));
    const QCommandLineOption reset(QStringLiteral("reset"), QStringLiteral("pace: epoch or delta (epoch)."),
                                   QStringLiteral("FORM"), QStringLiteral("epoch"));
    const QCommandLineOption other(QStringLiteral("other-client"),
                                   QStringLiteral("pace: another client spends a fifth of the limit."));
    parser.addOptions(
        {server, count, rows, latency, runs, paceName, limit, window, retryAfter, reset, other});
    parser.addPositionalArgument(QStringLiteral("NAME"),
                                 QStringLiteral("list, pace, speed, stall or startup"));
    parser.process(application);

    const QString name = parser.positionalArguments().value(0);
    const int many = parser.isSet(count)              ? parser.value(count).toInt()
                     : name == QLatin1String("pace")  ? 120
                     : name == QLatin1String("speed") ? 500
                     : name == QLatin1String("stall") ? 500
                                                      : 10'000;
    if (many < 2 || parser.value(limit).toInt() < 1 || parser.value(window).toInt() < 1 ||
        parser.value(latency).toInt() < 0 || parser.value(runs).toInt() < 1 || parser.value(rows).toInt() < 1)
        return wrong(
            QStringLiteral("--count, --rows, --latency, --limit, --window and --runs take whole numbers."));
    using Practice = rd::PracticeOptions;
    rd::bench::PaceOptions paceOptions;
    paceOptions.count = many;
    paceOptions.limit = parser.value(limit).toInt();
    paceOptions.windowSeconds = parser.value(window).toInt();
    paceOptions.otherClient = parser.isSet(other);
    if (!readWord(parser.value(paceName), {{"fast", rd::Pace::Fast}, {"considerate", rd::Pace::Considerate}},
                  &paceOptions.pace) ||
        !readWord(parser.value(retryAfter),
                  {{"none", Practice::RetryAfter::None},
                   {"seconds", Practice::RetryAfter::Seconds},
                   {"date", Practice::RetryAfter::Date}},
                  &paceOptions.retryAfter) ||
        !readWord(parser.value(reset), {{"epoch", Practice::Reset::Epoch}, {"delta", Practice::Reset::Delta}},
                  &paceOptions.reset))
        return wrong(
            QStringLiteral("--pace, --retry-after or --reset has a value that is none; see --help."));
    std::optional<rd::bench::Server> target;
    if (parser.isSet(server))
        target = readServer(parser.value(server));
    std::optional<QJsonObject> figures;
    if (name == QLatin1String("list"))
        figures = rd::bench::list(target, many, parser.value(latency).toInt());
    else if (name == QLatin1String("pace"))
        figures = rd::bench::pace(target, paceOptions);
    else if (name == QLatin1String("speed"))
        figures = rd::bench::speed(target, many, parser.value(latency).toInt(), paceOptions.pace);
    else if (name == QLatin1String("stall"))
        figures = rd::bench::stall(many, parser.value(rows).toInt(), parser.value(latency).toInt());
    else if (name == QLatin1String("startup"))
        figures = rd::bench::startup(parser.value(runs).toInt());
    else
        return wrong(QStringLiteral("NAME is list, pace, speed, stall or startup; see --help."));
    if (!figures)
        return 1;
    std::printf("%s\n", QJsonDocument(*figures).toJson(QJsonDocument::Compact).constData());
    return 0;
}
