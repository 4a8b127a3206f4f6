#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace rd {

// One credential of the practice server. Times are UTC.
struct PracticeCredential
{
    QString id; // the cursor; not the client id for some, since a client must not assume it
    QString clientId;
    QString name;
    bool revoked = false;
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime expiresAt;  // null: never
    QDateTime lastUsedAt; // null: never
    int deletesSeen = 0;
};

// Made-up credentials as several environments would have them, newest first. The same seed gives the same
// ids, client ids and names on every system, whatever the count; times are relative to `base` (UTC).
QList<PracticeCredential> makePracticeData(int count, quint32 seed, const QDateTime &base);

// The first one, "ops-admin": active, never expires, and the one whose secret is known.
inline constexpr int practiceOwnRow = 0;
QByteArray makePracticeSecret(quint32 seed);

} // namespace rd
