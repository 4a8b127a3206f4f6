#include "run/item_run.h"

#include "api/classify.h"
#include "base/backoff.h"
#include "journal/entries.h"
#include "run/confirmation.h"
#include "run/facts.h"
#include "run/recorder.h"
#include "traffic/traffic.h"

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
    connect(m_timer.get(), &ClockTimer::timeout, this, [this] { std::exchange(m_whenTimer, {})(); });
}

void ItemRun::restore(const ItemStatus &status, bool inDoubt)
{
    m_status = status;
    if (inDoubt)
        m_course.doubt();
}

QDateTime ItemRun::now() const
{
    return m_parts.traffic->clock()->now();
}

void ItemRun::setPhase(ItemStatus::Phase phase)
{
    m_status.phase = phase;
    Q_EMIT changed();
}

bool ItemRun::isReadingBack() const
{
    return m_status.phase == ItemStatus::Phase::ReadingBack ||
           m_status.phase == ItemStatus::Phase::SecondReading;
}

bool ItemRun::waitsToBeSent() const
{
    return m_status.phase == ItemStatus::Phase::RecordingIntent || (m_call && !m_call->isOnWire());
}

void ItemRun::checkDrift()
{
    setPhase(ItemStatus::Phase::CheckingDrift);
    readNow([this](const ReadingResult &reading) {
        m_status.phase = ItemStatus::Phase::Queued;
        if (!m_stopping)
            judgeDrift(reading);
        Q_EMIT changed();
        Q_EMIT driftRead(reading);
    });
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
    setPhase(ItemStatus::Phase::RecordingIntent);
    const int attempt = m_status.attempts + 1;
    m_parts.recorder->record(
        {makeAttempt(*m_parts.plan, m_index, attempt, now(), m_parts.confirmation->id())},
        [this, attempt](bool durable) {
            if (!durable) {
                endAsItIs();
                return;
            }
            m_status.attempts = attempt;
            std::optional<SendPermit> permit = m_parts.confirmation->permit(m_status.seen.clientId);
            if (m_stopping || !permit) {
                const QString why = m_stopping ? QStringLiteral("stopped") : QStringLiteral("paused");
                m_parts.recorder->record({makeNotSent(*m_parts.plan, m_index, attempt, now(), why)});
                if (m_stopping)
                    endAsItIs();
                else
                    requeue(false);
                return;
            }
            put(std::move(*permit));
        });
}

void ItemRun::put(SendPermit permit)
{
    m_call = m_parts.traffic->revoke(m_parts.plan->baseUrl, std::move(permit), m_parts.revoke, this,
                                     m_rejectedToken);
    connect(m_call, &Operation::finished, this, [this] { sent(std::exchange(m_call, nullptr)); });
    m_call->start();
    setPhase(ItemStatus::Phase::Sending);
}

void ItemRun::sent(const SentCall *call)
{
    const Answer &answer = call->answer();
    const bool held = std::exchange(m_held, false) && answer.wire == Wire::NotStarted;
    if (!held && !(m_stopping && m_status.error && answer.wire == Wire::NotStarted)) {
        m_facts = factsOf(answer, call->error());
        m_status.error = call->error();
    }
    if (!mayHaveBeenSent(answer.wire)) {
        notSent(call, held);
        return;
    }
    if (answer.status == 204)
        m_status.proof = proofOf(answer.receivedAt, answer.serverDate.value_or(QDateTime()));
    m_parts.recorder->record({makeAnswer(*m_parts.plan, m_index, m_status.attempts, now(), m_facts)});
    m_rejectedToken = answer.status == 401 ? call->tokenGeneration() : 0;
    if (m_parts.revokedBefore.contains(m_status.seen.clientId))
        m_course.wasRevokedBefore();
    follow(m_course.afterAnswer(answer, m_facts.code), [this] { requeue(false); });
}

void ItemRun::notSent(const SentCall *call, bool held)
{
    const Answer &answer = call->answer();
    const QString why = held && !m_stopping ? QStringLiteral("paused") : wireText(answer.wire);
    m_parts.recorder->record({makeNotSent(*m_parts.plan, m_index, m_status.attempts, now(), why)});
    if (m_stopping) {
        follow(m_course.afterAnswer(answer), {});
        return;
    }
    if (held) {
        requeue(false);
        return;
    }
    m_rejectedToken = 0;
    if (call->error() && call->error()->wantsSignIn()) {
        waitForSignIn([this] { requeue(false); });
        return;
    }
    const ItemCourse::Decision decision = m_course.afterAnswer(answer);
    if (m_parts.several && decision.next == ItemCourse::Next::End && answer.wire != Wire::Invalid)
        requeue(true);
    else
        follow(decision, [this] { requeue(false); });
}

