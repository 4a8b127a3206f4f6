#pragma once

#include "secrets/secret_store.h"

namespace rd {

// The OS keychain as it is: entries of bytes by key, with every habit of the system below
// (docs/pitfalls.md 2.7: limits, delete semantics). KeychainStore makes something to rely on of it; a test
// puts other habits in its place. Its operations never say slow(). Thread: GUI.
class Keychain
{
public:
    Keychain() = default;
    virtual ~Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;

    virtual SecretOperation *read(const QString &key, QObject *parent) = 0;
    virtual SecretOperation *write(const QString &key, Secret bytes, QObject *parent) = 0;
    // Of an entry that is not there: a success or NotFound, as the system likes.
    virtual SecretOperation *erase(const QString &key, QObject *parent) = 0;
};

} // namespace rd
