// What a policy refuses, the desk refuses, whatever a window asks for: told by what the server has seen.
#include "fakes/desk_bench.h"
#include "fakes/policies.h"
#include "plan/plan_policy.h"
#include "policy/policy_environments.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace rd;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(rd::PolicyFault)
Q_DECLARE_METATYPE(rd::RiskLevel)

namespace {

enum class Which { One, Three, Own };

Plan makePlan(const DeskBench &bench, Which which)
{
    QStringList ids = bench.active().mid(0, which == Which::Three ? 3 : 1);
    if (which == Which::Own) {
        for (const Credential &row : bench.desk->list().rows()) {
            if (row.clientId == bench.desk->ownClientId())
                ids = QStringList(row.id);
        }
    }
    Plan plan = bench.desk->draftPlan(ids);
    plan.confirmedAt = bench.clock.now();
    return plan;
}

// The marks that say that something of them is kept.
int marked(const DeskBench &bench)
{
    const QList<Environment> known = bench.desk->environments().all();
    return static_cast<int>(std::count_if(known.begin(), known.end(), [](const Environment &environment) {
        return environment.secretStoredAt.isValid();
    }));
}

// Two environments, each with its secret and its token in the keychain.
bool keepTwo(DeskBench &bench)
{
    return bench.signedIn() && QTest::qWaitFor([&] { return bench.store.size() == 2; }) && bench.signedIn() &&
           QTest::qWaitFor([&] { return bench.store.size() == 4; }) && marked(bench) == 2;
}

// With the token of what is open.
SignInDraft withToken(const DeskBench &bench)
{
    SignInDraft draft = bench.draft();
    draft.environment.signInKind = SignInKind::PastedToken;
    draft.environment.clientId.clear();
    draft.secret = Secret(bench.keptToken(bench.desk->state().environment.id));
    return draft;
}

int deletesSeen(const DeskBench &bench)
{
    int seen = 0;
    for (const PracticeTruth &truth : bench.server.truth())
        seen += truth.deletesSeen;
    return seen;
}

} // namespace

Q_DECLARE_METATYPE(Which)

class TestDeskPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesARevocation_data();
    void refusesARevocation();
    void confirmationIsStricter_data();
    void confirmationIsStricter();
    void strictestConfirmationHolds();
    void strictestConfirmationHoldsTheUrgent();
    void refusesAServer_data();
    void refusesAServer();
    void unknownServersLetNobodyIn_data();
    void unknownServersLetNobodyIn();
    void environmentKeepsItsKind();
    void policyLowersNoKind();
    void userAddsNoServer_data();
    void userAddsNoServer();
    void decidesTheNetwork();
    void personsOwnStays_data();
    void personsOwnStays();
    void undecided_data();
    void undecided();
    void keychainOnly();
    void keychainOnlyForALongToken();
    void sessionOnly();
    void sessionOnlyForgetsEveryEnvironment_data();
    void sessionOnlyForgetsEveryEnvironment();
    void sessionOnlyWithALockedKeychain();
    void unreadableStorageForgetsNothing();
    void practiceCanBeForbidden();
    void aRunOfBeforeDoesNotGoOn();
    void aRunOfBeforeHolds();
    void aRunOfBeforeIsJudgedByItsRest();
    void pastedTokenHidesTheOwn();
    void pastedTokenCanBeForbidden();
};

