#include "desk/secret_place.h"

#include <QCryptographicHash>
#include <QList>

namespace rd {

namespace {

// Each field with its length before it, so that none can lean into the next.
QByteArray digestOf(const QList<QByteArray> &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &field : fields) {
        hash.addData(QByteArray(QByteArray::number(field.size()) + ':'));
        hash.addData(field);
    }
    return hash.result().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QList<QByteArray> proxyFields(const NetworkSettings &network)
{
    return {QByteArray::number(static_cast<int>(network.proxyMode)), network.proxyHost.toUtf8(),
            QByteArray::number(network.proxyPort), network.proxyUser.toUtf8()};
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

Secret boundTo(const QByteArray &place, const Secret &secret)
{
    QByteArray bytes;
    bytes.reserve(place.size() + 1 + static_cast<qsizetype>(secret.view().size()));
    bytes.append(place).append('\n').append(secret.view());
    Secret bound(bytes);
    wipeMemory(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return bound;
}

std::optional<Secret> unboundFrom(const QByteArray &place, const Secret &kept)
{
    const QByteArrayView view = kept.view();
    if (view.size() <= place.size() || !view.startsWith(place) || view.at(place.size()) != '\n')
        return std::nullopt;
    return Secret(view.sliced(place.size() + 1));
}

} // namespace rd
