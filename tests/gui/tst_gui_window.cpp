#include "fakes/fake_clock.h"
#include "gui/desk_window.h"
#include "ui/credentials/credential_sorting.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The main window over a desk whose server does what a test wants: what may be revoked, what is asked, and
// what happens when something changes meanwhile.
class TestGuiWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void init();
    void cleanup() { m_scene.reset(); }

    void lastUseIsInViewAtFirst();
    void sessionOnlyIsSaid();
    void whyNothingCanBeRevoked();
    void refreshChangesNothingOfWhatIsAsked();
    void leavingTheEnvironmentKeeps();
    void driftAsksAgain_data();
    void driftAsksAgain();
    void driftAsksForWhatIsLeft();
    void closingDuringARun();
    void incompleteListIsReadAgain();
    void signInAgainGoesOn();
    void addingAnEnvironmentCanBeLeft();
    void resetThatIsOverIsNotSaid();
    void f6GoesAround();

private:
    // Chooses the credential and opens the confirmation.
    bool ask(const QString &clientId);
    bool ended() const { return m_scene->desk->run().phase == RunStatus::Phase::Finished; }
    Outcome outcome() const
    {
        const ItemList &items = m_scene->desk->run().items;
        return items.isEmpty() ? Outcome::Pending : items.first().outcome;
    }

    Person person;
    FakeClock m_clock;
    std::unique_ptr<DeskWindow> m_scene;
};

void TestGuiWindow::init()
{
    m_scene = std::make_unique<DeskWindow>(5);
    QVERIFY(m_scene->signIn());
}

// How recently something was used is what one looks for first: not behind a scroll bar.
void TestGuiWindow::lastUseIsInViewAtFirst()
{
    auto *view = person.find<QTableView>(u"credentialView"_s);
    const int lastUsed = static_cast<int>(CredentialColumn::LastUsed);
    QVERIFY(m_scene->window->width() <= 1180);
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
    m_scene->desk->signOut();
    QVERIFY(m_scene->signIn(u"own"_s, false));
    QTRY_VERIFY(person.sees(u"banner"_s));
    QVERIFY(person.textOf(u"bannerSentence"_s).contains("for this session only"_L1));
    QVERIFY(person.textOf(u"statusSignedIn"_s).contains("this session only"_L1));
    QVERIFY(person.click(u"bannerClose"_s));
    QVERIFY(!person.sees(u"banner"_s));
}

bool TestGuiWindow::ask(const QString &clientId)
{
    return person.chooseRow(u"credentialView"_s, 1, clientId) && person.click(u"revokeButton"_s) &&
           m_scene->asked();
}

void TestGuiWindow::whyNothingCanBeRevoked()
{
    auto *button = person.find<QPushButton>(u"revokeButton"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"Select a credential"_s));
    QCOMPARE(button->accessibleDescription(), button->toolTip());
    QVERIFY(ask(u"c1"_s));
    QVERIFY(m_scene->confirm());
    QTRY_VERIFY(ended());
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"already revoked"_s));
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c2"_s));
    QVERIFY(button->isEnabled());
    // Delete asks, too, and Escape keeps.
    QVERIFY(person.press(Qt::Key_Delete));
    QVERIFY(person.find(u"confirmDialog"_s));
    QTRY_VERIFY(QApplication::activeWindow()->objectName() == "confirmDialog"_L1);
    QVERIFY(person.press(Qt::Key_Escape));
    QTRY_VERIFY(!person.sees(u"confirmDialog"_s));
    QCOMPARE(m_scene->api.deletes(), 1);
}

void TestGuiWindow::refreshChangesNothingOfWhatIsAsked()
{
    QStringList deleted;
    m_scene->api.deleteArrived = [&deleted](const QString &id) { deleted.append(id); };
    QVERIFY(ask(u"c3"_s));
    // Another order, another row in its place.
    m_scene->api.rows.swapItemsAt(3, 0);
    m_scene->api.rows.prepend({u"id-new"_s, u"cnew"_s, "aaa new"});
    m_scene->desk->refresh();
    QTRY_COMPARE(m_scene->desk->list().size(), 6);
    QTRY_COMPARE(m_scene->desk->listState().phase, ListState::Phase::Complete);
    QVERIFY(person.sees(u"confirmDialog"_s));
    QVERIFY(m_scene->confirm());
    QTRY_VERIFY(ended());
    QCOMPARE(deleted, QStringList({u"c3"_s}));
    QCOMPARE(m_scene->desk->run().plan.items.size(), 1);
}

void TestGuiWindow::leavingTheEnvironmentKeeps()
{
    QVERIFY(ask(u"c1"_s));
    m_scene->desk->signOut();
    QTRY_VERIFY(!person.sees(u"confirmDialog"_s));
    QVERIFY(person.find(u"signInPage"_s));
    QCOMPARE(m_scene->api.deletes(), 0);
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
    QVERIFY(ask(u"c1"_s));
    m_scene->api.find(u"c1"_s)->name = "renamed meanwhile";
    QVERIFY(m_scene->confirm());
    QTRY_COMPARE(m_scene->desk->run().phase, RunStatus::Phase::NeedsDriftAnswer);
    QVERIFY(person.find(u"changes"_s));
    QVERIFY(person.textOf(u"question"_s).contains(u"renamed meanwhile"_s));
    QCOMPARE(m_scene->api.deletes(), 0);
    if (goOn)
        QVERIFY(m_scene->confirm());
    else
        QVERIFY(person.click(u"keep"_s));
    QTRY_VERIFY(ended());
    QCOMPARE(m_scene->api.deletes(), goOn ? 1 : 0);
    QCOMPARE(outcome(), goOn ? Outcome::Revoked : Outcome::NotAttempted);
}

