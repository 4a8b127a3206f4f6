#include "fakes/plans.h"
#include "journal/entry_builders.h"
#include "journal/run_history.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace rd;

namespace {

const QDateTime at = utcMs(1'795'437'100'000);
const QDateTime serverAt = utcMs(1'795'437'102'000);

AnswerFacts facts(const char *wire, int status)
{
    AnswerFacts facts;
    facts.wire = QString::fromLatin1(wire);
    facts.status = status;
    facts.requestId = QStringLiteral("req_1");
    return facts;
}

AnswerFacts success()
{
    AnswerFacts answer = facts("answered", 204);
    answer.serverDate = serverAt;
    return answer;
}

// As it comes back from the file.
QJsonObject throughText(const QJsonObject &json)
{
    return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
}

using Tell = std::function<QList<JournalEntry>(const Plan &)>;
using Spoil = std::function<void(QJsonObject &)>;

} // namespace

Q_DECLARE_METATYPE(Tell)
Q_DECLARE_METATYPE(Spoil)

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planComesBack();
    void credentialComesBack_data();
    void credentialComesBack();
    void unreadablePlan_data();
    void unreadablePlan();
    void kindTexts();
    void outcomeTexts();
    void items_data();
    void items();
    void doubt_data();
    void doubt();
    void revokedAt();
    void receivedAt();
    void outcomeData();
    void finished();
    void runsApart();
    void foreignEntriesAreLeftOut();
    void firstPlanOfARunCounts();
    void untrustedEntries_F2_4_data();
    void untrustedEntries_F2_4();
    void otherDigest_F1_3();
    void labels();
    void builders();
};

void TestHistory::planComesBack()
{
    Plan plan = samplePlan(QStringLiteral("r1"), 3);
    plan.environmentKind = EnvironmentKind::Production;
    plan.pace = Pace::Considerate;
    plan.reason = QStringLiteral("vazamento \u2014 \"urgente\"\n\u202e");
    plan.ticket = QStringLiteral("SEC-7");
    plan.items[1].seen.name = QString(QChar(0xd800)) + QChar(0) + QStringLiteral("\U0001f512");
    plan.items[2].seen.lastUsedAt = {};
    const std::optional<Plan> back = planFromJson(throughText(planToJson(plan)));
    QVERIFY(back);
    QCOMPARE(*back, plan);
    QCOMPARE(planDigest(*back), planDigest(plan));

    const QList<RunHistory> runs = foldHistory({makePlanEntry(plan, at)});
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().plan, plan);
    QCOMPARE(runs.first().digest, planDigest(plan));
}

void TestHistory::credentialComesBack_data()
{
    QTest::addColumn<Timestamp>("time");
    QTest::newRow("never") << Timestamp::never();
    QTest::newRow("unknown") << Timestamp();
    QTest::newRow("with milliseconds") << Timestamp::at(utcMs(1'795'430'123'456));
    QTest::newRow("before 1970") << Timestamp::at(utcMs(-1));
    QTest::newRow("year 9999") << Timestamp::at(utcMs(253'402'300'799'999));
    QTest::newRow("year 33658") << Timestamp::at(utcMs(999'999'999'999'990));
}

void TestHistory::credentialComesBack()
{
    QFETCH(Timestamp, time);
    Credential credential = sampleCredential(QStringLiteral("c"));
    credential.status = CredentialStatus::Other;
    credential.statusText = QStringLiteral("suspended");
    credential.expiresAt = credential.createdAt = credential.updatedAt = credential.lastUsedAt = time;
    QCOMPARE(credentialFromJson(throughText(credentialToJson(credential))), std::optional(credential));
}

