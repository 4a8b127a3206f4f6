// The lock: what it hides, what goes on behind it, and who gets back in.
#include "fakes/fake_clock.h"
#include "fakes/policies.h"
#include "gui/desk_window.h"
#include "gui/desktop_lock.h"
#include "gui/shown_texts.h"
#include "settings/environment_store.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QMenuBar>
#include <QStatusBar>

using namespace rd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Policy tenMinutes()
{
    return machinePolicy({{u"idle_lock_minutes"_s, 10}});
}

} // namespace

class TestGuiLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void hidesEverything();
    void useKeepsItOpen();
    void keysReachNothingBehind();
    void signingInAgainOpensNothing_data();
    void signingInAgainOpensNothing();
    void assistiveTechnologyGetsNothing();
    void keychainOpens();
    void secretOpens();
    void emptiedKeychainWantsTheSecret();
    void stuckKeychain();
    void wrongSecretsWait();
    void nothingToHideIsNotLocked();
    void locksWithTheScreen();
    void locksOnceSignedIn();

private:
    // Ten minutes pass.
    bool leaveAlone(DeskWindow *scene);

    FakeClock m_clock;
};

bool TestGuiLock::leaveAlone(DeskWindow *scene)
{
    m_clock.advance(10min);
    return scene->person.waitFor([&] { return scene->person.sees(u"lockPage"_s); });
}

void TestGuiLock::hidesEverything()
{
    DeskWindow scene(4, tenMinutes());
    scene.clock = &m_clock;
    scene.restart();
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.chooseRow(u"credentialView"_s, 1, u"c1"_s));
    QVERIFY(leaveAlone(&scene));
    QVERIFY(scene.person.textOf(u"lockReason"_s).contains(u"10 minute"_s));
    QVERIFY(!scene.person.sees(u"credentialView"_s));
    QVERIFY(!scene.person.sees(u"environmentBar"_s));
    for (const ShownText &shown : shownTexts(scene.person.find(u"lockPage"_s))) {
        QVERIFY2(!shown.text.contains(u"c1"_s) && !shown.text.contains(u"Staging"_s),
                 qPrintable(shown.place));
    }
    QCOMPARE(scene.window->windowTitle(), u"Revoke Desk – locked"_s);
    QVERIFY(!scene.window->statusBar()->isVisible());
    for (const QAction *menu : scene.window->menuBar()->actions())
        QVERIFY(!menu->isEnabled());
}

void TestGuiLock::useKeepsItOpen()
{
    DeskWindow scene(4, tenMinutes());
    scene.clock = &m_clock;
    scene.restart();
    QVERIFY(scene.signIn());
    m_clock.advance(9min);
    QVERIFY(scene.person.chooseRow(u"credentialView"_s, 1, u"c1"_s));
    m_clock.advance(9min);
    QCoreApplication::processEvents();
    QVERIFY(!scene.person.sees(u"lockPage"_s));
    QVERIFY(scene.person.sees(u"credentialView"_s));
}

void TestGuiLock::keysReachNothingBehind()
{
    DeskWindow scene(4, tenMinutes());
    scene.clock = &m_clock;
    scene.restart();
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(leaveAlone(&scene));
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    const auto requests = scene.api.server.count("GET");
    for (const int keys : {int(Qt::Key_Delete), int(Qt::Key_F5), int(Qt::CTRL) | int(Qt::Key_F),
                           int(Qt::CTRL) | int(Qt::SHIFT) | int(Qt::Key_V), int(Qt::Key_F1)}) {
        const QKeyCombination combination = QKeyCombination::fromCombined(keys);
        QTest::keyClick(scene.window->windowHandle(), combination.key(), combination.keyboardModifiers());
    }
    QCoreApplication::processEvents();
    QVERIFY(scene.person.sees(u"lockPage"_s));
    for (const QString &dialog : {u"confirmDialog"_s, u"pasteDialog"_s, u"helpDialog"_s})
        QVERIFY2(!scene.person.sees(dialog), qPrintable(dialog));
    QCOMPARE(scene.api.server.count("GET"), requests);
}

void TestGuiLock::signingInAgainOpensNothing_data()
{
    QTest::addColumn<bool>("refused");
    QTest::newRow("given") << false;
    QTest::newRow("refused") << true;
}

