#pragma once

#include "policy/policy_keys.h"
#include "policy/policy_values.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QVariant>

namespace rd {

// Why something of a policy is not used, or not known. ui/text/policy_text.h words it.
struct PolicyProblem
{
    enum class Kind {
        UserUnknown, // so it is not known whether one of the users' policies holds
        FolderUnreadable,
        TooManyFiles,
        NotTrusted, // somebody else than the system's owner could have written or exchanged it
        Unreadable,
        TooLarge,
        NotJson,
        DuplicateName, // an object names something twice
        UnknownKey,    // of a later version, or misspelled
        BadValue,
    };
    Kind kind = Kind::BadValue;
    QString source; // the file, or the place in the registry
    QString key;    // UnknownKey, BadValue
    QString value;  // BadValue: as JSON

    bool operator==(const PolicyProblem &) const = default;
};

enum class PolicyOrigin { Usual, Setting, UserPolicy, MachinePolicy };

// What one level says, as it stood there: the values in the types of JSON, unchecked. Of a key that stands
// there twice the later one.
struct PolicyLevel
{
    struct Given
    {
        QString key;
        QVariant value;
        QString source;
    };
    QList<Given> given;
    QList<PolicyProblem> problems;
    QString mayBeHidden = {}; // the place, where another one may have been put over it; else empty
};

// What is decided for this machine and this user: machine over user, checked. Without a policy nothing is
// forced. A value. It does not change while the program runs.
class Policy
{
public:
    struct Entry
    {
        QVariant value; // in the key's type
        PolicyOrigin origin = PolicyOrigin::Usual;
        QString source;
        bool closed = false; // what was meant can't be read: the cautious value stands in its place
        // Where no value can: whose word it is that can't be read. What `value` says then holds nowhere,
        // since nothing can be revoked. Null: nobody's.
        QString unknownFrom;
    };

    Policy() = default;
    Policy(const PolicyLevel &machine, const PolicyLevel &user);

    // What is in force, decided or usual.
    Entry entry(PolicyId id) const;
    bool isForced(PolicyId id) const { return m_entries.contains(id); }
    bool flag(PolicyId id) const { return entry(id).value.toBool(); }
    int number(PolicyId id) const { return entry(id).value.toInt(); }
    QString text(PolicyId id) const { return entry(id).value.toString(); }
    QStringList list(PolicyId id) const { return entry(id).value.toStringList(); }

    // In the order in which they were met.
    const QList<PolicyProblem> &problems() const { return m_problems; }
    // The place of the machine's policies, where it may be hidden from the program, and they with it; else
    // empty. Closes nothing: so it is in every container.
    const QString &mayBeHidden() const { return m_mayBeHidden; }
    // Those for which nothing may be revoked until they are mended: what was meant is not known, and it may
    // have been a limit.
    QList<PolicyProblem> closing() const;
    bool isReadOnly() const { return flag(PolicyId::ReadOnly) || !closing().isEmpty(); }
    // Those for which nobody signs in: which servers are allowed, or which way leads there, may have been
    // said, and can't be read. No secret goes anywhere.
    QList<PolicyProblem> signInClosing() const;

private:
    void take(const PolicyLevel &level, PolicyOrigin origin);
    void close(const PolicyKey &key, PolicyOrigin origin, const QString &source);

    QHash<PolicyId, Entry> m_entries;
    QHash<PolicyId, QString> m_unknown; // see Entry::unknownFrom
    QList<PolicyProblem> m_problems;
    QString m_mayBeHidden;
};

// Whether a policy decided it, and not that it is the person's to decide.
bool isLocked(const PolicyKey &key, const Policy::Entry &entry);

// Whether the program is read-only until it is mended.
bool closes(const PolicyProblem &problem);

} // namespace rd
