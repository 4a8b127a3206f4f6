#include "policy/policy_keys.h"

#include "policy/policy_values.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

namespace rd {

namespace {

constexpr int longestText = 200;
constexpr int mostEntries = 50;
constexpr int largestRun = 100'000;
constexpr int longestIdle = 24 * 60; // minutes
constexpr int closedIdle = 5;

constexpr QLatin1String leftToOperator("operator");
constexpr QLatin1String noCaFile("none");
constexpr std::array confirmations{QLatin1String("usual"), QLatin1String("challenge"),
                                   QLatin1String("count")};
constexpr std::array paces{leftToOperator, QLatin1String("considerate")};
constexpr std::array storages{leftToOperator, QLatin1String("keychain"), QLatin1String("session")};
constexpr std::array languages{QLatin1String("system"), QLatin1String("en"), QLatin1String("pt_BR")};

using Id = PolicyId;
using Group = PolicyGroup;
using Type = PolicyType;

constexpr std::array table{
    PolicyKey{.id = Id::ReadOnly,
              .name = QLatin1String("read_only"),
              .group = Group::Revoking,
              .type = Type::Flag,
              .usual = 0,
              .safety = true,
              .example = QLatin1String("false")},
    PolicyKey{.id = Id::LargestRun,
              .name = QLatin1String("largest_run"),
              .group = Group::Revoking,
              .type = Type::Number,
              .usual = largestRun,
              .least = 1,
              .most = largestRun,
              .safety = true,
              .example = QLatin1String("50")},
    PolicyKey{.id = Id::ReasonRequired,
              .name = QLatin1String("reason_required"),
              .group = Group::Revoking,
              .type = Type::Flag,
              .usual = 0,
              .safety = true,
              .example = QLatin1String("true")},
    PolicyKey{.id = Id::TicketPattern,
              .name = QLatin1String("ticket_pattern"),
              .group = Group::Revoking,
              .type = Type::Text,
              .usual = 0,
              .most = longestText,
              .accepts = isTicketPattern,
              .safety = true,
              .example = QLatin1String("\"INC[0-9]{7}\"")},
    PolicyKey{.id = Id::TicketHint,
              .name = QLatin1String("ticket_hint"),
              .group = Group::Revoking,
              .type = Type::Text,
              .usual = 0,
              .most = longestText,
              .accepts = isHint,
              .example = QLatin1String("\"INC and 7 digits, as in the service desk\"")},
    PolicyKey{.id = Id::Confirmation,
              .name = QLatin1String("confirmation"),
              .group = Group::Revoking,
              .type = Type::Choice,
              .usual = 0,
              .choices = confirmations,
              .safety = true,
              .onlyStricter = true,
              .example = QLatin1String("\"challenge\"")},
    PolicyKey{.id = Id::OwnRevocation,
              .name = QLatin1String("own_revocation"),
              .group = Group::Revoking,
              .type = Type::Flag,
              .usual = 1,
              .safety = true,
              .example = QLatin1String("false")},
    PolicyKey{.id = Id::Pace,
              .name = QLatin1String("pace"),
              .group = Group::Revoking,
              .type = Type::Choice,
              .usual = 0,
              .choices = paces,
              .safety = true,
              .example = QLatin1String("\"considerate\"")},
    PolicyKey{.id = Id::AllowedBaseUrls,
              .name = QLatin1String("allowed_base_urls"),
              .group = Group::SignIn,
              .type = Type::List,
              .usual = 0,
              .most = mostEntries,
              .accepts = isServerAddress,
              .safety = true,
              .closesSignIn = true,
              .example = QLatin1String("[\"https://sandbox.api.dinie.com.br\"]")},
    PolicyKey{.id = Id::Environments,
              .name = QLatin1String("environments"),
              .group = Group::SignIn,
              .type = Type::List,
              .usual = 0,
              .most = mostEntries,
              .accepts = isEnvironmentLine,
              .safety = true,
              .closesSignIn = true,
              .example =
                  QLatin1String("[\"Example sandbox | sandbox | https://sandbox.api.dinie.com.br/v3\"]")},
    PolicyKey{.id = Id::Practice,
              .name = QLatin1String("practice"),
              .group = Group::SignIn,
              .type = Type::Flag,
              .usual = 1,
              .example = QLatin1String("true")},
    PolicyKey{.id = Id::PastedToken,
              .name = QLatin1String("pasted_token"),
              .group = Group::SignIn,
              .type = Type::Flag,
              .usual = 1,
              .safety = true,
              .closed = 0,
              .example = QLatin1String("false")},
    PolicyKey{.id = Id::SecretStorage,
              .name = QLatin1String("secret_storage"),
              .group = Group::SignIn,
              .type = Type::Choice,
              .usual = 0,
              .choices = storages,
              .safety = true,
              .closed = 2,
              .example = QLatin1String("\"keychain\"")},
    PolicyKey{.id = Id::IdleLock,
              .name = QLatin1String("idle_lock_minutes"),
              .group = Group::Desktop,
              .type = Type::Number,
              .usual = 0,
              .least = 0,
              .most = longestIdle,
              .safety = true,
              .closed = closedIdle,
              .setting = true,
              .example = QLatin1String("10")},
    PolicyKey{.id = Id::ScreenLock,
              .name = QLatin1String("lock_with_screen"),
              .group = Group::Desktop,
              .type = Type::Flag,
              .usual = 0,
              .safety = true,
              .closed = 1,
              .setting = true,
              .example = QLatin1String("true")},
    PolicyKey{.id = Id::Proxy,
              .name = QLatin1String("proxy"),
              .group = Group::SignIn,
              .type = Type::Text,
              .usual = 0,
              .most = longestText,
              .accepts = isProxy,
              .safety = true,
              .closesSignIn = true,
              .example = QLatin1String("\"proxy.example.com:3128\"")},
    PolicyKey{.id = Id::ExtraCaFile,
              .name = QLatin1String("extra_ca_file"),
              .group = Group::SignIn,
              .type = Type::Text,
              .usual = 0,
              .most = longestText,
              .accepts = isCaFile,
              .safety = true,
              .closedText = noCaFile,
              .closesSignIn = true,
              .example = QLatin1String("\"/etc/ssl/certs/example-root.pem\"")},
    PolicyKey{.id = Id::Language,
              .name = QLatin1String("language"),
              .group = Group::Desktop,
              .type = Type::Choice,
              .usual = 0,
              .choices = languages,
              .setting = true,
              .example = QLatin1String("\"pt_BR\"")},
    PolicyKey{.id = Id::Notifications,
              .name = QLatin1String("notifications"),
              .group = Group::Desktop,
              .type = Type::Flag,
              .usual = 1,
              .setting = true,
              .example = QLatin1String("true")},
    PolicyKey{.id = Id::Updates,
              .name = QLatin1String("offer_updates"),
              .group = Group::Desktop,
              .type = Type::Flag,
              .usual = 1,
              .example = QLatin1String("false")},
};

// In the form of PolicyKey::usual.
QVariant valueOf(const PolicyKey &key, int number)
{
    switch (key.type) {
    case PolicyType::Flag:
        return number != 0;
    case PolicyType::Number:
        return number;
    case PolicyType::Choice:
        return QString(key.choices[static_cast<std::size_t>(number)]);
    case PolicyType::Text:
        return QString();
    case PolicyType::List:
        break;
    }
    return QStringList();
}

bool isWhole(const QVariant &raw)
{
    const int type = raw.metaType().id();
    if (type == QMetaType::Double)
        return raw.toDouble() == std::trunc(raw.toDouble());
    return type == QMetaType::Int || type == QMetaType::UInt || type == QMetaType::LongLong ||
           type == QMetaType::ULongLong;
}

std::optional<QVariant> acceptedNumber(const PolicyKey &key, const QVariant &raw)
{
    if (!isWhole(raw) || raw.toDouble() < key.least || raw.toDouble() > key.most)
        return std::nullopt;
    return raw.toInt();
}

std::optional<QVariant> acceptedList(const PolicyKey &key, const QVariant &raw)
{
    if (raw.metaType().id() != QMetaType::QStringList && raw.metaType().id() != QMetaType::QVariantList)
        return std::nullopt;
    const QVariantList entries = raw.toList();
    if (entries.size() > key.most)
        return std::nullopt;
    QStringList texts;
    for (const QVariant &entry : entries) {
        const QString text = entry.toString().trimmed();
        if (entry.metaType().id() != QMetaType::QString || text.size() > longestText || !key.accepts(text))
            return std::nullopt;
        texts.append(text);
    }
    return texts;
}

} // namespace

std::span<const PolicyKey> policyKeys()
{
    return table;
}

const PolicyKey &policyKey(PolicyId id)
{
    return *std::find_if(table.begin(), table.end(), [id](const PolicyKey &key) { return key.id == id; });
}

const PolicyKey *findPolicyKey(const QString &name)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const PolicyKey &key) { return key.name == name; });
    return found == table.end() ? nullptr : &*found;
}

