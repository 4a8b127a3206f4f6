#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace rd {

// A certificate of its own for `name`, an IPv4 address or a host (cert.pem and key.pem in `folder`), made by
// the openssl program, as a server's TLS configuration.
QSslConfiguration selfSigned(const QTemporaryDir &folder, const QString &name = QStringLiteral("127.0.0.1"));

// A certificate with that subject ("/O=Example/CN=Root") and a key of its own, which is thrown away.
QByteArray certificatePem(const QString &subject);

} // namespace rd
