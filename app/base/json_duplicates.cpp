#include "base/json_duplicates.h"

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace rd {

namespace {

constexpr std::size_t deepest = 1024; // as QJsonDocument

struct Level
{
    bool isObject = false;
    bool nameExpected = false;
    QSet<QString> names;
};

// The character of a one-letter escape, e.g. 'n'; NUL for none.
char16_t simpleEscape(char letter)
{
    switch (letter) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    case '"':
    case '\\':
    case '/':
        return static_cast<char16_t>(letter);
    default:
        return u'\0';
    }
}

// The bytes of the string literal that starts at `at` (a quote), without its quotes; nullopt when it does
// not end.
std::optional<QByteArrayView> literalAt(QByteArrayView json, qsizetype at)
{
    for (qsizetype i = at + 1; i < json.size(); ++i) {
        if (json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            return json.sliced(at + 1, i - at - 1);
    }
    return std::nullopt;
}

std::optional<QString> unescaped(QByteArrayView literal)
{
    QString text;
    qsizetype plain = 0;
    for (qsizetype i = 0; i < literal.size(); ++i) {
        if (literal[i] != '\\')
            continue;
        text += QString::fromUtf8(literal.sliced(plain, i - plain));
        if (++i >= literal.size())
            return std::nullopt;
        if (literal[i] == 'u') {
            bool ok = false;
            const QByteArrayView digits =
                literal.sliced(i + 1).first(qMin<qsizetype>(4, literal.size() - i - 1));
            const ushort unit = digits.toUShort(&ok, 16);
            if (!ok || digits.size() != 4)
                return std::nullopt;
            text += QChar(unit);
            i += 4;
        } else if (const char16_t character = simpleEscape(literal[i]); character != u'\0') {
            text += QChar(character);
        } else {
            return std::nullopt;
        }
        plain = i + 1;
    }
    return QString(text + QString::fromUtf8(literal.sliced(plain)));
}

} // namespace

bool hasDuplicateMember(QByteArrayView json)
{
    std::vector<Level> levels;
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json[i]) {
        case '{':
        case '[':
            if (levels.size() == deepest)
                return false;
            levels.push_back({json[i] == '{', json[i] == '{', {}});
            break;
        case '}':
        case ']':
            if (levels.empty())
                return false;
            levels.pop_back();
            break;
        case ',':
            if (!levels.empty())
                levels.back().nameExpected = levels.back().isObject;
            break;
        case '"': {
            const std::optional<QByteArrayView> literal = literalAt(json, i);
            if (!literal)
                return false;
            i += literal->size() + 1;
            if (levels.empty() || !levels.back().nameExpected)
                break;
            levels.back().nameExpected = false;
            const std::optional<QString> name = unescaped(*literal);
            if (!name)
                return false;
            if (levels.back().names.contains(*name))
                return true;
            levels.back().names.insert(*name);
            break;
        }
        default:
            break;
        }
    }
    return false;
}

} // namespace rd
