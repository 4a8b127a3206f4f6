// What `--verify-journal` says of prepared journals, and what it ends with: the words and the code of the
// program itself, in a process of its own, with a keychain that a file stands for.
#include "fakes/memory_store.h"
#include "fakes/plans.h"
#include "fakes/sql_editor.h"
#include "integrity/journal_key_job.h"
#include "journal/entry_builders.h"
#include "journal/journal_file.h"
#include "program/verify_journal_command.h"

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QDateTime at = utcMs(1'795'437'100'000);

// One journal with what its keychain holds.
class Scene
{
public:
    Scene() : m_key(QByteArray(32, 'k')), m_keyId(chainKeyId(m_key)) {}

    QString folder() const { return m_dir.path(); }
    QString path() const { return JournalFile::pathIn(folder()); }

    void append(const QList<JournalEntry> &entries, bool keyed = true)
    {
        JournalFile file(folder());
        open(file, keyed);
        if (!file.append(entries))
            qFatal("cannot write the journal of the test");
    }
    // Nine rows: a plan of four, then an attempt and its answer each.
    void fill(bool keyed = true)
    {
        const Plan plan = samplePlan(u"r1"_s, 4);
        QList<JournalEntry> entries{makePlanEntry(plan, at)};
        for (int item = 0; item < 4; ++item)
            entries += {makeAttempt(plan, item, 1, at, {}), makeAnswer(plan, item, 1, at, {})};
        append(entries, keyed);
        m_store.insert(m_keyId, "key " + m_key.view().toByteArray().toHex());
        anchor();
    }
    void anchor()
    {
        const ChainHead head = JournalFile::checkOnly(path(), nullptr, nullptr).value().head;
        m_anchor = {.rows = head.rows, .hash = head.hash, .keyId = head.keyId};
    }
    void forgetKey() { m_store.remove(m_keyId); }
    void forgetAnchor() { m_anchor.reset(); }
    void accept()
    {
        ChainKeys keys;
        keys.emplace(m_keyId, m_key.duplicate());
        JournalFile file(folder());
        open(file, true);
        const ChainFindings found = file.accept(&keys, &*m_anchor, at, {.by = u"ana"_s}).value();
        m_anchor = {.rows = found.head.rows,
                    .hash = found.head.hash,
                    .keyId = m_keyId,
                    .from = found.head.rows + 1,
                    .greatest = std::max({m_anchor->greatest, m_anchor->rows, found.head.rows}),
                    .acceptances = m_anchor->acceptances + 1,
                    .acceptedHash = found.head.hash};
    }
    // Zeros the page that holds the text.
    void spoil(const QByteArray &text)
    {
        constexpr qint64 pageSize = 4096;
        QFile file(path());
        if (!file.open(QIODevice::ReadWrite))
            qFatal("cannot open the journal of the test");
        const qint64 place = file.readAll().indexOf(text);
        if (place < pageSize || !file.seek(place / pageSize * pageSize) ||
            file.write(QByteArray(pageSize, '\0')) != pageSize)
            qFatal("cannot spoil the journal of the test");
    }

    // The file that stands for the keychain: a line for each entry.
    QString keychain() const
    {
        QFile file(m_dir.filePath(u"keychain"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the keychain of the test");
        for (auto entry = m_store.begin(); entry != m_store.end(); ++entry)
            file.write(entry.key().toLatin1() + ' ' + entry.value() + '\n');
        if (m_anchor)
            file.write(journalAnchorKey(path()).environmentId.toLatin1() + " anchor " +
                       packAnchor(*m_anchor).toHex() + '\n');
        return file.fileName();
    }

private:
    void open(JournalFile &file, bool keyed)
    {
        if (file.open().kind != JournalError::Kind::None)
            qFatal("cannot open the journal of the test");
        if (keyed)
            file.seal({m_keyId, m_key.duplicate()});
    }

    QTemporaryDir m_dir;
    Secret m_key;
    QString m_keyId;
    QHash<QString, QByteArray> m_store;
    std::optional<ChainAnchor> m_anchor;
};

using Prepare = std::function<void(Scene &)>;

JournalEntry planWithZeros()
{
    JournalEntry entry = makePlanEntry(samplePlan(u"r2"_s, 2), at);
    entry.data.insert(u"digest"_s, QString(64, u'0'));
    return entry;
}

// In the process that checks.
int verify(const QString &folder, const QString &keychain)
{
    MemoryStore store;
    QFile file(keychain);
    if (!file.open(QIODevice::ReadOnly))
        return 99;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 3)
            store.put(QString::fromLatin1(words.at(0)),
                      words.at(1) == "key" ? SecretKind::JournalKey : SecretKind::JournalAnchor,
                      QByteArray::fromHex(words.at(2)));
    }
    beginVerifyingJournal(folder, &store);
    return QCoreApplication::exec();
}

} // namespace

Q_DECLARE_METATYPE(Prepare)

class TestVerifyJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prepared_data();
    void prepared();
};

