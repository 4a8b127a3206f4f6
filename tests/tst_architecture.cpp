// The rules of the architecture that a look at the source can check: what a room may include and name.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

struct Source
{
    QString path; // "app/run/revocation_run.cpp"
    QString text; // without comments and string literals
    QStringList includes;

    QString room() const { return path.section(u'/', 1, 1); }
    bool inApp() const { return path.startsWith(QLatin1String("app/")); }
    bool inUi() const { return path.startsWith(QLatin1String("ui/")); }
    bool isProgram() const
    {
        return isOneOf({QStringLiteral("app/program/main."), QStringLiteral("app/program/application."),
                        QStringLiteral("app/program/print_policy_command.")});
    }
    bool isOneOf(const QStringList &beginnings) const
    {
        return std::any_of(beginnings.begin(), beginnings.end(),
                           [this](const QString &b) { return path.startsWith(b); });
    }
};

Source makeSource(const QString &path, QString text)
{
    Source source{path, {}, {}};
    static const QRegularExpression include(QStringLiteral("#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    for (auto it = include.globalMatch(text); it.hasNext();)
        source.includes.append(it.next().captured(1));
    static const QRegularExpression noise(QStringLiteral("//[^\\n]*|\"(\\\\.|[^\"\\\\\\n])*\""));
    source.text = text.remove(noise);
    return source;
}

QList<Source> readSources()
{
    QList<Source> sources;
    const QDir root(QStringLiteral(SOURCE_FOLDER));
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("ui")}) {
        QDirIterator it(root.filePath(top), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                sources.append(
                    makeSource(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())));
        }
    }
    return sources;
}

const QStringList rooms{
    QStringLiteral("text"),        QStringLiteral("base"),      QStringLiteral("platform"),
    QStringLiteral("settings"),    QStringLiteral("policy"),    QStringLiteral("api"),
    QStringLiteral("scheduler"),   QStringLiteral("secrets"),   QStringLiteral("session"),
    QStringLiteral("credentials"), QStringLiteral("plan"),      QStringLiteral("journal"),
    QStringLiteral("run"),         QStringLiteral("integrity"), QStringLiteral("workspace"),
    QStringLiteral("practice")};

const QStringList windowRooms{
    QStringLiteral("theme"),       QStringLiteral("text"),     QStringLiteral("widgets"),
    QStringLiteral("problem"),     QStringLiteral("policy"),   QStringLiteral("settings"),
    QStringLiteral("help"),        QStringLiteral("practice"), QStringLiteral("sign_in"),
    QStringLiteral("credentials"), QStringLiteral("confirm"),  QStringLiteral("desktop"),
    QStringLiteral("runs"),        QStringLiteral("lock"),     QStringLiteral("main_window")};

bool guiHeader(const QString &name)
{
    static const QStringList folders{QStringLiteral("QtGui"), QStringLiteral("QtWidgets")};
    static const QString headers = QStringLiteral(QT_HEADERS);
    return std::any_of(folders.begin(), folders.end(), [&](const QString &folder) {
        return name.startsWith(folder) || QFile::exists(headers + u'/' + folder + u'/' + name);
    });
}

QStringList rule1(const Source &source)
{
    QStringList wrong;
    if (source.inApp() && !source.isProgram()) {
        for (const QString &name : source.includes) {
            if (guiHeader(name) || name.startsWith(QLatin1String("ui/")))
                wrong.append(name);
        }
    }
    return wrong;
}

// Rooms that an include of the window names, "ui/text/times.h", are its own ones.
QStringList rule2(const Source &source)
{
    const QStringList &order = source.inUi() ? windowRooms : rooms;
    const qsizetype here = order.indexOf(source.room());
    if (source.path.startsWith(QLatin1String("app/program/")))
        return {};
    QStringList wrong;
    if (here < 0)
        wrong.append(source.path);
    for (const QString &name : source.includes) {
        const bool ofWindow = name.startsWith(QLatin1String("ui/"));
        if (source.inUi() != ofWindow || !name.contains(u'/'))
            continue;
        const QString room = name.section(u'/', ofWindow ? 1 : 0, ofWindow ? 1 : 0);
        const qsizetype there = order.indexOf(room);
        const bool practice = source.inApp() && source.room() == QLatin1String("practice") &&
                              there > rooms.indexOf(QLatin1String("platform"));
        if (there >= 0 && there != here && (there > here || practice))
            wrong.append(name);
    }
    return wrong;
}

