#include "run/outcome_resolver.h"

#include "base/backoff.h"

#include <algorithm>

namespace rd {

namespace {

constexpr int mostReadings = 6;

// An API that says so has nothing left to revoke: it was revoked before, or is not there.
bool maySayGone(int status)
{
    return status == 404 || status == 409 || status == 410;
}

// "already_revoked", "credential_revoked": whoever says so does not refuse.
bool saysRevoked(const QString &code)
{
    const auto isOfAName = [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.';
    };
    return std::all_of(code.begin(), code.end(), isOfAName) &&
           code.contains(QLatin1String("revoked"), Qt::CaseInsensitive);
}

// A clear no: the server read the request and will not do it. 404, 409 and 410 may mean "done before".
bool isClearRefusal(int status)
{
    return status >= 400 && status < 500 && status != 408 && !maySayGone(status);
}

// Answered by someone who did not carry it out: a refusal or a redirection (docs/pitfalls.md 1.2).
bool saysNotPerformed(int status)
{
    return status >= 300 && status < 500 && status != 408;
}

} // namespace

ItemCourse::Decision ItemCourse::afterAnswer(const Answer &answer, const QString &code)
{
    m_readActive = false;
    m_failedReadings = 0;
    if (!mayHaveBeenSent(answer.wire)) {
        return mayHaveActed() ? Decision{Next::ReadBack, Outcome::Pending, {}}
                              : Decision{Next::End, withoutReading(), {}};
    }
    m_status = answer.status;
    ++m_arrived;
    m_saidGone = maySayGone(answer.status) && (m_revokedBefore || saysRevoked(code));
    switch (answer.status) {
    case 204:
        return {Next::End, Outcome::Revoked, {}};
    case 429:
        m_throttled = true;
        return {Next::SendAgain, Outcome::Pending, {}};
    case 401:
        if (std::exchange(m_renewed, true))
            return {Next::NeedSignIn, Outcome::Pending, {}};
        return {Next::RenewToken, Outcome::Pending, {}};
    default:
        break;
    }
    if (!saysNotPerformed(answer.status))
        m_doubtful = true;
    return {Next::ReadBack, Outcome::Pending, {}};
}

ItemCourse::Decision ItemCourse::afterReading(const ReadingResult &reading)
{
    switch (reading.kind) {
    case ReadingResult::Kind::Revoked:
        return {Next::End, revokedBefore() ? Outcome::AlreadyRevoked : Outcome::RevokedReplyLost, {}};
    case ReadingResult::Kind::Active:
        return afterActive();
    case ReadingResult::Kind::OtherStatus:
        return {Next::End, Outcome::Unknown, {}};
    case ReadingResult::Kind::Absent:
        return {Next::End, m_status == 404 && !mayHaveActed() ? Outcome::NotFound : Outcome::Unknown, {}};
    case ReadingResult::Kind::Failed:
        break;
    }
    if (reading.error && reading.error->wantsSignIn())
        return {Next::NeedSignIn, Outcome::Pending, {}};
    return readLater();
}

// Whoever answered anything else may have answered for an API that had carried it out: a gateway, a sign-in
// page of the network. So may the 401 of an attempt before.
bool ItemCourse::revokedBefore() const
{
    return !mayHaveActed() && (m_arrived == 0 || (m_arrived == 1 && maySayGone(m_status)));
}

ItemCourse::Decision ItemCourse::afterActive()
{
    m_failedReadings = 0;
    if (!m_doubtful && !m_saidGone)
        return {Next::End, Outcome::Refused, {}};
    if (std::exchange(m_readActive, true))
        return {Next::End, Outcome::StillActive, {}};
    return {Next::ReadBack, Outcome::Pending, m_deadline};
}

ItemCourse::Decision ItemCourse::readLater()
{
    if (++m_failedReadings >= mostReadings)
        return {Next::End, withoutReading(), {}};
    const milliseconds pause = backoff(m_failedReadings - 1);
    // A reading that failed must not bring the second "active" nearer.
    return {Next::ReadBack, Outcome::Pending, m_readActive ? std::max(pause, m_deadline) : pause};
}

Outcome ItemCourse::withoutReading() const
{
    if (mayHaveActed())
        return Outcome::Unknown;
    if (m_status == 0)
        return Outcome::NotAttempted;
    return isClearRefusal(m_status) ? Outcome::Refused : Outcome::Unknown;
}

void ItemCourse::checkAgain()
{
    m_failedReadings = 0;
    m_readActive = false;
    m_doubtful = true;
}

} // namespace rd
