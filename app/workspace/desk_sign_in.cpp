#include "api/network_access.h"
#include "base/log.h"
#include "policy/policy_environments.h"
#include "secrets/secret_binding.h"
#include "workspace/desk_private.h"

#include <QUuid>

#include <utility>

namespace rd {

namespace {

SignInStep stepOf(SignIn::Step step)
{
    switch (step) {
    case SignIn::Step::AskingToken:
        return SignInStep::AskingToken;
    case SignIn::Step::TryingOtherPrefix:
        return SignInStep::TryingOtherPrefix;
    case SignIn::Step::ReadingFirstPage:
        break;
    }
    return SignInStep::ReadingFirstPage;
}

} // namespace

void Desk::Private::connectSignIn()
{
    connect(engine, &Engine::signInStep, engineLink.get(), [this](SignIn::Step step) {
        state.step = stepOf(step);
        Q_EMIT q->stateChanged();
    });
    connect(engine, &Engine::signedIn, engineLink.get(),
            [this](const QUrl &baseUrl, bool otherPrefix) { signedIn(baseUrl, otherPrefix); });
    connect(engine, &Engine::signInFailed, engineLink.get(),
            [this](const ApiError &error, SignIn::Step step) {
                SignInFailure failure;
                failure.stage = error.kind == ApiError::Kind::Cancelled  ? SignInFailure::Stage::Cancelled
                                : step == SignIn::Step::ReadingFirstPage ? SignInFailure::Stage::FirstPage
                                                                         : SignInFailure::Stage::Token;
                failure.error = error;
                failSignIn(failure);
            });
    connect(engine, &Engine::signInNeeded, engineLink.get(), [this](const ApiError &) {
        if (state.phase == DeskState::Phase::SignedIn)
            setPhase(DeskState::Phase::NeedsSignIn);
    });
    connect(engine, &Engine::tokenRenewed, engineLink.get(),
            [this](std::shared_ptr<const Secret> token, const QDateTime &endsAt) {
                keepToken(std::move(token), endsAt);
            });
    connect(engine, &Engine::tokenEndKnown, engineLink.get(),
            [this](const QDateTime &endsAt) { tokenEndsAt = endsAt; });
}

bool Desk::Private::refuses(PolicyFault fault, const QString &environmentId)
{
    if (fault == PolicyFault::None)
        return false;
    SignInFailure failure;
    failure.stage = SignInFailure::Stage::Policy;
    failure.policyFault = fault;
    failure.environmentId = environmentId;
    Q_EMIT q->signInFailed(failure);
    return true;
}

void Desk::signIn(SignInDraft draft)
{
    if (!takes(Command::Open))
        return;
    const Policy &policy = d->options.policy;
    if (d->refuses(faultOfEnvironment(draft.environment, policy), draft.environment.id) ||
        (!draft.remember && mustKeepSecrets(policy) &&
         d->refuses(PolicyFault::KeychainOnly, draft.environment.id)))
        return;
    d->forgetKept();
    draft.remember = draft.remember && mayKeepSecrets(policy);
    Private::Opening opening;
    opening.environment = decidedEnvironment(draft.environment, policy);
    if (opening.environment.id.isEmpty())
        opening.environment.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    opening.sessionOnly = !draft.remember;
    if (draft.remember)
        opening.toStore = draft.secret.duplicate();
    opening.proxyPasswordTyped = !draft.proxyPassword.isEmpty();
    opening.proxyPassword = std::move(draft.proxyPassword);
    SessionSeed seed;
    seed.kind = opening.environment.signInKind;
    seed.clientId = opening.environment.clientId;
    seed.secret = std::move(draft.secret);
    d->beginThroughProxy(std::move(opening), std::move(seed));
}

void Desk::openBuiltIn(const Environment &environment, Secret secret)
{
    if (!takes(Command::Open))
        return;
    if (d->refuses(faultOfEnvironment(environment, d->options.policy), environment.id))
        return;
    Private::Opening opening;
    opening.environment = environment;
    d->begin(std::move(opening),
             SessionSeed{environment.signInKind, environment.clientId, std::move(secret), {}});
}

void Desk::open(const QString &environmentId)
{
    if (takes(Command::Open))
        d->openStored(environmentId, {});
}

void Desk::goOnWithStored()
{
    if (!takes(Command::Open) || !d->caOffer)
        return;
    const Private::CaOffer offer = *d->caOffer;
    d->openStored(offer.environmentId, offer.digest);
}

// `accepted`: digest of what the extra CA file may hold, whatever the secret is bound to.
void Desk::Private::openStored(const QString &environmentId, const QByteArray &accepted)
{
    const std::optional<Environment> kept = environments.find(environmentId);
    if (!kept)
        return;
    const Policy &policy = options.policy;
    const Environment environment = decidedEnvironment(*kept, policy);
    close();
    acceptedCa = accepted;
    state.environment = environment;
    if (refuses(faultOfEnvironment(environment, policy), environmentId))
        return;
    if (!mayKeepSecrets(policy)) {
        forgetKept();
        refuses(PolicyFault::SessionOnly, environmentId);
        return;
    }
    state.step = SignInStep::ReadingKeychain;
    setPhase(DeskState::Phase::SigningIn);
    if (const std::optional<SignInFailure> failure = settingsFailure(environment))
        failSignIn(*failure);
    else
        readKeychain(environment);
}

// One that is open as it should be already, so that its engine can go on.
bool Desk::Private::isOpenAs(const Environment &environment) const
{
    return engine && state.environment.id == environment.id &&
           state.environment.signInKind == environment.signInKind &&
           state.environment.clientId == environment.clientId &&
           state.environment.network == environment.network &&
           state.environment.baseUrl == environment.baseUrl &&
           (state.phase == DeskState::Phase::NeedsSignIn || state.phase == DeskState::Phase::SignedIn);
}

// What stands in the settings may have been written by something else: the address has to be as one that is
// typed.
std::optional<SignInFailure> Desk::Private::settingsFailure(const Environment &environment) const
{
    SignInFailure failure;
    failure.stage = SignInFailure::Stage::Settings;
    failure.networkFault = Network::checkProxy(environment.network);
    const Result<QUrl, BaseUrlFault> address = parseBaseUrl(environment.baseUrl.toString());
    if (!address)
        failure.addressFault = address.error();
    const bool isGood = address && failure.networkFault == NetworkFault::None;
    return isGood ? std::nullopt : std::optional(failure);
}

// Another environment that is open stays so.
void Desk::Private::failSettings(SignInFailure failure, const QString &environmentId)
{
    failure.environmentId = environmentId;
    if (state.phase == DeskState::Phase::SigningIn)
        failSignIn(std::move(failure));
    else
        Q_EMIT q->signInFailed(failure);
}

void Desk::Private::begin(Opening next, SessionSeed seed)
{
    const int reading = ++readings;
    if (const std::optional<SignInFailure> failure = settingsFailure(next.environment)) {
        failSettings(*failure, next.environment.id);
        return;
    }
    if (next.environment.network.extraCaFile.isEmpty()) {
        beginChecked(std::move(next), std::move(seed), {});
        return;
    }
    readsCaFile = true;
    // A drive that does not answer holds up a file for minutes, but no window.
    auto waiting = std::make_shared<std::pair<Opening, SessionSeed>>(std::move(next), std::move(seed));
    QMetaObject::invokeMethod(
        fileReader.get(), [this, waiting, reading, path = waiting->first.environment.network.extraCaFile] {
            QMetaObject::invokeMethod(this, [this, waiting, reading, file = readCaFile(path)] {
                if (reading != readings)
                    return;
                readsCaFile = false;
                caFileRead(std::move(waiting->first), std::move(waiting->second), file);
            });
        });
}

void Desk::Private::caFileRead(Opening next, SessionSeed seed, const CaFile &file)
{
    SignInFailure failure;
    if (file.fault != NetworkFault::None) {
        failure.stage = SignInFailure::Stage::Settings;
        failure.networkFault = file.fault;
        failSettings(std::move(failure), next.environment.id);
        return;
    }
    if (next.isStored && bindsTo(file)) {
        const bool isKnown = next.storedCa && next.storedCa->digest == file.content.digest;
        if (next.storedCa && !isKnown && acceptedCa != file.content.digest) {
            caOffer = CaOffer{next.environment.id, file.content.digest};
            failure.stage = SignInFailure::Stage::CaFile;
            failure.caChange = CaChange{next.environment.network.extraCaFile, *next.storedCa, file.content};
            failSettings(std::move(failure), next.environment.id);
            return;
        }
        if (!isKnown)
            next.toBind = seed.secret.duplicate();
    }
    beginChecked(std::move(next), std::move(seed), file);
}

bool Desk::Private::bindsTo(const CaFile &file) const
{
    return isBoundToContent(file, !options.policy.text(PolicyId::ExtraCaFile).isEmpty());
}

void Desk::Private::beginChecked(Opening next, SessionSeed seed, const CaFile &file)
{
    neverMask(seed.clientId);
    next.redactions.emplace_back(seed.secret.view());
    next.redactions.emplace_back(next.proxyPassword.view());
    if (seed.kept)
        next.redactions.emplace_back(seed.kept->token->view());
    next.again = isOpenAs(next.environment) && !next.proxyPasswordTyped;
    if (!next.again) {
        close();
        makeEngine();
        if (bindsTo(file))
            boundCa = file.content;
    }
    opening = std::move(next);
    triedWith = OwnProof(seed.secret);
    state.environment = opening.environment;
    state.step = SignInStep::AskingToken;
    setPhase(DeskState::Phase::SigningIn);
    auto shared = std::make_shared<SessionSeed>(std::move(seed));
    if (opening.again)
        onEngine([shared](Engine *target) { target->signInAgain(std::move(*shared)); });
    else
        onEngine([shared, file, environment = opening.environment,
                  password = std::make_shared<const Secret>(opening.proxyPassword.duplicate())](
                     Engine *target) { target->signIn(environment, std::move(*shared), file, *password); });
}

void Desk::Private::Opening::letGoOfSecrets()
{
    toStore.wipe();
    proxyPassword.wipe();
    redactions.clear();
}

void Desk::cancelSignIn()
{
    if (!takes(Command::Open))
        return;
    ++d->readings;
    const bool readsCaFile = std::exchange(d->readsCaFile, false);
    if (d->state.phase != DeskState::Phase::SigningIn)
        return;
    // Its answer may be on its way already, and is dropped.
    const QPointer<SecretOperation> reading =
        d->state.step == SignInStep::ReadingKeychain ? std::exchange(d->keychain, nullptr) : nullptr;
    if (reading) {
        reading->cancel();
        d->state.keychainSlow = false;
    }
    if (std::exchange(d->opensJournal, false) || readsCaFile || reading) {
        SignInFailure cancelled;
        cancelled.stage = SignInFailure::Stage::Cancelled;
        d->failSignIn(cancelled);
        return;
    }
    if (d->keychain)
        d->keychain->cancel();
    d->onEngine([](Engine *engine) { engine->cancelSignIn(); });
}

void Desk::Private::failSignIn(SignInFailure failure)
{
    failure.environmentId = state.environment.id;
    if (!failure.goodCredentials)
        opening.letGoOfSecrets();
    opening.toBind.wipe();
    if (failure.goodCredentials) {
        waitsForStoring = true;
        setPhase(opening.again ? DeskState::Phase::NeedsSignIn : DeskState::Phase::Closed);
    } else if (opening.again) {
        setPhase(DeskState::Phase::NeedsSignIn);
    } else {
        dropEngine();
        setPhase(DeskState::Phase::Closed);
    }
    Q_EMIT q->signInFailed(failure);
}

void Desk::Private::signedIn(const QUrl &baseUrl, bool otherPrefix)
{
    signedInWith = triedWith; // the server said so, whatever the keychain says
    opening.environment.baseUrl = baseUrl;
    state.environment.baseUrl = baseUrl;
    state.otherPrefixAnswered = otherPrefix;
    if (opening.toStore.isEmpty())
        finishSignIn();
    else
        store();
}

void Desk::Private::finishSignIn()
{
    opening.letGoOfSecrets();
    state.environment = opening.environment;
    state.sessionOnly = opening.sessionOnly && opening.environment.kind != EnvironmentKind::Practice;
    if (!opening.sessionOnly) {
        const Environment own = ownEntry();
        forgetUnusedProxyPassword(own);
        const bool isSaved = environments.find(own.id) == own || environments.save(own);
        sayUnlessSaved(environments.setLastOpened(own.id) && isSaved);
    }
    bindAnew();
    keepLatestToken();
    if (opening.again) {
        setPhase(DeskState::Phase::SignedIn);
        return;
    }
    opensJournal = true; // its key may wait for a prompt that nobody answers
    openJournal([this] {
        opensJournal = false;
        setPhase(DeskState::Phase::SignedIn);
        onEngine([](Engine *target) { target->load(); });
        findRunsToRecover();
        recoverNext();
        showLatestRun();
    });
}

} // namespace rd
