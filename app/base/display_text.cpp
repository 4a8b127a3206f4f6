#include "base/display_text.h"

#include "base/log.h"
#include "text/unicode_properties.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostCombiningMarks = 4;
constexpr char16_t markStart[] = u"\u2039U+";
constexpr char16_t markEnd = u'\u203A';
constexpr qsizetype longestMark = 10; // ‹U+10FFFF›

enum class Form { Line, Block, Id };

QString mark(char32_t character)
{
    const QString hex = QString::number(uint(character), 16).toUpper().rightJustified(4, u'0');
    return QStringView(markStart) + hex + QChar(markEnd);
}

bool needsMark(char32_t character, Form form)
{
    if (form == Form::Id)
        return character <= U' ' || character > U'~';
    return isHidden(character) || (QChar::category(character) == QChar::Separator_Space && character != U' ');
}

QString withMarks(QStringView raw, Form form)
{
    QString out;
    out.reserve(raw.size());
    int combining = mostCombiningMarks; // nothing yet that a combining mark could stand on
    for (qsizetype i = 0; i < raw.size();) {
        const char32_t character = codePointAt(raw, i);
        const qsizetype width = utf16Width(character);
        const QStringView rest = raw.sliced(i);
        const bool kept = form == Form::Block && (character == U'\n' || character == U'\t');
        i += width;
        if (form == Form::Block && rest.startsWith("\r\n"_L1))
            continue;
        const bool tooMany = isCombining(character) && ++combining > mostCombiningMarks;
        if (!kept && (tooMany || needsMark(character, form) || rest.startsWith(markStart))) {
            out += mark(character);
            combining = mostCombiningMarks;
            continue;
        }
        out += rest.first(width);
        if (kept)
            combining = mostCombiningMarks;
        else if (!isCombining(character))
            combining = 0;
    }
    return out;
}

// Whether a text that withMarks() made may be cut there: not in a pair, a combination or a mark.
bool isBoundary(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    if (text.at(at).isLowSurrogate() || isCombining(codePointAt(text, at)))
        return false;
    const qsizetype from = std::max<qsizetype>(0, at - longestMark + 1);
    const qsizetype start = text.first(at).sliced(from).lastIndexOf(markStart[0]);
    if (start < 0 || !text.sliced(from + start).startsWith(markStart))
        return true;
    return text.first(at).sliced(from + start).contains(markEnd);
}

QString elided(QStringView start, QStringView end, qsizetype longest)
{
    const qsizetype room = std::max<qsizetype>(0, longest - 1);
    qsizetype head = std::min(room - room / 2, start.size());
    while (!isBoundary(start, head))
        --head;
    qsizetype tail = end.size() - std::min(room / 2, end.size());
    while (!isBoundary(end, tail))
        ++tail;
    return start.first(head) + QChar(u'\u2026') + end.sliced(tail);
}

// Of a long text only what can be seen is looked at, so that a name of megabytes costs nothing.
QString shown(const QString &raw, qsizetype longest, Form form)
{
    if (raw.size() > longest) {
        const QStringView view(raw);
        const qsizetype seen = std::max<qsizetype>(0, longest);
        return elided(withMarks(view.first(seen), form), withMarks(view.last(seen), form), longest);
    }
    const QString whole = withMarks(raw, form);
    return whole.size() <= longest ? whole : elided(whole, whole, longest);
}

} // namespace

QString safeText(const QString &raw, qsizetype longest)
{
    return shown(raw, longest, Form::Line);
}

QString safeBlock(const QString &raw, qsizetype longest)
{
    return shown(raw, longest, Form::Block);
}

QString safeId(const QString &raw, qsizetype longest)
{
    if (!holdsKnownSecret(raw))
        return shown(raw, longest, Form::Id);
    QStringList parts = maskKnownSecrets(raw).split(secretMark());
    for (QString &part : parts)
        part = shown(part, longest, Form::Id);
    return parts.join(secretMark());
}

QString isolated(const QString &safe)
{
    return QChar(u'\u2068') + safe + QChar(u'\u2069');
}

QString isolatedLtr(const QString &safe)
{
    return QChar(u'\u2066') + safe + QChar(u'\u2069');
}

QString escapedMnemonics(const QString &safe)
{
    return QString(safe).replace(u'&', "&&"_L1);
}

QString lastCharacters(const QString &text, qsizetype count)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.toEnd();
    qsizetype start = text.size();
    while (count-- > 0 && start > 0)
        start = finder.toPreviousBoundary();
    return text.sliced(start);
}

} // namespace rd
