#include "verify_command.h"

#include "base/safe_text.h"
#include "base/standard_streams.h"
#include "desk/journal_verification.h"

#include <QCoreApplication>

namespace rd {

namespace {

using Verdict = JournalVerification::Verdict;

constexpr qsizetype longestText = 200; // characters of a path or of the system's own words

void say(const QString &line)
{
    writeOutput(line + QLatin1Char('\n'));
}

QString faultLine(const ChainReport &report)
{
    const QString row = QString::number(report.row);
    switch (report.fault) {
    case ChainFault::None:
        break;
    case ChainFault::Gap:
        return QStringLiteral("Rows are missing, or out of order, at row %1.").arg(row);
    case ChainFault::NoHash:
        return QStringLiteral("Row %1 has no hash.").arg(row);
    case ChainFault::LinkBroken:
        return QStringLiteral("Row %1 does not continue the row before.").arg(row);
    case ChainFault::RowAltered:
        return QStringLiteral("Row %1 does not match its hash.").arg(row);
    case ChainFault::KeyChangeHidden:
        return QStringLiteral("Row %1 has another key than the row before, and nothing says so.").arg(row);
    case ChainFault::EndMissing:
        return QStringLiteral("The end is missing: row %1 was written and is no longer there.").arg(row);
    case ChainFault::NotWhatWasAnchored:
        return QStringLiteral("Row %1 is not the one that was anchored: this is another file.").arg(row);
    }
    return {};
}

void sayCounts(const ChainReport &report)
{
    say(QStringLiteral("Rows: %1").arg(report.last));
    say(QStringLiteral("  checked with their key: %1").arg(report.keyed));
    if (report.unkeyed > 0)
        say(QStringLiteral("  without a key, so that whoever can write the file could rewrite them: %1")
                .arg(report.unkeyed));
    if (report.unhashed > 0)
        say(QStringLiteral("  of an earlier version, covered by what follows them: %1").arg(report.unhashed));
    if (report.keyMissing > 0)
        say(QStringLiteral("  whose key the keychain does not hold, not checked: %1").arg(report.keyMissing));
    if (report.anchored)
        say(QStringLiteral("Anchored in the keychain; not anchored yet: %1").arg(report.notAnchoredYet));
    else
        say(QStringLiteral("No anchor is known: rows cut off at the end, or another file, would not show."));
}

int sayVerdict(const JournalVerification &verification)
{
    say(QStringLiteral("Journal: ") + safeText(verification.path(), longestText));
    const JournalError &error = verification.error();
    if (verification.verdict() == Verdict::Unreadable) {
        say(QStringLiteral("It cannot be read: ") + safeText(error.detail, longestText));
        return 3;
    }
    if (error.kind == JournalError::Kind::Altered) {
        say(QStringLiteral("ALTERED. Its tables, triggers or views are not those that this program makes: ") +
            safeText(error.detail, longestText));
        return 1;
    }
    sayCounts(verification.report());
    const SecretError &keychain = verification.keychainError();
    if (keychain.kind != SecretError::Kind::None)
        say(QStringLiteral("The keychain could not be read. ") + safeText(keychain.libraryText, longestText));
    switch (verification.verdict()) {
    case Verdict::Altered:
        say(QStringLiteral("ALTERED. ") + faultLine(verification.report()));
        return 1;
    case Verdict::IntactSoFar:
        say(QStringLiteral("Nothing was found to be altered, but not everything could be checked."));
        return 4;
    case Verdict::Intact:
    case Verdict::Unreadable:
        break;
    }
    say(QStringLiteral("Intact."));
    return 0;
}

} // namespace

void beginVerifyingJournal(const QString &folder, SecretStore *secrets)
{
    auto *verification = new JournalVerification(folder, secrets);
    QObject::connect(verification, &Operation::finished, verification,
                     [verification] { QCoreApplication::exit(sayVerdict(*verification)); });
    verification->start();
}

} // namespace rd
