#pragma once

#include "credentials/list_state.h"
#include "ui/credentials/column_layout.h"

#include <QTableView>

namespace rd {

class CredentialModel;
class ListNote;
class RowCopier;

// The list of credentials. At most one row is current; it is kept by id through refresh, sort and filter, and
// so is what one looks at. Several can be selected, to be checked together; what is to be revoked is what the
// model holds as checked, never a selection (docs/pitfalls.md 5.2). Rows are of one fixed height, columns as
// wide as the person made them (docs/pitfalls.md 5.3).
class CredentialView : public QTableView
{
    Q_OBJECT

public:
    explicit CredentialView(CredentialModel *model, QWidget *parent = nullptr);

    // Of the row that is highlighted; null: none is. Never one that merely has the focus frame.
    QString currentId() const { return m_currentId; }
    int selectedCount() const { return m_selectedCount; }
    // In the order in which they show.
    QStringList selectedIds() const;
    // Makes it current and visible; false: it is not shown.
    bool showCredential(const QString &id);

    // For the words where there are no rows.
    void setListState(const ListState &state);
    // Likewise, what its loading waits for; empty: nothing.
    void setWait(const QString &sentence);
    // Whether the menu offers to revoke, and what; the reason, where not, is its description. Delete asks in
    // any case.
    void setRevokeEnabled(bool enabled, const QString &reason = {});
    void setRevokeText(const QString &text);

    ColumnLayout columnLayout() const;
    void setColumnLayout(const ColumnLayout &layout);
    // Where `room` (pixels) is given and too narrow for all up to the last use, names and states give way,
    // client ids never.
    ColumnLayout standardColumns(int room = 0) const;
    // One checkable action a column, for menus; name and client id always show.
    const QList<QAction *> &columnActions() const { return m_columnActions; }

public Q_SLOTS:
    // See RowCopier and rowAsText().
    void copyRows();
    // Checks the selected rows; where all that can be are checked already, unchecks them.
    void toggleChecks();
    void checkShown();

Q_SIGNALS:
    // Only when it really is another one, not when its row moves.
    void currentIdChanged(const QString &id);
    void selectedCountChanged(int count);
    void detailsRequested(const QString &id);
    void revokeRequested(const QString &id);
    void clearFilterRequested();
    // All that show are about to be checked or unchecked: a filter that is still being typed counts.
    void aboutToCheckShown();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // What to hold still while the rows are swapped.
    struct Anchor
    {
        QString id;     // null: the first row that is visible now
        int offset = 0; // rows between the first visible one and it
    };

    void setUpHeader();
    void setUpActions();
    void showHeaderMenu(const QPoint &at);
    void applyFont();
    void setCurrentId(const QString &id);
    void updateSelected();
    void selectAgain();
    QSet<QString> checkableSelected() const;
    void rememberPlace();
    void restorePlace();
    void updateNote();
    QAction *addMenuAction(const QString &name, const QString &text);

    CredentialModel *m_model;
    ListNote *m_note;
    RowCopier *m_copier;
    ListState m_state;
    QString m_currentId;
    int m_currentColumn = 0;
    Anchor m_anchor;
    int m_selectedCount = 0;
    QStringList m_selectAgain; // after the rows are swapped
    ListQuestion m_shownQuestion;
    int m_character = 0; // average width the columns were last sized with
    QList<QAction *> m_columnActions;
    QAction *m_copyClientId = nullptr;
    QAction *m_copyName = nullptr;
    QAction *m_copyRow = nullptr;
    QAction *m_check = nullptr;
    QAction *m_revoke = nullptr;
};

} // namespace rd
