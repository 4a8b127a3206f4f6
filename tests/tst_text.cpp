#include "base/display_text.h"
#include "text/confusables.h"
#include "text/unicode_properties.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

QString randomHostileText(QRandomGenerator &random)
{
    static const QString alphabet =
        u"a\u202E\u200B\u0301\u2039\u203AU+ \u00A0\n2"_s + QChar(0xD800) + QChar(0xDC00);
    QString text;
    for (int length = random.bounded(1, 12); length > 0; --length)
        text += alphabet.at(random.bounded(int(alphabet.size())));
    return text;
}

} // namespace

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void safeText_pitfall3_2_data();
    void safeText_pitfall3_2();
    void idsOfOneLook_pitfall3_2();
    void differentTextsNeverDisplayEqual_pitfall3_2();
    void longTextIsElidedBetweenCharacters_data();
    void longTextIsElidedBetweenCharacters();
    void elisionKeepsIdsApart_pitfall3_3();
    void hugeTextIsCapped();
    void safeBlockKeepsLines();
    void isolationAndMnemonics_pitfall3_1();
    void lastCharactersAreWhole();
    void lookAlikes_data();
    void lookAlikes();
    void mixedScripts_data();
    void mixedScripts();
    void F5_8_whatCanBeSeen_data();
    void F5_8_whatCanBeSeen();
};

void TestText::safeText_pitfall3_2_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("shown");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    same("plain", u"payments-worker"_s);
    same("markup stays text (3.1)", u"<b>&lt;img src=x></b>"_s);
    same("accents", u"Joa\u0303o, S\u00e3o Paulo"_s);
    same("other scripts", u"\u0434\u0430\u043d\u043d\u044b\u0435 \u65e5\u672c \u05d0\u05d1"_s);
    same("astral", u"\U0001F511 key"_s);
    same("a guillemet alone", u"\u2039quoted\u203A"_s);
    same("four marks", u"a\u0301\u0302\u0303\u0304"_s);
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("bidi override") << u"abc\u202Edef"_s << u"abc\u2039U+202E\u203Adef"_s;
    QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"\u2039U+2066\u203Aa\u2039U+2069\u203A"_s;
    QTest::newRow("zero-width space") << u"a\u200Bb"_s << u"a\u2039U+200B\u203Ab"_s;
    QTest::newRow("zero-width joiner") << u"a\u200Db"_s << u"a\u2039U+200D\u203Ab"_s;
    QTest::newRow("byte order mark") << u"\uFEFFa"_s << u"\u2039U+FEFF\u203Aa"_s;
    QTest::newRow("soft hyphen") << u"a\u00ADb"_s << u"a\u2039U+00AD\u203Ab"_s;
    QTest::newRow("line feed, tab, NUL")
        << u"a\n\t"_s + QChar(0) << u"a\u2039U+000A\u203A\u2039U+0009\u203A\u2039U+0000\u203A"_s;
    QTest::newRow("line separator") << u"\u2028\u2029"_s << u"\u2039U+2028\u203A\u2039U+2029\u203A"_s;
    QTest::newRow("no-break space") << u"a\u00A0b\u3000"_s << u"a\u2039U+00A0\u203Ab\u2039U+3000\u203A"_s;
    QTest::newRow("Hangul filler") << u"\u3164\u115F\uFFA0"_s
                                   << u"\u2039U+3164\u203A\u2039U+115F\u203A\u2039U+FFA0\u203A"_s;
    QTest::newRow("braille blank") << u"\u2800"_s << u"\u2039U+2800\u203A"_s;
    QTest::newRow("variation selector") << u"a\uFE0F"_s << u"a\u2039U+FE0F\u203A"_s;
    QTest::newRow("private use") << u"\uE000\U0010FFFD"_s << u"\u2039U+E000\u203A\u2039U+10FFFD\u203A"_s;
    QTest::newRow("unassigned") << u"\u0378"_s << u"\u2039U+0378\u203A"_s;
    QTest::newRow("tag character") << u"\U000E0041"_s << u"\u2039U+E0041\u203A"_s;
    QTest::newRow("lone surrogates") << QString(QChar(0xDC00)) + QChar(0xD800)
                                     << u"\u2039U+DC00\u203A\u2039U+D800\u203A"_s;
    QTest::newRow("fifth mark") << u"a\u0301\u0302\u0303\u0304\u0305\u0306b"_s
                                << u"a\u0301\u0302\u0303\u0304\u2039U+0305\u203A\u2039U+0306\u203Ab"_s;
    QTest::newRow("mark without base") << u"\u0301a"_s << u"\u2039U+0301\u203Aa"_s;
    QTest::newRow("forged mark") << u"\u2039U+202E\u203A"_s << u"\u2039U+2039\u203AU+202E\u203A"_s;
}

