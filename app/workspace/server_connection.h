#pragma once

#include "api/ca_file.h"
#include "api/request_limits.h"
#include "base/clock.h"
#include "credentials/list_job.h"
#include "journal/run_history.h"
#include "run/revocation_run.h"
#include "scheduler/rate_status.h"
#include "session/sign_in_job.h"
#include "session/token_session.h"
#include "settings/environment.h"
#include "workspace/workspace_state.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace rd {

class Journal;
class Network;
class Traffic;

// Deadlines and chance of an engine.
struct EngineOptions
{
    CallLimits limits;
    milliseconds hold{5000};
    quint32 seed = 0;
};

// Everything of one open environment that talks to its server: traffic, session, list, run. Made for it and
// thrown away with it, so that nothing late of another environment can arrive. Thread: network; its signals
// are queued.
class Engine : public QObject
{
    Q_OBJECT

public:
    Engine(EngineOptions options, Clock *clock);
    ~Engine() override;

    // `extraCa` of environment.network, as it was checked.
    void signIn(const Environment &environment, SessionSeed seed, const CaFile &extraCa,
                const Secret &proxyPassword);
    // The same environment with a new secret or token: a paused run goes on afterwards.
    void signInAgain(SessionSeed seed);
    void cancelSignIn();

    // Reads the list; the first time with the page that the sign-in read.
    void load();
    void cancelLoad();

    // `journal` outlives the engine.
    void startRun(Journal *journal, const Plan &plan, bool hold);
    // Beside the run that is under way, and before it.
    void startUrgent(Journal *journal, const Plan &plan, bool hold);
    void recoverRun(Journal *journal, const RunHistory &history);
    // The rest of a recovered run that waits for it, confirmed anew: that one ends, then this one begins.
    void startRest(Journal *journal, const Plan &plan, bool hold);
    // See Traffic::acceptWait().
    void acceptWait();
    // As Run::setAttended(), for this and later runs.
    void setAttended(bool attended);
    // As Run::setRevokedBefore(), for later runs.
    void setRevokedBefore(const QSet<QString> &clientIds) { m_revokedBefore = clientIds; }
    // Does that to the run; without one nothing. To one that waits for an earlier run to end, once it begins.
    template <class Function>
    void onRun(RunLane lane, Function call)
    {
        if (lane == RunLane::Main && m_next)
            m_forNext.push_back(std::move(call));
        else if (Run *run = lane == RunLane::Main ? m_run.get() : m_urgent.get())
            call(run);
    }

Q_SIGNALS:
    void signInStep(rd::SignIn::Step step);
    void signedIn(const QUrl &baseUrl, bool otherPrefix);
    void signInFailed(const rd::ApiError &error, rd::SignIn::Step step);
    void signInNeeded(const rd::ApiError &error);
    void tokenRenewed(std::shared_ptr<const rd::Secret> token, const QDateTime &endsAt);
    void tokenEndKnown(const QDateTime &endsAt);

    void loadStarted();
    // `askedAtMs`: monotonic; when the page was asked for.
    void pageRead(const QList<rd::Credential> &credentials, qint64 askedAtMs);
    void loadEnded(rd::ListFault fault, int page, const std::optional<rd::ApiError> &error);

    // A run of many says so at most every 100 ms, and not again before somebody has let go of `news`, so that
    // none pile up before a window that is busy; what changes its phase at once.
    void runChanged(const rd::RunStatus &status, std::shared_ptr<const void> news);
    void urgentChanged(const rd::RunStatus &status);
    // A run read one of its credentials again, or found that the list has it no more.
    void credentialRead(const rd::Credential &credential, qint64 askedAtMs);
    void credentialGone(const QString &clientId);
    void trafficChanged(const rd::TrafficStatus &status, qint64 serverSkewMs);

private:
    void build(const Environment &environment, const CaFile &extraCa, const Secret &proxyPassword);
    void beginSignIn(SessionSeed seed);
    void beginNext();
    void endSession(std::unique_ptr<Session> former);
    void signInFinished();
    std::optional<CredentialPage> takeFirstPage();
    void adopt(std::unique_ptr<Run> run);
    void tellOfSignIn(Run *run);
    void tellRun();

    EngineOptions m_options;
    Clock *m_clock;
    std::vector<LogRedaction> m_redactions; // of sessions that are gone; the network may still log them
    std::unique_ptr<Network> m_network;
    std::unique_ptr<Traffic> m_traffic;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Run> m_run;
    std::unique_ptr<Run> m_urgent;
    std::function<void()> m_next;                      // once m_run has ended
    std::vector<std::function<void(Run *)>> m_forNext; // what a person asked of it meanwhile
    bool m_beginsNext = false;
    bool m_attended = true;
    bool m_pasted = false; // what one signs in with is a token, of whichever credential
    QSet<QString> m_revokedBefore;
    QTimer m_telling;                 // a run of many has news
    std::weak_ptr<const void> m_told; // the latest news that nobody has taken yet
    RunStatus::Phase m_toldPhase = RunStatus::Phase::None;
    SignIn *m_signIn = nullptr;
    Listing *m_listing = nullptr;
    QUrl m_baseUrl;
    bool m_loaded = false;                     // some load began
    std::optional<CredentialPage> m_firstPage; // for the first load, where that follows at once
    milliseconds m_firstPageAt{};
};

} // namespace rd
