// MainWindow: what goes on in runs, and what the person does about it.
#include "base/product_info.h"
#include "policy/preferences.h"
#include "ui/confirm/confirm_dialog.h"
#include "ui/credentials/credential_model.h"
#include "ui/credentials/credential_view.h"
#include "ui/credentials/details_pane.h"
#include "ui/desktop/desktop_notifier.h"
#include "ui/main_window/main_window_actions.h"
#include "ui/main_window/window_settings.h"
#include "ui/problem/problem_dialog.h"
#include "ui/runs/run_dialog.h"
#include "ui/runs/run_panel.h"
#include "ui/text/policy_text.h"
#include "ui/widgets/command_gate.h"
#include "ui/widgets/message_dialog.h"

#include <QApplication>
#include <QCloseEvent>
#include <QSystemTrayIcon>

#include <algorithm>

namespace rd {

RunPanel *MainWindow::panelOf(RunLane lane) const
{
    return lane == RunLane::Main ? m_runPanel : m_urgentPanel;
}

const RunStatus &MainWindow::runOf(RunLane lane) const
{
    return lane == RunLane::Main ? m_desk->run() : m_desk->urgent();
}

bool MainWindow::anyRunActive() const
{
    return m_desk->run().active() || m_desk->urgent().active();
}

void MainWindow::connectRunPanel(RunLane lane)
{
    const RunPanel *panel = panelOf(lane);
    connect(panel, &RunPanel::pauseRequested, m_desk, [this, lane] { m_desk->pauseRun(lane); });
    connect(panel, &RunPanel::resumeRequested, m_desk, [this, lane] { m_desk->resumeRun(lane); });
    connect(panel, &RunPanel::tryNowRequested, m_desk, [this, lane] { m_desk->tryNow(lane); });
    connect(panel, &RunPanel::waitRequested, m_desk, [this, lane] { m_desk->answerWait(true, lane); });
    connect(panel, &RunPanel::goOnRequested, this, &MainWindow::goOnWithRun);
    connect(panel, &RunPanel::endRequested, m_desk, [this] { m_desk->stopRun(); });
    connect(panel, &RunPanel::stopRequested, m_desk, [this, lane] { m_desk->stopRun(lane); });
    connect(panel, &RunPanel::checkAgainRequested, m_desk, [this, lane] { m_desk->checkAgain({}, lane); });
    connect(panel, &RunPanel::restRequested, this, [this, lane] { askForRest(lane); });
    connect(panel, &RunPanel::signInRequested, this, [this] { takeStep(texts::NextStep::SignInAgain); });
    connect(panel, &RunPanel::reviewDrift, this, [this, lane] { reviewDrift(lane); });
    connect(panel, &RunPanel::detailsRequested, this, [this, lane] { showRunDetails(lane); });
    connect(panel, &RunPanel::closed, this, [this, lane] {
        m_dismissedRuns.insert(runOf(lane).plan.runId);
        m_viewState->addClosedRun(runOf(lane).plan.runId);
        showRun();
        m_view->setFocus();
    });
}

// A run of an earlier start; the policy may have come since. What is left of it is confirmed as anything is.
void MainWindow::goOnWithRun()
{
    const QString refused = policy_words::fault(m_desk->policyFault(m_desk->draftRest()), m_desk->policy());
    if (refused.isEmpty())
        askToGoOn();
    else
        Message::tell(theme::Tone::Warning, tr("Nothing was revoked"), tr("The run can't continue."), refused,
                      this);
}

void MainWindow::showPanel(RunLane lane)
{
    const RunStatus &run = runOf(lane);
    const bool wanted =
        run.phase != RunStatus::Phase::None && !m_signInShown && !m_dismissedRuns.contains(run.plan.runId);
    panelOf(lane)->setStatus(run, m_desk->traffic(), m_desk->clock()->now());
    panelOf(lane)->setVisible(wanted || run.active());
}

void MainWindow::showRun()
{
    using Phase = RunStatus::Phase;
    const RunStatus &run = m_desk->run();
    showPanel(RunLane::Main);
    showPanel(RunLane::Urgent);
    const bool several = run.items.size() > 1;
    m_actions->pauseRun->setEnabled(run.canPause());
    m_actions->resumeRun->setEnabled(run.phase == Phase::Paused);
    m_actions->stopRun->setEnabled(run.active());
    m_actions->checkAgain->setEnabled(run.canCheckAgain());
    m_actions->runDetails->setEnabled(several);
    m_actions->showRun->setEnabled(run.phase != Phase::None);
    showLockedRun();
    // Ten times a second while a run goes on: what only the minute or the history changes is left alone.
    if (m_model->moveNow(m_desk->clocks()))
        m_details->setNow(m_desk->clocks());
    m_model->setExposures(m_desk->exposures());
    showDetails();
    updateRevoke();
    updateRunDialog();
    notifyOfRuns();
    for (const RunLane lane : {RunLane::Main, RunLane::Urgent}) {
        if (m_driftQuestion && m_driftLane == lane && runOf(lane).phase != Phase::NeedsDriftAnswer)
            closeDriftQuestion();
        if (runOf(lane).phase == Phase::NeedsDriftAnswer && !m_signInShown)
            reviewDrift(lane);
    }
}

void MainWindow::notifyOfRuns()
{
    const QDateTime now = m_desk->clock()->now();
    for (const RunLane lane : {RunLane::Main, RunLane::Urgent}) {
        RunNotices &notices = lane == RunLane::Main ? m_runNotices : m_urgentNotices;
        tellUnlessSeen(notices.next(runOf(lane), m_desk->traffic(), now));
    }
}

// Those of earlier starts, too; what ended while the program was not running is no news.
void MainWindow::notifyOfExposures()
{
    const QDateTime now = m_desk->clock()->now();
    const QList<RunStatus> recent = m_desk->recentRuns();
    QDateTime next;
    for (const RunStatus &run : recent) {
        const QDateTime ends = run.exposureEnds();
        if (ends > now && (!next.isValid() || ends < next))
            next = ends;
        if (run.plan.runId != m_desk->run().plan.runId && run.plan.runId != m_desk->urgent().plan.runId)
            tellUnlessSeen(m_pastNotices[run.plan.runId].next(run, {}, now));
    }
    notifyOfRuns();
    m_exposureEnd->stop();
    if (next.isValid())
        m_exposureEnd->start(milliseconds(now.msecsTo(next) + 1));
}

// Only to a person who does not see it in the program. A window that was just minimized may still be told
// that it became active.
void MainWindow::tellUnlessSeen(const std::optional<RunNotices::Notice> &notice)
{
    const QWidget *active = QApplication::activeWindow();
    const bool seen = active && active->isVisible() && !active->isMinimized() && !isLocked();
    if (notice && !seen && m_preferences->flag(PolicyId::Notifications))
        m_notifier->tell(notice->title, notice->body);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closing || !anyRunActive()) {
        event->accept();
        return;
    }
    event->ignore();
    askBeforeClosing();
}

