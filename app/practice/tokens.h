#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>

namespace rd {

// The bearer tokens of a practice server: JWT-shaped (RFC 7519), signed by nothing, gone with the process.
// Thread: one at a time.
class PracticeTokens
{
public:
    explicit PracticeTokens(int lifetimeSeconds) : m_lifetime(lifetimeSeconds) {}

    QByteArray issue(const QString &clientId, const QDateTime &now);
    void expireAll(const QDateTime &now);

    enum class Verdict { Good, Unknown, Expired };
    Verdict check(const QByteArray &token, const QDateTime &now) const;

private:
    int m_lifetime; // seconds
    QHash<QByteArray, QDateTime> m_ends;
};

} // namespace rd
