#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QAbstractItemView;

namespace rd {

// What is shown without the isolates that keep its direction, see isolated(): they belong to the screen. Only
// ours go; those of the server are marks.
QString withoutIsolates(QString shown);

// Puts a text onto the clipboard, without isolates.
void copyShown(const QString &text);

// What Ctrl+C copies from a table or list: the selected rows as they stand, whole, each a line whose cells
// are separated by tabs; where none is selected, the current one. Qt would copy the current cell as it is
// drawn.
class RowCopier : public QObject
{
    Q_OBJECT

public:
    // The text of these rows, ascending.
    using TextOfRows = std::function<QString(const QList<int> &rows)>;

    // `text` unset: the columns that show, in their order, as assistive technology reads them.
    explicit RowCopier(QAbstractItemView *view, TextOfRows text = {});

    void copySelected() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<int> selectedRows() const;
    QString textOf(const QList<int> &rows) const;

    QAbstractItemView *m_view;
    TextOfRows m_text;
};

} // namespace rd
