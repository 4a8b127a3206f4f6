#include "inventory/id_finder.h"

#include "inventory/checked_set.h"

#include <QHash>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView prefix = "dinie_ci_"_L1;
constexpr qsizetype fewestAfterPrefix = 4; // "dinie_ci_…" in a sentence names none

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

class Finder
{
public:
    explicit Finder(const CredentialList &list) : m_list(list) {}

    void take(const QString &word)
    {
        if (word.isEmpty() || !(m_list.findByClientId(word) || hasClientIdForm(word)))
            return;
        const auto known = m_place.constFind(word);
        if (known != m_place.constEnd()) {
            ++m_found[*known].times;
            return;
        }
        m_place.insert(word, m_found.size());
        m_found.append({word, 1});
    }

    void takeLine(QStringView line)
    {
        // An id of other characters stands alone in its line.
        QString whole;
        bool otherCharacters = false;
        for (const QChar character : line) {
            if (character.category() == QChar::Other_Format)
                continue;
            whole.append(character);
            otherCharacters = otherCharacters || !belongsToWord(character);
        }
        if (otherCharacters && m_list.findByClientId(whole.trimmed())) {
            take(whole.trimmed());
            return;
        }
        QString word;
        for (const QChar character : std::as_const(whole)) {
            if (belongsToWord(character)) {
                word.append(character);
                continue;
            }
            takeWord(word);
            word.clear();
        }
        takeWord(word);
    }

    QList<FoundId> found() const { return m_found; }

private:
    void takeWord(const QString &word) { take(m_list.findByClientId(word) ? word : withoutEdges(word)); }

    const CredentialList &m_list;
    QList<FoundId> m_found;
    QHash<QString, qsizetype> m_place;
};

} // namespace

bool hasClientIdForm(QStringView text)
{
    return text.startsWith(prefix) && text.size() >= prefix.size() + fewestAfterPrefix;
}

QList<FoundId> findClientIds(const QString &text, const CredentialList &list)
{
    Finder finder(list);
    for (const QStringView line : QStringView(text).tokenize(u'\n'))
        finder.takeLine(line);
    return finder.found();
}

QList<PastedId> matchIds(const QList<FoundId> &found, const CredentialList &list)
{
    QList<PastedId> matched;
    for (const FoundId &one : found) {
        const Credential *credential = list.findByClientId(one.clientId);
        if (!credential)
            matched.append({one, PastedId::State::NotListed, {}});
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
