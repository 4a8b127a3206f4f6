#include "journal/journal_error.h"

namespace rd {

bool JournalError::canBeginAnew() const
{
    switch (kind) {
    case Kind::NotAJournal:
    case Kind::Damaged:
    case Kind::Altered:
    case Kind::Moved:
    case Kind::NewerVersion:
        return true;
    case Kind::None:
    case Kind::NoFolder:
    case Kind::NotPrivate:
    case Kind::NetworkPath:
    case Kind::CannotOpen:
    case Kind::WrongPragma:
    case Kind::Busy:
    case Kind::DiskFull:
    case Kind::WriteFailed:
    case Kind::Closed:
        break;
    }
    return false;
}

QString journalFaultText(JournalError::Kind kind)
{
    using Kind = JournalError::Kind;
    switch (kind) {
    case Kind::None:
        break;
    case Kind::NoFolder:
        return QStringLiteral("no_folder");
    case Kind::NotPrivate:
        return QStringLiteral("not_private");
    case Kind::NetworkPath:
        return QStringLiteral("network_path");
    case Kind::CannotOpen:
        return QStringLiteral("cannot_open");
    case Kind::NotAJournal:
        return QStringLiteral("not_a_journal");
    case Kind::Damaged:
        return QStringLiteral("damaged");
    case Kind::Altered:
        return QStringLiteral("altered");
    case Kind::Moved:
        return QStringLiteral("moved");
    case Kind::NewerVersion:
        return QStringLiteral("newer_version");
    case Kind::WrongPragma:
        return QStringLiteral("wrong_pragma");
    case Kind::Busy:
        return QStringLiteral("busy");
    case Kind::DiskFull:
        return QStringLiteral("disk_full");
    case Kind::WriteFailed:
        return QStringLiteral("write_failed");
    case Kind::Closed:
        return QStringLiteral("closed");
    }
    return QStringLiteral("none");
}

} // namespace rd
