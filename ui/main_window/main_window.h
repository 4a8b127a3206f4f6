#pragma once

#include "base/clock.h"
#include "platform/start_request.h"
#include "ui/confirm/confirm_request.h"
#include "ui/confirm/reason_draft.h"
#include "ui/desktop/desktop_notifier.h"
#include "ui/runs/run_notifications.h"
#include "ui/text/texts.h"
#include "workspace/desk.h"

#include <QMainWindow>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QAction;
class QMenu;
class QPushButton;
class QSplitter;
class QSystemTrayIcon;
class QStackedWidget;
class QToolButton;

namespace rd {

class Banner;
class CheckBar;
class CommandGate;
class ConfirmDialog;
class CredentialModel;
class CredentialView;
class DetailsPane;
class EnvironmentBar;
class FilterBar;
class IdleWatch;
class LockPage;
class PasteDialog;
class PracticeControl;
class PracticePanel;
class Preferences;
class ProblemDialog;
class RunDialog;
class RunPanel;
class ScreenLock;
class SignInPage;
class StatusLine;
class ViewState;

// The window: shows what the desk says and carries what the person does to it. Decides nothing about
// credentials or outcomes. Source files: main_window.cpp (how it is made), main_window_actions.cpp (menus),
// main_window_help.cpp (the menu Help), main_window_practice.cpp (the menu Practice), main_window_state.cpp
// (what it shows), main_window_lock.cpp (what hides it), main_window_steps.cpp (what one can do next),
// main_window_choose.cpp (which credentials), main_window_revoke.cpp (from "Revoke…" to the run),
// main_window_run.cpp (what goes on in runs).
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // `notifier`: what tells on the desktop; nullptr: what the system has.
    MainWindow(Desk *desk, const QString &configDir, Preferences *preferences,
               std::unique_ptr<Notifier> notifier = nullptr);
    ~MainWindow() override;

    // In front of other windows: a second start asks for it.
    void comeForward();
    // What a second start asks for, beside coming forward. Refused while the window could not do it at once.
    StartAnswer openFor(const StartRequest &request);
    // Chooses what a policy sets up under that name on the page to sign in; false: it sets up none.
    bool offerEnvironment(const QString &name);
    // What the Practice menu and its panel drive; outlives the window.
    // nullptr: it was left, and what one provokes in it is closed.
    void setPractice(PracticeControl *control);
    static void tellPracticeFailed(QWidget *parent);

Q_SIGNALS:
    void practiceRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    // main_window.cpp
    QWidget *makeToolRow();
    QWidget *makeBody();
    void connectDesk();
    void connectParts();

    // main_window_actions.cpp
    void makeActions();
    void connectActions();
    QAction *makeAction(const QString &name, const QString &text, const QKeySequence &keys = {},
                        Command command = Command::Look);
    void makeMenus();
    void makeLanguageMenu(QMenu *view);
    void fillEnvironmentMenu();
    void chooseLanguage(const QString &code);
    // Locked, with the reason.
    void showDecided(QAction *action, PolicyId id) const;
    // With what the policy decides of them.
    QList<Environment> knownEnvironments() const;
    void nextPane();

    // main_window_help.cpp
    void makeHelpMenu();
    void showHelp();
    void showPolicies();
    void offerReleases();
    void showAbout();

    // main_window_state.cpp
    void showState();
    void showPage();
    void showPlace();
    bool isOpen() const;
    void showSignIn();
    void leaveSignIn();
    void showList();
    void showRows(const QList<Credential> &rows);
    void showListState();
    void showLastActive();
    void showBanner();
    void showBannerOfSignIn();
    QList<UntrustedRun> notedRuns() const;
    QSet<QString> idsLeftOpen(const QList<UntrustedRun> &runs) const;
    void showBannerOfJournal();
    static QString sessionOnlySentence(const DeskState &state);
    void showDetails();
    void showTraffic();
    void showWaits();
    void minutePassed();
    void secondPassed();
    QString currentId() const;

    // main_window_lock.cpp
    void makeLock();
    void followLockSettings();
    void showSettings();
    bool isLocked() const;
    void lock(const QString &why);
    void unlock();
    void putConfirmationAside();
    void takeConfirmationUp();
    void whenUnlocked(std::function<void()> tell);
    void showLockedRun();
    void putAway();
    void bringBack();

    // main_window_practice.cpp
    void makePracticeMenu();
    void openPracticePanel();

    // main_window_steps.cpp
    void takeStep(texts::NextStep step);
    void signInAgain();
    void tryAgain();
    void openDataFolder();
    void acceptJournal();
    void selectLeftOpen();
    void beginJournal();
    void openEnvironment(const QString &id);
    void openPractice();
    void signOut();
    void leaveRun(const QString &verb, std::function<void()> then);
    void forgetEnvironment();
    void signedOut(const Environment &environment, bool complete);
    void environmentForgotten(bool complete);
    void tellNotSaved(const QString &path);
    void tellSecretsStayed(const QStringList &environmentNames);
    void tellJournal(const ChainReport &report, const JournalError &error);

