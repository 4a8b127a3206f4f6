#include "base/log.h"
#include "base/product_info.h"
#include "platform/console_streams.h"
#include "platform/process_environment.h"
#include "platform/process_exit.h"
#include "program/application.h"
#include "program/print_policy_command.h"
#include "program/verify_journal_command.h"
#include "secrets/keychain_store.h"
#include "text/unicode_properties.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

#include <array>
#include <optional>

namespace {

enum ExitCode { Ended = 0, WrongArguments = 2, CannotStart = 3 };

void complain(const QString &sentence)
{
    rd::writeError(rd::product::program + QLatin1String(": ") + sentence + QLatin1Char('\n'));
}

// The parser's own showHelp() opens a box on Windows, for which a script waits for ever.
ExitCode say(const QString &text)
{
    rd::writeOutput(text);
    return Ended;
}

void nameProgram()
{
    QCoreApplication::setApplicationName(rd::product::program);
    QCoreApplication::setApplicationVersion(rd::product::version);
    QCoreApplication::setOrganizationDomain(rd::product::domain);
}

// Fills `options`; a value: the program ends with it. Needs no display.
std::optional<int> readArguments(const QStringList &arguments, rd::ProgramOptions *options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Find, revoke, and prove the revocation of API credentials of the Dinie API.\n"
        "No option and no environment variable takes a secret.\n\n"
        "Exit codes: 0 success; 2 wrong options; 3 can't start, or the running program refused the "
        "request, or --print-policy could not print everything; 4 the policy printed by --print-policy has "
        "problems."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption practice(
        QStringLiteral("practice"),
        QStringLiteral("Open the built-in Practice environment with made-up data."));
    const QCommandLineOption environment(QStringLiteral("environment"),
                                         QStringLiteral("Open the environment with this name."),
                                         QStringLiteral("NAME"));
    const QCommandLineOption configDir(QStringLiteral("config-dir"),
                                       QStringLiteral("Folder for the settings."), QStringLiteral("DIR"));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), QStringLiteral("Folder for the journal."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en or pt_BR."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption verify(
        QStringLiteral("verify-journal"),
        QStringLiteral(
            "Verify the journal and exit: 0 intact, 1 altered, 3 unreadable, 4 intact as far as it could "
            "be verified, or altered and accepted. Needs no display."));
    const QCommandLineOption printPolicy(
        QStringLiteral("print-policy"),
        QStringLiteral("Print the settings that apply on this computer, their sources, and any policy "
                       "problems. Needs no display."));
    parser.addOptions({practice, environment, configDir, dataDir, language, verify, printPolicy});
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        complain(parser.errorText().isEmpty() ? QStringLiteral("Only options are accepted; see --help.")
                                              : parser.errorText());
        return WrongArguments;
    }
    if (parser.isSet(help))
        return say(parser.helpText());
    if (parser.isSet(version))
        return say(rd::product::program + QLatin1Char(' ') + rd::product::version + QLatin1Char('\n'));
    const QString code = parser.value(language);
    if (!code.isEmpty() && code != QLatin1String("en") && code != QLatin1String("pt_BR")) {
        complain(QStringLiteral("--language takes en or pt_BR, not \"%1\".").arg(code));
        return WrongArguments;
    }
    const auto conflicts = [&](const QCommandLineOption &one, const QCommandLineOption &other) {
        const bool areBoth = parser.isSet(one) && parser.isSet(other);
        if (areBoth)
            complain(QStringLiteral("--%1 and --%2 can't be combined.")
                         .arg(one.names().constFirst(), other.names().constFirst()));
        return areBoth;
    };
    if (conflicts(verify, printPolicy) || conflicts(verify, environment) || conflicts(verify, language) ||
        conflicts(printPolicy, practice) || conflicts(printPolicy, environment) ||
        conflicts(printPolicy, language) || conflicts(practice, environment))
        return WrongArguments;
    if (parser.isSet(environment) && rd::isBlank(parser.value(environment))) {
        complain(QStringLiteral("--environment requires a name."));
        return WrongArguments;
    }
    options->practice = parser.isSet(practice);
    options->environmentName = parser.value(environment);
    options->language = code;
    const auto folder = [&](const QCommandLineOption &option, QStandardPaths::StandardLocation usual) {
        return parser.isSet(option) ? parser.value(option) : QStandardPaths::writableLocation(usual);
    };
    options->desk.configDir = folder(configDir, QStandardPaths::AppConfigLocation);
    // Not what roams with a Windows profile: the journal's key does not, and its log works on a local disk
    // alone.
    options->desk.dataDir = folder(dataDir, QStandardPaths::AppLocalDataLocation);
    if (options->desk.configDir.isEmpty() || options->desk.dataDir.isEmpty()) {
        complain(QStringLiteral("--config-dir and --data-dir require a folder."));
        return WrongArguments;
    }
    if (parser.isSet(verify)) {
        rd::SystemClock clock;
        rd::KeychainStore secrets(&clock);
        // Practice has a journal of its own, as everything of it.
        const QString journal = options->practice
                                    ? QDir(options->desk.dataDir).filePath(rd::practiceEnvironmentId)
                                    : options->desk.dataDir;
        rd::beginVerifyingJournal(journal, &secrets);
        return QCoreApplication::exec();
    }
    options->policy = rd::systemPolicyPlaces();
    return parser.isSet(printPolicy)
               ? std::optional<int>(rd::printPolicy(options->policy, options->desk.configDir))
               : std::nullopt;
}

