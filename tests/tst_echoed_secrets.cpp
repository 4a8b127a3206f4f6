// A server or gateway that echoes what it got: masked where it is kept or shown, never on the wire.
#include "api/response_parser.h"
#include "base/display_text.h"
#include "base/log.h"
#include "base/log_redaction.h"
#include "credentials/checked_credentials.h"
#include "fakes/run_scene.h"

#include <QDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "Xy7pQ2vR9sT4wL8mN1kJ";
const QByteArray firstToken = "dinie_at_eyJhbGciOiJIUzI1NiJ9." + QByteArray(600, 'a') + ".first";
const QByteArray otherToken = "dinie_at_eyJhbGciOiJIUzI1NiJ9." + QByteArray(600, 'a') + ".other";

QByteArray grantOf(const QByteArray &token)
{
    return RawServer::answer(200, R"({"access_token":")" + token +
                                      R"(","token_type":"bearer","expires_in":3600})");
}

QByteArray problemWith(const QByteArray &text, int status = 403)
{
    return RawServer::answer(status,
                             R"({"type":"urn:)" + text + R"(","title":")" + text + R"(","detail":"no )" +
                                 text + R"( here","code":")" + text + R"(","instance":"/)" + text +
                                 R"(","param":")" + text + R"(","errors":[{"param":")" + text +
                                 R"(","detail":")" + text + R"(","code":")" + text + R"("}],"more":{"x":")" +
                                 text + R"("}})",
                             "application/problem+json", "X-Request-Id: " + text + "\r\n");
}

QString everyText(const ApiError &error)
{
    const Problem &problem = error.problem;
    QStringList all{problem.type,    problem.title,     problem.detail,    problem.instance,
                    problem.code,    problem.param,     problem.bodyText,  problem.requestId,
                    error.requestId, problem.mediaType, error.redirectHost};
    for (const ProblemDetail &one : problem.errors)
        all += {one.param, one.detail, one.code};
    for (const auto &[name, value] : problem.extensions)
        all += {name, value};
    return all.join(u'\n');
}

} // namespace

class TestEchoedSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F5_1_inRunAndJournal_data();
    void F5_1_inRunAndJournal();
    void F5_1_otherForms_data();
    void F5_1_otherForms();
    void F5_1_shortAndOwnId();
    void F5_1_listedIdWithASecret();
};

void TestEchoedSecrets::F5_1_inRunAndJournal_data()
{
    QTest::addColumn<QByteArray>("echo");
    QTest::newRow("F5.1: the token") << otherToken;
    QTest::newRow("F5.1: the token that was replaced") << firstToken;
    QTest::newRow("F5.1: the client secret") << secret;
    QTest::newRow("F5.1: the pair as it is sent") << QByteArray("me:" + secret).toBase64();
}

void TestEchoedSecrets::F5_1_inRunAndJournal()
{
    QFETCH(const QByteArray, echo);
    RunScene scene(SessionSeed{SignInKind::ClientCredentials, u"me"_s, Secret(secret), {}});
    QByteArray current = firstToken;
    scene.api.onToken = [&](QTcpSocket *socket, const RawRequest &) {
        socket->write(grantOf(current));
        return true;
    };
    QList<QByteArray> sent;
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *) {
        sent.append(scene.api.server.requests().constLast().header("Authorization"));
        current = otherToken;
        const bool first = scene.api.deletes() == 1;
        const QByteArray got = first && echo == otherToken ? firstToken : echo; // it has no other one yet
        socket->write(first ? problemWith(got, 401) : problemWith(got));
    };
    scene.api.rows[1].name = "worker " + echo;
    {
        // The list that it comes of was read with the first token.
        const LogRedaction ofThatToken(firstToken);
        scene.plan = scene.planOf({1});
    }
    scene.bench.make(scene.plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    // On the wire it is whole.
    QCOMPARE(sent, (QList<QByteArray>{"Bearer " + firstToken, "Bearer " + otherToken}));
    QCOMPARE(scene.bench.item().outcome, Outcome::Refused);
    QVERIFY(scene.bench.item().error);
    const QString text = everyText(*scene.bench.item().error);
    QVERIFY(!text.contains(QString::fromLatin1(echo)));
    QVERIFY(text.contains(u"\u2039secret\u203A"_s));
    QVERIFY(!scene.bench.item().nowReads->name.contains(QString::fromLatin1(echo)));
    const QString answers = scene.bench.property.data(u"answer"_s).join(u'\n');
    QVERIFY(!answers.isEmpty());
    QVERIFY2(!answers.contains(QString::fromLatin1(echo.left(20))) &&
                 !answers.contains(QString::fromLatin1(firstToken.left(20))),
             qPrintable(answers));
}

