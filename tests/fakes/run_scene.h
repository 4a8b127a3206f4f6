#pragma once

#include "fakes/run_bench.h"
#include "fakes/scripted_api.h"

namespace rd {

// A server of `count` rows and a bench for runs against it, with the property watched. The plan is of the
// second row, "c1".
struct RunScene
{
    explicit RunScene(std::optional<SessionSeed> seed = {}, int count = 3);

    static SessionSeed pair();

    // The server's truth and the journal agree with what the run says of that item.
    QStringList faults(int index = 0);
    Truth truth(const QString &clientId);
    // Each DELETE takes the next answer, the last one stays; a 204 revokes.
    void answers(const QList<QByteArray> &list);
    // The plan of these rows, as they are now.
    Plan planOf(const QList<int> &rows) const;
    // What the journal is told, before any run.
    void write(const QList<JournalEntry> &entries);

    ScriptedApi api;
    RunBench bench;
    Plan plan;
};

} // namespace rd
