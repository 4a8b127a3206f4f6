#pragma once

#include "api/api_error.h"
#include "journal/entries.h"

#include <optional>

namespace rd {

// The name of a wire result in the journal.
QString wireText(Wire wire);
// What the journal keeps of an answer: no body, no header but the request id.
AnswerFacts factsOf(const Answer &answer, const std::optional<ApiError> &error);
// The same of an error alone (a reading that failed, a token that was not to be had).
AnswerFacts factsOf(const ApiError &error);

} // namespace rd
