// The rules of workflows, packages and installers that a look at the files can check. What needs a built
// program is in packaging/check-hardening.sh.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

namespace {

QString source(const QString &path)
{
    return QStringLiteral(SOURCE_FOLDER "/") + path;
}

QString read(const QString &path)
{
    QFile file(source(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList workflowFiles()
{
    QStringList paths;
    for (const QString &name :
         QDir(source(QStringLiteral(".github/workflows"))).entryList({QStringLiteral("*.yml")}))
        paths += QStringLiteral(".github/workflows/") + name;
    for (const QString &name :
         QDir(source(QStringLiteral(".github/actions"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        paths += QStringLiteral(".github/actions/") + name + QStringLiteral("/action.yml");
    return paths;
}

// What follows "uses:" in each line of a workflow, comment included.
QStringList uses(const QString &text)
{
    static const QRegularExpression line(QStringLiteral("^[ -]*uses:\\s*(.+)$"),
                                         QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = line.globalMatch(text); it.hasNext();)
        found += it.next().captured(1).trimmed();
    return found;
}

bool isPinned(const QString &use)
{
    static const QRegularExpression pinned(
        QStringLiteral("^[\\w.-]+/[\\w./-]+@[0-9a-f]{40} # v\\d+(\\.\\d+){2}$"));
    return use.startsWith(QLatin1String("./")) || pinned.match(use).hasMatch();
}

} // namespace

class Packaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F5_9_pinForms_data();
    void F5_9_pinForms();
    void F5_9_actionsArePinned_data();
    void F5_9_actionsArePinned();
    void F5_9_oneCommitForOneVersion();
    void F5_9_sourcesHaveHashes_data();
    void F5_9_sourcesHaveHashes();
    void F5_9_packagesAreHardened_data();
    void F5_9_packagesAreHardened();
    void F5_9_installerStartsUnelevated();
    void F5_9_installerRunsOnlyWhatItMay();
    void F5_9_installerSaysWhy_data();
    void F5_9_installerSaysWhy();
    void F5_9_msiRunsNothing();
};

void Packaging::F5_9_pinForms_data()
{
    QTest::addColumn<QString>("use");
    QTest::addColumn<bool>("pinned");
    const QString commit(40, u'a');
    QTest::newRow("commit and version") << QStringLiteral("a/b@%1 # v1.2.3").arg(commit) << true;
    QTest::newRow("part of a repository") << QStringLiteral("a/b/c@%1 # v1.2.3").arg(commit) << true;
    QTest::newRow("this repository") << QStringLiteral("./.github/actions/describe") << true;
    QTest::newRow("tag") << QStringLiteral("a/b@v4") << false;
    QTest::newRow("branch") << QStringLiteral("a/b@main") << false;
    QTest::newRow("short commit") << QStringLiteral("a/b@%1 # v1.2.3").arg(commit.left(12)) << false;
    QTest::newRow("no version") << QStringLiteral("a/b@%1").arg(commit) << false;
    QTest::newRow("only a major version") << QStringLiteral("a/b@%1 # v4").arg(commit) << false;
    QTest::newRow("image") << QStringLiteral("docker://alpine:3") << false;
}

void Packaging::F5_9_pinForms()
{
    QFETCH(QString, use);
    QTEST(isPinned(use), "pinned");
}

void Packaging::F5_9_actionsArePinned_data()
{
    QTest::addColumn<QString>("path");
    QVERIFY(workflowFiles().size() >= 5);
    for (const QString &path : workflowFiles())
        QTest::newRow(qPrintable(path)) << path;
}

void Packaging::F5_9_actionsArePinned()
{
    QFETCH(QString, path);
    const QString text = read(path);
    QVERIFY(!text.isEmpty());
    for (const QString &use : uses(text))
        QVERIFY2(isPinned(use), qPrintable(use));
    // A checkout of another project would be one more way in.
    QVERIFY(!text.contains(QRegularExpression(QStringLiteral("\\brepository:"))));
}

void Packaging::F5_9_oneCommitForOneVersion()
{
    QHash<QString, QString> commits;
    int count = 0;
    for (const QString &path : workflowFiles()) {
        for (const QString &use : uses(read(path))) {
            const QString action = use.section(u'@', 0, 0);
            if (use.startsWith(u'.'))
                continue;
            QVERIFY2(!commits.contains(action) || commits.value(action) == use, qPrintable(use));
            commits.insert(action, use);
            ++count;
        }
    }
    QVERIFY(count > 20);
}

void Packaging::F5_9_sourcesHaveHashes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("hash");
    QTest::addColumn<int>("count");
    QTest::newRow("QtKeychain and cpp-httplib")
        << QStringLiteral("cmake/Dependencies.cmake") << QStringLiteral("_SHA256 [0-9a-f]{64}\\)") << 2;
    QTest::newRow("SQLite") << QStringLiteral("packaging/windows/sources.sh")
                            << QStringLiteral("sqlite_sha512=[0-9a-f]{128}\n") << 1;
}

void Packaging::F5_9_sourcesHaveHashes()
{
    QFETCH(QString, path);
    QFETCH(QString, hash);
    const QString text = read(path);
    QTEST(int(text.count(QRegularExpression(hash))), "count");
    const QString dependencies = read(QStringLiteral(".github/actions/dependencies/action.yml")) +
                                 read(QStringLiteral("packaging/linux/flatpak.yml.in"));
    QVERIFY(!dependencies.contains(QRegularExpression(QStringLiteral("(\\bref:|/tags/)"))));
}

void Packaging::F5_9_packagesAreHardened_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<bool>("hardened");
    QTest::newRow("package") << QStringLiteral("package") << true;
    QTest::newRow("release") << QStringLiteral("release") << true; // Windows' and macOS' bundles are of it
    QTest::newRow("dev") << QStringLiteral("dev") << false;        // not optimised, so nothing to fortify
    QTest::newRow("asan") << QStringLiteral("asan") << false;
}

void Packaging::F5_9_packagesAreHardened()
{
    QFETCH(QString, preset);
    QVERIFY(read(QStringLiteral("cmake/RevokeDesk.cmake"))
                .contains(QRegularExpression(QStringLiteral("option\\(REVOKE_DESK_HARDENED .* ON\\)"))));
    const QJsonArray presets = QJsonDocument::fromJson(read(QStringLiteral("CMakePresets.json")).toUtf8())
                                   .object()[QLatin1String("configurePresets")]
                                   .toArray();
    for (const QJsonValue &each : presets) {
        if (each[QLatin1String("name")] != preset)
            continue;
        const QJsonValue value = each[QLatin1String("cacheVariables")][QLatin1String("REVOKE_DESK_HARDENED")];
        QTEST(value.toString(QStringLiteral("ON")) == QLatin1String("ON"), "hardened");
        return;
    }
    QFAIL("There is no such preset.");
}

// packaging/windows/check_installer.sh does it, in Wine.
void Packaging::F5_9_installerStartsUnelevated()
{
    const QString text = read(QStringLiteral("packaging/windows/installer.nsi"));
    const QRegularExpression level(QStringLiteral("^RequestExecutionLevel user\\b"),
                                   QRegularExpression::MultilineOption);
    QCOMPARE(text.count(level), 1);
    QCOMPARE(text.count(QStringLiteral("RequestExecutionLevel")), 1);
    // Whoever is elevated and asks for the person's is refused before any entry is read, by the uninstaller
    // as well.
    for (const QString &function :
         {QStringLiteral("Function .onInit"), QStringLiteral("Function un.onInit")}) {
        const qsizetype begin = text.indexOf(function);
        const QString body = text.mid(begin, text.indexOf(QStringLiteral("FunctionEnd"), begin) - begin);
        QVERIFY(body.contains(QStringLiteral("!insertmacro GetRights")));
        const qsizetype refused = body.indexOf(QStringLiteral("GiveUp 6 \"$(ELEVATED)\""));
        const qsizetype asPerson = body.indexOf(QStringLiteral("!insertmacro UsePerson"));
        QVERIFY2(refused > 0 && refused < asPerson, qPrintable(function));
    }
}

void Packaging::F5_9_installerRunsOnlyWhatItMay()
{
    const QString text = read(QStringLiteral("packaging/windows/installer.nsi"));
    static const QRegularExpression line(
        QStringLiteral("^ *((?:n?s?Exec|ExecShell|ExecDos|CallInstDLL)\\w*(?:::\\w+)? .*)$"),
        QRegularExpression::MultilineOption);
    QStringList run;
    for (auto it = line.globalMatch(text); it.hasNext();)
        run += it.next().captured(1).section(QStringLiteral(" ;"), 0, 0);
    const QStringList allowed{
        QStringLiteral("ExecWait '\"${folder}\\uninstall.exe\" /S ${switches} _?=${folder}' $0"),
        QStringLiteral("ExecShellWait \"runas\" \"$EXEPATH\" \"$2\""), // itself
        QStringLiteral("ExecShell \"runas\" \"$0\\uninstall.exe\" \"/AllUsers\""),
    };
    QCOMPARE(run, allowed);
    // The first, with these rights, only where others cannot write; the last likewise.
    const qsizetype section = text.indexOf(QStringLiteral("Section \"Install\""));
    const qsizetype checked = text.indexOf(QStringLiteral("BelowProgramFiles $5"), section);
    QVERIFY(section > 0 && checked > section);
    QVERIFY(checked < text.indexOf(QStringLiteral("!insertmacro RemoveOlder"), section));
    QVERIFY(text.indexOf(QStringLiteral("!insertmacro RemoveOlder")) > section);
    const qsizetype again = text.indexOf(allowed.last());
    const qsizetype entry = text.lastIndexOf(QStringLiteral("ReadRegStr $0 HKLM"), again);
    QVERIFY(text.mid(entry, again - entry).contains(QStringLiteral("BelowProgramFiles $0")));
}

void Packaging::F5_9_installerSaysWhy_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"ELEVATED", "OPEN_FOLDER", "OPEN_OLDER", "NOT_ADMIN"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void Packaging::F5_9_installerSaysWhy()
{
    QFETCH(QString, name);
    const QString text = read(QStringLiteral("packaging/windows/installer.nsi"));
    for (const char *language : {"ENGLISH", "PORTUGUESEBR"})
        QVERIFY(text.contains(
            QStringLiteral("LangString %1 ${LANG_%2} \"").arg(name, QString::fromLatin1(language))));
    QVERIFY(text.contains(QRegularExpression(QStringLiteral("GiveUp \\d \"\\$\\(%1\\)\"").arg(name))));
}

void Packaging::F5_9_msiRunsNothing()
{
    const QString text = read(QStringLiteral("packaging/windows/revoke-desk.wxs"));
    QVERIFY(text.contains(QStringLiteral("InstallScope=\"perMachine\"")));
    QVERIFY(!text.contains(QStringLiteral("CustomAction")));
    QVERIFY(!text.contains(QStringLiteral("Root=\"HKCU\"")));
}

QTEST_APPLESS_MAIN(Packaging)
#include "tst_packaging.moc"
