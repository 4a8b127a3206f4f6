#include "fakes/fake_clock.h"

#include <algorithm>

namespace rd {

class FakeClock::Timer final : public ClockTimer
{
public:
    explicit Timer(FakeClock *clock) : m_clock(clock) {}
    ~Timer() override { stop(); }

    void start(milliseconds delay) override
    {
        const QMutexLocker lock(&m_clock->m_mutex);
        m_due = m_clock->m_elapsed + std::max(delay, milliseconds::zero());
        ++m_round;
        m_clock->m_timers.insert(this);
        if (delay <= milliseconds::zero())
            post();
    }
    void stop() override
    {
        const QMutexLocker lock(&m_clock->m_mutex);
        ++m_round;
        m_clock->m_timers.remove(this);
    }
    bool isActive() const override
    {
        const QMutexLocker lock(&m_clock->m_mutex);
        return m_clock->m_timers.contains(const_cast<Timer *>(this));
    }

    // With the clock's mutex held.
    void post()
    {
        QMetaObject::invokeMethod(
            this, [this, round = m_round] { fire(round); }, Qt::QueuedConnection);
    }
    milliseconds due() const { return m_due; }

private:
    void fire(int round)
    {
        {
            const QMutexLocker lock(&m_clock->m_mutex);
            if (round != m_round || !m_clock->m_timers.remove(this))
                return;
        }
        Q_EMIT timeout();
    }

    FakeClock *m_clock;
    milliseconds m_due{};
    int m_round = 0;
};

QDateTime FakeClock::now() const
{
    const QMutexLocker lock(&m_mutex);
    return m_start.addMSecs((m_elapsed + m_wallStep).count());
}

milliseconds FakeClock::monotonic() const
{
    const QMutexLocker lock(&m_mutex);
    return m_elapsed;
}

std::unique_ptr<ClockTimer> FakeClock::makeTimer()
{
    return std::make_unique<Timer>(this);
}

void FakeClock::advance(milliseconds by)
{
    const QMutexLocker lock(&m_mutex);
    m_elapsed += by;
    QList<Timer *> due;
    for (Timer *timer : std::as_const(m_timers)) {
        if (timer->due() <= m_elapsed)
            due.append(timer);
    }
    std::sort(due.begin(), due.end(), [](const Timer *a, const Timer *b) { return a->due() < b->due(); });
    for (Timer *timer : std::as_const(due))
        timer->post();
}

void FakeClock::stepWall(milliseconds by)
{
    const QMutexLocker lock(&m_mutex);
    m_wallStep += by;
}

int FakeClock::activeTimers() const
{
    const QMutexLocker lock(&m_mutex);
    return static_cast<int>(m_timers.size());
}

milliseconds FakeClock::untilNext() const
{
    const QMutexLocker lock(&m_mutex);
    milliseconds next{-1};
    for (const Timer *timer : std::as_const(m_timers)) {
        const milliseconds left = timer->due() - m_elapsed;
        next = next < milliseconds::zero() ? left : std::min(next, left);
    }
    return next;
}

} // namespace rd