// One was revoked by somebody else meanwhile: the question is about the others.
void TestGuiWindow::driftAsksForWhatIsLeft()
{
    for (const QString &clientId : {u"c1"_s, u"c2"_s, u"c3"_s})
        QVERIFY(m_scene->checkRow(clientId));
    QVERIFY(person.click(u"revokeButton"_s));
    QVERIFY(m_scene->asked());
    m_scene->api.find(u"c1"_s)->status = "revoked";
    m_scene->api.find(u"c2"_s)->name = "renamed meanwhile";
    QVERIFY(person.press(Qt::Key_Space)); // reviewed
    QVERIFY(m_scene->confirm());
    QTRY_COMPARE(m_scene->desk->run().phase, RunStatus::Phase::NeedsDriftAnswer);
    QVERIFY(person.textOf(u"question"_s).contains(u"2 credentials"_s));
    QVERIFY(person.textOf(u"reviewed"_s).contains(u"2"_s));
    const QString changes = person.textOf(u"changes"_s);
    QVERIFY2(changes.contains(u"revoked"_s) && changes.contains(u"renamed meanwhile"_s), qPrintable(changes));
    QVERIFY(m_scene->asked());
    QVERIFY(person.press(Qt::Key_Space));
    QVERIFY(m_scene->confirm());
    QTRY_VERIFY(ended());
    QCOMPARE(m_scene->api.deletes(), 2);
}

void TestGuiWindow::closingDuringARun()
{
    QPointer<QTcpSocket> waiting;
    m_scene->api.onDelete = [&waiting](QTcpSocket *socket, ScriptedApi::Row *) { waiting = socket; };
    QVERIFY(ask(u"c1"_s));
    QVERIFY(m_scene->confirm());
    QTRY_VERIFY(waiting);
    for (const QString &choice : {u"keepRun"_s, u"leaveRun"_s}) {
        m_scene->window->close();
        QVERIFY(m_scene->window->isVisible());
        QVERIFY(person.click(choice));
        QTRY_VERIFY(!person.sees(u"message"_s));
        QCOMPARE(m_scene->window->isVisible(), choice == "keepRun"_L1);
    }
}

void TestGuiWindow::incompleteListIsReadAgain()
{
    bool broken = true;
    m_scene->api.onList = [&broken](QTcpSocket *socket, const RawRequest &) {
        if (broken)
            socket->write(RawServer::answer(500, "{}"));
        return broken;
    };
    QVERIFY(person.press(Qt::Key_F5));
    QVERIFY(person.find(u"banner"_s));
    // What was loaded stays (F3.9).
    QVERIFY(person.textOf(u"statusList"_s).endsWith(u"refresh failed: page 1"_s));
    QCOMPARE(m_scene->desk->list().size(), 5);
    broken = false;
    QVERIFY(person.click(u"banner_tryAgain"_s));
    QTRY_VERIFY(!person.sees(u"banner"_s));
    QTRY_COMPARE(m_scene->desk->listState().phase, ListState::Phase::Complete);
}

void TestGuiWindow::signInAgainGoesOn()
{
    bool refused = true;
    m_scene->api.onList = [&refused](QTcpSocket *socket, const RawRequest &) {
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
    QTRY_COMPARE(m_scene->desk->state().phase, DeskState::Phase::SignedIn);
    QVERIFY(person.find(u"credentialView"_s));
    QCOMPARE(m_scene->desk->environments().all().size(), 1);
}

void TestGuiWindow::addingAnEnvironmentCanBeLeft()
{
    QVERIFY(m_scene->window->windowTitle().contains(u"Staging (127.0.0.1"_s));
    QVERIFY(person.choose(u"menuFile"_s, u"actionAddEnvironment"_s));
    QVERIFY(person.find(u"signInForm"_s));
    QVERIFY(!m_scene->window->windowTitle().contains(u"Staging"_s));
    QVERIFY(!person.sees(u"revokeButton"_s));
    QVERIFY(person.type(u"clientId"_s, u"half"_s));
    QVERIFY(person.press(Qt::Key_Escape));
    QVERIFY(person.find(u"credentialView"_s));
    QCOMPARE(m_scene->desk->list().size(), 5);
    QVERIFY(m_scene->window->windowTitle().contains(u"Staging"_s));
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

void TestGuiWindow::resetThatIsOverIsNotSaid()
{
    m_scene->clock = &m_clock;
    m_scene->restart();
    m_scene->api.headers = "X-RateLimit-Limit: 100\r\nX-RateLimit-Remaining: 42\r\nX-RateLimit-Reset: " +
                           QByteArray::number(m_clock.now().addSecs(20).toSecsSinceEpoch()) + "\r\n";
    QVERIFY(m_scene->signIn());
    const auto limit = [this] { return person.textOf(u"statusLimit"_s); };
    QTRY_COMPARE(limit(), u"API limit 42 of 100 · resets "_s +
                              times::clockWithSeconds(m_clock.now().addSecs(20), m_clock.now()));
    m_clock.advance(20s);
    QTRY_COMPARE(limit(), u"API limit 42 of 100"_s);
}

QTEST_MAIN(TestGuiWindow)
#include "tst_gui_window.moc"
