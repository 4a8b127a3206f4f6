#pragma once

#include "base/job.h"
#include "journal/chain_verifier.h"
#include "journal/journal_error.h"
#include "secrets/secret_store.h"

#include <QPointer>

namespace rd {

// Checks every row of the journal in a folder, with the keys and the anchor that the keychain gives; the
// program may run meanwhile. Changes nothing. A keychain that does not answer for 15 s is not waited for
// (docs/pitfalls.md 2.4). Thread: GUI, which it blocks while it reads the file: for the command line.
class JournalVerification : public Operation
{
    Q_OBJECT

public:
    // `secrets` outlives it.
    JournalVerification(const QString &folder, SecretStore *secrets, QObject *parent = nullptr);

    enum class Verdict {
        Intact,
        IntactSoFar, // nothing is wrong, but rows have no key, their key is missing, or there is no anchor
        Accepted,    // something was wrong, and somebody accepted it: intact it is never again
        Altered,     // see report(), or error(): its tables, triggers and views are not this program's
        Unreadable,  // see error()
    };
    Verdict verdict() const;
    const QString &path() const { return m_path; }
    const JournalError &error() const { return m_error; }
    const ChainReport &report() const { return m_report; }
    // What the keychain holds of it.
    const std::optional<ChainAnchor> &anchor() const { return m_anchor; }
    // Why the keychain was of no help; Kind::None: it was.
    const SecretError &keychainError() const { return m_keychainError; }

private:
    void begin() override;
    void abandon() override;

    // False: it ended.
    bool look();
    void lookAndFinish();
    void readAnchor();
    void readNextKey(QStringList ids);
    // Hands on what was read; nothing where it was not found. Any other error is the last one.
    template <class Then>
    void read(const SecretKey &key, Then then);

    QString m_path;
    SecretStore *m_secrets;
    QPointer<SecretOperation> m_keychain;
    JournalError m_error;
    SecretError m_keychainError;
    ChainReport m_report;
    ChainKeys m_keys;
    std::optional<ChainAnchor> m_anchor;
};

} // namespace rd
