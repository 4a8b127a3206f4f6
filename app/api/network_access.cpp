#include "api/network_access.h"

#include "base/product_info.h"
#include "text/unicode_properties.h"

#include <QHash>
#include <QHostAddress>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QSslCertificate>

#include <algorithm>
#include <utility>

namespace rd {

namespace {

class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

bool isLoopback(const QString &host)
{
    return QHostAddress(host).isLoopback();
}

// Asked on the network thread, so that a slow look-up never stops the windows; one look-up a host
// (docs/pitfalls.md 1.15).
class SystemProxy final : public QNetworkProxyFactory
{
public:
    using Known = std::shared_ptr<QHash<QString, QList<QNetworkProxy>>>;
    explicit SystemProxy(Known known) : m_known(std::move(known)) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (isLoopback(host))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        auto known = m_known->constFind(host);
        if (known == m_known->constEnd())
            known = m_known->insert(host, systemProxyForQuery(query));
        return known.value();
    }

private:
    Known m_known;
};

class ManualProxy final : public QNetworkProxyFactory
{
public:
    explicit ManualProxy(QNetworkProxy proxy) : m_proxy(std::move(proxy)) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {isLoopback(query.peerHostName()) ? QNetworkProxy(QNetworkProxy::NoProxy) : m_proxy};
    }

private:
    QNetworkProxy m_proxy;
};

// Qt answers the proxy's challenge with what stands in it; no handler of a challenge is needed
// (docs/pitfalls.md 1.8).
QNetworkProxy manualProxy(const NetworkSettings &settings, const Secret &password)
{
    QNetworkProxy proxy(QNetworkProxy::HttpProxy, settings.proxyHost.trimmed(), settings.proxyPort);
    if (!settings.proxyUser.isEmpty()) {
        proxy.setUser(settings.proxyUser);
        proxy.setPassword(QString::fromUtf8(password.view()));
    }
    return proxy;
}

} // namespace

NetworkFault Network::checkProxy(const NetworkSettings &settings)
{
    const bool isIncomplete =
        settings.proxyMode == ProxyMode::Manual && (isBlank(settings.proxyHost) || settings.proxyPort == 0);
    return isIncomplete ? NetworkFault::ProxyIncomplete : NetworkFault::None;
}

Network::Network(const NetworkSettings &settings, const Secret &proxyPassword, QObject *parent)
    : Network(settings, readCaFile(settings.extraCaFile), proxyPassword, parent)
{
}

Network::Network(const NetworkSettings &settings, const CaFile &extraCa, const Secret &proxyPassword,
                 QObject *parent)
    : QObject(parent), m_settings(settings), m_proxyPassword(proxyPassword.duplicate()),
      m_redaction(m_proxyPassword.view()),
      m_systemProxies(std::make_shared<QHash<QString, QList<QNetworkProxy>>>()), m_managers{makeManager()},
      m_tls(QSslConfiguration::defaultConfiguration()), m_fault(checkProxy(settings))
{
    if (m_fault == NetworkFault::None)
        m_fault = extraCa.fault;
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!extraCa.certificates.isEmpty())
        m_tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extraCa.certificates);
}

QNetworkAccessManager *Network::makeManager()
{
    auto *manager = new QNetworkAccessManager(this);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setCookieJar(new NoCookies);
    manager->setAutoDeleteReplies(false);
    switch (m_settings.proxyMode) {
    case ProxyMode::None:
        manager->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        break;
    case ProxyMode::Manual:
        manager->setProxyFactory(new ManualProxy(manualProxy(m_settings, m_proxyPassword)));
        break;
    case ProxyMode::System:
        manager->setProxyFactory(new SystemProxy(m_systemProxies));
        break;
    }
    return manager;
}

QNetworkAccessManager *Network::idleManager()
{
    const auto idle = [](const QNetworkAccessManager *manager) {
        const QList<QNetworkReply *> replies = manager->findChildren<QNetworkReply *>();
        return std::all_of(replies.begin(), replies.end(), [](auto *reply) { return reply->isFinished(); });
    };
    const auto one = std::find_if(m_managers.cbegin(), m_managers.cend(), idle);
    if (one != m_managers.cend())
        return *one;
    m_managers.append(makeManager());
    return m_managers.constLast();
}

void Network::leave(QNetworkAccessManager *manager)
{
    if (!m_managers.removeOne(manager))
        return;
    manager->deleteLater();
    if (m_managers.isEmpty())
        m_managers.append(makeManager());
}

bool Network::usesProxy(const QUrl &url) const
{
    const QNetworkAccessManager *manager = m_managers.constFirst();
    QNetworkProxyFactory *factory = manager->proxyFactory();
    const QNetworkProxy proxy =
        factory ? factory->queryProxy(QNetworkProxyQuery(url)).value(0) : manager->proxy();
    return proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy;
}

QNetworkRequest Network::request(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/json, application/problem+json");
    request.setRawHeader("Cache-Control", "no-store");
    request.setRawHeader("User-Agent",
                         QString(product::agent + QLatin1Char('/') + product::version).toLatin1());
    return request;
}

} // namespace rd
