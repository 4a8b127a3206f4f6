#include "gui/desk_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/environment_bar.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTableWidget>

using namespace rd;
using namespace Qt::StringLiterals;

// From check boxes in the main window to the requests that the server gets.
class TestGuiChoose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void F3_14_severalAreCountedInTheDetails();
    void F3_14_placesAreTold();
    void buttonSaysWhatItTakes();
    void revokesWhatIsChecked();
    void whatTheFilterHidesIsShown();
    void severalSelectedRowsAreNotGuessed();
    void whatLeavesIsSaid();
    void ownGoesLast();
    void allFromTheKeyboard();
    void filterAndCheckInOneGo();
    void incompleteListIsSaid();
    void anotherEnvironmentForgetsThem();
};

void TestGuiChoose::buttonSaysWhatItTakes()
{
    DeskWindow scene(5);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QCOMPARE(person.textOf(u"revokeButton"_s), u"Revoke…"_s);
    QVERIFY(!person.sees(u"checkBar"_s));
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.checkRow(u"c3"_s));
    QCOMPARE(person.textOf(u"revokeButton"_s), u"Revoke 2…"_s);
    QCOMPARE(person.textOf(u"checkedSentence"_s), u"2 ticked"_s);
    // The current one is another; the set is what counts.
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c4"_s));
    QVERIFY(person.press(Qt::Key_Delete));
    QVERIFY(scene.asked());
    QVERIFY(person.textOf(u"question"_s).contains("2 credentials"_L1));
    QVERIFY(person.press(Qt::Key_Escape));
    QTRY_VERIFY(!person.sees(u"confirmDialog"_s));
    QVERIFY(person.click(u"uncheckAllButton"_s));
    QVERIFY(!person.sees(u"checkBar"_s));
    QCOMPARE(person.textOf(u"revokeButton"_s), u"Revoke…"_s);
    QCOMPARE(scene.api.deletes(), 0);
}

void TestGuiChoose::revokesWhatIsChecked()
{
    DeskWindow scene(6);
    QStringList deleted;
    scene.api.deleteArrived = [&deleted](const QString &id) { deleted.append(id); };
    QVERIFY(scene.signIn());
    for (const QString &id : {u"c4"_s, u"c1"_s, u"c2"_s})
        QVERIFY(scene.checkRow(id));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(scene.person.press(Qt::Key_Space)); // the box that says that they were reviewed
    QVERIFY(scene.confirm());
    QTRY_VERIFY(scene.ended());
    deleted.sort();
    QCOMPARE(deleted, QStringList({u"c1"_s, u"c2"_s, u"c4"_s}));
    // What was confirmed is no choice any more, and nothing is said to have left it.
    QVERIFY(!scene.person.sees(u"checkBar"_s));
}

void TestGuiChoose::whatTheFilterHidesIsShown()
{
    DeskWindow scene(6);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    for (const QString &id : {u"c1"_s, u"c2"_s, u"c4"_s})
        QVERIFY(scene.checkRow(id));
    QVERIFY(person.type(u"filterEdit"_s, u"c4"_s));
    QTRY_COMPARE(person.textOf(u"checkedSentence"_s), u"3 ticked, 2 hidden by the filter"_s);
    QVERIFY(person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(person.textOf(u"consequence1"_s).contains("filter hides 2"_L1));
    auto *table = person.find<QTableWidget>(u"planTable"_s);
    QCOMPARE(table->rowCount(), 3);
    QVERIFY(person.click(u"keep"_s));
    QTRY_VERIFY(!person.sees(u"confirmDialog"_s));
    // They are still checked.
    QCOMPARE(person.textOf(u"checkedSentence"_s), u"3 ticked, 2 hidden by the filter"_s);
}

void TestGuiChoose::severalSelectedRowsAreNotGuessed()
{
    DeskWindow scene(5);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c1"_s));
    QVERIFY(person.find(u"revokeButton"_s)->isEnabled());
    QVERIFY(person.press(Qt::Key_Down, Qt::ShiftModifier));
    auto *button = person.find<QPushButton>(u"revokeButton"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"Several rows are selected"_s));
    QVERIFY(person.press(Qt::Key_Delete));
    QVERIFY(!person.sees(u"confirmDialog"_s));
    QVERIFY(person.textOf(u"checkedSentence"_s).contains("2 rows selected"_L1));
    QVERIFY(person.click(u"checkSelectedButton"_s));
    QCOMPARE(person.textOf(u"revokeButton"_s), u"Revoke 2…"_s);
    QVERIFY(button->isEnabled());
}

void TestGuiChoose::whatLeavesIsSaid()
{
    DeskWindow scene(5);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    for (const QString &id : {u"c1"_s, u"c2"_s, u"c4"_s})
        QVERIFY(scene.checkRow(id));
    scene.api.find(u"c1"_s)->status = "revoked";
    scene.api.rows.removeAt(4);
    QVERIFY(person.press(Qt::Key_F5));
    QTRY_COMPARE(
        person.textOf(u"checkedSentence"_s),
        u"1 ticked · 1 no longer ticked: revoked in the meantime · 1 no longer ticked: no longer in the list"_s);
    QCOMPARE(person.textOf(u"revokeButton"_s), u"Revoke 1…"_s);
    // The next change by the person ends the word.
    QVERIFY(scene.checkRow(u"c3"_s));
    QCOMPARE(person.textOf(u"checkedSentence"_s), u"2 ticked"_s);
}

