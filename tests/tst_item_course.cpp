// What becomes of one credential: every answer and every reading, as pure decisions,
// the exposure clock, and what a journal of before leaves to do.
#include "fakes/plans.h"
#include "run/journal_names.h"
#include "run/outcome_resolver.h"
#include "run/run_recovery.h"
#include "run/token_exposure.h"

#include <QSet>
#include <QTest>

using namespace rd;
using namespace std::chrono_literals;
using Next = ItemCourse::Next;
using Read = ReadingResult::Kind;

namespace {

constexpr milliseconds deadline = 30s;

Answer answerOf(int status, Wire wire = Wire::Answered)
{
    Answer answer;
    answer.status = status;
    answer.wire = wire;
    return answer;
}

ReadingResult readingOf(Read kind, ApiError::Kind error = ApiError::Kind::ConnectionLost)
{
    ReadingResult reading;
    reading.kind = kind;
    if (kind == Read::Failed) {
        reading.error = ApiError();
        reading.error->kind = error;
    }
    return reading;
}

// Every status line that a DELETE may be answered with, with what it leaves: see group().
const QList<int> statuses{200, 201, 202, 203, 205, 206, 207, 226, 299, 300, 301, 302, 303, 304,
                          305, 307, 308, 400, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411,
                          412, 413, 414, 415, 417, 418, 421, 422, 423, 425, 426, 428, 431, 451,
                          499, 500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 522, 524, 599};

enum class Group { Doubtful, Redirected, ClearRefusal, MaybeDone };

Group group(int status)
{
    static const QSet<int> maybeDone{404, 409, 410};
    if (maybeDone.contains(status))
        return Group::MaybeDone;
    if (status < 300 || status >= 500 || status == 408)
        return Group::Doubtful;
    return status < 400 ? Group::Redirected : Group::ClearRefusal;
}

} // namespace

class TestItemCourse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusThenReading_data();
    void statusThenReading();
    void readingsThatFail_data();
    void readingsThatFail();
    void wires_data();
    void wires();
    void noContentIsEnough_data();
    void noContentIsEnough();
    void secondActiveKeepsItsDistance();
    void throttled_data();
    void throttled();
    void throttledThenNotSent();
    void unauthorized();
    void unauthorizedThenNotSent();
    void unauthorizedThenGone();
    void unauthorizedReading();
    void failedReadingsBackOff();
    void checkAgain();
    void withoutAnAnswer();
    void saysThatItIsRevoked_data();
    void saysThatItIsRevoked();

    void exposure_data();
    void exposure();
    void proofs_data();
    void proofs();
    void wallClockIsSet();

    void recovery_data();
    void recovery();
    void recoveredReplyLost();
    void finishedRunForLookingAt();
    void facts();
};

void TestItemCourse::statusThenReading_data()
{
    QTest::addColumn<int>("status");
    for (const int status : statuses)
        QTest::addRow("%d", status) << status;
}

// Each status, and each thing that the list may then say.
void TestItemCourse::statusThenReading()
{
    QFETCH(const int, status);
    const auto after = [status](Read reading) {
        ItemCourse course(deadline);
        const ItemCourse::Decision first = course.afterAnswer(answerOf(status));
        if (first != ItemCourse::Decision{Next::ReadBack, Outcome::Pending, 0ms})
            return ItemCourse::Decision{Next::NeedSignIn, Outcome::Pending, -1ms};
        return course.afterReading(readingOf(reading));
    };
    const auto ended = [](Outcome outcome) { return ItemCourse::Decision{Next::End, outcome, 0ms}; };
    const Group kind = group(status);
    const bool doubtful = kind == Group::Doubtful;

    // Only who says that it is gone tells that it was not this DELETE.
    QCOMPARE(after(Read::Revoked),
             ended(kind == Group::MaybeDone ? Outcome::AlreadyRevoked : Outcome::RevokedReplyLost));
    QCOMPARE(after(Read::OtherStatus), ended(Outcome::Unknown));
    QCOMPARE(after(Read::Absent), ended(status == 404 ? Outcome::NotFound : Outcome::Unknown));
    if (doubtful)
        QCOMPARE(after(Read::Active), (ItemCourse::Decision{Next::ReadBack, Outcome::Pending, deadline}));
    else
        QCOMPARE(after(Read::Active), ended(Outcome::Refused));
}

void TestItemCourse::readingsThatFail_data()
{
    statusThenReading_data();
}

