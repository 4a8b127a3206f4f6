#pragma once

#include "ui/main_window/main_window.h"

#include <QAction>

namespace rd {

// Every action of the window, shared by its menus, buttons and context menus.
struct MainWindow::Actions
{
    QAction *addEnvironment = nullptr;
    QAction *signOut = nullptr;
    QAction *forget = nullptr;
    QAction *quit = nullptr;
    QAction *copyRow = nullptr;
    QAction *settings = nullptr;
    QAction *findText = nullptr;
    QAction *clearFilter = nullptr;
    QAction *refresh = nullptr;
    QAction *nextPane = nullptr;
    QAction *showDetailsPane = nullptr;
    QAction *details = nullptr;
    QAction *copyClientId = nullptr;
    QAction *checkSelected = nullptr;
    QAction *checkShown = nullptr;
    QAction *uncheckAll = nullptr;
    QAction *chooseByPaste = nullptr;
    QAction *revoke = nullptr;
    QAction *pauseRun = nullptr;
    QAction *resumeRun = nullptr;
    QAction *stopRun = nullptr;
    QAction *checkAgain = nullptr;
    QAction *runDetails = nullptr;
    QAction *showRun = nullptr;
    QAction *checkJournal = nullptr;
};

} // namespace rd
