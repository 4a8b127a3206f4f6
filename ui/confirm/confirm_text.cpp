#include "ui/confirm/confirm_text.h"

#include "base/display_text.h"
#include "text/confusables.h"
#include "ui/credentials/details_text.h"
#include "ui/text/texts.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>

namespace rd::confirm {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr qsizetype longestName = 120;       // characters of a name in a sentence
constexpr qsizetype longestNameInTitle = 40; // and in a window title

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::ConfirmDialog)
};

int count(const Plan &plan)
{
    return static_cast<int>(plan.items.size());
}

bool single(const Plan &plan)
{
    return plan.items.size() == 1;
}

// No more exact than an estimate is.
milliseconds roundedUp(milliseconds length)
{
    const milliseconds unit = length <= 10s ? 1s : length <= 1min ? 5s : length <= 10min ? 10s : 60s;
    return (length + unit - 1ms) / unit * unit;
}

QString nameOf(const Credential &credential, qsizetype longest)
{
    if (credential.name.isEmpty())
        return Words::tr("a credential without a name");
    return Words::tr("“%1”").arg(isolated(safeText(credential.name, longest)));
}

// Of those that have their outcome by now, too.
QStringList changes(const ConfirmRequest &request)
{
    QStringList all;
    for (const ItemStatus &item : request.changed) {
        const QString sentences = texts::driftSentences(item).join(u' ');
        all += single(request.plan) && request.changed.size() == 1
                   ? sentences
                   : Words::tr("%1: %2", "credential, what changed")
                         .arg(nameOf(item.seen, longestName), sentences);
    }
    return all;
}

} // namespace

QString title(const Plan &plan)
{
    const QString object = single(plan) ? nameOf(plan.items.first().seen, longestNameInTitle)
                                        : Words::tr("%n credentials", nullptr, count(plan));
    return Words::tr("Revoke %1 – %2", "object, environment and host").arg(object, place(plan));
}

QString question(const ConfirmRequest &request)
{
    const Plan &plan = request.plan;
    if (!single(plan))
        return request.risk.containsOwn
                   ? Words::tr("Permanently revoke %n credentials, including the one Revoke Desk is signed "
                               "in with?",
                               "2 or more", count(plan))
                   : Words::tr("Permanently revoke %n credentials?", "2 or more", count(plan));
    const QString name = nameOf(plan.items.first().seen, longestName);
    return request.risk.containsOwn
               ? Words::tr("Permanently revoke %1, which Revoke Desk is signed in with?").arg(name)
               : Words::tr("Permanently revoke %1?").arg(name);
}

QString place(const Plan &plan)
{
    const QString host = isolatedLtr(safeText(plan.baseUrl.host(QUrl::FullyEncoded)));
    const int port = plan.baseUrl.port();
    const QString shownHost = port == -1 ? host : QString(host + u':' + QString::number(port));
    return Words::tr("%1 · %2", "environment, host")
        .arg(isolated(safeText(plan.environmentName, longestNameInTitle)), shownHost);
}

QString whyAgain(const ConfirmRequest &request)
{
    switch (request.cause) {
    case ConfirmRequest::Cause::Chosen:
        break;
    case ConfirmRequest::Cause::Changed:
        return Words::tr("Something changed since you confirmed. %1").arg(changes(request).join(u' '));
    case ConfirmRequest::Cause::GoesOn:
        return Words::tr("These credentials are left from a run confirmed %1. Nothing more is sent until "
                         "you confirm them.",
                         nullptr, count(request.plan))
            .arg(times::at(request.plan.confirmedAt, request.clocks.own));
    }
    return {};
}

QString useBands(const Plan &plan, const TwoClocks &clocks)
{
    std::array<int, 5> counts{};
    for (const PlanItem &item : plan.items)
        ++counts.at(static_cast<std::size_t>(useBand(item.seen, clocks)));
    const auto of = [&counts](UseBand band) { return counts.at(static_cast<std::size_t>(band)); };
    QStringList bands;
    if (const int n = of(UseBand::Now))
        bands += Words::tr("%n used just now, or last use unknown", nullptr, n);
    if (const int n = of(UseBand::LastDay))
        bands += Words::tr("%n used in the last 24 hours", nullptr, n);
    if (const int n = of(UseBand::Last30Days))
        bands += Words::tr("%n used in the last 30 days", nullptr, n);
    if (const int n = of(UseBand::Older))
        bands += Words::tr("%n unused for 30 days", nullptr, n);
    if (const int n = of(UseBand::Never))
        bands += Words::tr("%n never used", nullptr, n);
    return bands.join(u" · "_s);
}

