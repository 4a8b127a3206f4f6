#include "api/ca_file.h"

#include "platform/plain_file.h"

#include <QCryptographicHash>

#include <algorithm>

namespace rd {

namespace {

constexpr qint64 mostBytes = 4 * 1024 * 1024;
constexpr qsizetype mostNamed = 500;
constexpr qsizetype longestSubject = 120; // UTF-16 units
constexpr qsizetype fingerprintSize = 8;

QString subjectOf(const QSslCertificate &certificate)
{
    QStringList parts = certificate.subjectInfo(QSslCertificate::CommonName) +
                        certificate.subjectInfo(QSslCertificate::Organization);
    parts.removeAll(QString());
    QString subject = parts.join(QLatin1String(", ")).left(longestSubject);
    if (!subject.isEmpty() && subject.back().isHighSurrogate())
        subject.chop(1);
    return subject;
}

CaContent contentOf(const QByteArray &bytes, const QList<QSslCertificate> &certificates)
{
    CaContent content;
    content.digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    content.count = certificates.size();
    for (const QSslCertificate &certificate : certificates.first(std::min(content.count, mostNamed)))
        content.certificates.append(
            {subjectOf(certificate), certificate.digest(QCryptographicHash::Sha256).left(fingerprintSize)});
    return content;
}

} // namespace

CaFile readCaFile(const QString &path)
{
    CaFile read;
    if (path.isEmpty())
        return read;
    const PlainFile file = readOwnFile(path, mostBytes);
    switch (file.fault) {
    case PlainFile::Fault::None:
        break;
    case PlainFile::Fault::Unreadable:
        read.fault = NetworkFault::CaFileUnreadable;
        return read;
    case PlainFile::Fault::OthersMayWrite:
        read.fault = NetworkFault::CaFileOfOthers;
        return read;
    }
    read.certificates = QSslCertificate::fromData(file.bytes, QSsl::Pem);
    if (read.certificates.isEmpty())
        read.fault = NetworkFault::CaFileHasNoCertificate;
    read.content = contentOf(file.bytes, read.certificates);
    read.isRootsAlone = file.isRootsAlone;
    read.isOursToWrite = file.isOursToWrite;
    return read;
}

} // namespace rd
