#pragma once

#include "ui/credentials/credential_row.h"
#include "ui/credentials/credential_sorting.h"

#include <QString>

#include <array>

namespace rd {

// What a cell's words depend on beside its credential.
struct CellContext
{
    const KnownHere &here;
    TwoClocks now;
    bool lookAlike = false;
    bool own = false;
    bool lastActive = false;
};

// The words of one row of the list, by column.
using CellTexts = std::array<QString, credentialColumnCount>;

// All of them plain and safe. Relative where that helps, exact times are in the tool tips.
CellTexts cellTexts(const CredentialRow &row, const CellContext &context);
// The end of its tokens is what must not be cut off; empty where the whole status is as short.
QString shortStatus(const CredentialRow &row, const CellContext &context);
// Whole names and ids, exact local and UTC times; plain text.
QString cellToolTip(const CredentialRow &row, CredentialColumn column, const CellContext &context);
// What a screen reader says in place of a symbol or a badge; empty: the cell's own text is enough.
QString cellAccessibleText(const CredentialRow &row, CredentialColumn column, const CellContext &context);
// For pasting into a ticket: name, whole client id, status, last used, created, expires, with exact times in
// UTC, separated by tabs. Hidden characters are marks here, too: what is pasted is what was seen.
QString rowAsText(const CredentialRow &row, const CellContext &context);

// Whole for every one that can be revoked; a longer one is elided in the middle, or it would stop the window.
QString wholeClientId(const Credential &credential);

QString columnTitle(CredentialColumn column);

} // namespace rd
