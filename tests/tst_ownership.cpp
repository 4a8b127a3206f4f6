// Whose something is where owners can be unknown: in a Flatpak that is installed for the system.
#include "platform/file_ownership.h"
#include "platform/plain_file.h"
#include "platform/user_namespace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace rd;
using namespace Qt::StringLiterals;

class TestOwnership : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rootsOrOwn_data();
    void rootsOrOwn();
    void unknownOwnerInFlatpakAlone();
    void F5_3_controlledByOthers_data();
    void F5_3_controlledByOthers();
    void F4_5_plainFile();
    void F5_5_userNamespace_data();
    void F5_5_userNamespace();
    void F5_5_userNamespaceUnknown();
};

void TestOwnership::rootsOrOwn_data()
{
    QTest::addColumn<uint>("owner");
    QTest::addColumn<bool>("onReadOnly");
    QTest::addColumn<bool>("inFlatpak");
    QTest::addColumn<bool>("counts");
    QTest::newRow("root") << 0U << false << false << true;
    QTest::newRow("own") << 1000U << false << false << true;
    QTest::newRow("another") << 1001U << false << false << false;
    QTest::newRow("another, where nobody writes") << 1001U << true << false << false;
    QTest::newRow("the user nobody") << 65534U << false << false << false;
    QTest::newRow("the user nobody, where nobody writes") << 65534U << true << false << false;
    QTest::newRow("unknown in a Flatpak") << 65534U << true << true << true;
    QTest::newRow("unknown in a Flatpak, where one can write") << 65534U << false << true << false;
    QTest::newRow("another in a Flatpak") << 1001U << true << true << false;
    QTest::newRow("own in a Flatpak") << 1000U << true << true << true;
}

void TestOwnership::rootsOrOwn()
{
    QFETCH(const uint, owner);
    QFETCH(const bool, onReadOnly);
    QFETCH(const bool, inFlatpak);
    QFETCH(const bool, counts);
    const std::optional<uint> unknown = inFlatpak ? std::optional(65534U) : std::nullopt;
    QCOMPARE(isRootsOrOwn({owner, onReadOnly}, 1000, unknown), counts);
}

void TestOwnership::unknownOwnerInFlatpakAlone()
{
#ifndef Q_OS_LINUX
    QVERIFY(!unknownOwner(QStringLiteral(__FILE__)));
#else
    QTemporaryDir dir;
    const QString info = dir.filePath(u".flatpak-info"_s);
    QVERIFY(!unknownOwner(info));
    QVERIFY(!unknownOwner(dir.path()));
    QFile file(info);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QVERIFY(file.setPermissions(own | QFileDevice::WriteOther));
    QVERIFY(!unknownOwner(info));
    QVERIFY(file.setPermissions(own));
    QFile told(u"/proc/sys/fs/overflowuid"_s);
    QVERIFY(told.open(QIODevice::ReadOnly));
    const std::optional<uint> user = unknownOwner(info);
    QVERIFY(user && *user != 0);
    QCOMPARE(QByteArray::number(*user), told.readAll().trimmed());
    QVERIFY(QFile::link(info, dir.filePath(u"link"_s)));
    QVERIFY(!unknownOwner(dir.filePath(u"link"_s)));
#endif
}

void TestOwnership::F5_3_controlledByOthers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("foreign"); // the one below the test's folder
    QTest::newRow("F5.3: own") << u"own/data"_s << QString();
    QTest::newRow("F5.3: own, not there yet") << u"own/new/data"_s << QString();
    QTest::newRow("F5.3: anybody's") << u"open/data"_s << u"open"_s;
    QTest::newRow("F5.3: anybody's, not there yet") << u"open/new/data"_s << u"open"_s;
    QTest::newRow("F5.3: another user's") << u"foreign/data"_s << u"foreign"_s;
    QTest::newRow("F5.3: a group's") << u"group/data"_s << u"group"_s;
    QTest::newRow("F5.3: another user's link") << u"link/data"_s << u"link"_s;
    QTest::newRow("F5.3: another user's link in place of it") << u"link"_s << u"link"_s;
    QTest::newRow("F5.3: own link into anybody's") << u"way/data"_s << u"open"_s;
    QTest::newRow("F5.3: sticky") << u"sticky/data"_s << QString();
}

