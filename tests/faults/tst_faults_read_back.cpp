// Fault matrix: what decides of a DELETE whose answer was lost – its reading back, and the token that a
// request on its way wants – against every fault of the front: each fault befalls one of the courses of the
// readings and one of the token's, over one order of the limiter or the other; under the sanitizers one of
// all. REVOKE_DESK_LONG=1 tries all of them over both (docs/pitfalls.md 1.1, 1.4, 1.5, 1.8, 1.10, 6.2, 7.3).
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
using When = Fault::When;
using Limiter = PracticeOptions::Limiter;

Q_DECLARE_METATYPE(rd::Fault)

namespace {

constexpr std::array limiters{Limiter::Before, Limiter::After};

// What is broken while a credential is being revoked.
enum class Broken {
    OneReading,   // the first one after the DELETE
    EveryReading, // each one after it
    TokenBefore,  // the token that the reading before the DELETE wants
    TokenForIt,   // the one that the DELETE wants after a 401
};

struct Course
{
    const char *name;
    Broken broken;
    When lost; // of the readings: whether the server had carried the DELETE out when its answer was lost
};

constexpr std::array courses{
    Course{"one reading, done", Broken::OneReading, When::After},
    Course{"one reading, not done", Broken::OneReading, When::Before},
    Course{"every reading, done", Broken::EveryReading, When::After},
    Course{"every reading, not done", Broken::EveryReading, When::Before},
    Course{"token before it", Broken::TokenBefore, When::After},
    Course{"token for it", Broken::TokenForIt, When::After},
};

bool isReading(Broken broken)
{
    return broken == Broken::OneReading || broken == Broken::EveryReading;
}

PracticeRequests brokenRequests(Broken broken)
{
    return isReading(broken) ? PracticeRequests::List : PracticeRequests::Token;
}

// A limit that never passes and a token that is never good are waited for as long as one likes; Qt reads each
// large header for seconds.
bool takesTooLong(const Fault &fault)
{
    return (fault.kind == Kind::Status && (fault.status == 429 || fault.status == 401)) ||
           fault.kind == Kind::HugeHeader;
}

// Those that fault `number` befalls.
QList<std::size_t> coursesOf(std::size_t number, const Fault &fault)
{
    QList<std::size_t> readings;
    QList<std::size_t> tokens;
    for (std::size_t i = 0; i < courses.size(); ++i) {
        const Broken broken = courses.at(i).broken;
        if (broken == Broken::EveryReading && takesTooLong(fault))
            continue;
        (isReading(broken) ? readings : tokens).append(i);
    }
    const auto one = [number](const QList<std::size_t> &of, std::size_t axis) {
        return of.at(qsizetype(turnOf(number, axis, std::size_t(of.size()))));
    };
    switch (matrixShare()) {
    case MatrixShare::Least:
        return {one(readings + tokens, 0)};
    case MatrixShare::Usual:
        return {one(readings, 1), one(tokens, 2)};
    case MatrixShare::Whole:
        break;
    }
    return readings + tokens;
}

} // namespace

class TestFaultsReadBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneCourse_data();
    void oneCourse();
    void cleanupTestCase();

private:
    // What is wrong; empty: nothing.
    QStringList revokeWith(FaultScene *scene, const Fault &fault, const Course &course);
    QStringList judge(const FaultScene &scene, const Fault &fault, const Course &course) const;

    std::array<std::unique_ptr<FaultScene>, limiters.size()> m_scenes;
    std::array<std::array<int, limiters.size()>, courses.size()> m_cases{};
};

void TestFaultsReadBack::initTestCase()
{
    for (std::size_t i = 0; i < limiters.size(); ++i) {
        PracticeOptions options = FaultScene::options(limiters.at(i), 404, true);
        options.count = 2'000;
        m_scenes.at(i) = std::make_unique<FaultScene>(options);
        QVERIFY(m_scenes.at(i)->readList());
        QVERIFY(m_scenes.at(i)->list.isTrue(m_scenes.at(i)->service));
    }
}

void TestFaultsReadBack::oneCourse_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<std::size_t>("number");
    std::size_t number = 0;
    QTest::newRow("none") << Fault() << number;
    for (const Fault &fault : allFaults())
        QTest::newRow(qPrintable(faultText(fault))) << fault << ++number;
}

