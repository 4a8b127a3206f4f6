// The practice server over the wire: sign-in, list, revocation, refusals (contract, every row).
#include "fakes/practice_client.h"
#include "practice/practice_server.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QSet>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

PracticeOptions small(int limit = 0)
{
    PracticeOptions options;
    options.count = 40;
    options.limit = limit;
    return options;
}

// A server that runs and a client that is signed in.
struct Bench
{
    explicit Bench(const PracticeOptions &options)
        : server(options), started(server.start()), client(server.baseUrl())
    {
        signedIn = started && client.signIn(server);
    }

    PracticeServer server;
    bool started;
    PracticeClient client;
    bool signedIn = false;

    QString idOf(int row) const { return server.truth().at(row).clientId; }
};

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

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

class TestPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signIn_data();
    void signIn();
    void tokenIsJwtShaped();
    void lastUseMovesWithEachToken();
    void everyAnswerIsDressed_data();
    void everyAnswerIsDressed();
    void pages_data();
    void pages();
    void badQueries_data();
    void badQueries();
    void timestamps_data();
    void timestamps();
    void revoke();
    void secondDelete_data();
    void secondDelete();
    void clientIdIsOneEncodedSegment_data();
    void clientIdIsOneEncodedSegment();
    void lastActiveStays();
    void tokenCodes();
    void tokenOutlivesItsCredential();
    void tokenLifetimeEnds();
    void provoked_data();
    void provoked();
    void failDelete_data();
    void failDelete();
    void limitOverTheWire();
    void bodiesDoNotUpsetAConnection();
    void answersInParallel();
    void latencyComesAfterApplying();
    void portIsTaken();
    void endsAtOnce_data();
    void endsAtOnce();
    void otherPrefix();
};

void TestPractice::signIn_data()
{
    QTest::addColumn<bool>("rightId");
    QTest::addColumn<bool>("rightSecret");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray form = "grant_type=client_credentials";
    QTest::newRow("right") << true << true << form << 200 << QString();
    QTest::newRow("more fields") << true << true << QByteArray("scope=a+b&" + form) << 200 << QString();
    QTest::newRow("wrong secret") << true << false << form << 401 << u"invalid_client"_s;
    QTest::newRow("wrong id") << false << true << form << 401 << u"invalid_client"_s;
    QTest::newRow("no grant") << true << true << QByteArray("a=b") << 400 << u"missing_required_field"_s;
    QTest::newRow("empty") << true << true << QByteArray() << 400 << u"missing_required_field"_s;
    QTest::newRow("other grant") << true << true << QByteArray("grant_type=password") << 400
                                 << u"missing_required_field"_s;
}

void TestPractice::signIn()
{
    QFETCH(const bool, rightId);
    QFETCH(const bool, rightSecret);
    QFETCH(const QByteArray, body);
    PracticeServer server(small());
    QVERIFY2(server.start(), qPrintable(server.errorText()));
    PracticeClient client(server.baseUrl());
    const PracticeReply reply = client.signIn(rightId ? server.clientId() : u"dinie_ci_other"_s,
                                              rightSecret ? server.clientSecret() : QByteArray("no"), body);
    QTEST(reply.status, "status");
    QTEST(reply.code(), "code");
    QCOMPARE(reply.header("WWW-Authenticate").startsWith("Basic"), reply.status == 401);
    if (reply.status == 400) {
        QCOMPARE(text(reply.json, "param"), u"grant_type"_s);
        QCOMPARE(text(reply.json.value("errors"_L1).toArray().at(0).toObject(), "param"), u"grant_type"_s);
    }
    QCOMPARE(server.tokenRequestCount(), 1);

    const PracticeReply json =
        client.send("POST", "/auth/token", {{"Content-Type", "application/json"}}, body);
    QCOMPARE(json.status, 401); // no authorization at all
}

