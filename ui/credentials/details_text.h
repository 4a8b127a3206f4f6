#pragma once

#include "api/credential.h"
#include "base/two_clocks.h"
#include "run/token_exposure.h"
#include "workspace/workspace_state.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace rd {

// The sentences of the details pane. Pure; plain and safe.

// What revoking it now would do, one sentence each, numbers first; empty for a revoked one.
QStringList revocationConsequences(const Credential &credential, bool own, const TwoClocks &now);

// What was revoked here and is not by the list: both, since neither is the whole truth. `now`: ours, as
// below.
QString disputeSentence(const Credential &credential, const Exposure &exposure, const QDateTime &now);

// A revocation was sent here at that time and nobody knows what became of it; what the list says.
QString unknownSentence(const Credential &credential, const QDateTime &sentAt, const QDateTime &now);

// Until when tokens issued before the revocation may live, by guarantee and by estimate, and by the server's
// clock where that is another.
QString exposureSentence(const std::optional<Exposure> &exposure, const QDateTime &now);

// Outcome and time, run, and the reason and ticket where there are any: a line each.
QString pastActionSentence(const PastAction &action);

// "23 Nov 2026, 14:38:12 (UTC−03:00)\n2026-11-23 17:38:12 UTC"; "never" and "unknown" stay words.
QString exactTime(const Timestamp &time);
// The same with "in 4 days" before it. `now`: the server's, as below.
QString wholeTime(const Timestamp &time, const QDateTime &now);
// The same of what lies in the past: see times::ago().
QString wholePast(const Timestamp &time, const QDateTime &now);

// How long it has been there: "256 days".
QString age(const Timestamp &created, const QDateTime &now);

} // namespace rd
