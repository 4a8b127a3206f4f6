#pragma once

#include "api/endpoint.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <chrono>

namespace rd {

// One request as a value, before it is sent.
struct Call
{
    enum class Kind { Token, List, Revoke };
    Kind kind = Kind::List;
    QByteArray method;
    QUrl url;
    QByteArray body; // Token only

    static Call token(const QUrl &base);
    // limit 1 to 100; `startingAfter` null: the first page.
    static Call list(const QUrl &base, int limit, const QString &startingAfter = {});
    static Result<Call, PathFault> revoke(const QUrl &base, const QString &clientId);
};

// What may be waited for and read. Constructor arguments everywhere, so that a test can be quick.
struct CallLimits
{
    std::chrono::milliseconds deadline{30'000}; // wall time of one whole exchange, headers and body
    qint64 listBody = 8 * 1024 * 1024;          // bytes after decompression
    qint64 otherBody = 256 * 1024;              // token answers, problems, gateway pages
};

} // namespace rd