void TestPractice::tokenIsJwtShaped()
{
    PracticeOptions options = small();
    options.tokenSeconds = 1234;
    Bench bench(options);
    QVERIFY(bench.signedIn);
    const PracticeReply reply = bench.client.signIn(bench.server.clientId(), bench.server.clientSecret());
    const QString token = text(reply.json, "access_token");
    QVERIFY(token.startsWith(u"dinie_at_"_s));
    QVERIFY2(token.size() >= 300 && token.size() <= 1200, qPrintable(QString::number(token.size())));
    QCOMPARE(token.count(u'.'), 2);
    QVERIFY(token != QString::fromLatin1(bench.client.token));
    QCOMPARE(text(reply.json, "token_type"), u"bearer"_s);
    QCOMPARE(reply.json.value("expires_in"_L1).toInt(), 1234);
    QCOMPARE(bench.client.list().status, 200); // the earlier one is still good
}

void TestPractice::lastUseMovesWithEachToken()
{
    Bench bench(small());
    QVERIFY(bench.signedIn);
    const auto lastUse = [&bench] {
        const auto all = bench.client.listAll();
        for (const QJsonObject &one : all) {
            if (text(one, "client_id") == bench.server.clientId())
                return text(one, "last_used_at");
        }
        return QString();
    };
    const QString before = lastUse();
    QVERIFY(QDateTime::fromString(before, Qt::ISODateWithMs).secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QCOMPARE(lastUse(), before); // listing alone does not move it
    QTRY_VERIFY(bench.client.signIn(bench.server) && lastUse() > before);
}

void TestPractice::everyAnswerIsDressed_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("allow");
    const auto row = [](const char *method, const QByteArray &path, int status, const char *type,
                        const char *allow = "") {
        const QByteArray name = QByteArray(method) + ' ' + path.left(40);
        QTest::newRow(name.constData())
            << QByteArray(method) << path << status << QString::fromLatin1(type) << QByteArray(allow);
    };
    row("GET", "/auth/credentials", 200, "");
    row("GET", "/auth/credentials?limit=0", 422, "validation-failed");
    row("GET", "/auth/credentials?starting_after=nobody", 400, "invalid-request");
    row("DELETE", "/auth/credentials/nobody", 404, "not-found");
    row("GET", "/auth/credentials/nobody", 405, "method-not-allowed", "DELETE");
    row("POST", "/auth/credentials", 405, "method-not-allowed", "GET");
    row("PUT", "/auth/credentials", 405, "method-not-allowed", "GET");
    row("GET", "/auth/token", 405, "method-not-allowed", "POST");
    row("POST", "/auth/token", 401, "authentication-failed");
    row("GET", "", 404, "not-found");
    row("GET", "/other", 404, "not-found");
    row("GET", "/auth/credentials/", 404, "not-found");
    row("DELETE", "/auth/credentials/a/b", 404, "not-found");
    row("GET", QByteArray("/" + QByteArray(3000, 'a')), 414, "invalid-request");
    row("GET", QByteArray("/" + QByteArray(9000, 'a')), 414, "invalid-request");
}

void TestPractice::everyAnswerIsDressed()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const QString, type);
    Bench bench(small(50));
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
    QVERIFY(text(reply.json, "type").endsWith(QString(u'/' + type)));
    QCOMPARE(reply.json.value("status"_L1).toInt(), reply.status);
    for (const char *member : {"title", "detail", "code"})
        QVERIFY2(!text(reply.json, member).isEmpty(), member);
    if (reply.status != 414)
        QCOMPARE(text(reply.json, "instance").toLatin1(), QByteArray("/v3" + path.split('?').constFirst()));
}

void TestPractice::pages_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("pages");
    QTest::newRow("one") << QByteArray("1") << 40 << 40;
    QTest::newRow("seven") << QByteArray("7") << 40 << 6;
    QTest::newRow("exactly") << QByteArray("20") << 40 << 2;
    QTest::newRow("all") << QByteArray("100") << 40 << 1;
    QTest::newRow("214") << QByteArray("100") << 214 << 3;
    QTest::newRow("single") << QByteArray("100") << 1 << 1;
}

