#pragma once

#include "base/secret.h"
#include "settings/environment.h"

#include <optional>

namespace rd {

// A secret goes only where it was typed for. What is kept in the keychain names that place, so that settings
// which were changed outside the program cannot lead it to another server, through another proxy or past
// another CA. In front of the secret stands the SHA-256 of the place, base64url, and a line feed.

// Of the client secret or a pasted token: server, client ID, way of signing in, proxy and extra CA file. The
// path of the address may change: one server answers under two.
QByteArray placeOfSecret(const Environment &environment);
// Of a proxy's password: the proxy and its user.
QByteArray placeOfProxyPassword(const NetworkSettings &network);

Secret boundTo(const QByteArray &place, const Secret &secret);
// nullopt: it was kept for another place.
std::optional<Secret> unboundFrom(const QByteArray &place, const Secret &kept);

} // namespace rd
