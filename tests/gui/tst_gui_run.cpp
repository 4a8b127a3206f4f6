#include "gui/desk_window.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QTableView>
#include <QTcpSocket>

using namespace rd;
using namespace Qt::StringLiterals;

// Runs of several in the main window: what one can do to them while they go on, and what the server gets.
class TestGuiRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void pauseSendsNothingMore();
    void stopDuringAWait();
    void offlineTriesAgainAtOnce();
    void longWaitIsAsked_data();
    void longWaitIsAsked();
    void anEarlierStartIsAskedAbout_data();
    void anEarlierStartIsAskedAbout();
    void urgentOneOvertakes();
    void urgentOneThatChangedIsAskedAgain();
    void listStandsStillMeanwhile_F6_8();
    void F3_7_restOfAStoppedRun();
    void F3_11_closedStaysClosed();
    void F3_11_unknownStaysInTheList();

private:
    // Answers the first DELETE only when it is told to.
    struct Held
    {
        QPointer<QTcpSocket> socket;
        ScriptedApi::Row *row = nullptr;
        void answer()
        {
            row->status = "revoked";
            socket->write(RawServer::answer(204));
        }
    };
    static void holdFirst(ScriptedApi *api, Held *held);
    // Four are to be revoked; the run is paused with the first DELETE under way.
    static void pauseInTheFirst(DeskWindow *scene, Held *held);
};

void TestGuiRun::holdFirst(ScriptedApi *api, Held *held)
{
    api->onDelete = [held, ordinary = api->onDelete](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (held->row) {
            ordinary(socket, row);
            return;
        }
        held->socket = socket;
        held->row = row;
    };
}

void TestGuiRun::pauseInTheFirst(DeskWindow *scene, Held *held)
{
    holdFirst(&scene->api, held);
    QVERIFY(scene->signIn());
    QVERIFY(scene->revoke({u"c0"_s, u"c1"_s, u"c2"_s, u"c3"_s}));
    QTRY_VERIFY(held->row);
    QVERIFY(scene->person.click(u"runPause"_s));
    QTRY_VERIFY(scene->person.textOf(u"runState"_s).startsWith("Paused"_L1));
}

void TestGuiRun::pauseSendsNothingMore()
{
    DeskWindow scene(6);
    Held held;
    pauseInTheFirst(&scene, &held);
    if (QTest::currentTestFailed())
        return;
    Person &person = scene.person;
    const int sent = scene.api.deletes();
    held.answer();
    QTRY_VERIFY(person.textOf(u"runLegend"_s).contains("1 revoked"_L1));
    QCOMPARE(scene.api.deletes(), sent);
    QVERIFY(person.choose(u"menuRun"_s, u"actionResumeRun"_s));
    QTRY_VERIFY(scene.ended());
    QCOMPARE(scene.api.deletes(), 4);
    QVERIFY(person.textOf(u"runState"_s).startsWith(u"Finished · all of 4 revoked"_s));
    QVERIFY(person.textOf(u"runExposure"_s).startsWith("All exposure closes "_L1));
}

void TestGuiRun::stopDuringAWait()
{
    DeskWindow scene(6);
    int refused = 0;
    scene.api.onDelete = [&refused](QTcpSocket *socket, ScriptedApi::Row *) {
        ++refused;
        socket->write(RawServer::problem(429, "rate_limited", "Retry-After: 300\r\n"));
    };
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(scene.revoke({u"c0"_s, u"c1"_s, u"c2"_s}));
    QVERIFY(person.waitFor([&] {
        return person.textOf(u"runWaitNoteSentence"_s).startsWith(u"Server asked to wait · resumes "_s);
    }));
    QVERIFY(person.click(u"runStop"_s));
    // What had an answer is read back as soon as the server lets it, unless one does not want that either.
    QVERIFY(person.waitFor([&] {
        return person.textOf(u"runState"_s).startsWith(u"Stopping · waiting for the last answer"_s);
    }));
    QVERIFY(person.textOf(u"runWaitNoteSentence"_s).startsWith(u"Server asked to wait · resumes "_s));
    QVERIFY(person.textOf(u"runStop"_s).contains("without checking"_L1));
    QVERIFY(person.click(u"runStop"_s));
    QTRY_VERIFY(scene.ended());
    QCOMPARE(scene.api.deletes(), refused);
    int unknown = 0;
    for (const ItemStatus &item : scene.desk->run().items) {
        QVERIFY(item.outcome == Outcome::NotAttempted || item.outcome == Outcome::Unknown);
        unknown += item.outcome == Outcome::Unknown ? 1 : 0;
    }
    QVERIFY(unknown <= refused);
}

