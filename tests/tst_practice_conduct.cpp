// How the practice server behaves on its connections: headers, problems, limits, faults, parallel requests,
// its end.
#include "fakes/practice_client.h"
#include "practice/fault_catalog.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTcpSocket>
#include <QTest>

#include <array>
#include <memory>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

bool isHttpDate(const QByteArray &value)
{
    return QLocale::c()
        .toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
        .isValid();
}

QByteArray exchange(QTcpSocket *socket, const QByteArray &request, const QByteArray &until)
{
    QByteArray got;
    socket->write(request);
    [&] { QTRY_VERIFY_WITH_TIMEOUT((got += socket->readAll()).contains(until), 3'000); }();
    return got;
}

} // namespace

class TestPracticeConduct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsDressed_data();
    void everyAnswerIsDressed();
    void clientIdIsOneEncodedSegment_data();
    void clientIdIsOneEncodedSegment();
    void provoked_data();
    void provoked();
    void breakRequests_data();
    void breakRequests();
    void everyFaultIsToldApart();
    void seen();
    void outage();
    void provokeNothing();
    void failDelete_data();
    void failDelete();
    void limitOverTheWire();
    void bodiesDoNotUpsetAConnection();
    void answersInParallel();
    void latencyComesAfterApplying();
    void portIsTaken();
    void endsAtOnce_data();
    void endsAtOnce();
};

void TestPracticeConduct::everyAnswerIsDressed_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("allow");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *method, const QByteArray &path, int status, const char *type,
                        const char *allow = "", const char *code = "") {
        const QByteArray name = QByteArray(method) + ' ' + path.left(40);
        QTest::newRow(name.constData()) << QByteArray(method) << path << status << QString::fromLatin1(type)
                                        << QByteArray(allow) << QString::fromLatin1(code);
    };
    row("GET", "/auth/credentials", 200, "");
    row("GET", "/auth/credentials?limit=0", 422, "validation-failed");
    row("GET", "/auth/credentials?starting_after=nobody", 400, "invalid-request");
    row("DELETE", "/auth/credentials/nobody", 404, "not-found", "", "credential_not_found");
    row("GET", "/auth/credentials/nobody", 405, "method-not-allowed", "DELETE");
    row("POST", "/auth/credentials", 405, "method-not-allowed", "GET");
    row("PUT", "/auth/credentials", 405, "method-not-allowed", "GET");
    row("GET", "/auth/token", 405, "method-not-allowed", "POST");
    row("POST", "/auth/token", 401, "authentication-failed");
    row("GET", "", 404, "not-found");
    row("GET", "/other", 404, "not-found");
    row("GET", "/auth/credentials/", 404, "not-found");
    row("DELETE", "/auth/credentials/a/b", 404, "not-found", "", "not_found");
    row("GET", QByteArray("/" + QByteArray(3000, 'a')), 414, "invalid-request");
    row("GET", QByteArray("/" + QByteArray(9000, 'a')), 414, "invalid-request");
}

void TestPracticeConduct::everyAnswerIsDressed()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const QString, type);
    PracticeBench bench(smallPractice(50));
    QVERIFY(bench.signedIn);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const PracticeReply reply = bench.client.send(
        method, path, {{"Authorization", "Bearer " + bench.client.token}, {"Content-Type", "text/plain"}},
        method == "GET" || method == "DELETE" ? QByteArray() : QByteArray("a body"));
    QTEST(reply.status, "status");
    QVERIFY(reply.header("X-Request-Id").startsWith("req_"));
    QVERIFY(reply.header("X-Request-Id") != bench.client.list().header("X-Request-Id"));
    QVERIFY2(isHttpDate(reply.header("Date")), reply.header("Date").constData());
    QCOMPARE(reply.header("X-RateLimit-Limit"), QByteArray("50"));
    QCOMPARE(reply.header("X-RateLimit-Remaining"), QByteArray("48"));
    const qint64 reset = reply.header("X-RateLimit-Reset").toLongLong();
    QVERIFY(reset > now + 50 && reset <= now + 62);
    QTEST(reply.header("Allow"), "allow");
    if (type.isEmpty()) {
        QCOMPARE(reply.header("Content-Type"), QByteArray("application/json"));
        return;
    }
    QCOMPARE(reply.header("Content-Type"), QByteArray("application/problem+json"));
    QFETCH(const QString, code);
    QVERIFY(code.isEmpty() || textOf(reply.json, "code") == code);
    QVERIFY(textOf(reply.json, "type").endsWith(QString(u'/' + type)));
    QCOMPARE(reply.json.value("status"_L1).toInt(), reply.status);
    for (const char *member : {"title", "detail", "code"})
        QVERIFY2(!textOf(reply.json, member).isEmpty(), member);
    if (reply.status != 414)
        QCOMPARE(textOf(reply.json, "instance").toLatin1(), QByteArray("/v3" + path.split('?').constFirst()));
}

