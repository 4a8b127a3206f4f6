#pragma once

#include "api/credential.h"
#include "base/two_clocks.h"

#include <QMetaType>

namespace rd {

// What changed between what the operator saw and what the server says right before the DELETE.
struct Drift
{
    bool revoked = false;
    bool usedSince = false;
    bool renamed = false;
    bool gone = false;      // not in a complete list; set by the reader of that list
    bool otherwise = false; // status, expiry, or another credential under this id

    bool any() const { return revoked || usedSince || renamed || gone || otherwise; }
    bool operator==(const Drift &) const = default;
};

// Everything but `gone`. Of a credential that is revoked by now, only that.
Drift compareForDrift(const Credential &seen, const Credential &now);

// Whether what was confirmed has to be confirmed again: renamed, another status or expiry, or used since so
// that its use band is a hotter one; a use within the same band is news, but no reason.
bool asksAgain(const Drift &drift, const Credential &seen, const Credential &reads, const TwoClocks &clocks);

} // namespace rd

Q_DECLARE_METATYPE(rd::Drift)
