#include "secrets/secret_envelope.h"

#include <QCryptographicHash>

namespace rd {

namespace {

constexpr QByteArrayView magic("RvDk");
constexpr uchar version = 1;
constexpr qsizetype headSize = 7;
constexpr qsizetype sumSize = 16;

QByteArray checksum(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).left(sumSize);
}

} // namespace

Secret packEnvelope(const Secret &secret)
{
    const QByteArrayView bytes = secret.view();
    QByteArray packed;
    packed.reserve(headSize + bytes.size() + sumSize);
    packed.append(magic.data(), magic.size());
    packed.append(static_cast<char>(version));
    packed.append(static_cast<char>(bytes.size() >> 8));
    packed.append(static_cast<char>(bytes.size() & 0xff));
    packed.append(bytes.data(), bytes.size());
    packed.append(checksum(bytes));
    Secret result(packed);
    wipeMemory(packed.data(), static_cast<std::size_t>(packed.size()));
    return result;
}

Result<Secret, SecretError::Kind> unpackEnvelope(QByteArrayView envelope)
{
    if (envelope.size() < headSize || envelope.first(magic.size()) != magic)
        return SecretError::Kind::Damaged;
    const auto found = static_cast<uchar>(envelope.at(magic.size()));
    if (found != version)
        return found > version ? SecretError::Kind::NewerVersion : SecretError::Kind::Damaged;
    const qsizetype size = (static_cast<uchar>(envelope.at(5)) << 8) | static_cast<uchar>(envelope.at(6));
    if (envelope.size() != headSize + size + sumSize)
        return SecretError::Kind::Damaged;
    const QByteArrayView bytes = envelope.sliced(headSize, size);
    if (checksum(bytes) != envelope.last(sumSize))
        return SecretError::Kind::Damaged;
    return Secret(bytes);
}

} // namespace rd
