#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace rd {

// A time in a credential: "never" (null) and "unknown" (missing or unreadable) are different words.
struct Timestamp
{
    enum class State { Never, Unknown, Known };
    State state = State::Unknown;
    QDateTime utc; // Known only

    bool known() const { return state == State::Known; }
    static Timestamp never() { return {State::Never, {}}; }
    static Timestamp at(const QDateTime &time) { return {State::Known, time.toUTC()}; }
    bool operator==(const Timestamp &) const = default;
};

// ISO 8601 text or epoch seconds, each with or without a fraction; null is Never,
// absent or anything else Unknown, and so is a time at or before 1970 (a zero that someone wrote for "none").
Timestamp parseTimestamp(const QJsonValue &value);

enum class CredentialStatus { Active, Revoked, Other };

// A row of the list. Server text is raw here but for secrets of ours, which are masked in
// name and status: show it through safeText(), ids through safeId().
struct Credential
{
    QString id;       // the cursor
    QString clientId; // what DELETE takes
    QString name;
    CredentialStatus status = CredentialStatus::Other;
    QString statusText; // as the server wrote it
    Timestamp expiresAt;
    Timestamp createdAt;
    Timestamp updatedAt;
    Timestamp lastUsedAt;

    bool operator==(const Credential &) const = default;
};

// One answer to GET /auth/credentials.
struct CredentialPage
{
    QList<Credential> credentials;
    bool hasMore = false;
};

// Why a 200 is no page (docs/pitfalls.md 1.10, 6.5).
enum class PageFault {
    NotJson,         // no JSON media type, or a body that does not parse
    NotAPage,        // no `data` array, or no boolean `has_more`
    BadItem,         // an item without a usable id or client_id
    DuplicateMember, // an object that has one key twice
};

// The body of a page. Checks duplicate keys itself, since QJsonDocument takes the last one silently.
std::optional<PageFault> parsePage(const QByteArray &mediaType, const QByteArray &body, CredentialPage *page);

} // namespace rd

Q_DECLARE_METATYPE(rd::Credential)
