// The fault front, byte by byte: untouched without a fault, each fault as asked for, and the script that
// decides (docs/pitfalls.md 7.3).
#include "fakes/raw_server.h"
#include "fakes/test_front.h"
#include "practice/gzip_bomb.h"

#include <QProcess>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = Fault::Kind;
using When = Fault::When;
using Which = PracticeRequests;

Q_DECLARE_METATYPE(rd::Fault)

namespace {

const QByteArray list = "GET /v3/auth/credentials?limit=1 HTTP/1.1\r\nhOsT: a\r\n\r\n";
const QByteArray deletion =
    "DELETE /v3/auth/credentials/a%2Fb HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n";
const QByteArray body = R"({"data":[],"has_more":false})";
const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

// A server whose answers are known to the byte, the front, and a client by hand.
struct Scene
{
    Scene() : front(server.serverPort())
    {
        client.connectToHost(u"127.0.0.1"_s, front.serverPort());
        [this] { QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState); }();
    }

    // Everything that came by the time that holds.
    template <class Holds>
    QByteArray got(Holds holds)
    {
        [&] { QTRY_VERIFY((bytes += client.readAll(), holds())); }();
        return bytes;
    }
    QByteArray gotAll(qsizetype size)
    {
        return got([this, size] { return bytes.size() >= size; });
    }
    bool closed() const { return client.state() == QAbstractSocket::UnconnectedState; }

    QByteArray answer = RawServer::answer(200, body, "application/json", "X-Odd:  spaced \r\nDate: x\r\n");
    RawServer server{[this](QTcpSocket *socket, const RawRequest &) { socket->write(answer); }};
    TestFront front;
    QTcpSocket client;
    QByteArray bytes;
};

QList<Kind> drawn(FaultScript &script, Which which, int count)
{
    QList<Kind> kinds;
    for (int i = 0; i < count; ++i)
        kinds.append(script.next(which, noon).kind);
    return kinds;
}

} // namespace

class TestFaultFront : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untouchedWithoutAFault_data();
    void untouchedWithoutAFault();
    void chunkedRequestsPass();
    void endsTheConnection_data();
    void endsTheConnection();
    void changesTheAnswer_data();
    void changesTheAnswer();
    void withheld_data();
    void withheld();
    void lateReachesTheServerWithoutAClient();
    void dripComesToItsEnd();
    void goesOnAfterwards();
    void tellsBeforeTheServerGetsIt();

    void rules();
    void oneRuleDoesNotPutAnotherOff();
    void chaosIsTheSameForASeed();
    void chaosForgesNoSuccess();
    void outage();
    void textsComeBack();
    void wrongTexts_data();
    void wrongTexts();
    void bombIsGzip();
};

void TestFaultFront::untouchedWithoutAFault_data()
{
    QTest::addColumn<int>("step"); // bytes that are written at once; 0: all
    QTest::newRow("at once") << 0;
    QTest::newRow("byte by byte") << 1;
}

void TestFaultFront::untouchedWithoutAFault()
{
    QFETCH(const int, step);
    Scene scene;
    const QByteArray post = "POST /v3/auth/token HTTP/1.1\r\nContent-Length: 7\r\nX: \xff\r\n\r\n\r\n\r\nabc";
    qsizetype expected = 0;
    for (const QByteArray &request : {list, post, deletion, QByteArray("nonsense\r\n\r\n"), list}) {
        for (qsizetype i = 0; i<request.size(); i += step> 0 ? step : request.size()) {
            scene.client.write(request.mid(i, step > 0 ? step : -1));
            if (step > 0)
                QVERIFY(scene.client.waitForBytesWritten());
        }
        scene.gotAll(expected += scene.answer.size());
        const RawRequest &last = scene.server.requests().constLast();
        QCOMPARE(QByteArray(last.head + "\r\n\r\n" + last.body), request);
    }
    QCOMPARE(scene.bytes, scene.answer.repeated(5));
    QCOMPARE(scene.server.connections(), 1);
    QCOMPARE(scene.front.seen(Which::List), 2);
    QCOMPARE(scene.front.seen(Which::Any), 5);
    scene.client.disconnectFromHost();
}

void TestFaultFront::chunkedRequestsPass()
{
    Scene scene;
    scene.front.breakNth(Which::Any, {.kind = Kind::Close}, 2);
    const QByteArray chunked = "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
    scene.client.write(chunked);
    scene.gotAll(scene.answer.size());
    QCOMPARE(QByteArray(scene.server.requests().constFirst().head + "\r\n\r\n"), chunked);
}

