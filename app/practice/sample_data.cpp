#include "practice/sample_data.h"

#include "practice/random.h"
#include "practice/sample_names.h"

#include <algorithm>

namespace rd {

namespace {

// Ages in seconds before the base time.
constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 never = -1;
constexpr qint64 oldest = 1000 * day;

QString makeClientId(Dice &dice)
{
    const qint64 kind = dice.between(0, 7);
    if (kind < 5)
        return QString::fromLatin1(QByteArray("dinie_ci_" + dice.hex(32)));
    return QString::fromLatin1(QByteArray((kind == 5 ? "dinie_ci_test_" : "dinie_ci_live_") + dice.hex(24)));
}

// How long ago it was used; `least` and `most` bound it by the end and the birth of the credential.
qint64 lastUse(Dice &dice, qint64 least, qint64 most)
{
    const qint64 kind = dice.between(0, 99);
    qint64 age = 0;
    if (kind < 15)
        age = dice.between(2 * minute, 59 * minute);
    else if (kind < 35)
        age = dice.between(hour, day - 1);
    else if (kind < 60)
        age = dice.between(day, 30 * day - 1);
    else if (kind < 82)
        age = dice.between(31 * day, 400 * day);
    else
        return never;
    return std::clamp(age, least, most);
}

PracticeCredential makeRow(int row, int count, quint32 seed, const QDateTime &base)
{
    Dice dice((quint64{seed} << 32) ^ static_cast<quint32>(row));
    const bool ordinary = row >= remarkableNameCount();
    PracticeCredential one;
    one.clientId = makeClientId(dice);
    one.id = row % 29 == 2 ? QString::fromLatin1(QByteArray("cred_" + dice.hex(20))) : one.clientId;
    one.name = practiceName(row, seed);

    const qint64 created = 2 * day + oldest * row / count;
    qint64 ended = 0; // revoked or expired so long ago; not used since
    one.createdAt = base.addSecs(-created);
    one.updatedAt = one.createdAt;
    const qint64 fate = dice.between(0, 99);
    if (ordinary && fate < 10) {
        one.revoked = true;
        ended = std::min(dice.between(20 * minute, 60 * day), created);
        one.updatedAt = base.addSecs(-ended);
    } else if (ordinary && fate < 18) {
        ended = std::min(dice.between(day, 90 * day), created);
        one.expiresAt = base.addSecs(-ended);
    } else if (row != practiceOwnRow && fate < 30) {
        one.expiresAt = base.addSecs(dice.between(6 * hour, 21 * day));
    }
    if (const qint64 age = lastUse(dice, ended, created); age != never)
        one.lastUsedAt =
            base.addSecs(-age).addMSecs(age > ended && dice.percent(20) ? dice.between(1, 999) : 0);
    return one;
}

} // namespace

QList<PracticeCredential> makePracticeData(int count, quint32 seed, const QDateTime &base)
{
    QList<PracticeCredential> data;
    data.reserve(count);
    for (int row = 0; row < count; ++row)
        data.append(makeRow(row, count, seed, base));
    return data;
}

QByteArray makePracticeSecret(quint32 seed)
{
    return QByteArray("dinie_cs_" + Dice(~quint64{seed}).hex(40));
}

} // namespace rd
