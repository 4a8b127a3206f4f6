// The main job in the real program: first start, sign-in, list, filter, confirm, revoke, restart; with a real
// keyring and the practice server, driven as a person does.
#include "base/log.h"
#include "fakes/raw_server.h"
#include "fakes/self_signed.h"
#include "gui/person.h"
#include "practice/server.h"
#include "program/application.h"
#include "secrets/keychain_store.h"
#include "ui/main_window/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace rd;

namespace {

enum Column { Name, ClientId, Status };
constexpr int customAddress = 2; // in the combo box of environments

// An id without what isolates it or lets it wrap.
QString bare(QString text)
{
    static const QRegularExpression notVisible(QStringLiteral("[^!-~]"));
    return text.remove(notVisible);
}

} // namespace

class TestMain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void badInputGetsASentence();
    void unreachableServer();
    void wrongSecret();
    void badCertificate();
    void secretCannotBeCopied();
    void firstSignInAndRevocation();
    void restartWithoutAQuestion();
    void keyboardAlone();
    void environmentsSideBySide();
    void signOutThenForget();
    void noSecretAnywhere();

private:
    void start();
    void stop();
    void fill(const QString &name, const QString &address, const QString &clientId, const QString &secret);
    void signInToServer(const QString &name);
    QAbstractItemView *list() { return person.find<QAbstractItemView>(QStringLiteral("credentialView")); }
    bool listShows(int rows)
    {
        return person.waitFor([&] {
            return person.sees(QStringLiteral("credentialView")) && list()->model()->rowCount() == rows;
        });
    }
    PracticeTruth truthOf(const QString &clientId) const
    {
        for (const PracticeTruth &truth : m_server->truth()) {
            if (truth.clientId == clientId)
                return truth;
        }
        return {};
    }
    QString failure() { return person.textOf(QStringLiteral("failureSentence")); }

    Person person;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<KeychainStore> m_secrets;
    std::unique_ptr<PracticeServer> m_server;
    std::unique_ptr<Program> m_program;
    QString m_revoked;
};

void TestMain::initTestCase()
{
    installLogHandler();
    QVERIFY(m_folder.isValid());
    m_secrets = std::make_unique<KeychainStore>(&m_clock);
    PracticeOptions options;
    options.count = 130;
    m_server = std::make_unique<PracticeServer>(options);
    QVERIFY(m_server->start());
}

void TestMain::start()
{
    ProgramOptions options;
    options.desk.configDir = m_folder.filePath(QStringLiteral("config"));
    options.desk.dataDir = m_folder.filePath(QStringLiteral("data"));
    options.language = QStringLiteral("en");
    m_program = std::make_unique<Program>(options, &m_clock, m_secrets.get());
    QCOMPARE(m_program->start(), Program::Start::Shown);
    QVERIFY(QTest::qWaitForWindowExposed(m_program->window()));
    m_program->window()->activateWindow();
}

void TestMain::stop()
{
    m_program.reset();
}

void TestMain::init()
{
    start();
}

void TestMain::cleanup()
{
    stop();
}

void TestMain::fill(const QString &name, const QString &address, const QString &clientId,
                    const QString &secret)
{
    QVERIFY(person.pick(QStringLiteral("environmentKind"), customAddress));
    QVERIFY(person.type(QStringLiteral("environmentName"), name));
    QVERIFY(person.type(QStringLiteral("environmentAddress"), address));
    QVERIFY(person.type(QStringLiteral("clientId"), clientId));
    QVERIFY(person.type(QStringLiteral("secret"), secret));
    QVERIFY(person.click(QStringLiteral("signIn")));
}

void TestMain::signInToServer(const QString &name)
{
    fill(name, m_server->baseUrl().toString(), m_server->clientId(),
         QString::fromLatin1(m_server->clientSecret()));
}

void TestMain::badInputGetsASentence()
{
    fill(QStringLiteral("Status"), QStringLiteral("http://api.example.com/v3"), QStringLiteral("me"),
         QStringLiteral("s"));
    QVERIFY(person.textOf(QStringLiteral("formComplaint")).contains(QLatin1String("https://")));
    QVERIFY(person.type(QStringLiteral("environmentAddress"), QStringLiteral("https://api.example.com/v3")));
    QVERIFY(person.type(QStringLiteral("clientId"), QString()));
    QVERIFY(person.click(QStringLiteral("signIn")));
    QVERIFY(person.textOf(QStringLiteral("formComplaint")).contains(QLatin1String("client ID")));
    // Nothing that was typed is lost.
    QCOMPARE(person.textOf(QStringLiteral("environmentName")), QStringLiteral("Status"));
    QCOMPARE(m_server->requestCount(), 0);
}

void TestMain::unreachableServer()
{
    fill(QStringLiteral("Nowhere"), QStringLiteral("http://127.0.0.1:1/v3"), QStringLiteral("me"),
         QStringLiteral("s"));
    QVERIFY(person.waitFor([&] { return person.sees(QStringLiteral("problemPanel")); }));
    QVERIFY(person.textOf(QStringLiteral("problemSentence")).contains(QLatin1String("Could not connect")));
    QVERIFY(m_program->desk()->environments().all().isEmpty());
}

