#pragma once

#include "api/credential.h"

#include <QList>
#include <QSet>
#include <QString>

namespace rd {

// The credentials that are checked, to be revoked together: ids, never rows or a selection
// (docs/pitfalls.md 5.2), and never kept over a start. Holds only what can be revoked: what is read as
// revoked or gone leaves it. A value; no I/O.
class CheckedSet
{
public:
    // What left by itself since the person last changed the set.
    struct Left
    {
        int revoked = 0; // or of another state that is not active
        int gone = 0;    // from the list

        bool any() const { return revoked + gone > 0; }
        bool operator==(const Left &) const = default;
    };

    // Active, and its client id can be put into a path (docs/pitfalls.md 1.12).
    static bool accepts(const Credential &credential);

    const QSet<QString> &ids() const { return m_ids; }
    int size() const { return static_cast<int>(m_ids.size()); }
    bool isEmpty() const { return m_ids.isEmpty(); }
    bool contains(const QString &id) const { return m_ids.contains(id); }
    Left left() const { return m_left; }

    // By the person. False: nothing changed; a credential that is not accepted is not checked.
    bool check(const QList<Credential> &credentials);
    bool uncheck(const QSet<QString> &ids);
    void clear() { *this = {}; }

    // By the server. True: it left the set.
    bool reread(const Credential &credential);
    bool remove(const QSet<QString> &gone);

    bool operator==(const CheckedSet &) const = default;

private:
    QSet<QString> m_ids;
    Left m_left;
};

} // namespace rd
