#include "run/confirmation.h"

#include <algorithm>

namespace rd {

Confirmation::Confirmation(const Plan &plan)
    : m_id(QString::fromLatin1(planDigest(plan).toHex())), m_stands(std::make_shared<bool>(false))
{
    for (const PlanItem &item : plan.items)
        m_clientIds.insert(item.seen.clientId);
    suspend(Suspension::NotBegun);
}

Confirmation::~Confirmation()
{
    withdraw();
}

void Confirmation::withdraw()
{
    m_withdrawn = true;
    m_suspended.fill(false);
    update();
}

void Confirmation::set(Suspension why, bool on)
{
    m_suspended[static_cast<std::size_t>(why)] = on;
    update();
}

void Confirmation::update()
{
    *m_stands = !m_withdrawn && std::none_of(m_suspended.begin(), m_suspended.end(),
                                             [](bool suspended) { return suspended; });
}

std::optional<SendPermit> Confirmation::permit(const QString &clientId) const
{
    if (!*m_stands || !m_clientIds.contains(clientId))
        return std::nullopt;
    return SendPermit(m_stands, clientId);
}

} // namespace rd
