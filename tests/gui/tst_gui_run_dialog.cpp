#include "gui/desk_window.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QTableView>

using namespace rd;
using namespace Qt::StringLiterals;

// The details of a run in the main window: what is said of each credential, and what can be done afterwards.
class TestGuiRunDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void saysWhatBecameOfEach();
    void filterShowsOneOutcome();
    void followsARunThatGoesOn();
    void unknownOneIsCheckedAgain();
    void unknownOneIsLeft();
    void unknownOneIsSentAgain();
    void theRestIsAskedAbout();
    void hostileTextStaysPlain();

private:
    // A run of c0 to c4: c1 and c3 refused, c2 unknown (its answer is lost, then it is not in the list).
    static bool mixedRun(DeskWindow *scene);
    static QTableView *table(const Person &person) { return person.find<QTableView>(u"runItems"_s); }
    static QString cell(const Person &person, int row, int column)
    {
        const QAbstractItemModel *model = table(person)->model();
        return model->index(row, column).data(Qt::AccessibleTextRole).toString();
    }
    enum Column { Name, ClientId, OutcomeColumn, Time, HttpStatus, Code, RequestId, Attempts };
};

bool TestGuiRunDialog::mixedRun(DeskWindow *scene)
{
    scene->api.onDelete = [scene, ordinary = scene->api.onDelete](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (!row || row->clientId == "c0"_L1 || row->clientId == "c4"_L1) {
            ordinary(socket, row);
        } else if (row->clientId == "c2"_L1) {
            scene->api.rows.removeIf([](const ScriptedApi::Row &one) { return one.clientId == "c2"_L1; });
            socket->abort();
        } else {
            socket->write(RawServer::problem(409, "last_active_credential"));
        }
    };
    return scene->signIn() && scene->revoke({u"c0"_s, u"c1"_s, u"c2"_s, u"c3"_s, u"c4"_s}) &&
           scene->person.waitFor([scene] { return scene->ended(); }, 30'000) &&
           scene->person.click(u"runDetails"_s) && scene->person.find(u"runDialog"_s) &&
           QTest::qWaitForWindowActive(scene->person.find(u"runDialog"_s));
}

void TestGuiRunDialog::saysWhatBecameOfEach()
{
    DeskWindow scene(6);
    QVERIFY(mixedRun(&scene));
    Person &person = scene.person;
    QCOMPARE(table(person)->model()->rowCount(), 5);
    QHash<QString, QStringList> said;
    for (int row = 0; row < 5; ++row)
        said.insert(cell(person, row, ClientId), {cell(person, row, OutcomeColumn),
                                                  cell(person, row, HttpStatus), cell(person, row, Code)});
    QCOMPARE(said.value(u"c0"_s), QStringList({u"Revoked"_s, u"204"_s, QString()}));
    QCOMPARE(said.value(u"c1"_s), QStringList({u"Refused"_s, u"409"_s, u"last_active_credential"_s}));
    QCOMPARE(said.value(u"c2"_s).constFirst(), u"Unknown, needs attention"_s);
    QVERIFY(person.textOf(u"runDialogLegend"_s).contains("2 revoked"_L1));
    QVERIFY(person.textOf(u"runDialogLegend"_s).contains("1 unknown"_L1));

    QVERIFY(scene.person.chooseRow(u"runItems"_s, ClientId, u"c1"_s));
    QVERIFY(person.textOf(u"runItemSentence"_s).startsWith("Not revoked. "_L1));
    QVERIFY(!person.sees(u"itemCheckAgain"_s));
    QVERIFY(person.click(u"itemProblem"_s));
    QVERIFY(person.find(u"problemDialog"_s));
    QVERIFY(person.click(u"problemClose"_s));

    QVERIFY(person.click(u"runCopy"_s));
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines.constFirst().startsWith("Name\tClient ID\tOutcome\tTime"_L1));
    for (const QString &line : lines)
        QCOMPARE(line.count(u'\t'), 7);
    QVERIFY(lines.filter(u"c0"_s).constFirst().contains("UTC\t204"_L1));
}

void TestGuiRunDialog::filterShowsOneOutcome()
{
    DeskWindow scene(6);
    QVERIFY(mixedRun(&scene));
    Person &person = scene.person;
    auto *filter = person.find<QComboBox>(u"runFilter"_s);
    QCOMPARE(filter->itemText(0), u"All (5)"_s);
    QVERIFY(person.pick(u"runFilter"_s, 2));
    QCOMPARE(filter->currentText(), u"Not revoked (2)"_s);
    QCOMPARE(table(person)->model()->rowCount(), 2);
    QVERIFY(person.click(u"runCopy"_s));
    QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), 3);
    QVERIFY(person.pick(u"runFilter"_s, 0));
    QCOMPARE(table(person)->model()->rowCount(), 5);
    QCOMPARE(cell(person, 1, ClientId), scene.desk->run().items.at(1).seen.clientId);
}

