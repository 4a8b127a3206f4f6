// Environments and preferences on the disk: private, unharmed by what is wrong with them, and without
// secrets.
#include "policy/preferences.h"
#include "settings/environment_store.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions ownerOnly =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

Environment sample(const QString &id = u"e1"_s)
{
    Environment environment;
    environment.id = id;
    environment.name = u"Stagíng, \"two\"; [x]=%1 ÿ"_s;
    environment.kind = EnvironmentKind::Sandbox;
    environment.baseUrl = QUrl(u"https://sandbox.example/api/v3"_s);
    environment.clientId = u"dinie_ci_test_1"_s;
    environment.secretStoredAt = QDateTime(QDate(2026, 11, 23), QTime(14, 0), Qt::UTC);
    environment.network.proxyMode = ProxyMode::Manual;
    environment.network.proxyHost = u"proxy.example"_s;
    environment.network.proxyPort = 3128;
    environment.network.extraCaFile = u"/etc/ca, with comma.pem"_s;
    return environment;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// As root without what lets root pass by permissions.
int saveUnprivileged(const QString &folder)
{
    const QStringList self{QCoreApplication::applicationFilePath(), u"--save"_s, folder};
    if (geteuid() != 0)
        return QProcess::execute(self.first(), self.mid(1));
    return QProcess::execute(u"setpriv"_s,
                             QStringList{u"--bounding-set=-all"_s, u"--inh-caps=-all"_s, u"--"_s} + self);
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void order();
    void removing();
    void practiceIsNotKept();
    void privateFromTheStart();
    void damaged_data();
    void damaged();
    void entriesOfALaterVersionStay();
    void notAllowed_data();
    void notAllowed();
    void language();
};

void TestSettings::roundTrip()
{
    const QTemporaryDir dir;
    for (const SignInKind kind : {SignInKind::ClientCredentials, SignInKind::PastedToken}) {
        for (const ProxyMode mode : {ProxyMode::System, ProxyMode::None, ProxyMode::Manual}) {
            for (const bool stored : {true, false}) {
                Environment environment = sample();
                environment.signInKind = kind;
                environment.network.proxyMode = mode;
                if (!stored)
                    environment.secretStoredAt = {};
                QVERIFY(EnvironmentStore(dir.path()).save(environment));
                QCOMPARE(EnvironmentStore(dir.path()).find(u"e1"_s), std::optional(environment));
            }
        }
    }
    QCOMPARE(EnvironmentStore(dir.path()).all().size(), 1);
}

void TestSettings::order()
{
    const QTemporaryDir dir;
    EnvironmentStore store(dir.path());
    for (const QString &id : {u"z"_s, u"a"_s, u"m"_s})
        QVERIFY(store.save(sample(id)));
    QVERIFY(store.setLastOpened(u"a"_s));
    QVERIFY(store.save(sample(u"a"_s))); // keeps its place
    QStringList ids;
    for (const Environment &environment : EnvironmentStore(dir.path()).all())
        ids.append(environment.id);
    QCOMPARE(ids, QStringList({u"z"_s, u"a"_s, u"m"_s}));
    QCOMPARE(EnvironmentStore(dir.path()).lastOpened(), u"a"_s);
}

void TestSettings::removing()
{
    const QTemporaryDir dir;
    EnvironmentStore store(dir.path());
    QVERIFY(store.remove(u"never there"_s));
    QVERIFY(store.save(sample(u"a"_s)));
    QVERIFY(store.save(sample(u"b"_s)));
    QVERIFY(store.remove(u"a"_s));
    QVERIFY(!store.find(u"a"_s));
    QVERIFY(store.find(u"b"_s));
    QVERIFY(!contents(store.filePath()).contains("[a]"));
}

void TestSettings::practiceIsNotKept()
{
    const QTemporaryDir dir;
    EnvironmentStore store(dir.path());
    Environment practice = sample(practiceEnvironmentId);
    practice.kind = EnvironmentKind::Practice;
    QVERIFY(!store.save(practice));
    QVERIFY(!store.save(sample({})));
    QVERIFY(!QFile::exists(store.filePath()));
}

void TestSettings::privateFromTheStart()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"deep/config"_s);
    EnvironmentStore store(folder);
    QVERIFY(store.save(sample()));
    QCOMPARE(QFileInfo(store.filePath()).permissions(), ownerOnly);
    QCOMPARE(QFileInfo(folder).permissions(), ownerOnly | QFileDevice::ExeOwner | QFileDevice::ExeUser);
    QVERIFY(store.save(sample(u"e2"_s)));
    QCOMPARE(QFileInfo(store.filePath()).permissions(), ownerOnly);
    Preferences preferences(folder);
    QVERIFY(preferences.setLanguage(u"pt_BR"_s));
    QCOMPARE(QFileInfo(preferences.filePath()).permissions(), ownerOnly);
}

