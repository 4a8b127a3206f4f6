#include "base/display_text.h"
#include "ui/confirm/confirm_dialog.h"
#include "ui/credentials/credential_model.h"
#include "ui/credentials/credential_view.h"
#include "ui/credentials/details_pane.h"
#include "ui/main_window/main_window_actions.h"
#include "ui/main_window/status_bar.h"
#include "ui/runs/run_panel.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/text/policy_text.h"
#include "ui/text/wait_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/environment_bar.h"
#include "ui/widgets/environment_style.h"
#include "ui/widgets/plain_tool_tip.h"

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
    const TwoClocks now = m_desk->clocks();
    m_model->setNow(now);
    m_model->setExposures(m_desk->exposures());
    m_model->setUnknown(m_desk->unknownOutcomes());
    m_details->setNow(now);
    showDetails();
    showListState();
}

// Rows that came or changed: many times a second while a run goes on.
void MainWindow::showRows(const QList<Credential> &rows)
{
    if (m_model->moveNow(m_desk->clocks()))
        m_details->setNow(m_desk->clocks());
    if (!m_model->upsert(rows))
        return;
    showDetails();
    showLastActive();
    updateRevoke();
    if (!m_desk->run().active())
        updateRunDialog();
}

void MainWindow::showLastActive()
{
    const Credential *lastActive = m_desk->list().onlyActive();
    m_model->setLastActiveId(lastActive ? lastActive->id : QString());
}

void MainWindow::showListState()
{
    const ListState &list = m_desk->listState();
    m_view->setListState(list);
    m_statusLine->setList(list, m_model->shownCount(), m_model->totalCount(), m_desk->clock()->now());
    m_actions->refresh->setEnabled(m_desk->state().phase == DeskState::Phase::SignedIn &&
                                   list.phase != ListState::Phase::Loading);
    m_refreshButton->setEnabled(m_actions->refresh->isEnabled());
    showLastActive();
    showWaits();
    updateRevoke();
    updateRunDialog();
}

