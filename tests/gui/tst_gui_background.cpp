#include "fakes/fake_clock.h"
#include "fakes/policies.h"
#include "gui/desk_window.h"
#include "ui/desktop/bus_notifier.h"
#include "ui/desktop/tray_notifier.h"
#include "ui/runs/run_notifications.h"
#include "ui/theme/theme.h"

#include <QDBusConnection>
#include <QSystemTrayIcon>
#include <QTcpSocket>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

// The desktop's side of notifications.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList titles;
    QStringList bodies;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &body,
                const QStringList &, const QVariantMap &, int)
    {
        titles.append(title);
        bodies.append(body);
        return 1;
    }
};

// What another system tells with.
class Recorder : public Notifier
{
public:
    explicit Recorder(QStringList *titles) : m_titles(titles) {}
    void tell(const QString &title, const QString &) override { m_titles->append(title); }

private:
    QStringList *m_titles;
};

} // namespace

// A run while nobody looks: the window is closed over it, and the desktop tells what becomes of it.
class TestGuiBackground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_desktop.titles.clear(), m_desktop.bodies.clear(); }
    void goesOnInTheBackground();
    void saysNothingToWhoLooks();
    void saysNothingByPolicy();
    void needsThePerson();
    void exposureEndsOnce();
    void F3_15_toldByWhateverThereIs();
    void F3_15_trayShowsItselfWithAMessage();
    void exposureGoesOnOverARestart_data();
    void exposureGoesOnOverARestart();

private:
    Desktop m_desktop;
};

