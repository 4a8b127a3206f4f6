// What somebody without credentials sends to the practice server costs no memory, and
// nothing is read on after a 413.
#include "fakes/practice_client.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebi = 1024 * 1024;

// Resident memory of this process in bytes, the practice server within it.
qint64 resident()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong() * 1024;
    }
    return -1;
}

} // namespace

class TestPracticeLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F5_4_unaskedInputCostsNoMemory_data();
    void F5_4_unaskedInputCostsNoMemory();
    void F5_4_closedAfter413_data();
    void F5_4_closedAfter413();
    void F5_4_answersThatNobodyReads();
    void F5_4_connectionsAreBounded();
};

void TestPracticeLimits::F5_4_unaskedInputCostsNoMemory_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    const QByteArray post = "POST /v3/auth/token HTTP/1.1\r\nHost: localhost\r\n";
    const QByteArray block(64 * 1024, 'a');
    QTest::newRow("F5.4: chunked") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\n")
                                   << QByteArray("10000\r\n" + block + "\r\n");
    QTest::newRow("F5.4: told length") << QByteArray(post + "Content-Length: 524288000\r\n\r\n") << block;
    QTest::newRow("F5.4: head without end") << QByteArray(post + "X-Long: ") << block;
    QTest::newRow("F5.4: no HTTP at all") << QByteArray() << block;
}

// 500 MB on connection after connection, each as far as it is taken.
void TestPracticeLimits::F5_4_unaskedInputCostsNoMemory()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, piece);
    PracticeServer server(smallPractice());
    QVERIFY(server.start());
    PracticeClient client(server.baseUrl());
    QVERIFY(client.signIn(server));
    const qint64 idle = resident();
    QVERIFY(idle > 0);
    qint64 most = idle;
    qint64 sent = 0;
    QElapsedTimer timer;
    timer.start();
    while (sent < 500'000'000 && timer.elapsed() < 30'000) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(server.port()));
        QVERIFY(socket.waitForConnected(5'000));
        socket.write(head);
        while (socket.state() == QAbstractSocket::ConnectedState && sent < 500'000'000) {
            if (socket.write(piece) != piece.size())
                break;
            sent += piece.size();
            // An end that does not take it any more has to say so soon.
            while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(2'000)) {
            }
            if (socket.bytesToWrite() > 0)
                break;
            most = std::max(most, resident());
        }
        most = std::max(most, resident());
    }
    qInfo("%lld MB, %lld KiB above idle", sent / 1'000'000, (most - idle) / 1024);
    QVERIFY2(most - idle < 16 * mebi, qPrintable(QString::number((most - idle) / 1024) + u" KiB"_s));
    QCOMPARE(client.list().status, 200); // it serves on
}

void TestPracticeLimits::F5_4_closedAfter413_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("pieces");
    const QByteArray post = "POST /v3/auth/token HTTP/1.1\r\nHost: localhost\r\n";
    QTest::newRow("F5.4: chunked") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\n") << 40;
    QTest::newRow("F5.4: told length") << QByteArray(post + "Content-Length: 10000000\r\n\r\n") << 1;
}

void TestPracticeLimits::F5_4_closedAfter413()
{
    QFETCH(const QByteArray, head);
    QFETCH(const int, pieces);
    PracticeServer server(smallPractice());
    QVERIFY(server.start());
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(server.port()));
    QVERIFY(socket.waitForConnected(5'000));
    socket.write(head);
    for (int i = 0; i < pieces; ++i)
        socket.write("1000\r\n" + QByteArray(4096, 'a') + "\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QByteArray got = socket.readAll();
    QVERIFY2(got.startsWith("HTTP/1.1 413 "), got.constData());
    QCOMPARE(got.count("HTTP/1.1 "), 1);
}

// Requests are taken no faster than their answers are.
void TestPracticeLimits::F5_4_answersThatNobodyReads()
{
    PracticeServer server(smallPractice());
    QVERIFY(server.start());
    const qint64 idle = resident();
    QTcpSocket socket;
    socket.setReadBufferSize(1024);
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(server.port()));
    QVERIFY(socket.waitForConnected(5'000));
    const QByteArray request = "GET /v3/auth/credentials HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const QByteArray many = request.repeated(1'000);
    qint64 most = idle;
    for (int i = 0; i < 1'000; ++i) {
        socket.write(many);
        if (!socket.waitForBytesWritten(500))
            break;
        most = std::max(most, resident() - socket.bytesToWrite());
    }
    QVERIFY2(most - idle < 16 * mebi, qPrintable(QString::number((most - idle) / 1024) + u" KiB"_s));
}

void TestPracticeLimits::F5_4_connectionsAreBounded()
{
    PracticeServer server(smallPractice());
    QVERIFY(server.start());
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 200; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(u"127.0.0.1"_s, static_cast<quint16>(server.port()));
        QVERIFY(sockets.back()->waitForConnected(5'000));
    }
    const auto open = [&sockets] {
        return std::count_if(sockets.begin(), sockets.end(), [](const auto &socket) {
            return socket->state() == QAbstractSocket::ConnectedState;
        });
    };
    QTRY_COMPARE(open(), 64);
}

QTEST_GUILESS_MAIN(TestPracticeLimits)
#include "tst_practice_limits.moc"
