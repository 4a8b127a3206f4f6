// The practice server over the wire: sign-in, list, revocation (every row of its documentation).
#include "fakes/practice_client.h"

#include <QSet>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

class TestPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signIn_data();
    void signIn();
    void tokenIsJwtShaped();
    void lastUseMovesWithEachToken();
    void pages_data();
    void pages();
    void badQueries_data();
    void badQueries();
    void timestamps_data();
    void timestamps();
    void revoke();
    void secondDelete_data();
    void secondDelete();
    void lastActiveStays();
    void tokenCodes();
    void tokenOutlivesItsCredential();
    void tokenLifetimeEnds();
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
    PracticeServer server(smallPractice());
    QVERIFY2(server.start(), qPrintable(server.errorText()));
    PracticeClient client(server.baseUrl());
    const PracticeReply reply = client.signIn(rightId ? server.clientId() : u"dinie_ci_other"_s,
                                              rightSecret ? server.clientSecret() : QByteArray("no"), body);
    QTEST(reply.status, "status");
    QTEST(reply.code(), "code");
    QCOMPARE(reply.header("WWW-Authenticate").startsWith("Basic"), reply.status == 401);
    if (reply.status == 400) {
        QCOMPARE(textOf(reply.json, "param"), u"grant_type"_s);
        QCOMPARE(textOf(reply.json.value("errors"_L1).toArray().at(0).toObject(), "param"), u"grant_type"_s);
    }
    QCOMPARE(server.tokenRequestCount(), 1);

    const PracticeReply json =
        client.send("POST", "/auth/token", {{"Content-Type", "application/json"}}, body);
    QCOMPARE(json.status, 401); // no authorization at all
}

void TestPractice::tokenIsJwtShaped()
{
    PracticeOptions options = smallPractice();
    options.tokenSeconds = 1234;
    PracticeBench bench(options);
    QVERIFY(bench.signedIn);
    const PracticeReply reply = bench.client.signIn(bench.server.clientId(), bench.server.clientSecret());
    const QString token = textOf(reply.json, "access_token");
    QVERIFY(token.startsWith(u"dinie_at_"_s));
    QVERIFY2(token.size() >= 300 && token.size() <= 1200, qPrintable(QString::number(token.size())));
    QCOMPARE(token.count(u'.'), 2);
    QVERIFY(token != QString::fromLatin1(bench.client.token));
    QCOMPARE(textOf(reply.json, "token_type"), u"bearer"_s);
    QCOMPARE(reply.json.value("expires_in"_L1).toInt(), 1234);
    QCOMPARE(bench.client.list().status, 200); // the earlier one is still good
}

void TestPractice::lastUseMovesWithEachToken()
{
    PracticeBench bench(smallPractice());
    QVERIFY(bench.signedIn);
    const auto lastUse = [&bench] {
        const auto all = bench.client.listAll();
        for (const QJsonObject &one : all) {
            if (textOf(one, "client_id") == bench.server.clientId())
                return textOf(one, "last_used_at");
        }
        return QString();
    };
    const QString before = lastUse();
    QVERIFY(QDateTime::fromString(before, Qt::ISODateWithMs).secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QCOMPARE(lastUse(), before); // listing alone does not move it
    QTRY_VERIFY(bench.client.signIn(bench.server) && lastUse() > before);
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
    PracticeOptions options = smallPractice();
    options.count = count;
    PracticeBench bench(options);
    QVERIFY(bench.signedIn);
    const int before = bench.server.requestCount();
    const QList<QJsonObject> all = bench.client.listAll(limit);
    QTEST(bench.server.requestCount() - before, "pages");
    QCOMPARE(all.size(), count);
    const QList<PracticeTruth> truth = bench.server.truth();
    QSet<QString> ids;
    for (qsizetype i = 0; i < all.size(); ++i) {
        ids.insert(textOf(all.at(i), "id"));
        QCOMPARE(textOf(all.at(i), "client_id"), truth.at(i).clientId);
        QCOMPARE(textOf(all.at(i), "name"), truth.at(i).name);
        QCOMPARE(textOf(all.at(i), "status"), truth.at(i).revoked ? u"revoked"_s : u"active"_s);
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
    PracticeBench bench(smallPractice());
    QVERIFY(bench.signedIn);
    const PracticeReply reply = bench.client.list(query);
    QTEST(reply.status, "status");
    const QJsonObject error = reply.json.value("errors"_L1).toArray().at(0).toObject();
    QTEST(textOf(error, "param"), "param");
    if (reply.status == 422)
        QCOMPARE(textOf(error, "code"), u"invalid_format"_s);
    QCOMPARE(textOf(error, "detail").isEmpty(), reply.status == 200);
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
    PracticeOptions options = smallPractice();
    options.timestamps = form;
    PracticeBench bench(options);
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
    PracticeBench bench(smallPractice());
    QVERIFY(bench.signedIn);
    const QString id = bench.idOf(3);
    const QJsonObject before = bench.client.listAll().at(3);
    const PracticeReply reply = bench.client.revoke(id);
    QCOMPARE(reply.status, 204);
    QVERIFY(reply.body.isEmpty());
    QVERIFY(reply.header("Content-Length").isNull());
    QVERIFY(reply.header("Content-Type").isNull());
    const QJsonObject after = bench.client.listAll().at(3);
    QCOMPARE(textOf(after, "status"), u"revoked"_s);
    QVERIFY(textOf(after, "updated_at") > textOf(before, "updated_at"));
    QCOMPARE(textOf(after, "last_used_at"), textOf(before, "last_used_at"));
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
    PracticeOptions options = smallPractice();
    options.secondDelete = status;
    PracticeBench bench(options);
    QVERIFY(bench.signedIn);
    QCOMPARE(bench.client.revoke(bench.idOf(1)).status, 204);
    const QJsonObject first = bench.client.listAll().at(1);
    const PracticeReply again = bench.client.revoke(bench.idOf(1));
    QCOMPARE(again.status, status);
    QTEST(again.code(), "code");
    QCOMPARE(bench.client.listAll().at(1), first);
    QCOMPARE(bench.server.truth().at(1).deletesSeen, 2);
}

void TestPractice::lastActiveStays()
{
    PracticeOptions options = smallPractice();
    options.count = 3;
    PracticeBench bench(options);
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
    PracticeBench bench(smallPractice());
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
    PracticeBench bench(smallPractice());
    QVERIFY(bench.signedIn);
    QCOMPARE(bench.client.revoke(bench.server.clientId()).status, 204);
    QCOMPARE(bench.client.list().status, 200);
    QCOMPARE(bench.client.revoke(bench.idOf(1)).status, 204);
    QCOMPARE(bench.client.signIn(bench.server.clientId(), bench.server.clientSecret()).status, 401);
}

void TestPractice::tokenLifetimeEnds()
{
    PracticeOptions options = smallPractice();
    options.tokenSeconds = 1;
    PracticeBench bench(options);
    QVERIFY(bench.signedIn);
    QTRY_COMPARE(bench.client.list().code(), u"token_expired"_s);
}

void TestPractice::otherPrefix()
{
    PracticeOptions options = smallPractice(10);
    options.prefix = u"/api/v3"_s;
    PracticeBench bench(options);
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
