// Local hostility (docs/pitfalls.md 3.9): settings that something else wrote. A kept secret goes nowhere but
// where it was typed for; an address that could not be typed is not connected to; files that are none are not
// read.
#include "fakes/desk_bench.h"
#include "fakes/raw_server.h"
#include "settings/settings_check.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <sys/stat.h>
#include <unistd.h>

using namespace rd;
using namespace Qt::StringLiterals;
using Wrong = SettingsFault;
using Stage = SignInFailure::Stage;

Q_DECLARE_METATYPE(rd::SettingsFault)
Q_DECLARE_METATYPE(rd::BaseUrlFault)

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a file of the test");
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

// What somebody does to an entry in the file.
struct Change
{
    QByteArray line; // of the entry, up to the equals sign
    QByteArray value;
};

void change(const QString &path, const Change &what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no settings");
    QByteArrayList lines = file.readAll().split('\n');
    file.close();
    int changed = 0;
    for (QByteArray &line : lines) {
        if (line.startsWith(what.line) && line.at(what.line.size()) == '=') {
            line = what.line + '=' + what.value;
            ++changed;
        }
    }
    if (changed != 1)
        qFatal("the entry has no such line");
    put(path, lines.join('\n'));
}

} // namespace

class TestPlantedSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretGoesNowhereElse_data();
    void secretGoesNowhereElse();
    void tokenGoesNowhereElse();
    void typedAgainItIsMeantForThere();
    void samePlaceByAnotherPath();
    void addressThatCannotBeTyped_data();
    void addressThatCannotBeTyped();
    void productionByItsServer();
    void files_data();
    void files();
    void programSaysSo_data();
    void programSaysSo();
    void ownFilesAreGood();
    void noOtherFileIsAsked();
};

void TestPlantedSettings::secretGoesNowhereElse_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("value"); // OTHER: another server's port; SAME: that of the own
    const auto row = [](const char *name, const char *line, const char *value) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(value);
    };
    row("another port", "base_url", "http://127.0.0.1:OTHER/v3");
    row("another address of this computer", "base_url", "http://[::1]:SAME/v3");
    row("another host", "base_url", "https://attacker.test/v3");
    row("another scheme", "base_url", "https://127.0.0.1:SAME/v3");
    row("another client id", "client_id", "another");
    row("another way to sign in", "sign_in", "pasted_token");
    row("a proxy", "proxy", "manual");
    row("the system's proxy", "proxy", "system");
}

void TestPlantedSettings::secretGoesNowhereElse()
{
    QFETCH(const QByteArray, line);
    QFETCH(QByteArray, value);
    DeskBench bench;
    RawServer other([](QTcpSocket *socket, const RawRequest &) { socket->write(RawServer::answer(500)); });
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    QTRY_COMPARE(bench.store.size(), 2); // with the token
    const int asked = bench.server.tokenRequestCount();
    bench.desk.reset();
    value.replace("OTHER", QByteArray::number(other.serverPort()));
    value.replace("SAME", QByteArray::number(bench.server.port()));
    const QString file = bench.configDir() + u"/environments.ini"_s;
    if (line == "proxy" && value == "manual") {
        change(file, {"proxy_host", "127.0.0.1"});
        change(file, {"proxy_port", QByteArray::number(other.serverPort())});
    }
    change(file, {line, value});
    bench.restart();
    const qsizetype uses = bench.store.log().size();
    bench.desk->open(id);
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Keychain);
    QCOMPARE(bench.failures.first().secretError.kind, SecretError::Kind::MeantElsewhere);
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
    QCOMPARE(other.connections(), 0);
    QCOMPARE(bench.server.tokenRequestCount(), asked);
    for (const QString &use : bench.store.log().mid(uses)) // nothing is overwritten, nothing deleted
        QVERIFY2(use.startsWith("read "_L1), qPrintable(use));
}

