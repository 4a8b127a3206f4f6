// One request on the wire: replay guard, redirects, deadlines, limits, TLS (docs/pitfalls.md 1).
#include "api/http_job.h"
#include "api/network_access.h"
#include "api/response_parser.h"
#include "fakes/raw_server.h"
#include "fakes/self_signed.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace rd;

namespace {

constexpr milliseconds longDeadline{20'000};

struct Wanted
{
    SystemClock clock;
    NetworkSettings settings{
        .proxyMode = ProxyMode::None, .proxyHost = {}, .proxyPort = 0, .extraCaFile = {}};
    std::unique_ptr<Network> network = std::make_unique<Network>(settings);

    Answer send(Call call, CallLimits limits = {.deadline = longDeadline}, milliseconds cancelAfter = {})
    {
        Answer answer;
        auto *exchange =
            new Exchange(network.get(), &clock, std::move(call), Secret("Bearer dinie_at_test"), limits);
        bool done = false;
        QObject::connect(exchange, &Operation::finished, exchange, [&] {
            answer = exchange->answer();
            done = true;
        });
        exchange->start();
        if (cancelAfter > milliseconds::zero())
            QTimer::singleShot(cancelAfter, exchange, [exchange] { exchange->cancel(); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 30'000); }();
        return answer;
    }
};

Call revokeCall(const RawServer &server)
{
    return Call::revoke(server.url(), QStringLiteral("dinie_ci_1")).value();
}

Call callOf(const QByteArray &method, const QUrl &base)
{
    if (method == "GET")
        return Call::list(base, 100);
    if (method == "POST")
        return Call::token(base);
    return Call::revoke(base, QStringLiteral("dinie_ci_1")).value();
}

} // namespace

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replayGuard_data();
    void replayGuard();
    void serverGoneAfterReadingIsNotRefused();
    void canaryDeleteResourceReplays();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void statusIsNotSuccess_data();
    void statusIsNotSuccess();
    void deadlineCoversADrip();
    void noAnswerEndsAtTheDeadline();
    void cancelAfterSendingMayHaveActed();
    void cancelBeforeSendingDidNot();
    void refusedConnectionIsNotSent();
    void unknownHostIsNotSent();
    void truncatedBodies_data();
    void truncatedBodies();
    void bodiesAreBounded();
    void basicChallengeIsNotAnswered();
    void noCookiesNoCacheNoUpgrade();
    void tokenWithLineBreakIsRefused();
    void untrustedCertificateSendsNothing();
    void extraCaFileIsTrusted();
    void brokenCaFileSendsNothing();
    void http11OverTls();
    void plainTextWithinTls_data();
    void plainTextWithinTls();
    void noWayToTheHost_data();
    void noWayToTheHost();
    void proxyRefusesConnect();
    void proxyPassword_data();
    void proxyPassword();
};

void TestWire::replayGuard_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("use");
    QTest::addColumn<bool>("tls");
    for (const char *fault : {"close", "reset", "half status line", "half header block"}) {
        for (int use : {1, 2}) {
            for (bool tls : {false, true})
                QTest::addRow("%s, use %d, %s", fault, use, tls ? "TLS" : "plain")
                    << QString::fromLatin1(fault) << use << tls;
        }
    }
}

// Traps 1.1: exactly one DELETE whatever the server does, on a fresh connection and on a used one.
void TestWire::replayGuard()
{
    QFETCH(QString, fault);
    QFETCH(int, use);
    QFETCH(bool, tls);
    QTemporaryDir folder;
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        if (request.method == "GET") {
            socket->write(RawServer::answer(200, R"({"data":[],"has_more":false})"));
            return;
        }
        if (fault == QLatin1String("reset")) {
            RawServer::reset(socket);
            return;
        }
        if (fault == QLatin1String("half status line"))
            socket->write("HTTP/1.1 20");
        else if (fault == QLatin1String("half header block"))
            socket->write("HTTP/1.1 204 No Content\r\nX-Request-Id: a\r\nX-Half: ");
        socket->flush();
        socket->disconnectFromHost();
    });
    Wanted wanted;
    if (tls) {
        server.setTls(selfSigned(folder));
        wanted.settings.extraCaFile = folder.filePath(QStringLiteral("cert.pem"));
        wanted.network = std::make_unique<Network>(wanted.settings);
        QCOMPARE(wanted.network->fault(), NetworkFault::None);
    }
    if (use == 2)
        QCOMPARE(wanted.send(Call::list(server.url(), 1)).status, 200);
    const Answer answer = wanted.send(revokeCall(server));
    QTest::qWait(50); // time in which a replay would arrive
    QCOMPARE(server.count("DELETE"), 1);
    QCOMPARE(server.requests().constLast().onConnection, use);
    QVERIFY2(answer.wire == Wire::Lost, qPrintable(QString::number(static_cast<int>(answer.wire))));
    QVERIFY(mayHaveBeenSent(answer.wire));
    QCOMPARE(answer.status, 0);
}

