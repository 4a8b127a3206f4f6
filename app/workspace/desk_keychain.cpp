#include "base/log.h"
#include "policy/policy_environments.h"
#include "secrets/secret_binding.h"
#include "workspace/desk_private.h"

#include <utility>

namespace rd {

namespace {

QList<SecretKind> everyKind()
{
    return {SecretKind::AccessToken, SecretKind::ProxyPassword, SecretKind::ClientSecret};
}

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

// The write was not waited for, or went another way than it should.
bool mayBeWritten(SecretError::Kind kind)
{
    using Kind = SecretError::Kind;
    return kind == Kind::Cancelled || kind == Kind::ReadBackDiffers || kind == Kind::Damaged;
}

} // namespace

SecretKind storedKind(const Environment &environment)
{
    return environment.signInKind == SignInKind::PastedToken ? SecretKind::AccessToken
                                                             : SecretKind::ClientSecret;
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
    for (QPointer<SecretOperation> *use : {&keychain, &tokenKeeping, &binding}) {
        if (const QPointer<SecretOperation> operation = std::exchange(*use, nullptr))
            operation->cancel();
    }
}

void Desk::Private::readKeychain(const Environment &environment)
{
    SecretOperation *read = secrets->read({environment.id, storedKind(environment)}, this);
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
    const Secret kept = read->takeSecret();
    std::optional<Secret> own = unboundFrom(placeOfSecret(environment), kept);
    if (!own) {
        failSignIn(keychainFailure({SecretError::Kind::MeantElsewhere, {}}, false));
        return;
    }
    Opening stored;
    stored.environment = environment;
    stored.sessionOnly = false;
    stored.isStored = true;
    stored.storedCa = boundContent(placeOfSecret(environment), kept);
    if (environment.signInKind == SignInKind::PastedToken) {
        keptTokenRead(std::move(stored), std::move(*own), nullptr);
        return;
    }
    auto waiting = std::make_shared<std::pair<Opening, Secret>>(std::move(stored), std::move(*own));
    SecretOperation *token = secrets->read({environment.id, SecretKind::AccessToken}, this);
    watchSlow(token);
    connect(token, &Operation::finished, this, [this, waiting, token] {
        if (keychain == token)
            keptTokenRead(std::move(waiting->first), std::move(waiting->second), token);
    });
    token->start();
}

void Desk::Private::keptTokenRead(Opening stored, Secret secret, SecretOperation *read)
{
    if (read && read->error().kind == SecretError::Kind::Cancelled) {
        failSignIn(keychainFailure(read->error(), false));
        return;
    }
    SessionSeed seed;
    seed.kind = stored.environment.signInKind;
    seed.clientId = stored.environment.clientId;
    seed.secret = std::move(secret);
    if (read && read->ok())
        seed.kept = unpackToken(read->takeSecret());
    beginThroughProxy(std::move(stored), std::move(seed));
}

void Desk::Private::beginThroughProxy(Opening next, SessionSeed seed)
{
    const std::optional<Environment> kept = environments.find(next.environment.id);
    const NetworkSettings before = kept ? decidedNetwork(kept->network, options.policy) : NetworkSettings();
    const bool mayBeKept = mayKeepSecrets(options.policy) && !before.proxyUser.isEmpty() &&
                           haveSameProxy(before, next.environment.network);
    if (!mayBeKept || next.proxyPasswordTyped || isOpenAs(next.environment)) {
        begin(std::move(next), std::move(seed));
        return;
    }
    if (state.phase != DeskState::Phase::SigningIn) {
        close();
        state.environment = next.environment;
        state.step = SignInStep::ReadingKeychain;
        setPhase(DeskState::Phase::SigningIn);
    }
    auto waiting = std::make_shared<std::pair<Opening, SessionSeed>>(std::move(next), std::move(seed));
    SecretOperation *read = secrets->read({waiting->first.environment.id, SecretKind::ProxyPassword}, this);
    watchSlow(read);
    connect(read, &Operation::finished, this, [this, waiting, read] {
        if (keychain != read)
            return;
        if (read->error().kind == SecretError::Kind::Cancelled) {
            failSignIn(keychainFailure(read->error(), false));
            return;
        }
        // Without it the proxy says what it wants.
        if (read->ok()) {
            std::optional<Secret> own =
                unboundFrom(placeOfProxyPassword(waiting->first.environment.network), read->takeSecret());
            if (own)
                waiting->first.proxyPassword = std::move(*own);
        }
        begin(std::move(waiting->first), std::move(waiting->second));
    });
    read->start();
}

void Desk::Private::store()
{
    state.step = SignInStep::WritingKeychain;
    setPhase(DeskState::Phase::SigningIn);
    const SecretKind kind = storedKind(opening.environment);
    if (mayHideAStoredSecret())
        lookBeforeStoring(kind);
    else
        write(kind);
}

// Something was stored for it, and nobody has said that it may go.
bool Desk::Private::mayHideAStoredSecret() const
{
    const std::optional<Environment> before = environments.find(opening.environment.id);
    return !opening.replaces && before && before->secretStoredAt.isValid() &&
           before->signInKind == opening.environment.signInKind;
}

// A locked keyring looks empty (docs/pitfalls.md 2.3): what cannot be read is not overwritten without a word.
void Desk::Private::lookBeforeStoring(SecretKind kind)
{
    SecretOperation *read = secrets->read({opening.environment.id, kind}, this);
    watchSlow(read);
    connect(read, &Operation::finished, this, [this, read, kind] {
        if (keychain != read)
            return;
        if (read->ok())
            write(kind);
        else
            failSignIn(keychainFailure(read->error(), true));
    });
    read->start();
}

Environment Desk::Private::ownEntry() const
{
    return undecidedEnvironment(opening.environment, environments.find(opening.environment.id),
                                options.policy);
}

// In the settings before anything is in the keychain: nobody could delete there what no settings name.
bool Desk::Private::announceSecret()
{
    ++announcements;
    entryBefore = environments.find(opening.environment.id);
    opening.environment.secretStoredAt = clock->now();
    return environments.save(ownEntry());
}

void Desk::Private::takeBackSecret(bool mayBeThere)
{
    const Environment announced = ownEntry();
    opening.environment.secretStoredAt = entryBefore ? entryBefore->secretStoredAt : QDateTime();
    sayUnlessSaved(entryBefore ? environments.save(*entryBefore) : environments.remove(announced.id));
    if (entryBefore || !mayBeThere)
        return;
    removeSecrets(announced.id, everyKind(), [this, announced, turn = announcements](bool complete) {
        // While the keychain may hold something of it there is an entry, so that it can be forgotten.
        if (!complete && turn == announcements)
            sayUnlessSaved(environments.save(announced));
    });
}

void Desk::Private::failStoring(const SecretError &error, bool secretIsThere)
{
    takeBackSecret(secretIsThere || mayBeWritten(error.kind));
    failSignIn(keychainFailure(error, true));
}

void Desk::Private::sayUnlessSaved(bool saved)
{
    if (!saved)
        Q_EMIT q->settingsNotSaved();
}

void Desk::Private::write(SecretKind kind)
{
    if (!announceSecret()) {
        SignInFailure failure;
        failure.stage = SignInFailure::Stage::Saving;
        failure.goodCredentials = true;
        failSignIn(failure);
        return;
    }
    const bool pasted = kind == SecretKind::AccessToken;
    SecretOperation *write =
        secrets->write({opening.environment.id, kind},
                       boundTo(placeOfSecret(opening.environment), opening.toStore, boundCa), this);
    watchSlow(write);
    connect(write, &Operation::finished, this, [this, write, pasted] {
        if (keychain != write)
            return;
        if (pasted && write->error().kind == SecretError::Kind::TooLarge &&
            !mustKeepSecrets(options.policy)) {
            state.tokenInMemoryOnly = true;
            opening.sessionOnly = true;
            takeBackSecret(false);
        } else if (!write->ok()) {
            failStoring(write->error(), false);
            return;
        }
        storeProxyPassword();
    });
    write->start();
}

// Written after its use and never waited for, as a token is: what is stored signs in as it is, and the next
// start asks or binds once more.
void Desk::Private::bindAnew()
{
    const Secret secret = std::exchange(opening.toBind, {});
    if (secret.isEmpty())
        return;
    SecretOperation *write =
        secrets->write({opening.environment.id, storedKind(opening.environment)},
                       boundTo(placeOfSecret(opening.environment), secret, boundCa), this);
    binding = write;
    connect(write, &Operation::finished, this, [write] {
        if (!write->ok() && write->error().kind != SecretError::Kind::Cancelled)
            qCWarning(logSession) << "the secret was not bound to the extra CA file"
                                  << static_cast<int>(write->error().kind);
    });
    write->start();
}

void Desk::Private::storeProxyPassword()
{
    if (!opening.proxyPasswordTyped || opening.sessionOnly) {
        finishSignIn();
        return;
    }
    SecretOperation *write = secrets->write(
        {opening.environment.id, SecretKind::ProxyPassword},
        boundTo(placeOfProxyPassword(opening.environment.network), opening.proxyPassword), this);
    watchSlow(write);
    connect(write, &Operation::finished, this, [this, write] {
        if (keychain != write)
            return;
        if (write->ok())
            finishSignIn();
        else
            failStoring(write->error(), true);
    });
    write->start();
}

// Its proxy was taken out of the settings, or another one was put in.
void Desk::Private::forgetUnusedProxyPassword(const Environment &own)
{
    const std::optional<Environment> before = environments.find(own.id);
    if (before && !before->network.proxyUser.isEmpty() && !opening.proxyPasswordTyped &&
        !haveSameProxy(before->network, own.network))
        secrets->remove({before->id, SecretKind::ProxyPassword}, this)->start();
}

void Desk::storeAgain()
{
    if (d->waitsForStoring && takes(Command::Store)) {
        d->waitsForStoring = false;
        d->store();
    }
}

void Desk::replaceStored()
{
    if (d->waitsForStoring && takes(Command::Store)) {
        d->waitsForStoring = false;
        d->opening.replaces = true;
        d->store();
    }
}

void Desk::continueThisSessionOnly()
{
    if (d->waitsForStoring && takes(Command::Store) && !mustKeepSecrets(d->options.policy)) {
        d->waitsForStoring = false;
        d->opening.sessionOnly = true;
        d->finishSignIn();
    }
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
    if (tokenKeeping)
        tokenKeeping->cancel();
    SecretOperation *write = secrets->write({opening.environment.id, SecretKind::AccessToken},
                                            packToken(*latestToken, tokenEndsAt), this);
    latestToken.reset();
    tokenKeeping = write;
    connect(write, &Operation::finished, this, [this, write] {
        if (write->error().kind == SecretError::Kind::Cancelled)
            return;
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
    if (!takes(Command::SignOut))
        return;
    const DeskState before = d->state;
    const std::optional<Environment> kept = d->environments.find(before.environment.id);
    d->close();
    const bool holdsNothing = before.sessionOnly || before.environment.kind == EnvironmentKind::Practice ||
                              before.environment.id.isEmpty();
    if (!kept && holdsNothing)
        return;
    d->sayUnlessSaved(d->environments.setLastOpened({}));
    // What no settings name any more could not be found again later: all of it goes.
    const QList<SecretKind> kinds = kept ? QList<SecretKind>{SecretKind::AccessToken} : everyKind();
    d->removeSecrets(before.environment.id, kinds,
                     [this, environment = kept.value_or(before.environment),
                      isKept = kept.has_value()](bool complete) mutable {
                         if (complete && isKept && storedKind(environment) == SecretKind::AccessToken) {
                             environment.secretStoredAt = {};
                             d->sayUnlessSaved(d->environments.save(environment));
                         }
                         Q_EMIT signedOut(environment, complete);
                     });
}

void Desk::forget(const QString &environmentId)
{
    if (!takes(Command::Forget))
        return;
    if (d->state.environment.id == environmentId)
        d->close();
    if (d->environments.lastOpened() == environmentId)
        d->sayUnlessSaved(d->environments.setLastOpened({}));
    d->removeSecrets(environmentId, everyKind(), [this, environmentId](bool complete) {
        // The entry stays while the keychain may still hold a secret of it, so that forgetting can be tried
        // again.
        const bool removed = complete && d->environments.remove(environmentId);
        if (complete)
            d->sayUnlessSaved(removed);
        Q_EMIT forgotten(environmentId, removed);
    });
}

// What was kept before the policy came. The entries stay: they hold no secret.
void Desk::Private::forgetKept()
{
    if (!mustForgetSecrets(options.policy) || std::exchange(forgetsKept, true))
        return;
    QList<Environment> marked = environments.all();
    marked.removeIf([](const Environment &environment) { return !environment.secretStoredAt.isValid(); });
    forgetKeptOf(std::move(marked), everyKind());
}

// The mark stays until the keychain let go of everything, so that the next start tries again.
void Desk::Private::forgetKeptOf(QList<Environment> rest, QList<SecretKind> kinds)
{
    if (rest.isEmpty()) {
        if (!stayed.isEmpty())
            Q_EMIT q->secretsStayed(stayed);
        return;
    }
    if (kinds.isEmpty()) {
        if (std::optional<Environment> emptied = environments.find(rest.takeFirst().id)) {
            emptied->secretStoredAt = {};
            sayUnlessSaved(environments.save(*emptied));
        }
        forgetKeptOf(std::move(rest), everyKind());
        return;
    }
    SecretOperation *remove = secrets->remove({rest.first().id, kinds.takeFirst()}, this);
    connect(remove, &Operation::finished, this, [this, rest, kinds, remove]() mutable {
        if (!remove->ok()) {
            stayed.append(rest.takeFirst().name);
            kinds = everyKind();
        }
        forgetKeptOf(std::move(rest), std::move(kinds));
    });
    remove->start();
}

void Desk::Private::removeSecrets(const QString &environmentId, QList<SecretKind> kinds,
                                  std::function<void(bool)> then, bool complete)
{
    if (kinds.isEmpty()) {
        then(complete);
        return;
    }
    SecretOperation *remove = secrets->remove({environmentId, kinds.takeFirst()}, this);
    connect(remove, &Operation::finished, this,
            [this, environmentId, kinds, then = std::move(then), complete, remove]() mutable {
                removeSecrets(environmentId, std::move(kinds), std::move(then), complete && remove->ok());
            });
    remove->start();
}

} // namespace rd
