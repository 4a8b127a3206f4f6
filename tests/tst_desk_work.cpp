// The list, revocations and what a start finds of the one before, through a desk with its real threads.
#include "fakes/desk_bench.h"
#include "fakes/property.h"
#include "fakes/scripted_api.h"
#include "fakes/test_front.h"

#include <QDir>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <functional>

using namespace rd;
using When = Fault::When;

namespace {

// A desk at a server by hand.
struct ByHand
{
    explicit ByHand(int count) : api(count) { bench.desk->signIn(draft()); }

    SignInDraft draft() const { return bench.draft(api.server.url(), "any secret"); }
    bool refreshed()
    {
        QSignalSpy states(bench.desk.get(), &Desk::listStateChanged);
        bench.desk->refresh();
        return QTest::qWaitFor(
            [&] { return !states.isEmpty() && bench.desk->listState().phase != ListState::Phase::Loading; });
    }

    DeskBench bench;
    ScriptedApi api;
};

// The practice server behind a front that never answers a DELETE; the run is under way when it holds one.
struct Broken
{
    explicit Broken(When when) : front(bench.server.port())
    {
        front.breakNth(PracticeRequests::Revoke, {.kind = Fault::Kind::Silence, .when = when});
        bench.desk->signIn(bench.draft(front.url(), bench.server.clientSecret()));
    }

    // Ends the desk while the DELETE is under way; its folders and the keychain stay.
    bool dropped()
    {
        if (!bench.listed() || !QTest::qWaitFor([this] { return bench.store.size() == 2; }))
            return false;
        environmentId = bench.desk->state().environment.id;
        const QString id = bench.active().first();
        clientId = bench.desk->list().find(id)->clientId;
        if (!bench.desk->revoke(bench.desk->draftPlan({id}), false) ||
            !QTest::qWaitFor([this] { return front.held() > 0; }))
            return false;
        bench.restart();
        return true;
    }

    DeskBench bench;
    QString environmentId;
    QString clientId;
    TestFront front;
};

} // namespace

class TestDeskWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refreshKeepsRows();
    void incompleteOnPageThree();
    void secondSignInKeepsNoPage();
    void pageOlderThanARevocation();
    void listContradictsTheAnswer_data();
    void listContradictsTheAnswer();
    void wrongDateOfTheAnswer_data();
    void wrongDateOfTheAnswer();
    void goneBeforeTheDelete_data();
    void goneBeforeTheDelete();
    void goneAfterTheDelete();
    void timeOfTheOutcome_data();
    void timeOfTheOutcome();

    void revokeEndToEnd();
    void labelsDiffer();
    void stopInTheHold();
    void holdOfAnUnattendedRun();
    void F1_4_lockedRefusesCommands_data();
    void F1_4_lockedRefusesCommands();
    void refusedToBegin();
    void unusableJournal();
    void signInAgainInARun();
    void F1_5_answeredOnce();
    void F3_1_restKnowsWhatWasRevokedHere();

    void recovery_data();
    void recovery();
    void recoveryOfThisServerOnly();
};

void TestDeskWork::refreshKeepsRows()
{
    ByHand scene(250);
    QVERIFY(scene.bench.listed());
    QSignalSpy gone(scene.bench.desk.get(), &Desk::rowsGone);
    QSignalSpy cleared(scene.bench.desk.get(), &Desk::listCleared);
    qsizetype fewest = 250;
    connect(scene.bench.desk.get(), &Desk::listStateChanged, this,
            [&] { fewest = std::min(fewest, scene.bench.desk->list().size()); });
    scene.api.rows.insert(1, {QStringLiteral("id-new"), QStringLiteral("new"), "new"});
    QVERIFY(scene.refreshed());
    QCOMPARE(fewest, 250);
    QCOMPARE(gone.count(), 0);
    QCOMPARE(scene.bench.desk->list().rows().at(1).clientId, QStringLiteral("new"));
    QCOMPARE(scene.bench.desk->list().previousId(QStringLiteral("id-c1")), QStringLiteral("id-new"));

    scene.api.rows.removeAt(0);
    QVERIFY(scene.refreshed());
    QCOMPARE(gone.count(), 1);
    QCOMPARE(gone.first().first().value<QSet<QString>>(), QSet<QString>{QStringLiteral("id-c0")});
    QCOMPARE(scene.bench.desk->listState().count, 250);
    QCOMPARE(cleared.count(), 0);
}

