#pragma once

#include "platform/lock_file.h"
#include "platform/start_request.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

class QDeadlineTimer;
class QLocalSocket;

namespace rd {

// One process per data folder (docs/pitfalls.md 4.2, 7.7): a lock file in it, and a local socket by which a
// second start raises the first and says what it wants of it. A lock file that nobody holds is taken over,
// whatever stands in it. Thread: GUI.
class InstanceLock : public QObject
{
    Q_OBJECT

public:
    enum class Result {
        Acquired,
        RunsAlready, // another process has it and answered: see answer()
        Held,        // somebody has it who does not answer, or that cannot be told: see holder()
        NoFolder,    // the folder cannot be made or written, or others control it: see foreign()
    };
    using Answerer = std::function<StartAnswer(const StartRequest &)>;

    // `request` is what a process that has it already is asked for; it has `patience` for its answer.
    explicit InstanceLock(QString dataDir, StartRequest request = {},
                          std::chrono::milliseconds patience = std::chrono::seconds(5),
                          QObject *parent = nullptr);

    // Blocks for `patience` or two seconds at most.
    Result acquire();
    StartAnswer answer() const { return m_answer; }
    const LockHolder &holder() const { return m_holder; }

    // What lies above the folder and lets others exchange it; empty: nothing.
    const QString &foreign() const { return m_foreign; }

    // Says what is done of what a second start asks for. Without one only the window comes forward.
    void setAnswerer(Answerer answerer) { m_answerer = std::move(answerer); }

    // Of the local socket: one for each data folder.
    QString socketName() const;

Q_SIGNALS:
    // A second start wants the window in front.
    void raiseRequested();

private:
    void listen();
    void serve(QLocalSocket *socket);
    StartAnswer ask(const QDeadlineTimer &deadline) const;

    QString m_dataDir;
    StartRequest m_request;
    std::chrono::milliseconds m_patience;
    StartAnswer m_answer = StartAnswer::None;
    LockHolder m_holder;
    QString m_foreign;
    Answerer m_answerer;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace rd
