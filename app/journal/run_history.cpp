#include "journal/run_history.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace rd {

namespace {

using Kind = JournalEntry::Kind;

constexpr std::array<std::pair<Outcome, QLatin1String>, 9> outcomeTexts{{
    {Outcome::Pending, QLatin1String("pending")},
    {Outcome::Revoked, QLatin1String("revoked")},
    {Outcome::RevokedReplyLost, QLatin1String("revoked_reply_lost")},
    {Outcome::AlreadyRevoked, QLatin1String("already_revoked")},
    {Outcome::Refused, QLatin1String("refused")},
    {Outcome::NotFound, QLatin1String("not_found")},
    {Outcome::StillActive, QLatin1String("still_active")},
    {Outcome::Unknown, QLatin1String("unknown")},
    {Outcome::NotAttempted, QLatin1String("not_attempted")},
}};

constexpr int statusRevoked = 204;

bool isRevocation(const QJsonObject &answer)
{
    return answer.value(QLatin1String("status")).toInt() == statusRevoked;
}

// Whether the server may have revoked without this answer telling. A redirection and a refusal, a 429 among
// them, were answered by someone who did not carry it out; 408 may come from a gateway that gave up waiting.
bool leavesDoubt(const QJsonObject &answer)
{
    if (isRevocation(answer) || !answer.value(QLatin1String("may_have_been_sent")).toBool(true))
        return false;
    const int status = answer.value(QLatin1String("status")).toInt();
    const bool whole = answer.value(QLatin1String("wire")).toString() == QLatin1String("answered");
    return !whole || status < 300 || status >= 500 || status == 408;
}

QByteArray digestIn(const QJsonObject &planData)
{
    return QByteArray::fromHex(planData.value(QLatin1String("digest")).toString().toLatin1());
}

// One item while its entries go by.
struct ItemFold
{
    QMap<int, bool> attempts; // number: has ended

    void take(const JournalEntry &entry, ItemHistory &item)
    {
        switch (entry.kind) {
        case Kind::Attempt:
            attempts.insert(entry.attempt, false);
            item.lastAttemptAt = entry.at;
            break;
        case Kind::NotSent:
            attempts.insert(entry.attempt, true);
            break;
        case Kind::Answer:
            attempts.insert(entry.attempt, true);
            takeAnswer(entry, item);
            break;
        case Kind::Outcome:
            takeOutcome(entry, item);
            break;
        case Kind::State:
            item.left = true;
            break;
        case Kind::Plan:
        case Kind::Wait:
        case Kind::Reading:
        case Kind::Note:
        case Kind::Accepted:
        case Kind::Began:
        case Kind::Verified:
        case Kind::Exported:
        case Kind::Place:
        case Kind::Incident:
        case Kind::Alarm:
        case Kind::SystemLog:
            break;
        }
        item.attempts = int(attempts.size());
        item.unanswered = int(std::count(attempts.begin(), attempts.end(), false));
    }

private:
    static void takeAnswer(const JournalEntry &entry, ItemHistory &item)
    {
        if (isRevocation(entry.data))
            setRevoked(item, entry.serverDate.value_or(entry.at), entry.at);
        item.doubtful = item.doubtful || leavesDoubt(entry.data);
    }

    static void takeOutcome(const JournalEntry &entry, ItemHistory &item)
    {
        const std::optional<Outcome> outcome =
            outcomeFromText(entry.data.value(QLatin1String("outcome")).toString());
        item.outcome = outcome.value_or(Outcome::Unknown);
        item.left = false;
        item.outcomeData = entry.data;
        const QDateTime revokedAt = timeFromJson(entry.data.value(QLatin1String("revoked_at")));
        const QDateTime receivedAt = timeFromJson(entry.data.value(QLatin1String("received_at")));
        // Before there was `received_at`, the answer's own row tells it, or that of the outcome, which came
        // soon after.
        if (revokedAt.isValid())
            setRevoked(item, revokedAt,
                       receivedAt.isValid()        ? receivedAt
                       : item.receivedAt.isValid() ? item.receivedAt
                                                   : entry.at);
        item.outcomeAt = entry.at;
    }