QStringList rule3(const Source &source)
{
    struct Home
    {
        const char *name;
        QStringList allowed;
    };
    static const QList<Home> homes{
        {"QKeychain", {QStringLiteral("app/secrets/")}},
        // The keychain's library is given an empty one.
        {"QSettings",
         {QStringLiteral("app/settings/"), QStringLiteral("app/policy/"),
          QStringLiteral("ui/main_window/window_settings"), QStringLiteral("app/secrets/system_keychain")}},
        {"QNetworkAccessManager", {QStringLiteral("app/api/")}},
        {"QNetworkReply", {QStringLiteral("app/api/")}},
        {"QSqlDatabase", {QStringLiteral("app/journal/")}},
        {"QSqlQuery", {QStringLiteral("app/journal/")}},
        {"httplib", {QStringLiteral("app/practice/")}},
    };
    QStringList wrong;
    for (const Home &home : homes) {
        const QRegularExpression word(QStringLiteral("\\b%1\\b").arg(QLatin1String(home.name)));
        if (source.text.contains(word) && !source.isOneOf(home.allowed))
            wrong.append(QLatin1String(home.name));
    }
    return wrong;
}

QStringList matches(const Source &source, const QString &pattern)
{
    QStringList wrong;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto it = expression.globalMatch(source.text); it.hasNext();)
        wrong.append(it.next().captured(0).simplified());
    return wrong;
}

// Values and decisions look at no clock and touch nothing; everything else takes its time from base/clock.
QStringList rule4(const Source &source)
{
    static const QStringList values{QStringLiteral("app/plan/"),
                                    QStringLiteral("app/scheduler/rate_budget"),
                                    QStringLiteral("app/run/outcome_resolver"),
                                    QStringLiteral("app/run/token_exposure"),
                                    QStringLiteral("app/run/run_recovery"),
                                    QStringLiteral("app/run/journal_names"),
                                    QStringLiteral("app/credentials/credential_filter"),
                                    QStringLiteral("app/credentials/credential_list"),
                                    QStringLiteral("app/credentials/page_validator"),
                                    QStringLiteral("app/api/problem_document"),
                                    QStringLiteral("app/api/rate_limit_headers"),
                                    QStringLiteral("app/api/credential"),
                                    QStringLiteral("app/api/http_date"),
                                    QStringLiteral("app/api/http_headers"),
                                    QStringLiteral("app/api/api_urls"),
                                    QStringLiteral("app/api/response_parser"),
                                    QStringLiteral("app/journal/run_history")};
    QStringList wrong;
    if (source.isOneOf(values))
        wrong +=
            matches(source, QStringLiteral("\\b(QTimer|QFile|QThread|QNetwork\\w*|ClockTimer|QSql\\w*)\\b"));
    if (source.inApp() &&
        !source.isOneOf({QStringLiteral("app/base/clock"), QStringLiteral("app/practice/")}))
        wrong += matches(
            source, QStringLiteral("currentDateTime\\w*|QElapsedTimer|singleShot|\\w+_clock::now|sleep_for"));
    return wrong;
}

QStringList rule5(const Source &source)
{
    static const QStringList allowed{QStringLiteral("scheduler/rate_status.h"),
                                     QStringLiteral("scheduler/long_wait.h")};
    static const QRegularExpression hidden(
        QStringLiteral("^(scheduler/|session/|secrets/keychain|workspace/server_connection|api/"
                       "(http_job|network_access|api_request|response_parser|token_source)\\b|QNetwork)"));
    QStringList wrong;
    if (source.inUi()) {
        for (const QString &name : source.includes) {
            if (name.contains(hidden) && !allowed.contains(name))
                wrong.append(name);
        }
    }
    return wrong;
}

QStringList rule6(const Source &source)
{
    QStringList wrong =
        matches(source, QStringLiteral("\\bsender\\(\\)|\\bSIGNAL\\(|\\bQEventLoop\\b|"
                                       "\\bQMessageBox\\b|static [^;\\n]*\\binstance\\(|"
                                       "setInsecureFallback\\(true|ignoreSslErrors|deleteResource\\("));
    // A lambda without a context object.
    wrong += matches(source, QStringLiteral("\\bconnect\\([^;{}]*?&\\w+(::\\w+)+,\\s*\\["));
    const bool mayRun =
        source.isOneOf({QStringLiteral("app/program/main.cpp"), QStringLiteral("app/practice/main.cpp"),
                        QStringLiteral("app/journal/")});
    if (!mayRun)
        wrong += matches(source, QStringLiteral("(\\.|->|::)exec\\("));
    // QtDBus connects a signal of the bus by name alone.
    if (!source.isOneOf({QStringLiteral("ui/lock/screen_lock_listener_linux.cpp")}))
        wrong += matches(source, QStringLiteral("\\bSLOT\\("));
    if (source.inUi() && !source.path.startsWith(QLatin1String("ui/widgets/plain_label")))
        wrong += matches(source, QStringLiteral("new QLabel\\b"));
    return wrong;
}

