#pragma once

#include "base/clock.h"

#include <algorithm>

namespace rd {

// The pause after so many pauses before it: 1 s, doubled each time, 60 s at most.
constexpr milliseconds backoff(int before)
{
    constexpr milliseconds first{1000};
    constexpr milliseconds longest{60'000};
    constexpr int mostDoublings = 6; // above that it is the longest
    return std::min<milliseconds>(longest, first * (1 << std::clamp(before, 0, mostDoublings)));
}

} // namespace rd
