#include "faults/relay.h"

#include "fakes/raw_server.h"

namespace rd {

// One connection; dies with its client.
struct Relay::Link : public QObject
{
    Link(qintptr handle, Conduct itsConduct, QObject *parent)
        : QObject(parent), client(new QTcpSocket(this)), server(new QTcpSocket(this)), conduct(itsConduct)
    {
        client->setSocketDescriptor(handle);
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

    QTcpSocket *client;
    QTcpSocket *server;
    Conduct conduct;
    bool passes = false;  // what comes now is for the server
    bool greeted = false; // some of the server's bytes came
    QByteArray waiting;
};

Relay::Relay(As as, quint16 target) : m_as(as), m_target(target)
{
    open();
}

void Relay::open()
{
    if (!listen(m_address, m_port))
        qFatal("there is no port for the relay of the test");
    m_port = serverPort();
}

void Relay::close()
{
    QTcpServer::close();
}

void Relay::moveTo(const QHostAddress &address)
{
    close();
    m_address = address;
    open();
}

void Relay::cut()
{
    const QList<Link *> links = m_links; // each goes as it ends
    for (const Link *link : links)
        link->client->abort();
}

void Relay::incomingConnection(qintptr handle)
{
    auto *link = new Link(handle, m_conduct, this);
    ++m_activity;
    m_links.append(link);
    link->passes = m_as == As::Wire;
    connect(link->client, &QTcpSocket::readyRead, this, [this, link] { fromClient(link); });
    connect(link->server, &QTcpSocket::readyRead, this, [this, link] { fromServer(link); });
    connect(link->server, &QTcpSocket::disconnected, link->client, &QTcpSocket::disconnectFromHost);
    connect(link->server, &QTcpSocket::errorOccurred, link->client, &QTcpSocket::disconnectFromHost);
    connect(link->client, &QTcpSocket::disconnected, this, [this, link] {
        m_links.removeOne(link);
        link->server->disconnect(link->client);
        link->server->abort();
        link->deleteLater();
    });
}

void Relay::fromClient(Link *link)
{
    ++m_activity;
    const QByteArray bytes = link->client->readAll();
    m_seen += bytes;
    link->waiting += bytes;
    if (!link->passes) {
        const qsizetype end = link->waiting.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        link->waiting.remove(0, end + 4);
        link->passes = answerConnect(link);
    }
    if (link->passes && !link->waiting.isEmpty())
        pass(link);
}

bool Relay::answerConnect(Link *link)
{
    switch (link->conduct) {
    case Conduct::WantsPassword:
        link->client->write(RawServer::answer(407, {}, {}, "Proxy-Authenticate: Basic realm=\"p\"\r\n"));
        break;
    case Conduct::Forbids:
        link->client->write(RawServer::answer(403, "no"));
        break;
    case Conduct::BadGateway:
        link->client->write(RawServer::answer(502));
        break;
    case Conduct::Unavailable:
        link->client->write(RawServer::answer(503));
        break;
    case Conduct::AnswersNotHttp:
        link->client->write("220 mail.test ESMTP\r\n\r\n");
        break;
    case Conduct::ClosesInAnswer:
        link->client->write("HTTP/1.1 200 Conn");
        break;
    case Conduct::NeverAnswers:
        return false;
    case Conduct::ClosesUnanswered:
        break;
    default:
        link->client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        return true;
    }
    link->client->disconnectFromHost();
    return false;
}

void Relay::pass(Link *link)
{
    const QByteArray bytes = std::exchange(link->waiting, {});
    if (link->conduct == Conduct::Portal) {
        link->client->write(RawServer::answer(200, "<html>Sign in to this network</html>", "text/html"));
        link->client->disconnectFromHost();
        return;
    }
    if (link->conduct == Conduct::ClosesUnanswered ||
        (link->conduct == Conduct::ClosesAfterHello && link->greeted)) {
        link->client->disconnectFromHost();
        return;
    }
    if (link->conduct == Conduct::NeverAnswers)
        return;
    if (link->server->state() == QAbstractSocket::UnconnectedState)
        link->server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    link->server->write(bytes);
}

void Relay::fromServer(Link *link)
{
    ++m_activity;
    const QByteArray bytes = link->server->readAll();
    link->greeted = true;
    if (link->conduct == Conduct::ClosesInHello) {
        link->client->write(bytes.left(bytes.size() / 2));
        link->client->disconnectFromHost();
        return;
    }
    link->client->write(bytes);
}

} // namespace rd
