#include "fakes/fake_clock.h"
#include "fakes/plans.h"
#include "ui/run_panel.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using Phase = RunStatus::Phase;
using Wait = TrafficStatus::Wait;

namespace {

RunStatus runOf(int count, Phase phase, Outcome outcome = Outcome::Pending)
{
    RunStatus run;
    run.plan = samplePlan(u"r1"_s, count);
    run.phase = phase;
    for (const PlanItem &item : run.plan.items) {
        ItemStatus status;
        status.seen = item.seen;
        status.outcome = outcome;
        if (isFinal(outcome))
            status.phase = ItemStatus::Phase::Done;
        if (isRevoked(outcome))
            status.revokedAt = utcMs(1'795'442'400'000);
        run.items.append(status);
    }
    return run;
}

} // namespace

// What the panel of a run says and offers in every state (product.md: A run).
class TestGuiRunPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void phases_data();
    void phases();
    void outcomes_data();
    void outcomes();
    void waits_data();
    void waits();
    void buttonsSayWhatIsWanted();
    void severalAreCounted();
    void hostileNamesStayPlain();

private:
    void show(const RunStatus &run, const TrafficStatus &traffic = {});
    QString said() const { return m_panel->findChild<QLabel *>(u"runState"_s)->text(); }
    QStringList offered() const;

    FakeClock m_clock;
    std::unique_ptr<RunPanel> m_panel;
};

void TestGuiRunPanel::init()
{
    m_panel = std::make_unique<RunPanel>(&m_clock);
    m_panel->resize(900, 120);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestGuiRunPanel::cleanup()
{
    m_panel.reset();
}

void TestGuiRunPanel::show(const RunStatus &run, const TrafficStatus &traffic)
{
    m_panel->setStatus(run, traffic);
}

QStringList TestGuiRunPanel::offered() const
{
    QStringList names;
    for (const QPushButton *button : m_panel->findChildren<QPushButton *>()) {
        if (button->isVisible())
            names.append(button->objectName());
    }
    names.sort();
    return names;
}

void TestGuiRunPanel::phases_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("button"); // beside Stop
    QTest::newRow("holding") << Phase::Holding << u"Starts in 5 s · nothing has been sent"_s << QString();
    QTest::newRow("running") << Phase::Running << u"Revoking"_s << QString();
    QTest::newRow("drift") << Phase::NeedsDriftAnswer << u"something changed since you confirmed"_s
                           << u"runReview"_s;
    QTest::newRow("sign in") << Phase::NeedsSignIn << u"sign in again to go on"_s << u"runSignIn"_s;
    QTest::newRow("stopping") << Phase::Stopping << u"waiting for the last answer"_s << QString();
}

void TestGuiRunPanel::phases()
{
    QFETCH(const Phase, phase);
    QFETCH(const QString, words);
    QFETCH(const QString, button);
    RunStatus run = runOf(1, phase);
    run.holdUntil = m_clock.now().addSecs(5);
    show(run);
    QVERIFY2(said().contains(words), qPrintable(said()));
    QVERIFY(offered().contains(u"runStop"_s));
    QVERIFY(!offered().contains(u"runClose"_s)); // what is under way cannot be hidden
    if (!button.isEmpty())
        QVERIFY(offered().contains(button));
}

void TestGuiRunPanel::outcomes_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("checkAgain");
    QTest::newRow("revoked") << Outcome::Revoked << u"The server revoked it at"_s << false;
    QTest::newRow("reply lost") << Outcome::RevokedReplyLost
                                << u"No reply confirmed it; the list says that it is revoked"_s << false;
    QTest::newRow("already revoked") << Outcome::AlreadyRevoked << u"revoked before this run"_s << false;
    QTest::newRow("refused") << Outcome::Refused << u"The server refused"_s << false;
    QTest::newRow("not found") << Outcome::NotFound << u"did not find it"_s << false;
    QTest::newRow("still active") << Outcome::StillActive << u"It is not revoked"_s << false;
    QTest::newRow("unknown") << Outcome::Unknown << u"may or may not be revoked"_s << true;
    QTest::newRow("not attempted") << Outcome::NotAttempted << u"Nothing was sent for it"_s << false;
}

void TestGuiRunPanel::outcomes()
{
    QFETCH(const Outcome, outcome);
    QFETCH(const QString, words);
    QFETCH(const bool, checkAgain);
    show(runOf(1, Phase::Finished, outcome));
    QVERIFY2(said().contains(words), qPrintable(said()));
    QVERIFY(said().contains("dinie_ci_test_0"_L1));
    QCOMPARE(offered().contains(u"runCheckAgain"_s), checkAgain);
    QVERIFY(offered().contains(u"runClose"_s));
    QVERIFY(!offered().contains(u"runStop"_s));
    QVERIFY(!offered().contains(u"runDetails"_s));
    RunStatus withProblem = runOf(1, Phase::Finished, outcome);
    withProblem.items.first().error = ApiError();
    show(withProblem);
    QVERIFY(offered().contains(u"runDetails"_s));
}

