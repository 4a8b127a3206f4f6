#pragma once

#include "api/api_error.h"
#include "api/api_urls.h"
#include "api/ca_content.h"
#include "base/secret.h"
#include "integrity/journal_key_job.h"
#include "journal/journal.h"
#include "plan/outcome.h"
#include "policy/policy_violation.h"
#include "run/token_exposure.h"
#include "secrets/secret_store.h"
#include "settings/environment.h"

#include <QMetaType>

#include <optional>

namespace rd {

// What a person typed to sign in. Move-only, since it holds the secret.
struct SignInDraft
{
    Environment environment; // id empty: a new one
    Secret secret;           // the client secret or the pasted token
    Secret proxyPassword;    // of environment.network.proxyUser; empty: the one that the keychain has
    bool remember = true;    // false: this session only, nothing in the keychain
};

// What a sign-in is doing right now.
enum class SignInStep { ReadingKeychain, AskingToken, TryingOtherPrefix, ReadingFirstPage, WritingKeychain };

enum class UnlockAnswer {
    Good,
    Wrong,
    NotInKeychain, // it holds none that fits, or gave no answer: it has to be typed
};

// Why one is not signed in; ui/text/texts.h words it with a next step.
struct SignInFailure
{
    enum class Stage {
        Settings, // proxy or CA file: see networkFault; the address: see addressFault
        Keychain, // see secretError; the credentials themselves were good if `goodCredentials`
        Token,    // the token request, or with a pasted token the first page: see error
        FirstPage,
        Saving,  // the settings cannot be written, so that nothing was stored; the credentials were good
        Journal, // see DeskState::journalError
        Policy,  // see policyFault
        CaFile,  // the stored secret was not sent: see caChange
        Cancelled,
    };
    Stage stage = Stage::Token;
    QString environmentId; // of what was tried, which need not be what is open; empty: a new one
    NetworkFault networkFault = NetworkFault::None;
    std::optional<BaseUrlFault> addressFault; // Settings only
    PolicyFault policyFault = PolicyFault::None;
    std::optional<CaChange> caChange;
    SecretError secretError;
    bool goodCredentials = false;
    ApiError error;
};

// Where the program stands, for title, banner and status bar.
struct DeskState
{
    enum class Phase {
        Closed,    // no environment is open
        SigningIn, // see step
        SignedIn,
        NeedsSignIn, // the environment is open, its list readable here, but the server wants a new sign-in
    };
    Phase phase = Phase::Closed;
    SignInStep step = SignInStep::ReadingKeychain;
    bool keychainSlow = false;        // the keychain has not answered for 15 s
    Environment environment;          // of Closed: the default one
    bool sessionOnly = false;         // the secret is in memory only
    bool tokenInMemoryOnly = false;   // over 2,000 bytes
    bool otherPrefixAnswered = false; // the base URL typed did not answer, its other prefix did
    JournalError journalError;        // kind None: revocations are possible
    JournalSeal journalSeal;          // of the open journal
};

// Which of the runs that may go on at once.
enum class RunLane {
    Main,
    Urgent, // one credential beside it, and before it
};

// What was done to one credential on this computer.
struct PastAction
{
    QString runLabel;
    QString runId;
    QDateTime at; // UTC
    Outcome outcome = Outcome::Pending;
    QString reason;
    QString ticket;
    std::optional<Exposure> exposure;
    Trust trust = Trust::Keyed; // untrusted: it is what the journal says, no more

    bool operator==(const PastAction &) const = default;
};

// A run in the journal that is not trusted: nothing of it is shown as true, and it is not offered.
struct UntrustedRun
{
    QString label;
    Trust trust = Trust::Unproven;
    QStringList open; // client ids that have no outcome in it
};

} // namespace rd

Q_DECLARE_METATYPE(rd::DeskState)
Q_DECLARE_METATYPE(rd::SignInFailure)