QString MainWindow::sessionOnlySentence(const DeskState &state)
{
    const QString sentence = tr("Signed in to %1 for this session only: nothing is stored in the keychain, "
                                "and the next start asks again.")
                                 .arg(isolated(safeText(state.environment.name, longestName)));
    if (state.journalSeal.kind == JournalSeal::Kind::Keyed)
        return sentence;
    return tr("%1 New journal entries are chained without a key.", "a sentence, then this one").arg(sentence);
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

// Runs of the journal that are not trusted and that one is told of: where no key is in use, that is the rule
// with all that were written with one, so only those that left something to do.
QList<UntrustedRun> MainWindow::notedRuns() const
{
    QList<UntrustedRun> runs = m_desk->untrustedRuns();
    if (m_desk->state().journalSeal.kind != JournalSeal::Kind::Keyed)
        runs.removeIf([](const UntrustedRun &run) { return run.open.isEmpty(); });
    return runs;
}

// Of what those runs left open, what could be revoked now.
QSet<QString> MainWindow::idsLeftOpen(const QList<UntrustedRun> &runs) const
{
    QSet<QString> ids;
    for (const UntrustedRun &run : runs) {
        for (const QString &clientId : run.open) {
            const Credential *credential = m_desk->list().findByClientId(clientId);
            if (credential && CheckedSet::accepts(*credential))
                ids.insert(credential->id);
        }
    }
    return ids;
}

void MainWindow::showBannerOfJournal()
{
    using texts::NextStep;
    const JournalSeal &seal = m_desk->state().journalSeal;
    const QList<UntrustedRun> runs = notedRuns();
    const texts::Wording ofRuns = texts::wording(runs);
    const texts::Wording words = seal.suspicious() ? texts::wording(seal) : ofRuns;
    QString text = words.sentence + u' ' + words.explanation;
    if (seal.suspicious() && !runs.isEmpty())
        text += u'\n' + ofRuns.sentence + u' ' + ofRuns.explanation;
    QList<NextStep> steps = words.steps;
    steps.removeAll(NextStep::SelectInList);
    if (seal.kind != JournalSeal::Kind::Keyed)
        steps.removeAll(NextStep::AcceptJournal);
    const int open = static_cast<int>(idsLeftOpen(runs).size());
    if (open > 0)
        steps.prepend(NextStep::SelectInList);
    const bool keyed = seal.kind == JournalSeal::Kind::Keyed;
    m_banner->tell(keyed ? theme::Tone::Danger : theme::Tone::Warning, text, steps, open);
}

void MainWindow::showBanner()
{
    using texts::NextStep;
    const DeskState &state = m_desk->state();
    const ListState &list = m_desk->listState();
    if (m_signInShown) {
        showBannerOfSignIn();
    } else if (state.phase == DeskState::Phase::NeedsSignIn) {
        m_banner->tell(
            theme::Tone::Warning,
            tr("The server requires you to sign in again. Until then, nothing can be read or revoked."),
            {NextStep::SignInAgain});
    } else if (state.journalError.kind != JournalError::Kind::None) {
        const texts::Wording words = texts::wording(state.journalError);
        m_banner->tell(theme::Tone::Danger, words.sentence + u' ' + words.explanation, words.steps);
    } else if (state.journalSeal.suspicious() || !notedRuns().isEmpty()) {
        showBannerOfJournal();
    } else if (const WaitStatus wait = waitOf(list, m_desk->traffic()); wait.asks) {
        m_banner->tell(theme::Tone::Warning, texts::waitQuestion(wait, m_desk->clock()->now()),
                       {NextStep::AcceptWait, NextStep::StopLoading});
    } else if (list.phase == ListState::Phase::Incomplete) {
        const texts::Wording words = texts::wording(list);
        m_banner->tell(theme::Tone::Warning, words.sentence + u' ' + words.explanation, words.steps);
    } else if (m_desk->policy().isReadOnly()) {
        const bool unusable = !m_desk->policy().closing().isEmpty();
        m_banner->tell(unusable ? theme::Tone::Danger : theme::Tone::Information, whyNotAllowed({}), {});
    } else if (state.otherPrefixAnswered) {
        m_banner->tell(theme::Tone::Information,
                       tr("The address you typed did not respond. %1 did, and is used from now on.")
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
        if (exposure)
            m_details->setNow(m_desk->clocks());
        m_details->setExposure(exposure);
        const auto unknown = m_desk->unknownOutcomes().constFind(credential->clientId);
        m_details->setUnknown(unknown == m_desk->unknownOutcomes().constEnd() ? std::nullopt
                                                                              : std::optional(*unknown));
        m_details->setCredential(*credential, m_model->lookAlikesOf(credential->id) > 0,
                                 credential->clientId == m_desk->ownClientId());
        m_details->setActions(m_desk->actionsOn(credential->clientId));
    } else {
        m_details->setCredential(std::nullopt, false, false);
    }
    const bool countsDown = exposure && exposure->guaranteedEnd > m_desk->clocks().own;
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
    showWaits();
    for (const RunLane lane : {RunLane::Main, RunLane::Urgent}) {
        if (runOf(lane).active() && !panelOf(lane)->showsTraffic(m_desk->traffic()))
            showPanel(lane);
    }
}

// Whatever waits, where one looks; a run's panel has it from its own status.
void MainWindow::showWaits()
{
    const QDateTime now = m_desk->clock()->now();
    const WaitStatus signIn = waitOf(m_desk->state(), m_desk->traffic());
    const WaitStatus list = waitOf(m_desk->listState(), m_desk->traffic());
    m_signInPage->setWait(signIn, now);
    m_statusLine->setWait(list, now);
    m_view->setWait(texts::waitSentence(list, now));
    if (m_confirmation)
        m_confirmation->setWait(waitBeforeFirst(m_desk->traffic()));
    showBanner();
    if (signIn.until > now || list.until > now)
        m_waitSecond->start(std::chrono::seconds(1));
    else
        m_waitSecond->stop();
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
    m_details->setNow(m_desk->clocks());
    showDetails();
}

} // namespace rd
