#include "api/credential.h"

#include "api/http_headers.h"
#include "api/rfc3339_time.h"
#include "base/json_duplicates.h"
#include "base/log.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr double endOfEpochSeconds = 253'402'300'800.0; // the year 10000

QDateTime parsedTime(const QJsonValue &value)
{
    if (value.isString())
        return parseIsoTime(value.toString()).value_or(QDateTime());
    const double seconds = value.toDouble();
    if (!value.isDouble() || seconds < 0 || seconds >= endOfEpochSeconds)
        return {};
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(std::floor(seconds * 1000)), Qt::UTC);
}

CredentialStatus parseStatus(const QString &text)
{
    if (text == "active"_L1)
        return CredentialStatus::Active;
    return text == "revoked"_L1 ? CredentialStatus::Revoked : CredentialStatus::Other;
}

std::optional<Credential> parseCredential(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    Credential credential;
    credential.id = object.value("id"_L1).toString();
    credential.clientId = object.value("client_id"_L1).toString();
    if (credential.id.isEmpty() || credential.clientId.isEmpty())
        return std::nullopt;
    credential.name = maskKnownSecrets(object.value("name"_L1).toString());
    credential.statusText = maskKnownSecrets(object.value("status"_L1).toString());
    credential.status = parseStatus(credential.statusText);
    credential.expiresAt = parseTimestamp(object.value("expires_at"_L1));
    credential.createdAt = parseTimestamp(object.value("created_at"_L1));
    credential.updatedAt = parseTimestamp(object.value("updated_at"_L1));
    credential.lastUsedAt = parseTimestamp(object.value("last_used_at"_L1));
    return credential;
}

} // namespace

Timestamp parseTimestamp(const QJsonValue &value)
{
    if (value.isNull())
        return Timestamp::never();
    const QDateTime time = parsedTime(value);
    return time.isValid() && time.toMSecsSinceEpoch() > 0 ? Timestamp::at(time) : Timestamp{};
}

std::optional<PageFault> parsePage(const QByteArray &mediaType, const QByteArray &body, CredentialPage *page)
{
    const QJsonDocument document =
        isJsonMediaType(mediaType) ? QJsonDocument::fromJson(body) : QJsonDocument();
    if (document.isNull())
        return PageFault::NotJson;
    if (hasDuplicateMember(body))
        return PageFault::DuplicateMember;
    const QJsonValue data = document.object().value("data"_L1);
    const QJsonValue hasMore = document.object().value("has_more"_L1);
    if (!data.isArray() || !hasMore.isBool())
        return PageFault::NotAPage;
    CredentialPage parsed;
    parsed.hasMore = hasMore.toBool();
    const QJsonArray items = data.toArray();
    for (const QJsonValue &item : items) {
        std::optional<Credential> credential = parseCredential(item);
        if (!credential)
            return PageFault::BadItem;
        parsed.credentials.append(*std::move(credential));
    }
    *page = std::move(parsed);
    return std::nullopt;
}

} // namespace rd
