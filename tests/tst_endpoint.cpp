#include "api/api_request.h"
#include "api/api_urls.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

const QUrl base(u"https://sandbox.api.dinie.com.br/api/v3"_s);

// What a server makes of the path: independent of the code under test.
QByteArray percentDecoded(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            result += static_cast<char>(text.mid(i + 1, 2).toInt(nullptr, 16));
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

QString randomId(QRandomGenerator &random)
{
    static const QString tricky = u"/?#%.&;+ \\@:=[]~-_ae2fF5\"'<>|^`{}\n\r\t"_s;
    QString id;
    for (int length = random.bounded(1, 10); length > 0; --length) {
        switch (random.bounded(16)) {
        case 0:
            id += QChar(ushort(random.bounded(0x10000))); // any unit: NUL and lone surrogates, too
            break;
        case 1: {
            const auto astral = static_cast<char32_t>(random.bounded(0x10000, 0x110000));
            id += QChar::fromUcs4(astral);
            break;
        }
        case 2:
            id += QChar(ushort(random.bounded(0xD7FE, 0xE002))); // surrogates, mostly lone ones
            break;
        case 3:
            id += u".."_s;
            break;
        default:
            id += tricky.at(random.bounded(int(tricky.size())));
        }
    }
    return id;
}

} // namespace

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void baseUrls_data();
    void baseUrls();
    void revokeUrls_pitfall1_12_data();
    void revokeUrls_pitfall1_12();
    void anyIdIsRefusedOrComesBack_pitfall1_12();
    void baseThatSwallowsThePath();
    void calls();
    void listUrls_data();
    void listUrls();
    void headerSafety_pitfall1_13_data();
    void headerSafety_pitfall1_13();
};

void TestEndpoint::baseUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<BaseUrlFault>("fault"); // where there is no URL
    const auto good = [](const QString &text, const QString &url) {
        QTest::newRow(qPrintable(text.trimmed())) << text << url << BaseUrlFault::NotAUrl;
    };
    const auto bad = [](const QString &text, BaseUrlFault fault) {
        QTest::newRow(qPrintable(text.trimmed())) << text << QString() << fault;
    };
    good(u"https://api.dinie.com.br/v3"_s, u"https://api.dinie.com.br/v3"_s);
    good(u"  https://api.dinie.com.br/api/v3//\n"_s, u"https://api.dinie.com.br/api/v3"_s);
    good(u"https://api.dinie.com.br"_s, u"https://api.dinie.com.br"_s);
    good(u"HTTPS://API.dinie.com.br:8443/v3"_s, u"https://api.dinie.com.br:8443/v3"_s);
    good(u"http://127.0.0.1:8080/v3"_s, u"http://127.0.0.1:8080/v3"_s);
    good(u"http://[::1]:8080/v3"_s, u"http://[::1]:8080/v3"_s);
    bad(u"http://localhost/v3"_s, BaseUrlFault::NotHttps);
    bad(u"http://127.0.0.2/v3"_s, BaseUrlFault::NotHttps);
    bad(u"http://127.0.0.1.evil.example/v3"_s, BaseUrlFault::NotHttps);
    bad(u"http://api.dinie.com.br/v3"_s, BaseUrlFault::NotHttps);
    bad(u"ftp://api.dinie.com.br/v3"_s, BaseUrlFault::NotHttps);
    bad(u"file:///etc/passwd"_s, BaseUrlFault::NoHost);
    bad(u"https://user@api.dinie.com.br/v3"_s, BaseUrlFault::UserInfo);
    bad(u"https://user:password@api.dinie.com.br/v3"_s, BaseUrlFault::UserInfo);
    bad(u"https://@api.dinie.com.br/v3"_s, BaseUrlFault::UserInfo);
    bad(u"http://127.0.0.1@evil.example/v3"_s, BaseUrlFault::UserInfo);
    bad(u"https://api.dinie.com.br/v3?x=1"_s, BaseUrlFault::QueryOrHash);
    bad(u"https://api.dinie.com.br/v3?"_s, BaseUrlFault::QueryOrHash);
    bad(u"https://api.dinie.com.br/v3#x"_s, BaseUrlFault::QueryOrHash);
    bad(u"https://"_s, BaseUrlFault::NoHost);
    bad(u"https:///v3"_s, BaseUrlFault::NoHost);
    bad(u"api.dinie.com.br/v3"_s, BaseUrlFault::NotAUrl);
    bad(u"api.dinie.com.br:443/v3"_s, BaseUrlFault::NotAUrl);
    bad(u"javascript:alert(1)"_s, BaseUrlFault::NotAUrl);
    bad(u""_s, BaseUrlFault::NotAUrl);
    bad(u"   "_s, BaseUrlFault::NotAUrl);
    bad(u"https://api dinie/v3"_s, BaseUrlFault::NotAUrl);
    bad(u"https://api.dinie.com.br/v 3"_s, BaseUrlFault::NotAUrl);
    bad(u"https://api.dinie.com.br:99999/v3"_s, BaseUrlFault::NotAUrl);
    bad(u"https://api.dinie.com.br:0/v3"_s, BaseUrlFault::NotAUrl);
    bad(u"https://api.dinie.com.br/v3/../admin"_s, BaseUrlFault::NotAUrl);
    bad(u"https://api.dinie.com.br/v3/%2e%2E"_s, BaseUrlFault::NotAUrl);
    bad(u"https://api.dinie.com.br\\v3"_s, BaseUrlFault::NotAUrl);
}

