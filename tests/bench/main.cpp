// revoke-desk-bench NAME: the benchmarks, one JSON object each.
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

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(REVOKE_DESK_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Benchmarks of Revoke Desk; each prints one JSON object.\n"
        "  list     time to list credentials, relative to pages times latency\n"
        "  startup  start to first painted window and memory, relative to an empty QMainWindow"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(
        QStringLiteral("server"),
        QStringLiteral("Server to measure; client id and secret are read as two lines from "
                       "standard input. Without it a practice server is started."),
        QStringLiteral("URL"));
    const QCommandLineOption count(QStringLiteral("count"),
                                   QStringLiteral("Credentials of the own server (10000)."),
                                   QStringLiteral("N"), QStringLiteral("10000"));
    const QCommandLineOption latency(QStringLiteral("latency"), QStringLiteral("The server's latency (20)."),
                                     QStringLiteral("MS"), QStringLiteral("20"));
    const QCommandLineOption runs(QStringLiteral("runs"),
                                  QStringLiteral("Runs of startup; the median counts (9)."),
                                  QStringLiteral("N"), QStringLiteral("9"));
    parser.addOptions({server, count, latency, runs});
    parser.addPositionalArgument(QStringLiteral("NAME"), QStringLiteral("list or startup"));
    parser.process(application);

    const QString name = parser.positionalArguments().value(0);
    if (parser.value(count).toInt() < 2 || parser.value(latency).toInt() < 0 ||
        parser.value(runs).toInt() < 1)
        return wrong(QStringLiteral("--count, --latency and --runs take whole numbers."));
    std::optional<rd::bench::Server> target;
    if (parser.isSet(server))
        target = readServer(parser.value(server));
    std::optional<QJsonObject> figures;
    if (name == QLatin1String("list"))
        figures = rd::bench::list(target, parser.value(count).toInt(), parser.value(latency).toInt());
    else if (name == QLatin1String("startup"))
        figures = rd::bench::startup(parser.value(runs).toInt());
    else
        return wrong(QStringLiteral("NAME is list or startup; see --help."));
    if (!figures)
        return 1;
    std::printf("%s\n", QJsonDocument(*figures).toJson(QJsonDocument::Compact).constData());
    return 0;
}
