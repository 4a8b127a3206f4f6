#include "ui/confirm/challenge_match.h"

#include "base/display_text.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace rd {

namespace {

QStringList characters(const QString &text)
{
    QStringList found;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    while (finder.toNextBoundary() != -1) {
        found.append(text.sliced(start, finder.position() - start));
        start = finder.position();
    }
    return found;
}

// Where a wide font makes a gap, a person types one.
QString withoutBlanks(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

ChallengeProgress compareFolded(const QString &typed, const QString &expected)
{
    const QStringList mine = characters(withoutBlanks(typed).toCaseFolded());
    const QStringList theirs = characters(withoutBlanks(expected).toCaseFolded());
    const auto differs = std::mismatch(mine.begin(), mine.end(), theirs.begin(), theirs.end());
    return {static_cast<int>(mine.size()), static_cast<int>(theirs.size()),
            static_cast<int>(differs.first - mine.begin())};
}

} // namespace

ChallengeProgress compareChallenge(const QString &typed, const QString &expected)
{
    const ChallengeProgress raw = compareFolded(typed, expected);
    const ChallengeProgress shown = compareFolded(typed, safeId(expected));
    return shown.matches() || shown.agreeing > raw.agreeing ? shown : raw;
}

} // namespace rd
