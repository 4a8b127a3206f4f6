#pragma once

#include "credentials/listed_ids.h"
#include "credentials/undressed_text.h"

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
        Ambiguous, // several of the list differ from it in upper and lower case alone
        NotListed,
    };
    FoundId found;
    State state = State::NotListed;
    Credential credential;        // not of Ambiguous and NotListed
    QString oneCharacterOff = {}; // of NotListed: the client id of the list that may be meant; null: none

    bool operator==(const PastedId &) const = default;
};

// The client ids of a text, and where in it they stand.
struct LocatedIds
{
    // A part of an id that is broken over lines has a place of its own.
    struct Place
    {
        TextRange range;
        bool distinct = false; // too long, or of a form, to be part of a sentence or of a secret by chance
    };
    QList<FoundId> found;
    QList<Place> places; // ascending
};

// Whether a text has the form of a client id of this API ("dinie_ci_…"), in upper or lower case. Others are
// known by the list alone.
bool hasClientIdForm(QStringView text);

// The client ids that a ticket, a log, a .env file or JSON names, each once, in their order. A word is one
// when the list has it, when exactly one of the list differs from it in upper and lower case alone, when it
// has the form of one, or when it is one character off from one of the list. Words that are broken over lines
// are one id where the list has the whole. Pure; linear in the text.
LocatedIds locateClientIds(const UndressedText &text, const ListedIds &listed);
QList<FoundId> findClientIds(const QString &pasted, const ListedIds &listed);

QList<PastedId> matchIds(const QList<FoundId> &found, const ListedIds &listed);

} // namespace rd
