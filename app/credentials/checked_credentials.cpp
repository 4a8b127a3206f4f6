#include "credentials/checked_credentials.h"

#include "api/api_urls.h"

namespace rd {

bool CheckedSet::accepts(const Credential &credential)
{
    // Whatever the server's address is: the id alone decides.
    static const QUrl anyServer(QStringLiteral("https://localhost"));
    return credential.status == CredentialStatus::Active && revokeUrl(anyServer, credential.clientId).ok();
}

bool CheckedSet::check(const QList<Credential> &credentials)
{
    const int before = size();
    for (const Credential &credential : credentials) {
        if (!contains(credential.id) && accepts(credential))
            m_ids.insert(credential.id);
    }
    if (size() == before)
        return false;
    m_left = {};
    return true;
}

bool CheckedSet::uncheck(const QSet<QString> &ids)
{
    const int before = size();
    m_ids.subtract(ids);
    if (size() == before)
        return false;
    m_left = {};
    return true;
}

bool CheckedSet::reread(const Credential &credential)
{
    if (!contains(credential.id) || accepts(credential))
        return false;
    m_ids.remove(credential.id);
    ++m_left.revoked;
    return true;
}

bool CheckedSet::remove(const QSet<QString> &gone)
{
    const int before = size();
    m_ids.subtract(gone);
    m_left.gone += before - size();
    return size() != before;
}

} // namespace rd
