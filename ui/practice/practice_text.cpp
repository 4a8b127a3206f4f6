#include "ui/practice/practice_text.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace rd::practice {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::practice)
};

QString ruleLine(const PracticeRule &rule)
{
    const QString fault = faultName(rule.fault);
    const QString which = requestsName(rule.which);
    if (rule.every == 1)
        return Words::tr("%1, each time: %2").arg(which, fault);
    if (rule.every > 1)
        return Words::tr("%1, one in %2 (again in %3): %4")
            .arg(which, QString::number(rule.every), QString::number(rule.first), fault);
    return rule.first == 1
               ? Words::tr("%1, the next: %2").arg(which, fault)
               : Words::tr("%1, number %2 from now: %3").arg(which, QString::number(rule.first), fault);
}

QString nextRevocationLine(int status)
{
    switch (status) {
    case 409:
        return Words::tr("The next revocation is refused (409).");
    case 429:
        return Words::tr("The next revocation is answered with a wait (429).");
    default:
        return Words::tr("The next revocation fails (%1).").arg(status);
    }
}

} // namespace

QString faultName(PracticeFault fault)
{
    switch (fault) {
    case PracticeFault::LostRequest:
        return Words::tr("Lost before it reaches the server");
    case PracticeFault::LostReply:
        return Words::tr("Carried out, the reply is lost");
    case PracticeFault::ResetReply:
        return Words::tr("Carried out, the connection is reset");
    case PracticeFault::NeverAnswered:
        return Words::tr("Carried out, never answered");
    case PracticeFault::CarriedOutLate:
        return Words::tr("Carried out late, after the client gave up");
    case PracticeFault::HalfStatusLine:
        return Words::tr("Carried out, the reply ends in its first line");
    case PracticeFault::HalfAnswer:
        return Words::tr("Carried out, the reply ends in its headers");
    case PracticeFault::HalfBody:
        return Words::tr("Carried out, the reply ends in its body");
    case PracticeFault::SlowAnswer:
        return Words::tr("Carried out, the reply comes byte by byte");
    case PracticeFault::LongLength:
        return Words::tr("Carried out, the reply is shorter than announced");
    case PracticeFault::ShortLength:
        return Words::tr("Carried out, the reply is longer than announced");
    case PracticeFault::TwiceAnswered:
        return Words::tr("Carried out, the reply comes twice");
    case PracticeFault::HugeHeader:
        return Words::tr("Carried out, the reply has a header of 3 MiB");
    case PracticeFault::GzipBomb:
        return Words::tr("Carried out, the reply unpacks to 64 MiB");
    case PracticeFault::WrongType:
        return Words::tr("Carried out, the reply has the wrong type");
    case PracticeFault::BodyOn204:
        return Words::tr("Carried out, the reply has a body that is not allowed");
    case PracticeFault::Interim:
        return Words::tr("Carried out, 50,000 interim replies come first");
    case PracticeFault::WrongDate:
        return Words::tr("Carried out, the server's clock is 2 h ahead");
    case PracticeFault::FailedAfter:
        return Words::tr("Carried out, but answered as failed (500)");
    case PracticeFault::Unauthorized:
        return Words::tr("Not carried out: sign in again (401)");
    case PracticeFault::TooMany:
        return Words::tr("Not carried out: too many requests, no time given (429)");
    case PracticeFault::Gateway:
        return Words::tr("Not carried out: a gateway's page (503)");
    case PracticeFault::CaptivePortal:
        return Words::tr("Not carried out: a captive portal's page (200)");
    case PracticeFault::Redirect:
        break;
    }
    return Words::tr("Not carried out: redirected to another host (307)");
}

QString requestsName(PracticeRequests which)
{
    switch (which) {
    case PracticeRequests::Token:
        return Words::tr("A sign-in");
    case PracticeRequests::List:
        return Words::tr("A page of the list, or a check of an outcome");
    case PracticeRequests::Revoke:
        return Words::tr("A revocation");
    case PracticeRequests::Any:
        break;
    }
    return Words::tr("Any request");
}

QStringList provokedLines(const PracticeProvoked &provoked, const QDateTime &now)
{
    QStringList lines;
    if (provoked.outageUntil.isValid())
        lines.append(Words::tr("Outage for another %1.").arg(times::countdown(provoked.outageUntil, now)));
    if (provoked.nextRevocation != 0)
        lines.append(nextRevocationLine(provoked.nextRevocation));
    for (const PracticeRule &rule : provoked.rules)
        lines.append(ruleLine(rule));
    if (provoked.otherClient > 0)
        lines.append(Words::tr("Another client uses %1 % of the limit.").arg(provoked.otherClient));
    return lines;
}

QString seenSentence(const PracticeSeen &seen)
{
    const QString requests = Words::tr("%n request(s)", nullptr, seen.requests);
    const QString kinds = Words::tr("%1 to sign in, %2 to read, %3 to revoke")
                              .arg(QString::number(seen.signIns), QString::number(seen.lists),
                                   QString::number(seen.revocations));
    const QString tooMany = Words::tr("%n reply (replies) of 429", nullptr, seen.tooMany);
    const QString revoked = Words::tr("%n credential(s) revoked", nullptr, seen.revoked);
    return QStringLiteral("%1: %2 · %3 · %4").arg(requests, kinds, tooMany, revoked);
}

} // namespace rd::practice
