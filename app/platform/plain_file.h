#pragma once

#include <QByteArray>
#include <QString>

namespace rd {

// A file that a person or a policy names, read without waiting: a pipe, a device or a socket in its place is
// not opened for reading, and nothing blocks on it.
struct PlainFile
{
    enum class Fault {
        None,
        Unreadable,     // not there, no regular file, or not ours to read
        OthersMayWrite, // somebody else than its owner; or it belongs to neither root nor us
    };
    Fault fault = Fault::None;
    QByteArray bytes; // at most as many as were asked for
    // Of readOwnFile(): nobody but root could write it or exchange it; always on Windows.
    bool isRootsAlone = false;
    // Of readOwnFile(): whoever runs the program could; always on Windows.
    bool isOursToWrite = false;
};

// Links are followed. Where somebody else can put another file in its place it is OthersMayWrite, too. On
// Windows the profile's access list decides.
PlainFile readOwnFile(const QString &path, qint64 mostBytes);

// Whoever it belongs to.
PlainFile readPlainFile(const QString &path, qint64 mostBytes);

} // namespace rd
