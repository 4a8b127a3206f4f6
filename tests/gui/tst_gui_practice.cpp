// What one provokes in Practice while a run goes on: the panel says it, the run says it, and in the end no
// outcome contradicts what the practice server holds.
#include "fakes/memory_store.h"
#include "gui/person.h"
#include "practice/server.h"
#include "program/application.h"
#include "ui/main_window/main_window.h"
#include "ui/practice/practice_text.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

constexpr int customAddress = 2; // in the combo box of environments
constexpr int several = 5;       // at most: the confirmation of more wants more of a person

// Not used for days: the confirmation of several wants no more than a look.
bool isQuiet(const Credential &row)
{
    return row.lastUsedAt == Timestamp::never() ||
           (row.lastUsedAt.known() && row.lastUsedAt.utc.daysTo(QDateTime::currentDateTimeUtc()) > 2);
}

// The real program with Practice open.
struct Scene
{
    Person person;
    SystemClock clock;
    QTemporaryDir folder;
    MemoryStore secrets;
    std::unique_ptr<Program> program;
    QStringList chosen;

    explicit Scene(int limit, int windowSeconds)
    {
        ProgramOptions options;
        options.desk.configDir = folder.filePath(u"config"_s);
        options.desk.dataDir = folder.filePath(u"data"_s);
        options.desk.limits.deadline = milliseconds(1'200);
        options.desk.hold = milliseconds::zero();
        options.desk.seed = 1;
        options.language = u"en"_s;
        options.practice = true;
        options.practiceServer.count = 200;
        options.practiceServer.latencyMs = 350; // a run lasts until a person, however slow, has paused it
        options.practiceServer.limit = limit;
        options.practiceServer.windowSeconds = windowSeconds;
        program = std::make_unique<Program>(options, &clock, &secrets);
    }

    bool ready()
    {
        return program->start() == Program::Start::Shown && person.waitFor([this] {
            return program->desk()->listState().phase == ListState::Phase::Complete;
        }) && QTest::qWaitForWindowActive(program->window());
    }
    const RunStatus &run() const { return program->desk()->run(); }
    PracticeServer *server() const { return program->practice(); }
    bool ended() const { return run().phase == RunStatus::Phase::Finished; }

    // Checks and confirms `several` that are quiet and that no case had yet.
    bool revokeSeveral()
    {
        if (!closePanel())
            return false;
        for (const QString &clientId : std::as_const(chosen))
            m_used.insert(clientId);
        chosen.clear();
        const Desk *desk = program->desk();
        for (const Credential &row : desk->list().rows()) {
            if (chosen.size() == several)
                break;
            if (row.status == CredentialStatus::Active && isQuiet(row) && !m_used.contains(row.clientId) &&
                row.clientId != desk->ownClientId())
                chosen.append(row.clientId);
        }
        for (const QString &clientId : std::as_const(chosen)) {
            if (!person.chooseRow(u"credentialView"_s, 1, clientId) || !person.press(Qt::Key_Space))
                return false;
        }
        return chosen.size() == several && person.click(u"revokeButton"_s) && confirm();
    }
    bool closePanel()
    {
        if (QWidget *panel = person.sees(u"practicePanel"_s) ? person.find(u"practicePanel"_s) : nullptr) {
            panel->activateWindow();
            if (!QTest::qWaitForWindowActive(panel))
                return false;
            QTest::keyClick(panel, Qt::Key_Escape);
        }
        return person.waitFor([this] { return !person.sees(u"practicePanel"_s); }) &&
               QTest::qWaitForWindowActive(program->window());
    }
    // Begins a run, holds it in its middle, and opens the panel.
    bool inTheMiddle()
    {
        return revokeSeveral() && person.click(u"runPause"_s) &&
               person.waitFor([this] { return says(u"Paused · "_s); }) &&
               person.choose(u"menuPractice"_s, u"actionPracticePanel"_s) && person.find(u"practicePanel"_s);
    }
    // Goes on, and gathers what the run says on its way to the end.
    QStringList goOn()
    {
        QStringList said;
        const bool done =
            person.click(u"runResume"_s) && person.waitFor(
                                                [&] {
                                                    const QString now = person.textOf(u"runState"_s);
                                                    if (said.isEmpty() || said.last() != now)
                                                        said.append(now);
                                                    if (person.sees(u"runWaitNote"_s))
                                                        said.append(person.textOf(u"runWaitNoteSentence"_s));
                                                    return ended();
                                                },
                                                60'000);
        said.append(person.textOf(u"runState"_s));
        return done ? said : QStringList();
    }
    bool says(const QString &words) const { return person.textOf(u"runState"_s).contains(words); }
    // Of the chosen ones, what the server holds and what the run shows agree.
    void compareWithTheServer() const // a QtTest failure says otherwise
    {
        QHash<QString, PracticeTruth> truths;
        for (const PracticeTruth &truth : program->practice()->truth())
            truths.insert(truth.clientId, truth);
        QCOMPARE(run().items.size(), several);
        for (const ItemStatus &item : run().items) {
            const PracticeTruth truth = truths.value(item.seen.clientId);
            QVERIFY(item.outcome != Outcome::Unknown);
            QCOMPARE(isRevoked(item.outcome), truth.revoked);
            QVERIFY(item.attempts >= truth.deletesSeen);
        }
    }

private:
    bool confirm()
    {
        const QPointer<QWidget> dialog = person.find(u"confirmDialog"_s);
        const bool asked = person.waitFor([&] {
            const QWidget *focus = QApplication::focusWidget();
            return focus && focus->window() == dialog;
        });
        return asked && person.press(Qt::Key_Space) && person.waitFor([&] {
            if (dialog)
                QTest::mouseClick(dialog->findChild<QPushButton *>(u"revoke"_s), Qt::LeftButton);
            return !dialog || !dialog->isVisible();
        });
    }
    QSet<QString> m_used;
};

bool provokeAnything(Person *person, PracticeFault fault, int which, bool every, const QString &number)
{
    return person->pick(u"practiceFault"_s, static_cast<int>(fault)) &&
           person->pick(u"practiceWhich"_s, which) && person->pick(u"practiceWhen"_s, every ? 1 : 0) &&
           person->type(u"practiceNumber"_s, number) && person->click(u"practiceProvoke"_s);
}

enum Which { Revocation, Reading, SignIn, AnyRequest }; // in the order of the combo box

using Provoke = std::function<bool(Person *)>;

} // namespace

Q_DECLARE_METATYPE(Provoke)

class TestGuiPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keyboardAlone();
    void asUsualAgain();
    void outage();
    void waitAsLongAsItWasAsked();
    void eachIsShownAndTrue_data();
    void eachIsShownAndTrue();
    void onlyInPractice();
    void anotherClient();
    void F5_4_stopsWhenLeft();

private:
    std::unique_ptr<Scene> m_scene; // one server without a limit
};

