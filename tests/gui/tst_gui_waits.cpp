// F4.1: whatever waits says so where one looks: why, until when, and how to stop it; a wait above 10 minutes
// asks.
#include "fakes/fake_clock.h"
#include "gui/desk_window.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>

using namespace rd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Place { Token, FirstPage, Refresh, LaterPage, RenewedToken, Drift, Delete, ReadBack };

struct Named
{
    const char *name;
    Place place;
};
constexpr std::array places{Named{"token", Place::Token},
                            Named{"first page", Place::FirstPage},
                            Named{"refresh", Place::Refresh},
                            Named{"later page", Place::LaterPage},
                            Named{"renewed token", Place::RenewedToken},
                            Named{"reading before the first DELETE", Place::Drift},
                            Named{"DELETE", Place::Delete},
                            Named{"read back", Place::ReadBack}};

constexpr int shortWait = 5;
constexpr int longWait = 900;

// The window against a server that asks one request to wait.
struct Scene
{
    FakeClock clock;
    DeskWindow window{120};
    Person &person = window.person;
    QByteArray headers; // of the 429
    int refusals = 0;   // that are still to come
    std::function<bool(const RawRequest &)> refuses;

    Scene()
    {
        window.clock = &clock;
        window.restart();
        window.api.onToken = [this](QTcpSocket *socket, const RawRequest &request) {
            return refuse(socket, request);
        };
        window.api.onList = window.api.onToken;
    }

    bool refuse(QTcpSocket *socket, const RawRequest &request)
    {
        if (refusals == 0 || !refuses(request))
            return false;
        --refusals;
        socket->write(RawServer::problem(429, "rate_limit_exceeded", headers));
        return true;
    }
    void askToWait(int seconds, std::function<bool(const RawRequest &)> which)
    {
        headers = "Retry-After: " + QByteArray::number(seconds) + "\r\n";
        refusals = 1;
        refuses = std::move(which);
    }
    bool says(const QString &name, const QString &start) const
    {
        return person.sees(name) && person.textOf(name).startsWith(start);
    }
    int sent() const { return static_cast<int>(window.api.server.requests().size()); }
    bool openKept()
    {
        const QString id = window.desk->environments().lastOpened();
        window.restart();
        return QTest::qWaitForWindowActive(window.window.get()) && person.click(u"open_"_s + id);
    }
    bool confirmOne()
    {
        if (!window.checkRow(u"c0"_s) || !person.click(u"revokeButton"_s) || !window.asked())
            return false;
        clock.advance(1s);
        return window.confirm();
    }
    // Up to the request that has to wait. False: it did not get there.
    bool goTo(Place place, int seconds)
    {
        const auto kept = [this] { return window.store.size() == 2; };
        if (!window.signIn() || !person.waitFor(kept))
            return false;
        const auto page = [](const RawRequest &request) { return request.path.contains("limit=100"); };
        switch (place) {
        case Place::Token:
            window.store.put(window.desk->environments().lastOpened(), SecretKind::AccessToken, "none");
            askToWait(seconds, [](const RawRequest &request) { return request.method == "POST"; });
            return openKept();
        case Place::FirstPage:
            askToWait(seconds, page);
            return openKept();
        case Place::Refresh:
            askToWait(seconds, page);
            return person.press(Qt::Key_F5);
        case Place::LaterPage:
            askToWait(seconds, [](const RawRequest &request) {
                return request.path.contains("limit=100") && request.path.contains("starting_after");
            });
            return person.press(Qt::Key_F5);
        case Place::RenewedToken:
            askToWait(seconds, [](const RawRequest &request) { return request.method == "POST"; });
            window.api.onList = [this](QTcpSocket *socket, const RawRequest &) {
                window.api.onList = {};
                socket->write(RawServer::problem(401, "token_expired"));
                return true;
            };
            return person.press(Qt::Key_F5);
        case Place::Drift:
            askToWait(seconds, [](const RawRequest &request) { return request.method == "GET"; });
            return confirmOne();
        case Place::Delete:
            window.api.onDelete = [this, seconds](QTcpSocket *socket, ScriptedApi::Row *row) {
                const bool first = row->status == "active" && window.api.deletes() == 1;
                if (!first)
                    row->status = "revoked";
                socket->write(first
                                  ? RawServer::problem(429, "rate_limit_exceeded",
                                                       "Retry-After: " + QByteArray::number(seconds) + "\r\n")
                                  : RawServer::answer(204));
            };
            return confirmOne();
        case Place::ReadBack:
            window.api.onDelete = [this, seconds](QTcpSocket *socket, ScriptedApi::Row *row) {
                row->status = "revoked";
                askToWait(seconds, [](const RawRequest &request) { return request.method == "GET"; });
                socket->abort();
            };
            return confirmOne();
        }
        return false;
    }
};

