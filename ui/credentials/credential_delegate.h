#pragma once

#include "ui/credentials/credential_row.h"
#include "ui/widgets/badge.h"

#include <QStyledItemDelegate>

namespace rd {

// Draws the cells of CredentialView from the model's cached words: the status as a badge, names with their
// badges, client ids in the fixed-width font and elided in the middle (docs/pitfalls.md 3.3, 5.3).
class CredentialDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    // A click on the check box.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintStatus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

// Its tone and symbol; the words are the caller's.
Badge statusBadge(ShownStatus status, const QString &words);

} // namespace rd
