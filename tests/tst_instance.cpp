// One process for a data folder (docs/pitfalls.md 4.2): a second start raises the first one, and a dead one
// leaves nothing behind. A lock file that nobody holds holds nobody up, whatever stands in it
// (docs/pitfalls.md 7.7), and a second start never ends without a word. The test calls itself: tst_instance
// --hold FOLDER and --try FOLDER.
#include "platform/single_instance.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <functional>
#include <sys/stat.h>

using namespace rd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Result = InstanceLock::Result;
using Put = std::function<void(const QString &path)>;

Q_DECLARE_METATYPE(Put)
Q_DECLARE_METATYPE(rd::StartAnswer)

namespace {

const QString hold = QStringLiteral("--hold");
const QString attempt = QStringLiteral("--try");

void say(const QByteArray &word)
{
    std::puts(word.constData());
    std::fflush(stdout);
}

const char *nameOf(Result result)
{
    switch (result) {
    case Result::Acquired:
        return "acquired";
    case Result::RunsAlready:
        return "runs already";
    case Result::Held:
        return "held";
    case Result::NoFolder:
        break;
    }
    return "no folder";
}

// What the process that the test starts does.
int work(const QString &what, const QString &folder)
{
    const bool asks = what == attempt;
    InstanceLock lock(folder, asks ? StartRequest{true, u"Staging"_s, {}, {}} : StartRequest());
    QObject::connect(&lock, &InstanceLock::raiseRequested, &lock, [] { say("raised"); });
    const Result result = lock.acquire();
    QByteArray word = nameOf(result);
    if (asks && result == Result::RunsAlready)
        word += ": " + QByteArray::number(static_cast<int>(lock.answer()));
    say(word);
    return what == hold && result == Result::Acquired ? QCoreApplication::exec() : 0;
}

// The test's own program as another process.
class Other
{
public:
    Other(const QString &what, const QString &folder)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {what, folder});
    }
    bool said(const QByteArray &word)
    {
        m_said += m_process.readAllStandardOutput();
        return m_said.contains(word);
    }
    bool says(const QByteArray &word)
    {
        return QTest::qWaitFor([&] { return said(word); }, 20'000);
    }
    void stop() { ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP); }
    qint64 processId() const { return m_process.processId(); }
    bool ended()
    {
        return QTest::qWaitFor([&] { return m_process.state() == QProcess::NotRunning; }, 20'000);
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

QString lockIn(const QTemporaryDir &folder)
{
    return folder.filePath(u"revoke-desk.lock"_s);
}

// As an hour ago.
void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush() ||
        !file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600), QFile::FileModificationTime))
        qFatal("the test's file cannot be written");
}

} // namespace

class TestInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondRaisesTheFirst();
    void otherProcessIsRaised();
    void manyAtOnce();
    void killedOneLeavesNothing();
    void freedWhenItEnds();
    void foldersApart();
    void folderIsMade();
    void noFolder();
    void F4_2_unheldIsTakenOver_data();
    void F4_2_unheldIsTakenOver();
    void F4_2_inTheMakingIsWaitedFor();
    void F4_2_twoTakeOverAtOnce();
    void F4_2_notALockFile_data();
    void F4_2_notALockFile();
    void F4_2_firstDoesNotAnswer();
    void F4_2_linkIsNotFollowed();
    void F4_3_answers_data();
    void F4_3_answers();
    void F4_3_withoutAnswerer();
    void F4_3_requestArrivesWhole();
    void F4_3_nonsenseEndsTheConnection_data();
    void F4_3_nonsenseEndsTheConnection();
};

void TestInstance::secondRaisesTheFirst()
{
    const QTemporaryDir folder;
    InstanceLock first(folder.path());
    QCOMPARE(first.acquire(), Result::Acquired);
    QSignalSpy raised(&first, &InstanceLock::raiseRequested);
    Other second(attempt, folder.path());
    QVERIFY(second.says("runs already"));
    QTRY_COMPARE(raised.count(), 1);
    QVERIFY(second.ended());
    Other third(attempt, folder.path() + QStringLiteral("/."));
    QVERIFY(third.says("runs already")); // the same folder by another name
    QTRY_COMPARE(raised.count(), 2);
}

void TestInstance::otherProcessIsRaised()
{
    const QTemporaryDir folder;
    Other first(hold, folder.path());
    QVERIFY(first.says("acquired"));
    InstanceLock second(folder.path());
    QCOMPARE(second.acquire(), Result::RunsAlready);
    QVERIFY(first.says("raised"));
    first.kill();
}

