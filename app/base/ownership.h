#pragma once

#include <QString>

namespace rd {

// Nobody else owns it or may write to it; a link is followed. False where nothing is. Always true on Windows,
// where the profile's access list decides.
bool isPrivate(const QString &path);

// A folder above it lets anybody replace what lies in it: writable by all, without the sticky bit. Of a
// canonical path; always false on Windows.
bool isReplaceable(const QString &canonicalPath);

} // namespace rd