// Nothing can be read: only a clear no keeps its name.
void TestItemCourse::readingsThatFail()
{
    QFETCH(const int, status);
    ItemCourse course(deadline);
    ItemCourse::Decision decision = course.afterAnswer(answerOf(status));
    int readings = 0;
    while (decision.next == Next::ReadBack && readings < 100) {
        ++readings;
        decision = course.afterReading(readingOf(Read::Failed));
    }
    QCOMPARE(readings, 6);
    QCOMPARE(decision.next, Next::End);
    QCOMPARE(decision.outcome, group(status) == Group::ClearRefusal ? Outcome::Refused : Outcome::Unknown);
}

void TestItemCourse::wires_data()
{
    QTest::addColumn<Wire>("wire");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("sent");
    QTest::newRow("lost") << Wire::Lost << 0 << true;
    QTest::newRow("deadline") << Wire::Deadline << 0 << true;
    QTest::newRow("cancelled on the wire") << Wire::Cancelled << 0 << true;
    QTest::newRow("truncated 200") << Wire::Truncated << 200 << true;
    QTest::newRow("truncated 500") << Wire::Truncated << 500 << true;
    QTest::newRow("too large 500") << Wire::TooLarge << 500 << true;
    QTest::newRow("answered without a status") << Wire::Answered << 0 << true;
    QTest::newRow("host not found") << Wire::HostNotFound << 0 << false;
    QTest::newRow("connection refused") << Wire::Refused << 0 << false;
    QTest::newRow("TLS") << Wire::TlsRejected << 0 << false;
    QTest::newRow("proxy") << Wire::ProxyFailed << 0 << false;
    QTest::newRow("proxy password") << Wire::ProxyAuthentication << 0 << false;
    QTest::newRow("not started") << Wire::NotStarted << 0 << false;
    QTest::newRow("invalid") << Wire::Invalid << 0 << false;
}

void TestItemCourse::wires()
{
    QFETCH(const Wire, wire);
    QFETCH(const int, status);
    QFETCH(const bool, sent);
    ItemCourse course(deadline);
    const ItemCourse::Decision decision = course.afterAnswer(answerOf(status, wire));
    if (!sent) {
        QCOMPARE(decision, (ItemCourse::Decision{Next::End, Outcome::NotAttempted, 0ms}));
        QVERIFY(!course.mayHaveActed());
        return;
    }
    QCOMPARE(decision, (ItemCourse::Decision{Next::ReadBack, Outcome::Pending, 0ms}));
    QVERIFY(course.doubtful());
    QCOMPARE(course.withoutReading(), Outcome::Unknown);
    ItemCourse revoked = course;
    QCOMPARE(revoked.afterReading(readingOf(Read::Revoked)).outcome, Outcome::RevokedReplyLost);
    QCOMPARE(course.afterReading(readingOf(Read::Active)).delay, deadline);
    QCOMPARE(course.afterReading(readingOf(Read::Active)).outcome, Outcome::StillActive);
}

void TestItemCourse::noContentIsEnough_data()
{
    QTest::addColumn<Wire>("wire");
    QTest::newRow("whole") << Wire::Answered;
    QTest::newRow("stray bytes") << Wire::Truncated;
    QTest::newRow("many of them") << Wire::TooLarge;
}

void TestItemCourse::noContentIsEnough()
{
    QFETCH(const Wire, wire);
    for (const bool before : {false, true}) {
        ItemCourse course(deadline);
        if (before)
            course.doubt();
        QCOMPARE(course.afterAnswer(answerOf(204, wire)),
                 (ItemCourse::Decision{Next::End, Outcome::Revoked, 0ms}));
    }
}

// The server may still be working: no reading in between, failed or not, brings the second one nearer.
void TestItemCourse::secondActiveKeepsItsDistance()
{
    ItemCourse course(deadline);
    course.afterAnswer(answerOf(0, Wire::Lost));
    QCOMPARE(course.afterReading(readingOf(Read::Active)).delay, deadline);
    QVERIFY(course.afterReading(readingOf(Read::Failed)).delay >= deadline);
    QCOMPARE(course.afterReading(readingOf(Read::Active)),
             (ItemCourse::Decision{Next::End, Outcome::StillActive, 0ms}));

    ItemCourse late(deadline);
    late.afterAnswer(answerOf(0, Wire::Deadline));
    late.afterReading(readingOf(Read::Active));
    QCOMPARE(late.afterReading(readingOf(Read::Revoked)).outcome, Outcome::RevokedReplyLost);

    // A new attempt begins anew.
    ItemCourse again(deadline);
    again.afterAnswer(answerOf(0, Wire::Lost));
    again.afterReading(readingOf(Read::Active));
    again.afterAnswer(answerOf(500));
    QCOMPARE(again.afterReading(readingOf(Read::Active)).next, Next::ReadBack);
}

