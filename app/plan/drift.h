#pragma once

#include "api/credential.h"

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
    // Needs another confirmation: used since, renamed, or a status that we do not know.
    bool raisesRisk() const { return usedSince || renamed || otherwise; }
    bool operator==(const Drift &) const = default;
};

// Everything but `gone`. Of a credential that is revoked by now, only that.
Drift compareForDrift(const Credential &seen, const Credential &now);

} // namespace rd

Q_DECLARE_METATYPE(rd::Drift)
