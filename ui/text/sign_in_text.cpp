#include "api/api_urls.h"
#include "base/display_text.h"
#include "policy/policy.h"
#include "ui/text/policy_text.h"
#include "ui/text/texts.h"

#include <QCoreApplication>

namespace rd::texts {

namespace {

using Stage = SignInFailure::Stage;

constexpr qsizetype longestPath = 4096; // Linux: PATH_MAX

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rd::texts)
};

QString joined(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : QString(first + u' ' + second);
}

// Something was stored, but is hidden or not ours to read (docs/pitfalls.md 2.3).
bool unreadable(SecretError::Kind kind)
{
    return kind == SecretError::Kind::NotFound || kind == SecretError::Kind::Damaged ||
           kind == SecretError::Kind::NewerVersion;
}

Wording keychainFailure(const SignInFailure &failure)
{
    const Wording why = wording(failure.secretError);
    if (!failure.goodCredentials)
        return why;
    if (unreadable(failure.secretError.kind))
        return {Words::tr("The server accepted the sign-in, but an earlier secret can't be read."),
                joined(why.sentence, Words::tr("It was not overwritten. If the keychain is locked, unlock it "
                                               "and store again. Replacing it deletes the earlier secret.")),
                {NextStep::StoreAgain, NextStep::ReplaceStored, NextStep::UseThisSessionOnly}};
    return {Words::tr("The server accepted the sign-in, but the secret could not be stored."),
            joined(why.sentence, why.explanation),
            {NextStep::StoreAgain, NextStep::UseThisSessionOnly}};
}

// Where the sign-in itself is what failed, "sign in again" means typing something else.
Wording tokenFailure(const ApiError &error)
{
    Wording words = wording(error);
    if (error.kind == ApiError::Kind::Unauthorized && error.method != "POST")
        words = {Words::tr("The server did not accept this token."),
                 Words::tr("It expired, was cut off when it was copied, or belongs to another environment."),
                 {}};
    words.steps.removeAll(NextStep::SignInAgain);
    words.steps.removeAll(NextStep::Refresh);
    if (!words.steps.contains(NextStep::ChangeSignIn))
        words.steps.append(NextStep::ChangeSignIn);
    return words;
}

// The field is locked: nobody at this computer can choose another file.
Wording decidedCaFailure(NetworkFault fault, const Policy &policy)
{
    const QString file = isolatedLtr(safeText(policy.text(PolicyId::ExtraCaFile), longestPath));
    Wording words = wording(fault);
    words.explanation =
        Words::tr("Your organisation sets this file: %1. Ask the administrator of this computer to put it "
                  "there, readable for everyone, or to change the policy. %2")
            .arg(file, policy_words::whatSaysSo(PolicyId::ExtraCaFile, policy));
    words.steps = {NextStep::TryAgain};
    return words;
}

Wording settingsFailure(const SignInFailure &failure, const Policy &policy)
{
    const NetworkFault fault = failure.networkFault;
    const bool ofCaFile = fault == NetworkFault::CaFileUnreadable ||
                          fault == NetworkFault::CaFileHasNoCertificate ||
                          fault == NetworkFault::CaFileOfOthers;
    return ofCaFile && !policy.text(PolicyId::ExtraCaFile).isEmpty() ? decidedCaFailure(fault, policy)
                                                                     : wording(fault);
}

// Of an environment that was set up with a good one.
Wording addressFailure(BaseUrlFault fault)
{
    return {Words::tr("Revoke Desk does not connect to this environment's address, so nothing was sent."),
            joined(wording(fault).sentence, Words::tr("The settings were changed outside the program. Forget "
                                                      "the environment, and set it up again.")),
            {NextStep::ChangeSignIn}};
}

// What it held and holds shows the page.
Wording caFileChanged(const SignInFailure &failure)
{
    const QString path = failure.caChange ? failure.caChange->path : QString();
    return {Words::tr("The extra CA file has changed, so the stored secret was not sent."),
            Words::tr("Whoever holds the key of a certificate in it can pose as the server and read the "
                      "secret. If you expected the change, for example because your company renewed its "
                      "certificate, go on. Otherwise find out who changed it before you sign in: %1")
                .arg(isolatedLtr(safeText(path, longestPath))),
            {NextStep::GoOnWithStored, NextStep::TryAgain, NextStep::NetworkSettings}};
}

Wording firstPageFailure(const ApiError &error)
{
    const Wording why = wording(error);
    QList<NextStep> steps = why.steps;
    steps.removeAll(NextStep::Refresh);
    steps.removeAll(NextStep::SignInAgain);
    if (!steps.contains(NextStep::TryAgain))
        steps.prepend(NextStep::TryAgain);
    if (!steps.contains(NextStep::ChangeSignIn))
        steps.append(NextStep::ChangeSignIn);
    return {Words::tr("You are signed in, but the credentials could not be loaded."),
            joined(why.sentence, why.explanation), steps};
}

} // namespace

