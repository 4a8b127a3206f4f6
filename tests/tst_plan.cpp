#include "fakes/plans.h"
#include "plan/drift.h"
#include "plan/plan.h"
#include "plan/plan_order.h"
#include "plan/risk.h"

#include <QTest>

#include <functional>
#include <utility>

using namespace rd;

namespace {

const QDateTime now = utcMs(1'795'437'000'000);

Timestamp ago(qint64 seconds, qint64 milliseconds = 0)
{
    return Timestamp::at(now.addMSecs(-(seconds * 1000 + milliseconds)));
}

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

Credential used(const Timestamp &lastUsed, int number = 0)
{
    Credential credential = sampleCredential(QLatin1String("c") + QString::number(number));
    credential.lastUsedAt = lastUsed;
    return credential;
}

QList<Credential> several(qsizetype count, const Timestamp &lastUsed)
{
    QList<Credential> credentials;
    for (qsizetype i = 0; i < count; ++i)
        credentials.append(used(lastUsed, int(i)));
    return credentials;
}

Plan goldenPlan()
{
    Plan plan;
    plan.runId = QStringLiteral("6b1f0c5e-0d6b-4b0e-9f5b-1a2b3c4d5e6f");
    plan.label = QStringLiteral("2026-11-23-1");
    plan.environmentId = QStringLiteral("e1");
    plan.environmentName = QStringLiteral("Produ\u00e7\u00e3o");
    plan.environmentKind = EnvironmentKind::Production;
    plan.baseUrl = QUrl(QStringLiteral("https://api.dinie.com.br/v3"));
    plan.ownClientId = QStringLiteral("dinie_ci_live_77");
    PlanItem item;
    item.seen.id = QStringLiteral("id-1");
    item.seen.clientId = QStringLiteral("dinie_ci_live_9f2k");
    item.seen.name = QStringLiteral("payments-worker");
    item.seen.status = CredentialStatus::Active;
    item.seen.statusText = QStringLiteral("active");
    item.seen.expiresAt = Timestamp::never();
    item.seen.createdAt = Timestamp::at(utcMs(1'700'000'000'000));
    item.seen.updatedAt = {};
    item.seen.lastUsedAt = Timestamp::at(utcMs(1'795'430'123'456));
    item.previousId = QStringLiteral("id-0");
    plan.items.append(item);
    plan.reason = QStringLiteral("leak");
    plan.ticket = QStringLiteral("SEC-7");
    plan.confirmedAt = utcMs(1'795'437'000'000);
    return plan;
}

using Change = std::function<void(Plan &)>;
using Alter = std::function<void(Credential &)>;

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Alter)

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestIsThatOfAnIndependentComputation();
    void everyFieldChangesTheDigest_data();
    void everyFieldChangesTheDigest();
    void equalPlansHaveEqualDigests();
    void bands_data();
    void bands();
    void hotterClock_data();
    void hotterClock();
    void levels_data();
    void levels();
    void ownCredential();
    void pastedToken();
    void lastActive_data();
    void lastActive();
    void order_data();
    void order();
    void drift_data();
    void drift();
};

void TestPlan::digestIsThatOfAnIndependentComputation()
{
    // Computed outside this program: SHA-256 over 64-bit big-endian length and bytes of each field.
    QCOMPARE(planDigest(goldenPlan()).toHex(),
             QByteArray("e5a6a71dac0c6d1caf9038c69a19254290ff7c6b31f43cebe30b2b1adb09aca2"));
}

