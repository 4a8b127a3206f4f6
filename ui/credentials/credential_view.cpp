#include "ui/credentials/credential_view.h"

#include "base/display_text.h"
#include "ui/credentials/check_box_painter.h"
#include "ui/credentials/credential_delegate.h"
#include "ui/credentials/credential_model.h"
#include "ui/credentials/empty_list_hint.h"
#include "ui/widgets/plain_tool_tip.h"
#include "ui/widgets/row_copier.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestTyped = 60; // characters of the filter's text in the note
constexpr int mostSelectedAgain = 500; // rows; more are a selection of everything, quickly made again

void copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

CredentialView::CredentialView(CredentialModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_note(new ListNote(viewport())),
      m_copier(new RowCopier(this, [this](const QList<int> &rows) {
          QStringList lines;
          for (const int row : rows)
              lines += m_model->rowAsText(m_model->idAt(row));
          return lines.join(u'\n');
      }))
{
    setObjectName(u"credentialView"_s);
    setAccessibleName(tr("Credentials"));
    setModel(model);
    setItemDelegate(new CredentialDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    auto *overlay = new QVBoxLayout(viewport());
    overlay->addWidget(m_note);
    setUpHeader();
    setUpActions();
    applyFont();
    setColumnLayout(standardColumns());

    connect(model, &CredentialModel::modelAboutToBeReset, this, &CredentialView::rememberPlace);
    connect(model, &CredentialModel::modelReset, this, &CredentialView::restorePlace);
    connect(model, &CredentialModel::viewChanged, this, &CredentialView::updateNote);
    connect(m_note, &ListNote::clearFilterRequested, this, &CredentialView::clearFilterRequested);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT detailsRequested(m_model->idAt(index.row())); });
    updateNote();
}

void CredentialView::setUpActions()
{
    for (int column = 0; column < credentialColumnCount; ++column) {
        auto *action = new QAction(columnTitle(static_cast<CredentialColumn>(column)), this);
        action->setObjectName(u"showColumn%1"_s.arg(column));
        action->setCheckable(true);
        action->setChecked(true);
        action->setEnabled(column > static_cast<int>(CredentialColumn::ClientId));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
        m_columnActions.append(action);
    }
    m_copyClientId = addMenuAction(u"copyClientIdAction"_s, tr("Copy &client ID"));
    m_copyName = addMenuAction(u"copyNameAction"_s, tr("Copy &name"));
    m_copyRow = addMenuAction(u"copyRowAction"_s, tr("C&opy row"));
    m_check = addMenuAction(u"contextCheckAction"_s, tr("Tic&k"));
    m_revoke = addMenuAction(u"contextRevokeAction"_s, tr("&Revoke…"));
    m_revoke->setIcon(theme::icon(u"revoke"_s));
    m_copyClientId->setIcon(theme::icon(u"copy"_s));
    connect(m_copyClientId, &QAction::triggered, this, [this] {
        if (const Credential *credential = m_model->find(m_currentId))
            copy(wholeClientId(*credential));
    });
    connect(m_copyName, &QAction::triggered, this, [this] {
        if (const Credential *credential = m_model->find(m_currentId))
            copy(safeText(credential->name));
    });
    connect(m_copyRow, &QAction::triggered, this, &CredentialView::copyRows);
    connect(m_check, &QAction::triggered, this, &CredentialView::toggleChecks);
    connect(m_revoke, &QAction::triggered, this, [this] { Q_EMIT revokeRequested(m_currentId); });
}

QAction *CredentialView::addMenuAction(const QString &name, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    return action;
}

bool CredentialView::showCredential(const QString &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    setCurrentIndex(m_model->index(row, m_currentColumn));
    return true;
}

void CredentialView::setListState(const ListState &state)
{
    m_state = state;
    updateNote();
}

void CredentialView::setWait(const QString &sentence)
{
    m_note->sayWait(sentence);
}

void CredentialView::setRevokeEnabled(bool enabled, const QString &reason)
{
    m_revoke->setEnabled(enabled);
    m_revoke->setStatusTip(reason);
    m_revoke->setToolTip(plainToolTip(reason));
}

void CredentialView::setRevokeText(const QString &text)
{
    m_revoke->setText(text);
}

void CredentialView::copyRows()
{
    m_copier->copySelected();
}

void CredentialView::toggleChecks()
{
    const QSet<QString> chosen = checkableSelected();
    m_model->setChecked(chosen, !m_model->checked().ids().contains(chosen));
}

void CredentialView::checkShown()
{
    Q_EMIT aboutToCheckShown();
    m_model->setShownChecked(true);
}

QSet<QString> CredentialView::checkableSelected() const
{
    QSet<QString> possible;
    for (const QString &id : selectedIds()) {
        if (const Credential *credential = m_model->find(id); credential && CheckedSet::accepts(*credential))
            possible.insert(id);
    }
    return possible;
}

QStringList CredentialView::selectedIds() const
{
    QList<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const int row : std::as_const(rows))
        ids.append(m_model->idAt(row));
    return ids;
}

void CredentialView::setCurrentId(const QString &id)
{
    if (id == m_currentId)
        return;
    m_currentId = id;
    Q_EMIT currentIdChanged(id);
}