void TestPractice::pages()
{
    QFETCH(const QByteArray, limit);
    QFETCH(const int, count);
    PracticeOptions options = small();
    options.count = count;
    Bench bench(options);
    QVERIFY(bench.signedIn);
    const int before = bench.server.requestCount();
    const QList<QJsonObject> all = bench.client.listAll(limit);
    QTEST(bench.server.requestCount() - before, "pages");
    QCOMPARE(all.size(), count);
    const QList<PracticeTruth> truth = bench.server.truth();
    QSet<QString> ids;
    for (qsizetype i = 0; i < all.size(); ++i) {
        ids.insert(text(all.at(i), "id"));
        QCOMPARE(text(all.at(i), "client_id"), truth.at(i).clientId);
        QCOMPARE(text(all.at(i), "name"), truth.at(i).name);
        QCOMPARE(text(all.at(i), "status"), truth.at(i).revoked ? u"revoked"_s : u"active"_s);
    }
    QCOMPARE(ids.size(), count);
    QCOMPARE(bench.client.list().json.value("data"_L1).toArray().size(), qMin(count, 25));
}

void TestPractice::badQueries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("param");
    for (const char *limit : {"0", "101", "-1", "abc", "", "1.5", "%2B5", "99999999999999999999", "5%205"}) {
        const QByteArray query = QByteArray("?limit=") + limit;
        QTest::newRow(query.constData()) << query << 422 << u"limit"_s;
    }
    QTest::newRow("no such id") << QByteArray("?starting_after=x") << 400 << u"starting_after"_s;
    QTest::newRow("empty id") << QByteArray("?starting_after=") << 400 << u"starting_after"_s;
    QTest::newRow("unknown ones do not matter") << QByteArray("?search=a&limit=3") << 200 << QString();
    QTest::newRow("encoded") << QByteArray("?limit=%31%30") << 200 << QString();
}

void TestPractice::badQueries()
{
    QFETCH(const QByteArray, query);
    Bench bench(small());
    QVERIFY(bench.signedIn);
    const PracticeReply reply = bench.client.list(query);
    QTEST(reply.status, "status");
    const QJsonObject error = reply.json.value("errors"_L1).toArray().at(0).toObject();
    QTEST(text(error, "param"), "param");
    if (reply.status == 422)
        QCOMPARE(text(error, "code"), u"invalid_format"_s);
    QCOMPARE(text(error, "detail").isEmpty(), reply.status == 200);
}

void TestPractice::timestamps_data()
{
    QTest::addColumn<PracticeOptions::Timestamps>("form");
    QTest::newRow("iso") << PracticeOptions::Timestamps::Iso;
    QTest::newRow("epoch") << PracticeOptions::Timestamps::Epoch;
}

void TestPractice::timestamps()
{
    QFETCH(const PracticeOptions::Timestamps, form);
    PracticeOptions options = small();
    options.timestamps = form;
    Bench bench(options);
    QVERIFY(bench.signedIn);
    int fractions = 0;
    int whole = 0;
    int nulls = 0;
    const auto all = bench.client.listAll();
    for (const QJsonObject &one : all) {
        for (const char *key : {"expires_at", "created_at", "updated_at", "last_used_at"}) {
            const QJsonValue value = one.value(QLatin1String(key));
            if (value.isNull()) {
                ++nulls;
            } else if (form == PracticeOptions::Timestamps::Iso) {
                QVERIFY(value.toString().endsWith(u'Z'));
                QVERIFY(QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid());
                ++(value.toString().contains(u'.') ? fractions : whole);
            } else {
                QVERIFY(value.isDouble() && value.toDouble() > 1e9);
                ++(value.toDouble() == static_cast<double>(value.toInteger()) ? whole : fractions);
            }
        }
    }
    QVERIFY(fractions > 0 && whole > 0 && nulls > 0);
}

void TestPractice::revoke()
{
    Bench bench(small());
    QVERIFY(bench.signedIn);
    const QString id = bench.idOf(3);
    const QJsonObject before = bench.client.listAll().at(3);
    const PracticeReply reply = bench.client.revoke(id);
    QCOMPARE(reply.status, 204);
    QVERIFY(reply.body.isEmpty());
    QVERIFY(reply.header("Content-Length").isNull());
    QVERIFY(reply.header("Content-Type").isNull());
    const QJsonObject after = bench.client.listAll().at(3);
    QCOMPARE(text(after, "status"), u"revoked"_s);
    QVERIFY(text(after, "updated_at") > text(before, "updated_at"));
    QCOMPARE(text(after, "last_used_at"), text(before, "last_used_at"));
    QVERIFY(bench.server.truth().at(3).revoked);
    QCOMPARE(bench.server.truth().at(3).deletesSeen, 1);
    QCOMPARE(bench.server.deleteCount(), 1);
}