void TestFaultsReadBack::oneCourse()
{
    QFETCH(const Fault, fault);
    QFETCH(const std::size_t, number);
    for (const std::size_t k : coursesOf(number, fault)) {
        const Course &course = courses.at(k);
        for (std::size_t i = 0; i < limiters.size(); ++i) {
            if (matrixShare() != MatrixShare::Whole && i != turnOf(number, 3 + k, limiters.size()))
                continue;
            ++m_cases.at(k).at(i);
            const QStringList wrong = revokeWith(m_scenes.at(i).get(), fault, course);
            const QString where = u"%1, limiter %2: "_s.arg(
                QLatin1String(course.name), limiters.at(i) == Limiter::Before ? u"before"_s : u"after"_s);
            QVERIFY2(wrong.isEmpty(), qPrintable(where + wrong.join(u"; "_s)));
        }
    }
}

QStringList TestFaultsReadBack::revokeWith(FaultScene *scene, const Fault &fault, const Course &course)
{
    const QDateTime now = scene->bench.clock.now();
    const bool always = course.broken == Broken::EveryReading;
    // Counted from the moment when the DELETE arrives.
    const auto whenSent = QObject::connect(
        &scene->front, &FaultFront::requestArrived, &scene->front,
        [&, done = false](PracticeRequests which) mutable {
            if (which != PracticeRequests::Revoke || std::exchange(done, true))
                return;
            if (course.broken == Broken::TokenForIt) {
                scene->service.expireTokens(scene->bench.clock.now());
                return;
            }
            scene->breakNth(brokenRequests(course.broken), fault, 1, always);
            scene->front.breakNth(PracticeRequests::Revoke, {.kind = Kind::Close, .when = course.lost});
        });
    const auto disconnected = qScopeGuard([&] { QObject::disconnect(whenSent); });
    scene->front.script().clear();
    if (!isReading(course.broken))
        scene->breakNth(PracticeRequests::Token, fault);
    if (course.broken == Broken::TokenBefore) {
        QObject::disconnect(whenSent);
        scene->service.expireTokens(now);
    }
    scene->begin();
    if (!scene->driveRun())
        return {u"it does not end"_s};
    scene->front.script().clear();
    return scene->broken() + scene->costs.excess() + judge(*scene, fault, course);
}

QStringList TestFaultsReadBack::judge(const FaultScene &scene, const Fault &fault, const Course &course) const
{
    const ItemStatus &item = scene.item();
    const PracticeRequests which = brokenRequests(course.broken);
    QList<ApiError::Kind> reasons = expectedKinds(fault, which);
    const bool always = course.broken == Broken::EveryReading && fault.kind == Kind::Interim;
    const bool harmless = reasons.isEmpty() || (isSentAgain(fault, which) && !always);
    QList<Outcome> right;
    if (isReading(course.broken)) {
        right = {course.lost == When::After ? Outcome::RevokedReplyLost : Outcome::StillActive};
        if (course.broken == Broken::EveryReading && !harmless)
            right = {Outcome::Unknown};
        reasons.append(ApiError::Kind::ConnectionLost); // of the DELETE itself
    } else if (harmless) {
        right = {Outcome::Revoked};
    } else {
        // Signed in again, or read once more; nothing was carried out without a good token.
        right = {Outcome::Revoked, Outcome::NotAttempted, Outcome::Refused};
        reasons.append(ApiError::Kind::Unauthorized);
    }
    QStringList wrong;
    if (!right.contains(item.outcome))
        wrong.append(u"it is called "_s + outcomeText(item.outcome));
    const bool success = item.outcome == Outcome::Revoked || item.outcome == Outcome::RevokedReplyLost;
    if (!success && !item.error)
        wrong.append(u"no reason for "_s + outcomeText(item.outcome));
    if (!success && item.error)
        wrong += wrongWords(*item.error, reasons, scene.service.clientSecret());
    return wrong;
}

void TestFaultsReadBack::cleanupTestCase()
{
    for (const auto &scene : m_scenes)
        QVERIFY(scene->service.counts().tooMany > 0); // otherwise its order says nothing
    int cases = 0;
    int least = std::numeric_limits<int>::max();
    for (const auto &ofCourse : m_cases) {
        for (const int count : ofCourse) {
            cases += count;
            least = std::min(least, count);
        }
    }
    qInfo("Fault matrix: %d cases, %d of each kind or more", cases, least);
    QVERIFY(least > 0 || cases < allFaults().size()); // some rows alone
}

QTEST_GUILESS_MAIN(TestFaultsReadBack)
#include "tst_faults_read_back.moc"
