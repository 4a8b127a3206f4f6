#include "inventory/id_finder.h"
#include "inventory/secret_mask.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

Credential credential(const QString &clientId, CredentialStatus status = CredentialStatus::Active)
{
    Credential made;
    made.id = u"id of "_s + clientId;
    made.clientId = clientId;
    made.status = status;
    return made;
}

const QString hexId = u"dinie_ci_0123456789abcdef0123456789abcdef"_s;
const QString liveId = u"dinie_ci_live_9f86d081884c7d659a2feaa0"_s;
const QString oddId = u"Conta 7/été"_s;
const QString plainId = u"c7"_s;
const QString longId = u"a1B2c3D4e5F6a7B8c9D0e1F2a3B4c5D6"_s; // looks like a secret

CredentialList someList()
{
    CredentialList list;
    list.beginLoad();
    list.addPage({credential(hexId), credential(liveId, CredentialStatus::Revoked), credential(oddId),
                  credential(plainId), credential(longId), credential(u".."_s)});
    list.endComplete();
    return list;
}

QString described(const QList<FoundId> &found)
{
    QStringList parts;
    for (const FoundId &one : found)
        parts += one.times == 1 ? one.clientId : QString(one.clientId + u" x"_s + QString::number(one.times));
    return parts.join(u'|');
}

} // namespace

// Ids and secrets in what one pastes from a ticket, a log, a .env file or JSON.
class TestPastedIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void matches();
    void masks_data();
    void masks();
    void masksTwiceTheSame_data() { masks_data(); }
    void masksTwiceTheSame();
    void typedLetterByLetter_data();
    void typedLetterByLetter();
    void aMegabyteIsRead_data();
    void aMegabyteIsRead();
};

void TestPastedIds::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("one to a line") << hexId + u'\n' + liveId << hexId + u'|' + liveId;
    QTest::newRow("lines of Windows") << hexId + u"\r\n"_s + liveId + u"\r\n"_s << hexId + u'|' + liveId;
    QTest::newRow("list of a ticket")
        << u"Please retire:\n- "_s + hexId + u"\n* "_s + liveId + u".\n"_s << hexId + u'|' + liveId;
    QTest::newRow("sentence") << u"Revoke "_s + hexId + u", then ("_s + liveId + u")."_s
                              << hexId + u'|' + liveId;
    QTest::newRow("separated by commas")
        << hexId + u',' + liveId + u';' + plainId << hexId + u'|' + liveId + u'|' + plainId;
    QTest::newRow(".env") << u"export DINIE_CLIENT_ID=\""_s + hexId + u"\"\nOTHER='"_s + liveId + u"'\n"_s
                          << hexId + u'|' + liveId;
    QTest::newRow("JSON") << uR"({"credentials":[{"client_id":")"_s + hexId + uR"("},{"client_id":")"_s +
                                 liveId + u"\"}]}"_s
                          << hexId + u'|' + liveId;
    QTest::newRow("JSON in a log") << uR"(level=info body="{\"client_id\":\")"_s + hexId + uR"(\"}")"_s
                                   << hexId;
    QTest::newRow("path in a log") << u"DELETE /v3/auth/credentials/"_s + hexId + u" 204 12ms"_s << hexId;
    QTest::newRow("address") << u"https://api.dinie.com.br/v3/auth/credentials/"_s + hexId + u"?x=1"_s
                             << hexId;
    QTest::newRow("Markdown") << u"| `"_s + hexId + u"` | **"_s + liveId + u"** |"_s << hexId + u'|' + liveId;
    QTest::newRow("named twice and more")
        << hexId + u' ' + liveId + u'\n' + hexId + u' ' + hexId << hexId + u" x3|"_s + liveId;
    QTest::newRow("zero-width space of a wiki") << hexId.left(12) + QChar(0x200B) + hexId.mid(12) << hexId;
    QTest::newRow("between isolates") << QChar(0x2066) + hexId + QChar(0x2069) << hexId;
    QTest::newRow("not in the list, but of the form") << u"dinie_ci_test_4711"_s << u"dinie_ci_test_4711"_s;
    QTest::newRow("the prefix alone") << u"ids begin with dinie_ci_ or dinie_ci_..."_s << QString();
    QTest::newRow("another form that the list has") << u"id: "_s + longId << longId;
    QTest::newRow("characters of its own, alone in its line") << u"  "_s + oddId + u"  \n"_s << oddId;
    QTest::newRow("the same within a sentence") << u"Conta 7/été and more"_s << QString();
    QTest::newRow("short one as a word") << u"c7 and c70, xc7"_s << plainId;
    QTest::newRow("id and secret as one") << hexId + u":•••"_s << hexId;
    QTest::newRow("words") << u"Nothing here names a credential."_s << QString();
}

