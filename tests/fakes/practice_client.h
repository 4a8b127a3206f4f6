#pragma once

#include "practice/server.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <utility>

namespace rd {

struct PracticeReply
{
    int status = 0; // 0: none came
    QByteArray body;
    QJsonObject json;
    QList<QNetworkReply::RawHeaderPair> headers;

    QByteArray header(const QByteArray &name) const; // null: not there
    QString code() const { return json.value(QLatin1String("code")).toString(); }
};

// A plain HTTP client for a practice server, on a real QNetworkAccessManager. Each call waits for its answer.
// Thread: one.
class PracticeClient
{
public:
    explicit PracticeClient(QUrl base) : m_base(std::move(base)) {}

    // `path` hangs off the base and is sent as it is, query included.
    PracticeReply send(const QByteArray &method, const QByteArray &path,
                       const QList<QNetworkReply::RawHeaderPair> &headers = {}, const QByteArray &body = {});
    PracticeReply signIn(const QString &clientId, const QByteArray &secret,
                         const QByteArray &body = "grant_type=client_credentials");
    // Keeps the token for what follows; false: refused.
    bool signIn(const PracticeControl &server);

    PracticeReply list(const QByteArray &query = {});
    PracticeReply revoke(const QString &clientId);
    // Every page.
    QList<QJsonObject> listAll(const QByteArray &limit = "100");

    QByteArray token;

private:
    QList<QNetworkReply::RawHeaderPair> bearer() const { return {{"Authorization", "Bearer " + token}}; }

    QUrl m_base;
    QNetworkAccessManager m_network;
};

// A member of an object as text; empty: not there or no text.
QString textOf(const QJsonObject &object, const char *key);

// Forty credentials; a limit of 0 is none.
PracticeOptions smallPractice(int limit = 0);

// A server that runs, and a client that is signed in when `signedIn` says so.
struct PracticeBench
{
    explicit PracticeBench(const PracticeOptions &options);

    QString idOf(int row) const { return server.truth().at(row).clientId; }

    PracticeServer server;
    bool started;
    PracticeClient client;
    bool signedIn;
};

} // namespace rd