void TestPlan::everyFieldChangesTheDigest_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
    row("run", [](Plan &p) { p.runId += QLatin1Char('x'); });
    row("label", [](Plan &p) { p.label += QLatin1Char('x'); });
    row("environment", [](Plan &p) { p.environmentId += QLatin1Char('x'); });
    row("environment name", [](Plan &p) { p.environmentName += QLatin1Char('x'); });
    row("kind", [](Plan &p) { p.environmentKind = EnvironmentKind::Sandbox; });
    row("url", [](Plan &p) { p.baseUrl.setPath(QStringLiteral("/v4")); });
    row("own", [](Plan &p) { p.ownClientId.clear(); });
    row("pace", [](Plan &p) { p.pace = Pace::Considerate; });
    row("reason", [](Plan &p) { p.reason.clear(); });
    row("ticket", [](Plan &p) { p.ticket.clear(); });
    row("time", [](Plan &p) { p.confirmedAt = p.confirmedAt.addMSecs(1); });
    row("no time", [](Plan &p) { p.confirmedAt = {}; });
    row("no item", [](Plan &p) { p.items.clear(); });
    row("item twice", [](Plan &p) { p.items.append(p.items.first()); });
    row("id", [](Plan &p) { p.items[0].seen.id += QLatin1Char('x'); });
    row("client id", [](Plan &p) { p.items[0].seen.clientId += QLatin1Char('x'); });
    row("name", [](Plan &p) { p.items[0].seen.name += QChar(0x200b); });
    row("lone surrogate", [](Plan &p) { p.items[0].seen.name = QChar(0xd800); });
    row("another lone surrogate", [](Plan &p) { p.items[0].seen.name = QChar(0xd801); });
    row("status", [](Plan &p) { p.items[0].seen.status = CredentialStatus::Other; });
    row("status text", [](Plan &p) { p.items[0].seen.statusText += QLatin1Char('x'); });
    row("expiry unknown", [](Plan &p) { p.items[0].seen.expiresAt = {}; });
    row("expiry", [](Plan &p) { p.items[0].seen.expiresAt = Timestamp::at(now); });
    row("created", [](Plan &p) { p.items[0].seen.createdAt.utc = now; });
    row("updated", [](Plan &p) { p.items[0].seen.updatedAt = Timestamp::never(); });
    row("last use", [](Plan &p) { p.items[0].seen.lastUsedAt = Timestamp::never(); });
    row("previous", [](Plan &p) { p.items[0].previousId.clear(); });
    row("first", [](Plan &p) { p.items[0].first = true; });
    row("boundary", [](Plan &p) {
        p.runId += p.label.at(0);
        p.label.remove(0, 1);
    });
}

void TestPlan::everyFieldChangesTheDigest()
{
    QFETCH(Change, change);
    static QSet<QByteArray> seen{planDigest(goldenPlan())};
    Plan plan = goldenPlan();
    change(plan);
    const QByteArray digest = planDigest(plan);
    QVERIFY2(!seen.contains(digest), "another plan has this digest");
    seen.insert(digest);
}

void TestPlan::equalPlansHaveEqualDigests()
{
    Plan null = goldenPlan();
    Plan empty = goldenPlan();
    null.reason = QString();
    empty.reason = QStringLiteral("");
    QCOMPARE(null, empty);
    QCOMPARE(planDigest(null), planDigest(empty));

    Plan zoned = goldenPlan();
    zoned.confirmedAt = zoned.confirmedAt.toOffsetFromUtc(-3 * 3600);
    QCOMPARE(zoned, goldenPlan());
    QCOMPARE(planDigest(zoned), planDigest(goldenPlan()));
}

void TestPlan::bands_data()
{
    QTest::addColumn<Timestamp>("lastUsed");
    QTest::addColumn<UseBand>("band");
    QTest::newRow("never") << Timestamp::never() << UseBand::Never;
    QTest::newRow("missing or unreadable") << Timestamp() << UseBand::Now;
    QTest::newRow("known without a time") << Timestamp{Timestamp::State::Known, {}} << UseBand::Now;
    QTest::newRow("future") << ago(-1) << UseBand::Now;
    QTest::newRow("this moment") << ago(0) << UseBand::Now;
    QTest::newRow("1 ms ago") << ago(0, 1) << UseBand::LastDay;
    QTest::newRow("24 h") << ago(day) << UseBand::LastDay;
    QTest::newRow("24 h and 1 ms") << ago(day, 1) << UseBand::Last30Days;
    QTest::newRow("30 d") << ago(30 * day) << UseBand::Last30Days;
    QTest::newRow("30 d and 1 ms") << ago(30 * day, 1) << UseBand::Older;
}

void TestPlan::bands()
{
    QFETCH(Timestamp, lastUsed);
    QTEST(useBand(used(lastUsed), now), "band");
}

void TestPlan::hotterClock_data()
{
    QTest::addColumn<qint64>("serverAhead"); // seconds
    QTest::addColumn<Timestamp>("lastUsed");
    QTest::addColumn<UseBand>("band");
    const auto row = [](const char *name, qint64 ahead, const Timestamp &used, UseBand band) {
        QTest::newRow(name) << ahead << used << band;
    };
    row("F3.4: 46 d ahead, used 2 min ago", 46 * day, ago(2 * minute), UseBand::LastDay);
    row("F3.4: 46 d behind, used 2 min ago", -46 * day, ago(2 * minute), UseBand::Now);
    row("F3.4: 46 d behind, used 40 d ago", -46 * day, ago(40 * day), UseBand::Now);
    row("F3.4: 170 y ahead, used 25 h ago", 170 * 365 * day, ago(25 * hour), UseBand::Last30Days);
    row("F3.4: 2 h behind, used 25 h ago", -2 * hour, ago(25 * hour), UseBand::LastDay);
    row("F3.4: 2 h ahead, used 25 h ago", 2 * hour, ago(25 * hour), UseBand::Last30Days);
    row("F3.4: 46 d ahead, used in our future", 46 * day, ago(-minute), UseBand::Now);
    row("F3.4: both say unused", 46 * day, ago(31 * day), UseBand::Older);
    row("F3.4: never used", 46 * day, Timestamp::never(), UseBand::Never);
}

