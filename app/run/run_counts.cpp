#include "run/run_counts.h"

#include "run/item_run.h"

namespace rd {

namespace {

void keep(std::set<qsizetype> *places, qsizetype item, bool in)
{
    if (in)
        places->insert(item);
    else
        places->erase(item);
}

} // namespace

RunCounts::Mark RunCounts::markOf(const ItemRun &item)
{
    using Phase = ItemStatus::Phase;
    const Phase phase = item.status().phase;
    return {.queued = item.isQueued(),
            .unsent = phase == Phase::Queued,
            .sending = phase == Phase::RecordingIntent || phase == Phase::Sending,
            .readingBack = item.isReadingBack(),
            .checking = phase == Phase::CheckingDrift,
            .ending = item.isEnding(),
            .done = item.isDone(),
            .readAgainAt = item.status().readAgainAt};
}

void RunCounts::append(const Mark &mark)
{
    m_marks.emplace_back();
    set(size() - 1, mark);
}

void RunCounts::set(qsizetype item, const Mark &mark)
{
    Mark &before = m_marks[static_cast<std::size_t>(item)];
    if (before == mark)
        return;
    count(before, -1);
    before = mark;
    count(mark, 1);
    keep(&m_queued, item, mark.queued);
    keep(&m_sending, item, mark.sending);
}

void RunCounts::count(const Mark &mark, int by)
{
    m_unsent += mark.unsent ? by : 0;
    m_readingBack += mark.readingBack ? by : 0;
    m_checking += mark.checking ? by : 0;
    m_ending += mark.ending ? by : 0;
    m_done += mark.done ? by : 0;
    if (!mark.readAgainAt.isValid())
        return;
    if (by > 0)
        m_waiting.insert(mark.readAgainAt);
    else
        m_waiting.erase(m_waiting.find(mark.readAgainAt));
}

QDateTime RunCounts::readAgainAt() const
{
    return m_waiting.empty() ? QDateTime() : *m_waiting.begin();
}

} // namespace rd
