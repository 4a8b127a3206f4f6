#include "base/display_text.h"
#include "ui/text/texts.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rd::texts {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::texts)
};

using namespace Qt::StringLiterals;

constexpr qsizetype mostPlaces = 10;
constexpr qsizetype mostAcceptances = 10;
constexpr qsizetype longestLabel = 40;
constexpr qsizetype longestReason = 200; // characters of a library's own words within a sentence

QString faultSentence(ChainFault fault, qint64 row)
{
    const QString number = QString::number(row);
    switch (fault) {
    case ChainFault::None:
        break;
    case ChainFault::RowAltered:
        return Words::tr("Entry %1 of the journal was changed after it was written.").arg(number);
    case ChainFault::LinkBroken:
    case ChainFault::KeyChangeHidden:
        return Words::tr("Entry %1 of the journal does not follow from the one before it.").arg(number);
    case ChainFault::Gap:
        return Words::tr("Entries of the journal are missing, at entry %1 or just before it.").arg(number);
    case ChainFault::NoHash:
        return Words::tr("Entry %1 of the journal was not written by Revoke Desk.").arg(number);
    case ChainFault::EndMissing:
        return Words::tr("The end of the journal is missing: entry %1 was written and is no longer there.")
            .arg(number);
    case ChainFault::NotWhatWasAnchored:
        return Words::tr("The journal is not the one that was used last: its entry %1 is different.")
            .arg(number);
    case ChainFault::KeyMissing:
        return Words::tr(
                   "The keychain has no key for the journal's entries from %1 on, so they can't be verified.")
            .arg(number);
    case ChainFault::Unproven:
        return Words::tr("The journal contains entries written without its key; the first is entry %1.")
            .arg(number);
    case ChainFault::OtherPlan:
        return Words::tr("Entry %1 of the journal contains a different plan from the one that was confirmed.")
            .arg(number);
    }
    return {};
}

QString faultSentence(const ChainReport &report)
{
    return faultSentence(report.finding(), report.findingRow());
}

int count(qint64 number)
{
    return static_cast<int>(number);
}

// "12–18, 31"
QString places(const QList<RowRange> &ranges)
{
    QStringList texts;
    for (const RowRange &range : ranges.first(qMin(ranges.size(), mostPlaces)))
        texts.append(range.first == range.last
                         ? QString::number(range.first)
                         : QString::number(range.first) + u'\u2013' + QString::number(range.last));
    if (ranges.size() > mostPlaces)
        texts.append(u"\u2026"_s);
    return texts.join(u", "_s);
}

// When, by whom, and what was wrong then.
QString acceptedLine(const Acceptance &acceptance)
{
    const QString by = isolated(safeText(acceptance.by, longestLabel));
    const QString line =
        acceptance.by.isEmpty()
            ? Words::tr("Accepted %1: %2", "time, what was wrong")
                  .arg(times::localExact(acceptance.at), faultSentence(acceptance.fault, acceptance.faultRow))
            : Words::tr("Accepted %1 by %2: %3", "time, person, what was wrong")
                  .arg(times::localExact(acceptance.at), by,
                       faultSentence(acceptance.fault, acceptance.faultRow));
    if (acceptance.missing.first == 0)
        return line;
    return Words::tr("%1 Missing entries: %2.", "a sentence, then numbers")
        .arg(line, places({acceptance.missing}));
}

QString replacedLine(const ReplacedJournal &replaced)
{
    const QString at = times::localExact(replaced.at);
    if (replaced.name.isEmpty())
        return Words::tr("Started %1 in place of a journal that could not be used and is gone.", "time")
            .arg(at);
    const QString name = isolatedLtr(safeText(replaced.name));
    if (replaced.rows == 0)
        return Words::tr("Started %1 in place of a journal that could not be used. It is kept as %2.",
                         "time, file")
            .arg(at, name);
    return Words::tr("Started %1 in place of a journal that could not be used. It is kept as %2 and had %n "
                     "entries.",
                     "time, file", count(replaced.rows))
        .arg(at, name);
}

// The latest ones, a line each.
QStringList acceptedLines(const ChainReport &report)
{
    QStringList lines;
    const qsizetype left = std::max<qsizetype>(0, report.acceptances.size() - mostAcceptances);
    for (const Acceptance &acceptance : report.acceptances.sliced(left))
        lines.append(acceptedLine(acceptance));
    const qint64 untold = left + report.acceptancesGone;
    if (untold > 0)
        lines.append(Words::tr("It was accepted %n more times before.", nullptr, count(untold)));
    if (report.greatest > report.last)
        lines.append(Words::tr("The keychain has a record of %n entries.", nullptr, count(report.greatest)));
    return lines;
}

