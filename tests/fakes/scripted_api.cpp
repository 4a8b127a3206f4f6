#include "fakes/scripted_api.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace rd {

namespace {

QJsonObject toJson(const ScriptedApi::Row &row)
{
    const QJsonValue used = row.lastUsed > 0 ? QJsonValue(row.lastUsed) : QJsonValue(QJsonValue::Null);
    const QJsonValue expires = row.expires > 0 ? QJsonValue(row.expires) : QJsonValue(QJsonValue::Null);
    return {{QStringLiteral("id"), row.id},
            {QStringLiteral("client_id"), row.clientId},
            {QStringLiteral("name"), QString::fromUtf8(row.name)},
            {QStringLiteral("status"), QString::fromLatin1(row.status)},
            {QStringLiteral("expires_at"), expires},
            {QStringLiteral("created_at"), 1'700'000'000},
            {QStringLiteral("updated_at"), 1'700'000'000},
            {QStringLiteral("last_used_at"), used}};
}

} // namespace

ScriptedApi::ScriptedApi(int count)
    : server([this](QTcpSocket *socket, const RawRequest &request) { answer(socket, request); })
{
    for (int i = 0; i < count; ++i) {
        const QString clientId = QLatin1Char('c') + QString::number(i);
        rows.append({QLatin1String("id-") + clientId, clientId, "worker " + QByteArray::number(i)});
    }
    onDelete = [](QTcpSocket *socket, Row *row) {
        if (row)
            row->status = "revoked";
        socket->write(row ? RawServer::answer(204) : RawServer::problem(404, "credential_not_found"));
    };
}

ScriptedApi::Row *ScriptedApi::find(const QString &clientId)
{
    for (Row &row : rows) {
        if (row.clientId == clientId)
            return &row;
    }
    return nullptr;
}

Credential ScriptedApi::seen(int row) const
{
    CredentialPage page;
    const QJsonObject json{{QStringLiteral("data"), QJsonArray{toJson(rows.at(row))}},
                           {QStringLiteral("has_more"), false}};
    if (parsePage("application/json", QJsonDocument(json).toJson(), &page))
        qFatal("the row of the test is no credential");
    return page.credentials.first();
}

QList<QByteArray> ScriptedApi::lists() const
{
    return m_lists;
}

void ScriptedApi::answer(QTcpSocket *socket, const RawRequest &request)
{
    if (request.method == "DELETE") {
        const QByteArray segment = request.path.mid(request.path.lastIndexOf('/') + 1);
        const QString clientId = QString::fromUtf8(QByteArray::fromPercentEncoding(segment));
        if (deleteArrived)
            deleteArrived(clientId);
        onDelete(socket, find(clientId));
        return;
    }
    if (request.method == "POST") {
        if (onToken && onToken(socket, request))
            return;
        const QByteArray token = "dinie_at_" + QByteArray::number(++tokens);
        socket->write(RawServer::answer(200, R"({"access_token":")" + token +
                                                 R"(","token_type":"bearer","expires_in":3600})"));
        return;
    }
    m_lists.append(request.path.mid(request.path.indexOf('?') + 1));
    if (onList && onList(socket, request))
        return;
    socket->write(page(request.path));
}

QByteArray ScriptedApi::page(const QByteArray &path) const
{
    const QUrlQuery query(QString::fromLatin1(path.mid(path.indexOf('?') + 1)));
    const QString after = query.queryItemValue(QStringLiteral("starting_after"), QUrl::FullyDecoded);
    qsizetype from = 0;
    if (!after.isEmpty()) {
        while (from < rows.size() && rows.at(from).id != after)
            ++from;
        if (from == rows.size())
            return RawServer::problem(400, "invalid_cursor");
        ++from;
    }
    const qsizetype limit = query.queryItemValue(QStringLiteral("limit")).toInt();
    QJsonArray data;
    for (qsizetype i = from; i < std::min(rows.size(), from + limit); ++i)
        data.append(toJson(rows.at(i)));
    const QJsonObject json{{QStringLiteral("data"), data},
                           {QStringLiteral("has_more"), from + limit < rows.size()}};
    return RawServer::answer(200, QJsonDocument(json).toJson(QJsonDocument::Compact), "application/json",
                             headers);
}

} // namespace rd