void TestHistory::unreadablePlan_data()
{
    QTest::addColumn<Spoil>("spoil");
    const QJsonObject good = planToJson(samplePlan(QStringLiteral("r1"), 1));
    for (const QString &name : good.keys()) {
        if (name != QLatin1String("pace")) // there was no choice once
            QTest::addRow("without %s", qPrintable(name))
                << Spoil([name](QJsonObject &json) { json.remove(name); });
        QTest::addRow("%s a flag", qPrintable(name))
            << Spoil([name](QJsonObject &json) { json[name] = true; });
    }
    QTest::newRow("unknown kind of environment")
        << Spoil([](QJsonObject &json) { json[QLatin1String("environment_kind")] = QStringLiteral("moon"); });
    QTest::newRow("no run") << Spoil([](QJsonObject &json) { json[QLatin1String("run_id")] = QString(); });
    QTest::newRow("an item that is none")
        << Spoil([](QJsonObject &json) { json[QLatin1String("items")] = QJsonArray{7}; });
    QTest::newRow("a time that is none")
        << Spoil([](QJsonObject &json) { json[QLatin1String("confirmed_at")] = QStringLiteral("noon"); });
}

void TestHistory::unreadablePlan()
{
    QFETCH(Spoil, spoil);
    const Plan plan = samplePlan(QStringLiteral("r1"), 1);
    JournalEntry entry = makePlanEntry(plan, at);
    QVERIFY(planFromJson(entry.data));
    spoil(entry.data);
    QVERIFY(!planFromJson(entry.data));
    QVERIFY(foldHistory({entry, makeAttempt(plan, 0, 1, at, {})}).isEmpty());
}

void TestHistory::kindTexts()
{
    QSet<QString> texts;
    for (int i = 0; i <= int(JournalEntry::Kind::SystemLog); ++i) {
        const auto kind = JournalEntry::Kind(i);
        QCOMPARE(journalKindFromText(journalKindText(kind)), std::optional(kind));
        texts.insert(journalKindText(kind));
    }
    QCOMPARE(texts.size(), int(JournalEntry::Kind::SystemLog) + 1);
    QVERIFY(!journalKindFromText(QStringLiteral("Attempt")));
}

void TestHistory::outcomeTexts()
{
    for (int i = 0; i <= int(Outcome::NotAttempted); ++i)
        QCOMPARE(outcomeFromText(outcomeText(Outcome(i))), std::optional(Outcome(i)));
    QVERIFY(!outcomeFromText({}));
}

