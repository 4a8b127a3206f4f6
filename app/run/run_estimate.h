#pragma once

#include "base/clock.h"
#include "scheduler/pace.h"
#include "scheduler/rate_status.h"

#include <QDateTime>
#include <QMetaType>

namespace rd {

// What a run will cost, by the limit as it is known now; pure. Nothing of it is a promise: another client may
// use the same limit.
struct RunEstimate
{
    int requests = 0;
    milliseconds shortest{};
    milliseconds longest{};
    bool limitKnown = false; // else the times count the way to the server alone
    QDateTime at{};          // when the times began to run; UTC, local clock; null: they stand

    bool operator==(const RunEstimate &) const = default;
};

// DELETEs and the readings before the first of them. `listed`: credentials of the whole list.
int requestsFor(int credentials, int listed);

// A wait of everything comes first.
RunEstimate estimateRun(int requests, Pace pace, const TrafficStatus &traffic, const QDateTime &now);

// What is left of it at a later time, never less than the present wait, whose countdown shows beside it.
RunEstimate presentEstimate(const RunEstimate &estimate, const TrafficStatus &traffic, const QDateTime &now);

// From that on times are told in minutes.
inline constexpr milliseconds shownInMinutes{90'000};

// Up to so many a run reads its credentials one by one before the first DELETE; more: the whole list.
inline constexpr int mostSingleReadings = 20;

} // namespace rd

Q_DECLARE_METATYPE(rd::RunEstimate)
