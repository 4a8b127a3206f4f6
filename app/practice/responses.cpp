#include "practice/responses.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace rd {

using namespace Qt::StringLiterals;

namespace {

struct Meaning
{
    QLatin1String type; // its last path segment
    QLatin1String title;
    QLatin1String code;
    QLatin1String detail;
};

Meaning meaningOf(int status)
{
    switch (status) {
    case 400:
        return {"invalid-request"_L1, "Invalid request"_L1, "missing_required_field"_L1,
                "A required field is missing."_L1};
    case 401:
        return {"authentication-failed"_L1, "Authentication failed"_L1, "invalid_token"_L1,
                "The access token is not valid."_L1};
    case 403:
        return {"forbidden"_L1, "Forbidden"_L1, "forbidden"_L1, "This credential may not do that."_L1};
    case 404:
        return {"not-found"_L1, "Not found"_L1, "credential_not_found"_L1,
                "There is no credential with this client id."_L1};
    case 405:
        return {"method-not-allowed"_L1, "Method not allowed"_L1, "method_not_allowed"_L1,
                "This resource does not have this method."_L1};
    case 409:
        return {"conflict"_L1, "Conflict"_L1, "last_active_credential"_L1,
                "The last active credential of an environment cannot be revoked."_L1};
    case 422:
        return {"validation-failed"_L1, "Validation failed"_L1, "invalid_format"_L1,
                "A value has the wrong format."_L1};
    case 429:
        return {"rate-limit-exceeded"_L1, "Rate limit exceeded"_L1, "rate_limit_exceeded"_L1,
                "Too many requests in this window."_L1};
    default:
        if (status < 500)
            return {"invalid-request"_L1, "Invalid request"_L1, "invalid_request"_L1,
                    "The request cannot be served."_L1};
        return {"internal"_L1, "Internal error"_L1, "internal"_L1, "Something went wrong on our side."_L1};
    }
}

PracticeAnswer htmlPage(int status, const QByteArray &title)
{
    PracticeAnswer answer;
    answer.status = status;
    answer.type = "text/html; charset=utf-8";
    answer.page = "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body><h1>" + title +
                  "</h1><hr>practice gateway</body></html>\n";
    return answer;
}

QJsonValue timestamp(const QDateTime &time, PracticeOptions::Timestamps form)
{
    if (!time.isValid())
        return QJsonValue::Null;
    const qint64 ms = time.toMSecsSinceEpoch();
    if (form == PracticeOptions::Timestamps::Epoch)
        return ms % 1000 == 0 ? QJsonValue(ms / 1000) : QJsonValue(static_cast<double>(ms) / 1000.0);
    return time.toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace

QByteArray PracticeAnswer::body() const
{
    return json.isEmpty() ? page : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

PracticeAnswer noContent()
{
    return {204, {}, {}, {}, {}};
}

PracticeAnswer jsonAnswer(const QJsonObject &object)
{
    return {200, "application/json", {}, object, {}};
}

PracticeAnswer foreignNotFoundPage()
{
    return htmlPage(404, "404 Not Found");
}

PracticeAnswer problemAnswer(int status, const QString &code, const QString &detail)
{
    const Meaning meaning = meaningOf(status);
    const QString type = "https://docs.dinie.com.br/errors/"_L1 + meaning.type;
    return {status,
            "application/problem+json",
            {},
            {{u"type"_s, type},
             {u"title"_s, QString(meaning.title)},
             {u"status"_s, status},
             {u"detail"_s, detail},
             {u"code"_s, code}},
            {}};
}

PracticeAnswer invalidParam(int status, const QString &code, const QString &param, const QString &detail)
{
    PracticeAnswer answer = problemAnswer(status, code, detail);
    answer.json.insert(u"param"_s, param);
    answer.json.insert(
        u"errors"_s, QJsonArray{QJsonObject{{u"param"_s, param}, {u"detail"_s, detail}, {u"code"_s, code}}});
    return answer;
}

PracticeAnswer methodNotAllowed(const QByteArray &allow)
{
    PracticeAnswer answer = faultAnswer(405);
    answer.add("Allow", allow);
    return answer;
}

PracticeAnswer unauthorized(const QByteArray &scheme, const QString &code, const QString &detail)
{
    PracticeAnswer answer = problemAnswer(401, code, detail);
    answer.add("WWW-Authenticate", scheme);
    return answer;
}

PracticeAnswer faultAnswer(int status)
{
    if (status == 502)
        return htmlPage(status, "502 Bad Gateway");
    if (status == 504)
        return htmlPage(status, "504 Gateway Timeout");
    const Meaning meaning = meaningOf(status);
    PracticeAnswer answer = problemAnswer(status, meaning.code, meaning.detail);
    if (status == 401)
        answer.add("WWW-Authenticate", "Bearer");
    return answer;
}

QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

QJsonObject credentialJson(const PracticeCredential &credential, PracticeOptions::Timestamps form)
{
    return {
        {u"id"_s, credential.id},
        {u"client_id"_s, credential.clientId},
        {u"name"_s, credential.name},
        {u"status"_s, credential.revoked ? u"revoked"_s : u"active"_s},
        {u"expires_at"_s, timestamp(credential.expiresAt, form)},
        {u"created_at"_s, timestamp(credential.createdAt, form)},
        {u"updated_at"_s, timestamp(credential.updatedAt, form)},
        {u"last_used_at"_s, timestamp(credential.lastUsedAt, form)},
    };
}

} // namespace rd