void TestMain::wrongSecret()
{
    fill(QStringLiteral("Staging"), m_server->baseUrl().toString(), m_server->clientId(),
         QStringLiteral("wrong"));
    QVERIFY(person.waitFor([&] { return person.sees(QStringLiteral("problemPanel")); }));
    QVERIFY(person.textOf(QStringLiteral("problemSentence")).contains(QLatin1String("did not accept")));
    QVERIFY(m_program->desk()->environments().all().isEmpty());
}

void TestMain::badCertificate()
{
    QTemporaryDir folder;
    RawServer server([](QTcpSocket *, const RawRequest &) {});
    server.setTls(selfSigned(folder));
    fill(QStringLiteral("Staging"), server.url().toString(), QStringLiteral("me"), QStringLiteral("s"));
    QVERIFY(person.waitFor([&] { return person.sees(QStringLiteral("problemPanel")); }));
    QVERIFY(person.textOf(QStringLiteral("problemSentence")).contains(QLatin1String("certificate")));
    QCOMPARE(server.requests().size(), 0);
}

// Traps 3.5.
void TestMain::secretCannotBeCopied()
{
    QApplication::clipboard()->setText(QStringLiteral("before"));
    QVERIFY(person.type(QStringLiteral("secret"), QStringLiteral("dinie_cs_typed")));
    QVERIFY(person.press(Qt::Key_A, Qt::ControlModifier));
    QVERIFY(person.press(Qt::Key_C, Qt::ControlModifier));
    QVERIFY(person.press(Qt::Key_X, Qt::ControlModifier));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
}

void TestMain::firstSignInAndRevocation()
{
    QVERIFY(person.sees(QStringLiteral("signInPage")));
    signInToServer(QStringLiteral("Staging"));
    QVERIFY(listShows(130));
    QVERIFY(m_program->window()->windowTitle().contains(QLatin1String("Staging")));
    QVERIFY(person.textOf(QStringLiteral("environmentHost")).contains(QLatin1String("127.0.0.1")));
    QVERIFY(person.waitFor(
        [&] { return person.textOf(QStringLiteral("statusList")).contains(QLatin1String("complete")); }));

    // One that was used lately: it wants the last characters of its id.
    for (int row = 0; row < list()->model()->rowCount() && m_revoked.isEmpty(); ++row) {
        const QModelIndex index = list()->model()->index(row, ClientId);
        if (list()->model()->index(row, Status).data().toString().contains(QLatin1String("Active")) &&
            list()->model()->index(row, 3).data().toString().contains(QLatin1String("h ago")) &&
            bare(index.data().toString()) != m_server->clientId())
            m_revoked = bare(index.data().toString());
    }
    QVERIFY(!m_revoked.isEmpty());
    QVERIFY(person.type(QStringLiteral("filterEdit"), m_revoked));
    QVERIFY(listShows(1));
    QVERIFY(person.chooseRow(QStringLiteral("credentialView"), ClientId, m_revoked));
    QVERIFY(person.waitFor([&] { return person.textOf(QStringLiteral("detailsClientId")) == m_revoked; }));

    QVERIFY(person.click(QStringLiteral("revokeButton")));
    QVERIFY(person.find(QStringLiteral("confirmDialog")));
    QCOMPARE(bare(person.textOf(QStringLiteral("identityClientId"))), m_revoked);
    QVERIFY(person.press(Qt::Key_Return));
    QVERIFY(person.type(QStringLiteral("challenge"), m_revoked.right(6).toUpper() + QLatin1Char(' ')));
    QVERIFY(person.press(Qt::Key_Return)); // on to the button, which it does not press
    QVERIFY(person.press(Qt::Key_Return));
    QVERIFY(person.press(Qt::Key_Enter));
    QTest::qWait(900);
    if (!person.sees(QStringLiteral("confirmDialog"))) // Enter on the safe button keeps
        QFAIL("Enter closed the dialog");
    QCOMPARE(m_server->deleteCount(), 0);
    QVERIFY(person.click(QStringLiteral("challenge")));
    QVERIFY(person.press(Qt::Key_Return));
    QVERIFY(person.waitFor([&] {
        QWidget *focus = QApplication::focusWidget();
        return focus && focus->objectName() == QLatin1String("revoke");
    }));
    QVERIFY(person.waitFor([&] {
        if (!person.sees(QStringLiteral("confirmDialog")))
            return true;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        return false;
    }));

    QVERIFY(person.waitFor(
        [&] { return person.textOf(QStringLiteral("runState")).contains(QLatin1String("revoked it")); }));
    QVERIFY(truthOf(m_revoked).revoked);
    QCOMPARE(truthOf(m_revoked).deletesSeen, 1);
    QCOMPARE(m_server->deleteCount(), 1);
    // The exposure clock, in the row and in the details.
    QVERIFY(person.waitFor([&] {
        return list()->model()->index(0, Status).data().toString().contains(QLatin1String("tokens expire"));
    }));
    QVERIFY(person.textOf(QStringLiteral("detailsStatus")).contains(QLatin1String("Revoked")));
    QVERIFY(!person.find(QStringLiteral("revokeButton"))->isEnabled());
    QVERIFY(person.find(QStringLiteral("revokeButton"))
                ->accessibleDescription()
                .contains(QLatin1String("already revoked")));
}

