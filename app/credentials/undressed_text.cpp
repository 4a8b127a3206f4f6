#include "credentials/undressed_text.h"

#include "text/unicode_properties.h"

#include <algorithm>
#include <optional>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostBackslashes = 4; // JSON in JSON in a log
constexpr qsizetype longestColour = 16;  // of a terminal
constexpr qsizetype longestEntity = 8;   // "#x0005f;"

// What stands at a place: a character or nothing that shows, and how much of the text it takes.
struct Sign
{
    qsizetype width = 1;
    std::optional<QChar> character; // nullopt: nothing
};

// nullopt: those are no hexadecimal digits.
std::optional<char32_t> hexAt(QStringView text, qsizetype at, qsizetype digits)
{
    if (at + digits > text.size())
        return std::nullopt;
    bool ok = false;
    const QStringView number = text.sliced(at, digits);
    const uint value = number.toUInt(&ok, 16);
    const bool plain = std::all_of(number.begin(), number.end(), [](QChar digit) {
        return digit.unicode() < 0x80 && digit.isLetterOrNumber();
    });
    return ok && plain ? std::optional<char32_t>(value) : std::nullopt;
}

// An end of a line that was written in characters separates words, but is none of this text's lines.
std::optional<QChar> plainAscii(char32_t value)
{
    if (value == U'\n' || value == U'\r' || value == U'\t')
        return u' ';
    return value >= 0x20 && value < 0x7F ? std::optional(QChar(static_cast<char16_t>(value))) : std::nullopt;
}

// "\_"; "\u005f", of a capital letter beyond ASCII, too.
std::optional<Sign> afterBackslash(QStringView text, qsizetype at)
{
    qsizetype next = at;
    while (next < text.size() && next - at < mostBackslashes && text.at(next) == u'\\')
        ++next;
    if (next == text.size())
        return std::nullopt;
    const QChar escaped = text.at(next);
    if (u"_-.~"_s.contains(escaped))
        return Sign{next + 1 - at, escaped};
    if (escaped != u'u')
        return std::nullopt;
    const std::optional<char32_t> value = hexAt(text, next + 1, 4);
    const std::optional<QChar> plain = value ? plainAscii(*value) : std::nullopt;
    return plain ? std::optional(Sign{next + 5 - at, plain}) : std::nullopt;
}

// "%5F", "%255F".
std::optional<Sign> percentEncoded(QStringView text, qsizetype at)
{
    qsizetype digits = at + 1;
    while (text.sliced(digits).startsWith(u"25"_s) && hexAt(text, digits + 2, 2))
        digits += 2;
    const std::optional<char32_t> value = hexAt(text, digits, 2);
    const std::optional<QChar> plain = value ? plainAscii(*value) : std::nullopt;
    return plain ? std::optional(Sign{digits + 2 - at, plain}) : std::nullopt;
}

bool isQuotedPrintable(QStringView text)
{
    return text.contains("=3D"_L1) || text.contains("=5Fci=5F"_L1, Qt::CaseInsensitive);
}

// Those that a mailer has to encode, or often does: "=C7" may as well be a name's sign and its value.
std::optional<Sign> quotedPrintable(QStringView text, qsizetype at)
{
    for (const char *known : {"3D", "5F", "2D", "2E", "20"}) {
        if (text.sliced(at + 1).startsWith(QLatin1StringView(known)))
            return Sign{3, plainAscii(*hexAt(text, at + 1, 2))};
    }
    return std::nullopt;
}

// "&#95;", "&#x5f;", "&lowbar;"; "&shy;" shows nothing.
std::optional<Sign> entity(QStringView text, qsizetype at)
{
    const qsizetype end = text.sliced(at + 1, std::min(longestEntity, text.size() - at - 1)).indexOf(u';');
    if (end < 2)
        return std::nullopt;
    const QStringView name = text.sliced(at + 1, end);
    const qsizetype width = end + 2;
    if (name == "shy"_L1)
        return Sign{width, std::nullopt};
    if (name == "lowbar"_L1)
        return Sign{width, u'_'};
    if (name.front() != u'#')
        return std::nullopt;
    const bool hex = name.at(1).toLower() == u'x';
    bool ok = false;
    const uint value = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    const std::optional<QChar> plain = ok ? plainAscii(value) : std::nullopt;
    return plain ? std::optional(Sign{width, plain}) : std::nullopt;
}

