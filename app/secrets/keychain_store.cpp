#include "secrets/keychain_store.h"

#include "base/log.h"
#include "secrets/envelope.h"

#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <qt6keychain/keychain.h>

namespace rd {

namespace {

constexpr milliseconds slowAfter{15'000};

SecretError::Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return SecretError::Kind::None;
    case QKeychain::EntryNotFound:
        return SecretError::Kind::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return SecretError::Kind::Denied;
    default:
        return SecretError::Kind::Unavailable; // traps 2.1: "other error" is never "no secret"
    }
}

void wipe(QByteArray *bytes)
{
    wipeMemory(bytes->data(), static_cast<std::size_t>(bytes->size()));
    bytes->clear();
}

// One or several jobs of the library, one after the other. The jobs belong to nobody and delete themselves;
// this may go while one is under way (traps 2.5).
class KeychainOperation : public SecretOperation
{
public:
    KeychainOperation(SecretKey key, Clock *clock, QObject *parent)
        : SecretOperation(parent), m_key(std::move(key)), m_timer(clock->makeTimer())
    {
        connect(m_timer.get(), &ClockTimer::timeout, this, &SecretOperation::slow);
    }

protected:
    // Runs a job; `then` is called with it unless this operation has ended or gone.
    template <class Job, class Then>
    void run(Job *job, Then then)
    {
        job->setAutoDelete(true);
        job->setInsecureFallback(false);
        job->setKey(m_key.text());
        // An own, empty settings file that goes with the job: KWallet's reader would otherwise take a planted
        // entry (traps 2.2).
        auto folder = std::make_shared<QTemporaryDir>();
        job->setSettings(
            new QSettings(folder->filePath(QStringLiteral("none.ini")), QSettings::IniFormat, job));
        QPointer<KeychainOperation> self(this);
        QObject::connect(job, &QKeychain::Job::finished, job, [self, job, folder, then](QKeychain::Job *) {
            if (self && !self->m_abandoned)
                then(job);
        });
        m_timer->start(slowAfter);
        job->start();
    }

    void endWith(SecretError::Kind kind, const QString &text = {})
    {
        m_timer->stop();
        m_error = {kind, text};
        if (kind != SecretError::Kind::None)
            qCDebug(logSecrets) << "keychain" << static_cast<int>(kind);
        finish();
    }
    void endWith(const QKeychain::Job *job) { endWith(kindOf(job->error()), job->errorString()); }

    void abandon() override
    {
        m_abandoned = true;
        endWith(SecretError::Kind::Cancelled);
    }

    // Reads the entry and gives what is in it to `then`, or ends.
    template <class Then>
    void readEntry(Then then)
    {
        auto *job = new QKeychain::ReadPasswordJob(QStringLiteral("revoke-desk"));
        run(job, [this, then](QKeychain::ReadPasswordJob *done) {
            if (done->error() != QKeychain::NoError) {
                endWith(done);
                return;
            }
            QByteArray bytes = done->binaryData();
            Result<Secret, SecretError::Kind> secret = unpackEnvelope(bytes);
            wipe(&bytes);
            if (!secret) {
                endWith(secret.error());
                return;
            }
            then(std::move(secret).value());
        });
    }

    SecretKey m_key;
    std::unique_ptr<ClockTimer> m_timer;
    bool m_abandoned = false;
};

class ReadOperation final : public KeychainOperation
{
public:
    using KeychainOperation::KeychainOperation;

protected:
    void begin() override
    {
        readEntry([this](Secret secret) {
            m_secret = std::move(secret);
            endWith(SecretError::Kind::None);
        });
    }
};

class WriteOperation final : public KeychainOperation
{
public:
    WriteOperation(SecretKey key, Secret secret, Clock *clock, QObject *parent)
        : KeychainOperation(std::move(key), clock, parent), m_written(std::move(secret))
    {
    }

protected:
    void begin() override
    {
        if (m_written.size() > largestSecret) {
            endWith(SecretError::Kind::TooLarge);
            return;
        }
        auto *job = new QKeychain::WritePasswordJob(QStringLiteral("revoke-desk"));
        job->setBinaryData(packEnvelope(m_written).view().toByteArray());
        run(job, [this](QKeychain::WritePasswordJob *done) {
            if (done->error() == QKeychain::NoError)
                readBack();
            else
                endWith(done);
        });
    }

private:
    void readBack()
    {
        readEntry([this](const Secret &secret) {
            endWith(secret.view() == m_written.view() ? SecretError::Kind::None
                                                      : SecretError::Kind::ReadBackDiffers);
        });
    }

    Secret m_written;
};

class RemoveOperation final : public KeychainOperation
{
public:
    using KeychainOperation::KeychainOperation;

protected:
    void begin() override
    {
        auto *job = new QKeychain::DeletePasswordJob(QStringLiteral("revoke-desk"));
        run(job, [this](QKeychain::DeletePasswordJob *done) {
            if (done->error() == QKeychain::NoError || done->error() == QKeychain::EntryNotFound)
                prove();
            else
                endWith(done);
        });
    }

private:
    void prove()
    {
        auto *job = new QKeychain::ReadPasswordJob(QStringLiteral("revoke-desk"));
        run(job, [this](QKeychain::ReadPasswordJob *done) {
            if (done->error() == QKeychain::EntryNotFound)
                endWith(SecretError::Kind::None);
            else if (done->error() == QKeychain::NoError)
                endWith(SecretError::Kind::ReadBackDiffers);
            else
                endWith(done);
        });
    }
};

} // namespace

SecretOperation *KeychainStore::read(const SecretKey &key, QObject *parent)
{
    return new ReadOperation(key, m_clock, parent);
}

SecretOperation *KeychainStore::write(const SecretKey &key, Secret secret, QObject *parent)
{
    return new WriteOperation(key, std::move(secret), m_clock, parent);
}

SecretOperation *KeychainStore::remove(const SecretKey &key, QObject *parent)
{
    return new RemoveOperation(key, m_clock, parent);
}

} // namespace rd