// Letters that look the same, or are composed otherwise, look different in an id.
void TestText::idsOfOneLook_pitfall3_2()
{
    const QString plain = u"dinie_ci_live_9f-2.k~"_s;
    QCOMPARE(safeId(plain), plain);
    QCOMPARE(safeId(u"di nie"_s), u"di\u2039U+0020\u203Anie"_s);
    QCOMPARE(safeId(u"d\u0456nie"_s), u"d\u2039U+0456\u203Anie"_s);
    const QStringList alike{u"a\u00E9"_s, u"ae\u0301"_s, u"\u0430\u00E9"_s,        u"a\uFF45"_s,
                            u"ae"_s,      u"ae\u200B"_s, u"a\u2039U+0301\u203A"_s, u"a\U0001D41E"_s};
    QSet<QString> shown;
    for (const QString &id : alike)
        shown.insert(safeId(id));
    QCOMPARE(shown.size(), alike.size());
}

void TestText::safeText_pitfall3_2()
{
    QFETCH(QString, raw);
    QTEST(safeText(raw), "shown");
}

void TestText::differentTextsNeverDisplayEqual_pitfall3_2()
{
    QRandomGenerator random(20260301);
    QHash<QString, QString> rawOf;
    for (int i = 0; i < 20'000; ++i) {
        const QString raw = randomHostileText(random);
        const QString shown = safeText(raw);
        const QString other = rawOf.value(shown, raw);
        QVERIFY2(other == raw, qPrintable(shown));
        rawOf.insert(shown, raw);
    }
    QVERIFY(rawOf.size() > 10'000);
}

void TestText::longTextIsElidedBetweenCharacters_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<int>("longest");
    QTest::addColumn<QString>("shown");
    QTest::newRow("fits") << u"abcdef"_s << 6 << u"abcdef"_s;
    QTest::newRow("one too many") << u"abcdefg"_s << 6 << u"abc\u2026fg"_s;
    QTest::newRow("pairs stay whole")
        << u"\U0001F511\U0001F511\U0001F511\U0001F511"_s << 6 << u"\U0001F511\u2026\U0001F511"_s;
    QTest::newRow("marks stay with their base")
        << u"xe\u0301e\u0301e\u0301e\u0301y"_s << 6 << u"xe\u0301\u2026y"_s;
    QTest::newRow("visible marks stay whole")
        << u"ab\u202Ecdefghij\u202Ek"_s << 19 << u"ab\u2026\u2039U+202E\u203Ak"_s;
    QTest::newRow("grows by marks alone")
        << u"\u202E\u202E\u202E"_s << 20 << u"\u2039U+202E\u203A\u2026\u2039U+202E\u203A"_s;
    QTest::newRow("no room") << u"abc"_s << 1 << u"\u2026"_s;
    QTest::newRow("less than none") << u"abc"_s << 0 << u"\u2026"_s;
}

void TestText::longTextIsElidedBetweenCharacters()
{
    QFETCH(QString, raw);
    QFETCH(int, longest);
    QTEST(safeText(raw, longest), "shown");
}

void TestText::elisionKeepsIdsApart_pitfall3_3()
{
    const QString id = u"dinie_ci_live_"_s + QString(34, u'a');
    QVERIFY(safeText(QString(id + u'1'), 24) != safeText(QString(id + u'2'), 24));
}

void TestText::hugeTextIsCapped()
{
    const QString huge(8 * 1024 * 1024, QChar(0x202E));
    const QString shown = safeText(huge);
    QVERIFY(shown.size() <= longestSafeText && shown.size() > longestSafeText - 20);
}

void TestText::safeBlockKeepsLines()
{
    QCOMPARE(safeBlock(u"<h1>\n\t502\r\nBad\u202E</h1>\r"_s),
             u"<h1>\n\t502\nBad\u2039U+202E\u203A</h1>\u2039U+000D\u203A"_s);
    QCOMPARE(safeBlock(QString(100, u'x'), 11), QString(u"xxxxx\u2026xxxxx"_s));
}

void TestText::isolationAndMnemonics_pitfall3_1()
{
    QCOMPARE(isolated(u"a"_s), u"\u2068a\u2069"_s);
    QCOMPARE(isolatedLtr(u"a"_s), u"\u2066a\u2069"_s);
    QCOMPARE(escapedMnemonics(u"R&D && more"_s), u"R&&D &&&& more"_s);
}

void TestText::lastCharactersAreWhole()
{
    QCOMPARE(lastCharacters(u"dinie_ci_live_9f2k41"_s, 6), u"9f2k41"_s);
    QCOMPARE(lastCharacters(u"abc"_s, 6), u"abc"_s);
    QCOMPARE(lastCharacters(u"abc"_s, 0), QString());
    QCOMPARE(lastCharacters(QString(), 6), QString());
    QCOMPARE(lastCharacters(u"a\U0001F511b"_s, 2), u"\U0001F511b"_s);
    QCOMPARE(lastCharacters(u"xae\u0301"_s, 2), u"ae\u0301"_s);
}

