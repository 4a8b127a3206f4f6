#include "journal/chain_check.h"

#include "journal/history.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace rd {

namespace {

constexpr qsizetype mostPlaces = 100;

} // namespace

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
    case ChainFault::KeyMissing:
        return QStringLiteral("key_missing");
    case ChainFault::Unproven:
        return QStringLiteral("unproven");
    case ChainFault::OtherPlan:
        return QStringLiteral("other_plan");
    }
    return QStringLiteral("none");
}

ChainFault chainFaultFromText(const QString &text)
{
    for (const ChainFault fault :
         {ChainFault::Gap, ChainFault::NoHash, ChainFault::LinkBroken, ChainFault::RowAltered,
          ChainFault::KeyChangeHidden, ChainFault::EndMissing, ChainFault::NotWhatWasAnchored,
          ChainFault::KeyMissing, ChainFault::Unproven, ChainFault::OtherPlan}) {
        if (chainFaultText(fault) == text)
            return fault;
    }
    return ChainFault::None;
}

ChainFault ChainReport::finding() const
{
    if (!intact())
        return fault;
    if (keyMissing > 0)
        return ChainFault::KeyMissing;
    if (unproven > 0)
        return ChainFault::Unproven;
    return otherPlans.isEmpty() ? ChainFault::None : ChainFault::OtherPlan;
}

qint64 ChainReport::findingRow() const
{
    switch (finding()) {
    case ChainFault::KeyMissing:
        return firstKeyMissing;
    case ChainFault::Unproven:
        return unprovenRows.constFirst().first;
    case ChainFault::OtherPlan:
        return otherPlans.constFirst();
    case ChainFault::None:
    case ChainFault::Gap:
    case ChainFault::NoHash:
    case ChainFault::LinkBroken:
    case ChainFault::RowAltered:
    case ChainFault::KeyChangeHidden:
    case ChainFault::EndMissing:
    case ChainFault::NotWhatWasAnchored:
        break;
    }
    return row;
}

ChainCheck::ChainCheck(ChainHead before, const ChainKeys *keys, const ChainAnchor *anchor, bool keyedBefore)
    : m_head(std::move(before)), m_keyed(keyedBefore), m_keys(keys), m_anchor(anchor)
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

// What of it counts for nothing, though it may be a link of the chain: anybody who can write the file can add
// a row without a key, and say before it that the key changes.
void ChainCheck::judge(const ChainRow &row)
{
    if (!row.keyId.isEmpty()) {
        m_keyed = true;
    } else if (m_keyed) {
        ++m_report.unproven;
        QList<RowRange> &places = m_report.unprovenRows;
        if (!places.isEmpty() && places.constLast().last == row.sequence - 1)
            places.last().last = row.sequence;
        else if (places.size() < mostPlaces)
            places.append({row.sequence, row.sequence});
    }
    if (row.kind == QLatin1String("plan") && m_report.otherPlans.size() < mostPlaces &&
        !planEntryFits(QJsonDocument::fromJson(row.data.toUtf8()).object()))
        m_report.otherPlans.append(row.sequence);
}

void ChainCheck::add(const ChainRow &row)
{
    if (row.sequence != m_head.rows + 1)
        blame(ChainFault::Gap, row.sequence);
    judge(row);
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
