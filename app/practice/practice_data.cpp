#include "practice/practice_data.h"

#include <array>
#include <random>

namespace rd {

namespace {

// std::mt19937 is the same everywhere, the distributions are not.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_engine(seed) {}
    quint32 below(quint32 n) { return static_cast<quint32>(m_engine()) % n; }
    QString hex(int digits)
    {
        QString text;
        for (int i = 0; i < digits; ++i)
            text += QLatin1Char("0123456789abcdef"[below(16)]);
        return text;
    }
    template <std::size_t N>
    QString pick(const std::array<const char *, N> &words)
    {
        return QString::fromUtf8(words[below(static_cast<quint32>(N))]);
    }

private:
    std::mt19937 m_engine;
};

constexpr std::array services{
    "payments",    "checkout", "payouts",      "ledger",      "billing",    "webhooks",
    "loan-offers", "kyc",      "antifraude",   "conciliacao", "boleto",     "pix-gateway",
    "reporting",   "crm-sync", "credit-score", "mobile-bff",  "backoffice", "statement-export"};
constexpr std::array roles{"worker",  "api", "batch",   "cron", "scheduler", "consumer", "ci",    "exporter",
                           "staging", "dev", "noturna", "eu",   "br-south",  "canary",   "legacy"};
constexpr std::array people{"ana", "bruno", "carla", "diego", "elisa", "fábio"};

// Names that a list of names must survive.
QStringList oddNames()
{
    return {QStringLiteral("payments-worker"),
            QStringLiteral("ops-admin"),
            QString::fromUtf8("p\u0430yments-worker"), // Cyrillic а
            QStringLiteral("payments-worker"),
            QStringLiteral("<b>checkout</b><img src=\"file:///etc/hostname\">"),
            QString::fromUtf8("paycore \u202Enimda\u202C"),
            QString::fromUtf8("batch\u200D-07"),
            QString::fromUtf8("pagamentos São Paulo"),
            QString::fromUtf8("決済ワーカー 東京"),
            QString::fromUtf8("مدفوعات الرياض"),
            QString::fromUtf8("Πληρωμές Αθήνα"),
            QString::fromUtf8("🚀 launch & learn"),
            QString(),
            QStringLiteral("migration-of-the-old-core-banking-connector-") +
                QStringLiteral("very-long-").repeated(55)};
}

QString ordinaryName(Dice &dice)
{
    switch (dice.below(6)) {
    case 0:
        return dice.pick(services) + QLatin1Char('-') + dice.pick(roles) + QLatin1Char('-') +
               QString::number(dice.below(40) + 1).rightJustified(2, QLatin1Char('0'));
    case 1:
        return dice.pick(people) + QLatin1String(" laptop ") + QString::number(2023 + dice.below(4));
    case 2:
        return QLatin1String("batch-") + QString::number(dice.below(90) + 10);
    default:
        return dice.pick(services) + QLatin1Char('-') + dice.pick(roles);
    }
}

QString makeClientId(Dice &dice)
{
    switch (dice.below(4)) {
    case 0:
        return QLatin1String("dinie_ci_live_") + dice.hex(24);
    case 1:
        return QLatin1String("dinie_ci_test_") + dice.hex(24);
    default:
        return QLatin1String("dinie_ci_") + dice.hex(32);
    }
}

QDateTime makeLastUse(Dice &dice, const QDateTime &base)
{
    constexpr qint64 minute = 60;
    constexpr qint64 day = 24 * 60 * minute;
    switch (dice.below(10)) {
    case 0:
        return base.addSecs(-minute * (2 + dice.below(50)));
    case 1:
    case 2:
        return base.addSecs(-minute * (60 + dice.below(22 * 60)));
    case 3:
    case 4:
    case 5:
        return base.addSecs(-day - minute * dice.below(28 * 24 * 60));
    case 6:
    case 7:
        return base.addSecs(-day * (31 + dice.below(400)));
    default:
        return {};
    }
}

PracticeCredential makeOne(Dice &dice, int index, const QStringList &odd, const QDateTime &base)
{
    constexpr qint64 day = 24 * 60 * 60;
    PracticeCredential one;
    one.clientId = makeClientId(dice);
    one.id = dice.below(12) == 0 ? QLatin1String("cred_") + dice.hex(20) : one.clientId;
    one.name = index < odd.size() ? odd.at(index) : ordinaryName(dice);
    one.createdAt = base.addSecs(-day * (3 + dice.below(700)) - dice.below(day));
    one.lastUsedAt = makeLastUse(dice, base);
    if (one.lastUsedAt.isValid() && one.lastUsedAt < one.createdAt)
        one.createdAt = one.lastUsedAt.addSecs(-day * (1 + dice.below(90)));
    one.updatedAt = one.createdAt;
    const quint32 fate = dice.below(20);
    if (index >= odd.size() && fate < 2) {
        one.revoked = true;
        one.updatedAt = base.addSecs(-day - dice.below(60 * day));
    } else if (index >= odd.size() && fate < 4) {
        one.expiresAt = base.addSecs(-day * (1 + dice.below(90)));
    } else if (fate < 6) {
        one.expiresAt = base.addSecs(day * (2 + dice.below(200)));
    }
    return one;
}

} // namespace

QList<PracticeCredential> makePracticeData(int count, quint32 seed, const QDateTime &base)
{
    Dice dice(seed);
    const QStringList odd = oddNames();
    QList<PracticeCredential> data;
    data.reserve(count);
    for (int i = 0; i < count; ++i)
        data.append(makeOne(dice, i, odd, base));
    if (count > practiceOwnIndex) {
        // Used by whoever signs in, and never out of date.
        data[practiceOwnIndex].lastUsedAt = base.addSecs(-30 * 60);
        data[practiceOwnIndex].expiresAt = {};
    }
    if (count > 0)
        data[0].lastUsedAt = base.addSecs(-4 * 60);
    return data;
}

QByteArray makePracticeSecret(quint32 seed)
{
    Dice dice(seed ^ 0x5ec2e7U);
    return QByteArray("dinie_cs_") + dice.hex(40).toLatin1();
}

} // namespace rd
