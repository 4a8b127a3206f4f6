// Every string is translated, none is left over, none merely repeats the English, and both languages keep to
// the field's terms.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Entry
{
    QString context;
    QString source;
    QString comment;
    bool numerus = false;
    QString type;
    QStringList forms;

    QString key() const { return context + u'|' + source + u'|' + comment; }
};

QList<Entry> readEntries(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            entries.append({context,
                            {},
                            {},
                            xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"),
                            {},
                            {}});
        else if (xml.name() == QLatin1String("source"))
            entries.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            entries.last().comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            entries.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!entries.last().numerus)
                entries.last().forms.append(xml.readElementText());
        } else if (xml.name() == QLatin1String("numerusform"))
            entries.last().forms.append(xml.readElementText());
    }
    return entries;
}

// What is wrong with a file, given the one that lupdate makes of it; and what may be the same in English.
QStringList faults(const QList<Entry> &entries, const QList<Entry> &updated, const QSet<QString> &mayBeSame)
{
    QStringList result;
    QSet<QString> known;
    for (const Entry &entry : entries)
        known.insert(entry.key());
    QSet<QString> wanted;
    for (const Entry &entry : updated) {
        wanted.insert(entry.key());
        if (!known.contains(entry.key()))
            result.append(QStringLiteral("missing: ") + entry.key());
    }
    for (const Entry &entry : entries) {
        if (!wanted.contains(entry.key()))
            result.append(QStringLiteral("stale: ") + entry.key());
        if (!entry.type.isEmpty() || entry.forms.isEmpty() || entry.forms.contains(QString()))
            result.append(QStringLiteral("unfinished: ") + entry.key());
        if (entry.forms.contains(entry.source) && !mayBeSame.contains(entry.source))
            result.append(QStringLiteral("same as English: ") + entry.key());
        // %1 … and %n must come back, as often as they stand in the source.
        for (const QString &form : entry.forms) {
            static const QRegularExpression place(QStringLiteral("%[1-9n]"));
            QStringList here;
            QStringList there;
            for (auto it = place.globalMatch(entry.source); it.hasNext();)
                here.append(it.next().captured());
            for (auto it = place.globalMatch(form); it.hasNext();)
                there.append(it.next().captured());
            here.sort();
            there.sort();
            if (here != there && !form.isEmpty())
                result.append(QStringLiteral("placeholders: ") + entry.key());
        }
    }
    return result;
}

// What was written before in other words than people who speak the language use, or in two words for one
// thing. A token expires, a run finishes, a box is ticked, a journal is verified.
QStringList bannedPhrases(const QString &language)
{
    if (language == QLatin1String("en"))
        return {
            QStringLiteral("nobody knows"),
            QStringLiteral("another one\\b(?! first)"),
            QStringLiteral("may be taken for"),
            QStringLiteral("befall"),
            QStringLiteral("go(es)? wrong\\b"),
            QStringLiteral("\\bneeds? (you|somebody)\\b"),
            QStringLiteral("\\bdecided by\\b"),
            QStringLiteral("^usual$"),
            QStringLiteral("yours to set"),
            QStringLiteral("\\bmended\\b"),
            QStringLiteral("\\bat hand\\b"),
            QStringLiteral("counts? for nothing"),
            QStringLiteral("\\bread(s|ing)? back\\b"),
            QStringLiteral("\\bproves? revoked\\b"),
            QStringLiteral("^here( on this computer)?$"),
            QStringLiteral("where things stand"),
            QStringLiteral(
                "\\bun-?check|\\bcheck(ed)? (selected|all|these|this one)|%n checked|longer checked"),
            QStringLiteral("\\bcheck the journal"),
            QStringLiteral("choose by pasted"),
            QStringLiteral("\\bwants (a|the|to|secrets)\\b"),
            QStringLiteral("\\bprovoke"),
            QStringLiteral("^go on$|\\bgoes on\\b"),
            QStringLiteral("\\bbegin a new\\b"),
            QStringLiteral("\\banew\\b"),
            QStringLiteral("\\b(some|any)body\\b"),
            QStringLiteral("\\btokens?[a-z ]* (ends?|ended|lives?)\\b"),
            QStringLiteral("^run %1 has ended|\\ba run ends\\b"),
            QStringLiteral("the present (token|limit)"),
            QStringLiteral("earlier start"),
            QStringLiteral("making sure"),
            QStringLiteral("^a problem$"),
        };
    return {
        QStringLiteral("\\bdiário"),
        QStringLiteral("\\bapag(a|am|ar|ou|ado|ada|ados|adas)\\b"),
        QStringLiteral("\\brel(ê|er|ida|ido|endo|eitura)\\b"),
        QStringLiteral("início anterior"),
        QStringLiteral("\\bprecis\\w+ de (alguém|você)"),
        QStringLiteral("\\bID de cliente\\b"),
        QStringLiteral("\\btokens?[^.;·]* termin"),
        QStringLiteral("\\bem pausa\\b"),
        QStringLiteral("à sua escolha"),
        QStringLiteral("dar errado"),
        QStringLiteral("que eu tenho"),
        QStringLiteral("qualquer hora"),
        QStringLiteral("(?<!tudo )\\bo que (a|as) usa\\b"),
        QStringLiteral("aceitou a entrada"),
        QStringLiteral("^usual$"),
    };
}

