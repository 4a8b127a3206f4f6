// The journal under attack by somebody who can write its folder, while the program runs and while it does
// not: no DELETE leaves without a row that its name leads to, every check says so, and a revocation is not
// forbidden by it for longer than it takes to begin a new journal (docs/pitfalls.md 4.7, 4.8).
#include "fakes/desk_bench.h"
#include "fakes/sql_editor.h"
#include "integrity/journal_verification.h"
#include "journal/journal_file.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = JournalError::Kind;
using Verdict = JournalVerification::Verdict;

Q_DECLARE_METATYPE(rd::JournalError::Kind)

namespace {

int cases = 0;

// A shell's commands with $D, the journal's folder, and $E, an empty one on the same disk.
void shell(const QString &commands, const QString &folder, const QString &elsewhere)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"D"_s, folder);
    environment.insert(u"E"_s, elsewhere);
    process.setProcessEnvironment(environment);
    process.start(u"sh"_s, {u"-e"_s, u"-c"_s, commands});
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(commands), process.readAllStandardError().constData());
}

Verdict verdictOf(DeskBench &bench)
{
    auto *verification = new JournalVerification(bench.dataDir(), &bench.store);
    std::optional<Verdict> verdict;
    QObject::connect(verification, &Operation::finished, verification,
                     [&verdict, verification] { verdict = verification->verdict(); });
    verification->start();
    if (!QTest::qWaitFor([&] { return verdict.has_value(); }))
        qFatal("the verification does not end");
    return *verdict;
}

// What Help's check says.
JournalError helpOf(DeskBench &bench)
{
    std::optional<JournalError> said;
    const QMetaObject::Connection connection =
        QObject::connect(bench.desk.get(), &Desk::journalChecked, bench.desk.get(),
                         [&said](const ChainReport &, const JournalError &error) { said = error; });
    bench.desk->checkJournal();
    if (!QTest::qWaitFor([&] { return said.has_value(); }))
        qFatal("the check does not end");
    QObject::disconnect(connection);
    return *said;
}

bool revoke(DeskBench &bench, qsizetype count)
{
    const Plan plan = bench.desk->draftPlan(bench.active().first(count));
    return bench.desk->revoke(plan, false) && QTest::qWaitFor(
                                                  [&] {
                                                      const RunStatus &run = bench.desk->run();
                                                      return run.plan.runId == plan.runId &&
                                                             run.phase == RunStatus::Phase::Finished;
                                                  },
                                                  20'000);
}

// A run is still under way when the attack comes.
PracticeOptions slow()
{
    PracticeOptions options = DeskBench::quiet(230);
    options.latencyMs = 30;
    return options;
}

QStringList select(const DeskBench &bench, const QString &sql)
{
    return editJournal(bench.dataDir(), {sql});
}

// The way out, and that the revocation goes on; the new journal tells what became of the old one.
void goOn(DeskBench &bench, const QString &fault)
{
    const QStringList before = QDir(bench.dataDir()).entryList(QDir::Files | QDir::System | QDir::Hidden);
    const int sent = bench.server.deleteCount();
    bench.desk->beginNewJournal();
    QTRY_COMPARE(bench.desk->state().journalError.kind, Kind::None);
    QCOMPARE(bench.desk->state().journalSeal.kind, JournalSeal::Kind::Keyed);
    QVERIFY(!bench.desk->state().journalSeal.suspicious());
    QVERIFY(revoke(bench, 1));
    QCOMPARE(bench.desk->run().items.first().outcome, Outcome::Revoked);
    QCOMPARE(bench.server.deleteCount(), sent + 1);
    QCOMPARE(select(bench, u"SELECT count(*) FROM entry WHERE kind = 'attempt'"_s), QStringList(u"1"_s));
    const QString began =
        select(bench, u"SELECT data FROM entry WHERE kind = 'began' AND sequence = 1"_s).value(0);
    QVERIFY2(began.contains(u"\"fault\":\"%1\""_s.arg(fault)), qPrintable(began));
    // Nothing was deleted: each name stands under another one now.
    const QDir now(bench.dataDir());
    for (const QString &name : before) {
        if (!name.startsWith("journal.sqlite"_L1))
            continue;
        const QString suffix = name.mid(int(qstrlen("journal.sqlite")));
        const QStringList aside =
            now.entryList({u"journal-before-*.sqlite"_s + suffix}, QDir::Files | QDir::System | QDir::Hidden);
        QCOMPARE(aside.size(), 1);
        if (suffix.isEmpty())
            QVERIFY2(began.contains(u"\"old_name\":\"%1\""_s.arg(aside.first())), qPrintable(began));
    }
    QVERIFY(verdictOf(bench) != Verdict::Altered);
}

} // namespace

