// The lock of the session that Windows tells of (WM_WTSSESSION_CHANGE), said here in its place. Other
// systems: tst_screen_lock.
#include "ui/lock/screen_lock_listener.h"

#include <QSignalSpy>
#include <QTest>
#include <qt_windows.h>

#include <wtsapi32.h>

using namespace rd;

namespace {

HWND window()
{
    return FindWindowW(L"RevokeDeskScreenLock", nullptr);
}

} // namespace

class SessionLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatLeavesTheScreen_data()
    {
        QTest::addColumn<int>("message");
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("locks");
        QTest::newRow("locked") << WM_WTSSESSION_CHANGE << WTS_SESSION_LOCK << 1;
        QTest::newRow("another user came") << WM_WTSSESSION_CHANGE << WTS_CONSOLE_DISCONNECT << 1;
        QTest::newRow("remote connection ended") << WM_WTSSESSION_CHANGE << WTS_REMOTE_DISCONNECT << 1;
        QTest::newRow("connected again") << WM_WTSSESSION_CHANGE << WTS_REMOTE_CONNECT << 0;
        QTest::newRow("unlocked") << WM_WTSSESSION_CHANGE << WTS_SESSION_UNLOCK << 0;
        QTest::newRow("another message") << WM_USER << WTS_SESSION_LOCK << 0;
    }

    void onlyWhatLeavesTheScreen()
    {
        QFETCH(const int, message);
        QFETCH(const int, change);
        QFETCH(const int, locks);
        ScreenLock lock;
        const QSignalSpy heard(&lock, &ScreenLock::locked);
        QVERIFY(window());
        SendMessageW(window(), static_cast<UINT>(message), static_cast<WPARAM>(change), 0);
        QCOMPARE(heard.size(), locks);
    }

    void nothingIsLeft()
    {
        {
            ScreenLock first;
            QVERIFY(window());
        }
        QVERIFY(!window());
        ScreenLock again;
        QVERIFY(window());
    }
};

QTEST_MAIN(SessionLock)
#include "session_lock.moc"
