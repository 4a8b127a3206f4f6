#include "run/journal_names.h"

namespace rd {

namespace {

constexpr qsizetype longestFact = 200;

} // namespace

QString wireText(Wire wire)
{
    switch (wire) {
    case Wire::Answered:
        return QStringLiteral("answered");
    case Wire::Truncated:
        return QStringLiteral("truncated");
    case Wire::TooLarge:
        return QStringLiteral("too_large");
    case Wire::HostNotFound:
        return QStringLiteral("host_not_found");
    case Wire::Refused:
        return QStringLiteral("connection_refused");
    case Wire::TlsRejected:
        return QStringLiteral("tls_rejected");
    case Wire::ProxyFailed:
        return QStringLiteral("proxy_failed");
    case Wire::ProxyAuthentication:
        return QStringLiteral("proxy_authentication");
    case Wire::NotStarted:
        return QStringLiteral("not_started");
    case Wire::Invalid:
        return QStringLiteral("invalid");
    case Wire::Deadline:
        return QStringLiteral("deadline");
    case Wire::Lost:
        return QStringLiteral("lost");
    case Wire::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

QString phaseText(RunStatus::Phase phase)
{
    switch (phase) {
    case RunStatus::Phase::None:
        break;
    case RunStatus::Phase::Holding:
        return QStringLiteral("holding");
    case RunStatus::Phase::CheckingDrift:
        return QStringLiteral("checking_drift");
    case RunStatus::Phase::Running:
        return QStringLiteral("running");
    case RunStatus::Phase::NeedsDriftAnswer:
        return QStringLiteral("needs_drift_answer");
    case RunStatus::Phase::NeedsSignIn:
        return QStringLiteral("needs_sign_in");
    case RunStatus::Phase::NeedsWaitAnswer:
        return QStringLiteral("needs_wait_answer");
    case RunStatus::Phase::NeedsGoOn:
        return QStringLiteral("needs_go_on");
    case RunStatus::Phase::Offline:
        return QStringLiteral("offline");
    case RunStatus::Phase::Paused:
        return QStringLiteral("paused");
    case RunStatus::Phase::Stopping:
        return QStringLiteral("stopping");
    case RunStatus::Phase::Finished:
        return QStringLiteral("finished");
    }
    return {};
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

QString waitText(TrafficStatus::Wait wait)
{
    switch (wait) {
    case TrafficStatus::Wait::None:
        break;
    case TrafficStatus::Wait::ServerAsked:
        return QStringLiteral("server_asked");
    case TrafficStatus::Wait::BackingOff:
        return QStringLiteral("backing_off");
    case TrafficStatus::Wait::LimitSpent:
        return QStringLiteral("limit_spent");
    }
    return {};
}

AnswerFacts factsOf(const Answer &answer, const std::optional<ApiError> &error)
{
    AnswerFacts facts;
    facts.wire = wireText(answer.wire);
    facts.mayHaveBeenSent = mayHaveBeenSent(answer.wire);
    facts.status = answer.status;
    facts.requestId = answer.requestId;
    facts.serverDate = answer.serverDate;
    if (error) {
        facts.code = error->problem.code.left(longestFact);
        facts.problemType = error->problem.type.left(longestFact);
        if (facts.requestId.isEmpty())
            facts.requestId = error->requestId;
    }
    return facts;
}

AnswerFacts factsOf(const ApiError &error)
{
    AnswerFacts facts;
    facts.mayHaveBeenSent = error.mayHaveBeenSent;
    facts.status = error.status;
    facts.requestId = error.requestId;
    facts.code = error.problem.code.left(longestFact);
    facts.problemType = error.problem.type.left(longestFact);
    return facts;
}

} // namespace rd
