#include "practice/credential_table.h"

#include <QFileInfo>

#include <algorithm>

namespace rd {

namespace {

// Whole seconds, so that most timestamps have no fraction.
QDateTime thisSecond()
{
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
}

} // namespace

CredentialBook::CredentialBook(int count, quint32 seed, QString stateFile)
    : m_stateFile(std::move(stateFile)), m_state{seed,
                                                 std::clamp(count, 1, mostPracticeCredentials),
                                                 thisSecond(),
                                                 {},
                                                 {}}
{
    makeRows();
}

QString CredentialBook::open()
{
    if (m_stateFile.isEmpty())
        return {};
    if (!QFileInfo::exists(m_stateFile)) {
        return keep(m_state) ? QString()
                             : QStringLiteral("The state file %1 cannot be written.").arg(m_stateFile);
    }
    auto state = readPracticeState(m_stateFile);
    if (!state)
        return state.error();
    m_state = std::move(state).value();
    makeRows();
    return applyState()
               ? QString()
               : QStringLiteral("The state file %1 names a credential that does not exist. Move it away "
                                "to start over.")
                     .arg(m_stateFile);
}

void CredentialBook::makeRows()
{
    m_rows = makePracticeData(m_state.count, m_state.seed, m_state.base);
    m_rowOfId.clear();
    m_rowOfClientId.clear();
    m_rowOfId.reserve(m_rows.size());
    m_rowOfClientId.reserve(m_rows.size());
    m_active = 0;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const PracticeCredential &credential = m_rows.at(row);
        m_rowOfId.insert(credential.id, row);
        m_rowOfClientId.insert(credential.clientId, row);
        m_active += credential.revoked ? 0 : 1;
    }
}

bool CredentialBook::applyState()
{
    if (m_state.ownLastUse.isValid())
        m_rows[practiceOwnRow].lastUsedAt = m_state.ownLastUse;
    for (auto it = m_state.revoked.begin(); it != m_state.revoked.end(); ++it) {
        const auto row = m_rowOfClientId.constFind(it.key());
        if (row == m_rowOfClientId.constEnd() || m_rows.at(*row).revoked)
            return false;
        m_rows[*row].revoked = true;
        m_rows[*row].updatedAt = it.value();
        --m_active;
    }
    return true;
}

bool CredentialBook::keep(const PracticeState &state)
{
    return m_stateFile.isEmpty() || writePracticeState(m_stateFile, state);
}

std::optional<CredentialBook::Page> CredentialBook::page(const std::optional<QString> &after, int limit) const
{
    qsizetype first = 0;
    if (after) {
        const auto row = m_rowOfId.constFind(*after);
        if (row == m_rowOfId.constEnd())
            return std::nullopt;
        first = *row + 1;
    }
    return Page{m_rows.mid(first, limit), first + limit < m_rows.size()};
}

CredentialBook::Revocation CredentialBook::revoke(const QString &clientId, const QDateTime &now)
{
    const auto row = m_rowOfClientId.constFind(clientId);
    if (row == m_rowOfClientId.constEnd())
        return Revocation::Unknown;
    if (m_rows.at(*row).revoked)
        return Revocation::AlreadyRevoked;
    if (m_active == 1)
        return Revocation::LastActive;
    m_state.revoked.insert(clientId, now);
    if (!keep(m_state)) {
        m_state.revoked.remove(clientId);
        return Revocation::NotKept;
    }
    m_rows[*row].revoked = true;
    m_rows[*row].updatedAt = now;
    --m_active;
    return Revocation::Done;
}

void CredentialBook::countDelete(const QString &clientId)
{
    if (const auto row = m_rowOfClientId.constFind(clientId); row != m_rowOfClientId.constEnd())
        ++m_rows[*row].deletesSeen;
}

bool CredentialBook::useOwn(const QDateTime &now)
{
    const QDateTime before = std::exchange(m_state.ownLastUse, now);
    if (!keep(m_state)) {
        m_state.ownLastUse = before;
        return false;
    }
    m_rows[practiceOwnRow].lastUsedAt = now;
    return true;
}

} // namespace rd
