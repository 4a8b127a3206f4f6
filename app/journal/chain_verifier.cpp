#include "journal/chain_verifier.h"

#include "journal/run_history.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace rd {

namespace {

constexpr qsizetype mostPlaces = 100;
const QString contentMember = QStringLiteral("content");

QJsonObject dataOf(const ChainRow &row)
{
    return QJsonDocument::fromJson(row.data.toUtf8()).object();
}

// Before version 3 of the schema it was a note.
bool isAcceptance(const ChainRow &row)
{
    if (row.kind == QLatin1String("note"))
        return dataOf(row).value(QStringLiteral("chain")) == QLatin1String("accepted");
    return row.kind == QLatin1String("accepted");
}

} // namespace

QString keyChangeData(const QString &fromKeyId, const QString &toKeyId)
{
    const QJsonObject data{{QStringLiteral("chain"), QStringLiteral("key_changed")},
                           {QStringLiteral("from"), fromKeyId},
                           {QStringLiteral("to"), toKeyId}};
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
}

QJsonObject acceptanceToData(const Acceptance &acceptance, const QByteArray &content)
{
    QJsonObject data{{QStringLiteral("fault"), chainFaultText(acceptance.fault)},
                     {QStringLiteral("row"), acceptance.faultRow},
                     {QStringLiteral("by"), acceptance.by},
                     {contentMember, QString::fromLatin1(content.toHex())}};
    if (acceptance.missing.first > 0) {
        data.insert(QStringLiteral("missing_from"), acceptance.missing.first);
        data.insert(QStringLiteral("missing_to"), acceptance.missing.last);
    }
    return data;
}

Acceptance acceptanceFromData(const QJsonObject &data)
{
    Acceptance acceptance;
    acceptance.fault = chainFaultFromText(data.value(QStringLiteral("fault")).toString());
    acceptance.faultRow = data.value(QStringLiteral("row")).toInteger();
    acceptance.by = data.value(QStringLiteral("by")).toString();
    acceptance.missing = {data.value(QStringLiteral("missing_from")).toInteger(),
                          data.value(QStringLiteral("missing_to")).toInteger()};
    return acceptance;
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
    if (keyMissingRows.last > acceptedTo)
        return ChainFault::KeyMissing;
    if (!unprovenRows.isEmpty() && unprovenRows.constLast().last > acceptedTo)
        return ChainFault::Unproven;
    return !otherPlans.isEmpty() && otherPlans.constLast() > acceptedTo ? ChainFault::OtherPlan
                                                                        : ChainFault::None;
}

qint64 ChainReport::findingRow() const
{
    switch (finding()) {
    case ChainFault::KeyMissing:
        return std::max(keyMissingRows.first, acceptedTo + 1);
    case ChainFault::Unproven:
        for (const RowRange &rows : unprovenRows) {
            if (rows.last > acceptedTo)
                return std::max(rows.first, acceptedTo + 1);
        }
        break;
    case ChainFault::OtherPlan:
        return *std::upper_bound(otherPlans.begin(), otherPlans.end(), acceptedTo);
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
    : m_head(std::move(before)), m_keyed(keyedBefore), m_fromFirst(m_head.rows == 0), m_keys(keys),
      m_anchor(anchor)
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
    const Secret *key = keyOf(row);
    if (needsKey && !key) {
        if (++m_report.keyMissing == 1)
            m_report.keyMissingRows.first = row.sequence;
        m_report.keyMissingRows.last = row.sequence;
        return row.rowHash;
    }
    ++(needsKey ? m_report.keyed : m_report.unkeyed);
    if (row.rowHash != chainHash(row, key))
        blame(ChainFault::RowAltered, row.sequence);
    return row.rowHash;
}

// nullptr: it has none, or it is not at hand.
const Secret *ChainCheck::keyOf(const ChainRow &row) const
{
    if (row.keyId.isEmpty() || !m_keys)
        return nullptr;
    const auto found = m_keys->find(row.keyId);
    return found == m_keys->end() ? nullptr : &found->second;
}

bool ChainCheck::isProven(const ChainRow &row) const
{
    const Secret *key = keyOf(row);
    return key && row.rowHash == chainHash(row, key);
}

// An acceptance is of what stood there then, whole: whatever is changed before it afterwards is a fault
// again.
void ChainCheck::takeAcceptance(const ChainRow &row)
{
    if (!isAcceptance(row) || row.keyId.isEmpty())
        return;
    const QJsonObject data = dataOf(row);
    Acceptance acceptance = acceptanceFromData(data);
    acceptance.row = row.sequence;
    acceptance.at = QDateTime::fromMSecsSinceEpoch(row.atMs, Qt::UTC);
    m_report.acceptances.append(acceptance);
    m_acceptedSeen = m_acceptedSeen || (m_anchor && row.rowHash == m_anchor->acceptedHash);
    const QByteArray content = QByteArray::fromHex(data.value(contentMember).toString().toLatin1());
    if (!m_fromFirst || !isProven(row) || content != m_report.content)
        return;
    m_report.fault = ChainFault::None;
    m_report.row = 0;
    m_report.missing = {};
    m_report.acceptedTo = row.sequence;
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
        !planEntryFits(dataOf(row)))
        m_report.otherPlans.append(row.sequence);
}

void ChainCheck::readFirst(const ChainRow &row)
{
    if (row.sequence != 1 || row.kind != QLatin1String("began"))
        return;
    const QJsonObject data = dataOf(row);
    m_report.replaced = ReplacedJournal{
        QDateTime::fromMSecsSinceEpoch(row.atMs, Qt::UTC), data.value(QStringLiteral("old_name")).toString(),
        data.value(QStringLiteral("old_rows")).toInteger(), data.value(QStringLiteral("fault")).toString()};
}

void ChainCheck::addContent(const ChainRow &row)
{
    const QByteArray all = m_report.content + chainHash(row, nullptr) + row.rowHash;
    m_report.content = QCryptographicHash::hash(all, QCryptographicHash::Sha256);
}

void ChainCheck::add(const ChainRow &row)
{
    if (row.sequence != m_head.rows + 1) {
        if (m_report.fault == ChainFault::None)
            m_report.missing = {m_head.rows + 1, row.sequence - 1};
        blame(ChainFault::Gap, row.sequence);
    }
    judge(row);
    readFirst(row);
    const QByteArray hash = checkedHash(row);
    takeAcceptance(row);
    // That the key changed is said before an acceptance, and not part of what was accepted.
    if (row.data != keyChangeData(m_head.keyId, row.keyId) || !isProven(row))
        addContent(row);
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
    if (!m_anchor)
        return m_report;
    if (m_anchor->rows > m_head.rows) {
        if (m_report.fault == ChainFault::None)
            m_report.missing = {m_head.rows + 1, std::max(m_anchor->rows, m_anchor->greatest)};
        blame(ChainFault::EndMissing, m_head.rows + 1);
    }
    m_report.notAnchoredYet = std::max<qint64>(0, m_head.rows - m_anchor->rows);
    m_report.greatest = std::max(m_anchor->greatest, m_anchor->rows);
    if (m_fromFirst) {
        const int told = static_cast<int>(m_report.acceptances.size());
        m_report.acceptancesGone = std::max(0, m_anchor->acceptances - told);
        if (!m_anchor->acceptedHash.isEmpty() && !m_acceptedSeen)
            blame(ChainFault::NotWhatWasAnchored, m_anchor->rows);
    }
    return m_report;
}

} // namespace rd
