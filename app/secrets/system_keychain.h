#pragma once

#include "secrets/keychain.h"

namespace rd {

// Through QtKeychain: Secret Service or KWallet, macOS Keychain, Windows Credential Manager. Binary entries
// only (docs/pitfalls.md 2.6), never a plain-text fallback (docs/pitfalls.md 2.2). An operation may be
// cancelled or go while the system works: the library's job belongs to nobody and ends by itself
// (docs/pitfalls.md 2.5). On Windows without QtKeychain: the Credential Manager itself. Thread: GUI.
class SystemKeychain final : public Keychain
{
public:
    SecretOperation *read(const QString &key, QObject *parent) override;
    SecretOperation *write(const QString &key, Secret bytes, QObject *parent) override;
    SecretOperation *erase(const QString &key, QObject *parent) override;
};

} // namespace rd
