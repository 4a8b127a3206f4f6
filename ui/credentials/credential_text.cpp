#include "ui/credentials/credential_text.h"

#include "api/api_urls.h"
#include "base/display_text.h"
#include "ui/credentials/details_text.h"
#include "ui/text/texts.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::CredentialCells)
};

constexpr qsizetype longestMark = 10; // ‹U+10FFFF›
constexpr qint64 nearDays = 30;       // an end so near is told by how long it is away

const Exposure *exposureIn(const Exposures &exposures, const Credential &credential)
{
    const auto found = exposures.constFind(credential.clientId);
    return found == exposures.constEnd() ? nullptr : &*found;
}

// Whole minutes, rounded up, since the list is not looked at every second.
QString minutesLeft(const QDateTime &until, const QDateTime &now)
{
    const qint64 minutes = (now.secsTo(until) + 59) / 60;
    return times::duration(std::chrono::minutes(minutes));
}

QString statusText(const CredentialRow &row, const CellContext &context)
{
    const Credential &credential = row.credential;
    switch (shownStatus(credential, context.here, context.now)) {
    case ShownStatus::TokensAlive: {
        const QDateTime end = exposureIn(context.here.exposures, credential)->guaranteedEnd;
        return Words::tr("Revoked · tokens expire by %1 (%2)")
            .arg(times::clockOfEnd(end, context.now.own), minutesLeft(end, context.now.own));
    }
    case ShownStatus::Disputed:
        return Words::tr("%1 · revoked here %2", "status by the list, time of the revocation")
            .arg(texts::statusWord(credential, context.now.server),
                 times::at(exposureIn(context.here.exposures, credential)->knownAt, context.now.own));
    case ShownStatus::Unknown:
        return Words::tr("%1 · outcome unknown", "status by the list; of a revocation that was sent")
            .arg(texts::statusWord(credential, context.now.server));
    case ShownStatus::Active:
    case ShownStatus::Expired:
    case ShownStatus::Revoked:
    case ShownStatus::Other:
        break;
    }
    return texts::statusWord(credential, context.now.server);
}

QString expiryText(const Timestamp &end, const QDateTime &now)
{
    if (end.known() && std::abs(end.utc.daysTo(now)) > nearDays)
        return times::date(end.utc);
    return times::relative(end, now);
}

QString statusToolTip(const CredentialRow &row, const CellContext &context)
{
    const Credential &credential = row.credential;
    const Exposure *exposure = exposureIn(context.here.exposures, credential);
    if (shownStatus(credential, context.here, context.now) == ShownStatus::Unknown)
        return unknownSentence(credential, context.here.unknown.value(credential.clientId), context.now.own);
    if (!exposure) {
        const QString said = isolated(safeText(credential.statusText));
        return Words::tr("Reported by the server: %1").arg(said);
    }
    if (credential.status != CredentialStatus::Revoked)
        return disputeSentence(credential, *exposure, context.now.own);
    QString tip =
        Words::tr("Tokens issued before the revocation expire by:\n%1\n%2")
            .arg(times::localExact(exposure->guaranteedEnd), times::utcExact(exposure->guaranteedEnd));
    if (exposure->estimatedEnd)
        tip += u'\n' + Words::tr("Probably already by %1, judging by the last use.")
                           .arg(times::clockOfEnd(*exposure->estimatedEnd, context.now.own));
    return tip;
}

QStringList badgeSentences(const CellContext &context)
{
    QStringList sentences;
    if (context.lookAlike)
        sentences += Words::tr("Another credential has this name or a similar one: compare the client ID.");
    if (context.own)
        sentences += Words::tr("Revoke Desk is signed in with this credential.");
    if (context.lastActive)
        sentences += Words::tr("The last active credential: the server may refuse to revoke it.");
    return sentences;
}

QString shownName(const QString &safe)
{
    return safe.isEmpty() ? Words::tr("(no name)") : isolated(safe);
}

} // namespace

CellTexts cellTexts(const CredentialRow &row, const CellContext &context)
{
    const Credential &credential = row.credential;
    const Timestamp &created = credential.createdAt;
    return {shownName(row.name),
            isolatedLtr(row.clientId),
            statusText(row, context),
            times::ago(credential.lastUsedAt, context.now.server),
            created.known() ? times::date(created.utc) : times::relative(created, context.now.server),
            expiryText(credential.expiresAt, context.now.server)};
}

QString shortStatus(const CredentialRow &row, const CellContext &context)
{
    const ShownStatus status = shownStatus(row.credential, context.here, context.now);
    if (status == ShownStatus::Disputed)
        return Words::tr("%1, revoked here", "in a narrow column; status by the list")
            .arg(texts::statusWord(row.credential, context.now.server));
    if (status == ShownStatus::Unknown)
        return Words::tr("%1, unknown", "in a narrow column; status by the list; of a revocation")
            .arg(texts::statusWord(row.credential, context.now.server));
    if (status != ShownStatus::TokensAlive)
        return {};
    const QDateTime end = exposureIn(context.here.exposures, row.credential)->guaranteedEnd;
    return Words::tr("Revoked → %1", "in a narrow column; until when tokens live")
        .arg(times::clockOfEnd(end, context.now.own));
}

QString cellToolTip(const CredentialRow &row, CredentialColumn column, const CellContext &context)
{
    const Credential &credential = row.credential;
    switch (column) {
    case CredentialColumn::Name:
        return (QStringList(shownName(safeText(credential.name))) + badgeSentences(context)).join(u'\n');
    case CredentialColumn::ClientId:
        return isolatedLtr(safeId(credential.clientId));
    case CredentialColumn::Status:
        return statusToolTip(row, context);
    case CredentialColumn::LastUsed:
        return exactTime(credential.lastUsedAt);
    case CredentialColumn::Created:
        return exactTime(credential.createdAt);
    case CredentialColumn::Expires:
        break;
    }
    return exactTime(credential.expiresAt);
}

QString cellAccessibleText(const CredentialRow &row, CredentialColumn column, const CellContext &context)
{
    if (column != CredentialColumn::Name || !(context.lookAlike || context.own || context.lastActive))
        return {};
    return (QStringList(shownName(row.name)) + badgeSentences(context)).join(u". "_s);
}

QString rowAsText(const CredentialRow &row, const CellContext &context)
{
    const Credential &credential = row.credential;
    return QStringList{safeText(credential.name),
                       wholeClientId(credential),
                       statusText(row, context),
                       times::utcExact(credential.lastUsedAt),
                       times::utcExact(credential.createdAt),
                       times::utcExact(credential.expiresAt)}
        .join(u'\t');
}

QString wholeClientId(const Credential &credential)
{
    return safeId(credential.clientId, longestClientId * longestMark);
}

QString columnTitle(CredentialColumn column)
{
    switch (column) {
    case CredentialColumn::Name:
        return Words::tr("Name");
    case CredentialColumn::ClientId:
        return Words::tr("Client ID");
    case CredentialColumn::Status:
        return Words::tr("Status");
    case CredentialColumn::LastUsed:
        return Words::tr("Last used");
    case CredentialColumn::Created:
        return Words::tr("Created");
    case CredentialColumn::Expires:
        break;
    }
    return Words::tr("Expires");
}

} // namespace rd
