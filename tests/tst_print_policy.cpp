// `--print-policy`: words and exit codes without a display, as an administrator's script sees them. The
// program itself is asked for this computer's policies; the same command, in a process of its own, for those
// that a test may write.
#include "base/product_info.h"
#include "policy/policy_locations.h"
#include "policy/preferences.h"
#include "program/print_policy_command.h"
#include "ui/policy/policy_report.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

constexpr int farTooLong = 30'000; // ms

struct Printed
{
    int exitCode = -1;
    QString words;
    QString errors;
};

// Into a file, where one is named.
Printed run(const QString &program, const QStringList &arguments, const QString &into = {})
{
    QProcess process;
    if (!into.isEmpty())
        process.setStandardOutputFile(into);
    QProcessEnvironment noScreen = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        noScreen.remove(name);
    process.setProcessEnvironment(noScreen);
    process.start(program, arguments);
    if (!process.waitForFinished(farTooLong) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

// Policies as this user, whom the tests trust.
struct Policies
{
    QTemporaryDir root;
    QTemporaryDir own; // of the person: never a foreign one
    QString machine() const { return root.filePath(u"policies.d"_s); }
    QString users() const { return machine() + u"/users"_s; }
    QString user() const { return users() + u"/jo"_s; }
    Policies() { QDir().mkpath(user()); }
    QString put(const QString &folder, const QByteArray &json) const
    {
        const QString path = folder + u"/10-fleet.json"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("a policy cannot be written");
        return path;
    }
    QString config() const { return own.filePath(u"config"_s); }
    Printed print(const QString &userPlace, const QString &into = {}, const QString &uidMap = {}) const
    {
        return run(QCoreApplication::applicationFilePath(),
                   {u"print"_s, machine(), userPlace, users(), config(), uidMap}, into);
    }
    Printed print() const { return print(user()); }
};

QString lineOf(const Printed &printed, const QString &start)
{
    const QStringList lines = printed.words.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(start))
            return line;
    }
    return {};
}

} // namespace

class TestPrintPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { umask(022); }
    void programNeedsNoDisplay();
    void exitCodes_data();
    void exitCodes();
    void unknownUser();
    void foreignFolder();
    void longValuesAreWhole_data();
    void longValuesAreWhole();
    void badValueIsWhole();
    void standInsAreNobodysWord();
    void fullDisk();
    void settingsOfSomebodyElse_data();
    void settingsOfSomebodyElse();
    void F4_3_switchesThatDoNotGoTogether_data();
    void F4_3_switchesThatDoNotGoTogether();
    void F4_3_journalOfPractice();
    void F5_5_hiddenPolicies_data();
    void F5_5_hiddenPolicies();
    void F5_5_inARealNamespace();
};

void TestPrintPolicy::programNeedsNoDisplay()
{
    const QTemporaryDir config;
    const Policy policy = readPolicy(systemPolicyPlaces());
    const Printed printed =
        run(QStringLiteral(PROGRAM), {u"--print-policy"_s, u"--config-dir"_s, config.path()});
    QCOMPARE(printed.exitCode, policy.problems().isEmpty() ? 0 : 4);
    QCOMPARE(printed.words, policyReport(Preferences(config.path(), policy)));
    QCOMPARE(printed.errors, QString());
    for (const PolicyKey &key : policyKeys())
        QVERIFY2(!lineOf(printed, key.name + u" = "_s).isEmpty(), key.name.data());
}

void TestPrintPolicy::exitCodes_data()
{
    QTest::addColumn<QByteArray>("machine");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    const QString closed = u"Nothing can be revoked until these problems are fixed."_s;
    const QString open = u"Some policy settings could not be used."_s;
    QTest::newRow("empty") << QByteArray("{}") << QByteArray("{}") << 0 << u"read_only = false  (Default)"_s;
    QTest::newRow("good") << QByteArray(R"({"largest_run": 20})") << QByteArray("{}") << 0
                          << u"largest_run = 20  (Machine policy, "_s;
    QTest::newRow("of the user") << QByteArray("{}") << QByteArray(R"({"read_only": true})") << 0
                                 << u"read_only = true  (User policy, "_s;
    QTest::newRow("bad value") << QByteArray(R"({"largest_run": "many"})") << QByteArray("{}") << 4 << closed;
    QTest::newRow("bad value, user") << QByteArray("{}") << QByteArray(R"({"pace": 7})") << 4 << closed;
    QTest::newRow("bad value, no safety")
        << QByteArray(R"({"language": 7})") << QByteArray("{}") << 4 << open;
    QTest::newRow("unknown key") << QByteArray(R"({"read_onyl": true})") << QByteArray("{}") << 4 << open;
    QTest::newRow("no JSON") << QByteArray("read_only=true") << QByteArray("{}") << 4 << closed;
}

