#pragma once

#include <QString>

#include <memory>
#include <utility>

namespace rd {

// A person's permission to send one DELETE for one credential. Only the Confirmation of a run makes one; it
// moves with the request and is never copied, and the traffic asks it again at the moment at which the
// request would leave. Thread: network.
class SendPermit
{
public:
    SendPermit(SendPermit &&) noexcept = default;
    SendPermit &operator=(SendPermit &&) noexcept = default;
    SendPermit(const SendPermit &) = delete;
    SendPermit &operator=(const SendPermit &) = delete;
    ~SendPermit() = default;

    const QString &clientId() const { return m_clientId; }
    // Whether the confirmation stands now.
    bool stands() const { return m_stands && *m_stands; }

private:
    friend class Confirmation;
    SendPermit(std::shared_ptr<const bool> stands, QString clientId)
        : m_stands(std::move(stands)), m_clientId(std::move(clientId))
    {
    }

    std::shared_ptr<const bool> m_stands;
    QString m_clientId;
};

} // namespace rd
