#pragma once

#include "ui/credentials/credential_sorting.h"

#include <QList>

namespace rd {

// How the columns of the list stand: what is remembered between two starts.
struct ColumnLayout
{
    struct Column
    {
        CredentialColumn column = CredentialColumn::Name;
        double width = 0; // in average characters of the list's font, so that it fits another font size
        bool shown = true;

        bool operator==(const Column &) const = default;
    };
    QList<Column> columns; // from left to right, each once
    CredentialColumn sortColumn = CredentialColumn::Name;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const ColumnLayout &) const = default;
};

} // namespace rd