void TestDeskPolicy::refusesARevocation_data()
{
    QTest::addColumn<QVariantMap>("decided");
    QTest::addColumn<Which>("which");
    QTest::addColumn<QString>("ticket");
    QTest::addColumn<PolicyFault>("fault");
    const auto row = [](const char *name, const QVariantMap &decided, Which which, const QString &ticket,
                        PolicyFault fault) { QTest::newRow(name) << decided << which << ticket << fault; };
    using F = PolicyFault;
    row("nothing decided", {}, Which::One, {}, F::None);
    row("read only", {{u"read_only"_s, true}}, Which::One, {}, F::ReadOnly);
    row("unusable", {{u"largest_run"_s, u"many"_s}}, Which::One, {}, F::Unusable);
    row("unusable, but harmless", {{u"language"_s, u"tlh"_s}}, Which::One, {}, F::None);
    row("too many", {{u"largest_run"_s, 2}}, Which::Three, {}, F::TooMany);
    row("just enough", {{u"largest_run"_s, 3}}, Which::Three, {}, F::None);
    row("no reason", {{u"reason_required"_s, true}}, Which::One, u"INC1"_s, F::ReasonMissing);
    row("no ticket", {{u"ticket_pattern"_s, u"INC[0-9]+"_s}}, Which::One, {}, F::TicketMissing);
    row("wrong ticket", {{u"ticket_pattern"_s, u"INC[0-9]+"_s}}, Which::One, u"INC"_s, F::TicketMismatch);
    row("right ticket", {{u"ticket_pattern"_s, u"INC[0-9]+"_s}}, Which::One, u"INC1"_s, F::None);
    const QVariantMap anyTicket{{u"ticket_pattern"_s, u".+"_s}};
    row("F5.8: ticket that nobody sees", anyTicket, Which::One, u"\u200B\u2060"_s, F::TicketMissing);
    row("F5.8: ticket partly seen", {{u"ticket_pattern"_s, u"INC.{3}"_s}}, Which::One, u"INC7\u200B\u200B"_s,
        F::TicketMismatch);
    row("own", {{u"own_revocation"_s, false}}, Which::Own, {}, F::OwnCredential);
    row("not own", {{u"own_revocation"_s, false}}, Which::One, {}, F::None);
    row("fast", {{u"pace"_s, u"considerate"_s}}, Which::Three, {}, F::Pace);
    row("one is always fast", {{u"pace"_s, u"considerate"_s}}, Which::One, {}, F::None);
}

void TestDeskPolicy::refusesARevocation()
{
    QFETCH(QVariantMap, decided);
    QFETCH(Which, which);
    QFETCH(QString, ticket);
    QFETCH(PolicyFault, fault);
    DeskBench bench(DeskBench::quiet(12));
    bench.policy = machinePolicy(decided);
    bench.restart();
    QVERIFY(bench.signedIn());
    Plan plan = makePlan(bench, which);
    plan.ticket = ticket;
    if (fault == PolicyFault::Pace)
        plan.pace = Pace::Fast;
    QCOMPARE(bench.desk->policyFault(plan), fault);
    QCOMPARE(bench.desk->revoke(plan, false), fault == PolicyFault::None);
    if (fault == PolicyFault::None)
        QVERIFY(bench.ended());
    const int wanted = fault == PolicyFault::None ? static_cast<int>(plan.items.size()) : 0;
    QCOMPARE(deletesSeen(bench), wanted);
}

void TestDeskPolicy::confirmationIsStricter_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<RiskLevel>("level");
    QTest::newRow("usual") << u"usual"_s << RiskLevel::Button;
    QTest::newRow("challenge") << u"challenge"_s << RiskLevel::Challenge;
    QTest::newRow("count") << u"count"_s << RiskLevel::Count;
}

void TestDeskPolicy::confirmationIsStricter()
{
    QFETCH(QString, word);
    QFETCH(RiskLevel, level);
    const Policy policy = machinePolicy({{u"confirmation"_s, word}});
    for (const RiskLevel assessed :
         {RiskLevel::Button, RiskLevel::Challenge, RiskLevel::Count, RiskLevel::Own})
        QCOMPARE(demandedLevel(assessed, policy), std::max(assessed, level));

    DeskBench bench(DeskBench::quiet(12));
    bench.restart();
    QVERIFY(bench.signedIn());
    QString never;
    for (const QString &id : bench.active()) {
        if (bench.desk->riskOf({id}).level == RiskLevel::Button)
            never = id;
    }
    QVERIFY(!never.isEmpty());
    bench.policy = policy;
    bench.restart();
    QVERIFY(bench.signedIn());
    QCOMPARE(bench.desk->riskOf({never}).level, level);
    QCOMPARE(bench.desk->riskOf({*bench.desk->list().find(never)}).level, level);
}

// The hold is the desk's, too: a window that forgets it holds none the less.
void TestDeskPolicy::strictestConfirmationHolds()
{
    DeskBench bench(DeskBench::quiet(12));
    bench.policy = machinePolicy({{u"confirmation"_s, u"count"_s}});
    bench.restart();
    QVERIFY(bench.signedIn());
    bool held = false;
    connect(bench.desk.get(), &Desk::runChanged, this,
            [&] { held = held || bench.desk->run().phase == RunStatus::Phase::Holding; });
    QVERIFY(bench.desk->revoke(makePlan(bench, Which::One), false));
    QVERIFY(bench.ended());
    QVERIFY(held);
}

