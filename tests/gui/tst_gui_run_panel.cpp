#include "fakes/fake_clock.h"
#include "fakes/plans.h"
#include "ui/runs/run_panel.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QLayout>
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
            status.proof.receivedAt = utcMs(1'795'442'400'000);
        run.items.append(status);
    }
    return run;
}

} // namespace

// What the panel of a run says and offers in every state.
class TestGuiRunPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void phases_data();
    void phases();
    void goesOn_data();
    void goesOn();
    void offers_data();
    void offers();
    void outcomes_data();
    void outcomes();
    void waits_data();
    void waits();
    void buttonsSayWhatIsWanted();
    void focusGoesToWhatTakesThePlace();
    void severalAreCounted();
    void timeLeftIsARange();
    void exposureCountsDown();
    void urgentOneHasItsOwnNames();
    void hostileNamesStayPlain();
    void F3_7_stoppedIsNoFault_data();
    void F3_7_stoppedIsNoFault();
    void F3_11_earlierStart();
    void F3_14_legendHasTheBarsColours();
    void F6_6_buttonsKeepTheirPlaces();

private:
    void show(const RunStatus &run, const TrafficStatus &traffic = {});
    QString said() const { return m_panel->findChild<QLabel *>(u"runState"_s)->text(); }
    QStringList offered() const;

    FakeClock m_clock;
    std::unique_ptr<RunPanel> m_panel;
};

void TestGuiRunPanel::init()
{
    m_panel = std::make_unique<RunPanel>(&m_clock, RunLane::Main);
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
    m_panel->setStatus(run, traffic, m_clock.now());
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
    QTest::newRow("sign in") << Phase::NeedsSignIn << u"sign in again to continue"_s << u"runSignIn"_s;
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

// Of an earlier start, which had sent some of it.
void TestGuiRunPanel::goesOn_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QString>("words");
    QTest::newRow("holding") << Phase::Holding << u"Continues in 5 s · nothing more has been sent"_s;
    QTest::newRow("checking") << Phase::CheckingDrift << u"again what you confirmed · nothing more"_s;
}

void TestGuiRunPanel::goesOn()
{
    QFETCH(const Phase, phase);
    QFETCH(const QString, words);
    RunStatus run = runOf(3, phase);
    run.holdUntil = m_clock.now().addSecs(5);
    run.items[0].attempts = 1;
    show(run);
    QVERIFY2(said().contains(words), qPrintable(said()));
}

void TestGuiRunPanel::offers_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QStringList>("buttons"); // of a run of several
    QTest::newRow("holding") << Phase::Holding << QStringList{u"runDetails"_s, u"runStop"_s};
    QTest::newRow("checking") << Phase::CheckingDrift << QStringList{u"runDetails"_s, u"runStop"_s};
    QTest::newRow("running") << Phase::Running << QStringList{u"runDetails"_s, u"runPause"_s, u"runStop"_s};
    QTest::newRow("paused") << Phase::Paused << QStringList{u"runDetails"_s, u"runResume"_s, u"runStop"_s};
    QTest::newRow("offline") << Phase::Offline
                             << QStringList{u"runDetails"_s, u"runPause"_s, u"runStop"_s, u"runTryNow"_s};
    QTest::newRow("wait") << Phase::NeedsWaitAnswer
                          << QStringList{u"runDetails"_s, u"runStop"_s, u"runWait"_s};
    QTest::newRow("go on") << Phase::NeedsGoOn << QStringList{u"runDetails"_s, u"runEnd"_s, u"runGoOn"_s};
    QTest::newRow("sign in") << Phase::NeedsSignIn
                             << QStringList{u"runDetails"_s, u"runSignIn"_s, u"runStop"_s};
    QTest::newRow("drift") << Phase::NeedsDriftAnswer
                           << QStringList{u"runDetails"_s, u"runReview"_s, u"runStop"_s};
    QTest::newRow("stopping") << Phase::Stopping << QStringList{u"runDetails"_s, u"runStop"_s};
    QTest::newRow("finished") << Phase::Finished << QStringList{u"runClose"_s, u"runDetails"_s};
}

void TestGuiRunPanel::offers()
{
    QFETCH(const Phase, phase);
    QFETCH(const QStringList, buttons);
    RunStatus run = runOf(14, phase);
    run.recovered = phase == Phase::NeedsGoOn;
    show(run);
    QCOMPARE(offered(), buttons);
}

