#pragma once

#include "api/request_limits.h"
#include "base/clock.h"
#include "base/two_clocks.h"
#include "credentials/credential_list.h"
#include "credentials/list_state.h"
#include "plan/plan.h"
#include "plan/risk.h"
#include "policy/policy.h"
#include "policy/policy_violation.h"
#include "run/run_estimate.h"
#include "run/run_status.h"
#include "scheduler/rate_status.h"
#include "settings/environment_store.h"
#include "workspace/command.h"
#include "workspace/workspace_state.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace rd {

// Deadlines and hosts of a desk; tests make them short.
struct DeskOptions
{
    QString configDir;
    QString dataDir;
    CallLimits limits;
    milliseconds hold{5000};
    quint32 seed = 0; // of the jitter; 0: from the system
    Policy policy{};  // what the desk refuses, whatever a window asks for
};

// One open environment at a time, as the windows see it: takes commands, emits values. Owns the network
// thread with everything in it, and the journal. Thread: GUI.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(DeskOptions options, Clock *clock, SecretStore *secrets, QObject *parent = nullptr);
    ~Desk() override;

    EnvironmentStore &environments();
    const Policy &policy() const;
    Clock *clock() const;

    // Opens an environment with what a person typed: token, first page, and only then stores anything.
    void signIn(SignInDraft draft);
    // Opens one that was set up before, with what the keychain holds.
    void open(const QString &environmentId);
    // After a failure of Stage::CaFile: the person has seen what the file holds now, and opens with it.
    // Signed in, the secret is bound to that; a file that changed once more is asked about once more.
    void goOnWithStored();
    // Opens one that is not kept (Practice): nothing is stored.
    void openBuiltIn(const Environment &environment, Secret secret);
    void cancelSignIn();
    // After a failure of Stage::Keychain or Stage::Saving with good credentials: go on without storing, try
    // to store again, or store although what was stored before cannot be read, which ends it
    // (docs/pitfalls.md 2.3).
    void continueThisSessionOnly();
    void storeAgain();
    void replaceStored();

    // Whether there is data that a lock hides: signed in, whether that is kept yet or not, and not to
    // Practice.
    bool canLock() const;
    // Whether who asks may see it again: reads the kept secret from the keychain anew, or compares what was
    // typed with the secret (or pasted token) that one is signed in with. Each ends with unlockAnswered().
    void unlock();
    void unlockWith(const Secret &typed);
    void cancelUnlock();
    // Whether the window can be seen: while it can't, no hold of a run runs out.
    void setAttended(bool attended);
    // Locked: who sits there is not known. Every command of a person is refused, but for those that
    // isTakenWhileLocked() names, and no hold of a run runs out; what goes on by itself goes on.
    void setLocked(bool locked);
    bool isLocked() const;
    // Whether such a command would be carried out now.
    bool takes(Command command) const;

    // Deletes the token, keeps the environment and its secret; closes. Ends with signedOut() where there was
    // something to delete.
    void signOut();
    // Closes and deletes the secret, the token and the environment's entry. Ends with forgotten().
    void forget(const QString &environmentId);

    void refresh();
    void cancelRefresh();

    // What the confirmation starts from: the risk of these credentials, and the plan that confirming would
    // freeze: in its order (see inPlanOrder()), at the usual pace.
    Risk riskOf(const QList<QString> &ids) const;
    // The same of values that were read since, where the list may know other ones.
    Risk riskOf(const QList<Credential> &now, int activeInList = -1) const;
    // What the policy says to revoking these, and to a plan as it was confirmed.
    PolicyFault policyFault(const QList<QString> &ids) const;
    PolicyFault policyFault(const Plan &plan) const;
    Plan draftPlan(const QList<QString> &ids) const;
    // What revoking so many would cost at that pace, by the limit as it is known now.
    RunEstimate estimate(int credentials, Pace pace) const;
    // Confirmed. False: locked, not signed in, no journal, the policy refuses it (see policyFault()), or a
    // run is active. While a run is active one credential that is not part of it is revoked beside it, as
    // urgent().
    bool revoke(Plan plan, bool hold);
    bool canRevokeUrgently(const QString &id) const;
    void stopRun(RunLane lane = RunLane::Main);
    void pauseRun(RunLane lane = RunLane::Main);
    void resumeRun(RunLane lane = RunLane::Main);
    // Offline: at once.
    void tryNow(RunLane lane = RunLane::Main);
    // Answered once: the question is gone at once, whatever of the run is still on its way here.
    void answerDrift(bool goOn, RunLane lane = RunLane::Main);
    // Signing in, the list or a reading is to wait above 10 minutes: it goes on after that. Without this
    // nothing is sent, however late it gets.
    void acceptWait();
    // The same of a run: go on after it, or stop.
    void answerWait(bool goOn, RunLane lane = RunLane::Main);
    // What is left of the run, as the plan of a run of its own: it wants a confirmation like any other.
    Plan draftRest() const;
    // That plan, confirmed, of a run of an earlier start that waits for it (NeedsGoOn): that one ends with
    // this. False: as revoke(), or it does not wait.
    bool revokeRest(Plan plan, bool hold);
    // Reads one unknown outcome again, or all of them; never sends.
    void checkAgain(const QString &clientId = {}, RunLane lane = RunLane::Main);
    // Leaves an unknown outcome as it is: the next start does not come back to it.
    void leave(const QString &clientId, RunLane lane = RunLane::Main);
    // Goes through every entry of the open journal; ends with journalChecked(), unless it is closed before.
    void checkJournal();
    // What DeskState::journalSeal tells of a changed journal is known: it is said in the journal, and not
    // told again.
    void acceptJournal();
    // What DeskState::journalError tells of is in the file (JournalError::canBeginAnew()): the file gets
    // another name, a new journal begins, and revoking goes on.
    void beginNewJournal();

    const DeskState &state() const;
    const ListState &listState() const;
    const CredentialList &list() const;
    const RunStatus &run() const;
    // One credential that is revoked while a run goes on; Phase::None: there was none.
    const RunStatus &urgent() const;
    // Runs of the journal that are over and revoked something at most a day ago, oldest first.
    QList<RunStatus> recentRuns() const;
    // Runs in the journal that somebody else may have written, oldest first; not those that the person has
    // accepted.
    QList<UntrustedRun> untrustedRuns() const;
    const TrafficStatus &traffic() const;
    // The client id that the app is signed in with; empty: a pasted token, cannot tell.
    QString ownClientId() const;
    // Newest first; by client id.
    QList<PastAction> actionsOn(const QString &clientId) const;
    // The latest exposure known here of a credential that is revoked; nullopt: none.
    std::optional<Exposure> exposureOf(const QString &clientId) const;
    // All of them, by client id. Kept as they come, so that asking costs nothing; put anew on the wall clock
    // where that was set.
    const QHash<QString, Exposure> &exposures() const;
    // Credentials whose latest revocation here has an outcome that nobody knows, by client id: when its
    // DELETE was sent, UTC, local clock. Until the list was read, see UnknownOutcomes; historyChanged() tells
    // of it.
    const QHash<QString, QDateTime> &unknownOutcomes() const;
    // The server's present time, UTC, as its last Date claims.
    QDateTime serverNow() const;
    // That and ours. Ends of exposure are on ours.
    TwoClocks clocks() const;
    // Until when the present token lives (UTC, local clock); null: not known.
    QDateTime tokenEndsAt() const;

Q_SIGNALS:
    void stateChanged();
    void signInFailed(const rd::SignInFailure &failure);
    void signedOut(const rd::Environment &environment, bool complete);
    void unlockAnswered(rd::UnlockAnswer answer);
    void forgotten(const QString &environmentId, bool complete);
    // What was to be written into the settings is not there: the next start will not know it.
    void settingsNotSaved();
    // The policy wants none kept, and the keychain did not let go of those of these environments. Sent once
    // for each start.
    void secretsStayed(const QStringList &environmentNames);

    // Another environment, or none: forget all rows.
    void listCleared();
    // Rows that came or changed, in the server's order within this batch.
    void rowsArrived(const QList<rd::Credential> &rows);
    void rowsGone(const QSet<QString> &ids);
    void listStateChanged();

    void runChanged();
    void urgentChanged();
    void trafficChanged();
    // Past actions or exposures changed.
    void historyChanged();
    void journalChecked(const rd::ChainReport &report, const rd::JournalError &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rd
