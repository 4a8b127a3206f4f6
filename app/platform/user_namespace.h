#pragma once

#include <QString>

namespace rd {

// Linux: whether the program runs in a user namespace (a container, a Flatpak, `unshare --user`), where
// whoever made it may show it other folders than the machine's. `uidMap`: /proc/self/uid_map
// (user_namespaces(7)), which maps every user elsewhere. One that cannot be read counts as such a namespace,
// unless the system has none at all: there the folder is, and no file. Thread: any.
bool isInUserNamespace(const QString &uidMap);

} // namespace rd