void TestDeskPolicy::strictestConfirmationHoldsTheUrgent()
{
    DeskBench bench(DeskBench::quiet(12));
    bench.policy = machinePolicy({{u"confirmation"_s, u"count"_s}});
    bench.restart();
    QVERIFY(bench.signedIn());
    Plan urgent = makePlan(bench, Which::One);
    Plan many = bench.desk->draftPlan(bench.active().mid(1, 3));
    many.confirmedAt = bench.clock.now();
    QVERIFY(bench.desk->revoke(many, false)); // holds for 300 ms
    bool held = false;
    connect(bench.desk.get(), &Desk::urgentChanged, this,
            [&] { held = held || bench.desk->urgent().phase == RunStatus::Phase::Holding; });
    QVERIFY(bench.desk->revoke(urgent, false));
    QTRY_COMPARE(bench.desk->urgent().phase, RunStatus::Phase::Finished);
    QVERIFY(held);
    QVERIFY(bench.ended());
}

void TestDeskPolicy::refusesAServer_data()
{
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<QStringList>("environments");
    QTest::addColumn<bool>("opens");
    // %1: the address of the server.
    QTest::newRow("any") << QStringList() << QStringList() << true;
    QTest::newRow("this") << QStringList{u"https://api.example.com"_s, u"%1"_s} << QStringList() << true;
    QTest::newRow("another host") << QStringList{u"https://api.example.com"_s} << QStringList() << false;
    QTest::newRow("another port") << QStringList{u"http://127.0.0.1:1"_s} << QStringList() << false;
    QTest::newRow("set up") << QStringList() << QStringList{u"Here | sandbox | %1"_s} << true;
    QTest::newRow("others are set up")
        << QStringList() << QStringList{u"There | sandbox | https://api.example.com/v3"_s} << false;
    QTest::newRow("others are set up, this allowed")
        << QStringList{u"%1"_s} << QStringList{u"There | sandbox | https://api.example.com/v3"_s} << true;
}

void TestDeskPolicy::refusesAServer()
{
    QFETCH(QStringList, allowed);
    QFETCH(QStringList, environments);
    QFETCH(bool, opens);
    DeskBench bench(DeskBench::quiet(3));
    for (QStringList *lines : {&allowed, &environments})
        lines->replaceInStrings(u"%1"_s, bench.server.baseUrl().toString());
    const Policy policy =
        machinePolicy({{u"allowed_base_urls"_s, allowed}, {u"environments"_s, environments}});
    QVERIFY(policy.problems().isEmpty());

    // One that was set up before the policy came, and a new one.
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    bench.policy = policy;
    Desk &desk = bench.restart();
    const int before = bench.server.requestCount();
    desk.open(id);
    if (opens) {
        QTRY_VERIFY(bench.listed());
        return;
    }
    desk.signIn(bench.draft());
    QTRY_COMPARE(bench.failures.size(), 2);
    for (const SignInFailure &failure : std::as_const(bench.failures)) {
        QCOMPARE(failure.stage, SignInFailure::Stage::Policy);
        QCOMPARE(failure.policyFault, PolicyFault::Address);
    }
    QCOMPARE(desk.state().phase, DeskState::Phase::Closed);
    QCOMPARE(bench.server.requestCount(), before);
}

void TestDeskPolicy::unknownServersLetNobodyIn_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("allowed servers") << u"allowed_base_urls"_s;
    QTest::newRow("environments") << u"environments"_s;
    QTest::newRow("proxy") << u"proxy"_s;
    QTest::newRow("CA file") << u"extra_ca_file"_s;
}

