#pragma once

#include "api/network_access.h"
#include "fakes/fake_clock.h"
#include "fakes/property.h"
#include "journal/journal.h"
#include "run/revocation_run.h"
#include "scheduler/request_scheduler.h"
#include "session/token_session.h"

#include <QTemporaryDir>

#include <memory>

namespace rd {

// Everything that a run needs, real but for the clock: network, traffic, session and a journal file. A pasted
// token unless a seed is given. Thread: the test's.
class RunBench
{
public:
    static constexpr milliseconds deadline{20'000};
    static const NetworkSettings direct;

    // Straight to the server unless other settings are given.
    explicit RunBench(const QUrl &baseUrl, std::optional<SessionSeed> seed = {},
                      const NetworkSettings &settings = direct);

    // A plan of these credentials, each with the neighbour that it has there.
    Plan plan(const QList<Credential> &list, const QList<int> &rows) const;
    Run *make(const Plan &plan, milliseconds hold = {});
    Run *recover();
    // Lets events happen and waits pass until the run has ended; false: it does not.
    bool toTheEnd();
    // The same until that holds.
    bool until(const std::function<bool()> &holds);

    const ItemStatus &item(int index = 0) const { return run->status().items.at(index); }

    FakeClock clock;
    QTemporaryDir folder;
    std::unique_ptr<Journal> journal;
    Network network;
    Traffic traffic;
    Session session;
    Property property;
    std::unique_ptr<Run> run;

private:
    void openJournal();
    bool waits() const;

    QUrl m_baseUrl;
};

} // namespace rd