// False: something would be loaded that is not ours.
bool surroundingsAreOwn(const QStringList &droppedVariables)
{
    if (!droppedVariables.isEmpty())
        complain(QStringLiteral("Ignored, because it could change what runs here or what is trusted: %1")
                     .arg(droppedVariables.join(QLatin1String(", "))));
    const QStringList foreign = rd::foreignPluginFolders();
    for (const QString &folder : foreign)
        complain(QStringLiteral("Not started: plugins in %1 would be loaded, but others can write to that "
                                "folder. Remove the qt.conf beside the program that names it, or let "
                                "nobody else write there: chmod go-w '%1'")
                     .arg(folder));
    return foreign.isEmpty();
}

QString whyRefused(rd::StartAnswer answer)
{
    using Answer = rd::StartAnswer;
    switch (answer) {
    case Answer::None:
    case Answer::Done:
        break;
    case Answer::Locked:
        return QStringLiteral("it is locked.");
    case Answer::RunUnderWay:
        return QStringLiteral("a revocation is in progress.");
    case Answer::DialogOpen:
        return QStringLiteral("a dialog is open.");
    case Answer::NoEnvironment:
        return QStringLiteral("no environment has that name.");
    case Answer::NotAllowed:
        return QStringLiteral("the policy does not allow that environment.");
    case Answer::OtherSettings:
        return QStringLiteral("it uses a different --config-dir.");
    case Answer::OtherLanguage:
        return QStringLiteral("it runs in a different --language.");
    }
    return {};
}

QString whoHolds(const rd::LockHolder &holder)
{
    if (!holder.isFile)
        return QStringLiteral("this is not a lock file: %1").arg(holder.path);
    const auto known = [](const QString &word) { return word.isEmpty() ? QStringLiteral("unknown") : word; };
    return QStringLiteral("computer %1, process %2 (%3), since %4%5; lock file: %6")
        .arg(known(holder.computer), known(holder.process), QString::number(holder.processId),
             holder.since.toString(Qt::ISODate),
             holder.isHere ? QStringLiteral(", which does not respond") : QString(), holder.path);
}

// Qt gets none of the arguments: some of its own load a library or a style sheet.
int run(char *name, const rd::ProgramOptions &options)
{
    int count = 1;
    std::array<char *, 2> arguments{name, nullptr};
    QApplication application(count, arguments.data());
    QGuiApplication::setDesktopFileName(rd::product::id);
    rd::SystemClock clock;
    rd::KeychainStore secrets(&clock);
    rd::Program program(options, &clock, &secrets);
    switch (program.start()) {
    case rd::Program::Start::Shown:
        return QApplication::exec();
    case rd::Program::Start::RunsAlready:
        return Ended;
    case rd::Program::Start::Refused:
        complain(QStringLiteral("Already running. Its window was raised, and nothing else was done: %1")
                     .arg(whyRefused(program.answer())));
        QApplication::exec();
        return program.answer() == rd::StartAnswer::NoEnvironment ? WrongArguments : CannotStart;
    case rd::Program::Start::Held:
        complain(QStringLiteral("The data folder is in use: %1").arg(whoHolds(program.holder())));
        QApplication::exec();
        return CannotStart;
    case rd::Program::Start::BadSettings:
        complain(
            QStringLiteral("Not started: someone else may have put these settings there, or they are not "
                           "settings: %1")
                .arg(program.settings().path));
        QApplication::exec();
        return CannotStart;
    case rd::Program::Start::NoFolder:
        complain(QStringLiteral("The data folder can't be used: %1").arg(options.desk.dataDir));
        QApplication::exec();
        return CannotStart;
    case rd::Program::Start::NoEnvironment:
        complain(QStringLiteral("No environment is named \"%1\".").arg(options.environmentName));
        return WrongArguments;
    case rd::Program::Start::NoPractice:
        complain(QStringLiteral("The practice server could not be started."));
        QApplication::exec();
        return CannotStart;
    }
    return CannotStart;
}

int start(int argc, char **argv)
{
    rd::restrictLibrarySearch();
    const QStringList variables = rd::dropHostileVariables();
    rd::forbidCoreDumps();
    rd::installLogHandler();
    nameProgram();
    rd::ProgramOptions options;
    {
        QCoreApplication application(argc, argv);
        if (const std::optional<int> exitCode = readArguments(QCoreApplication::arguments(), &options))
            return *exitCode;
        if (!surroundingsAreOwn(variables))
            return CannotStart;
    }
    return run(argv[0], options);
}

} // namespace

int main(int argc, char **argv)
{
    return rd::endProcess(start(argc, argv));
}
