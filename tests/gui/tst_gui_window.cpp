#include "fakes/memory_store.h"
#include "fakes/scripted_api.h"
#include "gui/person.h"
#include "settings/preferences.h"
#include "ui/credential_order.h"
#include "ui/main_window.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

// The main window over a desk whose server does what a test wants: what may be revoked, what is asked, and
// what happens when something changes meanwhile.
class TestGuiWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void init();
    void cleanup();

    void lastUseIsInViewAtFirst();
    void sessionOnlyIsSaid();
    void whyNothingCanBeRevoked();
    void refreshChangesNothingOfWhatIsAsked();
    void leavingTheEnvironmentKeeps();
    void driftAsksAgain_data();
    void driftAsksAgain();
    void closingDuringARun();
    void incompleteListIsReadAgain();
    void signInAgainGoesOn();
    void addingAnEnvironmentCanBeLeft();
    void f6GoesAround();

private:
    void signIn(bool remember = true);
    // Chooses the credential and opens the confirmation.
    void ask(const QString &clientId);
    // Presses the revoke button of the confirmation once it listens.
    void confirm();
    bool ended() const { return m_desk->run().phase == RunStatus::Phase::Finished; }
    Outcome outcome() const { return m_desk->run().items.value(0).outcome; }

    Person person;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedApi> m_api;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

void TestGuiWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_api = std::make_unique<ScriptedApi>(5);
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
    signIn();
}

void TestGuiWindow::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestGuiWindow::signIn(bool remember)
{
    SignInDraft draft;
    draft.environment.name = u"Staging"_s;
    draft.environment.kind = EnvironmentKind::Sandbox;
    draft.environment.baseUrl = m_api->server.url();
    draft.environment.clientId = u"own"_s;
    draft.environment.network.proxyMode = ProxyMode::None;
    draft.secret = Secret("s3cr3t");
    draft.remember = remember;
    m_desk->signIn(std::move(draft));
    QTRY_COMPARE(m_desk->listState().phase, ListState::Phase::Complete);
    QVERIFY(person.find(u"credentialView"_s));
}

// How recently something was used is what one looks for first: not behind a scroll bar.
void TestGuiWindow::lastUseIsInViewAtFirst()
{
    auto *view = person.find<QTableView>(u"credentialView"_s);
    const int lastUsed = static_cast<int>(CredentialColumn::LastUsed);
    QVERIFY(m_window->width() <= 1180);
    QCOMPARE(view->horizontalScrollBar()->value(), 0);
    QVERIFY(view->columnViewportPosition(lastUsed) + view->columnWidth(lastUsed) <=
            view->viewport()->width());
    const int clientId = static_cast<int>(CredentialColumn::ClientId);
    const QFontMetrics fixed(theme::monospace(view->font()));
    QVERIFY(view->columnWidth(clientId) > fixed.horizontalAdvance(QString(41, u'0')));
}

void TestGuiWindow::sessionOnlyIsSaid()
{
    QVERIFY(!person.sees(u"banner"_s));
    m_desk->signOut();
    signIn(false);
    QTRY_VERIFY(person.sees(u"banner"_s));
    QVERIFY(person.textOf(u"bannerSentence"_s).contains("for this session only"_L1));
    QVERIFY(person.textOf(u"statusSignedIn"_s).contains("this session only"_L1));
    QVERIFY(person.click(u"bannerClose"_s));
    QVERIFY(!person.sees(u"banner"_s));
}

void TestGuiWindow::ask(const QString &clientId)
{
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, clientId));
    QVERIFY(person.click(u"revokeButton"_s));
    QTRY_VERIFY(QApplication::activeWindow() &&
                QApplication::activeWindow()->objectName() == "confirmDialog"_L1);
}

void TestGuiWindow::confirm()
{
    const QPointer<QWidget> dialog = person.find(u"confirmDialog"_s);
    QVERIFY(dialog);
    QVERIFY(person.waitFor([&] {
        if (dialog)
            QTest::mouseClick(dialog->findChild<QPushButton *>(u"revoke"_s), Qt::LeftButton);
        return !dialog || !dialog->isVisible();
    }));
}

void TestGuiWindow::whyNothingCanBeRevoked()
{
    auto *button = person.find<QPushButton>(u"revokeButton"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"Choose a credential"_s));
    QCOMPARE(button->accessibleDescription(), button->toolTip());
    ask(u"c1"_s);
    confirm();
    QTRY_VERIFY(ended());
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"revoked already"_s));
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c2"_s));
    QVERIFY(button->isEnabled());
    // Delete asks, too, and Escape keeps.
    QVERIFY(person.press(Qt::Key_Delete));
    QVERIFY(person.find(u"confirmDialog"_s));
    QTRY_VERIFY(QApplication::activeWindow()->objectName() == "confirmDialog"_L1);
    QVERIFY(person.press(Qt::Key_Escape));
    QTRY_VERIFY(!person.sees(u"confirmDialog"_s));
    QCOMPARE(m_api->deletes(), 1);
}

void TestGuiWindow::refreshChangesNothingOfWhatIsAsked()
{
    QStringList deleted;
    m_api->deleteArrived = [&deleted](const QString &id) { deleted.append(id); };
    ask(u"c3"_s);
    // Another order, another row in its place.
    m_api->rows.swapItemsAt(3, 0);
    m_api->rows.prepend({u"id-new"_s, u"cnew"_s, "aaa new"});
    m_desk->refresh();
    QTRY_COMPARE(m_desk->list().size(), 6);
    QTRY_COMPARE(m_desk->listState().phase, ListState::Phase::Complete);
    QVERIFY(person.sees(u"confirmDialog"_s));
    confirm();
    QTRY_VERIFY(ended());
    QCOMPARE(deleted, QStringList({u"c3"_s}));
    QCOMPARE(m_desk->run().plan.items.size(), 1);
}

