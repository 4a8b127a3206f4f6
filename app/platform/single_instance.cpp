#include "platform/single_instance.h"

#include "platform/file_ownership.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>

namespace rd {

namespace {

constexpr int pauseMs = 100;
constexpr qint64 longestLine = 64 * 1024;

void waitBriefly(QLockFile *lock)
{
    if (lock->tryLock(pauseMs))
        lock->unlock();
}

StartAnswer answerWithoutOne(const StartRequest &request)
{
    const bool wantsMore = request.practice || !request.environmentName.isEmpty();
    return wantsMore ? StartAnswer::DialogOpen : StartAnswer::Done;
}

} // namespace

InstanceLock::InstanceLock(QString dataDir, StartRequest request, std::chrono::milliseconds patience,
                           QObject *parent)
    : QObject(parent), m_dataDir(std::move(dataDir)), m_request(std::move(request)), m_patience(patience)
{
}

InstanceLock::Result InstanceLock::acquire()
{
    m_foreign = firstControlledByOthers(m_dataDir);
    if (!m_foreign.isEmpty())
        return Result::NoFolder;
    const bool existed = QDir(m_dataDir).exists();
    if (!QDir().mkpath(m_dataDir))
        return Result::NoFolder;
    if (!existed)
        QFile::setPermissions(m_dataDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString path = QDir(m_dataDir).filePath(QStringLiteral("revoke-desk.lock"));
    m_holder = holderOf(path);
    const QFileInfo there(path);
    if (!m_holder.isFile && (there.exists() || there.isSymLink()))
        return Result::Held; // QLockFile would open a pipe, and wait
    m_lock = std::make_unique<QLockFile>(path);
    m_lock->setStaleLockTime(0); // only a process that is gone loses it
    for (const QDeadlineTimer deadline(m_patience);; waitBriefly(m_lock.get())) {
        if (m_lock->tryLock(0) || (removeUnheld(path) && m_lock->tryLock(0))) {
            listen();
            return Result::Acquired;
        }
        if (m_lock->error() != QLockFile::LockFailedError)
            return Result::NoFolder;
        m_answer = ask(deadline);
        if (m_answer != StartAnswer::None)
            return Result::RunsAlready;
        // Who has it may be ending, or may be just making it.
        m_holder = holderOf(path);
        const bool mayChange = m_holder.isHere && !deadline.hasExpired();
        if (!mayChange && !mayBeInTheMaking(path))
            return Result::Held;
    }
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
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { serve(socket); });
            serve(socket);
        }
    });
    m_server.listen(socketName());
}

void InstanceLock::serve(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > longestLine)
            socket->abort();
        return;
    }
    const std::optional<StartRequest> request = requestOf(socket->readLine(longestLine));
    if (!request) {
        socket->abort();
        return;
    }
    Q_EMIT raiseRequested();
    socket->write(toLine(m_answerer ? m_answerer(*request) : answerWithoutOne(*request)));
    socket->disconnectFromServer(); // once it is written
}

StartAnswer InstanceLock::ask(const QDeadlineTimer &deadline) const
{
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(socketName());
    if (!socket.waitForConnected(left()))
        return StartAnswer::None;
    socket.write(toLine(m_request));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(left()))
            return StartAnswer::None;
    }
    return answerOf(socket.readLine(longestLine));
}

} // namespace rd