void ItemRun::follow(const ItemCourse::Decision &decision, std::function<void()> afterSignIn)
{
    switch (decision.next) {
    case ItemCourse::Next::End:
        if (m_parts.several && decision.outcome == Outcome::StillActive && !m_course.saidGone() &&
            !m_stopping && !m_parts.confirmation->withdrawn() && m_course.arrived() < mostAttempts)
            sendLater();
        else
            end(decision.outcome);
        return;
    case ItemCourse::Next::ReadBack:
        if (decision.delay > milliseconds::zero() && m_stopping)
            endAsItIs();
        else
            readLater(decision.delay);
        return;
    case ItemCourse::Next::SendAgain:
        // A limiter may sit behind the revocation: stopped here, only the list knows.
        if (m_stopping)
            readLater(milliseconds::zero());
        else
            requeue(false);
        return;
    case ItemCourse::Next::RenewToken:
        if (m_stopping)
            endAsItIs();
        else
            requeue(false);
        return;
    case ItemCourse::Next::NeedSignIn:
        if (m_stopping)
            endAsItIs();
        else
            waitForSignIn(std::move(afterSignIn));
        return;
    }
}

// Two readings say that it was not done: once more, after a pause that doubles.
void ItemRun::sendLater()
{
    const milliseconds pause = backoff(std::max(m_course.arrived() - 1, 0));
    m_whenTimer = [this] {
        m_status.readAgainAt = {};
        requeue(false);
    };
    m_status.readAgainAt = now().addMSecs(pause.count());
    m_timer->start(pause);
    setPhase(ItemStatus::Phase::SecondReading);
}

void ItemRun::requeue(bool offline)
{
    m_held = false;
    m_status.phase = ItemStatus::Phase::Queued;
    Q_EMIT changed();
    Q_EMIT requeued(offline);
}

void ItemRun::waitForSignIn(std::function<void()> then)
{
    m_afterSignIn = std::move(then);
    Q_EMIT signInNeeded();
}

void ItemRun::signedInAgain()
{
    if (!m_afterSignIn)
        return;
    m_course.signedInAgain();
    m_rejectedToken = 0;
    std::exchange(m_afterSignIn, {})();
}

void ItemRun::readBack()
{
    readLater(milliseconds::zero());
}

void ItemRun::readLater(milliseconds delay)
{
    const auto read = [this] {
        m_status.readAgainAt = {};
        setPhase(ItemStatus::Phase::ReadingBack);
        readNow([this](const ReadingResult &reading) {
            follow(m_course.afterReading(reading), [this] { readBack(); });
        });
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

void ItemRun::readNow(std::function<void(const ReadingResult &)> then)
{
    m_reading = new Reading(m_parts.traffic, m_parts.plan->baseUrl, m_parts.plan->items.at(m_index),
                            m_parts.read, this);
    connect(m_reading, &Operation::finished, this, [this, then = std::move(then)] {
        const ReadingResult reading = std::exchange(m_reading, nullptr)->result();
        take(reading);
        then(reading);
    });
    m_reading->start();
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
    if (!m_call || m_call->isOnWire())
        return;
    m_held = true;
    m_call->cancel();
}

void ItemRun::stop(bool hard)
{
    m_stopping = true;
    if (isDone())
        return;
    if (m_afterSignIn) {
        m_afterSignIn = {};
        endAsItIs();
    } else if (m_timer->isActive()) {
        m_timer->stop();
        m_status.readAgainAt = {};
        endAsItIs();
    } else if (m_call && !m_call->isOnWire()) {
        m_call->cancel();
    } else if (m_reading && (hard || m_status.attempts == 0)) {
        m_reading->cancel();
    } else if (isQueued() && m_status.attempts > 0 && m_course.mayHaveActed() && !hard) {
        readBack();
    } else if (isQueued()) {
        endAsItIs();
    }
}

void ItemRun::end(Outcome outcome)
{
    if (std::exchange(m_ending, true))
        return;
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
                                 m_ending = false;
                                 m_status.outcome = outcome;
                                 setPhase(ItemStatus::Phase::Done);
                                 Q_EMIT ended();
                             });
}

void ItemRun::checkAgain()
{
    if (m_status.outcome != Outcome::Unknown)
        return;
    m_stopping = false;
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