void TestDeskWork::incompleteOnPageThree()
{
    ByHand scene(350);
    QVERIFY(scene.bench.listed());
    scene.api.onList = [](QTcpSocket *socket, const RawRequest &request) {
        if (!request.path.contains("starting_after=id-c199"))
            return false;
        socket->write(RawServer::problem(500));
        return true;
    };
    scene.api.rows.removeAt(300);
    QVERIFY(scene.refreshed());
    const ListState failed = scene.bench.desk->listState();
    QCOMPARE(failed.phase, ListState::Phase::Incomplete);
    QCOMPARE(failed.fault, ListFault::RequestFailed);
    QCOMPARE(failed.failedPage, 3);
    QCOMPARE(failed.error->status, 500);
    QCOMPARE(failed.loaded, 200);
    QCOMPARE(failed.count, 350); // every row that was known stays
    QVERIFY(!scene.bench.desk->list().complete());
    QVERIFY(scene.bench.desk->draftPlan({QStringLiteral("id-c5")}).items.first().previousId.isNull());

    scene.api.onList = {};
    QVERIFY(scene.refreshed());
    QCOMPARE(scene.bench.desk->listState().phase, ListState::Phase::Complete);
    QCOMPARE(scene.bench.desk->listState().count, 349);
    QCOMPARE(scene.bench.desk->listState().fault, ListFault::None);
}

// A second sign-in reads a page, too; a later refresh must not show it.
void TestDeskWork::secondSignInKeepsNoPage()
{
    ByHand scene(5);
    QVERIFY(scene.bench.listed());
    SignInDraft again = scene.draft();
    again.environment = scene.bench.desk->state().environment;
    scene.bench.desk->signIn(std::move(again));
    QTRY_COMPARE(scene.bench.desk->state().phase, DeskState::Phase::SignedIn);
    scene.api.rows[2].name = "renamed";
    QVERIFY(scene.refreshed());
    QCOMPARE(scene.bench.desk->list().rows().at(2).name, QStringLiteral("renamed"));
}

// The refresh was asked for before the revocation and answered after it.
void TestDeskWork::pageOlderThanARevocation()
{
    ByHand scene(5);
    QVERIFY(scene.bench.listed());
    QTcpSocket *reader = nullptr;
    QByteArray page;
    scene.api.onList = [&](QTcpSocket *socket, const RawRequest &request) {
        if (reader || !request.path.endsWith("limit=100"))
            return false;
        reader = socket;
        page = scene.api.page(request.path);
        return true;
    };
    scene.bench.desk->refresh();
    QTRY_VERIFY(reader);
    QVERIFY(scene.bench.desk->revoke(scene.bench.desk->draftPlan({QStringLiteral("id-c0")}), false));
    QVERIFY(scene.bench.ended());
    scene.api.onList = {};
    reader->write(page);
    QTRY_COMPARE(scene.bench.desk->listState().phase, ListState::Phase::Complete);
    QCOMPARE(scene.bench.desk->run().items.first().outcome, Outcome::Revoked);
    QCOMPARE(scene.bench.desk->list().rows().first().status, CredentialStatus::Revoked);
}

void TestDeskWork::listContradictsTheAnswer_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("F3.1: 204, the list still says active") << QByteArray();
    QTest::newRow("F3.2: the same, dated 2199") << QByteArray("Date: Tue, 01 Jan 2199 00:00:00 GMT\r\n");
}

