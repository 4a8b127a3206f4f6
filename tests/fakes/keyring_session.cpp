#include "fakes/keyring_session.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr int patience = 20'000;

// No service of the machine is started on demand: what a test did not start is absent.
const char *const busConfiguration = R"(<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  %2
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";
const char *const prompterService = "[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\n"
                                    "Exec=/usr/libexec/gcr-prompter\n";

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

void stop(QProcess *process)
{
    if (process == nullptr)
        return;
    process->kill();
    process->waitForFinished();
}

} // namespace

KeyringSession::KeyringSession()
{
    // The machine's own, without anything that leads to a keychain or a proxy.
    const QProcessEnvironment outer = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"PATH"_s, u"ASAN_OPTIONS"_s, u"LSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"LD_LIBRARY_PATH"_s}) {
        if (outer.contains(name))
            m_environment.insert(name, outer.value(name));
    }
    const QDir root(m_folder.path());
    const QList<std::pair<QString, QString>> folders{
        {u"HOME"_s, u"home"_s},           {u"XDG_CONFIG_HOME"_s, u"config"_s},
        {u"XDG_DATA_HOME"_s, u"data"_s},  {u"XDG_CACHE_HOME"_s, u"cache"_s},
        {u"XDG_RUNTIME_DIR"_s, u"run"_s}, {u"TMPDIR"_s, u"tmp"_s}};
    for (const auto &[name, folder] : folders) {
        root.mkpath(folder);
        QFile::setPermissions(root.filePath(folder), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_environment.insert(name, root.filePath(folder));
    }
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"GNOME"_s);
    m_environment.insert(u"MALLOC_PERTURB_"_s, u"165"_s); // docs/pitfalls.md 2.5
}

KeyringSession::~KeyringSession()
{
    stop(m_wallet.get());
    stop(m_daemon.get());
    stop(m_bus.get());
}

bool KeyringSession::startBus(Services services)
{
    const QString folder = m_folder.filePath(u"services"_s);
    QDir().mkpath(folder);
    if (services == Services::Prompter &&
        !write(folder + u"/org.gnome.keyring.SystemPrompter.service"_s, prompterService))
        return false;
    // Without a display nobody can be asked, and no bus be started on demand.
    if (services == Services::Prompter)
        m_environment.insert(u"DISPLAY"_s, qEnvironmentVariable("DISPLAY"));
    const QString config = m_folder.filePath(u"bus.conf"_s);
    const QString places =
        services == Services::None ? QString() : u"<servicedir>%1</servicedir>"_s.arg(folder);
    if (!write(config,
               QString::fromLatin1(busConfiguration).arg(m_folder.filePath(u"run"_s), places).toUtf8()))
        return false;
    m_bus = std::make_unique<QProcess>();
    m_bus->setProcessEnvironment(m_environment);
    m_bus->setStandardErrorFile(QProcess::nullDevice());
    m_bus->start(u"dbus-daemon"_s, {u"--config-file="_s + config, u"--nofork"_s, u"--print-address=1"_s});
    if (!QTest::qWaitFor([this] { return m_bus->canReadLine(); }, patience))
        return false;
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromUtf8(m_bus->readLine().trimmed()));
    return true;
}

bool KeyringSession::startDaemon(const QByteArray &password)
{
    killDaemon();
    m_daemon = std::make_unique<QProcess>();
    m_daemon->setProcessEnvironment(m_environment);
    m_daemon->setStandardErrorFile(QProcess::nullDevice());
    QStringList arguments{u"--foreground"_s, u"--components=secrets"_s};
    if (!password.isEmpty())
        arguments.append(u"--unlock"_s);
    m_daemon->start(u"gnome-keyring-daemon"_s, arguments);
    m_daemon->write(password);
    m_daemon->closeWriteChannel();
    // It has its name on the bus when it can be asked.
    return QTest::qWaitFor([this] { return ownerOf(u"org.freedesktop.secrets"_s) > 0; }, patience);
}

void KeyringSession::pretendPlasma(const QString &version)
{
    m_environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s);
    m_environment.insert(u"KDE_FULL_SESSION"_s, u"true"_s);
    m_environment.insert(u"KDE_SESSION_VERSION"_s, version);
    m_environment.insert(u"LD_LIBRARY_PATH"_s, QStringLiteral(NO_LIBSECRET));
}

bool KeyringSession::startEmptyWallet()
{
    m_wallet = std::make_unique<QProcess>();
    m_wallet->setProcessEnvironment(m_environment);
    m_wallet->start(QStringLiteral(EMPTY_WALLET), QStringList());
    return QTest::qWaitFor([this] { return ownerOf(u"org.kde.kwalletd5"_s) > 0; }, patience);
}

qint64 KeyringSession::ownerOf(const QString &name) const
{
    QProcess ask;
    ask.setProcessEnvironment(m_environment);
    ask.start(u"dbus-send"_s, {u"--session"_s, u"--print-reply=literal"_s, u"--dest=org.freedesktop.DBus"_s,
                               u"/org/freedesktop/DBus"_s,
                               u"org.freedesktop.DBus.GetConnectionUnixProcessID"_s, u"string:"_s + name});
    if (!ask.waitForFinished() || ask.exitCode() != 0)
        return 0;
    return ask.readAllStandardOutput().simplified().split(' ').last().toLongLong();
}

void KeyringSession::killDaemon()
{
    stop(m_daemon.get());
    m_daemon.reset();
}

QStringList KeyringSession::filesWith(const QByteArray &bytes) const
{
    QStringList found;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

KeyringProbe::KeyringProbe(const KeyringSession &session)
{
    m_process.setProcessEnvironment(session.environment());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral(KEYRING_PROBE), QStringList());
}

KeyringProbe::~KeyringProbe()
{
    stop(&m_process);
}

void KeyringProbe::kill()
{
    stop(&m_process);
}

void KeyringProbe::send(const QByteArray &command)
{
    m_process.write(command + '\n');
}

QByteArray KeyringProbe::answer(const QByteArray &beginning, int timeoutMs)
{
    QByteArray found;
    const bool came = QTest::qWaitFor(
        [&] {
            while (m_process.canReadLine()) {
                const QByteArray line = m_process.readLine().trimmed();
                m_said += line + '\n';
                m_lines.append(line);
            }
            while (!m_lines.isEmpty()) {
                found = m_lines.takeFirst();
                if (found.startsWith(beginning))
                    return true;
            }
            return false;
        },
        timeoutMs);
    return came ? found : QByteArray();
}

int KeyringProbe::end()
{
    m_process.closeWriteChannel();
    const bool ended =
        QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, patience);
    m_said += m_process.readAll();
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace rd
