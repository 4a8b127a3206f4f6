#include "ui/credentials/credential_sorting.h"

#include <algorithm>

namespace rd {

namespace {

// Of all rows, computed once: a comparison only looks up.
struct SortKey
{
    int row;
    int rank;    // of the status, or known before never before unknown
    qint64 time; // ms; 0 where the column has none
};

const Timestamp *timeOf(const Credential &credential, CredentialColumn column)
{
    switch (column) {
    case CredentialColumn::LastUsed:
        return &credential.lastUsedAt;
    case CredentialColumn::Created:
        return &credential.createdAt;
    case CredentialColumn::Expires:
        return &credential.expiresAt;
    default:
        return nullptr;
    }
}

SortKey keyOf(int row, const Credential &credential, CredentialColumn column, const KnownHere &here,
              const TwoClocks &clocks)
{
    if (column == CredentialColumn::Status)
        return {row, static_cast<int>(shownStatus(credential, here, clocks)), 0};
    const Timestamp *time = timeOf(credential, column);
    if (!time)
        return {row, 0, 0};
    switch (time->state) {
    case Timestamp::State::Known:
        return {row, 0, time->utc.toMSecsSinceEpoch()};
    case Timestamp::State::Never:
        return {row, 1, 0};
    case Timestamp::State::Unknown:
        break;
    }
    return {row, 2, 0};
}

bool shows(const CredentialRow &row, const CredentialFilter &filter, const QString &foldedText,
           const KnownHere &here, const TwoClocks &clocks)
{
    return matches(row.credential, row.folded, filter, foldedText, clocks.server,
                   here.unknown.contains(row.credential.clientId));
}

// Negative, zero, positive.
int compareText(const CredentialRow &one, const CredentialRow &other, CredentialColumn column)
{
    if (column == CredentialColumn::ClientId)
        return one.credential.clientId.compare(other.credential.clientId);
    return column == CredentialColumn::Name ? one.nameKey.compare(other.nameKey) : 0;
}

class Before
{
public:
    Before(const QList<CredentialRowPtr> &rows, const ListQuestion &question)
        : m_rows(rows), m_question(question), m_hasTime(timeOf({}, question.column) != nullptr)
    {
    }

    bool operator()(const SortKey &one, const SortKey &other) const
    {
        const bool turned = m_question.order == Qt::DescendingOrder;
        if (one.rank != other.rank)
            return (one.rank < other.rank) != (turned && !m_hasTime);
        if (one.time != other.time)
            return (one.time < other.time) != turned;
        const CredentialRow &a = *m_rows.at(one.row);
        const CredentialRow &b = *m_rows.at(other.row);
        if (const int asked = compareText(a, b, m_question.column); asked != 0)
            return (asked < 0) != turned;
        if (const int byName = a.nameKey.compare(b.nameKey); byName != 0)
            return byName < 0;
        if (const int byId = a.credential.clientId.compare(b.credential.clientId); byId != 0)
            return byId < 0;
        return one.row < other.row;
    }

private:
    const QList<CredentialRowPtr> &m_rows;
    const ListQuestion &m_question;
    bool m_hasTime;
};

} // namespace

ListAnswer arrange(const QList<CredentialRowPtr> &rows, const ListQuestion &question, const KnownHere &here,
                   const TwoClocks &clocks)
{
    const QString foldedText = foldForFilter(question.filter.text);
    QList<SortKey> keys;
    keys.reserve(rows.size());
    for (int row = 0; row < rows.size(); ++row) {
        const CredentialRow &candidate = *rows.at(row);
        if (shows(candidate, question.filter, foldedText, here, clocks))
            keys.append(keyOf(row, candidate.credential, question.column, here, clocks));
    }
    std::sort(keys.begin(), keys.end(), Before(rows, question));
    ListAnswer answer{{}, QList<int>(rows.size(), -1)};
    answer.shown.reserve(keys.size());
    for (const SortKey &key : std::as_const(keys)) {
        answer.place[key.row] = static_cast<int>(answer.shown.size());
        answer.shown.append(key.row);
    }
    return answer;
}

bool isArrangedAlike(const CredentialRow &one, const CredentialRow &other, const ListQuestion &question,
                     const KnownHere &here, const TwoClocks &clocks)
{
    const QString foldedText = foldForFilter(question.filter.text);
    const bool showsOne = shows(one, question.filter, foldedText, here, clocks);
    const bool showsOther = shows(other, question.filter, foldedText, here, clocks);
    if (!showsOne || !showsOther)
        return showsOne == showsOther;
    const SortKey key = keyOf(0, one.credential, question.column, here, clocks);
    const SortKey otherKey = keyOf(0, other.credential, question.column, here, clocks);
    return key.rank == otherKey.rank && key.time == otherKey.time &&
           one.nameKey.compare(other.nameKey) == 0 && one.credential.clientId == other.credential.clientId;
}

} // namespace rd