void TestInstance::manyAtOnce()
{
    const QTemporaryDir folder;
    std::vector<std::unique_ptr<Other>> all;
    for (int i = 0; i < 6; ++i)
        all.push_back(std::make_unique<Other>(hold, folder.path()));
    int acquired = 0;
    for (const auto &one : all) {
        QVERIFY(QTest::qWaitFor([&] { return one->said("acquired") || one->said("runs already"); }, 20'000));
        acquired += one->said("acquired") ? 1 : 0;
    }
    QCOMPARE(acquired, 1);
    for (const auto &one : all)
        one->kill();
}

void TestInstance::killedOneLeavesNothing()
{
    const QTemporaryDir folder;
    Other first(hold, folder.path());
    QVERIFY(first.says("acquired"));
    first.kill();
    QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("revoke-desk.lock"))));
    InstanceLock next(folder.path());
    QCOMPARE(next.acquire(), Result::Acquired);
    QSignalSpy raised(&next, &InstanceLock::raiseRequested);
    Other second(attempt, folder.path());
    QVERIFY(second.says("runs already"));
    QTRY_COMPARE(raised.count(), 1);
}

void TestInstance::freedWhenItEnds()
{
    const QTemporaryDir folder;
    {
        InstanceLock first(folder.path());
        QCOMPARE(first.acquire(), Result::Acquired);
    }
    InstanceLock second(folder.path());
    QCOMPARE(second.acquire(), Result::Acquired);
}

void TestInstance::foldersApart()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    InstanceLock first(one.path());
    InstanceLock second(other.path());
    QCOMPARE(first.acquire(), Result::Acquired);
    QCOMPARE(second.acquire(), Result::Acquired);
}

void TestInstance::folderIsMade()
{
    const QTemporaryDir folder;
    const QString deep = folder.filePath(QStringLiteral("a/b"));
    InstanceLock lock(deep);
    QCOMPARE(lock.acquire(), Result::Acquired);
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                            QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                            QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(deep).permissions() & others));
}

void TestInstance::noFolder()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    InstanceLock lock(file.fileName() + QStringLiteral("/data"));
    QCOMPARE(lock.acquire(), Result::NoFolder);
}

void TestInstance::F4_2_unheldIsTakenOver_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    const QByteArray self = QByteArray::number(QCoreApplication::applicationPid());
    QTest::newRow("F4.2: empty") << QByteArray();
    QTest::newRow("F4.2: of another computer") << QByteArray("4711\nrevoke-desk\nold-laptop\n\n\n");
    QTest::newRow("F4.2: of another computer, whole") << QByteArray(
        "4711\nrevoke-desk\nold-laptop\n0123456789abcdef\nfedcba98-7654-3210-0000-000000000000\n");
    QTest::newRow("F4.2: rubbish") << QByteArray("\0\xff{}", 5);
    QTest::newRow("F4.2: a process that runs and does not hold it")
        << QByteArray(self + "\ntst_instance\n" + host + "\n\n\n");
    QTest::newRow("F4.2: a process that is gone") << QByteArray("999999999\nrevoke-desk\n" + host + "\n\n\n");
}

void TestInstance::F4_2_unheldIsTakenOver()
{
    QFETCH(const QByteArray, text);
    const QTemporaryDir folder;
    write(lockIn(folder), text);
    InstanceLock lock(folder.path());
    QCOMPARE(lock.acquire(), Result::Acquired);
    QSignalSpy raised(&lock, &InstanceLock::raiseRequested);
    Other second(attempt, folder.path());
    QVERIFY(second.says("runs already"));
    QTRY_COMPARE(raised.count(), 1);
}

void TestInstance::F4_2_inTheMakingIsWaitedFor()
{
    const QTemporaryDir folder;
    write(lockIn(folder), {});
    QFile file(lockIn(folder));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc(), QFile::FileModificationTime));
    file.close();
    QElapsedTimer time;
    time.start();
    InstanceLock lock(folder.path());
    QCOMPARE(lock.acquire(), Result::Acquired);
    QVERIFY(time.elapsed() >= 1500);
}

