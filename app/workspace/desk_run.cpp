#include "journal/entry_builders.h"
#include "plan/plan_order.h"
#include "plan/plan_policy.h"
#include "run/run_recovery.h"
#include "workspace/desk_private.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace rd {

namespace {

// When it had its outcome, on this computer's clock; without one, when the last was tried.
QDateTime timeOf(const RunHistory &run, const ItemHistory &item)
{
    for (const QDateTime &at : {item.receivedAt, item.outcomeAt, item.lastAttemptAt}) {
        if (at.isValid())
            return at;
    }
    return run.plan.confirmedAt;
}

// A run of its own.
void nameAnew(Plan &plan, const QList<JournalEntry> &plans, const QDateTime &now)
{
    plan.runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    plan.label = nextLabel(plans, now.toLocalTime().date());
}

} // namespace

void Desk::Private::connectRun()
{
    connect(engine, &Engine::runChanged, engineLink.get(), [this](const RunStatus &status) {
        const bool ended = take(RunLane::Main, status);
        Q_EMIT q->runChanged();
        if (ended)
            readHistory([this] { recoverNext(); });
    });
    connect(engine, &Engine::urgentChanged, engineLink.get(), [this](const RunStatus &status) {
        const bool ended = take(RunLane::Urgent, status);
        Q_EMIT q->urgentChanged();
        if (ended)
            readHistory({});
    });
}

// Runs of this server alone: one of another that the environment had before would get its token. None that
// somebody else may have written.
void Desk::Private::findRunsToRecover()
{
    const QUrl &here = state.environment.baseUrl;
    for (const RunHistory &old : std::as_const(history)) {
        const QUrl &there = old.plan.baseUrl;
        const bool sameServer = here.scheme() == there.scheme() && here.host() == there.host() &&
                                here.port(443) == there.port(443);
        // Practice answers on another port after each start.
        if (old.trusted() && old.needsRecovery() &&
            (sameServer || state.environment.kind == EnvironmentKind::Practice))
            toRecover.append(old);
    }
}

// Shows a run that an earlier start left open, and reads back what is in doubt.
void Desk::Private::recoverNext()
{
    if (!journalReady || toRecover.isEmpty() || run.active())
        return;
    const RunHistory next = toRecover.takeFirst();
    run = statusFromHistory(next);
    run.earlierStart = !begunHere.contains(run.plan.runId);
    run.phase = RunStatus::Phase::Running;
    Journal *target = journal();
    onEngine([target, next](Engine *network) { network->recoverRun(target, next); });
}

// Its exposure clock goes on over a restart. One with an open question is left
// to the reading back.
void Desk::Private::showLatestRun()
{
    const QList<RunStatus> recent = q->recentRuns();
    if (run.phase != RunStatus::Phase::None || recent.isEmpty() || recent.last().canCheckAgain())
        return;
    run = recent.last();
    Q_EMIT q->runChanged();
}

// Whether it has just ended. What is still on its way here of a run before, or from before an answer, is not
// shown.
bool Desk::Private::take(RunLane lane, const RunStatus &news)
{
    RunStatus &ours = lane == RunLane::Main ? run : urgent;
    const bool finished = news.phase == RunStatus::Phase::Finished;
    if (ours.plan.runId != news.plan.runId) {
        keptJournal()->written(finished);
        return false;
    }
    const bool ended = ours.phase != RunStatus::Phase::Finished && finished;
    const bool journalBroke = !ours.journalError && news.journalError && news.journalError->canBeginAnew();
    const QList<qsizetype> changed = news.items.changedSince(ours.items);
    ours = news;
    ours.earlierStart = !begunHere.contains(news.plan.runId);
    const DriftAnswer answer = driftAnswers.value(lane);
    if (ours.phase == RunStatus::Phase::NeedsDriftAnswer && answer.runId == ours.plan.runId &&
        answer.question == ours.question)
        ours.phase = answer.goOn ? RunStatus::Phase::Running : RunStatus::Phase::Stopping;
    markRevoked(proven.take(ours, changed));
    proven.setExposures(ours, changed, clock->now(), clock->monotonic());
    for (const qsizetype place : changed) {
        const ItemStatus &item = std::as_const(ours.items).at(place);
        if (item.exposure && exposures.value(item.seen.clientId) != *item.exposure)
            exposures.insert(item.seen.clientId, *item.exposure);
    }
    keptJournal()->written(ended);
    if (journalBroke)
        journalFailed(*news.journalError);
    return ended;
}