// F3.4: the smaller age by either clock; expired only by both.
void TestPlan::hotterClock()
{
    QFETCH(const qint64, serverAhead);
    QFETCH(const Timestamp, lastUsed);
    QFETCH(const UseBand, band);
    const TwoClocks clocks(now, now.addSecs(serverAhead));
    const TwoClocks turned(clocks.server, clocks.own);
    QVERIFY(clocks.disagree());
    QCOMPARE(clocks.secondsApart(), serverAhead);
    QCOMPARE(useBand(used(lastUsed), clocks), band);
    QCOMPARE(useBand(used(lastUsed), turned), band);
    const bool idle = band == UseBand::Older || band == UseBand::Never;
    QCOMPARE(assessRisk({used(lastUsed)}, EnvironmentKind::Sandbox, QStringLiteral("own"), -1, clocks).level,
             idle ? RiskLevel::Button : RiskLevel::Challenge);

    Credential expires = used(ago(minute));
    expires.expiresAt = Timestamp::at(clocks.hotter());
    QVERIFY(isExpired(expires, clocks) && isExpired(expires, turned));
    expires.expiresAt = Timestamp::at(clocks.hotter().addMSecs(1));
    QVERIFY(!isExpired(expires, clocks) && !isExpired(expires, turned));
}

void TestPlan::levels_data()
{
    QTest::addColumn<QList<Credential>>("credentials");
    QTest::addColumn<EnvironmentKind>("environment");
    QTest::addColumn<RiskLevel>("level");
    const auto row = [](const char *name, const QList<Credential> &credentials, RiskLevel level,
                        EnvironmentKind environment = EnvironmentKind::Sandbox) {
        QTest::newRow(name) << credentials << environment << level;
    };
    const auto expiring = [](const Timestamp &lastUsed, const Timestamp &expiry) {
        Credential credential = used(lastUsed);
        credential.expiresAt = expiry;
        return credential;
    };
    row("none", {}, RiskLevel::Button);
    row("one, never used", several(1, Timestamp::never()), RiskLevel::Button);
    row("one, never used, production", several(1, Timestamp::never()), RiskLevel::Button,
        EnvironmentKind::Production);
    row("one, unused for 30 days", several(1, ago(30 * day, 1)), RiskLevel::Button);
    row("one, used 30 days ago to the ms", several(1, ago(30 * day)), RiskLevel::Challenge);
    row("one, used 4 minutes ago", several(1, ago(4 * minute)), RiskLevel::Challenge);
    row("one, used 4 minutes ago, production", several(1, ago(4 * minute)), RiskLevel::Challenge,
        EnvironmentKind::Production);
    row("one, unknown use", several(1, {}), RiskLevel::Challenge);
    row("one, used in the future", several(1, ago(-day)), RiskLevel::Challenge);
    row("one, used and expired", {expiring(ago(minute), ago(0))}, RiskLevel::Button);
    row("one, used, expires in 1 ms", {expiring(ago(minute), ago(0, -1))}, RiskLevel::Challenge);
    row("one, used, unknown expiry", {expiring(ago(minute), {})}, RiskLevel::Challenge);
    row("two, never used", several(2, Timestamp::never()), RiskLevel::Challenge);
    row("five, used 24 h and 1 ms ago", several(5, ago(day, 1)), RiskLevel::Challenge);
    row("five, never used, practice", several(5, Timestamp::never()), RiskLevel::Challenge,
        EnvironmentKind::Practice);
    row("six, never used", several(6, Timestamp::never()), RiskLevel::Count);
    row("two, never used, production", several(2, Timestamp::never()), RiskLevel::Count,
        EnvironmentKind::Production);
    row("two, one used 24 h ago", {used(Timestamp::never(), 0), used(ago(day), 1)}, RiskLevel::Count);
    row("two, one of unknown use", {used(Timestamp::never(), 0), used({}, 1)}, RiskLevel::Count);
    row("two, one used in the future", {used(Timestamp::never(), 0), used(ago(-minute), 1)},
        RiskLevel::Count);
}