void TestMain::restartWithoutAQuestion()
{
    const int tokens = m_server->tokenRequestCount();
    QVERIFY(listShows(130));
    QVERIFY(!person.sees(QStringLiteral("signInPage")));
    QVERIFY(m_program->window()->windowTitle().contains(QLatin1String("Staging")));
    QCOMPARE(m_server->tokenRequestCount(), tokens); // the kept token serves
    QVERIFY(person.chooseRow(QStringLiteral("credentialView"), ClientId, m_revoked));
    QVERIFY(person.waitFor([&] {
        const QModelIndex current = list()->currentIndex();
        return current.siblingAtColumn(Status).data().toString().contains(QLatin1String("tokens expire"));
    }));
    QCOMPARE(m_server->deleteCount(), 1);
}

// Ctrl+F, Down, Delete, Escape: nothing but keys, and the dialog keeps.
void TestMain::keyboardAlone()
{
    QVERIFY(listShows(130));
    QVERIFY(person.press(Qt::Key_F, Qt::ControlModifier));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ops-admin"));
    QVERIFY(listShows(1));
    QVERIFY(person.press(Qt::Key_Down));
    QVERIFY(person.press(Qt::Key_Home));
    QVERIFY(person.waitFor(
        [&] { return person.textOf(QStringLiteral("detailsClientId")) == m_server->clientId(); }));
    QVERIFY(person.press(Qt::Key_Delete));
    QVERIFY(person.find(QStringLiteral("confirmDialog")));
    // Our own credential: its own challenge beside the count.
    QVERIFY(person.sees(QStringLiteral("ownIdChallenge")));
    QVERIFY(person.waitFor([&] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->window()->objectName() == QLatin1String("confirmDialog");
    }));
    QVERIFY(person.press(Qt::Key_Escape));
    QVERIFY(person.waitFor([&] { return !person.sees(QStringLiteral("confirmDialog")); }));
    QCOMPARE(m_server->deleteCount(), 1);
    QVERIFY(!truthOf(m_server->clientId()).revoked);
}

void TestMain::environmentsSideBySide()
{
    QVERIFY(listShows(130));
    QVERIFY(person.choose(QStringLiteral("menuFile"), QStringLiteral("actionAddEnvironment")));
    QVERIFY(person.find(QStringLiteral("signInPage")));
    signInToServer(QStringLiteral("Second"));
    QVERIFY(
        person.waitFor([&] { return m_program->window()->windowTitle().contains(QLatin1String("Second")); }));
    QVERIFY(listShows(130));
    QCOMPARE(m_program->desk()->environments().all().size(), 2);
    // Nothing that was done in the other one shows here.
    QVERIFY(person.chooseRow(QStringLiteral("credentialView"), ClientId, m_revoked));
    QVERIFY(!list()->currentIndex().siblingAtColumn(Status).data().toString().contains(
        QLatin1String("tokens expire")));
}

void TestMain::signOutThenForget()
{
    QVERIFY(
        person.waitFor([&] { return m_program->window()->windowTitle().contains(QLatin1String("Second")); }));
    QVERIFY(listShows(130));
    QVERIFY(person.choose(QStringLiteral("menuFile"), QStringLiteral("actionForgetEnvironment")));
    QVERIFY(person.click(QStringLiteral("forgetEnvironment")));
    QVERIFY(person.waitFor([&] { return m_program->desk()->environments().all().size() == 1; }));
    stop();
    start();
    QVERIFY(person.find(QStringLiteral("signInPage")));
    const QString id = m_program->desk()->environments().all().constFirst().id;
    QVERIFY(person.click(QStringLiteral("open_") + id));
    QVERIFY(listShows(130));
    QVERIFY(person.choose(QStringLiteral("menuFile"), QStringLiteral("actionSignOut")));
    QVERIFY(person.find(QStringLiteral("signInPage")));
}

// Traps 2.2, 3.6, 3.7: no file, no argument and no variable holds the secret or a token. The log is looked at
// by the test `secrets_in_log`.
void TestMain::noSecretAnywhere()
{
    const QByteArray secret = m_server->clientSecret();
    const QByteArray pair = QByteArray(m_server->clientId().toUtf8() + ':' + secret).toBase64();
    QStringList roots{m_folder.path()};
    for (const char *variable :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR"})
        roots.append(qEnvironmentVariable(variable));
    int files = 0;
    const auto look = [&](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        ++files;
        const QByteArray bytes = file.readAll();
        for (const QByteArray &canary : {secret, pair, QByteArray("dinie_at_")})
            QVERIFY2(!bytes.contains(canary), qPrintable(path));
    };
    for (const QString &root : std::as_const(roots)) {
        QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            look(it.next());
    }
    QVERIFY(files > 2);
    look(QStringLiteral("/proc/self/cmdline"));
    look(QStringLiteral("/proc/self/environ"));
}

QTEST_MAIN(TestMain)
#include "tst_gui_main.moc"
