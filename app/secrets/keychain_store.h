#pragma once

#include "base/clock.h"
#include "secrets/secret_store.h"

#include <memory>

namespace rd {

class Keychain;

// Secrets in a keychain, each in an envelope, read back after every write, proved gone after every removal
// (docs/pitfalls.md 2.6). Thread: GUI.
class KeychainStore final : public SecretStore
{
public:
    // The OS keychain. `clock`, which outlives this, for the 15 s after which an operation says that it is
    // slow.
    explicit KeychainStore(Clock *clock);
    KeychainStore(std::unique_ptr<Keychain> keychain, Clock *clock);
    ~KeychainStore() override;

    // The operations may outlive neither the store nor the clock.
    SecretOperation *read(const SecretKey &key, QObject *parent) override;
    SecretOperation *write(const SecretKey &key, Secret secret, QObject *parent) override;
    SecretOperation *remove(const SecretKey &key, QObject *parent) override;

private:
    std::unique_ptr<Keychain> m_keychain;
    Clock *m_clock;
};

} // namespace rd
