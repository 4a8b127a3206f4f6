// Where the journal stands: folders, file systems, rights, room.

#include "fakes/journal_helper.h"
#include "fakes/plans.h"
#include "journal/entry_builders.h"
#include "journal/journal_file.h"
#include "journal/private_folder.h"
#include "platform/network_drive.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace rd;
using Kind = JournalError::Kind;

Q_DECLARE_METATYPE(rd::JournalError::Kind)

namespace {

const QDateTime at = utcMs(1'795'437'100'000);

} // namespace

class TestJournalPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

void TestJournalPlace::folders_data()
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

void TestJournalPlace::folders()
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

void TestJournalPlace::linkedFolder()
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

void TestJournalPlace::folderOfSomeoneElse()
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

void TestJournalPlace::networkFileSystems_data()
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

void TestJournalPlace::networkFileSystems()
{
    QTEST(isNetworkFileSystem(QTest::currentDataTag()), "network");
}

void TestJournalPlace::readOnly_data()
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

void TestJournalPlace::readOnly()
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

void TestJournalPlace::diskFull_data()
{
    QTest::addColumn<int>("kilobytes");
    QTest::addColumn<bool>("opens");
    QTest::newRow("while appending") << 512 << true;
    QTest::newRow("while making it") << 32 << false;
    QTest::newRow("from the start") << 4 << false;
}

void TestJournalPlace::diskFull()
{
    QFETCH(int, kilobytes);
    QFETCH(bool, opens);
    // A small disk of its own, seen by nobody else and gone with the process.
    const QTemporaryDir dir;
    const QString script = q("mount -t tmpfs -o size=%1k,mode=0700 tmpfs \"$1\" || exit; \"$2\" --fill "
                             "\"$1\"; result=$?; umount \"$1\"; "
                             "exit $result");
    QStringList arguments{q("--mount"), q("--propagation"),    q("unchanged"), q("sh"),
                          q("-c"),      script.arg(kilobytes), q("sh"),        dir.path(),
                          self()};
    // Root mounts by itself; a chroot allows no user namespace.
    if (geteuid() != 0)
        arguments = QStringList{q("--user"), q("--map-root-user")} + arguments;
    const Ran ran = run(q("unshare"), arguments);
    QCOMPARE(ran.exitCode, 0);
    const QList<QByteArray> words = ran.output.split(' ');
    QCOMPARE(words.size(), 3);
    QCOMPARE(words.at(0), number(Kind::DiskFull));
    QCOMPARE(words.at(1), words.at(2)); // all that was said to be written, and nothing else
    QCOMPARE(words.at(1).toInt() > 0, opens);
}

void TestJournalPlace::fileSizeLimit()
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

int main(int argc, char **argv)
{
    if (const std::optional<int> helped = runHelper(argc, argv))
        return *helped;
    QCoreApplication application(argc, argv);
    TestJournalPlace test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal_place.moc"
