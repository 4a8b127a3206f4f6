#include "api/api_request.h"

namespace rd {

Call Call::token(const QUrl &base)
{
    return {Kind::Token, "POST", tokenUrl(base), "grant_type=client_credentials"};
}

Call Call::list(const QUrl &base, int limit, const QString &startingAfter)
{
    return {Kind::List, "GET", listUrl(base, limit, startingAfter), {}};
}

Result<Call, PathFault> Call::revoke(const QUrl &base, const QString &clientId)
{
    const Result<QUrl, PathFault> url = revokeUrl(base, clientId);
    if (!url)
        return url.error();
    return Call{Kind::Revoke, "DELETE", url.value(), {}};
}

} // namespace rd