void TestGuiRun::offlineTriesAgainAtOnce()
{
    DeskWindow scene(6);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    scene.disconnectServer();
    QVERIFY(scene.revoke({u"c0"_s, u"c1"_s, u"c2"_s}));
    QVERIFY(person.find(u"runTryNow"_s));
    QVERIFY(person.textOf(u"runState"_s).startsWith(u"No connection · 0 done, 3 not sent"_s));
    QVERIFY(scene.connectServer());
    // The pause grows from 1 s; a click does not wait for it.
    QVERIFY(person.waitFor([&] {
        if (person.sees(u"runTryNow"_s))
            person.click(u"runTryNow"_s);
        return scene.ended();
    }));
    QCOMPARE(scene.api.deletes(), 3);
    QVERIFY(person.textOf(u"runState"_s).startsWith(u"Finished · all of 3 revoked"_s));
}

void TestGuiRun::longWaitIsAsked_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("wait") << u"runWait"_s;
    QTest::newRow("stop") << u"runStop"_s;
}

void TestGuiRun::longWaitIsAsked()
{
    QFETCH(const QString, button);
    DeskWindow scene(6);
    scene.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *) {
        socket->write(RawServer::problem(429, "rate_limited", "Retry-After: 1200\r\n"));
    };
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(scene.revoke({u"c0"_s, u"c1"_s}));
    QVERIFY(person.find(u"runWait"_s));
    QVERIFY(person.textOf(u"runState"_s).startsWith(u"Paused · the server asked to wait until "_s));
    QVERIFY(person.click(button));
    if (button == "runWait"_L1) {
        QVERIFY(person.waitFor([&] {
            return person.textOf(u"runWaitNoteSentence"_s).startsWith(u"Server asked to wait · resumes "_s);
        }));
        QVERIFY(!person.sees(u"runWait"_s));
        QVERIFY(scene.desk->run().active());
    } else {
        QVERIFY(person.waitFor([&] { return person.textOf(u"runStop"_s).contains("without checking"_L1); }));
        QVERIFY(person.click(u"runStop"_s));
        QTRY_VERIFY(scene.ended());
    }
}

void TestGuiRun::anEarlierStartIsAskedAbout_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("deletes");
    QTest::newRow("go on") << u"runGoOn"_s << 4;
    QTest::newRow("end") << u"runEnd"_s << 1;
}