void TestHistory::items_data()
{
    QTest::addColumn<Tell>("tell");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("unanswered");
    QTest::addColumn<bool>("doubtful");
    QTest::addColumn<bool>("needsRecovery");
    const auto row = [](const char *name, Tell tell, Outcome outcome, int attempts, int unanswered,
                        bool doubtful, bool needsRecovery) {
        QTest::newRow(name) << tell << outcome << attempts << unanswered << doubtful << needsRecovery;
    };
    const auto outcome = [](const Plan &p, Outcome value) { return makeOutcome(p, 0, at, value, {}, {}); };
    row(
        "crash before the first attempt", [](const Plan &) { return QList<JournalEntry>(); },
        Outcome::Pending, 0, 0, false, true);
    row(
        "crash after the intent", [](const Plan &p) { return QList{makeAttempt(p, 0, 1, at, {})}; },
        Outcome::Pending, 1, 1, true, true);
    row(
        "crash after the answer",
        [](const Plan &p) {
            return QList{makeAttempt(p, 0, 1, at, {}), makeAnswer(p, 0, 1, at, success())};
        },
        Outcome::Pending, 1, 0, false, true);
    row(
        "crash after not sent",
        [](const Plan &p) {
            return QList{makeAttempt(p, 0, 1, at, {}),
                         makeNotSent(p, 0, 1, at, QStringLiteral("connection_refused"))};
        },
        Outcome::Pending, 1, 0, false, true);
    row(
        "crash in the second attempt",
        [](const Plan &p) {
            return QList{makeAttempt(p, 0, 1, at, {}), makeAnswer(p, 0, 1, at, facts("answered", 429)),
                         makeAttempt(p, 0, 2, at, {})};
        },
        Outcome::Pending, 2, 1, true, true);
    row(
        "revoked",
        [=](const Plan &p) {
            return QList{makeAttempt(p, 0, 1, at, {}), makeAnswer(p, 0, 1, at, success()),
                         outcome(p, Outcome::Revoked)};
        },
        Outcome::Revoked, 1, 0, false, false);
    row(
        "an outcome without its answer",
        [=](const Plan &p) {
            return QList{makeAttempt(p, 0, 1, at, {}), outcome(p, Outcome::RevokedReplyLost)};
        },
        Outcome::RevokedReplyLost, 1, 1, true, false);
    row(
        "unknown", [=](const Plan &p) { return QList{outcome(p, Outcome::Unknown)}; }, Outcome::Unknown, 0, 0,
        false, true);
    row(
        "unknown, resolved later",
        [=](const Plan &p) {
            return QList{outcome(p, Outcome::Unknown), outcome(p, Outcome::StillActive)};
        },
        Outcome::StillActive, 0, 0, false, false);
    row(
        "an outcome of a later version",
        [=](const Plan &p) {
            JournalEntry entry = outcome(p, Outcome::Revoked);
            entry.data[QLatin1String("outcome")] = QStringLiteral("evaporated");
            return QList{entry};
        },
        Outcome::Unknown, 0, 0, false, true);
    row(
        "a reading proves nothing by itself",
        [](const Plan &p) { return QList{makeReading(p, 0, at, QStringLiteral("revoked"), true, serverAt)}; },
        Outcome::Pending, 0, 0, false, true);
}

void TestHistory::items()
{
    QFETCH(Tell, tell);
    const Plan plan = samplePlan(QStringLiteral("r1"), 1);
    const QList<RunHistory> runs = foldHistory(QList{makePlanEntry(plan, at)} + tell(plan));
    QCOMPARE(runs.size(), 1);
    const ItemHistory item = runs.first().items.first();
    QCOMPARE(item.planned, plan.items.first());
    QTEST(item.outcome, "outcome");
    QTEST(item.attempts, "attempts");
    QTEST(item.unanswered, "unanswered");
    QTEST(item.doubtful, "doubtful");
    QTEST(runs.first().needsRecovery(), "needsRecovery");
}

void TestHistory::doubt_data()
{
    QTest::addColumn<QString>("wire");
    QTest::addColumn<bool>("mayHaveBeenSent");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("doubtful");
    const auto row = [](const char *wire, bool mayHaveBeenSent, int status, bool doubtful) {
        QTest::addRow("%s %d", wire, status)
            << QString::fromLatin1(wire) << mayHaveBeenSent << status << doubtful;
    };
    for (const int status : {204, 301, 307, 400, 401, 403, 404, 409, 422, 429})
        row("answered", true, status, false);
    for (const int status : {200, 202, 205, 408, 500, 502, 503, 504})
        row("answered", true, status, true);
    row("truncated", true, 404, true);
    row("too_large", true, 409, true);
    row("truncated", true, 204, false);
    row("lost", true, 0, true);
    row("deadline", true, 0, true);
    row("cancelled", true, 0, true);
    row("a wire of a later version", true, 0, true);
    row("tls_rejected", false, 0, false);
}

void TestHistory::doubt()
{
    QFETCH(QString, wire);
    QFETCH(bool, mayHaveBeenSent);
    QFETCH(int, status);
    AnswerFacts answer;
    answer.wire = wire;
    answer.mayHaveBeenSent = mayHaveBeenSent;
    answer.status = status;
    const Plan plan = samplePlan(QStringLiteral("r1"), 1);
    // A clear answer that comes later does not take the doubt away.
    const QList<RunHistory> runs = foldHistory(
        {makePlanEntry(plan, at), makeAttempt(plan, 0, 1, at, {}), makeAnswer(plan, 0, 1, at, answer),
         makeAttempt(plan, 0, 2, at, {}), makeAnswer(plan, 0, 2, at, facts("answered", 404))});
    QTEST(runs.first().items.first().doubtful, "doubtful");
}