void TestPractice::secondDelete_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("204") << 204 << QString();
    QTest::newRow("404") << 404 << u"credential_not_found"_s;
    QTest::newRow("409") << 409 << u"credential_already_revoked"_s;
}

void TestPractice::secondDelete()
{
    QFETCH(const int, status);
    PracticeOptions options = small();
    options.secondDelete = status;
    Bench bench(options);
    QVERIFY(bench.signedIn);
    QCOMPARE(bench.client.revoke(bench.idOf(1)).status, 204);
    const QJsonObject first = bench.client.listAll().at(1);
    const PracticeReply again = bench.client.revoke(bench.idOf(1));
    QCOMPARE(again.status, status);
    QTEST(again.code(), "code");
    QCOMPARE(bench.client.listAll().at(1), first);
    QCOMPARE(bench.server.truth().at(1).deletesSeen, 2);
}

void TestPractice::clientIdIsOneEncodedSegment_data()
{
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<bool>("encodeFirst");
    QTest::addColumn<int>("status");
    QTest::newRow("needlessly encoded") << QByteArray() << true << 204;
    QTest::newRow("encoded slash") << QByteArray("%2Fx") << false << 404;
    QTest::newRow("query") << QByteArray("?a=b") << false << 204;
    QTest::newRow("not UTF-8") << QByteArray("%FF") << false << 404;
}

void TestPractice::clientIdIsOneEncodedSegment()
{
    QFETCH(const QByteArray, suffix);
    QFETCH(const bool, encodeFirst);
    Bench bench(small());
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

void TestPractice::lastActiveStays()
{
    PracticeOptions options = small();
    options.count = 3;
    Bench bench(options);
    QVERIFY(bench.signedIn);
    QCOMPARE(bench.client.revoke(bench.idOf(0)).status, 204);
    QCOMPARE(bench.client.revoke(bench.idOf(1)).status, 204);
    const PracticeReply reply = bench.client.revoke(bench.idOf(2));
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.code(), u"last_active_credential"_s);
    QVERIFY(!bench.server.truth().at(2).revoked);
}

void TestPractice::tokenCodes()
{
    Bench bench(small());
    QVERIFY(bench.signedIn);
    const auto code = [&bench](const QList<QNetworkReply::RawHeaderPair> &headers) {
        const PracticeReply reply = bench.client.send("GET", "/auth/credentials", headers);
        return reply.status == 401 && reply.header("WWW-Authenticate").startsWith("Bearer") ? reply.code()
                                                                                            : QString();
    };
    QCOMPARE(code({}), u"missing_token"_s);
    QCOMPARE(code({{"Authorization", "Bearer dinie_at_other"}}), u"invalid_token"_s);
    QCOMPARE(code({{"Authorization", bench.client.token}}), u"invalid_token"_s);
    QCOMPARE(code({{"Authorization", "bearer " + bench.client.token}}), QString()); // any letter case
    bench.server.expireTokens();
    QCOMPARE(code({{"Authorization", "Bearer " + bench.client.token}}), u"token_expired"_s);
    QVERIFY(bench.client.signIn(bench.server));
    QCOMPARE(bench.client.list().status, 200);
}

void TestPractice::tokenOutlivesItsCredential()
{
    Bench bench(small());
    QVERIFY(bench.signedIn);
    QCOMPARE(bench.client.revoke(bench.server.clientId()).status, 204);
    QCOMPARE(bench.client.list().status, 200);
    QCOMPARE(bench.client.revoke(bench.idOf(1)).status, 204);
    QCOMPARE(bench.client.signIn(bench.server.clientId(), bench.server.clientSecret()).status, 401);
}

void TestPractice::tokenLifetimeEnds()
{
    PracticeOptions options = small();
    options.tokenSeconds = 1;
    Bench bench(options);
    QVERIFY(bench.signedIn);
    QTRY_COMPARE(bench.client.list().code(), u"token_expired"_s);
}

void TestPractice::provoked_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("401") << 401 << u"invalid_token"_s;
    QTest::newRow("409") << 409 << u"last_active_credential"_s;
    QTest::newRow("429") << 429 << u"rate_limit_exceeded"_s;
    QTest::newRow("500") << 500 << u"internal"_s;
}

