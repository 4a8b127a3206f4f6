#pragma once

#include "credentials/credential_list.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace rd {

// The client ids of a list, asked for words that are not quite them. Goes over the whole list once, when it
// is first asked; to be made anew after the list changed. The list must outlive it. Thread: one.
class ListedIds
{
public:
    // The ids that differ from a word in upper and lower case at most.
    struct Folded
    {
        QString only;         // null: none, or several
        bool several = false; // which of them is meant, nobody knows

        bool operator==(const Folded &) const = default;
    };

    static constexpr qsizetype fewestOfDistinct = 12; // characters; words of a sentence are shorter

    explicit ListedIds(const CredentialList &list) : m_list(&list) {}
    explicit ListedIds(CredentialList &&list) = delete;

    const CredentialList &list() const { return *m_list; }
    bool has(const QString &word) const { return m_list->findByClientId(word) != nullptr; }
    Folded folded(const QString &word) const;
    // Whether one has these first characters, whatever their case; of fewer than four nobody can tell.
    bool anyBeginsLike(const QString &word) const;
    // The only one of which one character is another, is missing or is too many, whatever their case; null:
    // none, several, or the word is short.
    QString oneCharacterOff(const QString &word) const;

private:
    // One character off leaves one half of an id as it is.
    struct Half
    {
        std::size_t key; // of its characters, of which half it is and of the length of the id
        std::size_t at;  // of m_folded

        bool operator<(const Half &other) const { return key < other.key; }
    };
    struct Index
    {
        QList<QString> clientIds;
        QList<QString> folded;
        QHash<QString, qsizetype> byFolded; // several: -1
        QSet<QString> beginnings;
        std::vector<Half> halves; // sorted
    };

    const Index &index() const;

    const CredentialList *m_list;
    mutable std::optional<Index> m_index;
};

} // namespace rd
