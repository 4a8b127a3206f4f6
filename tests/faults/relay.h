#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

namespace rd {

// Stands on 127.0.0.1 between a client and a server there, as a CONNECT proxy (RFC 9110, 9.3.6) or as the
// wire itself, and fails on purpose. Keeps every byte of the client. Thread: the test's.
class Relay : public QTcpServer
{
    Q_OBJECT

public:
    enum class As { Proxy, Wire };
    // Of connections from now on.
    enum class Conduct {
        Pass,
        WantsPassword,    // 407 to CONNECT
        Forbids,          // 403
        BadGateway,       // 502
        Unavailable,      // 503
        AnswersNotHttp,   // a greeting of another protocol
        ClosesUnanswered, // at the CONNECT, or at the first byte
        ClosesInAnswer,   // within its answer to CONNECT
        NeverAnswers,
        Portal,           // a page of its own where the server's hello should come
        ClosesInHello,    // within the server's hello
        ClosesAfterHello, // when the client has answered that
        ClosesAtRequest,  // the server has got a whole request, see cut()
        PlainInAnswer,    // the same, and what comes back within TLS is no TLS
    };

    Relay(As as, quint16 target);

    void setConduct(Conduct conduct) { m_conduct = conduct; }
    Conduct conduct() const { return m_conduct; }
    // The server's port for connections from now on.
    void setTarget(quint16 port) { m_target = port; }
    // Every connection ends at once.
    void cut();
    // Nobody listens any more, or again, at the same port.
    void close();
    void open();
    // At the same port of that address alone.
    void moveTo(const QHostAddress &address);

    const QByteArray &seen() const { return m_seen; }
    // Connections and bytes that came, so far.
    int activity() const { return m_activity; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    struct Link;
    void fromClient(Link *link);
    void fromServer(Link *link);
    // False: the client gets no connection.
    bool answerConnect(Link *link);
    void pass(Link *link);

    As m_as;
    QHostAddress m_address{QHostAddress::LocalHost};
    quint16 m_target;
    quint16 m_port = 0;
    Conduct m_conduct = Conduct::Pass;
    QList<Link *> m_links;
    QByteArray m_seen;
    int m_activity = 0;
};

} // namespace rd
