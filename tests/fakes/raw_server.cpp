#include "fakes/raw_server.h"

#include <QSslSocket>
#include <QUrl>

#include <sys/socket.h>

namespace rd {

QByteArray RawRequest::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower() + ':';
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(wanted))
            return line.mid(wanted.size()).trimmed();
    }
    return {};
}

RawServer::RawServer(Handler handler, QObject *parent) : QTcpServer(parent), m_handler(std::move(handler))
{
    listen(QHostAddress::LocalHost);
}

QUrl RawServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_tls.isNull() ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(serverPort());
    url.setPath(path);
    return url;
}

int RawServer::count(const QByteArray &method) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
                                          [&](const RawRequest &r) { return r.method == method; }));
}

QByteArray RawServer::answer(int status, const QByteArray &body, const QByteArray &type,
                             const QByteArray &headers)
{
    QByteArray result = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n" + headers;
    if (!type.isEmpty() && status != 204)
        result += "Content-Type: " + type + "\r\n";
    if (status != 204)
        result += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return result + "\r\n" + body;
}

QByteArray RawServer::problem(int status, const QByteArray &code, const QByteArray &headers)
{
    const QByteArray body = R"({"type":"about:blank","title":"Title","status":)" +
                            QByteArray::number(status) + R"(,"detail":"Detail","code":")" + code + R"("})";
    return answer(status, body, "application/problem+json", headers);
}

void RawServer::writePlain(QTcpSocket *socket, const QByteArray &bytes)
{
    if (::send(static_cast<int>(socket->socketDescriptor()), bytes.constData(),
               static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL) != bytes.size())
        qFatal("the test cannot write");
}

void RawServer::reset(QTcpSocket *socket)
{
    const linger hard{1, 0};
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    socket->close();
}

void RawServer::incomingConnection(qintptr handle)
{
    QTcpSocket *socket = nullptr;
    if (m_tls.isNull()) {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
    } else {
        auto *tls = new QSslSocket(this);
        tls->setSocketDescriptor(handle);
        tls->setSslConfiguration(m_tls);
        tls->startServerEncryption();
        socket = tls;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_counts[socket] = {++m_connections, 0};
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        m_counts.remove(socket);
        socket->deleteLater();
    });
}

void RawServer::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    while (true) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        RawRequest request;
        request.head = buffer.left(end);
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        const QList<QByteArray> line = request.head.left(request.head.indexOf('\r')).split(' ');
        request.method = line.value(0);
        request.path = line.value(1);
        auto &[connection, served] = m_counts[socket];
        request.connection = connection;
        request.onConnection = ++served;
        m_requests.append(request);
        m_handler(socket, request);
        if (!m_buffers.contains(socket))
            return;
    }
}

} // namespace rd
