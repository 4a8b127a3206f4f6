#include "run/unknown_outcomes.h"

#include <utility>

namespace rd {

namespace {

bool isUnknown(const ItemHistory &item)
{
    return item.outcome == Outcome::Unknown ||
           (item.outcome == Outcome::Pending && item.doubtful && !item.revokedAt.isValid());
}

// Nothing was sent, so that it says nothing of what was sent before.
bool saysNothing(const ItemHistory &item)
{
    return item.outcome == Outcome::NotAttempted ||
           (item.outcome == Outcome::Pending && !item.revokedAt.isValid());
}

QDateTime timeOf(const RunHistory &run, const ItemHistory &item)
{
    for (const QDateTime &at : {item.lastAttemptAt, item.outcomeAt}) {
        if (at.isValid())
            return at;
    }
    return run.plan.confirmedAt;
}

QString nameOf(const RunHistory &run, const ItemHistory &item)
{
    return run.plan.runId + QLatin1Char('/') + QString::number(item.outcomeAt.toMSecsSinceEpoch());
}

} // namespace

void UnknownOutcomes::setHistory(const QList<RunHistory> &history, const QSet<QString> &activeRuns,
                                 milliseconds now)
{
    const milliseconds since = std::exchange(m_hasHistory, true) ? now : milliseconds::min();
    const QHash<QString, Open> before = std::exchange(m_open, {});
    m_sentAt.clear();
    for (const RunHistory &run : history) {
        if (!run.trusted() || activeRuns.contains(run.plan.runId))
            continue;
        for (const ItemHistory &item : run.items) {
            const QString &clientId = item.planned.seen.clientId;
            const QString outcome = nameOf(run, item);
            if (isUnknown(item) && !m_read.contains(outcome)) {
                const auto known = before.constFind(clientId);
                const bool same = known != before.constEnd() && known->outcome == outcome;
                m_open.insert(clientId, same ? *known : Open{outcome, since});
                m_sentAt.insert(clientId, timeOf(run, item));
            } else if (!saysNothing(item)) {
                m_open.remove(clientId);
                m_sentAt.remove(clientId);
            }
        }
    }
}

bool UnknownOutcomes::read(const Credential &credential, milliseconds askedAt, milliseconds apart)
{
    const auto open = m_open.find(credential.clientId);
    if (open == m_open.end() || askedAt <= open->knownSince)
        return false;
    const bool settled =
        credential.status == CredentialStatus::Revoked || (open->readAt && askedAt >= *open->readAt + apart);
    if (!settled) {
        if (!open->readAt)
            open->readAt = askedAt;
        return false;
    }
    m_read.insert(open->outcome);
    m_open.erase(open);
    m_sentAt.remove(credential.clientId);
    return true;
}

} // namespace rd
