#include "plan/plan.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace rd {

namespace {

// Feeds fields to the hash, each behind its length in bytes (64 bits, big endian), so that no text can move
// from one field into the next. Text goes in as UTF-16 (big endian): unlike UTF-8 it keeps every string that
// a server can send apart, lone surrogates too. A null string is an empty one: equal plans, equal digests.
class FieldHash
{
public:
    void add(QByteArrayView bytes)
    {
        addLength(bytes.size());
        m_hash.addData(bytes.toByteArray());
    }

    void add(const QString &text)
    {
        QByteArray bytes(text.size() * 2, Qt::Uninitialized);
        qToBigEndian<quint16>(text.utf16(), text.size(), bytes.data());
        add(QByteArrayView(bytes));
    }

    void add(qint64 number)
    {
        const qint64 bytes = qToBigEndian(number);
        add(QByteArrayView(reinterpret_cast<const char *>(&bytes), sizeof bytes));
    }

    // Milliseconds since 1970 UTC; no time is an empty field.
    void add(const QDateTime &time)
    {
        if (time.isValid())
            add(time.toMSecsSinceEpoch());
        else
            add(QByteArrayView());
    }

    QByteArray result() const { return m_hash.result(); }

private:
    void addLength(qsizetype length)
    {
        const qint64 bytes = qToBigEndian(qint64(length));
        m_hash.addData(QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes));
    }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

// Numbers of their own: the order of an enum may change, a digest that was written may not.
qint64 number(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Production:
        return 1;
    case EnvironmentKind::Sandbox:
        return 2;
    case EnvironmentKind::Custom:
        return 3;
    case EnvironmentKind::Practice:
        return 4;
    }
    return 0;
}

qint64 number(CredentialStatus status)
{
    switch (status) {
    case CredentialStatus::Active:
        return 1;
    case CredentialStatus::Revoked:
        return 2;
    case CredentialStatus::Other:
        return 3;
    }
    return 0;
}

qint64 number(Timestamp::State state)
{
    switch (state) {
    case Timestamp::State::Never:
        return 1;
    case Timestamp::State::Unknown:
        return 2;
    case Timestamp::State::Known:
        return 3;
    }
    return 0;
}

void addTimestamp(FieldHash &hash, const Timestamp &time)
{
    hash.add(number(time.state));
    hash.add(time.utc);
}

void addItem(FieldHash &hash, const PlanItem &item)
{
    const Credential &seen = item.seen;
    hash.add(seen.id);
    hash.add(seen.clientId);
    hash.add(seen.name);
    hash.add(number(seen.status));
    hash.add(seen.statusText);
    addTimestamp(hash, seen.expiresAt);
    addTimestamp(hash, seen.createdAt);
    addTimestamp(hash, seen.updatedAt);
    addTimestamp(hash, seen.lastUsedAt);
    hash.add(item.previousId);
    hash.add(qint64(item.first ? 1 : 0));
}

qint64 number(Pace pace)
{
    switch (pace) {
    case Pace::Considerate:
        return 1;
    case Pace::Fast:
        return 2;
    }
    return 0;
}

constexpr int latestForm = 2;

// Form 1 knew no pace.
QByteArray digestInForm(int form, const Plan &plan)
{
    FieldHash hash;
    const QByteArray tag = QByteArrayLiteral("revoke-desk plan ") + QByteArray::number(form);
    hash.add(QByteArrayView(tag));
    hash.add(plan.runId);
    hash.add(plan.label);
    hash.add(plan.environmentId);
    hash.add(plan.environmentName);
    hash.add(number(plan.environmentKind));
    hash.add(QByteArrayView(plan.baseUrl.toEncoded()));
    hash.add(plan.ownClientId);
    hash.add(qint64(plan.items.size()));
    for (const PlanItem &item : plan.items)
        addItem(hash, item);
    if (form >= 2)
        hash.add(number(plan.pace));
    hash.add(plan.reason);
    hash.add(plan.ticket);
    hash.add(plan.confirmedAt);
    return hash.result();
}

} // namespace

QByteArray planDigest(const Plan &plan)
{
    return digestInForm(latestForm, plan);
}

bool digestFits(const Plan &plan, const QByteArray &digest)
{
    for (int form = 1; form <= latestForm; ++form) {
        if (digest == digestInForm(form, plan))
            return true;
    }
    return false;
}

} // namespace rd