class TestJournalAttack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemaBeforeOpening_F2_1_data() { schemas(); }
    void schemaBeforeOpening_F2_1();
    void schemaBeforeARun_F2_1_data() { schemas(); }
    void schemaBeforeARun_F2_1();
    void schemaDuringARun_F2_1_data() { schemas(); }
    void schemaDuringARun_F2_1();
    void filesBeforeARun_F2_2_data() { files(); }
    void filesBeforeARun_F2_2();
    void filesDuringARun_F2_2_data() { files(); }
    void filesDuringARun_F2_2();
    void cutOrForeign_F2_1_data();
    void cutOrForeign_F2_1();
    void replayedRows_data();
    void replayedRows();
    void copyOfTheFileAlone_F2_6();

    void cleanup() { ++cases; }
    void cleanupTestCase() { qInfo("Journal under attack: %d cases", cases); }

private:
    static void schemas();
    static void files();
};

void TestJournalAttack::schemas()
{
    QTest::addColumn<QStringList>("statements");
    const auto row = [](const char *name, const QStringList &statements) {
        QTest::newRow(name) << statements;
    };
    const QString ignore = u" BEGIN SELECT RAISE(IGNORE); END"_s;
    for (const QString &time : {u"BEFORE"_s, u"AFTER"_s}) {
        for (const QString &event : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s}) {
            const QString create = u"CREATE TRIGGER evil %1 %2 ON entry"_s.arg(time, event);
            row(qPrintable(time + u' ' + event), {create + ignore});
            const QString which = event == "DELETE"_L1 ? u"OLD"_s : u"NEW"_s;
            row(qPrintable(time + u' ' + event + u" WHEN"_s),
                {create + u" WHEN %1.kind = 'attempt'"_s.arg(which) + ignore});
        }
    }
    row("a trigger that takes it away again",
        {u"DROP TRIGGER entry_no_delete"_s,
         u"CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE sequence = NEW.sequence; END"_s});
    row("a trigger on the view", {u"CREATE TRIGGER evil INSTEAD OF INSERT ON attempt"_s + ignore});
    row("a trigger on a foreign table",
        {u"CREATE TABLE t (a)"_s, u"CREATE TRIGGER evil BEFORE INSERT ON t"_s + ignore});
    row("a trigger that nobody can see",
        {u"PRAGMA writable_schema = ON"_s, u"INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_evil', "
                                           u"'entry', 0, 'CREATE TRIGGER sqlite_evil "
                                           "BEFORE INSERT ON entry BEGIN SELECT RAISE(IGNORE); END')"_s});
    row("a view instead of the table",
        {u"ALTER TABLE entry RENAME TO hidden"_s, u"CREATE VIEW entry AS SELECT * FROM hidden"_s,
         u"CREATE TRIGGER evil INSTEAD OF INSERT ON entry"_s + ignore});
    row("a table instead of the view",
        {u"DROP VIEW attempt"_s, u"CREATE TABLE attempt (sequence, run_id, item, attempt)"_s});
    row("another view", {u"DROP VIEW attempt"_s, u"CREATE VIEW attempt AS SELECT 1"_s});
    row("a foreign table", {u"CREATE TABLE t (a)"_s});
    row("a foreign view", {u"CREATE VIEW v AS SELECT 1"_s});
    row("a foreign index", {u"CREATE INDEX i ON entry (kind)"_s});
    row("a trigger is gone", {u"DROP TRIGGER entry_no_update"_s});
    row("an index is gone", {u"DROP INDEX entry_attempt_once"_s});
    row("a column more", {u"ALTER TABLE entry ADD COLUMN extra TEXT"_s});
    row("a looser check",
        {u"PRAGMA writable_schema = ON"_s,
         u"UPDATE sqlite_master SET sql = replace(sql, 'item >= -1', 'item >= -9') WHERE name = 'entry'"_s});
}

