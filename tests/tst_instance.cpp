// One process for a data folder (traps 4.2): a second start raises the first one, and a dead one leaves
// nothing behind. The test calls itself: tst_instance --hold FOLDER and --try FOLDER.
#include "desk/instance_lock.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace rd;
using Result = InstanceLock::Result;

namespace {

const QString hold = QStringLiteral("--hold");
const QString attempt = QStringLiteral("--try");

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

const char *nameOf(Result result)
{
    switch (result) {
    case Result::Acquired:
        return "acquired";
    case Result::RunsAlready:
        return "runs already";
    case Result::NoFolder:
        break;
    }
    return "no folder";
}

// What the process that the test starts does.
int work(const QString &what, const QString &folder)
{
    InstanceLock lock(folder);
    QObject::connect(&lock, &InstanceLock::raiseRequested, &lock, [] { say("raised"); });
    const Result result = lock.acquire();
    say(nameOf(result));
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
