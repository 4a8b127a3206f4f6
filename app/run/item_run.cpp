#include "run/item_run.h"

#include "api/response_parser.h"
#include "base/backoff.h"
#include "base/log.h"
#include "journal/entry_builders.h"
#include "run/confirmation.h"
#include "run/journal_names.h"
#include "run/journal_recorder.h"
#include "scheduler/request_scheduler.h"

#include <algorithm>
#include <utility>

namespace rd {

namespace {

// Of those that may have reached the server, and were read back as not performed.
constexpr int mostAttempts = 6;

} // namespace

ItemRun::ItemRun(const RunParts &parts, int index, QObject *parent)
    : QObject(parent), m_parts(parts), m_index(index), m_course(parts.traffic->limits().deadline),
      m_timer(parts.traffic->clock()->makeTimer())
{
    m_status.seen = parts.plan->items.at(index).seen;
    connect(m_timer.get(), &ClockTimer::timeout, this, &ItemRun::onTimeout);
}

void ItemRun::restore(const ItemStatus &status, bool inDoubt)
{
    m_status = status;
    m_state = status.phase == ItemStatus::Phase::Done ? ItemState::Done : ItemState::Queued;
    if (inDoubt)
        m_course.doubt();
}

QDateTime ItemRun::now() const
{
    return m_parts.traffic->clock()->now();
}

void ItemRun::enter(ItemState state)
{
    if (!mayFollow(m_state, state)) {
        qCCritical(logRun) << "an item got from state" << static_cast<int>(m_state) << "to"
                           << static_cast<int>(state);
        Q_ASSERT_X(false, "ItemRun::enter", "no such transition");
    }
    if (isTimed(m_state)) {
        m_timer->stop();
        m_status.readAgainAt = {};
    }
    m_state = state;
    m_status.phase = phaseOf(state).value_or(m_status.phase);
}

void ItemRun::show(ItemState state)
{
    enter(state);
    Q_EMIT changed();
}

bool ItemRun::isReadingBack() const
{
    return m_status.phase == ItemStatus::Phase::ReadingBack ||
           m_status.phase == ItemStatus::Phase::SecondReading;
}

bool ItemRun::waitsToBeSent() const
{
    return m_state == ItemState::RecordingIntent || m_state == ItemState::Waiting ||
           m_state == ItemState::TakingBack;
}

void ItemRun::checkDrift()
{
    show(ItemState::CheckingDrift);
    startReading();
}

void ItemRun::onDriftReading(const ReadingResult &reading)
{
    enter(ItemState::Queued);
    if (isStopping())
        endWithoutLookup();
    else
        judgeDrift(reading);
    Q_EMIT changed();
    Q_EMIT driftRead(reading);
}

void ItemRun::takeDrift(const ReadingResult &reading)
{
    take(reading);
    judgeDrift(reading);
    Q_EMIT changed();
}

void ItemRun::judgeDrift(const ReadingResult &reading)
{
    switch (reading.kind) {
    case ReadingResult::Kind::Failed:
        return;
    case ReadingResult::Kind::Absent:
        m_status.drift.gone = true;
        end(Outcome::NotAttempted);
        return;
    case ReadingResult::Kind::Revoked:
        m_status.drift.revoked = true;
        end(Outcome::AlreadyRevoked);
        return;
    case ReadingResult::Kind::Active:
    case ReadingResult::Kind::OtherStatus:
        break;
    }
    m_status.drift = compareForDrift(m_status.seen, reading.credential);
    // Our own sign-in uses our own credential.
    if (m_status.seen.clientId == m_parts.plan->ownClientId)
        m_status.drift.usedSince = false;
}

void ItemRun::endUnread(const std::optional<ApiError> &error)
{
    if (!m_status.error)
        m_status.error = error;
    end(Outcome::NotAttempted);
}

bool ItemRun::canBeSent()
{
    if (revokeUrl(m_parts.plan->baseUrl, m_status.seen.clientId))
        return true;
    ApiError error;
    error.kind = ApiError::Kind::InvalidRequest;
    error.at = now();
    m_status.error = error;
    end(Outcome::NotAttempted);
    return false;
}

void ItemRun::send()
{
    show(ItemState::RecordingIntent);
    const int attempt = m_status.attempts + 1;
    m_parts.recorder->record(
        {makeAttempt(*m_parts.plan, m_index, attempt, now(), m_parts.confirmation->id())},
        [this, attempt](bool durable) {
            if (!durable) {
                endWithoutLookup();
                return;
            }
            m_status.attempts = attempt;
            std::optional<SendPermit> permit = m_parts.confirmation->permit(m_status.seen.clientId);
            if (isStopping() || !permit) {
                const QString why = isStopping() ? QStringLiteral("stopped") : QStringLiteral("paused");
                m_parts.recorder->record({makeNotSent(*m_parts.plan, m_index, attempt, now(), why)});
                if (isStopping())
                    endWithoutLookup();
                else
                    requeue(false);
                return;
            }
            sendDelete(std::move(*permit));
        });
}

void ItemRun::sendDelete(SendPermit permit)
{
    m_call = m_parts.traffic->revoke(m_parts.plan->baseUrl, std::move(permit), m_parts.revoke, this,
                                     m_rejectedToken);
    connect(m_call, &SentCall::wentOut, this, [this] { enter(ItemState::OnWire); });
    connect(m_call, &Operation::finished, this, [this] { onResponse(std::exchange(m_call, nullptr)); });
    enter(ItemState::Waiting);
    m_call->start();
    Q_EMIT changed();
}

void ItemRun::onResponse(const SentCall *call)
{
    const Answer &answer = call->answer();
    const bool held = m_state == ItemState::TakingBack && answer.wire == Wire::NotStarted;
    if (!held && !(isStopping() && m_status.error && answer.wire == Wire::NotStarted)) {
        m_facts = factsOf(answer, call->error());
        m_status.error = call->error();
    }
    if (!mayHaveBeenSent(answer.wire)) {
        onNotSent(call, held);
        return;
    }
    if (answer.status == 204)
        m_status.proof = proofOf(answer.receivedAt, answer.serverDate.value_or(QDateTime()));
    m_parts.recorder->record({makeAnswer(*m_parts.plan, m_index, m_status.attempts, now(), m_facts)});
    m_rejectedToken = answer.status == 401 ? call->tokenGeneration() : 0;
    if (m_parts.revokedBefore.contains(m_status.seen.clientId))
        m_course.wasRevokedBefore();
    perform(m_course.afterAnswer(answer, m_facts.code));
}

void ItemRun::onNotSent(const SentCall *call, bool held)
{
    const Answer &answer = call->answer();
    const QString why = held && !isStopping() ? QStringLiteral("paused") : wireText(answer.wire);
    m_parts.recorder->record({makeNotSent(*m_parts.plan, m_index, m_status.attempts, now(), why)});
    if (isStopping()) {
        perform(m_course.afterAnswer(answer));
        return;
    }
    if (held) {
        requeue(false);
        return;
    }
    m_rejectedToken = 0;
    if (call->error() && call->error()->wantsSignIn()) {
        waitForSignIn();
        return;
    }
    const ItemCourse::Decision decision = m_course.afterAnswer(answer);
    if (m_parts.several && decision.next == ItemCourse::Next::End && answer.wire != Wire::Invalid)
        requeue(true);
    else
        perform(decision);
}

bool ItemRun::mayRetry() const
{
    return m_mandate == Mandate::Revoke && m_parts.several && !m_parts.confirmation->withdrawn() &&
           !m_course.saidGone() && m_course.arrived() < mostAttempts;
}

void ItemRun::perform(const ItemCourse::Decision &decision)
{
    switch (decision.next) {
    case ItemCourse::Next::End:
        if (decision.outcome == Outcome::StillActive && mayRetry())
            scheduleRetry();
        else
            end(decision.outcome);
        return;
    case ItemCourse::Next::ReadBack:
        if (decision.delay > milliseconds::zero() && isStopping())
            endWithoutLookup();
        else
            scheduleLookup(decision.delay);
        return;
    case ItemCourse::Next::SendAgain:
        // A limiter may sit behind the revocation: stopped here, only the list knows.
        if (isStopping())
            readBack();
        else
            requeue(false);
        return;
    case ItemCourse::Next::RenewToken:
        if (isStopping())
            endWithoutLookup();
        else
            requeue(false);
        return;
    case ItemCourse::Next::NeedSignIn:
        if (isStopping())
            endWithoutLookup();
        else
            waitForSignIn();
        return;
    }
}

// Two readings say that it was not done: once more, after a pause that doubles.
void ItemRun::scheduleRetry()
{
    startTimer(ItemState::WaitingToRetry, backoff(std::max(m_course.arrived() - 1, 0)));
}

void ItemRun::startTimer(ItemState state, milliseconds delay)
{
    enter(state);
    m_status.readAgainAt = now().addMSecs(delay.count());
    m_timer->start(delay);
    Q_EMIT changed();
}

void ItemRun::onTimeout()
{
    if (m_state == ItemState::WaitingToRetry)
        requeue(false);
    else if (m_state == ItemState::WaitingToLookUp)
        readBack();
}

void ItemRun::requeue(bool offline)
{
    show(ItemState::Queued);
    Q_EMIT requeued(offline);
}

void ItemRun::waitForSignIn()
{
    enter(m_state == ItemState::LookingUp ? ItemState::WaitingForSignInToRead
                                          : ItemState::WaitingForSignInToSend);
    Q_EMIT signInNeeded();
}

void ItemRun::signedInAgain()
{
    const bool toSend = m_state == ItemState::WaitingForSignInToSend;
    if (!toSend && m_state != ItemState::WaitingForSignInToRead)
        return;
    m_course.signedInAgain();
    m_rejectedToken = 0;
    if (toSend)
        requeue(false);
    else
        readBack();
}

void ItemRun::readBack()
{
    show(ItemState::LookingUp);
    startReading();
}

void ItemRun::scheduleLookup(milliseconds delay)
{
    if (delay > milliseconds::zero())
        startTimer(ItemState::WaitingToLookUp, delay);
    else
        readBack();
}

void ItemRun::startReading()
{
    m_reading = new Reading(m_parts.traffic, m_parts.plan->baseUrl, m_parts.plan->items.at(m_index),
                            m_parts.read, this);
    connect(m_reading, &Operation::finished, this,
            [this] { onReading(std::exchange(m_reading, nullptr)->result()); });
    m_reading->start();
}

void ItemRun::onReading(const ReadingResult &reading)
{
    take(reading);
    if (m_state == ItemState::CheckingDrift)
        onDriftReading(reading);
    else
        perform(m_course.afterReading(reading));
}

void ItemRun::take(const ReadingResult &reading)
{
    const auto serverTime = reading.at.isValid() ? std::optional(reading.at) : std::nullopt;
    m_parts.recorder->record({makeReading(*m_parts.plan, m_index, now(), readingText(reading.kind),
                                          reading.byNeighbour, serverTime)});
    if (reading.kind == ReadingResult::Kind::Failed) {
        if (m_status.attempts == 0 || !m_status.error)
            m_status.error = reading.error;
    } else if (reading.kind != ReadingResult::Kind::Absent) {
        m_status.nowReads = reading.credential;
        Q_EMIT credentialRead(reading.credential, reading.askedAt.count());
    }
    if (reading.kind == ReadingResult::Kind::Revoked)
        m_status.proof = proofOf(reading.receivedAt, reading.serverDate);
}

// Told by the monotonic clock, which nobody sets; a list that was read for all came a while ago.
ProofOfRevocation ItemRun::proofOf(const QDateTime &receivedAt, const QDateTime &serverDate) const
{
    const milliseconds ago{std::max<qint64>(0, receivedAt.msecsTo(now()))};
    return {receivedAt, m_parts.traffic->clock()->monotonic() - ago, serverDate};
}

void ItemRun::hold()
{
    if (m_state != ItemState::Waiting)
        return;
    enter(ItemState::TakingBack);
    m_call->cancel();
}

void ItemRun::stop(bool hard)
{
    m_mandate = Mandate::Stop;
    switch (m_state) {
    case ItemState::WaitingForSignInToSend:
    case ItemState::WaitingForSignInToRead:
    case ItemState::WaitingToLookUp:
    case ItemState::WaitingToRetry:
        endWithoutLookup();
        return;
    case ItemState::Waiting:
    case ItemState::TakingBack:
        if (m_call)
            m_call->cancel();
        return;
    case ItemState::CheckingDrift:
    case ItemState::LookingUp:
        if (m_reading && (hard || m_status.attempts == 0))
            m_reading->cancel();
        return;
    case ItemState::Queued:
        if (m_status.attempts > 0 && m_course.mayHaveActed() && !hard)
            readBack();
        else
            endWithoutLookup();
        return;
    case ItemState::RecordingIntent:
    case ItemState::OnWire:
    case ItemState::RecordingOutcome:
    case ItemState::Done:
    case ItemState::Count:
        return;
    }
}

void ItemRun::end(Outcome outcome)
{
    if (isEnding())
        return;
    enter(ItemState::RecordingOutcome);
    Q_EMIT ending();
    if (isRevoked(outcome)) {
        m_status.error.reset();
        if (m_status.proof.monotonic)
            m_status.exposure =
                exposureOf(m_status.proof, m_status.nowReads.value_or(m_status.seen).lastUsedAt);
    } else {
        m_status.proof = {};
    }
    if (m_status.drift.gone || outcome == Outcome::NotFound)
        Q_EMIT credentialGone(m_status.seen.clientId);
    // Named only once it is durable.
    m_parts.recorder->record({makeOutcome(*m_parts.plan, m_index, now(), outcome, m_status.proof.claimedAt(),
                                          m_facts, m_status.proof.receivedAt)},
                             [this, outcome](bool) {
                                 m_status.outcome = outcome;
                                 show(ItemState::Done);
                                 Q_EMIT ended();
                             });
}

void ItemRun::checkAgain()
{
    if (m_status.outcome != Outcome::Unknown)
        return;
    m_mandate = Mandate::CheckAgain;
    m_status.left = false;
    m_status.outcome = Outcome::Pending;
    m_course.checkAgain();
    readBack();
}

void ItemRun::leave()
{
    if (m_status.outcome != Outcome::Unknown || m_status.left)
        return;
    m_parts.recorder->record({makeLeft(*m_parts.plan, m_index, now())}, [this](bool) {
        m_status.left = true;
        Q_EMIT changed();
    });
}

} // namespace rd
