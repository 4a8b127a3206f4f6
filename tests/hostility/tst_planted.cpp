// Local hostility (docs/pitfalls.md 3.9): plugins that only leave a mark are planted wherever Qt or a library
// below it can be told to look, and the real program is started. None may be loaded; a plain Qt program in
// the same place shows that the mark would be left. What belongs to the program and what chooses looks goes
// on working.
#include "platform/process_environment.h"

#include <QDir>
#include <QLibraryInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString markers = QStringLiteral(MARKERS);
const QString program = QStringLiteral(PROGRAM);
const QString plainProgram = QStringLiteral(PLAIN_PROGRAM);
constexpr int patience = 120'000;

using Variables = QList<std::pair<QString, QString>>;

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a file of the test");
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

void copyPlugins(const QString &from, const QStringList &kinds, const QString &to)
{
    for (const QString &kind : kinds) {
        QDir().mkpath(to + u'/' + kind);
        for (const QFileInfo &plugin : QDir(from + u'/' + kind).entryInfoList(QDir::Files)) {
            if (!QFile::copy(plugin.filePath(), to + u'/' + kind + u'/' + plugin.fileName()))
                qFatal("cannot copy a plugin");
        }
    }
}

// One start in a folder of its own.
class Scene
{
public:
    QString at(const QString &name) const { return m_dir.filePath(name); }
    // The program there, so that what lies beside it counts.
    QString copyOf(const QString &original, const QString &folder) const
    {
        QDir().mkpath(at(folder));
        const QString copy = at(folder) + u'/' + QFileInfo(original).fileName();
        if (!QFile::copy(original, copy))
            qFatal("cannot copy the program");
        return copy;
    }
    // Until Practice is open, so that every kind of plugin was asked for; false: it ended before.
    bool starts(const QString &executable, const Variables &variables, const QString &workingFolder)
    {
        begin(executable,
              {u"--practice"_s, u"--data-dir"_s, at(u"data"_s), u"--config-dir"_s, at(u"config"_s)},
              variables, workingFolder);
        const QString journal = at(u"data/practice/journal.sqlite"_s);
        const bool opened = QTest::qWaitFor(
            [&] { return QFile::exists(journal) || m_process.state() == QProcess::NotRunning; }, patience);
        const bool runs = opened && m_process.state() == QProcess::Running;
        m_process.kill();
        m_process.waitForFinished();
        m_said += m_process.readAllStandardError();
        return runs;
    }
    // To its end.
    int runs(const QString &executable, const QStringList &arguments, const Variables &variables,
             const QString &workingFolder)
    {
        begin(executable, arguments, variables, workingFolder);
        m_process.waitForFinished(patience);
        m_said += m_process.readAllStandardError();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    // What was loaded since it was asked for last.
    QStringList takeMarks()
    {
        QStringList marks = linesOf(at(u"marks"_s));
        QFile::remove(at(u"marks"_s));
        marks.removeDuplicates();
        return marks;
    }
    QByteArray said() const { return m_said; }

private:
    void begin(const QString &executable, const QStringList &arguments, const Variables &variables,
               const QString &workingFolder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"RD_MARKER"_s, at(u"marks"_s));
        for (const QString &trust : {u"SSL_CERT_DIR"_s, u"SSL_CERT_FILE"_s})
            environment.remove(trust); // of the machine that runs the test
        for (const auto &[name, value] : variables)
            environment.insert(name, value);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(workingFolder.isEmpty() ? m_dir.path() : workingFolder);
        m_process.start(executable, arguments);
        m_process.waitForStarted();
    }

    QTemporaryDir m_dir;
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

Q_DECLARE_METATYPE(Variables)

class TestPlanted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variables_data();
    void variables();
    void configuredOpenSsl();
    void qtConf();
    void workingFolder();
    void folderOpenToOthers();
    void arguments_data();
    void arguments();
    void ownPluginsWork();
    void ownPluginsOpenToOthers();
    void looksAreKept_data();
    void looksAreKept();
    void dropped_data();
    void dropped();
};

