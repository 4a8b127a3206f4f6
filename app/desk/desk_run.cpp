#include "desk/desk_private.h"
#include "journal/entries.h"
#include "plan/plan_order.h"
#include "plan/plan_policy.h"
#include "run/recovery.h"

#include <QUuid>

#include <algorithm>

namespace rd {

void Desk::Private::connectRun()
{
    connect(engine, &Engine::runChanged, engineLink, [this](const RunStatus &status) {
        const bool ended = take(run, status);
        Q_EMIT q->runChanged();
        if (ended)
            readHistory([this] { recoverNext(); });
    });
    connect(engine, &Engine::urgentChanged, engineLink, [this](const RunStatus &status) {
        const bool ended = take(urgent, status);
        Q_EMIT q->urgentChanged();
        if (ended)
            readHistory({});
    });
}

// Runs of this server alone: one of another that the environment had before would get its token.
void Desk::Private::findRunsToRecover()
{
    const QUrl &here = state.environment.baseUrl;
    for (const RunHistory &old : std::as_const(history)) {
        const QUrl &there = old.plan.baseUrl;
        const bool sameServer = here.scheme() == there.scheme() && here.host() == there.host() &&
                                here.port(443) == there.port(443);
        // Practice answers on another port after each start.
        if (old.needsRecovery() && (sameServer || state.environment.kind == EnvironmentKind::Practice))
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

// Its exposure clock goes on over a restart (product.md: Exposure clock). One with an open question is left
// to the reading back.
void Desk::Private::showLatestRun()
{
    const QList<RunStatus> recent = q->recentRuns();
    if (run.phase != RunStatus::Phase::None || recent.isEmpty() || recent.last().canCheckAgain())
        return;
    run = recent.last();
    Q_EMIT q->runChanged();
}

// Whether it has just ended.
bool Desk::Private::take(RunStatus &ours, const RunStatus &news)
{
    const bool ended = ours.phase != RunStatus::Phase::Finished && news.phase == RunStatus::Phase::Finished;
    ours = news;
    ours.earlierStart = !begunHere.contains(news.plan.runId);
    markRevoked();
    keptJournal()->written(ended);
    return ended;
}

// A page that was asked for before a revocation may come after it. `since`, the server's time: what was
// revoked before that is for the page to say. A Date knows only whole seconds.
void Desk::Private::markRevoked(const QDateTime &since)
{
    markRevoked(run, since);
    markRevoked(urgent, since);
}

void Desk::Private::markRevoked(const RunStatus &of, const QDateTime &since)
{
    for (const ItemStatus &item : of.items) {
        if (item.phase != ItemStatus::Phase::Done || !isRevoked(item.outcome) || !item.revokedAt.isValid())
            continue;
        if (since.isValid() && item.revokedAt.addSecs(1) < since)
            continue;
        const Credential *row = list.findByClientId(item.seen.clientId);
        if (!row || row->status != CredentialStatus::Active)
            continue;
        Credential revoked = *row;
        revoked.status = CredentialStatus::Revoked;
        revoked.statusText = QStringLiteral("revoked");
        revoked.updatedAt = Timestamp::at(item.revokedAt);
        updateRow(revoked);
    }
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
    Risk risk = assessRisk(now, d->state.environment.kind, ownClientId(), activeInList, serverNow());
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
    plan.runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    plan.label = nextLabel(d->plans, d->clock->now().toLocalTime().date());
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

bool Desk::revoke(Plan plan, bool hold)
{
    if (!takes(Command::Revoke))
        return false;
    if (d->state.phase != DeskState::Phase::SignedIn || !d->journalReady || plan.items.isEmpty() ||
        plan.environmentId != d->state.environment.id || plan.baseUrl != d->state.environment.baseUrl)
        return false;
    if (policyFault(plan) != PolicyFault::None)
        return false;
    hold = hold || demandsHold(d->options.policy);
    const bool beside = d->run.active();
    if (beside && (plan.items.size() != 1 || !canRevokeUrgently(plan.items.first().seen.id)))
        return false;
    RunStatus &status = beside ? d->urgent : d->run;
    status = {};
    status.plan = plan;
    status.phase = RunStatus::Phase::CheckingDrift;
    d->begunHere.insert(plan.runId);
    // Its label is taken from now on.
    d->plans.append(makePlanEntry(plan, d->clock->now()));
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
    if (!takes(Command::GoOn))
        return;
    d->onRun(lane, [goOn](Run *run) { run->answerDrift(goOn); });
}

void Desk::answerWait(bool goOn, RunLane lane)
{
    if (!takes(goOn ? Command::GoOn : Command::Stop))
        return;
    d->onRun(lane, [goOn](Run *run) { run->answerWait(goOn); });
}

bool Desk::asksBeforeGoingOn() const
{
    return demandedLevel(RiskLevel::Button, d->options.policy) > RiskLevel::Button;
}

void Desk::answerGoOn(bool goOn, bool hold)
{
    if (!takes(Command::GoOn) || (goOn && policyFault(d->run.remaining()) != PolicyFault::None))
        return;
    const milliseconds wait = hold || demandsHold(d->options.policy) ? d->options.hold : milliseconds::zero();
    d->onRun(RunLane::Main, [goOn, wait](Run *run) { run->answerGoOn(goOn, wait); });
}

void Desk::setAttended(bool attended)
{
    d->onEngine([attended](Engine *engine) { engine->setAttended(attended); });
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

QList<PastAction> Desk::actionsOn(const QString &clientId) const
{
    QList<PastAction> actions;
    for (const RunHistory &old : d->history) {
        for (const ItemHistory &item : old.items) {
            if (item.planned.seen.clientId != clientId ||
                (item.outcome == Outcome::Pending && item.attempts == 0))
                continue;
            const ItemStatus status = recoveredStatus(item);
            const QDateTime at = item.lastAttemptAt.isValid() ? item.lastAttemptAt : old.plan.confirmedAt;
            // A 204 proves the revocation before its outcome is written.
            const Outcome outcome = isFinal(item.outcome) ? item.outcome : status.outcome;
            actions.prepend({old.plan.label, old.plan.runId, at, outcome, old.plan.reason, old.plan.ticket,
                             status.exposure});
        }
    }
    return actions;
}

QList<RunStatus> Desk::recentRuns() const
{
    const QDateTime since = serverNow().addDays(-1);
    QList<RunStatus> runs;
    for (const RunHistory &old : d->history) {
        const bool recent = std::any_of(old.items.begin(), old.items.end(), [&](const ItemHistory &item) {
            return item.revokedAt.isValid() && item.revokedAt > since;
        });
        if (recent && !old.needsRecovery()) {
            runs.append(statusFromHistory(old));
            runs.last().earlierStart = !d->begunHere.contains(old.plan.runId);
        }
    }
    return runs;
}

std::optional<Exposure> Desk::exposureOf(const QString &clientId) const
{
    const QHash<QString, Exposure> all = exposures();
    const auto known = all.constFind(clientId);
    return known == all.constEnd() ? std::nullopt : std::optional(*known);
}

QHash<QString, Exposure> Desk::exposures() const
{
    QHash<QString, Exposure> all;
    // Oldest first, so that the latest one stays.
    for (const RunHistory &old : d->history) {
        for (const ItemHistory &item : old.items) {
            if (const std::optional<Exposure> exposure = recoveredStatus(item).exposure)
                all.insert(item.planned.seen.clientId, *exposure);
        }
    }
    for (const RunStatus *status : {&d->run, &d->urgent}) {
        for (const ItemStatus &item : status->items) {
            if (item.exposure)
                all.insert(item.seen.clientId, *item.exposure);
        }
    }
    return all;
}

} // namespace rd
