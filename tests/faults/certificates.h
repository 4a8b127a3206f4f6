#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace rd {

// A certificate authority and what it signs, made by the openssl program. Thread: any.
class Authority
{
public:
    Authority();

    QString file() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    // A server's TLS configuration for `name`, an IPv4 address or a host; good for so many days from now on,
    // or run out before now.
    QSslConfiguration issue(const QString &name, int days = 2);
    // Where the last one stands, for a server that is another program.
    QString certificateFile() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    QString keyFile() const { return m_folder.filePath(QStringLiteral("key.pem")); }

private:
    QTemporaryDir m_folder;
};

} // namespace rd