void TestPlanted::variables_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("bite"); // what a plain program loads; empty: not its kind of program
    const std::pair path(u"QT_PLUGIN_PATH"_s, QString());
    QTest::newRow("a platform's place")
        << Variables{{u"QT_QPA_PLATFORM_PLUGIN_PATH"_s, markers + u"/platforms"_s},
                     {u"QT_QPA_PLATFORM"_s, u"marker"_s}}
        << u"platforms"_s;
    for (const char *kind : {"imageformats", "sqldrivers", "tls"})
        QTest::newRow(kind) << Variables{path} << QString::fromLatin1(kind);
    QTest::newRow("platform") << Variables{{u"QT_PLUGIN_PATH"_s, markers}} << u"platforms"_s;
    QTest::newRow("theme") << Variables{path, {u"QT_QPA_PLATFORMTHEME"_s, u"marker"_s}}
                           << u"platformthemes"_s;
    QTest::newRow("style") << Variables{path, {u"QT_STYLE_OVERRIDE"_s, u"marker"_s}} << u"styles"_s;
    QTest::newRow("input method") << Variables{path, {u"QT_IM_MODULE"_s, u"marker"_s}}
                                  << u"platforminputcontexts"_s;
    QTest::newRow("generic") << Variables{{u"QT_QPA_GENERIC_PLUGINS"_s, u"marker"_s}, path} << u"generic"_s;
    QTest::newRow("module of GIO") << Variables{{u"GIO_EXTRA_MODULES"_s, markers + u"/tls"_s}} << QString();
    QTest::newRow("end at a warning") << Variables{{u"QT_FATAL_WARNINGS"_s, u"1"_s}} << QString();
    QTest::newRow("a screen for everybody") << Variables{{u"QT_QPA_PLATFORM"_s, u"vnc"_s}} << QString();
}

void TestPlanted::variables()
{
    QFETCH(Variables, variables);
    QFETCH(const QString, bite);
    Scene scene;
    QStringList kinds = QDir(markers).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    kinds.removeAll(u"platforms"_s); // a planted screen of no use would end the plain program too early
    copyPlugins(markers, kinds, scene.at(u"planted"_s));
    for (auto &[name, value] : variables)
        value = value.isEmpty() ? scene.at(u"planted"_s) : value;
    if (!bite.isEmpty()) {
        scene.runs(plainProgram, {}, variables, {});
        QVERIFY(scene.takeMarks().contains(bite));
    }
    QVERIFY2(scene.starts(program, variables, {}), scene.said().constData());
    QCOMPARE(scene.takeMarks(), QStringList());
    const QString name = variables.constFirst().first;
    QVERIFY2(scene.said().contains("Ignored") && scene.said().contains(name.toLatin1()),
             scene.said().constData());
}

// OpenSSL loads what its configuration names as a provider (config(5ssl)), and looks when it is loaded
// itself: before any line of the program where cpp-httplib is a library of the system that is linked with it.
void TestPlanted::configuredOpenSsl()
{
    Scene scene;
    put(scene.at(u"openssl.cnf"_s), "openssl_conf = start\n[start]\nproviders = all\n[all]\nmarker = marker\n"
                                    "[marker]\nactivate = 1\nmodule = " +
                                        (markers + u"/tls/libmarker_tls.so"_s).toUtf8() + "\n");
    const Variables variables{{u"OPENSSL_CONF"_s, scene.at(u"openssl.cnf"_s)}};
    scene.runs(plainProgram, {}, variables, {});
    QCOMPARE(scene.takeMarks(), QStringList(u"tls"_s));
    QProcess libraries;
    libraries.start(u"ldd"_s, {program});
    QVERIFY(libraries.waitForFinished());
    const bool isLinked = libraries.readAllStandardOutput().contains("libssl");
    QVERIFY2(scene.starts(program, variables, {}), scene.said().constData());
    QCOMPARE(scene.takeMarks().isEmpty(), !isLinked);
    QVERIFY(scene.said().contains("OPENSSL_CONF"));
}

// Beside the program, naming another folder.
void TestPlanted::qtConf()
{
    Scene scene;
    const QString plain = scene.copyOf(plainProgram, u"app"_s);
    const QString copy = scene.copyOf(program, u"app"_s);
    put(scene.at(u"app/qt.conf"_s), "[Paths]\nPlugins=" + markers.toUtf8() + "\n");
    scene.runs(plain, {}, {}, {});
    QVERIFY(scene.takeMarks().contains(u"platforms"_s));
    QCOMPARE(scene.runs(copy, {u"--practice"_s}, {}, {}), 3);
    QCOMPARE(scene.takeMarks(), QStringList());
    QVERIFY2(scene.said().contains("qt.conf"), scene.said().constData());
}

