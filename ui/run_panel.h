#pragma once

#include "base/clock.h"
#include "run/run_status.h"
#include "traffic/traffic_status.h"

#include <QFrame>

class QPushButton;

namespace rd {

class OutcomeBar;
class PlainLabel;

// The run at the bottom of the window: where it stands and why, with a countdown while it waits, and what
// came of it (product.md: A run). Fed with values; carries out nothing.
class RunPanel : public QFrame
{
    Q_OBJECT

public:
    // `clock` for the countdowns; outlives it.
    explicit RunPanel(Clock *clock, QWidget *parent = nullptr);

    void setStatus(const RunStatus &run, const TrafficStatus &traffic);

Q_SIGNALS:
    void stopRequested();
    void checkAgainRequested();
    void signInRequested();
    void reviewDrift();
    void detailsRequested();
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QPushButton *makeButton(const QString &name, const QString &verb);
    void showTitle();
    void showState();
    void showButtons();
    bool countsDown() const;
    void tick();

    Clock *m_clock;
    std::unique_ptr<ClockTimer> m_timer;
    RunStatus m_run;
    TrafficStatus m_traffic;
    PlainLabel *m_title;
    PlainLabel *m_icon;
    PlainLabel *m_state;
    PlainLabel *m_legend;
    OutcomeBar *m_bar;
    QPushButton *m_details;
    QPushButton *m_checkAgain;
    QPushButton *m_review;
    QPushButton *m_signIn;
    QPushButton *m_stop;
    QPushButton *m_close;
};

} // namespace rd
