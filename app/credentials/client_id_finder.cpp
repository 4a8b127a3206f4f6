#include "credentials/client_id_finder.h"

#include "credentials/checked_credentials.h"

#include <QHash>

#include <algorithm>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView prefix = "dinie_ci_"_L1;
constexpr qsizetype fewestAfterPrefix = 4; // "dinie_ci_…" in a sentence names none
constexpr qsizetype fewestOfMistyped = 16;
constexpr qsizetype mostParts = 12;      // of an id that is broken over lines
constexpr qsizetype longestJoined = 512; // characters
constexpr qsizetype longestBreak = 24;   // between two parts: "=\r\n> > ", empty lines, a margin

// The characters that need no encoding in a path (RFC 3986, 2.3): of such a word ids are made.
bool belongsToWord(QChar character)
{
    return (character.unicode() < 0x80 && character.isLetterOrNumber()) || character == u'_' ||
           character == u'-' || character == u'.' || character == u'~';
}

// The end of a sentence, or dashes around a word.
QString withoutEdges(const QString &word)
{
    const auto isEdge = [](QChar character) {
        return character == u'.' || character == u'-' || character == u'~';
    };
    qsizetype first = 0;
    qsizetype end = word.size();
    while (first < end && isEdge(word.at(first)))
        ++first;
    while (end > first && isEdge(word.at(end - 1)))
        --end;
    return word.sliced(first, end - first);
}

bool hasDigit(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar character) { return character.isDigit(); });
}

struct Word
{
    TextRange range;
    QString whole; // an id of other characters, too, that is the whole line; null: just a word
};

class Finder
{
public:
    Finder(const UndressedText &text, const ListedIds &listed)
        : m_source(text), m_text(text.text), m_listed(listed)
    {
    }

    LocatedIds find()
    {
        qsizetype start = 0;
        for (const QStringView line : QStringView(m_text).tokenize(u'\n')) {
            takeLine(line, start);
            start += line.size() + 1;
        }
        for (qsizetype at = 0; at < m_words.size();)
            at += takeFrom(at);
        return m_located;
    }

private:
    void takeLine(QStringView line, qsizetype start)
    {
        // An id of other characters stands alone in its line.
        const QStringView whole = line.trimmed();
        const qsizetype first = start + (whole.begin() - line.begin());
        const TextRange range{first, first + whole.size()};
        for (const QString &one : {m_source.pastedAt(range), whole.toString()}) {
            if (!std::all_of(one.begin(), one.end(), belongsToWord) && m_listed.has(one)) {
                m_words.append(Word{range, one});
                return;
            }
        }
        for (qsizetype at = 0; at < line.size(); ++at) {
            const qsizetype begin = at;
            while (at < line.size() && belongsToWord(line.at(at)))
                ++at;
            if (at > begin)
                m_words.append(Word{{start + begin, start + at}, {}});
        }
    }

    // How many words it took.
    qsizetype takeFrom(qsizetype at)
    {
        const Word &first = m_words.at(at);
        const QString word = textOf(first);
        const QString id = first.whole.isNull() ? listedAs(word) : first.whole;
        if (!id.isNull()) {
            take(id, at, 1);
            return 1;
        }
        if (const qsizetype parts = takeBroken(word, at); parts > 0)
            return parts;
        takeUnlisted(word, at);
        return 1;
    }

    // "Production" at the start of a sentence is no id.
    static bool mayBeFolded(const QString &word) { return hasClientIdForm(word) || hasDigit(word); }

    // The id of the list that a word is; null: none.
    QString listedAs(const QString &word) const
    {
        const QString bare = withoutEdges(word);
        for (const QString &one : {word, bare}) {
            if (m_listed.has(one))
                return one;
        }
        if (!mayBeFolded(bare))
            return {};
        const QString folded = m_listed.folded(word).only;
        return folded.isNull() ? m_listed.folded(bare).only : folded;
    }

