#include "api/credential.h"
#include "api/http_date.h"
#include "api/http_headers.h"
#include "api/rfc3339_time.h"
#include "base/json_duplicates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>

#include <ctime>
#include <limits>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

const QDateTime noon2026(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0, int ms = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second, ms), Qt::UTC);
}

void useTimeZone(const QByteArray &name)
{
    qputenv("TZ", name);
    tzset();
}

QByteArray page(const QByteArray &items, const QByteArray &rest = R"("has_more":false)")
{
    return R"({"data":[)" + items + "]," + rest + "}";
}

} // namespace

Q_DECLARE_METATYPE(rd::Timestamp)

class TestApiValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { useTimeZone("UTC"); }
    void httpDate_pitfall6_3_data();
    void httpDate_pitfall6_3();
    void centuryOfTwoDigitYears();
    void deltaSeconds_pitfall6_3_data();
    void deltaSeconds_pitfall6_3();
    void headers_pitfall1_14();
    void mediaType_data();
    void mediaType();
    void duplicateMembers_pitfall6_5_data();
    void duplicateMembers_pitfall6_5();
    void timestamps_data();
    void timestamps();
    void pageOfTheContract();
    void pageToleratesTheUnknown();
    void pageFaults_pitfall1_10_data();
    void pageFaults_pitfall1_10();
};

void TestApiValues::httpDate_pitfall6_3_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("expected");
    const QDateTime classic = utc(1994, 11, 6, 8, 49, 37);
    const auto row = [](const char *name, const char *text, const QDateTime &expected = {}) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("IMF-fixdate", "Sun, 06 Nov 1994 08:49:37 GMT", classic);
    row("RFC 850", "Sunday, 06-Nov-94 08:49:37 GMT", classic);
    row("asctime", "Sun Nov  6 08:49:37 1994", classic);
    row("asctime, two digits", "Sun Nov 13 08:49:37 1994", classic.addDays(7));
    row("leap second", "Sat, 31 Dec 2016 23:59:60 GMT", utc(2016, 12, 31, 23, 59, 59));
    row("leap day", "Sat, 29 Feb 2020 00:00:00 GMT", utc(2020, 2, 29));
    row("no leap day", "Mon, 29 Feb 2021 00:00:00 GMT");
    row("second 61", "Sun, 06 Nov 1994 08:49:61 GMT");
    row("hour 24", "Sun, 06 Nov 1994 24:00:00 GMT");
    row("day 0", "Sun, 00 Nov 1994 08:49:37 GMT");
    row("no such month", "Sun, 06 Nox 1994 08:49:37 GMT");
    row("Portuguese month", "Dom, 06 Fev 1994 08:49:37 GMT");
    row("other zone", "Sun, 06 Nov 1994 08:49:37 -0300");
    row("no zone", "Sun, 06 Nov 1994 08:49:37");
    row("lower case", "sun, 06 nov 1994 08:49:37 gmt");
    row("one-digit day", "Sun, 6 Nov 1994 08:49:37 GMT");
    row("line end", "Sun, 06 Nov 1994 08:49:37 GMT\n");
    row("joined with another", "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT");
    row("number", "120");
    row("ISO", "1994-11-06T08:49:37Z");
    row("empty", "");
}

void TestApiValues::httpDate_pitfall6_3()
{
    QFETCH(QByteArray, text);
    QFETCH(QDateTime, expected);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
    const QHash<QByteArray, int> offsets{{"UTC", 0}, {"America/Sao_Paulo", -10800}, {"Asia/Kolkata", 19800}};
    for (auto zone = offsets.begin(); zone != offsets.end(); ++zone) {
        useTimeZone(zone.key());
        const QDateTime local(QDate(2026, 11, 23), QTime(12, 0));
        QCOMPARE(local.offsetFromUtc(), zone.value()); // the zone is really in force
        const std::optional<QDateTime> parsed = parseHttpDate(text, noon2026);
        QCOMPARE(parsed.has_value(), expected.isValid());
        QCOMPARE(parsed.value_or(QDateTime()), expected);
    }
    QLocale::setDefault(before);
}

