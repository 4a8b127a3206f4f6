#pragma once

#include "api/api_request.h"
#include "api/http_response.h"
#include "api/request_limits.h"
#include "base/clock.h"
#include "base/job.h"
#include "base/secret.h"

#include <QNetworkReply>
#include <QPointer>

#include <memory>
#include <optional>

namespace rd {

class Network;
class ReplayGuard;

// One request on the wire, once: never repeated by us, and a DELETE never by Qt (docs/pitfalls.md 1.1). Ends
// with answer(). Thread: network.
class Exchange : public Operation
{
    Q_OBJECT

public:
    // `authorization`: the header's whole value ("Bearer …", "Basic …"); refused unless header-safe.
    Exchange(Network *network, Clock *clock, Call call, Secret authorization, CallLimits limits,
             QObject *parent = nullptr);
    ~Exchange() override;

    const Answer &answer() const { return m_answer; }

protected:
    void begin() override;
    void abandon() override;

private:
    QNetworkReply *send();
    void readSome();
    void noteTlsErrors(const QList<QSslError> &errors);
    void replyFinished();
    void stopBecause(Wire wire);
    void endWith(Wire wire);
    Wire wireOf(QNetworkReply::NetworkError error) const;
    qint64 bodyLimit() const;

    Network *m_network;
    Clock *m_clock;
    Call m_call;
    Secret m_authorization;
    CallLimits m_limits;
    Answer m_answer;
    QPointer<QNetworkReply> m_reply;
    std::unique_ptr<ClockTimer> m_deadline;
    std::optional<Wire> m_ownReason;
    bool m_written = false;        // to a connection, as Qt says (Qt 6.4: not of a request with a guard)
    QPointer<ReplayGuard> m_guard; // owned by the reply
};

} // namespace rd
