#pragma once

#include "journal/journal_entry.h"
#include "plan/outcome.h"
#include "plan/plan.h"

#include <QDate>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace rd {

// What the journal tells of one credential of one run: entries folded into a value. Pure.
struct ItemHistory
{
    PlanItem planned;
    Outcome outcome = Outcome::Pending;
    int attempts = 0;   // attempt rows
    int unanswered = 0; // attempts with neither answer nor NotSent: may have reached the server
    bool doubtful =
        false; // the server may have acted on an attempt without telling (lost, timeout, 5xx, unanswered)
    bool left = false;       // unknown, and the operator leaves it so
    QDateTime lastAttemptAt; // UTC
    QDateTime outcomeAt;     // UTC, local clock; of the latest Outcome entry
    // What the Date of the 204 or of the reading that said revoked claims (where it had none: receivedAt);
    // null otherwise. While the outcome is still Pending it comes from a 204 alone, which proves Revoked (a
    // crash between answer and outcome).
    QDateTime revokedAt;
    QDateTime receivedAt;    // when that came; UTC, local clock
    QJsonObject outcomeData; // status, code, request id … of the Outcome entry
    bool altered = false;    // an entry of it does not match its hash: what it said is not known
};

struct RunHistory
{
    Plan plan;
    QByteArray digest;     // as written; compare with planDigest(plan)
    bool finished = false; // "finished" is its last State entry
    QList<ItemHistory> items;
    // Of its plan. A run that is trusted is told by trusted entries alone.
    Trust trust = Trust::Unkeyed;
    qint64 lastRow = 0; // of its entries

    bool trusted() const { return isTrusted(trust); }
    // Some item has no outcome, or has none that is proven.
    bool needsRecovery() const;
};

// Whether the plan that the data of a Plan entry holds is the one whose digest stands there.
bool planEntryFits(const QJsonObject &data);

// In the order of the plans. Entries without a readable plan are left out; the latest outcome of an item
// counts.
QList<RunHistory> foldHistory(const QList<JournalEntry> &entries);

// A plan as it stands in the journal, and back: the same plan with the same digest, or nothing where a member
// is missing or makes no sense.
QJsonObject planToJson(const Plan &plan);
std::optional<Plan> planFromJson(const QJsonObject &json);
QJsonObject credentialToJson(const Credential &credential);
std::optional<Credential> credentialFromJson(const QJsonObject &json);

// A time as it stands in `data`: ISO 8601, UTC, milliseconds; a year that this form cannot hold: milliseconds
// since 1970 as a number. Back: null where it is neither.
QJsonValue timeToJson(const QDateTime &time);
QDateTime timeFromJson(const QJsonValue &value);

QString outcomeText(Outcome outcome);
std::optional<Outcome> outcomeFromText(const QString &text);

// "2026-11-23-1", "2026-11-23-2", … the first that no plan has.
QString nextLabel(const QList<JournalEntry> &plans, const QDate &today);

} // namespace rd
