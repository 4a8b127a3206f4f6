// MainWindow: what one provokes in Practice.
#include "practice/control.h"
#include "ui/main_window/main_window.h"
#include "ui/practice/practice_panel.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace rd {

// The menu is there only while Practice is open, and then there is a server to drive.
void MainWindow::makePracticeMenu()
{
    m_practiceMenu = menuBar()->addMenu(tr("&Practice"));
    m_practiceMenu->setObjectName(QStringLiteral("menuPractice"));
    QAction *panel = makeAction(QStringLiteral("actionPracticePanel"), tr("&Simulate problems…"));
    connect(panel, &QAction::triggered, this, &MainWindow::openPracticePanel);
    m_practiceMenu->addAction(panel);
    m_practiceMenu->addSeparator();
    const auto add = [this](const char *name, const QString &text, auto provoke) {
        QAction *action = makeAction(QLatin1String(name), text);
        connect(action, &QAction::triggered, this, [this, provoke] { provoke(m_practice); });
        m_practiceMenu->addAction(action);
    };
    using Control = PracticeControl;
    add("actionProvoke409", tr("&Refuse the next revocation (409)"),
        [](Control *server) { server->provokeNextRevocation(409); });
    add("actionProvoke429", tr("Ask to &wait 10 s at the next revocation (429)"),
        [](Control *server) { server->provokeNextRevocation(429, 10); });
    add("actionProvoke500", tr("&Fail at the next revocation (500)"),
        [](Control *server) { server->provokeNextRevocation(500); });
    add("actionExpireTokens", tr("&Expire all tokens now (401)"),
        [](Control *server) { server->expireTokens(); });
    m_practiceMenu->addSeparator();
    add("actionProvokeNothing", tr("&Answer normally"), [](Control *server) { server->provokeNothing(); });
}

void MainWindow::setPractice(PracticeControl *control)
{
    m_practice = control;
    if (!control)
        delete m_practicePanel;
}

void MainWindow::openPracticePanel()
{
    if (!m_practicePanel)
        m_practicePanel = new PracticePanel(m_practice, this);
    m_practicePanel->show();
    m_practicePanel->raise();
    m_practicePanel->activateWindow();
}

} // namespace rd
