#include "text/unicode_properties.h"

#include <QChar>

#include <algorithm>
#include <iterator>

namespace rd {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Letters, marks and symbols that draw nothing although their category says otherwise (after the property
// Default_Ignorable_Code_Point of Unicode's DerivedCoreProperties.txt, and the blank braille pattern).
constexpr Range blankLooking[] = {
    {0x034F, 0x034F},   // combining grapheme joiner
    {0x115F, 0x1160},   // Hangul choseong and jungseong fillers
    {0x17B4, 0x17B5},   // Khmer inherent vowels
    {0x180B, 0x180F},   // Mongolian variation selectors
    {0x2800, 0x2800},   // braille pattern blank
    {0x3164, 0x3164},   // Hangul filler
    {0xFE00, 0xFE0F},   // variation selectors
    {0xFFA0, 0xFFA0},   // half-width Hangul filler
    {0xFFFC, 0xFFFC},   // object replacement character
    {0x16FE4, 0x16FE4}, // Khitan small script filler
    {0x1D159, 0x1D159}, // musical symbol null notehead
    {0xE0100, 0xE01EF}, // variation selectors supplement
};

} // namespace

char32_t codePointAt(QStringView text, qsizetype index)
{
    const QChar first = text.at(index);
    if (first.isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(index + 1));
    return first.unicode();
}

bool isCombining(char32_t character)
{
    return QChar::isMark(character);
}

bool isHidden(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return std::any_of(std::begin(blankLooking), std::end(blankLooking), [character](const Range &range) {
            return range.first <= character && character <= range.last;
        });
    }
}

bool isBlank(QStringView text)
{
    for (qsizetype i = 0; i < text.size();) {
        const char32_t character = codePointAt(text, i);
        if (!isHidden(character) && !isCombining(character) && !QChar::isSpace(character))
            return false;
        i += utf16Width(character);
    }
    return true;
}

QString visibleText(QStringView text)
{
    QString visible;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t character = codePointAt(text, i);
        const qsizetype width = utf16Width(character);
        if (!isHidden(character))
            visible += text.sliced(i, width);
        i += width;
    }
    return visible.trimmed();
}

} // namespace rd
