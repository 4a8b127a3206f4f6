#pragma once

#include "api/credential.h"
#include "credentials/list_state.h"
#include "platform/lock_file.h"
#include "platform/start_request.h"
#include "run/run_status.h"
#include "settings/settings_check.h"
#include "workspace/workspace_state.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace rd {

enum class BaseUrlFault;
enum class PathFault;
class Policy;
struct TrafficStatus;

namespace texts {

// The words for everything that the core reports in enums and values. Every result
// is plain text; text of the server in it is made safe and isolated. Thread: GUI.

// What a person can do next; the windows turn it into a button.
enum class NextStep {
    SignInAgain,
    Refresh,
    TryAgain,
    CheckAgain, // reads an unknown outcome again
    OpenDetails,
    ChangeSignIn, // environment, address, client ID or secret
    NetworkSettings,
    StoreAgain,     // in the keychain
    ReplaceStored,  // in the keychain, although what stands there cannot be read
    GoOnWithStored, // although the extra CA file changed
    UseThisSessionOnly,
    OpenDataFolder,
    AcceptJournal, // as it is, although it was changed
    AcceptWait,    // that the server wants, above 10 minutes
    StopLoading,
    SelectInList, // what a run that is not trusted left open
    BeginJournal, // a new one; what is in its place gets another name
};
// A verb, for a button. `count`: of what it is about, where it says so.
QString label(NextStep step, int count = 0);
// Stable name of a step for objectName: "signInAgain".
QString objectName(NextStep step);

struct Wording
{
    QString sentence;      // one, for the headline
    QString explanation;   // what it means and what to do; may be empty
    QList<NextStep> steps; // the first is the one to offer first; never empty for a fault
};

Wording wording(const ApiError &error);
// `policy` for what it decides of the way there.
Wording wording(const SignInFailure &failure, const Policy &policy);
Wording wording(const SecretError &error);
Wording wording(const JournalError &error);
// Whole or not, and what that proves; `path` of the file.
Wording wording(const ChainReport &report, const QString &path);
// What a look at a journal's end found, and why there is no key; empty where there is nothing to say. Without
// steps where it only informs.
Wording wording(const JournalSeal &seal);
// Why runs in the journal are not offered; empty: there are none.
Wording wording(const QList<UntrustedRun> &runs);
// No step: the program ends with it.
Wording wording(const SettingsCheck &check);
// The same, of a data folder that cannot be used; `foreign` lies above it and is controlled by others.
Wording dataFolderWording(const QString &path, const QString &foreign = {});
// The same, of a start beside one that runs and does not do what was asked for; `environmentName` of what was
// asked for.
Wording wording(StartAnswer answer, const QString &environmentName);
// The same, of a data folder that somebody seems to have.
Wording wording(const LockHolder &holder);
Wording wording(NetworkFault fault);
Wording wording(BaseUrlFault fault);
Wording wording(PathFault fault);

// What the list on the screen is: "214 credentials, complete, as of 14:02". `now` decides whether a date
// shows.
QString listSentence(const ListState &state, const QDateTime &now);
// Why it is not whole; of a list that is, an empty wording.
Wording wording(const ListState &state);

QString stepSentence(SignInStep step, bool keychainSlow);

// "Active", "Expired", "Revoked", or the server's own word. The server calls an expired one active.
QString statusWord(const Credential &credential, const QDateTime &now);

// One or two words for a column: "Revoked", "Needs you".
QString outcomeWord(Outcome outcome);
// What a table says of an item, with an outcome or on its way to one.
QString itemWord(const ItemStatus &item);
// A whole sentence with its reason.
QString outcomeSentence(const ItemStatus &item);
// Where an item without an outcome stands: "Waiting", "Revoking".
QString phaseWord(ItemStatus::Phase phase);
// What differs from what was confirmed, one sentence each.
QStringList driftSentences(const ItemStatus &item);
// Of a window about an item that went wrong: "Revocation refused – payments-worker".
QString problemTitle(const ItemStatus &item);
// What to do about an item; empty for a plain success.
QList<NextStep> outcomeSteps(const ItemStatus &item);

// Without what it waits for, see wait_text.h.
QString runStateSentence(const RunStatus &run, const TrafficStatus &traffic, const QDateTime &now);
// "between 3 and 5 min left"; empty: nothing is left to be sent.
QString leftSentence(const RunEstimate &left);
// "All exposure closed at 15:43": until when tokens of what was revoked live; empty: nothing was revoked at a
// known time. `now`: local clock, as the run's times.
QString exposureSentence(const RunStatus &run, const QDateTime &now);

} // namespace texts
} // namespace rd
