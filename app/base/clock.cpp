#include "base/clock.h"

#include <QTimer>

#include <algorithm>
#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace rd {

namespace {

constexpr milliseconds longestNap{15'000};

class SystemTimer final : public ClockTimer
{
public:
    explicit SystemTimer(const SystemClock *clock) : m_clock(clock)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &SystemTimer::look);
    }

    void start(milliseconds delay) override
    {
        m_end = m_clock->monotonic() + std::max(delay, milliseconds::zero());
        m_active = true;
        nap();
    }
    void stop() override
    {
        m_active = false;
        m_timer.stop();
    }
    bool isActive() const override { return m_active; }

private:
    void nap() { m_timer.start(std::clamp(m_end - m_clock->monotonic(), milliseconds::zero(), longestNap)); }
    void look()
    {
        if (!m_active)
            return;
        if (m_clock->monotonic() < m_end) {
            nap();
            return;
        }
        m_active = false;
        Q_EMIT timeout();
    }

    const SystemClock *m_clock;
    QTimer m_timer{this};
    milliseconds m_end{};
    bool m_active = false;
};

} // namespace

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

milliseconds SystemClock::monotonic() const
{
#ifdef Q_OS_LINUX
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<milliseconds>(std::chrono::seconds(time.tv_sec) +
                                                    std::chrono::nanoseconds(time.tv_nsec));
#else
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
#endif
}

std::unique_ptr<ClockTimer> SystemClock::makeTimer()
{
    return std::make_unique<SystemTimer>(this);
}

} // namespace rd
