#pragma once

#include <QStringList>

namespace rd {

// What could bring foreign code, foreign trust or an early end into the process from around it
// (docs/pitfalls.md 3.9). Against the loader's own variables (LD_PRELOAD, DYLD_…) no program can defend
// itself: they come before it.

// Takes such variables out of the process's environment and gives their names; what chooses looks, screen,
// language and input stays. First in main(): before Qt looks at any, and before any thread.
QStringList dropHostileVariables();

// On Windows a library that is loaded by its mere name is looked for in the program's folder and among the
// system's own, no longer in the working directory and along PATH. First in main(), too.
void restrictLibrarySearch();

// The folders in which Qt looks for plugins that belong neither to Qt itself nor to the program, whatever a
// qt.conf says, or that somebody else may write to. Qt cannot be kept from one that is the program's own, so
// with any the program must not start. With a QCoreApplication, before the QApplication.
QStringList foreignPluginFolders();

} // namespace rd
