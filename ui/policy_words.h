#pragma once

#include "settings/policy.h"
#include "settings/policy_fault.h"

#include <QString>

namespace rd::policy_words {

// The words for policies: for the page in the settings, the report, the templates for Windows and macOS, and
// the guide. Plain text. Thread: GUI.

QString group(PolicyGroup group);
// A few words: "Largest run".
QString title(PolicyId id);
// What it does, in whole sentences, with its unit.
QString description(PolicyId id);
// Of a choice: what it means.
QString choice(PolicyId id, const QString &word);
// As people read it: "yes", "10", "challenge", or what a list holds, on one line, cut in the middle where it
// is long.
QString value(const PolicyKey &key, const QVariant &value);
// The same, never cut, each entry of a list on a line of its own.
QString wholeValue(const PolicyKey &key, const QVariant &value);
// "Machine policy, /etc/…".
QString origin(const Policy::Entry &entry);
// Whether the person can change it: "Locked".
QString state(const PolicyKey &key, const Policy::Entry &entry);
// A value is cut in the middle where it is long.
QString sentence(const PolicyProblem &problem);
QString wholeSentence(const PolicyProblem &problem);
// What follows from the problems of a policy that has some.
QString consequence(const Policy &policy);
// Why something cannot be done; `policy` for its numbers and its patterns.
QString fault(PolicyFault fault, const Policy &policy);
// Beside a setting that the policy decides.
QString lockedSetting(const Policy::Entry &entry);
// Of an entry of a menu that it decides: "Practice (decided by your organisation)".
QString decidedEntry(const QString &entry);
// Of an environment that it does not allow: "Live (not allowed by your organisation)".
QString refusedEntry(const QString &entry);

} // namespace rd::policy_words
