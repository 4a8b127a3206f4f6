#include "credentials/credential_filter.h"

#include <chrono>

namespace rd {

namespace {

using namespace std::chrono_literals;

bool hasStatus(const Credential &credential, CredentialFilter::Status wanted, const QDateTime &now,
               bool unknown)
{
    const Timestamp &end = credential.expiresAt;
    const bool active = credential.status == CredentialStatus::Active;
    const bool expired = active && end.known() && end.utc <= now;
    switch (wanted) {
    case CredentialFilter::Status::All:
        return true;
    case CredentialFilter::Status::Active:
        return active && !expired;
    case CredentialFilter::Status::Expired:
        return expired;
    case CredentialFilter::Status::Revoked:
        return credential.status == CredentialStatus::Revoked;
    case CredentialFilter::Status::Unknown:
        return unknown;
    case CredentialFilter::Status::Other:
        break;
    }
    return credential.status == CredentialStatus::Other;
}

// A use exactly at the edge is within.
bool usedWithin(const Timestamp &used, std::chrono::seconds span, const QDateTime &now)
{
    if (used.state == Timestamp::State::Unknown)
        return true;
    return used.known() && used.utc >= now.addSecs(-span.count());
}

bool hasLastUse(const Timestamp &used, CredentialFilter::LastUsed wanted, const QDateTime &now)
{
    switch (wanted) {
    case CredentialFilter::LastUsed::Any:
        return true;
    case CredentialFilter::LastUsed::LastHour:
        return usedWithin(used, 1h, now);
    case CredentialFilter::LastUsed::LastDay:
        return usedWithin(used, 24h, now);
    case CredentialFilter::LastUsed::Last30Days:
        return usedWithin(used, 30 * 24h, now);
    case CredentialFilter::LastUsed::NotIn30Days:
        return !usedWithin(used, 30 * 24h, now);
    case CredentialFilter::LastUsed::Never:
        break;
    }
    return used.state == Timestamp::State::Never;
}

} // namespace

QString foldForFilter(const QString &text)
{
    // Folding may decompose what was composed, hence twice.
    return text.normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC);
}

bool matches(const Credential &credential, const QString &folded, const CredentialFilter &filter,
             const QString &foldedText, const QDateTime &now, bool unknown)
{
    return (foldedText.isEmpty() || folded.contains(foldedText)) &&
           hasStatus(credential, filter.status, now, unknown) &&
           hasLastUse(credential.lastUsedAt, filter.lastUsed, now);
}

} // namespace rd
