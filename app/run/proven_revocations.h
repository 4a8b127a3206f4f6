#pragma once

#include "run/run_status.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace rd {

// What runs of this start of the program revoked: until when its tokens live by the monotonic clock, and
// which reading of the list is older than the proof and so says nothing against it. A value; no I/O.
class ProvenRevocations
{
public:
    void clear() { *this = {}; }

    // The list said something of that credential that was asked for then, monotonic. True: that is older than
    // what proved it revoked.
    bool read(const QString &clientId, milliseconds askedAt);
    // A run with news of the items at these places; the client ids of what was proven by them and that no
    // later reading speaks of.
    QStringList take(const RunStatus &run, const QList<qsizetype> &places);

    const ProofOfRevocation *find(const QString &clientId) const;
    // Puts the ends of that run, or those at these places, on the wall clock as it is now; those of earlier
    // starts stay.
    void setExposures(RunStatus &run, const QDateTime &now, milliseconds monotonic) const;
    void setExposures(RunStatus &run, const QList<qsizetype> &places, const QDateTime &now,
                      milliseconds monotonic) const;
    // The same of one credential of a run; nullopt: none is known from this start.
    std::optional<Exposure> exposure(const QString &runId, const QString &clientId, const QDateTime &now,
                                     milliseconds monotonic) const;

private:
    struct Proven
    {
        ProofOfRevocation proof;
        Exposure exposure;
    };

    QSet<QString> m_watched; // client ids of the runs
    QSet<QString> m_runs;
    QHash<QString, milliseconds> m_read;        // by client id: when the latest reading was asked for
    QHash<QString, ProofOfRevocation> m_proofs; // by client id: the latest
    QHash<QString, QHash<QString, Proven>> m_byRun;
};

} // namespace rd
