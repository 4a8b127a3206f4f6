// Runs of 40 credentials with faults by chance: no outcome contradicts the server, whatever happens
// (docs/pitfalls.md 1.1 to 1.5, 6.2). 40 seeds, 15 under the sanitizers;
// REVOKE_DESK_LONG=1 tries 500.
// REVOKE_DESK_SEED=N replays one.
#include "fakes/matrix_share.h"
#include "faults/fault_scene.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = Fault::Kind;
using When = Fault::When;

namespace {

constexpr int credentials = 40;

int numberOfSeeds()
{
    switch (matrixShare()) {
    case MatrixShare::Least:
        return 15;
    case MatrixShare::Usual:
        return 40;
    case MatrixShare::Whole:
        break;
    }
    return 500;
}

const QList<Fault> &chances()
{
    static const QList<Fault> all{
        {.kind = Kind::Close, .when = When::Before},
        {.kind = Kind::Close, .when = When::After},
        {.kind = Kind::Reset, .when = When::Before},
        {.kind = Kind::Reset, .when = When::After},
        {.kind = Kind::HalfStatus, .when = When::After},
        {.kind = Kind::HalfHeaders, .when = When::After},
        {.kind = Kind::HalfBody, .when = When::After},
        {.kind = Kind::Silence, .when = When::Before},
        {.kind = Kind::Silence, .when = When::After},
        {.kind = Kind::Late},
        {.kind = Kind::Drip, .when = When::After},
        {.kind = Kind::Portal, .when = When::Before},
        {.kind = Kind::Status, .when = When::Before, .status = 500},
        {.kind = Kind::Status, .when = When::After, .status = 500},
        {.kind = Kind::Status, .when = When::Before, .status = 502, .body = Fault::Body::Html},
        {.kind = Kind::Status, .when = When::After, .status = 503, .body = Fault::Body::Html},
        {.kind = Kind::Status, .when = When::Before, .status = 504, .body = Fault::Body::Empty},
        {.kind = Kind::Status, .when = When::Before, .status = 429},
        {.kind = Kind::Status, .when = When::Before, .status = 401},
    };
    return all;
}

} // namespace

class TestChaos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runs_data();
    void runs();
    void cleanupTestCase();

private:
    QMap<QString, int> m_outcomes;
    int m_runs = 0;
    int m_faults = 0;
};

void TestChaos::runs_data()
{
    QTest::addColumn<int>("seed");
    const int one = qEnvironmentVariableIntValue("REVOKE_DESK_SEED");
    const int count = numberOfSeeds();
    for (int seed = one > 0 ? one : 1; seed <= (one > 0 ? one : count); ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestChaos::runs()
{
    QFETCH(const int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    const auto limiter =
        random.bounded(2) ? PracticeOptions::Limiter::Before : PracticeOptions::Limiter::After;
    const int second = QList<int>{204, 404, 409}.at(random.bounded(3));
    PracticeOptions options = FaultScene::options(limiter, second, false);
    options.count = 90;
    options.limit = random.bounded(2) ? 30 : 0;
    FaultScene scene(options);
    QVERIFY(scene.readList());

    for (int request = 1; request < 300; ++request) {
        if (random.bounded(100) < 12) {
            const Fault fault = chances().at(random.bounded(static_cast<int>(chances().size())));
            scene.front.breakNth(PracticeRequests::Any, fault, request);
        }
    }
    const int expiresAt = random.bounded(60);
    const int outageAt = random.bounded(80);
    bool expired = false;
    bool out = false;
    connect(&scene.front, &FaultFront::requestArrived, this, [&] {
        const int seen = scene.front.seen(PracticeRequests::Revoke);
        if (seen == expiresAt && !std::exchange(expired, true))
            scene.service.expireTokens(scene.bench.clock.now());
        if (seen == outageAt && !std::exchange(out, true))
            scene.front.script().setOutage(scene.bench.clock.now().addSecs(3));
    });
    scene.beginMany(credentials, random.bounded(2) ? Pace::Fast : Pace::Considerate);
    QVERIFY2(scene.driveRun(), "the run does not end");

    QStringList wrong;
    for (const ItemStatus &item : scene.bench.run->status().items) {
        const QString &clientId = item.seen.clientId;
        const bool revoked = rd::isRevoked(scene.service, clientId);
        wrong += scene.bench.property.faults(item, revoked ? Truth::Revoked : Truth::Active);
        if (item.outcome != Outcome::Unknown && rd::isRevoked(item.outcome) != revoked)
            wrong.append(clientId + u" is called "_s + outcomeText(item.outcome));
        ++m_outcomes[outcomeText(item.outcome)];
    }
    if (scene.elsewhere.connections() > 0)
        wrong.append(u"another host was reached"_s);
    m_faults += scene.front.seen(PracticeRequests::Any);
    ++m_runs;
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
}

void TestChaos::cleanupTestCase()
{
    qInfo("Chaos: %d runs of %d credentials, %d requests", m_runs, credentials, m_faults);
    qInfo() << m_outcomes;
}

QTEST_GUILESS_MAIN(TestChaos)
#include "tst_chaos.moc"
