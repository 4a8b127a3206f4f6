#pragma once

#include "api/api_error.h"
#include "journal/entry_builders.h"
#include "run/lookup_job.h"
#include "run/run_status.h"
#include "scheduler/rate_status.h"

#include <optional>

namespace rd {

// Their names in the journal.
QString wireText(Wire wire);
QString phaseText(RunStatus::Phase phase);
QString readingText(ReadingResult::Kind kind);
QString waitText(TrafficStatus::Wait wait);
// What the journal keeps of an answer: no body, no header but the request id.
AnswerFacts factsOf(const Answer &answer, const std::optional<ApiError> &error);
// The same of an error alone (a reading that failed, a token that was not to be had).
AnswerFacts factsOf(const ApiError &error);

} // namespace rd
