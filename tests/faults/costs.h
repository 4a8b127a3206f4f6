#pragma once

#include <QStringList>

#include <chrono>

namespace rd {

// What one case costs its process: how far resident memory grows at its peak (Linux: /proc/self), and for how
// long its thread computes between two turns of the event loop, in the thread's own processor time, which a
// busy machine does not stretch. Thread: the one that is measured.
class Costs
{
public:
    // Measures from here on.
    void begin();
    // A turn of the event loop has ended.
    void turn();

    qint64 memory() const; // bytes, at most
    std::chrono::microseconds longestTurn() const { return m_longest; }

    // What is out of bounds, in words; empty: nothing.
    QStringList excess() const;

private:
    qint64 m_memoryBefore = 0;
    std::chrono::nanoseconds m_lastTurn{};
    std::chrono::microseconds m_longest{};
};

} // namespace rd