// Traps 1.1: Qt connects again, is refused, and must not make "not sent" of it.
void TestWire::serverGoneAfterReadingIsNotRefused()
{
    RawServer server([](QTcpSocket *, const RawRequest &) {});
    server.setHandler([&](QTcpSocket *socket, const RawRequest &) {
        server.close();
        socket->disconnectFromHost();
    });
    const Call call = revokeCall(server);
    Wanted wanted;
    const Answer answer = wanted.send(call);
    QCOMPARE(server.count("DELETE"), 1);
    QCOMPARE(answer.wire, Wire::Lost);
}

// Shows that the guard is needed; if this ever fails, Qt has changed and 1.1 is to be looked at anew.
void TestWire::canaryDeleteResourceReplays()
{
    RawServer server([](QTcpSocket *socket, const RawRequest &) { socket->disconnectFromHost(); });
    Wanted wanted;
    QNetworkReply *reply =
        wanted.network->idleManager()->deleteResource(wanted.network->request(revokeCall(server).url));
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY2(server.count("DELETE") > 1, "deleteResource() no longer repeats by itself");
    reply->deleteLater();
}

void TestWire::redirectsAreNotFollowed_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("to");
    for (const char *method : {"GET", "POST", "DELETE"}) {
        for (int status : {301, 302, 303, 307, 308}) {
            for (const char *to : {"same", "other", "http"})
                QTest::addRow("%s %d %s", method, status, to)
                    << QByteArray(method) << status << QString::fromLatin1(to);
        }
    }
}

// Traps 1.2, 1.3.
void TestWire::redirectsAreNotFollowed()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(QString, to);
    RawServer other(
        [](QTcpSocket *socket, const RawRequest &) { socket->write(RawServer::answer(200, "{}")); });
    QByteArray location;
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::answer(status, {}, {}, "Location: " + location + "\r\n"));
    });
    location = to == QLatin1String("same") ? QByteArray("/v3/elsewhere")
               : to == QLatin1String("other")
                   ? other.url().toEncoded()
                   : "http://localhost:" + QByteArray::number(other.serverPort()) + "/";
    Wanted wanted;
    const Call call = callOf(method, server.url());
    const Answer answer = wanted.send(call);
    QCOMPARE(answer.status, status);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(other.connections(), 0);
    const std::optional<ApiError> error = classify(call.kind, answer);
    QVERIFY(error.has_value());
    QCOMPARE(error->kind, ApiError::Kind::Redirected);
    if (to == QLatin1String("other"))
        QVERIFY(!error->redirectHost.isEmpty());
}

void TestWire::statusIsNotSuccess_data()
{
    QTest::addColumn<int>("status");
    for (int status : {200, 201, 202, 206, 304})
        QTest::addRow("%d", status) << status;
}

// Traps 1.3: only 204 is a revocation.
void TestWire::statusIsNotSuccess()
{
    QFETCH(int, status);
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        socket->write(status == 304 ? QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n")
                                    : RawServer::answer(status, "{}"));
    });
    Wanted wanted;
    const Answer answer = wanted.send(revokeCall(server));
    QCOMPARE(answer.status, status);
    QVERIFY(classify(Call::Kind::Revoke, answer).has_value());
}

// Traps 1.4: Qt's own time-out starts again with every byte.
void TestWire::deadlineCoversADrip()
{
    QTimer drip;
    QPointer<QTcpSocket> client;
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        client = socket;
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n");
        drip.start(50);
    });
    connect(&drip, &QTimer::timeout, this, [&] {
        if (client)
            client->write(" ");
    });
    Wanted wanted;
    const Answer answer = wanted.send(Call::list(server.url(), 1), {.deadline = milliseconds(600)});
    QCOMPARE(answer.wire, Wire::Truncated);
    QVERIFY(classify(Call::Kind::List, answer).has_value());
}

void TestWire::noAnswerEndsAtTheDeadline()
{
    RawServer server([](QTcpSocket *, const RawRequest &) {});
    Wanted wanted;
    const Answer answer = wanted.send(revokeCall(server), {.deadline = milliseconds(300)});
    QCOMPARE(answer.wire, Wire::Deadline);
    QVERIFY(mayHaveBeenSent(answer.wire));
    QCOMPARE(server.count("DELETE"), 1);
}