// The server knows who signs in, not who sits there by now.
void TestGuiLock::signingInAgainOpensNothing()
{
    QFETCH(const bool, refused);
    DeskWindow scene(4, machinePolicy({{u"lock_with_screen"_s, true}}));
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.waitFor([&] { return scene.store.size() > 0; }));
    QVERIFY(scene.signInAgain());
    QCOMPARE(scene.desk->state().phase, DeskState::Phase::SigningIn);
    QVERIFY(lockScreen(true));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"lockPage"_s); }));
    scene.answerSignIn(!refused);
    const auto answered = [&] { return scene.desk->state().phase != DeskState::Phase::SigningIn; };
    QVERIFY(scene.person.waitFor(answered));
    QCoreApplication::processEvents();
    QVERIFY(scene.person.sees(u"lockPage"_s));
    QVERIFY(!scene.person.sees(u"credentialView"_s));
    QVERIFY(!scene.person.sees(u"signInPage"_s));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.waitFor([&] { return !scene.person.sees(u"lockPage"_s); }));
}

void TestGuiLock::assistiveTechnologyGetsNothing()
{
    DeskWindow scene(4, tenMinutes());
    scene.clock = &m_clock;
    scene.restart();
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.chooseRow(u"credentialView"_s, 1, u"c1"_s));
    const auto told = [] {
        QString all;
        for (const ShownText &shown : accessibleTexts(QAccessible::queryAccessibleInterface(qApp)))
            all += QString(shown.place % u": "_s % shown.text % u'\n');
        return all;
    };
    // What is looked for can be found: it is there before.
    const QStringList secrets{u"worker 1"_s, u"Staging"_s, u"127.0.0.1"_s, u"worker 2"_s};
    for (const QString &word : secrets)
        QVERIFY2(told().contains(word), qPrintable(word));
    QVERIFY(leaveAlone(&scene));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (const QString &word : secrets)
        QVERIFY2(!told().contains(word), qPrintable(told()));
    QVERIFY(told().contains(u"locked"_s));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"credentialView"_s); }));
    for (const QString &word : secrets)
        QVERIFY2(told().contains(word), qPrintable(word));
}

void TestGuiLock::keychainOpens()
{
    DeskWindow scene(4, tenMinutes());
    scene.clock = &m_clock;
    scene.restart();
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.waitFor([&] { return scene.store.size() > 0; }));
    QVERIFY(leaveAlone(&scene));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"credentialView"_s); }));
    QVERIFY(scene.window->windowTitle().contains(u"Staging"_s));
    QVERIFY(scene.window->statusBar()->isVisible());
    QVERIFY(leaveAlone(&scene)); // again
}

void TestGuiLock::secretOpens()
{
    DeskWindow scene(4, tenMinutes());
    scene.clock = &m_clock;
    scene.restart();
    QVERIFY(scene.signIn(u"own"_s, false));
    QVERIFY(leaveAlone(&scene));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.textOf(u"lockAnswer"_s).contains(u"Type it"_s));
    QVERIFY(scene.person.type(u"lockSecret"_s, u"s3cr3t"_s));
    QVERIFY(scene.person.press(Qt::Key_Return));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"credentialView"_s); }));
}

void TestGuiLock::emptiedKeychainWantsTheSecret()
{
    DeskWindow scene(4, tenMinutes());
    scene.clock = &m_clock;
    scene.restart();
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.waitFor([&] { return scene.store.size() > 0; }));
    scene.store.setRule([](MemoryStore::Use use, const SecretKey &) {
        return use == MemoryStore::Use::Read ? SecretError::Kind::NotFound : SecretError::Kind::None;
    });
    QVERIFY(leaveAlone(&scene));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(
        scene.person.waitFor([&] { return scene.person.textOf(u"lockAnswer"_s).contains(u"Type it"_s); }));
    QVERIFY(scene.person.sees(u"lockPage"_s));
    QVERIFY(!scene.person.sees(u"credentialView"_s));
    scene.store.setRule({}); // it was locked only
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"credentialView"_s); }));
}

