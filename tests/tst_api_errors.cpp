#include "api/problem_document.h"
#include "api/response_parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

using Kind = ApiError::Kind;
using Fields = QList<QPair<QByteArray, QByteArray>>;

namespace {

constexpr char problemType[] = "application/problem+json; charset=utf-8";

HttpHeaders typed(const QByteArray &contentType, const Fields &more = {})
{
    return HttpHeaders(Fields{{"Content-Type", contentType}} + more);
}

Answer answerOf(Wire wire, int status, const QByteArray &contentType = {}, const QByteArray &body = {})
{
    Answer answer;
    answer.wire = wire;
    answer.status = status;
    answer.headers = typed(contentType, {{"X-Request-Id", "req_header"}});
    answer.body = body;
    answer.method = "DELETE";
    answer.url = QUrl(u"https://sandbox.api.dinie.com.br/api/v3/auth/credentials/x"_s);
    answer.receivedAt = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    answer.requestId = u"req_header"_s;
    answer.rateLimit.remaining = 4;
    return answer;
}

// The table of api_error.h, written down once more.
Kind namedKind(int status)
{
    static const QHash<int, Kind> named{
        {401, Kind::Unauthorized}, {403, Kind::Forbidden},     {404, Kind::NotFound},
        {409, Kind::Conflict},     {422, Kind::Unprocessable}, {429, Kind::RateLimited},
        {502, Kind::Unavailable},  {503, Kind::Unavailable},   {504, Kind::Unavailable}};
    if (named.contains(status))
        return named.value(status);
    if (status < 200)
        return Kind::InterimAnswer; // F6.1
    if (status >= 300 && status < 400)
        return Kind::Redirected;
    if (status >= 400 && status < 500)
        return Kind::BadRequest;
    return status >= 500 && status < 600 ? Kind::ServerError : Kind::UnexpectedStatus;
}

} // namespace

class TestApiErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemOfTheContract();
    void problemBodies_pitfall6_5_data();
    void problemBodies_pitfall6_5();
    void problemSurvivesWrongTypes_pitfall6_5();
    void problemIsBounded();
    void problemSurvivesEveryCut_pitfall6_5();
    void everyStatus_pitfall1_9();
    void wireErrors_data();
    void wireErrors();
    void brokenBodyNeverHidesTheStatus_pitfall6_5();
    void revokedInSpiteOfStrayBytes_pitfall1_10();
    void redirectNamesTheHost_pitfall1_2_data();
    void redirectNamesTheHost_pitfall1_2();
    void errorCarriesEverything();
    void tokenGrants_data();
    void tokenGrants();
    void F6_2_whyThereIsNoToken();
    void tokenNeverGetsIntoAnError();
    void listAnswers();
};

void TestApiErrors::problemOfTheContract()
{
    const QByteArray body = R"({"type":"https://docs.example/errors/conflict","title":"Conflict","status":409,
        "detail":"Last one","instance":"/auth/credentials/x","code":"last_active_credential","param":"client_id",
        "errors":[{"param":"a","detail":"b","code":"c"},{"detail":"d"}],"request_id":"req_body",
        "balance":30,"hint":{"a":[1,"\u00e9"]},"note":"text"})";
    const Problem problem = parseProblem(typed(problemType, {{"X-Request-Id", "req_header"}}), body);
    QCOMPARE(problem.body, Problem::Body::Document);
    QCOMPARE(problem.type, u"https://docs.example/errors/conflict"_s);
    QCOMPARE(problem.title, u"Conflict"_s);
    QCOMPARE(problem.documentStatus, 409);
    QCOMPARE(problem.detail, u"Last one"_s);
    QCOMPARE(problem.instance, u"/auth/credentials/x"_s);
    QCOMPARE(problem.code, u"last_active_credential"_s);
    QCOMPARE(problem.param, u"client_id"_s);
    QCOMPARE(problem.requestId, u"req_body"_s);
    QCOMPARE(problem.mediaType, QString::fromLatin1(problemType));
    QVERIFY(problem.bodyText.isEmpty());
    const QList<ProblemDetail> errors{{u"a"_s, u"b"_s, u"c"_s}, {QString(), u"d"_s, QString()}};
    QCOMPARE(problem.errors, errors);
    const QList<QPair<QString, QString>> extensions{
        {u"balance"_s, u"30"_s}, {u"hint"_s, u"{\"a\":[1,\"\u00e9\"]}"_s}, {u"note"_s, u"\"text\""_s}};
    QCOMPARE(problem.extensions, extensions);
}