void TestFaultFront::endsTheConnection_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("comes");
    const auto row = [](const char *name, Kind kind, const QByteArray &comes) {
        for (const When when : {When::Before, When::After})
            QTest::addRow("%s %s", name, when == When::Before ? "before" : "after")
                << Fault{.kind = kind, .when = when} << (when == When::Before ? QByteArray("?") : comes);
    };
    const QByteArray whole =
        RawServer::answer(200, body, "application/json", "X-Odd:  spaced \r\nDate: x\r\n");
    const qsizetype head = whole.indexOf("\r\n\r\n");
    row("close", Kind::Close, "");
    row("reset", Kind::Reset, "");
    row("half a status line", Kind::HalfStatus, "HTTP/1.1 ");
    row("half the headers", Kind::HalfHeaders, whole.left((19 + head) / 2));
    row("half a body", Kind::HalfBody, whole.left(head + 4 + body.size() / 2));
}

void TestFaultFront::endsTheConnection()
{
    QFETCH(const Fault, fault);
    QFETCH(const QByteArray, comes);
    Scene scene;
    scene.front.breakNth(Which::Revoke, fault);
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
    connect(&scene.client, &QTcpSocket::errorOccurred, this,
            [&error](QAbstractSocket::SocketError e) { error = e; });
    scene.client.write(deletion);
    scene.got([&scene] { return scene.closed(); });
    QCOMPARE(scene.server.requests().size(), fault.when == When::After ? 1 : 0);
    QCOMPARE(error, QAbstractSocket::RemoteHostClosedError); // Qt's name for an end and for a reset
    if (comes != "?")
        QCOMPARE(scene.bytes, comes);
    else
        QVERIFY(scene.bytes.size() < 300 && !scene.bytes.contains("</html>"));
}

void TestFaultFront::changesTheAnswer_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("starts");
    QTest::addColumn<QByteArray>("contains");
    QTest::addColumn<QByteArray>("ends");
    const auto row = [](const char *name, const Fault &fault, const char *starts, const QByteArray &contains,
                        const QByteArray &ends) {
        QTest::newRow(name) << fault << QByteArray(starts) << contains << ends;
    };
    const QByteArray whole =
        RawServer::answer(200, body, "application/json", "X-Odd:  spaced \r\nDate: x\r\n");
    const char *ok = "HTTP/1.1 200 ";
    row("too long", {.kind = Kind::LongLength}, ok, "Content-Length: 92\r\n", body);
    row("too short", {.kind = Kind::ShortLength}, ok, "Content-Length: 14\r\n", body);
    row("twice", {.kind = Kind::Twice}, ok, whole, whole);
    row("3 MiB header", {.kind = Kind::HugeHeader}, ok, QByteArray(3 * 1024 * 1024, 'x'), body);
    row("bomb", {.kind = Kind::GzipBomb}, ok, "Content-Encoding: gzip\r\n",
        QByteArray("\x00\x00\x00\x04", 4));
    row("media type", {.kind = Kind::WrongType}, ok, "Content-Type: text/plain\r\n", body);
    row("portal", {.kind = Kind::Portal}, ok, "Content-Type: text/html\r\n", "</html>\n");
    row("interim", {.kind = Kind::Interim, .count = 9}, "HTTP/1.1 103 ",
        QByteArray("HTTP/1.1 103 Early Hints\r\n\r\n").repeated(9), body);
    row("204 with a body", {.kind = Kind::BodyOn204}, "HTTP/1.1 204 ", "Content-Length: 5\r\n", "extra");
    for (const int status : {301, 302, 303, 307, 308}) {
        const QByteArray number = QByteArray::number(status);
        const QByteArray starts = "HTTP/1.1 " + number;
        const QByteArray path = "/v3/auth/credentials/a%2Fb";
        row(QByteArray("same host " + number).constData(),
            {.kind = Kind::Redirect, .status = status, .target = Fault::Target::SameHost}, starts.constData(),
            QByteArray("Location: " + path + "?moved\r\n"), "\r\n");
        row(QByteArray("other host " + number).constData(), {.kind = Kind::Redirect, .status = status},
            starts.constData(), QByteArray("Location: //elsewhere.invalid" + path), "\r\n");
        row(QByteArray("http " + number).constData(),
            {.kind = Kind::Redirect, .status = status, .target = Fault::Target::Http}, starts.constData(),
            QByteArray("Location: http://elsewhere.invalid" + path), "\r\n");
    }
    using Body = Fault::Body;
    row("problem", {.kind = Kind::Status, .status = 409}, "HTTP/1.1 409 ", "application/problem+json\r\n",
        R"("type":"https://docs.dinie.com.br/errors/conflict"})");
    row("html", {.kind = Kind::Status, .status = 502, .body = Body::Html}, "HTTP/1.1 502 ", "text/html\r\n",
        "</html>\n");
    row("empty", {.kind = Kind::Status, .status = 500, .body = Body::Empty}, "HTTP/1.1 500 ",
        "Content-Length: 0\r\n", "\r\n");
    row("malformed", {.kind = Kind::Status, .status = 429, .body = Body::Malformed}, "HTTP/1.1 429 ",
        "application/problem+json\r\n", "");
    row("duplicate key", {.kind = Kind::Status, .status = 404, .body = Body::DuplicateKey}, "HTTP/1.1 404 ",
        R"({"code":"first")", "}");
}