void TestPractice::provoked()
{
    QFETCH(const int, status);
    Bench bench(small(100));
    QVERIFY(bench.signedIn);
    bench.server.provokeNextRevocation(status, 0);
    QCOMPARE(bench.server.provoked(), status);
    QCOMPARE(bench.client.list().status, 200); // waits for a DELETE
    const PracticeReply reply = bench.client.revoke(bench.idOf(1));
    QCOMPARE(reply.status, status);
    QTEST(reply.code(), "code");
    QVERIFY(!bench.server.truth().at(1).revoked);
    QCOMPARE(bench.server.provoked(), 0);
    QCOMPARE(bench.server.tooManyCount(), status == 429 ? 1 : 0);
    QCOMPARE(bench.client.revoke(bench.idOf(1)).status, 204);
}

void TestPractice::failDelete_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    for (const int status : {400, 401, 403, 404, 409, 418, 422, 429, 500, 503})
        QTest::addRow("%d", status) << status << QByteArray("application/problem+json");
    QTest::newRow("502") << 502 << QByteArray("text/html; charset=utf-8");
    QTest::newRow("504") << 504 << QByteArray("text/html; charset=utf-8");
}

void TestPractice::failDelete()
{
    QFETCH(const int, status);
    PracticeOptions options = small(100);
    options.failDelete = {{2, status}};
    Bench bench(options);
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

void TestPractice::limitOverTheWire()
{
    PracticeOptions options = small(3);
    options.windowSeconds = 1;
    options.retryAfter = PracticeOptions::RetryAfter::Seconds;
    options.reset = PracticeOptions::Reset::Delta;
    Bench bench(options); // the token is one of the three
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

void TestPractice::bodiesDoNotUpsetAConnection()
{
    Bench bench(small());
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

void TestPractice::answersInParallel()
{
    constexpr int connections = 16;
    PracticeOptions options = small();
    options.latencyMs = 300;
    Bench bench(options);
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
    // One after the other would take 4.8 s.
    QVERIFY2(timer.elapsed() < 2'500, qPrintable(QString::number(timer.elapsed())));
}

void TestPractice::latencyComesAfterApplying()
{
    PracticeOptions options = small();
    options.latencyMs = 600;
    Bench bench(options);
    QVERIFY(bench.signedIn);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(bench.server.port()));
    socket.write("DELETE /v3/auth/credentials/" + bench.idOf(1).toLatin1() +
                 " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + bench.client.token + "\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(bench.server.truth().at(1).revoked, 500);
    QCOMPARE(socket.bytesAvailable(), 0);
    QTRY_VERIFY(socket.bytesAvailable() > 0);
}

void TestPractice::portIsTaken()
{
    PracticeServer first(small());
    QVERIFY(first.start());
    PracticeOptions options = small();
    options.port = first.port();
    PracticeServer second(options);
    QVERIFY(!second.start());
    QVERIFY(second.errorText().contains(QString::number(first.port())));
}

void TestPractice::endsAtOnce_data()
{
    QTest::addColumn<int>("latencyMs");
    QTest::newRow("idle connection") << 0;
    QTest::newRow("answer under way") << 30'000;
}

void TestPractice::endsAtOnce()
{
    QFETCH(const int, latencyMs);
    PracticeOptions options = small();
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
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 401")); // what it was answering still came
}

void TestPractice::otherPrefix()
{
    PracticeOptions options = small(10);
    options.prefix = u"/api/v3"_s;
    Bench bench(options);
    QVERIFY(bench.signedIn);
    QCOMPARE(bench.server.baseUrl().path(), u"/api/v3"_s);
    QUrl other = bench.server.baseUrl();
    for (const char *path : {"/v3", "/api/v30", "/api"}) {
        other.setPath(QString::fromLatin1(path));
        const PracticeReply reply = PracticeClient(other).send("GET", "/auth/credentials");
        QCOMPARE(reply.status, 404);
        QVERIFY(reply.header("Content-Type").startsWith("text/html"));
        QVERIFY(reply.body.contains("<html>"));
        QVERIFY(!reply.header("X-Request-Id").isEmpty() && !reply.header("X-RateLimit-Limit").isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPractice)
#include "tst_practice.moc"