void TestEchoedSecrets::F5_1_otherForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("F5.1: whole") << u"no "_s + QString::fromLatin1(otherToken) + u" here"_s;
    QTest::newRow("F5.1: cut off") << u"no "_s + QString::fromLatin1(otherToken.left(300));
    QTest::newRow("F5.1: elided") << u"no "_s + QString::fromLatin1(otherToken.left(30)) + u"\u2026"_s;
    QTest::newRow("F5.1: three dots") << u"no "_s + QString::fromLatin1(otherToken.left(30)) + u"..."_s;
    QTest::newRow("F5.1: base64") << u"no "_s + QString::fromLatin1(QByteArray("a:" + otherToken).toBase64());
}

void TestEchoedSecrets::F5_1_otherForms()
{
    QFETCH(const QString, text);
    const LogRedaction redaction(otherToken);
    const QString masked = maskKnownSecrets(text);
    QVERIFY(masked.startsWith(u"no "_s));
    QVERIFY2(masked.contains(secretMark()) && masked.size() < 40, qPrintable(masked));
    QCOMPARE(maskKnownSecrets(masked), masked);
    // A value that is longer than what is kept of it is masked first.
    const QString json = u"{\"x\":\"%1%2\"}"_s.arg(QString(1900, u'x'), QString::fromLatin1(otherToken));
    HttpHeaders headers;
    headers.add("Content-Type", "application/problem+json");
    const Problem problem = parseProblem(headers, json.toUtf8());
    QVERIFY(!problem.extensions.constFirst().second.contains(QString::fromLatin1(otherToken.left(20))));
}

// What is short may be a word of what is shown; the id that one signs in with is no secret even if it was
// typed as one.
void TestEchoedSecrets::F5_1_shortAndOwnId()
{
    const QString own = u"dinie_ci_live_0123456789abcdef"_s;
    neverMask(own);
    const LogRedaction ofShort("hunter2");
    const LogRedaction ofId(own.toUtf8());
    const QString text = u"hunter2 "_s + own;
    QCOMPARE(maskKnownSecrets(text), text);
    QVERIFY(!holdsKnownSecret(text));
    QVERIFY(!maskSecrets(text).contains(u"hunter2"_s)); // in the log it stays masked
    Credential credential;
    credential.clientId = own;
    credential.status = CredentialStatus::Active;
    QVERIFY(CheckedSet::accepts(credential));
}

void TestEchoedSecrets::F5_1_listedIdWithASecret()
{
    const LogRedaction redaction(secret);
    Credential credential;
    credential.clientId = u"dinie_ci_"_s + QString::fromLatin1(secret);
    credential.status = CredentialStatus::Active;
    QVERIFY(!CheckedSet::accepts(credential));
    QCOMPARE(revokeUrl(QUrl(u"https://api.example.com"_s), credential.clientId).error(),
             PathFault::HoldsSecret);
    QCOMPARE(safeId(credential.clientId), u"dinie_ci_\u2039secret\u203A"_s);
    credential.clientId = u"dinie_ci_harmless"_s;
    QVERIFY(CheckedSet::accepts(credential));
}

QTEST_GUILESS_MAIN(TestEchoedSecrets)
#include "tst_echoed_secrets.moc"
