#include "ui/runs/run_notifications.h"

#include "ui/text/texts.h"

#include <QCoreApplication>

#include <utility>

namespace rd {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::RunNotices)
};

} // namespace

std::optional<RunNotices::Notice> RunNotices::next(const RunStatus &run, const TrafficStatus &traffic,
                                                   const QDateTime &now)
{
    using Phase = RunStatus::Phase;
    if (run.plan.runId != m_runId) {
        m_runId = run.plan.runId;
        m_phase = Phase::None;
        m_exposed = false;
    }
    const Phase before = std::exchange(m_phase, run.phase);
    const QDateTime ends = run.exposureEnds();
    const bool exposedBefore = std::exchange(m_exposed, ends.isValid() && ends > now);
    const auto sentence = [&] { return texts::runStateSentence(run, traffic, now); };
    if (run.phase != before) {
        if (run.needsPerson())
            return Notice{Words::tr("Run %1 needs attention").arg(run.plan.label), sentence()};
        if (run.phase == Phase::Finished && before != Phase::None)
            return Notice{Words::tr("Run %1 has finished").arg(run.plan.label), sentence()};
    }
    if (run.phase == Phase::Finished && exposedBefore && !m_exposed)
        return Notice{Words::tr("Exposure of run %1 has ended").arg(run.plan.label),
                      texts::exposureSentence(run, now)};
    return std::nullopt;
}

} // namespace rd
