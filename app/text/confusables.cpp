#include "text/confusables.h"

#include "text/unicode_properties.h"

#include <algorithm>
#include <iterator>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

struct Confusable
{
    char32_t letter;
    char latin;
};

// After Unicode TR 39, confusables.txt: what people and attackers really mistake. Compatibility forms
// (full-width, mathematical, circled, letter-like) are folded by NFKD before. Sorted by letter.
constexpr Confusable confusables[] = {
    {U'\u0131', 'i'},
    {U'\u01C0', 'l'},
    {U'\u0251', 'a'},
    {U'\u0261', 'g'},
    {U'\u0269', 'i'},
    {U'\u026A', 'i'},
    {U'\u0274', 'n'},
    {U'\u0280', 'r'},
    {U'\u028F', 'y'},
    {U'\u0299', 'b'},
    {U'\u029C', 'h'},
    {U'\u029F', 'l'},
    {U'\u02BC', '\''},
    // Greek; the capitals that look like another Latin letter than their small ones come first
    {U'\u0391', 'a'},
    {U'\u0392', 'b'},
    {U'\u0395', 'e'},
    {U'\u0396', 'z'},
    {U'\u0397', 'h'},
    {U'\u0399', 'i'},
    {U'\u039A', 'k'},
    {U'\u039C', 'm'},
    {U'\u039D', 'n'},
    {U'\u039F', 'o'},
    {U'\u03A1', 'p'},
    {U'\u03A4', 't'},
    {U'\u03A5', 'y'},
    {U'\u03A7', 'x'},
    {U'\u03B1', 'a'},
    {U'\u03B2', 'b'},
    {U'\u03B3', 'y'},
    {U'\u03B5', 'e'},
    {U'\u03B6', 'z'},
    {U'\u03B7', 'n'},
    {U'\u03B9', 'i'},
    {U'\u03BA', 'k'},
    {U'\u03BC', 'u'},
    {U'\u03BD', 'v'},
    {U'\u03BF', 'o'},
    {U'\u03C0', 'n'},
    {U'\u03C1', 'p'},
    {U'\u03C2', 'c'},
    {U'\u03C3', 'o'},
    {U'\u03C4', 't'},
    {U'\u03C5', 'u'},
    {U'\u03C7', 'x'},
    {U'\u03C9', 'w'},
    {U'\u03F3', 'j'},
    // Cyrillic, small letters (capitals are folded first)
    {U'\u0430', 'a'},
    {U'\u0431', '6'},
    {U'\u0432', 'b'},
    {U'\u0433', 'r'},
    {U'\u0435', 'e'},
    {U'\u0437', '3'},
    {U'\u043A', 'k'},
    {U'\u043C', 'm'},
    {U'\u043D', 'h'},
    {U'\u043E', 'o'},
    {U'\u043F', 'n'},
    {U'\u0440', 'p'},
    {U'\u0441', 'c'},
    {U'\u0442', 't'},
    {U'\u0443', 'y'},
    {U'\u0445', 'x'},
    {U'\u044C', 'b'},
    {U'\u0455', 's'},
    {U'\u0456', 'i'},
    {U'\u0458', 'j'},
    {U'\u0461', 'w'},
    {U'\u0475', 'v'},
    {U'\u04AF', 'y'},
    {U'\u04BB', 'h'},
    {U'\u04CF', 'l'},
    {U'\u0501', 'd'},
    {U'\u051B', 'q'},
    {U'\u051D', 'w'},
    // Armenian
    {U'\u0563', 'q'},
    {U'\u0570', 'h'},
    {U'\u0578', 'n'},
    {U'\u057D', 'u'},
    {U'\u0581', 'g'},
    {U'\u0585', 'o'},
    // small capitals, punctuation, signs
    {U'\u1D00', 'a'},
    {U'\u1D04', 'c'},
    {U'\u1D05', 'd'},
    {U'\u1D07', 'e'},
    {U'\u1D0A', 'j'},
    {U'\u1D0B', 'k'},
    {U'\u1D0D', 'm'},
    {U'\u1D0F', 'o'},
    {U'\u1D18', 'p'},
    {U'\u1D1B', 't'},
    {U'\u1D1C', 'u'},
    {U'\u1D20', 'v'},
    {U'\u1D21', 'w'},
    {U'\u1D22', 'z'},
    {U'\u2018', '\''},
    {U'\u2019', '\''},
    {U'\u2032', '\''},
    {U'\u2044', '/'},
    {U'\u2212', '-'},
    {U'\u2215', '/'},
    {U'\u2223', 'l'},
};

static_assert(std::is_sorted(std::begin(confusables), std::end(confusables),
                             [](const Confusable &a, const Confusable &b) { return a.letter < b.letter; }));

char32_t latinFor(char32_t letter)
{
    const auto *const at =
        std::lower_bound(std::begin(confusables), std::end(confusables), letter,
                         [](const Confusable &entry, char32_t wanted) { return entry.letter < wanted; });
    return at != std::end(confusables) && at->letter == letter ? static_cast<char32_t>(at->latin) : letter;
}

// Accents and strokes that any script may carry; the vowel signs of a script are letters of its words.
bool isDroppedMark(char32_t character)
{
    const QChar::Script script = QChar::script(character);
    return isCombining(character) && (script == QChar::Script_Inherited || script == QChar::Script_Common);
}

char32_t folded(char32_t character)
{
    if (QChar::category(character) == QChar::Punctuation_Dash)
        return U'-';
    // A Greek capital before case folding, everything else after it.
    const char32_t latin = latinFor(character);
    const char32_t small = latin != character ? latin : latinFor(QChar::toCaseFolded(character));
    switch (small) {
    case U'1':
    case U'i':
    case U'|':
        return U'l';
    case U'0':
        return U'o';
    default:
        return small;
    }
}

} // namespace

QString lookAlikeSkeleton(const QString &name)
{
    const QString decomposed = name.normalized(QString::NormalizationForm_KD);
    QString skeleton;
    skeleton.reserve(decomposed.size());
    for (qsizetype i = 0; i < decomposed.size();) {
        const char32_t character = codePointAt(decomposed, i);
        i += utf16Width(character);
        if (isHidden(character) || isDroppedMark(character) || QChar::isSpace(character))
            continue;
        skeleton += QChar::fromUcs4(folded(character));
    }
    return skeleton.replace("rn"_L1, "m"_L1);
}

bool mixesScripts(const QString &name)
{
    bool latin = false;
    bool lookAlike = false;
    for (qsizetype i = 0; i < name.size();) {
        const char32_t character = codePointAt(name, i);
        i += utf16Width(character);
        if (QChar::isLetter(character)) {
            const QChar::Script script = QChar::script(character);
            latin = latin || script == QChar::Script_Latin;
            lookAlike = lookAlike || script == QChar::Script_Cyrillic || script == QChar::Script_Greek;
            if (latin && lookAlike)
                return true;
        } else if (!QChar::isNumber(character) && !isCombining(character) && !isHidden(character)) {
            latin = false;
            lookAlike = false;
        }
    }
    return false;
}

} // namespace rd
