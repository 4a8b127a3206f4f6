#pragma once

#include "base/clock.h"
#include "journal/run_history.h"
#include "run/confirmation.h"
#include "run/item_run.h"
#include "run/run_counts.h"
#include "run/run_status.h"
#include "run/run_waits.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace rd {

class DriftCheck;
class Journal;
class Recorder;
class Traffic;

// One run: takes a frozen plan from its first row in the journal to an outcome for every credential. Reads
// all of them before the first DELETE, hands them to the traffic a few at a time, and stands still whenever
// the server, the network or the person wants that. What sends is the Confirmation: while it does not stand
// nothing leaves. Made from the journal's history a run only reads back what is in doubt: what was not sent
// needs a confirmation, and so a run, of its own. Thread: network.
class Run : public QObject
{
    Q_OBJECT

public:
    // Both outlive it. `hold`: zero, or the time in which it can be called off before its first request.
    // `urgent`: overtakes another run.
    Run(Plan plan, milliseconds hold, Journal *journal, Traffic *traffic, bool urgent = false,
        QObject *parent = nullptr);
    Run(const RunHistory &history, Journal *journal, Traffic *traffic, QObject *parent = nullptr);
    ~Run() override;

    void start();
    // Sends nothing more and ends when what is on the wire has its answer; a second call waits for no reading
    // either.
    void stop();
    // Sends nothing more until resume(); what is on the wire has its answer.
    void pause();
    void resume();
    // Offline: at once instead of at the end of the pause.
    void tryNow();
    // No: it stops, whatever else has come between.
    void answerDrift(bool goOn);
    // A wait above 10 minutes: go on after it, or stop.
    void answerWait(bool goOn);
    // As the same credential: it goes on from where it was.
    void signedInAgain();
    // As another one: the confirmation is withdrawn; what is in doubt is still read back.
    void signedInAsAnother();
    // Whether somebody is there who could call it off: a hold counts down, from its beginning, only then.
    void setAttended(bool attended);
    // Client ids that an answer or a reading called revoked before: whoever says so again is read twice.
    void setRevokedBefore(const QSet<QString> &clientIds) { m_parts.revokedBefore = clientIds; }
    // Reads an unknown one again, or all of them; never sends. Only when finished.
    void checkAgain(const QString &clientId = {});
    // The person leaves an unknown one as it is.
    void leave(const QString &clientId);

    const RunStatus &status() const { return m_status; }

Q_SIGNALS:
    void changed();
    // As those of ItemRun.
    void credentialRead(const rd::Credential &credential, qint64 askedAtMs);
    void credentialGone(const QString &clientId);

private:
    using Phase = RunStatus::Phase;
    using Suspension = Confirmation::Suspension;

    void makeItems();
    ItemRun &itemAt(qsizetype index) const { return *m_items[static_cast<std::size_t>(index)]; }
    void countItem(qsizetype index);
    void itemChanged(qsizetype index);
    void itemEnded();
    void itemRequeued(qsizetype index, bool offline);
    // The only place that changes the phase; says nothing of it.
    void set(Phase phase);
    // Changes it, writes that into the journal and tells of it.
    void enter(Phase phase);
    // What it is in, by all that suspends it; whatever interrupts something else returns to it.
    Phase phaseNow() const;
    // As phaseNow(), and does what is to be done there.
    void proceed();

    void begin();
    void beginHold();
    void countDown();
    void countedDown();
    void endHold();

    void checkDrift();
    void driftChecked();
    void driftUnread(const std::optional<ApiError> &error);

    void trafficChanged();
    void askAboutWait();
    void goOffline(const std::optional<ApiError> &error);
    void updateDemand();
    void updateFigures();

    void dispatch();
    ItemRun *nextToSend() const;
    int waitingToBeSent() const;
    void holdQueued();
    void endSending();
    void endItems();
    void finishIfDone();
    bool isSeveral() const { return m_parts.several; }
    QDateTime now() const;

    milliseconds m_hold{};
    milliseconds m_holdEnds{}; // monotonic
    bool m_attended = true;
    Traffic *m_traffic;
    std::unique_ptr<Recorder> m_recorder;
    RunStatus m_status;
    Confirmation m_confirmation;
    RunParts m_parts;
    std::vector<std::unique_ptr<ItemRun>> m_items;
    RunCounts m_counts; // of them
    int m_stops = 0;
    bool m_holding = false; // the hold has not run out
    bool m_checked = false; // the drift check is behind it
    DriftCheck *m_driftCheck = nullptr;
    std::unique_ptr<ClockTimer> m_holdTimer;
    RunWaits m_waits;
};

} // namespace rd
