#include "program/verify_journal_command.h"

#include "base/display_text.h"
#include "integrity/journal_verification.h"
#include "platform/console_streams.h"

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
        return QStringLiteral("Row %1 does not follow from the row before it.").arg(row);
    case ChainFault::RowAltered:
        return QStringLiteral("Row %1 does not match its hash.").arg(row);
    case ChainFault::KeyChangeHidden:
        return QStringLiteral(
                   "Row %1 has a different key from the row before it, and no row records the change.")
            .arg(row);
    case ChainFault::EndMissing:
        return QStringLiteral("The end is missing: row %1 was written and is no longer there.").arg(row);
    case ChainFault::NotWhatWasAnchored:
        return QStringLiteral("Row %1 is not the one that was anchored: this is a different file.").arg(row);
    case ChainFault::KeyMissing:
        return QStringLiteral("The key of row %1 is not available.").arg(row);
    case ChainFault::Unproven:
        return QStringLiteral("Row %1 has no key, after rows that have one.").arg(row);
    case ChainFault::OtherPlan:
        return QStringLiteral("The plan of row %1 is not the one that was confirmed.").arg(row);
    }
    return {};
}

QString rowsText(const RowRange &rows)
{
    return rows.first == rows.last ? QString::number(rows.first)
                                   : QStringLiteral("%1 to %2").arg(rows.first).arg(rows.last);
}

// What no link of the chain shows: a line for each place.
void sayFindings(const ChainReport &report)
{
    for (const RowRange &rows : report.unprovenRows)
        say(QStringLiteral("Row %1: without a key, after rows that have one. Anyone who can write the file "
                           "can have added it; it is ignored.")
                .arg(rowsText(rows)));
    for (const qint64 row : report.otherPlans)
        say(QStringLiteral("Row %1: this plan is not the one that was confirmed; its run is ignored.")
                .arg(row));
}

void sayCounts(const ChainReport &report)
{
    say(QStringLiteral("Rows: %1").arg(report.last));
    say(QStringLiteral("  verified with their key: %1").arg(report.keyed));
    if (report.unkeyed > 0)
        say(QStringLiteral("  without a key, so anyone who can write the file could rewrite them: %1")
                .arg(report.unkeyed));
    if (report.unhashed > 0)
        say(QStringLiteral("  of an earlier version, covered by what follows them: %1").arg(report.unhashed));
    if (report.keyMissing > 0)
        say(QStringLiteral("  not verified, because the keychain does not have their key: %1, from row %2 on")
                .arg(report.keyMissing)
                .arg(report.keyMissingRows.first));
    if (report.anchored)
        say(QStringLiteral("Anchored in the keychain; not anchored yet: %1").arg(report.notAnchoredYet));
    else
        say(QStringLiteral(
            "There is no anchor: rows cut off at the end, or a different file, would not show."));
}

QString acceptedLine(const Acceptance &acceptance)
{
    ChainReport then;
    then.fault = acceptance.fault;
    then.row = acceptance.faultRow;
    QString line =
        QStringLiteral("Accepted in row %1, %2, by %3: %4")
            .arg(QString::number(acceptance.row), acceptance.at.toString(Qt::ISODate),
                 acceptance.by.isEmpty() ? QStringLiteral("someone") : safeText(acceptance.by, longestText),
                 faultLine(then));
    if (acceptance.missing.first > 0)
        line += QStringLiteral(" Missing: row %1.").arg(rowsText(acceptance.missing));
    return line;
}

// For ever: what was accepted once is said at each check.
void sayAcceptances(const ChainReport &report)
{
    for (const Acceptance &acceptance : report.acceptances)
        say(acceptedLine(acceptance));
    if (report.acceptancesGone > 0)
        say(QStringLiteral("Acceptances in journals that no longer exist: %1.").arg(report.acceptancesGone));
    if (report.greatest > report.last)
        say(QStringLiteral("The keychain has a record of %1 rows.").arg(report.greatest));
}

void sayReplaced(const ReplacedJournal &replaced)
{
    QString line = QStringLiteral("Row 1: started %1 in place of another journal (%2)")
                       .arg(replaced.at.toString(Qt::ISODate), safeText(replaced.fault, longestText));
    if (replaced.rows > 0)
        line += QStringLiteral(", which had %1 rows").arg(replaced.rows);
    if (!replaced.name.isEmpty())
        line += QStringLiteral(" and is now ") + safeText(replaced.name, longestText);
    say(line + u'.');
}

int sayVerdict(const JournalVerification &verification)
{
    say(QStringLiteral("Journal: ") + safeText(verification.path(), longestText));
    const JournalError &error = verification.error();
    if (verification.verdict() == Verdict::Unreadable) {
        say(QStringLiteral("It can't be read: ") + safeText(error.detail, longestText));
        if (verification.anchor() && verification.anchor()->greatest > 0)
            say(QStringLiteral("The keychain has a record of %1 rows.").arg(verification.anchor()->greatest));
        return 3;
    }
    if (error.kind == JournalError::Kind::Altered) {
        say(QStringLiteral(
                "ALTERED. Its tables, triggers, or views are not the ones this program creates: ") +
            safeText(error.detail, longestText));
        return 1;
    }
    sayCounts(verification.report());
    if (verification.report().replaced)
        sayReplaced(*verification.report().replaced);
    sayFindings(verification.report());
    sayAcceptances(verification.report());
    const SecretError &keychain = verification.keychainError();
    if (keychain.kind != SecretError::Kind::None)
        say(QStringLiteral("The keychain could not be read. ") + safeText(keychain.libraryText, longestText));
    switch (verification.verdict()) {
    case Verdict::Altered:
        say(QStringLiteral("ALTERED. ") + faultLine(verification.report()));
        return 1;
    case Verdict::IntactSoFar:
        say(QStringLiteral("Nothing was found to be altered, but not everything could be verified."));
        return 4;
    case Verdict::Accepted:
        say(QStringLiteral("NOT INTACT: it was changed, and the change was accepted."));
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