void TestPlan::levels()
{
    QFETCH(QList<Credential>, credentials);
    QFETCH(EnvironmentKind, environment);
    const Risk risk = assessRisk(credentials, environment, QStringLiteral("own"), -1, now);
    QTEST(risk.level, "level");
    QVERIFY(!risk.containsOwn && !risk.ownUnknown && !risk.lastActive);
}

void TestPlan::ownCredential()
{
    const QList<Credential> credentials = several(3, ago(hour));
    const Risk risk = assessRisk(credentials, EnvironmentKind::Sandbox, QStringLiteral("c1"), -1, now);
    QCOMPARE(risk.level, RiskLevel::Own);
    QVERIFY(risk.containsOwn && !risk.ownUnknown);
    QCOMPARE(risk.usedLastDay, 3);
    // Alone and never used: still the own one. Another letter case is another credential.
    const QList<Credential> alone = several(1, Timestamp::never());
    QCOMPARE(assessRisk(alone, EnvironmentKind::Sandbox, QStringLiteral("c0"), -1, now).level,
             RiskLevel::Own);
    QCOMPARE(assessRisk(alone, EnvironmentKind::Sandbox, QStringLiteral("C0"), -1, now).level,
             RiskLevel::Button);
}

void TestPlan::pastedToken()
{
    const Risk one = assessRisk(several(1, Timestamp::never()), EnvironmentKind::Sandbox, {}, -1, now);
    QCOMPARE(one.level, RiskLevel::Challenge);
    QVERIFY(one.ownUnknown && !one.containsOwn);
    QCOMPARE(assessRisk(several(2, Timestamp::never()), EnvironmentKind::Sandbox, {}, -1, now).level,
             RiskLevel::Challenge);
    QCOMPARE(assessRisk(several(6, Timestamp::never()), EnvironmentKind::Sandbox, {}, -1, now).level,
             RiskLevel::Count);
    // An id that is empty matches no empty own id.
    Credential nameless = used(Timestamp::never());
    nameless.clientId.clear();
    QVERIFY(!assessRisk({nameless}, EnvironmentKind::Sandbox, {}, -1, now).containsOwn);
}

void TestPlan::lastActive_data()
{
    QTest::addColumn<int>("activeInList");
    QTest::addColumn<bool>("lastActive");
    QTest::newRow("list incomplete") << -1 << false;
    QTest::newRow("nothing active") << 0 << false;
    QTest::newRow("all of them") << 2 << true;
    QTest::newRow("one stays") << 3 << false;
}

void TestPlan::lastActive()
{
    QFETCH(int, activeInList);
    QList<Credential> credentials = several(3, Timestamp::never());
    credentials[2].status = CredentialStatus::Revoked;
    const Risk risk =
        assessRisk(credentials, EnvironmentKind::Sandbox, QStringLiteral("own"), activeInList, now);
    QTEST(risk.lastActive, "lastActive");
}

