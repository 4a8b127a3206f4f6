#pragma once

#include "practice/control.h"

namespace rd::practice {

// What can be provoked in Practice, in words.

// What happens, as a choice: "The reply is lost (carried out)".
QString faultName(PracticeFault fault);
// To which requests, as a choice: "A revocation".
QString requestsName(PracticeRequests which);
// One line for each thing that is provoked and not over; empty: nothing is. `now`: UTC.
QStringList provokedLines(const PracticeProvoked &provoked, const QDateTime &now);
QString seenSentence(const PracticeSeen &seen);

} // namespace rd::practice
