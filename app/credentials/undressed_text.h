#pragma once

#include <QString>

#include <vector>

namespace rd {

// A stretch of a text, in UTF-16 units; the end is not part of it.
struct TextRange
{
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const TextRange &) const = default;
};

// A pasted text as it was before Markdown, an address, a mail, HTML, a terminal or an input method dressed
// it.
struct UndressedText
{
    QString text;
    QString pasted;
    // For each unit of `text` the stretch of the pasted text that it came from; empty: they are the same.
    std::vector<TextRange> origins;

    bool changed() const { return !origins.empty(); }
    // Where a stretch of `text` stands in the pasted one.
    TextRange origin(const TextRange &range) const;
    // The same as it was pasted.
    QString pastedAt(const TextRange &range) const;
};

// Drops what shows nothing (zero-width characters, soft hyphens, colours of a terminal) and reads as the
// plain ASCII character: full-width and mathematical letters, "\_" and "\u005f", "%5F" (also "%255F"),
// "&#95;", and
// "=5F" where the text is quoted-printable. Keeps the lines as they are. Pure; linear in the text.
UndressedText undress(const QString &pasted);

} // namespace rd
