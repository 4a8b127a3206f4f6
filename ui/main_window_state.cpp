#include "base/safe_text.h"
#include "ui/banner.h"
#include "ui/credential_model.h"
#include "ui/credential_view.h"
#include "ui/details_pane.h"
#include "ui/environment_bar.h"
#include "ui/environment_look.h"
#include "ui/main_window_actions.h"
#include "ui/policy_words.h"
#include "ui/sign_in_page.h"
#include "ui/status_line.h"
#include "ui/tool_tip.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <utility>

namespace rd {

namespace {

constexpr int longestName = 60;
constexpr int longestHost = 80;

} // namespace

QString MainWindow::currentId() const
{
    return m_view->currentId();
}

void MainWindow::showState()
{
    using Phase = DeskState::Phase;
    const DeskState &state = m_desk->state();
    const bool arrived = state.phase == Phase::SignedIn && m_shownPhase != Phase::SignedIn;
    if (m_shownEnvironment != state.environment.id || !isOpen())
        closeDialogs();
    m_shownEnvironment = state.environment.id;
    m_shownPhase = state.phase;

    m_signInPage->setKnown(knownEnvironments());
    if (state.phase == Phase::SigningIn)
        m_signInPage->setBusy(state.environment, state.step, state.keychainSlow);
    else
        m_signInPage->setIdle();
    if (arrived)
        leaveSignIn();
    else if (!isOpen())
        m_signInShown = true;
    m_statusLine->setSignedIn(state);
    m_model->setOwnClientId(m_desk->ownClientId());
    showPage();
    showListState();
    showRun();
    if (isLocked() && !m_desk->canLock())
        unlock(); // nothing is left to hide
    if (state.phase != Phase::SigningIn && !m_lockOnArrival.isEmpty())
        lock(std::exchange(m_lockOnArrival, {})); // unless there is nothing to hide
}

// The list with what belongs to it, or the page to sign in.
void MainWindow::showPage()
{
    const DeskState &state = m_desk->state();
    const bool practice =
        state.environment.kind == EnvironmentKind::Practice && !state.environment.id.isEmpty();
    m_signInPage->setBackOffered(isOpen());
    m_pages->setCurrentIndex(m_signInShown ? 0 : 1);
    m_toolRow->setVisible(!m_signInShown);
    m_practiceMenu->menuAction()->setVisible(practice && m_practice && isOpen());
    m_actions->signOut->setEnabled(isOpen());
    m_actions->checkJournal->setEnabled(isOpen());
    m_actions->forget->setEnabled(m_desk->environments().find(state.environment.id).has_value());
    for (QAction *action : {m_actions->findText, m_actions->clearFilter, m_actions->nextPane})
        action->setEnabled(!m_signInShown);
    showPlace();
    showBanner();
    showChoice();
}

// Where one is. The page to sign in shows what is typed there itself.
void MainWindow::showPlace()
{
    const DeskState &state = m_desk->state();
    const Environment &environment = state.environment;
    const bool named =
        !environment.id.isEmpty() && (!m_signInShown || state.phase == DeskState::Phase::SigningIn);
    m_environmentBar->setVisible(named);
    if (named)
        m_environmentBar->setEnvironment(environment);
    const QString name = safeText(environment.name, longestName);
    const QString host = safeText(environment.baseUrl.authority(), longestHost);
    if (!isLocked())
        setWindowTitle(named ? tr("Revoke Desk – %1 (%2)").arg(name, host) : tr("Revoke Desk – Sign in"));
    m_environmentButton->setText(escapedMnemonics(name));
    m_environmentButton->setIcon(theme::icon(environmentLook(environment.kind).icon));
}

bool MainWindow::isOpen() const
{
    const DeskState::Phase phase = m_desk->state().phase;
    return phase == DeskState::Phase::SignedIn || phase == DeskState::Phase::NeedsSignIn;
}

void MainWindow::showSignIn()
{
    m_signInShown = true;
    showPage();
    showRun();
    m_signInPage->focusForm();
}

void MainWindow::leaveSignIn()
{
    m_signInShown = false;
    m_editing = false;
    m_signInPage->startNew();
    showPage();
    showRun();
    m_view->setFocus();
}

// What depends on rows, history and the time of day.
void MainWindow::showList()
{
    const QDateTime now = m_desk->serverNow();
    m_model->setNow(now);
    m_model->setExposures(m_desk->exposures());
    m_details->setNow(now);
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
    const Credential *lastActive = m_desk->list().onlyActive();
    m_model->setLastActiveId(lastActive ? lastActive->id : QString());
    showBanner();
    updateRevoke();
    updateRunDialog();
}

QString MainWindow::sessionOnlySentence(const DeskState &state)
{
    const QString sentence = tr("Signed in to %1 for this session only: the keychain holds nothing, and the "
                                "next start asks again.")
                                 .arg(isolated(safeText(state.environment.name, longestName)));
    if (state.journalSeal.kind == JournalSeal::Kind::Keyed)
        return sentence;
    return tr("%1 New entries of the journal are chained without a key.", "a sentence, then this one")
        .arg(sentence);
}

// What makes signing in of little use, or of none.
void MainWindow::showBannerOfSignIn()
{
    const Policy &policy = m_desk->policy();
    const PolicyFault fault =
        policy.signInClosing().isEmpty() ? PolicyFault::Unusable : PolicyFault::SignInClosed;
    if (policy.closing().isEmpty())
        m_banner->hide();
    else
        m_banner->tell(theme::Tone::Danger, policy_words::fault(fault, policy), {});
}

void MainWindow::showBanner()
{
    using texts::NextStep;
    const DeskState &state = m_desk->state();
    const ListState &list = m_desk->listState();
    if (m_signInShown) {
        showBannerOfSignIn();
    } else if (state.phase == DeskState::Phase::NeedsSignIn) {
        m_banner->tell(theme::Tone::Warning,
                       tr("The server wants a new sign-in. Until then nothing can be read or revoked."),
                       {NextStep::SignInAgain});
    } else if (state.journalError.kind != JournalError::Kind::None) {
        const texts::Wording words = texts::wording(state.journalError);
        m_banner->tell(theme::Tone::Danger, words.sentence + u' ' + words.explanation, words.steps);
    } else if (state.journalSeal.suspicious()) {
        const texts::Wording words = texts::wording(state.journalSeal);
        m_banner->tell(theme::Tone::Danger, words.sentence + u' ' + words.explanation, words.steps);
    } else if (list.phase == ListState::Phase::Incomplete) {
        const texts::Wording words = texts::wording(list);
        m_banner->tell(theme::Tone::Warning, words.sentence + u' ' + words.explanation, words.steps);
    } else if (m_desk->policy().isReadOnly()) {
        const bool unusable = !m_desk->policy().closing().isEmpty();
        m_banner->tell(unusable ? theme::Tone::Danger : theme::Tone::Information, whyNotAllowed({}), {});
    } else if (state.otherPrefixAnswered) {
        m_banner->tell(theme::Tone::Information,
                       tr("The address that was typed did not answer; %1 did, and is used from now on.")
                           .arg(isolatedLtr(safeText(state.environment.baseUrl.toString(), 120))),
                       {});
    } else if (state.sessionOnly) {
        m_banner->tell(theme::Tone::Information, sessionOnlySentence(state), {});
    } else if (state.journalSeal.kind == JournalSeal::Kind::NoKey) {
        const texts::Wording words = texts::wording(state.journalSeal);
        m_banner->tell(theme::Tone::Information, words.sentence + u' ' + words.explanation, words.steps);
    } else {
        m_banner->hide();
    }
}

void MainWindow::showDetails()
{
    const Credential *credential = m_model->find(currentId());
    std::optional<Exposure> exposure;
    if (m_view->selectedCount() > 1) {
        m_details->setSeveral(m_view->selectedCount());
    } else if (credential) {
        exposure = m_desk->exposureOf(credential->clientId);
        m_details->setCredential(*credential, m_model->lookAlikesOf(credential->id) > 0,
                                 credential->clientId == m_desk->ownClientId());
        m_details->setExposure(exposure);
        m_details->setActions(m_desk->actionsOn(credential->clientId));
    } else {
        m_details->setCredential(std::nullopt, false, false);
    }
    const bool countsDown = exposure && exposure->guaranteedEnd > m_desk->serverNow();
    if (!countsDown)
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start(std::chrono::seconds(1));
}

void MainWindow::showTraffic()
{
    const QDateTime now = m_desk->clock()->now();
    const QDateTime reset = m_desk->traffic().resetAt;
    m_statusLine->setTraffic(m_desk->traffic(), now);
    if (reset > now)
        m_limitReset->start(milliseconds(now.msecsTo(reset)));
    else
        m_limitReset->stop();
    for (const RunLane lane : {RunLane::Main, RunLane::Urgent}) {
        if (runOf(lane).active())
            showPanel(lane);
    }
}

// Relative times; to the minute.
void MainWindow::minutePassed()
{
    showList();
    showTraffic();
    notifyOfRuns();
}

// Only while tokens of the credential in the details may still live.
void MainWindow::secondPassed()
{
    m_details->setNow(m_desk->serverNow());
    showDetails();
}

} // namespace rd
