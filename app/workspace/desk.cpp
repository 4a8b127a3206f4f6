#include "workspace/desk.h"

#include "workspace/desk_private.h"

namespace rd {

Desk::Private::Private(Desk *desk, DeskOptions deskOptions, Clock *deskClock, SecretStore *secretStore)
    : q(desk), options(std::move(deskOptions)), clock(deskClock), secrets(secretStore),
      environments(options.configDir), fileReader(std::make_unique<QObject>())
{
    fileReader->moveToThread(&thread);
    thread.setObjectName(QStringLiteral("network"));
    thread.start();
}

Desk::Private::~Private()
{
    letGoOfKeychain();
    dropEngine();
    thread.quit();
    thread.wait();
}

void Desk::Private::makeEngine()
{
    dropEngine();
    engine = new Engine({options.limits, options.hold, options.seed}, clock);
    engine->setAttended(attended && !locked);
    engine->moveToThread(&thread);
    // A thread that ends still deletes what was to be deleted later.
    connect(&thread, &QThread::finished, engine, &QObject::deleteLater);
    engineLink = std::make_unique<QObject>();
    connectSignIn();
    connectList();
    connectRun();
}

void Desk::Private::dropEngine()
{
    if (!engine)
        return;
    // With it goes what was said already, but nobody has heard yet, and what a journal is still asked for:
    // all of the environment that is being left. At once, for an answer may come before the event loop does.
    engineLink.reset();
    engine->deleteLater();
    engine = nullptr;
}

void Desk::Private::setPhase(DeskState::Phase phase)
{
    state.phase = phase;
    Q_EMIT q->stateChanged();
}

void Desk::Private::close()
{
    letGoOfKeychain();
    ++readings;
    readsCaFile = false;
    opensJournal = false;
    unlockIsAwaited = false;
    dropEngine();
    waitsForStoring = false;
    journalReady = false;
    opening = {};
    boundCa.reset();
    acceptedCa.clear();
    caOffer.reset();
    if (const QPointer<SecretOperation> read = std::exchange(unlocking, nullptr))
        read->cancel();
    signedInWith = {};
    triedWith = {};
    latestToken.reset();
    tokenEndsAt = {};
    serverSkew = {};
    plans.clear();
    history.clear();
    toRecover.clear();
    run = {};
    urgent = {};
    exposures.clear();
    proven.clear();
    unknown.clear();
    traffic = {};
    state = {};
    clearList();
    Q_EMIT q->runChanged();
    Q_EMIT q->urgentChanged();
    Q_EMIT q->trafficChanged();
    Q_EMIT q->historyChanged();
    Q_EMIT q->stateChanged();
}

Desk::Desk(DeskOptions options, Clock *clock, SecretStore *secrets, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(options), clock, secrets))
{
}

Desk::~Desk() = default;

EnvironmentStore &Desk::environments()
{
    return d->environments;
}

const Policy &Desk::policy() const
{
    return d->options.policy;
}

Clock *Desk::clock() const
{
    return d->clock;
}

const DeskState &Desk::state() const
{
    return d->state;
}

const ListState &Desk::listState() const
{
    return d->listState;
}

const CredentialList &Desk::list() const
{
    return d->list;
}

const RunStatus &Desk::run() const
{
    return d->run;
}

const RunStatus &Desk::urgent() const
{
    return d->urgent;
}

const TrafficStatus &Desk::traffic() const
{
    return d->traffic;
}

QString Desk::ownClientId() const
{
    return d->state.environment.signInKind == SignInKind::ClientCredentials ? d->state.environment.clientId
                                                                            : QString();
}

QDateTime Desk::serverNow() const
{
    return clocks().server;
}

TwoClocks Desk::clocks() const
{
    const QDateTime now = d->clock->now();
    return {now, now.addMSecs(d->serverSkew.count())};
}

QDateTime Desk::tokenEndsAt() const
{
    return d->tokenEndsAt;
}

} // namespace rd
