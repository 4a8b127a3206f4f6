// Interim answers (1xx) before the real one: they are no answer, and the connection on which one came is
// left, for the real answer would be taken for that to the next request (docs/pitfalls.md 1.17).
#include "fakes/run_scene.h"
#include "fakes/traffic_line.h"

#include <QNetworkAccessManager>
#include <QTest>
#include <QTimer>

using namespace rd;
using namespace std::chrono_literals;

namespace {

QByteArray interim(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Interim\r\nLink: </style.css>\r\n\r\n";
}

// The interim answer alone is read as long as the other one is not there.
void writeLater(QTcpSocket *socket, const QByteArray &bytes)
{
    QTimer::singleShot(300ms, socket, [socket, bytes] { socket->write(bytes); });
}

} // namespace

class TestInterim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F6_1_readAndTokenGoAgain_data();
    void F6_1_readAndTokenGoAgain();
    void F6_1_secondEndsWithItsName_data();
    void F6_1_secondEndsWithItsName();
    void F6_1_lateAnswerIsNotTheNext_data();
    void F6_1_lateAnswerIsNotTheNext();
    void F6_1_nothingIsQueuedBehindAnother();
    void F6_1_deleteIsReadBack_data();
    void F6_1_deleteIsReadBack();
    void F6_1_readingGoesAgain();
};

void TestInterim::F6_1_readAndTokenGoAgain_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("late"); // the real answer
    for (const char *method : {"GET", "POST"}) {
        for (const int status : {100, 101, 102, 103, 199}) {
            for (const bool late : {false, true})
                QTest::addRow("F6.1: %s, %d, %s", method, status, late ? "late" : "at once")
                    << QByteArray(method) << status << late;
        }
    }
}

void TestInterim::F6_1_readAndTokenGoAgain()
{
    QFETCH(const QByteArray, method);
    QFETCH(const int, status);
    QFETCH(const bool, late);
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        const QByteArray real = RawServer::answer(200, request.method == "POST" ? grant(1) : emptyPage);
        if (request.method != method || server.count(method) > 1) {
            socket->write(real);
        } else if (late) {
            socket->write(interim(status));
            writeLater(socket, RawServer::problem(500));
        } else {
            socket->write(interim(status) + real);
        }
    });
    Line line(server);
    Ended ended(line.list(server));
    QTRY_COMPARE(ended.times, 1);
    if (status == 100 && late) { // of which Qt goes on to the real one
        QVERIFY(ended.error);
        QCOMPARE(ended.error->kind, ApiError::Kind::ServerError);
        return;
    }
    QVERIFY(!ended.error);
    QCOMPARE(ended.status, 200);
    QCOMPARE(server.count(method), status == 100 ? 1 : 2);
    if (status == 100)
        return;
    QList<int> connections;
    for (const RawRequest &request : server.requests()) {
        if (request.method == method)
            connections.append(request.connection);
    }
    QVERIFY(connections.at(0) != connections.at(1));
}

void TestInterim::F6_1_secondEndsWithItsName_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("F6.1: list") << QByteArray("GET");
    QTest::newRow("F6.1: token") << QByteArray("POST");
}

void TestInterim::F6_1_secondEndsWithItsName()
{
    QFETCH(const QByteArray, method);
    RawServer server([&](QTcpSocket *socket, const RawRequest &request) {
        const QByteArray real = RawServer::answer(200, request.method == "POST" ? grant(1) : emptyPage);
        socket->write(request.method == method ? interim(103) + real : real);
    });
    Line line(server);
    Ended ended(line.list(server));
    QTRY_COMPARE(ended.times, 1);
    QVERIFY(ended.error);
    QCOMPARE(ended.error->kind, ApiError::Kind::InterimAnswer);
    QCOMPARE(server.count(method), 2);
}

void TestInterim::F6_1_lateAnswerIsNotTheNext_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {101, 102, 103})
        QTest::addRow("F6.1: %d", status) << status;
}

