#include "credentials/client_id_finder.h"
#include "credentials/secret_redaction.h"

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
    void F6_3_readsEveryDress_data();
    void F6_3_readsEveryDress();
    void F6_3_joinsOnlyWhatIsListed_data();
    void F6_3_joinsOnlyWhatIsListed();
    void F6_3_foldsToExactlyOne_data();
    void F6_3_foldsToExactlyOne();
    void F6_3_oneCharacterOff_data();
    void F6_3_oneCharacterOff();
    void F6_3_oneCharacterOffOfMany();
    void F6_3_masksInDress_data();
    void F6_3_masksInDress();
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
    const CredentialList list = someList();
    const ListedIds listed(list);
    QCOMPARE(described(findClientIds(text, listed)), found);
    // What is masked takes none of them away.
    QCOMPARE(described(findClientIds(maskSecretsIn(text, listed).text, listed)), found);
}

void TestPastedIds::F6_3_readsEveryDress_data()
{
    QTest::addColumn<QString>("text");
    const auto dressed = [](const QString &underscore) {
        return QString(liveId).replace(u"_"_s, underscore);
    };
    const auto moved = [](const QString &id, char32_t from) {
        QString made;
        for (const QChar character : id) {
            if (character.isLower())
                made += QChar::fromUcs4(from + character.unicode() - u'a');
            else
                made += character;
        }
        return made;
    };
    const auto broken = [](const QString &between) {
        return QString(liveId.first(21) + between + liveId.sliced(21));
    };
    QString wide;
    for (const QChar character : liveId)
        wide += QChar(character.unicode() + 0xFEE0);
    QString zeroWidth;
    for (const QChar character : liveId)
        zeroWidth += QString(character) + QChar(0x200B) + QChar(0x2060) + QChar(0xFEFF);
    QTest::newRow("upper case") << liveId.toUpper();
    QTest::newRow("begins like a sentence") << u"D"_s + liveId.sliced(1);
    QTest::newRow("Markdown") << dressed(u"\\_"_s);
    QTest::newRow("Markdown in JSON") << dressed(u"\\\\_"_s);
    QTest::newRow("Markdown, upper case") << dressed(u"\\_"_s).toUpper();
    QTest::newRow("address") << dressed(u"%5F"_s);
    QTest::newRow("address, small digits") << dressed(u"%5f"_s);
    QTest::newRow("address in an address") << dressed(u"%255F"_s);
    QTest::newRow("query of an address") << u"https://x/?next=%3Fclient_id%3D"_s + liveId + u"%26x%3D1"_s;
    QTest::newRow("blank of an address") << u"?q=revoke%20"_s + liveId;
    QTest::newRow("full-width") << wide;
    QTest::newRow("full-width, upper case") << wide.toUpper();
    QTest::newRow("mathematical letters") << moved(liveId, 0x1D5BA);
    QTest::newRow("zero-width everywhere") << zeroWidth;
    QTest::newRow("soft hyphen") << broken(QString(QChar(0xAD)));
    QTest::newRow("variation selector") << broken(QString(QChar(0xFE0F)));
    QTest::newRow("colours of a terminal") << u"\x1b[1;31m"_s + liveId + u"\x1b[0m"_s;
    QTest::newRow("HTML") << dressed(u"&#95;"_s);
    QTest::newRow("HTML, hexadecimal") << dressed(u"&#x5F;"_s);
    QTest::newRow("HTML, named") << u"&quot;"_s + dressed(u"&lowbar;"_s) + u"&quot;"_s;
    QTest::newRow("HTML, break") << broken(u"<wbr>"_s);
    QTest::newRow("JSON escape") << dressed(u"\\u005f"_s);
    QTest::newRow("end of a line in JSON") << u"{\"text\":\"Retire:\\n"_s + liveId + u"\\nthanks\"}"_s;
    QTest::newRow("quoted-printable") << u"client_id=3D"_s + liveId;
    QTest::newRow("quoted-printable underscores") << u"id=3D"_s + dressed(u"=5F"_s);
    QTest::newRow("header of a mail") << u"Subject: =?utf-8?Q?"_s + dressed(u"=5F"_s) + u"?="_s;
    QTest::newRow("value of a token") << u"access_token="_s + dressed(u"\\_"_s);
    QTest::newRow("after basic") << u"Authorization: basic "_s + liveId;
    QTest::newRow("broken") << broken(u"\n"_s);
    QTest::newRow("broken, Windows") << broken(u"\r\n"_s);
    QTest::newRow("broken, quoted-printable") << broken(u"=\n"_s);
    QTest::newRow("broken, quoted-printable, Windows") << u"id=3D"_s + broken(u"=\r\n"_s);
    QTest::newRow("broken, quoted mail") << u"> "_s + broken(u"\n> "_s);
    QTest::newRow("broken, mail quoted twice") << u"> > "_s + broken(u"\r\n> > "_s);
    QTest::newRow("broken, quoted-printable in quoted mail") << u"> "_s + broken(u"=\r\n> "_s);
    QTest::newRow("broken, empty line between") << broken(u"\n\n"_s);
    QTest::newRow("broken, margin") << broken(u"  \n        "_s);
    QTest::newRow("broken, command") << broken(u"\\\n  "_s);
    QTest::newRow("broken, hyphen of the line") << broken(u"-\n"_s);
    QTest::newRow("broken in the prefix") << liveId.first(7) + u"\n"_s + liveId.sliced(7);
    QTest::newRow("broken before an underscore, Markdown") << u"dinie\\_ci\\_live\n\\_"_s + liveId.sliced(14);
    QString narrow;
    for (qsizetype at = 0; at < liveId.size(); at += 5)
        narrow += liveId.mid(at, 5) + u'\n';
    QTest::newRow("broken into eight") << narrow;
    QTest::newRow("broken, upper case") << broken(u"\n> "_s).toUpper();
    QTest::newRow("broken, in a sentence") << u"Retire "_s + broken(u"\n> "_s) + u". Thanks"_s;
}

