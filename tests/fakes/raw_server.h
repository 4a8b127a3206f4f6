#pragma once

#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace rd {

// One request as it stood on the wire.
struct RawRequest
{
    QByteArray method;
    QByteArray path; // with the query
    QByteArray head; // request line and headers
    QByteArray body;
    int connection = 0;   // from 1
    int onConnection = 0; // from 1: first, second … request of that connection

    QByteArray header(const QByteArray &name) const;
};

// A server by hand on loopback that does what a library would not: close, reset, half a status line
// (docs/pitfalls.md 7.3). Records every request. With a TLS configuration it speaks TLS. Thread: the test's.
class RawServer : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<void(QTcpSocket *, const RawRequest &)>;

    explicit RawServer(Handler handler, QObject *parent = nullptr);

    void setTls(const QSslConfiguration &tls) { m_tls = tls; }
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    QUrl url(const QString &path = QStringLiteral("/v3")) const;

    const QList<RawRequest> &requests() const { return m_requests; }
    int count(const QByteArray &method) const;
    int connections() const { return m_connections; }

    // A whole answer; `headers` each with CRLF.
    static QByteArray answer(int status, const QByteArray &body = {},
                             const QByteArray &type = "application/json", const QByteArray &headers = {});
    static QByteArray problem(int status, const QByteArray &code = {}, const QByteArray &headers = {});
    // Past TLS, where the client waits for a record of it.
    static void writePlain(QTcpSocket *socket, const QByteArray &bytes);
    // TCP reset instead of an orderly end.
    static void reset(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket *socket);

    Handler m_handler;
    QSslConfiguration m_tls;
    QList<RawRequest> m_requests;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QHash<QTcpSocket *, QPair<int, int>> m_counts;
    int m_connections = 0;
};

} // namespace rd