void TestApiValues::centuryOfTwoDigitYears()
{
    const auto year = [](const char *text, const QDateTime &now) {
        return parseHttpDate(text, now).value_or(QDateTime()).date().year();
    };
    QCOMPARE(year("Monday, 23-Nov-26 12:00:00 GMT", noon2026), 2026);
    QCOMPARE(year("Monday, 23-Nov-76 12:00:00 GMT", noon2026), 2076); // just within 50 years
    QCOMPARE(year("Monday, 23-Nov-76 12:00:01 GMT", noon2026), 1976);
    QCOMPARE(year("Monday, 23-Nov-05 12:00:00 GMT", noon2026.addYears(70)), 2105);
    QCOMPARE(year("Monday, 29-Feb-00 12:00:00 GMT", noon2026.addYears(40)), 2000); // 2100 has no such day
}

void TestApiValues::deltaSeconds_pitfall6_3_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds"); // -1: refused
    for (const char *refused :
         {"", " 5", "5 ", "-5", "+5", "0x10", "1e3", "1.5", "12345678901", "5, 4", "\u0665"})
        QTest::addRow("refused '%s'", refused) << QByteArray(refused) << qint64(-1);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("leading zeros") << QByteArray("0030") << qint64(30);
    QTest::newRow("largest") << QByteArray("9999999999") << qint64(9'999'999'999);
}

void TestApiValues::deltaSeconds_pitfall6_3()
{
    QFETCH(QByteArray, text);
    const auto parsed = parseDeltaSeconds(text);
    QTEST(parsed ? qint64(parsed->count()) : qint64(-1), "seconds");
}

