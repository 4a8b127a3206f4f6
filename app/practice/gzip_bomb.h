#pragma once

#include <QByteArray>

namespace rd {

// That many zeros as gzip (RFC 1952), at some 1:158: small to send, large to read. Costs `size` steps, not
// `size` bytes.
QByteArray zeroBomb(qsizetype size);

} // namespace rd
