#pragma once

#include "api/api_error.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace rd {

// Why a list cannot be trusted to be whole (docs/pitfalls.md 5.4).
enum class ListFault {
    None,
    RequestFailed,     // see error
    RepeatedCursor,    // the next page would start where an earlier one did
    EmptyPageWithMore, // no rows, but has_more
    DuplicateId,       // a row came twice
    TooManyPages,
    Cancelled,
};

// What the list on the screen is: its own honest description.
struct ListState
{
    enum class Phase { NotLoaded, Loading, Complete, Incomplete };
    Phase phase = Phase::NotLoaded;
    int count = 0;  // rows now held
    int loaded = 0; // rows of the load under way or of the last one
    ListFault fault = ListFault::None;
    int failedPage = 0; // from 1; Incomplete only
    std::optional<ApiError> error;
    QDateTime asOf; // UTC, local clock: when the last complete load began; null: never
};

} // namespace rd

Q_DECLARE_METATYPE(rd::ListState)
