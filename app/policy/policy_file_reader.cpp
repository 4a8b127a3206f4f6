#include "policy/policy_file_reader.h"

#include "base/json_duplicates.h"
#include "platform/file_ownership.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <sys/stat.h>
#endif

namespace rd {

namespace {

using namespace Qt::StringLiterals;
using Kind = PolicyProblem::Kind;

constexpr qsizetype mostFiles = 100;
constexpr qint64 largestFile = 64 * 1024;

#ifdef Q_OS_UNIX
bool isTrusted(const struct stat &status, uint owner)
{
    return status.st_uid == owner && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}
#endif

// Of the file that is open, so that nobody exchanges it between the question and the reading.
bool isTrusted(const QFile &file, uint owner)
{
#ifdef Q_OS_UNIX
    struct stat status;
    return fstat(file.handle(), &status) == 0 && S_ISREG(status.st_mode) && isTrusted(status, owner);
#else
    Q_UNUSED(owner)
    return file.isOpen();
#endif
}

bool isTrustedFolder(const QString &folder, uint owner)
{
#ifdef Q_OS_UNIX
    struct stat status;
    return stat(QFile::encodeName(folder).constData(), &status) == 0 && isTrusted(status, owner);
#else
    Q_UNUSED(owner)
    return QFileInfo(folder).isDir();
#endif
}

void takeObject(const QByteArray &json, const QString &path, PolicyLevel *level)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        level->problems.append({Kind::NotJson, path, {}, {}});
        return;
    }
    if (hasDuplicateMember(json)) {
        level->problems.append({Kind::DuplicateName, path, {}, {}});
        return;
    }
    const QJsonObject object = document.object();
    for (auto member = object.begin(); member != object.end(); ++member) {
        // What an editor checks the file with.
        if (member.key() != "$schema"_L1)
            level->given.append({member.key(), member.value().toVariant(), path});
    }
}

void readFile(const QString &path, uint owner, PolicyLevel *level)
{
    QFile file(path);
    // A pipe in place of a file would never end.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        level->problems.append({Kind::Unreadable, path, {}, {}});
        return;
    }
    const QString foreign = firstForeignAbove(path, owner);
    if (!foreign.isEmpty() || !isTrusted(file, owner)) {
        level->problems.append({Kind::NotTrusted, foreign.isEmpty() ? path : foreign, {}, {}});
        return;
    }
    const QByteArray json = file.read(largestFile + 1);
    if (json.size() > largestFile)
        level->problems.append({Kind::TooLarge, path, {}, {}});
    else if (file.error() != QFile::NoError)
        level->problems.append({Kind::Unreadable, path, {}, {}});
    else
        takeObject(json, path, level);
}

} // namespace

bool isPolicyFolderAbsent(const QString &folder)
{
#ifdef Q_OS_UNIX
    struct stat status;
    return stat(QFile::encodeName(folder).constData(), &status) != 0 && errno == ENOENT &&
           !QFileInfo(folder).isSymLink();
#else
    return !QFileInfo::exists(folder);
#endif
}

PolicyLevel readPolicyFolder(const QString &folder, uint trustedOwner)
{
    PolicyLevel level;
    const bool absent = folder.isEmpty() || isPolicyFolderAbsent(folder);
    if (absent && (folder.isEmpty() || isPolicyFolderAbsent(QFileInfo(folder).path())))
        return level;
    if (const QString foreign = firstForeignAbove(folder, trustedOwner); !foreign.isEmpty()) {
        level.problems.append({Kind::NotTrusted, foreign, {}, {}});
        return level;
    }
    if (absent)
        return level;
    const QFileInfo place(folder);
    if (!place.isDir() || !place.isReadable() || !place.isExecutable()) {
        level.problems.append({Kind::FolderUnreadable, folder, {}, {}});
        return level;
    }
    if (!isTrustedFolder(folder, trustedOwner)) {
        level.problems.append({Kind::NotTrusted, folder, {}, {}});
        return level;
    }
    const QDir directory(folder);
    // System: links that lead nowhere and what is no file are told of, too.
    QStringList names =
        directory.entryList({u"*.json"_s}, QDir::Files | QDir::System | QDir::Hidden, QDir::Unsorted);
    // By code point, whatever the locale says.
    std::sort(names.begin(), names.end());
    if (names.size() > mostFiles) {
        level.problems.append({Kind::TooManyFiles, folder, {}, {}});
        return level;
    }
    for (const QString &name : std::as_const(names))
        readFile(directory.filePath(name), trustedOwner, &level);
    return level;
}

} // namespace rd
