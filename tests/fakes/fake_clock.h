#pragma once

#include "base/clock.h"

#include <QMutex>
#include <QSet>

namespace rd {

// A clock that stands still until a test moves it. Timers that fall due fire in their own threads, through
// their event loops. Thread: any.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(QDateTime start = QDateTime(QDate(2026, 11, 23), QTime(14, 0), Qt::UTC))
        : m_start(start)
    {
    }

    QDateTime now() const override;
    milliseconds monotonic() const override;
    std::unique_ptr<ClockTimer> makeTimer() override;

    void advance(milliseconds by);
    // The wall clock alone jumps.
    void stepWall(milliseconds by);
    // How many timers run: a test waits for one before it advances.
    int activeTimers() const;
    // The time until the next one; -1: none.
    milliseconds untilNext() const;

private:
    class Timer;
    mutable QMutex m_mutex;
    QDateTime m_start;
    milliseconds m_elapsed{};
    milliseconds m_wallStep{};
    QSet<Timer *> m_timers;
};

} // namespace rd