void TestPracticeConduct::clientIdIsOneEncodedSegment_data()
{
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<bool>("encodeFirst");
    QTest::addColumn<int>("status");
    QTest::newRow("needlessly encoded") << QByteArray() << true << 204;
    QTest::newRow("encoded slash") << QByteArray("%2Fx") << false << 404;
    QTest::newRow("query") << QByteArray("?a=b") << false << 204;
    QTest::newRow("not UTF-8") << QByteArray("%FF") << false << 404;
}

void TestPracticeConduct::clientIdIsOneEncodedSegment()
{
    QFETCH(const QByteArray, suffix);
    QFETCH(const bool, encodeFirst);
    PracticeBench bench(smallPractice());
    QVERIFY(bench.signedIn);
    QByteArray segment = bench.idOf(2).toLatin1();
    if (encodeFirst)
        segment.replace(0, 1, "%64");
    QTcpSocket socket; // an access manager would tidy the encoding up
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(bench.server.port()));
    QByteArray request = "DELETE /v3/auth/credentials/" + segment + suffix;
    request += " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + bench.client.token + "\r\n\r\n";
    const QByteArray answer = exchange(&socket, request, "\r\n\r\n");
    QTEST(answer.mid(9, 3).toInt(), "status");
    QCOMPARE(bench.server.truth().at(2).revoked, answer.mid(9, 3) == "204");
}

void TestPracticeConduct::provoked_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("401") << 401 << u"invalid_token"_s;
    QTest::newRow("409") << 409 << u"last_active_credential"_s;
    QTest::newRow("429") << 429 << u"rate_limit_exceeded"_s;
    QTest::newRow("500") << 500 << u"internal"_s;
}

void TestPracticeConduct::provoked()
{
    QFETCH(const int, status);
    PracticeBench bench(smallPractice(100));
    QVERIFY(bench.signedIn);
    bench.server.provokeNextRevocation(status, 0);
    QCOMPARE(bench.server.provoked().nextRevocation, status);
    QCOMPARE(bench.client.list().status, 200); // waits for a DELETE
    const PracticeReply reply = bench.client.revoke(bench.idOf(1));
    QCOMPARE(reply.status, status);
    QTEST(reply.code(), "code");
    QVERIFY(!bench.server.truth().at(1).revoked);
    QVERIFY(!bench.server.provoked().any());
    QCOMPARE(bench.server.tooManyCount(), status == 429 ? 1 : 0);
    QCOMPARE(bench.client.revoke(bench.idOf(1)).status, 204);
}

void TestPracticeConduct::breakRequests_data()
{
    using F = PracticeFault;
    QTest::addColumn<F>("fault");
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<bool>("carriedOut");
    QTest::newRow("lost request") << F::LostRequest << 0 << false;
    QTest::newRow("lost reply") << F::LostReply << 0 << true;
    QTest::newRow("half an answer") << F::HalfAnswer << 0 << true;
    QTest::newRow("gateway") << F::Gateway << 503 << false;
    QTest::newRow("captive portal") << F::CaptivePortal << 200 << false;
    QTest::newRow("redirect") << F::Redirect << 307 << false;
}

void TestPracticeConduct::breakRequests()
{
    QFETCH(const PracticeFault, fault);
    QFETCH(const bool, carriedOut);
    PracticeBench bench(smallPractice());
    QVERIFY(bench.signedIn);
    // Two in a row.
    const PracticeRule rule{fault, PracticeRequests::Revoke, 1, 0};
    bench.server.breakRequests(rule);
    bench.server.breakRequests({fault, PracticeRequests::Revoke, 2, 0});
    QCOMPARE(bench.server.provoked().rules.size(), 2);
    QCOMPARE(bench.server.provoked().rules.first(), rule);
    for (const int row : {1, 2}) {
        QCOMPARE(bench.client.list().status, 200); // waits for a DELETE
        QTcpSocket socket; // an access manager would send a DELETE again by itself (docs/pitfalls.md 1.1)
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(bench.server.port()));
        socket.write("DELETE /v3/auth/credentials/" + bench.idOf(row).toLatin1() +
                     " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + bench.client.token + "\r\n\r\n");
        QTRY_VERIFY(socket.peek(64 * 1024).contains("\r\n\r\n") ||
                    socket.state() == QAbstractSocket::UnconnectedState);
        const QByteArray answer = socket.readAll();
        QTEST(answer.contains("\r\n\r\n") ? answer.mid(9, 3).toInt() : 0, "status");
        QCOMPARE(bench.server.truth().at(row).revoked, carriedOut);
    }
    QVERIFY(!bench.server.provoked().any());
    QCOMPARE(bench.client.revoke(bench.idOf(3)).status, 204);
}

