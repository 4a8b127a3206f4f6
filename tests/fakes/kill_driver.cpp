// A desk without windows, for a test to kill: signs in, revokes credentials in one run, says what it does.
//
//   kill_driver CONFIG-DIR DATA-DIR BASE-URL
//
// Standard input: the client id, the client secret and the client ids to revoke (commas between them), a line
// each. Standard output, a line each: "listed", "revoking" when the desk has taken the plan, "ended OUTCOME"
// of the first, "failed WHY", and before "listed" each entry of the journal in the keychain, which dies with
// this process: "keychain ID KIND HEX".
#include "fakes/memory_store.h"
#include "journal/run_history.h"
#include "workspace/desk.h"

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
    char line[8000];
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
    const QStringList targets = QString::fromUtf8(inputLine()).split(u',', Qt::SkipEmptyParts);
    if (arguments.size() != 4 || targets.isEmpty())
        return 2;

    SystemClock clock;
    MemoryStore store;
    DeskOptions options;
    options.configDir = arguments.at(1);
    options.dataDir = arguments.at(2);
    QList<SecretKey> written;
    store.setRule([&written](MemoryStore::Use use, const SecretKey &key) {
        const bool ofJournal = key.kind == SecretKind::JournalKey || key.kind == SecretKind::JournalAnchor;
        if (use == MemoryStore::Use::Write && ofJournal)
            written.append(key);
        return SecretError::Kind::None;
    });
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
        for (const SecretKey &key : std::as_const(written))
            say(QStringLiteral("keychain %1 %2 %3")
                    .arg(key.environmentId, QString::number(static_cast<int>(key.kind)),
                         QString::fromLatin1(store.value(key.environmentId, key.kind).toHex())));
        say(QStringLiteral("listed"));
        QStringList ids;
        for (const QString &target : targets) {
            if (const Credential *row = desk.list().findByClientId(target))
                ids.append(row->id);
        }
        const bool taken = ids.size() == targets.size() && desk.revoke(desk.draftPlan(ids), false);
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
