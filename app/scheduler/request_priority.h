#pragma once

#include "scheduler/pace.h"

#include <QtGlobal>

namespace rd {

// Who goes first when the limit leaves room for one.
enum class Priority {
    Token,
    Urgent, // everything of a revocation that overtakes a run
    ReadBack,
    Revoke,
    List,
};

// What a run still wants of the limit; it decides how much of each window is kept for reading back.
struct RunDemand
{
    bool active = false;
    Pace pace = Pace::Fast;
    qint64 toSend = 0;  // DELETEs, those under way left out
    qint64 inDoubt = 0; // credentials that wait to be read back

    bool operator==(const RunDemand &) const = default;
};

} // namespace rd