void TestGuiPractice::initTestCase()
{
    m_scene = std::make_unique<Scene>(0, 60);
    QVERIFY(m_scene->ready());
}

// What a case that failed may have left.
void TestGuiPractice::init()
{
    m_scene->server()->provokeNothing();
    QTRY_VERIFY_WITH_TIMEOUT(!m_scene->run().active(), 30'000);
}

void TestGuiPractice::eachIsShownAndTrue_data()
{
    using F = PracticeFault;
    QTest::addColumn<Provoke>("provoke");
    QTest::addColumn<QString>("provoked");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("ends");
    QTest::addColumn<Outcome>("outcome"); // of one of them at least
    const auto row = [](const char *name, Provoke provoke, const QString &provoked, const QString &says,
                        const QString &ends, Outcome outcome) {
        QTest::newRow(name) << std::move(provoke) << provoked << says << ends << outcome;
    };
    const auto click = [](const QString &name) {
        return [name](Person *person) { return person->click(name); };
    };
    const auto anything = [](F fault, Which which, bool every, const QString &number) {
        return [=](Person *person) { return provokeAnything(person, fault, which, every, number); };
    };
    const QString all = u"Finished · all of 5 revoked"_s;
    const QString makesSure = u"Verifying the outcome · checks again "_s;
    row("refused", click(u"practiceRefuse"_s), u"The next revocation is refused (409)."_s, {},
        u"Finished · 4 of 5 revoked"_s, Outcome::Refused);
    row("failed", click(u"practiceFail"_s), u"The next revocation fails (500)."_s, makesSure, all,
        Outcome::Revoked);
    row("lost request", click(u"practiceLoseRequest"_s), u"Lost before it reaches the server"_s, makesSure,
        all, Outcome::Revoked);
    row("lost reply", click(u"practiceLoseReply"_s), u"Carried out, the reply is lost"_s, {}, all,
        Outcome::RevokedReplyLost);
    row("never answered", click(u"practiceNeverAnswer"_s), u"Carried out, never answered"_s, {}, all,
        Outcome::RevokedReplyLost);
    row("tokens ended", click(u"practiceExpireTokens"_s), u"answers normally"_s, {}, all, Outcome::Revoked);
    row("a bomb each second time", anything(F::GzipBomb, Revocation, true, u"2"_s),
        u"A revocation, one in 2 (again in 2): "_s, {}, all, Outcome::Revoked);
    row("too many without a time", anything(F::TooMany, AnyRequest, false, u"1"_s),
        u"Any request, the next: Not carried out: too many requests"_s, u"Server asked to slow down · "_s,
        all, Outcome::Revoked);
    if (!qEnvironmentVariableIsSet("REVOKE_DESK_LONG"))
        return;
    row("failed and yet carried out", anything(F::FailedAfter, Revocation, false, u"1"_s),
        u"A revocation, the next: Carried out, but answered as failed (500)"_s, {}, all,
        Outcome::RevokedReplyLost);
    row("redirected", anything(F::Redirect, Revocation, false, u"2"_s),
        u"A revocation, number 2 from now: Not carried out: redirected to another host (307)"_s, {}, {},
        Outcome::Revoked);
}

void TestGuiPractice::eachIsShownAndTrue()
{
    QFETCH(const Provoke, provoke);
    QFETCH(const QString, provoked);
    QFETCH(const QString, says);
    QFETCH(const QString, ends);
    QFETCH(const Outcome, outcome);
    Scene &scene = *m_scene;
    Person &person = scene.person;
    QVERIFY(scene.inTheMiddle());
    QVERIFY(person.textOf(u"practiceProvoked"_s).contains(u"answers normally"_s));
    QVERIFY(provoke(&person));
    QVERIFY2(person.textOf(u"practiceProvoked"_s).contains(provoked),
             qPrintable(person.textOf(u"practiceProvoked"_s)));
    const QStringList said = scene.goOn();
    QVERIFY(!said.isEmpty());
    const QString everything = said.join(u'\n');
    QVERIFY2(everything.contains(says), qPrintable(everything));
    QVERIFY2(said.last().contains(ends), qPrintable(said.last()));
    const ItemList &items = scene.run().items;
    QVERIFY(std::any_of(items.begin(), items.end(),
                        [outcome](const ItemStatus &item) { return item.outcome == outcome; }));
    scene.compareWithTheServer();
    const PracticeSeen seen = scene.server()->seen();
    QTRY_COMPARE(person.textOf(u"practiceSeen"_s),
                 QString(u"The server has received %1."_s).arg(practice::seenSentence(seen)));
    if (person.find<QPushButton>(u"practiceOrdinary"_s)->isEnabled())
        QVERIFY(person.click(u"practiceOrdinary"_s));
    QVERIFY(person.textOf(u"practiceProvoked"_s).contains(u"answers normally"_s));
}

void TestGuiPractice::outage()
{
    Scene &scene = *m_scene;
    Person &person = scene.person;
    QVERIFY(scene.inTheMiddle());
    QVERIFY(person.type(u"practiceOutageSeconds"_s, u"3"_s));
    QVERIFY(person.click(u"practiceOutage"_s));
    QVERIFY(person.textOf(u"practiceProvoked"_s).startsWith(u"Outage for another "_s));
    const QStringList said = scene.goOn();
    // The connection is made and ends without an answer: it may have been carried out, and is read back.
    QVERIFY2(said.join(u'\n').contains(u"Verifying the outcome · "_s), qPrintable(said.join(u'\n')));
    QCOMPARE(said.last(), u"Finished · all of 5 revoked"_s);
    scene.compareWithTheServer();
    QTRY_VERIFY(person.textOf(u"practiceProvoked"_s).contains(u"answers normally"_s));
}

void TestGuiPractice::waitAsLongAsItWasAsked()
{
    Scene &scene = *m_scene;
    Person &person = scene.person;
    QVERIFY(scene.inTheMiddle());
    QVERIFY(person.type(u"practiceWaitSeconds"_s, u"3"_s));
    QVERIFY(person.click(u"practiceWait"_s));
    QVERIFY(person.textOf(u"practiceProvoked"_s).contains(u"answered with a wait (429)"_s));
    const int tooMany = scene.server()->tooManyCount();
    const QStringList said = scene.goOn();
    QVERIFY2(said.join(u'\n').contains(u"Server asked to wait · resumes "_s), qPrintable(said.join(u'\n')));
    QCOMPARE(said.last(), u"Finished · all of 5 revoked"_s);
    // One is answered so, and those that were under way with it.
    QVERIFY(scene.server()->tooManyCount() - tooMany <= 4);
    scene.compareWithTheServer();
}

void TestGuiPractice::anotherClient()
{
    m_scene.reset();
    m_scene = std::make_unique<Scene>(40, 4);
    Scene &scene = *m_scene;
    QVERIFY(scene.ready());
    Person &person = scene.person;
    QVERIFY(person.choose(u"menuPractice"_s, u"actionPracticePanel"_s));
    QVERIFY(person.type(u"practiceOtherShare"_s, u"80"_s));
    QVERIFY(person.click(u"practiceOtherClient"_s));
    QCOMPARE(person.textOf(u"practiceProvoked"_s), u"Another client uses 80 % of the limit."_s);
    QVERIFY(scene.revokeSeveral());
    QStringList said;
    QVERIFY(person.waitFor(
        [&] {
            const QString now = person.textOf(u"runState"_s);
            if (said.isEmpty() || said.last() != now)
                said.append(now);
            return scene.ended();
        },
        60'000));
    const QString everything = said.join(u'\n');
    QVERIFY2(everything.contains(u"Someone else uses the same limit · "_s) ||
                 everything.contains(u"Slowed to fit the limit · "_s),
             qPrintable(everything));
    scene.compareWithTheServer();
    QVERIFY(person.choose(u"menuPractice"_s, u"actionPracticePanel"_s));
    QVERIFY(person.type(u"practiceOtherShare"_s, u"0"_s));
    QVERIFY(person.click(u"practiceOtherClient"_s));
    QVERIFY(person.textOf(u"practiceProvoked"_s).contains(u"answers normally"_s));
}

void TestGuiPractice::asUsualAgain()
{
    Scene &scene = *m_scene;
    Person &person = scene.person;
    QVERIFY(person.choose(u"menuPractice"_s, u"actionPracticePanel"_s));
    QVERIFY(person.click(u"practiceRefuse"_s));
    QVERIFY(person.click(u"practiceLoseReply"_s));
    QVERIFY(person.click(u"practiceOutage"_s));
    QCOMPARE(person.textOf(u"practiceProvoked"_s).count(u'\n'), 2);
    QVERIFY(person.click(u"practiceOrdinary"_s));
    QVERIFY(!scene.server()->provoked().any());
    QVERIFY(!person.find<QPushButton>(u"practiceOrdinary"_s)->isEnabled());
    // The menu does the same without the panel.
    QVERIFY(person.choose(u"menuPractice"_s, u"actionProvoke409"_s));
    QCOMPARE(scene.server()->provoked().nextRevocation, 409);
    QVERIFY(person.choose(u"menuPractice"_s, u"actionProvokeNothing"_s));
    QVERIFY(!scene.server()->provoked().any());
}

void TestGuiPractice::keyboardAlone()
{
    Scene &scene = *m_scene;
    Person &person = scene.person;
    QVERIFY(person.choose(u"menuPractice"_s, u"actionPracticePanel"_s));
    const QPointer<QWidget> panel = person.find(u"practicePanel"_s);
    QVERIFY(panel);
    QVERIFY(QTest::qWaitForWindowActive(panel));
    QVERIFY(person.waitFor([&] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->window() == panel;
    }));
    // Every control is reached with Tab and has a name.
    QSet<QString> reached;
    for (int i = 0; i < 60; ++i) {
        QVERIFY(person.press(Qt::Key_Tab));
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus && focus->window() == panel);
        if (!focus->objectName().startsWith(u"practice"_s))
            continue;
        reached.insert(focus->objectName());
        const QAccessibleInterface *named =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(focus));
        QVERIFY2(named && !named->text(QAccessible::Name).isEmpty(), qPrintable(focus->objectName()));
    }
    for (const char *name :
         {"practiceRefuse", "practiceFail", "practiceWait", "practiceWaitSeconds", "practiceLoseRequest",
          "practiceLoseReply", "practiceNeverAnswer", "practiceOutage", "practiceOutageSeconds",
          "practiceOtherClient", "practiceOtherShare", "practiceExpireTokens", "practiceFault",
          "practiceWhich", "practiceWhen", "practiceNumber", "practiceProvoke"})
        QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
    person.find(u"practiceLoseReply"_s)->setFocus(Qt::TabFocusReason);
    QVERIFY(person.press(Qt::Key_Space));
    QVERIFY(scene.server()->provoked().any());
    scene.server()->provokeNothing();
    QVERIFY(person.press(Qt::Key_Escape));
    QTRY_VERIFY(!panel || !panel->isVisible());
}

