#pragma once

#include <QString>

namespace rd {

// Makes the folder of `path` 0700 and an empty file 0600 where they are not there yet, so that QSettings
// never makes one that others can read. False: it cannot be written.
[[nodiscard]] bool preparePrivateFile(const QString &path);

} // namespace rd
