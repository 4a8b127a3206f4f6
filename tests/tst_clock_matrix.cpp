// Who is wrong (the server's Date or this computer's clock), by how much, on which answer, once or always,
// and what must not move with it: risk, outcome, exposure, waits (docs/pitfalls.md 6.6).
#include "fakes/fake_clock.h"
#include "fakes/memory_store.h"
#include "fakes/scripted_api.h"
#include "workspace/desk.h"

#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace rd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

enum class Wrong { Token, List, Answer, Reading, OwnClock, ClockSetLater };
constexpr std::array wrongs{"Date of the token",   "Date of the list", "Date of the 204",
                            "Date of the reading", "own clock",        "own clock, set after the 204"};
enum class Times { Once, Always };

struct Off
{
    const char *name;
    seconds by;
};
constexpr seconds years170 = 170 * 365 * 24h;
constexpr std::array offs{Off{"+90 s", 90s},       Off{"-90 s", -90s},      Off{"+2 h", 2h},
                          Off{"-2 h", -2h},        Off{"+46 d", 46 * 24h},  Off{"-46 d", -46 * 24h},
                          Off{"+170 y", years170}, Off{"-170 y", -years170}};

const QDateTime start(QDate(2026, 11, 23), QTime(14, 0), Qt::UTC);
constexpr auto clientId = "c1"_L1;
constexpr auto rowId = "id-c1"_L1;

int claims = 0; // that were looked at

// A desk of its own clock at a server whose time is the true one, but for the answers that are not.
class Scene
{
public:
    Scene(Wrong wrong, seconds off, Times times)
        : clock(wrong == Wrong::OwnClock ? start.addSecs(off.count()) : start), api(3), m_wrong(wrong),
          m_off(off), m_times(times)
    {
        api.rows[1].lastUsed = start.toSecsSinceEpoch() - 120;
        api.onToken = [this](QTcpSocket *socket, const RawRequest &) {
            socket->write(RawServer::answer(
                200, R"({"access_token":"dinie_at_1","token_type":"bearer","expires_in":36000})",
                "application/json", date(Wrong::Token)));
            return true;
        };
        api.onList = [this](QTcpSocket *socket, const RawRequest &request) {
            if (refuseLists) {
                refuseLists = false;
                socket->write(RawServer::problem(429, "rate_limit_exceeded",
                                                 "Retry-After: 30\r\n" + date(Wrong::List)));
                return true;
            }
            api.headers = date(request.path.contains("limit=1&") ? Wrong::Reading : Wrong::List);
            return false;
        };
        api.onDelete = [this](QTcpSocket *socket, ScriptedApi::Row *row) {
            row->status = reallyRevokes ? "revoked" : "active";
            socket->write(RawServer::answer(204, {}, {}, date(Wrong::Answer)));
        };
        restart();
    }

    void restart()
    {
        desk.reset();
        DeskOptions options;
        options.configDir = folder.filePath(u"config"_s);
        options.dataDir = folder.filePath(u"data"_s);
        options.seed = 1;
        desk = std::make_unique<Desk>(options, &clock, &store);
    }

    bool signedIn()
    {
        SignInDraft draft;
        draft.environment.name = u"Staging"_s;
        draft.environment.kind = EnvironmentKind::Sandbox;
        draft.environment.baseUrl = api.server.url();
        draft.environment.clientId = u"me"_s;
        draft.environment.network.proxyMode = ProxyMode::None;
        draft.secret = Secret("any secret");
        desk->signIn(std::move(draft));
        return listed() && QTest::qWaitFor([this] { return store.size() == 2; });
    }
    bool listed() const
    {
        return QTest::qWaitFor([this] {
            return desk->state().phase == DeskState::Phase::SignedIn &&
                   desk->listState().phase == ListState::Phase::Complete;
        });
    }
    bool revoked()
    {
        return desk->revoke(desk->draftPlan({rowId}), false) &&
               QTest::qWaitFor([this] { return desk->run().phase == RunStatus::Phase::Finished; });
    }
    bool refreshed()
    {
        desk->refresh();
        return QTest::qWaitFor([this] { return desk->listState().phase == ListState::Phase::Loading; }) &&
               listed();
    }
    // What is left of the tokens, by this computer's clock.
    seconds left() const
    {
        const std::optional<Exposure> exposure = desk->exposureOf(clientId);
        return seconds(exposure ? clock.now().secsTo(exposure->guaranteedEnd) : -years170.count());
    }