void TestHistory::revokedAt()
{
    const Plan plan = samplePlan(QStringLiteral("r1"), 4);
    const QDateTime read = serverAt.addSecs(30);
    const QList<RunHistory> runs =
        foldHistory({makePlanEntry(plan, at),
                     // 0: the crash came between answer and outcome; the server's time counts
                     makeAttempt(plan, 0, 1, at, {}), makeAnswer(plan, 0, 1, at, success()),
                     // 1: no Date in the answer
                     makeAttempt(plan, 1, 1, at, {}), makeAnswer(plan, 1, 1, at, facts("answered", 204)),
                     // 2: read back; a reading alone says nothing yet
                     makeAttempt(plan, 2, 1, at.addSecs(1), {}), makeAnswer(plan, 2, 1, at, facts("lost", 0)),
                     makeReading(plan, 2, at, QStringLiteral("revoked"), false, read),
                     // 3: the same with its outcome
                     makeReading(plan, 3, at, QStringLiteral("revoked"), true, read),
                     makeOutcome(plan, 3, at, Outcome::AlreadyRevoked, read, {})});
    const QList<ItemHistory> &items = runs.first().items;
    QCOMPARE(items.at(0).revokedAt, serverAt);
    QCOMPARE(items.at(1).revokedAt, at);
    QVERIFY(items.at(2).revokedAt.isNull());
    QCOMPARE(items.at(2).lastAttemptAt, at.addSecs(1));
    QCOMPARE(items.at(3).revokedAt, read);
    // F3.3: its receipt, in this computer's time; in a row from before that was told, the outcome's.
    QCOMPARE(items.at(0).receivedAt, at);
    QCOMPARE(items.at(1).receivedAt, at);
    QVERIFY(items.at(2).receivedAt.isNull());
    QCOMPARE(items.at(3).receivedAt, at);
    QVERIFY(items.at(3).lastAttemptAt.isNull());
}

// F3.3: told by the outcome itself, which a later start may have written.
void TestHistory::receivedAt()
{
    const Plan plan = samplePlan(QStringLiteral("r1"), 1);
    const QDateTime later = at.addDays(1);
    const auto first = [](const QList<JournalEntry> &entries) {
        return foldHistory(entries).first().items.first();
    };
    const JournalEntry planned = makePlanEntry(plan, at);
    const ItemHistory told =
        first({planned, makeOutcome(plan, 0, later, Outcome::RevokedReplyLost, serverAt, {}, at)});
    QCOMPARE(told.receivedAt, at);
    QCOMPARE(told.revokedAt, serverAt);
    QCOMPARE(told.outcomeAt, later);
    const ItemHistory ofBefore =
        first({planned, makeAttempt(plan, 0, 1, at, {}), makeAnswer(plan, 0, 1, at, success()),
               makeOutcome(plan, 0, later, Outcome::Revoked, serverAt, success())});
    QCOMPARE(ofBefore.receivedAt, at);
}

void TestHistory::outcomeData()
{
    const Plan plan = samplePlan(QStringLiteral("r1"), 1);
    AnswerFacts refused = facts("answered", 409);
    refused.code = QStringLiteral("last_active_credential");
    const QList<RunHistory> runs =
        foldHistory({makePlanEntry(plan, at), makeOutcome(plan, 0, at, Outcome::Refused, {}, refused)});
    const QJsonObject data = runs.first().items.first().outcomeData;
    QCOMPARE(data.value(QLatin1String("status")).toInt(), 409);
    QCOMPARE(data.value(QLatin1String("code")).toString(), refused.code);
    QCOMPARE(data.value(QLatin1String("request_id")).toString(), refused.requestId);
    QVERIFY(!data.contains(QLatin1String("revoked_at")));
}

