#pragma once

#include <QLatin1String>
#include <QString>
#include <QVariant>

#include <optional>
#include <span>

namespace rd {

// What an administrator can decide for a machine or a user. The one table of it is policyKeys(): reading,
// --print-policy, the page in the settings, the templates for Windows and macOS, and the guide come from it.
enum class PolicyId {
    ReadOnly,
    LargestRun,
    ReasonRequired,
    TicketPattern,
    TicketHint,
    Confirmation,
    OwnRevocation,
    Pace,
    AllowedBaseUrls,
    Environments,
    Practice,
    PastedToken,
    SecretStorage,
    IdleLock,
    ScreenLock,
    Proxy,
    ExtraCaFile,
    Language,
    Notifications,
    Updates,
};

enum class PolicyType {
    Flag,
    Number,
    Choice, // one of a few words
    Text,
    List, // of texts
};

// What the templates put together.
enum class PolicyGroup { Revoking, SignIn, Desktop };

struct PolicyKey
{
    PolicyId id;
    QLatin1String name; // in JSON, registry and managed preferences
    PolicyGroup group;
    PolicyType type;
    int usual;     // Flag: 0 or 1; Number: itself; Choice: its index. Text and List: empty
    int least = 0; // Number
    int most = 0;  // Number; Text: characters; List: entries
    std::span<const QLatin1String> choices = {}; // from the loosest to the strictest where onlyStricter
    bool (*accepts)(const QString &) = nullptr;  // Text, and each entry of a List
    bool safety = false;                         // a value that cannot be used makes the program read-only
    int closed = -1;               // what such a value counts as, in the form of `usual`; -1: as usual
    QLatin1String closedText = {}; // the same of a Text; empty: as usual
    bool closesSignIn = false;     // with such a value nobody signs in: no secret goes anywhere
    bool onlyStricter = false;     // set on several levels, the strictest holds, not the highest
    bool setting = false;          // the person may set it where no policy does
    QLatin1String example;         // a JSON value
};

std::span<const PolicyKey> policyKeys();
const PolicyKey &policyKey(PolicyId id);
// nullptr: there is none of that name.
const PolicyKey *findPolicyKey(const QString &name);

// Where nobody set it: bool, int, QString or QStringList by type.
QVariant usualValue(const PolicyKey &key);
// What stands in for a value that can't be used; nullopt: as usual.
std::optional<QVariant> closedValue(const PolicyKey &key);
// The value in the type of the key; nullopt: of another type, out of range, or nothing that the key accepts.
std::optional<QVariant> acceptedValue(const PolicyKey &key, const QVariant &raw);
// Whether a value of the key leaves it to the person: "operator", or an empty text or list.
bool leavesOpen(const PolicyKey &key, const QVariant &value);
// As JSON: true, 10, "count", ["https://…"].
QString policyText(const QVariant &value);

} // namespace rd
