#pragma once

#include <QStringList>

namespace rd {

// What a person with an editor for SQLite does to the journal in a folder that nobody has open.

// The first column of what the last statement gives.
QStringList editJournal(const QString &folder, const QStringList &statements);
// The same without the triggers, which stand there again afterwards: they are no hindrance.
QStringList tamper(const QString &folder, const QStringList &statements);

} // namespace rd
