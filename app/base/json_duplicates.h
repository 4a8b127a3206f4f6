#pragma once

#include <QByteArrayView>

namespace rd {

// Whether any object in this JSON text has the same member name twice, compared after unescaping
// (docs/pitfalls.md 6.5: another parser may see the other one). The text need not be valid JSON; what cannot
// be followed counts as no duplicate, since the real parser refuses it. Nesting beyond 1,024 likewise.
bool hasDuplicateMember(QByteArrayView json);

} // namespace rd
