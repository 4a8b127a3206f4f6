// The product's keychain store on real buses and a real gnome-keyring, each use in a process of its own
// (traps 2.1 to 2.6, 2.10).
#include "secrets/envelope.h"
#include "secrets/secret_store.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = SecretError::Kind;

namespace {

const QByteArray canary = "canary-7f3a9c41d2";
const QString unlock =
    u"printf '%1' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n"_s;
const QString startLocked = u"gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1\n"_s;
const QString entry = u"revoke-desk/e1/default/client-secret"_s;

struct Said
{
    Kind kind = Kind::Cancelled;
    QString text;
    int slow = 0;
    QByteArray value;
};

Said parse(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.isEmpty())
        return {};
    return {static_cast<Kind>(object.value(u"kind"_s).toInt(-1)), object.value(u"text"_s).toString(),
            object.value(u"slow"_s).toInt(), object.value(u"value"_s).toString().toUtf8()};
}

// A person's home on disk, and sessions in it.
class Home
{
public:
    Home()
    {
        for (const QString &name : {u"home"_s, u"config"_s, u"data"_s, u"cache"_s, u"run"_s}) {
            QDir(m_dir.path()).mkdir(name);
            QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
    }

    QString path(const QString &name) const { return m_dir.filePath(name); }

    // Runs the script on a session bus of its own (or with those arguments of dbus-run-session, or on none);
    // "probe" in it is the product. Gives the lines that it printed.
    QList<QByteArray> session(const QString &script, const QStringList &busArguments = {}, bool bus = true,
                              const QMap<QString, QString> &variables = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        environment.remove(u"GNOME_KEYRING_CONTROL"_s);
        environment.insert(u"HOME"_s, path(u"home"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
        environment.insert(u"XDG_CACHE_HOME"_s, path(u"cache"_s));
        environment.insert(u"XDG_RUNTIME_DIR"_s, path(u"run"_s));
        // Freed memory is overwritten: a job that outlives its owner would show (traps 2.5).
        environment.insert(u"MALLOC_PERTURB_"_s, u"165"_s);
        if (!bus)
            environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + path(u"run/none"_s));
        for (auto it = variables.cbegin(); it != variables.cend(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        const QString body = u"probe() { \"%1\" \"$@\"; }\n"_s.arg(QStringLiteral(KEYRING_PROBE)) + script;
        if (bus)
            process.start(u"dbus-run-session"_s, QStringList(busArguments)
                                                     << u"--"_s << u"bash"_s << u"-c"_s << body);
        else
            process.start(u"bash"_s, {u"-c"_s, body});
        if (!process.waitForFinished(30'000))
            qWarning("the session did not end");
        m_exitCode = process.exitCode();
        m_crashed = process.exitStatus() == QProcess::CrashExit || m_exitCode > 128;
        QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
        lines.removeAll(QByteArray());
        return lines;
    }
    Said one(const QString &script)
    {
        const QList<QByteArray> lines = session(script);
        return lines.isEmpty() ? Said() : parse(lines.last());
    }

    int exitCode() const { return m_exitCode; }
    bool crashed() const { return m_crashed; }

    QStringList filesWith(const QByteArray &bytes) const
    {
        QStringList found;
        QDirIterator files(m_dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) &&
                (file.readAll().contains(bytes) || file.fileName().contains(QString::fromUtf8(bytes))))
                found.append(file.fileName());
        }
        return found;
    }

private:
    QTemporaryDir m_dir;
    int m_exitCode = 0;
    bool m_crashed = false;
};

QString unlocked(const QString &script, const QString &password = u"pw"_s)
{
    return unlock.arg(password) + script;
}

QString write(const QByteArray &value)
{
    return u"printf '%1' | probe write e1\n"_s.arg(QString::fromUtf8(value));
}

// Octal, so that any byte goes through printf.
QString putRaw(const QString &mode, const QByteArray &bytes)
{
    QString octal;
    for (const char byte : bytes)
        octal += u"\\%1"_s.arg(static_cast<uint>(static_cast<uchar>(byte)), 3, 8, QLatin1Char('0'));
    return u"printf '%1' | probe %2 %3\n"_s.arg(octal, mode, entry);
}

QByteArray packed()
{
    return packEnvelope(Secret(canary)).view().toByteArray();
}

} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ++m_cases; }
    void cleanupTestCase() { qInfo("Keychain matrix, real keyring: %d cases", m_cases - 1); }

    void running();
    void nothingThere();
    void rotation();
    void entries_data();
    void entries();
    void lockedLooksEmpty();
    void noStore_data();
    void noStore();
    void nobodyAnswers_data();
    void nobodyAnswers();
    void ownerGoesWhileTheLibraryWorks();
    void daemonDies();

private:
    int m_cases = 0;
};

void TestKeyring::running()
{
    Home home;
    const QList<QByteArray> lines =
        home.session(unlocked(write(canary) + u"probe read e1\nprobe remove e1\nprobe read e1\n"_s));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(parse(lines.at(0)).kind, Kind::None);
    QCOMPARE(parse(lines.at(1)).value, canary);
    QCOMPARE(parse(lines.at(2)).kind, Kind::None);
    QCOMPARE(parse(lines.at(3)).kind, Kind::NotFound);
    // traps 2.2: what is on the disk is the keyring's, and encrypted.
    QCOMPARE(home.filesWith(canary), QStringList());
}

void TestKeyring::nothingThere()
{
    Home home;
    const QList<QByteArray> lines = home.session(unlocked(u"probe read e1\nprobe remove e1\n"_s));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(parse(lines.at(0)).kind, Kind::NotFound);
    QCOMPARE(parse(lines.at(1)).kind, Kind::None); // traps 2.6: gone is gone
}

void TestKeyring::rotation()
{
    Home home;
    const QList<QByteArray> lines =
        home.session(unlocked(write("old") + write(canary) + u"probe read e1\nprobe read e2\n"_s));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(parse(lines.at(2)).value, canary);
    QCOMPARE(parse(lines.at(3)).kind, Kind::NotFound); // another environment's
    // The next log-in with the same password.
    QCOMPARE(home.one(unlocked(u"probe read e1\n"_s)).value, canary);
}

void TestKeyring::entries_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const QByteArray whole = packed();
    QByteArray newer = whole;
    newer[4] = 2;
    QByteArray changed = whole;
    changed[9] = static_cast<char>(changed[9] ^ 1);
    QTest::newRow("whole") << u"raw-binary"_s << whole << int(Kind::None);
    QTest::newRow("truncated") << u"raw-binary"_s << whole.chopped(1) << int(Kind::Damaged);
    QTest::newRow("head only") << u"raw-binary"_s << whole.first(7) << int(Kind::Damaged);
    QTest::newRow("longer") << u"raw-binary"_s << whole + 'x' << int(Kind::Damaged);
    QTest::newRow("one bit") << u"raw-binary"_s << changed << int(Kind::Damaged);
    QTest::newRow("of a later version") << u"raw-binary"_s << newer << int(Kind::NewerVersion);
    QTest::newRow("bytes of someone else")
        << u"raw-binary"_s << QByteArray("\0\1\2", 3) << int(Kind::Damaged);
    QTest::newRow("text of someone else") << u"raw-text"_s << QByteArray("plain") << int(Kind::Damaged);
}

