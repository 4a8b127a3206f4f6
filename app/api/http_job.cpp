#include "api/http_job.h"

#include "api/api_urls.h"
#include "api/http_date.h"
#include "api/network_access.h"
#include "api/one_shot_body.h"
#include "base/log.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>
#include <array>

namespace rd {

namespace {

QList<CertificateInfo> describe(const QList<QSslCertificate> &chain)
{
    QList<CertificateInfo> result;
    for (const QSslCertificate &certificate : chain) {
        result.append({certificate.subjectDisplayName(), certificate.issuerDisplayName(),
                       certificate.effectiveDate().toUTC(), certificate.expiryDate().toUTC(),
                       QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':'))});
    }
    return result;
}

// Errors that Qt derives from a status line which it read in full (docs/pitfalls.md 1.9).
bool comesFromStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError ||
           error == QNetworkReply::ProxyAuthenticationRequiredError ||
           (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError &&
            error != QNetworkReply::ContentReSendError) ||
           (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

// In the words of OpenSSL 1.1 and 3; the others of Qt's backends do not say it apart from a bad certificate.
bool saysOldProtocol(const QString &words)
{
    return words.contains(QLatin1String("unsupported protocol"), Qt::CaseInsensitive) ||
           words.contains(QLatin1String("alert protocol version"), Qt::CaseInsensitive);
}

// In the words of Qt's QHttpSocketEngine, in the language that it speaks at the moment: it has no error of
// its own for a proxy that is gone, or that answers CONNECT with a refusal or with what is no HTTP. It says
// so before there is a tunnel, and of one that breaks later it says something else.
bool saysNoTunnel(const QString &words)
{
    constexpr std::array known{"Proxy denied connection", "Proxy connection refused",
                               "Proxy server not found", "Error communicating with HTTP proxy",
                               "Did not receive HTTP response from proxy"};
    return std::any_of(known.begin(), known.end(), [&words](const char *one) {
        return words == QCoreApplication::translate("QHttpSocketEngine", one);
    });
}

} // namespace

Exchange::Exchange(Network *network, Clock *clock, Call call, Secret authorization, CallLimits limits,
                   QObject *parent)
    : Operation(parent), m_network(network), m_clock(clock), m_call(std::move(call)),
      m_authorization(std::move(authorization)), m_limits(limits), m_deadline(clock->makeTimer())
{
    m_answer.method = m_call.method;
    m_answer.url = m_call.url;
}

Exchange::~Exchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_network->leave(m_reply->manager());
    }
}

void Exchange::begin()
{
    m_answer.startedAt = m_clock->now();
    if (m_network->fault() != NetworkFault::None || !isHeaderSafe(m_authorization.view()) ||
        !m_call.url.isValid()) {
        endWith(Wire::Invalid);
        return;
    }
    m_reply = send();
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readSome);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_written = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::noteTlsErrors);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::replyFinished);
    connect(m_deadline.get(), &ClockTimer::timeout, this, [this] { stopBecause(Wire::Deadline); });
    m_deadline->start(m_limits.deadline);
}

QNetworkReply *Exchange::send()
{
    QNetworkRequest request = m_network->request(m_call.url);
    request.setRawHeader("Authorization", m_authorization.view().toByteArray());
    m_authorization.wipe();
    request.setTransferTimeout(static_cast<int>(m_limits.deadline.count()));
    request.setDecompressedSafetyCheckThreshold(bodyLimit());
    QNetworkAccessManager *manager = m_network->idleManager();
    switch (m_call.kind) {
    case Call::Kind::Token:
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QByteArray("application/x-www-form-urlencoded"));
        return manager->post(request, m_call.body);
    case Call::Kind::List:
        return manager->get(request);
    case Call::Kind::Revoke:
        break;
    }
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setRawHeader("Content-Length", "0");
    m_guard = new ReplayGuard;
    QNetworkReply *reply = manager->sendCustomRequest(request, m_call.method, m_guard);
    m_guard->setParent(reply);
    return reply;
}

