// The JSON form of a plan and of what it holds.

#include "journal/run_history.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace rd {

namespace {

template <class Value, std::size_t Count>
using Texts = std::array<std::pair<Value, QLatin1String>, Count>;

constexpr Texts<EnvironmentKind, 4> environmentTexts{{
    {EnvironmentKind::Production, QLatin1String("production")},
    {EnvironmentKind::Sandbox, QLatin1String("sandbox")},
    {EnvironmentKind::Custom, QLatin1String("custom")},
    {EnvironmentKind::Practice, QLatin1String("practice")},
}};

constexpr Texts<CredentialStatus, 3> statusTexts{{
    {CredentialStatus::Active, QLatin1String("active")},
    {CredentialStatus::Revoked, QLatin1String("revoked")},
    {CredentialStatus::Other, QLatin1String("other")},
}};

constexpr Texts<Pace, 2> paceTexts{{
    {Pace::Considerate, QLatin1String("considerate")},
    {Pace::Fast, QLatin1String("fast")},
}};

template <class Value, std::size_t Count>
QString textOf(const Texts<Value, Count> &texts, Value value)
{
    for (const auto &[one, text] : texts) {
        if (one == value)
            return text;
    }
    return {};
}

// Reads members of one object and remembers whether one of them was missing or of another type.
class Members
{
public:
    explicit Members(QJsonObject object) : m_object(std::move(object)) {}

    bool ok() const { return m_ok; }
    bool has(QLatin1String name) const { return m_object.contains(name); }

    QString text(QLatin1String name)
    {
        const QJsonValue value = m_object.value(name);
        require(value.isString());
        return value.toString();
    }

    template <class Value, std::size_t Count>
    Value choice(QLatin1String name, const Texts<Value, Count> &texts)
    {
        const QString text = this->text(name);
        for (const auto &[value, one] : texts) {
            if (one == text)
                return value;
        }
        m_ok = false;
        return texts.front().first;
    }

    // As on the wire: null is never, a missing member unknown.
    Timestamp timestamp(QLatin1String name)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return {};
        return value.isNull() ? Timestamp::never() : Timestamp::at(time(name));
    }

    QDateTime timeOrNull(QLatin1String name)
    {
        return m_object.value(name).isNull() ? QDateTime() : time(name);
    }

    QDateTime time(QLatin1String name)
    {
        const QDateTime time = timeFromJson(m_object.value(name));
        require(time.isValid());
        return time;
    }

    QJsonArray array(QLatin1String name)
    {
        require(m_object.value(name).isArray());
        return m_object.value(name).toArray();
    }

    QJsonObject object(QLatin1String name)
    {
        require(m_object.value(name).isObject());
        return m_object.value(name).toObject();
    }

    bool flag(QLatin1String name)
    {
        require(m_object.value(name).isBool());
        return m_object.value(name).toBool();
    }

private:
    void require(bool condition) { m_ok = m_ok && condition; }

    QJsonObject m_object;
    bool m_ok = true;
};

void insertTimestamp(QJsonObject &json, QLatin1String name, const Timestamp &time)
{
    if (time.known())
        json.insert(name, timeToJson(time.utc));
    else if (time.state == Timestamp::State::Never)
        json.insert(name, QJsonValue::Null);
}

QJsonObject itemToJson(const PlanItem &item)
{
    QJsonObject json{{QLatin1String("credential"), credentialToJson(item.seen)},
                     {QLatin1String("first"), item.first}};
    if (!item.previousId.isEmpty())
        json.insert(QLatin1String("previous_id"), item.previousId);
    return json;
}

std::optional<PlanItem> itemFromJson(const QJsonValue &value)
{
    Members members(value.toObject());
    const std::optional<Credential> seen = credentialFromJson(members.object(QLatin1String("credential")));
    if (!seen)
        return std::nullopt;
    PlanItem item;
    item.seen = *seen;
    item.first = members.flag(QLatin1String("first"));
    if (members.has(QLatin1String("previous_id")))
        item.previousId = members.text(QLatin1String("previous_id"));
    return members.ok() ? std::optional(item) : std::nullopt;
}

} // namespace

