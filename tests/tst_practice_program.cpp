// The program revoke-desk-practice: its switches, its first line, and how it ends.
#include "base/product_info.h"
#include "fakes/practice_client.h"
#include "practice/fault_script.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(PRACTICE_PROGRAM);

// Runs it until it says where it is.
struct Running
{
    explicit Running(const QStringList &arguments, const QString &with = program)
    {
        process.start(with, arguments);
        [&] { QTRY_VERIFY(process.canReadLine() || process.state() == QProcess::NotRunning); }();
        hello = QJsonDocument::fromJson(process.readLine()).object();
    }
    ~Running()
    {
        process.kill();
        process.waitForFinished();
    }
    QUrl url() const { return QUrl(hello.value("url"_L1).toString()); }
    bool signIn(PracticeClient *client) const
    {
        client->token = client
                            ->signIn(hello.value("client_id"_L1).toString(),
                                     hello.value("client_secret"_L1).toString().toLatin1())
                            .json.value("access_token"_L1)
                            .toString()
                            .toLatin1();
        return !client->token.isEmpty();
    }

    QProcess process;
    QJsonObject hello;
};

struct Ended
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Ended run(const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(10'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestPracticeProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpListsEverySwitch();
    void versionIsOneLine();
    void wrongSwitches_data();
    void wrongSwitches();
    void firstLineIsTheWayIn();
    void switchesReachTheServer();
    void faultsReachTheFront();
    void chaosBreaksRequests();
    void cannotStart();
    void hostileVariablesAreTold();
    void endsOnASignal_data();
    void endsOnASignal();
    void endsWithItsParent();
    void stateSurvives();
};

void TestPracticeProgram::helpListsEverySwitch()
{
    const Ended help = run({u"--help"_s});
    QCOMPARE(help.code, 0);
    for (const char *name : {"--help",        "--version",       "--port",
                             "--prefix",      "--count",         "--seed",
                             "--latency",     "--limit",         "--window",
                             "--limiter",     "--retry-after",   "--reset",
                             "--timestamps",  "--second-delete", "--token-lifetime",
                             "--fail-delete", "--fault",         "--chaos",
                             "--state",       "half-status",     "redirect=307/same|other|http"})
        QVERIFY2(help.out.contains(name), name);
    QVERIFY(help.err.isEmpty());
}

void TestPracticeProgram::versionIsOneLine()
{
    const Ended version = run({u"--version"_s});
    QCOMPARE(version.code, 0);
    QCOMPARE(version.out.trimmed(), QByteArray("revoke-desk-practice ") + product::version.data());
}

void TestPracticeProgram::wrongSwitches_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const QString &value) {
        QTest::addRow("%s %s", name, qPrintable(value))
            << QStringList{QString::fromLatin1(name), value} << QByteArray(name);
    };
    for (const char *name :
         {"--port", "--count", "--seed", "--latency", "--limit", "--window", "--token-lifetime"}) {
        for (const char *value : {"abc", "", "1.5", "99999999999"})
            row(name, QString::fromLatin1(value));
        QTest::addRow("%s=-1", name) << QStringList{QString::fromLatin1(QByteArray(QByteArray(name) + "=-1"))}
                                     << QByteArray(name);
    }
    row("--port", u"65536"_s);
    row("--count", u"0"_s);
    row("--window", u"0"_s);
    row("--token-lifetime", u"0"_s);
    for (const char *name : {"--limiter", "--retry-after", "--reset", "--timestamps"}) {
        row(name, u"maybe"_s);
        row(name, u""_s);
    }
    row("--second-delete", u"500"_s);
    for (const QString &prefix : {u"v3"_s, u"/"_s, u"/v3/"_s, u"//v3"_s, u"/v 3"_s, u"/.."_s, u""_s})
        row("--prefix", prefix);
    for (const QString &fault :
         {u"1"_s, u"=500"_s, u"0=500"_s, u"1=200"_s, u"1=600"_s, u"1=500=2"_s, u"a=500"_s})
        row("--fail-delete", fault);
    for (const QString &fault : {u"close"_s, u"close@0"_s, u"nonsense@1"_s, u""_s})
        row("--fault", fault);
    row("--chaos", u"101"_s);
    row("--state", u""_s);
    QTest::newRow("unknown") << QStringList{u"--nonsense"_s} << QByteArray("nonsense");
    QTest::newRow("no value") << QStringList{u"--port"_s} << QByteArray("port");
    QTest::newRow("no switch") << QStringList{u"8080"_s} << QByteArray("--help");
}

