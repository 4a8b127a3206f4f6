#include "policy/preferences.h"
#include "ui/confirm/confirm_dialog.h"
#include "ui/credentials/credential_view.h"
#include "ui/lock/inactivity_timer.h"
#include "ui/lock/lock_page.h"
#include "ui/lock/screen_lock_listener.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/status_bar.h"
#include "ui/widgets/command_gate.h"

#include <QApplication>
#include <QDialog>
#include <QStackedWidget>
#include <QToolTip>

#include <utility>

namespace rd {

namespace {

// What one that goes on by itself, or waits, can still be kept from.
bool canStop(const RunStatus &run)
{
    using Phase = RunStatus::Phase;
    return run.active() && run.phase != Phase::NeedsGoOn && run.phase != Phase::Stopping;
}

} // namespace

void MainWindow::makeLock()
{
    connect(m_lockPage, &LockPage::keychainRequested, m_desk, &Desk::unlock);
    connect(m_lockPage, &LockPage::secretTyped, m_desk, &Desk::unlockWith);
    for (const RunLane lane : {RunLane::Main, RunLane::Urgent}) {
        connect(m_lockPage, &LockPage::pauseRequested, m_desk, [this, lane] { m_desk->pauseRun(lane); });
        connect(m_lockPage, &LockPage::stopRequested, m_desk, [this, lane] {
            if (canStop(runOf(lane)))
                m_desk->stopRun(lane);
        });
    }
    connect(m_desk, &Desk::unlockAnswered, this, [this](UnlockAnswer answer) {
        if (!isLocked())
            return;
        m_lockPage->answer(answer);
        if (answer == UnlockAnswer::Good)
            unlock();
    });
    followLockSettings();
}

// As they are now: a person may change them.
void MainWindow::followLockSettings()
{
    delete std::exchange(m_idleWatch, nullptr);
    if (const int minutes = m_preferences->number(PolicyId::IdleLock); minutes > 0) {
        m_idleWatch = new IdleWatch(m_desk->clock(), std::chrono::minutes(minutes), this);
        connect(m_idleWatch, &IdleWatch::idle, this, [this, minutes] {
            lock(tr("Nobody has used Revoke Desk for %n minute(s).", nullptr, minutes));
            if (!isLocked())
                m_idleWatch->start();
        });
        m_idleWatch->start();
    }
    delete std::exchange(m_screenLock, nullptr);
    if (m_preferences->flag(PolicyId::ScreenLock)) {
        m_screenLock = new ScreenLock(this);
        connect(m_screenLock, &ScreenLock::locked, this,
                [this] { lock(tr("The computer's screen was locked.")); });
    }
}

bool MainWindow::isLocked() const
{
    return m_gate->isLocked();
}

void MainWindow::lock(const QString &why)
{
    if (isLocked())
        return;
    // While one signs in there may be nothing to hide yet.
    m_lockOnArrival = m_desk->state().phase == DeskState::Phase::SigningIn ? why : QString();
    if (!m_desk->canLock())
        return;
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    QToolTip::hideText();
    m_gate->setLocked(true);
    putConfirmationAside();
    // Closed as with Escape: keep, cancel, nothing is revoked.
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        auto *dialog = qobject_cast<QDialog *>(window);
        if (!dialog || !dialog->isVisible())
            continue;
        dialog->reject();
        dialog->setEnabled(false); // it is still there until it is deleted
    }
    putAway();
    setWindowTitle(tr("Revoke Desk – locked"));
    showLockedRun();
    m_lockPage->begin(why);
}

// It is asked again after the lock: what a run waits with is not answered by somebody who goes away, and
// reason and ticket stay typed.
void MainWindow::putConfirmationAside()
{
    if (!m_confirmation)
        return;
    disconnect(m_confirmation, &ConfirmDialog::kept, m_desk, nullptr);
    if (!m_confirmation->asksAgain())
        m_putAside = {m_confirmation->ids(), m_confirmation->reason()};
}

void MainWindow::takeConfirmationUp()
{
    const std::optional<PutAside> before = std::exchange(m_putAside, std::nullopt);
    if (!before || m_signInShown || !whyNotRunnable(before->ids).isEmpty())
        return;
    ask(before->ids);
    if (m_confirmation)
        m_confirmation->setReason(before->reason);
}

// What may not be shown to whoever sits there now.
void MainWindow::whenUnlocked(std::function<void()> tell)
{
    if (isLocked())
        m_toTell.push_back(std::move(tell));
    else
        tell();
}

void MainWindow::unlock()
{
    m_desk->cancelUnlock();
    m_gate->setLocked(false);
    m_lockOnArrival.clear();
    bringBack();
    showState();
    if (m_idleWatch)
        m_idleWatch->start();
    if (!m_signInShown)
        m_view->setFocus();
    takeConfirmationUp();
    const std::vector<std::function<void()>> toTell = std::exchange(m_toTell, {});
    for (const std::function<void()> &tell : toTell)
        tell();
}

// Out of the window, not only out of sight: assistive technology also reads what is hidden.
void MainWindow::putAway()
{
    m_curtain->setCurrentWidget(m_lockPage);
    m_body->setParent(m_cupboard.get());
    m_statusLine->setParent(m_cupboard.get());
}

void MainWindow::bringBack()
{
    m_curtain->insertWidget(0, m_body);
    m_curtain->setCurrentWidget(m_body);
    setStatusBar(m_statusLine);
    m_statusLine->show();
}

void MainWindow::showLockedRun()
{
    QString sentence;
    if (m_desk->run().needsPerson() || m_desk->urgent().needsPerson())
        sentence = tr("A run needs attention. Unlock to see why.");
    else if (anyRunActive())
        sentence = tr("A run is in progress.");
    LockPage::RunChoices choices;
    for (const RunLane lane : {RunLane::Main, RunLane::Urgent}) {
        const RunStatus &run = runOf(lane);
        choices.pause = choices.pause || run.canPause();
        choices.stop = choices.stop || canStop(run);
        choices.holds = choices.holds || run.phase == RunStatus::Phase::Holding;
    }
    m_lockPage->setRun(sentence, choices);
}

} // namespace rd
