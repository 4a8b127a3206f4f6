#include "run/journal_recorder.h"

#include "base/log.h"
#include "journal/journal.h"

namespace rd {

Recorder::Recorder(Journal *journal, QObject *parent) : QObject(parent), m_journal(journal) {}

void Recorder::record(QList<JournalEntry> entries, Then then)
{
    m_entries.append(std::move(entries));
    if (then)
        m_thens.push_back(std::move(then));
    if (!m_writing)
        flush();
}

void Recorder::flush()
{
    m_writing = true;
    JournalWrite *write = m_journal->append(std::exchange(m_entries, {}), this);
    connect(write, &Operation::finished, this, [this, write, thens = std::exchange(m_thens, {})] {
        if (!write->ok()) {
            qCWarning(logRun) << "journal write failed" << static_cast<int>(write->error().kind);
            Q_EMIT failed(write->error());
        }
        // What they record shares one commit.
        for (const Then &then : thens)
            then(write->ok());
        m_writing = false;
        if (!m_entries.isEmpty())
            flush();
    });
    write->start();
}

} // namespace rd
