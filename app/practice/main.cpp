// revoke-desk-practice: the practice server alone, on loopback, for integrators and tests.
#include "base/product_info.h"
#include "platform/console_streams.h"
#include "platform/process_environment.h"
#include "practice/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <csignal>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace {

enum ExitCode { Ended = 0, WrongSwitch = 2, CannotStart = 3 };

std::atomic<bool> askedToEnd = false;
static_assert(std::atomic<bool>::is_always_lock_free, "it is set in a signal handler");

void onSignal(int)
{
    askedToEnd = true;
}

long parentProcess()
{
#ifdef Q_OS_UNIX
    return getppid();
#else
    return 0;
#endif
}

// Ends the program in order after SIGINT or SIGTERM, and when whoever started it is gone.
void endWhenAsked(QCoreApplication *application, long parent)
{
    using namespace std::chrono_literals;
    auto *timer = new QTimer(application);
    QObject::connect(timer, &QTimer::timeout, application, [parent] {
        if (askedToEnd || parentProcess() != parent)
            QCoreApplication::quit();
    });
    timer->start(100ms);
}

void tell(const QString &sentence)
{
    rd::writeError(QStringLiteral("%1: %2\n").arg(rd::product::practiceProgram, sentence));
}

int complain(ExitCode code, const QString &sentence)
{
    tell(sentence);
    return code;
}

void printHello(const rd::PracticeServer &server)
{
    const QJsonObject hello{{QStringLiteral("url"), server.baseUrl().toString()},
                            {QStringLiteral("client_id"), server.clientId()},
                            {QStringLiteral("client_secret"), QString::fromLatin1(server.clientSecret())}};
    rd::writeOutput(QString::fromUtf8(QJsonDocument(hello).toJson(QJsonDocument::Compact)) +
                    QLatin1Char('\n'));
}

int serve(QCoreApplication *application, const rd::PracticeOptions &options, long parent)
{
    rd::PracticeServer server(options);
    if (!server.start())
        return complain(CannotStart, server.errorText());
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    endWhenAsked(application, parent);
    printHello(server);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    rd::restrictLibrarySearch();
    const QStringList dropped = rd::dropHostileVariables();
    const long parent = parentProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(rd::product::practiceProgram);
    QCoreApplication::setApplicationVersion(rd::product::version);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A server with the credential endpoints of the Dinie API on 127.0.0.1, with made-up data.\n"
        "Its first line on standard output is one JSON object with url, client_id and client_secret.\n"
        "Exit codes: 0 stopped on request, 2 wrong option, 3 the port or the state file can't be used."));
    parser.addHelpOption();
    parser.addVersionOption();
    rd::addPracticeSwitches(&parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain(WrongSwitch, parser.errorText());
    if (parser.isSet(QStringLiteral("help"))) {
        rd::writeOutput(parser.helpText());
        return Ended;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        rd::writeOutput(QStringLiteral("%1 %2\n").arg(rd::product::practiceProgram, rd::product::version));
        return Ended;
    }
    if (!parser.positionalArguments().isEmpty())
        return complain(WrongSwitch, QStringLiteral("Only options are accepted; see --help."));
    rd::PracticeOptions options;
    if (const QString wrong = rd::readPracticeSwitches(parser, &options); !wrong.isEmpty())
        return complain(WrongSwitch, wrong);
    if (!dropped.isEmpty())
        tell(QStringLiteral("Ignored, because it could change what runs here or what is trusted: %1")
                 .arg(dropped.join(QLatin1String(", "))));
    return serve(&application, options, parent);
}