QJsonValue timeToJson(const QDateTime &time)
{
    const QString text = time.toUTC().toString(Qt::ISODateWithMs);
    if (!text.isEmpty())
        return text;
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
}

QDateTime timeFromJson(const QJsonValue &value)
{
    if (value.isString())
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

QJsonObject credentialToJson(const Credential &credential)
{
    QJsonObject json{
        {QLatin1String("id"), credential.id},
        {QLatin1String("client_id"), credential.clientId},
        {QLatin1String("name"), credential.name},
        {QLatin1String("status"), textOf(statusTexts, credential.status)},
        {QLatin1String("status_text"), credential.statusText},
    };
    insertTimestamp(json, QLatin1String("expires_at"), credential.expiresAt);
    insertTimestamp(json, QLatin1String("created_at"), credential.createdAt);
    insertTimestamp(json, QLatin1String("updated_at"), credential.updatedAt);
    insertTimestamp(json, QLatin1String("last_used_at"), credential.lastUsedAt);
    return json;
}

std::optional<Credential> credentialFromJson(const QJsonObject &json)
{
    Members members(json);
    Credential credential;
    credential.id = members.text(QLatin1String("id"));
    credential.clientId = members.text(QLatin1String("client_id"));
    credential.name = members.text(QLatin1String("name"));
    credential.status = members.choice(QLatin1String("status"), statusTexts);
    credential.statusText = members.text(QLatin1String("status_text"));
    credential.expiresAt = members.timestamp(QLatin1String("expires_at"));
    credential.createdAt = members.timestamp(QLatin1String("created_at"));
    credential.updatedAt = members.timestamp(QLatin1String("updated_at"));
    credential.lastUsedAt = members.timestamp(QLatin1String("last_used_at"));
    return members.ok() ? std::optional(credential) : std::nullopt;
}

QJsonObject planToJson(const Plan &plan)
{
    QJsonArray items;
    for (const PlanItem &item : plan.items)
        items.append(itemToJson(item));
    return {
        {QLatin1String("run_id"), plan.runId},
        {QLatin1String("label"), plan.label},
        {QLatin1String("environment_id"), plan.environmentId},
        {QLatin1String("environment_name"), plan.environmentName},
        {QLatin1String("environment_kind"), textOf(environmentTexts, plan.environmentKind)},
        {QLatin1String("base_url"), QString::fromLatin1(plan.baseUrl.toEncoded())},
        {QLatin1String("own_client_id"), plan.ownClientId},
        {QLatin1String("items"), items},
        {QLatin1String("pace"), textOf(paceTexts, plan.pace)},
        {QLatin1String("reason"), plan.reason},
        {QLatin1String("ticket"), plan.ticket},
        {QLatin1String("confirmed_at"), timeToJson(plan.confirmedAt)},
    };
}

std::optional<Plan> planFromJson(const QJsonObject &json)
{
    Members members(json);
    Plan plan;
    plan.runId = members.text(QLatin1String("run_id"));
    plan.label = members.text(QLatin1String("label"));
    plan.environmentId = members.text(QLatin1String("environment_id"));
    plan.environmentName = members.text(QLatin1String("environment_name"));
    plan.environmentKind = members.choice(QLatin1String("environment_kind"), environmentTexts);
    plan.baseUrl = QUrl::fromEncoded(members.text(QLatin1String("base_url")).toLatin1(), QUrl::StrictMode);
    plan.ownClientId = members.text(QLatin1String("own_client_id"));
    // Plans of before there was a choice have none.
    if (members.has(QLatin1String("pace")))
        plan.pace = members.choice(QLatin1String("pace"), paceTexts);
    plan.reason = members.text(QLatin1String("reason"));
    plan.ticket = members.text(QLatin1String("ticket"));
    plan.confirmedAt = members.timeOrNull(QLatin1String("confirmed_at"));
    const QJsonArray items = members.array(QLatin1String("items"));
    for (const QJsonValue &value : items) {
        const std::optional<PlanItem> item = itemFromJson(value);
        if (!item)
            return std::nullopt;
        plan.items.append(*item);
    }
    return members.ok() && !plan.runId.isEmpty() ? std::optional(plan) : std::nullopt;
}

} // namespace rd
