#include "fakes/odd_keychain.h"

namespace rd {

class OddKeychain::Task final : public SecretOperation
{
public:
    Task(OddKeychain *keychain, Use use, QString key, Secret bytes, QObject *parent)
        : SecretOperation(parent), m_keychain(keychain), m_use(use), m_key(std::move(key)),
          m_bytes(std::move(bytes))
    {
    }

private:
    void begin() override
    {
        QMetaObject::invokeMethod(
            this, [this] { carryOut(); }, Qt::QueuedConnection);
    }

    void abandon() override
    {
        m_error.kind = SecretError::Kind::Cancelled;
        finish();
    }

    void carryOut()
    {
        if (m_error.kind == SecretError::Kind::Cancelled)
            return;
        const int number = m_keychain->uses++;
        const SecretError::Kind wrong =
            m_keychain->rule ? m_keychain->rule(number, m_use) : SecretError::Kind::None;
        if (wrong == SecretError::Kind::None || m_keychain->worksBeforeFailing)
            work();
        if (wrong != SecretError::Kind::None)
            m_error.kind = wrong;
        finish();
    }

    void work()
    {
        switch (m_use) {
        case Use::Read:
            read();
            return;
        case Use::Write:
            if (m_bytes.size() > static_cast<std::size_t>(m_keychain->limit))
                m_error = {SecretError::Kind::Unavailable, QStringLiteral("Error 1783")};
            else if (!m_keychain->forgetsWrites)
                m_keychain->entries.insert(m_key, m_bytes.view().toByteArray());
            return;
        case Use::Erase:
            if (m_keychain->entries.remove(m_key) + m_keychain->texts.remove(m_key) == 0 &&
                m_keychain->erasingNothingFails)
                m_error.kind = SecretError::Kind::NotFound;
            return;
        }
    }

    void read()
    {
        if (m_keychain->texts.contains(m_key))
            m_secret = Secret(m_keychain->texts.value(m_key));
        else if (m_keychain->entries.contains(m_key))
            m_secret = Secret(m_keychain->entries.value(m_key));
        else
            m_error.kind = SecretError::Kind::NotFound;
    }

    OddKeychain *m_keychain;
    Use m_use;
    QString m_key;
    Secret m_bytes;
};

SecretOperation *OddKeychain::read(const QString &key, QObject *parent)
{
    return new Task(this, Use::Read, key, {}, parent);
}

SecretOperation *OddKeychain::write(const QString &key, Secret bytes, QObject *parent)
{
    return new Task(this, Use::Write, key, std::move(bytes), parent);
}

SecretOperation *OddKeychain::erase(const QString &key, QObject *parent)
{
    return new Task(this, Use::Erase, key, {}, parent);
}

} // namespace rd
