#pragma once

#include "policy/policy.h"
#include "policy/policy_violation.h"

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
// "unknown": in place of a value where one can't be used, and none stands in for it.
QString unknownValue();
// "Machine policy, /etc/…"; of a value that can't be used, that it can't.
QString origin(const Policy::Entry &entry);
// Whether the person can change it: "Locked".
QString state(const PolicyKey &key, const Policy::Entry &entry);
// A value is cut in the middle where it is long.
QString sentence(const PolicyProblem &problem);
QString wholeSentence(const PolicyProblem &problem);
// What follows from the problems of a policy that has some.
QString consequence(const Policy &policy);
// That the machine's policies may be hidden from the program; empty: they can't be.
QString hidden(const Policy &policy);
// Why something cannot be done; `policy` for its numbers and its patterns.
QString fault(PolicyFault fault, const Policy &policy);
// Which file, or place in the registry, and which key of it say so: for whoever is asked to change it. Empty:
// the fault's own words name them, or there is none.
QString whatSaysSo(PolicyFault fault, const Policy &policy);
// The same of one key.
QString whatSaysSo(PolicyId id, const Policy &policy);
// Beside a setting that the policy decides.
QString lockedSetting(const Policy::Entry &entry);
// The same for several that stand together, each with its title, on lines of their own.
QString lockedSettings(const QList<PolicyId> &ids, const Policy &policy);
// Of an entry of a menu that it decides: "Practice (decided by your organisation)".
QString decidedEntry(const QString &entry);
// Of an environment that it does not allow: "Live (not allowed by your organisation)".
QString refusedEntry(const QString &entry);

} // namespace rd::policy_words
