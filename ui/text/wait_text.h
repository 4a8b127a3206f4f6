#pragma once

#include "workspace/wait_status.h"

#include <QString>

namespace rd::texts {

// The words of every wait, wherever it shows. Plain text; `now`: UTC, local clock. Thread: GUI.

// Why, and when it goes on: "Server asked to wait · resumes 14:03:20 (42 s)"; empty while nothing is waited
// for. Of a wait that asks, that nothing is sent until somebody decides.
QString waitSentence(const WaitStatus &wait, const QDateTime &now);
// The same of a wait that asks, without the countdown: for what is told once.
QString waitQuestion(const WaitStatus &wait, const QDateTime &now);
// A confirmation that would lead to a request now: when the first one goes; empty: at once.
QString waitBeforeSending(const WaitStatus &wait, const QDateTime &now);
// "Wait until 14:03", on a button; once that is over "Go on".
QString waitVerb(const WaitStatus &wait, const QDateTime &now);

} // namespace rd::texts
