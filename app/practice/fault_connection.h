#pragma once

#include "practice/fault_response.h"
#include "practice/http_message.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace rd {

class FaultFront;

// One client's connection through the front, and the server's that belongs to it. Requests come one after
// the other; what cannot be told apart as requests (chunked, or a head without end) makes a mere tunnel of
// it. What comes is held within bounds: too long a request is answered 413 and ends the connection, and
// nothing more is read than the other side takes. Deletes itself when both sides are gone. Thread: the
// front's.
class FaultConnection : public QObject
{
    Q_OBJECT

public:
    FaultConnection(qintptr client, FaultFront *front);

    // What the server has sent by now reaches the client; then it ends.
    void end();

private:
    enum class State {
        Passing,    // bytes go through as they come
        Collecting, // the answer is kept until it is whole
        Kept,       // the request waits until its client is gone
        Damaged,    // the fault goes on: nothing else reaches the client
    };
    void fromClient();
    void readClient();
    bool isBusy() const;
    void refuse();
    void fromServer();
    void clientGone();
    void serverGone();
    void handle(const HttpBytes &request);
    void toServer(const QByteArray &bytes);
    void play(const FaultAnswer &answer);
    void drip();
    void leaveIfAlone();

    FaultFront *m_front;
    QTcpSocket *m_client;
    QTcpSocket *m_server;
    QTimer *m_drip = nullptr;
    State m_state = State::Passing;
    bool m_tunnel = false;
    bool m_refused = false;
    qsizetype m_tunnelled = 0; // bytes since the server last answered
    Fault m_fault;
    QByteArray m_target;
    QByteArray m_incoming;
    QByteArray m_answer;
    QByteArray m_kept; // the request that waits, or what is still to drip
};

} // namespace rd
