#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace rd {

// Which files the journal's names lead to: its folder, the file itself, its log and its shared memory. On
// Unix a file that is open can be deleted, moved or exchanged, and what is written goes on succeeding, into a
// file that no name leads to (docs/pitfalls.md 4.8). Compared by device, inode and number of links; nothing
// is opened, since closing a file again would drop SQLite's locks on it.
//
// Windows: SQLite opens its files without FILE_SHARE_DELETE, so that they can be neither deleted nor renamed
// while they are open, nor can their folder; it is compared all the same, since Qt's plugin may carry another
// SQLite.
class FileIdentity
{
public:
    // As it is now.
    static FileIdentity of(const QString &journalPath);

    // The first name that leads to something else than in `now`, as a path; empty: all lead to the same.
    QString firstDifference(const FileIdentity &now) const;

private:
    struct Place
    {
        QString path;
        bool exists = false;
        quint64 device = 0;
        quint64 inode = 0;
        quint64 links = 0; // of a file; a folder's tells of its subfolders

        bool operator==(const Place &) const = default;
    };
    static Place look(const QString &path, bool isFolder);

    std::vector<Place> m_places;
};

} // namespace rd
