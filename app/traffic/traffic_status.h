#pragma once

#include <QDateTime>
#include <QMetaType>

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

    bool operator==(const TrafficStatus &) const = default;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::TrafficStatus)
