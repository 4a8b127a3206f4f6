#include "base/log.h"
#include "fakes/fake_clock.h"
#include "fakes/hostile_texts.h"
#include "fakes/matrix_share.h"
#include "fakes/memory_store.h"
#include "fakes/scripted_api.h"
#include "gui/open_watch.h"
#include "gui/person.h"
#include "gui/shown_texts.h"
#include "policy/preferences.h"
#include "ui/confirm/delayed_button.h"
#include "ui/main_window/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

#include <array>
#include <functional>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

// A JSON text of any UTF-16, lone surrogates as well.
QByteArray jsonText(const QString &text)
{
    QByteArray json = "\"";
    for (const QChar c : text) {
        if (c >= u' ' && c <= u'~' && c != u'"' && c != u'\\')
            json += char(c.unicode());
        else
            json += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return json + '"';
}

QByteArray row(const QString &id, const QString &clientId, const QString &name, const QString &status)
{
    return "{\"id\":" + jsonText(id) + ",\"client_id\":" + jsonText(clientId) +
           ",\"name\":" + jsonText(name) + ",\"status\":" + jsonText(status) +
           R"(,"expires_at":null,"created_at":1700000000,"updated_at":1700000000,"last_used_at":null})";
}

// Every member that there is, and more.
QByteArray hostileProblem(int status, const QByteArray &text)
{
    const QByteArray body = R"({"type":)" + text + R"(,"title":)" + text + R"(,"status":409,"detail":)" +
                            text + R"(,"instance":)" + text + R"(,"code":)" + text + R"(,"param":)" + text +
                            R"(,"request_id":)" + text + R"(,"errors":[{"param":)" + text + R"(,"detail":)" +
                            text + R"(,"code":)" + text + R"(}],"more":)" + text + R"(,"object":{"a":)" +
                            text + "}," + text + R"(:"member"})";
    return RawServer::answer(status, body, "application/problem+json");
}

} // namespace

// Hostile text (docs/pitfalls.md 3.1, 3.2, 3.6): every place where text of a server, or of an environment's
// name, can get to, in every window that there is. Each text is in the list and in two of the six kinds of
// windows behind it, under the sanitizers in one; REVOKE_DESK_LONG=1 looks at all of them with each.
class TestGuiHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

    void theWatchSeesAnOpenedFile();
    void logLines_data() { everyWindow_data(); }
    void logLines();
    void everyWindow_data();
    void everyWindow();

private:
    void start(const QString &text);
    void checkWindow(const char *name, QWidget *window);
    void list();
    void confirmation();
    void several();
    void refusal(const QByteArray &json);
    void brokenList(const QByteArray &json);
    void questions();
    void signInFails(const QByteArray &json);
    QWidget *dialog(const char *name);
    void close(QWidget *window);

    Person person;
    FakeClock m_clock;
    QTemporaryDir m_canaries;
    std::unique_ptr<OpenWatch> m_watch;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedApi> m_api;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    QString m_canary;
    QByteArray m_tokenAnswer; // empty: a token
    int m_cases = 0;          // windows with a hostile text in them
    QHash<QString, int> m_windows;
    qsizetype m_texts = 0;
};

void TestGuiHostile::initTestCase()
{
    installLogHandler();
    theme::initResources();
    m_canary = m_canaries.filePath(u"canary.png"_s);
    QImage picture(40, 40, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(m_canary));
    m_watch = std::make_unique<OpenWatch>(m_canary);
}

void TestGuiHostile::cleanupTestCase()
{
    qInfo("Hostile text: %d cases, %lld texts looked at", m_cases, static_cast<long long>(m_texts));
    qInfo() << m_windows;
}