void TestInstance::F4_2_twoTakeOverAtOnce()
{
    const QTemporaryDir folder;
    write(lockIn(folder), {});
    std::vector<std::unique_ptr<Other>> all;
    for (int i = 0; i < 4; ++i)
        all.push_back(std::make_unique<Other>(hold, folder.path()));
    int acquired = 0;
    for (const auto &one : all) {
        QVERIFY(QTest::qWaitFor([&] { return one->said("acquired") || one->said("runs already"); }, 20'000));
        acquired += one->said("acquired") ? 1 : 0;
    }
    QCOMPARE(acquired, 1);
    for (const auto &one : all)
        one->kill();
}

void TestInstance::F4_2_notALockFile_data()
{
    QTest::addColumn<Put>("put");
    const auto row = [](const char *name, Put put) { QTest::newRow(name) << std::move(put); };
    row("F4.2: a pipe",
        [](const QString &path) { QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0); });
    row("F4.2: a folder", [](const QString &path) { QVERIFY(QDir().mkpath(path)); });
    row("F4.2: a link to nowhere",
        [](const QString &path) { QVERIFY(QFile::link(u"/nowhere/at/all"_s, path)); });
}

void TestInstance::F4_2_notALockFile()
{
    QFETCH(const Put, put);
    const QTemporaryDir folder;
    put(lockIn(folder));
    InstanceLock lock(folder.path());
    QCOMPARE(lock.acquire(), Result::Held);
    QVERIFY(!lock.holder().isFile);
    QCOMPARE(lock.holder().path, lockIn(folder));
}

void TestInstance::F4_2_firstDoesNotAnswer()
{
    const QTemporaryDir folder;
    Other first(hold, folder.path());
    QVERIFY(first.says("acquired"));
    first.stop(); // as one that hangs: its socket still takes the connection
    InstanceLock second(folder.path(), {}, 200ms);
    QCOMPARE(second.acquire(), Result::Held);
    const LockHolder &holder = second.holder();
    QVERIFY(holder.isFile && holder.isHere);
    QCOMPARE(holder.processId, first.processId());
    QCOMPARE(holder.computer, QSysInfo::machineHostName());
    QCOMPARE(holder.process, u"tst_instance"_s);
    QVERIFY(holder.since.isValid());
    first.kill();
    QCOMPARE(second.acquire(), Result::Acquired);
}

void TestInstance::F4_2_linkIsNotFollowed()
{
    const QTemporaryDir folder;
    const QString foreign = folder.filePath(u"somebody's file"_s);
    write(foreign, "precious");
    const QString data = folder.filePath(u"data"_s);
    QVERIFY(QDir().mkpath(data));
    QVERIFY(QFile::link(foreign, data + u"/revoke-desk.lock"_s));
    InstanceLock lock(data);
    QCOMPARE(lock.acquire(), Result::Held);
    QVERIFY(QFile::exists(foreign));
}

void TestInstance::F4_3_answers_data()
{
    QTest::addColumn<StartAnswer>("answer");
    QTest::newRow("F4.3: done") << StartAnswer::Done;
    QTest::newRow("F4.3: locked") << StartAnswer::Locked;
    QTest::newRow("F4.3: run") << StartAnswer::RunUnderWay;
    QTest::newRow("F4.3: dialog") << StartAnswer::DialogOpen;
    QTest::newRow("F4.3: no environment") << StartAnswer::NoEnvironment;
    QTest::newRow("F4.3: not allowed") << StartAnswer::NotAllowed;
    QTest::newRow("F4.3: other settings") << StartAnswer::OtherSettings;
    QTest::newRow("F4.3: other language") << StartAnswer::OtherLanguage;
}

void TestInstance::F4_3_answers()
{
    QFETCH(const StartAnswer, answer);
    QCOMPARE(answerOf(toLine(answer)), answer);
}

// In the process that starts as the second one: what it asks for is what the first one gets.
void TestInstance::F4_3_requestArrivesWhole()
{
    const StartRequest request{true, u"Staging \u201eA\u201c\n"_s, u"/home/me/a b"_s, u"pt_BR"_s};
    QCOMPARE(requestOf(toLine(request)), request);
    QVERIFY(toLine(request).indexOf('\n') == toLine(request).size() - 1);
    const QTemporaryDir folder;
    InstanceLock first(folder.path());
    QCOMPARE(first.acquire(), Result::Acquired);
    std::optional<StartRequest> asked;
    first.setAnswerer([&](const StartRequest &wanted) {
        asked = wanted;
        return StartAnswer::RunUnderWay;
    });
    Other second(attempt, folder.path());
    QVERIFY(second.says("runs already: 3"));
    QCOMPARE(asked, StartRequest({true, u"Staging"_s, {}, {}}));
}

void TestInstance::F4_3_withoutAnswerer()
{
    const QTemporaryDir folder;
    InstanceLock first(folder.path());
    QCOMPARE(first.acquire(), Result::Acquired);
    Other second(attempt, folder.path());
    QVERIFY(second.says("runs already: 4")); // a dialog is all that there is yet
}

void TestInstance::F4_3_nonsenseEndsTheConnection_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("F4.3: no JSON") << QByteArray("raise\n");
    QTest::newRow("F4.3: no object") << QByteArray("[]\n");
    QTest::newRow("F4.3: endless") << QByteArray(200'000, 'x');
}

void TestInstance::F4_3_nonsenseEndsTheConnection()
{
    QFETCH(const QByteArray, sent);
    const QTemporaryDir folder;
    InstanceLock first(folder.path());
    QCOMPARE(first.acquire(), Result::Acquired);
    QSignalSpy raised(&first, &InstanceLock::raiseRequested);
    QLocalSocket socket;
    socket.connectToServer(first.socketName());
    QVERIFY(socket.waitForConnected());
    socket.write(sent);
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(raised.count(), 0);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && (arguments.at(1) == hold || arguments.at(1) == attempt))
        return work(arguments.at(1), arguments.at(2));
    TestInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_instance.moc"
