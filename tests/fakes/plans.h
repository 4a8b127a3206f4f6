#pragma once

#include "plan/plan.h"

namespace rd {

inline QDateTime utcMs(qint64 sinceEpoch)
{
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch, Qt::UTC);
}

// A credential that is active, never expires and was never used.
inline Credential sampleCredential(const QString &clientId, const QString &name = QStringLiteral("worker"))
{
    Credential credential;
    credential.id = QLatin1String("id-") + clientId;
    credential.clientId = clientId;
    credential.name = name;
    credential.status = CredentialStatus::Active;
    credential.statusText = QStringLiteral("active");
    credential.expiresAt = Timestamp::never();
    credential.createdAt = Timestamp::at(utcMs(1'700'000'000'000));
    credential.updatedAt = Timestamp::at(utcMs(1'700'000'000'000));
    credential.lastUsedAt = Timestamp::never();
    return credential;
}

// A sandbox plan of `count` credentials, dinie_ci_test_0 and on.
inline Plan samplePlan(const QString &runId, int count)
{
    Plan plan;
    plan.runId = runId;
    plan.label = QStringLiteral("2026-11-23-1");
    plan.environmentId = QStringLiteral("e1");
    plan.environmentName = QStringLiteral("Staging");
    plan.environmentKind = EnvironmentKind::Sandbox;
    plan.baseUrl = QUrl(QStringLiteral("https://sandbox.api.dinie.com.br/v3"));
    plan.ownClientId = QStringLiteral("dinie_ci_test_own");
    plan.confirmedAt = utcMs(1'795'437'000'000);
    for (int i = 0; i < count; ++i) {
        PlanItem item;
        item.seen = sampleCredential(QLatin1String("dinie_ci_test_") + QString::number(i));
        if (i == 0)
            item.first = true;
        else
            item.previousId = plan.items.last().seen.id;
        plan.items.append(item);
    }
    return plan;
}

} // namespace rd
