#pragma once

#include "fakes/run_bench.h"
#include "faults/costs.h"
#include "faults/practice_side.h"
#include "faults/relay.h"

#include <functional>
#include <memory>

namespace rd {

// A client and the practice server's conduct over TLS with a relay between them: the way breaks at one
// operation and stays so until it is mended. Each request has a connection of its own. Everything is real but
// the clock. Thread: the test's.
class WayScene
{
public:
    // What is the first that has to do with the broken way.
    enum class At { Token, List, Revoke, ReadBack };
    struct Way
    {
        std::function<void(WayScene *)> breaks;
        std::function<void(WayScene *)> mends;
        bool isSilent = false; // only the client's patience ends a request
    };

    // `name`: of the server, as its certificate has it and as the client asks for it. Through the relay as a
    // proxy, or straight to it.
    WayScene(Relay::As as, const QString &name, const QSslConfiguration &tls, const QString &caFile);

    // Reads the list, then revokes one credential, as far as it comes; false: it does not end.
    bool play(At at, const Way &way);
    // Mends the way, and asks for what is still not known; the list is whole then.
    bool mend(const Way &way);

    bool runs() const { return bench->run != nullptr; }
    bool revoked() const { return isRevoked(service, m_target); }
    // Requests that the server has got since the way was broken.
    qsizetype reached() const { return server.requests().size() - m_before; }
    int deletes() const { return server.count("DELETE"); }
    // The property, every secret that somebody on the way could read, and what it cost too much; empty: all
    // is well.
    QStringList broken() const;

    PracticeService service;
    RawServer server;
    Relay relay;
    ListRead list;
    std::unique_ptr<RunBench> bench;
    Costs costs; // since the way was broken

private:
    void answer(QTcpSocket *socket, const RawRequest &request);
    void breakWay();
    bool drive(const std::function<bool()> &holds);

    At m_at = At::Token;
    const Way *m_way = nullptr;
    bool m_isBroken = false;
    bool m_revoking = false;
    qsizetype m_before = 0;
    QUrl m_url;
    QString m_target;
};

} // namespace rd
