#include "practice/fault_proxy.h"

#include "practice/fault_connection.h"
#include "practice/router.h"

namespace rd {

namespace {

constexpr qsizetype mostConnections = 64; // each holds what it may hold: all together stay small, too

// Any: none of the three.
PracticeRequests whichOf(PracticeRoute::To to)
{
    switch (to) {
    case PracticeRoute::To::Token:
        return PracticeRequests::Token;
    case PracticeRoute::To::List:
        return PracticeRequests::List;
    case PracticeRoute::To::Revoke:
        return PracticeRequests::Revoke;
    default:
        return PracticeRequests::Any;
    }
}

} // namespace

FaultFront::FaultFront(quint16 targetPort, QByteArray prefix, std::shared_ptr<FaultScript> script,
                       QObject *parent)
    : QTcpServer(parent), m_targetPort(targetPort), m_prefix(std::move(prefix)), m_script(std::move(script))
{
}

void FaultFront::incomingConnection(qintptr handle)
{
    if (findChildren<FaultConnection *>(QString(), Qt::FindDirectChildrenOnly).size() < mostConnections) {
        new FaultConnection(handle, this);
        return;
    }
    QTcpSocket refused;
    refused.setSocketDescriptor(handle);
    refused.abort();
}

Fault FaultFront::arrived(const HttpBytes &request)
{
    const QList<QByteArray> line = request.startLine().split(' ');
    const PracticeRoute route = routeOf({line.value(0), line.value(1), {}, {}, {}}, m_prefix);
    const PracticeRequests which = whichOf(route.to);
    Q_EMIT requestArrived(which, route.clientId);
    return m_script->next(which, m_now());
}

void FaultFront::end()
{
    close();
    const auto all = findChildren<FaultConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (FaultConnection *connection : all) {
        connection->end();
        delete connection;
    }
}

} // namespace rd
