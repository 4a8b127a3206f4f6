#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace rd::bench {

// How long an event that comes at any moment would wait for the event loop: another thread posts one every
// 2 ms, and never a second one before the first has come. While one waits L, those that would have come
// meanwhile count with what they would have waited.
class Heartbeat : public QObject
{
public:
    using Clock = std::chrono::steady_clock;

    Heartbeat() : m_thread([this] { beat(); }) {}
    ~Heartbeat() override
    {
        m_ended = true;
        m_thread.join();
    }

    struct Figures
    {
        double longestMs = 0;
        double p99Ms = 0;
    };
    // Since the last call.
    Figures take()
    {
        std::vector<double> waits = std::move(m_waits);
        m_waits.clear();
        if (waits.empty())
            return {};
        std::sort(waits.begin(), waits.end());
        return {waits.back(), waits.at(waits.size() * 99 / 100)};
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        const std::chrono::duration<double, std::milli> waited = Clock::now() - m_posted.load();
        for (double wait = waited.count(); wait > 0; wait -= periodMs)
            m_waits.push_back(wait);
        m_waiting = false;
        return true;
    }

private:
    static constexpr int periodMs = 2;

    void beat()
    {
        while (!m_ended) {
            std::this_thread::sleep_for(std::chrono::milliseconds(periodMs));
            if (m_waiting.exchange(true))
                continue;
            m_posted = Clock::now();
            QCoreApplication::postEvent(this, new QEvent(QEvent::User));
        }
    }

    std::vector<double> m_waits; // ms; GUI thread
    std::atomic<Clock::time_point> m_posted{};
    std::atomic<bool> m_waiting = false;
    std::atomic<bool> m_ended = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace rd::bench