void TestGuiPractice::onlyInPractice()
{
    Scene &scene = *m_scene;
    Person &person = scene.person;
    QVERIFY(person.choose(u"menuPractice"_s, u"actionPracticePanel"_s));
    QVERIFY(person.find(u"practicePanel"_s));
    QVERIFY(person.choose(u"menuFile"_s, u"actionSignOut"_s));
    QTRY_VERIFY(!person.sees(u"practicePanel"_s));
    const QMenu *menu = scene.program->window()->findChild<QMenu *>(u"menuPractice"_s);
    QVERIFY(!menu->menuAction()->isVisible());
}

// With another environment open nothing listens for whoever else is on this computer.
void TestGuiPractice::F5_4_stopsWhenLeft()
{
    m_scene.reset();
    PracticeOptions options;
    options.count = 12;
    PracticeServer other(options);
    QVERIFY(other.start());
    Scene scene(0, 60);
    Person &person = scene.person;
    QVERIFY(scene.ready());
    const auto port = static_cast<quint16>(scene.server()->port());
    QVERIFY(person.choose(u"menuPractice"_s, u"actionPracticePanel"_s));
    QVERIFY(person.find(u"practicePanel"_s));
    QVERIFY(scene.closePanel());
    QVERIFY(person.choose(u"menuFile"_s, u"actionAddEnvironment"_s));
    QVERIFY(person.find(u"signInPage"_s));
    QVERIFY(person.pick(u"environmentKind"_s, customAddress));
    QVERIFY(person.type(u"environmentName"_s, u"Second"_s));
    QVERIFY(person.type(u"environmentAddress"_s, other.baseUrl().toString()));
    QVERIFY(person.type(u"clientId"_s, other.clientId()));
    QVERIFY(person.type(u"secret"_s, QString::fromLatin1(other.clientSecret())));
    QVERIFY(person.click(u"signIn"_s));
    QVERIFY(person.waitFor([&] { return scene.program->window()->windowTitle().contains("Second"_L1); }));
    QVERIFY(person.waitFor([&] { return !scene.server(); }));
    QTcpSocket probe;
    probe.connectToHost(u"127.0.0.1"_s, port);
    QVERIFY(!probe.waitForConnected(3'000));
    QCOMPARE(probe.error(), QAbstractSocket::ConnectionRefusedError);
    const QMenu *menu = scene.program->window()->findChild<QMenu *>(u"menuPractice"_s);
    QVERIFY(!menu->menuAction()->isVisible());
}

QTEST_MAIN(TestGuiPractice)
#include "tst_gui_practice.moc"
