#pragma once

#include "secrets/secret_store.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace rd {

// A keychain in memory: as asynchronous as a real one, one operation after the other, with errors at will.
// Thread: GUI.
class MemoryStore final : public SecretStore
{
public:
    enum class Use { Read, Write, Remove };
    // What an operation ends with; Kind::None: it does what it should.
    using Rule = std::function<SecretError::Kind(Use, const SecretKey &)>;

    SecretOperation *read(const SecretKey &key, QObject *parent) override;
    SecretOperation *write(const SecretKey &key, Secret secret, QObject *parent) override;
    SecretOperation *remove(const SecretKey &key, QObject *parent) override;

    void setRule(Rule rule) { m_rule = std::move(rule); }
    // While held, no operation ends (a prompt that nobody answers).
    void hold(bool held);
    // Says that the person is waited for.
    void saySlow();

    // As bytes, for a test to look at; null: no such entry.
    QByteArray value(const QString &environmentId, SecretKind kind) const;
    void put(const QString &environmentId, SecretKind kind, const QByteArray &value);
    // Of environments; what belongs to a journal is not counted.
    qsizetype size() const;
    // "write revoke-desk/…" in the order in which they were started.
    const QStringList &log() const { return m_log; }

private:
    class Task;
    SecretOperation *task(Use use, const SecretKey &key, Secret secret, QObject *parent);

    QHash<QString, QByteArray> m_entries;
    Rule m_rule;
    bool m_held = false;
    QList<Task *> m_waiting;
    QStringList m_log;
};

} // namespace rd
