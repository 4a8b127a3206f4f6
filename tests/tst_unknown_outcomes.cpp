// F3.11: what became of a revocation is unknown until the list was read.
#include "run/unknown_outcomes.h"

#include <QTest>

using namespace rd;
using namespace std::chrono_literals;

namespace {

constexpr milliseconds apart{20'000};

QDateTime at(int second)
{
    return QDateTime::fromMSecsSinceEpoch(1'795'442'400'000 + qint64(second) * 1000, Qt::UTC);
}

ItemHistory item(Outcome outcome, int second, const QString &clientId = QStringLiteral("c0"))
{
    ItemHistory made;
    made.planned.seen.clientId = clientId;
    made.outcome = outcome;
    made.attempts = outcome == Outcome::NotAttempted ? 0 : 1;
    made.doubtful = made.attempts > 0;
    made.lastAttemptAt = at(second);
    if (outcome != Outcome::Pending)
        made.outcomeAt = at(second + 1);
    if (isRevoked(outcome))
        made.revokedAt = made.receivedAt = at(second + 1);
    return made;
}

RunHistory run(const QString &id, const QList<ItemHistory> &items, Trust trust = Trust::Keyed)
{
    RunHistory made;
    made.plan.runId = id;
    made.items = items;
    made.trust = trust;
    return made;
}

Credential said(CredentialStatus status)
{
    Credential credential;
    credential.clientId = QStringLiteral("c0");
    credential.status = status;
    return credential;
}

} // namespace

Q_DECLARE_METATYPE(QList<rd::RunHistory>)

class TestUnknownOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F3_11_latestOutcomeCounts_data();
    void F3_11_latestOutcomeCounts();
    void F3_11_untilRead_data();
    void F3_11_untilRead();
    void F3_11_historyIsReadAgain();
};

void TestUnknownOutcomes::F3_11_latestOutcomeCounts_data()
{
    QTest::addColumn<QList<RunHistory>>("history");
    QTest::addColumn<bool>("unknown");
    const RunHistory lost = run(QStringLiteral("r1"), {item(Outcome::Unknown, 0)});
    const auto then = [&](Outcome outcome) {
        return QList<RunHistory>{lost, run(QStringLiteral("r2"), {item(outcome, 60)})};
    };
    QTest::newRow("unknown") << QList<RunHistory>{lost} << true;
    ItemHistory left = item(Outcome::Unknown, 0);
    left.left = true;
    QTest::newRow("left so") << QList<RunHistory>{run(QStringLiteral("r1"), {left})} << true;
    QTest::newRow("cut off after it was sent")
        << QList<RunHistory>{run(QStringLiteral("r1"), {item(Outcome::Pending, 0)})} << true;
    QTest::newRow("of a run that goes on")
        << QList<RunHistory>{run(QStringLiteral("active"), {item(Outcome::Unknown, 0)})} << false;
    QTest::newRow("of nobody knows whom")
        << QList<RunHistory>{run(QStringLiteral("r1"), {item(Outcome::Unknown, 0)}, Trust::Unproven)}
        << false;
    QTest::newRow("then revoked") << then(Outcome::Revoked) << false;
    QTest::newRow("then read as revoked") << then(Outcome::RevokedReplyLost) << false;
    QTest::newRow("then read as active") << then(Outcome::StillActive) << false;
    QTest::newRow("then not found") << then(Outcome::NotFound) << false;
    QTest::newRow("then refused") << then(Outcome::Refused) << false;
    QTest::newRow("then not sent") << then(Outcome::NotAttempted) << true;
    QTest::newRow("then unknown again") << then(Outcome::Unknown) << true;
    QTest::newRow("revoked") << QList<RunHistory>{run(QStringLiteral("r1"), {item(Outcome::Revoked, 0)})}
                             << false;
}

