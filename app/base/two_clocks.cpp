#include "base/two_clocks.h"

#include <cstdlib>
#include <utility>

namespace rd {

namespace {

constexpr qint64 mostApartMs = 60'000; // of clocks that agree

} // namespace

TwoClocks::TwoClocks(QDateTime ours, QDateTime theirs) : own(std::move(ours)), server(std::move(theirs)) {}

TwoClocks::TwoClocks(const QDateTime &both) : own(both), server(both) {}

bool TwoClocks::disagree() const
{
    return clocksDisagree(own, server);
}

TwoClocks TwoClocks::after(qint64 milliseconds) const
{
    return {own.addMSecs(milliseconds), server.addMSecs(milliseconds)};
}

bool clocksDisagree(const QDateTime &one, const QDateTime &other)
{
    return std::abs(one.msecsTo(other)) > mostApartMs;
}

} // namespace rd
