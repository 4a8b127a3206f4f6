#pragma once

#include "base/job.h"
#include "journal/journal.h"
#include "secrets/secret_store.h"

#include <QPointer>

#include <memory>
#include <optional>

namespace rd {

// What the chain of the open journal rests on, and what a look at its end said. It decides nothing about
// revoking: what a DELETE needs is that its intent is durable, and in an incident whoever can write this file
// must not be able to forbid the revocation by it. So a journal that was changed is told of in words, at
// every start, until somebody accepts it; only then is its new end anchored.
struct JournalSeal
{
    enum class Kind {
        NoKeychain, // none is used here: Practice, this session only
        NoKey,      // the keychain would not give or take the key: see error
        Keyed,
    };
    Kind kind = Kind::NoKeychain;
    QString path; // of the journal
    SecretError error;
    ChainReport report;    // of the journal's last rows; only when Keyed
    JournalError unread;   // why they could not be looked at; kind None: they were
    qint64 acceptedTo = 0; // what is wrong up to that row was accepted

    bool couldNotLook() const { return unread.kind != JournalError::Kind::None; }
    // Its anchor, which is all that tells of a change, is not written over.
    bool suspicious() const { return couldNotLook() || report.finding() != ChainFault::None; }
};

// Where the keychain holds the anchor of the journal in that folder.
SecretKey journalAnchorKey(const QString &journalPath);

// Gets keys and anchor of an open journal from the keychain, makes a key where there is none yet, hands them
// to the journal and checks the journal's last rows. Each key stands under its own id, which is in the anchor
// and in the rows: a keyring that looks empty because it is locked (docs/pitfalls.md 2.3) costs a new key,
// never the old one. A keychain that does not answer for 15 s is not waited for (docs/pitfalls.md 2.4).
// Thread: GUI.
class JournalSealing : public Operation
{
    Q_OBJECT

public:
    // Both outlive it.
    JournalSealing(Journal *journal, SecretStore *secrets, QObject *parent);

    const JournalSeal &seal() const { return m_seal; }
    // What the keychain holds, where it was read.
    const std::optional<ChainAnchor> &anchor() const { return m_anchor; }
    const QString &keyId() const { return m_keyId; }
    std::shared_ptr<const ChainKeys> keys() const { return m_keys; }

private:
    void begin() override;
    void abandon() override;

    void readAnchor();
    void anchorRead(SecretOperation *read);
    void readKey(const QString &id);
    void makeKey();
    void takeKey(const QString &id, Secret key);
    // The earlier keys, which entries that are read are judged by.
    void readNextKey(QStringList ids);
    void check();
    void endWith(const SecretError &error);
    void endUnread(const JournalError &error);
    void believe(bool unkeyed);
    // Starts it; false to `then` where it went on too long or not well.
    template <class Then>
    void await(SecretOperation *operation, Then then);

    Journal *m_journal;
    SecretStore *m_secrets;
    QPointer<SecretOperation> m_keychain;
    JournalSeal m_seal;
    ChainFindings m_before;
    std::optional<ChainAnchor> m_anchor;
    std::shared_ptr<ChainKeys> m_keys = std::make_shared<ChainKeys>();
    QString m_keyId;
    QStringList m_missingKeys; // that the keychain said it has not
};

} // namespace rd