    FakeClock clock;
    ScriptedApi api;
    bool refuseLists = false;
    bool reallyRevokes = true;
    MemoryStore store;
    QTemporaryDir folder;
    std::unique_ptr<Desk> desk;

private:
    QByteArray date(Wrong which)
    {
        QDateTime now = start.addMSecs(clock.monotonic().count());
        if (which == m_wrong && (m_times == Times::Always || !m_wasWrong)) {
            now = now.addSecs(m_off.count());
            m_wasWrong = true;
        }
        return "Date: " + QLocale::c().toString(now, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1() +
               "\r\n";
    }

    Wrong m_wrong;
    seconds m_off;
    Times m_times;
    bool m_wasWrong = false;
};

bool isAbout(seconds value, seconds expected)
{
    return std::chrono::abs(value - expected) <= 3s;
}

} // namespace

class TestClockMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matrix_data();
    void matrix();
    void cleanupTestCase();
};

void TestClockMatrix::matrix_data()
{
    QTest::addColumn<Wrong>("wrong");
    QTest::addColumn<seconds>("off");
    QTest::addColumn<Times>("times");
    for (std::size_t wrong = 0; wrong < wrongs.size(); ++wrong) {
        for (const Off &off : offs) {
            const auto row = [&](const char *times, Times value) {
                QTest::addRow("%s %s%s", wrongs.at(wrong), off.name, times)
                    << static_cast<Wrong>(wrong) << off.by << value;
            };
            row("", Times::Always);
            if (static_cast<Wrong>(wrong) < Wrong::OwnClock)
                row(", once", Times::Once);
        }
    }
}

// F3.2, F3.3, F3.4.
void TestClockMatrix::matrix()
{
    QFETCH(const Wrong, wrong);
    QFETCH(const seconds, off);
    QFETCH(const Times, times);
    Scene scene(wrong, off, times);
    QVERIFY(scene.signedIn());

    // Risk: it was used two minutes ago, whatever a clock says.
    QVERIFY(scene.desk->riskOf({rowId}).level >= RiskLevel::Challenge);
    ++claims;

    // Waits: half a minute is half a minute.
    scene.refuseLists = true;
    scene.desk->refresh();
    QTRY_COMPARE(scene.desk->traffic().wait, TrafficStatus::Wait::ServerAsked);
    const seconds wait(scene.clock.now().secsTo(scene.desk->traffic().waitUntil));
    QVERIFY2(wait >= 29s && wait <= 31s, qPrintable(QString::number(wait.count())));
    ++claims;
    scene.clock.advance(31s);
    QVERIFY(scene.listed());

    // Outcome, and what the list says of it afterwards.
    QVERIFY(scene.revoked());
    const QDateTime receivedAt = scene.clock.now();
    QCOMPARE(scene.desk->run().items.first().outcome, Outcome::Revoked);
    QCOMPARE(scene.desk->list().find(rowId)->status, CredentialStatus::Revoked);
    scene.clock.advance(1ms); // what is asked for after the answer is not asked for at that moment
    QVERIFY(scene.refreshed());
    QCOMPARE(scene.desk->list().find(rowId)->status, CredentialStatus::Revoked);
    scene.api.rows[1].status = "active";
    QVERIFY(scene.refreshed());
    QCOMPARE(scene.desk->list().find(rowId)->status, CredentialStatus::Active);
    ++claims;

    // Exposure: an hour from the answer.
    if (wrong == Wrong::ClockSetLater)
        scene.clock.stepWall(off);
    QVERIFY2(isAbout(scene.left(), 1h), qPrintable(QString::number(scene.left().count())));
    scene.clock.advance(90s);
    QVERIFY(isAbout(scene.left(), 1h - 90s));
    ++claims;

    if (wrong != Wrong::ClockSetLater) {
        // A start later the later clock counts, but no Date that is more than a day ahead.
        const QString environmentId = scene.desk->state().environment.id;
        QTRY_VERIFY(!scene.desk->actionsOn(clientId).isEmpty());
        scene.restart();
        scene.desk->open(environmentId);
        QVERIFY(scene.listed());
        const seconds ahead = wrong == Wrong::Answer ? off : wrong == Wrong::OwnClock ? -off : 0s;
        const seconds counts = ahead > 0s && ahead <= 24h ? ahead : 0s;
        QTRY_VERIFY(scene.desk->exposureOf(clientId));
        const QDateTime end = scene.desk->exposureOf(clientId)->guaranteedEnd;
        QVERIFY2(isAbout(seconds(receivedAt.secsTo(end)), 1h + counts),
                 qPrintable(end.toString(Qt::ISODate)));
        QCOMPARE(scene.desk->exposureOf(clientId)->claimedEnd.has_value(), ahead != 0s);
        ++claims;
        return;
    }
    scene.clock.advance(1h - 100s);
    QVERIFY(scene.left() > 0s);
    scene.clock.advance(20s);
    QVERIFY(scene.left() <= 0s);
    ++claims;
}

void TestClockMatrix::cleanupTestCase()
{
    qInfo("%d claims of the clock matrix hold", claims);
}

QTEST_GUILESS_MAIN(TestClockMatrix)
#include "tst_clock_matrix.moc"