void TestPrintPolicy::exitCodes()
{
    QFETCH(const QByteArray, machine);
    QFETCH(const QByteArray, user);
    QFETCH(const int, exitCode);
    QFETCH(const QString, said);
    const Policies policies;
    policies.put(policies.machine(), machine);
    policies.put(policies.user(), user);
    const Printed printed = policies.print();
    QCOMPARE(printed.exitCode, exitCode);
    QVERIFY2(!lineOf(printed, said).isEmpty(), qPrintable(printed.words));
    QCOMPARE(lineOf(printed, u"problem: "_s).isEmpty(), exitCode == 0);
    QCOMPARE(printed.errors, QString());
}

void TestPrintPolicy::unknownUser()
{
    const Policies policies;
    policies.put(policies.machine(), R"({"largest_run": 20})");
    const Printed printed = policies.print({});
    QCOMPARE(printed.exitCode, 4);
    const QString problem = lineOf(printed, u"problem: "_s);
    QVERIFY2(problem.contains(u"no name for the user"_s), qPrintable(problem));
    QVERIFY2(problem.contains(policies.users()), qPrintable(problem));
}

void TestPrintPolicy::foreignFolder()
{
    const Policies policies;
    policies.put(policies.machine(), R"({"largest_run": 20})");
    QCOMPARE(chmod(QFile::encodeName(policies.root.path()).constData(), 0777), 0);
    const Printed printed = policies.print();
    QCOMPARE(printed.exitCode, 4);
    QVERIFY2(lineOf(printed, u"problem: "_s).contains(policies.root.path() + u" is ignored"_s),
             qPrintable(printed.words));
    QVERIFY(lineOf(printed, u"largest_run = 20 "_s).isEmpty());
}

void TestPrintPolicy::longValuesAreWhole_data()
{
    QTest::addColumn<QString>("path"); // of each server
    QTest::addColumn<QString>("shown");
    QTest::newRow("long") << QString(150, u'a') << QString(150, u'a');
    // An override of the direction, and what a terminal obeys.
    QTest::newRow("hostile") << QString(QString(100, u'a') + QChar(0x202E) + QChar(0x9B) + u"2J"_s)
                             << QString(QString(100, u'a') + u"‹U+202E›‹U+009B›2J"_s);
}

// Fifty servers, whose list is far longer than any line.
void TestPrintPolicy::longValuesAreWhole()
{
    QFETCH(const QString, path);
    QFETCH(const QString, shown);
    QStringList written;
    QStringList wanted;
    for (int i = 0; i < 50; ++i) {
        const QString head = u"\"Number %1 | custom | https://h%1.example.com/"_s.arg(i);
        written.append(head % path % u'"');
        wanted.append(head % shown % u'"');
    }
    const Policies policies;
    policies.put(policies.machine(),
                 QString(u"{\"environments\": ["_s % written.join(u',') % u"]}"_s).toUtf8());
    const Printed printed = policies.print();
    QCOMPARE(printed.exitCode, 0);
    const QString start = u"environments = ["_s % wanted.join(u',') % u"]  (Machine policy, "_s;
    QVERIFY2(printed.words.contains(start), qPrintable(lineOf(printed, u"environments"_s)));
}

void TestPrintPolicy::badValueIsWhole()
{
    QStringList written;
    for (int i = 0; i < 60; ++i)
        written.append(u"\"https://h%1.example.com/%2\""_s.arg(i).arg(QString(50, u'a')));
    const Policies policies;
    const QString list = u"["_s % written.join(u',') % u"]"_s;
    policies.put(policies.machine(), QString(u"{\"allowed_base_urls\": "_s % list % u"}"_s).toUtf8());
    const Printed printed = policies.print();
    QCOMPARE(printed.exitCode, 4);
    QVERIFY2(lineOf(printed, u"problem: "_s).contains(u"allowed_base_urls can't be "_s % list),
             qPrintable(printed.words));
}