void TestItemCourse::throttled_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Read>("reading");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("404, revoked") << 404 << Read::Revoked << Outcome::RevokedReplyLost;
    QTest::newRow("409, revoked") << 409 << Read::Revoked << Outcome::RevokedReplyLost;
    QTest::newRow("409, active") << 409 << Read::Active << Outcome::Refused;
    QTest::newRow("404, absent") << 404 << Read::Absent << Outcome::Unknown;
    QTest::newRow("403, revoked") << 403 << Read::Revoked << Outcome::RevokedReplyLost;
}

// A limiter may sit behind the revocation: a 429 is no proof that nothing was done (docs/pitfalls.md 6.2 rule
// 4).
void TestItemCourse::throttled()
{
    QFETCH(const int, status);
    QFETCH(const Read, reading);
    QFETCH(const Outcome, outcome);
    ItemCourse course(deadline);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(course.afterAnswer(answerOf(429)),
                 (ItemCourse::Decision{Next::SendAgain, Outcome::Pending, 0ms}));
    QVERIFY(!course.doubtful());
    QVERIFY(course.mayHaveActed());
    QCOMPARE(course.afterAnswer(answerOf(status)).next, Next::ReadBack);
    QCOMPARE(course.withoutReading(), Outcome::Unknown);
    QCOMPARE(course.afterReading(readingOf(reading)), (ItemCourse::Decision{Next::End, outcome, 0ms}));
}

void TestItemCourse::throttledThenNotSent()
{
    ItemCourse course(deadline);
    course.afterAnswer(answerOf(429));
    QCOMPARE(course.afterAnswer(answerOf(0, Wire::NotStarted)).next, Next::ReadBack);
    QCOMPARE(course.afterReading(readingOf(Read::Active)).outcome, Outcome::Refused);
}

void TestItemCourse::unauthorized()
{
    ItemCourse course(deadline);
    QCOMPARE(course.afterAnswer(answerOf(401)).next, Next::RenewToken);
    QCOMPARE(course.afterAnswer(answerOf(401)).next, Next::NeedSignIn);
    QCOMPARE(course.withoutReading(), Outcome::Refused);
    QVERIFY(!course.mayHaveActed());
    course.signedInAgain();
    QCOMPARE(course.afterAnswer(answerOf(401)).next, Next::RenewToken);
    QCOMPARE(course.afterAnswer(answerOf(204)).outcome, Outcome::Revoked);
}

// The server answered no: "not attempted" would say that no DELETE reached it.
void TestItemCourse::unauthorizedThenNotSent()
{
    ItemCourse course(deadline);
    course.afterAnswer(answerOf(401));
    QCOMPARE(course.afterAnswer(answerOf(0, Wire::Refused)),
             (ItemCourse::Decision{Next::End, Outcome::Refused, 0ms}));
}

// The API may have carried out what somebody before it answered with 401.
void TestItemCourse::unauthorizedThenGone()
{
    ItemCourse course(deadline);
    course.afterAnswer(answerOf(401));
    course.afterAnswer(answerOf(404));
    QCOMPARE(course.afterReading(readingOf(Read::Revoked)).outcome, Outcome::RevokedReplyLost);
}

void TestItemCourse::unauthorizedReading()
{
    for (const ApiError::Kind kind : {ApiError::Kind::Unauthorized, ApiError::Kind::NotSignedIn}) {
        ItemCourse course(deadline);
        course.afterAnswer(answerOf(404));
        QCOMPARE(course.afterReading(readingOf(Read::Failed, kind)).next, Next::NeedSignIn);
        QCOMPARE(course.withoutReading(), Outcome::Unknown); // 404 has two meanings
        QCOMPARE(course.afterReading(readingOf(Read::Revoked)).outcome, Outcome::AlreadyRevoked);
    }
}

void TestItemCourse::failedReadingsBackOff()
{
    ItemCourse course(deadline);
    course.afterAnswer(answerOf(500));
    for (const milliseconds expected : {1000ms, 2000ms, 4000ms, 8000ms, 16000ms})
        QCOMPARE(course.afterReading(readingOf(Read::Failed)).delay, expected);
    QCOMPARE(course.afterReading(readingOf(Read::Failed)),
             (ItemCourse::Decision{Next::End, Outcome::Unknown, 0ms}));
}

