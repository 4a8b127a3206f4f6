#pragma once

#include "base/clock.h"
#include "journal/entry_builders.h"
#include "run/item_state.h"
#include "run/outcome_resolver.h"
#include "run/run_status.h"
#include "scheduler/request_priority.h"
#include "scheduler/send_permit.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace rd {

class Confirmation;
class Reading;
class Recorder;
class SentCall;
class Traffic;

// What the items of a run share; outlives them.
struct RunParts
{
    const Plan *plan = nullptr;
    Traffic *traffic = nullptr;
    Recorder *recorder = nullptr;
    const Confirmation *confirmation = nullptr;
    Priority revoke = Priority::Revoke;
    Priority read = Priority::ReadBack;
    // One of several: what did not reach the server, or was proven not to have been done, is sent again.
    bool several = false;
    QSet<QString> revokedBefore{}; // client ids that were called revoked here, in another run
};

// One credential of a run on its way to an outcome: reads it, sends a DELETE only after its attempt row is
// durable, and names nothing that was not answered or read. Thread: network.
class ItemRun : public QObject
{
    Q_OBJECT

public:
    ItemRun(const RunParts &parts, int index, QObject *parent = nullptr);

    // From the journal of an earlier start: what is in doubt is to be read back.
    void restore(const ItemStatus &status, bool inDoubt);

    const ItemStatus &status() const { return m_status; }
    // Waits for its turn.
    bool isQueued() const { return m_state == ItemState::Queued; }
    bool isDone() const { return m_state == ItemState::Done; }
    // Its outcome is known, and on its way to the disk.
    bool isEnding() const { return m_state == ItemState::RecordingOutcome; }
    bool inDoubt() const { return m_course.doubtful(); }
    bool isReadingBack() const;
    // Its intent is on its way to the disk, or its DELETE not on the wire yet.
    bool waitsToBeSent() const;

    // Reads it before the first DELETE; ends with driftRead().
    void checkDrift();
    // The same from a list that was read for all: ends it where there is nothing to send any more.
    void takeDrift(const ReadingResult &reading);
    // It could not be read before the first DELETE: nothing is sent.
    void endUnread(const std::optional<ApiError> &error);
    // The id can be part of a URL; else it ends here.
    bool canBeSent();
    // Records the attempt; once that is durable the DELETE waits for its turn.
    void send();
    void readBack();
    void signedInAgain();
    // The confirmation does not stand now: a DELETE that is not on the wire yet goes back into the queue.
    void hold();
    // Sends nothing more; `hard`: waits for no reading either.
    void stop(bool hard);
    void end(Outcome outcome);
    // Of one that never got further: nothing was sent, or what is known without another reading.
    void endWithoutLookup() { end(m_course.withoutReading()); }
    void checkAgain();
    // The person leaves it as it is: unknown.
    void leave();

Q_SIGNALS:
    void changed();
    // Its outcome is known: isEnding().
    void ending();
    // Fresh from the list. `askedAtMs`: monotonic; when that was asked for.
    void credentialRead(const rd::Credential &credential, qint64 askedAtMs);
    // A complete list does not have it, and nothing was done to it.
    void credentialGone(const QString &clientId);
    void driftRead(const rd::ReadingResult &reading);
    // Back in the queue; `offline`: because nothing could be sent.
    void requeued(bool offline);
    void signInNeeded();
    void ended();

private:
    // What it may still do.
    enum class Mandate {
        Revoke,
        Stop,       // sends nothing more
        CheckAgain, // only reads
    };

    // The only place that changes the state; says nothing of it.
    void enter(ItemState state);
    void show(ItemState state);
    bool isStopping() const { return m_mandate == Mandate::Stop; }
    // Proven not to have been done: it may be sent once more.
    bool mayRetry() const;
    void sendDelete(SendPermit permit);
    void onResponse(const SentCall *call);
    void onNotSent(const SentCall *call, bool held);
    void perform(const ItemCourse::Decision &decision);
    void waitForSignIn();
    void scheduleLookup(milliseconds delay);
    void scheduleRetry();
    void startTimer(ItemState state, milliseconds delay);
    void onTimeout();
    void startReading();
    void onReading(const ReadingResult &reading);
    void onDriftReading(const ReadingResult &reading);
    void take(const ReadingResult &reading);
    void judgeDrift(const ReadingResult &reading);
    void requeue(bool offline);
    ProofOfRevocation proofOf(const QDateTime &receivedAt, const QDateTime &serverDate) const;
    QDateTime now() const;

    const RunParts &m_parts;
    int m_index;
    ItemStatus m_status;
    ItemState m_state = ItemState::Queued;
    Mandate m_mandate = Mandate::Revoke;
    ItemCourse m_course;
    quint64 m_rejectedToken = 0;
    std::unique_ptr<ClockTimer> m_timer; // what it is for, says the state
    SentCall *m_call = nullptr;
    Reading *m_reading = nullptr;
    AnswerFacts m_facts; // of the last answer or failed reading
};

} // namespace rd
