// A desk without windows, for a test to kill: signs in, revokes one credential, says what it does.
//
//   kill_driver CONFIG-DIR DATA-DIR BASE-URL
//
// Standard input: the client id, the client secret and the client id to revoke, a line each. Standard output,
// a line each: "listed", "revoking" when the desk has taken the plan, "ended OUTCOME", "failed WHY".
#include "desk/desk.h"
#include "fakes/memory_store.h"
#include "journal/history.h"

#include <QCoreApplication>

#include <cstdio>

using namespace rd;

namespace {

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

QByteArray inputLine()
{
    char line[1000];
    return std::fgets(line, sizeof line, stdin) ? QByteArray(line).trimmed() : QByteArray();
}

SignInDraft draftOf(const QString &url, const QByteArray &clientId, const QByteArray &secret)
{
    SignInDraft draft;
    draft.environment.name = QStringLiteral("Staging");
    draft.environment.kind = EnvironmentKind::Sandbox;
    draft.environment.baseUrl = QUrl(url);
    draft.environment.clientId = QString::fromUtf8(clientId);
    draft.environment.network.proxyMode = ProxyMode::None;
    draft.secret = Secret(secret);
    return draft;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QByteArray clientId = inputLine();
    const QByteArray secret = inputLine();
    const QString target = QString::fromUtf8(inputLine());
    if (arguments.size() != 4 || target.isEmpty())
        return 2;

    SystemClock clock;
    MemoryStore store;
    DeskOptions options;
    options.configDir = arguments.at(1);
    options.dataDir = arguments.at(2);
    Desk desk(options, &clock, &store);
    bool begun = false;
    QObject::connect(&desk, &Desk::signInFailed, &desk, [](const SignInFailure &failure) {
        say(QStringLiteral("failed %1").arg(static_cast<int>(failure.stage)));
        QCoreApplication::exit(1);
    });
    QObject::connect(&desk, &Desk::listStateChanged, &desk, [&] {
        if (begun || desk.listState().phase != ListState::Phase::Complete)
            return;
        begun = true;
        say(QStringLiteral("listed"));
        const Credential *row = desk.list().findByClientId(target);
        const bool taken = row && desk.revoke(desk.draftPlan({row->id}), false);
        say(taken ? QStringLiteral("revoking") : QStringLiteral("failed"));
    });
    QObject::connect(&desk, &Desk::runChanged, &desk, [&] {
        if (desk.run().phase != RunStatus::Phase::Finished)
            return;
        say(QStringLiteral("ended ") + outcomeText(desk.run().items.first().outcome));
        QCoreApplication::quit();
    });
    desk.signIn(draftOf(arguments.at(3), clientId, secret));
    return QCoreApplication::exec();
}
