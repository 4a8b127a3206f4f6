#include "ui/text/policy_text.h"

#include "base/display_text.h"
#include "ui/text/policy_text_limits.h"

#include <QCoreApplication>

namespace rd::policy_words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::policy)
};

// What it means that nothing stands there.
QString emptyValue(PolicyId id)
{
    switch (id) {
    case PolicyId::AllowedBaseUrls:
        return Words::tr("any");
    case PolicyId::Proxy: // "none" is a proxy setting of its own
    case PolicyId::ExtraCaFile:
        return Words::tr("The operator decides");
    default:
        return Words::tr("none");
    }
}

} // namespace

QString group(PolicyGroup group)
{
    switch (group) {
    case PolicyGroup::Revoking:
        return Words::tr("Revoking");
    case PolicyGroup::SignIn:
        return Words::tr("Sign-in");
    case PolicyGroup::Desktop:
        break;
    }
    return Words::tr("Desktop");
}

QString title(PolicyId id)
{
    switch (id) {
    case PolicyId::ReadOnly:
        return Words::tr("Read only");
    case PolicyId::LargestRun:
        return Words::tr("Largest run");
    case PolicyId::ReasonRequired:
        return Words::tr("Reason required");
    case PolicyId::TicketHint:
        return Words::tr("Ticket hint");
    case PolicyId::TicketPattern:
        return Words::tr("Ticket format");
    case PolicyId::Confirmation:
        return Words::tr("Minimum confirmation");
    case PolicyId::OwnRevocation:
        return Words::tr("Revoking your own credential");
    case PolicyId::Pace:
        return Words::tr("Pace of runs");
    case PolicyId::AllowedBaseUrls:
        return Words::tr("Allowed servers");
    case PolicyId::Environments:
        return Words::tr("Environments");
    case PolicyId::Practice:
        return Words::tr("Practice");
    case PolicyId::PastedToken:
        return Words::tr("Pasted tokens");
    case PolicyId::SecretStorage:
        return Words::tr("Where secrets are stored");
    case PolicyId::IdleLock:
        return Words::tr("Lock after inactivity");
    case PolicyId::ScreenLock:
        return Words::tr("Lock with the screen");
    case PolicyId::Proxy:
        return Words::tr("Proxy");
    case PolicyId::ExtraCaFile:
        return Words::tr("Extra CA file");
    case PolicyId::Language:
        return Words::tr("Language");
    case PolicyId::Notifications:
        return Words::tr("Notifications");
    case PolicyId::Updates:
        break;
    }
    return Words::tr("Offer to check for updates");
}

QString description(PolicyId id)
{
    switch (id) {
    case PolicyId::ReadOnly:
        return Words::tr("When on: nothing can be revoked; credentials can be listed, filtered, and copied.");
    case PolicyId::LargestRun:
        return Words::tr("The most credentials one run may revoke.");
    case PolicyId::ReasonRequired:
        return Words::tr("When on: a revocation requires a reason, from the list or in your own words.");
    case PolicyId::TicketHint:
        return Words::tr("What a ticket looks like, in words for the operator. Shown when a ticket doesn't "
                         "match the format. Empty: the program's own words.");
    case PolicyId::TicketPattern:
        return Words::tr("A revocation requires a ticket, and this regular expression (PCRE2) must match all "
                         "of it. Empty: the ticket is optional.");
    case PolicyId::Confirmation:
        return Words::tr("The least a confirmation asks for. It always asks for what the risk requires. If "
                         "it is set for the machine and for the user, the stricter value applies.");
    case PolicyId::OwnRevocation:
        return Words::tr("Whether you may revoke the credential Revoke Desk is signed in with. If not, "
                         "nothing can be revoked with a pasted token, because its credential is unknown.");
    case PolicyId::Pace:
        return Words::tr("Whether the operator may choose the fast pace for a run of several credentials.");
    case PolicyId::AllowedBaseUrls:
        return Words::tr("Servers you may sign in to, as https://HOST or https://HOST:PORT. Paths are not "
                         "compared. Empty: any.");
    case PolicyId::Environments:
        return Words::tr("Environments set up for the operator, each as NAME | KIND | ADDRESS with the kind "
                         "production, sandbox or custom. You can then sign in only to these and the allowed "
                         "servers, and each is always shown as its kind.");
    case PolicyId::Practice:
        return Words::tr("Whether the built-in Practice environment can be opened.");
    case PolicyId::PastedToken:
        return Words::tr("Whether you may sign in with a bearer token created elsewhere. If not, only with "
                         "client ID and secret.");
    case PolicyId::SecretStorage:
        return Words::tr("Whether secrets and tokens are stored in the computer's keychain.");
    case PolicyId::IdleLock:
        return Words::tr("After this many minutes without a key or a click in its windows, Revoke Desk hides "
                         "its data and asks for the keychain or the secret. A run continues. 0: never.");
    case PolicyId::ScreenLock:
        return Words::tr("When on: Revoke Desk also locks when the computer's screen is locked.");
    case PolicyId::Proxy:
        return Words::tr("The proxy of every environment: system, none, or HOST:PORT of an HTTP proxy. "
                         "Empty: the operator decides.");
    case PolicyId::ExtraCaFile:
        return Words::tr("Absolute path of a file with certificates (PEM) to trust in every environment, in "
                         "addition to the system's. none: only the system's. Empty: the operator decides.");
    case PolicyId::Language:
        return Words::tr("The language of the program.");
    case PolicyId::Notifications:
        return Words::tr("Whether a desktop notification appears when a run finishes or needs attention "
                         "while no window of Revoke Desk is in front. Counts only, no names.");
    case PolicyId::Updates:
        break;
    }
    return Words::tr(
        "Whether the Help menu offers the releases page. Revoke Desk never checks for updates by itself.");
}

