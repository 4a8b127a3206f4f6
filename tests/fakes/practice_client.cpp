#include "fakes/practice_client.h"

#include <QJsonDocument>
#include <QTest>

#include <memory>

namespace rd {

QByteArray PracticeReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

PracticeReply PracticeClient::send(const QByteArray &method, const QByteArray &path,
                                   const QList<QNetworkReply::RawHeaderPair> &headers, const QByteArray &body)
{
    QNetworkRequest request(QUrl::fromEncoded(QByteArray(m_base.toEncoded() + path), QUrl::StrictMode));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000); }();
    PracticeReply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.body = reply->readAll();
    result.json = QJsonDocument::fromJson(result.body).object();
    result.headers = reply->rawHeaderPairs();
    return result;
}

PracticeReply PracticeClient::signIn(const QString &clientId, const QByteArray &secret,
                                     const QByteArray &body)
{
    const QByteArray pair = QByteArray(clientId.toUtf8() + ':' + secret).toBase64();
    return send("POST", "/auth/token",
                {{"Authorization", "Basic " + pair}, {"Content-Type", "application/x-www-form-urlencoded"}},
                body);
}

bool PracticeClient::signIn(const PracticeControl &server)
{
    token = signIn(server.clientId(), server.clientSecret())
                .json.value(QLatin1String("access_token"))
                .toString()
                .toLatin1();
    return !token.isEmpty();
}

PracticeReply PracticeClient::list(const QByteArray &query)
{
    return send("GET", "/auth/credentials" + query, bearer());
}

PracticeReply PracticeClient::revoke(const QString &clientId)
{
    return send("DELETE", "/auth/credentials/" + QUrl::toPercentEncoding(clientId), bearer());
}

QList<QJsonObject> PracticeClient::listAll(const QByteArray &limit)
{
    QList<QJsonObject> all;
    QByteArray after;
    for (bool more = true; more;) {
        const PracticeReply page = list("?limit=" + limit + after);
        const QJsonArray data = page.json.value(QLatin1String("data")).toArray();
        for (const QJsonValue &one : data)
            all.append(one.toObject());
        more = page.json.value(QLatin1String("has_more")).toBool() && !data.isEmpty();
        if (more)
            after = "&starting_after=" +
                    QUrl::toPercentEncoding(all.constLast().value(QLatin1String("id")).toString());
    }
    return all;
}

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

PracticeOptions smallPractice(int limit)
{
    PracticeOptions options;
    options.count = 40;
    options.limit = limit;
    return options;
}

PracticeBench::PracticeBench(const PracticeOptions &options)
    : server(options), started(server.start()), client(server.baseUrl()),
      signedIn(started && client.signIn(server))
{
}

} // namespace rd