void TestJournalAttack::schemaBeforeOpening_F2_1()
{
    QFETCH(const QStringList, statements);
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revoke(bench, 1));
    bench.desk.reset();
    editJournal(bench.dataDir(), statements);
    QCOMPARE(verdictOf(bench), Verdict::Altered);

    bench.restart().open(bench.desk->environments().all().value(0).id);
    QVERIFY(bench.listed());
    QTRY_COMPARE(bench.desk->state().journalError.kind, Kind::Altered);
    QVERIFY(!bench.desk->revoke(bench.desk->draftPlan({bench.active().first()}), false));
    QCOMPARE(bench.server.deleteCount(), 1);
    goOn(bench, u"altered"_s);
}

void TestJournalAttack::schemaBeforeARun_F2_1()
{
    QFETCH(const QStringList, statements);
    DeskBench bench;
    QVERIFY(bench.signedIn());
    editJournal(bench.dataDir(), statements);
    QCOMPARE(verdictOf(bench), Verdict::Altered);
    QVERIFY(revoke(bench, 1));
    QCOMPARE(bench.server.deleteCount(), 0);
    QCOMPARE(bench.desk->run().items.first().outcome, Outcome::NotAttempted);
    QVERIFY(bench.desk->run().journalError);
    QCOMPARE(bench.desk->run().journalError->kind, Kind::Altered);
    QCOMPARE(helpOf(bench).kind, Kind::Altered);
    QCOMPARE(bench.desk->state().journalError.kind, Kind::Altered);
    goOn(bench, u"altered"_s);
}

