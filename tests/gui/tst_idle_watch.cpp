#include "fakes/fake_clock.h"
#include "ui/lock/inactivity_timer.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace rd;
using namespace std::chrono_literals;

// When a window counts as left alone.
class TestIdleWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void afterTheWholeTime();
    void useStartsAnew_data();
    void useStartsAnew();
    void lateInputIsNotDelivered();
    void stopped();

private:
    FakeClock m_clock;
    std::unique_ptr<QWidget> m_window;
};

void TestIdleWatch::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestIdleWatch::afterTheWholeTime()
{
    IdleWatch watch(&m_clock, 10min);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start();
    m_clock.advance(10min - 1ms);
    QCoreApplication::processEvents();
    QCOMPARE(idle.size(), 0);
    m_clock.advance(1ms);
    QTRY_COMPARE(idle.size(), 1);
    m_clock.advance(60min); // once
    QCoreApplication::processEvents();
    QCOMPARE(idle.size(), 1);
}

void TestIdleWatch::useStartsAnew_data()
{
    QTest::addColumn<bool>("key");
    QTest::newRow("key") << true;
    QTest::newRow("click") << false;
}

void TestIdleWatch::useStartsAnew()
{
    QFETCH(const bool, key);
    IdleWatch watch(&m_clock, 10min);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start();
    m_clock.advance(9min);
    if (key)
        QTest::keyClick(m_window.get(), Qt::Key_A);
    else
        QTest::mouseClick(m_window.get(), Qt::LeftButton);
    m_clock.advance(9min);
    QTRY_COMPARE(m_clock.untilNext(), milliseconds(1min));
    QCOMPARE(idle.size(), 0);
    m_clock.advance(1min);
    QTRY_COMPARE(idle.size(), 1);
}

// After a sleep the key comes before the timer.
void TestIdleWatch::lateInputIsNotDelivered()
{
    struct Keys : QWidget
    {
        int pressed = 0;
        void keyPressEvent(QKeyEvent *) override { ++pressed; }
    } keys;
    keys.show();
    QVERIFY(QTest::qWaitForWindowExposed(&keys));
    IdleWatch watch(&m_clock, 10min);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start();
    QTest::keyClick(&keys, Qt::Key_A);
    QCOMPARE(keys.pressed, 1);
    m_clock.advance(11min);
    QTest::keyClick(&keys, Qt::Key_A);
    QCOMPARE(keys.pressed, 1);
    QCOMPARE(idle.size(), 1);
}

void TestIdleWatch::stopped()
{
    IdleWatch watch(&m_clock, 10min);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start();
    watch.stop();
    m_clock.advance(60min);
    QTest::keyClick(m_window.get(), Qt::Key_A);
    QCoreApplication::processEvents();
    QCOMPARE(idle.size(), 0);
}

QTEST_MAIN(TestIdleWatch)
#include "tst_idle_watch.moc"
