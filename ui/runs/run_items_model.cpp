#include "ui/runs/run_items_model.h"

#include "base/display_text.h"
#include "ui/credentials/credential_text.h"
#include "ui/text/texts.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace rd {

namespace {

constexpr qsizetype longestFact = 200; // characters of a code or a request id
constexpr int noContent = 204;         // what Outcome::Revoked means

QString iconName(OutcomeBar::Segment segment)
{
    switch (segment) {
    case OutcomeBar::Revoked:
        return QStringLiteral("revoked");
    case OutcomeBar::Refused:
        return QStringLiteral("problem");
    case OutcomeBar::Unknown:
        return QStringLiteral("unknown");
    case OutcomeBar::UnderWay:
        return QStringLiteral("revoke");
    case OutcomeBar::Waiting:
        return QStringLiteral("waiting");
    case OutcomeBar::NotSent:
    case OutcomeBar::SegmentCount:
        break;
    }
    return QStringLiteral("stop");
}

// When the answer came that names the outcome.
QDateTime timeOf(const ItemStatus &item)
{
    if (item.proof.known())
        return item.proof.receivedAt;
    return item.error ? item.error->at : QDateTime();
}

int statusOf(const ItemStatus &item)
{
    if (item.outcome == Outcome::Revoked)
        return noContent;
    return item.error ? item.error->status : 0;
}

bool looksTheSame(const ItemStatus &one, const ItemStatus &other)
{
    return one.phase == other.phase && one.outcome == other.outcome && one.attempts == other.attempts &&
           one.left == other.left && one.proof == other.proof &&
           one.error.has_value() == other.error.has_value() &&
           (!one.error || (one.error->at == other.error->at && one.error->status == other.error->status));
}

} // namespace

RunItemsModel::Item RunItemsModel::makeItem(const ItemStatus &status, const QDateTime &now) const
{
    Item item;
    item.status = status;
    item.words[Name] = safeText(status.seen.name);
    item.words[ClientId] = wholeClientId(status.seen);
    item.words[OutcomeColumn] = texts::itemWord(status);
    if (const QDateTime time = timeOf(status); time.isValid())
        item.words[Time] = times::clockWithSeconds(time, now);
    if (const int wire = statusOf(status); wire > 0)
        item.words[HttpStatus] = QString::number(wire);
    if (status.error) {
        item.words[Code] = safeText(status.error->problem.code, longestFact);
        item.words[RequestId] = safeText(status.error->requestId, longestFact);
    }
    item.words[Attempts] = QString::number(status.attempts);
    return item;
}

void RunItemsModel::setRun(const RunStatus &run, const QDateTime &now)
{
    if (run.plan.runId != m_runId || run.items.size() != m_items.size()) {
        beginResetModel();
        m_runId = run.plan.runId;
        m_items.clear();
        m_latest = run.items;
        for (const ItemStatus &status : run.items)
            m_items.append(makeItem(status, now));
        m_rows = rowsToShow();
        endResetModel();
        return;
    }
    QList<qsizetype> changed = run.items.changedSince(std::exchange(m_latest, run.items));
    changed.removeIf([&](qsizetype i) { return looksTheSame(m_items.at(i).status, run.items.at(i)); });
    if (changed.isEmpty())
        return;
    for (const qsizetype i : std::as_const(changed))
        m_items[i] = makeItem(run.items.at(i), now);
    showRows(rowsToShow());
    for (const qsizetype item : std::as_const(changed)) {
        const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), item);
        if (row == m_rows.end() || *row != item)
            continue;
        const int at = static_cast<int>(row - m_rows.begin());
        Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
}

void RunItemsModel::setShown(std::optional<OutcomeBar::Segment> segment)
{
    m_segment = segment;
    showRows(rowsToShow());
}

QList<qsizetype> RunItemsModel::rowsToShow() const
{
    QList<qsizetype> rows;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (!m_segment || OutcomeBar::segmentOf(m_items.at(i).status) == *m_segment)
            rows.append(i);
    }
    return rows;
}

// Row by row, so that what stays keeps its selection.
void RunItemsModel::showRows(const QList<qsizetype> &wanted)
{
    const auto remove = [this](qsizetype row) {
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.removeAt(row);
        endRemoveRows();
    };
    for (qsizetype row = 0; row < wanted.size(); ++row) {
        while (row < m_rows.size() && m_rows.at(row) < wanted.at(row))
            remove(row);
        if (row < m_rows.size() && m_rows.at(row) == wanted.at(row))
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.insert(row, wanted.at(row));
        endInsertRows();
    }
    while (m_rows.size() > wanted.size())
        remove(m_rows.size() - 1);
}

int RunItemsModel::countOf(OutcomeBar::Segment segment) const
{
    return static_cast<int>(std::count_if(m_items.begin(), m_items.end(), [segment](const Item &item) {
        return OutcomeBar::segmentOf(item.status) == segment;
    }));
}

const ItemStatus *RunItemsModel::itemAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_items.at(m_rows.at(row)).status : nullptr;
}

QString RunItemsModel::titlesAsText() const
{
    QStringList titles;
    for (int column = 0; column < ColumnCount; ++column)
        titles.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    return titles.join(u'\t');
}

QString RunItemsModel::rowAsText(int row) const
{
    const Item &item = m_items.at(m_rows.at(row));
    QStringList cells(item.words.begin(), item.words.end());
    const QDateTime time = timeOf(item.status);
    cells[Time] = time.isValid() ? times::utcExact(time) : QString();
    return cells.join(u'\t');
}

int RunItemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunItemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunItemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Item &item = m_items.at(m_rows.at(index.row()));
    const QString &words = item.words.at(static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        if (words.isEmpty())
            return QStringLiteral("–");
        return index.column() == Name ? isolated(words) : isolatedLtr(words);
    case Qt::AccessibleTextRole:
        return words;
    case Qt::ToolTipRole:
        if (index.column() == OutcomeColumn)
            return plainToolTip(texts::outcomeSentence(item.status));
        if (const QDateTime time = timeOf(item.status); index.column() == Time && time.isValid())
            return plainToolTip(times::localExact(time) + u'\n' + times::utcExact(time));
        return plainToolTip(words);
    case Qt::FontRole:
        return index.column() == ClientId ? QVariant(theme::monospace(QApplication::font())) : QVariant();
    case Qt::DecorationRole:
        return index.column() == OutcomeColumn
                   ? QVariant(theme::icon(iconName(OutcomeBar::segmentOf(item.status))))
                   : QVariant();
    default:
        return {};
    }
}

QVariant RunItemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Name");
    case ClientId:
        return tr("Client ID");
    case OutcomeColumn:
        return tr("Outcome");
    case Time:
        return tr("Time");
    case HttpStatus:
        return tr("HTTP status");
    case Code:
        return tr("Code");
    case RequestId:
        return tr("Request ID");
    case Attempts:
        return tr("Attempts");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace rd
