#pragma once

#include "api/credential.h"
#include "base/two_clocks.h"
#include "run/token_exposure.h"

#include <QCollator>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace rd {

// One credential of the list with everything that showing, filtering and sorting want of it, made once when
// it arrives (docs/pitfalls.md 5.3). Immutable, so that a worker may read it while the list changes.
struct CredentialRow
{
    Credential credential;
    QString name;     // for a cell: safe and capped
    QString clientId; // likewise
    QString folded;   // for matches()
    QString skeleton; // lookAlikeSkeleton(name); empty: nothing to mistake
    QCollatorSortKey nameKey;
    bool canBeChecked = false; // CheckedSet::accepts()
};

using CredentialRowPtr = std::shared_ptr<const CredentialRow>;

CredentialRowPtr makeCredentialRow(const Credential &credential, const QCollator &collator);

// By locale, numbers in names by value, case last.
QCollator nameCollator();

// What the status column tells, in the order in which it sorts.
enum class ShownStatus {
    Active,
    Disputed,    // the list says that it is not revoked, an answer or a reading here said that it was
    Unknown,     // likewise, and what became of a revocation that was sent here is not known
    Expired,     // active for the server, but its end has passed
    TokensAlive, // revoked, but tokens issued before may still live
    Revoked,
    Other,
};

// By client id.
using Exposures = QHash<QString, Exposure>;
// When the DELETE was sent whose outcome is unknown, by client id; see Desk::unknownOutcomes().
using UnknownOutcomeTimes = QHash<QString, QDateTime>;

// What this computer knows of credentials beside the list.
struct KnownHere
{
    Exposures exposures;
    UnknownOutcomeTimes unknown;
};

// The list, and what is known here; an expiry by the server's clock, tokens by ours.
ShownStatus shownStatus(const Credential &credential, const KnownHere &here, const TwoClocks &clocks);

} // namespace rd
