#pragma once

#include "base/clock.h"
#include "integrity/journal_key_job.h"

#include <QObject>

#include <memory>

namespace rd {

// The journal of one data folder for as long as the program runs, with what the keychain holds of it: key and
// anchor are read once, the anchor is written after a run, once a minute at most meanwhile, and never waited
// for. Nothing on the way to a DELETE asks the keychain. Thread: GUI.
class KeptJournal : public QObject
{
    Q_OBJECT

public:
    // Both outlive it.
    KeptJournal(const QString &folder, SecretStore *secrets, Clock *clock);

    Journal *journal() { return &m_journal; }
    const JournalSeal &seal() const { return m_seal; }

    // Of an open journal; ends with sealed(). Without a keychain, or with a key already, at once.
    void ensureSealed(bool useKeychain);
    // Entries were written: to be anchored within a minute, or at once after the end of a run.
    void written(bool runEnded);
    // Every row, with the key and the anchor that are known.
    JournalCheck *check(QObject *parent);
    // What stands in the journal's place keeps another name, and a new journal begins with what is known of
    // it (JournalFile::beginAnew()). Then to be sealed again; that the rows of the old one are missing is
    // accepted by this.
    JournalRead *beginAnew(const JournalError &fault, QObject *parent);
    // What is wrong with the journal is known: says so in it, for ever, and anchors its end as it is now.
    // Ends with sealed().
    void accept();

Q_SIGNALS:
    void sealed();

private:
    void takeSealing();
    bool canAccept() const;
    void anchor();
    void writeAnchor(const ChainAnchor &next);
    void accepted(const ChainHead &head);
    // All that is known of the whole file, whatever somebody accepted.
    std::optional<ChainAnchor> wholeAnchor() const;
    // The head of the chain, once what was asked for before is written.
    void readHead(const std::function<void(const ChainHead &)> &then);

    SecretStore *m_secrets;
    Clock *m_clock;
    Journal m_journal;
    JournalSeal m_seal;
    QPointer<JournalSealing> m_sealing;
    std::unique_ptr<ClockTimer> m_timer;
    std::optional<ChainAnchor> m_anchor; // as the keychain holds it, as far as is known
    std::shared_ptr<const ChainKeys> m_keys;
    QString m_keyId;      // of the key in use
    bool m_begun = false; // anew, and not sealed since
    bool m_writing = false;
    bool m_writeAgain = false;
};

} // namespace rd
