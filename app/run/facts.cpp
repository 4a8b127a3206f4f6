#include "run/facts.h"

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
