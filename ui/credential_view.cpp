#include "ui/credential_view.h"

#include "base/safe_text.h"
#include "ui/credential_delegate.h"
#include "ui/credential_model.h"
#include "ui/list_note.h"
#include "ui/tool_tip.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestTyped = 60; // characters of the filter's text in the note

void copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

CredentialView::CredentialView(CredentialModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_note(new ListNote(viewport()))
{
    setObjectName(u"credentialView"_s);
    setAccessibleName(tr("Credentials"));
    setModel(model);
    setItemDelegate(new CredentialDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
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
    connect(m_copyRow, &QAction::triggered, this, &CredentialView::copyRow);
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

void CredentialView::setRevokeEnabled(bool enabled, const QString &reason)
{
    m_revoke->setEnabled(enabled);
    m_revoke->setStatusTip(reason);
    m_revoke->setToolTip(plainToolTip(reason));
}

void CredentialView::copyRow()
{
    const QString line = m_model->rowAsText(m_currentId);
    if (!line.isEmpty())
        copy(line);
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
    const QModelIndexList rows = selectionModel()->selectedRows();
    setCurrentId(rows.isEmpty() ? QString() : m_model->idAt(rows.first().row()));
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
        setCurrentIndex(m_model->index(current, m_currentColumn));
        setAutoScroll(true);
    }
    const bool currentIsAnchor = m_anchor.id == m_currentId && current >= 0;
    const int row = sameQuestion || currentIsAnchor ? m_model->rowOf(m_anchor.id) : -1;
    if (row >= 0)
        verticalScrollBar()->setValue(row - m_anchor.offset);
    else if (!sameQuestion || m_anchor.id.isNull())
        scrollToTop();
    if (current < 0)
        setCurrentId({});
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
        m_note->say(tr("No credential could be loaded."), false);
    } else {
        m_note->say({}, false);
    }
}

void CredentialView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copyRow();
    else if (enter && !m_currentId.isNull())
        Q_EMIT detailsRequested(m_currentId);
    else if (event->key() == Qt::Key_Delete && !m_currentId.isNull())
        Q_EMIT revokeRequested(m_currentId);
    else
        QTableView::keyPressEvent(event);
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
