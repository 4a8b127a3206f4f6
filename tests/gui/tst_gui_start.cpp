// A start that cannot be: whoever clicked on the program in a menu sees why, and with the message it ends. A
// second start does in the first one's window what it was asked for, or says why not. The test calls itself:
// tst_gui_start --second FOLDER CONFIG LANGUAGE practice|NAME.
#include "fakes/fake_clock.h"
#include "fakes/memory_store.h"
#include "fakes/policies.h"
#include "gui/desk_window.h"
#include "gui/person.h"
#include "program/application.h"
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace rd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(rd::Program::Start)

namespace {

const QString second = u"--second"_s;

ProgramOptions optionsIn(const QString &folder)
{
    ProgramOptions options;
    options.desk.configDir = folder + u"/config"_s;
    options.desk.dataDir = folder + u"/data"_s;
    options.language = u"en"_s;
    return options;
}

// What the second process does: says with what it started, and what its message says.
int startSecond(const QStringList &arguments)
{
    ProgramOptions options = optionsIn(arguments.at(2));
    if (!arguments.at(3).isEmpty())
        options.desk.configDir = arguments.at(3);
    options.language = arguments.at(4);
    options.practice = arguments.at(5) == "practice"_L1;
    if (!options.practice)
        options.environmentName = arguments.at(5);
    SystemClock clock;
    MemoryStore secrets;
    Program program(options, &clock, &secrets);
    const Program::Start start = program.start();
    const Person person;
    std::printf("%d %d %s\n", static_cast<int>(start), static_cast<int>(program.answer()),
                start == Program::Start::RunsAlready ? ""
                                                     : qPrintable(person.textOf(u"messageExplanation"_s)));
    return 0;
}

QString startSecondBeside(const QString &folder, const QString &config, const QString &language,
                          const QString &what)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {second, folder, config, language, what});
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000))
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestGuiStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void told_data();
    void told();
    void F4_2_heldIsTold_data();
    void F4_2_heldIsTold();
    void F4_3_secondStart_data();
    void F4_3_secondStart();
    void F4_3_dialogIsNotPassedOver();
    void F4_3_lockedIsNotPassedOver();
    void F4_3_runIsNotLeft();
};

void TestGuiStart::told_data()
{
    QTest::addColumn<QString>("file");   // stands where a folder should
    QTest::addColumn<QString>("folder"); // stands where a file should
    QTest::addColumn<Program::Start>("start");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("settings") << u"config"_s << QString() << Program::Start::BadSettings
                              << u"can't start with these settings"_s;
    QTest::newRow("data folder") << u"data"_s << QString() << Program::Start::NoFolder
                                 << u"can't start without its data folder"_s;
    QTest::newRow("practice") << QString() << u"data/practice/server.json"_s << Program::Start::NoPractice
                              << u"practice server could not be started"_s;
}

void TestGuiStart::told()
{
    QFETCH(const QString, file);
    QFETCH(const QString, folder);
    QFETCH(const Program::Start, start);
    QFETCH(const QString, sentence);
    const QTemporaryDir place;
    if (!file.isEmpty())
        QVERIFY(QFile(place.filePath(file)).open(QIODevice::WriteOnly));
    if (!folder.isEmpty())
        QVERIFY(QDir().mkpath(place.filePath(folder)));
    ProgramOptions options;
    options.desk.configDir = place.filePath(u"config"_s);
    options.desk.dataDir = place.filePath(u"data"_s);
    options.language = u"en"_s;
    options.practice = true;
    SystemClock clock;
    MemoryStore secrets;
    Program program(options, &clock, &secrets);
    QCOMPARE(program.start(), start);
    const Person person;
    QVERIFY(person.textOf(u"messageSentence"_s).contains(sentence));
    QVERIFY(!program.window());
    QTimer::singleShot(0, person.find(u"message"_s), &QWidget::close);
    QTimer tooLong;
    tooLong.setSingleShot(true);
    connect(&tooLong, &QTimer::timeout, qApp, [] { QCoreApplication::exit(EXIT_FAILURE); });
    tooLong.start(15s);
    QCOMPARE(QApplication::exec(), EXIT_SUCCESS);
}

void TestGuiStart::F4_2_heldIsTold_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("explanation");
    QTest::newRow("F4.2: no lock file") << true << u"can't lock its data folder"_s << u"revoke-desk.lock"_s;
    QTest::newRow("F4.2: hangs") << false << u"already running but doesn't respond"_s << u"tst_gui_start"_s;
}

void TestGuiStart::F4_2_heldIsTold()
{
    QFETCH(const bool, isFolder);
    QFETCH(const QString, sentence);
    QFETCH(const QString, explanation);
    const QTemporaryDir place;
    const ProgramOptions options = optionsIn(place.path());
    SystemClock clock;
    MemoryStore secrets;
    InstanceLock other(options.desk.dataDir);
    if (isFolder) {
        QVERIFY(QDir().mkpath(options.desk.dataDir + u"/revoke-desk.lock"_s));
    } else {
        // Of this process, which answers nobody while the start waits for it.
        QCOMPARE(other.acquire(), InstanceLock::Result::Acquired);
    }
    Program program(options, &clock, &secrets);
    QCOMPARE(program.start(), Program::Start::Held);
    const Person person;
    QVERIFY2(person.textOf(u"messageSentence"_s).contains(sentence),
             qPrintable(person.textOf(u"messageSentence"_s)));
    QVERIFY2(person.textOf(u"messageExplanation"_s).contains(explanation),
             qPrintable(person.textOf(u"messageExplanation"_s)));
    person.find(u"message"_s)->close();
}

