#pragma once

#include "api/ca_file.h"
#include "base/log_redaction.h"
#include "integrity/keyed_journal.h"
#include "journal/journal.h"
#include "journal/run_history.h"
#include "run/proven_revocations.h"
#include "run/unknown_outcomes.h"
#include "secrets/secret_fingerprint.h"
#include "workspace/desk.h"
#include "workspace/server_connection.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QThread>

#include <map>
#include <vector>

namespace rd {

// The inside of a desk, shared by its source files: desk_sign_in.cpp, desk_keychain.cpp, desk_list.cpp,
// desk_journal.cpp (journal, history), desk_run.cpp.
class Desk::Private : public QObject
{

public:
    Private(Desk *desk, DeskOptions deskOptions, Clock *deskClock, SecretStore *secretStore);
    ~Private() override;

    // desk.cpp
    void makeEngine();
    void dropEngine();
    // Runs `call` in the network thread, on the present engine.
    template <class Function>
    void onEngine(Function call)
    {
        if (engine)
            QMetaObject::invokeMethod(engine,
                                      [target = engine, call = std::move(call)]() mutable { call(target); });
    }
    void setPhase(DeskState::Phase phase);
    void close();

    // desk_sign_in.cpp
    struct Opening
    {
        Environment environment;
        Secret toStore;       // what goes into the keychain once it has proved good; empty: nothing
        Secret proxyPassword; // typed now, or read from the keychain
        bool proxyPasswordTyped = false;
        bool sessionOnly = true; // nothing of it is kept
        bool again = false;      // the same environment, the same engine
        bool replaces = false;   // what was stored goes, even where it cannot be read: the person said so
        std::vector<LogRedaction> redactions; // until the engine has them
        bool isStored = false;                // what one signs in with came from the keychain
        std::optional<CaContent> storedCa;    // and was bound to that content of the extra CA file
        Secret toBind;                        // to what the file holds now, once it has proved good
        // What finishSignIn() needs no more; `toBind` goes when it is bound.
        void letGoOfSecrets();
    };
    std::optional<SignInFailure> settingsFailure(const Environment &environment) const;
    void begin(Opening opening, SessionSeed seed);
    // Whether a stored secret is bound to what it holds.
    bool bindsTo(const CaFile &file) const;
    void caFileRead(Opening opening, SessionSeed seed, const CaFile &file);
    void beginChecked(Opening opening, SessionSeed seed, const CaFile &file);
    void failSettings(SignInFailure failure, const QString &environmentId);
    bool isOpenAs(const Environment &environment) const;
    void connectSignIn();
    void signedIn(const QUrl &baseUrl, bool otherPrefix);
    void finishSignIn();
    void failSignIn(SignInFailure failure);
    // True: the policy does not let it be opened, and that was said.
    bool refuses(PolicyFault fault, const QString &environmentId);

    // desk_keychain.cpp
    void openStored(const QString &environmentId, const QByteArray &accepted);
    void readKeychain(const Environment &environment);
    void secretRead(const Environment &environment, SecretOperation *read);
    void keptTokenRead(Opening opening, Secret secret, SecretOperation *read);
    // With the proxy's password from the keychain, where none was typed and it is of the same proxy and user.
    void beginThroughProxy(Opening opening, SessionSeed seed);
    void watchSlow(SecretOperation *operation);
    void store();
    bool mayHideAStoredSecret() const;
    void lookBeforeStoring(SecretKind kind);
    void write(SecretKind kind);
    void bindAnew();
    void storeProxyPassword();
    void forgetUnusedProxyPassword(const Environment &own);
    void letGoOfKeychain();
    void keepToken(std::shared_ptr<const Secret> token, const QDateTime &endsAt);
    void keepLatestToken();
    bool announceSecret();
    void takeBackSecret(bool mayBeThere);
    void failStoring(const SecretError &error, bool secretIsThere);
    Environment ownEntry() const;
    void sayUnlessSaved(bool saved);
    // `then` gets whether the keychain let go of them all.
    void removeSecrets(const QString &environmentId, QList<SecretKind> kinds, std::function<void(bool)> then,
                       bool complete = true);
    // Of every environment, where the policy wants none kept.
    void forgetKept();
    void forgetKeptOf(QList<Environment> rest, QList<SecretKind> kinds);