void TestItemCourse::checkAgain()
{
    ItemCourse course(deadline);
    course.afterAnswer(answerOf(404));
    for (int i = 0; i < 6; ++i)
        course.afterReading(readingOf(Read::Failed));
    course.checkAgain();
    QVERIFY(course.doubtful());
    QCOMPARE(course.afterReading(readingOf(Read::Active)).delay, deadline);
    QCOMPARE(course.afterReading(readingOf(Read::Active)).outcome, Outcome::StillActive);
}

void TestItemCourse::withoutAnAnswer()
{
    ItemCourse fresh(deadline);
    QCOMPARE(fresh.withoutReading(), Outcome::NotAttempted);
    fresh.doubt();
    QCOMPARE(fresh.withoutReading(), Outcome::Unknown);
}

void TestItemCourse::saysThatItIsRevoked_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("revokedBefore");
    QTest::newRow("F3.1: 404 after our own 204") << 404 << QString() << true;
    QTest::newRow("F3.1: 409 after our own 204") << 409 << QString() << true;
    QTest::newRow("F3.1: 410 after our own 204") << 410 << QString() << true;
    QTest::newRow("F3.1: 409 already_revoked") << 409 << QStringLiteral("already_revoked") << false;
    QTest::newRow("F3.1: 410 CREDENTIAL_REVOKED") << 410 << QStringLiteral("CREDENTIAL_REVOKED") << false;
}

// F3.1: a list that says active contradicts it, and one reading decides nothing.
void TestItemCourse::saysThatItIsRevoked()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    QFETCH(const bool, revokedBefore);
    ItemCourse course(deadline);
    if (revokedBefore)
        course.wasRevokedBefore();
    QCOMPARE(course.afterAnswer(answerOf(status), code).next, Next::ReadBack);
    QVERIFY(course.saidGone());
    ItemCourse agrees = course;
    QCOMPARE(agrees.afterReading(readingOf(Read::Revoked)).outcome, Outcome::AlreadyRevoked);
    QCOMPARE(course.afterReading(readingOf(Read::Active)),
             (ItemCourse::Decision{Next::ReadBack, Outcome::Pending, deadline}));
    ItemCourse late = course;
    QCOMPARE(late.afterReading(readingOf(Read::Revoked)).outcome, Outcome::AlreadyRevoked);
    QCOMPARE(course.afterReading(readingOf(Read::Active)),
             (ItemCourse::Decision{Next::End, Outcome::StillActive, 0ms}));
}

void TestItemCourse::exposure_data()
{
    QTest::addColumn<Timestamp>("lastUsed");
    QTest::addColumn<QDateTime>("estimate");
    const QDateTime revoked = utcMs(1'795'437'100'000);
    QTest::newRow("never used") << Timestamp::never() << QDateTime();
    QTest::newRow("unknown") << Timestamp() << QDateTime();
    QTest::newRow("used 20 min before") << Timestamp::at(revoked.addSecs(-1200)) << revoked.addSecs(2400);
    QTest::newRow("used two hours before") << Timestamp::at(revoked.addSecs(-7200)) << revoked.addSecs(-3600);
    QTest::newRow("used at that moment") << Timestamp::at(revoked) << QDateTime();
    QTest::newRow("used later, by the server's clock") << Timestamp::at(revoked.addSecs(5)) << QDateTime();
}

// The guarantee is the revocation + 1 h; an estimate is shown only where it is earlier.
void TestItemCourse::exposure()
{
    QFETCH(const Timestamp, lastUsed);
    QFETCH(const QDateTime, estimate);
    const QDateTime revoked = utcMs(1'795'437'100'000);
    const Exposure exposure = exposureOf(revoked.toOffsetFromUtc(-3 * 3600), lastUsed);
    QCOMPARE(exposure.guaranteedEnd, revoked.addSecs(3600));
    QCOMPARE(exposure.guaranteedEnd.timeSpec(), Qt::UTC);
    QCOMPARE(exposure.estimatedEnd.value_or(QDateTime()), estimate);
}