void TestGuiRun::anEarlierStartIsAskedAbout()
{
    QFETCH(const QString, button);
    QFETCH(const int, deletes);
    DeskWindow scene(6);
    Held held;
    pauseInTheFirst(&scene, &held);
    if (QTest::currentTestFailed())
        return;
    Person &person = scene.person;
    held.answer();
    QTRY_VERIFY(person.textOf(u"runLegend"_s).contains("1 revoked"_L1));
    scene.restart();
    scene.desk->open(scene.desk->environments().lastOpened());
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QVERIFY(person.find(button, 15'000));
    QVERIFY(person.textOf(u"runTitle"_s).endsWith("from an earlier session"_L1));
    QCOMPARE(scene.api.deletes(), 1);
    QVERIFY(person.click(button));
    if (deletes > 1) { // F1.3: confirmed anew
        QVERIFY(scene.asked());
        QCOMPARE(scene.api.deletes(), 1);
        QVERIFY(person.press(Qt::Key_Space)); // reviewed
        QVERIFY(scene.confirm());
    }
    QVERIFY(person.waitFor([&] {
        return person.textOf(u"runLegend"_s).contains(deletes == 1 ? u"3 not sent"_s : u"3 revoked"_s);
    }));
    QTRY_VERIFY(scene.ended());
    QCOMPARE(scene.api.deletes(), deletes);
}

void TestGuiRun::urgentOneOvertakes()
{
    DeskWindow scene(8);
    QStringList arrived;
    scene.api.deleteArrived = [&arrived](const QString &id) { arrived.append(id); };
    Held held;
    holdFirst(&scene.api, &held);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(scene.revoke({u"c0"_s, u"c1"_s, u"c2"_s, u"c3"_s}));
    QTRY_VERIFY(held.row);
    auto *button = person.find<QPushButton>(u"revokeButton"_s);
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c2"_s));
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"part of the revocation"_s));
    // Two would be a run of their own.
    QVERIFY(scene.checkRow(u"c5"_s));
    QVERIFY(button->isEnabled());
    QVERIFY(scene.checkRow(u"c6"_s));
    QVERIFY(!button->isEnabled());
    QVERIFY(scene.checkRow(u"c6"_s));

    QVERIFY(person.click(u"runPause"_s));
    QTRY_VERIFY(person.textOf(u"runState"_s).startsWith("Paused"_L1));
    QVERIFY(person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(scene.confirm());
    QVERIFY(person.waitFor(
        [&] { return person.textOf(u"urgentState"_s).contains("The server revoked it on"_L1); }));
    QCOMPARE(arrived.last(), u"c5"_s);
    QVERIFY(person.textOf(u"urgentTitle"_s).endsWith("ahead of the other run"_L1));
    QVERIFY(person.sees(u"runPanel"_s));
    QVERIFY(person.click(u"urgentClose"_s));
    QVERIFY(!person.sees(u"urgentPanel"_s));
    held.answer();
    QVERIFY(person.click(u"runResume"_s));
    QTRY_VERIFY(scene.ended());
    QCOMPARE(arrived.size(), 5);
}

void TestGuiRun::urgentOneThatChangedIsAskedAgain()
{
    DeskWindow scene(8);
    Held held;
    holdFirst(&scene.api, &held);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(scene.revoke({u"c0"_s, u"c1"_s}));
    QTRY_VERIFY(held.row);
    scene.api.find(u"c5"_s)->lastUsed = QDateTime::currentSecsSinceEpoch();
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c5"_s));
    QVERIFY(person.press(Qt::Key_Delete));
    QVERIFY(scene.asked());
    QVERIFY(scene.confirm());
    QVERIFY(person.waitFor([&] { return person.textOf(u"urgentState"_s).contains("changed since"_L1); }));
    QVERIFY(scene.asked());
    QVERIFY(person.press(Qt::Key_Escape));
    QVERIFY(person.waitFor([&] { return person.textOf(u"urgentState"_s).contains("Nothing was sent"_L1); }));
    held.answer();
    QTRY_VERIFY(scene.ended());
    QCOMPARE(scene.api.find(u"c5"_s)->status, QByteArray("active"));
}

// F6.8: all of the list was worded, filtered and sorted anew for all that a run told.
void TestGuiRun::listStandsStillMeanwhile_F6_8()
{
    DeskWindow scene(8);
    Held held;
    pauseInTheFirst(&scene, &held);
    if (QTest::currentTestFailed())
        return;
    const QAbstractItemModel *rows = scene.person.find<QTableView>(u"credentialView"_s)->model();
    int whole = 0;
    int single = 0;
    connect(rows, &QAbstractItemModel::dataChanged, this,
            [&](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (!roles.isEmpty())
                    return; // what is ticked
                ++(first.row() == last.row() ? single : whole);
            });
    held.answer();
    QVERIFY(scene.person.click(u"runResume"_s));
    QTRY_VERIFY(scene.ended());
    // Revoked, and until when its tokens live; the journal's account of the run afterwards is of all.
    QTRY_VERIFY(!scene.desk->actionsOn(u"c3"_s).isEmpty());
    QVERIFY2(single >= 4 && single <= 8, qPrintable(QString::number(single)));
    QVERIFY2(whole <= 2, qPrintable(QString::number(whole)));
    QCOMPARE(scene.person.textOf(u"runState"_s).startsWith(u"Finished · all of 4 revoked"_s), true);
}

// With what was given before, and through the confirmation.
void TestGuiRun::F3_7_restOfAStoppedRun()
{
    DeskWindow scene(8);
    Held held;
    holdFirst(&scene.api, &held);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    for (const QString &id : {u"c0"_s, u"c1"_s, u"c2"_s, u"c3"_s})
        QVERIFY(scene.checkRow(id));
    QVERIFY(person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(person.press(Qt::Key_Space));
    QVERIFY(person.pick(u"reason"_s, 5)); // Other…
    QVERIFY(person.type(u"reasonOwnWords"_s, u"found in a log"_s));
    QVERIFY(person.type(u"ticket"_s, u"INC12"_s));
    QVERIFY(person.click(u"paceConsiderate"_s));
    QVERIFY(scene.confirm());
    QTRY_VERIFY(held.row);
    QVERIFY(person.click(u"runStop"_s));
    held.answer();
    QTRY_VERIFY(scene.ended());
    QCOMPARE(person.textOf(u"runState"_s), u"Stopped · 1 revoked, 3 not sent"_s);
    QCOMPARE(scene.api.deletes(), 1);

    QVERIFY(person.click(u"runRevokeRest"_s));
    QVERIFY(scene.asked());
    QCOMPARE(scene.api.deletes(), 1);
    QCOMPARE(person.textOf(u"reasonOwnWords"_s), u"found in a log"_s);
    QCOMPARE(person.textOf(u"ticket"_s), u"INC12"_s);
    QCOMPARE(person.textOf(u"revoke"_s), u"Revoke 3 credentials"_s);
    QVERIFY(person.press(Qt::Key_Space)); // reviewed
    QVERIFY(scene.confirm());
    QTRY_VERIFY(scene.ended() && scene.api.deletes() == 4);
    QCOMPARE(scene.desk->run().items.size(), 3);
    QCOMPARE(scene.desk->run().plan.reason, u"found in a log"_s);
    QCOMPARE(scene.desk->run().plan.ticket, u"INC12"_s);
    QCOMPARE(scene.desk->run().plan.pace, Pace::Considerate);
    QVERIFY(!person.sees(u"runRevokeRest"_s));
}

void TestGuiRun::F3_11_closedStaysClosed()
{
    DeskWindow scene(6);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(scene.revoke({u"c0"_s, u"c1"_s}));
    QTRY_VERIFY(scene.ended());
    // Out and in again in the same start: its run is of this one.
    const QString id = scene.desk->state().environment.id;
    QVERIFY(person.choose(u"menuFile"_s, u"actionSignOut"_s));
    QVERIFY(person.find(u"signInPage"_s));
    scene.desk->open(id);
    QVERIFY(person.find(u"runPanel"_s, 15'000));
    QVERIFY(!person.textOf(u"runTitle"_s).contains(u"earlier session"_s));
    scene.restart();
    scene.desk->open(id);
    QVERIFY(person.find(u"runPanel"_s, 15'000));
    QVERIFY(person.textOf(u"runTitle"_s).endsWith(u"from an earlier session"_s));
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QVERIFY(person.click(u"runClose"_s));
    scene.restart();
    scene.desk->open(id);
    QTRY_VERIFY(scene.listed() && scene.desk->run().phase == RunStatus::Phase::Finished);
    QCoreApplication::processEvents();
    QVERIFY(!person.sees(u"runPanel"_s));
    // Until one asks for it.
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QVERIFY(person.choose(u"menuRun"_s, u"actionShowRun"_s));
    QVERIFY(person.find(u"runPanel"_s));
}

// Sent, and nobody waited for what became of it: the row says so, with the panel closed and after a restart,
// until the list tells.
void TestGuiRun::F3_11_unknownStaysInTheList()
{
    DeskWindow scene(4);
    Person &person = scene.person;
    scene.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *) { socket->abort(); };
    QPointer<QTcpSocket> held; // a reading back
    scene.api.onList = [&](QTcpSocket *socket, const RawRequest &request) {
        static const QRegularExpression single(u"[?&]limit=1(&|$)"_s);
        if (scene.api.deletes() == 0 || !single.match(QString::fromLatin1(request.path)).hasMatch())
            return false;
        held = socket;
        return true;
    };
    const auto row = [&person](const QString &clientId) {
        const QAbstractItemModel *rows = person.find<QTableView>(u"credentialView"_s)->model();
        for (int i = 0; i < rows->rowCount(); ++i) {
            if (rows->index(i, 1).data().toString().contains(clientId))
                return rows->index(i, 2);
        }
        return QModelIndex();
    };
    const auto givesUp = [&] {
        return person.waitFor([&] { return !held.isNull(); }) && person.click(u"runStop"_s) &&
               person.click(u"runStop"_s) && person.waitFor([&] { return scene.ended(); });
    };
    QVERIFY(scene.signIn());
    QVERIFY(scene.revoke({u"c1"_s}));
    QVERIFY(givesUp());
    QCOMPARE(scene.desk->run().items.first().outcome, Outcome::Unknown);
    QTRY_COMPARE(row(u"c1"_s).data().toString(), u"Active · outcome unknown"_s);

    // The next start reads it back; again nobody waits.
    held = nullptr;
    const QString id = scene.desk->state().environment.id;
    scene.restart();
    scene.desk->open(id);
    QVERIFY(person.find(u"runPanel"_s, 15'000));
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QVERIFY(givesUp());
    QVERIFY(person.textOf(u"runTitle"_s).endsWith(u"from an earlier session"_s));
    QVERIFY(person.click(u"runClose"_s));
    QVERIFY(!person.sees(u"runPanel"_s));
    QTRY_COMPARE(row(u"c1"_s).data().toString(), u"Active · outcome unknown"_s);
    QCOMPARE(row(u"c0"_s).data().toString(), u"Active"_s);
    QVERIFY(row(u"c1"_s).data(Qt::ToolTipRole).toString().contains(u"outcome is unknown"_s));
    QAccessibleInterface *cells = QAccessible::queryAccessibleInterface(person.find(u"credentialView"_s));
    QVERIFY(cells->tableInterface());
    QCOMPARE(cells->tableInterface()->cellAt(row(u"c1"_s).row(), 2)->text(QAccessible::Name),
             u"Active · outcome unknown"_s);
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c1"_s));
    QCOMPARE(person.textOf(u"detailsStatus"_s), u"Active · outcome of a revocation unknown"_s);
    QVERIFY(person.textOf(u"detailsMark0"_s).contains(u"its outcome is unknown"_s));
    // It can be found.
    QVERIFY(person.pick(u"statusFilter"_s, 5));
    QTRY_COMPARE(person.find<QTableView>(u"credentialView"_s)->model()->rowCount(), 1);
    QVERIFY(row(u"c1"_s).isValid());
    QVERIFY(person.pick(u"statusFilter"_s, 0));
    QTRY_VERIFY(row(u"c0"_s).isValid());

    scene.api.find(u"c1"_s)->status = "revoked";
    QVERIFY(person.press(Qt::Key_F5));
    QTRY_COMPARE(row(u"c1"_s).data().toString(), u"Revoked"_s);
    QTRY_VERIFY(!person.textOf(u"detailsStatus"_s).contains(u"unknown"_s));
    scene.api.find(u"c1"_s)->status = "active";
    QVERIFY(person.press(Qt::Key_F5));
    QTRY_COMPARE(row(u"c1"_s).data().toString(), u"Active"_s);
}

QTEST_MAIN(TestGuiRun)
#include "tst_gui_run.moc"
