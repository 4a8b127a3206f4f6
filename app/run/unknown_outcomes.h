#pragma once

#include "api/credential.h"
#include "base/clock.h"
#include "journal/run_history.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace rd {

// Credentials whose latest revocation here has an outcome that nobody knows, until the list was read: says it
// revoked, that is seen; says it anything else, that counts once two readings do, so far apart that the
// server cannot be at it any more. A value; no I/O.
class UnknownOutcomes
{
public:
    void clear() { *this = {}; }

    // The whole history, oldest first, again whenever it changed. Of runs that go on nothing is unknown yet.
    // `now`: monotonic; what is news here is read by no earlier reading, what the first history has by any.
    void setHistory(const QList<RunHistory> &history, const QSet<QString> &activeRuns, milliseconds now);
    // The list said that, asked for then (monotonic). `apart`: of two readings. True: nothing about it is
    // unknown any more.
    bool read(const Credential &credential, milliseconds askedAt, milliseconds apart);

    // By client id: when its DELETE was sent, UTC, local clock.
    const QHash<QString, QDateTime> &sentAt() const { return m_sentAt; }

private:
    struct Open
    {
        QString outcome; // which one, of which run
        milliseconds knownSince{};
        std::optional<milliseconds> readAt{}; // asked for at; the first that counts
    };

    bool m_hasHistory = false;
    QHash<QString, Open> m_open; // by client id
    QHash<QString, QDateTime> m_sentAt;
    QSet<QString> m_read; // outcomes that the list has told of
};

} // namespace rd