    // desk_list.cpp
    void connectList();
    void loadEnded(ListFault fault, int page, const std::optional<ApiError> &error);
    void clearList();
    void pageRead(QList<Credential> credentials, milliseconds askedAt);
    void updateRows(const QList<Credential> &credentials);
    void removeRow(const QString &clientId);
    void readUnknown(const QList<Credential> &credentials, milliseconds askedAt);

    // desk_journal.cpp
    KeptJournal *keptJournal();
    Journal *journal();
    void openJournal(std::function<void()> then);
    void readHistory(std::function<void()> then);
    void findUnknown();
    void sealJournal(std::function<void()> then);
    void journalFailed(const JournalError &error);

    // desk_run.cpp
    void connectRun();
    void findRunsToRecover();
    void recoverNext();
    void showLatestRun();
    bool take(RunLane lane, const RunStatus &news);
    bool mayBegin(const Plan &plan) const;
    void beginRun(RunLane lane, const Plan &plan);
    void tellAttended();
    void followClock();
    void rebuildExposures();
    void markRevoked(const QStringList &clientIds);
    Credential asRevoked(Credential credential) const;
    QSet<QString> revokedHere() const;
    std::optional<Exposure> exposureIn(const RunHistory &old, const ItemHistory &item) const;
    // Does that to the run in the network thread.
    template <class Function>
    void onRun(RunLane lane, Function call)
    {
        onEngine([lane, call = std::move(call)](Engine *target) { target->onRun(lane, call); });
    }

    Desk *q;
    DeskOptions options;
    Clock *clock;
    SecretStore *secrets;
    EnvironmentStore environments;
    DeskState state;
    ListState listState;
    CredentialList list;
    RunStatus run;
    RunStatus urgent;
    ProvenRevocations proven;
    UnknownOutcomes unknown;
    TrafficStatus traffic;
    QDateTime loadBegan;
    milliseconds serverSkew{};
    QDateTime tokenEndsAt;
    bool locked = false;

    Opening opening;
    struct DriftAnswer
    {
        QString runId;
        int question = 0;
        bool goOn = false;
    };
    QHash<RunLane, DriftAnswer> driftAnswers;

    bool forgetsKept = false;
    QStringList stayed; // names of environments whose secrets the keychain did not let go of
    std::optional<Environment> entryBefore; // what the settings said before a secret was announced there
    int announcements = 0;
    bool waitsForStoring = false;     // signed in, but the keychain would not take the secret
    std::optional<CaContent> boundCa; // of the extra CA file as the engine trusts it; null: not bound to it
    QByteArray acceptedCa;            // the digest of one that is to be opened with
    struct CaOffer
    {
        QString environmentId;
        QByteArray digest;
    };
    std::optional<CaOffer> caOffer; // what the person is asked about
    OwnProof signedInWith;          // of what one is signed in with
    OwnProof triedWith;             // of what this sign-in tries
    QPointer<SecretOperation> unlocking;
    bool unlockIsAwaited = false;           // else what it answers is nobody's
    bool opensJournal = false;              // signed in, and waiting for the journal and its key
    QPointer<SecretOperation> keychain;     // the use of it that is waited for
    QPointer<SecretOperation> tokenKeeping; // one that is not
    QPointer<SecretOperation> binding;      // likewise
    std::shared_ptr<const Secret> latestToken;

    QThread thread;
    std::unique_ptr<QObject> fileReader; // in the network thread: reads what a person names
    int readings = 0;                    // a later one, or none, is waited for instead
    bool readsCaFile = false;            // and nothing else is under way
    Engine *engine = nullptr;
    bool attended = true;                // somebody can see the window; for the next engine, too
    std::unique_ptr<QObject> engineLink; // receives all that is asked for the present engine; dies with it
    std::map<QString, std::unique_ptr<KeptJournal>> journals; // by folder; outlive the engine
    bool journalReady = false;
    QList<RunHistory> history;
    QHash<QString, Exposure> exposures; // by client id: of the history, and of the runs that go on
    milliseconds clockSet{};            // wall clock less monotonic one, as they were for them
    QList<JournalEntry> plans;
    QList<RunHistory> toRecover;
    QSet<QString> begunHere; // ids of runs that this start of the program began
};

// What the keychain holds of an environment for signing in: the secret, or the pasted token.
SecretKind storedKind(const Environment &environment);

// Where an environment's journal stands: Practice has a folder of its own.
QString journalFolder(const QString &dataDir, const Environment &environment);

} // namespace rd
