// What the lock finds under way: questions, confirmations, runs, sign-ins.
#include "fakes/fake_clock.h"
#include "fakes/policies.h"
#include "gui/desk_window.h"
#include "gui/desktop_lock.h"
#include "ui/confirm/delayed_button.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDBusConnectionInterface>
#include <QSignalSpy>

using namespace rd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Policy withScreen(QVariantMap more = {})
{
    more.insert(u"lock_with_screen"_s, true);
    return machinePolicy(more);
}

bool lock(DeskWindow &scene)
{
    return lockScreen(true) && scene.person.waitFor([&] { return scene.person.sees(u"lockPage"_s); });
}

bool unlock(DeskWindow &scene)
{
    return scene.person.click(u"unlockButton"_s) &&
           scene.person.waitFor([&] { return !scene.person.sees(u"lockPage"_s); });
}

// What the desktop said has arrived.
bool heard()
{
    const bool here =
        QDBusConnection(u"desktop"_s).interface()->isServiceRegistered(u"org.freedesktop.DBus"_s) &&
        QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.DBus"_s);
    QCoreApplication::processEvents();
    return here;
}

} // namespace

class TestGuiLockWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void confirmationComesBack();
    void confirmationThatMayNotComeBack();
    void runGoesOn();
    void changedCredentialIsAskedAboutLater();
    void openQuestionIsAskedAgain();
    void holdWaitsForSomebody();
    void keychainsAnswerIsNotShown();
    void failedSignInLocksNothingLater();
    void refusedSignInLocksNothingLater();
    void renewedSecretOpens();
    void failedSessionOnlyStillAsksTheKeychain();
    void questionOfTheKeychainIsHidden();
    void F5_8_messageIsHeldBack_data();
    void F5_8_messageIsHeldBack();

private:
    FakeClock m_clock;
};

// Neither confirmed nor lost: reason and ticket stand there again, the challenge does not.
void TestGuiLockWork::confirmationComesBack()
{
    DeskWindow scene(4, withScreen({{u"confirmation"_s, u"count"_s}}));
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(scene.person.pick(u"reason"_s, scene.person.find<QComboBox>(u"reason"_s)->count() - 1));
    QVERIFY(scene.person.type(u"reasonOwnWords"_s, u"half a sen"_s));
    QVERIFY(scene.person.type(u"ticket"_s, u"INC12"_s));
    QVERIFY(scene.person.type(u"challenge"_s, u"revoke 1"_s));
    QVERIFY(lock(scene));
    QVERIFY(!scene.person.sees(u"confirmDialog"_s));
    QCOMPARE(scene.api.deletes(), 0);
    QCOMPARE(scene.desk->run().phase, RunStatus::Phase::None);
    QVERIFY(unlock(scene));
    QVERIFY(scene.asked());
    QCOMPARE(scene.person.textOf(u"reasonOwnWords"_s), u"half a sen"_s);
    QCOMPARE(scene.person.textOf(u"ticket"_s), u"INC12"_s);
    QCOMPARE(scene.person.textOf(u"challenge"_s), QString());
    QCOMPARE(QApplication::focusWidget(), scene.person.find(u"challenge"_s));
    QVERIFY(scene.person.type(u"challenge"_s, u"revoke 1"_s));
    QVERIFY(scene.confirm());
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }));
    QCOMPARE(scene.desk->run().plan.reason, u"half a sen"_s);
    QCOMPARE(scene.desk->run().plan.ticket, u"INC12"_s);
    QCOMPARE(scene.api.deletes(), 1);
    QVERIFY(lock(scene));
    QVERIFY(unlock(scene));
    QVERIFY(!scene.person.sees(u"confirmDialog"_s)); // it was answered
}

// The server wants a new sign-in by then.
void TestGuiLockWork::confirmationThatMayNotComeBack()
{
    DeskWindow scene(4, withScreen());
    QVERIFY(scene.signIn());
    scene.api.onList = scene.api.onToken = [](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::problem(401, "token_expired"));
        return true;
    };
    QVERIFY(scene.person.press(Qt::Key_F5));
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(lock(scene));
    QVERIFY(scene.person.waitFor([&] { return scene.desk->state().phase == DeskState::Phase::NeedsSignIn; }));
    QVERIFY(unlock(scene));
    QVERIFY(scene.person.sees(u"credentialView"_s));
    QVERIFY(!scene.person.sees(u"confirmDialog"_s));
    QCOMPARE(scene.api.deletes(), 0);
}

