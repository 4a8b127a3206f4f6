#include "desk/desk.h"
#include "ui/texts.h"
#include "ui/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace rd::texts {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::texts)
};

template <class Condition>
int count(const RunStatus &run, Condition condition)
{
    return static_cast<int>(std::count_if(run.items.begin(), run.items.end(), condition));
}

QString finishedSentence(const RunStatus &run)
{
    const int all = static_cast<int>(run.items.size());
    const int revoked = count(run, [](const ItemStatus &item) { return isRevoked(item.outcome); });
    const int open = count(run, [](const ItemStatus &item) { return item.outcome == Outcome::Unknown; });
    if (revoked == all)
        return Words::tr("Finished · all of %n revoked", "credentials", all);
    const QString sum = Words::tr("Finished · %1 of %n revoked", "credentials", all).arg(revoked);
    if (open == 0)
        return sum;
    return Words::tr("%1 · %n need(s) you", nullptr, open).arg(sum);
}

QString offlineSentence(const RunStatus &run, const QDateTime &now)
{
    const int done = count(run, [](const ItemStatus &item) { return item.phase == ItemStatus::Phase::Done; });
    return Words::tr("No connection · %1 done, %2 not sent · trying again in %3")
        .arg(QString::number(done), QString::number(run.items.size() - done),
             times::countdown(run.tryAgainAt, now));
}

QString slowedSentence(const RunStatus &run, const TrafficStatus &traffic)
{
    const double seconds = static_cast<double>(traffic.interval->count()) / 1000;
    const QString every = QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0);
    const auto minutes = std::max(1, static_cast<int>((run.left.longest.count() + 59'999) / 60'000));
    const QString left = Words::tr("about %n minute(s) left", nullptr, minutes);
    if (traffic.shared)
        return Words::tr("Someone else uses the same limit · slowed to one every %1 s · %2").arg(every, left);
    return Words::tr("Slowed to fit the limit · one every %1 s · %2").arg(every, left);
}

QString runningSentence(const RunStatus &run, const TrafficStatus &traffic, const QDateTime &now)
{
    const int all = static_cast<int>(run.items.size());
    const int done = count(run, [](const ItemStatus &item) { return item.phase == ItemStatus::Phase::Done; });
    const QString wait = waitSentence(traffic, now);
    if (!wait.isEmpty())
        return wait;
    const bool sends = std::any_of(run.items.begin(), run.items.end(), [](const ItemStatus &item) {
        return item.phase == ItemStatus::Phase::Queued || item.phase == ItemStatus::Phase::Sending;
    });
    if (traffic.interval && sends && run.items.size() > 1)
        return Words::tr("%1 of %2 done · %3")
            .arg(QString::number(done), QString::number(all), slowedSentence(run, traffic));
    if (!sends && run.readAgainAt.isValid() && run.readAgainAt > now)
        return Words::tr("Making sure what became of it · reads again %1 (%2)")
            .arg(times::clockWithSeconds(run.readAgainAt, now), times::countdown(run.readAgainAt, now));
    return Words::tr("Revoking · %1 of %n done", "credentials", all).arg(done);
}

} // namespace

QString waitSentence(const TrafficStatus &traffic, const QDateTime &now)
{
    if (traffic.wait == TrafficStatus::Wait::None || !traffic.waitUntil.isValid())
        return {};
    const QString at = times::clockWithSeconds(traffic.waitUntil, now);
    const QString left = times::countdown(traffic.waitUntil, now);
    switch (traffic.wait) {
    case TrafficStatus::Wait::ServerAsked:
        return Words::tr("Server asked to wait · resumes %1 (%2)").arg(at, left);
    case TrafficStatus::Wait::BackingOff:
        return Words::tr("Server asked to slow down · trying again %1 (%2)").arg(at, left);
    case TrafficStatus::Wait::LimitSpent:
    case TrafficStatus::Wait::None:
        break;
    }
    return Words::tr("Waiting for the server's limit · resumes %1 (%2)").arg(at, left);
}

QString runStateSentence(const RunStatus &run, const TrafficStatus &traffic, const QDateTime &now)
{
    switch (run.phase) {
    case RunStatus::Phase::None:
        return {};
    case RunStatus::Phase::Holding:
        return Words::tr("Starts in %1 · nothing has been sent").arg(times::countdown(run.holdUntil, now));
    case RunStatus::Phase::CheckingDrift:
        return Words::tr("Reading once more what was confirmed · nothing has been sent");
    case RunStatus::Phase::Running:
        return runningSentence(run, traffic, now);
    case RunStatus::Phase::NeedsDriftAnswer:
        return Words::tr("Paused · something changed since you confirmed");
    case RunStatus::Phase::NeedsSignIn:
        return Words::tr("Paused · sign in again to go on");
    case RunStatus::Phase::NeedsWaitAnswer:
        return Words::tr("Paused · the server asks to wait until %1")
            .arg(times::clockWithSeconds(traffic.waitUntil, now));
    case RunStatus::Phase::NeedsGoOn:
        return Words::tr("Not finished by an earlier start · %n not sent", nullptr,
                         count(run, [](const ItemStatus &item) { return item.outcome == Outcome::Pending; }));
    case RunStatus::Phase::Offline:
        return offlineSentence(run, now);
    case RunStatus::Phase::Paused:
        return Words::tr("Paused · %n not sent", nullptr, count(run, [](const ItemStatus &item) {
                             return item.phase == ItemStatus::Phase::Queued;
                         }));
    case RunStatus::Phase::Stopping:
        return Words::tr("Stopping · waiting for the last answer");
    case RunStatus::Phase::Finished:
        break;
    }
    return finishedSentence(run);
}

} // namespace rd::texts