QStringList bannedIn(const QStringList &texts, const QStringList &phrases)
{
    QStringList result;
    for (const QString &phrase : phrases) {
        const QRegularExpression pattern(phrase, QRegularExpression::CaseInsensitiveOption |
                                                     QRegularExpression::UseUnicodePropertiesOption);
        for (QString text : texts) {
            if (text.remove(QLatin1Char('&')).contains(pattern))
                result.append(phrase + QStringLiteral(": ") + text);
        }
    }
    return result;
}

QString sourceFolder()
{
    return QStringLiteral(SOURCE_FOLDER);
}

QString fileOf(const QString &folder, const QString &language)
{
    return QDir(folder).filePath(QStringLiteral("revoke-desk_%1.ts").arg(language));
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void complete_data();
    void complete();
    void theCheckCanFail();
    void F7_terms_data() { complete_data(); }
    void F7_terms();
    void F7_termsCanFail_data();
    void F7_termsCanFail();

private:
    QTemporaryDir m_updated;
    QSet<QString> m_mayBeSame;
};

void TestTranslations::initTestCase()
{
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("pt_BR")})
        QVERIFY(QFile::copy(fileOf(sourceFolder(), language), fileOf(m_updated.path(), language)));
    QProcess update;
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(QDir(sourceFolder()).filePath(QStringLiteral("update.sh")), {m_updated.path()});
    QVERIFY(update.waitForFinished(120'000));
    QVERIFY2(update.exitCode() == 0, update.readAll().constData());
    QFile same(QDir(sourceFolder()).filePath(QStringLiteral("same-as-english.txt")));
    QVERIFY(same.open(QIODevice::ReadOnly));
    for (const QByteArray &line : same.readAll().split('\n'))
        m_mayBeSame.insert(QString::fromUtf8(line).replace(QLatin1String("\\n"), QLatin1String("\n")));
}

void TestTranslations::complete_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("pt_BR") << QStringLiteral("pt_BR");
}

void TestTranslations::complete()
{
    QFETCH(QString, language);
    const QList<Entry> entries = readEntries(fileOf(sourceFolder(), language));
    QVERIFY(entries.size() > (language == QLatin1String("en") ? 10 : 400));
    QSet<QString> mayBeSame = m_mayBeSame;
    if (language == QLatin1String("en")) {
        for (const Entry &entry : entries)
            mayBeSame.insert(entry.source);
    }
    const QStringList wrong = faults(entries, readEntries(fileOf(m_updated.path(), language)), mayBeSame);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::theCheckCanFail()
{
    const Entry good{QStringLiteral("c"),          QStringLiteral("Keep %1"), {}, false, {},
                     {QStringLiteral("Manter %1")}};
    QVERIFY(faults({good}, {good}, {}).isEmpty());
    Entry other = good;
    other.type = QStringLiteral("unfinished");
    QCOMPARE(faults({other}, {good}, {}).size(), 1);
    other = good;
    other.forms = {good.source};
    QCOMPARE(faults({other}, {good}, {}).size(), 1);
    QVERIFY(faults({other}, {good}, {good.source}).isEmpty());
    other.forms = {QStringLiteral("Manter")};
    QCOMPARE(faults({other}, {good}, {}).size(), 1);
    QCOMPARE(faults({}, {good}, {}).size(), 1);
    QCOMPARE(faults({good}, {}, {}).size(), 1);
}

// F7: the words that were replaced stay away.
void TestTranslations::F7_terms()
{
    QFETCH(QString, language);
    QStringList texts;
    const bool english = language == QLatin1String("en");
    for (const Entry &entry : readEntries(fileOf(sourceFolder(), QStringLiteral("pt_BR"))))
        texts += english ? QStringList{entry.source} : entry.forms;
    if (english) {
        for (const Entry &entry : readEntries(fileOf(sourceFolder(), language)))
            texts += entry.forms;
    }
    const QStringList found = bannedIn(texts, bannedPhrases(language));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestTranslations::F7_termsCanFail_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *language, const char *text, bool good) {
        QTest::addRow("F7: %s", text) << QString::fromLatin1(language) << QString::fromUtf8(text) << good;
    };
    row("en", "1 of 12 was used in the last 24 hours, or nobody knows when", false);
    row("en", "1 of 12 was used in the last 24 hours, or its last use is unknown", true);
    row("en", "character 3 is another one", false);
    row("en", "character 3 doesn't match", true);
    row("en", "Tokens issued before end at 00:27 at the latest", false);
    row("en", "Tokens already issued expire by 00:27", true);
    row("en", "&Notify when a run ends or needs somebody", false);
    row("en", "&Notify when a run finishes or needs attention", true);
    row("en", "Usual", false);
    row("en", "confirm as usual", true);
    row("en", "Un&check all", false);
    row("en", "Check a&gain", true);
    row("pt_BR", "O que o diário prova", false);
    row("pt_BR", "O que o registro de auditoria prova", true);
    row("pt_BR", "Um to&ken bearer que eu tenho", false);
    row("pt_BR", "Um to&ken bearer existente", true);
    row("pt_BR", "O token terminou", false);
    row("pt_BR", "O token expirou. A execução terminou.", true);
    row("pt_BR", "o que a usa deixa de funcionar", false);
    row("pt_BR", "tudo o que a utiliza deixa de funcionar", true);
}

void TestTranslations::F7_termsCanFail()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QTEST(bannedIn({text}, bannedPhrases(language)).isEmpty(), "good");
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