QString howLong(const RunEstimate &estimate)
{
    const QString shortest = times::duration(roundedUp(estimate.shortest));
    const QString longest = times::duration(roundedUp(estimate.longest));
    return shortest == longest ? Words::tr("about %1", "duration").arg(longest)
                               : Words::tr("%1 to %2", "durations").arg(shortest, longest);
}

QString holdSentence(std::chrono::milliseconds hold)
{
    const auto seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(hold).count());
    return Words::tr("The first request is sent after %n seconds. You can cancel until then.", nullptr,
                     seconds);
}

QString nameWarning(const ConfirmRequest &request, const Credential &credential)
{
    QStringList sentences;
    if (const int others = request.lookAlikes.value(credential.id))
        sentences +=
            Words::tr("%n other credentials have a similar name. Compare the client ID.", nullptr, others);
    if (mixesScripts(credential.name))
        sentences += Words::tr("The name mixes letters from different scripts. Compare the client ID.");
    return sentences.join(u' ');
}

QString nameWarning(const ConfirmRequest &request)
{
    const QList<PlanItem> &items = request.plan.items;
    if (single(request.plan))
        return nameWarning(request, items.first().seen);
    const auto unsure = std::count_if(items.begin(), items.end(), [&](const PlanItem &item) {
        return !nameWarning(request, item.seen).isEmpty();
    });
    return unsure == 0
               ? QString()
               : Words::tr("%n names look alike. Compare the client IDs.", nullptr, static_cast<int>(unsure));
}

QString note(const ConfirmRequest &request, const Credential &credential)
{
    QStringList notes;
    const bool isLast = credential.id == request.plan.items.last().seen.id;
    if (request.risk.containsOwn && credential.clientId == request.plan.ownClientId)
        notes += Words::tr("signed in with it, goes last");
    if (request.risk.lastActive && isLast)
        notes += Words::tr("last active, may be refused");
    if (request.revokedHere.contains(credential.clientId))
        notes +=
            disputeSentence(credential, request.revokedHere.value(credential.clientId), request.clocks.own);
    if (request.hiddenByFilter.contains(credential.id))
        notes += Words::tr("hidden by the filter");
    return notes.join(u" · "_s);
}

QString clocksWarning(const ConfirmRequest &request)
{
    if (!request.clocks.disagree())
        return {};
    return Words::tr("%1 One of the two clocks is wrong, so the more recent use counts.",
                     "how far the server's clock is off")
        .arg(times::clocksApart(request.clocks.secondsApart()));
}

QString disputeWarning(const ConfirmRequest &request)
{
    if (request.revokedHere.isEmpty())
        return {};
    if (!single(request.plan))
        return Words::tr("%n already revoked here, but the server's list does not say so.", nullptr,
                         static_cast<int>(request.revokedHere.size()));
    return disputeSentence(request.plan.items.first().seen, *request.revokedHere.begin(), request.clocks.own);
}

QString listWarning(const ConfirmRequest &request)
{
    if (request.listComplete || single(request.plan))
        return {};
    return Words::tr("The list is incomplete: only these credentials are revoked, and there may be others "
                     "you have not seen.");
}

QString keepVerb(const Plan &plan)
{
    return single(plan) ? Words::tr("Keep credential") : Words::tr("Keep all");
}

QString revokeVerb(const Plan &plan)
{
    return single(plan) ? Words::tr("Revoke credential")
                        : Words::tr("Revoke %n credentials", "2 or more, button", count(plan));
}

QString idTail(const Plan &plan)
{
    return lastCharacters(plan.items.first().seen.clientId, tailLength);
}

QString idTailLabel(const Plan &plan)
{
    return idTail(plan) == plan.items.first().seen.clientId
               ? Words::tr("To continue, type the client ID")
               : Words::tr("To continue, type the last %n characters of the client ID", nullptr, tailLength);
}

QString command(const Plan &plan)
{
    return Words::tr("revoke %1", "typed by the person, with the number of credentials").arg(count(plan));
}

QString commandLabel(const Plan &plan)
{
    return Words::tr("To continue, type “%1”").arg(command(plan));
}

QString ownIdLabel()
{
    return Words::tr("and the whole client ID of the credential Revoke Desk is signed in with");
}

QString reviewedLabel(const Plan &plan)
{
    return Words::tr("I have reviewed all %n", "credentials, 2 or more", count(plan));
}

} // namespace rd::confirm