// F3.1, F3.2: the list says what is so now, the answer what happened; neither hides the other, over a refresh
// and a restart.
void TestDeskWork::listContradictsTheAnswer()
{
    QFETCH(const QByteArray, headers);
    ByHand scene(5);
    QVERIFY(scene.bench.listed());
    const QString environmentId = scene.bench.desk->state().environment.id;
    QTRY_COMPARE(scene.bench.store.size(), 2);
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *) {
        socket->write(RawServer::answer(204, {}, {}, headers));
    };
    const QString id = QStringLiteral("id-c1");
    const auto status = [&] { return scene.bench.desk->list().find(id)->status; };
    QVERIFY(scene.bench.desk->revoke(scene.bench.desk->draftPlan({id}), false));
    QVERIFY(scene.bench.ended());
    QCOMPARE(scene.bench.desk->run().items.first().outcome, Outcome::Revoked);
    QCOMPARE(status(), CredentialStatus::Revoked);
    const auto bothAreKnown = [&] {
        const std::optional<Exposure> exposure = scene.bench.desk->exposureOf(QStringLiteral("c1"));
        return status() == CredentialStatus::Active && exposure &&
               qAbs(exposure->guaranteedEnd.secsTo(scene.bench.clock.now().addSecs(3600))) < 30 &&
               qAbs(exposure->knownAt.secsTo(scene.bench.clock.now())) < 30;
    };
    QVERIFY(scene.refreshed());
    QVERIFY(bothAreKnown());
    QVERIFY(scene.refreshed());
    QVERIFY(bothAreKnown());
    scene.bench.restart().open(environmentId);
    QVERIFY(scene.bench.listed());
    QTRY_VERIFY(bothAreKnown());

    // Revoked again: who says that it was has our own 204 beside it, so one reading is not enough.
    const auto before = scene.api.lists().size();
    scene.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *) {
        socket->write(RawServer::problem(409, "conflict"));
    };
    QVERIFY(scene.bench.desk->revoke(scene.bench.desk->draftPlan({id}), false));
    QVERIFY(scene.bench.ended());
    QCOMPARE(scene.bench.desk->run().items.first().outcome, Outcome::StillActive);
    QCOMPARE(scene.api.lists().size() - before, 3); // before the DELETE, and twice after it
    QVERIFY(bothAreKnown());
}

void TestDeskWork::wrongDateOfTheAnswer_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("F3.3: years behind") << QByteArray("Mon, 01 Jan 2024 00:00:00 GMT");
    QTest::newRow("F3.3: centuries ahead") << QByteArray("Tue, 01 Jan 2199 00:00:00 GMT");
}

// F3.3: one wrong Date on the 204 moves no end, in this start or the next.
void TestDeskWork::wrongDateOfTheAnswer()
{
    QFETCH(const QByteArray, date);
    ByHand scene(5);
    QVERIFY(scene.bench.listed());
    const QString environmentId = scene.bench.desk->state().environment.id;
    QTRY_COMPARE(scene.bench.store.size(), 2);
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        socket->write(RawServer::answer(204, {}, {}, "Date: " + date + "\r\n"));
    };
    QVERIFY(scene.bench.desk->revoke(scene.bench.desk->draftPlan({QStringLiteral("id-c1")}), false));
    QVERIFY(scene.bench.ended());
    const auto endsInAnHour = [&] {
        const std::optional<Exposure> exposure = scene.bench.desk->exposureOf(QStringLiteral("c1"));
        return exposure && exposure->claimedEnd &&
               qAbs(exposure->guaranteedEnd.secsTo(scene.bench.clock.now().addSecs(3600))) < 30;
    };
    QVERIFY(endsInAnHour());
    QVERIFY(qAbs(scene.bench.desk->run().exposureEnds().secsTo(scene.bench.clock.now().addSecs(3600))) < 30);
    scene.bench.restart().open(environmentId);
    QVERIFY(scene.bench.listed());
    QTRY_VERIFY(endsInAnHour());
}

void TestDeskWork::goneBeforeTheDelete_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("F3.6: one") << 1;
    QTest::newRow("F3.6: three") << 3;
    QTest::newRow("F3.6: 25, read by the list") << 25;
}