// A limit that can't be read is no permission to send a secret anywhere, and no way is another one.
void TestDeskPolicy::unknownServersLetNobodyIn()
{
    QFETCH(const QString, key);
    DeskBench bench(DeskBench::quiet(3));
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    bench.policy = machinePolicy({{key, bench.server.baseUrl().toString()}}); // none of them is that
    Desk &desk = bench.restart();
    const int before = bench.server.requestCount();
    desk.open(id);
    desk.signIn(bench.draft());
    QTRY_COMPARE(bench.failures.size(), 2);
    for (const SignInFailure &failure : std::as_const(bench.failures))
        QCOMPARE(failure.policyFault, PolicyFault::SignInClosed);
    QCOMPARE(desk.state().phase, DeskState::Phase::Closed);
    QCOMPARE(bench.server.requestCount(), before);
}

// Production stays production, however somebody set it up.
void TestDeskPolicy::environmentKeepsItsKind()
{
    DeskBench bench(DeskBench::quiet(3));
    bench.policy = machinePolicy(
        {{u"environments"_s, QStringList(u"Live | production | "_s + bench.server.baseUrl().toString())}});
    bench.restart();
    QVERIFY(bench.signedIn()); // as sandbox
    QCOMPARE(bench.desk->state().environment.kind, EnvironmentKind::Production);
}

// The API's own servers are what they are, whatever a line calls them.
void TestDeskPolicy::policyLowersNoKind()
{
    Environment environment;
    environment.baseUrl = QUrl(u"https://api.dinie.com.br/v3"_s);
    const Policy policy = machinePolicy(
        {{u"environments"_s, QStringList(u"Harmless | sandbox | https://api.dinie.com.br/v3"_s)}});
    QVERIFY(policy.problems().isEmpty());
    QCOMPARE(decidedEnvironment(environment, policy).kind, EnvironmentKind::Production);
}

void TestDeskPolicy::userAddsNoServer_data()
{
    QTest::addColumn<QString>("machineKey");
    QTest::addColumn<QString>("userKey");
    for (const auto &[machine, user] : {std::pair(u"allowed_base_urls"_s, u"environments"_s),
                                        std::pair(u"environments"_s, u"allowed_base_urls"_s),
                                        std::pair(u"allowed_base_urls"_s, u"allowed_base_urls"_s)})
        QTest::addRow("%s over %s", qPrintable(machine), qPrintable(user)) << machine << user;
}

void TestDeskPolicy::userAddsNoServer()
{
    QFETCH(const QString, machineKey);
    QFETCH(const QString, userKey);
    const auto level = [](const QString &key, const QString &server) {
        const QString line = key == u"environments"_s ? u"Name | sandbox | "_s + server : server;
        return PolicyLevel{{{key, QStringList(line), key}}, {}};
    };
    const Policy policy(level(machineKey, u"https://one.example.com/v3"_s),
                        level(userKey, u"https://two.example.com/v3"_s));
    QVERIFY(policy.problems().isEmpty());
    QVERIFY(isServerAllowed(QUrl(u"https://one.example.com/v3"_s), policy));
    QVERIFY(!isServerAllowed(QUrl(u"https://two.example.com/v3"_s), policy));
}

void TestDeskPolicy::decidesTheNetwork()
{
    const Policy policy = machinePolicy(
        {{u"proxy"_s, u"proxy.example.com:3128"_s}, {u"extra_ca_file"_s, u"/etc/ssl/ours.pem"_s}});
    NetworkSettings own;
    own.proxyMode = ProxyMode::None;
    own.proxyUser = u"me"_s;
    own.extraCaFile = u"/home/me/ca.pem"_s;
    const NetworkSettings decided = decidedNetwork(own, policy);
    QCOMPARE(decided.proxyMode, ProxyMode::Manual);
    QCOMPARE(decided.proxyHost, u"proxy.example.com"_s);
    QCOMPARE(decided.proxyPort, quint16(3128));
    QCOMPARE(decided.extraCaFile, u"/etc/ssl/ours.pem"_s);
    QCOMPARE(decidedNetwork(own, {}), own);
    QCOMPARE(decidedNetwork(decided, machinePolicy({{u"proxy"_s, u"none"_s}})).proxyMode, ProxyMode::None);
    // "none" takes a person's own file away, an empty text leaves it.
    QCOMPARE(decidedNetwork(own, machinePolicy({{u"extra_ca_file"_s, u"none"_s}})).extraCaFile, QString());
    QCOMPARE(decidedNetwork(own, machinePolicy({{u"extra_ca_file"_s, u""_s}, {u"proxy"_s, u""_s}})), own);

    // Through the desk: a CA file that is not there ends the sign-in, so it was the one that was asked for.
    DeskBench bench(DeskBench::quiet(3));
    bench.policy = machinePolicy({{u"extra_ca_file"_s, bench.folder.filePath(u"gone.pem"_s)}});
    bench.restart();
    bench.desk->signIn(bench.draft());
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().networkFault, NetworkFault::CaFileUnreadable);
    QCOMPARE(bench.server.requestCount(), 0);
}