void TestPlan::drift_data()
{
    QTest::addColumn<Alter>("seen");
    QTest::addColumn<Alter>("read");
    QTest::addColumn<Drift>("drift");
    const auto row = [](const char *name, Alter seen, Alter read, const Drift &drift) {
        QTest::newRow(name) << seen << read << drift;
    };
    const auto use = [](const Timestamp &time) { return [time](Credential &c) { c.lastUsedAt = time; }; };
    const auto status = [](CredentialStatus value, const char *text) {
        return [value, text](Credential &c) {
            c.status = value;
            c.statusText = QString::fromLatin1(text);
        };
    };
    const Alter same = [](Credential &) {};
    const Alter revoked = status(CredentialStatus::Revoked, "revoked");
    const Drift none;
    const Drift usedSince{.usedSince = true};
    const Drift otherwise{.otherwise = true};
    row("nothing", same, same, none);
    row("first use", use(Timestamp::never()), use(ago(1)), usedSince);
    row("later use", use(ago(2)), use(ago(1)), usedSince);
    row("same use", use(ago(2)), use(ago(2)), none);
    row("earlier use", use(ago(1)), use(ago(2)), none);
    row("use became never", use(ago(1)), use(Timestamp::never()), none);
    row("use became unknown", use(ago(1)), use({}), usedSince);
    row("never became unknown", use(Timestamp::never()), use({}), usedSince);
    row("unknown became known", use({}), use(ago(1)), none);
    row("unknown stays", use({}), use({}), none);
    row("renamed", same, [](Credential &c) { c.name = QStringLiteral("w\u043erker"); }, {.renamed = true});
    row(
        "expiry set", same, [](Credential &c) { c.expiresAt = ago(-day); }, otherwise);
    row("another spelling of active", same, status(CredentialStatus::Active, "ACTIVE"), none);
    row("unknown status", same, status(CredentialStatus::Other, "suspended"), otherwise);
    row("one unknown status to another", status(CredentialStatus::Other, "suspended"),
        status(CredentialStatus::Other, "locked"), otherwise);
    row("unknown status stays", status(CredentialStatus::Other, "suspended"),
        status(CredentialStatus::Other, "suspended"), none);
    row("active again", revoked, same, otherwise);
    row("revoked", same, revoked, {.revoked = true});
    row("revoked before", revoked, revoked, none);
    row("used, then revoked", use(ago(2)),
        [=](Credential &c) {
            revoked(c);
            c.lastUsedAt = ago(1);
            c.expiresAt = ago(1);
        },
        {.revoked = true});
    row(
        "another client id", same, [](Credential &c) { c.clientId = QStringLiteral("c9"); }, otherwise);
    row(
        "another one, revoked", same,
        [=](Credential &c) {
            revoked(c);
            c.id = QStringLiteral("id-9");
        },
        otherwise);
    row(
        "only updated_at", same, [](Credential &c) { c.updatedAt = ago(1); }, none);
}

void TestPlan::drift()
{
    QFETCH(Alter, seen);
    QFETCH(Alter, read);
    QFETCH(Drift, drift);
    Credential before = sampleCredential(QStringLiteral("c0"));
    Credential after = before;
    seen(before);
    read(after);
    const Drift found = compareForDrift(before, after);
    QCOMPARE(found, drift);
    const bool hotter = useBand(after, now) < useBand(before, now);
    QCOMPARE(asksAgain(found, before, after, now),
             (drift.usedSince && hotter) || drift.renamed || drift.otherwise);
}

void TestPlan::order_data()
{
    QTest::addColumn<QList<Timestamp>>("lastUsed");
    QTest::addColumn<int>("own");
    QTest::addColumn<int>("notActive");
    QTest::addColumn<bool>("lastActive");
    QTest::addColumn<QString>("expected");
    const Timestamp never = Timestamp::never();
    const QList<Timestamp> unused{never, never, never};
    const QList<Timestamp> used{ago(day), ago(minute), ago(hour)};
    QTest::newRow("as given") << unused << -1 << -1 << false << "c0 c1 c2";
    QTest::newRow("used, as given") << used << -1 << -1 << false << "c0 c1 c2";
    QTest::newRow("own last") << unused << 0 << -1 << false << "c1 c2 c0";
    QTest::newRow("own last already") << unused << 2 << -1 << false << "c0 c1 c2";
    QTest::newRow("own last, of every active one") << used << 0 << -1 << true << "c1 c2 c0";
    QTest::newRow("every active one: the latest used") << used << -1 << -1 << true << "c0 c2 c1";
    QTest::newRow("every active one: never used") << unused << -1 << -1 << true << "c1 c2 c0";
    QTest::newRow("unknown counts as now")
        << QList<Timestamp>{ago(minute), {}, never} << -1 << -1 << true << "c0 c2 c1";
    QTest::newRow("what is not active cannot be the last active one")
        << used << -1 << 1 << true << "c0 c1 c2";
}

void TestPlan::order()
{
    QFETCH(const QList<Timestamp>, lastUsed);
    QFETCH(const int, own);
    QFETCH(const int, notActive);
    QFETCH(const bool, lastActive);
    QFETCH(const QString, expected);
    QList<PlanItem> items;
    for (int number = 0; number < lastUsed.size(); ++number) {
        PlanItem item;
        item.seen = used(lastUsed.at(number), number);
        if (number == notActive)
            item.seen.status = CredentialStatus::Other;
        item.previousId = QStringLiteral("before %1").arg(number);
        items.append(item);
    }
    const QString ownId = own < 0 ? QString() : items.at(own).seen.clientId;
    QStringList found;
    for (const PlanItem &item : inPlanOrder(items, ownId, lastActive)) {
        found.append(item.seen.clientId);
        QCOMPARE(item.previousId.right(1), item.seen.clientId.right(1)); // of the list, not of the plan
    }
    QCOMPARE(found.join(u' '), expected);
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
