#include "api/network.h"
#include "base/log.h"
#include "desk/desk_private.h"

#include <QUuid>

namespace rd {

namespace {

// The token's entry in the keychain: its end, a line feed, the token. A pasted token's end is not known.
Secret packToken(const Secret &token, const QDateTime &endsAt)
{
    QByteArray packed =
        endsAt.toUTC().toString(Qt::ISODateWithMs).toLatin1() + '\n' + token.view().toByteArray();
    Secret secret(packed);
    wipeMemory(packed.data(), static_cast<std::size_t>(packed.size()));
    return secret;
}

std::optional<KeptToken> unpackToken(const Secret &packed)
{
    const QByteArrayView view = packed.view();
    const qsizetype cut = view.indexOf('\n');
    if (cut < 0)
        return std::nullopt;
    const QDateTime endsAt = QDateTime::fromString(QString::fromLatin1(view.first(cut)), Qt::ISODateWithMs);
    if (!endsAt.isValid())
        return std::nullopt;
    return KeptToken{std::make_shared<const Secret>(view.sliced(cut + 1)), endsAt};
}

SignInFailure keychainFailure(const SecretError &error, bool goodCredentials)
{
    SignInFailure failure;
    if (error.kind == SecretError::Kind::Cancelled) {
        failure.stage = SignInFailure::Stage::Cancelled;
        return failure;
    }
    failure.stage = SignInFailure::Stage::Keychain;
    failure.secretError = error;
    failure.goodCredentials = goodCredentials;
    return failure;
}

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
    connect(engine, &Engine::signInStep, engineLink, [this](SignIn::Step step) {
        state.step = stepOf(step);
        Q_EMIT q->stateChanged();
    });
    connect(engine, &Engine::signedIn, engineLink,
            [this](const QUrl &baseUrl, bool otherPrefix) { signedIn(baseUrl, otherPrefix); });
    connect(engine, &Engine::signInFailed, engineLink, [this](const ApiError &error, SignIn::Step step) {
        SignInFailure failure;
        failure.stage = error.kind == ApiError::Kind::Cancelled  ? SignInFailure::Stage::Cancelled
                        : step == SignIn::Step::ReadingFirstPage ? SignInFailure::Stage::FirstPage
                                                                 : SignInFailure::Stage::Token;
        failure.error = error;
        failSignIn(failure);
    });
    connect(engine, &Engine::signInNeeded, engineLink, [this](const ApiError &) {
        if (state.phase == DeskState::Phase::SignedIn)
            setPhase(DeskState::Phase::NeedsSignIn);
    });
    connect(engine, &Engine::tokenRenewed, engineLink,
            [this](std::shared_ptr<const Secret> token, const QDateTime &endsAt) {
                keepToken(std::move(token), endsAt);
            });
    connect(engine, &Engine::tokenEndKnown, engineLink,
            [this](const QDateTime &endsAt) { tokenEndsAt = endsAt; });
}

void Desk::signIn(SignInDraft draft)
{
    Private::Opening opening;
    opening.environment = draft.environment;
    if (opening.environment.id.isEmpty())
        opening.environment.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    opening.sessionOnly = !draft.remember;
    if (draft.remember)
        opening.toStore = draft.secret.duplicate();
    SessionSeed seed;
    seed.kind = opening.environment.signInKind;
    seed.clientId = opening.environment.clientId;
    seed.secret = std::move(draft.secret);
    d->begin(std::move(opening), std::move(seed));
}

void Desk::openBuiltIn(const Environment &environment, Secret secret)
{
    Private::Opening opening;
    opening.environment = environment;
    d->begin(std::move(opening),
             SessionSeed{environment.signInKind, environment.clientId, std::move(secret), {}});
}

void Desk::open(const QString &environmentId)
{
    const std::optional<Environment> environment = d->environments.find(environmentId);
    if (!environment)
        return;
    d->close();
    d->state.environment = *environment;
    d->state.step = SignInStep::ReadingKeychain;
    d->setPhase(DeskState::Phase::SigningIn);
    d->readKeychain(*environment);
}

void Desk::Private::watchSlow(SecretOperation *operation)
{
    keychain = operation;
    connect(operation, &SecretOperation::slow, this, [this] {
        state.keychainSlow = true;
        Q_EMIT q->stateChanged();
    });
    connect(operation, &Operation::finished, this, [this, operation] {
        if (keychain == operation)
            state.keychainSlow = false;
    });
}

// What it still answers is of an environment that is being left.
void Desk::Private::letGoOfKeychain()
{
    if (const QPointer<SecretOperation> operation = std::exchange(keychain, nullptr))
        operation->cancel();
}

void Desk::Private::readKeychain(const Environment &environment)
{
    const SecretKind kind = environment.signInKind == SignInKind::PastedToken ? SecretKind::AccessToken
                                                                              : SecretKind::ClientSecret;
    SecretOperation *read = secrets->read({environment.id, kind}, this);
    watchSlow(read);
    connect(read, &Operation::finished, this, [this, environment, read] {
        if (keychain == read)
            secretRead(environment, read);
    });
    read->start();
}

void Desk::Private::secretRead(const Environment &environment, SecretOperation *read)
{
    if (!read->ok()) {
        failSignIn(keychainFailure(read->error(), false));
        return;
    }
    if (environment.signInKind == SignInKind::PastedToken) {
        keptTokenRead(environment, read->takeSecret(), nullptr);
        return;
    }
    auto secret = std::make_shared<Secret>(read->takeSecret());
    SecretOperation *token = secrets->read({environment.id, SecretKind::AccessToken}, this);
    watchSlow(token);
    connect(token, &Operation::finished, this, [this, environment, secret, token] {
        if (keychain == token)
            keptTokenRead(environment, std::move(*secret), token);
    });
    token->start();
}

void Desk::Private::keptTokenRead(const Environment &environment, Secret secret, SecretOperation *read)
{
    if (read && read->error().kind == SecretError::Kind::Cancelled) {
        failSignIn(keychainFailure(read->error(), false));
        return;
    }
    SessionSeed seed;
    seed.kind = environment.signInKind;
    seed.clientId = environment.clientId;
    seed.secret = std::move(secret);
    if (read && read->ok())
        seed.kept = unpackToken(read->takeSecret());
    Opening kept;
    kept.environment = environment;
    kept.sessionOnly = false;
    begin(std::move(kept), std::move(seed));
}

void Desk::Private::begin(Opening next, SessionSeed seed)
{
    const NetworkFault fault = Network::check(next.environment.network);
    if (fault != NetworkFault::None) {
        SignInFailure failure;
        failure.stage = SignInFailure::Stage::Settings;
        failure.networkFault = fault;
        // Another environment that is open stays so.
        if (state.phase == DeskState::Phase::SigningIn)
            failSignIn(failure);
        else
            Q_EMIT q->signInFailed(failure);
        return;
    }
    maskInLogs(seed.secret.view());
    if (seed.kept)
        maskInLogs(seed.kept->token->view());
    next.again = engine && state.environment.id == next.environment.id &&
                 state.environment.network == next.environment.network &&
                 state.environment.baseUrl == next.environment.baseUrl &&
                 (state.phase == DeskState::Phase::NeedsSignIn || state.phase == DeskState::Phase::SignedIn);
    if (!next.again) {
        close();
        makeEngine();
    }
    opening = std::move(next);
    state.environment = opening.environment;
    state.step = SignInStep::AskingToken;
    setPhase(DeskState::Phase::SigningIn);
    auto shared = std::make_shared<SessionSeed>(std::move(seed));
    if (opening.again)
        onEngine([shared](Engine *target) { target->signInAgain(std::move(*shared)); });
    else
        onEngine([shared, environment = opening.environment](Engine *target) {
            target->signIn(environment, std::move(*shared));
        });
}

void Desk::cancelSignIn()
{
    if (d->state.phase != DeskState::Phase::SigningIn)
        return;
    if (d->keychain)
        d->keychain->cancel();
    d->onEngine([](Engine *engine) { engine->cancelSignIn(); });
}

void Desk::Private::failSignIn(const SignInFailure &failure)
{
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
    opening.environment.baseUrl = baseUrl;
    state.environment.baseUrl = baseUrl;
    state.otherPrefixAnswered = otherPrefix;
    if (opening.toStore.isEmpty())
        finishSignIn();
    else
        store();
}

void Desk::Private::store()
{
    state.step = SignInStep::WritingKeychain;
    setPhase(DeskState::Phase::SigningIn);
    const bool pasted = opening.environment.signInKind == SignInKind::PastedToken;
    const SecretKind kind = pasted ? SecretKind::AccessToken : SecretKind::ClientSecret;
    SecretOperation *write =
        secrets->write({opening.environment.id, kind}, opening.toStore.duplicate(), this);
    watchSlow(write);
    connect(write, &Operation::finished, this, [this, write, pasted] {
        if (keychain != write)
            return;
        if (pasted && write->error().kind == SecretError::Kind::TooLarge) {
            state.tokenInMemoryOnly = true;
            opening.sessionOnly = true;
        } else if (!write->ok()) {
            failSignIn(keychainFailure(write->error(), true));
            return;
        } else {
            opening.environment.secretStoredAt = clock->now();
        }
        finishSignIn();
    });
    write->start();
}

void Desk::storeAgain()
{
    if (d->waitsForStoring) {
        d->waitsForStoring = false;
        d->store();
    }
}

void Desk::continueThisSessionOnly()
{
    if (d->waitsForStoring) {
        d->waitsForStoring = false;
        d->opening.sessionOnly = true;
        d->finishSignIn();
    }
}

void Desk::Private::finishSignIn()
{
    opening.toStore.wipe();
    state.environment = opening.environment;
    state.sessionOnly = opening.sessionOnly && opening.environment.kind != EnvironmentKind::Practice;
    if (!opening.sessionOnly) {
        environments.save(opening.environment);
        environments.setLastOpened(opening.environment.id);
    }
    keepLatestToken();
    if (opening.again) {
        setPhase(DeskState::Phase::SignedIn);
        return;
    }
    openJournal([this] {
        setPhase(DeskState::Phase::SignedIn);
        onEngine([](Engine *target) { target->load(); });
        findRunsToRecover();
        recoverNext();
    });
}

void Desk::Private::keepToken(std::shared_ptr<const Secret> token, const QDateTime &endsAt)
{
    tokenEndsAt = endsAt;
    latestToken = std::move(token);
    if (state.phase == DeskState::Phase::SignedIn)
        keepLatestToken();
}

// Written after its use and never waited for.
void Desk::Private::keepLatestToken()
{
    if (!latestToken || opening.sessionOnly)
        return;
    SecretOperation *write = secrets->write({opening.environment.id, SecretKind::AccessToken},
                                            packToken(*latestToken, tokenEndsAt), this);
    latestToken.reset();
    connect(write, &Operation::finished, this, [this, write] {
        const bool tooLarge = write->error().kind == SecretError::Kind::TooLarge;
        if (!write->ok())
            qCWarning(logSession) << "the token was not kept" << static_cast<int>(write->error().kind);
        if (tooLarge != state.tokenInMemoryOnly) {
            state.tokenInMemoryOnly = tooLarge;
            Q_EMIT q->stateChanged();
        }
    });
    write->start();
}

void Desk::signOut()
{
    const Environment environment = d->state.environment;
    d->close();
    if (environment.id.isEmpty() || environment.kind == EnvironmentKind::Practice)
        return;
    d->environments.setLastOpened({});
    SecretOperation *remove = d->secrets->remove({environment.id, SecretKind::AccessToken}, d.get());
    remove->start();
}

void Desk::forget(const QString &environmentId)
{
    if (d->state.environment.id == environmentId)
        d->close();
    if (d->environments.lastOpened() == environmentId)
        d->environments.setLastOpened({});
    d->forgetNext(environmentId, {SecretKind::AccessToken, SecretKind::ClientSecret}, true);
}

void Desk::Private::forgetNext(const QString &environmentId, QList<SecretKind> kinds, bool complete)
{
    if (kinds.isEmpty()) {
        // The entry stays while the keychain may still hold a secret of it, so that forgetting can be tried
        // again.
        if (complete)
            complete = environments.remove(environmentId);
        Q_EMIT q->forgotten(environmentId, complete);
        return;
    }
    SecretOperation *remove = secrets->remove({environmentId, kinds.takeFirst()}, this);
    connect(remove, &Operation::finished, this, [this, environmentId, kinds, complete, remove] {
        forgetNext(environmentId, kinds, complete && remove->ok());
    });
    remove->start();
}

} // namespace rd
