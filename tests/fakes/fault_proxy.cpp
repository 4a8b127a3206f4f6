#include "fakes/fault_proxy.h"

#include "fakes/raw_server.h"

#include <memory>

namespace rd {

struct FaultProxy::Pair
{
    QTcpSocket *client = nullptr;
    QTcpSocket *server = nullptr;
    QByteArray incoming;
    QByteArray answer;
    Fault fault = Fault::None;
};

FaultProxy::FaultProxy(quint16 target, Rule rule, QObject *parent)
    : QTcpServer(parent), m_target(target), m_rule(std::move(rule))
{
    listen(QHostAddress::LocalHost);
}

void FaultProxy::incomingConnection(qintptr handle)
{
    auto pair = std::make_shared<Pair>();
    pair->client = new QTcpSocket(this);
    pair->server = new QTcpSocket(this);
    pair->client->setSocketDescriptor(handle);
    pair->server->connectToHost(QHostAddress::LocalHost, m_target);
    connect(pair->client, &QTcpSocket::readyRead, this, [this, pair] { fromClient(pair); });
    connect(pair->server, &QTcpSocket::readyRead, this, [this, pair] { fromServer(pair); });
    connect(pair->client, &QTcpSocket::disconnected, pair->server, &QTcpSocket::disconnectFromHost);
    connect(pair->client, &QTcpSocket::disconnected, pair->client, &QObject::deleteLater);
    connect(pair->server, &QTcpSocket::disconnected, pair->client, &QTcpSocket::disconnectFromHost);
    connect(pair->server, &QTcpSocket::disconnected, pair->server, &QObject::deleteLater);
}

void FaultProxy::fromClient(const std::shared_ptr<Pair> &pair)
{
    pair->incoming += pair->client->readAll();
    const qsizetype end = pair->incoming.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    RawRequest request;
    request.head = pair->incoming.left(end);
    const qsizetype whole = end + 4 + request.header("Content-Length").toLongLong();
    if (pair->incoming.size() < whole)
        return;
    const QByteArray bytes = pair->incoming.left(whole);
    pair->incoming.remove(0, whole);
    ++m_seen[request.head.left(request.head.indexOf(' '))];
    pair->fault = m_rule(request.head);
    if (pair->fault == Fault::CloseBefore) {
        pair->client->disconnectFromHost();
        return;
    }
    if (pair->fault == Fault::HoldBefore) {
        Q_EMIT held();
        return;
    }
    pair->server->write(bytes);
}

void FaultProxy::fromServer(const std::shared_ptr<Pair> &pair)
{
    const QByteArray bytes = pair->server->readAll();
    switch (pair->fault) {
    case Fault::CloseAfter:
        pair->client->disconnectFromHost();
        return;
    case Fault::ResetAfter:
        RawServer::reset(pair->client);
        return;
    case Fault::HalfStatusAfter:
        pair->client->write("HTTP/1.1 20");
        pair->client->flush();
        pair->client->disconnectFromHost();
        return;
    case Fault::HoldAfter:
        Q_EMIT held();
        return;
    default:
        pair->client->write(bytes);
    }
}

} // namespace rd
