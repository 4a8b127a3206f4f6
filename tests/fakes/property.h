#pragma once

#include "run/run_status.h"

#include <QHash>
#include <QSqlDatabase>
#include <QString>
#include <QStringList>

namespace rd {

// What the server holds of a credential in truth.
enum class Truth { Active, Revoked, Gone };

// The property that everything serves, watched from outside: a second connection reads
// the journal, so that it sees only what is committed. Thread: one; the journal need not be open yet.
class Property
{
public:
    explicit Property(const QString &journalFile);
    ~Property();
    Property(const Property &) = delete;
    Property &operator=(const Property &) = delete;

    // To be called at the moment a DELETE arrives, before the server acts: there is exactly one attempt row
    // for it that has no end yet.
    void deleteArrived(const QString &clientId);

    // What is wrong with the journal and the outcome after the run: every DELETE has one attempt row, every
    // attempt ended, the outcome is recorded and the server's truth does not contradict it. Empty: nothing.
    QStringList faults(const ItemStatus &item, Truth truth) const;
    // The same of what the journal alone tells.
    QStringList faults(const QString &clientId, Outcome outcome, Truth truth) const;

    int attempts(const QString &clientId) const;
    int notSent(const QString &clientId) const;
    int unended(const QString &clientId) const;
    // Of the last Outcome row; Pending: none.
    Outcome recordedOutcome(const QString &clientId) const;
    // Every entry, oldest first: "plan", "attempt", "answer" …
    QStringList kinds() const;
    // Of the entries of one kind, oldest first.
    QStringList data(const QString &kind) const;

private:
    QStringList column(const QString &query, const QStringList &values = {}) const;

    QString m_name; // of the connection
    QHash<QString, int> m_seen;
    QStringList m_faults;
};

// Whether the server's state contradicts that outcome.
bool contradicts(Outcome outcome, Truth truth);

} // namespace rd
