#pragma once

#include "base/clock.h"

#include <QObject>

#include <memory>

namespace rd {

// Tells when nobody has pressed a key, clicked, turned a wheel or touched a window of the program for so
// long. Time that the machine slept counts. The input that comes too late is not delivered: what it was meant
// for is hidden by then. Thread: GUI.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    IdleWatch(Clock *clock, milliseconds limit, QObject *parent = nullptr);

    // From now on, anew.
    void start();
    void stop();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void idle();

private:
    bool isOver() const;
    void look();

    Clock *m_clock;
    milliseconds m_limit;
    milliseconds m_lastUse{};
    bool m_started = false;
    std::unique_ptr<ClockTimer> m_timer;
};

} // namespace rd