// Everything where it is started from: Qt does not look there, and neither do the libraries.
void TestPlanted::workingFolder()
{
    Scene scene;
    const QStringList kinds = QDir(markers).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(kinds.size() >= 9);
    copyPlugins(markers, kinds, scene.at(u"here"_s));
    copyPlugins(markers, kinds, scene.at(u"here/plugins"_s));
    put(scene.at(u"here/qt.conf"_s), "[Paths]\nPrefix=.\nPlugins=plugins\n");
    for (const QString &library : {u"libsecret-1.so.0"_s, u"libssl.so.3"_s, u"libqttestability.so"_s})
        QVERIFY(QFile::copy(markers + u"/tls/libmarker_tls.so"_s, scene.at(u"here/"_s + library)));
    const Variables variables{{u"QT_LOAD_TESTABILITY"_s, u"1"_s}, {u"QT_QPA_PLATFORMTHEME"_s, u"marker"_s}};
    QVERIFY2(scene.starts(program, variables, scene.at(u"here"_s)), scene.said().constData());
    QCOMPARE(scene.takeMarks(), QStringList());
}

// The program's own folder, where anybody may put something: Qt cannot be kept from looking there.
void TestPlanted::folderOpenToOthers()
{
    Scene scene;
    const QString plain = scene.copyOf(plainProgram, u"open"_s);
    const QString copy = scene.copyOf(program, u"open"_s);
    copyPlugins(markers, {u"platformthemes"_s, u"imageformats"_s}, scene.at(u"open"_s));
    QVERIFY(QFile::setPermissions(scene.at(u"open"_s), QFileDevice::Permissions(0x7077)));
    const Variables variables{{u"QT_QPA_PLATFORMTHEME"_s, u"marker"_s}};
    scene.runs(plain, {}, variables, {});
    QVERIFY(scene.takeMarks().contains(u"platformthemes"_s));
    QCOMPARE(scene.runs(copy, {u"--practice"_s}, variables, {}), 3);
    QCOMPARE(scene.takeMarks(), QStringList());
    QVERIFY2(scene.said().contains((u"chmod go-w '"_s + scene.at(u"open"_s)).toUtf8()),
             scene.said().constData());
}

void TestPlanted::arguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("bite");
    for (const char *dashes : {"-", "--"}) {
        const QString d = QString::fromLatin1(dashes);
        QTest::addRow("%splatformpluginpath", dashes)
            << QStringList{d + u"platformpluginpath"_s, markers + u"/platforms"_s, u"-platform"_s,
                           u"marker"_s}
            << u"platforms"_s;
        QTest::addRow("%splatformtheme", dashes)
            << QStringList{d + u"platformtheme"_s, u"marker"_s} << QString();
        QTest::addRow("%splatform", dashes) << QStringList{d + u"platform"_s, u"vnc"_s} << QString();
        QTest::addRow("%splugin", dashes) << QStringList{d + u"plugin"_s, u"marker"_s} << QString();
        QTest::addRow("%sstyle", dashes) << QStringList{d + u"style"_s, u"marker"_s} << QString();
        QTest::addRow("%sstylesheet", dashes)
            << QStringList{d + u"stylesheet"_s, u"/dev/null"_s} << QString();
        QTest::addRow("%stestability", dashes) << QStringList{d + u"testability"_s} << QString();
    }
}

// Arguments of Qt's own are no switches of the program.
void TestPlanted::arguments()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, bite);
    Scene scene;
    if (!bite.isEmpty()) {
        scene.runs(plainProgram, arguments, {}, {});
        QVERIFY(scene.takeMarks().contains(bite));
    }
    QCOMPARE(scene.runs(program, arguments, {}, {}), 2);
    QCOMPARE(scene.takeMarks(), QStringList());
    QVERIFY(!scene.said().isEmpty());
}

// As an archive or an image brings it: plugins of its own, and a qt.conf that names them.
void TestPlanted::ownPluginsWork()
{
    Scene scene;
    const QString copy = scene.copyOf(program, u"product/bin"_s);
    put(scene.at(u"product/bin/qt.conf"_s), "[Paths]\nPrefix=..\nPlugins=plugins\n");
    copyPlugins(QLibraryInfo::path(QLibraryInfo::PluginsPath),
                {u"platforms"_s, u"sqldrivers"_s, u"tls"_s, u"xcbglintegrations"_s},
                scene.at(u"product/plugins"_s));
    copyPlugins(markers, {u"platformthemes"_s}, scene.at(u"product/plugins"_s));
    QVERIFY2(scene.starts(copy, {{u"QT_QPA_PLATFORMTHEME"_s, u"marker"_s}}, {}), scene.said().constData());
    QCOMPARE(scene.takeMarks(), QStringList(u"platformthemes"_s));
    QVERIFY2(!scene.said().contains("Ignored"), scene.said().constData());
}