void MainWindow::askBeforeClosing()
{
    auto *question = new Message(
        theme::Tone::Warning, tr("Revocation in progress"), tr("A revocation is still in progress."),
        tr("If it keeps running in the background, you are notified when it finishes or needs attention. If "
           "you pause, save, and close, nothing more is sent; the next start checks what was sent and offers "
           "to continue."),
        this);
    question->addChoice(QStringLiteral("keepRun"), tr("&Stay here"));
    question->addChoice(QStringLiteral("hideRun"), tr("Keep running in the &background"));
    question->addChoice(QStringLiteral("leaveRun"), tr("&Pause, save, and close"));
    connect(question, &Message::answered, this, [this](const QString &answer) {
        if (answer == QLatin1String("hideRun")) {
            // Once the question itself is gone: it counts as a window.
            QTimer::singleShot(0, this, &MainWindow::goToBackground);
        } else if (answer == QLatin1String("leaveRun")) {
            m_closing = true;
            close();
        }
    });
    question->open();
}

void MainWindow::goToBackground()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        showMinimized();
        return;
    }
    tray()->show();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    hide();
}

// There while the window is in the background, or while it has something to tell where only it can.
QSystemTrayIcon *MainWindow::tray()
{
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(theme::applicationIcon(), this);
        m_tray->setToolTip(QString(product::name));
        connect(m_tray, &QSystemTrayIcon::activated, this, &MainWindow::comeForward);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &MainWindow::comeForward);
        connect(qApp, &QGuiApplication::applicationStateChanged, m_tray, [this](Qt::ApplicationState now) {
            if (now == Qt::ApplicationActive && isVisible())
                m_tray->hide();
        });
    }
    return m_tray;
}

