#pragma once

#include "api/credential.h"
#include "desk/desk_values.h"
#include "run/exposure.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace rd {

// The sentences of the details pane. Pure; plain and safe. `now` is the server's, UTC.

// What revoking it now would do, one sentence each, numbers first; empty for a revoked one.
QStringList revocationConsequences(const Credential &credential, bool own, const QDateTime &now);

// Until when tokens issued before the revocation may live, by guarantee and by estimate.
QString exposureSentence(const std::optional<Exposure> &exposure, const QDateTime &now);

// Outcome and time, run, and the reason and ticket where there are any: a line each.
QString pastActionSentence(const PastAction &action);

// "23 Nov 2026, 14:38:12 (UTC−03:00)\n2026-11-23 17:38:12 UTC"; "never" and "unknown" stay words.
QString exactTime(const Timestamp &time);
// The same with "4 min ago" before it.
QString wholeTime(const Timestamp &time, const QDateTime &now);

// How long it has been there: "256 days".
QString age(const Timestamp &created, const QDateTime &now);

} // namespace rd