void TestPastedIds::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QString, found);
    QCOMPARE(described(findClientIds(text, someList())), found);
    // What is masked takes none of them away.
    QCOMPARE(described(findClientIds(maskSecretsIn(text, someList()).text, someList())), found);
}

void TestPastedIds::matches()
{
    const CredentialList list = someList();
    const QList<PastedId> matched =
        matchIds({{liveId, 2}, {u"dinie_ci_test_4711"_s}, {hexId}, {u".."_s}}, list);
    QCOMPARE(matched.size(), 4);
    QCOMPARE(matched.at(0).state, PastedId::State::NotActive);
    QCOMPARE(matched.at(0).found.times, 2);
    QCOMPARE(matched.at(1).state, PastedId::State::NotListed);
    QCOMPARE(matched.at(2).state, PastedId::State::Active);
    QCOMPARE(matched.at(2).credential, *list.findByClientId(hexId));
    QCOMPARE(matched.at(3).state, PastedId::State::NoAddress);
}

void TestPastedIds::masks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::addColumn<int>("secrets");
    const QString secret = u"dinie_cs_00112233445566778899aabbccddeeff00112233"_s;
    const QString random = u"q7Zt0vLx9Rk2Wm5Yp8Bn1Hs4Jd6Fg3Ca"_s;
    const auto stays = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << text << 0;
    };
    QTest::newRow("secret of the API") << secret << u"•••"_s << 1;
    QTest::newRow("in a sentence") << u"It is "_s + secret + u", sorry."_s << u"It is •••, sorry."_s << 1;
    QTest::newRow("token of the API") << u"dinie_at_eyJhbGciOi.eyJzdWIi.c2ln"_s << u"•••"_s << 1;
    QTest::newRow(".env") << u"DINIE_CLIENT_ID="_s + hexId + u"\nDINIE_CLIENT_SECRET=hunter2\n"_s
                          << u"DINIE_CLIENT_ID="_s + hexId + u"\nDINIE_CLIENT_SECRET=•••\n"_s << 1;
    QTest::newRow("in quotes, with spaces")
        << u"password: \"correct horse battery\""_s << u"password: \"•••\""_s << 1;
    QTest::newRow("in single quotes") << u"SECRET_KEY = 'a b c'"_s << u"SECRET_KEY = '•••'"_s << 1;
    QTest::newRow("JSON") << u"{\"client_id\":\""_s + hexId + u"\",\"client_secret\":\"abc-1\"}"_s
                          << u"{\"client_id\":\""_s + hexId + u"\",\"client_secret\":\"•••\"}"_s << 1;
    QTest::newRow("JSON in a log") << uR"(body="{\"client_secret\":\"abc-1\"}")"_s
                                   << uR"(body="{\"client_secret\":\"•••\"}")"_s << 1;
    QTest::newRow("Portuguese") << u"senha: Abacaxi"_s << u"senha: •••"_s << 1;
    QTest::newRow("form") << u"grant=x&client_secret=abc123&scope=all"_s
                          << u"grant=x&client_secret=•••&scope=all"_s << 1;
    QTest::newRow("Bearer") << u"Authorization: Bearer abc.def123"_s << u"Authorization: Bearer •••"_s << 1;
    QTest::newRow("Basic") << u"authorization: basic ZGluaWU6c2VjcmV0"_s << u"authorization: basic •••"_s
                           << 1;
    QTest::newRow("JSON web token") << u"got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl back"_s
                                    << u"got ••• back"_s << 1;
    QTest::newRow("URL") << u"https://ana:p4ss@host/x"_s << u"https://ana:•••@host/x"_s << 1;
    QTest::newRow("base64") << u"key q7Zt0vLx9Rk2/Wm5Yp8Bn1+Hs4Jd6Fg3Ca0== x"_s << u"key ••• x"_s << 1;
    QTest::newRow("private key")
        << u"-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc=\n-----END RSA PRIVATE KEY-----\nend"_s
        << u"•••\nend"_s << 1;
    QTest::newRow("random word") << u"found "_s + random + u" in a log"_s << u"found ••• in a log"_s << 1;
    QTest::newRow("random hex") << u"0011aa22bb33cc44dd55ee66ff778899aabb0c1d"_s << u"•••"_s << 1;
    QTest::newRow("pair") << hexId + u':' + secret << hexId + u":•••"_s << 1;
    QTest::newRow("several") << secret + u'\n' + random + u"\npwd=xyzzy"_s << u"•••\n•••\npwd=•••"_s << 3;
    QTest::newRow("goes on after a mask") << u"x=•••abc y"_s << u"x=••• y"_s << 0;
    QTest::newRow("F5.7: curl") << u"curl -u "_s + hexId + u":Xy7pQ2vR https://x"_s
                                << u"curl -u "_s + hexId + u":••• https://x"_s << 1;
    QTest::newRow("F5.7: behind an id of the list") << longId + u":Xy7p/Q2vR"_s << longId + u":•••"_s << 1;
    QTest::newRow("F5.7: Portuguese, several words")
        << u"segredo do cliente: Xy7p"_s << u"segredo do cliente: •••"_s << 1;
    QTest::newRow("F5.7: English, several words")
        << u"API key of the app = Xy7p"_s << u"API key of the app = •••"_s << 1;
    QTest::newRow("F5.7: in the next line")
        << u"client_secret\nXy7pQ2vR9\nend"_s << u"client_secret\n•••\nend"_s << 1;
    QTest::newRow("F5.7: in the next line, quoted reply")
        << u"> client_secret:\r\n> Xy7pQ2vR9\r\n"_s << u"> client_secret:\r\n> •••\r\n"_s << 1;
    QTest::newRow("F5.7: without a sign") << u"DINIE_SECRET Xy7pQ2vR"_s << u"DINIE_SECRET •••"_s << 1;
    QTest::newRow("F5.7: as a switch")
        << u"dinie --client-secret Xy7pQ2vR -v"_s << u"dinie --client-secret ••• -v"_s << 1;
    QTest::newRow("F5.7: nested in JSON") << uR"({"client_secret": {"value": "abc-1"}, "x": 1})"_s
                                          << uR"({"client_secret": {"value": "•••"}, "x": 1})"_s << 1;
    QTest::newRow("F5.7: a list in JSON") << uR"({"secret":["abc-1"]})"_s << uR"({"secret":["•••"]})"_s << 1;
    QTest::newRow("F5.7: name and value in JSON") << uR"([{"name": "CLIENT_SECRET", "value": "abc-1"}])"_s
                                                  << uR"([{"name": "CLIENT_SECRET", "value": "•••"}])"_s << 1;
    QTest::newRow("F5.7: JSON in JSON in a log") << uR"(b="{\\\"client_secret\\\":\\\"abc-1\\\"}")"_s
                                                 << uR"(b="{\\\"client_secret\\\":\\\"•••\\\"}")"_s << 1;
    stays("F5.7: an id behind an id", hexId + u':' + liveId);
    stays("F5.7: few characters behind an id", hexId + u":revoked"_s);
    stays("F5.7: an id in the line after", u"token\n"_s + hexId + u'\n');
    stays("F5.7: another setting in the line after", u"client_secret\nDINIE_CLIENT_ID="_s + liveId + u'\n');
    stays("F5.7: an id without a sign", u"ACCESS_TOKEN "_s + liveId);
    stays("F5.7: just words", u"401 invalid_token returned yesterday"_s);
    stays("nothing", {});
    stays("client id", hexId);
    stays("live client id", liveId);
    stays("client id as a token's value", u"token="_s + liveId);
    stays("a client id of the list that looks random", longId);
    stays("words", u"Ana says that the password was reset, and the bearer authentication works."_s);
    stays("placeholder", u"SECRET=${VAULT_SECRET} PASSWORD=<redacted> TOKEN=*** token_type: bearer"_s);
    stays("nothing there", u"client_secret: null"_s);
    stays("count", u"tokens: 14"_s);
    stays("request id", u"request 6b1f0c5e-0d6b-4b0e-9f5b-1a2b3c4d5e6f"_s);
    stays("long name", u"integracao_do_sistema_legado_de_cobranca_2026_producao"_s);
    stays("time and path", u"2026-11-23T14:00:00Z /v3/auth/credentials?limit=100&starting_after=1"_s);
    stays("masked already", u"SECRET=••• and •••"_s);
}