void TestFaultFront::changesTheAnswer()
{
    QFETCH(Fault, fault);
    QFETCH(const QByteArray, starts);
    QFETCH(const QByteArray, contains);
    QFETCH(const QByteArray, ends);
    Scene scene;
    fault.when = When::After;
    scene.front.breakNth(Which::Revoke, fault);
    scene.client.write(deletion);
    scene.got([&] { return scene.bytes.contains(contains) && scene.bytes.endsWith(ends); });
    QVERIFY2(scene.bytes.startsWith(starts), scene.bytes.left(100).constData());
    QCOMPARE(scene.server.requests().size(), 1);
    if (fault.kind == Kind::LongLength)
        QTRY_VERIFY(scene.closed());
    else
        QVERIFY(!scene.closed());
}

void TestFaultFront::withheld_data()
{
    QTest::addColumn<When>("when");
    QTest::newRow("before") << When::Before;
    QTest::newRow("after") << When::After;
}

void TestFaultFront::withheld()
{
    QFETCH(const When, when);
    Scene scene;
    scene.front.breakNth(Which::Revoke, {.kind = Kind::Silence, .when = when});
    scene.client.write(deletion);
    QTRY_COMPARE(scene.front.held(), 1);
    QCOMPARE(scene.server.requests().size(), when == When::After ? 1 : 0);
    QCOMPARE(scene.client.bytesAvailable(), 0);
}

void TestFaultFront::lateReachesTheServerWithoutAClient()
{
    Scene scene;
    scene.front.breakNth(Which::Revoke, {.kind = Kind::Late});
    scene.client.write(deletion);
    QTRY_COMPARE(scene.front.held(), 1);
    QCOMPARE(scene.server.requests().size(), 0);
    scene.client.abort();
    QTRY_COMPARE(scene.server.count("DELETE"), 1);
}

void TestFaultFront::dripComesToItsEnd()
{
    Scene scene;
    scene.answer = RawServer::answer(204);
    scene.front.breakNth(Which::Revoke, {.kind = Kind::Drip});
    scene.client.write(deletion);
    QCOMPARE(scene.gotAll(scene.answer.size()), scene.answer);
    scene.client.write(list);
    QCOMPARE(scene.gotAll(2 * scene.answer.size()), scene.answer.repeated(2));
}

// A damaged answer leaves a connection that works.
void TestFaultFront::goesOnAfterwards()
{
    Scene scene;
    scene.front.breakNth(
        Which::Revoke,
        {.kind = Kind::Status, .when = When::Before, .status = 503, .body = Fault::Body::Empty});
    scene.client.write(deletion);
    scene.got([&scene] { return scene.bytes.endsWith("\r\n\r\n"); });
    scene.client.write(deletion);
    scene.got([&scene] { return scene.bytes.endsWith(scene.answer); });
    QCOMPARE(scene.server.count("DELETE"), 1);
    QCOMPARE(scene.front.seen(Which::Revoke), 2);
}

void TestFaultFront::tellsBeforeTheServerGetsIt()
{
    Scene scene;
    QString clientId;
    qsizetype seenThen = -1;
    connect(&scene.front, &FaultFront::requestArrived, this, [&](Which which, const QString &id) {
        QCOMPARE(which, Which::Revoke);
        clientId = id;
        seenThen = scene.server.requests().size();
    });
    scene.client.write(deletion);
    scene.gotAll(scene.answer.size());
    QCOMPARE(clientId, u"a/b"_s);
    QCOMPARE(seenThen, 0);
}

void TestFaultFront::rules()
{
    FaultScript script;
    script.add({Which::Revoke, 2, 0, {.kind = Kind::Reset}});
    script.add({Which::List, 3, 3, {.kind = Kind::Close}});
    QCOMPARE(script.pending(), 1);
    const QList<FaultRule> open = script.open();
    QCOMPARE(open.size(), 2);
    QCOMPARE(open.first().first, 2);
    const Kind none = Kind::None;
    QCOMPARE(drawn(script, Which::List, 7), (QList{none, none, Kind::Close, none, none, Kind::Close, none}));
    QCOMPARE(script.open().last().first, 2); // the 9th: the one after the next
    QCOMPARE(drawn(script, Which::Token, 4), (QList{none, none, none, none}));
    QCOMPARE(drawn(script, Which::Revoke, 4), (QList{none, Kind::Reset, none, none}));
    QCOMPARE(script.pending(), 0);
    QCOMPARE(script.open().size(), 1);
    script.add({Which::Any, 1, 0, {.kind = Kind::Drip}});
    QCOMPARE(drawn(script, Which::Any, 2), (QList{Kind::Drip, none}));
    script.clear();
    QCOMPARE(drawn(script, Which::List, 3), (QList{none, none, none}));
}

