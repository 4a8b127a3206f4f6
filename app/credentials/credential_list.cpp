#include "credentials/credential_list.h"

#include <algorithm>

namespace rd {

void CredentialList::clear()
{
    *this = {};
}

void CredentialList::beginLoad()
{
    m_loading.clear();
    m_complete = false;
}

void CredentialList::addPage(const QList<Credential> &credentials)
{
    for (const Credential &credential : credentials) {
        put(credential);
        m_loading.append(credential.id);
    }
}

QSet<QString> CredentialList::endComplete()
{
    QList<Credential> rows;
    rows.reserve(m_loading.size());
    QSet<QString> kept;
    for (const QString &id : std::as_const(m_loading)) {
        if (kept.contains(id))
            continue;
        kept.insert(id);
        rows.append(m_rows.at(m_position.value(id)));
    }
    QSet<QString> gone;
    for (const Credential &row : std::as_const(m_rows)) {
        if (!kept.contains(row.id))
            gone.insert(row.id);
    }
    m_rows = std::move(rows);
    rebuildPositions();
    m_loading.clear();
    m_complete = true;
    return gone;
}

void CredentialList::endIncomplete()
{
    m_loading.clear();
    m_complete = false;
}

void CredentialList::update(const Credential &credential)
{
    if (!m_position.contains(credential.id))
        m_complete = false;
    put(credential);
}

void CredentialList::remove(const QString &id)
{
    const auto at = m_position.constFind(id);
    if (at == m_position.constEnd())
        return;
    m_rows.removeAt(*at);
    m_loading.removeAll(id);
    rebuildPositions();
}

const Credential *CredentialList::find(const QString &id) const
{
    const auto at = m_position.constFind(id);
    return at == m_position.constEnd() ? nullptr : &m_rows.at(*at);
}

const Credential *CredentialList::findByClientId(const QString &clientId) const
{
    const auto at = m_byClientId.constFind(clientId);
    return at == m_byClientId.constEnd() ? nullptr : &m_rows.at(*at);
}

QString CredentialList::previousId(const QString &id) const
{
    const qsizetype at = m_position.value(id, 0);
    return at == 0 ? QString() : m_rows.at(at - 1).id;
}

int CredentialList::activeCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Credential &row) {
        return row.status == CredentialStatus::Active;
    }));
}

const Credential *CredentialList::onlyActive() const
{
    const Credential *only = nullptr;
    for (const Credential &row : m_rows) {
        if (row.status != CredentialStatus::Active)
            continue;
        if (only)
            return nullptr;
        only = &row;
    }
    return m_complete ? only : nullptr;
}

void CredentialList::put(const Credential &credential)
{
    const auto known = m_position.constFind(credential.id);
    if (known == m_position.constEnd()) {
        m_position.insert(credential.id, m_rows.size());
        m_byClientId.insert(credential.clientId, m_rows.size());
        m_rows.append(credential);
        return;
    }
    const qsizetype at = *known;
    const QString before = m_rows.at(at).clientId;
    if (before != credential.clientId && m_byClientId.value(before) == at)
        m_byClientId.remove(before);
    m_byClientId.insert(credential.clientId, at);
    m_rows[at] = credential;
}

void CredentialList::rebuildPositions()
{
    m_position.clear();
    m_byClientId.clear();
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        m_position.insert(m_rows.at(at).id, at);
        m_byClientId.insert(m_rows.at(at).clientId, at);
    }
}

} // namespace rd
