#include "journal/hash_chain.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QList>
#include <QMessageAuthenticationCode>
#include <QtEndian>

#include <algorithm>

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
    const auto orNone = [](const QByteArray &text) { return text.isEmpty() ? QByteArray("-") : text; };
    const QByteArrayList words{"2",
                               QByteArray::number(anchor.rows),
                               anchor.hash.toHex(),
                               orNone(anchor.keyId.toUtf8()),
                               QByteArray::number(anchor.from),
                               QByteArray::number(std::max(anchor.greatest, anchor.rows)),
                               QByteArray::number(anchor.acceptances),
                               orNone(anchor.acceptedHash.toHex())};
    return words.join(' ');
}

std::optional<ChainAnchor> unpackAnchor(QByteArrayView packed)
{
    const QList<QByteArray> words = packed.toByteArray().split(' ');
    const bool first = words.size() == 5 && words.at(0) == "1";
    if (!first && (words.size() != 8 || words.at(0) != "2"))
        return std::nullopt;
    bool allRead = true;
    const auto number = [&](qsizetype index) {
        bool read = false;
        const qint64 value = words.at(index).toLongLong(&read);
        allRead = allRead && read;
        return value;
    };
    const auto text = [&](qsizetype index) {
        return words.at(index) == "-" ? QByteArray() : words.at(index);
    };
    ChainAnchor anchor;
    anchor.rows = number(1);
    anchor.hash = QByteArray::fromHex(words.at(2));
    anchor.keyId = QString::fromUtf8(text(3));
    anchor.from = number(4);
    anchor.greatest = first ? anchor.rows : number(5);
    // The first form counted none: of those that there were, it knew the latest.
    const qint64 acceptances = first ? qint64(anchor.from > 1) : number(6);
    anchor.acceptances = static_cast<int>(acceptances);
    anchor.acceptedHash = first ? QByteArray() : QByteArray::fromHex(text(7));
    const bool sized = anchor.rows == 0 ? anchor.hash.isEmpty() : anchor.hash.size() == hashSize;
    const bool ofAcceptance = anchor.acceptedHash.isEmpty() || anchor.acceptedHash.size() == hashSize;
    if (!allRead || anchor.rows < 0 || anchor.from < 1 || !sized || !ofAcceptance || acceptances < 0 ||
        acceptances > std::numeric_limits<int>::max() || anchor.greatest < anchor.rows)
        return std::nullopt;
    return anchor;
}

} // namespace rd