Wording wording(const SignInFailure &failure, const Policy &policy)
{
    switch (failure.stage) {
    case Stage::Settings:
        return failure.addressFault ? addressFailure(*failure.addressFault)
                                    : settingsFailure(failure, policy);
    case Stage::Keychain:
        return keychainFailure(failure);
    case Stage::Token:
        return tokenFailure(failure.error);
    case Stage::FirstPage:
        // A pasted token shows its fault here: there was no token request before.
        if (failure.error.kind == ApiError::Kind::Unauthorized)
            return tokenFailure(failure.error);
        return firstPageFailure(failure.error);
    case Stage::Saving:
        return {Words::tr("The server accepted the sign-in, but the settings can't be written."),
                Words::tr("So the secret was not stored either. Check that the disk is not full and that you "
                          "own the settings folder."),
                {NextStep::StoreAgain, NextStep::UseThisSessionOnly}};
    case Stage::Journal:
        return {Words::tr("You are signed in, but nothing can be revoked: the journal can't be used."),
                Words::tr("Revocations are recorded in the journal first. Reading works."),
                {NextStep::TryAgain, NextStep::OpenDataFolder}};
    case Stage::Policy:
        return {policy_words::fault(failure.policyFault, policy),
                policy_words::whatSaysSo(failure.policyFault, policy),
                {NextStep::ChangeSignIn}};
    case Stage::CaFile:
        return caFileChanged(failure);
    case Stage::Cancelled:
        break;
    }
    return {Words::tr("The sign-in was cancelled."), Words::tr("Nothing was stored."), {NextStep::TryAgain}};
}

Wording wording(NetworkFault fault)
{
    switch (fault) {
    case NetworkFault::None:
        return {};
    case NetworkFault::CaFileUnreadable:
        return {Words::tr("The extra CA file can't be read."),
                Words::tr("It was moved, or you have no permission to read it. Choose it again in the "
                          "network settings, or remove it there."),
                {NextStep::NetworkSettings}};
    case NetworkFault::CaFileHasNoCertificate:
        return {Words::tr("The extra CA file contains no certificate."),
                Words::tr("It must be a PEM file: text with the line BEGIN CERTIFICATE."),
                {NextStep::NetworkSettings}};
    case NetworkFault::CaFileOfOthers:
        return {Words::tr("Others can change the extra CA file, so it isn't used."),
                Words::tr("The file and the folders above it must belong to you or to the system's "
                          "administrator, and nobody else may write to them: chmod go-w."),
                {NextStep::NetworkSettings}};
    case NetworkFault::ProxyIncomplete:
        break;
    }
    return {Words::tr("The proxy needs a host and a port."),
            Words::tr("Complete it in the network settings, or use the system's proxy."),
            {NextStep::NetworkSettings}};
}

Wording wording(BaseUrlFault fault)
{
    switch (fault) {
    case BaseUrlFault::NotAUrl:
        return {Words::tr("This is not a web address."),
                Words::tr("It should look like https://api.example.com/v3."),
                {NextStep::ChangeSignIn}};
    case BaseUrlFault::NotHttps:
        return {Words::tr("The address must begin with https://."),
                Words::tr("Without it, anyone on the way could read the secret. Only 127.0.0.1 and [::1], "
                          "this computer itself, may do without."),
                {NextStep::ChangeSignIn}};
    case BaseUrlFault::UserInfo:
        return {Words::tr("The address must not contain a user name or a password."),
                Words::tr("Remove everything between // and @."),
                {NextStep::ChangeSignIn}};
    case BaseUrlFault::QueryOrHash:
        return {Words::tr("The address must not contain ? or #."),
                Words::tr("Remove everything from ? or # to the end."),
                {NextStep::ChangeSignIn}};
    case BaseUrlFault::NoHost:
        break;
    }
    return {Words::tr("The address contains no server name."),
            Words::tr("After https:// comes a server name, such as api.example.com."),
            {NextStep::ChangeSignIn}};
}

Wording wording(PathFault fault)
{
    const QList<NextStep> steps{NextStep::Refresh, NextStep::OpenDetails};
    switch (fault) {
    case PathFault::Empty:
        return {Words::tr("This credential has no client ID, so Revoke Desk can't revoke it."),
                Words::tr("Refresh the list. If this continues, ask Dinie's support."), steps};
    case PathFault::DotSegment:
        return {Words::tr("This client ID would change the address of the request, so nothing was sent."),
                Words::tr("A client ID of dots only means another place on the server. Ask Dinie's support."),
                steps};
    case PathFault::NotText:
        return {Words::tr("This client ID contains characters that can't be sent."),
                Words::tr("Refresh the list. If this continues, ask Dinie's support."), steps};
    case PathFault::HoldsSecret:
        return {Words::tr("This client ID contains your secret or token, so it can't be revoked from here."),
                Words::tr("Refresh the list. If this continues, ask Dinie's support."), steps};
    case PathFault::TooLong:
        return {Words::tr(
                    "This client ID is too long for a person to compare, so it can't be revoked from here."),
                Words::tr("Refresh the list. If this continues, ask Dinie's support."), steps};
    case PathFault::DoesNotComeBack:
        break;
    }
    return {Words::tr("This client ID can't be put into an address unchanged, so nothing was sent."),
            Words::tr("Refresh the list. If this continues, ask Dinie's support."), steps};
}

QString stepSentence(SignInStep step, bool keychainSlow)
{
    switch (step) {
    case SignInStep::ReadingKeychain:
        return keychainSlow
                   ? Words::tr(
                         "Waiting for your keychain: it may be asking for a password in another window.")
                   : Words::tr("Reading the keychain…");
    case SignInStep::AskingToken:
        return Words::tr("Signing in…");
    case SignInStep::TryingOtherPrefix:
        return Words::tr("Trying the other form of the address…");
    case SignInStep::ReadingFirstPage:
        return Words::tr("Loading the first credentials…");
    case SignInStep::WritingKeychain:
        break;
    }
    return keychainSlow
               ? Words::tr(
                     "Waiting for your keychain to store the secret: it may be asking for a password in "
                     "another window.")
               : Words::tr("Storing the secret in the keychain…");
}

} // namespace rd::texts
