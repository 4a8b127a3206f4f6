#include "secrets/secret_binding.h"

#include "secrets/secret_envelope.h"

#include <QCborArray>
#include <QCborValue>
#include <QCryptographicHash>
#include <QList>

#include <algorithm>
#include <utility>

namespace rd {

namespace {

constexpr auto plain = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype digestSize = 32;    // SHA-256
constexpr qsizetype mostForNames = 900; // bytes in an entry

// Each field with its length before it, so that none can lean into the next.
QByteArray digestOf(const QList<QByteArray> &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &field : fields) {
        hash.addData(QByteArray(QByteArray::number(field.size()) + ':'));
        hash.addData(field);
    }
    return hash.result().toBase64(plain);
}

QList<QByteArray> proxyFields(const NetworkSettings &network)
{
    return {QByteArray::number(static_cast<int>(network.proxyMode)), network.proxyHost.toUtf8(),
            QByteArray::number(network.proxyPort), network.proxyUser.toUtf8()};
}

QByteArray packed(const QByteArray &digest, const QCborArray &names)
{
    return '.' + digest.toBase64(plain) + '.' + QCborValue(names).toCbor().toBase64(plain);
}

// The digest in any case, and as many certificates as there is room for.
QByteArray packed(const CaContent &content, qsizetype room)
{
    QCborArray names{content.count};
    QByteArray bytes = packed(content.digest, names);
    const qsizetype most = std::min(room, bytes.size() + mostForNames);
    for (const CaCertificate &certificate : content.certificates) {
        names.append(certificate.fingerprint);
        names.append(certificate.subject);
        QByteArray more = packed(content.digest, names);
        if (more.size() > most)
            break;
        bytes = std::move(more);
    }
    return bytes;
}

std::optional<CaContent> unpacked(const QByteArray &bytes)
{
    const QByteArrayList parts = bytes.split('.');
    if (parts.size() != 3 || !parts.first().isEmpty())
        return std::nullopt;
    CaContent content;
    content.digest = QByteArray::fromBase64(parts.at(1), plain);
    const QCborArray names = QCborValue::fromCbor(QByteArray::fromBase64(parts.at(2), plain)).toArray();
    content.count = names.at(0).toInteger(-1);
    for (qsizetype i = 1; i + 1 < names.size(); i += 2)
        content.certificates.append({names.at(i + 1).toString(), names.at(i).toByteArray()});
    const bool isGood = content.digest.size() == digestSize && content.count >= content.certificates.size();
    return isGood ? std::optional(content) : std::nullopt;
}

struct Parts
{
    std::optional<CaContent> content;
    QByteArrayView secret; // within what was kept
};

// nullopt: it was kept for another place, or as no version of this program keeps it.
std::optional<Parts> split(const QByteArray &place, const Secret &kept)
{
    const QByteArrayView view = kept.view();
    const qsizetype end = view.indexOf('\n');
    if (end < place.size() || !view.startsWith(place))
        return std::nullopt;
    const QByteArrayView content = view.first(end).sliced(place.size());
    Parts parts{{}, view.sliced(end + 1)};
    if (content.isEmpty())
        return parts;
    parts.content = unpacked(content.toByteArray());
    return parts.content ? std::optional(parts) : std::nullopt;
}

} // namespace

QByteArray placeOfSecret(const Environment &environment)
{
    const QUrl &url = environment.baseUrl;
    const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    return digestOf(QList<QByteArray>{"secret", url.scheme().toUtf8(), url.host(QUrl::FullyEncoded).toUtf8(),
                                      QByteArray::number(port),
                                      QByteArray::number(static_cast<int>(environment.signInKind)),
                                      environment.clientId.toUtf8(),
                                      environment.network.extraCaFile.toUtf8()} +
                    proxyFields(environment.network));
}

QByteArray placeOfProxyPassword(const NetworkSettings &network)
{
    return digestOf(QList<QByteArray>{"proxy"} + proxyFields(network));
}

bool isBoundToContent(const CaFile &file, bool isOfPolicy)
{
    return file.isOursToWrite && !(isOfPolicy && file.isRootsAlone);
}

Secret boundTo(const QByteArray &place, const Secret &secret, const std::optional<CaContent> &extraCa)
{
    const auto room = static_cast<qsizetype>(largestSecret) - place.size() - 1 -
                      static_cast<qsizetype>(secret.view().size());
    const QByteArray content = extraCa ? packed(*extraCa, room) : QByteArray();
    QByteArray bytes;
    bytes.reserve(place.size() + content.size() + 1 + secret.view().size());
    bytes.append(place).append(content).append('\n').append(secret.view());
    Secret bound(bytes);
    wipeMemory(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return bound;
}

std::optional<Secret> unboundFrom(const QByteArray &place, const Secret &kept)
{
    const std::optional<Parts> parts = split(place, kept);
    return parts ? std::optional(Secret(parts->secret)) : std::nullopt;
}

std::optional<CaContent> boundContent(const QByteArray &place, const Secret &kept)
{
    const std::optional<Parts> parts = split(place, kept);
    return parts ? parts->content : std::nullopt;
}

} // namespace rd
