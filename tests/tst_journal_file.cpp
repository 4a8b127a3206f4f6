// What stands in the place of the journal, and what happens to it from outside.

#include "fakes/journal_helper.h"
#include "fakes/plans.h"
#include "fakes/sync_spy.h"
#include "journal/entry_builders.h"
#include "journal/journal_file.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace rd;
using Kind = JournalError::Kind;
using Prepare = std::function<void(const QString &path)>;

Q_DECLARE_METATYPE(rd::JournalError::Kind)
Q_DECLARE_METATYPE(Prepare)

namespace {

const QDateTime at = utcMs(1'795'437'100'000);

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

// Statements on a database of its own kind, and what is to happen while it is open.
void withDatabase(const QString &path, const QStringList &statements,
                  const std::function<void()> &meanwhile = {})
{
    const QString name = QStringLiteral("other");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        bool ok = database.open();
        for (const QString &statement : statements)
            ok = ok && QSqlQuery(database).exec(statement);
        if (!ok)
            qFatal("cannot make the database of the test");
        if (meanwhile)
            meanwhile();
    }
    QSqlDatabase::removeDatabase(name);
    QFile(path).setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

QByteArray journalBytes()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("journal.sqlite"));
    makeJournal(path);
    return content(path);
}

} // namespace

class TestJournalFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedFiles_data();
    void refusedFiles();
    void truncatedAtEachPage();
    void acceptedFiles_data();
    void acceptedFiles();
    void broughtToTheDisk();
    void killed();
    void lockedWhileOpening();
    void wrongThread();
};

