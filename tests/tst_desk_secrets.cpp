// How long a secret stays in the mask of log and windows: as long as the desk or its connection has it
// (docs/pitfalls.md 3.6).
#include "base/log.h"
#include "fakes/desk_bench.h"
#include "fakes/scripted_api.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <functional>

using namespace rd;

namespace {

const QByteArray secret = "Xy7pQ2vR9sT4wL8mN1kJ";
const QByteArray proxyPassword = "pr0xy-Password-0123456789";
const QByteArray token = "dinie_at_0123456789abcdefghij";

bool isMasked(const QByteArray &text)
{
    return holdsKnownSecret(QString::fromLatin1(text));
}

bool areAllMasked()
{
    return isMasked(secret) && isMasked(proxyPassword) && isMasked(token);
}

bool isAnyMasked()
{
    // As in the header of the token's request, too.
    return isMasked(secret) || isMasked(proxyPassword) || isMasked(token) ||
           isMasked(QByteArray("me:" + secret).toBase64());
}

// A desk that is signed in at a server by hand.
struct Scene
{
    Scene()
    {
        api.onToken = [this](QTcpSocket *socket, const RawRequest &) {
            socket->write(refuses
                              ? RawServer::problem(401, "invalid_client")
                              : RawServer::answer(200, R"({"access_token":")" + token +
                                                           R"(","token_type":"bearer","expires_in":3600})"));
            return true;
        };
    }
    SignInDraft draft(const QByteArray &typed = secret) const
    {
        SignInDraft draft = bench.draft(api.server.url(), typed);
        draft.environment.network.proxyUser = QStringLiteral("me");
        draft.proxyPassword = Secret(proxyPassword);
        return draft;
    }
    bool signedIn()
    {
        bench.desk->signIn(draft());
        return bench.listed();
    }

    ScriptedApi api{3};
    bool refuses = false;
    DeskBench bench;
};

using Leave = std::function<void(Scene &)>;

} // namespace

Q_DECLARE_METATYPE(Leave)

class TestDeskSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F5_8_maskedWhileItIsUsed_data();
    void F5_8_maskedWhileItIsUsed();
    void F5_8_failedSignIn();
    void F5_8_anotherSecretOnOneConnection();
};

void TestDeskSecrets::F5_8_maskedWhileItIsUsed_data()
{
    QTest::addColumn<Leave>("leave");
    const auto row = [](const char *name, const Leave &leave) { QTest::newRow(name) << leave; };
    row("F5.8: signed out", [](Scene &scene) { scene.bench.desk->signOut(); });
    row("F5.8: forgotten",
        [](Scene &scene) { scene.bench.desk->forget(scene.bench.desk->state().environment.id); });
    row("F5.8: another environment", [](Scene &scene) { scene.bench.desk->signIn(scene.bench.draft()); });
    row("F5.8: the program ends", [](Scene &scene) { scene.bench.desk.reset(); });
}

void TestDeskSecrets::F5_8_maskedWhileItIsUsed()
{
    QFETCH(const Leave, leave);
    Scene scene;
    QVERIFY(!isAnyMasked());
    QVERIFY(scene.signedIn());
    QVERIFY(areAllMasked());
    leave(scene);
    QTRY_VERIFY(!isAnyMasked());
}

void TestDeskSecrets::F5_8_failedSignIn()
{
    Scene scene;
    scene.refuses = true;
    scene.bench.desk->signIn(scene.draft());
    QVERIFY(isMasked(secret)); // before anything is sent
    QTRY_COMPARE(scene.bench.failures.size(), 1);
    QTRY_VERIFY(!isAnyMasked());
}

// The server has seen both, and may repeat either.
void TestDeskSecrets::F5_8_anotherSecretOnOneConnection()
{
    const QByteArray other = "Zz8qR3wS0tU5xM9nO2lK";
    Scene scene;
    QVERIFY(scene.signedIn());
    scene.api.onList = [](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::problem(401, "token_expired"));
        return true;
    };
    scene.refuses = true;
    scene.bench.desk->refresh();
    QTRY_COMPARE(scene.bench.desk->state().phase, DeskState::Phase::NeedsSignIn);
    scene.api.onList = {};
    scene.refuses = false;
    SignInDraft again = scene.bench.draft(scene.api.server.url(), other);
    again.environment = scene.bench.desk->state().environment;
    scene.bench.desk->signIn(std::move(again));
    QTRY_COMPARE(scene.bench.desk->state().phase, DeskState::Phase::SignedIn);
    QVERIFY(isMasked(other));
    QVERIFY(areAllMasked());
    scene.bench.desk->signOut();
    QTRY_VERIFY(!isAnyMasked() && !isMasked(other));
}

QTEST_GUILESS_MAIN(TestDeskSecrets)
#include "tst_desk_secrets.moc"
