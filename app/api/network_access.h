#pragma once

#include "api/ca_file.h"
#include "base/log_redaction.h"
#include "base/secret.h"
#include "settings/environment.h"

#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QObject>
#include <QSslConfiguration>

#include <memory>

namespace rd {

// QNetworkAccessManagers under the rules of docs/pitfalls.md 1, one a request at a time: manual redirects, no
// cookies, no cache, no HTTP/2, no authentication by Qt, TLS 1.2 or newer. Thread: the one that it was made
// in (network).
class Network : public QObject
{
    Q_OBJECT

public:
    // `proxyPassword` goes with the proxy's user, to that proxy alone. Reads the CA file.
    explicit Network(const NetworkSettings &settings, const Secret &proxyPassword = {},
                     QObject *parent = nullptr);
    // With the CA file as it was read and checked.
    Network(const NetworkSettings &settings, const CaFile &extraCa, const Secret &proxyPassword,
            QObject *parent = nullptr);

    // While there is a fault every exchange ends as Wire::Invalid: a half-applied setting is never used.
    NetworkFault fault() const { return m_fault; }
    // As much of it as needs no file.
    static NetworkFault checkProxy(const NetworkSettings &settings);

    // One that has nothing under way: a request that Qt queued behind another one could be put on the
    // connection whose late answer belongs to that other (docs/pitfalls.md 1.17).
    QNetworkAccessManager *idleManager();
    // Closes the connections of that manager once its last request is gone; no request goes there any more.
    // After a request that was given up without an answer, or answered by what is no TLS: Qt 6.4 keeps the
    // connection that is still being made for it (to a peer that is silent, or within a proxy's CONNECT) or
    // that broke, and later requests would wait there for ever. After an interim answer: the real one would
    // be taken for the answer to the next request (docs/pitfalls.md 1.17).
    void leave(QNetworkAccessManager *manager);
    // A request to that address would go through a proxy.
    bool usesProxy(const QUrl &url) const;
    // Every request starts from this.
    QNetworkRequest request(const QUrl &url) const;

private:
    QNetworkAccessManager *makeManager();

    NetworkSettings m_settings;
    Secret m_proxyPassword;
    LogRedaction m_redaction; // of that
    // By host: one look-up for all managers (docs/pitfalls.md 1.15).
    std::shared_ptr<QHash<QString, QList<QNetworkProxy>>> m_systemProxies;
    QList<QNetworkAccessManager *> m_managers; // never empty
    QSslConfiguration m_tls;
    NetworkFault m_fault = NetworkFault::None;
};

} // namespace rd