// The wall clock may have been set since a run ended: all ends stand elsewhere on it.
void Desk::Private::followClock()
{
    const milliseconds set(clock->now().toMSecsSinceEpoch() - clock->monotonic().count());
    if (std::chrono::abs(set - clockSet) < milliseconds(1000))
        return;
    for (RunStatus *status : {&run, &urgent})
        proven.setExposures(*status, clock->now(), clock->monotonic());
    rebuildExposures();
}

void Desk::Private::markRevoked(const QStringList &clientIds)
{
    QList<Credential> revoked;
    for (const QString &clientId : clientIds) {
        const Credential *row = list.findByClientId(clientId);
        if (row && row->status == CredentialStatus::Active)
            revoked.append(asRevoked(*row));
    }
    updateRows(revoked);
}

Credential Desk::Private::asRevoked(Credential credential) const
{
    const ProofOfRevocation *proof = proven.find(credential.clientId);
    if (!proof || credential.status != CredentialStatus::Active)
        return credential;
    credential.status = CredentialStatus::Revoked;
    credential.statusText = QStringLiteral("revoked");
    credential.updatedAt = Timestamp::at(proof->receivedAt);
    return credential;
}

Risk Desk::riskOf(const QList<QString> &ids) const
{
    QList<Credential> credentials;
    for (const QString &id : ids) {
        if (const Credential *credential = d->list.find(id))
            credentials.append(*credential);
    }
    return riskOf(credentials, d->list.complete() ? d->list.activeCount() : -1);
}

Risk Desk::riskOf(const QList<Credential> &now, int activeInList) const
{
    Risk risk = assessRisk(now, d->state.environment.kind, ownClientId(), activeInList, clocks());
    risk.level = demandedLevel(risk.level, d->options.policy);
    return risk;
}

PolicyFault Desk::policyFault(const QList<QString> &ids) const
{
    QList<PlanItem> items;
    for (const QString &id : ids) {
        if (const Credential *credential = d->list.find(id))
            items.append({*credential, {}, false});
    }
    return faultOfChoice(items, ownClientId(), d->options.policy);
}

PolicyFault Desk::policyFault(const Plan &plan) const
{
    const QString own = ownClientId();
    const bool becameOwn = own != plan.ownClientId &&
                           std::any_of(plan.items.begin(), plan.items.end(), [&](const PlanItem &item) {
                               return !own.isEmpty() && item.seen.clientId == own;
                           });
    if (becameOwn)
        return PolicyFault::OwnMeanwhile;
    Plan now = plan;
    now.ownClientId = own;
    return faultOfPlan(now, d->options.policy);
}

Plan Desk::draftPlan(const QList<QString> &ids) const
{
    const Environment &environment = d->state.environment;
    Plan plan;
    nameAnew(plan, d->plans, d->clock->now());
    plan.environmentId = environment.id;
    plan.environmentName = environment.name;
    plan.environmentKind = environment.kind;
    plan.baseUrl = environment.baseUrl;
    plan.ownClientId = ownClientId();
    for (const QString &id : ids) {
        const Credential *credential = d->list.find(id);
        if (!credential)
            continue;
        PlanItem item;
        item.seen = *credential;
        if (d->list.complete()) {
            item.previousId = d->list.previousId(id);
            item.first = item.previousId.isNull();
        }
        plan.items.append(item);
    }
    plan.pace = plan.items.size() > 1 ? Pace::Considerate : Pace::Fast;
    plan.items = inPlanOrder(std::move(plan.items), plan.ownClientId, riskOf(ids).lastActive);
    return plan;
}

RunEstimate Desk::estimate(int credentials, Pace pace) const
{
    return estimateRun(requestsFor(credentials, static_cast<int>(d->list.size())), pace, d->traffic,
                       d->clock->now());
}

bool Desk::canRevokeUrgently(const QString &id) const
{
    if (!d->run.active() || d->urgent.active())
        return false;
    const QList<PlanItem> &items = d->run.plan.items;
    return std::none_of(items.begin(), items.end(), [&](const PlanItem &item) { return item.seen.id == id; });
}