void TestPlantedSettings::tokenGoesNowhereElse()
{
    DeskBench bench;
    RawServer other([](QTcpSocket *socket, const RawRequest &) { socket->write(RawServer::answer(500)); });
    QVERIFY(bench.signedIn());
    SignInDraft draft = bench.draft();
    draft.environment.name = u"Pasted"_s;
    draft.environment.signInKind = SignInKind::PastedToken;
    draft.environment.clientId.clear();
    const QByteArray packed = bench.store.value(bench.desk->state().environment.id, SecretKind::AccessToken);
    draft.secret = Secret(packed.mid(packed.indexOf('\n') + 1));
    bench.desk->signIn(std::move(draft));
    QVERIFY(QTest::qWaitFor(
        [&] { return bench.desk->state().environment.name == u"Pasted"_s && bench.listed(); }));
    Environment moved = bench.desk->state().environment;
    moved.baseUrl.setPort(other.serverPort());
    QVERIFY(bench.desk->environments().save(moved));
    bench.restart().open(moved.id);
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().secretError.kind, SecretError::Kind::MeantElsewhere);
    QCOMPARE(other.connections(), 0);
}

// Whoever sees where it goes and types it again has decided.
void TestPlantedSettings::typedAgainItIsMeantForThere()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    Environment moved = bench.desk->state().environment;
    const QByteArray secret = bench.server.clientSecret();
    bench.keepSecret(moved.id, secret);
    moved.network.extraCaFile = u"/nowhere.pem"_s;
    QVERIFY(bench.desk->environments().save(moved));
    QCOMPARE(bench.keptSecret(moved.id), QByteArray());
    moved.network.extraCaFile.clear();
    SignInDraft draft = bench.draft();
    draft.environment = moved;
    bench.restart().signIn(std::move(draft));
    QVERIFY(bench.listed());
    QCOMPARE(bench.keptSecret(moved.id), secret);
    bench.restart().open(moved.id);
    QVERIFY(bench.listed());
}

// One server answers under two prefixes.
void TestPlantedSettings::samePlaceByAnotherPath()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    Environment moved = bench.desk->state().environment;
    moved.baseUrl.setPath(u"/api/v3"_s);
    QVERIFY(bench.desk->environments().save(moved));
    bench.restart().open(moved.id);
    QVERIFY(bench.listed());
}

void TestPlantedSettings::addressThatCannotBeTyped_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<BaseUrlFault>("fault");
    const auto row = [](const char *address, BaseUrlFault fault) {
        QTest::newRow(address) << QByteArray(address) << fault;
    };
    row("http://api.dinie.com.br/v3", BaseUrlFault::NotHttps);
    row("ftp://127.0.0.1/v3", BaseUrlFault::NotHttps);
    row("file:///etc/passwd", BaseUrlFault::NoHost);
    row("https://user:pass@127.0.0.1/v3", BaseUrlFault::UserInfo);
    row("https://127.0.0.1/v3?x=1", BaseUrlFault::QueryOrHash);
    row("https://127.0.0.1/a/../v3", BaseUrlFault::NotAUrl);
}

// The keychain is not even asked for what would be sent there.
void TestPlantedSettings::addressThatCannotBeTyped()
{
    QFETCH(const QByteArray, address);
    QFETCH(const BaseUrlFault, fault);
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    QTRY_COMPARE(bench.store.size(), 2);
    bench.desk.reset();
    change(bench.configDir() + u"/environments.ini"_s, {"base_url", '"' + address + '"'});
    bench.restart();
    const qsizetype uses = bench.store.log().size();
    bench.desk->open(id);
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Settings);
    QVERIFY(bench.failures.first().addressFault == fault);
    QCOMPARE(bench.store.log().size(), uses);
}

// Called something else, it would ask for less before it revokes.
void TestPlantedSettings::productionByItsServer()
{
    const QTemporaryDir dir;
    EnvironmentStore store(dir.path());
    Environment environment;
    environment.id = u"e1"_s;
    environment.name = u"Harmless"_s;
    environment.kind = EnvironmentKind::Custom;
    environment.baseUrl = QUrl(u"https://API.dinie.com.br/v3"_s);
    QVERIFY(store.save(environment));
    QCOMPARE(store.find(u"e1"_s)->kind, EnvironmentKind::Production);
}

