// After a time-out later requests get connections of their own: what was left is gone in the end, what was
// under way there ends as it would have, and nothing is sent twice (docs/pitfalls.md 1.1, 1.4;
// Network::leave()).
#include "api/http_job.h"
#include "api/network_access.h"
#include "fakes/fake_clock.h"
#include "fakes/raw_server.h"

#include <QTest>

#include <array>

using namespace rd;
using namespace std::chrono_literals;

namespace {

constexpr milliseconds patience = 20s;
constexpr milliseconds longPatience = 1h;

NetworkSettings straight()
{
    return {.proxyMode = ProxyMode::None, .proxyHost = {}, .proxyPort = 0, .extraCaFile = {}};
}

NetworkSettings through(const RawServer &proxy)
{
    return {.proxyMode = ProxyMode::Manual,
            .proxyHost = QStringLiteral("127.0.0.1"),
            .proxyPort = proxy.serverPort(),
            .extraCaFile = {}};
}

Call revokeCall(const QUrl &base)
{
    return Call::revoke(base, QStringLiteral("dinie_ci_1")).value();
}

struct Client
{
    explicit Client(const NetworkSettings &settings) : network(settings) {}

    qsizetype managers() const { return network.findChildren<QNetworkAccessManager *>().size(); }

    FakeClock clock;
    Network network;
};

// One request, and how it ended.
struct Sent
{
    Sent(Client &client, Call call, milliseconds deadline)
        : exchange(new Exchange(&client.network, &client.clock, std::move(call),
                                Secret("Bearer dinie_at_test"), {.deadline = deadline}))
    {
        QObject::connect(exchange, &Operation::finished, exchange, [this] {
            answer = exchange->answer();
            ++times;
        });
        exchange->start();
    }

    QPointer<Exchange> exchange;
    Answer answer;
    int times = 0;
};

} // namespace

class TestLeftConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyTimeOutsLeaveOneManager_data();
    void manyTimeOutsLeaveOneManager();
    void underWayEndsAsItWouldHave_data();
    void underWayEndsAsItWouldHave();
    void leftUntilTheLastHasEnded();
};

void TestLeftConnections::manyTimeOutsLeaveOneManager_data()
{
    QTest::addColumn<bool>("proxied");
    QTest::newRow("a server that never answers") << false;
    QTest::newRow("a proxy that never answers") << true;
}

void TestLeftConnections::manyTimeOutsLeaveOneManager()
{
    QFETCH(const bool, proxied);
    constexpr int many = 50;
    RawServer silent([](QTcpSocket *, const RawRequest &) {});
    Client client(proxied ? through(silent) : straight());
    const QUrl base = proxied ? QUrl(QStringLiteral("https://dinie.test/v3")) : silent.url();
    for (int i = 1; i <= many; ++i) {
        Sent sent(client, revokeCall(base), patience);
        QTRY_COMPARE(silent.requests().size(), i);
        client.clock.advance(patience);
        QTRY_COMPARE(sent.times, 1);
        QCOMPARE(sent.answer.wire, Wire::Deadline);
    }
    QTRY_COMPARE(client.managers(), 1);
    QTRY_VERIFY(silent.findChildren<QTcpSocket *>().isEmpty()); // each connection was closed
    QCOMPARE(silent.count("DELETE"), proxied ? 0 : many);
    QCOMPARE(silent.connections(), many);
}

void TestLeftConnections::underWayEndsAsItWouldHave_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("late"); // what the server sends at last, and closes
    QTest::addColumn<Wire>("wire");
    QTest::addColumn<int>("status");
    const QByteArray page = RawServer::answer(200, R"({"data":[],"has_more":false})");
    QTest::newRow("DELETE, answered")
        << QByteArray("DELETE") << RawServer::answer(204) << Wire::Answered << 204;
    QTest::newRow("DELETE, refused") << QByteArray("DELETE") << RawServer::problem(409) << Wire::Answered
                                     << 409;
    QTest::newRow("DELETE, closed unanswered") << QByteArray("DELETE") << QByteArray() << Wire::Lost << 0;
    QTest::newRow("DELETE, half a status line")
        << QByteArray("DELETE") << QByteArray("HTTP/1.1 20") << Wire::Lost << 0;
    QTest::newRow("list, answered") << QByteArray("GET") << page << Wire::Answered << 200;
    QTest::newRow("list, broken off") << QByteArray("GET") << page.chopped(5) << Wire::Truncated << 200;
}

// The time-out of a token leaves the connections on which another request waits for its answer.
void TestLeftConnections::underWayEndsAsItWouldHave()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, late);
    QFETCH(const Wire, wire);
    QFETCH(const int, status);
    QPointer<QTcpSocket> waiting;
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        if (request.method == method)
            waiting = socket;
    });
    Client client(straight());
    Sent first(client, method == "GET" ? Call::list(server.url(), 1) : revokeCall(server.url()),
               longPatience);
    Sent token(client, Call::token(server.url()), patience);
    QTRY_COMPARE(server.requests().size(), 2);
    client.clock.advance(patience);
    QTRY_COMPARE(token.times, 1);
    QTRY_COMPARE(client.managers(), 1);
    QCOMPARE(first.times, 0);
    waiting->write(late);
    waiting->disconnectFromHost();
    QTRY_COMPARE(first.times, 1);
    QCOMPARE(first.answer.wire, wire);
    QCOMPARE(first.answer.status, status);
    QTRY_COMPARE(client.managers(), 1);
    QTRY_VERIFY(server.findChildren<QTcpSocket *>().isEmpty());
    QCOMPARE(server.count(method), 1);
}

void TestLeftConnections::leftUntilTheLastHasEnded()
{
    QList<QPointer<QTcpSocket>> waiting;
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        if (request.method == "DELETE")
            waiting.append(socket);
    });
    Client client(straight());
    std::array<std::unique_ptr<Sent>, 4> deletes;
    for (std::unique_ptr<Sent> &one : deletes)
        one = std::make_unique<Sent>(client, revokeCall(server.url()), longPatience);
    QTRY_COMPARE(waiting.size(), 4);
    Sent token(client, Call::token(server.url()), patience);
    QTRY_COMPARE(server.count("POST"), 1);
    client.clock.advance(patience);
    QTRY_COMPARE(token.times, 1);

    waiting.at(0)->write(RawServer::answer(204)); // one is answered,
    waiting.at(1)->disconnectFromHost();          // one lost,
    QTRY_COMPARE(deletes.at(0)->times + deletes.at(1)->times + deletes.at(2)->times + deletes.at(3)->times,
                 2);
    // They arrive in any order: each is on a thread of its own.
    QList<Sent *> left;
    for (const std::unique_ptr<Sent> &one : deletes) {
        if (one->times == 0)
            left.append(one.get());
    }
    QCOMPARE(left.size(), 2);
    left.at(0)->exchange->cancel(); // one given up,
    QTRY_COMPARE(left.at(0)->times, 1);
    QCOMPARE(left.at(0)->answer.wire, Wire::Cancelled);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(client.managers() > 1);
    delete left.at(1)->exchange; // and of one the owner goes.
    QTRY_COMPARE(client.managers(), 2);
    QTRY_COMPARE(server.findChildren<QTcpSocket *>().size(), 1); // whose answer was whole
    QCOMPARE(server.count("DELETE"), 4);
}

QTEST_GUILESS_MAIN(TestLeftConnections)
#include "tst_left_connections.moc"
