#pragma once

#include <QByteArray>
#include <QList>

// The files that this process has asked the system to bring to the disk since the last call, in that order.
// Linux: the program that links this has to export its symbols, so that libraries find its fsync().
QList<QByteArray> takeSyncedFiles();