void TestItemCourse::proofs_data()
{
    QTest::addColumn<qint64>("dateOff"); // seconds from the receipt; 0: no Date
    QTest::addColumn<qint64>("stored");  // seconds from the receipt to the end
    QTest::addColumn<bool>("claimed");
    QTest::addColumn<bool>("estimated"); // of a use 20 min before, by the server's clock
    constexpr qint64 hour = 3600;
    constexpr qint64 day = 24 * hour;
    const auto row = [](const char *name, qint64 off, qint64 stored, bool claimed, bool estimated) {
        QTest::newRow(name) << off << stored << claimed << estimated;
    };
    row("F3.3: no Date", 0, hour, false, true);
    row("F3.3: 1 s behind", -1, hour, false, true);
    row("F3.3: 1 min ahead", 60, hour + 60, false, true);
    row("F3.3: 61 s ahead", 61, hour + 61, true, true);
    row("F3.3: 2 h ahead", 2 * hour, 3 * hour, true, true);
    row("F3.3: 24 h ahead", day, day + hour, true, true);
    row("F3.3: 24 h and 1 s ahead", day + 1, hour, true, true);
    row("F3.2: in 2199", 173 * 365 * day, hour, true, true);
    row("F3.3: 10 min behind", -600, hour, true, true);
    row("F3.3: 2 h behind", -2 * hour, hour, true, false);
    row("F3.3: in 1856", -170 * 365 * day, hour, true, false);
}

// F3.3: as long as the program runs an hour from the receipt; afterwards by the later clock, which a Date
// more than a day ahead is not.
void TestItemCourse::proofs()
{
    QFETCH(const qint64, dateOff);
    QFETCH(const qint64, stored);
    QFETCH(const bool, claimed);
    QFETCH(const bool, estimated);
    const QDateTime received = utcMs(1'795'437'100'000);
    ProofOfRevocation proof{received, 0ms, {}};
    if (dateOff != 0)
        proof.serverDate = received.addSecs(dateOff);
    const Timestamp used = Timestamp::at(received.addSecs(-1200));
    const Exposure running = exposureOf(proof, used);
    const Exposure later = storedExposureOf(proof, used);
    QCOMPARE(running.guaranteedEnd, received.addSecs(3600));
    QCOMPARE(later.guaranteedEnd, received.addSecs(stored));
    QCOMPARE(running.claimedEnd.has_value(), claimed);
    if (claimed)
        QCOMPARE(*running.claimedEnd, received.addSecs(dateOff + 3600));
    QCOMPARE(running.estimatedEnd.has_value(), estimated);
    QCOMPARE(running.knownAt, received);
    QCOMPARE(later.claimedEnd, running.claimedEnd);
}

// F3.3: what is left does not move with the wall clock.
void TestItemCourse::wallClockIsSet()
{
    const QDateTime received = utcMs(1'795'437'100'000);
    const ProofOfRevocation proof{received, 500s, {}};
    const Exposure exposure = exposureOf(proof, {});
    QCOMPARE(onWallClock(exposure, proof, received.addSecs(60), 560s), exposure);
    for (const qint64 set : {-46LL * 86400, -7200LL, 7200LL, 46LL * 86400}) {
        const QDateTime now = received.addSecs(60 + set);
        const Exposure moved = onWallClock(exposure, proof, now, 560s);
        QCOMPARE(now.secsTo(moved.guaranteedEnd), 3540);
        QCOMPARE(onWallClock(moved, proof, now, 560s), moved);
    }
    const ProofOfRevocation ofBefore{received, {}, {}};
    QCOMPARE(onWallClock(exposure, ofBefore, received.addDays(3), 9s), exposure);
}