// Every file of ours that has comments, whole, by its path; licenses apart.
QHash<QString, QString> readTexts()
{
    QHash<QString, QString> texts;
    const QDir root(QStringLiteral(SOURCE_FOLDER));
    const QStringList kinds{QStringLiteral("*.cpp"),   QStringLiteral("*.h"),     QStringLiteral("*.in"),
                            QStringLiteral("*.txt"),   QStringLiteral("*.cmake"), QStringLiteral("*.sh"),
                            QStringLiteral("*.patch"), QStringLiteral("*.py"),    QStringLiteral("*.md")};
    for (const char *top : {"app", "ui", "tests", "cmake", "packaging", "translations", "docs"}) {
        QDirIterator it(root.filePath(QLatin1String(top)), kinds, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            const QString path = root.relativeFilePath(file.fileName());
            if (!path.startsWith(QLatin1String("packaging/licenses/")) && file.open(QIODevice::ReadOnly))
                texts.insert(path, QString::fromUtf8(file.readAll()));
        }
    }
    return texts;
}

// Names pages that are not in the repository. In two pieces each, so that this file does not.
QStringList foreignPages(const QString &text)
{
    static const QRegularExpression pages(
        QStringLiteral("\\btraps? ?"
                       "\\d|_trap"
                       "\\d|\\b(?:product|architecture|contract|traps|faults)"
                       "\\.md\\b|"
                       "\\bcontract"
                       ":|\\(contra"
                       "ct\\b|[Ii]ssue "
                       "[\\x22\\d]|\\(issue"
                       ":|shared/"
                       "(?:design|api)"));
    QStringList found;
    for (auto it = pages.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    return found;
}

using Rule = QStringList (*)(const Source &);

} // namespace

Q_DECLARE_METATYPE(Rule)

class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holds_data();
    void holds();
    void coreLinksNoGui();
    void theCheckCanFail_data();
    void theCheckCanFail();
    void commentsPointIntoTheRepository();
    void pitfallsAreThere();

private:
    QList<Source> m_sources;
};

void TestArchitecture::initTestCase()
{
    m_sources = readSources();
    QVERIFY(m_sources.size() > 150);
    QVERIFY(guiHeader(QStringLiteral("QWidget")) && guiHeader(QStringLiteral("QColor")));
    QVERIFY(!guiHeader(QStringLiteral("QObject")));
}

void TestArchitecture::holds_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::newRow("1 the core sees no Gui, no Widgets, no ui") << Rule(rule1);
    QTest::newRow("2 a room includes only rooms above") << Rule(rule2);
    QTest::newRow("3 each library has its home") << Rule(rule3);
    QTest::newRow("4 values look at no clock") << Rule(rule4);
    QTest::newRow("5 ui sees no scheduler and no requests") << Rule(rule5);
    QTest::newRow("6 no singletons, nested loops, contextless lambdas") << Rule(rule6);
}

