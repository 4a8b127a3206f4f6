#pragma once

#include "journal/run_history.h"
#include "run/run_status.h"

namespace rd {

// What an earlier start of the program left of one credential. Pure.

// Some DELETE may have reached the server and nothing proven came of it: the list decides.
bool needsReading(const ItemHistory &history);
// Where it stands now; Pending where a reading is still to come.
ItemStatus recoveredStatus(const ItemHistory &history);
// A run that is over, for looking at.
RunStatus statusFromHistory(const RunHistory &history);

} // namespace rd