void TestEndpoint::baseUrls()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QFETCH(BaseUrlFault, fault);
    const Result<QUrl, BaseUrlFault> parsed = parseBaseUrl(text);
    QCOMPARE(parsed.ok(), !url.isEmpty());
    if (parsed)
        QCOMPARE(parsed.value().toString(), url);
    else
        QCOMPARE(parsed.error(), fault);
}

void TestEndpoint::revokeUrls_pitfall1_12_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("segment"); // empty: refused
    QTest::addColumn<PathFault>("fault");
    const auto good = [](const QString &id, const char *segment) {
        QTest::newRow(segment) << id << QByteArray(segment) << PathFault::Empty;
    };
    const auto bad = [](const char *name, const QString &id, PathFault fault) {
        QTest::newRow(name) << id << QByteArray() << fault;
    };
    good(u"dinie_ci_live_9f2k"_s, "dinie_ci_live_9f2k");
    good(u"a/b"_s, "a%2Fb");
    good(u"../x"_s, "..%2Fx");
    good(u"..."_s, "...");
    good(u"%2e%2e"_s, "%252e%252e");
    good(u"a?b#c"_s, "a%3Fb%23c");
    good(u"a+b c"_s, "a%2Bb%20c");
    good(u"\u00e7\U0001F511"_s, "%C3%A7%F0%9F%94%91");
    good(u"a\r\nX: y"_s, "a%0D%0AX%3A%20y");
    bad("empty", {}, PathFault::Empty);
    bad("dot", u"."_s, PathFault::DotSegment);
    bad("two dots", u".."_s, PathFault::DotSegment);
    bad("NUL", QString(u"a"_s + QChar(0)), PathFault::NotText);
    bad("lone high surrogate", QString(u"a"_s + QChar(0xD800)), PathFault::NotText);
    bad("too long", QString(513, u'a'), PathFault::TooLong);
    bad("lone low surrogate", QString(QChar(0xDC00) + u"a"_s), PathFault::NotText);
}

void TestEndpoint::revokeUrls_pitfall1_12()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, segment);
    QFETCH(PathFault, fault);
    const Result<QUrl, PathFault> url = revokeUrl(base, id);
    QCOMPARE(url.ok(), !segment.isEmpty());
    if (url)
        QCOMPARE(url.value().toEncoded(),
                 QByteArray("https://sandbox.api.dinie.com.br/api/v3/auth/credentials/" + segment));
    else
        QCOMPARE(url.error(), fault);
}

void TestEndpoint::anyIdIsRefusedOrComesBack_pitfall1_12()
{
    const QByteArray start = "/api/v3/auth/credentials/";
    QRandomGenerator random(1207);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QString id = randomId(random);
        const Result<QUrl, PathFault> url = revokeUrl(base, id);
        if (!url) {
            ++refused;
            QVERIFY(url.error() != PathFault::DoesNotComeBack);
            QVERIFY(id == u"."_s || id == u".."_s || id.contains(QChar::Null) || !id.isValidUtf16());
            continue;
        }
        ++accepted;
        const QByteArray path = url.value().path(QUrl::FullyEncoded).toLatin1();
        QVERIFY(path.startsWith(start));
        QCOMPARE(url.value().toEncoded(),
                 QByteArray(base.toEncoded() + path.sliced(QByteArray("/api/v3").size())));
        const QByteArray segment = path.sliced(start.size());
        QVERIFY(!segment.contains('/') && segment != "." && segment != "..");
        QCOMPARE(percentDecoded(segment), id.toUtf8());
    }
    QVERIFY(accepted > 10'000 && refused > 1'000);
}

