#include "journal/chain.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace rd {

namespace {

constexpr QByteArrayView domain("revoke-desk journal row 1");
constexpr qsizetype keyIdSize = 8;

void put(QByteArray *message, QByteArrayView field)
{
    char length[sizeof(quint64)];
    qToBigEndian(static_cast<quint64>(field.size()), length);
    message->append(length, sizeof length);
    message->append(field.data(), field.size());
}

void put(QByteArray *message, const QString &field)
{
    put(message, QByteArrayView(field.toUtf8()));
}

void put(QByteArray *message, qint64 field)
{
    put(message, QByteArrayView(QByteArray::number(field)));
}

} // namespace

QByteArray chainHash(const ChainRow &row, QByteArrayView key)
{
    QByteArray message;
    put(&message, domain);
    put(&message, row.keyId);
    put(&message, QByteArrayView(row.previous));
    put(&message, row.sequence);
    put(&message, row.kind);
    put(&message, row.runId);
    put(&message, row.item);
    put(&message, row.attempt);
    put(&message, row.environmentId);
    put(&message, row.clientId);
    put(&message, row.atMs);
    put(&message, row.serverMs ? QString::number(*row.serverMs) : QString());
    put(&message, row.data);
    return key.isEmpty()
               ? QCryptographicHash::hash(message, QCryptographicHash::Sha256)
               : QMessageAuthenticationCode::hash(message, key.toByteArray(), QCryptographicHash::Sha256);
}

QString chainKeyId(const Secret &key)
{
    if (key.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("revoke-desk journal key id");
    hash.addData(key.view());
    return QString::fromLatin1(hash.result().left(keyIdSize).toHex());
}

ChainChecker::ChainChecker(const Secret &key) : m_key(key), m_keyId(chainKeyId(key)) {}

ChainCheck::Fault ChainChecker::faultOf(const ChainRow &row) const
{
    if (row.hash.isEmpty())
        return m_hash.isEmpty() ? ChainCheck::Fault::None : ChainCheck::Fault::Unchained;
    const bool atHand = row.keyId.isEmpty() || row.keyId == m_keyId;
    if (atHand && chainHash(row, row.keyId.isEmpty() ? QByteArrayView() : m_key.view()) != row.hash)
        return ChainCheck::Fault::Changed;
    if (row.sequence != m_sequence + 1)
        return ChainCheck::Fault::Missing;
    return row.previous == m_hash ? ChainCheck::Fault::None : ChainCheck::Fault::Broken;
}

void ChainChecker::add(const ChainRow &row)
{
    ++m_check.rows;
    if (m_check.fault == ChainCheck::Fault::None) {
        m_check.fault = faultOf(row);
        m_check.sequence = m_check.fault == ChainCheck::Fault::None ? 0 : row.sequence;
    }
    if (row.keyId.isEmpty())
        ++m_check.unkeyed;
    else
        ++(row.keyId == m_keyId ? m_check.keyed : m_check.otherKey);
    m_sequence = row.sequence;
    m_hash = row.hash;
}

ChainCheck ChainChecker::finish(qint64 lastSequence)
{
    if (m_check.fault == ChainCheck::Fault::None && m_sequence != lastSequence) {
        m_check.fault = ChainCheck::Fault::Missing;
        m_check.sequence = m_sequence + 1;
    }
    return m_check;
}

} // namespace rd
