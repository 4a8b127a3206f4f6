#pragma once

#include <QString>
#include <QStringView>

namespace rd {

// What the display forms and the look-alike test ask of one Unicode character.

// The character that starts there; a lone surrogate as itself. Takes two UTF-16 units when above U+FFFF.
char32_t codePointAt(QStringView text, qsizetype index);

constexpr qsizetype utf16Width(char32_t character)
{
    return character > 0xFFFF ? 2 : 1;
}

// Joins the character before it (categories Mn, Mc, Me).
bool isCombining(char32_t character);

// Shows nothing of its own or nothing that one can rely on: controls, format characters, separators of
// lines, private use, unassigned, surrogates, variation selectors, letters that look blank
// (docs/pitfalls.md 3.2).
bool isHidden(char32_t character);

// Nothing of it can be seen: empty, blank, hidden, or marks alone that join nothing. What a person has to
// type is asked by this whether it is there.
bool isBlank(QStringView text);
// Without what is hidden, and without blanks at its ends: what can be seen of a number or an id.
QString visibleText(QStringView text);

} // namespace rd