void TestHistory::finished()
{
    const Plan plan = samplePlan(QStringLiteral("r1"), 1);
    QList<JournalEntry> entries{makePlanEntry(plan, at), makeState(plan, at, QStringLiteral("running"))};
    QVERIFY(!foldHistory(entries).first().finished);
    entries.append(makeState(plan, at, QStringLiteral("finished")));
    QVERIFY(foldHistory(entries).first().finished);
    entries.append(makeReading(plan, 0, at, QStringLiteral("active"), true, {}));
    QVERIFY(foldHistory(entries).first().finished);
    entries.append(makeState(plan, at, QStringLiteral("running")));
    QVERIFY(!foldHistory(entries).first().finished);
}

void TestHistory::runsApart()
{
    const Plan one = samplePlan(QStringLiteral("r1"), 1);
    const Plan two = samplePlan(QStringLiteral("r2"), 1);
    const QList<RunHistory> runs =
        foldHistory({makePlanEntry(two, at), makePlanEntry(one, at), makeAttempt(one, 0, 1, at, {}),
                     makeAttempt(two, 0, 1, at, {}), makeAnswer(two, 0, 1, at, success())});
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.at(0).plan.runId, two.runId);
    QCOMPARE(runs.at(0).items.first().unanswered, 0);
    QCOMPARE(runs.at(1).items.first().unanswered, 1);
}

void TestHistory::foreignEntriesAreLeftOut()
{
    const Plan plan = samplePlan(QStringLiteral("r1"), 1);
    JournalEntry outside = makeAttempt(plan, 0, 1, at, {});
    outside.item = 1;
    JournalEntry note;
    note.runId = plan.runId;
    QVERIFY(foldHistory({makeAttempt(plan, 0, 1, at, {}), note}).isEmpty());
    const QList<RunHistory> runs = foldHistory({makePlanEntry(plan, at), outside, note});
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().items.first().attempts, 0);
}

void TestHistory::firstPlanOfARunCounts()
{
    const Plan plan = samplePlan(QStringLiteral("r1"), 1);
    Plan later = plan;
    later.items = samplePlan(QStringLiteral("r1"), 2).items;
    const QList<RunHistory> runs = foldHistory({makePlanEntry(plan, at), makePlanEntry(later, at)});
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().plan, plan);
    // A plan under the name of another run is none.
    JournalEntry stray = makePlanEntry(plan, at);
    stray.runId = QStringLiteral("r2");
    QVERIFY(foldHistory({stray}).isEmpty());
}

void TestHistory::untrustedEntries_F2_4_data()
{
    QTest::addColumn<Trust>("trust");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("keyed") << Trust::Keyed << true;
    QTest::newRow("never had a key") << Trust::Unkeyed << true;
    QTest::newRow("F2.4: without a key behind keyed ones") << Trust::Unproven << false;
    QTest::newRow("F2.4: key missing") << Trust::KeyMissing << false;
    QTest::newRow("F2.4: altered") << Trust::Altered << false;
}