// F3.6: gone between the list and the DELETE: its row goes, and nothing is left to try again.
void TestDeskWork::goneBeforeTheDelete()
{
    QFETCH(const int, count);
    ByHand scene(30);
    QVERIFY(scene.bench.listed());
    QStringList ids;
    for (int i = 1; i <= count; ++i)
        ids.append(QStringLiteral("id-c%1").arg(i));
    QSignalSpy gone(scene.bench.desk.get(), &Desk::rowsGone);
    const Plan plan = scene.bench.desk->draftPlan(ids);
    scene.api.rows.removeAt(1);
    QVERIFY(scene.bench.desk->revoke(plan, false));
    QVERIFY(scene.bench.ended());
    const ItemStatus item = scene.bench.desk->run().items.first();
    QCOMPARE(item.outcome, Outcome::NotAttempted);
    QVERIFY(item.drift.gone);
    QVERIFY(!scene.bench.desk->list().find(ids.first()));
    QCOMPARE(gone.count(), 1);
    QCOMPARE(scene.bench.desk->listState().count, 29);
    QVERIFY(scene.bench.desk->list().complete());
    QCOMPARE(scene.bench.desk->list().previousId(QStringLiteral("id-c2")), QStringLiteral("id-c0"));
}

// F3.6: the same of one that is found to be gone by what follows the DELETE.
void TestDeskWork::goneAfterTheDelete()
{
    ByHand scene(5);
    QVERIFY(scene.bench.listed());
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *) {
        scene.api.rows.removeAt(1);
        socket->write(RawServer::problem(404, "credential_not_found"));
    };
    QVERIFY(scene.bench.desk->revoke(scene.bench.desk->draftPlan({QStringLiteral("id-c1")}), false));
    QVERIFY(scene.bench.ended());
    QCOMPARE(scene.bench.desk->run().items.first().outcome, Outcome::NotFound);
    QVERIFY(!scene.bench.desk->list().find(QStringLiteral("id-c1")));
}

void TestDeskWork::timeOfTheOutcome_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("F3.10: refused") << 403;
    QTest::newRow("F3.10: revoked") << 204;
}

// F3.10: what was done here has the time of its outcome, long after it was confirmed or sent.
void TestDeskWork::timeOfTheOutcome()
{
    QFETCH(const int, status);
    ByHand scene(5);
    QVERIFY(scene.bench.listed());
    QDateTime arrived;
    QTcpSocket *waiting = nullptr;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (status == 204)
            row->status = "revoked";
        waiting = socket;
    };
    Plan plan = scene.bench.desk->draftPlan({QStringLiteral("id-c1")});
    plan.confirmedAt = scene.bench.clock.now().addSecs(-600);
    QVERIFY(scene.bench.desk->revoke(plan, false));
    QTRY_VERIFY(waiting);
    arrived = scene.bench.clock.now();
    QTRY_VERIFY(arrived.msecsTo(scene.bench.clock.now()) > 50);
    waiting->write(status == 204 ? RawServer::answer(204) : RawServer::problem(status));
    QVERIFY(scene.bench.ended());
    QTRY_COMPARE(scene.bench.desk->actionsOn(QStringLiteral("c1")).size(), 1);
    const PastAction action = scene.bench.desk->actionsOn(QStringLiteral("c1")).first();
    QVERIFY(arrived.msecsTo(action.at) > 50);
    if (status == 204)
        QCOMPARE(action.at, scene.bench.desk->run().items.first().proof.receivedAt);
}

