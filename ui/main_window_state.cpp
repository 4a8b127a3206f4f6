#include "base/safe_text.h"
#include "ui/banner.h"
#include "ui/confirm_dialog.h"
#include "ui/credential_model.h"
#include "ui/credential_view.h"
#include "ui/details_pane.h"
#include "ui/environment_bar.h"
#include "ui/environment_look.h"
#include "ui/filter_bar.h"
#include "ui/main_window_actions.h"
#include "ui/messages.h"
#include "ui/network_dialog.h"
#include "ui/run_panel.h"
#include "ui/sign_in_page.h"
#include "ui/status_line.h"
#include "ui/tool_tip.h"

#include <QDesktopServices>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace rd {

QString MainWindow::currentId() const
{
    return m_view->currentId();
}

void MainWindow::showState()
{
    const DeskState &state = m_desk->state();
    const bool open =
        state.phase == DeskState::Phase::SignedIn || state.phase == DeskState::Phase::NeedsSignIn;
    if (m_shownEnvironment != state.environment.id || !open)
        closeConfirmation();
    m_shownEnvironment = state.environment.id;
    switch (state.phase) {
    case DeskState::Phase::SigningIn:
        if (!m_signInShown)
            showSignIn(false);
        m_signInPage->setBusy(state.step, state.keychainSlow);
        break;
    case DeskState::Phase::SignedIn:
        m_signInPage->setIdle();
        m_signInShown = false;
        m_editing = false;
        break;
    case DeskState::Phase::Closed:
        m_signInPage->setIdle();
        m_signInShown = true;
        break;
    case DeskState::Phase::NeedsSignIn:
        m_signInPage->setIdle();
        break;
    }
    m_signInPage->setKnown(m_desk->environments().all());

    const bool named = !state.environment.id.isEmpty();
    m_environmentBar->setVisible(named);
    if (named)
        m_environmentBar->setEnvironment(state.environment);
    const EnvironmentLook look = environmentLook(state.environment.kind);
    const QString name = safeText(state.environment.name, 60);
    setWindowTitle(
        named ? tr("Revoke Desk – %1 (%2)").arg(name, safeText(state.environment.baseUrl.authority(), 80))
              : tr("Revoke Desk"));
    m_environmentButton->setText(named ? escapedMnemonics(name) : tr("Environment"));
    m_environmentButton->setIcon(named ? theme::icon(look.icon) : QIcon());

    m_pages->setCurrentIndex(m_signInShown ? 0 : 1);
    m_toolRow->setVisible(!m_signInShown);
    m_statusLine->setSignedIn(state);
    const bool practice = named && state.environment.kind == EnvironmentKind::Practice;
    m_practiceMenu->menuAction()->setVisible(practice);
    for (QAction *action : m_practiceMenu->actions())
        action->setEnabled(practice && open);
    m_actions->signOut->setEnabled(open);
    m_actions->forget->setEnabled(named && !practice);
    m_model->setOwnClientId(m_desk->ownClientId());
    showBanner();
    showListState();
    showRun();
}

void MainWindow::showSignIn(bool forNew)
{
    m_signInShown = true;
    if (forNew) {
        m_editing = false;
        m_signInPage->startNew();
    }
    m_pages->setCurrentIndex(0);
    m_toolRow->hide();
    updateRevoke();
}

// What depends on rows, history and the time of day.
void MainWindow::showList()
{
    const QDateTime now = m_desk->serverNow();
    m_model->setNow(now);
    m_model->setExposures(m_desk->exposures());
    showDetails();
    showListState();
}

void MainWindow::showListState()
{
    const ListState &list = m_desk->listState();
    m_view->setListState(list);
    m_statusLine->setList(list, m_model->shownCount(), m_model->totalCount(), m_desk->clock()->now());
    m_actions->refresh->setEnabled(m_desk->state().phase == DeskState::Phase::SignedIn &&
                                   list.phase != ListState::Phase::Loading);
    m_refreshButton->setEnabled(m_actions->refresh->isEnabled());
    showBanner();
    updateRevoke();
}

void MainWindow::showBanner()
{
    using texts::NextStep;
    const DeskState &state = m_desk->state();
    const ListState &list = m_desk->listState();
    if (m_signInShown) {
        m_banner->hide();
    } else if (state.phase == DeskState::Phase::NeedsSignIn) {
        m_banner->tell(theme::Tone::Warning,
                       tr("The server wants a new sign-in. Until then nothing can be read or revoked."),
                       {NextStep::SignInAgain});
    } else if (state.journalError.kind != JournalError::Kind::None) {
        const texts::Wording words = texts::wording(state.journalError);
        m_banner->tell(theme::Tone::Danger, words.sentence + u' ' + words.explanation, words.steps);
    } else if (list.phase == ListState::Phase::Incomplete) {
        const texts::Wording words = texts::wording(list);
        m_banner->tell(theme::Tone::Warning, words.sentence + u' ' + words.explanation, words.steps);
    } else if (state.otherPrefixAnswered) {
        m_banner->tell(theme::Tone::Information,
                       tr("The address that was typed did not answer; %1 did, and is used from now on.")
                           .arg(isolatedLtr(safeText(state.environment.baseUrl.toString(), 120))),
                       {});
    } else {
        m_banner->hide();
    }
}

void MainWindow::showDetails()
{
    const Credential *credential = m_model->find(currentId());
    if (!credential) {
        m_details->setCredential(std::nullopt, false, false);
        return;
    }
    m_details->setCredential(*credential, m_model->looksLikeAnother(credential->id),
                             credential->clientId == m_desk->ownClientId());
    m_details->setExposure(m_desk->exposureOf(credential->clientId));
    m_details->setActions(m_desk->actionsOn(credential->clientId));
}

