#include "secrets/keychain_store.h"

#include "secrets/secret_envelope.h"
#include "secrets/system_keychain.h"

#include <QPointer>

namespace rd {

namespace {

using Kind = SecretError::Kind;

constexpr milliseconds slowAfter{15'000};

// One or several uses of the keychain, one after the other.
class StoreOperation : public SecretOperation
{
public:
    StoreOperation(Keychain *keychain, const SecretKey &key, Clock *clock, QObject *parent)
        : SecretOperation(parent), m_keychain(keychain), m_key(key.text()), m_timer(clock->makeTimer())
    {
        connect(m_timer.get(), &ClockTimer::timeout, this, &SecretOperation::slow);
    }

protected:
    // `then` is called at its end unless this operation has been cancelled or gone.
    template <class Then>
    void run(SecretOperation *step, Then then)
    {
        m_step = step;
        connect(step, &Operation::finished, this, [this, step, then] {
            if (m_error.kind != Kind::Cancelled)
                then(step);
        });
        m_timer->start(slowAfter);
        step->start();
    }

    void endWith(Kind kind, const QString &libraryText = {})
    {
        m_timer->stop();
        m_error = {kind, libraryText};
        finish();
    }
    void endAs(const SecretOperation *step) { endWith(step->error().kind, step->error().libraryText); }

    void abandon() override
    {
        if (m_step)
            m_step->cancel();
        endWith(Kind::Cancelled);
    }

    Keychain *keychain() const { return m_keychain; }
    const QString &key() const { return m_key; }

private:
    Keychain *m_keychain;
    QString m_key;
    std::unique_ptr<ClockTimer> m_timer;
    QPointer<SecretOperation> m_step;
};

class ReadOperation final : public StoreOperation
{
public:
    using StoreOperation::StoreOperation;

protected:
    void begin() override
    {
        run(keychain()->read(key(), this), [this](SecretOperation *read) {
            if (!read->ok()) {
                endAs(read);
                return;
            }
            Result<Secret, Kind> secret = unpackEnvelope(read->takeSecret().view());
            if (!secret) {
                endWith(secret.error());
                return;
            }
            m_secret = std::move(secret).value();
            // Empty: what a removal left where it could not finish.
            endWith(m_secret.isEmpty() ? Kind::NotFound : Kind::None);
        });
    }
};

class WriteOperation final : public StoreOperation
{
public:
    WriteOperation(Keychain *keychain, const SecretKey &key, Secret secret, Clock *clock, QObject *parent)
        : StoreOperation(keychain, key, clock, parent), m_written(std::move(secret))
    {
    }

protected:
    void begin() override
    {
        if (m_written.size() > largestSecret)
            endWith(Kind::TooLarge);
        else
            write();
    }

private:
    void write()
    {
        run(keychain()->write(key(), packEnvelope(m_written), this), [this](SecretOperation *write) {
            if (write->ok())
                readBack();
            else
                endAs(write);
        });
    }

    void readBack()
    {
        run(keychain()->read(key(), this), [this](SecretOperation *read) {
            if (!read->ok()) {
                endAs(read);
                return;
            }
            const Result<Secret, Kind> secret = unpackEnvelope(read->takeSecret().view());
            if (secret && secret.value().view() == m_written.view())
                endWith(Kind::None);
            else if (!secret && !m_cleared)
                clearAndWrite();
            else
                endWith(Kind::ReadBackDiffers);
        });
    }

    // A text entry of the same key stands before ours (docs/pitfalls.md 2.6). Erasing takes both.
    void clearAndWrite()
    {
        m_cleared = true;
        run(keychain()->erase(key(), this), [this](SecretOperation *erase) {
            if (erase->ok() || erase->error().kind == Kind::NotFound)
                write();
            else
                endAs(erase);
        });
    }

    Secret m_written;
    bool m_cleared = false;
};

// A locked keyring calls the erasure of an entry a success and the entry not found (docs/pitfalls.md 2.3),
// but refuses to be written to. So an empty secret takes the place of the old one first: from then on it is
// gone, whatever becomes of the entry.
class RemoveOperation final : public StoreOperation
{
public:
    using StoreOperation::StoreOperation;

protected:
    void begin() override
    {
        run(keychain()->write(key(), packEnvelope(Secret()), this), [this](SecretOperation *write) {
            if (write->ok())
                erase();
            else
                endAs(write);
        });
    }

private:
    void erase()
    {
        run(keychain()->erase(key(), this), [this](SecretOperation *erase) {
            if (erase->ok() || erase->error().kind == Kind::NotFound)
                prove();
            else
                endAs(erase);
        });
    }

    void prove()
    {
        run(keychain()->read(key(), this), [this](SecretOperation *read) {
            if (read->error().kind == Kind::NotFound)
                endWith(Kind::None);
            else if (read->ok())
                endWith(Kind::ReadBackDiffers);
            else
                endAs(read);
        });
    }
};

} // namespace

KeychainStore::KeychainStore(Clock *clock) : KeychainStore(std::make_unique<SystemKeychain>(), clock) {}

KeychainStore::KeychainStore(std::unique_ptr<Keychain> keychain, Clock *clock)
    : m_keychain(std::move(keychain)), m_clock(clock)
{
}

KeychainStore::~KeychainStore() = default;

SecretOperation *KeychainStore::read(const SecretKey &key, QObject *parent)
{
    return new ReadOperation(m_keychain.get(), key, m_clock, parent);
}

SecretOperation *KeychainStore::write(const SecretKey &key, Secret secret, QObject *parent)
{
    return new WriteOperation(m_keychain.get(), key, std::move(secret), m_clock, parent);
}

SecretOperation *KeychainStore::remove(const SecretKey &key, QObject *parent)
{
    return new RemoveOperation(m_keychain.get(), key, m_clock, parent);
}

} // namespace rd
