// Whose something is where owners can be unknown: in a Flatpak that is installed for the system.
#include "base/ownership.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

class TestOwnership : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rootsOrOwn_data();
    void rootsOrOwn();
    void unknownOwnerInFlatpakAlone();
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

QTEST_GUILESS_MAIN(TestOwnership)
#include "tst_ownership.moc"
