#include "base/display_text.h"
#include "run/token_exposure.h"
#include "ui/confirm/confirm_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rd::confirm {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestName = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::ConfirmDialog)
};

// What the server says of it now, as far as it was read again.
Credential latest(const ConfirmRequest &request, const PlanItem &item)
{
    const auto found =
        std::find_if(request.changed.begin(), request.changed.end(), [&](const ItemStatus &status) {
            return status.seen.id == item.seen.id && status.nowReads;
        });
    return found == request.changed.end() ? item.seen : *found->nowReads;
}

QString useOfOne(const Credential &credential, const TwoClocks &clocks)
{
    const QDateTime &now = clocks.hotter();
    const Timestamp &used = credential.lastUsedAt;
    const QString when = times::ago(used, now);
    if (isExpired(credential, clocks)) {
        const QString expired = times::relative(credential.expiresAt, now);
        return used.known() ? Words::tr("Expired %1, last used %2.").arg(expired, when)
                            : Words::tr("Expired %1. Last used: %2.").arg(expired, when);
    }
    if (used.state == Timestamp::State::Never)
        return Words::tr("Never used, as far as the server reports.");
    if (!used.known())
        return Words::tr("Last use unknown: whatever uses it stops working.");
    if (used.utc > now)
        return Words::tr("Used just now, or the server's times are wrong: whatever uses it stops working.");
    return Words::tr("Used %1: whatever uses it stops working.").arg(when);
}

QString useOfSeveral(const ConfirmRequest &request, const TwoClocks &clocks)
{
    const auto usedLately = [&](const PlanItem &item) {
        const UseBand band = useBand(latest(request, item), clocks);
        return band == UseBand::Now || band == UseBand::LastDay;
    };
    const auto used = std::count_if(request.plan.items.begin(), request.plan.items.end(), usedLately);
    const auto hidden = static_cast<int>(request.hiddenByFilter.size());
    const QString filtered =
        hidden == 0 ? QString()
                    : QString(u' ' + Words::tr("The filter hides %n of them in the list.", nullptr, hidden));
    if (used == 0)
        return Words::tr("None of them was used in the last 24 hours, as far as the server reports.") %
               filtered;
    return Words::tr("%n of %1 were used in the last 24 hours, or their last use is unknown: whatever uses "
                     "them stops working.",
                     nullptr, static_cast<int>(used))
               .arg(request.plan.items.size()) %
           filtered;
}

// By the pace that is chosen; nullopt: one credential, or nobody knows.
const std::optional<RunEstimate> &estimateOf(const ConfirmRequest &request, Pace pace)
{
    return pace == Pace::Fast ? request.fast : request.considerate;
}

QString issuedTokensOfSeveral(const ConfirmRequest &request, const Moment &moment)
{
    const std::optional<RunEstimate> &estimate = estimateOf(request, moment.pace);
    if (!estimate || !estimate->limitKnown)
        return Words::tr(
            "Each revocation stops new tokens at once. Tokens already issued expire within an hour.");
    const QDateTime &now = moment.clocks.own;
    const QDateTime lastRevoked = now.addMSecs((request.hold + estimate->longest).count());
    return Words::tr("Each revocation stops new tokens at once. Tokens already issued expire by about %1.")
        .arg(times::clockOfEnd(exposureOf(lastRevoked, Timestamp()).guaranteedEnd, now));
}

QString issuedTokens(const ConfirmRequest &request, const TwoClocks &clocks)
{
    const QDateTime &now = clocks.own;
    const Exposure exposure =
        exposureIfRevoked(clocks, latest(request, request.plan.items.first()).lastUsedAt);
    const QString end = times::clockOfEnd(exposure.guaranteedEnd, now);
    if (!exposure.estimatedEnd)
        return Words::tr(
                   "No new tokens from now on. Tokens already issued keep working until %1 at the latest.")
            .arg(end);
    if (*exposure.estimatedEnd <= now)
        return Words::tr("No new tokens from now on. Tokens already issued keep working until %1 at the "
                         "latest; they have probably all expired.")
            .arg(end);
    return Words::
        tr("No new tokens from now on. Tokens already issued keep working until %1 at the latest, probably "
           "until %2.")
            .arg(end, times::clockOfEnd(*exposure.estimatedEnd, now));
}

