#pragma once

#include "base/clock.h"
#include "secrets/secret_store.h"

namespace rd {

// The OS keychain through QtKeychain: Secret Service or KWallet, macOS Keychain, Windows Credential Manager.
// Never a plain-text fallback (traps 2.2). Thread: GUI.
class KeychainStore final : public SecretStore
{
public:
    // `clock` for the 15 s after which an operation says that it is slow.
    explicit KeychainStore(Clock *clock) : m_clock(clock) {}

    SecretOperation *read(const SecretKey &key, QObject *parent) override;
    SecretOperation *write(const SecretKey &key, Secret secret, QObject *parent) override;
    SecretOperation *remove(const SecretKey &key, QObject *parent) override;

private:
    Clock *m_clock;
};

} // namespace rd
