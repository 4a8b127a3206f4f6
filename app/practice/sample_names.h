#pragma once

#include <QString>

namespace rd {

// How many of the first rows have names that a list of names must survive.
qsizetype remarkableNameCount();

// The name of a row: the first ones are remarkable (row 0 is "ops-admin"; two look alike, two are equal, and
// there are markup, a bidi override, a joiner, other scripts, an empty and a very long one), all others are
// ordinary and differ from each other.
QString practiceName(int row, quint32 seed);

} // namespace rd
