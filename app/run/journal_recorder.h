#pragma once

#include "journal/journal_entry.h"
#include "journal/journal_error.h"

#include <QList>
#include <QObject>

#include <functional>
#include <vector>

namespace rd {

class Journal;

// A run's pen. One write is under way at a time; what comes up meanwhile shares the next commit, so that the
// items of a run do not wait for one flush to the disk each. Thread: network.
class Recorder : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(bool durable)>;

    // `journal` outlives it.
    explicit Recorder(Journal *journal, QObject *parent = nullptr);

    // `then` is called after the commit, in the order of the calls. Not from within this call.
    void record(QList<JournalEntry> entries, Then then = {});

Q_SIGNALS:
    // Before the `then` of what was not written.
    void failed(const rd::JournalError &error);

private:
    void flush();

    Journal *m_journal;
    QList<JournalEntry> m_entries;
    std::vector<Then> m_thens;
    bool m_writing = false;
};

} // namespace rd
