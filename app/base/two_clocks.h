#pragma once

#include <QDateTime>

namespace rd {

// The present time as this computer's clock has it and as the server's last Date claims it, UTC. Either may
// be wrong (docs/pitfalls.md 6.6), and nobody can tell which.
struct TwoClocks
{
    QDateTime own;
    QDateTime server;

    TwoClocks() = default;
    TwoClocks(QDateTime ours, QDateTime theirs);
    // Both say the same.
    TwoClocks(
        const QDateTime &both); // NOLINT(google-explicit-constructor): one time stands for two that agree

    // The one by which a use is the younger and an end the farther away: risk goes by it.
    const QDateTime &hotter() const { return server < own ? server : own; }
    // The server's minus ours, in seconds.
    qint64 secondsApart() const { return own.secsTo(server); }
    // More than a minute apart: to be said.
    bool disagree() const;
    // Both, that much later.
    TwoClocks after(qint64 milliseconds) const;

    bool operator==(const TwoClocks &) const = default;
};

// Whether two clocks that say so at one moment are more than a minute apart.
bool clocksDisagree(const QDateTime &one, const QDateTime &other);

} // namespace rd