void TestUnknownOutcomes::F3_11_latestOutcomeCounts()
{
    QFETCH(const QList<RunHistory>, history);
    UnknownOutcomes unknown;
    unknown.setHistory(history, {QStringLiteral("active")}, 1000ms);
    QTEST(unknown.sentAt().contains(QStringLiteral("c0")), "unknown");
}

using Readings = QList<std::pair<int, CredentialStatus>>; // second, what the list said
Q_DECLARE_METATYPE(Readings)

void TestUnknownOutcomes::F3_11_untilRead_data()
{
    QTest::addColumn<bool>("here"); // in this start, at 100 s
    QTest::addColumn<Readings>("readings");
    QTest::addColumn<bool>("unknown");
    const auto active = CredentialStatus::Active;
    const auto revoked = CredentialStatus::Revoked;
    QTest::newRow("not read") << true << Readings{} << true;
    QTest::newRow("revoked") << true << Readings{{101, revoked}} << false;
    QTest::newRow("revoked, asked for before") << true << Readings{{99, revoked}} << true;
    QTest::newRow("active once") << true << Readings{{101, active}} << true;
    QTest::newRow("active twice, at once") << true << Readings{{101, active}, {120, active}} << true;
    QTest::newRow("active twice") << true << Readings{{101, active}, {121, active}} << false;
    QTest::newRow("active twice, one before") << true << Readings{{99, active}, {121, active}} << true;
    QTest::newRow("active, at once again, then later")
        << true << Readings{{101, active}, {110, active}, {121, active}} << false;
    QTest::newRow("active, then revoked") << true << Readings{{101, active}, {102, revoked}} << false;
    QTest::newRow("suspended twice") << true
                                     << Readings{{101, CredentialStatus::Other},
                                                 {121, CredentialStatus::Other}}
                                     << false;
    QTest::newRow("of an earlier start: read before the journal")
        << false << Readings{{99, active}, {119, active}} << false;
    QTest::newRow("of an earlier start: active once") << false << Readings{{101, active}} << true;
}

void TestUnknownOutcomes::F3_11_untilRead()
{
    QFETCH(const bool, here);
    QFETCH(const Readings, readings);
    UnknownOutcomes unknown;
    if (here)
        unknown.setHistory({}, {}, 0ms);
    unknown.setHistory({run(QStringLiteral("r1"), {item(Outcome::Unknown, 0)})}, {}, 100s);
    QCOMPARE(unknown.sentAt().value(QStringLiteral("c0")), at(0));
    int settled = 0;
    for (const auto &[second, status] : readings)
        settled += unknown.read(said(status), std::chrono::seconds(second), apart) ? 1 : 0;
    QTEST(unknown.sentAt().contains(QStringLiteral("c0")), "unknown");
    QCOMPARE(settled, unknown.sentAt().isEmpty() ? 1 : 0);
}

// What the list has told stays told; another outcome is another question.
void TestUnknownOutcomes::F3_11_historyIsReadAgain()
{
    UnknownOutcomes unknown;
    const QList<RunHistory> history{run(QStringLiteral("r1"), {item(Outcome::Unknown, 0)})};
    unknown.setHistory(history, {}, 0ms);
    QVERIFY(!unknown.read(said(CredentialStatus::Active), 1s, apart));
    unknown.setHistory(history, {}, 10s);
    QVERIFY(unknown.read(said(CredentialStatus::Active), 21s, apart));
    unknown.setHistory(history, {}, 30s);
    QVERIFY(unknown.sentAt().isEmpty());
    // Checked again, and unknown again.
    unknown.setHistory({run(QStringLiteral("r1"), {item(Outcome::Unknown, 40)})}, {}, 50s);
    QVERIFY(!unknown.sentAt().isEmpty());
    QVERIFY(!unknown.read(said(CredentialStatus::Revoked), 45s, apart));
    QVERIFY(unknown.read(said(CredentialStatus::Revoked), 51s, apart));
}

QTEST_GUILESS_MAIN(TestUnknownOutcomes)
#include "tst_unknown_outcomes.moc"
