#pragma once

#include <QMetaType>

namespace rd {

// How a run spends the server's limit (product.md: Pace).
enum class Pace {
    Considerate, // spread evenly up to the reset; a fifth of each window is left to others
    Fast,        // each window's budget as soon as it is there
};

} // namespace rd

Q_DECLARE_METATYPE(rd::Pace)
