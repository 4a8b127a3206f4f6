#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace rd {

// One credential of the practice server.
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

// Made-up credentials named as several environments would name theirs. The same seed gives the same data on
// every machine; times are relative to `base` (UTC). The second one, "ops-admin", is the one to sign in with.
QList<PracticeCredential> makePracticeData(int count, quint32 seed, const QDateTime &base);
inline constexpr int practiceOwnIndex = 1;

// The made-up secret of that one.
QByteArray makePracticeSecret(quint32 seed);

} // namespace rd