void TestGuiBackground::initTestCase()
{
    theme::initResources();
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    QVERIFY(
        bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
}

void TestGuiBackground::goesOnInTheBackground()
{
    DeskWindow scene(5);
    scene.api.rows[1].name = "secret-name";
    QPointer<QTcpSocket> waiting;
    scene.api.onDelete = [&waiting](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        waiting = socket;
    };
    QVERIFY(scene.signIn());
    QVERIFY(scene.revoke({u"c1"_s}));
    QTRY_VERIFY(waiting);
    scene.window->close();
    QVERIFY(scene.person.click(u"hideRun"_s));
    QTRY_VERIFY(scene.window->isMinimized() || !scene.window->isVisible());
    QTRY_VERIFY(!QApplication::activeWindow());
    waiting->write(RawServer::answer(204));
    QTRY_COMPARE(m_desktop.titles.size(), 1);
    QVERIFY(m_desktop.titles.first().contains("has finished"_L1));
    QVERIFY(!m_desktop.bodies.first().contains("secret-name"_L1));
    QVERIFY(!m_desktop.bodies.first().contains("c1"_L1));
    scene.window->comeForward();
    QVERIFY(scene.person.find(u"credentialView"_s));
    QCOMPARE(scene.api.deletes(), 1);
}

void TestGuiBackground::saysNothingToWhoLooks()
{
    DeskWindow scene(5);
    QVERIFY(scene.signIn());
    QVERIFY(scene.revoke({u"c1"_s}));
    QTRY_VERIFY(scene.ended());
    QTRY_VERIFY(scene.person.sees(u"runClose"_s));
    // What was told before it would have come before it.
    BusNotifier().tell(u"later"_s, QString());
    QTRY_COMPARE(m_desktop.titles, QStringList(u"later"_s));
}

void TestGuiBackground::saysNothingByPolicy()
{
    DeskWindow scene(5, machinePolicy({{u"notifications"_s, false}}));
    QPointer<QTcpSocket> waiting;
    scene.api.onDelete = [&waiting](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        waiting = socket;
    };
    QVERIFY(scene.signIn());
    QVERIFY(scene.revoke({u"c1"_s}));
    QTRY_VERIFY(waiting);
    scene.window->showMinimized();
    QTRY_VERIFY(!QApplication::activeWindow());
    waiting->write(RawServer::answer(204));
    QTRY_VERIFY(scene.ended());
    BusNotifier().tell(u"later"_s, QString()); // what was told before it would have come before it
    QTRY_COMPARE(m_desktop.titles, QStringList(u"later"_s));
}

void TestGuiBackground::needsThePerson()
{
    RunNotices notices;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    RunStatus run;
    run.plan.runId = u"r1"_s;
    run.plan.label = u"2026-11-23-1"_s;
    for (int i = 0; i < 3; ++i)
        run.items.append({});
    run.phase = RunStatus::Phase::Running;
    QVERIFY(!notices.next(run, {}, now));
    for (const RunStatus::Phase phase : {RunStatus::Phase::NeedsSignIn, RunStatus::Phase::NeedsDriftAnswer,
                                         RunStatus::Phase::NeedsWaitAnswer, RunStatus::Phase::NeedsGoOn}) {
        run.phase = phase;
        const auto notice = notices.next(run, {}, now);
        QVERIFY(notice);
        QCOMPARE(notice->title, u"Run 2026-11-23-1 needs attention"_s);
        QVERIFY(!notices.next(run, {}, now)); // once
    }
    // A run that had ended when the program began is not news.
    run.plan.runId = u"r0"_s;
    run.phase = RunStatus::Phase::Finished;
    QVERIFY(!notices.next(run, {}, now));
}

void TestGuiBackground::exposureEndsOnce()
{
    RunNotices notices;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    RunStatus run;
    run.plan.runId = u"r1"_s;
    for (int i = 0; i < 2; ++i) {
        ItemStatus item;
        item.outcome = Outcome::Revoked;
        item.exposure = Exposure{now.addSecs(60), std::nullopt};
        run.items.append(item);
    }
    run.phase = RunStatus::Phase::Finished;
    QVERIFY(!notices.next(run, {}, now));
    QVERIFY(!notices.next(run, {}, now.addSecs(59)));
    const auto notice = notices.next(run, {}, now.addSecs(60));
    QVERIFY(notice);
    QVERIFY(notice->body.startsWith("All exposure closed "_L1));
    QVERIFY(!notices.next(run, {}, now.addSecs(120)));
}

void TestGuiBackground::exposureGoesOnOverARestart_data()
{
    QTest::addColumn<int>("closedFor"); // seconds
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("told");
    QTest::newRow("it ends while the program runs") << 600 << u"All exposure closes "_s << true;
    QTest::newRow("it ended meanwhile") << 7'200 << u"All exposure closed "_s << false;
}

void TestGuiBackground::exposureGoesOnOverARestart()
{
    QFETCH(const int, closedFor);
    QFETCH(const QString, shown);
    QFETCH(const bool, told);
    FakeClock later(QDateTime::currentDateTimeUtc().addSecs(closedFor));
    DeskWindow scene(5);
    QVERIFY(scene.signIn());
    QVERIFY(scene.revoke({u"c1"_s, u"c2"_s}));
    QTRY_VERIFY(scene.ended());
    QTRY_VERIFY(scene.person.textOf(u"runExposure"_s).startsWith(u"All exposure closes "_s));

    scene.clock = &later;
    scene.restart();
    scene.desk->open(scene.desk->environments().lastOpened());
    QVERIFY(scene.person.find(u"runPanel"_s, 15'000));
    QVERIFY(scene.person.textOf(u"runTitle"_s).endsWith(u"from an earlier session"_s));
    QVERIFY2(scene.person.textOf(u"runExposure"_s).startsWith(shown),
             qPrintable(scene.person.textOf(u"runExposure"_s)));
    scene.window->showMinimized();
    QTRY_VERIFY(!QApplication::activeWindow());
    m_desktop.titles.clear();
    later.advance(std::chrono::hours(1));
    if (told) {
        QTRY_COMPARE(m_desktop.titles.size(), 1);
        QVERIFY(m_desktop.titles.first().startsWith(u"Exposure of run "_s));
        QVERIFY(m_desktop.bodies.last().startsWith(u"All exposure closed "_s));
    }
    BusNotifier().tell(u"later"_s, QString()); // what was told before it would have come before it
    QTRY_VERIFY(m_desktop.titles.contains(u"later"_s));
    QCOMPARE(m_desktop.titles.size(), told ? 2 : 1);
    QCOMPARE(scene.api.deletes(), 2);
}

// Nobody was asked to keep it in the background.
void TestGuiBackground::F3_15_toldByWhateverThereIs()
{
    QStringList titles;
    DeskWindow scene(5);
    scene.window = std::make_unique<MainWindow>(scene.desk.get(), scene.folder.filePath(u"config"_s),
                                                scene.preferences.get(), std::make_unique<Recorder>(&titles));
    scene.window->show();
    QPointer<QTcpSocket> waiting;
    scene.api.onDelete = [&waiting](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        waiting = socket;
    };
    QVERIFY(scene.signIn());
    QVERIFY(scene.revoke({u"c1"_s}));
    QTRY_VERIFY(waiting);
    scene.window->showMinimized();
    QTRY_VERIFY(!QApplication::activeWindow());
    waiting->write(RawServer::answer(204));
    QTRY_COMPARE(titles.size(), 1);
    QVERIFY(titles.first().contains("has finished"_L1));
    QVERIFY(m_desktop.titles.isEmpty());
}

// Windows and macOS show messages only of an icon that is there.
void TestGuiBackground::F3_15_trayShowsItselfWithAMessage()
{
    std::unique_ptr<QSystemTrayIcon> icon;
    TrayNotifier notifier([&icon] {
        if (!icon)
            icon = std::make_unique<QSystemTrayIcon>(theme::applicationIcon());
        return icon.get();
    });
    QVERIFY(!icon);
    notifier.tell(u"Run 1 has ended"_s, u"All of 3 revoked"_s);
    QVERIFY(icon && icon->isVisible());
}

QTEST_MAIN(TestGuiBackground)
#include "tst_gui_background.moc"
