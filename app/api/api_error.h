#pragma once

#include "api/credential.h"
#include "api/http_response.h"
#include "api/problem_document.h"

#include <QMetaType>

namespace rd {

// Why a 200 at the token path has no usable token.
enum class TokenFault {
    NotJson,    // no JSON media type, no object, or a member twice
    NoToken,    // no access_token that can be sent in a header
    NotBearer,  // another token_type
    NoLifetime, // expires_in is no number, or none from a second to some decades
};

// Everything a request can end with that is not success; ui/text/texts.h has a sentence for each.
struct ApiError
{
    enum class Kind {
        // by status
        BadRequest,       // 400, and any 4xx that has no name of its own
        Unauthorized,     // 401
        Forbidden,        // 403
        NotFound,         // 404
        Conflict,         // 409
        Unprocessable,    // 422
        RateLimited,      // 429
        ServerError,      // 500 and any 5xx that has no name of its own
        Unavailable,      // 502, 503, 504
        Redirected,       // any 3xx: not followed (docs/pitfalls.md 1.2)
        UnexpectedStatus, // 2xx that is not the expected one
        InterimAnswer,    // 1xx: the answer proper was not waited for (docs/pitfalls.md 1.17)
        // by wire
        HostNotFound,
        ConnectionRefused,
        TlsRejected,
        ProxyFailed,
        ProxyAuthentication,
        Deadline,
        ConnectionLost,
        Truncated,
        TooLarge,
        Cancelled,      // by the operator, before or after it was sent: see mayHaveBeenSent
        InvalidRequest, // our own check refused to send it
        // by content
        BadPage,     // see pageFault
        BadToken,    // a 200 at the token path without a usable token
        NotSignedIn, // there is no token to send it with
    };
    Kind kind = Kind::ConnectionLost;
    int status = 0; // the wire's; 0: none
    bool mayHaveBeenSent = false;
    Problem problem;
    PageFault pageFault = PageFault::NotJson;    // BadPage only
    TokenFault tokenFault = TokenFault::NotJson; // BadToken only
    QString requestId;
    QByteArray method;
    QUrl url;             // never holds a secret
    QString redirectHost; // Redirected only: host of Location
    QDateTime at;         // UTC, local clock
    RateLimit rateLimit;
    QStringList tlsErrors;
    bool tlsTooOld = false; // TlsRejected: not the certificate, the server knows no TLS from 1.2 on
    QList<CertificateInfo> chain;

    // Only a person's new sign-in helps.
    bool wantsSignIn() const { return kind == Kind::Unauthorized || kind == Kind::NotSignedIn; }
};

} // namespace rd

Q_DECLARE_METATYPE(rd::ApiError)