// Run by root: only root gives something to somebody else.
void TestOwnership::F5_3_controlledByOthers()
{
    QFETCH(const QString, path);
    QFETCH(const QString, foreign);
    QCOMPARE(geteuid(), 0U);
    const QTemporaryDir place;
    const auto at = [&](const QString &name) { return place.filePath(name); };
    const auto encoded = [&](const QString &name) { return QFile::encodeName(at(name)); };
    for (const QString &name : {u"own"_s, u"open"_s, u"foreign"_s, u"group"_s, u"sticky"_s})
        QVERIFY(QDir().mkpath(at(name)));
    QCOMPARE(chmod(encoded(u"open"_s).constData(), 0777), 0);
    QCOMPARE(chmod(encoded(u"sticky"_s).constData(), 01777), 0);
    QCOMPARE(chmod(encoded(u"group"_s).constData(), 0775), 0);
    QCOMPARE(chown(encoded(u"group"_s).constData(), 0, 100), 0);
    QCOMPARE(chown(encoded(u"foreign"_s).constData(), 1001, 1001), 0);
    QVERIFY(QFile::link(at(u"own"_s), at(u"link"_s)) && QFile::link(at(u"open"_s), at(u"way"_s)));
    QCOMPARE(lchown(encoded(u"link"_s).constData(), 1001, 1001), 0);
    QCOMPARE(firstControlledByOthers(at(path)), foreign.isEmpty() ? QString() : at(foreign));
    QCOMPARE(isReplaceable(at(path)), !foreign.isEmpty());
}

void TestOwnership::F4_5_plainFile()
{
    const QTemporaryDir place;
    const QString pipe = place.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(readPlainFile(pipe, 10).fault, PlainFile::Fault::Unreadable);
    QCOMPARE(readPlainFile(u"/dev/zero"_s, 10).fault, PlainFile::Fault::Unreadable);
    QCOMPARE(readPlainFile(place.path(), 10).fault, PlainFile::Fault::Unreadable);
    QFile file(place.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("0123456789abc") == 13);
    file.close();
    QCOMPARE(readPlainFile(file.fileName(), 10).bytes, "0123456789");
    QCOMPARE(readOwnFile(file.fileName(), 100).bytes, "0123456789abc");
    QCOMPARE(chown(QFile::encodeName(file.fileName()).constData(), 1001, 0), 0);
    QCOMPARE(readOwnFile(file.fileName(), 100).fault, PlainFile::Fault::OthersMayWrite);
    QCOMPARE(readPlainFile(file.fileName(), 100).fault, PlainFile::Fault::None);
}

void TestOwnership::F5_5_userNamespace_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("F5.5: every user") << QByteArray("         0          0 4294967295\n") << false;
    QTest::newRow("F5.5: without blanks") << QByteArray("0 0 4294967295") << false;
    QTest::newRow("F5.5: one as root") << QByteArray("         0       1000          1\n") << true;
    QTest::newRow("F5.5: one as oneself") << QByteArray("      1000       1000          1\n") << true;
    QTest::newRow("F5.5: a container") << QByteArray("0 100000 65536\n") << true;
    QTest::newRow("F5.5: as many, moved") << QByteArray("0 1 4294967295\n") << true;
    QTest::newRow("F5.5: two ranges") << QByteArray("0 1000 1\n1 100000 65536\n") << true;
    QTest::newRow("F5.5: nobody yet") << QByteArray() << true;
    QTest::newRow("F5.5: garbage") << QByteArray("0 0 4294967295 7") << true;
}

void TestOwnership::F5_5_userNamespace()
{
    QFETCH(const QByteArray, map);
    QFETCH(const bool, isOne);
    QTemporaryDir dir;
    QFile file(dir.filePath(u"uid_map"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(map), map.size());
    file.close();
    QCOMPARE(isInUserNamespace(file.fileName()), isOne);
}

void TestOwnership::F5_5_userNamespaceUnknown()
{
    QTemporaryDir dir;
    QVERIFY(!isInUserNamespace(dir.filePath(u"uid_map"_s))); // a system without any
    QVERIFY(isInUserNamespace(dir.filePath(u"self/uid_map"_s)));
    QVERIFY(isInUserNamespace(dir.path())); // not a file
}

QTEST_GUILESS_MAIN(TestOwnership)
#include "tst_ownership.moc"
