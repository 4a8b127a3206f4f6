#pragma once

#include "journal/chain_verifier.h"
#include "journal/journal_entry.h"
#include "plan/outcome.h"
#include "plan/plan.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace rd {

// Builders of journal entries: the one home of what `data` holds. `item`: index in the plan; `at`: UTC, local
// clock. Times in `data` are ISO 8601, UTC, with milliseconds; texts that are empty are left out.
//
//   Plan     planToJson() of the whole plan, items included, and digest: planDigest() in hex
//   Attempt  confirmation: what it stands under, the digest of the confirmed plan in hex
//   Answer   wire, may_have_been_sent, status, code, problem_type, request_id
//   NotSent  wire
//   Reading  result, by: "neighbour" or "list"
//   Outcome  outcome: outcomeText(), revoked_at, received_at, and what Answer has of the last answer
//   Wait     why, until
//   State    state; of an item: "left", the operator leaves its unknown outcome as it is
//   Note     chain: "key_changed" (from, to), see chain.h; in versions before 3 "accepted" (fault, row), too
//   Accepted fault, row, missing_from, missing_to, by, content; see chain_check.h
//   Began    fault, old_name, old_rows

JournalEntry makePlanEntry(const Plan &plan, const QDateTime &at);
// The intent to send DELETE number `attempt` (from 1) for that item.
JournalEntry makeAttempt(const Plan &plan, int item, int attempt, const QDateTime &at,
                         const QString &confirmation);

// What came back; plain values so that the journal needs nothing of the wire.
struct AnswerFacts
{
    QString wire; // name of the rd::Wire value: "answered", "lost", "deadline" …
    bool mayHaveBeenSent = true;
    int status = 0;
    QString code;        // of the problem, at most 200 characters
    QString problemType; // likewise
    QString requestId;
    std::optional<QDateTime> serverDate;
};
JournalEntry makeAnswer(const Plan &plan, int item, int attempt, const QDateTime &at,
                        const AnswerFacts &facts);
// That attempt never left this machine; `wire` says why.
JournalEntry makeNotSent(const Plan &plan, int item, int attempt, const QDateTime &at, const QString &wire);

// result: "active", "revoked", "other", "absent", "failed".
JournalEntry makeReading(const Plan &plan, int item, const QDateTime &at, const QString &result,
                         bool byNeighbour, const std::optional<QDateTime> &serverTime);
// `facts`: of the last answer. `revokedAt`: what the Date of the 204 or of the reading that said revoked
// claims, `receivedAt`: when that came, on this computer's clock; null otherwise.
JournalEntry makeOutcome(const Plan &plan, int item, const QDateTime &at, Outcome outcome,
                         const QDateTime &revokedAt, const AnswerFacts &facts,
                         const QDateTime &receivedAt = {});
// why: "server_asked", "backing_off", "limit_spent".
JournalEntry makeWait(const Plan &plan, const QDateTime &at, const QString &why, const QDateTime &until);
// state: "holding", "checking_drift", "running", "drift_accepted", "needs_sign_in", "offline", "paused",
// "stopping", "finished" …
JournalEntry makeState(const Plan &plan, const QDateTime &at, const QString &state);
JournalEntry makeLeft(const Plan &plan, int item, const QDateTime &at);

// Somebody has seen what a check of the chain found, and lets the journal go on from here. `content`:
// ChainReport::content of what is accepted. Of no run and no environment.
JournalEntry makeChainAccepted(const QDateTime &at, const Acceptance &acceptance, const QByteArray &content);
// The first row of a journal that replaces one that was not usable. `oldName`: of its file in the same folder
// now; empty: it is gone. `oldRows`: that are known to have been in it. Of no run and no environment.
JournalEntry makeBegan(const QDateTime &at, const QString &oldName, std::optional<qint64> oldRows,
                       const QString &fault);

} // namespace rd