// A keychain that never answers keeps nobody out who knows the secret.
void TestGuiLock::stuckKeychain()
{
    DeskWindow scene(4, tenMinutes());
    scene.clock = &m_clock;
    scene.restart();
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.waitFor([&] { return scene.store.size() > 0; }));
    scene.store.hold(true);
    QVERIFY(leaveAlone(&scene));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.textOf(u"lockAnswer"_s).contains(u"Waiting"_s));
    QVERIFY(scene.person.type(u"lockSecret"_s, u"s3cr3t"_s));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"credentialView"_s); }));
    scene.store.hold(false);
    QCoreApplication::processEvents();
    QVERIFY(scene.person.sees(u"credentialView"_s));
}

void TestGuiLock::wrongSecretsWait()
{
    DeskWindow scene(4, tenMinutes());
    scene.clock = &m_clock;
    scene.restart();
    QVERIFY(scene.signIn(u"own"_s, false));
    QVERIFY(leaveAlone(&scene));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    const QWidget *button = scene.person.find(u"unlockButton"_s);
    for (const milliseconds pause : {1s, 2s, 4s}) {
        QVERIFY(scene.person.type(u"lockSecret"_s, u"s3cr3"_s));
        QVERIFY(scene.person.press(Qt::Key_Return));
        QVERIFY(scene.person.waitFor(
            [&] { return scene.person.textOf(u"lockAnswer"_s).contains(u"not what"_s); }));
        const auto *answer = scene.person.find<QLabel>(u"lockAnswer"_s);
        QTRY_VERIFY(answer->height() >= answer->heightForWidth(answer->width())); // all of it can be read
        QVERIFY(scene.person.type(u"lockSecret"_s, u"s3cr3t"_s));
        m_clock.advance(pause - 1ms);
        QCoreApplication::processEvents();
        QVERIFY(!button->isEnabled());
        QVERIFY(scene.person.press(Qt::Key_Return)); // too early
        QVERIFY(scene.person.sees(u"lockPage"_s));
        m_clock.advance(1ms);
        QVERIFY(scene.person.waitFor([&] { return button->isEnabled(); }));
    }
    QVERIFY(scene.person.type(u"lockSecret"_s, u"s3cr3t"_s));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"credentialView"_s); }));
}

void TestGuiLock::nothingToHideIsNotLocked()
{
    DeskWindow scene(4, tenMinutes());
    scene.clock = &m_clock;
    scene.restart();
    m_clock.advance(30min);
    QCoreApplication::processEvents();
    QVERIFY(scene.person.sees(u"signInPage"_s));
    QVERIFY(!scene.person.sees(u"lockPage"_s));
}

void TestGuiLock::locksWithTheScreen()
{
    DeskWindow scene(4, machinePolicy({{u"lock_with_screen"_s, true}}));
    QVERIFY(scene.signIn());
    QVERIFY(lockScreen(false));
    QVERIFY(lockScreen(true));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"lockPage"_s); }));
    QVERIFY(scene.person.textOf(u"lockReason"_s).contains(u"screen"_s));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"credentialView"_s); }));
}

// Locked while the server was still asked: the list that then comes is nobody's to see.
void TestGuiLock::locksOnceSignedIn()
{
    DeskWindow scene(4, machinePolicy({{u"lock_with_screen"_s, true}}));
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.waitFor([&] { return scene.store.size() > 0; }));
    const QString id = scene.desk->state().environment.id;
    scene.restart();
    QPointer<QTcpSocket> held;
    QByteArray path;
    scene.api.onList = [&](QTcpSocket *socket, const RawRequest &request) {
        held = socket;
        path = request.path;
        return true;
    };
    scene.desk->open(id);
    QVERIFY(scene.person.waitFor([&] { return !held.isNull(); }));
    QCOMPARE(scene.desk->state().phase, DeskState::Phase::SigningIn);
    QVERIFY(lockScreen(true));
    // The bus has it, then we do.
    QVERIFY(QDBusConnection(u"desktop"_s).interface()->isServiceRegistered(u"org.freedesktop.DBus"_s));
    QVERIFY(QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.DBus"_s));
    QCoreApplication::processEvents();
    scene.api.onList = {};
    held->write(scene.api.page(path));
    QVERIFY(scene.person.waitFor([&] { return scene.listed(); }));
    QVERIFY(scene.person.sees(u"lockPage"_s));
    QVERIFY(!scene.person.sees(u"credentialView"_s));
    QVERIFY(scene.person.click(u"unlockButton"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"credentialView"_s); }));
}

QTEST_MAIN(TestGuiLock)
#include "tst_gui_lock.moc"