QString choice(PolicyId id, const QString &word)
{
    if (word == QLatin1String("operator"))
        return Words::tr("The operator decides");
    if (id == PolicyId::Confirmation) {
        if (word == QLatin1String("usual"))
            return Words::tr("Depends on the risk");
        return word == QLatin1String("count") ? Words::tr("Type a count, then wait 5 seconds")
                                              : Words::tr("Type the end of the client ID, or tick a box");
    }
    if (id == PolicyId::Pace)
        return Words::tr("Always considerate");
    if (id == PolicyId::SecretStorage)
        return word == QLatin1String("session") ? Words::tr("Never stored: this session only")
                                                : Words::tr("Always in the keychain");
    if (word == QLatin1String("en"))
        return Words::tr("English");
    return word == QLatin1String("pt_BR") ? Words::tr("Portuguese (Brazil)") : Words::tr("System language");
}

QString value(const PolicyKey &key, const QVariant &value)
{
    switch (key.type) {
    case PolicyType::Flag:
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    case PolicyType::Number:
        return key.id == PolicyId::IdleLock && value.toInt() == 0 ? Words::tr("never") : value.toString();
    case PolicyType::Choice:
        return choice(key.id, value.toString());
    case PolicyType::Text:
    case PolicyType::List:
        break;
    }
    const QStringList texts = value.toStringList(); // a text: itself alone
    return leavesOpen(key, value) ? emptyValue(key.id)
                                  : safeText(texts.join(QStringLiteral(", ")), longestValue);
}

QString wholeValue(const PolicyKey &key, const QVariant &value)
{
    const bool isLong = key.type == PolicyType::Text || key.type == PolicyType::List;
    if (!isLong || leavesOpen(key, value))
        return policy_words::value(key, value);
    QStringList lines;
    for (const QString &text : value.toStringList())
        lines.append(safeText(text, uncut));
    return lines.join(QStringLiteral("\n"));
}

QString unknownValue()
{
    return Words::tr("unknown", "value of a policy");
}

QString origin(const Policy::Entry &entry)
{
    const QString place = safeText(entry.source, longestPath);
    if (!entry.unknownFrom.isNull())
        return Words::tr("Nothing can be revoked: %1 can't be used")
            .arg(safeText(entry.unknownFrom, longestPath));
    if (entry.closed)
        return Words::tr("Cautious default: %1 can't be used").arg(place);
    switch (entry.origin) {
    case PolicyOrigin::Usual:
        return Words::tr("Default");
    case PolicyOrigin::Setting:
        return Words::tr("Your setting");
    case PolicyOrigin::UserPolicy:
        return Words::tr("User policy, %1").arg(place);
    case PolicyOrigin::MachinePolicy:
        break;
    }
    return Words::tr("Machine policy, %1").arg(place);
}

QString state(const PolicyKey &key, const Policy::Entry &entry)
{
    if (!entry.unknownFrom.isNull())
        return Words::tr("Can't be used");
    if (isLocked(key, entry))
        return Words::tr("Locked");
    if (entry.origin == PolicyOrigin::MachinePolicy || entry.origin == PolicyOrigin::UserPolicy)
        return Words::tr("Left to you");
    return key.setting ? Words::tr("Your choice") : Words::tr("Not set");
}

} // namespace rd::policy_words
