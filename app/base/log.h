#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

namespace rd {

Q_DECLARE_LOGGING_CATEGORY(logApi)
Q_DECLARE_LOGGING_CATEGORY(logTraffic)
Q_DECLARE_LOGGING_CATEGORY(logSession)
Q_DECLARE_LOGGING_CATEGORY(logSecrets)
Q_DECLARE_LOGGING_CATEGORY(logJournal)
Q_DECLARE_LOGGING_CATEGORY(logRun)
Q_DECLARE_LOGGING_CATEGORY(logUi)

// Installs the message handler (docs/pitfalls.md 3.6): qt.network.* below warning is dropped, every line goes
// through maskSecrets() and safeText, then to standard error. Once, at start, before any thread.
void installLogHandler();

// "Bearer …", "Basic …", dinie_at_… and each secret that a LogRedaction holds become "‹secret›". Thread: any.
QString maskSecrets(const QString &line);

// For what is kept or shown: each secret that a LogRedaction holds, of 16 bytes or more, and what an end cut
// off leaves of it, becomes "‹secret›". Thread: any.
QString maskKnownSecrets(const QString &text);
// Whether one of those stands in it. Thread: any.
bool holdsKnownSecret(const QString &text);
// What stands for a secret: "‹secret›".
QString secretMark();
// A client id that one signs in with, which neither of the two takes for a secret, whatever was typed as one.
// Thread: any.
void neverMask(const QString &clientId);

// No core file of this process (prctl/rlimit on Unix, no error report on Windows; docs/pitfalls.md 3.6). Call
// first in main().
void forbidCoreDumps();

} // namespace rd
