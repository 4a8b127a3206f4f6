#pragma once

#include <QtGlobal>

#include <limits>

// Of policy_words alone: how long what somebody else wrote may be shown, in UTF-16 units.
namespace rd::policy_words {

inline constexpr qsizetype longestValue = 300;
inline constexpr qsizetype longestPath = 4096; // Linux: PATH_MAX
inline constexpr qsizetype uncut = std::numeric_limits<qsizetype>::max();

} // namespace rd::policy_words
