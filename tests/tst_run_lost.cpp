// Replies that are lost on either side of the server's commit, and a limiter behind it: the practice server
// behind a front that breaks connections.
#include "credentials/list_job.h"
#include "fakes/run_bench.h"
#include "fakes/test_front.h"
#include "practice/server.h"

#include <QTest>

using namespace rd;
using Kind = Fault::Kind;
using When = Fault::When;

Q_DECLARE_METATYPE(rd::Fault)

namespace {

PracticeOptions quietPractice()
{
    PracticeOptions options;
    options.count = 12;
    options.limit = 0;
    return options;
}

SessionSeed seedOf(const PracticeServer &server)
{
    return {SignInKind::ClientCredentials, server.clientId(), Secret(server.clientSecret()), {}};
}

// The practice server, a front before it and a bench for runs through the front.
struct Lossy
{
    explicit Lossy(const PracticeOptions &options)
        : server(options), started(server.start()), front(server.port()), bench(front.url(), seedOf(server))
    {
        QObject::connect(&front, &FaultFront::requestArrived, &front,
                         [this](PracticeRequests which, const QString &clientId) {
                             if (which == PracticeRequests::Revoke)
                                 bench.property.deleteArrived(clientId);
                         });
    }

    // The list as a client reads it.
    QList<Credential> list()
    {
        QList<Credential> all;
        auto *listing = new Listing(&bench.traffic, front.url(), Priority::List, std::nullopt);
        bool ended = false;
        QObject::connect(listing, &Listing::page, listing,
                         [&all](const QList<Credential> &page) { all.append(page); });
        QObject::connect(listing, &Operation::finished, listing, [&ended] { ended = true; });
        listing->start();
        if (!QTest::qWaitFor([&] { return ended; }))
            qFatal("the list of the test does not end");
        return all;
    }

    // Begins to revoke the first active one that is not our own.
    void begin()
    {
        const QList<Credential> rows = list();
        int row = 1;
        while (rows.at(row).status != CredentialStatus::Active)
            ++row;
        target = rows.at(row).clientId;
        bench.make(bench.plan(rows, {row}))->start();
    }

    PracticeTruth truth() const
    {
        const QList<PracticeTruth> all = server.truth();
        return *std::find_if(all.begin(), all.end(),
                             [this](const PracticeTruth &one) { return one.clientId == target; });
    }
    QStringList broken() const
    {
        return bench.property.faults(bench.item(), truth().revoked ? Truth::Revoked : Truth::Active);
    }

    PracticeServer server;
    bool started;
    QString target;
    TestFront front;
    RunBench bench;
};

} // namespace

class TestRunLost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lostReply_data();
    void lostReply();
    void limiterBehind_data();
    void limiterBehind();
    void deadlineThenLateCommit();
};

void TestRunLost::lostReply_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("acted");
    QTest::newRow("closed before") << Fault{.kind = Kind::Close, .when = When::Before} << false;
    QTest::newRow("closed after") << Fault{.kind = Kind::Close} << true;
    QTest::newRow("reset after") << Fault{.kind = Kind::Reset} << true;
    QTest::newRow("half a status line") << Fault{.kind = Kind::HalfStatus} << true;
    QTest::newRow("held before") << Fault{.kind = Kind::Silence, .when = When::Before} << false;
    QTest::newRow("held after") << Fault{.kind = Kind::Silence} << true;
}