void CredentialView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    updateSelected();
}

void CredentialView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateSelected();
}

// Qt tells of a selection before it tells of the current row that goes with it.
void CredentialView::updateSelected()
{
    const QItemSelection selection = selectionModel()->selection();
    int count = 0;
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    const bool changed = count != m_selectedCount;
    m_selectedCount = count;
    if (count == 0)
        setCurrentId({});
    else if (selectionModel()->isSelected(currentIndex()))
        setCurrentId(m_model->idAt(currentIndex().row()));
    else
        setCurrentId(m_model->idAt(selection.first().top()));
    if (changed)
        Q_EMIT selectedCountChanged(count);
}

void CredentialView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Who comes with the keyboard goes on with the keyboard: the row with the focus frame is the current one.
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_currentId.isNull() && currentIndex().isValid())
        setCurrentIndex(currentIndex());
}

void CredentialView::rememberPlace()
{
    if (currentIndex().isValid())
        m_currentColumn = currentIndex().column();
    m_selectAgain =
        m_selectedCount > 1 && m_selectedCount <= mostSelectedAgain ? selectedIds() : QStringList();
    const int first = verticalScrollBar()->value();
    const int current = m_model->rowOf(m_currentId);
    const QRect place = current < 0 ? QRect() : visualRect(m_model->index(current, m_currentColumn));
    const bool visible = place.bottom() > 0 && place.top() < viewport()->height();
    if (current >= 0 && visible)
        m_anchor = {m_currentId, current - first};
    else
        m_anchor = {first > 0 ? m_model->idAt(first) : QString(), 0};
}

void CredentialView::restorePlace()
{
    const bool sameQuestion = m_shownQuestion == m_model->question();
    m_shownQuestion = m_model->question();
    executeDelayedItemsLayout();
    const int current = m_model->rowOf(m_currentId);
    if (current >= 0) {
        setAutoScroll(false);
        selectionModel()->setCurrentIndex(m_model->index(current, m_currentColumn),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        setAutoScroll(true);
    }
    selectAgain();
    const bool currentIsAnchor = m_anchor.id == m_currentId && current >= 0;
    const int row = sameQuestion || currentIsAnchor ? m_model->rowOf(m_anchor.id) : -1;
    if (row >= 0)
        verticalScrollBar()->setValue(row - m_anchor.offset);
    else if (!sameQuestion || m_anchor.id.isNull())
        scrollToTop();
    updateSelected();
}

void CredentialView::selectAgain()
{
    QItemSelection selection;
    for (const QString &id : std::as_const(m_selectAgain)) {
        if (const int row = m_model->rowOf(id); row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, credentialColumnCount - 1));
    }
    m_selectAgain.clear();
    selectionModel()->select(selection, QItemSelectionModel::Select);
}

void CredentialView::updateNote()
{
    const CredentialFilter &filter = m_model->question().filter;
    if (m_model->shownCount() > 0) {
        m_note->say({}, false);
    } else if (m_model->totalCount() > 0) {
        if (!m_model->settled())
            return; // what the worker says decides
        const QString typed = isolated(safeText(filter.text, longestTyped));
        m_note->say(filter.text.isEmpty() ? tr("No credential matches the filter.")
                                          : tr("No credential matches “%1”.").arg(typed),
                    true);
    } else if (m_state.phase == ListState::Phase::Loading) {
        m_note->say(tr("Loading…"), false);
    } else if (m_state.phase == ListState::Phase::Complete) {
        m_note->say(tr("This environment has no credentials."), false);
    } else if (m_state.phase == ListState::Phase::Incomplete) {
        m_note->say(tr("No credentials could be loaded."), false);
    } else {
        m_note->say({}, false);
    }
}

void CredentialView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_currentId.isNull())
        Q_EMIT detailsRequested(m_currentId);
    else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat())
            toggleChecks();
    } else if (event->key() == Qt::Key_Delete && !(m_currentId.isNull() && m_model->checked().isEmpty()))
        Q_EMIT revokeRequested(m_currentId);
    else
        QTableView::keyPressEvent(event);
}

// Two quick clicks on a check box are two clicks.
void CredentialView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.data(Qt::CheckStateRole).isValid() &&
        checkMarkArea(visualRect(index), font()).contains(event->pos()))
        QTableView::mousePressEvent(event);
    else
        QTableView::mouseDoubleClickEvent(event);
}

void CredentialView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_currentId.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"credentialMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_copyClientId, m_copyName, m_copyRow});
    menu->addSeparator();
    const QSet<QString> chosen = checkableSelected();
    m_check->setEnabled(!chosen.isEmpty());
    m_check->setText(m_check->isEnabled() && m_model->checked().ids().contains(chosen) ? tr("Untic&k")
                                                                                       : tr("Tic&k"));
    menu->addAction(m_check);
    menu->addSeparator();
    menu->addAction(m_revoke);
    const QRect row = visualRect(currentIndex());
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? viewport()->mapToGlobal(row.bottomLeft()) : event->globalPos());
}

void CredentialView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyFont();
}

} // namespace rd
