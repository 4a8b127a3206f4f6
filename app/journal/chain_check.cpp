#include "journal/chain_check.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace rd {

QString keyChangeData(const QString &fromKeyId, const QString &toKeyId)
{
    const QJsonObject data{{QStringLiteral("chain"), QStringLiteral("key_changed")},
                           {QStringLiteral("from"), fromKeyId},
                           {QStringLiteral("to"), toKeyId}};
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
}

QString chainFaultText(ChainFault fault)
{
    switch (fault) {
    case ChainFault::None:
        break;
    case ChainFault::Gap:
        return QStringLiteral("gap");
    case ChainFault::NoHash:
        return QStringLiteral("no_hash");
    case ChainFault::LinkBroken:
        return QStringLiteral("link_broken");
    case ChainFault::RowAltered:
        return QStringLiteral("row_altered");
    case ChainFault::KeyChangeHidden:
        return QStringLiteral("key_change_hidden");
    case ChainFault::EndMissing:
        return QStringLiteral("end_missing");
    case ChainFault::NotWhatWasAnchored:
        return QStringLiteral("not_what_was_anchored");
    }
    return QStringLiteral("none");
}

ChainCheck::ChainCheck(ChainHead before, const ChainKeys *keys, const ChainAnchor *anchor)
    : m_head(std::move(before)), m_keys(keys), m_anchor(anchor)
{
    compareWithAnchor();
}

void ChainCheck::compareWithAnchor()
{
    if (m_anchor && m_anchor->rows == m_head.rows && m_anchor->hash != m_head.hash)
        blame(ChainFault::NotWhatWasAnchored, m_head.rows);
}

void ChainCheck::blame(ChainFault fault, qint64 row)
{
    if (m_report.fault != ChainFault::None)
        return;
    m_report.fault = fault;
    m_report.row = row;
}

// What the row's hash is taken to be from here on.
QByteArray ChainCheck::checkedHash(const ChainRow &row)
{
    if (row.rowHash.isEmpty()) {
        ++m_report.unhashed;
        if (m_head.rows > 0 && m_head.hashed)
            blame(ChainFault::NoHash, row.sequence);
        ChainRow continued = row;
        continued.prevHash = m_head.hash;
        return chainHash(continued, nullptr);
    }
    if (row.prevHash != m_head.hash)
        blame(ChainFault::LinkBroken, row.sequence);
    const bool announced = row.data == keyChangeData(m_head.keyId, row.keyId);
    if (m_head.rows > 0 && row.keyId != m_head.keyId && !announced)
        blame(ChainFault::KeyChangeHidden, row.sequence);
    const bool needsKey = !row.keyId.isEmpty();
    if (needsKey && !m_report.keyIds.contains(row.keyId))
        m_report.keyIds.append(row.keyId);
    const Secret *key = nullptr;
    if (needsKey && m_keys) {
        const auto found = m_keys->find(row.keyId);
        key = found == m_keys->end() ? nullptr : &found->second;
    }
    if (needsKey && !key) {
        if (++m_report.keyMissing == 1)
            m_report.firstKeyMissing = row.sequence;
        return row.rowHash;
    }
    ++(needsKey ? m_report.keyed : m_report.unkeyed);
    if (row.rowHash != chainHash(row, key))
        blame(ChainFault::RowAltered, row.sequence);
    return row.rowHash;
}

void ChainCheck::add(const ChainRow &row)
{
    if (row.sequence != m_head.rows + 1)
        blame(ChainFault::Gap, row.sequence);
    const QByteArray hash = checkedHash(row);
    m_head.rows = row.sequence;
    m_head.hash = hash;
    m_head.keyId = row.keyId;
    m_head.hashed = !row.rowHash.isEmpty();
    compareWithAnchor();
    if (m_report.first == 0)
        m_report.first = row.sequence;
    m_report.last = row.sequence;
}

ChainReport ChainCheck::finish()
{
    m_report.anchored = m_anchor != nullptr;
    if (m_anchor && m_anchor->rows > m_head.rows)
        blame(ChainFault::EndMissing, m_head.rows + 1);
    if (m_anchor)
        m_report.notAnchoredYet = qMax<qint64>(0, m_head.rows - m_anchor->rows);
    return m_report;
}

} // namespace rd