void TestJournalAttack::schemaDuringARun_F2_1()
{
    QFETCH(const QStringList, statements);
    DeskBench bench(slow());
    QVERIFY(bench.signedIn());
    QVERIFY(bench.desk->revoke(bench.desk->draftPlan(bench.active().first(120)), false));
    QVERIFY(QTest::qWaitFor([&] { return bench.server.deleteCount() > 0; }, 20'000));
    editJournal(bench.dataDir(), statements);
    QVERIFY(bench.ended());
    QCOMPARE(bench.desk->run().journalError.value_or(JournalError()).kind, Kind::Altered);
    QVERIFY(bench.server.deleteCount() < 120);
    // Each one that arrived has its row.
    const QString attempts = u"SELECT count(*) FROM entry WHERE kind = 'attempt'"_s;
    QVERIFY(bench.server.deleteCount() <= select(bench, attempts).value(0).toInt());
    QCOMPARE(verdictOf(bench), Verdict::Altered);
    QCOMPARE(bench.desk->state().journalError.kind, Kind::Altered);
}

void TestJournalAttack::files()
{
    QTest::addColumn<QString>("commands");
    for (const QString &file : {u"journal.sqlite"_s, u"journal.sqlite-wal"_s, u"journal.sqlite-shm"_s}) {
        const auto row = [&file](const char *name, const QString &commands) {
            QTest::newRow(qPrintable(file + u' ' + QLatin1String(name)))
                << QString(commands).replace(u"$F"_s, file);
        };
        row("deleted", u"rm \"$D/$F\""_s);
        row("moved", u"mv \"$D/$F\" \"$E\""_s);
        row("exchanged for a copy", u"cp -p \"$D/$F\" \"$E/c\"; mv \"$E/c\" \"$D/$F\""_s);
        row("exchanged for a link", u"mv \"$D/$F\" \"$E\"; ln -s \"$E/$F\" \"$D/$F\""_s);
        row("linked from elsewhere", u"ln \"$D/$F\" \"$E/other\""_s);
    }
    QTest::newRow("all deleted") << u"rm \"$D\"/journal.sqlite*"_s;
    QTest::newRow("all moved") << u"mv \"$D\"/journal.sqlite* \"$E\""_s;
    QTest::newRow("the folder deleted") << u"rm -r \"$D\""_s;
    QTest::newRow("the folder moved") << u"mv \"$D\" \"$E/data\""_s;
    QTest::newRow("the folder exchanged for a copy")
        << u"cp -a \"$D\" \"$E/c\"; mv \"$D\" \"$E/data\"; mv \"$E/c\" \"$D\""_s;
    QTest::newRow("the folder exchanged for a link") << u"mv \"$D\" \"$E/data\"; ln -s \"$E/data\" \"$D\""_s;
}

void TestJournalAttack::filesBeforeARun_F2_2()
{
    QFETCH(const QString, commands);
    DeskBench bench;
    QVERIFY(QDir().mkdir(bench.folder.filePath(u"elsewhere"_s)));
    QVERIFY(bench.signedIn());
    QVERIFY(revoke(bench, 1));
    shell(commands, bench.dataDir(), bench.folder.filePath(u"elsewhere"_s));
    QVERIFY(revoke(bench, 1));
    QCOMPARE(bench.server.deleteCount(), 1);
    QCOMPARE(bench.desk->run().items.first().outcome, Outcome::NotAttempted);
    QCOMPARE(bench.desk->run().journalError.value_or(JournalError()).kind, Kind::Moved);
    QCOMPARE(helpOf(bench).kind, Kind::Moved);
    QCOMPARE(bench.desk->state().journalError.kind, Kind::Moved);
    goOn(bench, u"moved"_s);
}

void TestJournalAttack::filesDuringARun_F2_2()
{
    QFETCH(const QString, commands);
    DeskBench bench(slow());
    QVERIFY(QDir().mkdir(bench.folder.filePath(u"elsewhere"_s)));
    QVERIFY(bench.signedIn());
    QVERIFY(bench.desk->revoke(bench.desk->draftPlan(bench.active().first(120)), false));
    QVERIFY(QTest::qWaitFor([&] { return bench.server.deleteCount() > 0; }, 20'000));
    shell(commands, bench.dataDir(), bench.folder.filePath(u"elsewhere"_s));
    const int sent = bench.server.deleteCount();
    QVERIFY(bench.ended());
    QCOMPARE(bench.desk->run().journalError.value_or(JournalError()).kind, Kind::Moved);
    QVERIFY2(bench.server.deleteCount() <= sent + 4, "more than what was on its way");
    QCOMPARE(bench.desk->state().journalError.kind, Kind::Moved);
}

void TestJournalAttack::cutOrForeign_F2_1_data()
{
    QTest::addColumn<QString>("commands");
    QTest::addColumn<Kind>("error");
    const auto row = [](const char *name, const QString &commands, Kind error) {
        QTest::newRow(name) << commands << error;
    };
    const QString file = u"\"$D/journal.sqlite\""_s;
    row("cut within a page", u"truncate -s 6000 "_s + file, Kind::Damaged);
    row("cut after a page", u"truncate -s 8192 "_s + file, Kind::Damaged);
    row("garbage", u"head -c 20000 /dev/zero | tr '\\0' x > "_s + file, Kind::NotAJournal);
    row("a later version", u"sqlite3 "_s + file + u" 'PRAGMA user_version = 99'"_s, Kind::NewerVersion);
    row("an earlier version", u"sqlite3 "_s + file + u" 'PRAGMA user_version = 2'"_s, Kind::Altered);
    row("no version", u"sqlite3 "_s + file + u" 'PRAGMA user_version = 0'"_s, Kind::Altered);
    row("another database", u"rm %1; sqlite3 %1 'CREATE TABLE t (a)'; chmod 600 %1"_s.arg(file),
        Kind::NotAJournal);
    row("another database that says it is a journal",
        u"rm %1; sqlite3 %1 'CREATE TABLE entry (a); PRAGMA user_version = 3; PRAGMA application_id = 1383482469'; chmod 600 %1"_s
            .arg(file),
        Kind::Altered);
    row("a folder", u"rm %1; mkdir %1"_s.arg(file), Kind::NotAJournal);
    row("a pipe", u"rm %1; mkfifo -m 600 %1"_s.arg(file), Kind::NotAJournal);
    row("a link to nothing", u"rm %1; ln -s nothing %1"_s.arg(file), Kind::NotAJournal);
    row("a log alone", u"rm %1; echo log > \"$D/journal.sqlite-wal\""_s.arg(file), Kind::Damaged);
}

void TestJournalAttack::cutOrForeign_F2_1()
{
    QFETCH(const QString, commands);
    QFETCH(const Kind, error);
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revoke(bench, 1));
    bench.desk.reset();
    shell(commands, bench.dataDir(), {});
    const Verdict verdict = verdictOf(bench);
    QCOMPARE(verdict, error == Kind::Altered ? Verdict::Altered : Verdict::Unreadable);
    bench.restart().open(bench.desk->environments().all().value(0).id);
    QVERIFY(bench.listed());
    QTRY_COMPARE(bench.desk->state().journalError.kind, error);
    QVERIFY(!bench.desk->revoke(bench.desk->draftPlan({bench.active().first()}), false));
    QCOMPARE(bench.server.deleteCount(), 1);
    goOn(bench, journalFaultText(error));
}

void TestJournalAttack::replayedRows_data()
{
    QTest::addColumn<QString>("rows");
    QTest::newRow("an answer that was given before") << u"kind = 'answer'"_s;
    QTest::newRow("an outcome") << u"kind = 'outcome'"_s;
    QTest::newRow("the last row") << u"sequence = (SELECT max(sequence) FROM entry)"_s;
}

// Rows of the file once more at its end, the schema as it was.
void TestJournalAttack::replayedRows()
{
    QFETCH(const QString, rows);
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revoke(bench, 1));
    bench.desk.reset();
    tamper(
        bench.dataDir(),
        QStringList{u"DROP INDEX entry_end_once"_s,
                    u"INSERT INTO entry SELECT (SELECT max(sequence) FROM entry) + 1, kind, run_id, item, "
                    "attempt + (kind = 'answer'), environment_id, client_id, at_ms, server_ms, data, key_id, "
                    "prev_hash, row_hash FROM entry WHERE "_s +
                        rows,
                    u"CREATE UNIQUE INDEX entry_end_once ON entry (run_id, item, attempt) WHERE kind IN "
                    "('answer', 'not_sent')"_s});
    QCOMPARE(verdictOf(bench), Verdict::Altered);
    bench.restart().open(bench.desk->environments().all().value(0).id);
    QVERIFY(bench.listed());
    QTRY_VERIFY(bench.desk->state().journalSeal.suspicious());
}

// After a run the file holds every row by itself.
void TestJournalAttack::copyOfTheFileAlone_F2_6()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revoke(bench, 5));
    const QString copy = bench.folder.filePath(u"copy"_s);
    const QString count = u"SELECT count(*) FROM entry"_s;
    QTRY_VERIFY(QFileInfo(bench.dataDir() + u"/journal.sqlite-wal"_s).size() == 0);
    shell(u"mkdir -m 700 \"$E\"; cp \"$D/journal.sqlite\" \"$E\""_s, bench.dataDir(), copy);
    QCOMPARE(editJournal(copy, {count}), select(bench, count));
    QVERIFY(editJournal(copy, {count}).value(0).toInt() > 15);
}

QTEST_GUILESS_MAIN(TestJournalAttack)
#include "tst_journal_attack.moc"