void TestApiErrors::problemBodies_pitfall6_5_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Problem::Body>("kind");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    using Body = Problem::Body;
    const auto row = [](const char *name, Body kind, const QByteArray &type, const QByteArray &body,
                        const QString &title = {}) {
        const bool asText = kind != Body::None && kind != Body::Document;
        QTest::newRow(name) << type << body << kind << title
                            << (asText ? QString::fromUtf8(body) : QString());
    };
    row("nothing", Body::None, "", "");
    row("nothing, typed", Body::None, problemType, "");
    row("white space", Body::None, "text/html", " \r\n");
    row("empty document", Body::Document, problemType, "{}");
    row("members missing", Body::Document, problemType, R"({"title":"T"})", u"T"_s);
    row("empty title", Body::Document, problemType, R"({"title":""})", u""_s);
    row("byte order mark", Body::Document, problemType, "\xEF\xBB\xBF{\"title\":\"T\"}", u"T"_s);
    row("plain JSON with a member", Body::Document, "application/json", R"({"title":"T","x":1})", u"T"_s);
    row("plain JSON without any", Body::Text, "application/json", R"({"message":"no"})");
    row("plain JSON array", Body::Text, "application/json", "[1]");
    row("problem array", Body::Malformed, problemType, R"([{"title":"T"}])");
    row("cut", Body::Malformed, problemType, R"({"title":"T",)");
    row("trailing bytes", Body::Malformed, problemType, R"({"title":"T"}x)");
    row("invalid UTF-8", Body::Malformed, problemType, "{\"title\":\"\xFF\"}");
    row("title twice, still read", Body::Malformed, problemType, R"({"title":"S","title":"T"})", u"T"_s);
    row("nested name twice", Body::Malformed, problemType, R"({"title":"T","x":[{"a":1,"a":2}]})", u"T"_s);
    row("too deep", Body::Malformed, problemType, R"({"title":)" + QByteArray(5000, '['));
    row("HTML", Body::Html, "text/html; charset=utf-8", "<h1>502</h1>");
    row("XHTML", Body::Html, "application/xhtml+xml", "<p/>");
    row("HTML that says it is a problem", Body::Html, problemType, "\n <!DOCTYPE html><title>502</title>");
    row("HTML without a type", Body::Html, "", "<HTML lang=en>");
    row("text", Body::Text, "text/plain", "upstream timed out");
    row("no type", Body::Text, "", R"({"title":"T"})");
    row("XML", Body::Text, "application/xml", "<error/>");
}

void TestApiErrors::problemBodies_pitfall6_5()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const Problem problem = parseProblem(typed(type, {{"x-request-id", "req_1"}}), body);
    QTEST(problem.body, "kind");
    QTEST(problem.title, "title");
    QTEST(problem.bodyText, "text");
    QCOMPARE(problem.requestId, u"req_1"_s);
}

void TestApiErrors::problemSurvivesWrongTypes_pitfall6_5()
{
    const QByteArray body =
        R"({"type":[],"title":7,"status":"409","detail":null,"errors":{"a":1},"request_id":5,"code":"ok"})";
    const Problem problem = parseProblem(typed(problemType, {{"X-Request-Id", "req_header"}}), body);
    QCOMPARE(problem.body, Problem::Body::Document);
    QVERIFY(problem.type.isNull() && problem.title.isNull() && problem.detail.isNull());
    QCOMPARE(problem.documentStatus, 0);
    QCOMPARE(problem.code, u"ok"_s);
    QCOMPARE(problem.requestId, u"req_header"_s);
    QVERIFY(problem.errors.isEmpty());
    QVERIFY(problem.extensions.contains({u"status"_s, u"\"409\""_s}) &&
            problem.extensions.contains({u"title"_s, u"7"_s}));
    for (const char *status : {"409.5", "-409", "99", "1e9", "true", "null"}) {
        const QByteArray text = R"({"status":)" + QByteArray(status) + "}";
        QCOMPARE(parseProblem(typed(problemType), text).documentStatus, 0);
    }
    const Problem rows =
        parseProblem(typed(problemType), R"({"errors":[1,null,{"param":3,"detail":"d"},[]]})");
    QCOMPARE(rows.errors, (QList<ProblemDetail>{{QString(), u"d"_s, QString()}}));
}