    // main_window_choose.cpp
    void connectChoice();
    QStringList chosenIds() const;
    QString whyNothingRevocable() const;
    QString whyNotAllowed(const QStringList &ids) const;
    QString whyNotMeanwhile(const QStringList &ids) const;
    QString whyNotRunnable(const QStringList &ids) const;
    QString whyNotRevocable(const QString &id) const;
    QString whyNotRevocable() const;
    void showChoice();
    void chooseByPaste();
    void updateRevoke();

    // main_window_revoke.cpp
    void askToRevoke();
    // `before`: a plan whose reason, ticket and pace are kept; nullptr: none.
    void ask(const QStringList &ids, const Plan *before = nullptr);
    void revoke(const Plan &plan, bool hold);
    void revokeRest(const Plan &plan, bool hold);
    void tellNothingRevoked(const QString &why, QWidget *parent);
    void reviewDrift(RunLane lane);
    void closeDriftQuestion();
    void askToGoOn();
    void openConfirmation(const ConfirmRequest &request);
    ConfirmRequest requestForRest(const Plan &rest, ConfirmRequest::Cause cause) const;
    void closeDialogs();
    void showListProblem();
    ProblemDialog *showProblem(const QString &title, const ApiError &error, const texts::Wording &words);

    // main_window_run.cpp
    void connectRunPanel(RunLane lane);
    void goOnWithRun();
    RunPanel *panelOf(RunLane lane) const;
    const RunStatus &runOf(RunLane lane) const;
    bool anyRunActive() const;
    void showRun();
    void notifyOfRuns();
    void notifyOfExposures();
    void tellUnlessSeen(const std::optional<RunNotices::Notice> &notice);
    void askBeforeClosing();
    void goToBackground();
    QSystemTrayIcon *tray();
    void showPanel(RunLane lane);
    void showLatestRuns();
    void showRunDetails(RunLane lane);
    void openRunDialog();
    void askForRest(RunLane lane);
    void askAgain(const QStringList &ids);
    void tryOneAgain(const QString &id);
    void updateRunDialog();
    void showRunProblem(const ItemStatus &item, RunLane lane);

    Desk *m_desk;
    Preferences *m_preferences;
    CommandGate *m_gate;
    std::unique_ptr<ViewState> m_viewState;
    QTimer m_minute;
    QTimer m_second;

    EnvironmentBar *m_environmentBar;
    QToolButton *m_environmentButton;
    QMenu *m_environmentMenu;
    QPushButton *m_refreshButton;
    FilterBar *m_filterBar;
    QPushButton *m_revokeButton;
    QWidget *m_toolRow;
    Banner *m_banner;
    QStackedWidget *m_curtain;           // everything, or the lock page
    QWidget *m_body;                     // everything
    std::unique_ptr<QWidget> m_cupboard; // never shown: while locked everything is there
    LockPage *m_lockPage;
    QString m_lockOnArrival; // why; empty: nothing asked for it while one signed in
    struct PutAside
    {
        QStringList ids;
        ReasonDraft reason;
    };
    std::optional<PutAside> m_putAside;          // the confirmation that a lock closed
    std::vector<std::function<void()>> m_toTell; // once it is unlocked
    IdleWatch *m_idleWatch = nullptr;            // where the policy or the person wants it
    ScreenLock *m_screenLock = nullptr;          // likewise
    QStackedWidget *m_pages;
    SignInPage *m_signInPage;
    QSplitter *m_splitter;
    CredentialModel *m_model;
    CredentialView *m_view;
    DetailsPane *m_details;
    CheckBar *m_checkBar;
    RunPanel *m_runPanel;
    RunPanel *m_urgentPanel;
    StatusLine *m_statusLine;
    std::unique_ptr<Notifier> m_notifier;
    QSystemTrayIcon *m_tray = nullptr; // once it was needed; see tray()
    RunNotices m_runNotices;
    RunNotices m_urgentNotices;
    std::map<QString, RunNotices> m_pastNotices; // by run id: of those that the panels do not show
    std::unique_ptr<ClockTimer> m_exposureEnd;   // the next one of any run
    std::unique_ptr<ClockTimer> m_limitReset;    // the one that the status line names
    std::unique_ptr<ClockTimer> m_waitSecond;    // while a wait counts down
    PracticeControl *m_practice = nullptr;       // once Practice was opened
    QMenu *m_practiceMenu = nullptr;
    struct Actions;
    std::unique_ptr<Actions> m_actions;

    QPointer<ConfirmDialog> m_confirmation;
    QPointer<ConfirmDialog> m_driftQuestion; // m_confirmation, where it asks about drift
    RunLane m_driftLane = RunLane::Main;
    QPointer<RunDialog> m_runDialog;
    QPointer<PasteDialog> m_pasteDialog;
    QPointer<PracticePanel> m_practicePanel;
    QString m_shownEnvironment; // id of the one on the screen
    DeskState::Phase m_shownPhase = DeskState::Phase::Closed;
    QSet<QString> m_dismissedRuns; // their panels were closed
    bool m_signInShown = true;     // the person asked for the page, or nothing else can be shown
    bool m_editing = false;        // the page is for the environment that is open
    bool m_closing = false;
};

} // namespace rd