    qsizetype takeBroken(const QString &first, qsizetype at)
    {
        if (!m_listed.anyBeginsLike(withoutEdges(first)))
            return 0;
        QString joined = first;
        for (qsizetype parts = 1; parts < mostParts && at + parts < m_words.size(); ++parts) {
            const Word &next = m_words.at(at + parts);
            const QString part = textOf(next);
            if (!next.whole.isNull() || !areBroken(m_words.at(at + parts - 1), next) ||
                hasClientIdForm(part) || m_listed.has(part) || joined.size() + part.size() > longestJoined)
                return 0;
            // A hyphen at the end of a line may be the line's.
            const QString hyphenated = joined.endsWith(u'-') ? joined.chopped(1) + part : QString();
            joined += part;
            for (const QString &whole : {joined, hyphenated}) {
                const QString id = whole.size() < ListedIds::fewestOfDistinct ? QString() : listedAs(whole);
                if (id.isNull())
                    continue;
                take(id, at, parts + 1);
                return parts + 1;
            }
        }
        return 0;
    }

    // Nothing but the end of a line between them, and what a mail puts there.
    bool areBroken(const Word &one, const Word &next) const
    {
        const qsizetype size = next.range.start - one.range.end;
        if (size > longestBreak)
            return false;
        const QStringView between = QStringView(m_text).sliced(one.range.end, size);
        return between.contains(u'\n') && std::none_of(between.begin(), between.end(), [](QChar character) {
                   return character.isLetterOrNumber();
               });
    }

    // "\ndinie_ci_…", as JSON writes the end of a line.
    bool isEscaped(qsizetype at) const
    {
        const qsizetype start = m_words.at(at).range.start;
        return start > 0 && m_text.at(start - 1) == u'\\' && u"nrtbf"_s.contains(m_text.at(start));
    }

    void takeUnlisted(const QString &word, qsizetype at)
    {
        if (isEscaped(at)) {
            const QString rest = withoutEdges(word.sliced(1));
            const QString id = rest.size() < ListedIds::fewestOfDistinct ? QString() : listedAs(rest);
            if (!id.isNull() || hasClientIdForm(rest)) {
                take(id.isNull() ? rest : id, at, 1);
                return;
            }
        }
        const QString bare = withoutEdges(word);
        const bool mayBeMistyped = bare.size() >= fewestOfMistyped && hasDigit(bare);
        if (hasClientIdForm(bare) || (mayBeFolded(bare) && m_listed.folded(bare).several) ||
            (mayBeMistyped && !m_listed.oneCharacterOff(bare).isNull()))
            take(bare, at, 1);
    }

    void take(const QString &clientId, qsizetype at, qsizetype words)
    {
        for (qsizetype word = at; word < at + words; ++word)
            m_located.places.append({m_words.at(word).range, clientId.size() >= ListedIds::fewestOfDistinct ||
                                                                 hasClientIdForm(clientId)});
        const auto known = m_place.constFind(clientId);
        if (known != m_place.constEnd()) {
            ++m_located.found[*known].times;
            return;
        }
        m_place.insert(clientId, m_located.found.size());
        m_located.found.append({clientId, 1});
    }

    QString textOf(const Word &word) const
    {
        return m_text.sliced(word.range.start, word.range.end - word.range.start);
    }

    const UndressedText &m_source;
    const QString &m_text;
    const ListedIds &m_listed;
    QList<Word> m_words;
    LocatedIds m_located;
    QHash<QString, qsizetype> m_place;
};

} // namespace

bool hasClientIdForm(QStringView text)
{
    return text.startsWith(prefix, Qt::CaseInsensitive) && text.size() >= prefix.size() + fewestAfterPrefix;
}

LocatedIds locateClientIds(const UndressedText &text, const ListedIds &listed)
{
    return Finder(text, listed).find();
}

QList<FoundId> findClientIds(const QString &pasted, const ListedIds &listed)
{
    return locateClientIds(undress(pasted), listed).found;
}

QList<PastedId> matchIds(const QList<FoundId> &found, const ListedIds &listed)
{
    QList<PastedId> matched;
    for (const FoundId &one : found) {
        const Credential *credential = listed.list().findByClientId(one.clientId);
        if (!credential && listed.folded(one.clientId).several)
            matched.append({one, PastedId::State::Ambiguous, {}});
        else if (!credential)
            matched.append({one, PastedId::State::NotListed, {}, listed.oneCharacterOff(one.clientId)});
        else if (credential->status != CredentialStatus::Active)
            matched.append({one, PastedId::State::NotActive, *credential});
        else
            matched.append(
                {one, CheckedSet::accepts(*credential) ? PastedId::State::Active : PastedId::State::NoAddress,
                 *credential});
    }
    return matched;
}

} // namespace rd
