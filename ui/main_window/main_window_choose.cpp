// MainWindow: which credentials are chosen to be revoked.
#include "api/api_urls.h"
#include "ui/credentials/credential_model.h"
#include "ui/credentials/credential_view.h"
#include "ui/credentials/filter_bar.h"
#include "ui/credentials/paste_dialog.h"
#include "ui/credentials/selection_bar.h"
#include "ui/main_window/main_window_actions.h"
#include "ui/text/policy_text.h"
#include "ui/widgets/command_gate.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QPushButton>

namespace rd {

void MainWindow::connectChoice()
{
    connect(m_model, &CredentialModel::checkedChanged, this, &MainWindow::showChoice);
    connect(m_model, &CredentialModel::viewChanged, this, &MainWindow::showChoice);
    connect(m_view, &CredentialView::selectedCountChanged, this, [this] {
        showDetails();
        showChoice();
    });
    connect(m_checkBar, &CheckBar::checkSelectedRequested, m_view, &CredentialView::toggleChecks);
    connect(m_checkBar, &CheckBar::uncheckAllRequested, this, [this] {
        m_model->uncheckAll();
        m_view->setFocus();
    });
    connect(m_actions->checkSelected, &QAction::triggered, m_view, &CredentialView::toggleChecks);
    connect(m_actions->checkShown, &QAction::triggered, m_view, &CredentialView::checkShown);
    connect(m_view, &CredentialView::aboutToCheckShown, m_filterBar, &FilterBar::emitNow);
    connect(m_actions->uncheckAll, &QAction::triggered, m_model, &CredentialModel::uncheckAll);
    connect(m_actions->chooseByPaste, &QAction::triggered, this, &MainWindow::chooseByPaste);
}

// What is checked, in the server's order; where nothing is, the current one.
QStringList MainWindow::chosenIds() const
{
    const CheckedSet &checked = m_model->checked();
    if (checked.isEmpty())
        return currentId().isNull() ? QStringList() : QStringList(currentId());
    QStringList ids;
    for (const Credential &row : m_desk->list().rows()) {
        if (checked.contains(row.id))
            ids.append(row.id);
    }
    return ids;
}

// Empty: the program can revoke now.
QString MainWindow::whyNothingRevocable() const
{
    const DeskState &state = m_desk->state();
    if (m_signInShown || state.phase != DeskState::Phase::SignedIn)
        return tr("Sign in first.");
    if (state.journalError.kind != JournalError::Kind::None)
        return tr("Nothing can be revoked while the journal can't be used.");
    return whyNotAllowed({});
}

// Empty: the policy lets these be revoked.
QString MainWindow::whyNotAllowed(const QStringList &ids) const
{
    return policy_words::fault(m_desk->policyFault(ids), m_desk->policy());
}

// Empty: no run hinders it. While one goes on, one other credential overtakes it.
QString MainWindow::whyNotMeanwhile(const QStringList &ids) const
{
    if (!m_desk->run().active() || (ids.size() == 1 && m_desk->canRevokeUrgently(ids.first())))
        return {};
    if (m_desk->urgent().active())
        return tr("Two revocations are in progress. Wait for one to finish, or stop it.");
    if (ids.size() > 1)
        return tr(
            "A revocation is in progress. Until it finishes, you can revoke one other credential at a time.");
    return tr("It is part of the revocation in progress. Wait for its outcome, or stop it.");
}

// Empty: a run of these may begin now.
QString MainWindow::whyNotRunnable(const QStringList &ids) const
{
    QString reason = whyNothingRevocable();
    if (reason.isEmpty())
        reason = whyNotMeanwhile(ids);
    return reason.isEmpty() ? whyNotAllowed(ids) : reason;
}

// Empty: this credential can be revoked now.
QString MainWindow::whyNotRevocable(const QString &id) const
{
    const QString reason = whyNotRunnable({id});
    if (!reason.isEmpty())
        return reason;
    const Credential *credential = m_model->find(id);
    if (!credential)
        return tr("Select a credential in the list.");
    if (credential->status == CredentialStatus::Revoked)
        return tr("This credential is already revoked.");
    const Result<QUrl, PathFault> address =
        revokeUrl(m_desk->state().environment.baseUrl, credential->clientId);
    return address.ok() ? QString() : texts::wording(address.error()).sentence;
}

// Empty: what is chosen can be revoked now.
QString MainWindow::whyNotRevocable() const
{
    // What is checked can be revoked, see CheckedSet.
    if (!m_model->checked().isEmpty())
        return whyNotRunnable(chosenIds());
    const QString reason = whyNothingRevocable();
    if (!reason.isEmpty())
        return reason;
    // Which of them is meant is not for the program to guess.
    if (m_view->selectedCount() > 1)
        return tr("Several rows are selected. Press Space to tick the ones you want to revoke.");
    return whyNotRevocable(currentId());
}

void MainWindow::showChoice()
{
    const CheckedSet &checked = m_model->checked();
    const bool listShown = isOpen() && !m_signInShown;
    if (listShown)
        m_checkBar->setCounts(checked, m_model->hiddenChecked(), m_view->selectedCount());
    else
        m_checkBar->hide();
    m_actions->checkSelected->setEnabled(listShown && m_view->selectedCount() > 0);
    m_actions->checkShown->setEnabled(listShown && m_model->shownCanBeChecked());
    m_actions->uncheckAll->setEnabled(listShown && !checked.isEmpty());
    m_actions->chooseByPaste->setEnabled(listShown);
    updateRevoke();
}

void MainWindow::chooseByPaste()
{
    if (m_pasteDialog || !m_gate->lets(Command::Look))
        return;
    m_pasteDialog = new PasteDialog(m_desk, this);
    connect(m_pasteDialog, &PasteDialog::chosen, m_model,
            [this](const QSet<QString> &ids) { m_model->setChecked(ids, true); });
    connect(m_pasteDialog, &QDialog::finished, this, [this] {
        m_pasteDialog.clear();
        m_view->setFocus();
    });
    m_pasteDialog->open();
}

void MainWindow::updateRevoke()
{
    const QString reason = whyNotRevocable();
    const bool possible = reason.isEmpty();
    const int checked = m_model->checked().size();
    const QString verb = checked == 0 ? tr("&Revoke…") : tr("&Revoke %n ticked…", "credentials", checked);
    m_revokeButton->setText(
        checked == 0 ? tr("Revoke…") : tr("Revoke %n…", "button: that many checked credentials", checked));
    m_revokeButton->setEnabled(possible);
    m_actions->revoke->setText(verb);
    m_actions->revoke->setEnabled(possible);
    m_view->setRevokeText(verb);
    m_view->setRevokeEnabled(possible, reason);
    const QString description =
        possible ? tr("Opens a confirmation. Nothing is revoked without it.") : reason;
    setPlainToolTip(m_revokeButton, description);
    m_actions->revoke->setStatusTip(description);
    m_actions->revoke->setToolTip(plainToolTip(description));
    const bool any = !currentId().isNull() && !m_signInShown;
    for (QAction *action : {m_actions->details, m_actions->copyClientId, m_actions->copyRow})
        action->setEnabled(any);
}

} // namespace rd
