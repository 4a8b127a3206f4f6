#include "faults/certificates.h"

#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace rd {

using namespace Qt::StringLiterals;

namespace {

void openssl(const QStringList &arguments)
{
    QProcess program;
    program.start(u"openssl"_s, arguments);
    if (!program.waitForFinished() || program.exitCode() != 0)
        qFatal("the openssl program: %s", program.readAllStandardError().constData());
}

// A new key in that file.
QStringList newKey(const QString &file)
{
    return {u"-newkey"_s, u"ec"_s,      u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
            u"-nodes"_s,  u"-keyout"_s, file};
}

} // namespace

Authority::Authority()
{
    openssl(QStringList{u"req"_s, u"-x509"_s, u"-subj"_s, u"/CN=A test's authority"_s, u"-days"_s, u"2"_s,
                        u"-out"_s, file()} +
            newKey(m_folder.filePath(u"ca.key"_s)));
}

QSslConfiguration Authority::issue(const QString &name, int days)
{
    const QString kind = QHostAddress(name).isNull() ? u"DNS:"_s : u"IP:"_s;
    const QString request = m_folder.filePath(u"request.pem"_s);
    openssl(QStringList{u"req"_s, u"-subj"_s, QString(u"/CN="_s + name), u"-addext"_s,
                        QString(u"subjectAltName="_s + kind + name), u"-out"_s, request} +
            newKey(keyFile()));
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-copy_extensions"_s, u"copy"_s, u"-CA"_s, file(),
             u"-CAkey"_s, m_folder.filePath(u"ca.key"_s), u"-days"_s, QString::number(days), u"-out"_s,
             certificateFile()});
    QFile key(keyFile());
    if (!key.open(QIODevice::ReadOnly))
        qFatal("the openssl program made no key");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(certificateFile()));
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace rd