void TestItemCourse::recovery_data()
{
    QTest::addColumn<QList<JournalEntry>>("entries");
    QTest::addColumn<bool>("reads");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("done");
    const Plan plan = samplePlan(QStringLiteral("r1"), 1);
    const QDateTime at = utcMs(1'795'437'100'000);
    const JournalEntry planned = makePlanEntry(plan, at);
    const JournalEntry first = makeAttempt(plan, 0, 1, at, {});
    const auto answered = [&](int status, int attempt = 1) {
        return makeAnswer(plan, 0, attempt, at, factsOf(answerOf(status), std::nullopt));
    };
    const auto ended = [&](Outcome outcome) { return makeOutcome(plan, 0, at, outcome, at, {}); };
    using Entries = QList<JournalEntry>;
    const auto row = [](const char *name, const Entries &entries, bool reads, Outcome outcome, bool done) {
        QTest::newRow(name) << entries << reads << outcome << done;
    };

    row("nothing was sent", {planned}, false, Outcome::Pending, false);
    row("an intent without an answer", {planned, first}, true, Outcome::Pending, false);
    row("204, no outcome", {planned, first, answered(204)}, false, Outcome::Revoked, false);
    row("204 and its outcome", {planned, first, answered(204), ended(Outcome::Revoked)}, false,
        Outcome::Revoked, true);
    row("500", {planned, first, answered(500)}, true, Outcome::Pending, false);
    row("404", {planned, first, answered(404)}, true, Outcome::Pending, false);
    row("429, then an intent", {planned, first, answered(429), makeAttempt(plan, 0, 2, at, {})}, true,
        Outcome::Pending, false);
    row("refused", {planned, first, answered(409), ended(Outcome::Refused)}, false, Outcome::Refused, true);
    row("unknown", {planned, first, answered(500), ended(Outcome::Unknown)}, true, Outcome::Pending, false);
    row("not attempted", {planned, ended(Outcome::NotAttempted)}, false, Outcome::NotAttempted, true);
}

void TestItemCourse::recovery()
{
    QFETCH(const QList<JournalEntry>, entries);
    QFETCH(const bool, reads);
    QFETCH(const Outcome, outcome);
    QFETCH(const bool, done);
    const QList<RunHistory> runs = foldHistory(entries);
    QCOMPARE(runs.size(), 1);
    const ItemHistory &item = runs.first().items.first();
    QCOMPARE(needsReading(item), reads);
    const ItemStatus status = recoveredStatus(item);
    QCOMPARE(status.outcome, outcome);
    QCOMPARE(status.phase == ItemStatus::Phase::Done, done);
    QCOMPARE(status.exposure.has_value(), isRevoked(outcome));
    QCOMPARE(status.attempts, item.attempts);
}

void TestItemCourse::recoveredReplyLost()
{
    ItemCourse course(deadline);
    course.doubt();
    QCOMPARE(course.afterReading(readingOf(Read::Revoked)).outcome, Outcome::RevokedReplyLost);
    ItemCourse gone(deadline);
    gone.doubt();
    QCOMPARE(gone.afterReading(readingOf(Read::Absent)).outcome, Outcome::Unknown);
}

void TestItemCourse::finishedRunForLookingAt()
{
    const Plan plan = samplePlan(QStringLiteral("r1"), 3);
    const QDateTime at = utcMs(1'795'437'100'000);
    const QList<RunHistory> runs = foldHistory({makePlanEntry(plan, at), makeAttempt(plan, 1, 1, at, {}),
                                                makeOutcome(plan, 1, at, Outcome::Revoked, at, {})});
    const RunStatus status = statusFromHistory(runs.first());
    QVERIFY(!status.active());
    QVERIFY(status.recovered);
    QCOMPARE(status.plan, plan);
    QCOMPARE(status.items.size(), 3);
    QCOMPARE(status.items.at(0).outcome, Outcome::Pending);
    QCOMPARE(status.items.at(1).outcome, Outcome::Revoked);
    QCOMPARE(status.items.at(1).exposure->guaranteedEnd, at.addSecs(3600));
}

void TestItemCourse::facts()
{
    QSet<QString> texts;
    for (const Wire wire : {Wire::Answered, Wire::Truncated, Wire::TooLarge, Wire::HostNotFound,
                            Wire::Refused, Wire::TlsRejected, Wire::ProxyFailed, Wire::ProxyAuthentication,
                            Wire::NotStarted, Wire::Invalid, Wire::Deadline, Wire::Lost, Wire::Cancelled}) {
        QVERIFY(!wireText(wire).isEmpty());
        texts.insert(wireText(wire));
        QCOMPARE(factsOf(answerOf(0, wire), std::nullopt).mayHaveBeenSent, mayHaveBeenSent(wire));
    }
    QCOMPARE(texts.size(), 13);

    ApiError error;
    error.requestId = QStringLiteral("req_1");
    error.problem.code = QString(5000, u'c');
    error.problem.type = QString(5000, u't');
    const AnswerFacts facts = factsOf(answerOf(409), error);
    QCOMPARE(facts.status, 409);
    QCOMPARE(facts.requestId, QStringLiteral("req_1"));
    QCOMPARE(facts.code.size(), 200);
    QCOMPARE(facts.problemType.size(), 200);
}

QTEST_GUILESS_MAIN(TestItemCourse)
#include "tst_item_course.moc"
