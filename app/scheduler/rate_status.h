#pragma once

#include <QDateTime>
#include <QMetaType>

#include <chrono>
#include <optional>

namespace rd {

// What the limit and the pause gate are doing, as a value for people.
struct TrafficStatus
{
    enum class Wait {
        None,
        ServerAsked, // a 429 with a time: Retry-After or the reset
        BackingOff,  // a 429 without any time
        LimitSpent,  // the window is used up; nothing was refused
    };
    Wait wait = Wait::None;
    QDateTime waitUntil; // UTC, local clock; null while nothing is waited for

    std::optional<qint64> limit;
    std::optional<qint64> remaining;
    QDateTime resetAt; // UTC, local clock; null: not known
    // From the first answer of a window to its reset, as seen so far; nullopt: no window was seen yet.
    std::optional<std::chrono::milliseconds> windowLength;
    // A run spreads its requests: one in that time. nullopt: it need not.
    std::optional<std::chrono::milliseconds> interval;
    QDateTime nextAt; // UTC, local clock: the turn of its next one, while nothing is under way; null: no wait
    bool shared = false; // someone else uses the same limit

    // When a token, a reading or an urgent request may go (UTC, local clock); null: as soon as one is there.
    QDateTime readAt;
    // The same of a page of the list that is queued; null: none waits.
    QDateTime pageAt;
    // Until when such requests were to wait, which stay here until somebody agrees to so long a wait (see
    // Traffic::acceptWait()); it may be over by now. UTC, local clock; null: none.
    QDateTime readAskUntil;
    QDateTime pageAskUntil;

    bool operator==(const TrafficStatus &) const = default;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::TrafficStatus)