void TestApiErrors::problemIsBounded()
{
    QByteArray body = R"({"errors":[{})" + QByteArray(",{}").repeated(999) + "]";
    for (int i = 0; i < 80; ++i)
        body += ",\"member" + QByteArray::number(i) + "\":\"" +
                QByteArray("\xF0\x9F\x94\x91").repeated(3000) + '"';
    const Problem problem = parseProblem(typed(problemType), body + "}");
    QCOMPARE(problem.body, Problem::Body::Document);
    QCOMPARE(problem.errors.size(), 200);
    QCOMPARE(problem.extensions.size(), 50);
    for (const auto &extension : problem.extensions)
        QVERIFY(extension.second.size() <= 2000 && extension.second.isValidUtf16());
    for (int shift = 0; shift < 4; ++shift) {
        const QByteArray text = QByteArray(shift, 'x') + QByteArray("\xF0\x9F\x94\x91").repeated(100'000);
        const QString shown = parseProblem(typed("text/plain"), text).bodyText;
        QVERIFY(shown.toUtf8().size() <= 64 * 1024 && shown.toUtf8().size() > 64 * 1024 - 4);
        QVERIFY(text.startsWith(shown.toUtf8()));
    }
}

void TestApiErrors::problemSurvivesEveryCut_pitfall6_5()
{
    const QByteArray whole =
        "{\"title\":\"\\ud83d\\udd11 \xC3\xA9\",\"errors\":[{\"param\":\"p\"}],\"x\":{\"y\":[null,1e3]}}";
    for (qsizetype size = 1; size < whole.size(); ++size)
        QCOMPARE(parseProblem(typed(problemType), whole.first(size)).body, Problem::Body::Malformed);
    QCOMPARE(parseProblem(typed(problemType), whole).body, Problem::Body::Document);
}

void TestApiErrors::everyStatus_pitfall1_9()
{
    for (const Call::Kind kind : {Call::Kind::Token, Call::Kind::List, Call::Kind::Revoke}) {
        const int expected = kind == Call::Kind::Revoke ? 204 : 200;
        for (int status = 100; status <= 599; ++status) {
            const std::optional<ApiError> error = classify(kind, answerOf(Wire::Answered, status));
            QCOMPARE(error.has_value(), status != expected);
            if (error) {
                QCOMPARE(error->kind, namedKind(status));
                QCOMPARE(error->status, status);
                QVERIFY(error->mayHaveBeenSent);
            }
        }
    }
    QCOMPARE(classify(Call::Kind::Revoke, answerOf(Wire::Answered, 0))->kind, Kind::ConnectionLost);
    QCOMPARE(classify(Call::Kind::Revoke, answerOf(Wire::Answered, 999))->kind, Kind::UnexpectedStatus);
}

void TestApiErrors::wireErrors_data()
{
    QTest::addColumn<Wire>("wire");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("mayHaveBeenSent");
    QTest::newRow("host") << Wire::HostNotFound << Kind::HostNotFound << false;
    QTest::newRow("refused") << Wire::Refused << Kind::ConnectionRefused << false;
    QTest::newRow("TLS") << Wire::TlsRejected << Kind::TlsRejected << false;
    QTest::newRow("proxy") << Wire::ProxyFailed << Kind::ProxyFailed << false;
    QTest::newRow("proxy password") << Wire::ProxyAuthentication << Kind::ProxyAuthentication << false;
    QTest::newRow("not started") << Wire::NotStarted << Kind::Cancelled << false;
    QTest::newRow("invalid") << Wire::Invalid << Kind::InvalidRequest << false;
    QTest::newRow("deadline") << Wire::Deadline << Kind::Deadline << true;
    QTest::newRow("lost") << Wire::Lost << Kind::ConnectionLost << true;
    QTest::newRow("cancelled") << Wire::Cancelled << Kind::Cancelled << true;
}

void TestApiErrors::wireErrors()
{
    QFETCH(Wire, wire);
    for (const Call::Kind kind : {Call::Kind::Token, Call::Kind::List, Call::Kind::Revoke}) {
        for (const int status : {0, 200, 204}) { // a status half read is none
            const std::optional<ApiError> error = classify(kind, answerOf(wire, status));
            QVERIFY(error);
            QTEST(error->kind, "kind");
            QTEST(error->mayHaveBeenSent, "mayHaveBeenSent");
        }
    }
}

void TestApiErrors::brokenBodyNeverHidesTheStatus_pitfall6_5()
{
    for (const Wire wire : {Wire::Truncated, Wire::TooLarge}) {
        const Kind broken = wire == Wire::Truncated ? Kind::Truncated : Kind::TooLarge;
        QCOMPARE(classify(Call::Kind::List, answerOf(wire, 200))->kind, broken);
        QCOMPARE(classify(Call::Kind::Token, answerOf(wire, 200))->kind, broken);
        QCOMPARE(classify(Call::Kind::Revoke, answerOf(wire, 200))->kind, Kind::UnexpectedStatus);
        const Answer answer = answerOf(wire, 409, problemType, R"({"code":"last_active)");
        const std::optional<ApiError> error = classify(Call::Kind::Revoke, answer);
        QCOMPARE(error->kind, Kind::Conflict);
        QCOMPARE(error->problem.body, Problem::Body::Malformed);
        QCOMPARE(error->problem.bodyText, QString::fromLatin1(answer.body));
    }
}

void TestApiErrors::revokedInSpiteOfStrayBytes_pitfall1_10()
{
    for (const Wire wire : {Wire::Answered, Wire::Truncated, Wire::TooLarge})
        QVERIFY(!classify(Call::Kind::Revoke, answerOf(wire, 204, "text/plain", "stray")));
}

void TestApiErrors::redirectNamesTheHost_pitfall1_2_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("host");
    QTest::newRow("other host") << QByteArray("https://evil.example/login?x=1") << u"evil.example"_s;
    QTest::newRow("no scheme") << QByteArray("//evil.example/") << u"evil.example"_s;
    QTest::newRow("same host") << QByteArray("/login") << u"sandbox.api.dinie.com.br"_s;
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("no URL") << QByteArray("http://[") << QString();
}

