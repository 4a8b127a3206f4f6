#pragma once

#include "base/clock.h"
#include "run/run_status.h"
#include "scheduler/rate_status.h"
#include "workspace/workspace_state.h"

#include <QFrame>
#include <QMap>

class QLayout;
class QPushButton;

namespace rd {

class OutcomeBar;
class OutcomeLegend;
class PlainLabel;
class WaitNote;

// A run at the bottom of the window: where it stands and why, with a countdown while it waits, what came of
// it and until when tokens live, and what can be done to it now. Fed with values; carries
// out nothing. Its children's names begin with "run", those of RunLane::Urgent with "urgent".
class RunPanel : public QFrame
{
    Q_OBJECT

public:
    // `clock` for the countdowns; outlives it.
    RunPanel(Clock *clock, RunLane lane, QWidget *parent = nullptr);

    // `now`: local clock, UTC; from then on ends of tokens come nearer by the monotonic one.
    void setStatus(const RunStatus &run, const TrafficStatus &traffic, const QDateTime &now);
    // Whether it would show the same with that.
    bool showsTraffic(const TrafficStatus &traffic) const;

Q_SIGNALS:
    void pauseRequested();
    void resumeRequested();
    void tryNowRequested();
    void waitRequested(); // the server's long wait is accepted
    void goOnRequested();
    void endRequested();
    void stopRequested();
    void checkAgainRequested();
    void restRequested(); // what was not sent is to be revoked after all
    void signInRequested();
    void reviewDrift();
    void detailsRequested();
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Signal = void (RunPanel::*)();
    enum Button {
        CheckAgain,
        Review,
        SignIn,
        TryNow,
        Wait,
        GoOn,
        Rest,
        Details,
        Pause,
        Resume,
        Stop,
        End,
        Close
    };

    QString childName(const char *suffix) const;
    PlainLabel *makeLabel(const char *suffix);
    void makeButton(Button which, const char *suffix, const QString &verb, Signal signal);
    void makeButtons();
    void layOut();
    QLayout *makePlace(const QList<Button> &takeTurns);
    void showTitle();
    void showState();
    void showButtons();
    static QString stopVerb(RunStatus::Phase phase);
    bool isOffered(Button which) const;
    QDateTime exposureNow() const;
    bool countsDown() const;
    void tick();

    Clock *m_clock;
    RunLane m_lane;
    std::unique_ptr<ClockTimer> m_timer;
    RunStatus m_run;
    TrafficStatus m_traffic;
    QDateTime m_setAt; // of the status
    milliseconds m_setAtMonotonic{};
    PlainLabel *m_title;
    PlainLabel *m_icon;
    PlainLabel *m_state;
    PlainLabel *m_exposure;
    OutcomeLegend *m_legend;
    OutcomeBar *m_bar;
    WaitNote *m_wait;
    QMap<Button, QPushButton *> m_buttons; // in the order of the keyboard
};

} // namespace rd
