#pragma once

#include <QMetaType>
#include <QtGlobal>

namespace rd {

// How a run spends the server's limit.
enum class Pace {
    Considerate, // spread evenly up to the reset; a fifth of each window is left to others
    Fast,        // each window's budget as soon as it is there
};

// Of each window: by a considerate run, and by any once others were seen.
constexpr qint64 leftToOthers(qint64 limit)
{
    return (limit + 4) / 5;
}

inline constexpr int mostLanes = 4; // requests at once

} // namespace rd

Q_DECLARE_METATYPE(rd::Pace)
