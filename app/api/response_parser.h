#pragma once

#include "api/api_error.h"
#include "api/api_request.h"
#include "api/http_response.h"
#include "base/secret.h"

#include <optional>

namespace rd {

// Success is an allow-list of exact statuses, never "no error" (docs/pitfalls.md 1.3, 1.9): token 200, list
// 200, revoke 204. nullopt: the answer is the expected one (its body is still to be parsed).
std::optional<ApiError> classify(Call::Kind kind, const Answer &answer);

// A 200 at the token path. The caller wipes nothing: the token is in `token`.
struct TokenGrant
{
    Secret token;
    std::chrono::seconds lifetime{};
};
Result<TokenGrant, TokenFault> parseTokenGrant(const Answer &answer);

// A 200 at the token path that brought no usable token.
ApiError tokenError(TokenFault fault, const Answer &answer);

// A 200 of the list.
Result<CredentialPage, ApiError> parseListAnswer(const Answer &answer);

// For answers of `kind` whose content was wrong.
ApiError contentError(ApiError::Kind kind, const Answer &answer);

} // namespace rd