void TestGuiRunDialog::followsARunThatGoesOn()
{
    DeskWindow scene(6);
    QPointer<QTcpSocket> held;
    scene.api.onDelete = [&held, ordinary = scene.api.onDelete](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (held)
            ordinary(socket, row);
        row->status = "revoked";
        if (!held)
            held = socket;
    };
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(scene.revoke({u"c0"_s, u"c1"_s, u"c2"_s}));
    QTRY_VERIFY(held);
    QVERIFY(person.choose(u"menuRun"_s, u"actionRunDetails"_s));
    QVERIFY(person.find(u"runDialog"_s));
    QVERIFY(!person.find(u"runRetryRest"_s)->isEnabled());
    QVERIFY(person.pick(u"runFilter"_s, 1)); // revoked
    QCOMPARE(table(person)->model()->rowCount(), 0);
    // The run can still be paused in the window behind it.
    QVERIFY(person.click(u"runPause"_s));
    held->write(RawServer::answer(204));
    QTRY_COMPARE(table(person)->model()->rowCount(), 1);
    QVERIFY(person.click(u"runResume"_s));
    QTRY_COMPARE(table(person)->model()->rowCount(), 3);
    QTRY_VERIFY(scene.ended());
}

void TestGuiRunDialog::unknownOneIsCheckedAgain()
{
    DeskWindow scene(6);
    QVERIFY(mixedRun(&scene));
    Person &person = scene.person;
    const int deletes = scene.api.deletes();
    QVERIFY(person.chooseRow(u"runItems"_s, ClientId, u"c2"_s));
    ScriptedApi::Row back{u"id-c2"_s, u"c2"_s, "worker 2", "revoked"};
    scene.api.rows.insert(2, back);
    QVERIFY(person.click(u"itemCheckAgain"_s));
    QTRY_COMPARE(cell(person, 2, OutcomeColumn), u"Revoked, reply lost"_s);
    QVERIFY(!person.sees(u"itemCheckAgain"_s));
    QCOMPARE(scene.api.deletes(), deletes);
}

void TestGuiRunDialog::unknownOneIsLeft()
{
    DeskWindow scene(6);
    QVERIFY(mixedRun(&scene));
    Person &person = scene.person;
    QVERIFY(person.chooseRow(u"runItems"_s, ClientId, u"c2"_s));
    QVERIFY(person.click(u"itemLeave"_s));
    QTRY_COMPARE(cell(person, 2, OutcomeColumn), u"Left as unknown"_s);
    QTRY_VERIFY(!person.find(u"itemLeave"_s)->isEnabled());
    QVERIFY(scene.desk->run().items.at(2).left);
}

void TestGuiRunDialog::unknownOneIsSentAgain()
{
    DeskWindow scene(6);
    QVERIFY(mixedRun(&scene));
    Person &person = scene.person;
    scene.api.rows.insert(2, {u"id-c2"_s, u"c2"_s, "worker 2"});
    scene.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *row) {
        row->status = "revoked";
        socket->write(RawServer::answer(204));
    };
    const int deletes = scene.api.deletes();
    QVERIFY(person.chooseRow(u"runItems"_s, ClientId, u"c2"_s));
    QVERIFY(person.click(u"itemSendAgain"_s));
    QVERIFY(scene.asked());
    QVERIFY(!person.sees(u"runDialog"_s));
    QCOMPARE(scene.api.deletes(), deletes);
    QVERIFY(scene.confirm());
    QTRY_VERIFY(scene.desk->run().items.size() == 1 && scene.ended());
    QCOMPARE(scene.api.deletes(), deletes + 1);
    QCOMPARE(scene.desk->run().items.first().outcome, Outcome::Revoked);
}

void TestGuiRunDialog::theRestIsAskedAbout()
{
    DeskWindow scene(6);
    QStringList arrived;
    scene.api.deleteArrived = [&arrived](const QString &id) { arrived.append(id); };
    QVERIFY(mixedRun(&scene));
    Person &person = scene.person;
    QCOMPARE(person.textOf(u"runRetryRest"_s), u"&Retry the rest (3)…"_s);
    QVERIFY(person.click(u"runRetryRest"_s));
    QVERIFY(scene.asked());
    QVERIFY(person.textOf(u"question"_s).contains("3 credentials"_L1));
    arrived.clear();
    QVERIFY(person.press(Qt::Key_Escape));
    QTRY_VERIFY(!person.sees(u"confirmDialog"_s));
    QVERIFY(arrived.isEmpty());
}

// Traps 3.1, 3.2.
void TestGuiRunDialog::hostileTextStaysPlain()
{
    DeskWindow scene(6);
    scene.api.rows[0].name = "<b>x</b>\xe2\x80\xae\tend";
    QVERIFY(mixedRun(&scene));
    Person &person = scene.person;
    QVERIFY(person.click(u"runCopy"_s));
    const QString text = QApplication::clipboard()->text();
    QVERIFY(!text.contains(u'\u202E'));
    QVERIFY(text.contains("<b>x</b>"_L1));
    for (const QString &line : text.split(u'\n'))
        QCOMPARE(line.count(u'\t'), 7);
    const QString shown = table(person)->model()->index(0, Name).data().toString();
    QVERIFY(!shown.contains(u'\u202E'));
}

QTEST_MAIN(TestGuiRunDialog)
#include "tst_gui_run_dialog.moc"