// "ESC [ 1 ; 31 m"
std::optional<Sign> colour(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at + 1, std::min(longestColour, text.size() - at - 1));
    if (!rest.startsWith(u'['))
        return std::nullopt;
    const auto *const end = std::find_if(rest.begin() + 1, rest.end(), [](QChar character) {
        return !character.isDigit() && character != u';';
    });
    return end != rest.end() && end->isLetter() ? std::optional(Sign{end - rest.begin() + 2, std::nullopt})
                                                : std::nullopt;
}

// Of those whose width or font is all that sets them apart from the ASCII character.
std::optional<QChar> withoutFont(char32_t character)
{
    if (character == 0x2010 || character == 0x2011)
        return u'-';
    switch (QChar::decompositionTag(character)) {
    case QChar::Wide:
    case QChar::Narrow:
    case QChar::Font:
    case QChar::NoBreak: {
        const QString plain = QChar::decomposition(character);
        return plain.size() == 1 && plain.front().unicode() < 0x80 ? std::optional(plain.front())
                                                                   : std::nullopt;
    }
    default: // of an enum of Qt
        return std::nullopt;
    }
}

class Undresser
{
public:
    explicit Undresser(QStringView text) : m_text(text), m_quotedPrintable(isQuotedPrintable(text)) {}

    Sign at(qsizetype place) const
    {
        const QChar character = m_text.at(place);
        const std::optional<Sign> dressed =
            character.unicode() < 0x80 ? ascii(character, place) : beyondAscii(place);
        return dressed ? *dressed : Sign{1, character};
    }

private:
    std::optional<Sign> ascii(QChar character, qsizetype place) const
    {
        switch (character.unicode()) {
        case u'\\':
            return afterBackslash(m_text, place);
        case u'%':
            return percentEncoded(m_text, place);
        case u'=':
            return m_quotedPrintable ? quotedPrintable(m_text, place) : std::nullopt;
        case u'&':
            return entity(m_text, place);
        case u'<':
            return m_text.sliced(place).startsWith("<wbr>"_L1) ? std::optional(Sign{5, std::nullopt})
                                                               : std::nullopt;
        case 0x1B:
            return colour(m_text, place);
        default:
            return std::nullopt;
        }
    }

    std::optional<Sign> beyondAscii(qsizetype place) const
    {
        const char32_t character = codePointAt(m_text, place);
        const qsizetype width = utf16Width(character);
        const QChar::Category category = QChar::category(character);
        const bool separates = category == QChar::Separator_Line || category == QChar::Separator_Paragraph ||
                               category == QChar::Other_Control;
        if (isHidden(character) && !separates)
            return Sign{width, std::nullopt};
        if (const std::optional<QChar> plain = withoutFont(character))
            return Sign{width, plain};
        return std::nullopt;
    }

    QStringView m_text;
    bool m_quotedPrintable;
};

bool mayBeDressed(QChar character)
{
    return character.unicode() >= 0x80 || character == u'\\' || character == u'%' || character == u'=' ||
           character == u'&' || character == u'<' || character.unicode() == 0x1B;
}

} // namespace

TextRange UndressedText::origin(const TextRange &range) const
{
    if (!changed() || range.start >= range.end)
        return range;
    return {origins.at(static_cast<std::size_t>(range.start)).start,
            origins.at(static_cast<std::size_t>(range.end - 1)).end};
}

QString UndressedText::pastedAt(const TextRange &range) const
{
    const TextRange there = origin(range);
    return pasted.sliced(there.start, there.end - there.start);
}

UndressedText undress(const QString &pasted)
{
    if (std::none_of(pasted.begin(), pasted.end(), mayBeDressed))
        return {pasted, pasted, {}};
    UndressedText made;
    made.pasted = pasted;
    made.text.reserve(pasted.size());
    made.origins.reserve(static_cast<std::size_t>(pasted.size()));
    const Undresser undresser(pasted);
    for (qsizetype place = 0; place < pasted.size();) {
        const Sign sign = undresser.at(place);
        if (sign.character) {
            made.text += *sign.character;
            made.origins.push_back({place, place + sign.width});
        }
        place += sign.width;
    }
    if (made.text == pasted)
        made.origins.clear();
    return made;
}

} // namespace rd
