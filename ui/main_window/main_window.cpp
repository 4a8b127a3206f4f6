#include "ui/main_window/main_window.h"

#include "ui/confirm/confirm_dialog.h"
#include "ui/credentials/credential_model.h"
#include "ui/credentials/credential_view.h"
#include "ui/credentials/details_pane.h"
#include "ui/credentials/filter_bar.h"
#include "ui/credentials/selection_bar.h"
#include "ui/desktop/desktop_notifier.h"
#include "ui/lock/lock_page.h"
#include "ui/main_window/main_window_actions.h"
#include "ui/main_window/status_bar.h"
#include "ui/main_window/tool_bar.h"
#include "ui/main_window/window_settings.h"
#include "ui/runs/run_panel.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/command_gate.h"
#include "ui/widgets/environment_bar.h"
#include "ui/widgets/message_dialog.h"

#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QSystemTrayIcon>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {

namespace {

constexpr int detailsCharacters = 44;
constexpr qreal mostOfScreen = 0.9; // what remains is for the window's frame

} // namespace

MainWindow::MainWindow(Desk *desk, const QString &configDir, Preferences *preferences,
                       std::unique_ptr<Notifier> notifier)
    : m_desk(desk), m_preferences(preferences), m_gate(new CommandGate(desk, this)),
      m_viewState(std::make_unique<ViewState>(configDir)), m_environmentBar(new EnvironmentBar(this)),
      m_banner(new Banner(this)), m_curtain(new QStackedWidget(this)), m_body(new QWidget(this)),
      m_cupboard(std::make_unique<QWidget>()), m_lockPage(new LockPage(desk->clock(), this)),
      m_pages(new QStackedWidget(this)), m_checkBar(new CheckBar(this)),
      m_runPanel(new RunPanel(desk->clock(), RunLane::Main, this)),
      m_urgentPanel(new RunPanel(desk->clock(), RunLane::Urgent, this)), m_statusLine(new StatusLine(this)),
      m_notifier(notifier ? std::move(notifier) : makeNotifier([this] { return tray(); })),
      m_exposureEnd(desk->clock()->makeTimer()), m_limitReset(desk->clock()->makeTimer()),
      m_waitSecond(desk->clock()->makeTimer())
{
    setObjectName(QStringLiteral("mainWindow"));
    m_gate->add(m_body);
    m_gate->add(m_statusLine);
    m_toolRow = makeToolRow();
    m_signInPage = new SignInPage(this);
    m_signInPage->setPolicy(m_desk->policy());
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("signInScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_signInPage);
    m_pages->addWidget(scroll);
    m_pages->addWidget(makeBody());

    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_environmentBar);
    column->addWidget(m_banner);
    column->addWidget(m_toolRow);
    column->addWidget(m_pages, 1);
    column->addWidget(m_checkBar);
    column->addWidget(m_urgentPanel);
    column->addWidget(m_runPanel);
    m_curtain->addWidget(m_body);
    m_curtain->addWidget(m_lockPage);
    setCentralWidget(m_curtain);
    setStatusBar(m_statusLine);

    makeActions();
    makeMenus();
    connectDesk();
    connectParts();
    connectChoice();
    connectRunPanel(RunLane::Main);
    connectRunPanel(RunLane::Urgent);
    makeLock();

    resize(QSize(fontMetrics().averageCharWidth() * 205, fontMetrics().height() * 42)
               .boundedTo(screen()->availableSize() * mostOfScreen));
    const int details = std::min(fontMetrics().averageCharWidth() * detailsCharacters, width() / 3);
    m_splitter->setSizes({width() - details, details});
    m_viewState->restoreGeometry(this);
    m_viewState->restoreSplitter(m_splitter);
    // The splitter itself has its width only when it is shown.
    const int rowsWidth =
        width() - details - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_view);
    m_view->setColumnLayout(m_viewState->columns().value_or(m_view->standardColumns(rowsWidth)));
    CredentialFilter filter;
    filter.status = m_viewState->statusFilter();
    m_filterBar->setFilter(filter);
    m_model->setFilter(filter);
    m_dismissedRuns = m_viewState->closedRuns();
    m_minute.start(std::chrono::minutes(1));
    showState();
    m_signInPage->focusForm();
}

