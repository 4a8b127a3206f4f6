#include "journal/chain.h"

#include <QCryptographicHash>
#include <QList>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace rd {

namespace {

constexpr QByteArrayView domainTag("revoke-desk journal row 1");
constexpr qsizetype hashSize = 32;
constexpr qsizetype keyIdSize = 8;

QByteArray bigEndian(qint64 number)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

void appendField(QByteArray &message, QByteArrayView field)
{
    message.append(bigEndian(field.size()));
    message.append(field.data(), field.size());
}

QByteArray messageOf(const ChainRow &row)
{
    QByteArray message;
    appendField(message, domainTag);
    appendField(message, bigEndian(row.sequence));
    appendField(message, row.kind.toUtf8());
    appendField(message, row.runId.toUtf8());
    appendField(message, bigEndian(row.item));
    appendField(message, bigEndian(row.attempt));
    appendField(message, row.environmentId.toUtf8());
    appendField(message, row.clientId.toUtf8());
    appendField(message, bigEndian(row.atMs));
    appendField(message, row.serverMs ? bigEndian(*row.serverMs) : QByteArray());
    appendField(message, row.data.toUtf8());
    appendField(message, row.keyId.toUtf8());
    appendField(message, row.prevHash);
    return message;
}

} // namespace

QByteArray chainHash(const ChainRow &row, const Secret *key)
{
    if (!key)
        return QCryptographicHash::hash(messageOf(row), QCryptographicHash::Sha256);
    const QByteArrayView bytes = key->view();
    return QMessageAuthenticationCode::hash(
        messageOf(row), QByteArray::fromRawData(bytes.data(), bytes.size()), QCryptographicHash::Sha256);
}

QString chainKeyId(const Secret &key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("revoke-desk journal key id");
    hash.addData(key.view());
    return QString::fromLatin1(hash.result().left(keyIdSize).toHex());
}

QByteArray packAnchor(const ChainAnchor &anchor)
{
    const QByteArray keyId = anchor.keyId.isEmpty() ? QByteArray("-") : anchor.keyId.toUtf8();
    return "1 " + QByteArray::number(anchor.rows) + ' ' + anchor.hash.toHex() + ' ' + keyId + ' ' +
           QByteArray::number(anchor.from);
}

std::optional<ChainAnchor> unpackAnchor(QByteArrayView packed)
{
    const QList<QByteArray> words = packed.toByteArray().split(' ');
    if (words.size() != 5 || words.at(0) != "1")
        return std::nullopt;
    bool rowsRead = false;
    bool fromRead = false;
    ChainAnchor anchor;
    anchor.rows = words.at(1).toLongLong(&rowsRead);
    anchor.hash = QByteArray::fromHex(words.at(2));
    anchor.keyId = words.at(3) == "-" ? QString() : QString::fromUtf8(words.at(3));
    anchor.from = words.at(4).toLongLong(&fromRead);
    const bool sized = anchor.rows == 0 ? anchor.hash.isEmpty() : anchor.hash.size() == hashSize;
    if (!rowsRead || !fromRead || anchor.rows < 0 || anchor.from < 1 || !sized)
        return std::nullopt;
    return anchor;
}

} // namespace rd
