#pragma once

#include "journal/journal_error.h"

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <optional>

// What the journal's tests do in a process of its own, called by themselves as `tst_… --WORK FOLDER`:
//
//   --open          opens and prints "<error kind>"
//   --append        appends for ever, prints each sequence number when its commit has returned
//   --fill          appends until an error: "<error kind> <appended> <read back>"
//   --fill-few      appends three and ends
//   --fill-limited  the same with no file larger than 128 KiB
//   --wrong-thread  opens, then appends in another thread
//
// The exit code; nothing where the arguments are not of this form.
std::optional<int> runHelper(int argc, char **argv);

struct Ran
{
    int exitCode = -1;
    QProcess::ExitStatus status = QProcess::CrashExit;
    QByteArray output;
};

// A program to its end, for a minute at most. Its errors go to the log of the test.
Ran run(const QString &program, const QStringList &arguments);
// This test's own program.
QString self();
// The same without root's right to read and write everywhere.
Ran runUnprivileged(const QStringList &arguments);
// As --open and --fill print it.
QByteArray number(rd::JournalError::Kind kind);

// A file of mode 0600.
void write(const QString &path, const QByteArray &content);
// A closed journal of a plan with 40 attempts, some pages long.
void makeJournal(const QString &path);

inline QString q(const char *text)
{
    return QString::fromLatin1(text);
}
