#pragma once

#include "credentials/credential_filter.h"
#include "ui/credentials/credential_row.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace rd {

enum class CredentialColumn { Name, ClientId, Status, LastUsed, Created, Expires };
inline constexpr int credentialColumnCount = 6;

// What the list shows, and in which order.
struct ListQuestion
{
    CredentialFilter filter;
    CredentialColumn column = CredentialColumn::Name;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const ListQuestion &) const = default;
};

// The rows that answer a question, as places in the list that was asked.
struct ListAnswer
{
    QList<int> shown; // in order
    QList<int> place; // of each row of the list, where in `shown` it is; -1: not in it

    bool operator==(const ListAnswer &) const = default;
};

// Pure; used on a worker thread. Times that are never or unknown stand at the end in either direction, equal
// rows by name and then client id, both ascending.
ListAnswer arrange(const QList<CredentialRowPtr> &rows, const ListQuestion &question, const KnownHere &here,
                   const TwoClocks &clocks);

// Whether arrange() gives the same answer where one of them takes the other's place in the list.
bool isArrangedAlike(const CredentialRow &one, const CredentialRow &other, const ListQuestion &question,
                     const KnownHere &here, const TwoClocks &clocks);

} // namespace rd