void TestDeskWork::revokeEndToEnd()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString environmentId = bench.desk->state().environment.id;
    QTRY_COMPARE(bench.store.size(), 2);
    const QString id = bench.active().at(3);
    const QString clientId = bench.desk->list().find(id)->clientId;
    Plan plan = bench.desk->draftPlan({id});
    QCOMPARE(plan.items.first().previousId, bench.desk->list().previousId(id));
    plan.reason = QStringLiteral("leaked");
    plan.ticket = QStringLiteral("SEC-1");
    plan.confirmedAt = bench.clock.now();
    const int before = bench.server.requestCount();
    QVERIFY(bench.desk->revoke(plan, false));
    QVERIFY(!bench.desk->revoke(plan, false)); // one at a time
    QVERIFY(bench.ended());
    const ItemStatus item = bench.desk->run().items.first();
    QCOMPARE(item.outcome, Outcome::Revoked);
    QVERIFY(bench.truth(clientId).revoked);
    QCOMPARE(bench.truth(clientId).deletesSeen, 1);
    QCOMPARE(bench.server.requestCount() - before, 2); // its neighbour's cursor, and the DELETE
    QCOMPARE(bench.desk->list().find(id)->status, CredentialStatus::Revoked);
    QTRY_COMPARE(bench.desk->actionsOn(clientId).size(), 1);

    const auto proven = [&] {
        const QList<PastAction> actions = bench.desk->actionsOn(clientId);
        return actions.size() == 1 && actions.first().outcome == Outcome::Revoked &&
               actions.first().reason == QLatin1String("leaked") &&
               actions.first().ticket == QLatin1String("SEC-1") && actions.first().runLabel == plan.label &&
               actions.first().exposure == item.exposure && bench.desk->exposureOf(clientId) == item.exposure;
    };
    QVERIFY(proven());
    QCOMPARE(bench.desk->exposures().size(), 1);
    QVERIFY(qAbs(item.exposure->guaranteedEnd.secsTo(bench.desk->serverNow().addSecs(3600))) < 30);

    bench.restart().open(environmentId);
    QVERIFY(bench.listed());
    QVERIFY(proven());
    // Nothing to recover: what is shown is the run that is over, with its exposure clock.
    QCOMPARE(bench.desk->run().phase, RunStatus::Phase::Finished);
    QCOMPARE(bench.desk->run().items.first().exposure, item.exposure);
    QCOMPARE(bench.desk->list().find(id)->status, CredentialStatus::Revoked);
}

void TestDeskWork::labelsDiffer()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QStringList ids = bench.active();
    QSet<QString> labels;
    for (int i = 0; i < 3; ++i) {
        const Plan plan = bench.desk->draftPlan({ids.at(i)});
        labels.insert(plan.label);
        QVERIFY(bench.desk->revoke(plan, false));
        QVERIFY(bench.ended());
    }
    QCOMPARE(labels.size(), 3);
    QTRY_COMPARE(bench.desk->exposures().size(), 3);
}

void TestDeskWork::stopInTheHold()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(bench.desk->revoke(bench.desk->draftPlan({bench.active().first()}), true));
    QTRY_COMPARE(bench.desk->run().phase, RunStatus::Phase::Holding);
    bench.desk->stopRun();
    QVERIFY(bench.ended());
    QCOMPARE(bench.desk->run().items.first().outcome, Outcome::NotAttempted);
    QCOMPARE(bench.server.deleteCount(), 0);
}

// The window was locked before the network thread had heard of the run: of the main one, and of one beside
// it.
void TestDeskWork::holdOfAnUnattendedRun()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    bench.desk->setAttended(false);
    const QStringList ids = bench.active();
    const Plan beside = bench.desk->draftPlan({ids.at(1)});
    QVERIFY(bench.desk->revoke(bench.desk->draftPlan({ids.first()}), true));
    QVERIFY(bench.desk->revoke(beside, true));
    QTRY_COMPARE(bench.desk->run().phase, RunStatus::Phase::Holding);
    QTRY_COMPARE(bench.desk->urgent().phase, RunStatus::Phase::Holding);
    QVERIFY(!bench.desk->run().holdUntil.isValid());
    QVERIFY(!bench.desk->urgent().holdUntil.isValid());
    QVERIFY(bench.desk->run().needsPerson());
    QCOMPARE(bench.server.deleteCount(), 0);
    bench.desk->setAttended(true);
    QVERIFY(bench.ended());
    QTRY_COMPARE(bench.desk->urgent().phase, RunStatus::Phase::Finished);
    QCOMPARE(bench.server.deleteCount(), 2);
}

