#pragma once

#include "run/run_status.h"
#include "ui/runs/outcome_bar.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>

namespace rd {

// The credentials of one run with what became of each, in the plan's order, all or those of one segment. Fed
// with values; rows that stay keep their selection. Words are made when a row changes, not when it is painted
// (docs/pitfalls.md 5.3). Thread: GUI.
class RunItemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, ClientId, OutcomeColumn, Time, HttpStatus, Code, RequestId, Attempts, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // `now`: times of another day than it are shown with their date.
    void setRun(const RunStatus &run, const QDateTime &now);
    // nullopt: all.
    void setShown(std::optional<OutcomeBar::Segment> segment);

    int countOf(OutcomeBar::Segment segment) const;
    int total() const { return static_cast<int>(m_items.size()); }
    // nullptr: there is no such row.
    const ItemStatus *itemAt(int row) const;
    // The titles, and one row, separated by tabs; times in UTC. Hidden characters are marks: what is pasted
    // is what was seen.
    QString titlesAsText() const;
    QString rowAsText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Item
    {
        ItemStatus status;
        std::array<QString, ColumnCount> words;
    };

    Item makeItem(const ItemStatus &status, const QDateTime &now) const;
    QList<qsizetype> rowsToShow() const;
    void showRows(const QList<qsizetype> &wanted);

    QString m_runId;
    ItemList m_latest;
    QList<Item> m_items;
    QList<qsizetype> m_rows; // of m_items, ascending
    std::optional<OutcomeBar::Segment> m_segment;
};

} // namespace rd