Plan Desk::draftRest() const
{
    Plan rest = d->run.remaining();
    nameAnew(rest, d->plans, d->clock->now());
    rest.baseUrl = d->state.environment.baseUrl;
    rest.ownClientId = ownClientId();
    for (PlanItem &item : rest.items) {
        if (const Credential *now = d->list.find(item.seen.id))
            item.seen = *now;
    }
    return rest;
}

bool Desk::Private::mayBegin(const Plan &plan) const
{
    return state.phase == DeskState::Phase::SignedIn && journalReady && !plan.items.isEmpty() &&
           plan.environmentId == state.environment.id && plan.baseUrl == state.environment.baseUrl &&
           q->policyFault(plan) == PolicyFault::None;
}

void Desk::Private::beginRun(RunLane lane, const Plan &plan)
{
    RunStatus &status = lane == RunLane::Main ? run : urgent;
    status = {};
    status.plan = plan;
    status.phase = RunStatus::Phase::CheckingDrift;
    begunHere.insert(plan.runId);
    // Its label is taken from now on.
    plans.append(makePlanEntry(plan, clock->now()));
    onEngine([before = revokedHere()](Engine *target) { target->setRevokedBefore(before); });
}

bool Desk::revokeRest(Plan plan, bool hold)
{
    if (!takes(Command::Revoke) || d->run.phase != RunStatus::Phase::NeedsGoOn || !d->mayBegin(plan))
        return false;
    hold = hold || demandsHold(d->options.policy);
    d->beginRun(RunLane::Main, plan);
    Journal *journal = d->journal();
    d->onEngine(
        [journal, plan = std::move(plan), hold](Engine *engine) { engine->startRest(journal, plan, hold); });
    Q_EMIT runChanged();
    return true;
}

bool Desk::revoke(Plan plan, bool hold)
{
    if (!takes(Command::Revoke) || !d->mayBegin(plan))
        return false;
    hold = hold || demandsHold(d->options.policy);
    const bool beside = d->run.active();
    if (beside && (plan.items.size() != 1 || !canRevokeUrgently(plan.items.first().seen.id)))
        return false;
    d->beginRun(beside ? RunLane::Urgent : RunLane::Main, plan);
    Journal *journal = d->journal();
    d->onEngine([journal, plan = std::move(plan), hold, beside](Engine *engine) {
        if (beside)
            engine->startUrgent(journal, plan, hold);
        else
            engine->startRun(journal, plan, hold);
    });
    return true;
}

void Desk::stopRun(RunLane lane)
{
    d->onRun(lane, [](Run *run) { run->stop(); });
}

void Desk::pauseRun(RunLane lane)
{
    d->onRun(lane, [](Run *run) { run->pause(); });
}

void Desk::resumeRun(RunLane lane)
{
    if (!takes(Command::GoOn))
        return;
    d->onRun(lane, [](Run *run) { run->resume(); });
}

void Desk::tryNow(RunLane lane)
{
    if (!takes(Command::GoOn))
        return;
    d->onRun(lane, [](Run *run) { run->tryNow(); });
}

void Desk::answerDrift(bool goOn, RunLane lane)
{
    if (!takes(goOn ? Command::GoOn : Command::Stop))
        return;
    RunStatus &status = lane == RunLane::Main ? d->run : d->urgent;
    d->driftAnswers.insert(lane, {status.plan.runId, status.question, goOn});
    d->onRun(lane, [goOn](Run *run) { run->answerDrift(goOn); });
    if (status.phase != RunStatus::Phase::NeedsDriftAnswer)
        return;
    status.phase = goOn ? RunStatus::Phase::Running : RunStatus::Phase::Stopping;
    if (lane == RunLane::Main)
        Q_EMIT runChanged();
    else
        Q_EMIT urgentChanged();
}

void Desk::answerWait(bool goOn, RunLane lane)
{
    if (!takes(goOn ? Command::GoOn : Command::Stop))
        return;
    if (goOn)
        acceptWait();
    d->onRun(lane, [goOn](Run *run) { run->answerWait(goOn); });
}

void Desk::setAttended(bool attended)
{
    d->attended = attended;
    d->tellAttended();
}