// In a run that is trusted they say nothing; a run whose plan is none is told as the file has it, untrusted.
void TestHistory::untrustedEntries_F2_4()
{
    QFETCH(const Trust, trust);
    QFETCH(const bool, trusted);
    const Plan plan = samplePlan(QStringLiteral("r1"), 2);
    QList<JournalEntry> entries{makePlanEntry(plan, at), makeAttempt(plan, 0, 1, at, {}),
                                makeAnswer(plan, 0, 1, at, success()),
                                makeOutcome(plan, 0, at, Outcome::Revoked, serverAt, success()),
                                makeState(plan, at, QStringLiteral("finished"))};
    for (int i = 0; i < entries.size(); ++i)
        entries[i].sequence = i + 1;
    for (int i = 1; i < entries.size(); ++i)
        entries[i].trust = trust;
    const RunHistory behind = foldHistory(entries).first();
    QVERIFY(behind.trusted());
    QCOMPARE(behind.lastRow, 5);
    const Outcome doubt = trust == Trust::Altered ? Outcome::Unknown : Outcome::Pending; // the list decides
    QCOMPARE(behind.items.at(0).outcome, trusted ? Outcome::Revoked : doubt);
    QCOMPARE(behind.items.at(0).revokedAt.isValid(), trusted);
    QCOMPARE(behind.items.at(0).attempts, trusted ? 1 : 0);
    QCOMPARE(behind.finished, trusted);

    entries.first().trust = trust;
    const RunHistory whole = foldHistory(entries).first();
    QCOMPARE(whole.trust, trust);
    QCOMPARE(whole.trusted(), trusted);
    QCOMPARE(whole.items.at(0).outcome, Outcome::Revoked);
}

void TestHistory::otherDigest_F1_3()
{
    JournalEntry entry = makePlanEntry(samplePlan(QStringLiteral("r1"), 2), at);
    QVERIFY(foldHistory({entry}).first().trusted());
    QVERIFY(planEntryFits(entry.data));
    for (const QString &digest : {QString(64, u'0'), QString()}) {
        entry.data.insert(QStringLiteral("digest"), digest);
        QCOMPARE(foldHistory({entry}).first().trust, Trust::OtherPlan);
        QVERIFY(!planEntryFits(entry.data));
    }
}

void TestHistory::labels()
{
    const QDate today(2026, 11, 23);
    QCOMPARE(nextLabel({}, today), QStringLiteral("2026-11-23-1"));
    QList<JournalEntry> plans;
    for (const char *label : {"2026-11-23-1", "2026-11-22-2", "2026-11-23-3", "2026-11-23-11"}) {
        Plan plan = samplePlan(QString::fromLatin1(label), 1);
        plan.label = plan.runId;
        plans.append(makePlanEntry(plan, at));
    }
    QCOMPARE(nextLabel(plans, today), QStringLiteral("2026-11-23-2"));
    QCOMPARE(nextLabel(plans, today.addDays(1)), QStringLiteral("2026-11-24-1"));
}

void TestHistory::builders()
{
    const Plan plan = samplePlan(QStringLiteral("r1"), 2);
    const JournalEntry attempt = makeAttempt(plan, 1, 3, at, {});
    QCOMPARE(attempt.runId, plan.runId);
    QCOMPARE(attempt.environmentId, plan.environmentId);
    QCOMPARE(attempt.clientId, plan.items.at(1).seen.clientId);
    QCOMPARE(attempt.item, 1);
    QCOMPARE(attempt.attempt, 3);
    QCOMPARE(attempt.at, at);
    QVERIFY(attempt.data.isEmpty());

    QCOMPARE(makeAnswer(plan, 0, 1, at, success()).serverDate, std::optional(serverAt));
    QCOMPARE(makeOutcome(plan, 0, at, Outcome::Revoked, serverAt, success())
                 .data.value(QLatin1String("revoked_at"))
                 .toString(),
             QStringLiteral("2026-11-23T12:31:42.000Z"));
    const JournalEntry wait = makeWait(plan, at, QStringLiteral("server_asked"), serverAt);
    QCOMPARE(wait.item, -1);
    QCOMPARE(wait.data.value(QLatin1String("until")).toString(), QStringLiteral("2026-11-23T12:31:42.000Z"));
    QVERIFY(!makeWait(plan, at, QStringLiteral("backing_off"), {}).data.contains(QLatin1String("until")));
    const JournalEntry reading = makeReading(plan, 0, at, QStringLiteral("absent"), false, {});
    QCOMPARE(reading.data.value(QLatin1String("by")).toString(), QStringLiteral("list"));
    QVERIFY(!reading.serverDate);
}

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
