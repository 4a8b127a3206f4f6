#include "journal/entry_builders.h"

#include "journal/run_history.h"

namespace rd {

namespace {

using Kind = JournalEntry::Kind;

JournalEntry ofRun(const Plan &plan, Kind kind, const QDateTime &at)
{
    JournalEntry entry;
    entry.kind = kind;
    entry.runId = plan.runId;
    entry.environmentId = plan.environmentId;
    entry.at = at;
    return entry;
}

JournalEntry ofItem(const Plan &plan, int item, Kind kind, const QDateTime &at)
{
    JournalEntry entry = ofRun(plan, kind, at);
    entry.item = item;
    entry.clientId = plan.items.at(item).seen.clientId;
    return entry;
}

JournalEntry ofAttempt(const Plan &plan, int item, int attempt, Kind kind, const QDateTime &at)
{
    JournalEntry entry = ofItem(plan, item, kind, at);
    entry.attempt = attempt;
    return entry;
}

void insertText(QJsonObject &data, QLatin1String name, const QString &text)
{
    if (!text.isEmpty())
        data.insert(name, text);
}

QJsonObject factsToJson(const AnswerFacts &facts)
{
    QJsonObject data;
    insertText(data, QLatin1String("wire"), facts.wire);
    data.insert(QLatin1String("may_have_been_sent"), facts.mayHaveBeenSent);
    if (facts.status != 0)
        data.insert(QLatin1String("status"), facts.status);
    insertText(data, QLatin1String("code"), facts.code);
    insertText(data, QLatin1String("problem_type"), facts.problemType);
    insertText(data, QLatin1String("request_id"), facts.requestId);
    return data;
}

} // namespace

JournalEntry makePlanEntry(const Plan &plan, const QDateTime &at)
{
    JournalEntry entry = ofRun(plan, Kind::Plan, at);
    entry.data = planToJson(plan);
    entry.data.insert(QLatin1String("digest"), QString::fromLatin1(planDigest(plan).toHex()));
    return entry;
}

JournalEntry makeAttempt(const Plan &plan, int item, int attempt, const QDateTime &at,
                         const QString &confirmation)
{
    JournalEntry entry = ofAttempt(plan, item, attempt, Kind::Attempt, at);
    insertText(entry.data, QLatin1String("confirmation"), confirmation);
    return entry;
}

JournalEntry makeAnswer(const Plan &plan, int item, int attempt, const QDateTime &at,
                        const AnswerFacts &facts)
{
    JournalEntry entry = ofAttempt(plan, item, attempt, Kind::Answer, at);
    entry.serverDate = facts.serverDate;
    entry.data = factsToJson(facts);
    return entry;
}

JournalEntry makeNotSent(const Plan &plan, int item, int attempt, const QDateTime &at, const QString &wire)
{
    JournalEntry entry = ofAttempt(plan, item, attempt, Kind::NotSent, at);
    entry.data.insert(QLatin1String("wire"), wire);
    return entry;
}

JournalEntry makeReading(const Plan &plan, int item, const QDateTime &at, const QString &result,
                         bool byNeighbour, const std::optional<QDateTime> &serverTime)
{
    JournalEntry entry = ofItem(plan, item, Kind::Reading, at);
    entry.serverDate = serverTime;
    entry.data.insert(QLatin1String("result"), result);
    entry.data.insert(QLatin1String("by"),
                      byNeighbour ? QStringLiteral("neighbour") : QStringLiteral("list"));
    return entry;
}

JournalEntry makeOutcome(const Plan &plan, int item, const QDateTime &at, Outcome outcome,
                         const QDateTime &revokedAt, const AnswerFacts &facts, const QDateTime &receivedAt)
{
    JournalEntry entry = ofItem(plan, item, Kind::Outcome, at);
    entry.serverDate = facts.serverDate;
    entry.data = factsToJson(facts);
    entry.data.insert(QLatin1String("outcome"), outcomeText(outcome));
    if (revokedAt.isValid())
        entry.data.insert(QLatin1String("revoked_at"), timeToJson(revokedAt));
    if (receivedAt.isValid())
        entry.data.insert(QLatin1String("received_at"), timeToJson(receivedAt));
    return entry;
}

JournalEntry makeWait(const Plan &plan, const QDateTime &at, const QString &why, const QDateTime &until)
{
    JournalEntry entry = ofRun(plan, Kind::Wait, at);
    entry.data.insert(QLatin1String("why"), why);
    if (until.isValid())
        entry.data.insert(QLatin1String("until"), timeToJson(until));
    return entry;
}

JournalEntry makeState(const Plan &plan, const QDateTime &at, const QString &state)
{
    JournalEntry entry = ofRun(plan, Kind::State, at);
    entry.data.insert(QLatin1String("state"), state);
    return entry;
}

JournalEntry makeLeft(const Plan &plan, int item, const QDateTime &at)
{
    JournalEntry entry = ofItem(plan, item, Kind::State, at);
    entry.data.insert(QLatin1String("state"), QStringLiteral("left"));
    return entry;
}

JournalEntry makeChainAccepted(const QDateTime &at, const Acceptance &acceptance, const QByteArray &content)
{
    JournalEntry entry;
    entry.kind = Kind::Accepted;
    entry.at = at;
    entry.data = acceptanceToData(acceptance, content);
    return entry;
}

JournalEntry makeBegan(const QDateTime &at, const QString &oldName, std::optional<qint64> oldRows,
                       const QString &fault)
{
    JournalEntry entry;
    entry.kind = Kind::Began;
    entry.at = at;
    entry.data.insert(QLatin1String("fault"), fault);
    insertText(entry.data, QLatin1String("old_name"), oldName);
    if (oldRows)
        entry.data.insert(QLatin1String("old_rows"), *oldRows);
    return entry;
}

} // namespace rd
