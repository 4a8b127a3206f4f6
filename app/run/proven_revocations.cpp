#include "run/proven_revocations.h"

#include <algorithm>
#include <utility>

namespace rd {

bool ProvenRevocations::read(const QString &clientId, milliseconds askedAt)
{
    if (!m_watched.contains(clientId))
        return false;
    const auto proof = m_proofs.constFind(clientId);
    if (proof != m_proofs.constEnd() && askedAt <= *proof->monotonic)
        return true;
    milliseconds &latest = m_read[clientId];
    latest = std::max(latest, askedAt);
    return false;
}

QStringList ProvenRevocations::take(const RunStatus &run, const QList<qsizetype> &places)
{
    if (!m_runs.contains(run.plan.runId)) {
        m_runs.insert(run.plan.runId);
        for (const ItemStatus &item : run.items)
            m_watched.insert(item.seen.clientId);
    }
    QStringList changed;
    QHash<QString, Proven> &known = m_byRun[run.plan.runId];
    for (const qsizetype place : places) {
        const ItemStatus &item = run.items.at(place);
        const QString &clientId = item.seen.clientId;
        if (item.phase != ItemStatus::Phase::Done || !item.exposure || !item.proof.monotonic ||
            known.contains(clientId))
            continue;
        known.insert(clientId, {item.proof, *item.exposure});
        m_proofs.insert(clientId, item.proof);
        if (m_read.value(clientId, milliseconds::min()) <= *item.proof.monotonic)
            changed.append(clientId);
    }
    return changed;
}

const ProofOfRevocation *ProvenRevocations::find(const QString &clientId) const
{
    const auto found = m_proofs.constFind(clientId);
    return found == m_proofs.constEnd() ? nullptr : &*found;
}

void ProvenRevocations::setExposures(RunStatus &run, const QDateTime &now, milliseconds monotonic) const
{
    setExposures(run, run.items.changedSince({}), now, monotonic);
}

void ProvenRevocations::setExposures(RunStatus &run, const QList<qsizetype> &places, const QDateTime &now,
                                     milliseconds monotonic) const
{
    const auto known = m_byRun.constFind(run.plan.runId);
    if (known == m_byRun.constEnd())
        return;
    // Most of them stay as they are, and then the items are not copied.
    for (const qsizetype place : places) {
        const ItemStatus &item = run.items.at(place);
        const auto proven = known->constFind(item.seen.clientId);
        if (proven == known->constEnd())
            continue;
        const Exposure moved = onWallClock(proven->exposure, proven->proof, now, monotonic);
        if (item.exposure != moved)
            run.items[place].exposure = moved;
    }
}

std::optional<Exposure> ProvenRevocations::exposure(const QString &runId, const QString &clientId,
                                                    const QDateTime &now, milliseconds monotonic) const
{
    const auto known = m_byRun.constFind(runId);
    if (known == m_byRun.constEnd())
        return std::nullopt;
    const auto proven = known->constFind(clientId);
    if (proven == known->constEnd())
        return std::nullopt;
    return onWallClock(proven->exposure, proven->proof, now, monotonic);
}

} // namespace rd