void TestPastedIds::F6_3_readsEveryDress()
{
    QFETCH(const QString, text);
    const CredentialList list = someList();
    const ListedIds listed(list);
    QCOMPARE(described(findClientIds(text, listed)), liveId);
    QCOMPARE(maskSecretsIn(text, listed), (MaskedText{text, 0}));
    // Among others, and before a secret.
    const QString more = hexId + u" and\n"_s + text + u"\nSECRET=hunter2\n"_s;
    const MaskedText masked = maskSecretsIn(more, listed);
    QCOMPARE(masked, (MaskedText{hexId + u" and\n"_s + text + u"\nSECRET=•••\n"_s, 1}));
    QCOMPARE(described(findClientIds(masked.text, listed)), hexId + u'|' + liveId);
}

void TestPastedIds::F6_3_joinsOnlyWhatIsListed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("not in the list") << u"dinie_ci_test_47\n11aabbcc"_s << u"dinie_ci_test_47"_s;
    QTest::newRow("two that are listed") << liveId + u'\n' + plainId << liveId + u'|' + plainId;
    QTest::newRow("one after the other") << hexId + u'\n' + liveId << hexId + u'|' + liveId;
    QTest::newRow("a new one begins") << hexId.first(20) + u'\n' + liveId << hexId.first(20) + u'|' + liveId;
    QTest::newRow("short words of a list") << u"vitamin c\n7. more"_s << QString();
    QTest::newRow("words between") << liveId.first(21) + u"\nand "_s + liveId.sliced(21) << liveId.first(21);
    QTest::newRow("a blank is no end of a line")
        << liveId.first(21) + u' ' + liveId.sliced(21) << liveId.first(21);
    QTest::newRow("too far") << liveId.first(21) + u'\n' + QString(40, u' ') + liveId.sliced(21)
                             << liveId.first(21);
}

void TestPastedIds::F6_3_joinsOnlyWhatIsListed()
{
    QFETCH(const QString, text);
    QFETCH(const QString, found);
    const CredentialList list = someList();
    QCOMPARE(described(findClientIds(text, ListedIds(list))), found);
}