void TestApiErrors::redirectNamesTheHost_pitfall1_2()
{
    QFETCH(QByteArray, location);
    Answer answer = answerOf(Wire::Answered, 302);
    answer.headers.add("Location", location);
    const std::optional<ApiError> error = classify(Call::Kind::Revoke, answer);
    QCOMPARE(error->kind, Kind::Redirected);
    QTEST(error->redirectHost, "host");
}

void TestApiErrors::errorCarriesEverything()
{
    Answer answer =
        answerOf(Wire::Answered, 404, problemType, R"({"title":"T","status":500,"request_id":"req_body"})");
    answer.tlsErrors = {u"t"_s};
    answer.chain = {{u"s"_s, u"i"_s, {}, {}, u"aa"_s}};
    const std::optional<ApiError> error = classify(Call::Kind::Revoke, answer);
    QCOMPARE(error->kind, Kind::NotFound); // the wire's status wins
    QCOMPARE(error->status, 404);
    QCOMPARE(error->problem.documentStatus, 500);
    QCOMPARE(error->requestId, u"req_body"_s);
    QCOMPARE(error->method, answer.method);
    QCOMPARE(error->url, answer.url);
    QCOMPARE(error->at, answer.receivedAt);
    QVERIFY(error->rateLimit == answer.rateLimit && error->chain == answer.chain);
    QCOMPARE(error->tlsErrors, answer.tlsErrors);
    QCOMPARE(classify(Call::Kind::Revoke, answerOf(Wire::Lost, 0))->requestId, u"req_header"_s);
}

void TestApiErrors::tokenGrants_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("lifetime"); // 0: unusable
    const auto row = [](const char *name, const QByteArray &body, qint64 lifetime = 0,
                        const QByteArray &type = "application/json") {
        QTest::newRow(name) << type << body << lifetime;
    };
    row("as documented", R"({"access_token":"dinie_at_x","token_type":"bearer","expires_in":3600})", 3600);
    row("any letter case", R"({"access_token":"dinie_at_x","token_type":"Bearer","expires_in":3600})", 3600);
    row("fraction", R"({"access_token":"dinie_at_x","token_type":"bearer","expires_in":59.9})", 59);
    row("4 KiB",
        R"({"access_token":")" + QByteArray(4096, 'x') + R"(","token_type":"bearer","expires_in":1})", 1);
    row("HTML", "<html>", 0, "text/html");
    row("says it is HTML", R"({"access_token":"x","token_type":"bearer","expires_in":1})", 0, "text/html");
    row("no token", R"({"token_type":"bearer","expires_in":1})");
    row("empty token", R"({"access_token":"","token_type":"bearer","expires_in":1})");
    row("CR LF in the token", R"({"access_token":"a\r\nX: y","token_type":"bearer","expires_in":1})");
    row("space in the token", R"({"access_token":"a b","token_type":"bearer","expires_in":1})");
    row("token twice", R"({"access_token":"a","access_token":"b","token_type":"bearer","expires_in":1})");
    row("other type", R"({"access_token":"x","token_type":"mac","expires_in":1})");
    row("no lifetime", R"({"access_token":"x","token_type":"bearer"})");
    row("negative lifetime", R"({"access_token":"x","token_type":"bearer","expires_in":-1})");
    row("huge lifetime", R"({"access_token":"x","token_type":"bearer","expires_in":1e300})");
    row("F6.2: lifetime as text", R"({"access_token":"x","token_type":"bearer","expires_in":"3600"})", 3600);
    row("F6.2: other text", R"({"access_token":"x","token_type":"bearer","expires_in":"1 hour"})");
    row("F6.2: negative text", R"({"access_token":"x","token_type":"bearer","expires_in":"-1"})");
    row("F6.2: huge text", R"({"access_token":"x","token_type":"bearer","expires_in":"99999999999"})");
}

