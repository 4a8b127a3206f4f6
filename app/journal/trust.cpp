#include "journal/trust.h"

namespace rd {

bool isTrusted(Trust trust)
{
    switch (trust) {
    case Trust::Keyed:
    case Trust::Unkeyed:
        return true;
    case Trust::Unproven:
    case Trust::KeyMissing:
    case Trust::Altered:
    case Trust::OtherPlan:
        break;
    }
    return false;
}

RowJudge::RowJudge(const Beliefs &beliefs, const QSet<QByteArray> &own, qint64 firstKeyed, bool prefixHolds)
    : m_beliefs(beliefs), m_own(own), m_firstKeyed(firstKeyed), m_prefixHolds(prefixHolds)
{
}

Trust RowJudge::judge(const ChainRow &row) const
{
    if (!row.keyId.isEmpty()) {
        if (!m_beliefs.keys)
            return Trust::KeyMissing;
        const auto key = m_beliefs.keys->find(row.keyId);
        if (key == m_beliefs.keys->end())
            return Trust::KeyMissing;
        return row.rowHash == chainHash(row, &key->second) ? Trust::Keyed : Trust::Altered;
    }
    // Rows of version 1 hold no hash of their own.
    const bool matches = row.rowHash.isEmpty() || row.rowHash == chainHash(row, nullptr);
    if (!row.rowHash.isEmpty() && matches && m_own.contains(row.rowHash))
        return Trust::Unkeyed;
    // Nothing of this program has a number below 1: such a row was put before the first one.
    const bool behind = m_firstKeyed != 0 && row.sequence > m_firstKeyed;
    if (behind || !m_prefixHolds || !m_beliefs.unkeyed || row.sequence < 1)
        return Trust::Unproven;
    return matches ? Trust::Unkeyed : Trust::Altered;
}

} // namespace rd
