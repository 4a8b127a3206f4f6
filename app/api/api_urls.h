#pragma once

#include "base/result.h"

#include <QString>
#include <QUrl>

namespace rd {

// Why a base URL is not accepted.
enum class BaseUrlFault {
    NotAUrl,
    NotHttps,    // http is for literal 127.0.0.1 and [::1] only
    UserInfo,    // user or password in the URL (docs/pitfalls.md 1.8)
    QueryOrHash, // ?… or #…
    NoHost,
};

// Text that a person typed into a base URL: trimmed, without trailing slashes.
Result<QUrl, BaseUrlFault> parseBaseUrl(const QString &text);

// Why a client id cannot be put into a path (docs/pitfalls.md 1.12).
enum class PathFault {
    Empty,
    DotSegment,      // "." or ".."
    NotText,         // NUL or a lone surrogate
    HoldsSecret,     // a secret or token of ours: what is sent is kept and shown, too
    TooLong,         // over longestClientId: nobody could compare it before confirming (docs/pitfalls.md 3.3)
    DoesNotComeBack, // decoding the URL that was built does not give this id
};

// UTF-16 units; those that the server makes have 41.
inline constexpr qsizetype longestClientId = 512;

// base + "/auth/credentials/" + the id percent-encoded as one segment, verified by decoding it again.
Result<QUrl, PathFault> revokeUrl(const QUrl &base, const QString &clientId);
QUrl tokenUrl(const QUrl &base);
// `startingAfter` empty: from the start. An invalid URL for a cursor that cannot be encoded (NUL, lone
// surrogate): never a page of somewhere else.
QUrl listUrl(const QUrl &base, int limit, const QString &startingAfter);

// Visible ASCII only, not empty, at most 8 KiB: a token, a client id or a secret (docs/pitfalls.md 1.13).
bool isVisibleAscii(QByteArrayView text);

// The same with single spaces within: the whole value of an Authorization header ("Bearer …").
bool isHeaderSafe(QByteArrayView text);

} // namespace rd