// Outcomes are the server's, whoever looks.
void TestGuiLockWork::runGoesOn()
{
    DeskWindow scene(6, machinePolicy({{u"lock_with_screen"_s, true}}));
    QVERIFY(scene.signIn());
    QPointer<QTcpSocket> held;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        if (scene.api.deletes() > 1)
            socket->write(RawServer::answer(204));
        else
            held = socket;
    };
    QVERIFY(scene.revoke({u"c1"_s, u"c2"_s, u"c3"_s}));
    QVERIFY(scene.person.waitFor([&] { return !held.isNull(); }));
    QVERIFY(lockScreen(true));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"lockPage"_s); }));
    QVERIFY(scene.person.textOf(u"lockRun"_s).contains(u"in progress"_s));
    QVERIFY(!scene.person.sees(u"runPanel"_s));
    held->write(RawServer::answer(204));
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }));
    QVERIFY(!scene.person.sees(u"lockRun"_s));
    QVERIFY(scene.person.sees(u"lockPage"_s));
    QCOMPARE(scene.api.deletes(), 3);
    QCOMPARE(scene.desk->run().items.size(), 3);
    for (const ItemStatus &item : scene.desk->run().items)
        QCOMPARE(item.outcome, Outcome::Revoked);
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"runPanel"_s); }));
}

// Who is not let in is not asked: the question names the credential, and its answer may revoke.
void TestGuiLockWork::changedCredentialIsAskedAboutLater()
{
    DeskWindow scene(4, machinePolicy({{u"lock_with_screen"_s, true}}));
    QVERIFY(scene.signIn());
    QPointer<QTcpSocket> held;
    QByteArray path;
    scene.api.onList = [&](QTcpSocket *socket, const RawRequest &request) {
        held = socket;
        path = request.path;
        return true;
    };
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(scene.confirm());
    QVERIFY(scene.person.waitFor([&] { return !held.isNull(); }));
    QVERIFY(lockScreen(true));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"lockPage"_s); }));
    scene.api.find(u"c1"_s)->name = "renamed meanwhile";
    scene.api.onList = {};
    held->write(scene.api.page(path));
    const auto asks = [&] { return scene.desk->run().phase == RunStatus::Phase::NeedsDriftAnswer; };
    QVERIFY(scene.person.waitFor(asks));
    QCoreApplication::processEvents();
    QVERIFY(scene.person.sees(u"lockPage"_s));
    QVERIFY(!scene.person.sees(u"confirmDialog"_s));
    QVERIFY(scene.person.textOf(u"lockRun"_s).contains(u"needs attention"_s));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"confirmDialog"_s); }));
    QVERIFY(scene.person.textOf(u"question"_s).contains(u"renamed meanwhile"_s));
    QCOMPARE(scene.api.deletes(), 0);
}

// Going away answers nothing: the run waits, and whoever comes back is asked.
void TestGuiLockWork::openQuestionIsAskedAgain()
{
    DeskWindow scene(4, withScreen());
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    scene.api.find(u"c1"_s)->name = "renamed meanwhile";
    QVERIFY(scene.confirm());
    const auto asks = [&] { return scene.desk->run().phase == RunStatus::Phase::NeedsDriftAnswer; };
    QVERIFY(scene.person.waitFor(asks));
    QVERIFY(scene.asked());
    QVERIFY(lock(scene));
    QVERIFY(!scene.person.sees(u"confirmDialog"_s));
    QVERIFY(asks());
    QVERIFY(scene.person.textOf(u"lockRun"_s).contains(u"needs attention"_s));
    QVERIFY(unlock(scene));
    QVERIFY(scene.asked());
    QVERIFY(scene.person.textOf(u"question"_s).contains(u"renamed meanwhile"_s));
    QVERIFY(scene.confirm());
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }));
    QCOMPARE(scene.desk->run().items.first().outcome, Outcome::Revoked);
    QCOMPARE(scene.api.deletes(), 1);
}

// Nobody could call it off: it counts down anew once somebody is there.
void TestGuiLockWork::holdWaitsForSomebody()
{
    DeskWindow scene(4, withScreen({{u"confirmation"_s, u"count"_s}}));
    scene.clock = &m_clock;
    scene.restart();
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(scene.person.type(u"challenge"_s, u"revoke 1"_s));
    m_clock.advance(ArmingButton::armingDelay);
    QVERIFY(scene.confirm());
    const auto holds = [&] { return scene.desk->run().phase == RunStatus::Phase::Holding; };
    QVERIFY(scene.person.waitFor(holds));
    const auto requests = scene.api.server.requests().size();
    QVERIFY(lock(scene));
    QVERIFY(scene.person.waitFor([&] { return !scene.desk->run().holdUntil.isValid(); }));
    QVERIFY(scene.person.textOf(u"lockRun"_s).contains(u"needs attention"_s));
    m_clock.advance(1h);
    QCoreApplication::processEvents();
    QVERIFY(holds());
    QCOMPARE(scene.api.server.requests().size(), requests);
    QVERIFY(unlock(scene));
    QVERIFY(scene.person.waitFor([&] { return scene.desk->run().holdUntil.isValid(); }));
    QCOMPARE(scene.desk->run().holdUntil, m_clock.now().addMSecs(50));
    QVERIFY(scene.person.sees(u"runStop"_s));
    m_clock.advance(50ms);
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }));
    QCOMPARE(scene.desk->run().items.first().outcome, Outcome::Revoked);
    QCOMPARE(scene.api.deletes(), 1);
}

