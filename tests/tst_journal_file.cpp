// What stands in the place of the journal, where it stands, and what happens to it from outside.

#include "fakes/journal_helper.h"
#include "fakes/plans.h"
#include "journal/entries.h"
#include "journal/journal_file.h"
#include "journal/private_folder.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <unistd.h>

using namespace rd;
using Kind = JournalError::Kind;
using Prepare = std::function<void(const QString &path)>;

Q_DECLARE_METATYPE(rd::JournalError::Kind)
Q_DECLARE_METATYPE(Prepare)

namespace {

const QDateTime at = utcMs(1'795'437'100'000);

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("cannot write the file of the test");
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

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

// A closed journal of a plan with 40 attempts, some pages long.
void makeJournal(const QString &path)
{
    const Plan plan = samplePlan(QStringLiteral("r1"), 40);
    QList<JournalEntry> entries{makePlanEntry(plan, at)};
    for (int i = 0; i < plan.items.size(); ++i)
        entries.append(makeAttempt(plan, i, 1, at));
    JournalFile file(QFileInfo(path).path());
    if (file.open().kind != Kind::None || !file.append(entries))
        qFatal("cannot make the journal of the test");
}

QByteArray journalBytes()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("journal.sqlite"));
    makeJournal(path);
    return content(path);
}

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

struct Ran
{
    int exitCode = -1;
    QProcess::ExitStatus status = QProcess::CrashExit;
    QByteArray output;
};

Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        process.kill();
    const QByteArray errors = process.readAllStandardError();
    if (!errors.isEmpty())
        qInfo("%s", errors.constData());
    return {process.exitCode(), process.exitStatus(), process.readAllStandardOutput().trimmed()};
}

QString self()
{
    return QCoreApplication::applicationFilePath();
}

// This program without root's right to write anywhere.
Ran runUnprivileged(const QStringList &arguments)
{
    if (geteuid() != 0)
        return run(self(), arguments);
    return run(q("setpriv"),
               QStringList{q("--bounding-set=-all"), q("--inh-caps=-all"), q("--"), self()} + arguments);
}

QByteArray number(Kind kind)
{
    return QByteArray::number(int(kind));
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
    void folders_data();
    void folders();
    void linkedFolder();
    void folderOfSomeoneElse();
    void networkFileSystems_data();
    void networkFileSystems();
    void readOnly_data();
    void readOnly();
    void diskFull_data();
    void diskFull();
    void fileSizeLimit();
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
    row("a newer version", Kind::NewerVersion, journal({q("PRAGMA user_version = 2")}));
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

void TestJournalFile::folders_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("mode"); // 0: is not there
    QTest::addColumn<Kind>("error");
    QTest::newRow("new") << q("a") << 0 << Kind::None;
    QTest::newRow("new, with its parents") << q("a/b/c") << 0 << Kind::None;
    QTest::newRow("0700") << q("a") << 0x7000 << Kind::None;
    QTest::newRow("0755") << q("a") << 0x7055 << Kind::None;
    QTest::newRow("0770") << q("a") << 0x7070 << Kind::NotPrivate;
    QTest::newRow("0702") << q("a") << 0x7002 << Kind::NotPrivate;
    QTest::newRow("0777") << q("a") << 0x7077 << Kind::NotPrivate;
    QTest::newRow("below a file") << q("file/b") << 0 << Kind::NoFolder;
    QTest::newRow("a file") << q("file") << 0 << Kind::NoFolder;
    QTest::newRow("a link to nowhere") << q("dangling") << 0 << Kind::NoFolder;
    QTest::newRow("no name") << QString() << 0 << Kind::NoFolder;
}

