#include "practice/fault_connection.h"

#include "practice/connections.h"
#include "practice/fault_front.h"

#include <QHostAddress>

namespace rd {

namespace {

using End = FaultAnswer::End;

constexpr qsizetype longestHead = 64 * 1024;
constexpr int goodbyeMs = 1'000;

} // namespace

FaultConnection::FaultConnection(qintptr client, FaultFront *front)
    : QObject(front), m_front(front), m_client(new QTcpSocket(this)), m_server(new QTcpSocket(this))
{
    m_client->setSocketDescriptor(client);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_client, &QTcpSocket::readyRead, this, &FaultConnection::fromClient);
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

void FaultConnection::fromClient()
{
    m_incoming += m_client->readAll();
    while (!m_tunnel && !m_incoming.isEmpty() && m_state == State::Passing) {
        const qsizetype end = m_incoming.indexOf("\r\n\r\n");
        if (end < 0 && m_incoming.size() < longestHead)
            return;
        m_tunnel = end < 0 || !HttpBytes{m_incoming.left(end), {}}.header("Transfer-Encoding").isNull();
        if (m_tunnel)
            break;
        const std::optional<HttpBytes> request = takeMessage(&m_incoming);
        if (!request)
            return;
        handle(*request);
    }
    if (m_tunnel)
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
