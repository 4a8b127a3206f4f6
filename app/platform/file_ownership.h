#pragma once

#include <QString>

#include <optional>

namespace rd {

// Nobody else owns it or may write to it; a link is followed. False where nothing is. Always true on Windows,
// where the profile's access list decides.
bool isPrivate(const QString &path);

// Who owns something, as it looks to `self`.
struct Owner
{
    uint user = 0;
    bool onReadOnly = false; // its file system is mounted so
};

// Root, or whoever runs the program. In a Flatpak root is unknown, and what root installed looks as if
// `unknown` owned it, as what any other unknown user owns: there it counts where nobody can write.
bool isRootsOrOwn(const Owner &owner, uint self, std::optional<uint> unknown);

// Whom the owners look like that are unknown in a Flatpak, which has this file (/.flatpak-info). Empty where
// there is no such sandbox, and such a user is one like any other.
std::optional<uint> unknownOwner(const QString &flatpakInfo);

// An open file belongs to root or to us, and nobody else may write it. Always true on Windows.
bool isOfOwnOrRoot(int descriptor);

// On the way to `path`, links included, the first folder or link by which somebody else could put something
// else in its place: it belongs to neither root nor us, or is writable for others without the sticky bit. The
// group that is this user's alone counts as the user. Looks no further than what is there, and not at `path`
// itself. Empty: there is none; always on Windows.
QString firstControlledByOthers(const QString &path);

// There is one.
bool isReplaceable(const QString &path);

// On the way from the root folder to an absolute `path`, links included, the first folder or link in which
// somebody else than `owner` and root could have put something else in its place or taken it away: another's,
// or writable for a group or for all, without the sticky bit. Looks no further than what is there, and not at
// `path` itself. Empty: there is none; always on Windows.
QString firstForeignAbove(const QString &path, uint owner);

} // namespace rd