qint64 Exchange::bodyLimit() const
{
    return m_call.kind == Call::Kind::List ? m_limits.listBody : m_limits.otherBody;
}

void Exchange::readSome()
{
    if (!m_reply->isOpen())
        return;
    const qint64 room = bodyLimit() - m_answer.body.size();
    m_answer.body += m_reply->read(room + 1);
    if (m_answer.body.size() > bodyLimit()) {
        m_answer.body.truncate(bodyLimit());
        stopBecause(Wire::TooLarge);
    }
}

void Exchange::noteTlsErrors(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors)
        m_answer.tlsErrors.append(error.errorString());
    m_answer.chain = describe(m_reply->sslConfiguration().peerCertificateChain());
}

void Exchange::abandon()
{
    if (m_reply)
        stopBecause(Wire::Cancelled);
    else
        endWith(Wire::NotStarted);
}

void Exchange::stopBecause(Wire wire)
{
    if (!m_reply || m_ownReason)
        return;
    m_ownReason = wire;
    m_reply->abort();
}

Wire Exchange::wireOf(QNetworkReply::NetworkError error) const
{
    const bool hasStatus = m_answer.status != 0;
    if (m_ownReason)
        return *m_ownReason == Wire::TooLarge || !hasStatus ? *m_ownReason : Wire::Truncated;
    // A body that Qt could not decode is reported as if a status had said so (docs/pitfalls.md 1.9).
    if (hasStatus)
        return comesFromStatus(error) && (error == QNetworkReply::NoError || m_answer.status >= 300)
                   ? Wire::Answered
                   : Wire::Truncated;
    if (m_guard && m_guard->rewindAsked())
        return Wire::Lost;
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        // With a proxy it is the proxy's address that Qt looks for.
        return m_network->usesProxy(m_call.url) ? Wire::ProxyFailed : Wire::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return Wire::Refused;
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::NetworkSessionFailedError:
        if (saysNoTunnel(m_reply->errorString()))
            return Wire::ProxyFailed;
        // No way to the host, or a connection that the system or an answer without TLS ended under the
        // request: Qt does not tell which, and of a request with a guard not whether it was sent either.
        return m_guard || m_written ? Wire::Lost : Wire::Refused;
    case QNetworkReply::SslHandshakeFailedError:
        return Wire::TlsRejected;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return Wire::ProxyFailed;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Wire::ProxyAuthentication;
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return Wire::Deadline;
    default:
        return Wire::Lost;
    }
}

void Exchange::replyFinished()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.headers = HttpHeaders(m_reply->rawHeaderPairs());
    if (!m_ownReason)
        readSome();
    const Wire wire = wireOf(error);
    m_answer.tlsTooOld = wire == Wire::TlsRejected && saysOldProtocol(m_reply->errorString());
    const bool broken = error == QNetworkReply::UnknownNetworkError && wire == Wire::Lost;
    const bool unanswered = m_answer.status == 0 && (m_ownReason || wire == Wire::Deadline || broken);
    if (unanswered || isInterim(m_answer.status))
        m_network->leave(m_reply->manager());
    qCDebug(logApi) << m_call.method << m_answer.status << static_cast<int>(wire) << static_cast<int>(error);
    endWith(wire);
}

void Exchange::endWith(Wire wire)
{
    m_deadline->stop();
    m_answer.wire = wire;
    m_answer.receivedAt = m_clock->now();
    m_answer.serverDate = parseHttpDate(m_answer.headers.value("Date"), m_answer.receivedAt);
    m_answer.rateLimit = parseRateLimit(m_answer.headers, m_answer.receivedAt);
    m_answer.requestId =
        maskKnownSecrets(QString::fromUtf8(m_answer.headers.value("X-Request-Id"))).left(200);
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->deleteLater();
        m_reply.clear();
    }
    finish();
}

} // namespace rd
