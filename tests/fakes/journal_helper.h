#pragma once

#include <QString>

#include <optional>

// What tst_journal_file does in a process of its own, called by itself as `tst_journal_file --WORK FOLDER`:
//
//   --open          opens and prints "<error kind>"
//   --append        appends for ever, prints each sequence number when its commit has returned
//   --fill          appends until an error: "<error kind> <appended> <read back>"
//   --fill-limited  the same with no file larger than 128 KiB
//   --wrong-thread  opens, then appends in another thread
//
// The exit code; nothing where the arguments are not of this form.
std::optional<int> runHelper(int argc, char **argv);