// What the entries prove, a line each.
QStringList proofLines(const ChainReport &report)
{
    QStringList lines;
    if (report.keyed > 0)
        lines.append(Words::tr("%n were written with the key in your keychain: nobody without it can have "
                               "changed one unnoticed.",
                               nullptr, count(report.keyed)));
    if (report.keyMissing > 0)
        lines.append(
            Words::tr("%n were written with a key that is not available now: what they say is not proven.",
                      nullptr, count(report.keyMissing)));
    if (report.unproven > 0)
        lines.append(Words::tr("%n were written without a key after entries that have one (%1). Anyone who "
                               "can write the file can have added them, so they are ignored.",
                               nullptr, count(report.unproven))
                         .arg(places(report.unprovenRows)));
    if (!report.otherPlans.isEmpty())
        lines.append(Words::tr("%n plans differ from what was confirmed. Their runs are ignored.", nullptr,
                               count(report.otherPlans.size())));
    if (report.unkeyed - report.unproven + report.unhashed > 0)
        lines.append(Words::tr("%n were written without a key, because no keychain was in use: that reveals "
                               "accidents, not deliberate changes.",
                               nullptr, count(report.unkeyed - report.unproven + report.unhashed)));
    if (!report.anchored)
        lines.append(Words::tr("It can't reveal that someone put back an older copy of the whole file."));
    else if (report.notAnchoredYet > 0)
        lines.append(Words::tr(
            "%n at the end are not anchored in the keychain yet: if they were cut off, it would not show.",
            nullptr, count(report.notAnchoredYet)));
    return lines;
}

// The system's own words, behind ours.
QString withReason(const QString &explanation, const QString &reason)
{
    if (reason.isEmpty())
        return explanation;
    return Words::tr("%1 (Message: %2)", "our words, then those of the system")
        .arg(explanation, isolated(safeText(reason, longestReason)));
}

QString untrustedSentence(const UntrustedRun &run)
{
    const QString label = isolated(safeText(run.label, longestLabel));
    switch (run.trust) {
    case Trust::Keyed:
    case Trust::Unkeyed:
        break;
    case Trust::Unproven:
        return Words::tr("Run %1 in the journal was written without the journal's key: anyone who can write "
                         "the file can have added it.")
            .arg(label);
    case Trust::KeyMissing:
        return Words::tr(
                   "Run %1 in the journal can't be verified: the key it was written with is not available.")
            .arg(label);
    case Trust::Altered:
        return Words::tr("Run %1 in the journal was changed after it was written.").arg(label);
    case Trust::OtherPlan:
        return Words::tr("The plan of run %1 in the journal is not the one that was confirmed.").arg(label);
    }
    return {};
}

Wording unreadWording(const JournalError &error)
{
    const QString explanation = Words::tr(
        "Part of its file can't be read, so it is unknown whether it was changed. The keychain's record of "
        "it stays as it is. Make a copy of the data folder, then start Revoke Desk again.");
    return {Words::tr("The journal could not be verified."),
            withReason(explanation, error.detail),
            {NextStep::OpenDataFolder}};
}

} // namespace

Wording wording(const ChainReport &report, const QString &path)
{
    QStringList proof = acceptedLines(report) + proofLines(report);
    if (report.replaced)
        proof.prepend(replacedLine(*report.replaced));
    if (report.intact() && report.finding() != ChainFault::None)
        return {faultSentence(report), proof.join(u'\n'), {}};
    if (report.wasAccepted() && report.intact())
        return {Words::tr("The journal is not intact: it was changed, and the change was accepted."),
                proof.join(u'\n'),
                {}};
    if (report.intact())
        return {Words::tr("The journal is intact: %n entries.", nullptr, count(report.last)),
                proof.join(u'\n'),
                {}};
    const QString advice =
        Words::tr("Someone or something changed the file. Keep it as it is, and compare it with a backup: %1")
            .arg(isolatedLtr(safeText(path)));
    return {faultSentence(report), (QStringList{advice} + proof).join(u'\n'), {}};
}

Wording wording(const JournalSeal &seal)
{
    if (seal.couldNotLook())
        return unreadWording(seal.unread);
    if (seal.kind == JournalSeal::Kind::NoKeychain ||
        (seal.kind == JournalSeal::Kind::Keyed && !seal.suspicious()))
        return {};
    if (seal.kind == JournalSeal::Kind::Keyed)
        return {faultSentence(seal.report),
                Words::tr("Something other than Revoke Desk changed it, or an older copy was put back. Keep "
                          "a copy of the data folder and find out why. You can still revoke, and it is "
                          "recorded; what the journal says about the past proves nothing."),
                {NextStep::OpenDataFolder, NextStep::AcceptJournal}};
    const QString explanation =
        Words::tr("You can revoke, and it is recorded. New entries are chained without a key, so anyone who "
                  "can write the journal's file could change them unnoticed.");
    return {Words::tr("The keychain did not provide the journal's key."),
            withReason(explanation, seal.error.libraryText),
            {}};
}

Wording wording(const QList<UntrustedRun> &runs)
{
    if (runs.isEmpty())
        return {};
    const QString explanation =
        Words::tr("Such a run is ignored and can't be resumed. To revoke its credentials anyway, "
                  "select them in the list and confirm as usual.");
    const QList<NextStep> steps{NextStep::SelectInList, NextStep::OpenDataFolder, NextStep::AcceptJournal};
    if (runs.size() > 1)
        return {Words::tr("%n runs in the journal can't be trusted.", nullptr, count(runs.size())),
                explanation, steps};
    return {untrustedSentence(runs.constFirst()), explanation, steps};
}

} // namespace rd::texts
