#pragma once

#include "api/credential.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace rd {

// The credentials of one environment in the server's order, merged page by page. While a reload runs, the
// rows of the load before stay; only a complete one removes what is gone. A value; no I/O.
class CredentialList
{
public:
    void clear();
    void beginLoad();
    void addPage(const QList<Credential> &credentials);
    // The load reached the end: rows it did not bring go; returns their ids.
    QSet<QString> endComplete();
    // The load ended early: everything known stays, but neighbours can no longer be trusted.
    void endIncomplete();
    // One row read again by itself. One that a complete list does not hold shows that the list no longer is.
    void update(const Credential &credential);
    // A complete list was read that does not hold it; its neighbours are each other's now.
    void remove(const QString &id);

    qsizetype size() const { return m_rows.size(); }
    bool complete() const { return m_complete; }
    const QList<Credential> &rows() const { return m_rows; }
    // nullptr: there is none.
    const Credential *find(const QString &id) const;
    const Credential *findByClientId(const QString &clientId) const;
    // The id listed just before it; null string: it is the first. Only when complete().
    QString previousId(const QString &id) const;
    int activeCount() const;
    // Of a complete list; nullptr: there are more, or none, or nobody knows.
    const Credential *onlyActive() const;

private:
    void put(const Credential &credential);
    void rebuildPositions();

    QList<Credential> m_rows;
    QHash<QString, qsizetype> m_position; // by id
    QHash<QString, qsizetype> m_byClientId;
    QList<QString> m_loading; // ids in the order in which this load brought them
    bool m_complete = false;
};

} // namespace rd
