#include "base/display_text.h"
#include "ui/text/texts.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace rd::texts {

namespace {

constexpr qsizetype longestName = 80;        // characters of a name within a sentence
constexpr qsizetype longestNameInTitle = 40; // and in a window title

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::texts)
};

QString whyNot(const ItemStatus &item)
{
    return item.error ? wording(*item.error).sentence : QString();
}

QString withReason(const QString &sentence, const ItemStatus &item)
{
    const QString why = whyNot(item);
    return why.isEmpty() ? sentence : QString(sentence + u' ' + why);
}

QString revokedSentence(const ProofOfRevocation &proof)
{
    const QString sentence =
        Words::tr("The server revoked it on %1.").arg(times::localExact(proof.receivedAt));
    if (!proof.datesDisagree())
        return sentence;
    return Words::tr("%1 Its own clock said %2.", "a sentence, a time")
        .arg(sentence, times::localExact(proof.serverDate));
}

} // namespace

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pending:
        return Words::tr("Waiting");
    case Outcome::Revoked:
        return Words::tr("Revoked");
    case Outcome::RevokedReplyLost:
        return Words::tr("Revoked, reply lost");
    case Outcome::AlreadyRevoked:
        return Words::tr("Was already revoked");
    case Outcome::Refused:
        return Words::tr("Refused");
    case Outcome::NotFound:
        return Words::tr("Not found");
    case Outcome::StillActive:
        return Words::tr("Still active");
    case Outcome::Unknown:
        return Words::tr("Unknown, needs attention");
    case Outcome::NotAttempted:
        break;
    }
    return Words::tr("Not attempted");
}

QString itemWord(const ItemStatus &item)
{
    if (item.outcome == Outcome::Pending)
        return phaseWord(item.phase);
    return item.left ? Words::tr("Left as unknown") : outcomeWord(item.outcome);
}

QString outcomeSentence(const ItemStatus &item)
{
    switch (item.outcome) {
    case Outcome::Pending:
        return Words::tr("No outcome yet.");
    case Outcome::Revoked:
        return revokedSentence(item.proof);
    case Outcome::RevokedReplyLost:
        return Words::tr(
            "No reply confirmed it. The list says it is revoked, by this run or by someone else.");
    case Outcome::AlreadyRevoked:
        return Words::tr("It was revoked before this run got to it.");
    case Outcome::Refused:
        return item.error ? withReason(Words::tr("Not revoked."), item)
                          : Words::tr("Not revoked. The server refused.");
    case Outcome::NotFound:
        return Words::tr("The server did not find it, and it is not in the complete list: it may belong to "
                         "another environment.");
    case Outcome::StillActive:
        return withReason(Words::tr("Not revoked: two checks of the list found it active."), item);
    case Outcome::Unknown:
        return withReason(Words::tr("It may or may not be revoked: no response proved either."), item);
    case Outcome::NotAttempted:
        if (item.drift.gone)
            return Words::tr("It is no longer in the list.");
        break;
    }
    return withReason(Words::tr("Nothing was sent for it; it is unchanged."), item);
}

QString phaseWord(ItemStatus::Phase phase)
{
    switch (phase) {
    case ItemStatus::Phase::Queued:
        return Words::tr("Waiting");
    case ItemStatus::Phase::CheckingDrift:
        return Words::tr("Checking");
    case ItemStatus::Phase::RecordingIntent:
    case ItemStatus::Phase::Sending:
        return Words::tr("Revoking");
    case ItemStatus::Phase::ReadingBack:
        return Words::tr("Checking the outcome");
    case ItemStatus::Phase::SecondReading:
        return Words::tr("Verifying");
    case ItemStatus::Phase::Done:
        break;
    }
    return Words::tr("Done");
}

QStringList driftSentences(const ItemStatus &item)
{
    QStringList sentences;
    if (item.drift.gone)
        sentences << Words::tr("It is no longer in the list.");
    if (item.drift.revoked)
        sentences << Words::tr("It has been revoked in the meantime.");
    if (item.drift.usedSince)
        sentences << (item.nowReads && item.nowReads->lastUsedAt.known()
                          ? Words::tr("It was used after the time you saw: %1.")
                                .arg(times::localExact(item.nowReads->lastUsedAt))
                          : Words::tr("It may have been used after the time you saw."));
    if (item.drift.renamed)
        sentences << (item.nowReads ? Words::tr("It is now named %1.")
                                          .arg(isolated(safeText(item.nowReads->name, longestName)))
                                    : Words::tr("It was renamed."));
    if (item.drift.otherwise)
        sentences << Words::tr("Its status or expiry changed, or this ID now belongs to another credential.");
    return sentences;
}

QString problemTitle(const ItemStatus &item)
{
    const QString name = item.seen.name.isEmpty()
                             ? isolatedLtr(safeText(item.seen.clientId, longestNameInTitle))
                             : isolated(safeText(item.seen.name, longestNameInTitle));
    switch (item.outcome) {
    case Outcome::Refused:
        return Words::tr("Revocation refused – %1").arg(name);
    case Outcome::Unknown:
        return Words::tr("Outcome unknown – %1").arg(name);
    case Outcome::NotFound:
        return Words::tr("Credential not found – %1").arg(name);
    case Outcome::StillActive:
    case Outcome::NotAttempted:
        return Words::tr("Not revoked – %1").arg(name);
    case Outcome::Pending:
        return Words::tr("Revocation in progress – %1").arg(name);
    case Outcome::Revoked:
    case Outcome::RevokedReplyLost:
    case Outcome::AlreadyRevoked:
        break;
    }
    return Words::tr("Revoked – %1").arg(name);
}

QList<NextStep> outcomeSteps(const ItemStatus &item)
{
    switch (item.outcome) {
    case Outcome::Unknown:
        return {NextStep::CheckAgain, NextStep::OpenDetails};
    case Outcome::Refused:
    case Outcome::StillActive:
        return {NextStep::Refresh, NextStep::OpenDetails};
    case Outcome::NotFound:
        return {NextStep::Refresh};
    case Outcome::NotAttempted:
        if (item.drift.gone)
            break;
        return item.error ? wording(*item.error).steps : QList<NextStep>{NextStep::TryAgain};
    case Outcome::Pending:
    case Outcome::Revoked:
    case Outcome::RevokedReplyLost:
    case Outcome::AlreadyRevoked:
        break;
    }
    return {};
}

} // namespace rd::texts
