#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "secrets/secret_store.h"

namespace rd {

// Most bytes of a secret (docs/pitfalls.md 2.7: Windows takes 2,560 with everything around it).
inline constexpr std::size_t largestSecret = 2000;

// How a secret stands in the keychain: "RvDk", version 1, length (two bytes, big-endian), the bytes, the
// first 16 bytes of their SHA-256 (docs/pitfalls.md 2.6).
Secret packEnvelope(const Secret &secret);
// Damaged or NewerVersion where it is none of ours.
Result<Secret, SecretError::Kind> unpackEnvelope(QByteArrayView envelope);

} // namespace rd
