#pragma once

#include <QString>

namespace rd {

// What is left of a name when look-alike letters are folded: NFKC, case fold, the confusable Cyrillic,
// Greek and full-width letters and digits folded to Latin, marks, invisible characters and spaces
// dropped, "rn" as "m", "1"/"l"/"I"/"|" as one, "0"/"o" as one (after Unicode TR 39, small table).
// Two different credentials with the same skeleton carry the look-alike badge. Empty for an empty name.
QString lookAlikeSkeleton(const QString &name);

// Letters of more than one script (Latin with Cyrillic or Greek) in one word.
bool mixesScripts(const QString &name);

} // namespace rd
