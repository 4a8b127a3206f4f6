#include "api/response_parser.h"

#include "base/json_duplicates.h"
#include "base/log.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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
    return location.isEmpty() ? QString()
                              : maskKnownSecrets(answer.url.resolved(QUrl::fromEncoded(location)).host());
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
    // A 204 has no body, whatever stray bytes follow it (docs/pitfalls.md 1.10).
    if (answer.wire == Wire::Answered || kind == Call::Kind::Revoke)
        return std::nullopt;
    return errorOf(kindOfWire(answer.wire), answer, mayHoldToken);
}

namespace {

// In seconds, also as text ("3600"); 0: none.
double lifetimeOf(const QJsonValue &value)
{
    const QString text = value.toString();
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool number = !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
    const double lifetime = number ? text.toDouble() : value.toDouble();
    return lifetime >= 1 && lifetime <= longestLifetime ? lifetime : 0;
}

} // namespace

Result<TokenGrant, TokenFault> parseTokenGrant(const Answer &answer)
{
    const QJsonDocument document =
        isJsonMediaType(answer.headers.mediaType()) ? QJsonDocument::fromJson(answer.body) : QJsonDocument();
    if (!document.isObject() || hasDuplicateMember(answer.body))
        return TokenFault::NotJson;
    const QJsonObject object = document.object();
    const double lifetime = lifetimeOf(object.value("expires_in"_L1));
    const QString type = object.value("token_type"_L1).toString();
    QByteArray token = object.value("access_token"_L1).toString().toUtf8();
    Secret usable(isVisibleAscii(token) ? QByteArrayView(token) : QByteArrayView());
    wipeMemory(token.data(), static_cast<std::size_t>(token.size()));
    if (usable.isEmpty())
        return TokenFault::NoToken;
    if (type.compare("bearer"_L1, Qt::CaseInsensitive) != 0)
        return TokenFault::NotBearer;
    if (lifetime < 1)
        return TokenFault::NoLifetime;
    return TokenGrant{std::move(usable), std::chrono::seconds(static_cast<qint64>(lifetime))};
}

ApiError tokenError(TokenFault fault, const Answer &answer)
{
    ApiError error = contentError(ApiError::Kind::BadToken, answer);
    error.tokenFault = fault;
    return error;
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