// A is answered 103 now and 204 later, B 409: B was not revoked.
void TestInterim::F6_1_lateAnswerIsNotTheNext()
{
    QFETCH(const int, status);
    QPointer<QTcpSocket> first;
    RawServer server([&](QTcpSocket *socket, const RawRequest &) {
        if (server.count("DELETE") == 1) {
            first = socket;
            socket->write(interim(status));
            return;
        }
        if (first)
            first->write(RawServer::answer(204));
        QTimer::singleShot(300ms, socket, [socket] { socket->write(RawServer::problem(409)); });
    });
    Line line(server, Line::pasted());
    Ended a(line.revoke(server));
    QTRY_COMPARE(a.times, 1);
    QCOMPARE(a.error->kind, ApiError::Kind::InterimAnswer);
    QVERIFY(a.error->mayHaveBeenSent);
    Ended b(line.revoke(server));
    QTRY_COMPARE(b.times, 1);
    QCOMPARE(b.status, 409);
    QCOMPARE(server.requests().at(1).onConnection, 1);
    QCOMPARE(server.count("DELETE"), 2); // neither went again
}

// Qt would put a request that waits for its connection on one that has become free, whatever came there.
void TestInterim::F6_1_nothingIsQueuedBehindAnother()
{
    QList<QPointer<QTcpSocket>> open;
    RawServer server([&](QTcpSocket *socket, const RawRequest &) { open.append(socket); });
    Line line(server, Line::pasted());
    Ended list(line.list(server));
    Ended reading(line.list(server, Priority::ReadBack));
    Ended revoke(line.revoke(server));
    QTRY_COMPARE(open.size(), 3);
    const QList<QNetworkAccessManager *> managers = line.network.findChildren<QNetworkAccessManager *>();
    QCOMPARE(managers.size(), 3);
    for (const QNetworkAccessManager *manager : managers)
        QCOMPARE(manager->findChildren<QNetworkReply *>().size(), 1);
    for (const QPointer<QTcpSocket> &socket : std::as_const(open))
        socket->write(RawServer::answer(200, emptyPage));
    QTRY_COMPARE(list.times + reading.times + revoke.times, 3);
    Ended next(line.list(server));
    QTRY_COMPARE(open.size(), 4);
    QCOMPARE(server.requests().constLast().onConnection, 2); // what was answered in full serves again
    open.constLast()->write(RawServer::answer(200, emptyPage));
    QTRY_COMPARE(next.times, 1);
}

void TestInterim::F6_1_deleteIsReadBack_data()
{
    QTest::addColumn<bool>("acted");
    QTest::addColumn<int>("later"); // the real answer
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("F6.1: carried out") << true << 204 << Outcome::RevokedReplyLost;
    QTest::newRow("F6.1: not carried out") << false << 409 << Outcome::StillActive;
    QTest::newRow("F6.1: 401 too late to be heard") << false << 401 << Outcome::StillActive;
    QTest::newRow("F6.1: 429 too late to be heard") << false << 429 << Outcome::StillActive;
}

void TestInterim::F6_1_deleteIsReadBack()
{
    QFETCH(const bool, acted);
    QFETCH(const int, later);
    QFETCH(const Outcome, outcome);
    RunScene scene;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        socket->write(interim(103));
        if (acted)
            row->status = "revoked";
        writeLater(socket, later == 204 ? RawServer::answer(204) : RawServer::problem(later));
    };
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, outcome);
    QCOMPARE(scene.api.deletes(), 1);
    QCOMPARE(scene.faults(), QStringList());
    const QList<RawRequest> &requests = scene.api.server.requests();
    const auto revocation = std::find_if(requests.begin(), requests.end(),
                                         [](const RawRequest &one) { return one.method == "DELETE"; });
    QVERIFY(std::next(revocation) != requests.end());
    for (auto after = std::next(revocation); after != requests.end(); ++after)
        QVERIFY(after->connection != revocation->connection);
    if (!acted)
        QCOMPARE(scene.bench.item().error->kind, ApiError::Kind::InterimAnswer);
    QVERIFY(scene.bench.property.data(QStringLiteral("answer")).constFirst().contains(QLatin1String("103")));
}

// The reading after a lost reply is answered 103 first.
void TestInterim::F6_1_readingGoesAgain()
{
    RunScene scene;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        scene.api.onList = [&](QTcpSocket *reader, const RawRequest &request) {
            reader->write(interim(103) + RawServer::answer(200, scene.api.page(request.path)));
            scene.api.onList = {};
            return true;
        };
        socket->disconnectFromHost();
    };
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    QCOMPARE(scene.bench.item().outcome, Outcome::RevokedReplyLost);
    QCOMPARE(scene.bench.property.data(QStringLiteral("reading")).size(), 2); // before, and once after
    QCOMPARE(scene.faults(), QStringList());
}

QTEST_GUILESS_MAIN(TestInterim)
#include "tst_interim.moc"