void TestDeskPolicy::personsOwnStays_data()
{
    QTest::addColumn<bool>("known"); // before the policy
    QTest::newRow("an environment of before") << true;
    QTest::newRow("a new one") << false;
}

// What a policy decides is used, and goes with it.
void TestDeskPolicy::personsOwnStays()
{
    QFETCH(const bool, known);
    DeskBench bench(DeskBench::quiet(3));
    const QString ca = bench.folder.filePath(u"ours.pem"_s);
    SignInDraft draft = bench.draft();
    draft.environment.kind = EnvironmentKind::Custom;
    draft.environment.network = {};
    if (known) {
        bench.desk->signIn(std::move(draft));
        QTRY_VERIFY(bench.listed());
        draft = bench.draft();
        draft.environment = bench.desk->environments().all().first();
    }
    const Environment own = draft.environment;
    bench.policy = machinePolicy(
        {{u"environments"_s, QStringList(u"Test | sandbox | "_s + bench.server.baseUrl().toString())},
         {u"proxy"_s, u"none"_s}});
    bench.restart();
    // As a page shows and gives it.
    draft.environment = decidedEnvironment(draft.environment, bench.policy);
    bench.desk->signIn(std::move(draft));
    QTRY_VERIFY(bench.listed());
    QCOMPARE(bench.desk->state().environment.network.proxyMode, ProxyMode::None);
    QCOMPARE(bench.desk->state().environment.kind, EnvironmentKind::Sandbox);
    bench.policy = {};
    bench.restart();
    QCOMPARE(bench.desk->environments().all().size(), 1);
    const Environment kept = bench.desk->environments().all().first();
    QCOMPARE(kept.network, own.network);
    QCOMPARE(kept.kind, own.kind);
    QCOMPARE(kept.clientId, own.clientId);
}

void TestDeskPolicy::undecided_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<NetworkSettings>("typed");
    QTest::addColumn<NetworkSettings>("kept");
    const NetworkSettings before{ProxyMode::Manual, u"mine.example.com"_s, 8080, u"/home/me/ca.pem"_s,
                                 u"me"_s};
    NetworkSettings renamed = before;
    renamed.proxyUser = u"m.e"_s;
    const NetworkSettings theirs{ProxyMode::Manual, u"proxy.example.com"_s, 3128, u"/etc/ssl/ours.pem"_s,
                                 u"m.e"_s};
    QTest::newRow("theirs, another user") << u"proxy.example.com:3128"_s << theirs << renamed;
    QTest::newRow("none") << u"none"_s << NetworkSettings{ProxyMode::None, {}, 0, u"/etc/ssl/ours.pem"_s, {}}
                          << before;
}

void TestDeskPolicy::undecided()
{
    QFETCH(const QString, proxy);
    QFETCH(const NetworkSettings, typed);
    QFETCH(const NetworkSettings, kept);
    const Policy policy = machinePolicy({{u"proxy"_s, proxy}, {u"extra_ca_file"_s, u"/etc/ssl/ours.pem"_s}});
    Environment before;
    before.baseUrl = QUrl(u"https://one.example.com/v3"_s);
    before.network = {ProxyMode::Manual, u"mine.example.com"_s, 8080, u"/home/me/ca.pem"_s, u"me"_s};
    Environment used = before;
    used.name = u"Renamed"_s;
    used.network = typed;
    const Environment own = undecidedEnvironment(used, before, policy);
    QCOMPARE(own.network, kept);
    QCOMPARE(own.name, used.name);
    QCOMPARE(undecidedEnvironment(used, before, {}), used);
}

