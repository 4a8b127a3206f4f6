#pragma once

#include <QDateTime>
#include <QString>

namespace rd {

// Who seems to hold a data folder, as its lock file says; what it does not say is empty.
struct LockHolder
{
    QString path;        // of the lock file
    bool isFile = true;  // false: what stands there is no file, and never was a lock
    bool isHere = false; // a process of this computer has locked it
    QString computer;
    QString process;
    qint64 processId = 0;
    QDateTime since; // UTC
};

// Of a lock file as QLockFile writes it; waits for nothing, whatever stands there.
LockHolder holderOf(const QString &path);

// It is so young that who makes it may not have locked it yet: nobody else may, not for a moment.
bool mayBeInTheMaking(const QString &path);

// Removes a lock file that no process has locked, whatever stands in it: one that is empty or names another
// computer would be held for ever (docs/pitfalls.md 7.7). False: it is held, may be in the making, or is on a
// network drive, where that cannot be told.
bool removeUnheld(const QString &path);

} // namespace rd
