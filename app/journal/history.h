#pragma once

#include "journal/entry.h"
#include "plan/outcome.h"
#include "plan/plan.h"

#include <QHash>
#include <QList>
#include <optional>

namespace rd {

// What the journal tells of one credential of one run: entries folded into a value. Pure.
struct ItemHistory
{
    PlanItem planned;
    Outcome outcome = Outcome::Pending;
    int attempts = 0;         // attempt rows
    int unanswered = 0;       // attempts with neither answer nor NotSent: may have reached the server
    bool doubtful = false;    // an attempt ended without a usable answer (lost, timeout, 5xx, unanswered)
    QDateTime lastAttemptAt;  // UTC
    QDateTime revokedAt;      // the server's time of the 204 or of the reading that said revoked; null otherwise
    QJsonObject outcomeData;  // status, code, request id … of the Outcome entry
};

struct RunHistory
{
    Plan plan;
    QByteArray digest; // as written; compare with planDigest(plan)
    bool finished = false; // a State entry "finished" stands at its end
    QList<ItemHistory> items;

    // Some item has no outcome, or has none that is proven.
    bool needsRecovery() const;
};

// In the order of the plans. Entries without a readable plan are left out.
QList<RunHistory> foldHistory(const QList<JournalEntry> &entries);

// A plan as it stands in the journal, and back.
QJsonObject planToJson(const Plan &plan);
std::optional<Plan> planFromJson(const QJsonObject &json);
QJsonObject credentialToJson(const Credential &credential);
std::optional<Credential> credentialFromJson(const QJsonObject &json);

QString outcomeText(Outcome outcome);
std::optional<Outcome> outcomeFromText(const QString &text);

// "2026-11-23-1", "2026-11-23-2", … the first that no plan has.
QString nextLabel(const QList<JournalEntry> &plans, const QDate &today);

} // namespace rd
