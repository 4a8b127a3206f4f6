#pragma once

#include "base/clock.h"
#include "journal/entries.h"
#include "journal/history.h"
#include "run/item_course.h"
#include "run/reading.h"
#include "run/run_status.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace rd {

class Journal;
class SentCall;
class Traffic;

// One run: takes a frozen plan from its first row in the journal to an outcome for every credential, one
// after the other. Sends a DELETE only after its attempt row is durable, and names nothing that was not
// answered or read. Made from the journal's history it reads back what is in doubt and sends nothing. Thread:
// network.
class Run : public QObject
{
    Q_OBJECT

public:
    // Both outlive it. `hold`: zero, or the time in which it can be called off before its first request.
    Run(Plan plan, milliseconds hold, Journal *journal, Traffic *traffic, QObject *parent = nullptr);
    Run(const RunHistory &history, Journal *journal, Traffic *traffic, QObject *parent = nullptr);

    void start();
    // Sends nothing more and ends when what is on the wire has its answer; a second call waits for no reading
    // either.
    void stop();
    void answerDrift(bool goOn);
    void signedInAgain();
    // Reads the unknown ones again. Only when finished.
    void checkAgain();

    const RunStatus &status() const { return m_status; }

Q_SIGNALS:
    void changed();
    // Fresh from the list.
    void credentialRead(const rd::Credential &credential);

private:
    struct Item
    {
        ItemCourse course;
        quint64 rejectedToken = 0;
    };
    using Then = std::function<void(bool durable)>;

    void record(QList<JournalEntry> entries, Then then = {});
    void recordWait();
    void next();
    void begin();
    void checkDrift();
    void driftChecked(const ReadingResult &reading);
    void recordIntent();
    void send();
    void sent(const SentCall *call);
    void readLater(milliseconds delay);
    void readNow(std::function<void(const ReadingResult &)> then);
    void readBackFinished(const ReadingResult &reading);
    void follow(const ItemCourse::Decision &decision, std::function<void()> afterSignIn);
    void pauseForSignIn(std::function<void()> then);
    void end(Outcome outcome);
    void finishRun();

    void setPhase(ItemStatus::Phase phase);
    void setRunPhase(RunStatus::Phase phase);
    void changedNow();
    ItemStatus &current() { return m_status.items[m_index]; }
    Item &item() { return m_items[static_cast<std::size_t>(m_index)]; }
    int index() const { return static_cast<int>(m_index); }
    QDateTime now() const;
    QDateTime serverNow() const;

    milliseconds m_hold{};
    Journal *m_journal;
    Traffic *m_traffic;
    RunStatus m_status;
    std::vector<Item> m_items;
    qsizetype m_index = -1;
    int m_stops = 0;
    std::function<void()> m_afterSignIn;
    std::unique_ptr<ClockTimer> m_timer;
    std::function<void()> m_whenTimer;
    SentCall *m_call = nullptr;
    Reading *m_reading = nullptr;
    AnswerFacts m_facts; // of the last answer or failed reading of the current item
    QDateTime m_waitRecorded;
};

} // namespace rd
