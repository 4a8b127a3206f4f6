#pragma once

#include "base/result.h"
#include "journal/journal_error.h"

#include <QString>

namespace rd {

// Makes the folder (mode 0700) where it is missing and checks that nobody else may write there, or
// exchange it by what lies above it, and that it
// lies on a local disk (docs/pitfalls.md 4.1, 4.3). Gives its canonical path: a link is followed and its
// target checked. Errors: NoFolder, NotPrivate, NetworkPath.
Result<QString, JournalError> preparePrivateFolder(const QString &folder);

} // namespace rd
