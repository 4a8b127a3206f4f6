// Every string is translated, none is left over, and none merely repeats the English.
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

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
