#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace rd {

// The three forms of an HTTP date (RFC 9110, 5.6.7), always UTC, English names whatever the locale; a
// leap second counts as :59. `now` decides the century of the two-digit form. Nothing else is accepted
// (docs/pitfalls.md 6.3).
std::optional<QDateTime> parseHttpDate(QByteArrayView text, const QDateTime &now);

// Digits only, no sign, at most 10 of them (docs/pitfalls.md 6.3).
std::optional<std::chrono::seconds> parseDeltaSeconds(QByteArrayView text);

} // namespace rd