void TestPlantedSettings::files_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<Wrong>("fault");
    const auto row = [](const char *what, Wrong fault) {
        QTest::newRow(what) << QString::fromLatin1(what) << fault;
    };
    row("nothing", Wrong::None);
    row("a file", Wrong::None);
    row("a link to a file of one's own", Wrong::None);
    row("another folder", Wrong::None);
    row("a folder", Wrong::NotAFile);
    row("a pipe", Wrong::NotAFile);
    row("a pipe as a lock", Wrong::NotAFile);
    row("a link to nowhere", Wrong::NotAFile);
    row("a link to a device", Wrong::NotAFile);
    row("a huge file", Wrong::TooLarge);
    row("a file that others may write", Wrong::OthersMayWrite);
    row("a link to a file that others may write", Wrong::OthersMayWrite);
    row("a link into a folder open to all", Wrong::OthersMayWrite);
    row("a file of somebody else", Wrong::OthersMayWrite);
    row("a folder that others may write", Wrong::OthersMayWrite);
    row("a file for a folder", Wrong::NotAFolder);
    row("a link to nowhere for a folder", Wrong::NotAFolder);
}

namespace {

// Plants that as the settings below `root`; gives the configuration folder.
QString plant(const QString &root, const QString &what)
{
    const QString folder = root + u"/config"_s;
    const QString file = folder + u"/environments.ini"_s;
    const QString elsewhere = root + u"/elsewhere"_s;
    if (what == "a file for a folder"_L1) {
        put(folder, "x");
        return folder;
    }
    if (what == "a link to nowhere for a folder"_L1) {
        QFile::link(elsewhere, folder);
        return folder;
    }
    QDir().mkdir(folder, QFileDevice::Permissions(0x7000));
    put(elsewhere, "last_opened=e1\n");
    const auto pipe = [](const QString &path) {
        return mkfifo(QFile::encodeName(path).constData(), 0600) == 0;
    };
    bool done = true;
    if (what == "a file"_L1)
        put(file, "last_opened=e1\n");
    else if (what == "a link to a file of one's own"_L1)
        done = QFile::link(elsewhere, file);
    else if (what == "another folder"_L1)
        done = QDir().mkdir(folder + u"/notes"_s);
    else if (what == "a folder"_L1)
        done = QDir().mkdir(file);
    else if (what == "a pipe"_L1)
        done = pipe(file);
    else if (what == "a pipe as a lock"_L1)
        done = pipe(file + u".lock"_s);
    else if (what == "a link to nowhere"_L1)
        done = QFile::link(root + u"/nowhere"_s, file);
    else if (what == "a link to a device"_L1)
        done = QFile::link(u"/dev/zero"_s, file);
    else if (what == "a huge file"_L1)
        put(file, QByteArray(2 * 1024 * 1024, '#'));
    else if (what == "a file that others may write"_L1)
        put(file, ""), done = QFile::setPermissions(file, QFileDevice::Permissions(0x6022));
    else if (what == "a link to a file that others may write"_L1)
        done = QFile::link(elsewhere, file) &&
               QFile::setPermissions(elsewhere, QFileDevice::Permissions(0x6066));
    else if (what == "a link into a folder open to all"_L1) {
        QDir().mkdir(root + u"/open"_s);
        put(root + u"/open/file"_s, "");
        done = QFile::setPermissions(root + u"/open"_s, QFileDevice::Permissions(0x7077)) &&
               QFile::link(root + u"/open/file"_s, file);
    } else if (what == "a file of somebody else"_L1) {
        put(file, "");
        done = geteuid() != 0 || chown(QFile::encodeName(file).constData(), 65534, 65534) == 0;
        if (geteuid() != 0)
            done = QFile::remove(file) && QFile::link(u"/etc/passwd"_s, file);
    } else if (what == "a folder that others may write"_L1) {
        done = QFile::setPermissions(folder, QFileDevice::Permissions(0x7077));
    }
    if (!done)
        qFatal("cannot plant what the test wants");
    return folder;
}

} // namespace