void TestRunLost::lostReply()
{
    QFETCH(const Fault, fault);
    QFETCH(const bool, acted);
    Lossy lossy(quietPractice());
    QVERIFY(lossy.started);
    lossy.front.breakNth(PracticeRequests::Revoke, fault);
    lossy.begin();
    const bool holds = fault.kind == Kind::Silence;
    if (holds) {
        QVERIFY(lossy.bench.until([&] { return lossy.front.held() > 0; }));
        lossy.bench.clock.advance(RunBench::deadline);
    }
    const QDateTime begun = lossy.bench.clock.now();
    QVERIFY(lossy.bench.toTheEnd());

    const ItemStatus &item = lossy.bench.item();
    QCOMPARE(item.outcome, acted ? Outcome::RevokedReplyLost : Outcome::StillActive);
    QCOMPARE(lossy.truth().revoked, acted);
    QCOMPARE(lossy.truth().deletesSeen, acted ? 1 : 0);
    QCOMPARE(lossy.front.seen(PracticeRequests::Revoke), 1);
    QCOMPARE(lossy.broken(), QStringList());
    if (acted)
        return;
    QCOMPARE(item.error->kind, holds ? ApiError::Kind::Deadline : ApiError::Kind::ConnectionLost);
    const QStringList readings = lossy.bench.property.data(QStringLiteral("reading"));
    QCOMPARE(readings.size(), 3); // before, and twice after
    QVERIFY(begun.msecsTo(lossy.bench.clock.now()) >= RunBench::deadline.count());
}

void TestRunLost::limiterBehind_data()
{
    QTest::addColumn<int>("secondDelete");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("204") << 204 << Outcome::Revoked;
    QTest::newRow("404") << 404 << Outcome::RevokedReplyLost;
    QTest::newRow("409") << 409 << Outcome::RevokedReplyLost;
}

// The limiter applies the revocation and then answers 429.
void TestRunLost::limiterBehind()
{
    QFETCH(const int, secondDelete);
    QFETCH(const Outcome, outcome);
    PracticeOptions options = quietPractice();
    options.limiter = PracticeOptions::Limiter::After;
    options.secondDelete = secondDelete;
    options.limit = 3; // token, list, drift check; the DELETE is one too many
    options.windowSeconds = 1;
    Lossy lossy(options);
    QVERIFY(lossy.started);
    lossy.begin();
    // Our clock runs ahead of the server's window, so that the DELETE comes too early.
    QVERIFY(lossy.bench.until([&] { return lossy.server.tooManyCount() > 0; }));
    const QDateTime windowEnd = QDateTime::currentDateTimeUtc().addSecs(options.windowSeconds);
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > windowEnd);
    QVERIFY(lossy.truth().revoked);
    QVERIFY(lossy.bench.toTheEnd());
    QVERIFY(lossy.truth().deletesSeen >= 2);
    QCOMPARE(lossy.truth().deletesSeen, lossy.bench.item().attempts);
    QCOMPARE(lossy.bench.item().outcome, outcome);
    QCOMPARE(lossy.broken(), QStringList());
}

// The server is slow: it acts after our deadline, between the two readings.
void TestRunLost::deadlineThenLateCommit()
{
    Lossy lossy(quietPractice());
    QVERIFY(lossy.started);
    lossy.front.breakNth(PracticeRequests::Revoke, {.kind = Kind::Silence, .when = When::Before});
    lossy.begin();
    QVERIFY(lossy.bench.until([&] { return lossy.front.held() > 0; }));
    lossy.bench.clock.advance(RunBench::deadline);
    QTRY_COMPARE(lossy.bench.item().phase, ItemStatus::Phase::SecondReading);
    QVERIFY(lossy.bench.run->status().readAgainAt.isValid());
    QCOMPARE(lossy.bench.item().outcome, Outcome::Pending);

    RunBench other(lossy.server.baseUrl(), seedOf(lossy.server));
    Plan late = lossy.bench.run->status().plan;
    late.baseUrl = lossy.server.baseUrl();
    other.make(late)->start();
    QVERIFY(other.toTheEnd());
    QCOMPARE(other.item().outcome, Outcome::Revoked);

    QVERIFY(lossy.bench.toTheEnd());
    QCOMPARE(lossy.bench.item().outcome, Outcome::RevokedReplyLost);
    QCOMPARE(lossy.broken(), QStringList());
}

QTEST_GUILESS_MAIN(TestRunLost)
#include "tst_run_lost.moc"