void TestPastedIds::F6_3_foldsToExactlyOne_data()
{
    QTest::addColumn<QStringList>("listed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::addColumn<int>("state");
    constexpr auto active = static_cast<int>(PastedId::State::Active);
    constexpr auto ambiguous = static_cast<int>(PastedId::State::Ambiguous);
    constexpr auto notListed = static_cast<int>(PastedId::State::NotListed);
    const QString small = u"dinie_ci_ab12"_s;
    const QString mixed = u"dinie_ci_aB12"_s;
    const QString large = small.toUpper();
    QTest::newRow("one") << QStringList{small} << large << small << active;
    QTest::newRow("one that has capitals") << QStringList{mixed} << small << mixed << active;
    QTest::newRow("one in capitals") << QStringList{large} << small << large << active;
    QTest::newRow("several") << QStringList{small, mixed} << large << large << ambiguous;
    QTest::newRow("several, one just so") << QStringList{small, mixed} << mixed << mixed << active;
    QTest::newRow("none") << QStringList{hexId} << large << large << notListed;
    QTest::newRow("of another form") << QStringList{u"conta-7"_s} << u"CONTA-7"_s << u"conta-7"_s << active;
    QTest::newRow("just a word") << QStringList{u"production"_s} << u"Production"_s << QString() << notListed;
}

void TestPastedIds::F6_3_foldsToExactlyOne()
{
    QFETCH(const QStringList, listed);
    QFETCH(const QString, text);
    QFETCH(const QString, found);
    QFETCH(const int, state);
    CredentialList list;
    for (const QString &clientId : listed)
        list.update(credential(clientId));
    const ListedIds ids(list);
    const QList<FoundId> there = findClientIds(u"Retire "_s + text + u", please"_s, ids);
    QCOMPARE(described(there), found);
    for (const PastedId &one : matchIds(there, ids))
        QCOMPARE(static_cast<int>(one.state), state);
}

void TestPastedIds::F6_3_oneCharacterOff_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meant");
    const auto with = [](qsizetype at, qsizetype length, const QString &other) {
        return QString(liveId).replace(at, length, other);
    };
    const qsizetype last = liveId.size() - 1;
    QTest::newRow("another one at the end") << with(last, 1, u"9"_s) << liveId;
    QTest::newRow("another one in the middle") << with(20, 1, u"x"_s) << liveId;
    QTest::newRow("another one in the prefix") << with(2, 1, u"m"_s) << liveId;
    QTest::newRow("missing at the end") << liveId.chopped(1) << liveId;
    QTest::newRow("missing at the start") << liveId.sliced(1) << liveId;
    QTest::newRow("missing in the middle") << with(19, 1, {}) << liveId;
    QTest::newRow("too many at the end") << liveId + u'0' << liveId;
    QTest::newRow("too many in the middle") << with(20, 0, u"q"_s) << liveId;
    QTest::newRow("upper case, too") << with(20, 1, u"x"_s).toUpper() << liveId;
    QTest::newRow("of another form") << u'b' + longId.sliced(1) << longId;
    QTest::newRow("two are others") << with(20, 2, u"xy"_s) << QString();
    QTest::newRow("two are missing") << liveId.chopped(2) << QString();
}

void TestPastedIds::F6_3_oneCharacterOff()
{
    QFETCH(const QString, word);
    QFETCH(const QString, meant);
    const CredentialList list = someList();
    const ListedIds listed(list);
    QCOMPARE(maskSecretsIn(word, listed), (MaskedText{word, 0}));
    const QList<PastedId> matched = matchIds(findClientIds(u"Retire "_s + word, listed), listed);
    QCOMPARE(matched.size(), 1);
    QCOMPARE(matched.first().found.clientId, word);
    QCOMPARE(matched.first().state, PastedId::State::NotListed);
    QCOMPARE(matched.first().oneCharacterOff, meant);
}