void TestKeyring::entries()
{
    QFETCH(QString, mode);
    QFETCH(QByteArray, bytes);
    Home home;
    const Said said = home.one(unlocked(putRaw(mode, bytes) + u"probe read e1\n"_s));
    QCOMPARE(home.exitCode(), 0);
    QTEST(int(said.kind), "kind");
    QCOMPARE(said.value, said.kind == Kind::None ? canary : QByteArray());
}

// traps 2.3
void TestKeyring::lockedLooksEmpty()
{
    Home home;
    QCOMPARE(home.one(unlocked(write(canary))).kind, Kind::None);
    const QMap<QString, QString> noScreen{{u"DISPLAY"_s, {}}, {u"WAYLAND_DISPLAY"_s, {}}};
    for (const QString &start : {startLocked, unlock.arg(u"wrong"_s)}) {
        const QList<QByteArray> lines =
            home.session(start + u"probe read e1\n"_s + write("overwritten"), {}, true, noScreen);
        QCOMPARE(lines.size(), 2);
        QVERIFY(parse(lines.at(0)).kind == Kind::NotFound || parse(lines.at(0)).kind == Kind::Denied);
        QVERIFY(parse(lines.at(1)).kind == Kind::Denied || parse(lines.at(1)).kind == Kind::Unavailable);
    }
    QCOMPARE(home.one(unlocked(u"probe read e1\n"_s)).value, canary);
}

