#pragma once

#include <QMetaType>

namespace rd {

// What became of one credential of a plan; never a guess.
enum class Outcome {
    Pending,          // no outcome yet
    Revoked,          // 204 to our DELETE
    RevokedReplyLost, // read back as revoked after an answer that says nothing: by us or by someone else
    AlreadyRevoked,   // the list said revoked before, or right after, a DELETE that the server turned down
    Refused,          // the server answered no, and the list says that it is not revoked
    NotFound,         // 404, and not in a complete list
    StillActive,      // no usable answer; two readings at least one deadline apart say not revoked
    Unknown,          // needs the operator
    NotAttempted,     // no DELETE reached the server
};

constexpr bool isFinal(Outcome outcome)
{
    return outcome != Outcome::Pending;
}
constexpr bool isRevoked(Outcome outcome)
{
    return outcome == Outcome::Revoked || outcome == Outcome::RevokedReplyLost ||
           outcome == Outcome::AlreadyRevoked;
}

} // namespace rd

Q_DECLARE_METATYPE(rd::Outcome)
