#include "ui/text/texts.h"
#include "ui/text/time_text.h"
#include "workspace/desk.h"

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

// By an earlier start.
bool wasBegun(const RunStatus &run)
{
    return std::any_of(run.items.begin(), run.items.end(),
                       [](const ItemStatus &item) { return item.attempts > 0; });
}

QString holdingSentence(const RunStatus &run, const QDateTime &now)
{
    if (!run.holdUntil.isValid())
        return wasBegun(run) ? Words::tr("Waits until you unlock the window · nothing more has been sent")
                             : Words::tr("Waits until you unlock the window · nothing has been sent");
    const QString left = times::countdown(run.holdUntil, now);
    return wasBegun(run) ? Words::tr("Continues in %1 · nothing more has been sent").arg(left)
                         : Words::tr("Starts in %1 · nothing has been sent").arg(left);
}

// Ended before everything was sent: by the person, or by what stood in the way.
QString stoppedSum(int revoked, int notSent, int otherwise)
{
    if (otherwise == 0)
        return Words::tr("Stopped · %1 revoked, %2 not sent").arg(revoked).arg(notSent);
    return Words::tr("Stopped · %1 revoked, %2 not revoked, %3 not sent")
        .arg(revoked)
        .arg(otherwise)
        .arg(notSent);
}

QString finishedSentence(const RunStatus &run)
{
    const int all = static_cast<int>(run.items.size());
    const int revoked = count(run, [](const ItemStatus &item) { return isRevoked(item.outcome); });
    const int open = count(run, [](const ItemStatus &item) { return item.outcome == Outcome::Unknown; });
    const int notSent = static_cast<int>(run.notSent().size());
    if (revoked == all)
        return Words::tr("Finished · all of %n revoked", "credentials", all);
    const QString sum = notSent > 0
                            ? stoppedSum(revoked, notSent, all - revoked - open - notSent)
                            : Words::tr("Finished · %1 of %n revoked", "credentials", all).arg(revoked);
    if (open == 0)
        return sum;
    return Words::tr("%1 · %n need(s) attention", nullptr, open).arg(sum);
}

QString unfinishedSentence(const RunStatus &run)
{
    const int notSent = count(run, [](const ItemStatus &item) { return item.outcome == Outcome::Pending; });
    return run.earlierStart ? Words::tr("Not finished in an earlier session · %n not sent", nullptr, notSent)
                            : Words::tr("Not finished · %n not sent", nullptr, notSent);
}

// What waits for its turn is held back; what is not done beyond that waits for an answer.
QString pausedSentence(const RunStatus &run)
{
    const int queued =
        count(run, [](const ItemStatus &item) { return item.phase == ItemStatus::Phase::Queued; });
    if (queued > 0)
        return Words::tr("Paused · %n not sent", nullptr, queued);
    return Words::tr(
        "Paused · all sent, %n answer(s) pending", nullptr,
        count(run, [](const ItemStatus &item) { return item.phase != ItemStatus::Phase::Done; }));
}

// What was sent and waits for its outcome is neither.
QString offlineSentence(const RunStatus &run, const QDateTime &now)
{
    const int done = count(run, [](const ItemStatus &item) { return item.phase == ItemStatus::Phase::Done; });
    const int queued =
        count(run, [](const ItemStatus &item) { return item.phase == ItemStatus::Phase::Queued; });
    return Words::tr("No connection · %1 done, %2 not sent · trying again in %3")
        .arg(QString::number(done), QString::number(queued), times::countdown(run.tryAgainAt, now));
}

// Of several, and how long that will take.
QString withLeft(const QString &sentence, const RunStatus &run, const TrafficStatus &traffic,
                 const QDateTime &now)
{
    const QString left =
        run.items.size() > 1 ? leftSentence(presentEstimate(run.left, traffic, now)) : QString();
    return left.isEmpty() ? sentence : QString(sentence % QStringLiteral(" · ") % left);
}

QString slowedSentence(const RunStatus &run, const TrafficStatus &traffic, const QDateTime &now)
{
    const double seconds = static_cast<double>(traffic.interval->count()) / 1000;
    const QString every = QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0);
    const QString sentence = traffic.shared
                                 ? Words::tr("Someone else uses the same limit · slowed to one every %1 s")
                                 : Words::tr("Slowed to fit the limit · one every %1 s");
    return withLeft(sentence.arg(every), run, traffic, now);
}