// Traps 1.5.
void TestWire::cancelAfterSendingMayHaveActed()
{
    RawServer server([](QTcpSocket *, const RawRequest &) {});
    Wanted wanted;
    const Answer answer = wanted.send(revokeCall(server), {.deadline = longDeadline}, milliseconds(300));
    QCOMPARE(answer.wire, Wire::Cancelled);
    QVERIFY(mayHaveBeenSent(answer.wire));
}

void TestWire::cancelBeforeSendingDidNot()
{
    RawServer server([](QTcpSocket *, const RawRequest &) {});
    Wanted wanted;
    auto *exchange = new Exchange(wanted.network.get(), &wanted.clock, revokeCall(server), Secret("Bearer x"),
                                  CallLimits());
    QSignalSpy finished(exchange, &Operation::finished);
    Wire wire = Wire::Answered;
    connect(exchange, &Operation::finished, exchange, [&] { wire = exchange->answer().wire; });
    exchange->cancel();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(wire, Wire::NotStarted);
    QVERIFY(!mayHaveBeenSent(wire));
    QCOMPARE(server.connections(), 0);
}

void TestWire::refusedConnectionIsNotSent()
{
    QUrl closed;
    {
        RawServer server([](QTcpSocket *, const RawRequest &) {});
        closed = server.url();
    }
    Wanted wanted;
    const Answer answer = wanted.send(Call::revoke(closed, QStringLiteral("a")).value());
    QCOMPARE(answer.wire, Wire::Refused);
    QVERIFY(!mayHaveBeenSent(answer.wire));
}

void TestWire::unknownHostIsNotSent()
{
    Wanted wanted;
    const Answer answer = wanted.send(
        Call::revoke(QUrl(QStringLiteral("https://nowhere.invalid/v3")), QStringLiteral("a")).value());
    QCOMPARE(answer.wire, Wire::HostNotFound);
    QVERIFY(!mayHaveBeenSent(answer.wire));
}

void TestWire::truncatedBodies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("short content length") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"data\":[]");
    QTest::newRow("cut chunk") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: "
        "chunked\r\n\r\n40\r\n{\"data\":[]");
    QTest::newRow("no length, half a document")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"data\":[]");
    QTest::newRow("not gzip") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: "
        "gzip\r\nContent-Length: 4\r\n\r\nabcd");
    QTest::newRow("captive portal") << RawServer::answer(200, "<html>Sign in</html>", "text/html");
}

// Traps 1.10: none of these is an empty list.
void TestWire::truncatedBodies()
{
    QFETCH(QByteArray, bytes);
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        socket->write(bytes);
        socket->flush();
        socket->disconnectFromHost();
    });
    Wanted wanted;
    const Answer answer = wanted.send(Call::list(server.url(), 1));
    QCOMPARE(answer.status, 200);
    const bool readable = !classify(Call::Kind::List, answer) && parseListAnswer(answer).ok();
    QVERIFY(!readable);
}

// Traps 1.11.
void TestWire::bodiesAreBounded()
{
    RawServer server([](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::answer(200, QByteArray(2 * 1024 * 1024, ' ')));
    });
    Wanted wanted;
    CallLimits limits;
    limits.listBody = 100'000;
    const Answer answer = wanted.send(Call::list(server.url(), 1), limits);
    QCOMPARE(answer.wire, Wire::TooLarge);
    QVERIFY(answer.body.size() <= 100'000);
    QCOMPARE(classify(Call::Kind::List, answer)->kind, ApiError::Kind::TooLarge);
}

// Traps 1.8: Qt must not answer a challenge in our place.
void TestWire::basicChallengeIsNotAnswered()
{
    RawServer server([](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::problem(401, "invalid_token", "WWW-Authenticate: Basic realm=\"x\"\r\n"));
    });
    Wanted wanted;
    const Answer answer = wanted.send(revokeCall(server));
    QCOMPARE(answer.status, 401);
    QCOMPARE(server.count("DELETE"), 1);
    QCOMPARE(server.requests().constFirst().header("Authorization"), QByteArray("Bearer dinie_at_test"));
    QCOMPARE(classify(Call::Kind::Revoke, answer)->problem.code, QStringLiteral("invalid_token"));
}