void TestGuiWindow::leavingTheEnvironmentKeeps()
{
    ask(u"c1"_s);
    m_desk->signOut();
    QTRY_VERIFY(!person.sees(u"confirmDialog"_s));
    QVERIFY(person.find(u"signInPage"_s));
    QCOMPARE(m_api->deletes(), 0);
}

void TestGuiWindow::driftAsksAgain_data()
{
    QTest::addColumn<bool>("goOn");
    QTest::newRow("keep") << false;
    QTest::newRow("revoke all the same") << true;
}

void TestGuiWindow::driftAsksAgain()
{
    QFETCH(const bool, goOn);
    ask(u"c1"_s);
    m_api->find(u"c1"_s)->name = "renamed meanwhile";
    confirm();
    QTRY_COMPARE(m_desk->run().phase, RunStatus::Phase::NeedsDriftAnswer);
    QVERIFY(person.find(u"changes"_s));
    QVERIFY(person.textOf(u"question"_s).contains(u"renamed meanwhile"_s));
    QCOMPARE(m_api->deletes(), 0);
    if (goOn)
        confirm();
    else
        QVERIFY(person.click(u"keep"_s));
    QTRY_VERIFY(ended());
    QCOMPARE(m_api->deletes(), goOn ? 1 : 0);
    QCOMPARE(outcome(), goOn ? Outcome::Revoked : Outcome::NotAttempted);
}

void TestGuiWindow::closingDuringARun()
{
    QPointer<QTcpSocket> waiting;
    m_api->onDelete = [&waiting](QTcpSocket *socket, ScriptedApi::Row *) { waiting = socket; };
    ask(u"c1"_s);
    confirm();
    QTRY_VERIFY(waiting);
    for (const QString &choice : {u"keepRun"_s, u"leaveRun"_s}) {
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(person.click(choice));
        QTRY_VERIFY(!person.sees(u"message"_s));
        QCOMPARE(m_window->isVisible(), choice == "keepRun"_L1);
    }
}

void TestGuiWindow::incompleteListIsReadAgain()
{
    bool broken = true;
    m_api->onList = [&broken](QTcpSocket *socket, const RawRequest &) {
        if (broken)
            socket->write(RawServer::answer(500, "{}"));
        return broken;
    };
    QVERIFY(person.press(Qt::Key_F5));
    QVERIFY(person.find(u"banner"_s));
    QVERIFY(person.textOf(u"statusList"_s).contains(u"incomplete"_s));
    // What was loaded stays.
    QCOMPARE(m_desk->list().size(), 5);
    broken = false;
    QVERIFY(person.click(u"banner_tryAgain"_s));
    QTRY_VERIFY(!person.sees(u"banner"_s));
    QTRY_COMPARE(m_desk->listState().phase, ListState::Phase::Complete);
}

void TestGuiWindow::signInAgainGoesOn()
{
    bool refused = true;
    m_api->onList = [&refused](QTcpSocket *socket, const RawRequest &) {
        if (refused)
            socket->write(RawServer::problem(401, "token_expired"));
        return refused;
    };
    QVERIFY(person.press(Qt::Key_F5));
    QVERIFY(person.click(u"banner_signInAgain"_s));
    QCOMPARE(person.textOf(u"environmentName"_s), u"Staging"_s);
    QVERIFY(person.find<QLineEdit>(u"environmentName"_s)->isReadOnly());
    refused = false;
    QVERIFY(person.type(u"secret"_s, u"another"_s));
    QVERIFY(person.press(Qt::Key_Return));
    QTRY_COMPARE(m_desk->state().phase, DeskState::Phase::SignedIn);
    QVERIFY(person.find(u"credentialView"_s));
    QCOMPARE(m_desk->environments().all().size(), 1);
}

void TestGuiWindow::addingAnEnvironmentCanBeLeft()
{
    QVERIFY(m_window->windowTitle().contains(u"Staging (127.0.0.1"_s));
    QVERIFY(person.choose(u"menuFile"_s, u"actionAddEnvironment"_s));
    QVERIFY(person.find(u"signInForm"_s));
    QVERIFY(!m_window->windowTitle().contains(u"Staging"_s));
    QVERIFY(!person.sees(u"revokeButton"_s));
    QVERIFY(person.type(u"clientId"_s, u"half"_s));
    QVERIFY(person.press(Qt::Key_Escape));
    QVERIFY(person.find(u"credentialView"_s));
    QCOMPARE(m_desk->list().size(), 5);
    QVERIFY(m_window->windowTitle().contains(u"Staging"_s));
    QVERIFY(person.choose(u"menuFile"_s, u"actionAddEnvironment"_s));
    QCOMPARE(person.textOf(u"clientId"_s), QString());
}

void TestGuiWindow::f6GoesAround()
{
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c1"_s));
    QStringList visited;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(person.press(Qt::Key_F6));
        QWidget *focus = QApplication::focusWidget();
        for (const QString &pane : {u"detailsPane"_s, u"filterBar"_s, u"credentialView"_s}) {
            QWidget *widget = person.find(pane);
            if (widget == focus || widget->isAncestorOf(focus))
                visited.append(pane);
        }
    }
    QCOMPARE(visited, QStringList({u"detailsPane"_s, u"filterBar"_s, u"credentialView"_s}));
}

QTEST_MAIN(TestGuiWindow)
#include "tst_gui_window.moc"