void TestPlanted::ownPluginsOpenToOthers()
{
    Scene scene;
    const QString copy = scene.copyOf(program, u"product/bin"_s);
    put(scene.at(u"product/bin/qt.conf"_s), "[Paths]\nPrefix=..\nPlugins=plugins\n");
    copyPlugins(markers, {u"platforms"_s}, scene.at(u"product/plugins"_s));
    QVERIFY(QFile::setPermissions(scene.at(u"product/plugins"_s), QFileDevice::Permissions(0x7077)));
    QCOMPARE(scene.runs(copy, {u"--practice"_s}, {}, {}), 3);
    QCOMPARE(scene.takeMarks(), QStringList());
    QVERIFY2(scene.said().contains("chmod go-w '"), scene.said().constData());
}

void TestPlanted::looksAreKept_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::newRow("scale") << Variables{{u"QT_SCALE_FACTOR"_s, u"2"_s}};
    QTest::newRow("screen") << Variables{{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}};
    QTest::newRow("one screen or another") << Variables{{u"QT_QPA_PLATFORM"_s, u"wayland;xcb"_s}};
    QTest::newRow("the desktop's theme") << Variables{{u"QT_QPA_PLATFORMTHEME"_s, u"xdgdesktopportal"_s}};
    QTest::newRow("input method") << Variables{{u"QT_IM_MODULE"_s, u"ibus"_s}};
    QTest::newRow("folders of data") << Variables{{u"XDG_DATA_DIRS"_s, u"/usr/local/share:/usr/share"_s}};
}

void TestPlanted::looksAreKept()
{
    QFETCH(const Variables, variables);
    Scene scene;
    QVERIFY2(scene.starts(program, variables, {}), scene.said().constData());
    QVERIFY2(!scene.said().contains("Ignored"), scene.said().constData());
}

void TestPlanted::dropped_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isDropped");
    for (const char *name : {"QT_PLUGIN_PATH",
                             "QT_QPA_PLATFORM_PLUGIN_PATH",
                             "QT_QPA_GENERIC_PLUGINS",
                             "QT_LOAD_TESTABILITY",
                             "QT_LOGGING_CONF",
                             "QT_FATAL_WARNINGS",
                             "QT_FATAL_CRITICALS",
                             "QT_VULKAN_LIB",
                             "OPENSSL_CONF",
                             "OPENSSL_ENGINES",
                             "OPENSSL_MODULES",
                             "SSLKEYLOGFILE",
                             "SSL_CERT_FILE",
                             "SSL_CERT_DIR",
                             "QT_SSL_USE_TEMPORARY_KEYCHAIN",
                             "GIO_EXTRA_MODULES",
                             "GIO_MODULE_DIR",
                             "GTK_MODULES",
                             "GTK_PATH",
                             "GDK_PIXBUF_MODULE_FILE",
                             "GCONV_PATH"})
        QTest::newRow(name) << QByteArray("/tmp/planted") << true;
    for (const char *name : {"QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE",
                             "QT_IM_MODULE", "XDG_DATA_DIRS", "XDG_CURRENT_DESKTOP", "KDE_FULL_SESSION",
                             "QT_LOGGING_RULES", "QT_DEBUG_PLUGINS", "https_proxy", "LANG"})
        QTest::newRow(name) << QByteArray("1") << false;
    for (const char *screen : {"xcb", "wayland", "wayland;xcb", "offscreen:configfile=x", "minimal"})
        QTest::addRow("QT_QPA_PLATFORM %s", screen) << QByteArray(screen) << false;
    for (const char *screen : {"vnc", "vnc:port=5901", "xcb;vnc", "eglfs", "marker", ""})
        QTest::addRow("QT_QPA_PLATFORM %s", screen) << QByteArray(screen) << (*screen != '\0');
}

void TestPlanted::dropped()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, isDropped);
    const QByteArray name = QByteArray(QTest::currentDataTag()).split(' ').constFirst();
    const QByteArray before = qgetenv(name.constData());
    qputenv(name.constData(), value);
    const bool isTold = dropHostileVariables().contains(QString::fromLatin1(name));
    const bool isSet = qEnvironmentVariableIsSet(name.constData());
    before.isNull() ? qunsetenv(name.constData()) : qputenv(name.constData(), before);
    QCOMPARE(isTold, isDropped);
    QCOMPARE(isSet, !isDropped);
}

QTEST_GUILESS_MAIN(TestPlanted)
#include "tst_planted.moc"
