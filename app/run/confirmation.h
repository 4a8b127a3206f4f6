#pragma once

#include "plan/plan.h"
#include "scheduler/send_permit.h"

#include <QSet>
#include <QString>

#include <array>
#include <memory>
#include <optional>

namespace rd {

// A person's confirmation of a plan. Its DELETEs leave only while it stands: it is suspended for reasons that
// come and go in any order, and stands again when the last of them is lifted; once withdrawn it never does,
// and nothing suspends it any more. Thread: network.
class Confirmation
{
public:
    enum class Suspension {
        NotBegun, // the hold, and the reading before the first DELETE
        Drift,    // what was read differs from what was confirmed: until a person says yes
        Pause,    // by a person
        SignIn,   // until one has signed in again
        LongWait, // above 10 minutes: until a person says yes
        Offline,
        Count
    };

    // Stands once NotBegun is lifted.
    explicit Confirmation(const Plan &plan);
    ~Confirmation();
    Confirmation(const Confirmation &) = delete;
    Confirmation &operator=(const Confirmation &) = delete;

    // What an attempt row names: the digest of the plan that was confirmed, in hex.
    const QString &id() const { return m_id; }
    bool stands() const { return *m_stands; }
    bool withdrawn() const { return m_withdrawn; }
    bool suspendedBy(Suspension why) const { return m_suspended[static_cast<std::size_t>(why)]; }

    void suspend(Suspension why) { set(why, true); }
    void lift(Suspension why) { set(why, false); }
    void withdraw();

    // nullopt: it does not stand now, or that credential was not confirmed.
    std::optional<SendPermit> permit(const QString &clientId) const;

private:
    void set(Suspension why, bool on);
    void update();

    QString m_id;
    QSet<QString> m_clientIds;
    std::array<bool, static_cast<std::size_t>(Suspension::Count)> m_suspended{};
    bool m_withdrawn = false;
    std::shared_ptr<bool> m_stands;
};

} // namespace rd