void TestDeskPolicy::keychainOnly()
{
    DeskBench bench(DeskBench::quiet(3));
    bench.policy = machinePolicy({{u"secret_storage"_s, u"keychain"_s}});
    bench.restart();
    SignInDraft draft = bench.draft();
    draft.remember = false;
    bench.desk->signIn(std::move(draft));
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().policyFault, PolicyFault::KeychainOnly);
    QCOMPARE(bench.server.requestCount(), 0);

    // Without a keychain there is no other way.
    bench.store.setRule([](MemoryStore::Use, const SecretKey &) { return SecretError::Kind::Unavailable; });
    bench.desk->signIn(bench.draft());
    QTRY_COMPARE(bench.failures.size(), 2);
    QVERIFY(bench.failures.last().goodCredentials);
    bench.desk->continueThisSessionOnly();
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
    bench.store.setRule({});
    bench.desk->storeAgain();
    QTRY_COMPARE(bench.desk->state().phase, DeskState::Phase::SignedIn);
    QVERIFY(!bench.desk->state().sessionOnly);
}

// One that the keychain has no room for is not kept for the session instead.
void TestDeskPolicy::keychainOnlyForALongToken()
{
    DeskBench bench(DeskBench::quiet(3));
    QVERIFY(bench.signedIn());
    SignInDraft draft = bench.draft();
    draft.environment.signInKind = SignInKind::PastedToken;
    draft.environment.clientId.clear();
    QTRY_COMPARE(bench.store.size(), 2);
    draft.secret = Secret(bench.keptToken(bench.desk->state().environment.id));
    QVERIFY(!draft.secret.isEmpty());
    bench.policy = machinePolicy({{u"secret_storage"_s, u"keychain"_s}});
    bench.restart();
    bench.store.setRule([](MemoryStore::Use use, const SecretKey &key) {
        return use == MemoryStore::Use::Write && key.kind == SecretKind::AccessToken
                   ? SecretError::Kind::TooLarge
                   : SecretError::Kind::None;
    });
    bench.desk->signIn(std::move(draft));
    QTRY_COMPARE(bench.failures.size(), 1);
    QVERIFY(bench.failures.first().goodCredentials);
    bench.desk->continueThisSessionOnly();
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
}

void TestDeskPolicy::sessionOnly()
{
    DeskBench bench(DeskBench::quiet(3));
    QVERIFY(bench.signedIn());
    QTRY_COMPARE(bench.store.size(), 2);
    const QString id = bench.desk->state().environment.id;
    bench.policy = machinePolicy({{u"secret_storage"_s, u"session"_s}});
    bench.restart();
    const int before = bench.server.requestCount();
    bench.desk->open(id);
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().policyFault, PolicyFault::SessionOnly);
    // What was kept before goes.
    QTRY_COMPARE(bench.store.size(), 0);
    QCOMPARE(bench.server.requestCount(), before);

    SignInDraft draft = bench.draft();
    draft.remember = true;
    bench.desk->signIn(std::move(draft));
    QTRY_VERIFY(bench.listed());
    QVERIFY(bench.desk->state().sessionOnly);
    QCOMPARE(bench.store.size(), 0);
}

void TestDeskPolicy::sessionOnlyForgetsEveryEnvironment_data()
{
    QTest::addColumn<bool>("opens");
    QTest::newRow("opening one") << true;
    QTest::newRow("signing in to a third") << false;
}

void TestDeskPolicy::sessionOnlyForgetsEveryEnvironment()
{
    QFETCH(const bool, opens);
    DeskBench bench(DeskBench::quiet(3));
    QVERIFY(keepTwo(bench));
    bench.policy = machinePolicy({{u"secret_storage"_s, u"session"_s}});
    bench.restart();
    if (opens) {
        bench.desk->open(bench.desk->environments().all().first().id);
    } else {
        bench.desk->signIn(bench.draft());
        QTRY_VERIFY(bench.listed());
    }
    QTRY_COMPARE(marked(bench), 0);
    QCOMPARE(bench.store.size(), 0);
    QCOMPARE(bench.desk->environments().all().size(), 2);
}

