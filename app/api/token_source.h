#pragma once

#include "api/api_error.h"
#include "base/job.h"
#include "base/secret.h"

#include <memory>
#include <optional>

namespace rd {

// A bearer token and which one it is, so that only the one that failed is thrown away.
struct BearerToken
{
    std::shared_ptr<const Secret> token;
    quint64 generation = 0;
};

// Gets one token; ends with token() or error().
class TokenOperation : public Operation
{
    Q_OBJECT

public:
    using Operation::Operation;
    const std::optional<BearerToken> &token() const { return m_token; }
    // Only when there is no token.
    const ApiError &error() const { return m_error; }

protected:
    std::optional<BearerToken> m_token;
    ApiError m_error;
};

// Where requests get their bearer token from; the session implements it. Thread: network.
class TokenSource
{
public:
    TokenSource() = default;
    virtual ~TokenSource() = default;
    TokenSource(const TokenSource &) = delete;
    TokenSource &operator=(const TokenSource &) = delete;

    // A token that is good for now; renews when it is about to end. `rejected` is the generation that a 401
    // was answered to (0: none): only if it is still the current one is another asked for (compare and swap).
    virtual TokenOperation *fetchToken(quint64 rejected, QObject *parent) = 0;
};

} // namespace rd
