#include "secrets/secret_binding.h"
#include "workspace/desk_private.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>
#include <utility>

namespace rd {

namespace {

bool sameBytes(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    int differences = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        differences |= one.at(i) ^ other.at(i);
    return differences == 0;
}

} // namespace

OwnProof::OwnProof(const Secret &secret)
{
    std::array<quint32, 8> key{};
    QRandomGenerator::system()->fillRange(key.data(), static_cast<qsizetype>(key.size()));
    m_key = QByteArray(reinterpret_cast<const char *>(key.data()), sizeof key);
    m_digest = digestOf(secret);
}

bool OwnProof::fits(const Secret &secret) const
{
    return !m_digest.isEmpty() && !secret.isEmpty() && sameBytes(m_digest, digestOf(secret));
}

QByteArray OwnProof::digestOf(const Secret &secret) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    const QByteArrayView view = secret.view();
    code.addData(view.data(), view.size());
    return code.result();
}

bool Desk::canLock() const
{
    using Phase = DeskState::Phase;
    const bool open = d->state.phase == Phase::SignedIn || d->state.phase == Phase::NeedsSignIn ||
                      (d->state.phase == Phase::SigningIn && d->opening.again) || d->waitsForStoring;
    return open && d->state.environment.kind != EnvironmentKind::Practice;
}

void Desk::setLocked(bool locked)
{
    d->locked = locked;
    d->tellAttended();
}

bool Desk::isLocked() const
{
    return d->locked;
}

bool Desk::takes(Command command) const
{
    return !d->locked || isTakenWhileLocked(command);
}

void Desk::unlock()
{
    if (d->state.sessionOnly) {
        Q_EMIT unlockAnswered(UnlockAnswer::NotInKeychain);
        return;
    }
    // A second question would wait behind the first one's prompt.
    d->unlockIsAwaited = true;
    if (d->unlocking)
        return;
    const Environment environment = d->state.environment;
    SecretOperation *read = d->secrets->read({environment.id, storedKind(environment)}, this);
    d->unlocking = read;
    connect(read, &Operation::finished, this, [this, environment, read] {
        if (d->unlocking != read)
            return;
        d->unlocking.clear();
        if (!std::exchange(d->unlockIsAwaited, false))
            return;
        std::optional<Secret> own;
        if (read->ok())
            own = unboundFrom(placeOfSecret(environment), read->takeSecret());
        Q_EMIT unlockAnswered(own && d->signedInWith.fits(*own) ? UnlockAnswer::Good
                                                                : UnlockAnswer::NotInKeychain);
    });
    read->start();
}

void Desk::unlockWith(const Secret &typed)
{
    cancelUnlock();
    Q_EMIT unlockAnswered(d->signedInWith.fits(typed) ? UnlockAnswer::Good : UnlockAnswer::Wrong);
}

// The keychain goes on asking its own question: what it answers later is nobody's.
void Desk::cancelUnlock()
{
    d->unlockIsAwaited = false;
}

} // namespace rd