void TestGuiRunPanel::waits_data()
{
    QTest::addColumn<Wait>("wait");
    QTest::addColumn<QString>("words");
    QTest::newRow("asked") << Wait::ServerAsked << u"Server asked to wait · resumes"_s;
    QTest::newRow("backing off") << Wait::BackingOff << u"Server asked to slow down · trying again"_s;
    QTest::newRow("limit") << Wait::LimitSpent << u"Waiting for the server's limit · resumes"_s;
}

void TestGuiRunPanel::waits()
{
    QFETCH(const Wait, wait);
    QFETCH(const QString, words);
    TrafficStatus traffic;
    traffic.wait = wait;
    traffic.waitUntil = m_clock.now().addSecs(42);
    show(runOf(1, Phase::Running), traffic);
    QVERIFY2(said().contains(words), qPrintable(said()));
    QVERIFY(said().contains("(42 s)"_L1));
    // The countdown goes on by itself while one can see it, and costs nothing while not.
    m_clock.advance(milliseconds(1000));
    QTRY_VERIFY(said().contains("(41 s)"_L1));
    QVERIFY(m_clock.activeTimers() > 0);
    m_panel->hide();
    QCOMPARE(m_clock.activeTimers(), 0);
    m_clock.advance(milliseconds(11'000));
    m_panel->show();
    QVERIFY(said().contains("(30 s)"_L1));
    show(runOf(1, Phase::Finished, Outcome::Revoked));
    QCOMPARE(m_clock.activeTimers(), 0);
}

void TestGuiRunPanel::buttonsSayWhatIsWanted()
{
    const auto clicked = [&](const char *name, void (RunPanel::*signal)()) {
        QSignalSpy spy(m_panel.get(), signal);
        auto *button = m_panel->findChild<QPushButton *>(QString::fromLatin1(name));
        const QString spoken = QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name);
        QTest::mouseClick(button, Qt::LeftButton);
        return button->isVisible() && !spoken.isEmpty() && spy.size() == 1;
    };
    show(runOf(1, Phase::Running));
    QVERIFY(clicked("runStop", &RunPanel::stopRequested));
    show(runOf(1, Phase::NeedsDriftAnswer));
    QVERIFY(clicked("runReview", &RunPanel::reviewDrift));
    show(runOf(1, Phase::NeedsSignIn));
    QVERIFY(clicked("runSignIn", &RunPanel::signInRequested));
    RunStatus unknown = runOf(1, Phase::Finished, Outcome::Unknown);
    unknown.items.first().error = ApiError();
    show(unknown);
    QVERIFY(clicked("runCheckAgain", &RunPanel::checkAgainRequested));
    QVERIFY(clicked("runDetails", &RunPanel::detailsRequested));
    QVERIFY(clicked("runClose", &RunPanel::closed));
}

void TestGuiRunPanel::severalAreCounted()
{
    RunStatus run = runOf(14, Phase::Running, Outcome::Revoked);
    for (int i = 9; i < 14; ++i)
        run.items[i].outcome = i == 9 ? Outcome::Refused : i == 10 ? Outcome::Unknown : Outcome::Pending;
    show(run);
    const QString legend = m_panel->findChild<QLabel *>(u"runLegend"_s)->text();
    for (const QString &part : {u"9 revoked"_s, u"1 not revoked"_s, u"1 unknown"_s, u"3 under way"_s})
        QVERIFY2(legend.contains(part), qPrintable(legend));
    // The bar says in words what it shows in colours.
    QCOMPARE(m_panel->findChild<QWidget *>(u"runBar"_s)->accessibleName(), legend);
}

// Traps 3.1, 3.2.
void TestGuiRunPanel::hostileNamesStayPlain()
{
    RunStatus run = runOf(1, Phase::Finished, Outcome::Revoked);
    run.plan.environmentName = u"<h1>x</h1>\u202E"_s;
    run.items.first().seen.name = u"<b>y</b>\u202E\u200B&"_s;
    show(run);
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(u'\u202E'));
        QVERIFY(!label->text().contains(u'\u200B'));
    }
    QVERIFY(said().contains("<b>y</b>"_L1));
}

QTEST_MAIN(TestGuiRunPanel)
#include "tst_gui_run_panel.moc"
