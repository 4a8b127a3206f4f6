#include "secrets/system_keychain.h"

#include "base/log.h"

#include <QLibrary>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <qt6keychain/keychain.h>

namespace rd {

namespace {

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
        return SecretError::Kind::Unavailable; // docs/pitfalls.md 2.1: "other error" is never "no secret"
    }
}

// In place, although the job, which is about to go, shares it: data() would wipe a copy.
void wipeShared(const QByteArray &bytes)
{
    wipeMemory(const_cast<char *>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
}

// A keyring that was started anew has forgotten the session that libsecret goes on using ("The session does
// not exist", for good): the next use makes a new one.
void forgetSession()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (const auto disconnect = reinterpret_cast<void (*)()>(
            QLibrary::resolve(QStringLiteral("secret-1"), 0, "secret_service_disconnect")))
        disconnect();
#endif
}

class JobOperation : public SecretOperation
{
public:
    JobOperation(QString key, QObject *parent) : SecretOperation(parent), m_key(std::move(key)) {}

protected:
    // `done` is called at the job's end even where nobody waits any more: it takes what was read and wipes
    // what the job holds.
    template <class Job, class Done>
    void run(Job *job, Done done)
    {
        job->setAutoDelete(true);
        job->setInsecureFallback(false);
        job->setKey(m_key);
        // An own, empty settings file that goes with the job: KWallet's reader would otherwise take a planted
        // entry (docs/pitfalls.md 2.2).
        auto folder = std::make_shared<QTemporaryDir>();
        job->setSettings(
            new QSettings(folder->filePath(QStringLiteral("none.ini")), QSettings::IniFormat, job));
        QObject::connect(job, &QKeychain::Job::finished, job,
                         [self = QPointer<JobOperation>(this), job, folder, done](QKeychain::Job *) {
                             const Secret bytes = done(job);
                             if (self)
                                 self->ended(job, bytes);
                         });
        m_job = job;
        job->start();
    }

    void abandon() override
    {
        m_error = {SecretError::Kind::Cancelled, {}};
        finish();
    }

    // The job under way, which this has nothing to do with from now on; nullptr: none.
    QKeychain::Job *releaseJob() { return std::exchange(m_job, nullptr).data(); }

private:
    void ended(const QKeychain::Job *job, const Secret &bytes)
    {
        if (!releaseJob() || m_error.kind == SecretError::Kind::Cancelled)
            return;
        m_error = {kindOf(job->error()), job->errorString()};
        if (ok())
            m_secret = bytes.duplicate();
        else
            qCDebug(logSecrets) << "keychain" << static_cast<int>(m_error.kind);
        if (m_error.kind == SecretError::Kind::Unavailable)
            forgetSession();
        finish();
    }

    QString m_key;
    QPointer<QKeychain::Job> m_job;
};

class ReadJob final : public JobOperation
{
public:
    using JobOperation::JobOperation;
    ~ReadJob() override { letOthersPass(); }

protected:
    void begin() override
    {
        run(new QKeychain::ReadPasswordJob(QStringLiteral("revoke-desk")),
            [](QKeychain::ReadPasswordJob *job) {
                const QByteArray bytes = job->binaryData();
                Secret secret(bytes);
                wipeShared(bytes);
                return secret;
            });
    }

    void abandon() override
    {
        JobOperation::abandon();
        letOthersPass();
    }

private:
    // The library runs one job at a time, and one that waits for an answer may never end
    // (docs/pitfalls.md 2.4). A read that nobody waits for is called finished, so that the next one is
    // started; it deletes itself when it ends at last. Not so a write: a later one must not be overtaken.
    void letOthersPass()
    {
        if (QKeychain::Job *job = releaseJob()) {
            job->setAutoDelete(false);
            job->emitFinishedWithError(QKeychain::OtherError, QString());
            job->setAutoDelete(true);
        }
    }
};

class WriteJob final : public JobOperation
{
public:
    WriteJob(const QString &key, Secret bytes, QObject *parent)
        : JobOperation(key, parent), m_bytes(std::move(bytes))
    {
    }

protected:
    void begin() override
    {
        auto *job = new QKeychain::WritePasswordJob(QStringLiteral("revoke-desk"));
        const QByteArray bytes = m_bytes.view().toByteArray();
        m_bytes.wipe();
        job->setBinaryData(bytes);
        run(job, [bytes](QKeychain::WritePasswordJob *) {
            wipeShared(bytes);
            return Secret();
        });
    }

private:
    Secret m_bytes;
};

class EraseJob final : public JobOperation
{
public:
    using JobOperation::JobOperation;

protected:
    void begin() override
    {
        run(new QKeychain::DeletePasswordJob(QStringLiteral("revoke-desk")),
            [](QKeychain::DeletePasswordJob *) { return Secret(); });
    }
};

} // namespace

SecretOperation *SystemKeychain::read(const QString &key, QObject *parent)
{
    return new ReadJob(key, parent);
}

SecretOperation *SystemKeychain::write(const QString &key, Secret bytes, QObject *parent)
{
    return new WriteJob(key, std::move(bytes), parent);
}

SecretOperation *SystemKeychain::erase(const QString &key, QObject *parent)
{
    return new EraseJob(key, parent);
}

} // namespace rd