void MainWindow::showRun()
{
    const RunStatus &run = m_desk->run();
    const bool shown =
        run.phase != RunStatus::Phase::None && run.plan.runId != m_dismissedRun && !m_signInShown;
    m_runPanel->setStatus(run, m_desk->traffic());
    m_runPanel->setVisible(shown || run.active());
    m_actions->stopRun->setEnabled(run.active());
    const bool unknown = std::any_of(run.items.begin(), run.items.end(),
                                     [](const ItemStatus &item) { return item.outcome == Outcome::Unknown; });
    m_actions->checkAgain->setEnabled(run.phase == RunStatus::Phase::Finished && unknown);
    m_actions->showRun->setEnabled(run.phase != RunStatus::Phase::None);
    showList();
    updateRevoke();
    if (run.phase == RunStatus::Phase::NeedsDriftAnswer && !m_confirmation)
        reviewDrift();
}

void MainWindow::updateRevoke()
{
    const QString reason = whyNotRevocable();
    const bool possible = reason.isEmpty();
    m_revokeButton->setEnabled(possible);
    m_actions->revoke->setEnabled(possible);
    m_view->setRevokeEnabled(possible, reason);
    const QString description =
        possible ? tr("Opens a confirmation. Nothing is revoked without it.") : reason;
    setPlainToolTip(m_revokeButton, description);
    m_actions->revoke->setStatusTip(description);
    const bool any = !currentId().isNull() && !m_signInShown;
    for (QAction *action : {m_actions->details, m_actions->copyClientId, m_actions->copyRow})
        action->setEnabled(any);
}

// Once a second and whenever the traffic changed: only what counts down.
void MainWindow::updateTimes()
{
    const QDateTime now = m_desk->clock()->now();
    m_statusLine->setTraffic(m_desk->traffic(), now);
    if (m_desk->run().active())
        m_runPanel->setStatus(m_desk->run(), m_desk->traffic());
    m_details->setNow(m_desk->serverNow());
}

void MainWindow::takeStep(texts::NextStep step)
{
    using texts::NextStep;
    const DeskState &state = m_desk->state();
    switch (step) {
    case NextStep::SignInAgain:
    case NextStep::ChangeSignIn:
        m_editing = true;
        if (!m_signInShown)
            m_signInPage->startFor(state.environment);
        showSignIn(false);
        break;
    case NextStep::Refresh:
        m_desk->refresh();
        break;
    case NextStep::TryAgain:
        if (m_signInShown && m_desk->environments().find(state.environment.id))
            openEnvironment(state.environment.id);
        else if (state.phase == DeskState::Phase::SignedIn)
            m_desk->refresh();
        break;
    case NextStep::CheckAgain:
        m_desk->checkAgain();
        break;
    case NextStep::OpenDetails:
        showListProblem();
        break;
    case NextStep::NetworkSettings:
        if (!m_signInShown) {
            m_signInPage->startFor(state.environment);
            showSignIn(false);
        }
        m_signInPage->editNetwork();
        break;
    case NextStep::StoreAgain:
        m_signInPage->clearFailure();
        m_desk->storeAgain();
        break;
    case NextStep::UseThisSessionOnly:
        m_signInPage->clearFailure();
        m_desk->continueThisSessionOnly();
        break;
    case NextStep::OpenDataFolder:
        QDesktopServices::openUrl(QUrl::fromLocalFile(state.journalError.path));
        break;
    }
}

void MainWindow::openEnvironment(const QString &id)
{
    leaveRun(tr("open another environment"), [this, id] {
        m_editing = false;
        m_signInPage->startNew();
        m_desk->open(id);
    });
}

// A run that is under way is not left without a word; what it did is read back at the next opening.
void MainWindow::leaveRun(const QString &what, std::function<void()> then)
{
    const RunStatus &run = m_desk->run();
    const bool signsInForIt = run.phase == RunStatus::Phase::NeedsSignIn && m_editing;
    if (!run.active() || signsInForIt) {
        then();
        return;
    }
    auto *question = new Message(
        theme::Tone::Warning, tr("Revocation under way"),
        tr("The revocation in %1 has no outcome yet.").arg(isolated(safeText(run.plan.environmentName, 60))),
        tr("If you %1 now, nothing more is sent, and what was sent is read back when you open this "
           "environment again.")
            .arg(what),
        this);
    question->addChoice(QStringLiteral("keepRun"), tr("Wait for the outcome"));
    question->addChoice(QStringLiteral("leaveRun"), tr("Leave now"));
    connect(question, &Message::answered, this, [then = std::move(then)](const QString &answer) {
        if (answer == QLatin1String("leaveRun"))
            then();
    });
    question->open();
}

void MainWindow::forgetEnvironment()
{
    const Environment environment = m_desk->state().environment;
    auto *question = new Message(theme::Tone::Warning, tr("Forget environment"),
                                 tr("Forget %1 (%2)?")
                                     .arg(isolated(safeText(environment.name, 60)),
                                          isolatedLtr(safeText(environment.baseUrl.authority(), 80))),
                                 tr("Its address, its secret and its token are deleted from this computer. "
                                    "The journal keeps what was revoked there, and "
                                    "no credential changes on the server."),
                                 this);
    question->addChoice(QStringLiteral("keepEnvironment"), tr("Keep environment"));
    question->addChoice(QStringLiteral("forgetEnvironment"), tr("Forget environment"));
    connect(question, &Message::answered, this, [this, id = environment.id](const QString &answer) {
        if (answer == QLatin1String("forgetEnvironment"))
            leaveRun(tr("forget it"), [this, id] { m_desk->forget(id); });
    });
    question->open();
}

} // namespace rd
