#pragma once

#include "run/run_status.h"
#include "scheduler/rate_status.h"

#include <optional>

namespace rd {

// What of a run is worth a word outside of the window: its end, when it needs the person, and the end of its
// exposure; each once. Counts only, never a name. Fed with every change of one run.
class RunNotices
{
public:
    struct Notice
    {
        QString title;
        QString body;
    };
    // nullopt: nothing new. `now`: local clock, UTC.
    std::optional<Notice> next(const RunStatus &run, const TrafficStatus &traffic, const QDateTime &now);

private:
    QString m_runId;
    RunStatus::Phase m_phase = RunStatus::Phase::None;
    bool m_exposed = false; // tokens lived when it was looked at last
};

} // namespace rd