bool inRun(Place place)
{
    return place == Place::Drift || place == Place::Delete || place == Place::ReadBack;
}

bool signingIn(Place place)
{
    return place == Place::Token || place == Place::FirstPage;
}

QString noteOf(Place place)
{
    return inRun(place) ? u"runWaitNote"_s : signingIn(place) ? u"signInWait"_s : u"statusWait"_s;
}

QString acceptOf(Place place)
{
    return inRun(place) ? u"runWait"_s : noteOf(place) + u"Accept"_s;
}

QString stopOf(Place place)
{
    return inRun(place) ? u"runStop"_s : signingIn(place) ? u"cancelSignIn"_s : u"statusWaitStop"_s;
}

} // namespace

class TestGuiWaits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void F4_1_shows_data();
    void F4_1_shows();
    void F4_1_longOneAsks_data();
    void F4_1_longOneAsks();
    void F4_1_stops_data();
    void F4_1_stops();
    void F4_1_confirmationSaysIt_data();
    void F4_1_confirmationSaysIt();
    void F4_1_spentLimit_data();
    void F4_1_spentLimit();
    void F4_1_keychain();
    void F3_9_oldListStays();

private:
    static void rows();
    static bool went(const Scene &scene, Place place);
};

void TestGuiWaits::rows()
{
    QTest::addColumn<Place>("place");
    for (const Named &named : places)
        QTest::newRow(named.name) << named.place;
}

// What waited has ended well.
bool TestGuiWaits::went(const Scene &scene, Place place)
{
    if (inRun(place))
        return scene.window.ended() && isRevoked(scene.window.desk->run().items.first().outcome);
    return scene.window.desk->state().phase == DeskState::Phase::SignedIn && scene.window.listed();
}

void TestGuiWaits::F4_1_shows_data()
{
    rows();
}

void TestGuiWaits::F4_1_shows()
{
    QFETCH(const Place, place);
    Scene scene;
    Person &person = scene.person;
    QVERIFY(scene.goTo(place, shortWait));
    const QString sentence = noteOf(place) + u"Sentence"_s;
    QVERIFY(person.waitFor([&] { return scene.says(sentence, u"Server asked to wait · resumes 14:00:"_s); }));
    QVERIFY(person.sees(noteOf(place) + u"Icon"_s));
    QVERIFY(!person.sees(acceptOf(place)));
    // The countdown goes on by itself.
    const QString before = person.textOf(sentence);
    QVERIFY2(before.contains(QRegularExpression(uR"(\([56] s\)$)"_s)), qPrintable(before));
    scene.clock.advance(2s);
    QTRY_VERIFY(person.textOf(sentence).contains(QRegularExpression(uR"(\([34] s\)$)"_s)));
    const int sent = scene.sent();
    QTest::qWait(50);
    QCOMPARE(scene.sent(), sent);
    scene.clock.advance(4s);
    QTRY_VERIFY(went(scene, place));
    QVERIFY(!person.sees(noteOf(place)));
}

void TestGuiWaits::F4_1_longOneAsks_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<bool>("late"); // agreed to when it is over already
    for (const Named &named : places) {
        QTest::addRow("%s, agreed", named.name) << named.place << false;
        QTest::addRow("%s, agreed late", named.name) << named.place << true;
    }
}

