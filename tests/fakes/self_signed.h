#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace rd {

// A certificate of its own for 127.0.0.1 (cert.pem and key.pem in `folder`), made by the openssl program, as
// a server's TLS configuration.
QSslConfiguration selfSigned(const QTemporaryDir &folder);

} // namespace rd
