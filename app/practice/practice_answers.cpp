#include "practice/practice_answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace rd {

namespace {

struct Named
{
    const char *type;
    const char *title;
    const char *code;
};

Named nameOf(int status)
{
    switch (status) {
    case 400:
        return {"invalid-request", "Invalid request", "missing_required_field"};
    case 401:
        return {"authentication-failed", "Authentication failed", "invalid_token"};
    case 403:
        return {"forbidden", "Forbidden", "forbidden"};
    case 404:
        return {"not-found", "Not found", "credential_not_found"};
    case 405:
        return {"method-not-allowed", "Method not allowed", "method_not_allowed"};
    case 409:
        return {"conflict", "Conflict", "last_active_credential"};
    case 422:
        return {"validation-failed", "Validation failed", "invalid_format"};
    case 429:
        return {"rate-limit-exceeded", "Rate limit exceeded", "rate_limit_exceeded"};
    default:
        return {"internal", "Internal error", "internal"};
    }
}

QJsonValue timestamp(const QDateTime &time, PracticeOptions::Timestamps form)
{
    if (!time.isValid())
        return QJsonValue::Null;
    if (form == PracticeOptions::Timestamps::Epoch)
        return static_cast<double>(time.toMSecsSinceEpoch()) / 1000.0;
    return time.toString(Qt::ISODateWithMs);
}

} // namespace

PracticeAnswer jsonAnswer(const QJsonObject &object)
{
    return {200, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

PracticeAnswer htmlNotFound()
{
    return {404,
            "text/html; charset=utf-8",
            "<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head>"
            "<body><h1>404 Not Found</h1><p>practice gateway</p></body></html>\n",
            {}};
}

PracticeAnswer problemAnswer(int status, const QByteArray &instance, const QString &code,
                             const QString &detail, const QString &param, const QString &itemCode)
{
    const Named named = nameOf(status);
    QJsonObject problem{
        {QStringLiteral("type"),
         QString(QLatin1String("https://docs.dinie.com.br/errors/") + QLatin1String(named.type))},
        {QStringLiteral("title"), QString::fromLatin1(named.title)},
        {QStringLiteral("status"), status},
        {QStringLiteral("detail"), detail},
        {QStringLiteral("instance"), QString::fromUtf8(instance)},
        {QStringLiteral("code"), code},
    };
    if (!param.isEmpty()) {
        problem.insert(QStringLiteral("param"), param);
        problem.insert(
            QStringLiteral("errors"),
            QJsonArray{QJsonObject{{QStringLiteral("param"), param},
                                   {QStringLiteral("detail"), detail},
                                   {QStringLiteral("code"), itemCode.isEmpty() ? code : itemCode}}});
    }
    PracticeAnswer answer{
        status, "application/problem+json", QJsonDocument(problem).toJson(QJsonDocument::Compact), {}};
    if (status == 401)
        answer.add("WWW-Authenticate", "Bearer");
    return answer;
}

PracticeAnswer faultAnswer(int status, const QByteArray &instance)
{
    const Named named = nameOf(status);
    return problemAnswer(status, instance, QString::fromLatin1(named.code),
                         status == 409   ? QStringLiteral("The last active credential cannot be revoked.")
                         : status == 429 ? QStringLiteral("Too many requests. Wait until the window resets.")
                                         : QStringLiteral("This answer was asked for: nothing was done."));
}

QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() +
           " GMT";
}

QJsonObject credentialJson(const PracticeCredential &credential, PracticeOptions::Timestamps form)
{
    return {
        {QStringLiteral("id"), credential.id},
        {QStringLiteral("client_id"), credential.clientId},
        {QStringLiteral("name"), credential.name},
        {QStringLiteral("status"), credential.revoked ? QStringLiteral("revoked") : QStringLiteral("active")},
        {QStringLiteral("expires_at"), timestamp(credential.expiresAt, form)},
        {QStringLiteral("created_at"), timestamp(credential.createdAt, form)},
        {QStringLiteral("updated_at"), timestamp(credential.updatedAt, form)},
        {QStringLiteral("last_used_at"), timestamp(credential.lastUsedAt, form)},
    };
}

} // namespace rd
