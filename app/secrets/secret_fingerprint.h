#pragma once

#include "base/secret.h"

#include <QByteArray>

namespace rd {

// By which a secret is known again without being kept: its HMAC-SHA-256 under a key of this object alone.
// A value.
class OwnProof
{
public:
    OwnProof() = default; // fits none
    explicit OwnProof(const Secret &secret);

    // In constant time.
    bool fits(const Secret &secret) const;

private:
    QByteArray digestOf(const Secret &secret) const;

    QByteArray m_key;
    QByteArray m_digest;
};

} // namespace rd