void TestEndpoint::baseThatSwallowsThePath()
{
    for (const QString &bad : {u"https://h/v3?x="_s, u"https://h/v3#x"_s})
        QCOMPARE(revokeUrl(QUrl(bad), u"id"_s).error(), PathFault::DoesNotComeBack);
    QCOMPARE(revokeUrl(QUrl(u"https://h/v3/"_s), u"id"_s).value(),
             QUrl(u"https://h/v3/auth/credentials/id"_s));
}

void TestEndpoint::calls()
{
    const Call token = Call::token(base);
    QCOMPARE(token.kind, Call::Kind::Token);
    QCOMPARE(token.method, QByteArray("POST"));
    QCOMPARE(token.url.toEncoded(), QByteArray("https://sandbox.api.dinie.com.br/api/v3/auth/token"));
    QCOMPARE(token.body, QByteArray("grant_type=client_credentials"));
    const Call list = Call::list(base, 25);
    QCOMPARE(list.kind, Call::Kind::List);
    QCOMPARE(list.method, QByteArray("GET"));
    QVERIFY(list.body.isEmpty());
    const Result<Call, PathFault> revoke = Call::revoke(base, u"a b"_s);
    QCOMPARE(revoke.value().kind, Call::Kind::Revoke);
    QCOMPARE(revoke.value().method, QByteArray("DELETE"));
    QVERIFY(revoke.value().body.isEmpty() &&
            revoke.value().url.path(QUrl::FullyEncoded).endsWith("/a%20b"_L1));
    QCOMPARE(Call::revoke(base, u".."_s).error(), PathFault::DotSegment);
}

void TestEndpoint::listUrls_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("cursor");
    QTest::addColumn<QByteArray>("query"); // empty: no URL
    QTest::newRow("first page") << 25 << QString() << QByteArray("limit=25");
    QTest::newRow("next page") << 100 << u"cur_1"_s << QByteArray("limit=100&starting_after=cur_1");
    QTest::newRow("limit too small") << 0 << QString() << QByteArray("limit=1");
    QTest::newRow("limit too large") << 5000 << QString() << QByteArray("limit=100");
    QTest::newRow("cursor with separators")
        << 1 << u"a&limit=9+b#c%26 \u00e7"_s
        << QByteArray("limit=1&starting_after=a%26limit%3D9%2Bb%23c%2526%20%C3%A7");
    QTest::newRow("cursor is no text") << 1 << QString(QChar(0xD800)) << QByteArray();
}

void TestEndpoint::listUrls()
{
    QFETCH(int, limit);
    QFETCH(QString, cursor);
    QFETCH(QByteArray, query);
    const QUrl url = listUrl(base, limit, cursor);
    QCOMPARE(url.isValid(), !query.isEmpty());
    if (url.isValid())
        QCOMPARE(url.toEncoded(), QByteArray(base.toEncoded() + "/auth/credentials?" + query));
}

void TestEndpoint::headerSafety_pitfall1_13_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("visible");
    QTest::addColumn<bool>("safe");
    const auto row = [](const char *name, const QByteArray &text, bool visible, bool safe) {
        QTest::newRow(name) << text << visible << safe;
    };
    row("token", "dinie_at_ey.J-_~+/=", true, true);
    row("header value", "Bearer dinie_at_ey", false, true);
    row("empty", "", false, false);
    row("CR LF", "abc\r\nX: y", false, false);
    row("line feed at the end", "abc\n", false, false);
    row("NUL", QByteArray("a\0b", 3), false, false);
    row("tab", "a\tb", false, false);
    row("space first", " abc", false, false);
    row("space last", "abc ", false, false);
    row("two spaces", "a  b", false, false);
    row("DEL", "a\x7F", false, false);
    row("not ASCII", "\xC3\xA7", false, false);
    row("8 KiB", QByteArray(8192, 'a'), true, true);
    row("more than 8 KiB", QByteArray(8193, 'a'), false, false);
}

void TestEndpoint::headerSafety_pitfall1_13()
{
    QFETCH(QByteArray, text);
    QTEST(isVisibleAscii(text), "visible");
    QTEST(isHeaderSafe(text), "safe");
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