QString noWayBack(const ConfirmRequest &request, Pace pace)
{
    if (request.plan.items.size() == 1)
        return Words::tr("It can't be undone. A replacement gets a new client ID and secret.");
    const QString stays = Words::tr("You can stop; what is revoked stays revoked, and can't be undone.");
    const std::optional<RunEstimate> &estimate = estimateOf(request, pace);
    if (!estimate)
        return stays;
    const QString requests = Words::tr("About %n requests", nullptr, estimate->requests);
    if (!estimate->limitKnown)
        return Words::tr("%1. The server has not reported its limit yet, so the duration is unknown. %2",
                         "how many requests, what stopping does")
            .arg(requests, stays);
    return Words::tr("%1, %2 at the current limit. %3", "how many requests, how long, what stopping does")
        .arg(requests, howLong(*estimate), stays);
}

QString ownLine(const ConfirmRequest &request, const QDateTime &now)
{
    const bool single = request.plan.items.size() == 1;
    if (request.risk.ownUnknown)
        return single ? Words::tr("Revoke Desk is signed in with a pasted token and can't tell whether this "
                                  "credential issued it. If so, you are locked out when the token expires.")
                      : Words::tr(
                            "Revoke Desk is signed in with a pasted token and can't tell whether one of "
                            "these credentials issued it. If so, you are locked out when the token expires.");
    const QString own = single ? Words::tr("This is the credential Revoke Desk is signed in with.")
                               : Words::tr("One of them is the credential Revoke Desk is signed in with.");
    if (!request.tokenEndsAt.isValid())
        return Words::tr("%1 You can still read until the current token expires, then you are locked out.")
            .arg(own);
    const qint64 minutes = now.secsTo(request.tokenEndsAt) / 60;
    if (minutes < 2)
        return Words::tr("%1 The current token is about to expire; then you are locked out.").arg(own);
    return Words::tr("%1 You can still read for %n minutes, then you are locked out.", nullptr,
                     static_cast<int>(minutes))
        .arg(own);
}

QString lastActiveLine(const Plan &plan)
{
    const int all = static_cast<int>(plan.items.size());
    if (all == 1)
        return Words::tr(
            "It is the last active credential: the server may refuse to revoke it, and it stays active.");
    // The engine sends the own credential last.
    const auto own = std::find_if(plan.items.begin(), plan.items.end(), [&](const PlanItem &item) {
        return item.seen.clientId == plan.ownClientId;
    });
    if (own == plan.items.end())
        return Words::tr(
            "The server keeps one active credential: the last one may be refused and stay active.");
    return Words::tr(
               "The server keeps one active credential: %1 may be refused and stay active; the other %n "
               "are revoked.",
               nullptr, all - 1)
        .arg(isolated(safeText(own->seen.name, longestName)));
}

} // namespace

QStringList consequences(const ConfirmRequest &request, const Moment &moment)
{
    const bool single = request.plan.items.size() == 1;
    QStringList lines{single ? useOfOne(latest(request, request.plan.items.first()), moment.clocks)
                             : useOfSeveral(request, moment.clocks),
                      single ? issuedTokens(request, moment.clocks) : issuedTokensOfSeveral(request, moment),
                      noWayBack(request, moment.pace)};
    QStringList locksOut;
    if (request.risk.containsOwn || request.risk.ownUnknown)
        locksOut += ownLine(request, moment.clocks.own);
    if (request.risk.lastActive)
        locksOut += lastActiveLine(request.plan);
    if (!locksOut.isEmpty())
        lines += locksOut.join(u' ');
    return lines;
}

} // namespace rd::confirm