void TestFaultFront::oneRuleDoesNotPutAnotherOff()
{
    FaultScript script;
    script.add({Which::Any, 1, 0, {.kind = Kind::Reset}});
    script.add({Which::Revoke, 1, 0, {.kind = Kind::Close}});
    script.add({Which::Revoke, 2, 0, {.kind = Kind::Drip}});
    QCOMPARE(drawn(script, Which::Revoke, 3), (QList{Kind::Reset, Kind::Drip, Kind::None}));
}

void TestFaultFront::chaosIsTheSameForASeed()
{
    const auto run = [](quint64 seed) {
        FaultScript script;
        script.setChaos(seed, 20);
        QStringList all;
        for (int i = 0; i < 1'000; ++i)
            all.append(faultText(script.next(Which::List, noon)));
        return all;
    };
    const QStringList first = run(7);
    QCOMPARE(run(7), first);
    QVERIFY(run(8) != first);
    const qsizetype broken = 1'000 - first.count(u"none"_s);
    QVERIFY2(broken > 150 && broken < 250, qPrintable(QString::number(broken)));
}

// A 204 for what was not carried out cannot be told from a true one; nobody sends that.
void TestFaultFront::chaosForgesNoSuccess()
{
    const QList<Fault> all = allFaults();
    QVERIFY(all.size() > 200);
    for (const Fault &fault : all) {
        QVERIFY(fault.kind != Kind::BodyOn204 || fault.when == When::After);
        QVERIFY(fault.kind != Kind::Status || fault.status != 204);
    }
}

void TestFaultFront::outage()
{
    FaultScript script;
    script.setOutage(noon.addSecs(10));
    const Fault closed{.kind = Kind::Close, .when = When::Before};
    QCOMPARE(script.next(Which::Token, noon), closed);
    QCOMPARE(script.next(Which::List, noon.addMSecs(9'999)), closed);
    QCOMPARE(script.next(Which::List, noon.addSecs(10)), Fault());
    QVERIFY(!script.outage(noon.addSecs(10)).isValid());
    script.setOutage(noon.addSecs(60));
    QCOMPARE(script.outage(noon), noon.addSecs(60));
    script.setOutage({});
    QCOMPARE(script.next(Which::List, noon), Fault());
}

void TestFaultFront::textsComeBack()
{
    for (const Fault &fault : allFaults()) {
        QString text = faultText(fault);
        const QString when = text.mid(text.indexOf(u':'));
        text.truncate(text.indexOf(u':'));
        const auto rule = readFaultRule(u"delete/"_s + text + u"%12"_s + when);
        QVERIFY2(rule, qPrintable(text));
        QCOMPARE(*rule, (FaultRule{Which::Revoke, 12, 12, fault}));
        const auto once = readFaultRule(text + u"@3"_s);
        QVERIFY(once && once->which == Which::Any && once->first == 3 && once->every == 0);
    }
}

void TestFaultFront::wrongTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "close",
                             "close@",
                             "close@0",
                             "close@-1",
                             "close%0",
                             "clos@1",
                             "CLOSE@1",
                             "close=1@1",
                             "close@1:later",
                             "nobody/close@1",
                             "status@1",
                             "status=600@1",
                             "status=199@1",
                             "status=500/pdf@1",
                             "redirect=200@1",
                             "interim@1",
                             "interim=0@1",
                             "redirect=307/where@1",
                             "date@1",
                             "date=0@1",
                             "date=99@1",
                             "close@1 ",
                             "close@1@2",
                             "none@1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestFaultFront::wrongTexts()
{
    QFETCH(const QString, text);
    QVERIFY(!readFaultRule(text));
}

void TestFaultFront::bombIsGzip()
{
    for (const int size : {1, 2, 258, 259, 1'000, 3'000'000}) {
        QProcess gzip;
        gzip.start(u"gzip"_s, {u"-dc"_s});
        gzip.write(zeroBomb(size));
        gzip.closeWriteChannel();
        QVERIFY(gzip.waitForFinished());
        QCOMPARE(gzip.readAllStandardError(), QByteArray());
        QCOMPARE(gzip.exitCode(), 0);
        QCOMPARE(gzip.readAllStandardOutput(), QByteArray(size, '\0'));
    }
    QVERIFY(zeroBomb(64 * 1024 * 1024).size() < 500'000);
}

QTEST_GUILESS_MAIN(TestFaultFront)
#include "tst_fault_front.moc"
