#include "ui/main_window/main_window_actions.h"

#include "base/display_text.h"
#include "base/log.h"
#include "policy/policy_environments.h"
#include "policy/preferences.h"
#include "ui/credentials/credential_model.h"
#include "ui/credentials/credential_view.h"
#include "ui/credentials/details_pane.h"
#include "ui/credentials/filter_bar.h"
#include "ui/credentials/selection_bar.h"
#include "ui/main_window/main_window.h"
#include "ui/runs/run_panel.h"
#include "ui/settings/settings_dialog.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/text/policy_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/command_gate.h"
#include "ui/widgets/environment_style.h"
#include "ui/widgets/message_dialog.h"
#include "ui/widgets/plain_tool_tip.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace rd {

QAction *MainWindow::makeAction(const QString &name, const QString &text, const QKeySequence &keys,
                                Command command)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    addAction(action);
    if (!isTakenWhileLocked(command))
        m_gate->add(action);
    return action;
}

void MainWindow::makeActions()
{
    m_actions = std::make_unique<Actions>();
    Actions &a = *m_actions;
    a.addEnvironment = makeAction(QStringLiteral("actionAddEnvironment"), tr("&Add environment…"));
    a.signOut = makeAction(QStringLiteral("actionSignOut"), tr("&Sign out"));
    a.forget = makeAction(QStringLiteral("actionForgetEnvironment"), tr("&Forget environment…"));
    a.quit = makeAction(QStringLiteral("actionQuit"), tr("&Quit"), QKeySequence::Quit, Command::Quit);
    a.quit->setMenuRole(QAction::QuitRole);
    a.copyRow = makeAction(QStringLiteral("actionCopyRow"), tr("&Copy row"));
    a.settings = makeAction(QStringLiteral("actionSettings"), tr("&Settings…"),
                            QKeySequence(Qt::CTRL | Qt::Key_Comma));
    a.settings->setMenuRole(QAction::PreferencesRole);
    a.findText = makeAction(QStringLiteral("actionFind"), tr("&Filter"), QKeySequence::Find);
    a.clearFilter = makeAction(QStringLiteral("actionClearFilter"), tr("C&lear filter"));
    a.refresh = makeAction(QStringLiteral("actionRefresh"), tr("&Refresh"), QKeySequence(Qt::Key_F5));
    a.refresh->setIcon(theme::icon(QStringLiteral("refresh")));
    a.nextPane = makeAction(QStringLiteral("actionNextPane"), tr("&Next pane"), QKeySequence(Qt::Key_F6));
    a.showDetailsPane = makeAction(QStringLiteral("actionShowDetailsPane"), tr("Show &details pane"));
    a.showDetailsPane->setCheckable(true);
    a.showDetailsPane->setChecked(true);
    a.details = makeAction(QStringLiteral("actionDetails"), tr("&Details"));
    a.copyClientId = makeAction(QStringLiteral("actionCopyClientId"), tr("&Copy client ID"));
    a.copyClientId->setIcon(theme::icon(QStringLiteral("copy")));
    a.checkSelected = makeAction(QStringLiteral("actionCheckSelected"), tr("Tick or untick &selected rows"));
    a.checkShown = makeAction(QStringLiteral("actionCheckShown"), tr("Tick &all that the filter shows"),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    a.uncheckAll = makeAction(QStringLiteral("actionUncheckAll"), tr("&Untick all"));
    a.chooseByPaste = makeAction(QStringLiteral("actionChooseByPaste"), tr("&Find in a text or report…"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    a.revoke = makeAction(QStringLiteral("actionRevoke"), tr("&Revoke…"));
    a.pauseRun = makeAction(QStringLiteral("actionPauseRun"), tr("&Pause"), {}, Command::Pause);
    a.resumeRun = makeAction(QStringLiteral("actionResumeRun"), tr("&Resume"));
    a.stopRun = makeAction(QStringLiteral("actionStopRun"), tr("&Stop"), {}, Command::Stop);
    a.checkAgain = makeAction(QStringLiteral("actionCheckAgain"), tr("&Check again"));
    a.runDetails = makeAction(QStringLiteral("actionRunDetails"), tr("Run &details…"));
    a.showRun = makeAction(QStringLiteral("actionShowRun"), tr("S&how the latest run"));
    a.checkJournal = makeAction(QStringLiteral("actionCheckJournal"), tr("Verify the &journal"));
    connectActions();
}

void MainWindow::connectActions()
{
    const Actions &a = *m_actions;
    connect(a.addEnvironment, &QAction::triggered, this, [this] {
        m_editing = false;
        m_signInPage->startNew();
        showSignIn();
    });
    connect(a.signOut, &QAction::triggered, this, &MainWindow::signOut);
    connect(a.forget, &QAction::triggered, this, &MainWindow::forgetEnvironment);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.checkJournal, &QAction::triggered, m_desk, &Desk::checkJournal);
    connect(a.copyRow, &QAction::triggered, m_view, &CredentialView::copyRows);
    connect(a.settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(a.findText, &QAction::triggered, m_filterBar, &FilterBar::focusText);
    connect(a.clearFilter, &QAction::triggered, m_filterBar, &FilterBar::clear);
    connect(a.refresh, &QAction::triggered, m_desk, &Desk::refresh);
    connect(a.nextPane, &QAction::triggered, this, &MainWindow::nextPane);
    connect(a.showDetailsPane, &QAction::toggled, m_details, &QWidget::setVisible);
    connect(a.details, &QAction::triggered, this, [this] {
        m_actions->showDetailsPane->setChecked(true);
        m_details->setFocus();
    });
    connect(a.copyClientId, &QAction::triggered, this, [this] {
        if (const Credential *credential = m_model->find(currentId()))
            QApplication::clipboard()->setText(maskKnownSecrets(credential->clientId));
    });
    connect(a.revoke, &QAction::triggered, this, &MainWindow::askToRevoke);
    connect(a.pauseRun, &QAction::triggered, m_desk, [this] { m_desk->pauseRun(); });
    connect(a.resumeRun, &QAction::triggered, m_desk, [this] { m_desk->resumeRun(); });
    connect(a.stopRun, &QAction::triggered, m_desk, [this] { m_desk->stopRun(); });
    connect(a.checkAgain, &QAction::triggered, m_desk, [this] { m_desk->checkAgain(); });
    connect(a.runDetails, &QAction::triggered, this, &MainWindow::openRunDialog);
    connect(a.showRun, &QAction::triggered, this, &MainWindow::showLatestRuns);
}

void MainWindow::makeMenus()
{
    const Actions &a = *m_actions;
    menuBar()->setObjectName(QStringLiteral("menuBar"));
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->setObjectName(QStringLiteral("menuFile"));
    file->addActions({a.addEnvironment, a.signOut, a.forget});
    file->addSeparator();
    file->addAction(a.quit);
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->setObjectName(QStringLiteral("menuEdit"));
    edit->addActions({a.copyRow, a.findText, a.clearFilter});
    edit->addSeparator();
    edit->addAction(a.settings);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(QStringLiteral("menuView"));
    view->addActions({a.refresh, a.nextPane, a.showDetailsPane});
    QMenu *columns = view->addMenu(tr("&Columns"));
    columns->setObjectName(QStringLiteral("menuColumns"));
    columns->addActions(m_view->columnActions());
    makeLanguageMenu(view);
    QMenu *credential = menuBar()->addMenu(tr("&Credential"));
    credential->setObjectName(QStringLiteral("menuCredential"));
    credential->setToolTipsVisible(true);
    credential->addActions({a.details, a.copyClientId});
    credential->addSeparator();
    credential->addActions({a.checkSelected, a.checkShown, a.uncheckAll, a.chooseByPaste});
    credential->addSeparator();
    credential->addAction(a.revoke);
    QMenu *run = menuBar()->addMenu(tr("&Run"));
    run->setObjectName(QStringLiteral("menuRun"));
    run->addActions({a.pauseRun, a.resumeRun, a.stopRun, a.checkAgain, a.runDetails, a.showRun});
    makePracticeMenu();
    makeHelpMenu();
    for (QAction *menu : menuBar()->actions())
        m_gate->add(menu);
    for (QAction *action : m_view->findChildren<QAction *>(Qt::FindDirectChildrenOnly))
        m_gate->add(action);
}

void MainWindow::makeLanguageMenu(QMenu *view)
{
    QMenu *language = view->addMenu(tr("&Language"));
    language->setObjectName(QStringLiteral("menuLanguage"));
    const bool decided = m_preferences->policy().isForced(PolicyId::Language);
    if (decided)
        language->setTitle(policy_words::decidedEntry(language->title()));
    language->setToolTipsVisible(true);
    auto *group = new QActionGroup(this);
    for (const auto &[code, name] :
         {std::pair(QString(), tr("Follow the system")),
          std::pair(QStringLiteral("en"), QStringLiteral("English")),
          std::pair(QStringLiteral("pt_BR"), QStringLiteral("Português (Brasil)"))}) {
        QAction *action = makeAction(QStringLiteral("actionLanguage_") + code, name);
        action->setCheckable(true);
        action->setChecked(m_preferences->language() == code);
        action->setEnabled(!decided);
        if (decided)
            action->setToolTip(
                plainToolTip(policy_words::lockedSetting(m_preferences->entry(PolicyId::Language))));
        group->addAction(action);
        m_gate->add(action);
        language->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = code] { chooseLanguage(chosen); });
    }
}

void MainWindow::fillEnvironmentMenu()
{
    m_environmentMenu->clear();
    m_environmentMenu->setToolTipsVisible(true);
    const QList<Environment> known = knownEnvironments();
    for (const Environment &environment : known) {
        const EnvironmentLook look = environmentLook(environment.kind);
        QString place = QStringLiteral("%1 · %2 · %3")
                            .arg(isolated(safeText(environment.name, 60)), look.word,
                                 isolatedLtr(safeText(environment.baseUrl.authority(), 80)));
        // It can be chosen: the page then says why not, and it can be forgotten.
        if (faultOfEnvironment(environment, m_desk->policy()) != PolicyFault::None)
            place = policy_words::refusedEntry(place);
        QAction *open = m_environmentMenu->addAction(theme::icon(look.icon), escapedMnemonics(place));
        open->setToolTip(plainToolTip(place));
        open->setObjectName(QStringLiteral("actionOpen_") + environment.id);
        open->setCheckable(true);
        open->setChecked(isOpen() && m_desk->state().environment.id == environment.id);
        m_gate->add(open);
        connect(open, &QAction::triggered, this, [this, id = environment.id] { openEnvironment(id); });
    }
    const EnvironmentLook look = environmentLook(EnvironmentKind::Practice);
    QAction *practice = m_environmentMenu->addAction(theme::icon(look.icon), tr("Practice"));
    practice->setObjectName(QStringLiteral("actionOpenPractice"));
    if (!m_desk->policy().flag(PolicyId::Practice))
        showDecided(practice, PolicyId::Practice);
    practice->setCheckable(true);
    m_gate->add(practice);
    practice->setChecked(isOpen() && m_desk->state().environment.id == practiceEnvironmentId);
    connect(practice, &QAction::triggered, this, &MainWindow::openPractice);
    m_environmentMenu->addSeparator();
    m_environmentMenu->addActions({m_actions->addEnvironment, m_actions->signOut, m_actions->forget});
}

void MainWindow::showDecided(QAction *action, PolicyId id) const
{
    action->setEnabled(false);
    action->setText(policy_words::decidedEntry(action->text()));
    action->setToolTip(plainToolTip(policy_words::lockedSetting(m_preferences->entry(id))));
}

QList<Environment> MainWindow::knownEnvironments() const
{
    QList<Environment> known = m_desk->environments().all();
    for (Environment &environment : known)
        environment = decidedEnvironment(environment, m_desk->policy());
    return known;
}

void MainWindow::showSettings()
{
    if (!m_gate->lets(Command::Look))
        return;
    auto *dialog = new SettingsDialog(m_preferences, this);
    connect(dialog, &SettingsDialog::saved, this, &MainWindow::followLockSettings);
    dialog->open();
}

void MainWindow::chooseLanguage(const QString &code)
{
    if (!m_gate->lets(Command::Look))
        return;
    if (!m_preferences->setLanguage(code)) {
        tellNotSaved(m_preferences->filePath());
        return;
    }
    Message::tell(theme::Tone::Information, tr("Language"),
                  tr("The language changes the next time you start Revoke Desk."), {}, this);
}

void MainWindow::nextPane()
{
    QList<QWidget *> panes{m_filterBar, m_view, m_details, m_checkBar, m_urgentPanel, m_runPanel};
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes.at(i) == focusWidget() || panes.at(i)->isAncestorOf(focusWidget()))
            current = i;
    }
    QWidget *next = panes.value((current + 1) % panes.size());
    next->setFocus(Qt::TabFocusReason);
    if (!next->hasFocus() && !next->isAncestorOf(focusWidget())) {
        for (QWidget *child : next->findChildren<QWidget *>()) {
            if (child->isVisible() && child->isEnabled() && child->focusPolicy() != Qt::NoFocus) {
                child->setFocus(Qt::TabFocusReason);
                break;
            }
        }
    }
}

} // namespace rd
