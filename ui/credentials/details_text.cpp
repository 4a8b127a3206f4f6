#include "ui/credentials/details_text.h"

#include "base/display_text.h"
#include "plan/risk.h"
#include "ui/text/texts.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace rd {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::DetailsPane)
};

QString useConsequence(const Credential &credential, const TwoClocks &now)
{
    const Timestamp &used = credential.lastUsedAt;
    if (used.state == Timestamp::State::Never)
        return Words::tr("Never used, as far as the server reports.");
    if (!used.known())
        return Words::tr("Last use unknown: assume it is in use.");
    const QString when = times::ago(used, now.hotter());
    return useBand(credential, now) == UseBand::Older
               ? Words::tr("Last used %1: anything that still uses it stops getting tokens at once.")
                     .arg(when)
               : Words::tr("Last used %1: whatever uses it stops getting tokens at once.").arg(when);
}

QString tokenConsequence(const Credential &credential, const TwoClocks &clocks)
{
    const QDateTime &now = clocks.own;
    const Exposure exposure = exposureIfRevoked(clocks, credential.lastUsedAt);
    const QString latest = times::clockOfEnd(exposure.guaranteedEnd, now);
    if (!exposure.estimatedEnd)
        return Words::tr("Tokens already issued keep working until %1 at the latest.").arg(latest);
    if (*exposure.estimatedEnd <= now)
        return Words::tr("Tokens already issued have probably expired; the last expires by %1.").arg(latest);
    return Words::tr("Tokens already issued keep working until %1 at the latest, probably until %2.")
        .arg(latest, times::clockOfEnd(*exposure.estimatedEnd, now));
}

// How far it can be believed; empty: it is proved.
QString trustWords(Trust trust)
{
    switch (trust) {
    case Trust::Keyed:
        break;
    case Trust::Unkeyed:
        return Words::tr("Recorded without a key");
    case Trust::Unproven:
        return Words::tr("Not proven: written without the journal's key. It is ignored.");
    case Trust::KeyMissing:
        return Words::tr("Not proven: its key is not available. It is ignored.");
    case Trust::Altered:
        return Words::tr("Not proven: changed after it was written. It is ignored.");
    case Trust::OtherPlan:
        return Words::tr("Not proven: its plan is not the one that was confirmed. It is ignored.");
    }
    return {};
}

QString endSentence(const Exposure &exposure, const QDateTime &now)
{
    const QString latest = times::clockOfEnd(exposure.guaranteedEnd, now);
    if (exposure.guaranteedEnd <= now)
        return Words::tr("All tokens issued before the revocation expired by %1.").arg(latest);
    const QString left = times::countdown(exposure.guaranteedEnd, now);
    if (!exposure.estimatedEnd)
        return Words::tr("Tokens already issued expire by %1 (in %2).").arg(latest, left);
    if (*exposure.estimatedEnd <= now)
        return Words::tr("Tokens already issued expire by %1 (in %2). Judging by the last use, they have "
                         "probably expired.")
            .arg(latest, left);
    return Words::tr("Tokens already issued expire by %1 (in %2), probably by %3.")
        .arg(latest, left, times::clockOfEnd(*exposure.estimatedEnd, now));
}

} // namespace

QStringList revocationConsequences(const Credential &credential, bool own, const TwoClocks &now)
{
    if (credential.status == CredentialStatus::Revoked)
        return {};
    QStringList sentences{useConsequence(credential, now), tokenConsequence(credential, now)};
    if (own)
        sentences +=
            Words::tr("Revoke Desk is signed in with it: you are locked out when the current token expires.");
    sentences += Words::tr("It can't be undone. A replacement gets a new client ID and secret.");
    return sentences;
}

QString disputeSentence(const Credential &credential, const Exposure &exposure, const QDateTime &now)
{
    return Words::tr("Revoked here %1; the server's list still says “%2”.")
        .arg(times::at(exposure.knownAt, now), isolated(safeText(credential.statusText)));
}

QString unknownSentence(const Credential &credential, const QDateTime &sentAt, const QDateTime &now)
{
    return Words::tr("A revocation was sent from here %1, and its outcome is unknown. The server's list "
                     "says “%2”.")
        .arg(times::at(sentAt, now), isolated(safeText(credential.statusText)));
}

QString exposureSentence(const std::optional<Exposure> &exposure, const QDateTime &now)
{
    if (!exposure)
        return Words::tr("This computer doesn't know when it was revoked. Its tokens expire within an hour "
                         "of the revocation.");
    const QString sentence = endSentence(*exposure, now);
    if (!exposure->claimedEnd)
        return sentence;
    const QDateTime byOurs = exposure->knownAt.addSecs(tokenLifetime.count());
    return Words::tr("%1 %2 By that clock they expire by %3.",
                     "when tokens end, how far the server's clock is off, when by it")
        .arg(sentence, times::clocksApart(byOurs.secsTo(*exposure->claimedEnd)),
             times::clockOfEnd(*exposure->claimedEnd, now));
}

QString pastActionSentence(const PastAction &action)
{
    QString sentence = Words::tr("%1 · %2\nRun %3", "outcome, time, run")
                           .arg(texts::outcomeWord(action.outcome), times::localExact(action.at),
                                isolated(safeText(action.runLabel)));
    const QString caveat = trustWords(action.trust);
    if (!caveat.isEmpty())
        sentence += u'\n' + caveat;
    if (!action.reason.isEmpty())
        sentence += u'\n' + Words::tr("Reason: %1").arg(isolated(safeText(action.reason)));
    if (!action.ticket.isEmpty())
        sentence += u'\n' + Words::tr("Ticket: %1").arg(isolated(safeText(action.ticket)));
    return sentence;
}

QString exactTime(const Timestamp &time)
{
    if (!time.known())
        return times::localExact(time);
    return times::localExact(time) + u'\n' + times::utcExact(time);
}

QString wholeTime(const Timestamp &time, const QDateTime &now)
{
    if (!time.known())
        return times::relative(time, now);
    return times::relative(time, now) + u'\n' + exactTime(time);
}

QString wholePast(const Timestamp &time, const QDateTime &now)
{
    if (!time.known())
        return times::ago(time, now);
    return times::ago(time, now) + u'\n' + exactTime(time);
}

QString age(const Timestamp &created, const QDateTime &now)
{
    if (!created.known())
        return times::relative(created, now);
    const qint64 days = created.utc.daysTo(now);
    return days < 1 ? Words::tr("less than a day") : Words::tr("%n day(s)", nullptr, static_cast<int>(days));
}

} // namespace rd
