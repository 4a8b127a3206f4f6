#pragma once

#include "inventory/credential_list.h"

#include <QList>
#include <QString>

namespace rd {

// A client id in pasted text.
struct FoundId
{
    QString clientId;
    int times = 1; // so often the text names it

    bool operator==(const FoundId &) const = default;
};

// What a found one is in this environment.
struct PastedId
{
    enum class State {
        Active,
        NotActive, // revoked, or of another state; see credential
        NoAddress, // active, but its client id cannot be put into a path (docs/pitfalls.md 1.12)
        NotListed,
    };
    FoundId found;
    State state = State::NotListed;
    Credential credential; // not of NotListed

    bool operator==(const PastedId &) const = default;
};

// Whether a text has the form of a client id of this API ("dinie_ci_…"). Others are known by the
// list alone.
bool hasClientIdForm(QStringView text);

// The client ids that a ticket, a log, a .env file or JSON names, each once, in their order. A word is one
// when it has the form of one, or when the list has it; characters that show nothing (zero-width spaces of a
// wiki) do not count. Pure; linear in the text.
QList<FoundId> findClientIds(const QString &text, const CredentialList &list);

QList<PastedId> matchIds(const QList<FoundId> &found, const CredentialList &list);

} // namespace rd