void TestText::lookAlikes_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("alike");
    const auto row = [](const char *name, const QString &one, const QString &other, bool alike = true) {
        QTest::newRow(name) << one << other << alike;
    };
    row("same", u"payments"_s, u"payments"_s);
    row("case", u"Payments"_s, u"pAYMENTS"_s);
    row("Cyrillic", u"payments"_s, u"\u0440\u0430\u0443m\u0435nt\u0455"_s);
    row("Cyrillic capitals", u"BATCH"_s, u"\u0412\u0410\u0422\u0421\u041D"_s);
    row("Greek", u"Alpha"_s, u"\u0391lph\u03B1"_s);
    row("Greek capitals", u"BETH"_s, u"\u0392\u0395\u03A4\u0397"_s);
    row("full width", u"batch7"_s, u"\uFF42\uFF41\uFF54\uFF43\uFF48\uFF17"_s);
    row("mathematical", u"key"_s, u"\U0001D424\U0001D41E\U0001D432"_s);
    row("rn and m", u"rnaster"_s, u"master"_s);
    row("one, el, eye, bar", u"l1I|"_s, u"1lli"_s);
    row("zero and oh", u"b00k"_s, u"book"_s);
    row("accents", u"jos\u00e9"_s, u"jose"_s);
    row("invisible", u"pay\u200Bments\u3164"_s, u"payments"_s);
    row("spaces", u"pay ments "_s, u"payments"_s);
    row("dashes", u"batch\u2011a"_s, u"batch-a"_s);
    row("different", u"batch-07"_s, u"batch-08"_s, false);
    row("different word", u"checkout"_s, u"checkin"_s, false);
    row("vowel signs are letters", u"\u0915\u093F"_s, u"\u0915\u0940"_s, false);
    row("other script", u"\u0434\u0430"_s, u"\u0434\u043E"_s, false);
}

void TestText::lookAlikes()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(lookAlikeSkeleton(one) == lookAlikeSkeleton(other), "alike");
    QVERIFY(lookAlikeSkeleton({}).isEmpty());
}

void TestText::mixedScripts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("mixed");
    QTest::newRow("Latin") << u"payments-worker 7"_s << false;
    QTest::newRow("Cyrillic") << u"\u043F\u043B\u0430\u0442\u0435\u0436\u0438"_s << false;
    QTest::newRow("words of two scripts") << u"api \u043F\u043B\u0430\u0442-x"_s << false;
    QTest::newRow("Cyrillic a") << u"p\u0430yments"_s << true;
    QTest::newRow("Greek o") << u"w\u03BFrker"_s << true;
    QTest::newRow("over a digit") << u"p7\u0430"_s << true;
    QTest::newRow("over a zero-width joiner") << u"p\u200D\u0430"_s << true;
    QTest::newRow("micro sign is no Greek") << u"5\u00B5s"_s << false;
    QTest::newRow("Latin and Japanese") << u"API\u9375"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestText::mixedScripts()
{
    QFETCH(QString, name);
    QTEST(mixesScripts(name), "mixed");
}

void TestText::F5_8_whatCanBeSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");
    const auto blank = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << QString();
    };
    blank("F5.8: empty", {});
    blank("F5.8: blanks", u" \t\u00A0\u2003\u3000"_s);
    blank("F5.8: zero-width space", u"\u200B"_s);
    blank("F5.8: joiners, marks of direction", u"\u200C\u200D \u2060\uFEFF\u202E\u2066"_s);
    blank("F5.8: soft hyphen", u"\u00AD"_s);
    blank("F5.8: Hangul filler, braille blank", u"\u3164\u2800\uFFA0"_s);
    blank("F5.8: controls", u"\u0001\u009B"_s);
    blank("F5.8: variation selectors", u"\uFE0F\U000E0100"_s);
    blank("F5.8: tags", u"\U000E0041"_s);
    QTest::newRow("F5.8: a word") << u"leak"_s << u"leak"_s;
    QTest::newRow("F5.8: a word, pasted") << u"\uFEFF INC\u200B7 \u200B"_s << u"INC7"_s;
    QTest::newRow("F5.8: accents") << u"ac\u0327a\u0303o"_s << u"ac\u0327a\u0303o"_s;
    QTest::newRow("F5.8: astral") << u"\U0001F511"_s << u"\U0001F511"_s;
}

void TestText::F5_8_whatCanBeSeen()
{
    QFETCH(const QString, text);
    QFETCH(const QString, visible);
    QCOMPARE(isBlank(text), visible.isEmpty());
    QCOMPARE(visibleText(text), visible);
    QVERIFY(isBlank(u"\u0301 \u0302"_s)); // stand on nothing
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