    static void setRevoked(ItemHistory &item, const QDateTime &claimed, const QDateTime &received)
    {
        item.revokedAt = claimed;
        item.receivedAt = received;
    }
};

// One run while its entries go by.
struct RunFold
{
    RunHistory history;
    QHash<int, ItemFold> items;

    explicit RunFold(Plan plan, QByteArray digest)
    {
        for (const PlanItem &planned : std::as_const(plan.items)) {
            ItemHistory item;
            item.planned = planned;
            history.items.append(item);
        }
        history.plan = std::move(plan);
        history.digest = std::move(digest);
    }

    // What anybody can have written tells nothing of a run that is trusted.
    bool believes(const JournalEntry &entry) const { return !history.trusted() || isTrusted(entry.trust); }

    void take(const JournalEntry &entry)
    {
        history.lastRow = entry.sequence;
        const bool ofItem = entry.item >= 0 && entry.item < history.items.size();
        if (!believes(entry)) {
            if (ofItem && entry.trust == Trust::Altered)
                history.items[entry.item].altered = true;
        } else if (entry.kind == Kind::State && entry.item < 0) {
            history.finished =
                entry.data.value(QLatin1String("state")).toString() == QLatin1String("finished");
        } else if (ofItem) {
            items[entry.item].take(entry, history.items[entry.item]);
        }
    }

    RunHistory result()
    {
        for (ItemHistory &item : history.items) {
            item.doubtful = item.doubtful || item.unanswered > 0 || item.altered;
            // Something may have been sent: the list decides.
            if (item.altered && item.outcome == Outcome::Pending && !item.revokedAt.isValid())
                item.outcome = Outcome::Unknown;
        }
        return std::move(history);
    }
};

} // namespace

bool RunHistory::needsRecovery() const
{
    return std::any_of(items.begin(), items.end(), [](const ItemHistory &item) {
        return item.outcome == Outcome::Pending || (item.outcome == Outcome::Unknown && !item.left);
    });
}

bool planEntryFits(const QJsonObject &data)
{
    const std::optional<Plan> plan = planFromJson(data);
    return plan && digestFits(*plan, digestIn(data));
}

QList<RunHistory> foldHistory(const QList<JournalEntry> &entries)
{
    std::vector<RunFold> runs;
    QHash<QString, std::size_t> byRun;
    for (const JournalEntry &entry : entries) {
        const auto known = byRun.constFind(entry.runId);
        if (known != byRun.constEnd()) {
            runs[*known].take(entry);
        } else if (entry.kind == Kind::Plan) {
            std::optional<Plan> plan = planFromJson(entry.data);
            if (plan && plan->runId == entry.runId) {
                byRun.insert(entry.runId, runs.size());
                const QByteArray digest = digestIn(entry.data);
                const bool fits = digestFits(*plan, digest);
                runs.emplace_back(std::move(*plan), digest);
                RunHistory &history = runs.back().history;
                history.trust = isTrusted(entry.trust) && !fits ? Trust::OtherPlan : entry.trust;
                history.lastRow = entry.sequence;
            }
        }
    }
    QList<RunHistory> histories;
    for (RunFold &run : runs)
        histories.append(run.result());
    return histories;
}

QString outcomeText(Outcome outcome)
{
    for (const auto &[one, text] : outcomeTexts) {
        if (one == outcome)
            return text;
    }
    return {};
}

std::optional<Outcome> outcomeFromText(const QString &text)
{
    for (const auto &[outcome, one] : outcomeTexts) {
        if (one == text)
            return outcome;
    }
    return std::nullopt;
}

QString nextLabel(const QList<JournalEntry> &plans, const QDate &today)
{
    QSet<QString> taken;
    for (const JournalEntry &plan : plans)
        taken.insert(plan.data.value(QLatin1String("label")).toString());
    const QString day = today.toString(Qt::ISODate);
    for (int number = 1;; ++number) {
        QString label = day + QLatin1Char('-') + QString::number(number);
        if (!taken.contains(label))
            return label;
    }
}

} // namespace rd
