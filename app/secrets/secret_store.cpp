#include "secrets/secret_store.h"

namespace rd {

namespace {

QLatin1String kindText(SecretKind kind)
{
    switch (kind) {
    case SecretKind::ClientSecret:
        return QLatin1String("client-secret");
    case SecretKind::AccessToken:
        return QLatin1String("access-token");
    case SecretKind::JournalKey:
        return QLatin1String("journal-key");
    case SecretKind::JournalAnchor:
        return QLatin1String("journal-anchor");
    case SecretKind::ProxyPassword:
        break;
    }
    return QLatin1String("proxy-password");
}

} // namespace

QString SecretKey::text() const
{
    return QLatin1String("revoke-desk/") + environmentId + QLatin1String("/default/") + kindText(kind);
}

} // namespace rd