void TestGuiWaits::F4_1_longOneAsks()
{
    QFETCH(const Place, place);
    QFETCH(const bool, late);
    Scene scene;
    Person &person = scene.person;
    QVERIFY(scene.goTo(place, longWait));
    const QString sentence = noteOf(place) + u"Sentence"_s;
    QVERIFY(person.waitFor([&] { return scene.says(sentence, u"Server asked to wait until 14:15:"_s); }));
    const QString asks = person.textOf(sentence);
    QVERIFY2(asks.contains(QRegularExpression(uR"(\(15 min( 1 s)?\) · nothing is sent until you decide$)"_s)),
             qPrintable(asks));
    QVERIFY(person.find(acceptOf(place)));
    QCOMPARE(person.sees(u"banner_acceptWait"_s), !inRun(place) && !signingIn(place));
    const int sent = scene.sent();
    if (late) {
        // Nobody answers: nothing is sent, however late it gets.
        scene.clock.advance(20min);
        QTRY_COMPARE(person.textOf(sentence), u"The wait is over · nothing is sent until you decide"_s);
        QTest::qWait(50);
        QCOMPARE(scene.sent(), sent);
        QVERIFY(person.textOf(acceptOf(place)).startsWith("Contin&ue"_L1));
        QVERIFY(person.click(acceptOf(place)));
    } else {
        QVERIFY(person.textOf(acceptOf(place)).startsWith("&Wait until 14:1"_L1));
        QVERIFY(person.click(acceptOf(place)));
        QTRY_VERIFY(person.textOf(sentence).startsWith(u"Server asked to wait · resumes 14:15:"_s));
        QVERIFY(!person.sees(acceptOf(place)));
        QVERIFY(!person.sees(u"banner_acceptWait"_s));
        QCOMPARE(scene.sent(), sent);
        scene.clock.advance(901s);
    }
    QTRY_VERIFY(went(scene, place));
    QVERIFY(!person.sees(noteOf(place)));
}

void TestGuiWaits::F4_1_stops_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<int>("seconds");
    for (const Named &named : places) {
        QTest::addRow("%s, 5 s", named.name) << named.place << shortWait;
        QTest::addRow("%s, 15 min", named.name) << named.place << longWait;
    }
}

void TestGuiWaits::F4_1_stops()
{
    QFETCH(const Place, place);
    QFETCH(const int, seconds);
    Scene scene;
    Person &person = scene.person;
    QVERIFY(scene.goTo(place, seconds));
    QVERIFY(person.find(noteOf(place)));
    const int sent = scene.sent();
    QVERIFY(person.click(stopOf(place)));
    if (inRun(place)) {
        // What may have been done is read back, unless one does not want that either.
        if (person.waitFor([&] { return person.textOf(u"runStop"_s).contains("without checking"_L1); }, 500))
            QVERIFY(person.click(u"runStop"_s));
        QTRY_VERIFY(scene.window.ended());
    } else if (signingIn(place)) {
        QTRY_COMPARE(scene.window.desk->state().phase, DeskState::Phase::Closed);
        QVERIFY(person.find(u"signIn"_s));
    } else {
        QTRY_COMPARE(scene.window.desk->listState().fault, ListFault::Cancelled);
        QVERIFY(person.textOf(u"statusList"_s).endsWith("refresh stopped"_L1));
    }
    QTRY_VERIFY(!person.sees(noteOf(place)));
    QVERIFY(!person.sees(u"banner_acceptWait"_s));
    scene.clock.advance(20min);
    QTest::qWait(50);
    QCOMPARE(scene.sent(), sent);
}

void TestGuiWaits::F4_1_confirmationSaysIt_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("when");
    QTest::newRow("5 s") << shortWait << u"The first request goes then."_s;
    QTest::newRow("15 min") << longWait << u"you will be asked whether to wait."_s;
}