void TestJournalFile::refusedFiles_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<Kind>("error");
    const auto row = [](const char *name, Kind error, Prepare prepare) {
        QTest::newRow(name) << prepare << error;
    };
    const auto bytes = [](const QByteArray &text) {
        return [text](const QString &path) { write(path, text); };
    };
    const auto journal = [](const QStringList &statements) {
        return [statements](const QString &path) {
            makeJournal(path);
            withDatabase(path, statements);
        };
    };
    row("two letters", Kind::NotAJournal, bytes("hi"));
    row("garbage", Kind::NotAJournal, bytes(QByteArray(20'000, '\x5a')));
    row("zeros", Kind::NotAJournal, bytes(QByteArray(8'192, '\0')));
    row("header cut off", Kind::Damaged, bytes(journalBytes().left(60)));
    row("first page cut off", Kind::Damaged, bytes(journalBytes().left(1'000)));
    row("magic, then garbage", Kind::Damaged, bytes(journalBytes().left(16) + QByteArray(4'080, '\x5a')));
    row("pages wiped", Kind::Damaged,
        bytes(journalBytes().left(8'192) + QByteArray(journalBytes().size() - 8'192, '\0')));
    row("another application", Kind::NotAJournal, journal({q("PRAGMA application_id = 7")}));
    row("no application id", Kind::NotAJournal, [](const QString &path) {
        withDatabase(path, {q("CREATE TABLE t (a)"), q("INSERT INTO t VALUES (1)")});
    });
    row("foreign, still in its log", Kind::NotAJournal, [](const QString &path) {
        const QString other = path + QLatin1String(".other");
        withDatabase(other, {q("PRAGMA journal_mode = wal"), q("CREATE TABLE t (a)")}, [&] {
            QFile::copy(other, path);
            QFile::copy(other + QLatin1String("-wal"), path + QLatin1String("-wal"));
        });
        QFile::remove(other);
    });
    row("a newer version", Kind::NewerVersion, journal({q("PRAGMA user_version = 4")}));
    row("a log without its file", Kind::Damaged,
        [](const QString &path) { write(path + QLatin1String("-wal"), "log"); });
    row("a log with an empty file", Kind::Damaged, [](const QString &path) {
        write(path, {});
        write(path + QLatin1String("-wal"), "log");
    });
    row("a folder", Kind::NotAJournal, [](const QString &path) { QDir().mkdir(path); });
    row("a link", Kind::NotAJournal, [](const QString &path) {
        makeJournal(path);
        QFile::rename(path, path + QLatin1String(".real"));
        QFile::link(path + QLatin1String(".real"), path);
    });
    row("a dangling link", Kind::NotAJournal,
        [](const QString &path) { QFile::link(path + QLatin1String(".gone"), path); });
    row("writable by others", Kind::NotPrivate, [](const QString &path) {
        makeJournal(path);
        QFile(path).setPermissions(QFile(path).permissions() | QFileDevice::WriteOther);
    });
}

void TestJournalFile::refusedFiles()
{
    QFETCH(Prepare, prepare);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("journal.sqlite"));
    const QString log = path + QLatin1String("-wal");
    prepare(path);
    const QByteArray before = content(path);
    const QByteArray logBefore = content(log);
    const QFileInfo infoBefore(path);
    {
        JournalFile file(dir.path());
        const JournalError error = file.open();
        QTEST(error.kind, "error");
        QCOMPARE(file.append({}).error().kind, Kind::Closed);
    }
    QCOMPARE(content(path), before);
    QCOMPARE(QFileInfo(path).permissions(), infoBefore.permissions());
    if (logBefore != "(no file)")
        QCOMPARE(content(log), logBefore);
}

void TestJournalFile::truncatedAtEachPage()
{
    constexpr qsizetype page = 4'096;
    const QByteArray whole = journalBytes();
    QVERIFY(whole.size() >= 8 * page);
    for (qsizetype size = page; size < whole.size(); size += page) {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("journal.sqlite"));
        write(path, whole.left(size));
        QCOMPARE(JournalFile(dir.path()).open().kind, Kind::Damaged);
        QCOMPARE(content(path), whole.left(size));
    }
}

void TestJournalFile::acceptedFiles_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<int>("entries");
    QTest::newRow("nothing") << Prepare([](const QString &) {}) << 0;
    QTest::newRow("no byte") << Prepare([](const QString &path) { write(path, {}); }) << 0;
    QTest::newRow("killed before the first table")
        << Prepare([](const QString &path) { withDatabase(path, {q("PRAGMA journal_mode = wal")}); }) << 0;
    QTest::newRow("killed in the first transaction") << Prepare([](const QString &path) {
        const QString other = path + QLatin1String(".other");
        withDatabase(other,
                     {q("PRAGMA journal_mode = wal"), q("PRAGMA cache_size = 1"), q("BEGIN"),
                      q("CREATE TABLE t (a)"), q("INSERT INTO t VALUES (zeroblob(100000))")},
                     [&] {
                         QFile::copy(other, path);
                         QFile::copy(other + QLatin1String("-wal"), path + QLatin1String("-wal"));
                     });
        QVERIFY(QFileInfo(path + QLatin1String("-wal")).size() > 0);
    }) << 0;
    QTest::newRow("a journal") << Prepare(makeJournal) << 41;
}

void TestJournalFile::acceptedFiles()
{
    QFETCH(Prepare, prepare);
    const QTemporaryDir dir;
    prepare(dir.filePath(QStringLiteral("journal.sqlite")));
    JournalFile file(dir.path());
    const JournalError error = file.open();
    QVERIFY2(error.kind == Kind::None, qPrintable(error.detail));
    const JournalFile::Entries entries = file.read(QStringLiteral("e1"), {});
    QVERIFY(entries);
    QTEST(int(entries.value().size()), "entries");
    QVERIFY(file.append({makePlanEntry(samplePlan(QStringLiteral("r9"), 1), at)}));
}

void TestJournalFile::broughtToTheDisk()
{
    const QTemporaryDir dir;
    const QByteArray log =
        QFile::encodeName(QFileInfo(dir.path()).canonicalFilePath()) + "/journal.sqlite-wal";
    const Plan plan = samplePlan(QStringLiteral("r1"), 1);
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, Kind::None);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        takeSyncedFiles();
        QVERIFY(file.append({makeAttempt(plan, 0, attempt, at, {})}));
        QVERIFY(takeSyncedFiles().contains(log));
    }
}

void TestJournalFile::killed()
{
    const QTemporaryDir dir;
    for (const int enough : {1, 5, 40, 150}) {
        QProcess process;
        process.start(self(), {q("--append"), dir.path()});
        qint64 last = 0;
        int lines = 0;
        const auto take = [&] {
            while (process.canReadLine()) {
                last = process.readLine().trimmed().toLongLong();
                ++lines;
            }
        };
        while (lines < enough && process.waitForReadyRead(20'000))
            take();
        process.kill();
        process.waitForFinished(20'000);
        take();
        QVERIFY(lines >= enough);

        JournalFile file(dir.path());
        QCOMPARE(file.open().kind, Kind::None);
        const JournalFile::Entries entries = file.read(QStringLiteral("e1"), {});
        QVERIFY(entries);
        // Nothing that was told is missing; one more may have been committed and not told.
        const qsizetype count = entries.value().size();
        QVERIFY2(count == last || count == last + 1, qPrintable(QString::number(count - last)));
        QCOMPARE(entries.value().last().sequence, count);
    }
}

void TestJournalFile::lockedWhileOpening()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(q("journal.sqlite"));
    makeJournal(path);
    QByteArray kind;
    withDatabase(path, {q("BEGIN IMMEDIATE")}, [&] { kind = run(self(), {q("--open"), dir.path()}).output; });
    QCOMPARE(kind, number(Kind::Busy));
    QCOMPARE(run(self(), {q("--open"), dir.path()}).output, number(Kind::None));
}

void TestJournalFile::wrongThread()
{
    const QTemporaryDir dir;
    const Ran ran = run(self(), {q("--wrong-thread"), dir.path()});
    QCOMPARE(ran.status, QProcess::CrashExit);
}

int main(int argc, char **argv)
{
    if (const std::optional<int> helped = runHelper(argc, argv))
        return *helped;
    QCoreApplication application(argc, argv);
    TestJournalFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal_file.moc"
