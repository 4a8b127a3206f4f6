#pragma once

#include "api/credential.h"

#include <QDateTime>
#include <QString>

// Credentials for tests of the list; times are relative to `now`.
namespace rd::fakes {

inline const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-23T14:00:00Z"), Qt::ISODate);

inline Timestamp ago(qint64 seconds)
{
    return Timestamp::at(now.addSecs(-seconds));
}

// 41 characters, as the server makes them.
inline QString clientIdOf(int number)
{
    return QStringLiteral("dinie_ci_%1").arg(number, 32, 16, QChar(u'0'));
}

inline Credential credential(int number, const QString &name)
{
    Credential made;
    made.id = QStringLiteral("id-%1").arg(number);
    made.clientId = clientIdOf(number);
    made.name = name;
    made.status = CredentialStatus::Active;
    made.statusText = QStringLiteral("active");
    made.expiresAt = Timestamp::never();
    made.createdAt = ago(86400LL * (number + 1));
    made.updatedAt = made.createdAt;
    made.lastUsedAt = Timestamp::never();
    return made;
}

inline Credential revoked(Credential credential)
{
    credential.status = CredentialStatus::Revoked;
    credential.statusText = QStringLiteral("revoked");
    return credential;
}

} // namespace rd::fakes
