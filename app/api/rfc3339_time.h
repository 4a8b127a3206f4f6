#pragma once

#include <QDateTime>
#include <QStringView>

#include <optional>

namespace rd {

// A time of RFC 3339 as UTC, cut to milliseconds: "2027-03-04T00:00:00Z", with or without a fraction, with
// "Z" or an offset. A leap second counts as :59. Without a zone it says nothing certain and is refused.
std::optional<QDateTime> parseIsoTime(QStringView text);

} // namespace rd