// The file did not say 5, and the program does revoke nothing.
void TestPrintPolicy::standInsAreNobodysWord()
{
    const Policies policies;
    const QString file = policies.put(
        policies.machine(), R"({"idle_lock_minutes": "ten", "read_only": "ture", "largest_run": 7})");
    const Printed printed = policies.print();
    QCOMPARE(printed.exitCode, 4);
    QCOMPARE(lineOf(printed, u"idle_lock_minutes"_s),
             u"idle_lock_minutes = 5  (Cautious default: %1 can't be used)"_s.arg(file));
    QCOMPARE(lineOf(printed, u"read_only"_s),
             u"read_only = unknown  (Nothing can be revoked: %1 can't be used)"_s.arg(file));
    QCOMPARE(lineOf(printed, u"largest_run"_s), u"largest_run = 7  (Machine policy, %1)"_s.arg(file));
}

void TestPrintPolicy::fullDisk()
{
    const Policies policies;
    const Printed printed = policies.print(policies.user(), u"/dev/full"_s);
    QCOMPARE(printed.exitCode, 3);
    QVERIFY2(printed.errors.contains(u"could not be printed"_s), qPrintable(printed.errors));
}

void TestPrintPolicy::settingsOfSomebodyElse_data()
{
    QTest::addColumn<bool>("pipe");
    QTest::newRow("planted") << false;
    QTest::newRow("a pipe, which would never end") << true;
}

void TestPrintPolicy::settingsOfSomebodyElse()
{
    QFETCH(const bool, pipe);
    const Policies policies;
    const QString file = policies.config() + u"/preferences.ini"_s;
    QVERIFY(QDir().mkpath(policies.config()));
    QCOMPARE(chmod(QFile::encodeName(policies.config()).constData(), 0700), 0);
    if (pipe) {
        QCOMPARE(mkfifo(QFile::encodeName(file).constData(), 0600), 0);
    } else {
        QFile planted(file);
        QVERIFY(planted.open(QIODevice::WriteOnly));
        QVERIFY(planted.write("[General]\nnotifications=false\n") > 0);
        planted.close();
        QCOMPARE(chmod(QFile::encodeName(file).constData(), 0666), 0);
    }
    const Printed printed = policies.print();
    QCOMPARE(printed.exitCode, 3);
    QVERIFY2(printed.errors.contains(file), qPrintable(printed.errors));
    QCOMPARE(lineOf(printed, u"notifications"_s), u"notifications = true  (Default)"_s);
}

void TestPrintPolicy::F4_3_switchesThatDoNotGoTogether_data()
{
    QTest::addColumn<QStringList>("switches");
    QTest::newRow("F4.3: journal, environment")
        << QStringList{u"--verify-journal"_s, u"--environment"_s, u"A"_s};
    QTest::newRow("F4.3: journal, language") << QStringList{u"--verify-journal"_s, u"--language"_s, u"en"_s};
    QTest::newRow("F4.3: journal, policy") << QStringList{u"--verify-journal"_s, u"--print-policy"_s};
    QTest::newRow("F4.3: policy, practice") << QStringList{u"--print-policy"_s, u"--practice"_s};
    QTest::newRow("F4.3: policy, environment")
        << QStringList{u"--print-policy"_s, u"--environment"_s, u"A"_s};
    QTest::newRow("F4.3: policy, language") << QStringList{u"--print-policy"_s, u"--language"_s, u"en"_s};
    QTest::newRow("F4.3: practice, environment") << QStringList{u"--practice"_s, u"--environment"_s, u"A"_s};
    QTest::newRow("F4.3: environment without a name") << QStringList{u"--environment"_s, u" "_s};
    QTest::newRow("F5.8: a name that nobody sees") << QStringList{u"--environment"_s, u"\u200B"_s};
}

