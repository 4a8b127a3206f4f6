#include "credentials/listed_ids.h"

#include <algorithm>
#include <array>

namespace rd {

namespace {

constexpr qsizetype several = -1;
constexpr qsizetype lengthOfBeginning = 4;
// Of ids that share a half. More are numbered one by one: each has others next to it.
constexpr auto mostOfOneHalf = 256;

std::size_t halfKey(QStringView half, bool first, qsizetype length)
{
    return qHash(half, static_cast<std::size_t>(2 * length + (first ? 1 : 0)));
}

// Its halves, as if it were an id of this length.
std::array<std::size_t, 2> halfKeys(QStringView word, qsizetype length)
{
    const qsizetype first = length / 2;
    return {halfKey(word.first(first), true, length), halfKey(word.last(length - first), false, length)};
}

bool isOneCharacterOff(QStringView one, QStringView other)
{
    if (one.size() > other.size())
        std::swap(one, other);
    const qsizetype longer = other.size() - one.size();
    if (longer > 1 || one == other)
        return false;
    const auto *const differs = std::mismatch(one.begin(), one.end(), other.begin()).first;
    const qsizetype same = differs - one.begin();
    return one.sliced(longer == 0 ? same + 1 : same) == other.sliced(same + 1);
}

} // namespace

const ListedIds::Index &ListedIds::index() const
{
    if (m_index)
        return *m_index;
    Index &made = m_index.emplace();
    for (const Credential &row : m_list->rows()) {
        const QString folded = row.clientId.toCaseFolded();
        const qsizetype at = made.clientIds.size();
        const auto known = made.byFolded.find(folded);
        if (known == made.byFolded.end())
            made.byFolded.insert(folded, at);
        else if (*known == several || made.clientIds.at(*known) != row.clientId)
            *known = several;
        made.beginnings.insert(folded.first(std::min(folded.size(), lengthOfBeginning)));
        made.clientIds.append(row.clientId);
        made.folded.append(folded);
        if (folded.size() < fewestOfDistinct)
            continue;
        for (const std::size_t key : halfKeys(folded, folded.size()))
            made.halves.push_back({key, static_cast<std::size_t>(at)});
    }
    std::sort(made.halves.begin(), made.halves.end());
    return made;
}

ListedIds::Folded ListedIds::folded(const QString &word) const
{
    const qsizetype at = index().byFolded.value(word.toCaseFolded(), index().clientIds.size());
    if (at == several)
        return {{}, true};
    return {index().clientIds.value(at), false};
}

bool ListedIds::anyBeginsLike(const QString &word) const
{
    const QString beginning = word.left(lengthOfBeginning).toCaseFolded();
    return beginning.size() == lengthOfBeginning && index().beginnings.contains(beginning);
}

QString ListedIds::oneCharacterOff(const QString &word) const
{
    const QString folded = word.toCaseFolded();
    if (folded.size() < fewestOfDistinct)
        return {};
    QString only;
    for (qsizetype length = folded.size() - 1; length <= folded.size() + 1; ++length) {
        const qsizetype most = std::max(length / 2, length - length / 2);
        if (most > folded.size())
            continue;
        for (const std::size_t key : halfKeys(folded, length)) {
            const auto [first, last] =
                std::equal_range(index().halves.begin(), index().halves.end(), Half{key, 0});
            if (last - first > mostOfOneHalf)
                return {};
            for (auto half = first; half != last; ++half) {
                const auto at = static_cast<qsizetype>(half->at);
                if (!isOneCharacterOff(folded, index().folded.at(at)))
                    continue;
                const QString &clientId = index().clientIds.at(at);
                if (!only.isNull() && only != clientId)
                    return {};
                only = clientId;
            }
        }
    }
    return only;
}

} // namespace rd
