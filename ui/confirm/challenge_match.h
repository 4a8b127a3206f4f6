#pragma once

#include <QString>

namespace rd {

// How far a typed text agrees with what is to be typed: compared without blanks and case-folded. Counts are
// of characters as people see them (grapheme clusters).
struct ChallengeProgress
{
    int typed = 0;
    int expected = 0;
    int agreeing = 0; // at the beginning

    bool matches() const { return expected > 0 && typed == expected && agreeing == expected; }
    bool differs() const { return agreeing < typed && agreeing < expected; }
    int missing() const { return expected - typed; } // negative: too many

    bool operator==(const ChallengeProgress &) const = default;
};

// `expected` is raw server text. Where it holds characters that are shown as marks, what is shown may be
// typed, too. An empty `expected` is matched by nothing.
ChallengeProgress compareChallenge(const QString &typed, const QString &expected);

} // namespace rd
