#include "run/run_estimate.h"

#include <algorithm>

namespace rd {

namespace {

constexpr int rowsOfAPage = 100;
// One request and its answer, between a near server and a far one.
constexpr milliseconds quick{40};
constexpr milliseconds slow{400};
// A reset is told in whole seconds.
constexpr milliseconds rounding{1000};

struct Window
{
    qint64 perWindow;  // that a run may take of a whole one
    qint64 now;        // of the present one
    milliseconds left; // until the next
    milliseconds length;
};

Window windowOf(Pace pace, const TrafficStatus &traffic, const QDateTime &now)
{
    const qint64 limit = std::max<qint64>(1, *traffic.limit);
    const qint64 share = std::max<qint64>(1, pace == Pace::Fast ? limit : limit - leftToOthers(limit));
    Window window{share, share, *traffic.windowLength, *traffic.windowLength};
    if (traffic.resetAt.isValid() && traffic.resetAt > now && traffic.remaining) {
        window.left = milliseconds(now.msecsTo(traffic.resetAt));
        window.now = std::clamp<qint64>(*traffic.remaining - (limit - share), 0, share);
    }
    return window;
}

// From now to the last request's turn.
milliseconds fastTime(qint64 requests, const Window &window)
{
    if (requests <= window.now)
        return {};
    const qint64 whole = (requests - window.now - 1) / window.perWindow;
    return window.left + whole * window.length;
}

milliseconds evenTime(qint64 requests, const Window &window)
{
    if (requests <= window.now)
        return window.left * requests / std::max<qint64>(1, window.now);
    return window.left + (requests - window.now) * window.length / window.perWindow;
}

milliseconds waitLeft(const TrafficStatus &traffic, const QDateTime &now)
{
    const bool waits = traffic.wait != TrafficStatus::Wait::None && traffic.waitUntil > now;
    return waits ? milliseconds(now.msecsTo(traffic.waitUntil)) : milliseconds::zero();
}

milliseconds roundedUp(milliseconds time, milliseconds unit)
{
    return (time + unit - milliseconds(1)) / unit * unit;
}

} // namespace

int requestsFor(int credentials, int listed)
{
    const int readings =
        credentials <= mostSingleReadings ? credentials : (listed + rowsOfAPage - 1) / rowsOfAPage;
    return credentials + readings;
}

RunEstimate estimateRun(int requests, Pace pace, const TrafficStatus &traffic, const QDateTime &now)
{
    const milliseconds wait = waitLeft(traffic, now);
    RunEstimate estimate;
    estimate.requests = requests;
    estimate.at = now;
    estimate.shortest = wait + quick * requests / mostLanes;
    estimate.longest = wait + slow * requests;
    estimate.limitKnown = traffic.limit.has_value() && *traffic.limit > 0 && traffic.windowLength.has_value();
    if (!estimate.limitKnown)
        return estimate;
    const Window window = windowOf(pace, traffic, now.addMSecs(wait.count()));
    const milliseconds turn =
        wait + (pace == Pace::Fast ? fastTime(requests, window) : evenTime(requests, window));
    const qint64 windows = 1 + turn / std::max(window.length, rounding);
    estimate.shortest = std::max(estimate.shortest, turn);
    estimate.longest = std::max(estimate.shortest, milliseconds(turn + windows * rounding));
    return estimate;
}

RunEstimate presentEstimate(const RunEstimate &estimate, const TrafficStatus &traffic, const QDateTime &now)
{
    RunEstimate present = estimate;
    if (estimate.requests == 0)
        return present;
    if (estimate.at.isValid()) {
        const milliseconds gone(std::max<qint64>(0, estimate.at.msecsTo(now)));
        present.shortest = std::max(milliseconds::zero(), estimate.shortest - gone);
        present.longest = std::max(milliseconds::zero(), estimate.longest - gone);
        present.at = now;
    }
    const milliseconds wait = waitLeft(traffic, now);
    if (wait == milliseconds::zero())
        return present;
    present.longest = std::max(present.longest, wait + slow * estimate.requests);
    // In the unit in which both are told.
    const bool inSeconds = present.longest < shownInMinutes;
    present.shortest =
        std::max(present.shortest, roundedUp(wait, inSeconds ? milliseconds(1000) : milliseconds(60'000)));
    present.longest = std::max(present.longest, present.shortest);
    return present;
}

} // namespace rd
