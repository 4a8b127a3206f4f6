// policy_words: what is wrong with a policy, and why something is locked or cannot be done.
#include "base/display_text.h"
#include "policy/policy_environments.h"
#include "ui/text/policy_text.h"
#include "ui/text/policy_text_limits.h"

#include <QCoreApplication>

namespace rd::policy_words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::policy)
};

QString shown(const QString &text, qsizetype longest)
{
    return isolated(safeText(text, longest));
}

// The pattern itself says nothing to most people.
QString withHint(const QString &sentence, const Policy &policy)
{
    const QString hint = policy.text(PolicyId::TicketHint);
    return hint.isEmpty() ? sentence : QString(sentence + u' ' + shown(hint, longestValue));
}

QString worded(const PolicyProblem &problem, qsizetype longest)
{
    const QString place = shown(problem.source, longestPath);
    const QString key = shown(problem.key, longest);
    switch (problem.kind) {
    case PolicyProblem::Kind::UserUnknown:
        return Words::tr("The system has no name for the user running this program, so it is unknown which "
                         "policy in %1 applies.")
            .arg(place);
    case PolicyProblem::Kind::FolderUnreadable:
        return Words::tr("%1 is not a readable folder.").arg(place);
    case PolicyProblem::Kind::TooManyFiles:
        return Words::tr("%1 contains more than 100 files.").arg(place);
    case PolicyProblem::Kind::NotTrusted:
        return Words::tr("%1 is ignored: it must belong to root, and nobody else may write to it.")
            .arg(place);
    case PolicyProblem::Kind::Unreadable:
        return Words::tr("%1 can't be read.").arg(place);
    case PolicyProblem::Kind::TooLarge:
        return Words::tr("%1 is larger than 64 KiB.").arg(place);
    case PolicyProblem::Kind::NotJson:
        return Words::tr("%1 is not a JSON object.").arg(place);
    case PolicyProblem::Kind::DuplicateName:
        return Words::tr("%1 contains a key twice.").arg(place);
    case PolicyProblem::Kind::UnknownKey:
        return Words::tr("%1: this version doesn't know the key %2.").arg(place, key);
    case PolicyProblem::Kind::BadValue:
        break;
    }
    return Words::tr("%1: %2 can't be %3.").arg(place, key, shown(problem.value, longest));
}

} // namespace

QString consequence(const Policy &policy)
{
    return policy.closing().isEmpty() ? Words::tr("Some policy settings could not be used.")
                                      : Words::tr("Nothing can be revoked until these problems are fixed.");
}

QString hidden(const Policy &policy)
{
    if (policy.mayBeHidden().isEmpty())
        return {};
    return Words::tr(
               "Revoke Desk runs in a user namespace, such as a container. This computer's policies, in "
               "%1, may be hidden from it.")
        .arg(shown(policy.mayBeHidden(), longestPath));
}

QString sentence(const PolicyProblem &problem)
{
    return worded(problem, longestValue);
}

QString wholeSentence(const PolicyProblem &problem)
{
    return worded(problem, uncut);
}

QString fault(PolicyFault fault, const Policy &policy)
{
    switch (fault) {
    case PolicyFault::None:
        return {};
    case PolicyFault::ReadOnly:
        return Words::tr("Your organisation allows read-only use. Nothing can be revoked on this computer.");
    case PolicyFault::Unusable: {
        const QList<PolicyProblem> closing = policy.closing();
        return Words::tr("Nothing can be revoked until your organisation's policy is fixed. %1")
            .arg(sentence(closing.first()));
    }
    case PolicyFault::TooMany:
        return Words::tr("Your organisation allows at most %n credentials in one run.", nullptr,
                         policy.number(PolicyId::LargestRun));
    case PolicyFault::OwnCredential:
        return Words::tr(
            "Your organisation does not allow revoking the credential Revoke Desk is signed in with.");
    case PolicyFault::OwnUnknown:
        return Words::tr("Your organisation does not allow revoking your own credential, and a pasted token "
                         "doesn't show which that is. Sign in with client ID and secret.");
    case PolicyFault::OwnMeanwhile:
        return Words::tr(
            "The run contains the credential Revoke Desk is now signed in with; it was confirmed by someone "
            "signed in with another. End the run, then select again what you still want to revoke.");
    case PolicyFault::ReasonMissing:
        return Words::tr("Your organisation requires a reason.");
    case PolicyFault::TicketMissing:
        return withHint(Words::tr("Your organisation requires a ticket."), policy);
    case PolicyFault::TicketMismatch:
        return withHint(Words::tr("The ticket doesn't match the required format."), policy);
    case PolicyFault::Pace:
        return Words::tr("Your organisation requires the considerate pace.");
    case PolicyFault::Address:
        return Words::tr("Your organisation does not allow signing in to this server.");
    case PolicyFault::SignInClosed:
        return Words::tr("Nobody can sign in on this computer until your organisation's policy is fixed. %1")
            .arg(sentence(policy.signInClosing().first()));
    case PolicyFault::Practice:
        return Words::tr("Your organisation does not allow Practice on this computer.");
    case PolicyFault::PastedToken:
        return Words::tr(
            "Your organisation does not allow signing in with a pasted token. Sign in with client "
            "ID and secret.");
    case PolicyFault::KeychainOnly:
        return Words::tr(
            "Your organisation requires secrets to be stored in the keychain. You can't sign in without it.");
    case PolicyFault::SessionOnly:
        break;
    }
    return Words::tr("Your organisation does not allow stored secrets. Type the secret at each start.");
}

QString whatSaysSo(PolicyId id, const Policy &policy)
{
    return Words::tr("%1 (%2)", "where a policy stands, and its key")
        .arg(origin(policy.entry(id)), policyKey(id).name);
}

QString whatSaysSo(PolicyFault fault, const Policy &policy)
{
    switch (fault) {
    case PolicyFault::Address: {
        const ServersInForce servers = serversInForce(policy);
        return whatSaysSo(servers.addresses.isEmpty() ? PolicyId::Environments : PolicyId::AllowedBaseUrls,
                          policy);
    }
    case PolicyFault::Practice:
        return whatSaysSo(PolicyId::Practice, policy);
    case PolicyFault::PastedToken:
        return whatSaysSo(PolicyId::PastedToken, policy);
    case PolicyFault::KeychainOnly:
    case PolicyFault::SessionOnly:
        return whatSaysSo(PolicyId::SecretStorage, policy);
    default:
        return {};
    }
}

QString lockedSetting(const Policy::Entry &entry)
{
    if (entry.closed)
        return Words::tr("Locked until your organisation's policy is fixed. %1").arg(origin(entry));
    return Words::tr("Set by your organisation. %1").arg(origin(entry));
}

QString lockedSettings(const QList<PolicyId> &ids, const Policy &policy)
{
    QStringList sentences;
    for (const PolicyId id : ids)
        sentences.append(
            Words::tr("%1: %2", "setting, why it is locked").arg(title(id), lockedSetting(policy.entry(id))));
    return sentences.join(QLatin1Char('\n'));
}

QString decidedEntry(const QString &entry)
{
    return Words::tr("%1 (set by your organisation)").arg(entry);
}

QString refusedEntry(const QString &entry)
{
    return Words::tr("%1 (not allowed by your organisation)").arg(entry);
}

} // namespace rd::policy_words
