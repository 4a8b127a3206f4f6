#pragma once

#include "api/ca_file.h"
#include "base/secret.h"
#include "settings/environment.h"

#include <optional>

namespace rd {

// A secret goes only where it was typed for. What is kept in the keychain names that place, so that settings
// which were changed outside the program cannot lead it to another server, through another proxy or past
// another CA. In front of the secret stands the SHA-256 of the place, base64url, and a line feed. Where it is
// bound to what the extra CA file held, too, that stands between them: a full stop, the SHA-256 of the file,
// a full stop and the count and the first certificates of it as CBOR, both base64url.

// Of the client secret or a pasted token: server, client ID, way of signing in, proxy and extra CA file. The
// path of the address may change: one server answers under two.
QByteArray placeOfSecret(const Environment &environment);
// Of a proxy's password: the proxy and its user.
QByteArray placeOfProxyPassword(const NetworkSettings &network);

// Whether a secret is bound to what the file held. Not where a policy names a file that root alone can
// change, nor where whoever runs the program can't: who can change such a file needs no secret of theirs.
bool isBoundToContent(const CaFile &file, bool isOfPolicy);

// Of the certificates as many are named as the keychain has room for beside the secret.
Secret boundTo(const QByteArray &place, const Secret &secret, const std::optional<CaContent> &extraCa = {});
// nullopt: it was kept for another place. Whatever the CA file held.
std::optional<Secret> unboundFrom(const QByteArray &place, const Secret &kept);
// What the CA file held when it was kept for that place. nullopt: it is not bound to that.
std::optional<CaContent> boundContent(const QByteArray &place, const Secret &kept);

} // namespace rd
