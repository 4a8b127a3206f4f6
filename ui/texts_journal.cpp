#include "base/safe_text.h"
#include "ui/texts.h"

#include <QCoreApplication>

namespace rd::texts {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::texts)
};

constexpr qsizetype longestReason = 200; // characters of a library's own words within a sentence

QString faultSentence(const ChainReport &report)
{
    const QString number = QString::number(report.row);
    switch (report.fault) {
    case ChainFault::None:
        break;
    case ChainFault::RowAltered:
        return Words::tr("Entry %1 of the journal is not what was written.").arg(number);
    case ChainFault::LinkBroken:
    case ChainFault::KeyChangeHidden:
        return Words::tr("Entry %1 of the journal does not follow the one before it.").arg(number);
    case ChainFault::Gap:
        return Words::tr("Entries of the journal are missing, from entry %1 on or just before it.")
            .arg(number);
    case ChainFault::NoHash:
        return Words::tr("Entry %1 of the journal was not written by this program.").arg(number);
    case ChainFault::EndMissing:
        return Words::tr("The end of the journal is missing: entry %1 was written and is no longer there.")
            .arg(number);
    case ChainFault::NotWhatWasAnchored:
        return Words::tr("The journal is not the one that was used last: its entry %1 is another one.")
            .arg(number);
    }
    return {};
}

int count(qint64 number)
{
    return static_cast<int>(number);
}

// What the entries prove, a line each.
QStringList proofLines(const ChainReport &report)
{
    QStringList lines;
    if (report.keyed > 0)
        lines.append(
            Words::tr("%n were written with the key in your keychain: nobody without it can have changed "
                      "one unnoticed.",
                      nullptr, count(report.keyed)));
    if (report.keyMissing > 0)
        lines.append(
            Words::tr("%n were written with a key that is not at hand now: what they say is not proved.",
                      nullptr, count(report.keyMissing)));
    if (report.unkeyed + report.unhashed > 0)
        lines.append(Words::tr("%n were written without a key, since no keychain was in use: that shows "
                               "accidents, not somebody who knows how.",
                               nullptr, count(report.unkeyed + report.unhashed)));
    if (!report.anchored)
        lines.append(Words::tr("It cannot show that somebody put back an older copy of the whole file."));
    else if (report.notAnchoredYet > 0)
        lines.append(
            Words::tr("%n at the end are not anchored in the keychain yet: that they were cut off would "
                      "not show.",
                      nullptr, count(report.notAnchoredYet)));
    return lines;
}

} // namespace

Wording wording(const ChainReport &report, const QString &path)
{
    const QStringList proof = proofLines(report);
    if (report.intact())
        return {Words::tr("The journal is whole: %n entries.", nullptr, count(report.last)),
                proof.join(u'\n'),
                {}};
    const QString advice =
        Words::tr("Somebody or something changed the file. Keep it as it is, and compare it "
                  "with a backup: %1")
            .arg(isolatedLtr(safeText(path)));
    return {faultSentence(report), (QStringList{advice} + proof).join(u'\n'), {}};
}

Wording wording(const JournalSeal &seal)
{
    if (seal.kind == JournalSeal::Kind::NoKeychain ||
        (seal.kind == JournalSeal::Kind::Keyed && !seal.suspicious()))
        return {};
    if (seal.kind == JournalSeal::Kind::Keyed) {
        const QString sentence = seal.report.intact()
                                     ? Words::tr("The keychain has no key for the journal's entries from %1 "
                                                 "on, so they can't be checked.")
                                           .arg(QString::number(seal.report.firstKeyMissing))
                                     : faultSentence(seal.report);
        return {sentence,
                Words::tr(
                    "Something other than Revoke Desk changed it, or an older copy was put back. Keep a copy "
                    "of the data folder and find out why. You can go on revoking, and it is recorded; what "
                    "the journal says of the past proves nothing."),
                {NextStep::OpenDataFolder, NextStep::AcceptJournal}};
    }
    QString explanation =
        Words::tr("Revoking works and is recorded. New entries are chained without a key, so "
                  "whoever can write the journal's file could change them unnoticed.");
    if (!seal.error.libraryText.isEmpty())
        explanation = Words::tr("%1 (It says: %2)", "our words, then those of the system")
                          .arg(explanation, isolated(safeText(seal.error.libraryText, longestReason)));
    return {Words::tr("The keychain did not give the journal's key."), explanation, {}};
}

} // namespace rd::texts
