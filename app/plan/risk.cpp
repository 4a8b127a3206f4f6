#include "plan/risk.h"

#include <algorithm>
#include <chrono>

namespace rd {

namespace {

using namespace std::chrono_literals;

constexpr qint64 lastDayMs = std::chrono::milliseconds(24h).count();
constexpr qint64 last30DaysMs = std::chrono::milliseconds(30 * 24h).count();
constexpr qsizetype mostWithoutCount = 5;

RiskLevel levelForOne(const Credential &credential, bool ownUnknown, const TwoClocks &clocks)
{
    const UseBand band = useBand(credential, clocks);
    const bool idle = band == UseBand::Never || band == UseBand::Older || isExpired(credential, clocks);
    return idle && !ownUnknown ? RiskLevel::Button : RiskLevel::Challenge;
}

RiskLevel levelForSeveral(qsizetype count, int usedLastDay, EnvironmentKind environment)
{
    const bool grave =
        count > mostWithoutCount || usedLastDay > 0 || environment == EnvironmentKind::Production;
    return grave ? RiskLevel::Count : RiskLevel::Challenge;
}

} // namespace

UseBand useBand(const Credential &credential, const TwoClocks &clocks)
{
    const QDateTime &now = clocks.hotter();
    const Timestamp &used = credential.lastUsedAt;
    if (used.state == Timestamp::State::Never)
        return UseBand::Never;
    if (!used.known() || !used.utc.isValid() || used.utc >= now)
        return UseBand::Now;
    // A use exactly at the edge counts for the more cautious band.
    const qint64 age = used.utc.msecsTo(now);
    if (age <= lastDayMs)
        return UseBand::LastDay;
    return age <= last30DaysMs ? UseBand::Last30Days : UseBand::Older;
}

bool isExpired(const Credential &credential, const TwoClocks &clocks)
{
    return credential.expiresAt.known() && credential.expiresAt.utc.isValid() &&
           credential.expiresAt.utc <= clocks.hotter();
}

Risk assessRisk(const QList<Credential> &credentials, EnvironmentKind environment, const QString &ownClientId,
                int activeInList, const TwoClocks &clocks)
{
    const auto isActive = [](const Credential &one) { return one.status == CredentialStatus::Active; };
    const auto isOwn = [&](const Credential &one) { return one.clientId == ownClientId; };
    const auto isUsedLastDay = [&](const Credential &one) {
        const UseBand band = useBand(one, clocks);
        return band == UseBand::Now || band == UseBand::LastDay;
    };

    Risk risk;
    risk.ownUnknown = ownClientId.isEmpty();
    risk.containsOwn = !risk.ownUnknown && std::any_of(credentials.begin(), credentials.end(), isOwn);
    risk.usedLastDay = int(std::count_if(credentials.begin(), credentials.end(), isUsedLastDay));
    const auto active = std::count_if(credentials.begin(), credentials.end(), isActive);
    risk.lastActive = activeInList > 0 && active >= activeInList;

    if (risk.containsOwn)
        risk.level = RiskLevel::Own;
    else if (credentials.size() > 1)
        risk.level = levelForSeveral(credentials.size(), risk.usedLastDay, environment);
    else if (credentials.size() == 1)
        risk.level = levelForOne(credentials.first(), risk.ownUnknown, clocks);
    return risk;
}

} // namespace rd