void TestGuiHostile::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestGuiHostile::theWatchSeesAnOpenedFile()
{
    QLabel rich(u"<img src='%1'>"_s.arg(m_canary));
    rich.show();
    QVERIFY(QTest::qWaitForWindowExposed(&rich));
    QVERIFY(m_watch->opened() > 0);
    QVERIFY(!faultsOf({u"label"_s, u"a\u202Eb"_s}).isEmpty());
    QVERIFY(!faultsOf({u"button"_s, u"&ß"_s, ShownText::Kind::Mnemonic}).isEmpty());
    QVERIFY(faultsOf({u"button"_s, u"&&ß"_s, ShownText::Kind::Mnemonic}).isEmpty());
    QVERIFY(!faultsOf({u"tip"_s, u"<b>x</b>"_s, ShownText::Kind::ToolTip}).isEmpty());
    QVERIFY(!faultsOf({u"line"_s, QString(10'000, u'x')}).isEmpty());
    QCOMPARE(richTextWidgets(rich.window()).size(), 0); // itself is none of its children
}

// One line of the log for one message, with nothing in it that a terminal obeys (docs/pitfalls.md 3.6).
void TestGuiHostile::logLines()
{
    QFETCH(const QString, text);
    ++m_cases;
    QTemporaryFile log;
    QVERIFY(log.open());
    const int standardError = ::dup(STDERR_FILENO);
    ::dup2(log.handle(), STDERR_FILENO);
    qWarning().noquote() << text;
    qWarning("%s", text.toUtf8().constData());
    ::dup2(standardError, STDERR_FILENO);
    ::close(standardError);
    QVERIFY(log.seek(0));
    const QByteArrayList lines = log.readAll().split('\n');
    QCOMPARE(lines.size(), 3); // the last one empty
    for (const QByteArray &line : lines) {
        const QStringList wrong = faultsOf({u"log"_s, QString::fromUtf8(line)});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u' ')));
    }
}

void TestGuiHostile::everyWindow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::size_t>("number");
    std::size_t number = 0;
    for (const HostileText &hostile : hostileTexts())
        QTest::newRow(hostile.name) << QString(hostile.text)
                                           .replace(u"'%1'"_s, u'\'' + m_canary + u'\'')
                                           .replace(u"//%1"_s, u"//"_s + m_canary)
                                    << number++;
}

void TestGuiHostile::everyWindow()
{
    QFETCH(const QString, text);
    QFETCH(const std::size_t, number);
    const QByteArray json = jsonText(text);
    const int opened = m_watch->opened();
    start(text);
    if (QTest::currentTestFailed())
        return;
    list();
    const std::array<std::function<void()>, 6> behind{
        [this] { confirmation(); }, [this] { several(); },   [&] { refusal(json); },
        [&] { brokenList(json); },  [this] { questions(); }, [&] { signInFails(json); },
    };
    const MatrixShare share = matrixShare();
    const std::size_t every = share == MatrixShare::Whole ? 1 : share == MatrixShare::Usual ? 3 : 6;
    for (std::size_t i = 0; i < behind.size(); ++i) {
        if (i % every == number % every)
            behind.at(i)();
    }
    QCOMPARE(m_watch->opened(), opened);
}