QVariant usualValue(const PolicyKey &key)
{
    return valueOf(key, key.usual);
}

std::optional<QVariant> closedValue(const PolicyKey &key)
{
    if (!key.closedText.isEmpty())
        return QString(key.closedText);
    return key.closed < 0 ? std::nullopt : std::optional(valueOf(key, key.closed));
}

std::optional<QVariant> acceptedValue(const PolicyKey &key, const QVariant &raw)
{
    const bool isText = raw.metaType().id() == QMetaType::QString;
    const QString text = isText ? raw.toString().trimmed() : QString();
    switch (key.type) {
    case PolicyType::Flag:
        return raw.metaType().id() == QMetaType::Bool ? std::optional(raw) : std::nullopt;
    case PolicyType::Number:
        return acceptedNumber(key, raw);
    case PolicyType::Choice:
        if (std::find(key.choices.begin(), key.choices.end(), text) == key.choices.end())
            return std::nullopt;
        return text;
    case PolicyType::Text:
        if (!isText || text.size() > key.most || !(text.isEmpty() || key.accepts(text)))
            return std::nullopt;
        return text;
    case PolicyType::List:
        break;
    }
    return acceptedList(key, raw);
}

bool leavesOpen(const PolicyKey &key, const QVariant &value)
{
    switch (key.type) {
    case PolicyType::Flag:
    case PolicyType::Number:
        return false;
    case PolicyType::Choice:
        return value.toString() == leftToOperator;
    case PolicyType::Text:
        return value.toString().isEmpty();
    case PolicyType::List:
        break;
    }
    return value.toStringList().isEmpty();
}

QString policyText(const QVariant &value)
{
    // An array around it: a document has no other way to hold a single value.
    const QByteArray json =
        QJsonDocument(QJsonArray{QJsonValue::fromVariant(value)}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

} // namespace rd
