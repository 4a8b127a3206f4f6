#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace rd {

// One process per data folder (traps 4.2): a lock file in it, and a local socket by which a second start
// raises the first. Thread: GUI.
class InstanceLock : public QObject
{
    Q_OBJECT

public:
    enum class Result {
        Acquired,
        RunsAlready, // another process has it and was asked to raise its window
        NoFolder,    // the folder cannot be made or written
    };

    explicit InstanceLock(QString dataDir, QObject *parent = nullptr);

    Result acquire();

Q_SIGNALS:
    // A second start wants the window in front.
    void raiseRequested();

private:
    QString socketName() const;
    void listen();
    bool askToRaise() const;

    QString m_dataDir;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace rd