void TestPastedIds::masks()
{
    QFETCH(const QString, text);
    QFETCH(const QString, masked);
    QFETCH(const int, secrets);
    const MaskedText found = maskSecretsIn(text, someList());
    QCOMPARE(found.text, masked);
    QCOMPARE(found.secrets, secrets);
}

void TestPastedIds::masksTwiceTheSame()
{
    QFETCH(const QString, masked);
    QCOMPARE(maskSecretsIn(masked, someList()), (MaskedText{masked, 0}));
}

void TestPastedIds::typedLetterByLetter_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("secret of the API") << u"dinie_cs_0011223344 end"_s << u"••• end"_s;
    QTest::newRow("value") << u"password=hunter2 end"_s << u"password=••• end"_s;
    QTest::newRow("client id") << hexId + u" end"_s << hexId + u" end"_s;
}

void TestPastedIds::typedLetterByLetter()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, shown);
    const CredentialList list = someList();
    QString field;
    for (const QChar letter : typed)
        field = maskSecretsIn(field + letter, list).text;
    QCOMPARE(field, shown);
}

void TestPastedIds::aMegabyteIsRead_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("one long word") << u"a"_s;
    QTest::newRow("one long random word") << u"a1"_s;
    QTest::newRow("bullets") << u"•"_s;
    QTest::newRow("the keyword") << u"secret"_s;
    QTest::newRow("keyword and signs") << u"token=:"_s;
    QTest::newRow("quotes") << u"secret=\""_s;
    QTest::newRow("keys without an end") << u"-----BEGIN PRIVATE KEY-----\n"_s;
    QTest::newRow("addresses") << u"://a:"_s;
    QTest::newRow("ids") << hexId + u'\n';
    QTest::newRow("bearers") << u"bearer "_s;
    QTest::newRow("F5.7: pairs") << hexId + u':';
    QTest::newRow("F5.7: names") << u"a_secret_"_s;
    QTest::newRow("F5.7: names in lines") << u"secret\n"_s;
    QTest::newRow("F5.7: names nested") << u"secret\":{\""_s;
}

// Whatever it is: nobody waits for it. Generous, since other things run beside a test.
void TestPastedIds::aMegabyteIsRead()
{
    QFETCH(const QString, unit);
    const QString text = unit.repeated(1'000'000 / unit.size());
    const CredentialList list = someList();
    QElapsedTimer timer;
    timer.start();
    const MaskedText masked = maskSecretsIn(text, list);
    const QList<FoundId> found = findClientIds(masked.text, list);
    QVERIFY(found.size() <= 1);
    qInfo("%s: %lld ms", QTest::currentDataTag(), timer.elapsed());
    QVERIFY2(timer.elapsed() < 20'000, "not linear");
}

QTEST_APPLESS_MAIN(TestPastedIds)
#include "tst_pasted_ids.moc"