void TestGuiWaits::F4_1_confirmationSaysIt()
{
    QFETCH(const int, seconds);
    QFETCH(const QString, when);
    Scene scene;
    Person &person = scene.person;
    QVERIFY(scene.goTo(Place::Refresh, seconds));
    QVERIFY(person.find(u"statusWait"_s));
    QVERIFY(scene.window.checkRow(u"c0"_s));
    QVERIFY(person.click(u"revokeButton"_s));
    QVERIFY(scene.window.asked());
    const QString said = person.textOf(u"confirmWaitSentence"_s);
    QVERIFY2(said.startsWith("The server asked to wait until 14:"_L1), qPrintable(said));
    QVERIFY2(said.endsWith(when), qPrintable(said));
    // Its room is there without it, too.
    const QPoint keep = person.find(u"keep"_s)->pos();
    scene.clock.advance(std::chrono::seconds(seconds + 1));
    QTRY_VERIFY(!person.sees(u"confirmWait"_s));
    QCOMPARE(person.find(u"keep"_s)->pos(), keep);
}

// Nothing was refused; the window is used up.
void TestGuiWaits::F4_1_spentLimit_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("5 s") << shortWait << u"Waiting for the server's limit · resumes 14:00:05 (5 s)"_s;
    QTest::newRow("15 min")
        << longWait << u"Server limit used up until 14:15:00 (15 min) · nothing is sent until you decide"_s;
}

void TestGuiWaits::F4_1_spentLimit()
{
    QFETCH(const int, seconds);
    QFETCH(const QString, words);
    Scene scene;
    Person &person = scene.person;
    QVERIFY(scene.window.signIn());
    const int height = person.find(u"credentialView"_s)->height();
    scene.window.api.headers = "X-RateLimit-Limit: 60\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: " +
                               QByteArray::number(scene.clock.now().addSecs(seconds).toSecsSinceEpoch()) +
                               "\r\n";
    QVERIFY(person.press(Qt::Key_F5));
    QVERIFY(person.waitFor([&] { return scene.says(u"statusWaitSentence"_s, words); }));
    if (seconds == shortWait)
        QCOMPARE(person.find(u"credentialView"_s)->height(), height); // nothing jumped
    else
        QVERIFY(person.click(u"banner_acceptWait"_s));
    scene.window.api.headers.clear();
    QTRY_VERIFY(person.textOf(u"statusWaitSentence"_s).contains("resumes"_L1));
    scene.clock.advance(std::chrono::seconds(seconds));
    QTRY_VERIFY(scene.window.listed());
}

void TestGuiWaits::F4_1_keychain()
{
    Scene scene;
    Person &person = scene.person;
    QVERIFY(scene.window.signIn());
    scene.window.store.hold(true);
    QVERIFY(scene.openKept());
    QVERIFY(person.find(u"cancelSignIn"_s));
    const QPoint cancel = person.find(u"cancelSignIn"_s)->pos();
    scene.window.store.saySlow();
    QVERIFY(
        person.waitFor([&] { return scene.says(u"signInWaitSentence"_s, u"Waiting for the keychain"_s); }));
    QCOMPARE(person.find(u"cancelSignIn"_s)->pos(), cancel);
    QVERIFY(person.click(u"cancelSignIn"_s));
    QTRY_COMPARE(scene.window.desk->state().phase, DeskState::Phase::Closed);
    QVERIFY(!person.sees(u"signInWait"_s));
}

// What shows after a failed refresh is the list that was complete before.
void TestGuiWaits::F3_9_oldListStays()
{
    Scene scene;
    Person &person = scene.person;
    QVERIFY(scene.window.signIn());
    QTRY_VERIFY(scene.says(u"statusList"_s, u"120 credential(s), complete, as of "_s));
    QTcpSocket *held = nullptr;
    scene.window.api.onList = [&held](QTcpSocket *socket, const RawRequest &) {
        held = socket;
        return true;
    };
    QVERIFY(person.press(Qt::Key_F5));
    QTRY_VERIFY(held);
    const QString old = u"120 credential(s) as of 14:00"_s;
    QTRY_COMPARE(person.textOf(u"statusList"_s), old + u" · refreshing, 0 read"_s);
    held->write(RawServer::problem(500, "internal_error"));
    QTRY_COMPARE(person.textOf(u"statusList"_s), old + u" · refresh failed: page 1"_s);
}

QTEST_MAIN(TestGuiWaits)
#include "tst_gui_waits.moc"
