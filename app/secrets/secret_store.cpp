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
    case SecretKind::ProxyPassword:
        return QLatin1String("proxy-password");
    case SecretKind::JournalKey:
        break;
    }
    return QLatin1String("journal-key");
}

} // namespace

QString SecretKey::text() const
{
    return QLatin1String("revoke-desk/") + environmentId + QLatin1String("/default/") + kindText(kind);
}

} // namespace rd
