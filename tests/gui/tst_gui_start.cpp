// A start that cannot be: whoever clicked on the program in a menu sees why, and with the message it ends.
#include "fakes/memory_store.h"
#include "gui/person.h"
#include "program.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdlib>

using namespace rd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(rd::Program::Start)

class TestGuiStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void told_data();
    void told();
};

void TestGuiStart::told_data()
{
    QTest::addColumn<QString>("file");   // stands where a folder should
    QTest::addColumn<QString>("folder"); // stands where a file should
    QTest::addColumn<Program::Start>("start");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("settings") << u"config"_s << QString() << Program::Start::BadSettings
                              << u"does not start with these settings"_s;
    QTest::newRow("data folder") << u"data"_s << QString() << Program::Start::NoFolder
                                 << u"does not start without its data folder"_s;
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

QTEST_MAIN(TestGuiStart)
#include "tst_gui_start.moc"
