#pragma once

#include <QDateTime>

#include <set>
#include <vector>

namespace rd {

class ItemRun;

// What a run asks about all of its items after each change of one: counted as they change, so that a change
// costs the same in a run of ten and of ten thousand. A value.
class RunCounts
{
public:
    // What counts of one item.
    struct Mark
    {
        bool queued = false;  // waits for its turn
        bool unsent = false;  // in the queue; also when its outcome is on its way to the disk
        bool sending = false; // from its intent to its answer
        bool readingBack = false;
        bool checking = false; // read before the first DELETE
        bool ending = false;
        bool done = false;
        QDateTime readAgainAt{}; // null: it does not wait

        bool operator==(const Mark &) const = default;
    };
    static Mark markOf(const ItemRun &item);

    // The next one.
    void append(const Mark &mark);
    void set(qsizetype item, const Mark &mark);

    qsizetype size() const { return static_cast<qsizetype>(m_marks.size()); }
    int unsent() const { return m_unsent; }
    int readingBack() const { return m_readingBack; }
    int checking() const { return m_checking; }
    int ending() const { return m_ending; }
    int done() const { return m_done; }
    // Their places, ascending.
    const std::set<qsizetype> &queued() const { return m_queued; }
    const std::set<qsizetype> &sending() const { return m_sending; }
    // The earliest; null: none waits.
    QDateTime readAgainAt() const;

private:
    void count(const Mark &mark, int by);

    std::vector<Mark> m_marks;
    int m_unsent = 0;
    int m_readingBack = 0;
    int m_checking = 0;
    int m_ending = 0;
    int m_done = 0;
    std::set<qsizetype> m_queued;
    std::set<qsizetype> m_sending;
    std::multiset<QDateTime> m_waiting;
};

} // namespace rd
