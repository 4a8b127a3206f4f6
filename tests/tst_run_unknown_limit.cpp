// A server that limits and says nothing of it: no Retry-After, no rate-limit header (docs/pitfalls.md 6.2).
// Through a real run, its reading before, and a real server.
#include "fakes/run_scene.h"

#include <QTest>

using namespace rd;
using namespace std::chrono_literals;

class TestRunUnknownLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intervalDoublesAndNothingIsLost_data();
    void intervalDoublesAndNothingIsLost();
};

void TestRunUnknownLimit::intervalDoublesAndNothingIsLost_data()
{
    QTest::addColumn<Pace>("pace");
    QTest::addColumn<int>("limit"); // requests per window
    QTest::addColumn<milliseconds>("window");
    QTest::newRow("fast, 10 per 40 s") << Pace::Fast << 10 << milliseconds(40s);
    QTest::newRow("considerate, 10 per 40 s") << Pace::Considerate << 10 << milliseconds(40s);
    QTest::newRow("fast, 5 per 20 s") << Pace::Fast << 5 << milliseconds(20s);
}

void TestRunUnknownLimit::intervalDoublesAndNothingIsLost()
{
    QFETCH(const Pace, pace);
    QFETCH(const int, limit);
    QFETCH(const milliseconds, window);
    constexpr int many = 30;
    RunScene scene({}, many + 1);
    milliseconds opened{-window};
    int taken = 0;
    struct Seen
    {
        milliseconds at;
        bool refused;
    };
    QList<Seen> seen;
    const auto refuses = [&] {
        const milliseconds now = scene.bench.clock.monotonic();
        if (now >= opened + window) {
            opened = now;
            taken = 0;
        }
        const bool refused = ++taken > limit;
        seen.append({now, refused});
        return refused;
    };
    const QByteArray tooMany = RawServer::problem(429, "rate_limited");
    scene.api.onList = [&](QTcpSocket *socket, const RawRequest &) {
        const bool refused = refuses();
        if (refused)
            socket->write(tooMany);
        return refused;
    };
    scene.api.onDelete = [&](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (refuses()) {
            socket->write(tooMany);
            return;
        }
        row->status = "revoked";
        socket->write(RawServer::answer(204));
    };

    QList<int> rows;
    for (int row = 1; row <= many; ++row)
        rows.append(row);
    Plan plan = scene.planOf(rows);
    plan.pace = pace;
    scene.bench.make(plan)->start();
    QVERIFY(scene.bench.toTheEnd());
    for (int i = 0; i < many; ++i) {
        QCOMPARE(scene.bench.item(i).outcome, Outcome::Revoked);
        QCOMPARE(scene.faults(i), QStringList());
    }

    // A refusal ends every lane: what was under way with the first may be refused with it, and from then on
    // each probe is alone, and its wait is at least 1 s, 2 s, 4 s and on.
    int streaks = 0;
    for (qsizetype i = 0; i < seen.size(); ++i) {
        if (!seen.at(i).refused || (i > 0 && seen.at(i - 1).refused))
            continue;
        ++streaks;
        qsizetype last = i;
        while (last + 1 < seen.size() && seen.at(last + 1).refused && seen.at(last + 1).at == seen.at(i).at)
            ++last;
        QVERIFY2(last - i < 4, "more refused at once than there are lanes");
        milliseconds expected{1s};
        for (qsizetype probe = last + 1; probe < seen.size(); ++probe, expected *= 2) {
            const milliseconds waited = seen.at(probe).at - seen.at(probe - 1).at;
            QVERIFY2(waited >= expected,
                     qPrintable(QStringLiteral("%1 ms for %2 ms").arg(waited.count()).arg(expected.count())));
            if (!seen.at(probe).refused)
                break;
        }
    }
    QVERIFY(streaks > 0);
}

QTEST_GUILESS_MAIN(TestRunUnknownLimit)
#include "tst_run_unknown_limit.moc"
