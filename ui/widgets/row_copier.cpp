#include "ui/widgets/row_copier.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

bool isIsolate(QChar character)
{
    return character.unicode() >= 0x2066 && character.unicode() <= 0x2069;
}

// In one line of the copy, between its tabs.
QString cellText(const QModelIndex &index)
{
    QString text = index.data(Qt::AccessibleTextRole).toString();
    if (text.isEmpty())
        text = index.data(Qt::DisplayRole).toString();
    for (QChar &character : text) {
        if (character == u'\t' || character == u'\n' || character == u'\r')
            character = u' ';
    }
    return text;
}

QList<int> shownColumns(const QAbstractItemView &view)
{
    QList<int> columns;
    const auto *table = qobject_cast<const QTableView *>(&view);
    const int count = view.model()->columnCount(view.rootIndex());
    for (int place = 0; place < count; ++place) {
        const int column = table ? table->horizontalHeader()->logicalIndex(place) : place;
        if (!table || !table->isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

} // namespace

QString withoutIsolates(QString shown)
{
    shown.removeIf(isIsolate);
    return shown;
}

void copyShown(const QString &text)
{
    QGuiApplication::clipboard()->setText(withoutIsolates(text));
}

RowCopier::RowCopier(QAbstractItemView *view, TextOfRows text)
    : QObject(view), m_view(view), m_text(std::move(text))
{
    view->installEventFilter(this);
}

void RowCopier::copySelected() const
{
    const QList<int> rows = selectedRows();
    if (!rows.isEmpty())
        copyShown(m_text ? m_text(rows) : textOf(rows));
}

bool RowCopier::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return QObject::eventFilter(watched, event);
    copySelected();
    return true;
}

QList<int> RowCopier::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    if (rows.isEmpty() && m_view->currentIndex().isValid())
        rows.append(m_view->currentIndex().row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString RowCopier::textOf(const QList<int> &rows) const
{
    const QList<int> columns = shownColumns(*m_view);
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells += cellText(m_view->model()->index(row, column, m_view->rootIndex()));
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace rd