void MainWindow::showLatestRuns()
{
    m_dismissedRuns.clear();
    m_viewState->forgetClosedRuns();
    showRun();
    m_runPanel->setFocus();
}

// Of one credential its problem, of several the table.
void MainWindow::showRunDetails(RunLane lane)
{
    const RunStatus &run = runOf(lane);
    if (run.items.size() > 1)
        openRunDialog();
    else if (run.items.size() == 1 && run.items.first().error)
        showRunProblem(run.items.first(), lane);
}

void MainWindow::openRunDialog()
{
    if (!m_gate->lets(Command::Look))
        return;
    if (!m_runDialog) {
        m_runDialog = new RunDialog(this);
        connect(m_runDialog, &RunDialog::checkAgainRequested, m_desk,
                [this](const QString &clientId) { m_desk->checkAgain(clientId); });
        connect(m_runDialog, &RunDialog::leaveRequested, m_desk,
                [this](const QString &clientId) { m_desk->leave(clientId); });
        connect(m_runDialog, &RunDialog::problemRequested, this,
                [this](const ItemStatus &item) { showRunProblem(item, RunLane::Main); });
        connect(m_runDialog, &RunDialog::revokeRequested, this, &MainWindow::askAgain);
        updateRunDialog();
    }
    m_runDialog->show();
    m_runDialog->raise();
    m_runDialog->activateWindow();
}

// What a stopped run left, as far as it can still be revoked.
void MainWindow::askForRest(RunLane lane)
{
    const Plan before = runOf(lane).plan;
    QStringList ids = runOf(lane).notSent();
    ids.removeIf([this](const QString &id) {
        const Credential *credential = m_model->find(id);
        return !credential || !CheckedSet::accepts(*credential);
    });
    QString refused = whyNotRunnable(ids);
    if (refused.isEmpty() && ids.isEmpty())
        refused = tr("None of them is active in the list any more.");
    if (refused.isEmpty())
        ask(ids, &before);
    else
        tellNothingRevoked(refused, this);
}

// The dialog stays where it is refused: what it shows is still to be decided on.
void MainWindow::askAgain(const QStringList &ids)
{
    if (!m_gate->lets(Command::Revoke))
        return;
    const QString refused = whyNotRunnable(ids);
    if (!refused.isEmpty()) {
        tellNothingRevoked(refused, m_runDialog);
        return;
    }
    const Plan before = m_desk->run().plan;
    m_runDialog->accept();
    ask(ids, &before);
}

void MainWindow::updateRunDialog()
{
    if (!m_runDialog)
        return;
    const RunStatus &run = m_desk->run();
    QSet<QString> revocable;
    const auto collect = [&](const ItemStatus &item) {
        const Credential *credential = m_model->find(item.seen.id);
        if (credential && CheckedSet::accepts(*credential))
            revocable.insert(item.seen.id);
    };
    // While it goes on nothing of it can be revoked again.
    if (!run.active())
        std::for_each(run.items.begin(), run.items.end(), collect);
    m_runDialog->setStatus(run, revocable, m_desk->clock()->now());
}

void MainWindow::showRunProblem(const ItemStatus &item, RunLane lane)
{
    texts::Wording words = texts::wording(*item.error);
    words.sentence = texts::outcomeSentence(item);
    words.steps = texts::outcomeSteps(item);
    words.steps.removeAll(texts::NextStep::OpenDetails);
    ProblemDialog *dialog = showProblem(texts::problemTitle(item), *item.error, words);
    connect(dialog, &ProblemDialog::nextStep, this, [this, lane, seen = item.seen](texts::NextStep step) {
        if (step == texts::NextStep::CheckAgain)
            m_desk->checkAgain(seen.clientId, lane);
        else if (step == texts::NextStep::TryAgain)
            tryOneAgain(seen.id);
        else
            takeStep(step);
    });
}

// Where a filter hides it, the confirmation says so.
void MainWindow::tryOneAgain(const QString &id)
{
    if (!m_gate->lets(Command::Revoke))
        return;
    m_view->showCredential(id);
    const QString refused = whyNotRevocable(id);
    if (refused.isEmpty())
        ask({id});
    else
        tellNothingRevoked(refused, this);
}

} // namespace rd