QString runningSentence(const RunStatus &run, const TrafficStatus &traffic, const QDateTime &now)
{
    const int all = static_cast<int>(run.items.size());
    const int done = count(run, [](const ItemStatus &item) { return item.phase == ItemStatus::Phase::Done; });
    const bool sends = std::any_of(run.items.begin(), run.items.end(), [](const ItemStatus &item) {
        return item.phase == ItemStatus::Phase::Queued || item.phase == ItemStatus::Phase::Sending;
    });
    if (traffic.interval && sends && run.items.size() > 1)
        return Words::tr("%1 of %2 done · %3")
            .arg(QString::number(done), QString::number(all), slowedSentence(run, traffic, now));
    if (!sends && run.readAgainAt.isValid() && run.readAgainAt > now)
        return Words::tr("Verifying the outcome · checks again %1 (%2)")
            .arg(times::atWithSeconds(run.readAgainAt, now), times::countdown(run.readAgainAt, now));
    return withLeft(Words::tr("Revoking · %1 of %n done", "credentials", all).arg(done), run, traffic, now);
}

QString waitAskedSentence(const TrafficStatus &traffic, const QDateTime &now)
{
    if (traffic.waitUntil <= now)
        return Words::tr("Paused · the wait the server asked for is over");
    return Words::tr("Paused · the server asked to wait until %1")
        .arg(times::clockWithSeconds(traffic.waitUntil, now));
}

// Where some answer's Date was another time than ours.
QString clocksSentence(const RunStatus &run)
{
    const auto off = std::find_if(run.items.begin(), run.items.end(), [](const ItemStatus &item) {
        return item.exposure && item.exposure->claimedEnd;
    });
    if (off == run.items.end())
        return {};
    const QDateTime byOurs = off->exposure->knownAt.addSecs(tokenLifetime.count());
    return QStringLiteral(" · ") + times::clocksApart(byOurs.secsTo(*off->exposure->claimedEnd));
}

} // namespace

QString runStateSentence(const RunStatus &run, const TrafficStatus &traffic, const QDateTime &now)
{
    switch (run.phase) {
    case RunStatus::Phase::None:
        return {};
    case RunStatus::Phase::Holding:
        return holdingSentence(run, now);
    case RunStatus::Phase::CheckingDrift:
        return wasBegun(run) ? Words::tr("Checking again what you confirmed · nothing more has been sent")
                             : Words::tr("Checking again what you confirmed · nothing has been sent");
    case RunStatus::Phase::Running:
        return runningSentence(run, traffic, now);
    case RunStatus::Phase::NeedsDriftAnswer:
        return Words::tr("Paused · something changed since you confirmed");
    case RunStatus::Phase::NeedsSignIn:
        return Words::tr("Paused · sign in again to continue");
    case RunStatus::Phase::NeedsWaitAnswer:
        return waitAskedSentence(traffic, now);
    case RunStatus::Phase::NeedsGoOn:
        return unfinishedSentence(run);
    case RunStatus::Phase::Offline:
        return offlineSentence(run, now);
    case RunStatus::Phase::Paused:
        return pausedSentence(run);
    case RunStatus::Phase::Stopping:
        return Words::tr("Stopping · waiting for the last answer");
    case RunStatus::Phase::Finished:
        break;
    }
    return finishedSentence(run);
}

QString leftSentence(const RunEstimate &left)
{
    using namespace std::chrono_literals;
    if (left.requests == 0)
        return {};
    const bool inSeconds = left.longest < shownInMinutes;
    const milliseconds unit = inSeconds ? 1s : 60s;
    const qint64 least = left.shortest / unit;
    const qint64 most = std::max<qint64>(1, (left.longest + unit - 1ms) / unit);
    if (!left.limitKnown)
        return inSeconds ? Words::tr("at least %1 s left").arg(most)
                         : Words::tr("at least %1 min left").arg(most);
    if (least == most)
        return inSeconds ? Words::tr("about %1 s left").arg(most) : Words::tr("about %1 min left").arg(most);
    if (least == 0)
        return inSeconds ? Words::tr("up to %1 s left").arg(most) : Words::tr("up to %1 min left").arg(most);
    return inSeconds ? Words::tr("between %1 and %2 s left").arg(least).arg(most)
                     : Words::tr("between %1 and %2 min left").arg(least).arg(most);
}

QString exposureSentence(const RunStatus &run, const QDateTime &now)
{
    const QDateTime ends = run.exposureEnds();
    if (!ends.isValid())
        return {};
    // The minute in which it ends is not yet free of it.
    const QString at = times::atEnd(ends, now);
    const bool all = run.phase == RunStatus::Phase::Finished &&
                     std::all_of(run.items.begin(), run.items.end(), [](const ItemStatus &item) {
                         return isRevoked(item.outcome) && item.exposure;
                     });
    const QString clocks = clocksSentence(run);
    if (ends <= now)
        return (all ? Words::tr("All exposure closed %1").arg(at)
                    : Words::tr("Exposure of the revoked credentials closed %1").arg(at)) +
               clocks;
    const QString left = times::countdown(ends, now);
    return (all ? Words::tr("All exposure closes %1 (in %2)").arg(at, left)
                : Words::tr("Tokens of the revoked credentials expire by %1 (in %2)")
                      .arg(times::clockOfEnd(ends, now), left)) +
           clocks;
}

} // namespace rd::texts