void TestDeskWork::F1_4_lockedRefusesCommands_data()
{
    QTest::addColumn<std::function<void(Desk *)>>("command");
    const auto row = [](const char *name, void (*command)(Desk *)) {
        QTest::addRow("F1.4: %s", name) << std::function<void(Desk *)>(command);
    };
    row("revoke", [](Desk *desk) {
        const QString id = desk->list().rows().first().id;
        QVERIFY(!desk->revoke(desk->draftPlan({id}), false));
    });
    row("refresh", [](Desk *desk) { desk->refresh(); });
    row("sign out", [](Desk *desk) { desk->signOut(); });
    row("forget", [](Desk *desk) { desk->forget(desk->state().environment.id); });
    row("open", [](Desk *desk) { desk->open(desk->state().environment.id); });
    row("open Practice", [](Desk *desk) {
        Environment practice = desk->state().environment;
        practice.kind = EnvironmentKind::Practice;
        desk->openBuiltIn(practice, Secret("made up"));
    });
    row("sign in", [](Desk *desk) {
        SignInDraft draft;
        draft.environment = desk->state().environment;
        draft.secret = Secret("another");
        desk->signIn(std::move(draft));
    });
    row("resume", [](Desk *desk) { desk->resumeRun(); });
    row("try now", [](Desk *desk) { desk->tryNow(); });
    row("wait", [](Desk *desk) { desk->answerWait(true); });
    row("answer what changed", [](Desk *desk) { desk->answerDrift(true); });
    row("go on", [](Desk *desk) { desk->revokeRest(desk->draftRest(), false); });
    row("check again", [](Desk *desk) { desk->checkAgain(); });
    row("leave", [](Desk *desk) { desk->leave(QString()); });
    row("verify the journal", [](Desk *desk) { desk->checkJournal(); });
    row("accept the journal", [](Desk *desk) { desk->acceptJournal(); });
}

// With a paused run, which stays as it is until it is unlocked, or stopped.
void TestDeskWork::F1_4_lockedRefusesCommands()
{
    QFETCH(const std::function<void(Desk *)>, command);
    ByHand scene(6);
    Desk *const desk = scene.bench.desk.get();
    QVERIFY(scene.bench.listed());
    QVERIFY(QTest::qWaitFor([&] { return scene.bench.store.size() > 0; }));
    QPointer<QTcpSocket> held;
    scene.api.onDelete = [&held](QTcpSocket *socket, ScriptedApi::Row *) { held = socket; };
    QVERIFY(desk->revoke(
        desk->draftPlan({QStringLiteral("id-c1"), QStringLiteral("id-c2"), QStringLiteral("id-c3")}), false));
    QTRY_VERIFY(held);
    desk->setLocked(true);
    desk->pauseRun(); // holds back
    QTRY_COMPARE(desk->run().phase, RunStatus::Phase::Paused);
    const QSignalSpy checked(desk, &Desk::journalChecked);
    const auto requests = scene.api.server.requests().size();
    const QStringList keychain = scene.bench.store.log();
    const Environment before = desk->state().environment;
    command(desk);
    // What the network thread was asked before this has been done when this is.
    desk->stopRun();
    QTRY_COMPARE(desk->run().phase, RunStatus::Phase::Stopping);
    QCOMPARE(scene.api.server.requests().size(), requests);
    QCOMPARE(scene.bench.store.log(), keychain);
    QCOMPARE(desk->state().phase, DeskState::Phase::SignedIn);
    QCOMPARE(desk->state().environment, before);
    QVERIFY(desk->environments().find(before.id));
    QVERIFY(checked.isEmpty());
    held->write(RawServer::answer(204));
    QTRY_COMPARE(desk->run().phase, RunStatus::Phase::Finished);
    QCOMPARE(scene.api.deletes(), 1);
    desk->setLocked(false);
    QVERIFY(scene.refreshed());
}

void TestDeskWork::refusedToBegin()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const Plan plan = bench.desk->draftPlan({bench.active().first()});
    Plan empty = plan;
    empty.items.clear();
    QVERIFY(!bench.desk->revoke(empty, false));
    Plan elsewhere = plan;
    elsewhere.environmentId = QStringLiteral("other");
    QVERIFY(!bench.desk->revoke(elsewhere, false));
    Plan otherHost = plan;
    otherHost.baseUrl.setPort(1);
    QVERIFY(!bench.desk->revoke(otherHost, false));
    bench.desk->signOut();
    QVERIFY(!bench.desk->revoke(plan, false));
    QCOMPARE(bench.server.deleteCount(), 0);
}

