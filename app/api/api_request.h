#pragma once

#include "api/api_urls.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

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

} // namespace rd
