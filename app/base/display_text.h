#pragma once

#include <QString>

namespace rd {

// Display forms of text that came from a network (docs/pitfalls.md 3.1, 3.2). The raw form is for the API
// only.

// How long a piece of server text may get where it is shown whole (labels, details, dialogs).
inline constexpr qsizetype longestSafeText = 2000;

// One line, plain: controls (Cc), format and zero-width characters (Cf), line and paragraph
// separators, private use, unassigned, lone surrogates and letters that look blank (Hangul fillers,
// braille blank …) become visible marks like ‹U+202E›; more than four combining marks on one base
// likewise, and one that has no base; spaces other than U+0020 are marked. Text that looks like a mark has
// its ‹ marked, so that two different texts never give the same display form. Longer than `longest` UTF-16
// units: elided in the middle with "…" and never cut within a character or a mark. A text without anything
// to mark stays as it is.
QString safeText(const QString &raw, qsizetype longest = longestSafeText);

// The same for a body shown as text over several lines (a gateway's HTML): keeps \n and \t, and ends
// lines at \r\n without a mark.
QString safeBlock(const QString &raw, qsizetype longest = 64 * 1024);

// A client id, which is what one confirms: everything but visible ASCII becomes a mark, so that two different
// ids never look the same, whatever letters there are and however they are composed (docs/pitfalls.md 3.2). A
// secret of ours within it is masked: no such id can be revoked.
QString safeId(const QString &raw, qsizetype longest = longestSafeText);

// Between U+2068 and U+2069 (first strong isolate, pop), so that its direction cannot move its surroundings.
QString isolated(const QString &safe);
// Between U+2066 and U+2069 (left-to-right isolate): for ids.
QString isolatedLtr(const QString &safe);

// For buttons, actions, tabs and group boxes, where a lone '&' would become a shortcut.
QString escapedMnemonics(const QString &safe);

// The last `count` characters (whole ones, not UTF-16 halves) of a client id, as the challenge asks for.
QString lastCharacters(const QString &text, qsizetype count);

} // namespace rd