// Traps 1.7, 1.15.
void TestWire::noCookiesNoCacheNoUpgrade()
{
    RawServer server([](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::answer(200, R"({"data":[],"has_more":false})", "application/json",
                                        "Set-Cookie: a=b\r\nCache-Control: max-age=1000\r\nETag: \"1\"\r\n"));
    });
    Wanted wanted;
    wanted.send(Call::list(server.url(), 1));
    wanted.send(Call::list(server.url(), 1));
    QCOMPARE(server.requests().size(), 2);
    for (const RawRequest &request : server.requests()) {
        QVERIFY(request.header("Cookie").isEmpty());
        QVERIFY(request.header("Upgrade").isEmpty());
        QVERIFY(request.header("If-None-Match").isEmpty());
        QCOMPARE(request.header("Cache-Control"), QByteArray("no-store"));
    }
}

// Traps 1.13: refused before a socket opens.
void TestWire::tokenWithLineBreakIsRefused()
{
    RawServer server([](QTcpSocket *, const RawRequest &) {});
    Wanted wanted;
    auto *exchange = new Exchange(wanted.network.get(), &wanted.clock, revokeCall(server),
                                  Secret("Bearer a\r\nX-Evil: 1"), CallLimits());
    Wire wire = Wire::Answered;
    connect(exchange, &Operation::finished, exchange, [&] { wire = exchange->answer().wire; });
    QSignalSpy finished(exchange, &Operation::finished);
    exchange->start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(wire, Wire::Invalid);
    QCOMPARE(server.connections(), 0);
}

// Traps 1.15: a safe failure, with the chain to show.
void TestWire::untrustedCertificateSendsNothing()
{
    QTemporaryDir folder;
    RawServer server([](QTcpSocket *socket, const RawRequest &) { socket->write(RawServer::answer(204)); });
    server.setTls(selfSigned(folder));
    Wanted wanted;
    const Answer answer = wanted.send(revokeCall(server));
    QCOMPARE(answer.wire, Wire::TlsRejected);
    QVERIFY(!mayHaveBeenSent(answer.wire));
    QCOMPARE(server.requests().size(), 0);
    QVERIFY(!answer.tlsErrors.isEmpty());
    QCOMPARE(answer.chain.size(), 1);
    QCOMPARE(answer.chain.constFirst().subject, QStringLiteral("127.0.0.1"));
}

void TestWire::extraCaFileIsTrusted()
{
    QTemporaryDir folder;
    RawServer server([](QTcpSocket *socket, const RawRequest &) { socket->write(RawServer::answer(204)); });
    server.setTls(selfSigned(folder));
    Wanted wanted;
    wanted.settings.extraCaFile = folder.filePath(QStringLiteral("cert.pem"));
    wanted.network = std::make_unique<Network>(wanted.settings);
    QCOMPARE(wanted.send(revokeCall(server)).status, 204);
}

void TestWire::brokenCaFileSendsNothing()
{
    RawServer server([](QTcpSocket *, const RawRequest &) {});
    Wanted wanted;
    wanted.settings.extraCaFile = QStringLiteral("/nowhere/ca.pem");
    wanted.network = std::make_unique<Network>(wanted.settings);
    QCOMPARE(wanted.network->fault(), NetworkFault::CaFileUnreadable);
    QCOMPARE(wanted.send(revokeCall(server)).wire, Wire::Invalid);
    QCOMPARE(server.connections(), 0);
}

// Traps 1.7: a server that would speak HTTP/2 gets HTTP/1.1.
void TestWire::http11OverTls()
{
    QTemporaryDir folder;
    RawServer server([](QTcpSocket *socket, const RawRequest &) { socket->write(RawServer::answer(204)); });
    QSslConfiguration tls = selfSigned(folder);
    tls.setAllowedNextProtocols({QByteArray("h2"), QByteArray("http/1.1")});
    server.setTls(tls);
    Wanted wanted;
    wanted.settings.extraCaFile = folder.filePath(QStringLiteral("cert.pem"));
    wanted.network = std::make_unique<Network>(wanted.settings);
    QCOMPARE(wanted.send(revokeCall(server)).status, 204);
    QVERIFY(server.requests().constFirst().head.contains("HTTP/1.1"));
}

void TestWire::plainTextWithinTls_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"GET", "POST", "DELETE"})
        QTest::newRow(method) << QByteArray(method);
}