void TestSettings::damaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("garbage") << QByteArray("\x00\xff\x01garbage\n[[[\n=\n", 18);
    QTest::newRow("half a group") << QByteArray("[e1]\nname=x\nkind=sand");
    QTest::newRow("no kind") << QByteArray("[e1]\nname=x\nbase_url=https://a.example\n");
    QTest::newRow("kind of Practice")
        << QByteArray("[e1]\nname=x\nkind=practice\nsign_in=client_credentials\n"
                      "proxy=none\nbase_url=https://a.example\n");
    QTest::newRow("no URL") << QByteArray(
        "[e1]\nname=x\nkind=custom\nsign_in=client_credentials\nproxy=none\n");
    QTest::newRow("no name") << QByteArray("[e1]\nkind=custom\nsign_in=client_credentials\nproxy=none\n"
                                           "base_url=https://a.example\n");
    QTest::newRow("a type of Qt's") << QByteArray("[e1]\nname=@Variant(\\0\\0\\0\\x7f\\xff)\nkind=custom\n");
}

// What cannot be read is out of the list, and stays in the file when others are saved.
void TestSettings::damaged()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir dir;
    EnvironmentStore store(dir.path());
    put(store.filePath(), bytes);
    QCOMPARE(store.all().size(), 0);
    QCOMPARE(contents(store.filePath()), bytes);
    const bool saved = store.save(sample(u"e2"_s));
    if (saved)
        QVERIFY(store.find(u"e2"_s));
    else
        QCOMPARE(contents(store.filePath()), bytes);
    if (bytes.contains("name=x"))
        QVERIFY(contents(store.filePath()).contains("name=x"));
}

void TestSettings::entriesOfALaterVersionStay()
{
    const QTemporaryDir dir;
    EnvironmentStore store(dir.path());
    QVERIFY(store.save(sample()));
    QByteArray file = contents(store.filePath());
    file.replace("[e1]\n", "[e1]\nof_a_later_version=7\n");
    put(store.filePath(), file);
    QVERIFY(store.save(sample()));
    QVERIFY(contents(store.filePath()).contains("of_a_later_version=7"));
}

void TestSettings::notAllowed_data()
{
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode"); // 0: there is none
    QTest::addColumn<bool>("saved");
    QTest::newRow("allowed") << 0x7000 << 0x6000 << true;
    QTest::newRow("folder read-only, no file") << 0x5000 << 0 << false;
    QTest::newRow("folder read-only") << 0x5000 << 0x6000 << false;
    QTest::newRow("file read-only") << 0x7000 << 0x4000 << false;
    QTest::newRow("folder that cannot be entered") << 0x6000 << 0x6000 << false;
}

void TestSettings::notAllowed()
{
    QFETCH(int, folderMode);
    QFETCH(int, fileMode);
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"config"_s);
    QVERIFY(QDir().mkdir(folder));
    const QString path = EnvironmentStore(folder).filePath();
    const QByteArray before = fileMode != 0 ? QByteArray("last_opened=e9\n") : QByteArray();
    if (fileMode != 0) {
        put(path, before);
        QVERIFY(QFile::setPermissions(path, QFileDevice::Permissions(fileMode)));
    }
    QVERIFY(QFile::setPermissions(folder, QFileDevice::Permissions(folderMode)));
    const int exitCode = saveUnprivileged(folder);
    QVERIFY(QFile::setPermissions(folder, QFileDevice::Permissions(0x7000)));
    QTEST(exitCode == 0, "saved");
    if (exitCode != 0) {
        QCOMPARE(exitCode, 1);
        QCOMPARE(contents(path), before);
        QCOMPARE(QFile::exists(path), fileMode != 0);
    }
}

void TestSettings::language()
{
    const QTemporaryDir dir;
    QCOMPARE(Preferences(dir.path()).language(), QString());
    QVERIFY(Preferences(dir.path()).setLanguage(u"pt_BR"_s));
    QCOMPARE(Preferences(dir.path()).language(), u"pt_BR"_s);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--save"_L1)
        return EnvironmentStore(arguments.value(2)).save(sample()) ? 0 : 1;
    TestSettings test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_settings.moc"
