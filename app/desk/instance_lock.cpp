#include "desk/instance_lock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace rd {

namespace {

constexpr int raiseTimeoutMs = 2000;

} // namespace

InstanceLock::InstanceLock(QString dataDir, QObject *parent) : QObject(parent), m_dataDir(std::move(dataDir))
{
}

InstanceLock::Result InstanceLock::acquire()
{
    const bool existed = QDir(m_dataDir).exists();
    if (!QDir().mkpath(m_dataDir))
        return Result::NoFolder;
    if (!existed)
        QFile::setPermissions(m_dataDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = std::make_unique<QLockFile>(QDir(m_dataDir).filePath(QStringLiteral("revoke-desk.lock")));
    m_lock->setStaleLockTime(0); // only a process that is gone loses it
    if (m_lock->tryLock(0)) {
        listen();
        return Result::Acquired;
    }
    if (m_lock->error() != QLockFile::LockFailedError)
        return Result::NoFolder;
    askToRaise();
    return Result::RunsAlready;
}

QString InstanceLock::socketName() const
{
    const QByteArray folder = QDir(m_dataDir).canonicalPath().toUtf8();
    return QStringLiteral("revoke-desk-") +
           QString::fromLatin1(QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(24));
}

void InstanceLock::listen()
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(socketName()); // of a process that is gone: the lock is ours
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            socket->deleteLater();
            Q_EMIT raiseRequested();
        }
    });
    m_server.listen(socketName());
}

bool InstanceLock::askToRaise() const
{
    QLocalSocket socket;
    socket.connectToServer(socketName());
    return socket.waitForConnected(raiseTimeoutMs);
}

} // namespace rd