void TestPrintPolicy::F4_3_switchesThatDoNotGoTogether()
{
    QFETCH(const QStringList, switches);
    const QTemporaryDir folder;
    const Printed printed =
        run(QStringLiteral(PROGRAM), switches + QStringList{u"--data-dir"_s, folder.path()});
    QCOMPARE(printed.exitCode, 2);
    QCOMPARE(printed.words, QString());
    QVERIFY2(printed.errors.contains(switches.constFirst()), qPrintable(printed.errors));
}

// Not the journal of the real environments.
void TestPrintPolicy::F4_3_journalOfPractice()
{
    const QTemporaryDir folder;
    const Printed printed = run(QStringLiteral(PROGRAM),
                                {u"--verify-journal"_s, u"--practice"_s, u"--data-dir"_s, folder.path()});
    QCOMPARE(printed.exitCode, 3);
    QVERIFY2(printed.words.contains(folder.filePath(u"practice/journal.sqlite"_s)),
             qPrintable(printed.words));
}

void TestPrintPolicy::F5_5_hiddenPolicies_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QByteArray>("machine");
    QTest::addColumn<bool>("noted");
    QTest::addColumn<int>("exitCode");
    const QByteArray all("0 0 4294967295\n");
    const QByteArray one("0 1000 1\n");
    QTest::newRow("F5.5: every user") << all << QByteArray(R"({"largest_run": 20})") << false << 0;
    QTest::newRow("F5.5: one user") << one << QByteArray(R"({"largest_run": 20})") << true << 0;
    QTest::newRow("F5.5: one user, nothing decided") << one << QByteArray("{}") << true << 0;
    QTest::newRow("F5.5: one user, a problem") << one << QByteArray(R"({"language": 7})") << true << 4;
}

// Said, and nothing is closed by it.
void TestPrintPolicy::F5_5_hiddenPolicies()
{
    QFETCH(const QByteArray, map);
    QFETCH(const QByteArray, machine);
    QFETCH(const bool, noted);
    QFETCH(const int, exitCode);
    const Policies policies;
    policies.put(policies.machine(), machine);
    QFile uidMap(policies.own.filePath(u"uid_map"_s));
    QVERIFY(uidMap.open(QIODevice::WriteOnly));
    QCOMPARE(uidMap.write(map), map.size());
    uidMap.close();
    const Printed printed = policies.print(policies.user(), {}, uidMap.fileName());
    QCOMPARE(printed.exitCode, exitCode);
    const QString note = lineOf(printed, u"note: "_s);
    QCOMPARE(!note.isEmpty(), noted);
    QCOMPARE(note.contains(u"user namespace"_s) && note.contains(policies.machine()), noted);
    QCOMPARE(lineOf(printed, u"read_only"_s), u"read_only = false  (Default)"_s);
    QCOMPARE(lineOf(printed, u"problem: "_s).isEmpty(), exitCode == 0);
}

// As an operator without rights makes one. Where the system lets nobody (a chroot), none can hide anything.
void TestPrintPolicy::F5_5_inARealNamespace()
{
    const QTemporaryDir config;
    const QStringList command{QStringLiteral(PROGRAM), u"--print-policy"_s, u"--config-dir"_s, config.path()};
    QFile ownMap(u"/proc/self/uid_map"_s);
    QVERIFY(ownMap.open(QIODevice::ReadOnly));
    const bool isInOne = ownMap.readAll().simplified() != "0 0 4294967295";
    const Printed plain = run(command.first(), command.sliced(1));
    QCOMPARE(!lineOf(plain, u"note: "_s).isEmpty(), isInOne);
    const QStringList anew{u"--user"_s, u"--map-root-user"_s};
    const bool possible = run(u"unshare"_s, anew + QStringList{u"true"_s}).exitCode == 0;
    const Printed printed = possible ? run(u"unshare"_s, anew + command) : plain;
    QCOMPARE(!lineOf(printed, u"note: "_s).isEmpty(), possible || isInOne);
    QVERIFY(printed.exitCode == 0 || printed.exitCode == 4); // by what this computer decides
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"print"_s && arguments.size() == 7) {
        PolicyPlaces places{arguments.at(2), arguments.at(3), geteuid()};
        places.users = arguments.at(4);
        places.uidMap = arguments.at(6);
        return printPolicy(places, arguments.at(5));
    }
    TestPrintPolicy test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_print_policy.moc"