// What could not be removed is still known to be there, and the next start tries again.
void TestDeskPolicy::sessionOnlyWithALockedKeychain()
{
    DeskBench bench(DeskBench::quiet(3));
    QVERIFY(keepTwo(bench));
    const QString id = bench.desk->environments().all().first().id;
    bench.policy = machinePolicy({{u"secret_storage"_s, u"session"_s}});
    bench.restart();
    int refused = 0;
    bench.store.setRule([&](MemoryStore::Use use, const SecretKey &) {
        refused += use == MemoryStore::Use::Remove ? 1 : 0;
        return SecretError::Kind::Denied;
    });
    const QSignalSpy stayed(bench.desk.get(), &Desk::secretsStayed);
    bench.desk->open(id);
    QTRY_COMPARE(stayed.size(), 1);
    QCOMPARE(stayed.first().first().toStringList().size(), 2);
    QCOMPARE(refused, 2); // one question for each environment
    QCOMPARE(bench.failures.first().policyFault, PolicyFault::SessionOnly);
    QCOMPARE(bench.store.size(), 4);
    QCOMPARE(marked(bench), 2);

    bench.store.setRule({});
    bench.restart();
    bench.desk->open(id);
    QTRY_COMPARE(marked(bench), 0);
    QCOMPARE(bench.store.size(), 0);
}

// A misspelled value keeps what is kept from use, but is no order to delete it.
void TestDeskPolicy::unreadableStorageForgetsNothing()
{
    DeskBench bench(DeskBench::quiet(3));
    QVERIFY(keepTwo(bench));
    bench.policy = machinePolicy({{u"secret_storage"_s, u"keychian"_s}});
    bench.restart();
    bench.desk->open(bench.desk->environments().all().first().id);
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().policyFault, PolicyFault::SessionOnly);
    bench.desk->signIn(bench.draft());
    QTRY_VERIFY(bench.listed());
    QVERIFY(bench.desk->state().sessionOnly);
    QCOMPARE(bench.store.size(), 4);
    QCOMPARE(marked(bench), 2);
    QVERIFY(bench.store.log().filter(u"remove"_s).isEmpty());
}

void TestDeskPolicy::practiceCanBeForbidden()
{
    DeskBench bench(DeskBench::quiet(3));
    bench.policy = machinePolicy({{u"practice"_s, false}});
    bench.restart();
    Environment environment;
    environment.id = practiceEnvironmentId;
    environment.kind = EnvironmentKind::Practice;
    environment.baseUrl = bench.server.baseUrl();
    environment.clientId = bench.server.clientId();
    bench.desk->openBuiltIn(environment, Secret(bench.server.clientSecret()));
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().policyFault, PolicyFault::Practice);
    QCOMPARE(bench.server.requestCount(), 0);
}

// Confirmed under other rules: what was not sent stays unsent, until the rules or the person say otherwise.
void TestDeskPolicy::aRunOfBeforeDoesNotGoOn()
{
    DeskBench bench(DeskBench::quiet(12));
    QVERIFY(bench.signedIn());
    QVERIFY(bench.desk->revoke(makePlan(bench, Which::Three), true)); // holds for 300 ms
    QTRY_COMPARE(bench.desk->run().phase, RunStatus::Phase::Holding);
    const QString id = bench.desk->state().environment.id;
    bench.policy = machinePolicy({{u"read_only"_s, true}});
    bench.restart();
    bench.desk->open(id);
    QTRY_COMPARE(bench.desk->run().phase, RunStatus::Phase::NeedsGoOn);
    const int before = deletesSeen(bench);
    QVERIFY(!bench.desk->revokeRest(bench.desk->draftRest(), false));
    bench.desk->refresh();
    QTRY_COMPARE(bench.desk->listState().phase, ListState::Phase::Complete);
    QCOMPARE(bench.desk->run().phase, RunStatus::Phase::NeedsGoOn);
    QCOMPARE(deletesSeen(bench), before);
    bench.desk->stopRun();
    QVERIFY(bench.ended());
    QCOMPARE(deletesSeen(bench), before);
}

// The rule came after the confirmation: what is left is held like every run.
void TestDeskPolicy::aRunOfBeforeHolds()
{
    DeskBench bench(DeskBench::quiet(12));
    QVERIFY(bench.signedIn());
    QVERIFY(bench.desk->revoke(makePlan(bench, Which::Three), true));
    QTRY_COMPARE(bench.desk->run().phase, RunStatus::Phase::Holding);
    const QString id = bench.desk->state().environment.id;
    bench.policy = machinePolicy({{u"confirmation"_s, u"count"_s}});
    bench.restart();
    bench.desk->open(id);
    QTRY_COMPARE(bench.desk->run().phase, RunStatus::Phase::NeedsGoOn);
    QVERIFY(bench.desk->revokeRest(bench.desk->draftRest(), false));
    QTRY_COMPARE(bench.desk->run().phase, RunStatus::Phase::Holding);
    QVERIFY(bench.ended());
    QCOMPARE(deletesSeen(bench), 3);
}

