#pragma once

#include "practice/sample_data.h"
#include "practice/state.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace rd {

// The practice server's credentials and what became of them. Every change is in the state file, where there
// is one, before the call returns. Thread: one at a time.
class CredentialBook
{
public:
    // An empty `stateFile` keeps nothing.
    CredentialBook(int count, quint32 seed, QString stateFile);

    // Goes on from the state file, whose seed and count then hold, or begins it. Empty: done; otherwise one
    // sentence on why not.
    QString open();

    struct Page
    {
        QList<PracticeCredential> rows;
        bool hasMore = false;
    };
    // The rows after the one with this id, or from the first one on. Nothing: no such id.
    std::optional<Page> page(const std::optional<QString> &after, int limit) const;

    enum class Revocation { Done, Unknown, AlreadyRevoked, LastActive, NotKept };
    Revocation revoke(const QString &clientId, const QDateTime &now);
    void countDelete(const QString &clientId);

    const PracticeCredential &own() const { return m_rows.at(practiceOwnRow); }
    QByteArray ownSecret() const { return makePracticeSecret(m_state.seed); }
    // Somebody signed in with it. False: it could not be kept and did not happen.
    bool useOwn(const QDateTime &now);

    const QList<PracticeCredential> &rows() const { return m_rows; }

private:
    void makeRows();
    bool applyState();
    bool keep(const PracticeState &state);

    QString m_stateFile;
    PracticeState m_state;
    QList<PracticeCredential> m_rows;
    QHash<QString, qsizetype> m_rowOfId;
    QHash<QString, qsizetype> m_rowOfClientId;
    qsizetype m_active = 0;
};

} // namespace rd