// Nobody could call a hold off behind the lock page, whether the window can be seen or not.
void Desk::Private::tellAttended()
{
    onEngine([isThere = attended && !locked](Engine *target) { target->setAttended(isThere); });
}

void Desk::checkAgain(const QString &clientId, RunLane lane)
{
    if (!takes(Command::Read))
        return;
    d->onRun(lane, [clientId](Run *run) { run->checkAgain(clientId); });
}

void Desk::leave(const QString &clientId, RunLane lane)
{
    if (!takes(Command::GoOn))
        return;
    d->onRun(lane, [clientId](Run *run) { run->leave(clientId); });
}

// Counted by the monotonic clock where it was revoked in this start.
std::optional<Exposure> Desk::Private::exposureIn(const RunHistory &old, const ItemHistory &item) const
{
    if (!old.trusted())
        return std::nullopt;
    const std::optional<Exposure> counted =
        proven.exposure(old.plan.runId, item.planned.seen.clientId, clock->now(), clock->monotonic());
    return counted ? counted : recoveredStatus(item).exposure;
}

QSet<QString> Desk::Private::revokedHere() const
{
    const QHash<QString, Exposure> all = q->exposures();
    return {all.keyBegin(), all.keyEnd()};
}

QList<PastAction> Desk::actionsOn(const QString &clientId) const
{
    QList<PastAction> actions;
    for (const RunHistory &old : d->history) {
        for (const ItemHistory &item : old.items) {
            if (item.planned.seen.clientId != clientId ||
                (item.outcome == Outcome::Pending && item.attempts == 0))
                continue;
            const ItemStatus status = recoveredStatus(item);
            // A 204 proves the revocation before its outcome is written.
            const Outcome outcome = isFinal(item.outcome) ? item.outcome : status.outcome;
            actions.prepend({old.plan.label, old.plan.runId, timeOf(old, item), outcome, old.plan.reason,
                             old.plan.ticket, d->exposureIn(old, item), old.trust});
        }
    }
    return actions;
}

QList<RunStatus> Desk::recentRuns() const
{
    d->followClock();
    const QDateTime now = d->clock->now();
    const QDateTime since = now.addDays(-1);
    QList<RunStatus> runs;
    for (const RunHistory &old : d->history) {
        const bool recent = std::any_of(old.items.begin(), old.items.end(), [&](const ItemHistory &item) {
            return item.receivedAt.isValid() && item.receivedAt > since;
        });
        if (!recent || !old.trusted() || old.needsRecovery())
            continue;
        runs.append(statusFromHistory(old));
        runs.last().earlierStart = !d->begunHere.contains(old.plan.runId);
        d->proven.setExposures(runs.last(), now, d->clock->monotonic());
    }
    return runs;
}

QList<UntrustedRun> Desk::untrustedRuns() const
{
    QList<UntrustedRun> runs;
    for (const RunHistory &old : d->history) {
        if (old.trusted() || old.lastRow <= d->state.journalSeal.acceptedTo)
            continue;
        UntrustedRun run{old.plan.label, old.trust, {}};
        for (const ItemHistory &item : old.items) {
            if (!isFinal(item.outcome))
                run.open.append(item.planned.seen.clientId);
        }
        runs.append(run);
    }
    return runs;
}

std::optional<Exposure> Desk::exposureOf(const QString &clientId) const
{
    const QHash<QString, Exposure> &all = exposures();
    const auto known = all.constFind(clientId);
    return known == all.constEnd() ? std::nullopt : std::optional(*known);
}

const QHash<QString, Exposure> &Desk::exposures() const
{
    d->followClock();
    return d->exposures;
}

void Desk::Private::rebuildExposures()
{
    clockSet = milliseconds(clock->now().toMSecsSinceEpoch() - clock->monotonic().count());
    exposures.clear();
    // Oldest first, so that the latest one stays.
    for (const RunHistory &old : std::as_const(history)) {
        for (const ItemHistory &item : old.items) {
            if (const std::optional<Exposure> exposure = exposureIn(old, item))
                exposures.insert(item.planned.seen.clientId, *exposure);
        }
    }
    for (const RunStatus *status : {&run, &urgent}) {
        for (const ItemStatus &item : status->items) {
            if (item.exposure)
                exposures.insert(item.seen.clientId, *item.exposure);
        }
    }
}

} // namespace rd
