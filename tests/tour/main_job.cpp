// revoke-desk-main-job PRACTICE_PROGRAM FOLDER: the main job on a practice server that is a process of its
// own, with the system's keychain: signs in to a custom address, filters, revokes one, ends; a second start
// is still signed in. The server is asked for the truth. Leaves pictures in FOLDER. For systems without
// AT-SPI, where an installed program cannot be driven from outside (packaging/windows/check.sh).
#include "fakes/practice_client.h"
#include "gui/person.h"
#include "platform/process_exit.h"
#include "program/application.h"
#include "secrets/keychain_store.h"
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

constexpr int customAddress = 2; // place in the list of kinds
constexpr int credentials = 60;

} // namespace

class MainJob : public QObject
{
    Q_OBJECT

public:
    MainJob(QString practice, const QString &folder) : m_practice(std::move(practice)), m_folder(folder)
    {
        m_folder.mkpath(u"."_s);
    }

private Q_SLOTS:
    void initTestCase();
    void signingIn();
    void revoking();
    void secondStart();
    void forgetting();
    void cleanupTestCase();

private:
    bool start();
    bool listIsThere() const;
    QTableView *list() const { return person.find<QTableView>(u"credentialView"_s); }
    QString statusOf(const QString &id);
    void picture(const QString &name)
    {
        QVERIFY(
            person.photograph(m_folder.filePath(QString::number(++m_pictures) + u'-' + name + u".png"_s)));
    }

    Person person;
    QString m_practice;
    QDir m_folder;
    int m_pictures = 0;
    QTemporaryDir m_home;
    QProcess m_process;
    QJsonObject m_hello;
    std::unique_ptr<PracticeClient> m_client;
    SystemClock m_clock;
    KeychainStore m_secrets{&m_clock};
    std::unique_ptr<Program> m_program;
};

void MainJob::initTestCase()
{
    m_process.start(m_practice, {u"--count"_s, QString::number(credentials), u"--limit"_s, u"0"_s});
    QVERIFY(person.waitFor([this] { return m_process.canReadLine(); }, 60'000));
    m_hello = QJsonDocument::fromJson(m_process.readLine()).object();
    m_client = std::make_unique<PracticeClient>(QUrl(textOf(m_hello, "url")));
    const PracticeReply token =
        m_client->signIn(textOf(m_hello, "client_id"), textOf(m_hello, "client_secret").toUtf8());
    QCOMPARE(token.status, 200);
    m_client->token = textOf(token.json, "access_token").toUtf8();
    QVERIFY(start());
}

bool MainJob::start()
{
    ProgramOptions options;
    options.desk.configDir = m_home.filePath(u"config"_s);
    options.desk.dataDir = m_home.filePath(u"data"_s);
    options.language = u"en"_s;
    m_program = std::make_unique<Program>(options, &m_clock, &m_secrets);
    return m_program->start() == Program::Start::Shown;
}

bool MainJob::listIsThere() const
{
    return person.waitFor(
        [this] { return person.sees(u"credentialView"_s) && list()->model()->rowCount() == credentials; },
        60'000);
}

QString MainJob::statusOf(const QString &id)
{
    for (const QJsonObject &each : m_client->listAll()) {
        if (textOf(each, "client_id") == id)
            return textOf(each, "status");
    }
    return {};
}

void MainJob::signingIn()
{
    QVERIFY(person.pick(u"environmentKind"_s, customAddress));
    QVERIFY(person.type(u"environmentName"_s, u"Tick"_s));
    QVERIFY(person.type(u"environmentAddress"_s, textOf(m_hello, "url")));
    QVERIFY(person.type(u"clientId"_s, textOf(m_hello, "client_id")));
    QVERIFY(person.type(u"secret"_s, textOf(m_hello, "client_secret")));
    picture(u"sign-in"_s);
    QVERIFY(person.click(u"signIn"_s));
    QVERIFY(listIsThere());
    picture(u"list"_s);
}

void MainJob::revoking()
{
    QString chosen;
    for (const QJsonObject &each : m_client->listAll()) {
        const QString id = textOf(each, "client_id");
        if (textOf(each, "status") == "active"_L1 && id != textOf(m_hello, "client_id"))
            chosen = id;
    }
    QVERIFY(!chosen.isEmpty());
    QVERIFY(person.type(u"filterEdit"_s, chosen));
    QVERIFY(person.waitFor([this] { return list()->model()->rowCount() == 1; }));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list()->visualRect(list()->model()->index(0, 0)).center());
    QVERIFY(person.click(u"revokeButton"_s));
    QVERIFY(person.find(u"confirmDialog"_s));
    if (person.sees(u"challenge"_s))
        QVERIFY(person.type(u"challenge"_s, chosen.right(6)));
    picture(u"confirmation"_s);
    // The button listens 700 ms after the dialog opened, not before.
    QVERIFY(person.waitFor([this] {
        QWidget *revoke = person.find(u"revoke"_s, 0);
        if (revoke && revoke->isEnabled())
            QTest::mouseClick(revoke, Qt::LeftButton);
        return !person.sees(u"confirmDialog"_s);
    }));
    QVERIFY(person.waitFor([this] { return person.textOf(u"runState"_s).contains("evoked"_L1); }));
    QCOMPARE(statusOf(chosen), u"revoked"_s);
    picture(u"revoked"_s);
}

// From the keychain: nothing is asked.
void MainJob::secondStart()
{
    m_program.reset();
    QVERIFY(start());
    QVERIFY(listIsThere());
    QVERIFY(!person.sees(u"signInPage"_s));
    picture(u"second-start"_s);
}

void MainJob::forgetting()
{
    const SecretKey key{m_program->desk()->state().environment.id, SecretKind::ClientSecret};
    bool over = false;
    SecretOperation *removal = m_secrets.remove(key, this);
    connect(removal, &Operation::finished, this, [&over, removal] { over = removal->ok(); });
    removal->start();
    QVERIFY(person.waitFor([&over] { return over; }));
}

void MainJob::cleanupTestCase()
{
    m_program.reset();
    m_process.kill(); // it has no window and no console to be asked by
    QVERIFY(m_process.waitForFinished());
}

static int run(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 3) {
        qWarning("usage: revoke-desk-main-job PRACTICE_PROGRAM FOLDER");
        return 2;
    }
    const QString folder = QDir(QString::fromLocal8Bit(argv[2])).absolutePath();
    MainJob job(QString::fromLocal8Bit(argv[1]), folder);
    return QTest::qExec(
        &job, {QString::fromLocal8Bit(argv[0]), u"-o"_s, u"-,txt"_s, u"-o"_s, folder + u"/log.txt,txt"_s});
}

int main(int argc, char **argv)
{
    return endProcess(run(argc, argv));
}

#include "main_job.moc"