void TestPracticeConduct::everyFaultIsToldApart()
{
    for (int i = 0; i <= static_cast<int>(lastPracticeFault); ++i) {
        const auto fault = static_cast<PracticeFault>(i);
        QCOMPARE(practiceFaultOf(faultOf(fault)), fault);
        QVERIFY2(allFaults().contains(faultOf(fault)), qPrintable(faultText(faultOf(fault))));
    }
    QVERIFY(!practiceFaultOf({.kind = Fault::Kind::Status, .status = 418}));
}

void TestPracticeConduct::seen()
{
    PracticeBench bench(smallPractice(100));
    QVERIFY(bench.signedIn);
    const int revokedBefore = bench.server.seen().revoked;
    QCOMPARE(bench.client.list().status, 200);
    QCOMPARE(bench.client.revoke(bench.idOf(1)).status, 204);
    bench.server.provokeNextRevocation(429, 0);
    QCOMPARE(bench.client.revoke(bench.idOf(2)).status, 429);
    bench.server.beginOutage(600);
    QCOMPARE(bench.client.list().status, 0); // never got there
    const PracticeSeen seen = bench.server.seen();
    QCOMPARE(seen.requests, 4);
    QCOMPARE(seen.signIns, 1);
    QCOMPARE(seen.lists, 1);
    QCOMPARE(seen.revocations, 2);
    QCOMPARE(seen.tooMany, 1);
    QCOMPARE(seen.revoked, revokedBefore + 1);
}

void TestPracticeConduct::outage()
{
    PracticeBench bench(smallPractice());
    QVERIFY(bench.signedIn);
    const int before = bench.server.requestCount();
    bench.server.beginOutage(600);
    const QDateTime until = bench.server.provoked().outageUntil;
    QVERIFY(until > QDateTime::currentDateTimeUtc() && until.timeSpec() == Qt::UTC);
    QCOMPARE(bench.client.list().status, 0);
    QCOMPARE(bench.client.signIn(bench.server.clientId(), bench.server.clientSecret()).status, 0);
    QCOMPARE(bench.server.requestCount(), before);
    bench.server.beginOutage(0);
    QVERIFY(!bench.server.provoked().any());
    QCOMPARE(bench.client.list().status, 200);
}

void TestPracticeConduct::provokeNothing()
{
    PracticeBench bench(smallPractice(100));
    QVERIFY(bench.signedIn);
    bench.server.provokeNextRevocation(500, 0);
    bench.server.breakRequests({PracticeFault::Gateway, PracticeRequests::List, 3, 5});
    bench.server.beginOutage(600);
    bench.server.setOtherClient(40);
    const PracticeProvoked all = bench.server.provoked();
    QVERIFY(all.nextRevocation == 500 && all.rules.size() == 1 && all.otherClient == 40);
    bench.server.provokeNothing();
    QCOMPARE(bench.server.provoked(), PracticeProvoked());
    QCOMPARE(bench.client.list().status, 200);
    QCOMPARE(bench.client.revoke(bench.idOf(1)).status, 204);
}

void TestPracticeConduct::failDelete_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    for (const int status : {400, 401, 403, 404, 409, 418, 422, 429, 500, 503})
        QTest::addRow("%d", status) << status << QByteArray("application/problem+json");
    QTest::newRow("502") << 502 << QByteArray("text/html; charset=utf-8");
    QTest::newRow("504") << 504 << QByteArray("text/html; charset=utf-8");
}

void TestPracticeConduct::failDelete()
{
    QFETCH(const int, status);
    PracticeOptions options = smallPractice(100);
    options.failDelete = {{2, status}};
    PracticeBench bench(options);
    QVERIFY(bench.signedIn);
    QCOMPARE(bench.client.revoke(bench.idOf(1)).status, 204);
    const PracticeReply reply = bench.client.revoke(bench.idOf(2));
    QCOMPARE(reply.status, status);
    QTEST(reply.header("Content-Type"), "type");
    QVERIFY(!reply.header("X-Request-Id").isEmpty());
    QCOMPARE(reply.header("X-RateLimit-Remaining") == "0", status == 429);
    QVERIFY(!bench.server.truth().at(2).revoked);
    QCOMPARE(bench.client.revoke(bench.idOf(2)).status, 204);
    QCOMPARE(bench.server.truth().at(2).deletesSeen, 2);
}