// A message that names environments is for whoever unlocks.
void TestGuiLockWork::keychainsAnswerIsNotShown()
{
    DeskWindow scene(4);
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.waitFor([&] { return scene.store.size() > 0; }));
    scene.policy = withScreen({{u"secret_storage"_s, u"session"_s}});
    scene.restart();
    scene.store.hold(true);
    scene.store.setRule([](MemoryStore::Use use, const SecretKey &) {
        return use == MemoryStore::Use::Remove ? SecretError::Kind::Denied : SecretError::Kind::None;
    });
    QVERIFY(scene.signIn());
    QVERIFY(lock(scene));
    const QSignalSpy stayed(scene.desk.get(), &Desk::secretsStayed);
    scene.store.hold(false);
    QVERIFY(scene.person.waitFor([&] { return stayed.size() == 1; }));
    QCoreApplication::processEvents();
    QVERIFY(!scene.person.sees(u"message"_s));
    QVERIFY(scene.person.sees(u"lockPage"_s));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.type(u"lockSecret"_s, u"s3cr3t"_s));
    QVERIFY(scene.person.press(Qt::Key_Return));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"message"_s); }));
}

// The screen was locked while the keychain was waited for, which then said no; whoever signs in later is
// there.
void TestGuiLockWork::failedSignInLocksNothingLater()
{
    DeskWindow scene(4, withScreen());
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.waitFor([&] { return scene.store.size() > 0; }));
    const QString id = scene.desk->state().environment.id;
    scene.restart();
    scene.store.hold(true);
    scene.store.setRule([](MemoryStore::Use use, const SecretKey &) {
        return use == MemoryStore::Use::Read ? SecretError::Kind::Denied : SecretError::Kind::None;
    });
    scene.desk->open(id);
    QCOMPARE(scene.desk->state().phase, DeskState::Phase::SigningIn);
    QVERIFY(lockScreen(true));
    QVERIFY(heard());
    scene.store.hold(false);
    QVERIFY(scene.person.waitFor([&] { return scene.desk->state().phase == DeskState::Phase::Closed; }));
    scene.store.setRule({});
    QVERIFY(scene.signIn(u"own"_s, false));
    QVERIFY(scene.person.sees(u"credentialView"_s));
    QVERIFY(!scene.person.sees(u"lockPage"_s));
}

// Locked while one signed in again, refused, unlocked: signing in then is no reason to lock.
void TestGuiLockWork::refusedSignInLocksNothingLater()
{
    DeskWindow scene(4, withScreen());
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.waitFor([&] { return scene.store.size() > 0; }));
    QVERIFY(scene.signInAgain());
    QVERIFY(lock(scene));
    QVERIFY(unlock(scene)); // before the server answers
    scene.answerSignIn(true);
    QVERIFY(scene.person.waitFor([&] { return scene.desk->state().phase == DeskState::Phase::SignedIn; }));
    QCoreApplication::processEvents();
    QVERIFY(!scene.person.sees(u"lockPage"_s));
}

// The server took it, so it is what one is signed in with, also where the keychain would not have it.
void TestGuiLockWork::renewedSecretOpens()
{
    DeskWindow scene(4, withScreen());
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.waitFor([&] { return scene.store.size() > 0; }));
    scene.store.setRule([](MemoryStore::Use use, const SecretKey &) {
        return use == MemoryStore::Use::Write ? SecretError::Kind::Denied : SecretError::Kind::None;
    });
    SignInDraft draft;
    draft.environment = scene.desk->state().environment;
    draft.secret = Secret("renewed");
    scene.desk->signIn(std::move(draft));
    QVERIFY(scene.person.waitFor([&] { return scene.desk->state().phase == DeskState::Phase::NeedsSignIn; }));
    QVERIFY(lock(scene));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(
        scene.person.waitFor([&] { return scene.person.textOf(u"lockAnswer"_s).contains(u"Type it"_s); }));
    QVERIFY(scene.person.type(u"lockSecret"_s, u"renewed"_s));
    QVERIFY(scene.person.press(Qt::Key_Return));
    QVERIFY(scene.person.waitFor([&] { return !scene.person.sees(u"lockPage"_s); }));
}