void TestApiValues::headers_pitfall1_14()
{
    HttpHeaders headers({{"X-RateLimit-Remaining", "5, 4"}, {"Set-Thing", R"("a,b", c , ,"d\",e")"}});
    headers.add("x-ratelimit-remaining", "3");
    QCOMPARE(headers.list("X-RATELIMIT-REMAINING"), (QList<QByteArray>{"5", "4", "3"}));
    QCOMPARE(headers.value("x-RateLimit-Remaining"), QByteArray("5, 4, 3"));
    QCOMPARE(headers.list("set-thing"), (QList<QByteArray>{R"("a,b")", "c", R"("d\",e")"}));
    QVERIFY(headers.has("SET-THING") && !headers.has("Set"));
    QVERIFY(headers.list("absent").isEmpty() && headers.value("absent").isEmpty());
    QCOMPARE(splitOutsideQuotes(R"("open, a)", ','), (QList<QByteArray>{R"("open, a)"}));
    QCOMPARE(splitOutsideQuotes(";a", ';'), (QList<QByteArray>{"", "a"}));
}

void TestApiValues::mediaType_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<bool>("isJson");
    const auto row = [](const char *text, const char *type, bool json) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(type) << json;
    };
    row("Application/Problem+JSON; charset=utf-8", "application/problem+json", true);
    row("application/json", "application/json", true);
    row("application/json;x=\"a,b\"", "application/json", true);
    row("application/json, application/json", "application/json", true);
    row("application/json, text/html", "", false);
    row("text/html", "text/html", false);
    row("application/jsonp", "application/jsonp", false);
    row("", "", false);
}

void TestApiValues::mediaType()
{
    QFETCH(QByteArray, contentType);
    const HttpHeaders headers({{"content-type", contentType}});
    QTEST(headers.mediaType(), "mediaType");
    QTEST(isJsonMediaType(headers.mediaType()), "isJson");
}

void TestApiValues::duplicateMembers_pitfall6_5_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("duplicate");
    const auto row = [](const char *name, const QByteArray &json, bool duplicate) {
        QTest::newRow(name) << json << duplicate;
    };
    row("none", R"({"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}]})", false);
    row("top", R"({"a":1,"b":2,"a":3})", true);
    row("nested", R"({"data":[{"id":"x"},{"id":"y","client_id":"1","client_id":"2"}]})", true);
    row("after a nested object", R"({"a":{"x":[]},"a":1})", true);
    row("escaped", R"({"client_id":1,"client\u005fid":2})", true);
    row("escaped slash", R"({"a/b":1,"a\/b":2})", true);
    row("surrogate pair", "{\"\xF0\x9F\x94\x91\":1,\"\\uD83D\\uDD11\":2}", true);
    row("values that look like names", R"({"a":"b","b":"a","c":["a","a"]})", false);
    row("quotes and braces in strings", R"({"a\"":"{\"a\":1,","a":"}","b":"]"})", false);
    row("case differs", R"({"a":1,"A":2})", false);
    row("empty names", R"({"":1,"":2})", true);
    row("duplicate before garbage", R"({"a":1,"a":2}}}")", true);
    row("open string", R"({"a":1,"a)", false);
    row("cut escape", R"({"a":1,"\u00)", false);
    row("bad escape", R"({"\q":1,"\q":2})", false);
    row("closed too often", R"(]{"a":1,"a":2})", false);
    row("nothing", "", false);
    row("as deep as Qt reads", QByteArray(1023, '[') + R"({"a":1,"a":2})", true);
    row("deeper", QByteArray(100'000, '[') + R"({"a":1,"a":2})", false);
}

void TestApiValues::duplicateMembers_pitfall6_5()
{
    QFETCH(QByteArray, json);
    QTEST(hasDuplicateMember(json), "duplicate");
}

void TestApiValues::timestamps_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<Timestamp>("expected");
    const QDateTime march = utc(2027, 3, 4);
    const auto known = [](const char *name, const QJsonValue &value, const QDateTime &time) {
        QTest::newRow(name) << value << Timestamp::at(time);
    };
    const auto unknown = [](const char *name, const QJsonValue &value) {
        QTest::newRow(name) << value << Timestamp{};
    };
    QTest::newRow("null is never") << QJsonValue(QJsonValue::Null) << Timestamp::never();
    known("ISO", u"2027-03-04T00:00:00Z"_s, march);
    known("fraction", u"2027-03-04T00:00:00.5Z"_s, march.addMSecs(500));
    known("microseconds", u"2027-03-04T00:00:00.123456Z"_s, march.addMSecs(123));
    known("offset", u"2027-03-03T21:00:00-03:00"_s, march);
    known("offset without a colon", u"2027-03-04T05:30:00+0530"_s, march);
    known("small letters, space", u"2027-03-04 00:00:00z"_s, march);
    known("leap second", u"2016-12-31T23:59:60Z"_s, utc(2016, 12, 31, 23, 59, 59));
    known("epoch", 1804118400, march);
    known("epoch with a fraction", 1804118400.25, march.addMSecs(250));
    unknown("absent", QJsonValue(QJsonValue::Undefined));
    unknown("no zone", u"2027-03-04T00:00:00"_s);
    unknown("date alone", u"2027-03-04"_s);
    unknown("no such day", u"2027-02-29T00:00:00Z"_s);
    unknown("hour 24", u"2027-03-04T24:00:00Z"_s);
    unknown("offset of 99 h", u"2027-03-04T00:00:00+99:00"_s);
    unknown("line end", u"2027-03-04T00:00:00Z\n"_s);
    unknown("words", u"yesterday"_s);
    unknown("empty", u""_s);
    unknown("digits as text", u"1804118400"_s);
    unknown("zero", 0);
    unknown("zero of another library", u"0001-01-01T00:00:00Z"_s);
    unknown("negative", -5);
    unknown("milliseconds", 1804118400000.0);
    unknown("huge", std::numeric_limits<double>::max());
    unknown("bool", true);
    unknown("object", QJsonObject{{u"a"_s, 1}});
}

void TestApiValues::timestamps()
{
    QFETCH(QJsonValue, value);
    QFETCH(Timestamp, expected);
    for (const char *zone : {"UTC", "America/Sao_Paulo", "Asia/Kolkata"}) {
        useTimeZone(zone);
        const Timestamp parsed = parseTimestamp(value);
        QVERIFY(parsed == expected);
        QVERIFY(!parsed.known() || parsed.utc.timeSpec() == Qt::UTC);
    }
}

void TestApiValues::pageOfTheContract()
{
    const QByteArray items =
        R"({"id":"cur_1","client_id":"dinie_ci_live_9f","name":"payments \u202e","status":"active",
        "expires_at":null,"created_at":"2026-01-02T03:04:05Z","updated_at":1767323045,"last_used_at":null},
        {"id":"b","client_id":"c","name":"","status":"revoked"})";
    CredentialPage parsed;
    QCOMPARE(parsePage("application/json", page(items, R"("has_more":true)"), &parsed), std::nullopt);
    QVERIFY(parsed.hasMore);
    QCOMPARE(parsed.credentials.size(), 2);
    const Credential &first = parsed.credentials[0];
    QCOMPARE(first.id, u"cur_1"_s);
    QCOMPARE(first.clientId, u"dinie_ci_live_9f"_s);
    QCOMPARE(first.name, u"payments \u202e"_s); // raw
    QCOMPARE(first.status, CredentialStatus::Active);
    QCOMPARE(first.expiresAt.state, Timestamp::State::Never);
    QCOMPARE(first.createdAt.utc, utc(2026, 1, 2, 3, 4, 5));
    QCOMPARE(first.updatedAt.utc, first.createdAt.utc);
    QCOMPARE(parsed.credentials[1].status, CredentialStatus::Revoked);
    QCOMPARE(parsed.credentials[1].lastUsedAt.state, Timestamp::State::Unknown);
}