void TestGuiHostile::start(const QString &text)
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_api = std::make_unique<ScriptedApi>(0);
    m_tokenAnswer.clear();
    // As the server pages: each row after the one whose id is asked for.
    const QList<std::pair<QString, QByteArray>> rows{
        {u"id-1"_s, row(u"id-1"_s, u"dinie_ci_own"_s, u"own"_s, u"active"_s)},
        {u"id-2"_s, row(u"id-2"_s, u"dinie_ci_named"_s, text, u"active"_s)},
        {u"id-3"_s, row(u"id-3"_s, u"dinie_ci_stated"_s, u"stated"_s, text)},
        {u"id-4"_s, row(u"id-4"_s, text, u"identified"_s, u"active"_s)},
        {text, row(text, u"dinie_ci_listed"_s, u"listed"_s, u"active"_s)},
        {u"id-6"_s, row(u"id-6"_s, text + u'6', text, text)}};
    m_api->onList = [rows](QTcpSocket *socket, const RawRequest &request) {
        const QUrlQuery query(QString::fromLatin1(request.path.mid(request.path.indexOf('?') + 1)));
        const QString after = query.queryItemValue(u"starting_after"_s, QUrl::FullyDecoded);
        const int limit = query.queryItemValue(u"limit"_s).toInt();
        qsizetype from = 0;
        for (qsizetype i = 0; i < rows.size() && !after.isEmpty(); ++i)
            from = rows.at(i).first == after ? i + 1 : from;
        QByteArrayList shown;
        for (qsizetype i = from; i < std::min<qsizetype>(from + limit, rows.size()); ++i)
            shown.append(rows.at(i).second);
        const bool more = from + limit < rows.size();
        socket->write(RawServer::answer(200, "{\"data\":[" + shown.join(',') +
                                                 "],\"has_more\":" + (more ? "true}" : "false}")));
        return true;
    };
    m_store = std::make_unique<MemoryStore>();
    DeskOptions options;
    options.configDir = m_folder->filePath(u"config"_s);
    options.dataDir = m_folder->filePath(u"data"_s);
    options.seed = 1;
    m_desk = std::make_unique<Desk>(options, &m_clock, m_store.get());
    m_preferences = std::make_unique<Preferences>(options.configDir);
    m_window = std::make_unique<MainWindow>(m_desk.get(), options.configDir, m_preferences.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    SignInDraft draft;
    draft.environment.name = text;
    draft.environment.kind = EnvironmentKind::Sandbox;
    draft.environment.baseUrl = m_api->server.url();
    draft.environment.clientId = u"dinie_ci_own"_s;
    draft.environment.network.proxyMode = ProxyMode::None;
    draft.secret = Secret("s3cr3t");
    m_desk->signIn(std::move(draft));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->listState().phase, ListState::Phase::Complete, 30'000);
    QTRY_COMPARE(person.find<QTableView>(u"credentialView"_s)->model()->rowCount(), 6);
}

void TestGuiHostile::checkWindow(const char *name, QWidget *window)
{
    QVERIFY2(window, name);
    ++m_cases;
    ++m_windows[QString::fromLatin1(name)];
    QTest::qWait(0); // what was asked to paint paints
    const QList<ShownText> texts = shownTexts(window);
    m_texts += texts.size();
    QStringList wrong = richTextWidgets(window);
    for (const ShownText &shown : texts)
        wrong += faultsOf(shown);
    QVERIFY2(wrong.isEmpty(),
             qPrintable(QString::fromLatin1(name) + u": "_s + wrong.join(u"\n"_s).left(4000)));
}

QWidget *TestGuiHostile::dialog(const char *name)
{
    QWidget *found = person.find(QString::fromLatin1(name), 10'000);
    if (found)
        person.waitFor([&] { return QApplication::activeWindow() == found->window(); });
    return found;
}

void TestGuiHostile::close(QWidget *window)
{
    const QPointer<QWidget> open = window;
    if (open)
        QTest::keyClick(open, Qt::Key_Escape);
    QTRY_VERIFY(!open || !open->isVisible());
}

// The list, the details of every row, menus and lines.
void TestGuiHostile::list()
{
    auto *view = person.find<QTableView>(u"credentialView"_s);
    for (int number = 0; number < 6; ++number) {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(number, 0)).center());
        checkWindow("list and details", m_window.get());
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    }
}

void TestGuiHostile::confirmation()
{
    auto *view = person.find<QTableView>(u"credentialView"_s);
    for (int number = 0; number < 6; ++number) {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(number, 0)).center());
        if (!person.find(u"revokeButton"_s)->isEnabled())
            continue;
        QVERIFY(person.click(u"revokeButton"_s));
        QWidget *asked = dialog("confirmDialog");
        checkWindow("confirmation", asked);
        close(asked);
    }
}