void TestJournalFile::folders()
{
    QFETCH(QString, folder);
    QFETCH(int, mode);
    QFETCH(Kind, error);
    const QTemporaryDir dir;
    write(dir.filePath(q("file")), "x");
    QVERIFY(QFile::link(dir.filePath(q("gone")), dir.filePath(q("dangling"))));
    const QString path = folder.isEmpty() ? folder : dir.filePath(folder);
    if (mode != 0) {
        QVERIFY(QDir().mkdir(path));
        QVERIFY(QFile::setPermissions(path, QFileDevice::Permissions(mode)));
    }
    QCOMPARE(JournalFile(path).open().kind, error);
    QCOMPARE(QFileInfo::exists(path + QLatin1String("/journal.sqlite")), error == Kind::None);
    if (error == Kind::None && mode == 0) {
        QCOMPARE(QFileInfo(path).permissions() &
                     ~(QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
}

void TestJournalFile::linkedFolder()
{
    const QTemporaryDir dir;
    const QString target = dir.filePath(q("target"));
    const QString link = dir.filePath(q("link"));
    QVERIFY(QDir().mkdir(target));
    QVERIFY(QFile::link(target, link));
    QVERIFY(QFile::setPermissions(target, QFileDevice::Permissions(0x7077)));
    const JournalError error = JournalFile(link).open();
    QCOMPARE(error.kind, Kind::NotPrivate);
    QCOMPARE(error.path, QFileInfo(target).canonicalFilePath());
    QVERIFY(QFile::setPermissions(target, QFileDevice::Permissions(0x7000)));
    QCOMPARE(JournalFile(link).open().kind, Kind::None);
    QVERIFY(QFileInfo::exists(target + QLatin1String("/journal.sqlite")));
}

void TestJournalFile::folderOfSomeoneElse()
{
    const QTemporaryDir dir;
    QString folder = q("/usr");
    if (geteuid() == 0) {
        folder = dir.filePath(q("theirs"));
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(QFile::setPermissions(folder, QFileDevice::Permissions(0x7000)));
        QCOMPARE(chown(QFile::encodeName(folder).constData(), 65534, 65534), 0);
    }
    QCOMPARE(JournalFile(folder).open().kind, Kind::NotPrivate);
    QVERIFY(!QFileInfo::exists(folder + QLatin1String("/journal.sqlite")));
}

void TestJournalFile::networkFileSystems_data()
{
    QTest::addColumn<bool>("network");
    for (const char *name :
         {"nfs", "nfs4", "cifs", "CIFS", "smb3", "smbfs", "fuse.sshfs", "9p", "webdav", "ceph"})
        QTest::newRow(name) << true;
    for (const char *name :
         {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "apfs", "NTFS", "fuseblk", "zfs", "nf"})
        QTest::newRow(name) << false;
    QTest::newRow("") << false;
}

void TestJournalFile::networkFileSystems()
{
    QTEST(isNetworkFileSystem(QTest::currentDataTag()), "network");
}

void TestJournalFile::readOnly_data()
{
    QTest::addColumn<bool>("exists");
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode");
    QTest::newRow("folder, no journal yet") << false << 0x5000 << 0;
    QTest::newRow("folder") << true << 0x5000 << 0x6000;
    QTest::newRow("file") << true << 0x7000 << 0x4000;
    QTest::newRow("folder and file") << true << 0x5000 << 0x4000;
    QTest::newRow("unreadable file") << true << 0x7000 << 0x2000;
    QTest::newRow("folder that cannot be entered") << true << 0x6000 << 0x6000;
}

void TestJournalFile::readOnly()
{
    QFETCH(bool, exists);
    QFETCH(int, folderMode);
    QFETCH(int, fileMode);
    const QTemporaryDir dir;
    const QString folder = dir.filePath(q("data"));
    const QString path = folder + QLatin1String("/journal.sqlite");
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(QFile::setPermissions(folder, QFileDevice::Permissions(0x7000)));
    if (exists) {
        makeJournal(path);
        QVERIFY(QFile::setPermissions(path, QFileDevice::Permissions(fileMode)));
    }
    QVERIFY(QFile::setPermissions(folder, QFileDevice::Permissions(folderMode)));
    const Ran ran = runUnprivileged({q("--open"), folder});
    QVERIFY(QFile::setPermissions(folder, QFileDevice::Permissions(0x7000)));
    QCOMPARE(ran.output, number(Kind::CannotOpen));
    QCOMPARE(QFileInfo::exists(path), exists);
}

void TestJournalFile::diskFull_data()
{
    QTest::addColumn<int>("kilobytes");
    QTest::addColumn<bool>("opens");
    QTest::newRow("while appending") << 512 << true;
    QTest::newRow("while making it") << 32 << false;
    QTest::newRow("from the start") << 4 << false;
}

void TestJournalFile::diskFull()
{
    QFETCH(int, kilobytes);
    QFETCH(bool, opens);
    // A small disk of its own, seen by nobody else and gone with the process.
    const QTemporaryDir dir;
    const QString script =
        q("mount -t tmpfs -o size=%1k,mode=0700 tmpfs \"$1\" && exec \"$2\" --fill \"$1\"");
    const Ran ran = run(q("unshare"), {q("--user"), q("--map-root-user"), q("--mount"), q("sh"), q("-c"),
                                       script.arg(kilobytes), q("sh"), dir.path(), self()});
    QCOMPARE(ran.exitCode, 0);
    const QList<QByteArray> words = ran.output.split(' ');
    QCOMPARE(words.size(), 3);
    QCOMPARE(words.at(0), number(Kind::DiskFull));
    QCOMPARE(words.at(1), words.at(2)); // all that was said to be written, and nothing else
    QCOMPARE(words.at(1).toInt() > 0, opens);
}

void TestJournalFile::fileSizeLimit()
{
    const QTemporaryDir dir;
    const QList<QByteArray> words = run(self(), {q("--fill-limited"), dir.path()}).output.split(' ');
    QCOMPARE(words.size(), 3);
    QCOMPARE(words.at(0), number(Kind::WriteFailed));
    QCOMPARE(words.at(1), words.at(2));
    QVERIFY(words.at(1).toInt() > 0);
    // Room again: everything is there and it goes on.
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, Kind::None);
    QCOMPARE(file.read(QStringLiteral("e1"), {}).value().size(), words.at(1).toInt());
    QVERIFY(file.append({makePlanEntry(samplePlan(QStringLiteral("r1"), 1), at)}));
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