void TestPlantedSettings::files()
{
    QFETCH(const QString, what);
    QFETCH(const Wrong, fault);
    const QTemporaryDir dir;
    const QString folder = plant(dir.path(), what);
    const SettingsCheck check = checkSettings(folder);
    QCOMPARE(check.fault, fault);
    QCOMPARE(check.path.isEmpty(), fault == Wrong::None);
}

void TestPlantedSettings::programSaysSo_data()
{
    files_data();
}

// The real program: it hangs on none of them, opens nothing, and says which one it is.
void TestPlantedSettings::programSaysSo()
{
    QFETCH(const QString, what);
    QFETCH(const Wrong, fault);
    const QTemporaryDir dir;
    const QString folder = plant(dir.path(), what);
    const QString journal = dir.filePath(u"data/practice/journal.sqlite"_s);
    QProcess program;
    program.start(QStringLiteral(PROGRAM),
                  {u"--practice"_s, u"--data-dir"_s, dir.filePath(u"data"_s), u"--config-dir"_s, folder});
    QByteArray said;
    const auto shown = [&] {
        said += program.readAllStandardError();
        return said.contains("Not started") || QFile::exists(journal);
    };
    QVERIFY2(QTest::qWaitFor(shown, 120'000), said.constData());
    QCOMPARE(said.contains("Not started"), fault != Wrong::None);
    if (fault != Wrong::None) {
        QVERIFY2(said.contains(folder.toUtf8()), said.constData());
        QVERIFY(!QFile::exists(dir.filePath(u"data"_s)));
    }
    program.kill();
    program.waitForFinished();
}

// What the program leaves itself is good at the next start, under any umask.
void TestPlantedSettings::ownFilesAreGood()
{
    const QTemporaryDir dir;
    for (int start = 0; start < 2; ++start) {
        QProcess program;
        program.setChildProcessModifier([] { umask(0); });
        program.start(QStringLiteral(PROGRAM), {u"--practice"_s, u"--data-dir"_s, dir.filePath(u"data"_s),
                                                u"--config-dir"_s, dir.filePath(u"config"_s)});
        const QString journal = dir.filePath(u"data/practice/journal.sqlite"_s);
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(journal); }, 120'000));
        QCOMPARE(program.state(), QProcess::Running);
        program.kill();
        program.waitForFinished();
        QVERIFY(QFile::exists(dir.filePath(u"config/window.ini"_s)));
        QCOMPARE(checkSettings(dir.filePath(u"config"_s)).fault, Wrong::None);
        // With its write-ahead log, which would be left of a journal that is gone.
        QVERIFY(QDir(dir.filePath(u"data/practice"_s)).removeRecursively());
    }
}

// What QSettings would fall back to, of an organisation or of the system.
void TestPlantedSettings::noOtherFileIsAsked()
{
    const QTemporaryDir dir;
    const QByteArray planted = "last_opened=planted\nlanguage=pt_BR\n[planted]\nname=Planted\nkind=custom\n"
                               "sign_in=client_credentials\nproxy=none\nbase_url=https://attacker.test/v3\n";
    for (const char *name : {"revoke-desk.conf", "revoke-desk.ini", "revoke-desk.org.conf",
                             "environments.ini", "preferences.ini"}) {
        put(dir.filePath(QString::fromLatin1(name)), planted);
        QDir().mkpath(dir.filePath(u"revoke-desk.org"_s));
        put(dir.filePath(u"revoke-desk.org/"_s + QString::fromLatin1(name)), planted);
    }
    const QByteArray before = qgetenv("XDG_CONFIG_DIRS");
    qputenv("XDG_CONFIG_DIRS", dir.path().toUtf8());
    QVERIFY(QDir::setCurrent(dir.path()));
    const EnvironmentStore store(dir.filePath(u"config"_s));
    QCOMPARE(store.all().size(), 0);
    QCOMPARE(store.lastOpened(), QString());
    qputenv("XDG_CONFIG_DIRS", before);
    QVERIFY(QDir::setCurrent(QDir::tempPath()));
}

QTEST_GUILESS_MAIN(TestPlantedSettings)
#include "tst_planted_settings.moc"