// Qt has no error of its own for it, and keeps the broken connection: the request was sent, and the next one
// must not wait there.
void TestWire::plainTextWithinTls()
{
    QFETCH(const QByteArray, method);
    QTemporaryDir folder;
    RawServer server([](QTcpSocket *socket, const RawRequest &request) {
        if (request.connection == 1)
            RawServer::writePlain(socket, RawServer::answer(403, "no"));
        else
            socket->write(RawServer::answer(204));
    });
    server.setTls(selfSigned(folder));
    Wanted wanted;
    wanted.settings.extraCaFile = folder.filePath(QStringLiteral("cert.pem"));
    wanted.network = std::make_unique<Network>(wanted.settings);
    const Answer answer = wanted.send(callOf(method, server.url()));
    QCOMPARE(answer.wire, Wire::Lost);
    QCOMPARE(answer.status, 0);
    QCOMPARE(server.count(method), 1);
    QCOMPARE(wanted.send(callOf(method, server.url())).status, 204);
    QCOMPARE(server.count(method), 2);
}

void TestWire::noWayToTheHost_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Wire>("wire");
    QTest::newRow("GET") << QByteArray("GET") << Wire::Refused;
    QTest::newRow("POST") << QByteArray("POST") << Wire::Refused;
    QTest::newRow("DELETE, which Qt does not say was never sent") << QByteArray("DELETE") << Wire::Lost;
}

// The same error of Qt's, before there is a connection.
void TestWire::noWayToTheHost()
{
    QFETCH(const QByteArray, method);
    QFETCH(const Wire, wire);
    Wanted wanted; // no system makes a TCP connection to the broadcast address
    QCOMPARE(wanted.send(callOf(method, QUrl(QStringLiteral("https://255.255.255.255/v3")))).wire, wire);
}

// A proxy's no to CONNECT is not the server's: nothing was sent (docs/pitfalls.md 1.8, 1.15).
void TestWire::proxyRefusesConnect()
{
    RawServer proxy([](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::answer(407, {}, {}, "Proxy-Authenticate: Basic realm=\"p\"\r\n"));
    });
    Wanted wanted;
    wanted.settings.proxyMode = ProxyMode::Manual;
    wanted.settings.proxyHost = QStringLiteral("127.0.0.1");
    wanted.settings.proxyPort = proxy.serverPort();
    wanted.network = std::make_unique<Network>(wanted.settings);
    const Answer answer = wanted.send(
        Call::revoke(QUrl(QStringLiteral("https://nowhere.invalid/v3")), QStringLiteral("a")).value());
    QCOMPARE(answer.wire, Wire::ProxyAuthentication);
    QVERIFY(!mayHaveBeenSent(answer.wire));
    for (const RawRequest &request : proxy.requests()) {
        QCOMPARE(request.method, QByteArray("CONNECT"));
        QVERIFY(request.header("Authorization").isEmpty());
    }
}

void TestWire::proxyPassword_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<Wire>("wire");
    QTest::newRow("right") << QByteArray("pass") << Wire::Refused; // by the host behind it
    QTest::newRow("wrong") << QByteArray("other") << Wire::ProxyAuthentication;
    QTest::newRow("none") << QByteArray() << Wire::ProxyAuthentication;
}

// It goes to the proxy alone, and what is the server's never goes there (docs/pitfalls.md 1.8, 1.15).
void TestWire::proxyPassword()
{
    QFETCH(const QByteArray, password);
    QFETCH(const Wire, wire);
    const QByteArray right = "Basic " + QByteArray("user:pass").toBase64();
    int let = 0;
    RawServer proxy([&](QTcpSocket *socket, const RawRequest &request) {
        if (request.header("Proxy-Authorization") == right) {
            ++let;
            socket->write(RawServer::answer(503));
        } else {
            socket->write(RawServer::answer(407, {}, {}, "Proxy-Authenticate: Basic realm=\"p\"\r\n"));
        }
    });
    Wanted wanted;
    wanted.settings.proxyMode = ProxyMode::Manual;
    wanted.settings.proxyHost = QStringLiteral("127.0.0.1");
    wanted.settings.proxyPort = proxy.serverPort();
    wanted.settings.proxyUser = QStringLiteral("user");
    wanted.network = std::make_unique<Network>(wanted.settings, Secret(password));
    const Answer answer = wanted.send(
        Call::revoke(QUrl(QStringLiteral("https://nowhere.invalid/v3")), QStringLiteral("a")).value());
    QCOMPARE(answer.wire, wire);
    QVERIFY(!mayHaveBeenSent(answer.wire));
    QCOMPARE(let, password == "pass" ? 1 : 0);
    QVERIFY(proxy.requests().size() <= 3);
    for (const RawRequest &request : proxy.requests()) {
        QCOMPARE(request.method, QByteArray("CONNECT"));
        QVERIFY(request.header("Authorization").isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