void TestGuiRunPanel::outcomes_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("checkAgain");
    QTest::newRow("revoked") << Outcome::Revoked << u"The server revoked it on"_s << false;
    QTest::newRow("reply lost") << Outcome::RevokedReplyLost
                                << u"No reply confirmed it. The list says it is revoked"_s << false;
    QTest::newRow("already revoked") << Outcome::AlreadyRevoked << u"revoked before this run"_s << false;
    QTest::newRow("refused") << Outcome::Refused << u"The server refused"_s << false;
    QTest::newRow("not found") << Outcome::NotFound << u"did not find it"_s << false;
    QTest::newRow("still active") << Outcome::StillActive << u"Not revoked"_s << false;
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
    withProblem.items[0].error = ApiError();
    show(withProblem);
    QVERIFY(offered().contains(u"runDetails"_s));
}

void TestGuiRunPanel::waits_data()
{
    QTest::addColumn<Wait>("wait");
    QTest::addColumn<QString>("words");
    QTest::newRow("asked") << Wait::ServerAsked << u"Server asked to wait · resumes"_s;
    QTest::newRow("backing off") << Wait::BackingOff << u"Server asked to slow down · resumes"_s;
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
    const auto waitSaid = [this] { return m_panel->findChild<QLabel *>(u"runWaitNoteSentence"_s)->text(); };
    const int height = m_panel->heightForWidth(m_panel->width());
    QVERIFY2(waitSaid().contains(words), qPrintable(waitSaid()));
    QVERIFY(waitSaid().contains("(42 s)"_L1));
    // The countdown goes on by itself while one can see it, and costs nothing while not.
    m_clock.advance(milliseconds(1000));
    QTRY_VERIFY(waitSaid().contains("(41 s)"_L1));
    QVERIFY(m_clock.activeTimers() > 0);
    m_panel->hide();
    QCOMPARE(m_clock.activeTimers(), 0);
    m_clock.advance(milliseconds(11'000));
    m_panel->show();
    QVERIFY(waitSaid().contains("(30 s)"_L1));
    // Nothing jumps when it is over.
    show(runOf(1, Phase::Running));
    QVERIFY(!m_panel->findChild<QWidget *>(u"runWaitNote"_s)->isVisible());
    QCOMPARE(m_panel->heightForWidth(m_panel->width()), height);
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
    show(runOf(2, Phase::Running));
    QVERIFY(clicked("runPause", &RunPanel::pauseRequested));
    show(runOf(2, Phase::Paused));
    QVERIFY(clicked("runResume", &RunPanel::resumeRequested));
    show(runOf(2, Phase::Offline));
    QVERIFY(clicked("runTryNow", &RunPanel::tryNowRequested));
    TrafficStatus traffic;
    traffic.wait = Wait::ServerAsked;
    traffic.waitUntil = m_clock.now().addSecs(1200);
    show(runOf(2, Phase::NeedsWaitAnswer), traffic);
    QVERIFY(m_panel->findChild<QPushButton *>(u"runWait"_s)->text().startsWith("&Wait until "_L1));
    QVERIFY(clicked("runWait", &RunPanel::waitRequested));
    show(runOf(2, Phase::NeedsGoOn));
    QVERIFY(clicked("runGoOn", &RunPanel::goOnRequested));
    QVERIFY(clicked("runEnd", &RunPanel::endRequested));
    RunStatus unknown = runOf(1, Phase::Finished, Outcome::Unknown);
    unknown.items[0].error = ApiError();
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
    run.items[13].phase = ItemStatus::Phase::Sending;
    for (int i = 11; i < 13; ++i)
        run.items[i].phase = ItemStatus::Phase::Queued;
    show(run);
    const QString legend = m_panel->findChild<QLabel *>(u"runLegend"_s)->text();
    for (const QString &part :
         {u"9 revoked"_s, u"1 not revoked"_s, u"1 unknown"_s, u"2 waiting"_s, u"1 in progress"_s})
        QVERIFY2(legend.contains(part), qPrintable(legend));
    // The bar says in words what it shows in colours.
    QCOMPARE(m_panel->findChild<QWidget *>(u"runBar"_s)->accessibleName(), legend);
}

// Whoever pauses from the keyboard does not find Stop under the finger.
void TestGuiRunPanel::focusGoesToWhatTakesThePlace()
{
    show(runOf(2, Phase::Running));
    m_panel->findChild<QPushButton *>(u"runPause"_s)->setFocus();
    show(runOf(2, Phase::Paused));
    QVERIFY(m_panel->findChild<QPushButton *>(u"runResume"_s)->hasFocus());
}

void TestGuiRunPanel::timeLeftIsARange()
{
    RunStatus run = runOf(14, Phase::Running);
    run.left = {12, std::chrono::minutes(3), std::chrono::seconds(290), true};
    show(run);
    QVERIFY2(said().endsWith("between 3 and 5 min left"_L1), qPrintable(said()));
    TrafficStatus traffic;
    traffic.wait = Wait::ServerAsked;
    traffic.waitUntil = m_clock.now().addSecs(42);
    show(run, traffic);
    QVERIFY(m_panel->findChild<QLabel *>(u"runWaitNoteSentence"_s)->text().contains("(42 s)"_L1));
    QVERIFY(said().endsWith("between 3 and 5 min left"_L1));
}

void TestGuiRunPanel::exposureCountsDown()
{
    const auto exposure = [this] { return m_panel->findChild<QLabel *>(u"runExposure"_s); };
    RunStatus run = runOf(2, Phase::Finished, Outcome::Revoked);
    show(run);
    QVERIFY(!exposure()->isVisible());
    for (qsizetype i = 0; i < run.items.size(); ++i)
        run.items[i].exposure = Exposure{m_clock.now().addSecs(90), std::nullopt};
    show(run);
    QVERIFY2(exposure()->text().startsWith("All exposure closes "_L1), qPrintable(exposure()->text()));
    QVERIFY(exposure()->text().endsWith("(in 1 min 30 s)"_L1));
    m_clock.advance(milliseconds(1000));
    QTRY_VERIFY(exposure()->text().endsWith("(in 1 min 29 s)"_L1));
    m_clock.advance(milliseconds(90'000)); // the countdown is due once, and then over
    QTRY_VERIFY2(exposure()->text().startsWith("All exposure closed "_L1), qPrintable(exposure()->text()));
    QCOMPARE(m_clock.activeTimers(), 0);
    // What is not revoked stays exposed.
    run.items[1].outcome = Outcome::Refused;
    show(run);
    QVERIFY(!exposure()->text().contains("All exposure"_L1));
}

void TestGuiRunPanel::urgentOneHasItsOwnNames()
{
    RunPanel urgent(&m_clock, RunLane::Urgent);
    QCOMPARE(urgent.objectName(), u"urgentPanel"_s);
    urgent.setStatus(runOf(1, Phase::Running), {}, m_clock.now());
    QSet<QString> names;
    for (const RunPanel *panel : {m_panel.get(), &urgent}) {
        const QList<QWidget *> children = panel->findChildren<QWidget *>();
        for (const QWidget *child : children) {
            QVERIFY2(!names.contains(child->objectName()), qPrintable(child->objectName()));
            names.insert(child->objectName());
        }
    }
    QVERIFY(names.contains(u"urgentStop"_s));
    QVERIFY(urgent.accessibleName() != m_panel->accessibleName());
}

// Traps 3.1, 3.2.
void TestGuiRunPanel::hostileNamesStayPlain()
{
    RunStatus run = runOf(1, Phase::Finished, Outcome::Revoked);
    run.plan.environmentName = u"<h1>x</h1>\u202E"_s;
    run.items[0].seen.name = u"<b>y</b>\u202E\u200B&"_s;
    show(run);
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(u'\u202E'));
        QVERIFY(!label->text().contains(u'\u200B'));
    }
    QVERIFY(said().contains("<b>y</b>"_L1));
}

void TestGuiRunPanel::F3_7_stoppedIsNoFault_data()
{
    QTest::addColumn<QList<Outcome>>("others"); // of the last ones; 34 before them were revoked
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("calm");
    QTest::addColumn<QString>("button");
    const QList<Outcome> three(3, Outcome::NotAttempted);
    QTest::newRow("F3.7: stopped") << three << u"Stopped · 34 revoked, 3 not sent"_s << true
                                   << u"Revoke the re&maining 3…"_s;
    QTest::newRow("F3.7: stopped, one refused")
        << (QList<Outcome>{Outcome::Refused} << three) << u"Stopped · 34 revoked, 1 not revoked, 3 not sent"_s
        << false << u"Revoke the re&maining 3…"_s;
    QTest::newRow("F3.7: stopped, one unknown") << (QList<Outcome>{Outcome::Unknown} << three)
                                                << u"Stopped · 34 revoked, 3 not sent · 1 need(s) attention"_s
                                                << false << u"Revoke the re&maining 3…"_s;
    QTest::newRow("not stopped") << QList<Outcome>{Outcome::Refused} << u"Finished · 34 of 35 revoked"_s
                                 << false << QString();
}

void TestGuiRunPanel::F3_7_stoppedIsNoFault()
{
    QFETCH(const QList<Outcome>, others);
    QFETCH(const QString, words);
    QFETCH(const bool, calm);
    QFETCH(const QString, button);
    RunStatus run = runOf(34 + int(others.size()), Phase::Finished, Outcome::Revoked);
    for (qsizetype i = 0; i < others.size(); ++i)
        run.items[34 + i].outcome = others.at(i);
    show(run);
    QCOMPARE(said(), words);
    const QPalette colours = m_panel->findChild<QLabel *>(u"runState"_s)->palette();
    const QColor shown = colours.color(QPalette::WindowText);
    QCOMPARE(shown == theme::text(theme::Tone::Information, m_panel->palette()), calm);
    auto *rest = m_panel->findChild<QPushButton *>(u"runRevokeRest"_s);
    QCOMPARE(rest->isVisible(), !button.isEmpty());
    if (button.isEmpty())
        return;
    QCOMPARE(rest->text(), button);
    const QSignalSpy wanted(m_panel.get(), &RunPanel::restRequested);
    QTest::mouseClick(rest, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    // What was gone when it looked is not there to be revoked.
    for (qsizetype i = 0; i < run.items.size(); ++i)
        run.items[i].drift.gone = run.items.at(i).outcome == Outcome::NotAttempted;
    show(run);
    QVERIFY(!rest->isVisible());
}

void TestGuiRunPanel::F3_11_earlierStart()
{
    RunStatus run = runOf(2, Phase::Finished, Outcome::Revoked);
    run.recovered = true; // read from the journal, after signing out and in again
    show(run);
    const auto *title = m_panel->findChild<QLabel *>(u"runTitle"_s);
    QVERIFY(!title->text().contains(u"earlier session"_s));
    run.earlierStart = true;
    show(run);
    QVERIFY(title->text().endsWith(u"from an earlier session"_s));
}

void TestGuiRunPanel::F3_14_legendHasTheBarsColours()
{
    RunStatus run = runOf(2, Phase::Finished, Outcome::Revoked);
    run.items[1].outcome = Outcome::Refused;
    show(run);
    const auto coloursOf = [this](const QString &name) {
        const QImage seen = m_panel->findChild<QWidget *>(name)->grab().toImage();
        QSet<QRgb> found;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x)
                found.insert(seen.pixel(x, y));
        }
        return found;
    };
    const QSet<QRgb> bar = coloursOf(u"runBar"_s);
    const QSet<QRgb> legend = coloursOf(u"runLegend"_s);
    for (const theme::Tone tone : {theme::Tone::Ok, theme::Tone::Danger}) {
        const QRgb wanted = theme::text(tone, m_panel->palette()).rgb();
        QVERIFY(bar.contains(wanted));
        QVERIFY(legend.contains(wanted));
    }
}

// Where a button was clicked, another one does not come to stand.
void TestGuiRunPanel::F6_6_buttonsKeepTheirPlaces()
{
    const QHash<QString, QString> places{{u"runPause"_s, u"pause"_s},     {u"runResume"_s, u"pause"_s},
                                         {u"runStop"_s, u"stop"_s},       {u"runEnd"_s, u"stop"_s},
                                         {u"runDetails"_s, u"details"_s}, {u"runClose"_s, u"close"_s}};
    m_panel->resize(1300, 120);
    QHash<QString, QRect> taken;
    for (int phase = int(Phase::Holding); phase <= int(Phase::Finished); ++phase) {
        show(runOf(14, static_cast<Phase>(phase)));
        m_panel->layout()->activate();
        for (const QPushButton *button : m_panel->findChildren<QPushButton *>()) {
            if (!button->isVisible())
                continue;
            const QRect at = button->geometry();
            const QString place = places.value(button->objectName(), u"now"_s);
            if (place != u"now"_s && taken.contains(place))
                QCOMPARE(at.x(), taken.value(place).x());
            for (auto other = taken.cbegin(); other != taken.cend(); ++other)
                QVERIFY2(other.key() == place || !other.value().intersects(at),
                         qPrintable(button->objectName() + u" on "_s + other.key()));
            if (place != u"now"_s)
                taken.insert(place, at);
        }
    }
    QCOMPARE(taken.size(), 4);
}

QTEST_MAIN(TestGuiRunPanel)
#include "tst_gui_run_panel.moc"
