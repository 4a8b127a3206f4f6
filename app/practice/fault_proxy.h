#pragma once

#include "practice/fault_script.h"
#include "practice/http_message.h"

#include <QByteArray>
#include <QTcpServer>

#include <functional>
#include <memory>

namespace rd {

// Stands on 127.0.0.1 before a server there and does to its connections what the script says
// (docs/pitfalls.md 7.3). Without a fault the bytes go through untouched and at once. Thread: the one that it
// lives in; the script may be changed from any.
class FaultFront : public QTcpServer
{
    Q_OBJECT

public:
    // `prefix`: of the server's paths, "/v3".
    FaultFront(quint16 targetPort, QByteArray prefix, std::shared_ptr<FaultScript> script,
               QObject *parent = nullptr);

    // Authority of the other host that redirects name; one that cannot be found unless it is set.
    void setElsewhere(const QByteArray &authority) { m_elsewhere = authority; }
    const QByteArray &elsewhere() const { return m_elsewhere; }
    // What the time is, for the Date of answers of its own; the system's clock unless it is set.
    void setNow(std::function<QDateTime()> now) { m_now = std::move(now); }
    QDateTime now() const { return m_now(); }
    quint16 targetPort() const { return m_targetPort; }
    FaultScript &script() const { return *m_script; }

    // Every connection ends; what the server has answered by now still reaches its client.
    void end();

Q_SIGNALS:
    // A whole request came, and neither has the server got it nor is it decided what befalls it. Any: it is
    // none of the three; `clientId` of a DELETE.
    void requestArrived(rd::PracticeRequests which, const QString &clientId);
    // A fault that only the client's patience ends has begun.
    void withheld();

protected:
    void incomingConnection(qintptr handle) override;

private:
    friend class FaultConnection; // brings its requests
    Fault arrived(const HttpBytes &request);

    quint16 m_targetPort;
    QByteArray m_prefix;
    QByteArray m_elsewhere = QByteArrayLiteral("elsewhere.invalid");
    std::function<QDateTime()> m_now = &QDateTime::currentDateTimeUtc;
    std::shared_ptr<FaultScript> m_script;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::PracticeRequests)