void TestPracticeConduct::limitOverTheWire()
{
    PracticeOptions options = smallPractice(3);
    options.windowSeconds = 1;
    options.retryAfter = PracticeOptions::RetryAfter::Seconds;
    options.reset = PracticeOptions::Reset::Delta;
    PracticeBench bench(options); // the token is one of the three
    QVERIFY(bench.signedIn);
    bool refused = false;
    for (int i = 0; i < 6 && !refused; ++i) {
        const PracticeReply reply = bench.client.list();
        refused = reply.status == 429;
        if (refused) {
            QCOMPARE(reply.header("Retry-After"), QByteArray("1"));
            QCOMPARE(reply.header("X-RateLimit-Reset"), QByteArray("1"));
            QCOMPARE(reply.header("X-RateLimit-Remaining"), QByteArray("0"));
        }
    }
    QVERIFY(refused);
    QTRY_COMPARE(bench.client.list().status, 200);
    QVERIFY(bench.server.tooManyCount() >= 1);
}

void TestPracticeConduct::bodiesDoNotUpsetAConnection()
{
    PracticeBench bench(smallPractice());
    QVERIFY(bench.signedIn);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(bench.server.port()));
    const QByteArray bearer = "Host: a\r\nAuthorization: Bearer " + bench.client.token + "\r\n";
    const auto path = [&bench](int row) {
        return QByteArray("DELETE /v3/auth/credentials/" + bench.idOf(row).toLatin1() + " HTTP/1.1\r\n");
    };
    const QByteArray done = "HTTP/1.1 204";
    QVERIFY(exchange(&socket, path(1) + bearer + "\r\n", "\r\n\r\n").startsWith(done));
    QVERIFY(
        exchange(&socket, path(2) + bearer + "Content-Length: 4\r\n\r\nabcd", "\r\n\r\n").startsWith(done));
    QVERIFY(exchange(&socket, path(3) + bearer + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                     "\r\n\r\n")
                .startsWith(done));
    QVERIFY(exchange(&socket, "PUT /v3/auth/token HTTP/1.1\r\nContent-Length: 2\r\n\r\nab", "}")
                .startsWith("HTTP/1.1 405"));
    QVERIFY(exchange(&socket, "nonsense\r\n\r\n", "}").startsWith("HTTP/1.1 400"));
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void TestPracticeConduct::answersInParallel()
{
    constexpr int connections = 16;
    PracticeOptions options = smallPractice();
    options.latencyMs = 300;
    PracticeBench bench(options);
    QVERIFY(bench.signedIn);
    std::array<QTcpSocket, connections> sockets;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < connections; ++i) {
        QTcpSocket &socket = sockets[static_cast<std::size_t>(i)];
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(bench.server.port()));
        socket.write("DELETE /v3/auth/credentials/" + bench.idOf(i + 1).toLatin1() +
                     " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + bench.client.token + "\r\n\r\n");
    }
    for (QTcpSocket &socket : sockets)
        QTRY_VERIFY(socket.peek(4096).startsWith("HTTP/1.1 204"));
    // One after the other would take at least this long.
    QVERIFY2(timer.elapsed() < options.latencyMs * connections, qPrintable(QString::number(timer.elapsed())));
}

void TestPracticeConduct::latencyComesAfterApplying()
{
    PracticeOptions options = smallPractice();
    options.latencyMs = 600;
    PracticeBench bench(options);
    QVERIFY(bench.signedIn);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(bench.server.port()));
    socket.write("DELETE /v3/auth/credentials/" + bench.idOf(1).toLatin1() +
                 " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + bench.client.token + "\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(bench.server.truth().at(1).revoked, 500);
    QCOMPARE(socket.bytesAvailable(), 0);
    QTRY_VERIFY(socket.bytesAvailable() > 0);
}

void TestPracticeConduct::portIsTaken()
{
    PracticeServer first(smallPractice());
    QVERIFY(first.start());
    PracticeOptions options = smallPractice();
    options.port = first.port();
    PracticeServer second(options);
    QVERIFY(!second.start());
    QVERIFY(second.errorText().contains(QString::number(first.port())));
}

void TestPracticeConduct::endsAtOnce_data()
{
    QTest::addColumn<int>("latencyMs");
    QTest::newRow("idle connection") << 0;
    QTest::newRow("answer under way") << 30'000;
}

void TestPracticeConduct::endsAtOnce()
{
    QFETCH(const int, latencyMs);
    PracticeOptions options = smallPractice();
    options.latencyMs = latencyMs;
    auto server = std::make_unique<PracticeServer>(options);
    QVERIFY(server->start());
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(server->port()));
    socket.write("GET /v3/auth/credentials HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(server->requestCount(), 1);
    if (latencyMs == 0)
        QTRY_VERIFY(socket.bytesAvailable() > 0);
    QElapsedTimer timer;
    timer.start();
    server.reset();
    // Not as long as an idle connection is kept (75 s).
    QVERIFY2(timer.elapsed() < 40'000, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 401")); // what it was answering still came
}

QTEST_GUILESS_MAIN(TestPracticeConduct)
#include "tst_practice_conduct.moc"
