#pragma once

#include "credentials/listed_ids.h"

#include <QString>

namespace rd {

// Pasted text in which nothing is left that looks like a secret.
struct MaskedText
{
    QString text;
    int secrets = 0; // that were replaced now

    bool operator==(const MaskedText &) const = default;
};

// What stands for a secret.
inline constexpr QChar maskCharacter = u'\u2022';
inline constexpr int maskLength = 3;

// Replaces by ••• what looks like a secret: secrets and tokens of the API ("dinie_cs_…", "dinie_at_…"), JSON
// web tokens, what follows "Bearer" or "Basic", the value of a name like CLIENT_SECRET or password, the
// password in a URL, private keys, and long words that look random; also where the text is dressed, see
// UndressedText. What becomes a client id, see locateClientIds(), stays. What goes on directly after a •••
// belongs to it, so that a secret typed letter by letter does not show, either. Pure; linear in the text.
MaskedText maskSecretsIn(const QString &text, const ListedIds &listed);

} // namespace rd
