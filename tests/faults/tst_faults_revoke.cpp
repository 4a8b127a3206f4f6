// Fault matrix: a DELETE against every fault of the front, over one order of the limiter or the other and one
// answer to a second DELETE or another. REVOKE_DESK_LONG=1 tries each fault over all of them
// (docs/pitfalls.md 1.1, 1.2, 1.3, 1.4, 1.9, 1.10, 1.11, 6.2, 7.3).
#include "fakes/matrix_share.h"
#include "faults/expected.h"
#include "faults/fault_scene.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = Fault::Kind;
using When = Fault::When;
using Limiter = PracticeOptions::Limiter;

Q_DECLARE_METATYPE(rd::Fault)

namespace {

struct Server
{
    Limiter limiter;
    int secondDelete;
};

constexpr std::array servers{
    Server{Limiter::Before, 204}, Server{Limiter::Before, 404}, Server{Limiter::Before, 409},
    Server{Limiter::After, 204},  Server{Limiter::After, 404},  Server{Limiter::After, 409},
};

bool isSuccess(Outcome outcome)
{
    return outcome == Outcome::Revoked || outcome == Outcome::RevokedReplyLost ||
           outcome == Outcome::AlreadyRevoked;
}

} // namespace

class TestFaultsRevoke : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneDelete_data();
    void oneDelete();
    void cleanupTestCase();

private:
    // What is wrong; empty: nothing.
    QStringList revokeWith(FaultScene *scene, const Fault &fault);
    QStringList aftermath(FaultScene *scene);

    std::array<std::unique_ptr<FaultScene>, servers.size()> m_scenes;
    std::array<int, servers.size()> m_cases{};
};

void TestFaultsRevoke::initTestCase()
{
    for (std::size_t i = 0; i < servers.size(); ++i) {
        const Server &server = servers.at(i);
        m_scenes.at(i) =
            std::make_unique<FaultScene>(FaultScene::options(server.limiter, server.secondDelete, true));
        QVERIFY(m_scenes.at(i)->readList());
        QVERIFY(m_scenes.at(i)->list.isTrue(m_scenes.at(i)->service));
    }
}

void TestFaultsRevoke::oneDelete_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<std::size_t>("number");
    std::size_t number = 0;
    QTest::newRow("none") << Fault() << number;
    for (const Fault &fault : allFaults())
        QTest::newRow(qPrintable(faultText(fault))) << fault << ++number;
}

void TestFaultsRevoke::oneDelete()
{
    QFETCH(const Fault, fault);
    QFETCH(const std::size_t, number);
    for (std::size_t i = 0; i < servers.size(); ++i) {
        if (matrixShare() != MatrixShare::Whole && i != turnOf(number, 0, servers.size()))
            continue;
        ++m_cases.at(i);
        QStringList wrong = revokeWith(m_scenes.at(i).get(), fault);
        if (leavesBytes(fault))
            wrong += aftermath(m_scenes.at(i).get());
        const QString where = u"limiter %1, second DELETE %2: "_s
                                  .arg(servers.at(i).limiter == Limiter::Before ? u"before"_s : u"after"_s)
                                  .arg(servers.at(i).secondDelete);
        QVERIFY2(wrong.isEmpty(), qPrintable(where + wrong.join(u"; "_s)));
    }
}

QStringList TestFaultsRevoke::revokeWith(FaultScene *scene, const Fault &fault)
{
    scene->breakNth(PracticeRequests::Revoke, fault);
    scene->begin();
    if (!scene->driveRun())
        return {u"it does not end"_s};
    QStringList wrong = scene->broken() + scene->costs.excess();
    const ItemStatus &item = scene->item();
    // One lost answer never leaves a doubt: the list can be read.
    if (item.outcome == Outcome::Unknown || item.outcome == Outcome::NotAttempted)
        wrong.append(u"it is called "_s + outcomeText(item.outcome));
    if (isSuccess(item.outcome) != scene->revoked())
        wrong.append(u"it is called "_s + outcomeText(item.outcome));
    // It was active when the run began, and only the run's own DELETE came: "before" is right at most where
    // the API itself says that there is nothing to revoke any more.
    const bool saysGone = fault.status == 404 || fault.status == 409;
    if (item.outcome == Outcome::AlreadyRevoked && !saysGone)
        wrong.append(u"it was this run that revoked it"_s);
    if (!isSuccess(item.outcome) && !item.error)
        wrong.append(u"no reason for "_s + outcomeText(item.outcome));
    if (!isSuccess(item.outcome) && item.error)
        wrong += wrongWords(*item.error, expectedKinds(fault, PracticeRequests::Revoke),
                            scene->service.clientSecret());
    return wrong;
}

// What was left over must not be taken for the answer to the next request.
QStringList TestFaultsRevoke::aftermath(FaultScene *scene)
{
    QStringList wrong;
    if (!scene->readList() || !scene->list.isTrue(scene->service))
        wrong.append(u"the next list is not the server's"_s);
    const Fault refusal{.kind = Kind::Status, .when = When::Before, .status = 403};
    wrong += revokeWith(scene, refusal);
    if (scene->revoked())
        wrong.append(u"the next DELETE got through"_s);
    return wrong;
}

void TestFaultsRevoke::cleanupTestCase()
{
    for (std::size_t i = 0; i < servers.size(); ++i)
        QVERIFY(m_scenes.at(i)->service.counts().tooMany > 0); // otherwise its order says nothing
    const int cases = std::accumulate(m_cases.begin(), m_cases.end(), 0);
    const int least = *std::min_element(m_cases.begin(), m_cases.end());
    qInfo("Fault matrix: %d cases, %d of each kind or more", cases, least);
    QVERIFY(least > 0 || cases < allFaults().size()); // some rows alone
}

QTEST_GUILESS_MAIN(TestFaultsRevoke)
#include "tst_faults_revoke.moc"