// Which of two neighbours is meant, nobody knows; and asking is quick, whatever the list.
void TestPastedIds::F6_3_oneCharacterOffOfMany()
{
    constexpr int count = 100'000;
    CredentialList list;
    QList<Credential> rows;
    QString text;
    for (int number = 0; number < count; ++number) {
        rows.append(credential(u"dinie_ci_%1"_s.arg(number, 32, 10, QChar(u'0'))));
        if (number % 4 == 0)
            text += u"dinie_ci_%1\n"_s.arg(number, 32, 10, QChar(u'x'));
    }
    rows.append(credential(liveId));
    list.beginLoad();
    list.addPage(rows);
    list.endComplete();
    const ListedIds listed(list);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(listed.oneCharacterOff(u"dinie_ci_%1"_s.arg(count, 32, 10, QChar(u'0'))), QString());
    QCOMPARE(listed.oneCharacterOff(liveId.chopped(1)), liveId);
    qInfo("first asked: %lld ms", timer.restart());
    QCOMPARE(matchIds(findClientIds(text, listed), listed).size(), count / 4);
    qInfo("%d that are not listed: %lld ms", count / 4, timer.elapsed());
    QVERIFY2(timer.elapsed() < 20'000, "not linear");
}

void TestPastedIds::F6_3_masksInDress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("Markdown") << u"CLIENT\\_SECRET=hunter2"_s << u"CLIENT\\_SECRET=•••"_s;
    QTest::newRow("secret of the API, Markdown") << u"dinie\\_cs\\_0011223344 end"_s << u"••• end"_s;
    QTest::newRow("address") << u"?client%5Fsecret%3Dhunter2"_s << u"?client%5Fsecret%3D•••"_s;
    QTest::newRow("quoted-printable") << u"client_secret=3Dhunter2"_s << u"client_secret=•••"_s;
    QTest::newRow("zero-width") << u"pass\u200Bword=hunter2"_s << u"pass\u200Bword=•••"_s;
    QTest::newRow("an id and a secret as one value")
        << u"token="_s + liveId + u"+Xy7pQ2vR"_s << u"token="_s + liveId + u"•••"_s;
    QTest::newRow("a short id in a password") << u"password=\"my c7 pass\""_s << u"password=\"•••\""_s;
}

void TestPastedIds::F6_3_masksInDress()
{
    QFETCH(const QString, text);
    QFETCH(const QString, masked);
    const CredentialList list = someList();
    const ListedIds listed(list);
    QCOMPARE(maskSecretsIn(text, listed), (MaskedText{masked, 1}));
    QCOMPARE(maskSecretsIn(masked, listed), (MaskedText{masked, 0}));
}

void TestPastedIds::matches()
{
    const CredentialList list = someList();
    const QList<PastedId> matched =
        matchIds({{liveId, 2}, {u"dinie_ci_test_4711"_s}, {hexId}, {u".."_s}}, ListedIds(list));
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
    const CredentialList list = someList();
    const MaskedText found = maskSecretsIn(text, ListedIds(list));
    QCOMPARE(found.text, masked);
    QCOMPARE(found.secrets, secrets);
}

void TestPastedIds::masksTwiceTheSame()
{
    QFETCH(const QString, masked);
    const CredentialList list = someList();
    QCOMPARE(maskSecretsIn(masked, ListedIds(list)), (MaskedText{masked, 0}));
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
    const ListedIds listed(list);
    QString field;
    for (const QChar letter : typed)
        field = maskSecretsIn(field + letter, listed).text;
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
    QTest::newRow("F6.3: parts of an id") << hexId.first(12) + u'\n';
    QTest::newRow("F6.3: dressed ids") << QString(hexId).replace(u"_"_s, u"%255F"_s) + u'\n';
    QTest::newRow("F6.3: percents") << u"%25"_s;
    QTest::newRow("F6.3: backslashes") << u"\\"_s;
    QTest::newRow("F6.3: nearly an id") << hexId.chopped(1) + u'\n';
}

// Whatever it is: nobody waits for it. Generous, since other things run beside a test.
void TestPastedIds::aMegabyteIsRead()
{
    QFETCH(const QString, unit);
    const QString text = unit.repeated(1'000'000 / unit.size());
    const CredentialList list = someList();
    const ListedIds listed(list);
    QElapsedTimer timer;
    timer.start();
    const MaskedText masked = maskSecretsIn(text, listed);
    const QList<FoundId> found = findClientIds(masked.text, listed);
    QVERIFY(found.size() <= 1);
    qInfo("%s: %lld ms", QTest::currentDataTag(), timer.elapsed());
    QVERIFY2(timer.elapsed() < 20'000, "not linear");
}

QTEST_APPLESS_MAIN(TestPastedIds)
#include "tst_pasted_ids.moc"