void TestPracticeProgram::wrongSwitches()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, named);
    const Ended ended = run(arguments);
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(ended.err.contains(named), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

void TestPracticeProgram::firstLineIsTheWayIn()
{
    Running running({});
    QCOMPARE(running.hello.keys(), (QStringList{u"client_id"_s, u"client_secret"_s, u"url"_s}));
    QCOMPARE(running.url().host(), u"127.0.0.1"_s);
    QCOMPARE(running.url().path(), u"/v3"_s);
    PracticeClient client(running.url());
    QVERIFY(running.signIn(&client));
    QCOMPARE(client.listAll().size(), 214);
}

void TestPracticeProgram::switchesReachTheServer()
{
    Running running({u"--prefix"_s,         u"/api/v3"_s,    u"--count"_s,         u"33"_s,
                     u"--seed"_s,           u"4294967295"_s, u"--limit"_s,         u"20"_s,
                     u"--window"_s,         u"60"_s,         u"--reset"_s,         u"delta"_s,
                     u"--timestamps"_s,     u"epoch"_s,      u"--second-delete"_s, u"409"_s,
                     u"--token-lifetime"_s, u"77"_s,         u"--fail-delete"_s,   u"2=503"_s,
                     u"--fail-delete"_s,    u"3=429"_s,      u"--retry-after"_s,   u"date"_s,
                     u"--latency"_s,        u"1"_s,          u"--limiter"_s,       u"after"_s});
    PracticeClient client(running.url());
    QVERIFY(running.signIn(&client));
    const QList<QJsonObject> all = client.listAll();
    QCOMPARE(all.size(), 33);
    QVERIFY(all.constFirst().value("created_at"_L1).isDouble());
    const QString id = all.at(1).value("client_id"_L1).toString();
    const PracticeReply first = client.revoke(id);
    QCOMPARE(first.status, 204);
    QCOMPARE(first.header("X-RateLimit-Limit"), QByteArray("20"));
    QVERIFY(first.header("X-RateLimit-Reset").toInt() <= 60);
    QCOMPARE(client.revoke(id).status, 503);
    const PracticeReply third = client.revoke(id);
    QCOMPARE(third.status, 429);
    QVERIFY(third.header("Retry-After").endsWith(" GMT"));
    QCOMPARE(client.revoke(id).code(), u"credential_already_revoked"_s);
}

void TestPracticeProgram::faultsReachTheFront()
{
    Running running({u"--limit"_s, u"0"_s, u"--fault"_s, u"list/status=418/html@2"_s, u"--fault"_s,
                     u"delete/redirect=308/same%2"_s});
    PracticeClient client(running.url());
    QVERIFY(running.signIn(&client));
    QCOMPARE(client.list().status, 200);
    QCOMPARE(client.list().status, 418);
    QCOMPARE(client.list().status, 200);
    QCOMPARE(client.revoke(u"nobody"_s).status, 404);
    QCOMPARE(client.revoke(u"nobody"_s).status, 308);
    QCOMPARE(client.revoke(u"nobody"_s).status, 404);
    QCOMPARE(client.revoke(u"nobody"_s).status, 308);
}

// The faults of a seed are known before.
void TestPracticeProgram::chaosBreaksRequests()
{
    Fault fault;
    quint64 seed = 0;
    while (fault.kind != Fault::Kind::Redirect) {
        FaultScript script;
        script.setChaos(++seed, 100);
        fault = script.next(PracticeRequests::Token, {});
    }
    Running running({u"--chaos"_s, u"100"_s, u"--seed"_s, QString::number(seed)});
    PracticeClient client(running.url());
    QCOMPARE(client.signIn(u"a"_s, "b").status, fault.status);
}

void TestPracticeProgram::cannotStart()
{
    Running running({});
    const Ended taken = run({u"--port"_s, QString::number(running.url().port())});
    QCOMPARE(taken.code, 3);
    QVERIFY(taken.out.isEmpty());
    QVERIFY(taken.err.contains(QByteArray::number(running.url().port())));

    QTemporaryDir dir;
    QFile file(dir.filePath(u"state.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
    file.close();
    const Ended damaged = run({u"--state"_s, file.fileName()});
    QCOMPARE(damaged.code, 3);
    QVERIFY(damaged.err.contains("state.json"));
}

void TestPracticeProgram::hostileVariablesAreTold()
{
    qputenv("OPENSSL_CONF", "/nowhere/planted.cnf");
    Running server({});
    qunsetenv("OPENSSL_CONF");
    QVERIFY(server.url().isValid());
    QByteArray said;
    QTRY_VERIFY((said += server.process.readAllStandardError()).contains("OPENSSL_CONF"));
}

void TestPracticeProgram::endsOnASignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestPracticeProgram::endsOnASignal()
{
    QFETCH(const int, number);
    Running running({});
    PracticeClient client(running.url());
    QVERIFY(running.signIn(&client)); // and a connection stays open
    QCOMPARE(kill(static_cast<pid_t>(running.process.processId()), number), 0);
    QTRY_COMPARE(running.process.state(), QProcess::NotRunning);
    QCOMPARE(running.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(running.process.exitCode(), 0);
}

void TestPracticeProgram::endsWithItsParent()
{
    Running running({u"-c"_s, u"\"$0\" --count 3; exit"_s, program}, u"/bin/sh"_s);
    QVERIFY(running.url().isValid());
    PracticeClient client(running.url());
    QVERIFY(running.signIn(&client));
    running.process.kill(); // the shell, not the program
    QTRY_COMPARE(running.process.state(), QProcess::NotRunning);
    QTRY_COMPARE(client.list().status, 0);
}

void TestPracticeProgram::stateSurvives()
{
    QTemporaryDir dir;
    const QStringList arguments{u"--state"_s, dir.filePath(u"state.json"_s), u"--count"_s, u"5"_s};
    QList<QJsonObject> before;
    {
        Running running(arguments);
        PracticeClient client(running.url());
        QVERIFY(running.signIn(&client));
        QCOMPARE(client.revoke(client.listAll().at(2).value("client_id"_L1).toString()).status, 204);
        before = client.listAll();
    } // killed: nothing is left to be written at the end
    Running running(arguments);
    PracticeClient client(running.url());
    QVERIFY(running.signIn(&client));
    QList<QJsonObject> after = client.listAll();
    QCOMPARE(after.at(2).value("status"_L1).toString(), u"revoked"_s);
    for (QList<QJsonObject> *list : {&before, &after})
        list->first().remove("last_used_at"_L1); // it signed in again
    QCOMPARE(after, before);
}

QTEST_GUILESS_MAIN(TestPracticeProgram)
#include "tst_practice_program.moc"