void TestGuiChoose::ownGoesLast()
{
    DeskWindow scene(4);
    QStringList deleted;
    scene.api.deleteArrived = [&deleted](const QString &id) { deleted.append(id); };
    QVERIFY(scene.signIn(u"c1"_s));
    Person &person = scene.person;
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c0"_s));
    QVERIFY(person.press(Qt::Key_A, Qt::ControlModifier));
    QVERIFY(person.press(Qt::Key_Space));
    QVERIFY(person.press(Qt::Key_Delete));
    QVERIFY(scene.asked());
    QVERIFY(person.textOf(u"consequence4"_s).contains("Revoke Desk is signed in with"_L1));
    QVERIFY(person.type(u"challenge"_s, u"revoke 4"_s));
    QVERIFY(person.type(u"ownIdChallenge"_s, u"c1"_s));
    QVERIFY(scene.confirm());
    QTRY_VERIFY(scene.ended());
    QCOMPARE(deleted.size(), 4);
    QCOMPARE(deleted.last(), u"c1"_s);
}

void TestGuiChoose::allFromTheKeyboard()
{
    DeskWindow scene(8);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c7"_s));
    QVERIFY(person.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier));
    QCOMPARE(person.textOf(u"checkedSentence"_s), u"8 ticked"_s);
    QVERIFY(person.choose(u"menuCredential"_s, u"actionUncheckAll"_s));
    QVERIFY(!person.sees(u"checkBar"_s));
    QVERIFY(person.choose(u"menuCredential"_s, u"actionCheckShown"_s));
    QVERIFY(person.choose(u"menuCredential"_s, u"actionRevoke"_s));
    QVERIFY(scene.asked());
    QVERIFY(person.press(Qt::Key_Escape));
    QCOMPARE(scene.api.deletes(), 0);
}

// Faster than the list.
void TestGuiChoose::filterAndCheckInOneGo()
{
    DeskWindow scene(8);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c7"_s));
    QVERIFY(person.type(u"filterEdit"_s, u"c3"_s));
    QVERIFY(person.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier));
    QTRY_COMPARE(person.textOf(u"checkedSentence"_s), u"1 ticked"_s);
    QVERIFY(person.type(u"filterEdit"_s, {}));
    QTRY_COMPARE(person.find<QTableView>(u"credentialView"_s)->model()->rowCount(), 8);
    QCOMPARE(person.textOf(u"checkedSentence"_s), u"1 ticked"_s);
}

void TestGuiChoose::incompleteListIsSaid()
{
    DeskWindow scene(5);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.checkRow(u"c2"_s));
    scene.api.onList = [](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::answer(500, "{}"));
        return true;
    };
    QVERIFY(person.press(Qt::Key_F5));
    QVERIFY(person.find(u"banner"_s));
    QCOMPARE(person.textOf(u"checkedSentence"_s), u"2 ticked"_s);
    QVERIFY(person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(person.textOf(u"listWarning"_s).contains("incomplete"_L1));
}

void TestGuiChoose::anotherEnvironmentForgetsThem()
{
    DeskWindow scene(5);
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.checkRow(u"c2"_s));
    scene.desk->signOut();
    QVERIFY(scene.person.find(u"signInPage"_s));
    QVERIFY(scene.signIn());
    QCOMPARE(scene.person.textOf(u"revokeButton"_s), u"Revoke…"_s);
    QVERIFY(!scene.person.sees(u"checkBar"_s));
}

void TestGuiChoose::F3_14_severalAreCountedInTheDetails()
{
    DeskWindow scene(6);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c1"_s));
    QVERIFY(person.sees(u"detailsClientId"_s));
    QVERIFY(person.press(Qt::Key_Down, Qt::ShiftModifier));
    QVERIFY(person.press(Qt::Key_Down, Qt::ShiftModifier));
    QTRY_VERIFY(person.textOf(u"detailsNothing"_s).startsWith(u"3 selected"_s));
    QVERIFY(!person.sees(u"detailsClientId"_s));
    QVERIFY(person.press(Qt::Key_Down));
    QTRY_VERIFY(person.sees(u"detailsClientId"_s));
    QVERIFY(!person.sees(u"detailsNothing"_s));
}

// Two of one kind at one host are told apart, and the strip gives up the name before the host.
void TestGuiChoose::F3_14_placesAreTold()
{
    DeskWindow scene(2);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QString first;
    QTimer look; // a menu of a button keeps its click until it closes
    connect(&look, &QTimer::timeout, this, [&first] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            first = menu->actions().first()->text();
            QTest::keyClick(menu, Qt::Key_Escape);
        }
    });
    look.start(20);
    QVERIFY(person.click(u"environmentButton"_s));
    const QString place = scene.api.server.url().authority();
    QVERIFY(place.contains(u':'));
    QVERIFY2(first.contains(place), qPrintable(first));

    EnvironmentBar bar;
    Environment environment;
    environment.name = QString(60, u'n');
    environment.kind = EnvironmentKind::Custom;
    environment.baseUrl = QUrl(u"https://api.staging.eu-west.example.com:8443/v3"_s);
    bar.setEnvironment(environment);
    bar.resize(bar.fontMetrics().averageCharWidth() * 80, bar.sizeHint().height());
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    const auto *host = bar.findChild<QLabel *>(u"environmentHost"_s);
    const auto *word = bar.findChild<QLabel *>(u"environmentWord"_s);
    QVERIFY(host->width() >= host->fontMetrics().horizontalAdvance(host->text()));
    QVERIFY(word->width() < word->fontMetrics().horizontalAdvance(word->text()));
}

QTEST_MAIN(TestGuiChoose)
#include "tst_gui_choose.moc"
