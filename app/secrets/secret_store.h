#pragma once

#include "base/job.h"
#include "base/secret.h"

#include <QString>

namespace rd {

enum class SecretKind {
    ClientSecret,
    AccessToken,
    ProxyPassword,
    JournalKey,    // of a journal's chain; environmentId: the key's own id, so that none replaces another
    JournalAnchor, // where a journal's chain ended last; environmentId: names the data folder
};

// Where a secret stands: key `revoke-desk/<environment>/<profile>/<kind>` (docs/pitfalls.md 2.7: Windows
// ignores the service).
struct SecretKey
{
    QString environmentId;
    SecretKind kind = SecretKind::ClientSecret;

    QString text() const;
};

struct SecretError
{
    enum class Kind {
        None,
        NotFound,        // no such entry, or a locked keyring that looks like it (docs/pitfalls.md 2.3)
        Denied,          // the person or the system refused
        Unavailable,     // or "other error": maybe later, never "no secret" (docs/pitfalls.md 2.1)
        TooLarge,        // over 2,000 bytes (docs/pitfalls.md 2.7)
        Damaged,         // an entry that is not ours or does not match its checksum
        NewerVersion,    // an entry of a later version of this program
        MeantElsewhere,  // kept for another server, proxy or CA than the settings name now
        ReadBackDiffers, // written, but read back as something else
        Cancelled,
    };
    Kind kind = Kind::None;
    QString libraryText; // the keychain's own words, raw; may be empty
};

// One use of the keychain. A prompt may keep it open for ever (docs/pitfalls.md 2.4): slow() says after 15 s
// that the person is being waited for. Cancelling lets go of it; the library's job ends by itself
// (docs/pitfalls.md 2.5).
class SecretOperation : public Operation
{
    Q_OBJECT

public:
    using Operation::Operation;
    const SecretError &error() const { return m_error; }
    bool ok() const { return m_error.kind == SecretError::Kind::None; }
    // Of a read that went well; may be taken once.
    Secret takeSecret() { return std::move(m_secret); }

Q_SIGNALS:
    void slow();

protected:
    SecretError m_error;
    Secret m_secret;
};

// Thread: GUI (libsecret answers through the main loop). The operations are not started yet.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;

    virtual SecretOperation *read(const SecretKey &key, QObject *parent) = 0;
    // Writes, reads back, compares (docs/pitfalls.md 2.6).
    virtual SecretOperation *write(const SecretKey &key, Secret secret, QObject *parent) = 0;
    // An entry that is not there is a success; overwritten before it is deleted, then re-read to prove it.
    virtual SecretOperation *remove(const SecretKey &key, QObject *parent) = 0;
};

} // namespace rd