void TestApiErrors::tokenGrants()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const Result<TokenGrant, TokenFault> grant = parseTokenGrant(answerOf(Wire::Answered, 200, type, body));
    QTEST(grant ? qint64(grant.value().lifetime.count()) : qint64(0), "lifetime");
    if (grant)
        QVERIFY(body.contains(grant.value().token.view()));
}

void TestApiErrors::F6_2_whyThereIsNoToken()
{
    const auto fault = [](const QByteArray &body) {
        return parseTokenGrant(answerOf(Wire::Answered, 200, "application/json", body)).error();
    };
    QCOMPARE(fault("[]"), TokenFault::NotJson);
    QCOMPARE(fault("<html>"), TokenFault::NotJson);
    QCOMPARE(fault(R"({"token_type":"bearer","expires_in":3600})"), TokenFault::NoToken);
    QCOMPARE(fault(R"({"access_token":"a b","token_type":"bearer","expires_in":3600})"), TokenFault::NoToken);
    QCOMPARE(fault(R"({"access_token":"x","token_type":"mac","expires_in":3600})"), TokenFault::NotBearer);
    QCOMPARE(fault(R"({"access_token":"x","token_type":"bearer"})"), TokenFault::NoLifetime);
    QCOMPARE(fault(R"({"access_token":"x","token_type":"bearer","expires_in":"soon"})"),
             TokenFault::NoLifetime);
    const Answer answer = answerOf(Wire::Answered, 200, "application/json", "{}");
    QCOMPARE(tokenError(TokenFault::NoLifetime, answer).tokenFault, TokenFault::NoLifetime);
    QCOMPARE(tokenError(TokenFault::NoLifetime, answer).kind, Kind::BadToken);
}

void TestApiErrors::tokenNeverGetsIntoAnError()
{
    const QByteArray body =
        R"({"title":"dinie_at_canary","access_token":"dinie_at_canary","token_type":"mac"})";
    QList<ApiError> errors;
    for (const char *type : {"application/json", "application/problem+json", "text/plain", ""}) {
        errors.append(contentError(Kind::BadToken, answerOf(Wire::Answered, 200, type, body)));
        errors.append(*classify(Call::Kind::Token, answerOf(Wire::Truncated, 200, type, body)));
        errors.append(*classify(Call::Kind::Token, answerOf(Wire::Answered, 201, type, body)));
    }
    for (const ApiError &error : errors) {
        QVERIFY(
            error.problem ==
            parseProblem(typed(error.problem.mediaType.toLatin1(), {{"X-Request-Id", "req_header"}}), {}));
        QCOMPARE(error.requestId, u"req_header"_s);
    }
    const Answer portal = answerOf(Wire::Answered, 200, "text/html", "<h1>Log in to the hotel</h1>");
    QCOMPARE(contentError(Kind::BadToken, portal).problem.body, Problem::Body::Html);
}

void TestApiErrors::listAnswers()
{
    const QByteArray page = R"({"data":[{"id":"a","client_id":"b"}],"has_more":true})";
    const Result<CredentialPage, ApiError> good =
        parseListAnswer(answerOf(Wire::Answered, 200, "application/json; charset=utf-8", page));
    QVERIFY(good.ok() && good.value().hasMore);
    QCOMPARE(good.value().credentials.size(), 1);
    const Result<CredentialPage, ApiError> portal =
        parseListAnswer(answerOf(Wire::Answered, 200, "text/html", "<h1>Log in</h1>"));
    QVERIFY(!portal.ok());
    QCOMPARE(portal.error().kind, Kind::BadPage);
    QCOMPARE(portal.error().pageFault, PageFault::NotJson);
    QCOMPARE(portal.error().problem.body, Problem::Body::Html);
    const Result<CredentialPage, ApiError> item = parseListAnswer(
        answerOf(Wire::Answered, 200, "application/json", R"({"data":[{}],"has_more":true})"));
    QCOMPARE(item.error().pageFault, PageFault::BadItem);
}

QTEST_GUILESS_MAIN(TestApiErrors)
#include "tst_api_errors.moc"
