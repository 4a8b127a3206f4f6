#pragma once

#include "api/http_headers.h"
#include "api/rate_limit_headers.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <optional>

namespace rd {

// How an exchange ended on the wire, before anybody looks at the status.
enum class Wire {
    Answered,  // status and body came in full
    Truncated, // a status came, the body did not end as promised or could not be decoded
    TooLarge,  // a status came, the body was larger than allowed

    // No byte of the request can have left this machine, or the server cannot have got it:
    HostNotFound,
    Refused,             // TCP connection refused or no route
    TlsRejected,         // the handshake failed or the certificate was not trusted
    ProxyFailed,         // the proxy refused or was not found
    ProxyAuthentication, // the proxy wants a user and password, or others than it got
    NotStarted,          // cancelled before it was sent
    Invalid,             // our own check refused it: an unusable token, id or URL

    // It may have reached the server:
    Deadline,  // no full answer within the deadline
    Lost,      // the connection ended without a full status line and headers
    Cancelled, // by us after it was sent
};

// Whether the server may have acted on it.
constexpr bool mayHaveBeenSent(Wire wire)
{
    return wire == Wire::Answered || wire == Wire::Truncated || wire == Wire::TooLarge ||
           wire == Wire::Deadline || wire == Wire::Lost || wire == Wire::Cancelled;
}

// One certificate of the chain that a server showed, as text.
struct CertificateInfo
{
    QString subject;
    QString issuer;
    QDateTime validFrom;
    QDateTime validUntil;
    QString sha256; // hex, colons

    bool operator==(const CertificateInfo &) const = default;
};

// No answer to the request but a sign that one may follow (RFC 9110, 15.2; docs/pitfalls.md 1.17).
constexpr bool isInterim(int status)
{
    return status >= 100 && status < 200;
}

// What came of one request.
struct Answer
{
    Wire wire = Wire::NotStarted;
    int status = 0; // 0: no status line was read
    HttpHeaders headers;
    QByteArray body; // empty unless Answered (a part of it when Truncated or TooLarge)
    QByteArray method;
    QUrl url;
    QDateTime startedAt;                 // UTC, local clock
    QDateTime receivedAt;                // UTC, local clock
    std::optional<QDateTime> serverDate; // header Date
    RateLimit rateLimit;
    QString requestId; // X-Request-Id, with secrets of ours masked
    QStringList tlsErrors;
    bool tlsTooOld = false; // TlsRejected: the server knows no TLS from 1.2 on
    QList<CertificateInfo> chain;

    // The best guess at the server's time of the answer.
    QDateTime time() const { return serverDate.value_or(receivedAt); }
};

} // namespace rd

Q_DECLARE_METATYPE(rd::Answer)
