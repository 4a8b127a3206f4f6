#include "journal/journal.h"

#include "base/log.h"
#include "journal/journal_file.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThread>

#include <functional>
#include <type_traits>
#include <utility>

namespace rd {

namespace {

// What came of one piece of work on the file.
struct Reply
{
    JournalError error;
    QList<JournalEntry> entries;
    ChainFindings findings;
};

using Work = std::function<Reply(JournalFile &)>;

Reply replyOf(JournalFile::Entries entries)
{
    if (!entries)
        return {entries.error(), {}, {}};
    return {{}, std::move(entries).value(), {}};
}

Reply replyOf(Result<ChainFindings, JournalError> found)
{
    if (!found)
        return {found.error(), {}, {}};
    return {{}, {}, std::move(found).value()};
}

// Where a reply goes: to an operation that may be gone by the time it comes.
class Address
{
public:
    using Take = std::function<void(Reply)>;

    Address(QObject *receiver, Take take) : m_receiver(receiver), m_take(std::move(take)) {}

    // In the receiver's thread, when it is going.
    void forget()
    {
        const QMutexLocker lock(&m_mutex);
        m_receiver = nullptr;
    }

    // In any thread. The lock holds off the end of the receiver until the reply is queued for it.
    void deliver(Reply reply)
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_receiver)
            return;
        QMetaObject::invokeMethod(
            m_receiver, [take = m_take, reply = std::move(reply)] { take(reply); }, Qt::QueuedConnection);
    }

private:
    QMutex m_mutex;
    QObject *m_receiver;
    Take m_take;
};

} // namespace

// The thread of the file. Work is done in the order in which it was posted. Thread: any.
class Journal::Worker
{
public:
    explicit Worker(const QString &folder)
    {
        m_thread.setObjectName(QStringLiteral("journal"));
        m_thread.start();
        m_place.moveToThread(&m_thread);
        invoke([this, folder] { m_file = std::make_unique<JournalFile>(folder); });
    }

    ~Worker() { stop(); }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    // False after stop(): nothing will be done.
    bool post(std::function<void(JournalFile &)> work)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_stopped)
            return false;
        invoke([this, work = std::move(work)] { work(*m_file); });
        return true;
    }

    // Returns when everything that was posted is done and the file is closed.
    void stop()
    {
        {
            const QMutexLocker lock(&m_mutex);
            if (std::exchange(m_stopped, true))
                return;
            invoke([this] {
                m_file.reset();
                m_thread.quit();
            });
        }
        m_thread.wait();
    }

private:
    template <class Function>
    void invoke(Function function)
    {
        QMetaObject::invokeMethod(&m_place, std::move(function), Qt::QueuedConnection);
    }

    QMutex m_mutex;
    bool m_stopped = false;
    QThread m_thread;
    QObject m_place;                     // lives in m_thread
    std::unique_ptr<JournalFile> m_file; // made, used and destroyed in m_thread
};

// An operation of one of the public kinds: work for the worker, and its reply.
template <class Base>
class Journal::Task final : public Base
{
public:
    Task(std::shared_ptr<Worker> worker, Work work, QObject *parent)
        : Base(parent), m_worker(std::move(worker)), m_work(std::move(work)),
          m_address(std::make_shared<Address>(this, [this](Reply reply) { end(std::move(reply)); }))
    {
    }

    ~Task() override { m_address->forget(); }

private:
    void begin() override
    {
        const bool posted = m_worker->post([work = std::move(m_work), address = m_address](
                                               JournalFile &file) { address->deliver(work(file)); });
        if (!posted)
            end({{JournalError::Kind::Closed, {}, {}}, {}, {}});
        else
            m_posted = true;
    }

    // What was posted will be done: it ends with what came of it.
    void abandon() override
    {
        if (!m_posted)
            end({{JournalError::Kind::Closed, {}, {}}, {}, {}});
    }