// traps 2.1, 2.2
void TestKeyring::noStore_data()
{
    QTest::addColumn<bool>("bus");
    QTest::addColumn<bool>("kde");
    QTest::newRow("no bus") << false << false;
    QTest::newRow("no bus, KDE's variables") << false << true;
    QTest::newRow("a bus without services") << true << false;
    QTest::newRow("a bus without services, KDE's variables") << true << true;
}

void TestKeyring::noStore()
{
    QFETCH(bool, bus);
    QFETCH(bool, kde);
    Home home;
    QFile config(home.path(u"bus.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                 "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                 "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    config.close();
    QMap<QString, QString> variables;
    if (kde)
        variables = {{u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s},
                     {u"KDE_FULL_SESSION"_s, u"true"_s},
                     {u"KDE_SESSION_VERSION"_s, u"5"_s},
                     {u"DESKTOP_SESSION"_s, u"plasma"_s}};
    // What KWallet's reader would take for its own fallback.
    const QList<QByteArray> lines = home.session(write(canary) + u"probe read e1\nprobe remove e1\n"_s,
                                                 {u"--config-file="_s + config.fileName()}, bus, variables);
    QCOMPARE(lines.size(), 3);
    for (const QByteArray &line : lines) {
        QCOMPARE(parse(line).kind, Kind::Unavailable);
        QVERIFY(!parse(line).text.isEmpty());
    }
    QCOMPARE(home.filesWith(canary), QStringList());
}

// traps 2.4, 2.5: the prompt is a real one on the virtual screen.
void TestKeyring::nobodyAnswers_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("given up") << u"slow"_s;
    QTest::newRow("the window closed") << u"slow-then-quit"_s;
}

void TestKeyring::nobodyAnswers()
{
    QFETCH(QString, mode);
    Home home;
    QCOMPARE(home.one(unlocked(write(canary))).kind, Kind::None);
    const Said said = home.one(startLocked + u"probe %1 e1\n"_s.arg(mode));
    QVERIFY(!home.crashed());
    QCOMPARE(home.exitCode(), 0);
    QCOMPARE(said.slow, 1);
    if (mode == "slow"_L1)
        QCOMPARE(said.kind, Kind::Cancelled);
}

// traps 2.5: its answer comes when nobody is there any more.
void TestKeyring::ownerGoesWhileTheLibraryWorks()
{
    Home home;
    const QList<QByteArray> lines = home.session(unlocked(write(canary) + u"probe drop e1\n"_s));
    QVERIFY(!home.crashed());
    QCOMPARE(home.exitCode(), 0);
    QCOMPARE(lines.size(), 2);
}

void TestKeyring::daemonDies()
{
    Home home;
    QCOMPARE(home.one(unlocked(write(canary))).kind, Kind::None);
    const Said said =
        home.one(startLocked + u"(sleep 0.2; kill -KILL $(dbus-send --session --print-reply=literal "
                               "--dest=org.freedesktop.DBus / "
                               "org.freedesktop.DBus.GetConnectionUnixProcessID "
                               "string:org.freedesktop.secrets | awk '{print $2}')) >/dev/null 2>&1 &\n"
                               "probe slow e1\n"_s);
    QVERIFY(!home.crashed());
    // The library may wait for ever for a daemon that is gone: then the person is told, and may give up.
    QVERIFY(said.kind == Kind::Unavailable || (said.kind == Kind::Cancelled && said.slow == 1));
    QCOMPARE(home.one(unlocked(u"probe read e1\n"_s)).value, canary);
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
