#pragma once

#include <QList>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace rd {

// A session of its own for a keychain: HOME, XDG folders, a session bus, and a real gnome-keyring when it is
// asked for (docs/pitfalls.md 2.10). Nothing of the caller's session is seen. Ends what it started. Thread:
// the test's.
class KeyringSession
{
public:
    // What the bus starts by itself.
    enum class Services { None, Prompter };

    KeyringSession();
    ~KeyringSession();
    KeyringSession(const KeyringSession &) = delete;
    KeyringSession &operator=(const KeyringSession &) = delete;

    bool startBus(Services services = Services::None);
    // Unlocks with the password (the first time makes the keyring with it); empty: left locked.
    bool startDaemon(const QByteArray &password);
    // As if it had crashed.
    void killDaemon();
    // Plasma's variables; no libsecret to fall back to, so that the library looks for KWallet.
    void pretendPlasma(const QString &version);
    // A KWallet of Plasma 5 with nothing in it.
    bool startEmptyWallet();

    // Whether somebody has this name on the bus, and who: a process id, 0 for nobody.
    qint64 ownerOf(const QString &name) const;

    const QProcessEnvironment &environment() const { return m_environment; }
    QString configFolder() const { return m_folder.filePath(QStringLiteral("config")); }
    // Files below it that hold these bytes.
    QStringList filesWith(const QByteArray &bytes) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    std::unique_ptr<QProcess> m_bus;
    std::unique_ptr<QProcess> m_daemon;
    std::unique_ptr<QProcess> m_wallet;
};

// The program keyring_probe in such a session, one command a line, one answer a line.
class KeyringProbe
{
public:
    explicit KeyringProbe(const KeyringSession &session);
    ~KeyringProbe();

    void send(const QByteArray &command);
    // Waits for a line that begins so; the whole line, or empty after the limit.
    QByteArray answer(const QByteArray &beginning = {}, int timeoutMs = 30'000);
    QByteArray ask(const QByteArray &command)
    {
        send(command);
        return answer(command.split(' ').first() + ' ');
    }
    void kill();
    // Closes its input and waits; its exit code, -1 after a crash or where it does not end.
    int end();
    // Everything it said so far, standard error in it.
    const QByteArray &said() const { return m_said; }

private:
    QProcess m_process;
    QByteArray m_said;
    QList<QByteArray> m_lines;
};

} // namespace rd
