#include "practice/fault_connection.h"

#include "practice/fault_proxy.h"
#include "practice/open_connections.h"

#include <QHostAddress>

namespace rd {

namespace {

using End = FaultAnswer::End;

constexpr qsizetype longestHead = 64 * 1024;
constexpr qsizetype longestRequest = 2 * longestHead; // head and body
constexpr qint64 readAtOnce = 16 * 1024;
constexpr qint64 mostUnwritten = 64 * 1024; // to either side, before more is read
constexpr int goodbyeMs = 1'000;
constexpr int refusalMs = 250;

// What the head announces; 0: nothing, or the head is not whole.
qint64 promisedLength(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    return end < 0 ? 0 : HttpBytes{bytes.left(end), {}}.header("Content-Length").toLongLong();
}

} // namespace

FaultConnection::FaultConnection(qintptr client, FaultFront *front)
    : QObject(front), m_front(front), m_client(new QTcpSocket(this)), m_server(new QTcpSocket(this))
{
    m_client->setSocketDescriptor(client);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_client->setReadBufferSize(readAtOnce);
    m_server->setReadBufferSize(mostUnwritten);
    connect(m_client, &QTcpSocket::readyRead, this, &FaultConnection::fromClient);
    connect(m_client, &QTcpSocket::bytesWritten, this, &FaultConnection::fromClient);
    connect(m_client, &QTcpSocket::bytesWritten, this, &FaultConnection::fromServer);
    connect(m_server, &QTcpSocket::bytesWritten, this, &FaultConnection::fromClient);
    connect(m_client, &QTcpSocket::disconnected, this, &FaultConnection::clientGone);
    connect(m_server, &QTcpSocket::connected, this,
            [this] { m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    connect(m_server, &QTcpSocket::readyRead, this, &FaultConnection::fromServer);
    connect(m_server, &QTcpSocket::disconnected, this, &FaultConnection::serverGone);
    connect(m_server, &QTcpSocket::errorOccurred, this, &FaultConnection::serverGone);
}

void FaultConnection::toServer(const QByteArray &bytes)
{
    if (m_server->state() == QAbstractSocket::UnconnectedState)
        m_server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_front->targetPort());
    m_server->write(bytes);
}

// Whoever does not take what was sent to it stops the other side, instead of filling the memory here.
bool FaultConnection::isBusy() const
{
    return m_client->bytesToWrite() > mostUnwritten || m_server->bytesToWrite() > mostUnwritten;
}

void FaultConnection::fromClient()
{
    if (m_client->state() != QAbstractSocket::ConnectedState)
        return;
    if (m_refused)
        m_client->skip(m_client->bytesAvailable());
    while (!isBusy() && m_client->bytesAvailable() > 0 && m_incoming.size() <= longestRequest && !m_refused) {
        m_incoming += m_client->read(readAtOnce);
        readClient();
    }
}

void FaultConnection::refuse()
{
    m_refused = true;
    m_state = State::Damaged;
    m_incoming.clear();
    m_server->abort();
    m_client->write("HTTP/1.1 413 Payload Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    // What is on its way is dropped first: closing on it would take the answer away again (TCP reset).
    QTimer::singleShot(refusalMs, m_client, [this] { m_client->disconnectFromHost(); });
}

void FaultConnection::readClient()
{
    while (!m_tunnel && !m_incoming.isEmpty() && m_state == State::Passing) {
        const qsizetype end = m_incoming.indexOf("\r\n\r\n");
        if (end < 0 && m_incoming.size() < longestHead)
            return;
        m_tunnel = end < 0 || !HttpBytes{m_incoming.left(end), {}}.header("Transfer-Encoding").isNull();
        if (m_tunnel)
            break;
        const std::optional<HttpBytes> request = takeMessage(&m_incoming);
        if (!request) {
            if (m_incoming.size() > longestRequest || promisedLength(m_incoming) > longestRequest)
                refuse();
            return;
        }
        handle(*request);
    }
    if (!m_tunnel)
        return;
    m_tunnelled += m_incoming.size();
    if (m_tunnelled > longestRequest)
        refuse();
    else
        toServer(std::exchange(m_incoming, {}));
}

void FaultConnection::handle(const HttpBytes &request)
{
    m_target = request.startLine().split(' ').value(1);
    m_fault = m_front->arrived(request);
    if (m_fault.kind == Fault::Kind::None) {
        toServer(request.bytes());
    } else if (m_fault.kind == Fault::Kind::Late) {
        m_state = State::Kept;
        m_kept = request.bytes();
        Q_EMIT m_front->withheld();
    } else if (m_fault.when == Fault::When::Before) {
        play(makeFaultAnswer(m_fault, gatewayAnswer(m_front->now()), m_target, m_front->elsewhere(),
                             m_front->now()));
    } else {
        m_state = State::Collecting;
        toServer(request.bytes());
    }
}

void FaultConnection::fromServer()
{
    if (m_client->bytesToWrite() > mostUnwritten || m_server->bytesAvailable() == 0)
        return; // goes on once the client has taken it
    m_tunnelled = 0;
    if (m_state == State::Passing) {
        m_client->write(m_server->readAll());
        return;
    }
    m_answer += m_server->readAll();
    if (m_state != State::Collecting)
        return;
    if (const std::optional<HttpBytes> genuine = takeMessage(&m_answer))
        play(makeFaultAnswer(m_fault, *genuine, m_target, m_front->elsewhere(), m_front->now()));
}

void FaultConnection::play(const FaultAnswer &answer)
{
    m_state = State::Damaged;
    if (answer.stepMs > 0) {
        m_kept = answer.bytes;
        m_drip = new QTimer(this);
        connect(m_drip, &QTimer::timeout, this, &FaultConnection::drip);
        m_drip->start(answer.stepMs);
        Q_EMIT m_front->withheld();
        return;
    }
    m_client->write(answer.bytes);
    switch (answer.end) {
    case End::Keep:
        m_state = State::Passing;
        QMetaObject::invokeMethod(this, &FaultConnection::fromClient, Qt::QueuedConnection);
        break;
    case End::Close:
        m_client->disconnectFromHost();
        break;
    case End::Reset:
        resetConnection(m_client->socketDescriptor());
        m_client->abort();
        break;
    case End::Hold:
        Q_EMIT m_front->withheld();
        break;
    }
}

void FaultConnection::drip()
{
    m_client->write(m_kept.left(1));
    m_kept.remove(0, 1);
    if (!m_kept.isEmpty())
        return;
    m_drip->deleteLater();
    m_drip = nullptr;
    m_state = State::Passing;
    readClient();
    fromClient();
}

void FaultConnection::clientGone()
{
    delete std::exchange(m_drip, nullptr);
    if (m_state == State::Kept) {
        toServer(m_kept);
        m_state = State::Damaged;
        connect(m_server, &QTcpSocket::readyRead, m_server, &QTcpSocket::disconnectFromHost);
        return;
    }
    m_server->disconnectFromHost();
    leaveIfAlone();
}

void FaultConnection::serverGone()
{
    if (m_state == State::Passing)
        m_client->write(m_server->readAll());
    if (m_state == State::Passing || m_state == State::Collecting)
        m_client->disconnectFromHost();
    leaveIfAlone();
}

void FaultConnection::leaveIfAlone()
{
    if (m_client->state() == QAbstractSocket::UnconnectedState &&
        m_server->state() == QAbstractSocket::UnconnectedState)
        deleteLater();
}

void FaultConnection::end()
{
    if (m_server->state() == QAbstractSocket::ConnectedState)
        m_server->waitForDisconnected(goodbyeMs);
    m_client->disconnectFromHost();
    if (m_client->state() != QAbstractSocket::UnconnectedState)
        m_client->waitForDisconnected(goodbyeMs);
}

} // namespace rd