void TestVerifyJournal::prepared_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, Prepare prepare, int exitCode, const QStringList &words) {
        QTest::newRow(name) << std::move(prepare) << exitCode << words;
    };
    row("intact", [](Scene &s) { s.fill(); }, 0,
        {u"Rows: 9"_s, u"verified with their key: 9"_s, u"Intact."_s});
    row("begun anew",
        [](Scene &s) {
            s.append({makeBegan(at, u"journal-before-1.sqlite"_s, 12, u"altered"_s)});
            s.fill();
        },
        0,
        {u"Row 1: started 2026-11-23T"_s,
         u"in place of another journal (altered), which had 12 rows and is now journal-before-1.sqlite."_s,
         u"Intact."_s});
    row("without a key",
        [](Scene &s) {
            s.fill(false);
            s.forgetAnchor();
        },
        4, {u"could rewrite them: 9"_s, u"not everything could be verified"_s});
    row("F2.4: forged rows",
        [](Scene &s) {
            s.fill();
            s.append({makePlanEntry(samplePlan(u"r2"_s, 2), at)}, false);
        },
        4, {u"Row 10 to 11: without a key, after rows that have one."_s});
    row("F2.4: forged rows, and the program went on",
        [](Scene &s) {
            s.fill();
            s.append({makePlanEntry(samplePlan(u"r2"_s, 2), at)}, false);
            s.append({makePlanEntry(samplePlan(u"r3"_s, 2), at)});
            s.anchor();
        },
        4, {u"Row 10 to 11: without a key, after rows that have one."_s, u"verified with their key: 11"_s});
    row("F2.4: key missing",
        [](Scene &s) {
            s.fill();
            s.forgetKey();
        },
        4, {u"not verified, because the keychain does not have their key: 9, from row 1 on"_s});
    row("F1.3: digest of zeros",
        [](Scene &s) {
            s.fill();
            s.append({planWithZeros()});
            s.anchor();
        },
        4, {u"Row 10: this plan is not the one that was confirmed"_s});
    row("row changed",
        [](Scene &s) {
            s.fill();
            tamper(s.folder(), {u"UPDATE entry SET at_ms = 0 WHERE sequence = 4"_s});
        },
        1, {u"ALTERED. Row 4 does not match its hash."_s});
    row("cut end",
        [](Scene &s) {
            s.fill();
            tamper(s.folder(), {u"DELETE FROM entry WHERE sequence > 6"_s});
        },
        1, {u"ALTERED. The end is missing: row 7"_s});
    row("older copy",
        [](Scene &s) {
            s.fill();
            const QString copy = s.folder() + u"/copy"_s;
            QVERIFY(QFile::copy(s.path(), copy));
            s.append({makeState(samplePlan(u"r1"_s, 4), at, u"finished"_s)});
            s.anchor();
            QVERIFY(QFile::remove(s.path()));
            QVERIFY(QFile::rename(copy, s.path()));
        },
        1, {u"ALTERED. The end is missing: row 10"_s});
    row("F2.3: cut end, accepted",
        [](Scene &s) {
            s.fill();
            tamper(s.folder(),
                   {u"DELETE FROM entry WHERE sequence > 6"_s, u"UPDATE sqlite_sequence SET seq = 6"_s});
            s.accept();
        },
        4,
        {u"Accepted in row 7, 2026-11-23T12:31:40Z, by ana: The end is missing: row 7"_s,
         u"Missing: row 7 to 9."_s, u"The keychain has a record of 9 rows."_s, u"NOT INTACT"_s});
    row("F2.3: row changed, accepted",
        [](Scene &s) {
            s.fill();
            tamper(s.folder(), {u"UPDATE entry SET at_ms = 0 WHERE sequence = 4"_s});
            s.accept();
        },
        4,
        {u"Accepted in row 10, 2026-11-23T12:31:40Z, by ana: Row 4 does not match its hash."_s,
         u"NOT INTACT"_s});
    row("F2.3: accepted twice, the first file gone",
        [](Scene &s) {
            s.fill();
            tamper(s.folder(), {u"UPDATE entry SET at_ms = 0 WHERE sequence = 4"_s});
            s.accept();
            QVERIFY(QFile::remove(s.path()));
            s.append({makePlanEntry(samplePlan(u"r2"_s, 2), at)});
            s.accept();
        },
        4,
        {u"Acceptances in journals that no longer exist: 1."_s, u"Missing: row 2 to 10."_s, u"NOT INTACT"_s});
    row("F2.3: changed again after it was accepted",
        [](Scene &s) {
            s.fill();
            tamper(s.folder(), {u"UPDATE entry SET at_ms = 0 WHERE sequence = 4"_s});
            s.accept();
            tamper(s.folder(), {u"UPDATE entry SET at_ms = 0 WHERE sequence = 5"_s});
        },
        1, {u"Accepted in row 10"_s, u"ALTERED. Row 4"_s});
    row("F2.3: deleted",
        [](Scene &s) {
            s.fill();
            QVERIFY(QFile::remove(s.path()));
        },
        3, {u"It can't be read"_s, u"The keychain has a record of 9 rows."_s});
    row("F2.5: unreadable page",
        [](Scene &s) {
            s.fill();
            s.spoil("dinie_ci_test_3");
        },
        3, {u"It can't be read"_s});
}

void TestVerifyJournal::prepared()
{
    QFETCH(const Prepare, prepare);
    QFETCH(const int, exitCode);
    QFETCH(const QStringList, words);
    Scene scene;
    prepare(scene);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--verify"_s, scene.folder(), scene.keychain()});
    QVERIFY(process.waitForFinished());
    const QString said = QString::fromUtf8(process.readAllStandardOutput());
    qInfo("exit %d\n%s", process.exitCode(), qPrintable(said)); // for whoever wants to read it
    QCOMPARE(process.exitCode(), exitCode);
    for (const QString &expected : words)
        QVERIFY2(said.contains(expected), qPrintable(expected));
    QCOMPARE(said.contains(u"\nIntact."_s), exitCode == 0);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == "--verify"_L1)
        return verify(arguments.at(2), arguments.at(3));
    TestVerifyJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_verify_journal.moc"
