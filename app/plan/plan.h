#pragma once

#include "api/credential.h"
#include "scheduler/pace.h"
#include "settings/environment.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

namespace rd {

// One credential of a plan with what the operator saw when confirming.
struct PlanItem
{
    Credential seen;
    // id of the row listed just before it; null: it is the first, or the list was not complete. Reading
    // `starting_after=<previousId>&limit=1` gives this row again with one request.
    QString previousId;
    bool first = false; // the first row of the list: `limit=1` gives it

    bool operator==(const PlanItem &) const = default;
};

// A frozen set of credentials to revoke: nothing is ever added to it. Made by the confirmation, carried to
// the run, written to the journal.
struct Plan
{
    QString runId; // UUID without braces
    QString label; // for people: "2026-11-23-1", unique in the data folder
    QString environmentId;
    QString environmentName;
    EnvironmentKind environmentKind = EnvironmentKind::Custom;
    QUrl baseUrl;
    QString ownClientId; // the credential that the app is signed in with; empty: cannot tell
    QList<PlanItem> items;
    Pace pace = Pace::Fast; // a single revocation is always fast
    QString reason;
    QString ticket;
    QDateTime confirmedAt; // UTC

    bool operator==(const Plan &) const = default;
};

// SHA-256 over every field of the plan, each length-prefixed, in a fixed order: what the journal holds as
// proof of what was shown and confirmed (docs/pitfalls.md 3.4).
QByteArray planDigest(const Plan &plan);
// Whether that is its digest, by this version of the form or by an earlier one, which had fewer fields.
bool digestFits(const Plan &plan, const QByteArray &digest);

} // namespace rd

Q_DECLARE_METATYPE(rd::Plan)