// Somebody tried another secret for one session, and the server refused it: the kept one still opens.
void TestGuiLockWork::failedSessionOnlyStillAsksTheKeychain()
{
    DeskWindow scene(4, withScreen());
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.waitFor([&] { return scene.store.size() > 0; }));
    scene.api.onToken = [](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::problem(401, "invalid_client"));
        return true;
    };
    SignInDraft draft;
    draft.environment = scene.desk->state().environment;
    draft.secret = Secret("mistyped");
    draft.remember = false;
    scene.desk->signIn(std::move(draft));
    QVERIFY(scene.person.waitFor([&] { return scene.desk->state().phase == DeskState::Phase::NeedsSignIn; }));
    QVERIFY(lock(scene));
    QVERIFY(unlock(scene));
}

// Signed in, and asked whether to go on without the keychain: whoever comes by is not let in by that.
void TestGuiLockWork::questionOfTheKeychainIsHidden()
{
    DeskWindow scene(4, withScreen());
    scene.store.setRule([](MemoryStore::Use use, const SecretKey &) {
        return use == MemoryStore::Use::Write ? SecretError::Kind::Denied : SecretError::Kind::None;
    });
    SignInDraft draft;
    draft.environment.name = u"Staging"_s;
    draft.environment.kind = EnvironmentKind::Sandbox;
    draft.environment.baseUrl = scene.api.server.url();
    draft.environment.clientId = u"own"_s;
    draft.environment.network.proxyMode = ProxyMode::None;
    draft.secret = Secret("s3cr3t");
    scene.desk->signIn(std::move(draft));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"step_useThisSessionOnly"_s); }));
    QVERIFY(lock(scene));
    QVERIFY(!scene.person.sees(u"step_useThisSessionOnly"_s));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(
        scene.person.waitFor([&] { return scene.person.textOf(u"lockAnswer"_s).contains(u"Type it"_s); }));
    QVERIFY(scene.person.type(u"lockSecret"_s, u"s3cr3t"_s));
    QVERIFY(scene.person.press(Qt::Key_Return));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"step_useThisSessionOnly"_s); }));
    QVERIFY(scene.person.click(u"step_useThisSessionOnly"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.listed(); }));
    QVERIFY(!scene.person.sees(u"lockPage"_s));
}

void TestGuiLockWork::F5_8_messageIsHeldBack_data()
{
    QTest::addColumn<bool>("forgets");
    QTest::newRow("F5.8: signed out") << false;
    QTest::newRow("F5.8: forgotten") << true;
}

// Left one environment and opened another; the keychain says no to the first once the window is locked.
void TestGuiLockWork::F5_8_messageIsHeldBack()
{
    QFETCH(const bool, forgets);
    DeskWindow scene(4, withScreen());
    Person &person = scene.person;
    QVERIFY(scene.signIn());
    QVERIFY(person.waitFor([&] { return scene.store.size() > 0; }));
    scene.store.setRule([](MemoryStore::Use use, const SecretKey &) {
        return use == MemoryStore::Use::Remove ? SecretError::Kind::Denied : SecretError::Kind::None;
    });
    scene.store.hold(true);
    if (forgets) {
        QVERIFY(person.choose(u"menuFile"_s, u"actionForgetEnvironment"_s));
        QVERIFY(person.click(u"forgetEnvironment"_s));
    } else {
        QVERIFY(person.choose(u"menuFile"_s, u"actionSignOut"_s));
    }
    QVERIFY(person.waitFor([&] { return person.sees(u"signInForm"_s) && !person.sees(u"message"_s); }));
    QVERIFY(scene.signIn(u"own"_s, false));
    QVERIFY(lock(scene));
    const QSignalSpy signedOut(scene.desk.get(), &Desk::signedOut);
    const QSignalSpy forgotten(scene.desk.get(), &Desk::forgotten);
    scene.store.hold(false);
    QVERIFY(person.waitFor([&] { return signedOut.size() + forgotten.size() == 1; }));
    QCoreApplication::processEvents();
    QVERIFY(!person.sees(u"message"_s));
    QVERIFY(person.sees(u"lockPage"_s));
    QVERIFY(person.click(u"unlockButton"_s));
    QVERIFY(person.type(u"lockSecret"_s, u"s3cr3t"_s));
    QVERIFY(person.press(Qt::Key_Return));
    QVERIFY(person.waitFor([&] { return person.sees(u"message"_s); }));
    QVERIFY(person.textOf(u"messageSentence"_s).contains(u"keychain did not delete"_s));
    QVERIFY(!person.sees(u"lockPage"_s));
}

QTEST_MAIN(TestGuiLockWork)
#include "tst_gui_lock_work.moc"