    void end(Reply reply)
    {
        if (reply.error.kind != JournalError::Kind::None)
            qCWarning(logJournal) << "journal error" << int(reply.error.kind) << reply.error.detail;
        this->m_error = std::move(reply.error);
        if constexpr (std::is_same_v<Base, JournalCheck>)
            this->m_findings = std::move(reply.findings);
        else
            this->m_entries = std::move(reply.entries);
        this->finish();
    }

    std::shared_ptr<Worker> m_worker;
    Work m_work;
    std::shared_ptr<Address> m_address;
    bool m_posted = false;
};

Journal::Journal(QString folder) : m_folder(std::move(folder)), m_worker(std::make_shared<Worker>(m_folder))
{
}

Journal::~Journal()
{
    m_worker->stop();
}

JournalRead *Journal::open(QObject *parent)
{
    return new Task<JournalRead>(
        m_worker,
        [](JournalFile &file) {
            return Reply{file.open(), {}, {}};
        },
        parent);
}

JournalRead *Journal::beginAnew(JournalEntry first, QObject *parent)
{
    return new Task<JournalRead>(
        m_worker,
        [first = std::move(first)](JournalFile &file) {
            return Reply{file.beginAnew(first), {}, {}};
        },
        parent);
}

void Journal::checkpoint()
{
    m_worker->post([](JournalFile &file) {
        if (const JournalError error = file.checkpoint(); error.kind != JournalError::Kind::None)
            qCWarning(logJournal) << "the journal's log stays" << int(error.kind) << error.detail;
    });
}

JournalWrite *Journal::append(QList<JournalEntry> entries, QObject *parent)
{
    return new Task<JournalWrite>(
        m_worker, [entries = std::move(entries)](JournalFile &file) { return replyOf(file.append(entries)); },
        parent);
}

JournalRead *Journal::read(const QString &environmentId, const QString &runId, QObject *parent)
{
    return new Task<JournalRead>(
        m_worker,
        [environmentId, runId](JournalFile &file) { return replyOf(file.read(environmentId, runId)); },
        parent);
}

JournalRead *Journal::plans(QObject *parent)
{
    return new Task<JournalRead>(
        m_worker, [](JournalFile &file) { return replyOf(file.plans()); }, parent);
}

void Journal::seal(ChainKey key)
{
    auto shared = std::make_shared<ChainKey>(std::move(key));
    m_worker->post([shared](JournalFile &file) { file.seal(std::move(*shared)); });
}

void Journal::believe(Beliefs beliefs)
{
    m_worker->post([beliefs = std::move(beliefs)](JournalFile &file) { file.believe(beliefs); });
}

JournalCheck *Journal::look(QObject *parent)
{
    return new Task<JournalCheck>(
        m_worker, [](JournalFile &file) { return replyOf(file.look()); }, parent);
}

JournalCheck *Journal::check(std::shared_ptr<const ChainKeys> keys, std::optional<ChainAnchor> anchor,
                             qint64 lastRows, QObject *parent)
{
    return new Task<JournalCheck>(
        m_worker,
        [keys = std::move(keys), anchor = std::move(anchor), lastRows](JournalFile &file) {
            return replyOf(file.check(keys.get(), anchor ? &*anchor : nullptr, lastRows));
        },
        parent);
}

JournalCheck *Journal::accept(std::shared_ptr<const ChainKeys> keys, std::optional<ChainAnchor> anchor,
                              const QDateTime &at, Acceptance told, QObject *parent)
{
    return new Task<JournalCheck>(
        m_worker,
        [keys = std::move(keys), anchor = std::move(anchor), at, told = std::move(told)](JournalFile &file) {
            return replyOf(file.accept(keys.get(), anchor ? &*anchor : nullptr, at, told));
        },
        parent);
}

QString Journal::filePath() const
{
    return JournalFile::pathIn(m_folder);
}

} // namespace rd