// Three were planned, and the server wants an hour's pause after the first: what is left is not too many.
void TestDeskPolicy::aRunOfBeforeIsJudgedByItsRest()
{
    PracticeOptions options = DeskBench::quiet(12);
    options.limit = 1000;
    options.windowSeconds = 3600;
    options.retryAfter = PracticeOptions::RetryAfter::Seconds;
    options.failDelete = {{2, 429}};
    DeskBench bench(options);
    QVERIFY(bench.signedIn());
    Plan plan = makePlan(bench, Which::Three);
    plan.pace = Pace::Fast;
    QVERIFY(bench.desk->revoke(plan, false));
    QTRY_COMPARE(bench.desk->run().phase, RunStatus::Phase::NeedsWaitAnswer);
    const auto left = static_cast<int>(bench.desk->run().remaining().items.size());
    QVERIFY(left == 1 || left == 2);
    const QString id = bench.desk->state().environment.id;
    bench.policy = machinePolicy({{u"largest_run"_s, 2}});
    bench.restart();
    bench.desk->open(id);
    QTRY_COMPARE(bench.desk->run().phase, RunStatus::Phase::NeedsGoOn);
    QVERIFY(bench.desk->revokeRest(bench.desk->draftRest(), false));
    QVERIFY(bench.ended());
    for (const ItemStatus &item : bench.desk->run().items)
        QCOMPARE(item.outcome, Outcome::Revoked);
    QCOMPARE(bench.desk->run().items.size(), left);
}

void TestDeskPolicy::pastedTokenHidesTheOwn()
{
    DeskBench bench(DeskBench::quiet(12));
    QVERIFY(bench.signedIn());
    QTRY_COMPARE(bench.store.size(), 2);
    SignInDraft draft = withToken(bench);
    QVERIFY(!draft.secret.isEmpty());
    bench.policy = machinePolicy({{u"own_revocation"_s, false}});
    bench.restart();
    bench.desk->signIn(std::move(draft));
    QTRY_VERIFY(bench.listed());
    const Plan plan = makePlan(bench, Which::One);
    QCOMPARE(bench.desk->policyFault(plan), PolicyFault::OwnUnknown);
    QCOMPARE(bench.desk->policyFault(QStringList(plan.items.first().seen.id)), PolicyFault::OwnUnknown);
    QVERIFY(!bench.desk->revoke(plan, false));
    QCOMPARE(deletesSeen(bench), 0);
}

// A new one, and one that is kept; with client ID and secret it opens again.
void TestDeskPolicy::pastedTokenCanBeForbidden()
{
    DeskBench bench(DeskBench::quiet(3));
    QVERIFY(bench.signedIn());
    QTRY_COMPARE(bench.store.size(), 2);
    SignInDraft draft = withToken(bench);
    SignInDraft again = withToken(bench);
    bench.desk->signIn(std::move(draft));
    QTRY_COMPARE(bench.store.size(), 3);
    QTRY_VERIFY(bench.listed());
    const QString id = bench.desk->state().environment.id;
    bench.policy = machinePolicy({{u"pasted_token"_s, false}});
    bench.restart();
    const int before = bench.server.requestCount();
    bench.desk->open(id);
    bench.desk->signIn(std::move(again));
    QTRY_COMPARE(bench.failures.size(), 2);
    for (const SignInFailure &failure : std::as_const(bench.failures))
        QCOMPARE(failure.policyFault, PolicyFault::PastedToken);
    QCOMPARE(bench.server.requestCount(), before);
    SignInDraft pair = bench.draft();
    pair.environment.id = id;
    bench.desk->signIn(std::move(pair));
    QTRY_VERIFY(bench.listed());
    QCOMPARE(bench.desk->state().environment.id, id);
}

QTEST_GUILESS_MAIN(TestDeskPolicy)
#include "tst_desk_policy.moc"
