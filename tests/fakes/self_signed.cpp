#include "fakes/self_signed.h"

#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace rd {

QSslConfiguration selfSigned(const QTemporaryDir &folder, const QString &name)
{
    const QString kind = QHostAddress(name).isNull() ? QStringLiteral("DNS:") : QStringLiteral("IP:");
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    const QString certificate = folder.filePath(QStringLiteral("cert.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                   QStringLiteral("2"), QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate,
                   QStringLiteral("-subj"), QString(QStringLiteral("/CN=") + name), QStringLiteral("-addext"),
                   QString(QStringLiteral("subjectAltName=") + kind + name)});
    openssl.waitForFinished();
    QFile keyFile(key);
    if (!keyFile.open(QIODevice::ReadOnly))
        qFatal("the openssl program made no key: %s", openssl.readAllStandardError().constData());
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

QByteArray certificatePem(const QString &subject)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("ca.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-utf8"),
                   QStringLiteral("-subj"), subject, QStringLiteral("-days"), QStringLiteral("2"),
                   QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                   QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                   QStringLiteral("-keyout"), folder.filePath(QStringLiteral("key")), QStringLiteral("-out"),
                   file});
    QFile made(file);
    if (!openssl.waitForFinished() || !made.open(QIODevice::ReadOnly))
        qFatal("the openssl program: %s", openssl.readAllStandardError().constData());
    return made.readAll();
}

} // namespace rd
