#pragma once

#include "run/run_status.h"

#include <cstddef>

namespace rd {

inline constexpr std::size_t runPhaseCount = static_cast<std::size_t>(RunStatus::Phase::Finished) + 1;

// Whether a run in `from` may come to be in `to` next.
bool mayFollow(RunStatus::Phase from, RunStatus::Phase to);

} // namespace rd
