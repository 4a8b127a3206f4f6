// Fault matrix: a page of the list, and the token that it wants, against every fault of the front, over one
// order of the limiter or the other. What is not whole is never called so, what was read is true, and nothing
// is revoked. Under the sanitizers each fault befalls one of the three; REVOKE_DESK_LONG=1 tries both orders
// for all of them (docs/pitfalls.md 1.2, 1.3, 1.4, 1.8, 1.9, 1.10, 1.11, 6.2, 7.3).
#include "fakes/matrix_share.h"
#include "faults/expected.h"
#include "faults/fault_scene.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = Fault::Kind;
using Limiter = PracticeOptions::Limiter;

Q_DECLARE_METATYPE(rd::Fault)

namespace {

constexpr std::array limiters{Limiter::Before, Limiter::After};

struct Place
{
    const char *name;
    PracticeRequests which;
    int n;
};

constexpr std::array places{
    Place{"the token", PracticeRequests::Token, 1},
    Place{"the first page", PracticeRequests::List, 1},
    Place{"the third page", PracticeRequests::List, 3},
};

} // namespace

class TestFaultsList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneList_data();
    void oneList();
    void cleanupTestCase();

private:
    // What is wrong; empty: nothing.
    QStringList readWith(FaultScene *scene, const Fault &fault, const Place &place);

    std::array<std::unique_ptr<FaultScene>, limiters.size()> m_scenes;
    std::array<std::array<int, limiters.size()>, places.size()> m_cases{};
};

void TestFaultsList::initTestCase()
{
    for (std::size_t i = 0; i < limiters.size(); ++i) {
        m_scenes.at(i) = std::make_unique<FaultScene>(FaultScene::options(limiters.at(i), 404, true));
        QVERIFY(m_scenes.at(i)->readList());
        QVERIFY(m_scenes.at(i)->list.isTrue(m_scenes.at(i)->service));
    }
}

void TestFaultsList::oneList_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<std::size_t>("number");
    std::size_t number = 0;
    QTest::newRow("none") << Fault() << number;
    for (const Fault &fault : allFaults())
        QTest::newRow(qPrintable(faultText(fault))) << fault << ++number;
}

void TestFaultsList::oneList()
{
    QFETCH(const Fault, fault);
    QFETCH(const std::size_t, number);
    const MatrixShare share = matrixShare();
    // Qt reads a huge header byte by byte: some seconds each.
    const bool once =
        share == MatrixShare::Least || (share == MatrixShare::Usual && fault.kind == Kind::HugeHeader);
    for (std::size_t k = 0; k < places.size(); ++k) {
        if (once && k != turnOf(number, 0, places.size()))
            continue;
        const Place &place = places.at(k);
        for (std::size_t i = 0; i < limiters.size(); ++i) {
            if (share != MatrixShare::Whole && i != turnOf(number, 1 + k, limiters.size()))
                continue;
            ++m_cases.at(k).at(i);
            const QStringList wrong = readWith(m_scenes.at(i).get(), fault, place);
            const QString where = u"%1, limiter %2: "_s.arg(
                QLatin1String(place.name), limiters.at(i) == Limiter::Before ? u"before"_s : u"after"_s);
            QVERIFY2(wrong.isEmpty(), qPrintable(where + wrong.join(u"; "_s)));
        }
    }
}

QStringList TestFaultsList::readWith(FaultScene *scene, const Fault &fault, const Place &place)
{
    // Without a token that lives, the first page brings a new one on its way.
    if (place.which == PracticeRequests::Token)
        scene->service.expireTokens(scene->bench.clock.now());
    scene->breakNth(place.which, fault, place.n);
    const bool whole = scene->readList();
    if (!scene->list.fault)
        return {u"it does not end"_s};
    QStringList wrong = scene->costs.excess();
    QList<ApiError::Kind> expected;
    if (!isSentAgain(fault, place.which))
        expected = expectedKinds(fault, place.which);
    const bool mayBeWhole = expected.isEmpty() || mayBeRepeated(fault, place.which);
    if (whole ? !mayBeWhole : expected.isEmpty())
        wrong.append(whole ? u"it is called whole"_s : u"it is not whole"_s);
    if (whole ? !scene->list.isTrue(scene->service) : !scene->list.isTrueSoFar(scene->service))
        wrong.append(u"it is not the server's list"_s);
    if (!whole && !scene->list.error)
        wrong.append(u"no reason why"_s);
    if (!whole && scene->list.error)
        wrong += wrongWords(*scene->list.error, expected, scene->service.clientSecret());
    if (scene->elsewhere.connections() > 0)
        wrong.append(u"another host was reached"_s);
    // Neither what was left over nor what the session made of it spoils the next one.
    scene->front.script().clear();
    const bool mayLast = leavesBytes(fault) || place.which == PracticeRequests::Token;
    if (mayLast && (!scene->readList() || !scene->list.isTrue(scene->service)))
        wrong.append(u"the next list is not the server's"_s);
    return wrong;
}

void TestFaultsList::cleanupTestCase()
{
    for (const auto &scene : m_scenes) {
        QVERIFY(scene->service.counts().tooMany > 0); // otherwise its order says nothing
        QCOMPARE(scene->service.counts().deletes, 0);
    }
    int cases = 0;
    int least = std::numeric_limits<int>::max();
    for (const auto &ofPlace : m_cases) {
        for (const int count : ofPlace) {
            cases += count;
            least = std::min(least, count);
        }
    }
    qInfo("Fault matrix: %d cases, %d of each kind or more", cases, least);
    QVERIFY(least > 0 || cases < allFaults().size()); // some rows alone
}

QTEST_GUILESS_MAIN(TestFaultsList)
#include "tst_faults_list.moc"
