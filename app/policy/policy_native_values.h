#pragma once

#include "policy/policy.h"

class QSettings;

namespace rd {

// What group policy wrote into the registry (Windows), or device management into the preferences (macOS), as
// QSettings gives it. Flags may stand there as 0 and 1, whole numbers as text, a list as numbered values
// below a key of its name (as ADMX templates write it); such a key without values decides nothing. An empty
// value of a key itself is none.
// `source`: the place, for people.
PolicyLevel readNativePolicy(QSettings &settings, const QString &source);

// A value that QSettings gave, as JSON would give it: INI files and registries know few types. What does not
// fit stays as it is.
QVariant nativeValue(const PolicyKey &key, const QVariant &value);

} // namespace rd
