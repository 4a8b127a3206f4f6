#pragma once

#include <chrono>

namespace rd {

// A longer wait is for a person to accept; until then nothing that has to wait so long is sent.
inline constexpr std::chrono::milliseconds longestUnaskedWait{600'000};
// Two looks at the same wait may differ by what lies between two looks at the clocks.
inline constexpr std::chrono::milliseconds sameWait{1000};

} // namespace rd
