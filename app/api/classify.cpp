#include "api/classify.h"

#include "base/strict_json.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr double longestLifetime = 1e9; // seconds

int expectedStatus(Call::Kind kind)
{
    return kind == Call::Kind::Revoke ? 204 : 200;
}

bool hasStatusLine(Wire wire)
{
    return wire == Wire::Answered || wire == Wire::Truncated || wire == Wire::TooLarge;
}

ApiError::Kind kindOfWire(Wire wire)
{
    switch (wire) {
    case Wire::Truncated:
        return ApiError::Kind::Truncated;
    case Wire::TooLarge:
        return ApiError::Kind::TooLarge;
    case Wire::HostNotFound:
        return ApiError::Kind::HostNotFound;
    case Wire::Refused:
        return ApiError::Kind::ConnectionRefused;
    case Wire::TlsRejected:
        return ApiError::Kind::TlsRejected;
    case Wire::ProxyFailed:
        return ApiError::Kind::ProxyFailed;
    case Wire::ProxyAuthentication:
        return ApiError::Kind::ProxyAuthentication;
    case Wire::Invalid:
        return ApiError::Kind::InvalidRequest;
    case Wire::Deadline:
        return ApiError::Kind::Deadline;
    case Wire::NotStarted:
    case Wire::Cancelled:
        return ApiError::Kind::Cancelled;
    case Wire::Answered: // without a status: nothing that HTTP knows
    case Wire::Lost:
        break;
    }
    return ApiError::Kind::ConnectionLost;
}

ApiError::Kind kindOfStatus(int status)
{
    switch (status) {
    case 401:
        return ApiError::Kind::Unauthorized;
    case 403:
        return ApiError::Kind::Forbidden;
    case 404:
        return ApiError::Kind::NotFound;
    case 409:
        return ApiError::Kind::Conflict;
    case 422:
        return ApiError::Kind::Unprocessable;
    case 429:
        return ApiError::Kind::RateLimited;
    case 502:
    case 503:
    case 504:
        return ApiError::Kind::Unavailable;
    default:
        break;
    }
    switch (status / 100) {
    case 1:
        return ApiError::Kind::InterimAnswer;
    case 3:
        return ApiError::Kind::Redirected;
    case 4:
        return ApiError::Kind::BadRequest;
    case 5:
        return ApiError::Kind::ServerError;
    default:
        return ApiError::Kind::UnexpectedStatus;
    }
}

QString redirectHost(const Answer &answer)
{
    const QByteArray location = answer.headers.value("Location");
    return location.isEmpty() ? QString() : answer.url.resolved(QUrl::fromEncoded(location)).host();
}

// A 2xx of the token path may hold a token, which no error may carry on; a gateway's page does not.
Problem problemOf(const Answer &answer, bool mayHoldToken)
{
    Problem problem = parseProblem(answer.headers, answer.body);
    if (mayHoldToken && answer.status / 100 == 2 && problem.body != Problem::Body::Html)
        problem = parseProblem(answer.headers, {});
    return problem;
}

ApiError errorOf(ApiError::Kind kind, const Answer &answer, bool mayHoldToken)
{
    ApiError error;
    error.kind = kind;
    error.status = answer.status;
    error.mayHaveBeenSent = mayHaveBeenSent(answer.wire);
    if (hasStatusLine(answer.wire))
        error.problem = problemOf(answer, mayHoldToken);
    error.requestId = error.problem.requestId.isEmpty() ? answer.requestId : error.problem.requestId;
    error.method = answer.method;
    error.url = answer.url;
    if (kind == ApiError::Kind::Redirected)
        error.redirectHost = redirectHost(answer);
    error.at = answer.receivedAt;
    error.rateLimit = answer.rateLimit;
    error.tlsErrors = answer.tlsErrors;
    error.tlsTooOld = answer.tlsTooOld;
    error.chain = answer.chain;
    return error;
}

} // namespace

std::optional<ApiError> classify(Call::Kind kind, const Answer &answer)
{
    const bool mayHoldToken = kind == Call::Kind::Token;
    if (!hasStatusLine(answer.wire) || answer.status == 0)
        return errorOf(kindOfWire(answer.wire), answer, mayHoldToken);
    if (answer.status != expectedStatus(kind))
        return errorOf(kindOfStatus(answer.status), answer, mayHoldToken);
    // A 204 has no body, whatever stray bytes follow it (traps 1.10).
    if (answer.wire == Wire::Answered || kind == Call::Kind::Revoke)
        return std::nullopt;
    return errorOf(kindOfWire(answer.wire), answer, mayHoldToken);
}

std::optional<TokenGrant> parseTokenGrant(const Answer &answer)
{
    if (!isJsonMediaType(answer.headers.mediaType()) || hasDuplicateMember(answer.body))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const double lifetime = object.value("expires_in"_L1).toDouble();
    const QString type = object.value("token_type"_L1).toString();
    QByteArray token = object.value("access_token"_L1).toString().toUtf8();
    const bool usable = isVisibleAscii(token) && type.compare("bearer"_L1, Qt::CaseInsensitive) == 0 &&
                        lifetime >= 1 && lifetime <= longestLifetime;
    std::optional<TokenGrant> grant;
    if (usable)
        grant = TokenGrant{Secret(token), std::chrono::seconds(static_cast<qint64>(lifetime))};
    wipeMemory(token.data(), static_cast<std::size_t>(token.size()));
    return grant;
}

Result<CredentialPage, ApiError> parseListAnswer(const Answer &answer)
{
    CredentialPage page;
    const std::optional<PageFault> fault = parsePage(answer.headers.mediaType(), answer.body, &page);
    if (!fault)
        return page;
    ApiError error = contentError(ApiError::Kind::BadPage, answer);
    error.pageFault = *fault;
    return error;
}

ApiError contentError(ApiError::Kind kind, const Answer &answer)
{
    return errorOf(kind, answer, kind == ApiError::Kind::BadToken);
}

} // namespace rd
