#include "run/run.h"

#include "api/classify.h"
#include "base/log.h"
#include "journal/journal.h"
#include "plan/risk.h"
#include "run/facts.h"
#include "run/recovery.h"
#include "traffic/traffic.h"

namespace rd {

namespace {

bool wantsSignIn(const std::optional<ApiError> &error)
{
    return error &&
           (error->kind == ApiError::Kind::Unauthorized || error->kind == ApiError::Kind::NotSignedIn);
}

QString readingText(ReadingResult::Kind kind)
{
    switch (kind) {
    case ReadingResult::Kind::Active:
        return QStringLiteral("active");
    case ReadingResult::Kind::Revoked:
        return QStringLiteral("revoked");
    case ReadingResult::Kind::OtherStatus:
        return QStringLiteral("other");
    case ReadingResult::Kind::Absent:
        return QStringLiteral("absent");
    case ReadingResult::Kind::Failed:
        break;
    }
    return QStringLiteral("failed");
}

} // namespace

Run::Run(Plan plan, milliseconds hold, Journal *journal, Traffic *traffic, QObject *parent)
    : QObject(parent), m_hold(hold), m_journal(journal), m_traffic(traffic),
      m_timer(traffic->clock()->makeTimer())
{
    m_status.plan = std::move(plan);
    for (const PlanItem &planned : std::as_const(m_status.plan.items)) {
        ItemStatus status;
        status.seen = planned.seen;
        m_status.items.append(status);
        m_items.push_back({ItemCourse(traffic->limits().deadline), 0});
    }
    connect(m_timer.get(), &ClockTimer::timeout, this, [this] { std::exchange(m_whenTimer, {})(); });
    connect(traffic, &Traffic::statusChanged, this, &Run::recordWait);
}

Run::Run(const RunHistory &history, Journal *journal, Traffic *traffic, QObject *parent)
    : Run(history.plan, milliseconds::zero(), journal, traffic, parent)
{
    m_status.recovered = true;
    for (qsizetype i = 0; i < history.items.size(); ++i) {
        m_status.items[i] = recoveredStatus(history.items.at(i));
        if (needsReading(history.items.at(i)))
            m_items[static_cast<std::size_t>(i)].course.doubt();
    }
}

QDateTime Run::now() const
{
    return m_traffic->clock()->now();
}

QDateTime Run::serverNow() const
{
    return now().addMSecs(m_traffic->serverSkew().count());
}

void Run::changedNow()
{
    Q_EMIT changed();
}

void Run::setPhase(ItemStatus::Phase phase)
{
    current().phase = phase;
    changedNow();
}

void Run::setRunPhase(RunStatus::Phase phase)
{
    m_status.phase = phase;
    changedNow();
}

void Run::record(QList<JournalEntry> entries, Then then)
{
    JournalWrite *write = m_journal->append(std::move(entries), this);
    connect(write, &Operation::finished, this, [this, write, then = std::move(then)] {
        if (!write->ok()) {
            qCWarning(logRun) << "journal write failed" << static_cast<int>(write->error().kind);
            m_status.journalError = write->error();
            // What cannot be recorded is not done: nothing further is sent.
            m_stops = std::max(m_stops, 1);
        }
        if (then)
            then(write->ok());
        else if (!write->ok())
            changedNow();
    });
    write->start();
}

void Run::recordWait()
{
    if (!m_status.active() || m_index < 0)
        return;
    const TrafficStatus traffic = m_traffic->status();
    if (traffic.wait == TrafficStatus::Wait::None || traffic.waitUntil == m_waitRecorded)
        return;
    const bool near = m_waitRecorded.isValid() && qAbs(m_waitRecorded.msecsTo(traffic.waitUntil)) < 1000;
    m_waitRecorded = traffic.waitUntil;
    if (near)
        return;
    const QString why = traffic.wait == TrafficStatus::Wait::ServerAsked  ? QStringLiteral("server_asked")
                        : traffic.wait == TrafficStatus::Wait::BackingOff ? QStringLiteral("backing_off")
                                                                          : QStringLiteral("limit_spent");
    record({makeWait(m_status.plan, now(), why, traffic.waitUntil)});
}

void Run::start()
{
    m_status.phase = RunStatus::Phase::Running;
    if (m_status.recovered) {
        next();
        return;
    }
    const bool holds = m_hold > milliseconds::zero();
    const QString state = holds ? QStringLiteral("holding") : QStringLiteral("running");
    record({makePlanEntry(m_status.plan, now()), makeState(m_status.plan, now(), state)},
           [this, holds](bool durable) {
               if (!durable || !holds || m_stops > 0) {
                   next();
                   return;
               }
               m_whenTimer = [this] {
                   m_status.holdUntil = {};
                   m_status.phase = RunStatus::Phase::Running;
                   next();
               };
               m_status.holdUntil = now().addMSecs(m_hold.count());
               m_timer->start(m_hold);
               setRunPhase(RunStatus::Phase::Holding);
           });
    changedNow();
}

void Run::next()
{
    m_index = -1;
    for (qsizetype i = 0; i < m_status.items.size() && m_index < 0; ++i) {
        if (m_status.items.at(i).phase != ItemStatus::Phase::Done)
            m_index = i;
    }
    m_facts = {};
    if (m_index < 0)
        finishRun();
    else if (isFinal(current().outcome))
        end(current().outcome);
    else if (m_stops > 0)
        end(item().course.withoutReading());
    else if (item().course.doubtful())
        readLater(milliseconds::zero());
    else if (m_status.recovered)
        end(Outcome::NotAttempted);
    else
        begin();
}

void Run::begin()
{
    const Result<Call, PathFault> call = Call::revoke(m_status.plan.baseUrl, current().seen.clientId);
    if (!call) {
        ApiError error;
        error.kind = ApiError::Kind::InvalidRequest;
        error.at = now();
        current().error = error;
        end(Outcome::NotAttempted);
        return;
    }
    checkDrift();
}

void Run::checkDrift()
{
    setPhase(ItemStatus::Phase::CheckingDrift);
    readNow([this](const ReadingResult &reading) { driftChecked(reading); });
}

void Run::driftChecked(const ReadingResult &reading)
{
    switch (reading.kind) {
    case ReadingResult::Kind::Failed:
        if (wantsSignIn(reading.error) && m_stops == 0)
            pauseForSignIn([this] { checkDrift(); });
        else
            end(Outcome::NotAttempted);
        return;
    case ReadingResult::Kind::Absent:
        current().drift.gone = true;
        end(Outcome::NotAttempted);
        return;
    case ReadingResult::Kind::Revoked:
        current().drift.revoked = true;
        end(Outcome::AlreadyRevoked);
        return;
    case ReadingResult::Kind::Active:
    case ReadingResult::Kind::OtherStatus:
        break;
    }
    const Credential &seen = current().seen;
    Drift drift = compareForDrift(seen, reading.credential);
    // Our own sign-in uses our own credential; a use that raises no band is news, but no reason to ask again.
    const bool own = seen.clientId == m_status.plan.ownClientId;
    const bool hotter = useBand(reading.credential, serverNow()) < useBand(seen, serverNow());
    drift.usedSince = drift.usedSince && !own;
    current().drift = drift;
    if (m_stops > 0) {
        end(Outcome::NotAttempted);
        return;
    }
    if (drift.renamed || drift.otherwise || (drift.usedSince && hotter)) {
        setRunPhase(RunStatus::Phase::NeedsDriftAnswer);
        return;
    }
    recordIntent();
}

void Run::answerDrift(bool goOn)
{
    if (m_status.phase != RunStatus::Phase::NeedsDriftAnswer)
        return;
    m_status.phase = RunStatus::Phase::Running;
    if (!goOn) {
        end(Outcome::NotAttempted);
        return;
    }
    record({makeState(m_status.plan, now(), QStringLiteral("drift_accepted"))});
    recordIntent();
}

void Run::recordIntent()
{
    setPhase(ItemStatus::Phase::RecordingIntent);
    const int attempt = current().attempts + 1;
    record({makeAttempt(m_status.plan, index(), attempt, now())}, [this, attempt](bool durable) {
        if (!durable) {
            end(item().course.withoutReading());
            return;
        }
        current().attempts = attempt;
        if (m_stops > 0) {
            record({makeNotSent(m_status.plan, index(), attempt, now(), QStringLiteral("stopped"))});
            end(item().course.withoutReading());
            return;
        }
        send();
    });
}

void Run::send()
{
    const Result<Call, PathFault> call = Call::revoke(m_status.plan.baseUrl, current().seen.clientId);
    m_call = m_traffic->call(call.value(), Priority::Revoke, this, item().rejectedToken);
    connect(m_call, &Operation::finished, this, [this] { sent(std::exchange(m_call, nullptr)); });
    m_call->start();
    setPhase(ItemStatus::Phase::Sending);
}

void Run::sent(const SentCall *call)
{
    const Answer &answer = call->answer();
    const int attempt = current().attempts;
    const bool calledOff = answer.wire == Wire::NotStarted && m_stops > 0 && current().error;
    if (!calledOff) {
        m_facts = factsOf(answer, call->error());
        current().error = call->error();
    }
    if (answer.status == 204)
        current().revokedAt = answer.serverDate.value_or(serverNow());
    if (!mayHaveBeenSent(answer.wire)) {
        record({makeNotSent(m_status.plan, index(), attempt, now(), wireText(answer.wire))});
        if (wantsSignIn(call->error()) && m_stops == 0) {
            pauseForSignIn([this] { recordIntent(); });
            return;
        }
    } else {
        record({makeAnswer(m_status.plan, index(), attempt, now(), m_facts)});
    }
    item().rejectedToken = answer.status == 401 ? call->tokenGeneration() : 0;
    follow(item().course.afterAnswer(answer), [this] { recordIntent(); });
}

void Run::follow(const ItemCourse::Decision &decision, std::function<void()> afterSignIn)
{
    switch (decision.next) {
    case ItemCourse::Next::End:
        end(decision.outcome);
        return;
    case ItemCourse::Next::ReadBack:
        if (decision.delay > milliseconds::zero() && m_stops > 0)
            end(item().course.withoutReading());
        else
            readLater(decision.delay);
        return;
    case ItemCourse::Next::SendAgain:
        // A limiter may sit behind the revocation: stopped here, only the list knows.
        if (m_stops > 0)
            readLater(milliseconds::zero());
        else
            recordIntent();
        return;
    case ItemCourse::Next::RenewToken:
        if (m_stops > 0)
            end(item().course.withoutReading());
        else
            recordIntent();
        return;
    case ItemCourse::Next::NeedSignIn:
        if (m_stops > 0)
            end(item().course.withoutReading());
        else
            pauseForSignIn(std::move(afterSignIn));
        return;
    }
}

void Run::readLater(milliseconds delay)
{
    const auto read = [this] {
        m_status.readAgainAt = {};
        setPhase(ItemStatus::Phase::ReadingBack);
        readNow([this](const ReadingResult &reading) { readBackFinished(reading); });
    };
    if (delay <= milliseconds::zero()) {
        read();
        return;
    }
    m_whenTimer = read;
    m_status.readAgainAt = now().addMSecs(delay.count());
    m_timer->start(delay);
    setPhase(ItemStatus::Phase::SecondReading);
}

void Run::readNow(std::function<void(const ReadingResult &)> then)
{
    m_reading = new Reading(m_traffic, m_status.plan.baseUrl, m_status.plan.items.at(m_index), this);
    connect(m_reading, &Operation::finished, this, [this, then = std::move(then)] {
        const ReadingResult reading = std::exchange(m_reading, nullptr)->result();
        const auto serverTime = reading.at.isValid() ? std::optional(reading.at) : std::nullopt;
        record({makeReading(m_status.plan, index(), now(), readingText(reading.kind), reading.byNeighbour,
                            serverTime)});
        if (reading.kind == ReadingResult::Kind::Failed) {
            if (current().attempts == 0 || !current().error)
                current().error = reading.error;
        } else if (reading.kind != ReadingResult::Kind::Absent) {
            current().nowReads = reading.credential;
            Q_EMIT credentialRead(reading.credential);
        }
        if (reading.kind == ReadingResult::Kind::Revoked)
            current().revokedAt = reading.at;
        then(reading);
    });
    m_reading->start();
}

void Run::readBackFinished(const ReadingResult &reading)
{
    follow(item().course.afterReading(reading), [this] { readLater(milliseconds::zero()); });
}

void Run::pauseForSignIn(std::function<void()> then)
{
    m_afterSignIn = std::move(then);
    setRunPhase(RunStatus::Phase::NeedsSignIn);
}

void Run::signedInAgain()
{
    if (m_status.phase != RunStatus::Phase::NeedsSignIn)
        return;
    m_status.phase = RunStatus::Phase::Running;
    item().course.signedInAgain();
    item().rejectedToken = 0;
    std::exchange(m_afterSignIn, {})();
}

void Run::stop()
{
    if (!m_status.active())
        return;
    ++m_stops;
    const RunStatus::Phase phase = m_status.phase;
    m_status.phase = RunStatus::Phase::Stopping;
    if (phase == RunStatus::Phase::Holding) {
        m_timer->stop();
        m_status.holdUntil = {};
        next();
    } else if (phase == RunStatus::Phase::NeedsSignIn || phase == RunStatus::Phase::NeedsDriftAnswer) {
        end(item().course.withoutReading());
    } else if (m_timer->isActive()) {
        m_timer->stop();
        m_status.readAgainAt = {};
        end(item().course.withoutReading());
    } else if (m_call && !m_call->isOnWire()) {
        m_call->cancel();
    } else if (m_reading && (m_stops > 1 || current().attempts == 0)) {
        m_reading->cancel();
    }
    changedNow();
}

void Run::end(Outcome outcome)
{
    if (isRevoked(outcome)) {
        current().error.reset();
        if (current().revokedAt.isValid())
            current().exposure =
                exposureOf(current().revokedAt, current().nowReads.value_or(current().seen).lastUsedAt);
    } else {
        current().revokedAt = {};
    }
    record({makeOutcome(m_status.plan, index(), now(), outcome, current().revokedAt, m_facts)},
           [this, outcome](bool) {
               current().outcome = outcome;
               setPhase(ItemStatus::Phase::Done);
               next();
           });
}

void Run::finishRun()
{
    m_status.phase = RunStatus::Phase::Finished;
    record({makeState(m_status.plan, now(), QStringLiteral("finished"))});
    changedNow();
}

void Run::checkAgain()
{
    if (m_status.phase != RunStatus::Phase::Finished)
        return;
    bool any = false;
    for (qsizetype i = 0; i < m_status.items.size(); ++i) {
        ItemStatus &status = m_status.items[i];
        if (status.outcome != Outcome::Unknown)
            continue;
        any = true;
        status.outcome = Outcome::Pending;
        status.phase = ItemStatus::Phase::Queued;
        m_items[static_cast<std::size_t>(i)].course.checkAgain();
    }
    if (!any)
        return;
    m_stops = 0;
    m_status.phase = RunStatus::Phase::Running;
    next();
}

} // namespace rd
