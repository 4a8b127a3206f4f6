#include "fakes/memory_store.h"

#include "secrets/secret_envelope.h"

#include <algorithm>
#include <utility>

namespace rd {

class MemoryStore::Task final : public SecretOperation
{
public:
    Task(MemoryStore *store, Use use, const SecretKey &key, Secret secret, QObject *parent)
        : SecretOperation(parent), m_store(store), m_use(use), m_key(key), m_given(std::move(secret))
    {
    }
    ~Task() override { m_store->m_waiting.removeAll(this); }

    void carryOut()
    {
        m_error.kind = m_store->m_rule ? m_store->m_rule(m_use, m_key) : SecretError::Kind::None;
        if (ok())
            touch();
        finish();
    }

private:
    void begin() override
    {
        static const QStringList names{QStringLiteral("read "), QStringLiteral("write "),
                                       QStringLiteral("remove ")};
        m_store->m_log.append(names.at(static_cast<int>(m_use)) + m_key.text());
        m_store->m_waiting.append(this);
        if (!m_store->m_held)
            QMetaObject::invokeMethod(
                this, [this] { turn(); }, Qt::QueuedConnection);
    }

    void abandon() override
    {
        m_store->m_waiting.removeAll(this);
        m_error.kind = SecretError::Kind::Cancelled;
        finish();
    }

    void turn()
    {
        if (!m_store->m_held && m_store->m_waiting.removeAll(this) > 0)
            carryOut();
    }

    void touch()
    {
        QHash<QString, QByteArray> &entries = m_store->m_entries;
        const QString name = m_key.text();
        switch (m_use) {
        case Use::Read:
            if (entries.contains(name))
                m_secret = Secret(entries.value(name));
            else
                m_error.kind = SecretError::Kind::NotFound;
            return;
        case Use::Write:
            if (m_given.size() > largestSecret)
                m_error.kind = SecretError::Kind::TooLarge;
            else
                entries.insert(name, m_given.view().toByteArray());
            return;
        case Use::Remove:
            entries.remove(name);
            return;
        }
    }

    MemoryStore *m_store;
    Use m_use;
    SecretKey m_key;
    Secret m_given;
};

SecretOperation *MemoryStore::task(Use use, const SecretKey &key, Secret secret, QObject *parent)
{
    return new Task(this, use, key, std::move(secret), parent);
}

SecretOperation *MemoryStore::read(const SecretKey &key, QObject *parent)
{
    return task(Use::Read, key, {}, parent);
}

SecretOperation *MemoryStore::write(const SecretKey &key, Secret secret, QObject *parent)
{
    return task(Use::Write, key, std::move(secret), parent);
}

SecretOperation *MemoryStore::remove(const SecretKey &key, QObject *parent)
{
    return task(Use::Remove, key, {}, parent);
}

void MemoryStore::hold(bool held)
{
    m_held = held;
    if (held)
        return;
    const QList<Task *> waiting = std::exchange(m_waiting, {});
    for (Task *task : waiting)
        task->carryOut();
}

void MemoryStore::saySlow()
{
    for (Task *task : std::as_const(m_waiting))
        Q_EMIT task->slow();
}

qsizetype MemoryStore::size() const
{
    const QStringList keys = m_entries.keys();
    return std::count_if(keys.begin(), keys.end(),
                         [](const QString &key) { return !key.contains(QLatin1String("/journal-")); });
}

QByteArray MemoryStore::value(const QString &environmentId, SecretKind kind) const
{
    return m_entries.value(SecretKey{environmentId, kind}.text());
}

void MemoryStore::put(const QString &environmentId, SecretKind kind, const QByteArray &value)
{
    m_entries.insert(SecretKey{environmentId, kind}.text(), value);
}

} // namespace rd
