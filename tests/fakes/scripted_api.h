#pragma once

#include "api/credential.h"
#include "fakes/raw_server.h"

#include <QList>

namespace rd {

// The API's list over a RawServer, in front of credentials that a test changes at will; what a DELETE
// does and answers is scripted by hand. Thread: the test's.
class ScriptedApi
{
public:
    struct Row
    {
        QString id;
        QString clientId;
        QByteArray name;
        QByteArray status = "active";
        qint64 lastUsed = 0; // epoch seconds; 0: never
        qint64 expires = 0;  // likewise
    };
    // nullptr: no such row. Answers on the socket, or does to it what it wants.
    using OnDelete = std::function<void(QTcpSocket *, Row *)>;
    // True: it was answered.
    using OnList = std::function<bool(QTcpSocket *, const RawRequest &)>;

    // `count` rows "c0", "c1" … with ids "id-c0" …
    explicit ScriptedApi(int count);

    RawServer server;
    QList<Row> rows;
    OnDelete onDelete;
    OnList onList;
    OnList onToken; // of requests for a token
    std::function<void(const QString &clientId)> deleteArrived;
    int tokens = 0;     // that were given, each for an hour: "dinie_at_1" …
    QByteArray headers; // of every list answer, each with CRLF

    Row *find(const QString &clientId);
    // The row as a client that has just read it holds it.
    Credential seen(int row) const;
    int deletes() const { return server.count("DELETE"); }
    // The queries of the lists read so far.
    QList<QByteArray> lists() const;
    // What a list answers to that path and query now.
    QByteArray page(const QByteArray &path) const;

private:
    void answer(QTcpSocket *socket, const RawRequest &request);
    QList<QByteArray> m_lists;
};

} // namespace rd