// One may look, but revoke nothing.
void TestDeskWork::unusableJournal()
{
    DeskBench bench;
    QVERIFY(QDir().mkpath(bench.dataDir()));
    QVERIFY(QFile::setPermissions(bench.dataDir(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QFile garbage(bench.dataDir() + QStringLiteral("/journal.sqlite"));
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    garbage.write(QByteArray(8192, 'x'));
    garbage.close();
    QVERIFY(garbage.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(bench.signedIn());
    QCOMPARE(bench.desk->state().journalError.kind, JournalError::Kind::NotAJournal);
    QVERIFY(!bench.desk->revoke(bench.desk->draftPlan({bench.active().first()}), false));
    QTest::qWait(50);
    QCOMPARE(bench.server.deleteCount(), 0);
    QVERIFY(garbage.open(QIODevice::ReadOnly));
    QCOMPARE(garbage.readAll(), QByteArray(8192, 'x'));
}

void TestDeskWork::signInAgainInARun()
{
    ByHand scene(5);
    QVERIFY(scene.bench.listed());
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (scene.api.deletes() < 3) {
            socket->write(RawServer::problem(401, "invalid_token"));
            return;
        }
        row->status = "revoked";
        socket->write(RawServer::answer(204));
    };
    QVERIFY(scene.bench.desk->revoke(scene.bench.desk->draftPlan({QStringLiteral("id-c1")}), false));
    QTRY_COMPARE(scene.bench.desk->run().phase, RunStatus::Phase::NeedsSignIn);
    SignInDraft again = scene.draft();
    again.environment = scene.bench.desk->state().environment;
    scene.bench.desk->signIn(std::move(again));
    QVERIFY(scene.bench.ended());
    QCOMPARE(scene.bench.desk->run().items.first().outcome, Outcome::Revoked);
    QCOMPARE(scene.bench.desk->run().items.first().attempts, 3);
    QTRY_COMPARE(scene.bench.desk->state().phase, DeskState::Phase::SignedIn);
}

// What was answered is not asked again by news of the run that were on their way here.
void TestDeskWork::F1_5_answeredOnce()
{
    ByHand scene(4);
    QVERIFY(scene.bench.listed());
    Desk *desk = scene.bench.desk.get();
    const Plan plan = desk->draftPlan({QStringLiteral("id-c1"), QStringLiteral("id-c2")});
    scene.api.find(QStringLiteral("c1"))->lastUsed = QDateTime::currentSecsSinceEpoch();
    QVERIFY(desk->revoke(plan, false));
    QTRY_COMPARE(desk->run().phase, RunStatus::Phase::NeedsDriftAnswer);
    int asked = 0;
    connect(desk, &Desk::runChanged, this,
            [&] { asked += desk->run().phase == RunStatus::Phase::NeedsDriftAnswer ? 1 : 0; });
    desk->answerDrift(true);
    QVERIFY(desk->run().phase != RunStatus::Phase::NeedsDriftAnswer);
    QVERIFY(scene.bench.ended());
    QCOMPARE(asked, 0);
    QCOMPARE(scene.api.deletes(), 2);
}

// A 409 after our own 204 is read twice, also where what is left of a run goes on after a restart.
void TestDeskWork::F3_1_restKnowsWhatWasRevokedHere()
{
    ByHand scene(4);
    QVERIFY(scene.bench.listed());
    QTRY_VERIFY(scene.bench.store.size() > 0);
    const QString environment = scene.bench.desk->state().environment.id;
    scene.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *) {
        socket->write(RawServer::answer(204));
    };
    QVERIFY(scene.bench.desk->revoke(scene.bench.desk->draftPlan({QStringLiteral("id-c1")}), false));
    QVERIFY(scene.bench.ended());
    QVERIFY(scene.refreshed());
    const Plan both = scene.bench.desk->draftPlan({QStringLiteral("id-c1"), QStringLiteral("id-c2")});
    QVERIFY(scene.bench.desk->revoke(both, true));
    QTRY_COMPARE(scene.bench.desk->run().phase, RunStatus::Phase::Holding);
    scene.bench.restart();
    scene.bench.desk->open(environment);
    QTRY_COMPARE(scene.bench.desk->run().phase, RunStatus::Phase::NeedsGoOn);
    QVERIFY(scene.bench.listed());
    scene.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *) {
        socket->write(RawServer::problem(409, "conflict"));
    };
    QVERIFY(scene.bench.desk->revokeRest(scene.bench.desk->draftRest(), false));
    QVERIFY(scene.bench.ended());
    QHash<QString, Outcome> outcomes;
    for (const ItemStatus &item : scene.bench.desk->run().items)
        outcomes.insert(item.seen.clientId, item.outcome);
    QCOMPARE(outcomes.value(QStringLiteral("c1")), Outcome::StillActive);
    QCOMPARE(outcomes.value(QStringLiteral("c2")), Outcome::Refused);
}

void TestDeskWork::recovery_data()
{
    QTest::addColumn<int>("when");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("the server had acted") << int(When::After) << Outcome::RevokedReplyLost;
    QTest::newRow("it had not") << int(When::Before) << Outcome::StillActive;
}

void TestDeskWork::recovery()
{
    QFETCH(const int, when);
    QFETCH(const Outcome, outcome);
    Broken scene{When(when)};
    QVERIFY(scene.dropped());
    scene.bench.desk->open(scene.environmentId);
    QVERIFY(scene.bench.ended());
    const RunStatus run = scene.bench.desk->run();
    QVERIFY(run.recovered);
    QCOMPARE(run.items.size(), 1);
    QCOMPARE(run.items.first().seen.clientId, scene.clientId);
    QCOMPARE(run.items.first().outcome, outcome);
    QVERIFY(scene.bench.listed());
    QCOMPARE(scene.bench.desk->list().findByClientId(scene.clientId)->status,
             isRevoked(outcome) ? CredentialStatus::Revoked : CredentialStatus::Active);
    QCOMPARE(scene.front.seen(PracticeRequests::Revoke), 1);
    QTRY_COMPARE(scene.bench.desk->actionsOn(scene.clientId).size(), 1);
    QTRY_COMPARE(scene.bench.desk->actionsOn(scene.clientId).first().outcome, outcome);
    const Property property(scene.bench.dataDir() + QStringLiteral("/journal.sqlite"));
    QCOMPARE(property.attempts(scene.clientId), 1);
    QCOMPARE(property.recordedOutcome(scene.clientId), outcome);
    QVERIFY(
        !contradicts(outcome, scene.bench.truth(scene.clientId).revoked ? Truth::Revoked : Truth::Active));
}

// The environment is at another server now: its token is nothing for the one before.
void TestDeskWork::recoveryOfThisServerOnly()
{
    Broken scene{When::Before};
    QVERIFY(scene.dropped());
    PracticeServer other(DeskBench::quiet(230));
    QVERIFY(other.start());
    Environment moved = *scene.bench.desk->environments().find(scene.environmentId);
    moved.baseUrl = other.baseUrl();
    QVERIFY(scene.bench.desk->environments().save(moved));
    scene.bench.keepSecret(moved.id, scene.bench.server.clientSecret()); // typed again for it
    const int gets = scene.front.seen(PracticeRequests::List);
    const int requests = scene.bench.server.requestCount();
    scene.bench.desk->open(scene.environmentId);
    QVERIFY(scene.bench.listed());
    QTest::qWait(200);
    QVERIFY(!scene.bench.desk->run().active());
    QCOMPARE(scene.front.seen(PracticeRequests::List), gets);
    QCOMPARE(scene.bench.server.requestCount(), requests);
    QCOMPARE(scene.bench.desk->actionsOn(scene.clientId).first().outcome, Outcome::Pending);
}

QTEST_GUILESS_MAIN(TestDeskWork)
#include "tst_desk_work.moc"
