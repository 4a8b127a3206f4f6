#include "ui/text/wait_text.h"

#include "scheduler/long_wait.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace rd::texts {

namespace {

using Reason = WaitStatus::Reason;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::texts)
};

QString askingSentence(const WaitStatus &wait, const QDateTime &now)
{
    if (!wait.until.isValid() || wait.until <= now)
        return Words::tr("The wait is over · nothing is sent until you decide");
    const QString at = times::clockWithSeconds(wait.until, now);
    const QString left = times::countdown(wait.until, now);
    return wait.reason == Reason::LimitSpent
               ? Words::tr("Server limit used up until %1 (%2) · nothing is sent until you decide")
                     .arg(at, left)
               : Words::tr("Server asked to wait until %1 (%2) · nothing is sent until you decide")
                     .arg(at, left);
}

} // namespace

QString waitSentence(const WaitStatus &wait, const QDateTime &now)
{
    if (wait.asks)
        return askingSentence(wait, now);
    const QString at = times::whenWithSeconds(wait.until, now);
    const QString left = times::countdown(wait.until, now);
    switch (wait.reason) {
    case Reason::None:
        break;
    case Reason::ServerAsked:
        return Words::tr("Server asked to wait · resumes %1 (%2)").arg(at, left);
    case Reason::BackingOff:
        return Words::tr("Server asked to slow down · resumes %1 (%2)").arg(at, left);
    case Reason::LimitSpent:
        return Words::tr("Waiting for the server's limit · resumes %1 (%2)").arg(at, left);
    case Reason::KeychainReads:
    case Reason::KeychainStores:
        return Words::tr("Waiting for the keychain · continues as soon as it responds");
    }
    return {};
}

QString waitQuestion(const WaitStatus &wait, const QDateTime &now)
{
    if (!wait.until.isValid() || wait.until <= now)
        return Words::tr("The wait the server asked for is over. Nothing is sent until you decide.");
    const QString at = times::clockOfEnd(wait.until, now);
    return wait.reason == Reason::LimitSpent
               ? Words::tr("The server's limit is used up until %1. Nothing is sent until you decide.")
                     .arg(at)
               : Words::tr("The server asks to wait until %1. Nothing is sent until you decide.").arg(at);
}

QString waitBeforeSending(const WaitStatus &wait, const QDateTime &now)
{
    if (wait.reason == Reason::None || wait.until <= now)
        return {};
    const QString at = times::clockWithSeconds(wait.until, now);
    const QString left = times::countdown(wait.until, now);
    const QString why = wait.reason == Reason::LimitSpent
                            ? Words::tr("The server's limit is used up until %1 (%2).").arg(at, left)
                            : Words::tr("The server asked to wait until %1 (%2).").arg(at, left);
    const bool asks = now.msecsTo(wait.until) > longestUnaskedWait.count();
    return why + u' ' +
           (asks ? Words::tr("Nothing is sent before then; you will be asked whether to wait.")
                 : Words::tr("The first request goes then."));
}

QString waitVerb(const WaitStatus &wait, const QDateTime &now)
{
    return wait.until.isValid() && wait.until > now
               ? Words::tr("&Wait until %1").arg(times::clockOfEnd(wait.until, now))
               : Words::tr("Contin&ue", "after a wait");
}

} // namespace rd::texts
