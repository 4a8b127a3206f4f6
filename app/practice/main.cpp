// revoke-desk-practice: the practice server alone, on loopback, for integrators and tests.
#include "practice/practice_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace {

#ifdef Q_OS_UNIX
int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
}
#endif

// Ends the program in order on Ctrl+C, kill, and the death of whoever started it.
void quitOnSignals(QCoreApplication *application)
{
#ifdef Q_OS_UNIX
    if (pipe(signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, application);
    QObject::connect(notifier, &QSocketNotifier::activated, application,
                     [application] { application->quit(); });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
#else
    Q_UNUSED(application)
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
}

void complain(const QString &sentence)
{
    std::fprintf(stderr, "revoke-desk-practice: %s\n", sentence.toLocal8Bit().constData());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("revoke-desk-practice"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REVOKE_DESK_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A server of the Dinie API's credential endpoints on 127.0.0.1 with made-up data.\n"
        "Its first line on standard output is one JSON object with url, client_id and client_secret.\n"
        "Exit codes: 0 ended on request, 2 a wrong switch, 3 the port or the state file cannot be used."));
    parser.addHelpOption();
    parser.addVersionOption();
    rd::addPracticeSwitches(&parser);
    if (!parser.parse(QCoreApplication::arguments())) {
        complain(parser.errorText());
        return 2;
    }
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    rd::PracticeOptions options;
    const QString wrong = parser.positionalArguments().isEmpty()
                              ? rd::readPracticeSwitches(parser, &options)
                              : QStringLiteral("It takes switches only; see --help.");
    if (!wrong.isEmpty()) {
        complain(wrong);
        return 2;
    }

    rd::PracticeServer server(options);
    if (!server.start()) {
        complain(server.errorText());
        return 3;
    }
    const QJsonObject hello{{QStringLiteral("url"), server.baseUrl().toString()},
                            {QStringLiteral("client_id"), server.clientId()},
                            {QStringLiteral("client_secret"), QString::fromLatin1(server.clientSecret())}};
    std::printf("%s\n", QJsonDocument(hello).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    quitOnSignals(&application);
    return QCoreApplication::exec();
}
