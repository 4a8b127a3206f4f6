// MainWindow: the menu Help.
#include "base/product_info.h"
#include "policy/preferences.h"
#include "ui/help/help_dialog.h"
#include "ui/main_window/main_window_actions.h"
#include "ui/policy/policy_dialog.h"
#include "ui/widgets/message_dialog.h"

#include <QDesktopServices>
#include <QMenu>
#include <QMenuBar>

namespace rd {

void MainWindow::makeHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->setObjectName(QStringLiteral("menuHelp"));
    QAction *contents =
        makeAction(QStringLiteral("actionHelp"), tr("&How Revoke Desk works"), QKeySequence::HelpContents);
    QAction *policies = makeAction(QStringLiteral("actionPolicy"), tr("&Policies…"));
    QAction *updates = makeAction(QStringLiteral("actionUpdates"), tr("Check for &updates…"));
    QAction *about = makeAction(QStringLiteral("actionAbout"), tr("&About Revoke Desk"));
    help->setToolTipsVisible(true);
    if (!m_preferences->flag(PolicyId::Updates))
        showDecided(updates, PolicyId::Updates);
    help->addActions({contents, m_actions->checkJournal, policies, updates, about});
    connect(contents, &QAction::triggered, this, &MainWindow::showHelp);
    connect(policies, &QAction::triggered, this, &MainWindow::showPolicies);
    connect(updates, &QAction::triggered, this, &MainWindow::offerReleases);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::showHelp()
{
    (new HelpDialog(this))->open();
}

void MainWindow::showPolicies()
{
    (new PolicyDialog(*m_preferences, this))->open();
}

// The program itself asks nobody: the browser shows the page to the person, who compares.
void MainWindow::offerReleases()
{
    auto *question = new Message(
        theme::Tone::Information, tr("Check for updates"), tr("You have version %1.").arg(product::version),
        tr("Revoke Desk never checks for updates by itself. Your browser shows the latest version: %1")
            .arg(product::releases),
        this);
    question->addChoice(QStringLiteral("messageClose"), tr("Close"));
    question->addChoice(QStringLiteral("openReleases"), tr("&Open the page"));
    connect(question, &Message::answered, this, [this](const QString &answer) {
        if (answer != QLatin1String("openReleases") || QDesktopServices::openUrl(QUrl(product::releases)))
            return;
        Message::tell(theme::Tone::Warning, tr("Check for updates"), tr("The browser could not be opened."),
                      tr("Open this address in a browser: %1").arg(product::releases), this);
    });
    question->open();
}

void MainWindow::showAbout()
{
    const QString what = tr("Find, revoke, and prove the revocation of API credentials of the Dinie API. MIT "
                            "license. Built on Qt %1.")
                             .arg(QLatin1String(qVersion()));
    Message::tell(theme::Tone::Information, tr("About Revoke Desk"),
                  tr("Revoke Desk %1").arg(product::version),
                  what + u"\n\n" + product::copyright + u'\n' + product::homepage, this);
}

} // namespace rd