void TestGuiStart::F4_3_secondStart_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("what");
    QTest::addColumn<StartAnswer>("answer");
    QTest::addColumn<QString>("says");
    using Answer = StartAnswer;
    QTest::newRow("F4.3: only the window")
        << QString() << QString() << QString() << Answer::Done << QString();
    QTest::newRow("F4.3: practice") << QString() << QString() << u"practice"_s << Answer::Done << QString();
    QTest::newRow("F4.3: an environment")
        << QString() << QString() << u"sTaging"_s << Answer::Done << QString();
    QTest::newRow("F4.3: no such environment")
        << QString() << QString() << u"nope"_s << Answer::NoEnvironment << u"nope"_s;
    QTest::newRow("F4.3: other settings")
        << u"/nowhere/config"_s << QString() << QString() << Answer::OtherSettings << u"settings folder"_s;
    QTest::newRow("F4.3: other language")
        << QString() << u"pt_BR"_s << QString() << Answer::OtherLanguage << u"View"_s;
}

void TestGuiStart::F4_3_secondStart()
{
    QFETCH(const QString, config);
    QFETCH(const QString, language);
    QFETCH(const QString, what);
    QFETCH(const StartAnswer, answer);
    QFETCH(const QString, says);
    const QTemporaryDir place;
    const ProgramOptions options = optionsIn(place.path());
    Environment staging;
    staging.id = u"one"_s;
    staging.name = u"Staging"_s;
    staging.baseUrl = QUrl(u"https://127.0.0.1:9/v3"_s);
    staging.secretStoredAt = QDateTime::currentDateTimeUtc();
    QVERIFY(EnvironmentStore(options.desk.configDir).save(staging));
    SystemClock clock;
    MemoryStore secrets;
    secrets.hold(true);
    Program program(options, &clock, &secrets);
    QCOMPARE(program.start(), Program::Start::Shown);
    const QString said = startSecondBeside(place.path(), config, language, what);
    const bool isDone = answer == StartAnswer::Done;
    const auto start = isDone ? Program::Start::RunsAlready : Program::Start::Refused;
    const QString expected = u"%1 %2 "_s.arg(static_cast<int>(start)).arg(static_cast<int>(answer));
    QVERIFY2(said.startsWith(expected), qPrintable(said));
    // A message in another language is not looked at.
    QVERIFY2(answer == StartAnswer::OtherLanguage || said.contains(says), qPrintable(said));
    const QString opened = program.desk()->state().environment.id;
    QCOMPARE(opened, !isDone || what.isEmpty() ? QString()
                     : what == "practice"_L1   ? practiceEnvironmentId
                                               : u"one"_s);
}

void TestGuiStart::F4_3_dialogIsNotPassedOver()
{
    const QTemporaryDir place;
    const ProgramOptions options = optionsIn(place.path());
    SystemClock clock;
    MemoryStore secrets;
    Program program(options, &clock, &secrets);
    QCOMPARE(program.start(), Program::Start::Shown);
    Person person;
    QVERIFY(person.choose(u"menuEdit"_s, u"actionSettings"_s));
    const QString said = startSecondBeside(place.path(), {}, {}, u"practice"_s);
    QVERIFY2(said.startsWith(u"%1 %2 "_s.arg(static_cast<int>(Program::Start::Refused))
                                 .arg(static_cast<int>(StartAnswer::DialogOpen))),
             qPrintable(said));
    QCOMPARE(program.desk()->state().environment.id, QString());
}

void TestGuiStart::F4_3_lockedIsNotPassedOver()
{
    FakeClock clock;
    DeskWindow scene(4, machinePolicy({{u"idle_lock_minutes"_s, 10}}));
    scene.clock = &clock;
    scene.restart();
    QVERIFY(scene.signIn());
    clock.advance(10min);
    QVERIFY(scene.person.find(u"lockPage"_s));
    QCOMPARE(scene.window->openFor({true, {}, {}, {}}), StartAnswer::Locked);
    QCOMPARE(scene.window->openFor({false, u"Staging"_s, {}, {}}), StartAnswer::Locked);
    QCOMPARE(scene.window->openFor({}), StartAnswer::Done); // it only comes forward
    QVERIFY(scene.person.sees(u"lockPage"_s));
}

void TestGuiStart::F4_3_runIsNotLeft()
{
    DeskWindow scene(4);
    QVERIFY(scene.signIn());
    QPointer<QTcpSocket> held;
    scene.api.onDelete = [&held](QTcpSocket *socket, ScriptedApi::Row *) { held = socket; };
    QVERIFY(scene.desk->revoke(scene.desk->draftPlan({scene.desk->list().rows().constFirst().id}), false));
    QVERIFY(scene.person.waitFor([&held] { return !held.isNull(); }));
    QCOMPARE(scene.window->openFor({true, {}, {}, {}}), StartAnswer::RunUnderWay);
    QCOMPARE(scene.desk->state().environment.name, u"Staging"_s);
    held->write(RawServer::answer(204, {}));
    QVERIFY(scene.person.waitFor([&scene] { return !scene.desk->run().active(); }));
    QCOMPARE(scene.window->openFor({false, u"staging"_s, {}, {}}), StartAnswer::Done);
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments.at(1) == second)
        return startSecond(arguments);
    TestGuiStart test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_gui_start.moc"