void TestApiValues::pageToleratesTheUnknown()
{
    const QByteArray items =
        R"({"id":"a","client_id":"..","name":7,"status":"Suspended","expires_at":[],"more":{"x":1}},
        {"id":"b","client_id":"b","status":null})";
    CredentialPage parsed;
    QCOMPARE(parsePage("application/vnd.dinie+json", page(items), &parsed), std::nullopt);
    QCOMPARE(parsed.credentials[0].status, CredentialStatus::Other);
    QCOMPARE(parsed.credentials[0].statusText, u"Suspended"_s);
    QVERIFY(parsed.credentials[0].name.isEmpty());
    QCOMPARE(parsed.credentials[0].expiresAt.state, Timestamp::State::Unknown);
    QCOMPARE(parsed.credentials[1].status, CredentialStatus::Other);
    QCOMPARE(parsePage("application/json", page(""), &parsed), std::nullopt);
    QVERIFY(parsed.credentials.isEmpty() && !parsed.hasMore);
}

void TestApiValues::pageFaults_pitfall1_10_data()
{
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<PageFault>("fault");
    const QByteArray good = R"({"id":"a","client_id":"b"})";
    const auto row = [](const char *name, PageFault fault, const QByteArray &body,
                        const QByteArray &type = "application/json") {
        QTest::newRow(name) << type << body << fault;
    };
    row("captive portal", PageFault::NotJson, "<html>log in</html>", "text/html");
    row("a page that says it is HTML", PageFault::NotJson, page(good), "text/html");
    row("HTML that says it is JSON", PageFault::NotJson, "<html>log in</html>");
    row("no media type", PageFault::NotJson, page(good), "");
    row("half a document", PageFault::NotJson, page(good).chopped(3));
    row("trailing bytes", PageFault::NotJson, page(good) + "x");
    row("empty", PageFault::NotJson, "");
    row("invalid UTF-8", PageFault::NotJson, page("{\"id\":\"\xFF\",\"client_id\":\"b\"}"));
    row("array", PageFault::NotAPage, "[]");
    row("no data", PageFault::NotAPage, R"({"has_more":false})");
    row("data is no array", PageFault::NotAPage, R"({"data":{},"has_more":false})");
    row("no has_more", PageFault::NotAPage, page(good, R"("x":1)"));
    row("has_more is a number", PageFault::NotAPage, page(good, R"("has_more":0)"));
    row("item is no object", PageFault::BadItem, page("7"));
    row("no id", PageFault::BadItem, page(R"({"client_id":"b"})"));
    row("no client id", PageFault::BadItem, page(R"({"id":"a"})"));
    row("empty client id", PageFault::BadItem, page(R"({"id":"a","client_id":""})"));
    row("numeric client id", PageFault::BadItem, page(R"({"id":"a","client_id":5})"));
    row("one bad of two", PageFault::BadItem, page(good + ",{}"));
    row("client id twice", PageFault::DuplicateMember, page(R"({"id":"a","client_id":"b","client_id":"c"})"));
    row("escaped the second time", PageFault::DuplicateMember,
        page(R"({"id":"a","client_id":"b","client\u005Fid":"c"})"));
    row("has_more twice", PageFault::DuplicateMember, page(good, R"("has_more":true,"has_more":false)"));
}

void TestApiValues::pageFaults_pitfall1_10()
{
    QFETCH(QByteArray, mediaType);
    QFETCH(QByteArray, body);
    QFETCH(PageFault, fault);
    CredentialPage untouched;
    untouched.hasMore = true;
    QCOMPARE(parsePage(mediaType, body, &untouched), std::optional(fault));
    QVERIFY(untouched.hasMore && untouched.credentials.isEmpty());
}

QTEST_GUILESS_MAIN(TestApiValues)
#include "tst_api_values.moc"