// All that can be checked in one confirmation, and found in a pasted text.
void TestGuiHostile::several()
{
    auto *view = person.find<QTableView>(u"credentialView"_s);
    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Space);
    checkWindow("checked", m_window.get());
    QVERIFY(person.click(u"revokeButton"_s));
    QWidget *asked = dialog("confirmDialog");
    checkWindow("confirmation of several", asked);
    close(asked);
    QVERIFY(person.click(u"uncheckAllButton"_s));
    QVERIFY(person.choose(u"menuCredential"_s, u"actionChooseByPaste"_s));
    QWidget *paste = dialog("pasteDialog");
    QTest::keyClicks(person.find(u"pastedText"_s), u"dinie_ci_named dinie_ci_stated dinie_ci_listed"_s);
    QTRY_VERIFY(person.find(u"checkFound"_s)->isEnabled());
    checkWindow("pasted", paste);
    close(paste);
}

// The DELETE of the one with a hostile name is refused in hostile words.
void TestGuiHostile::refusal(const QByteArray &json)
{
    m_api->onDelete = [json](QTcpSocket *socket, ScriptedApi::Row *) {
        socket->write(hostileProblem(409, json));
    };
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"dinie_ci_named"_s));
    QVERIFY(person.click(u"revokeButton"_s));
    const QPointer<QWidget> asked = dialog("confirmDialog");
    QVERIFY(asked);
    m_clock.advance(ArmingButton::armingDelay);
    QTest::mouseClick(asked->findChild<QWidget *>(u"revoke"_s), Qt::LeftButton);
    QTRY_VERIFY(!asked || !asked->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->run().phase, RunStatus::Phase::Finished, 30'000);
    QCOMPARE(m_desk->run().items.first().outcome, Outcome::Refused);
    checkWindow("run", m_window.get());
    QVERIFY(person.click(u"runDetails"_s));
    QWidget *problem = dialog("problemDialog");
    checkWindow("problem of a revocation", problem);
    close(problem);
}

void TestGuiHostile::brokenList(const QByteArray &json)
{
    m_api->onList = [json](QTcpSocket *socket, const RawRequest &) {
        socket->write(hostileProblem(400, json));
        return true;
    };
    QVERIFY(person.click(u"refreshButton"_s));
    QTRY_COMPARE(m_desk->listState().phase, ListState::Phase::Incomplete);
    checkWindow("incomplete list", m_window.get());
    QVERIFY(person.click(u"banner_openDetails"_s));
    QWidget *problem = dialog("problemDialog");
    checkWindow("problem of the list", problem);
    close(problem);
    // The same as the HTML of a gateway.
    m_api->onList = [json](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::answer(502, json, "text/html"));
        return true;
    };
    QVERIFY(person.click(u"refreshButton"_s));
    QTRY_COMPARE(m_desk->listState().phase, ListState::Phase::Incomplete);
    QTRY_COMPARE(m_desk->listState().error->status, 502);
    QVERIFY(person.click(u"banner_openDetails"_s));
    problem = dialog("problemDialog");
    checkWindow("page of a gateway", problem);
    close(problem);
}

void TestGuiHostile::questions()
{
    QVERIFY(person.choose(u"menuFile"_s, u"actionForgetEnvironment"_s));
    QWidget *question = dialog("message");
    checkWindow("forget", question);
    close(question);
    QTRY_VERIFY(m_window->isActiveWindow());
    // A menu of a button keeps its click until it closes.
    QTimer::singleShot(0, m_window.get(), [this] {
        QWidget *menu = person.find(u"environmentMenu"_s);
        checkWindow("environments", menu);
        close(menu);
    });
    QVERIFY(person.click(u"environmentButton"_s));
}

void TestGuiHostile::signInFails(const QByteArray &json)
{
    m_api->onList = [json](QTcpSocket *socket, const RawRequest &) {
        socket->write(hostileProblem(403, json));
        return true;
    };
    QVERIFY(person.choose(u"menuFile"_s, u"actionSignOut"_s));
    QVERIFY(person.find(u"signInPage"_s));
    checkWindow("known environments", m_window.get());
    m_desk->open(m_desk->environments().all().constFirst().id);
    QVERIFY(person.find(u"problemPanel"_s, 10'000));
    checkWindow("problem of a sign-in", m_window.get());
}

QTEST_MAIN(TestGuiHostile)
#include "tst_gui_hostile.moc"