void TestArchitecture::holds()
{
    QFETCH(Rule, rule);
    QStringList wrong;
    for (const Source &source : std::as_const(m_sources)) {
        for (const QString &what : rule(source))
            wrong.append(source.path + QLatin1String(": ") + what);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestArchitecture::coreLinksNoGui()
{
    for (const QString &room : rooms) {
        QFile file(QStringLiteral(SOURCE_FOLDER "/app/%1/CMakeLists.txt").arg(room));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(!text.contains("Qt6::Gui") && !text.contains("Qt6::Widgets") && !text.contains("rd_ui"),
                 qPrintable(room));
    }
}

void TestArchitecture::theCheckCanFail_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, Rule rule, const char *path, const char *text) {
        QTest::newRow(name) << rule << QString::fromLatin1(path) << QString::fromLatin1(text);
    };
    row("widget in the core", rule1, "app/run/revocation_run.cpp", "#include <QWidget>\n");
    row("ui in the core", rule1, "app/run/revocation_run.cpp", "#include \"ui/text/texts.h\"\n");
    row("upwards", rule2, "app/api/api_request.cpp", "#include \"run/revocation_run.h\"\n");
    row("upwards in the window", rule2, "ui/theme/theme.cpp", "#include \"ui/runs/run_panel.h\"\n");
    row("no room", rule2, "ui/theme.cpp", "#include <QColor>\n");
    row("wire knows the keychain", rule2, "app/scheduler/request_scheduler.cpp",
        "#include \"secrets/secret_store.h\"\n");
    row("practice knows the product", rule2, "app/practice/main.cpp", "#include \"api/api_request.h\"\n");
    row("network elsewhere", rule3, "app/run/revocation_run.cpp", "QNetworkAccessManager manager;\n");
    row("database elsewhere", rule3, "ui/credentials/details_pane.cpp", "QSqlQuery query;\n");
    row("a value with a timer", rule4, "app/plan/risk.cpp", "QTimer timer;\n");
    row("own clock", rule4, "app/run/revocation_run.cpp", "auto now = QDateTime::currentDateTimeUtc();\n");
    row("window sees the scheduler", rule5, "ui/main_window/main_window.cpp",
        "#include \"scheduler/request_scheduler.h\"\n");
    row("nested loop", rule6, "ui/main_window/main_window.cpp", "dialog.exec();\n");
    row("no context", rule6, "ui/main_window/main_window.cpp",
        "connect(button, &QPushButton::clicked, [this] { go(); });\n");
    row("raw label", rule6, "ui/main_window/main_window.cpp", "auto *label = new QLabel(name);\n");
}

void TestArchitecture::theCheckCanFail()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(rule(makeSource(path, text)).size(), 1);
}

void TestArchitecture::commentsPointIntoTheRepository()
{
    QCOMPARE(foreignPages(QStringLiteral("// see trap"
                                         "s 1.1, contract"
                                         ": List"))
                 .size(),
             2);
    QStringList wrong;
    const QHash<QString, QString> texts = readTexts();
    QVERIFY(texts.size() > 400);
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        for (const QString &page : foreignPages(it.value()))
            wrong.append(it.key() + QLatin1String(": ") + page);
    }
    wrong.sort();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// Each number that a comment names is in docs/pitfalls.md, and each test that stands there is in the tree.
void TestArchitecture::pitfallsAreThere()
{
    const QHash<QString, QString> texts = readTexts();
    const QString page = texts.value(QStringLiteral("docs/pitfalls.md"));
    QSet<QString> numbers;
    static const QRegularExpression heading(QStringLiteral("^(?:## |\\*\\*)(\\d+(?:\\.\\d+)?)[. ]"),
                                            QRegularExpression::MultilineOption);
    for (auto it = heading.globalMatch(page); it.hasNext();)
        numbers.insert(it.next().captured(1));
    QVERIFY(numbers.size() > 40);
    static const QRegularExpression named(
        QStringLiteral("docs/pitfalls\\.md#?\\s*(?://\\s*)?(\\d+(?:\\.\\d+)?(?:(?:,| to| "
                       "and)\\s*(?://\\s*)?\\d+\\.\\d+)*)"));
    static const QRegularExpression number(QStringLiteral("\\d+(?:\\.\\d+)?"));
    QStringList wrong;
    int used = 0;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        for (auto found = named.globalMatch(it.value()); found.hasNext();) {
            for (auto one = number.globalMatch(found.next().captured(1)); one.hasNext(); ++used) {
                if (const QString which = one.next().captured(); !numbers.contains(which))
                    wrong.append(it.key() + QLatin1String(": docs/pitfalls.md ") + which);
            }
        }
    }
    QVERIFY(used > 100);
    QSet<QString> programs;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        const QString file = it.key().section(u'/', -1);
        if (it.key().startsWith(QLatin1String("tests/")) && file.startsWith(QLatin1String("tst_")))
            programs.insert(file.section(u'.', 0, 0).mid(4));
    }
    programs.insert(QStringLiteral("secrets_in_log"));
    static const QRegularExpression tests(QStringLiteral("\\*Test:\\*(.*?)(?:\\n\\n|$)"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression program(QStringLiteral("`([a-z0-9_]+)`"));
    for (auto it = tests.globalMatch(page); it.hasNext();) {
        for (auto one = program.globalMatch(it.next().captured(1)); one.hasNext();) {
            if (const QString name = one.next().captured(1); !programs.contains(name))
                wrong.append(QLatin1String("docs/pitfalls.md: no test ") + name);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
