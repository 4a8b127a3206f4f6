// What befalls the disk below the journal, through a desk and a server: nothing is revoked without a durable
// attempt, nothing is moved or overwritten, and the words say what to do
// (docs/pitfalls.md 4.1, 4.2, 4.3, 4.6).

#include "fakes/desk_bench.h"
#include "fakes/journal_helper.h"
#include "fakes/property.h"
#include "ui/text/texts.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <functional>
#include <unistd.h>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = JournalError::Kind;
using Prepare = std::function<void(const QString &folder)>;

Q_DECLARE_METATYPE(rd::JournalError::Kind)
Q_DECLARE_METATYPE(Prepare)

namespace {

int cases = 0;

QString journalIn(const QString &folder)
{
    return folder + QLatin1String("/journal.sqlite");
}

void setMode(const QString &path, int mode)
{
    if (!QFile::setPermissions(path, QFileDevice::Permissions(mode)))
        qFatal("cannot set the permissions of the test");
}

// A folder of mode 0700 with a journal of some pages.
void makeIn(const QString &folder)
{
    makeJournal(journalIn(folder));
}

Prepare bytes(const QByteArray &content)
{
    return [content](const QString &folder) { write(journalIn(folder), content); };
}

Prepare changed(const QString &statement)
{
    return [statement](const QString &folder) {
        makeIn(folder);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            database.setDatabaseName(journalIn(folder));
            if (!database.open() || !QSqlQuery(database).exec(statement))
                qFatal("cannot change the database of the test");
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    };
}

QByteArray journalBytes()
{
    const QTemporaryDir dir;
    makeIn(dir.path());
    QFile file(journalIn(dir.path()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Name, mode and content of everything in a folder.
QStringList everythingIn(const QString &folder)
{
    QStringList all;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        QFile file(info.filePath());
        const QByteArray content =
            info.isFile() && file.open(QIODevice::ReadOnly) ? file.readAll().toHex() : QByteArray();
        all.append(info.fileName() + u' ' + QString::number(int(info.permissions())) + u' ' +
                   QString::fromLatin1(content));
    }
    all.sort();
    return all;
}

// Signs in with that data folder and tries to revoke one: "<error> <accepted> <DELETEs>", then the words.
int tryToRevoke(const QString &folder)
{
    DeskBench bench;
    QFile::link(folder, bench.dataDir());
    if (!bench.signedIn())
        return 1; // reading works, whatever the disk does
    const QStringList active = bench.active();
    const bool accepted = bench.desk->revoke(bench.desk->draftPlan({active.first()}), false);
    if (accepted && !bench.ended())
        return 2;
    const JournalError &error = bench.desk->state().journalError;
    const texts::Wording words = texts::wording(error);
    QTextStream(stdout) << int(error.kind) << ' ' << int(accepted) << ' ' << bench.server.deleteCount()
                        << '\n'
                        << words.sentence << ' ' << words.explanation << Qt::endl;
    return 0;
}

// Revokes one after the other until the journal takes no more; prints "<revoked> <faults>".
int revokeUntilFull(const QString &folder)
{
    DeskBench bench;
    QFile::link(folder, bench.dataDir());
    if (!bench.signedIn())
        return 1;
    const Property property(journalIn(folder));
    const QStringList active = bench.active();
    QHash<QString, Outcome> shown;
    for (const QString &id : active) {
        if (!bench.desk->revoke(bench.desk->draftPlan({id}), false) || !bench.ended())
            break;
        const ItemStatus item = bench.desk->run().items.first();
        shown.insert(item.seen.clientId, item.outcome);
        if (item.outcome != Outcome::Revoked)
            break;
    }
    int revoked = 0;
    int faults = 0;
    for (const PracticeTruth &one : bench.server.truth()) {
        faults += one.deletesSeen != 0 && property.attempts(one.clientId) != one.deletesSeen ? 1 : 0;
        if (!shown.contains(one.clientId))
            continue;
        revoked += one.revoked ? 1 : 0;
        faults +=
            contradicts(shown.value(one.clientId), one.revoked ? Truth::Revoked : Truth::Active) ? 1 : 0;
    }
    QTextStream(stdout) << revoked << ' ' << faults << ' ' << int(shown.size() < active.size()) << Qt::endl;
    return 0;
}

std::optional<int> runDesk(int argc, char **argv)
{
    if (argc != 3 || (qstrcmp(argv[1], "--revoke") != 0 && qstrcmp(argv[1], "--until-full") != 0))
        return std::nullopt;
    const QCoreApplication application(argc, argv);
    const QString folder = QFile::decodeName(argv[2]);
    return qstrcmp(argv[1], "--revoke") == 0 ? tryToRevoke(folder) : revokeUntilFull(folder);
}

// This program on a small disk of its own, seen by nobody else and gone with the process.
Ran runOnDisk(const QString &options, const QString &before, const QString &work)
{
    const QTemporaryDir dir;
    const QString script =
        u"mount -t tmpfs -o size=%1,mode=0700 tmpfs \"$1\" || exit; %2\n"
        "\"$2\" %3 \"$1\"; result=$?; umount \"$1\"; exit $result"_s.arg(options, before, work);
    QStringList arguments{u"--mount"_s, u"--propagation"_s, u"unchanged"_s, u"sh"_s, u"-c"_s, script,
                          u"sh"_s,      dir.path(),         self()};
    if (geteuid() != 0)
        arguments = QStringList{u"--user"_s, u"--map-root-user"_s} + arguments;
    return run(u"unshare"_s, arguments);
}

} // namespace

class TestDiskMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void disks_data();
    void disks();
    void fullWhileRunning_data();
    void fullWhileRunning();
    void aSoundOneRevokes();
    void cleanupTestCase() { qInfo("Disk matrix: %d cases", cases); }
};

void TestDiskMatrix::refused_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode"); // 0: as it is
    QTest::addColumn<Kind>("error");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *name, const Prepare &prepare, Kind error, const QString &advice,
                        int folderMode = 0x7000, int fileMode = 0) {
        QTest::newRow(name) << prepare << folderMode << fileMode << error << advice;
    };
    const QString anew = u"Start a new journal; "_s;
    const QString rights = u"Check the permissions"_s;
    const QByteArray whole = journalBytes();
    row("garbage", bytes(QByteArray(20'000, '\x5a')), Kind::NotAJournal, anew);
    row("zeros", bytes(QByteArray(8'192, '\0')), Kind::NotAJournal, anew);
    row("foreign application id", changed(u"PRAGMA application_id = 7"_s), Kind::NotAJournal, anew);
    row("newer schema", changed(u"PRAGMA user_version = 99"_s), Kind::NewerVersion, u"Use that version"_s);
    row("cut within the first page", bytes(whole.left(1'000)), Kind::Damaged, anew);
    for (qsizetype size = 4'096; size < whole.size(); size += 4'096)
        row(qPrintable(u"cut after page %1"_s.arg(size / 4'096)), bytes(whole.left(size)), Kind::Damaged,
            anew);
    const Prepare nothing = [](const QString &) {};
    row("read-only folder, nothing in it", nothing, Kind::CannotOpen, rights, 0x5000);
    row("read-only folder", makeIn, Kind::CannotOpen, rights, 0x5000);
    row("read-only file", makeIn, Kind::CannotOpen, rights, 0x7000, 0x4000);
    row("unreadable file", makeIn, Kind::CannotOpen, rights, 0x7000, 0x2000);
    row("folder writable by all", makeIn, Kind::NotPrivate, u"0700"_s, 0x7077);
    row("file writable by all", makeIn, Kind::NotPrivate, u"0700"_s, 0x7000, 0x6066);
}

void TestDiskMatrix::refused()
{
    QFETCH(const Prepare, prepare);
    QFETCH(const int, folderMode);
    QFETCH(const int, fileMode);
    QFETCH(const Kind, error);
    QFETCH(const QString, advice);
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    QVERIFY(QDir().mkdir(folder));
    setMode(folder, 0x7000);
    prepare(folder);
    if (fileMode != 0)
        setMode(journalIn(folder), fileMode);
    const QStringList before = everythingIn(folder);
    setMode(folder, folderMode);
    const Ran ran = runUnprivileged({u"--revoke"_s, folder});
    setMode(folder, 0x7000);
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.output.split('\n').first(), QByteArray(number(error) + " 0 0"));
    QVERIFY2(ran.output.contains(advice.toUtf8()), ran.output.constData());
    QVERIFY2(ran.output.contains("nothing can be revoked"), ran.output.constData());
    // SQLite may put its own two files beside it; what was there is as it was.
    const QStringList after = everythingIn(folder);
    for (const QString &entry : before)
        QVERIFY2(after.contains(entry), qPrintable(entry.section(u' ', 0, 1)));
    ++cases;
}

void TestDiskMatrix::disks_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("before");
    QTest::addColumn<Kind>("error");
    QTest::addColumn<QString>("advice");
    QTest::newRow("full from the start") << u"4k"_s << QString() << Kind::DiskFull << u"Free up disk space"_s;
    QTest::newRow("full while making it")
        << u"32k"_s << QString() << Kind::DiskFull << u"Free up disk space"_s;
    QTest::newRow("mounted read-only") << u"512k"_s << u"mount -o remount,ro \"$1\" || exit"_s
                                       << Kind::CannotOpen << u"Check the permissions"_s;
}

void TestDiskMatrix::disks()
{
    QFETCH(const QString, size);
    QFETCH(const QString, before);
    QFETCH(const Kind, error);
    QFETCH(const QString, advice);
    const Ran ran = runOnDisk(size, before, u"--revoke"_s);
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.output.split('\n').first(), QByteArray(number(error) + " 0 0"));
    QVERIFY2(ran.output.contains(advice.toUtf8()), ran.output.constData());
    ++cases;
}

void TestDiskMatrix::fullWhileRunning_data()
{
    QTest::addColumn<int>("kilobytes");
    for (const int kilobytes : {160, 192, 256, 320, 512})
        QTest::addRow("%d KiB", kilobytes) << kilobytes;
}

void TestDiskMatrix::fullWhileRunning()
{
    QFETCH(const int, kilobytes);
    const Ran ran = runOnDisk(QString::number(kilobytes) + u'k', {}, u"--until-full"_s);
    QCOMPARE(ran.exitCode, 0);
    const QList<QByteArray> words = ran.output.split(' ');
    QCOMPARE(words.size(), 3);
    QCOMPARE(words.at(1), QByteArray("0"));
    QCOMPARE(words.at(2), QByteArray("1")); // it did get full
    ++cases;
}

// What the other rows rest on: the same way, with nothing in it, does revoke.
void TestDiskMatrix::aSoundOneRevokes()
{
    const QTemporaryDir dir;
    const Ran ran = runUnprivileged({u"--revoke"_s, dir.path()});
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(ran.output.split('\n').first(), QByteArray("0 1 1"));
}

int main(int argc, char **argv)
{
    if (const std::optional<int> done = runDesk(argc, argv))
        return *done;
    QCoreApplication application(argc, argv);
    TestDiskMatrix test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_disk_matrix.moc"
