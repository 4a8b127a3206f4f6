#include "model/model_world.h"

#include "fakes/property.h"
#include "journal/journal_file.h"
#include "journal/run_history.h"
#include "model/quiescence.h"
#include "run/journal_names.h"

#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace rd {

namespace {

using Phase = RunStatus::Phase;

constexpr milliseconds hold{5'000};
constexpr milliseconds quarterHour{900'000};
constexpr int mostWaits = 60;

bool asksPerson(Phase phase)
{
    return phase == Phase::NeedsDriftAnswer || phase == Phase::NeedsSignIn ||
           phase == Phase::NeedsWaitAnswer || phase == Phase::NeedsGoOn;
}

QString inMemory()
{
    return QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm/model-XXXXXX")
                                                     : QDir::temp().filePath(QStringLiteral("model-XXXXXX"));
}

} // namespace

ModelWorld::ModelWorld(const Scenario &scenario, ModelCounts *counts)
    : m_scenario(scenario), m_counts(counts), m_folder(inMemory()), m_server(&m_clock),
      m_connection(QUuid::createUuid().toString())
{
    m_server.setDeleteArrived([this](const QString &clientId) { deleteArrived(clientId); });
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(JournalFile::pathIn(m_folder.filePath(QStringLiteral("data"))));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    start();
}

ModelWorld::~ModelWorld()
{
    m_desk.reset();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

void ModelWorld::fail(const QString &what)
{
    m_faults.append(what);
}

void ModelWorld::start()
{
    DeskOptions options;
    options.configDir = m_folder.filePath(QStringLiteral("config"));
    options.dataDir = m_folder.filePath(QStringLiteral("data"));
    options.limits.deadline = ModelServer::deadline;
    options.hold = hold;
    options.seed = 1;
    m_desk = std::make_unique<Desk>(options, &m_clock, &m_store);
    m_desk->setAttended(m_looking);
}

void ModelWorld::signIn(const QString &clientId)
{
    SignInDraft draft;
    draft.environment.id = m_environmentId;
    draft.environment.name = QStringLiteral("Staging");
    draft.environment.kind = EnvironmentKind::Sandbox;
    draft.environment.baseUrl = m_server.url();
    draft.environment.clientId = clientId;
    draft.environment.network.proxyMode = ProxyMode::None;
    draft.secret = Secret("a secret");
    m_desk->signIn(std::move(draft));
}

// By the latest intent on the disk one knows which confirmation it stands under.
void ModelWorld::deleteArrived(const QString &clientId)
{
    ++m_counts->deletes;
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(QStringLiteral("SELECT run_id, item, attempt, end_kind FROM attempt WHERE client_id = ? "
                                 "ORDER BY sequence DESC LIMIT 1"));
    query.addBindValue(clientId);
    if (!query.exec() || !query.next()) {
        fail(QStringLiteral("a DELETE of %1 came without an attempt row").arg(clientId));
        return;
    }
    const QString runId = query.value(0).toString();
    const QString attempt =
        runId + QLatin1Char('/') + query.value(1).toString() + QLatin1Char('/') + query.value(2).toString();
    if (!query.value(3).isNull())
        fail(QStringLiteral("a DELETE of %1 came under an attempt that has ended").arg(clientId));
    if (m_attemptsSeen.contains(attempt))
        fail(QStringLiteral("one attempt of %1 came twice").arg(clientId));
    m_attemptsSeen.insert(attempt);
    m_lastRun.insert(clientId, runId);
    const auto known = m_mandates.constFind(runId);
    if (known == m_mandates.constEnd() || !known->clientIds.contains(clientId))
        fail(QStringLiteral("a DELETE of %1 came that nobody confirmed").arg(clientId));
    else if (!known->stands())
        fail(QStringLiteral("a DELETE of %1 came while its confirmation did not stand (paused %2, asked %3, "
                            "withdrawn %4, holds %5)")
                 .arg(clientId)
                 .arg(known->paused)
                 .arg(known->asked)
                 .arg(known->withdrawn)
                 .arg(known->holds));
}

ModelWorld::Mandate *ModelWorld::mandateOf(const RunStatus &run)
{
    const auto known = m_mandates.find(run.plan.runId);
    return known == m_mandates.end() ? nullptr : &*known;
}

QStringList ModelWorld::activeIds(std::uint8_t which) const
{
    QStringList ids;
    for (int i = 0; i < m_desk->list().rows().size(); ++i) {
        const Credential &row = m_desk->list().rows().at(i);
        if (row.status == CredentialStatus::Active && (which >> (i % 8) & 1) != 0)
            ids.append(row.id);
    }
    return ids;
}

QStringList ModelWorld::run()
{
    signIn(QStringLiteral("me"));
    settled();
    m_environmentId = m_desk->state().environment.id;
    m_server.misbehave(m_scenario);
    for (const Step &step : m_scenario.steps) {
        doStep(step);
        settled();
    }
    m_server.behave();
    m_server.wake();
    for (int i = 0; i < mostWaits && m_clock.untilNext() >= milliseconds::zero(); ++i) {
        if (m_desk->traffic().readAskUntil.isValid())
            m_desk->acceptWait();
        pass(m_clock.untilNext());
        settled();
    }
    for (const ItemStatus &item : m_desk->run().items)
        ++m_counts->outcomes[outcomeText(item.outcome)];
    if (!m_faults.isEmpty())
        m_faults.append(QLatin1String("done: ") + m_done.join(QLatin1Char(' ')));
    return m_faults;
}

QList<Deed> ModelWorld::called() const
{
    const RunStatus &run = m_desk->run();
    QList<Deed> deeds;
    const auto call = [&deeds](bool is, std::initializer_list<Deed> more) {
        if (is)
            deeds.append(more);
    };
    call(m_desk->state().phase == DeskState::Phase::SignedIn && !run.active(),
         {Deed::Confirm, Deed::Confirm, Deed::ConfirmHeld});
    call(run.canPause(), {Deed::Pause});
    call(run.phase == Phase::Paused, {Deed::Resume, Deed::WaitForNext});
    call(run.active(), {Deed::Stop, Deed::WaitForNext});
    call(run.phase == Phase::Offline, {Deed::TryNow});
    call(run.phase == Phase::NeedsDriftAnswer || run.phase == Phase::NeedsWaitAnswer, {Deed::Yes, Deed::No});
    call(run.phase == Phase::NeedsSignIn || m_desk->state().phase == DeskState::Phase::NeedsSignIn ||
             m_desk->state().phase == DeskState::Phase::Closed,
         {Deed::SignIn, Deed::SignIn, Deed::SignIn});
    call(m_desk->traffic().readAskUntil.isValid(), {Deed::AgreeToWait, Deed::AgreeToWait});
    call(run.phase == Phase::NeedsGoOn, {Deed::GoOn});
    call(run.canCheckAgain(), {Deed::CheckAgain, Deed::CheckAgain, Deed::Leave});
    call(run.phase == Phase::Finished, {Deed::RetryRest});
    call(m_server.holds(), {Deed::ServerWakes, Deed::ServerWakes});
    return deeds;
}

QList<Deed> ModelWorld::offered() const
{
    QList<Deed> deeds = called();
    deeds.append({Deed::Restart, Deed::LookAway, Deed::LookBack, Deed::Lock, Deed::Unlock, Deed::WaitForNext,
                  Deed::WaitLong, Deed::ServerWakes});
    if (m_desk->state().phase == DeskState::Phase::SignedIn)
        deeds.append({Deed::Confirm, Deed::ConfirmHeld, Deed::Refresh, Deed::SignOut});
    if (m_desk->state().phase != DeskState::Phase::SigningIn)
        deeds.append({Deed::SignIn, Deed::SignInOther});
    return deeds;
}

void ModelWorld::doStep(const Step &step)
{
    const QList<Deed> all = offered();
    const QList<Deed> now = called();
    const QList<Deed> &deeds = step.which % 4 == 0 || now.isEmpty() ? all : now;
    const Deed deed = all.contains(step.deed) ? step.deed : deeds.at(step.which / 4 % deeds.size());
    const QString name = QString::fromLatin1(deedName(deed));
    m_done.append(name);
    ++m_counts->deeds[name];
    doDeed(deed, step.which);
}

void ModelWorld::doDeed(Deed deed, std::uint8_t which)
{
    switch (deed) {
    case Deed::Confirm:
        confirm(activeIds(which), false);
        return;
    case Deed::ConfirmHeld:
        confirm(activeIds(which), true);
        return;
    case Deed::Pause:
        m_desk->pauseRun();
        settled();
        if (Mandate *allowed = mandate(); allowed && m_desk->run().active())
            allowed->paused = true;
        return;
    case Deed::Resume:
        if (Mandate *allowed = mandate(); allowed && !m_locked)
            allowed->paused = false;
        m_desk->resumeRun();
        return;
    case Deed::Stop:
        m_desk->stopRun();
        settled();
        if (Mandate *allowed = mandate())
            allowed->withdrawn = true;
        return;
    case Deed::TryNow:
        m_desk->tryNow();
        return;
    case Deed::Yes:
    case Deed::No:
        answer(deed == Deed::Yes);
        return;
    case Deed::AgreeToWait:
        m_desk->acceptWait();
        return;
    case Deed::GoOn:
        goOn();
        return;
    case Deed::CheckAgain:
        m_desk->checkAgain();
        return;
    case Deed::Leave:
        leaveUnknown();
        return;
    case Deed::RetryRest:
        retryRest();
        return;
    case Deed::SignIn:
        for (Mandate &allowed : m_mandates)
            allowed.asked = allowed.asked && m_locked;
        signIn(m_desk->state().environment.clientId.isEmpty() ? QStringLiteral("me")
                                                              : m_desk->state().environment.clientId);
        return;
    case Deed::SignInOther:
        signIn(m_desk->state().environment.clientId == QLatin1String("me") ? QStringLiteral("another")
                                                                           : QStringLiteral("me"));
        settled();
        withdrawUnlessLocked();
        return;
    case Deed::SignOut:
        m_desk->signOut();
        settled();
        withdrawUnlessLocked();
        signIn(QStringLiteral("me"));
        return;
    case Deed::Restart:
        m_desk.reset();
        m_locked = false;
        for (Mandate &allowed : m_mandates)
            allowed.withdrawn = true;
        start();
        m_desk->open(m_environmentId);
        return;
    case Deed::LookAway:
    case Deed::LookBack:
        m_looking = deed == Deed::LookBack;
        m_desk->setAttended(m_looking);
        startHoldsAnew();
        return;
    case Deed::Lock:
    case Deed::Unlock:
        m_locked = deed == Deed::Lock;
        m_desk->setLocked(m_locked);
        startHoldsAnew();
        return;
    case Deed::Refresh:
        m_desk->refresh();
        return;
    case Deed::WaitForNext:
        if (const milliseconds next = m_clock.untilNext(); next >= milliseconds::zero())
            pass(next);
        return;
    case Deed::WaitLong:
        pass(quarterHour);
        return;
    case Deed::ServerWakes:
        m_server.wake();
        return;
    case Deed::AsOffered:
    case Deed::Count:
        return;
    }
}

void ModelWorld::startHoldsAnew()
{
    if (m_looking && !m_locked)
        return;
    for (Mandate &allowed : m_mandates)
        allowed.heldFor = {};
}

// The hold counts only while somebody could call it off.
void ModelWorld::pass(milliseconds time)
{
    for (Mandate &allowed : m_mandates) {
        if (!allowed.holds || !m_looking || m_locked)
            continue;
        allowed.heldFor += time;
        allowed.holds = allowed.heldFor < hold;
    }
    m_clock.advance(time);
}

void ModelWorld::confirm(const QStringList &ids, bool withHold)
{
    if (!ids.isEmpty())
        confirmPlan(m_desk->draftPlan(ids), withHold, &Desk::revoke);
}

void ModelWorld::confirmPlan(Plan plan, bool withHold, bool (Desk::*revoke)(Plan, bool))
{
    plan.confirmedAt = m_clock.now();
    Mandate allowed;
    for (const PlanItem &item : std::as_const(plan.items))
        allowed.clientIds.insert(item.seen.clientId);
    allowed.holds = withHold;
    const QString runId = plan.runId;
    if ((m_desk.get()->*revoke)(std::move(plan), withHold)) {
        m_mandates.insert(runId, allowed);
        ++m_counts->confirmed;
    }
}

void ModelWorld::answer(bool yes)
{
    const Phase phase = m_desk->run().phase;
    Mandate *allowed = mandate();
    if (allowed && yes && !m_locked)
        allowed->asked = false;
    if (phase == Phase::NeedsDriftAnswer)
        m_desk->answerDrift(yes);
    else
        m_desk->answerWait(yes);
    if (allowed && !yes) {
        settled();
        allowed->withdrawn = true;
    }
}

void ModelWorld::goOn()
{
    confirmPlan(m_desk->draftRest(), false, &Desk::revokeRest);
}

void ModelWorld::retryRest()
{
    const RunStatus &run = m_desk->run();
    QStringList ids;
    for (const ItemStatus &item : run.items) {
        if (!isRevoked(item.outcome) && item.outcome != Outcome::Unknown)
            ids.append(item.seen.id);
    }
    confirm(ids, false);
}

void ModelWorld::leaveUnknown()
{
    for (const ItemStatus &item : m_desk->run().items) {
        if (item.outcome == Outcome::Unknown && !item.left) {
            m_desk->leave(item.seen.clientId);
            return;
        }
    }
}

// Behind the lock nobody signs in or out.
void ModelWorld::withdrawUnlessLocked()
{
    if (m_locked)
        return;
    for (Mandate &allowed : m_mandates)
        allowed.withdrawn = true;
}

void ModelWorld::settled()
{
    settle();
    look(m_desk->run());
    look(m_desk->urgent());
}

// They are counted as its items change: F6.8.
void ModelWorld::lookAtFigures(const RunStatus &run)
{
    int unsent = 0;
    QDateTime readAgainAt;
    for (const ItemStatus &item : run.items) {
        unsent += item.phase == ItemStatus::Phase::Queued ? 1 : 0;
        if (item.readAgainAt.isValid() && (!readAgainAt.isValid() || item.readAgainAt < readAgainAt))
            readAgainAt = item.readAgainAt;
    }
    if (run.active() && (run.left.requests != unsent || run.readAgainAt != readAgainAt))
        fail(QStringLiteral("%1 to be sent and the next reading at %2, but the items say %3 and %4")
                 .arg(QString::number(run.left.requests), run.readAgainAt.toString(Qt::ISODateWithMs),
                      QString::number(unsent), readAgainAt.toString(Qt::ISODateWithMs)));
}

// What a person sees of it now: a question stays open until it is answered, an end is an end, and no outcome
// is other than the server knows it.
void ModelWorld::look(const RunStatus &run)
{
    ++m_counts->phases[phaseText(run.phase)];
    if (Mandate *allowed = mandateOf(run)) {
        // One who is signing in has answered, and waits.
        const bool answers =
            run.phase == Phase::NeedsSignIn && m_desk->state().phase == DeskState::Phase::SigningIn;
        allowed->asked = allowed->asked || (asksPerson(run.phase) && !answers);
        allowed->withdrawn = allowed->withdrawn || run.phase == Phase::Finished;
    }
    lookAtFigures(run);
    for (const ItemStatus &item : run.items) {
        // What a later run did to it does not make an earlier outcome false.
        const bool superseded = m_lastRun.value(item.seen.clientId, run.plan.runId) != run.plan.runId;
        if (item.phase != ItemStatus::Phase::Done || superseded)
            continue;
        const Truth truth = m_server.isRevoked(item.seen.clientId) ? Truth::Revoked : Truth::Active;
        if (contradicts(item.outcome, truth))
            fail(QStringLiteral("%1 is shown with an outcome that is not true: %2")
                     .arg(item.seen.clientId, outcomeText(item.outcome)));
    }
}

} // namespace rd
