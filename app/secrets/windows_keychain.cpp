// SystemKeychain on Windows without QtKeychain: generic credentials of the Credential Manager, by the rules
// of docs/pitfalls.md 2.7. The target name is the whole key; entries of QtKeychain have the same target name.
#include "base/log.h"
#include "secrets/system_keychain.h"

#include <qt_windows.h>

#include <memory>
#include <wincred.h>

namespace rd {

namespace {

// Windows' CRED_MAX_CREDENTIAL_BLOB_SIZE; older headers say 512.
constexpr std::size_t largestBlob = 5 * 512;

SecretError errorOf(DWORD code)
{
    const QString text = qt_error_string(static_cast<int>(code));
    switch (code) {
    case ERROR_SUCCESS:
        return {};
    case ERROR_NOT_FOUND:
        return {SecretError::Kind::NotFound, text};
    case ERROR_ACCESS_DENIED:
    case ERROR_CANCELLED:
        return {SecretError::Kind::Denied, text};
    case RPC_X_BAD_STUB_DATA: // what a blob over the limit gets: "error 1783"
        return {SecretError::Kind::TooLarge, text};
    default: // no logon session, a policy: maybe later, never "no secret"
        return {SecretError::Kind::Unavailable, text};
    }
}

// One call, done within begin(): the Credential Manager answers at once and asks nobody.
class CredentialOperation : public SecretOperation
{
public:
    CredentialOperation(const QString &key, QObject *parent)
        : SecretOperation(parent), m_target(key.toStdWString())
    {
    }

protected:
    const wchar_t *target() const { return m_target.c_str(); }
    wchar_t *target() { return m_target.data(); }

    void endWith(bool done)
    {
        if (!done)
            m_error = errorOf(GetLastError());
        if (!ok())
            qCDebug(logSecrets) << "keychain" << static_cast<int>(m_error.kind);
        finish();
    }

    void abandon() override
    {
        m_error = {SecretError::Kind::Cancelled, {}};
        finish();
    }

private:
    std::wstring m_target;
};

class ReadCredential final : public CredentialOperation
{
public:
    using CredentialOperation::CredentialOperation;

protected:
    void begin() override
    {
        PCREDENTIALW found = nullptr;
        const bool done = CredReadW(target(), CRED_TYPE_GENERIC, 0, &found) != FALSE;
        if (done) {
            const std::unique_ptr<CREDENTIALW, decltype(&CredFree)> credential(found, CredFree);
            m_secret = Secret(QByteArrayView(credential->CredentialBlob, credential->CredentialBlobSize));
            if (credential->CredentialBlob != nullptr)
                wipeMemory(credential->CredentialBlob, credential->CredentialBlobSize);
        }
        endWith(done);
    }
};

class WriteCredential final : public CredentialOperation
{
public:
    WriteCredential(const QString &key, Secret bytes, QObject *parent)
        : CredentialOperation(key, parent), m_bytes(std::move(bytes))
    {
    }

protected:
    void begin() override
    {
        if (m_bytes.size() > largestBlob) {
            m_error.kind = SecretError::Kind::TooLarge;
            finish();
            return;
        }
        std::wstring user = L"revoke-desk";
        CREDENTIALW credential = {};
        credential.Type = CRED_TYPE_GENERIC;
        credential.TargetName = target();
        credential.UserName = user.data();
        credential.Persist = CRED_PERSIST_LOCAL_MACHINE; // not Enterprise, which may roam
        credential.CredentialBlobSize = static_cast<DWORD>(m_bytes.size());
        credential.CredentialBlob =
            const_cast<BYTE *>(reinterpret_cast<const BYTE *>(m_bytes.view().data())); // only read
        const bool done = CredWriteW(&credential, 0) != FALSE;
        endWith(done);
        m_bytes.wipe();
    }

private:
    Secret m_bytes;
};

class EraseCredential final : public CredentialOperation
{
public:
    using CredentialOperation::CredentialOperation;

protected:
    void begin() override { endWith(CredDeleteW(target(), CRED_TYPE_GENERIC, 0) != FALSE); }
};

} // namespace

SecretOperation *SystemKeychain::read(const QString &key, QObject *parent)
{
    return new ReadCredential(key, parent);
}

SecretOperation *SystemKeychain::write(const QString &key, Secret bytes, QObject *parent)
{
    return new WriteCredential(key, std::move(bytes), parent);
}

SecretOperation *SystemKeychain::erase(const QString &key, QObject *parent)
{
    return new EraseCredential(key, parent);
}

} // namespace rd
