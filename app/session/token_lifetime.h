#pragma once

#include "base/clock.h"

#include <algorithm>

namespace rd {

// How long before its end a token is renewed: 300 s, or half of a shorter life.
constexpr milliseconds renewalMargin(milliseconds lifetime)
{
    return std::min<milliseconds>(std::chrono::seconds(300), lifetime / 2);
}

} // namespace rd
