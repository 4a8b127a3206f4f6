#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <memory>

namespace rd {

using std::chrono::milliseconds;

// A one-shot timer of a Clock. Fires in the thread that it lives in; stopped when destroyed.
class ClockTimer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void start(milliseconds delay) = 0;
    virtual void stop() = 0;
    virtual bool isActive() const = 0;

Q_SIGNALS:
    void timeout();
};

// Where the product gets time from, so that in a test an hour passes at once. Thread: any.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    // The wall clock, UTC. May jump; never used to order things or to measure waits (docs/pitfalls.md 4.6).
    virtual QDateTime now() const = 0;
    // Since an arbitrary start; goes on while the machine sleeps (docs/pitfalls.md 6.2 rule 2), never back.
    virtual milliseconds monotonic() const = 0;
    virtual std::unique_ptr<ClockTimer> makeTimer() = 0;
};

// The machine's clocks. Its timers look again at least every 15 s, so that a wait that ended while
// the machine slept ends soon after it wakes.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    milliseconds monotonic() const override;
    std::unique_ptr<ClockTimer> makeTimer() override;
};

} // namespace rd
