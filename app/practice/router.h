#pragma once

#include <QByteArray>
#include <QString>
#include <QUrlQuery>

namespace rd {

// One request as it came, without the headers that nobody reads.
struct PracticeRequest
{
    QByteArray method;
    QByteArray target;        // request target as sent (RFC 9112, 3.2.1): path and query, still encoded
    QByteArray authorization; // null: none
    QByteArray contentType;
    QByteArray body;
};

// Where a request leads.
struct PracticeRoute
{
    enum class To { Elsewhere, Nowhere, WrongMethod, Token, List, Revoke };

    To to = To::Nowhere;
    QByteArray path;  // as sent, without the query
    QByteArray allow; // WrongMethod: what is allowed
    QUrlQuery query;
    QString clientId; // Revoke: decoded
};

// Elsewhere: not below the prefix.
PracticeRoute routeOf(const PracticeRequest &request, const QByteArray &prefix);

} // namespace rd