MainWindow::~MainWindow()
{
    if (isLocked())
        bringBack();
    m_viewState->saveGeometry(this);
    m_viewState->saveSplitter(m_splitter);
    m_viewState->setColumns(m_view->columnLayout());
    m_viewState->setStatusFilter(m_filterBar->filter().status);
}

QWidget *MainWindow::makeToolRow()
{
    m_environmentMenu = new QMenu(this);
    m_environmentMenu->setObjectName(QStringLiteral("environmentMenu"));
    m_environmentButton = new QToolButton(this);
    m_environmentButton->setObjectName(QStringLiteral("environmentButton"));
    m_environmentButton->setAccessibleName(tr("Switch environment"));
    m_environmentButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_environmentButton->setPopupMode(QToolButton::InstantPopup);
    m_environmentButton->setFocusPolicy(Qt::StrongFocus);
    m_environmentButton->setMenu(m_environmentMenu);
    m_refreshButton = new QPushButton(theme::icon(QStringLiteral("refresh")), tr("Refresh"), this);
    m_refreshButton->setObjectName(QStringLiteral("refreshButton"));
    m_filterBar = new FilterBar(this);
    m_revokeButton = new QPushButton(theme::icon(QStringLiteral("revoke")), tr("Revoke…"), this);
    m_revokeButton->setObjectName(QStringLiteral("revokeButton"));
    return new ToolRow({m_environmentButton, m_refreshButton}, m_filterBar, m_revokeButton, this);
}

QWidget *MainWindow::makeBody()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("bodySplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_model = new CredentialModel(m_desk->clocks(), this);
    m_view = new CredentialView(m_model, m_splitter);
    m_details = new DetailsPane(m_desk->clocks(), m_splitter);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    // The details keep their width, the list takes what there is.
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    return m_splitter;
}

void MainWindow::connectDesk()
{
    connect(m_desk, &Desk::stateChanged, this, &MainWindow::showState);
    connect(m_desk, &Desk::signInFailed, this, [this](const SignInFailure &failure) {
        const Environment &environment = m_desk->state().environment;
        // What one types for another environment stays.
        const bool isOfThis = failure.environmentId == environment.id && !failure.goodCredentials;
        if (!m_editing && isOfThis && m_desk->environments().find(environment.id)) {
            m_editing = true;
            m_signInPage->startFor(environment);
        }
        showSignIn();
        m_signInPage->showFailure(failure);
    });
    connect(m_desk, &Desk::signedOut, this, [this](const Environment &environment, bool complete) {
        whenUnlocked([this, environment, complete] { signedOut(environment, complete); });
    });
    connect(m_desk, &Desk::forgotten, this, [this](const QString &, bool complete) {
        showState();
        whenUnlocked([this, complete] { environmentForgotten(complete); });
    });
    connect(m_desk, &Desk::settingsNotSaved, this,
            [this] { whenUnlocked([this] { tellNotSaved(m_desk->environments().filePath()); }); });
    connect(m_desk, &Desk::secretsStayed, this, [this](const QStringList &environmentNames) {
        whenUnlocked([this, environmentNames] { tellSecretsStayed(environmentNames); });
    });
    connect(m_desk, &Desk::journalChecked, this,
            [this](const ChainReport &report, const JournalError &error) {
                whenUnlocked([this, report, error] { tellJournal(report, error); });
            });
    connect(m_desk, &Desk::listCleared, m_model, &CredentialModel::clear);
    connect(m_desk, &Desk::rowsArrived, this, &MainWindow::showRows);
    connect(m_desk, &Desk::rowsGone, m_model, &CredentialModel::remove);
    connect(m_desk, &Desk::listStateChanged, this, &MainWindow::showListState);
    connect(m_desk, &Desk::runChanged, this, &MainWindow::showRun);
    connect(m_desk, &Desk::urgentChanged, this, &MainWindow::showRun);
    connect(m_desk, &Desk::trafficChanged, this, &MainWindow::showTraffic);
    connect(m_desk, &Desk::historyChanged, this, [this] {
        showList();
        notifyOfExposures();
    });
}

