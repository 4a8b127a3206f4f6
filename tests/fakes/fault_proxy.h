#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>

namespace rd {

// Stands before a real server and passes requests on, one connection to one. A rule decides for each
// request head whether it goes through, whether its answer comes back, and how it ends instead. Thread: the
// test's.
class FaultProxy : public QTcpServer
{
    Q_OBJECT

public:
    enum class Fault {
        None,
        CloseBefore, // the server never sees it
        CloseAfter,  // the server acted; the answer is lost
        ResetAfter,
        HalfStatusAfter,
        HoldAfter,  // the server acted; no answer ever comes
        HoldBefore, // neither
    };
    using Rule = std::function<Fault(const QByteArray &head)>;

    FaultProxy(quint16 target, Rule rule, QObject *parent = nullptr);

    void setRule(Rule rule) { m_rule = std::move(rule); }
    int seen(const QByteArray &method) const { return m_seen.value(method); }

Q_SIGNALS:
    // A request came in, before or after the server acted on it.
    void held();

protected:
    void incomingConnection(qintptr handle) override;

private:
    struct Pair;
    void fromClient(const std::shared_ptr<Pair> &pair);
    void fromServer(const std::shared_ptr<Pair> &pair);

    quint16 m_target;
    Rule m_rule;
    QHash<QByteArray, int> m_seen;
};

} // namespace rd
