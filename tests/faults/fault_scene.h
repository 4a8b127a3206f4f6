#pragma once

#include "fakes/raw_server.h"
#include "fakes/run_bench.h"
#include "fakes/test_front.h"
#include "faults/costs.h"
#include "faults/practice_side.h"

#include <memory>

namespace rd {

// The practice server's own conduct, a fault front and a client with everything real, all on one fake clock,
// so that windows, deadlines and token lives pass at once. `elsewhere` is the other host that redirects name.
// Thread: the test's.
struct FaultScene
{
    explicit FaultScene(const PracticeOptions &options);

    // A server of the API with that limiter and that second DELETE; tight: another client on a small limit,
    // so that 429s come where they like.
    static PracticeOptions options(PracticeOptions::Limiter limiter, int secondDelete, bool tight);

    // What befalls the n-th such request from now on, each later one as well where `always`, and no other;
    // what that costs is measured from here.
    void breakNth(PracticeRequests which, const Fault &fault, int n = 1, bool always = false);

    // Reads the list as a client does; true: whole.
    bool readList();
    // Plans the next credential that is active and not our own, and begins to revoke it.
    void begin();
    // The same for the next `count` of them, as one run.
    void beginMany(int count, Pace pace);
    // Lets everything happen until that holds: gives the client's patience up where the front withholds
    // something.
    bool drive(const std::function<bool()> &holds);
    // The run to its end; signs in again and waits for long when asked.
    bool driveRun();

    const ItemStatus &item() const { return bench.item(); }
    bool revoked() const;
    // The property, and every byte that went elsewhere; empty: all is well.
    QStringList broken() const;

    RawServer elsewhere;
    PracticeService service;
    RawServer server;
    TestFront front;
    RunBench bench;
    ListRead list;    // of readList()
    int patience = 0; // deadlines that were let pass
    Costs costs;      // since breakNth()

private:
    void answer(QTcpSocket *socket, const RawRequest &request);

    // The answer to the broken request may take for ever to read: its deadline passes after some beats.
    bool m_endless = false;
    int m_row = 0;
    int m_runs = 0;
    int m_held = 0;
    int m_quiet = 0; // beats since a request came
    QString m_target;
};

// Bytes that nobody asked for stay in the connection after it.
bool leavesBytes(const Fault &fault);

} // namespace rd