void MainWindow::connectParts()
{
    connect(m_environmentMenu, &QMenu::aboutToShow, this, &MainWindow::fillEnvironmentMenu);
    connect(m_refreshButton, &QPushButton::clicked, m_actions->refresh, &QAction::trigger);
    connect(m_revokeButton, &QPushButton::clicked, this, &MainWindow::askToRevoke);
    connect(m_filterBar, &FilterBar::filterChanged, m_model, &CredentialModel::setFilter);
    connect(m_model, &CredentialModel::viewChanged, this, &MainWindow::showListState);
    connect(m_view, &CredentialView::clearFilterRequested, m_filterBar, &FilterBar::clear);
    connect(m_filterBar, &FilterBar::rowsRequested, this, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_view, &CredentialView::currentIdChanged, this, [this] {
        showDetails();
        updateRevoke();
    });
    connect(m_view, &CredentialView::detailsRequested, m_actions->details, &QAction::trigger);
    connect(m_view, &CredentialView::revokeRequested, this, &MainWindow::askToRevoke);
    connect(m_banner, &Banner::nextStep, this, &MainWindow::takeStep);

    connect(m_signInPage, &SignInPage::submitted, this,
            [this] { leaveRun(tr("Sign in now"), [this] { m_desk->signIn(m_signInPage->draft()); }); });
    connect(m_signInPage, &SignInPage::practiceRequested, this, &MainWindow::openPractice);
    connect(m_signInPage, &SignInPage::backRequested, this, &MainWindow::leaveSignIn);
    connect(m_signInPage, &SignInPage::openRequested, this, &MainWindow::openEnvironment);
    connect(m_signInPage, &SignInPage::cancelRequested, m_desk, &Desk::cancelSignIn);
    connect(m_signInPage, &SignInPage::nextStep, this, &MainWindow::takeStep);

    connect(&m_minute, &QTimer::timeout, this, &MainWindow::minutePassed);
    connect(m_exposureEnd.get(), &ClockTimer::timeout, this, &MainWindow::notifyOfExposures);
    connect(m_limitReset.get(), &ClockTimer::timeout, this, &MainWindow::showTraffic);
    connect(m_waitSecond.get(), &ClockTimer::timeout, this, &MainWindow::showWaits);
    connect(m_statusLine, &StatusLine::waitAccepted, m_desk, &Desk::acceptWait);
    connect(m_statusLine, &StatusLine::stopRequested, m_desk, &Desk::cancelRefresh);
    connect(m_signInPage, &SignInPage::waitAccepted, m_desk, &Desk::acceptWait);
    connect(&m_second, &QTimer::timeout, this, &MainWindow::secondPassed);
}

void MainWindow::comeForward()
{
    QGuiApplication::setQuitOnLastWindowClosed(true);
    if (m_tray)
        m_tray->hide();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

bool MainWindow::offerEnvironment(const QString &name)
{
    return m_gate->lets(Command::Open) && m_signInPage->choosePlace(name);
}

void MainWindow::tellPracticeFailed(QWidget *parent)
{
    Message::tell(theme::Tone::Danger, tr("Practice"), tr("The practice server could not be started."),
                  tr("Its state in the data folder can't be read or written. Check that the disk is not full "
                     "and that you own the folder “practice”, then try again."),
                  parent);
}

} // namespace rd
