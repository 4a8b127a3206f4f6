#pragma once

#include "practice/fault.h"

#include <optional>

namespace rd {

// What the front does for a fault of PracticeControl.
Fault faultOf(PracticeFault fault);
// The reverse; nullopt: one that PracticeControl has no name for.
std::optional<PracticeFault> practiceFaultOf(const Fault &fault);

} // namespace rd
