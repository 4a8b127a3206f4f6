// Whose lock it is: of the screen, and of the session manager's sessions. The bus of the sandbox stands for
// the system's, too; the desktop and the session manager are played on it from connections of their own.
#include "ui/lock/screen_lock_listener.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const auto ownSession = u"/org/freedesktop/login1/session/_31"_s;
const auto otherSession = u"/org/freedesktop/login1/session/_32"_s;
const auto endedSession = u"/org/freedesktop/login1/session/_33"_s;

QDBusConnection manager()
{
    return QDBusConnection::connectToBus(QDBusConnection::SystemBus, u"manager"_s);
}

QDBusConnection desktop()
{
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
}

bool tellSaver(const QString &interface, bool active)
{
    QDBusMessage said =
        QDBusMessage::createSignal(u"/org/freedesktop/ScreenSaver"_s, interface, u"ActiveChanged"_s);
    said.setArguments({active});
    return desktop().send(said);
}

bool requestLock(const QDBusConnection &from, const QString &session)
{
    return from.send(QDBusMessage::createSignal(session, u"org.freedesktop.login1.Session"_s, u"Lock"_s));
}

bool tellProperty(const QString &session, const QString &interface, const QString &name, bool value)
{
    QDBusMessage said =
        QDBusMessage::createSignal(session, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    said.setArguments({interface, QVariantMap{{name, value}}, QStringList()});
    return manager().send(said);
}

bool tellLockedHint(const QString &session, bool isLocked)
{
    return tellProperty(session, u"org.freedesktop.login1.Session"_s, u"LockedHint"_s, isLocked);
}

} // namespace

// The type (uo) of a session's user.
struct SessionUser
{
    uint number = 0;
    QDBusObjectPath object;
};
Q_DECLARE_METATYPE(SessionUser)

static QDBusArgument &operator<<(QDBusArgument &argument, const SessionUser &user)
{
    argument.beginStructure();
    argument << user.number << user.object;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, SessionUser &user)
{
    argument.beginStructure();
    argument >> user.number >> user.object;
    argument.endStructure();
    return argument;
}

class LoginSession : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(SessionUser User READ user)

public:
    explicit LoginSession(uint user) : m_user{user, QDBusObjectPath(u"/org/freedesktop/login1/user"_s)} {}
    SessionUser user() const { return m_user; }

private:
    SessionUser m_user;
};

class TestScreenLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theDesktops_data();
    void theDesktops();
    void thisUsersSessions_data();
    void thisUsersSessions();
    void onlyTheSessionManager();
    void otherProperties();

private:
    // What came before it was heard, too.
    bool locksOnce(const QSignalSpy &locks) const;

    LoginSession m_own{getuid()};
    LoginSession m_other{getuid() + 1};
};

void TestScreenLock::initTestCase()
{
    QVERIFY(qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS")));
    qDBusRegisterMetaType<SessionUser>();
    QDBusConnection bus = manager();
    QVERIFY(bus.registerService(u"org.freedesktop.login1"_s));
    QVERIFY(bus.registerObject(ownSession, &m_own, QDBusConnection::ExportAllProperties));
    QVERIFY(bus.registerObject(otherSession, &m_other, QDBusConnection::ExportAllProperties));
}

bool TestScreenLock::locksOnce(const QSignalSpy &locks) const
{
    return QTest::qWaitFor([&] { return !locks.isEmpty(); }) && locks.size() == 1;
}

void TestScreenLock::theDesktops_data()
{
    QTest::addColumn<QString>("interface");
    QTest::newRow("freedesktop") << u"org.freedesktop.ScreenSaver"_s;
    QTest::newRow("GNOME") << u"org.gnome.ScreenSaver"_s;
    QTest::newRow("Xfce") << u"org.xfce.ScreenSaver"_s;
    QTest::newRow("MATE") << u"org.mate.ScreenSaver"_s;
    QTest::newRow("Cinnamon") << u"org.cinnamon.ScreenSaver"_s;
}

void TestScreenLock::theDesktops()
{
    QFETCH(const QString, interface);
    ScreenLock lock;
    const QSignalSpy locks(&lock, &ScreenLock::locked);
    QVERIFY(tellSaver(interface, false));
    QVERIFY(tellSaver(interface, true));
    QVERIFY(locksOnce(locks));
}

void TestScreenLock::thisUsersSessions_data()
{
    QTest::addColumn<QString>("session");
    QTest::addColumn<bool>("hint");
    QTest::addColumn<bool>("ours");
    for (const bool hint : {false, true}) {
        const char *how = hint ? "is locked" : "is asked to lock";
        QTest::addRow("own session %s", how) << ownSession << hint << true;
        QTest::addRow("another user's %s", how) << otherSession << hint << false;
        QTest::addRow("one whose user is not told %s", how) << endedSession << hint << true;
    }
}

void TestScreenLock::thisUsersSessions()
{
    QFETCH(const QString, session);
    QFETCH(const bool, hint);
    QFETCH(const bool, ours);
    ScreenLock lock;
    const QSignalSpy locks(&lock, &ScreenLock::locked);
    QVERIFY(tellLockedHint(session, false));
    QVERIFY(hint ? tellLockedHint(session, true) : requestLock(manager(), session));
    if (!ours) // what follows it is heard alone
        QVERIFY(requestLock(manager(), ownSession));
    QVERIFY(locksOnce(locks));
}

// Anybody may say anything on a bus.
void TestScreenLock::onlyTheSessionManager()
{
    ScreenLock lock;
    const QSignalSpy locks(&lock, &ScreenLock::locked);
    QVERIFY(requestLock(desktop(), ownSession));
    QVERIFY(requestLock(manager(), ownSession));
    QVERIFY(locksOnce(locks));
}

void TestScreenLock::otherProperties()
{
    ScreenLock lock;
    const QSignalSpy locks(&lock, &ScreenLock::locked);
    QVERIFY(tellProperty(ownSession, u"org.freedesktop.login1.Session"_s, u"IdleHint"_s, true));
    QVERIFY(tellProperty(ownSession, u"org.example.Session"_s, u"LockedHint"_s, true));
    QVERIFY(tellLockedHint(ownSession, true));
    QVERIFY(locksOnce(locks));
}

QTEST_MAIN(TestScreenLock)
#include "tst_screen_lock.moc"
