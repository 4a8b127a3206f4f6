#include "fakes/sql_editor.h"
#include "gui/desk_window.h"
#include "integrity/journal_key_job.h"
#include "journal/entry_builders.h"
#include "journal/journal_file.h"
#include "ui/theme/theme.h"

using namespace rd;
using namespace Qt::StringLiterals;

// What the window says of the journal's chain, and what the person does about it (docs/pitfalls.md 4.5).
class TestGuiJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void wholeOneIsSaidToBe();
    void changedOneIsToldUntilItIsAccepted_data();
    void changedOneIsToldUntilItIsAccepted();
    void changedOneForbidsNothing();
    void forgedRunIsSelectedNotResumed_F1_3();
    void forgedOutcomeColoursNothing_F2_4();
    void alteredOneIsReplaced_F2_1();

private:
    // Revokes one, ends the program, does that to the journal, and starts again.
    static void changeBetweenStarts(DeskWindow *scene, const QString &statement);
    static void check(DeskWindow *scene, const QString &sentence);
};

void TestGuiJournal::check(DeskWindow *scene, const QString &sentence)
{
    const Person &person = scene->person;
    QVERIFY(scene->person.choose(u"menuHelp"_s, u"actionCheckJournal"_s));
    QVERIFY(person.find(u"messageSentence"_s));
    QVERIFY2(person.textOf(u"messageSentence"_s).contains(sentence),
             qPrintable(person.textOf(u"messageSentence"_s)));
    QVERIFY(scene->person.click(u"messageClose"_s));
    QTRY_VERIFY(!person.sees(u"messageSentence"_s));
}

void TestGuiJournal::wholeOneIsSaidToBe()
{
    DeskWindow scene(4);
    QVERIFY(scene.signIn());
    QVERIFY(scene.revoke({u"c1"_s}));
    QTRY_VERIFY(scene.ended());
    QVERIFY(!scene.person.sees(u"banner"_s));
    check(&scene, u"The journal is intact"_s);
}

void TestGuiJournal::changeBetweenStarts(DeskWindow *scene, const QString &statement)
{
    QVERIFY(scene->signIn());
    QVERIFY(scene->revoke({u"c1"_s}));
    QTRY_VERIFY(scene->ended());
    const QString data = scene->folder.filePath(u"data"_s);
    const SecretKey key = journalAnchorKey(JournalFile::pathIn(data));
    const auto rows = [&data] { return editJournal(data, {u"SELECT count(*) FROM entry"_s}).value(0); };
    QTRY_COMPARE(scene->store.value(key.environmentId, key.kind).split(' ').value(1), rows().toLatin1());
    scene->stop();
    tamper(data, {statement});
    scene->start();
    scene->desk->open(scene->desk->environments().lastOpened());
    QVERIFY(QTest::qWaitForWindowActive(scene->window.get()));
    QTRY_VERIFY(scene->listed());
}

void TestGuiJournal::changedOneIsToldUntilItIsAccepted_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("another outcome")
        << u"UPDATE entry SET data = replace(data, 'revoked', 'refused') WHERE kind = 'outcome'"_s
        << u"was changed after it was written"_s;
    QTest::newRow("the end cut off")
        << u"DELETE FROM entry WHERE sequence = (SELECT max(sequence) FROM entry)"_s
        << u"The end of the journal is missing"_s;
    QTest::newRow("one taken out") << u"DELETE FROM entry WHERE kind = 'attempt'"_s << u"missing"_s;
}

void TestGuiJournal::changedOneIsToldUntilItIsAccepted()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, sentence);
    DeskWindow scene(4);
    changeBetweenStarts(&scene, statement);
    if (QTest::currentTestFailed())
        return;
    Person &person = scene.person;
    QTRY_VERIFY(person.sees(u"banner"_s));
    QVERIFY2(person.textOf(u"bannerSentence"_s).contains(sentence),
             qPrintable(person.textOf(u"bannerSentence"_s)));
    QVERIFY(person.sees(u"banner_openDataFolder"_s));
    check(&scene, sentence);

    // Enter keeps the warning.
    QVERIFY(person.click(u"banner_acceptJournal"_s));
    QTRY_COMPARE(QApplication::focusWidget(), person.find(u"keepWarning"_s));
    QVERIFY(person.press(Qt::Key_Return));
    QTRY_VERIFY(!person.sees(u"keepWarning"_s));
    QVERIFY(person.sees(u"banner"_s));

    QVERIFY(person.click(u"banner_acceptJournal"_s));
    QVERIFY(person.click(u"acceptJournal"_s));
    QTRY_VERIFY(!person.sees(u"banner"_s));
    // F2.3: that it was changed and accepted is said for ever.
    check(&scene, u"not intact"_s);
    scene.restart();
    scene.desk->open(scene.desk->environments().lastOpened());
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QTRY_VERIFY(scene.listed());
    QVERIFY(!person.sees(u"banner"_s));
    check(&scene, u"not intact"_s);
}

void TestGuiJournal::changedOneForbidsNothing()
{
    DeskWindow scene(4);
    changeBetweenStarts(&scene, u"UPDATE entry SET at_ms = 0 WHERE sequence = 2"_s);
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY(scene.person.sees(u"banner"_s));
    QVERIFY(scene.revoke({u"c2"_s}));
    QTRY_VERIFY(scene.ended());
    QCOMPARE(scene.desk->run().items.first().outcome, Outcome::Revoked);
    QVERIFY(scene.person.sees(u"banner"_s));
}

// Somebody wrote a run into the file: the window says so and offers to select what it left open; from there
// on it goes the ordinary way.
void TestGuiJournal::forgedRunIsSelectedNotResumed_F1_3()
{
    DeskWindow scene(6);
    QVERIFY(scene.signIn());
    QVERIFY(scene.revoke({u"c1"_s}));
    QTRY_VERIFY(scene.ended());
    Plan plan = scene.desk->draftPlan({u"id-c2"_s, u"id-c3"_s, u"id-c4"_s});
    QCOMPARE(plan.items.size(), 3);
    const int deletes = scene.api.deletes();
    scene.stop();
    {
        JournalFile file(scene.folder.filePath(u"data"_s));
        QCOMPARE(file.open().kind, JournalError::Kind::None);
        const QDateTime at = scene.clock->now();
        QVERIFY(file.append({makePlanEntry(plan, at), makeState(plan, at, u"running"_s)}));
    }
    scene.start();
    scene.desk->open(scene.desk->environments().lastOpened());
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QTRY_VERIFY(scene.listed());
    Person &person = scene.person;
    QTRY_VERIFY(person.sees(u"banner_selectInList"_s));
    QVERIFY2(person.textOf(u"bannerSentence"_s).contains(u"without the journal's key"_s),
             qPrintable(person.textOf(u"bannerSentence"_s)));
    QVERIFY(!person.sees(u"runGoOn"_s));
    const auto *button = qobject_cast<QPushButton *>(person.find(u"banner_selectInList"_s));
    QCOMPARE(button->text(), u"Select these 3 in the list"_s);
    check(&scene, u"without its key"_s);
    QVERIFY(person.click(u"banner_selectInList"_s));
    QTRY_VERIFY(person.textOf(u"revokeButton"_s).contains(u'3'));
    QCOMPARE(scene.api.deletes(), deletes);
    // Nothing leaves without the confirmation.
    QVERIFY(person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(person.press(Qt::Key_Space));
    QVERIFY(scene.confirm());
    QTRY_VERIFY(scene.ended());
    QCOMPARE(scene.api.deletes(), deletes + 3);
    QTRY_VERIFY(!person.sees(u"banner_selectInList"_s));
}

// "Revoked", written by somebody: the row stays active with its check box, and the details say what it is
// worth.
void TestGuiJournal::forgedOutcomeColoursNothing_F2_4()
{
    DeskWindow scene(4);
    QVERIFY(scene.signIn());
    QVERIFY(scene.revoke({u"c1"_s}));
    QTRY_VERIFY(scene.ended());
    const Plan plan = scene.desk->draftPlan({u"id-c2"_s});
    scene.stop();
    {
        JournalFile file(scene.folder.filePath(u"data"_s));
        QCOMPARE(file.open().kind, JournalError::Kind::None);
        const QDateTime at = scene.clock->now();
        AnswerFacts facts;
        facts.wire = u"answered"_s;
        facts.status = 204;
        QVERIFY(file.append({makePlanEntry(plan, at), makeAttempt(plan, 0, 1, at, {}),
                             makeAnswer(plan, 0, 1, at, facts),
                             makeOutcome(plan, 0, at, Outcome::Revoked, at.addDays(400), facts),
                             makeState(plan, at, u"finished"_s)}));
    }
    scene.start();
    scene.desk->open(scene.desk->environments().lastOpened());
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QTRY_VERIFY(scene.listed());
    QTRY_VERIFY(scene.person.sees(u"banner_acceptJournal"_s));
    QVERIFY(scene.checkRow(u"c2"_s)); // it has a check box
    QTRY_VERIFY(scene.person.textOf(u"revokeButton"_s).contains(u'1'));
    QTRY_VERIFY2(scene.person.textOf(u"pastAction0"_s).contains(u"Not proven"_s),
                 qPrintable(scene.person.textOf(u"pastAction0"_s)));
}

// A trigger in the file forbids revoking no longer than it takes to begin a new journal.
void TestGuiJournal::alteredOneIsReplaced_F2_1()
{
    DeskWindow scene(4);
    QVERIFY(scene.signIn());
    editJournal(scene.folder.filePath(u"data"_s),
                {u"CREATE TRIGGER evil BEFORE INSERT ON entry BEGIN SELECT RAISE(IGNORE); END"_s});
    QVERIFY(scene.revoke({u"c1"_s}));
    QTRY_VERIFY(scene.ended());
    QCOMPARE(scene.desk->run().items.first().outcome, Outcome::NotAttempted);
    Person &person = scene.person;
    QTRY_VERIFY(person.sees(u"banner_beginJournal"_s));
    QVERIFY2(person.textOf(u"bannerSentence"_s).contains(u"was altered"_s),
             qPrintable(person.textOf(u"bannerSentence"_s)));
    check(&scene, u"was altered"_s);

    // Enter changes nothing.
    QVERIFY(person.click(u"banner_beginJournal"_s));
    QTRY_COMPARE(QApplication::focusWidget(), person.find(u"keepJournal"_s));
    QVERIFY(person.press(Qt::Key_Return));
    QTRY_VERIFY(!person.sees(u"keepJournal"_s));
    QVERIFY(person.sees(u"banner_beginJournal"_s));

    QVERIFY(person.click(u"banner_beginJournal"_s));
    QVERIFY(person.click(u"beginJournal"_s));
    QTRY_VERIFY(!person.sees(u"banner"_s));
    QVERIFY(scene.revoke({u"c2"_s}));
    QTRY_VERIFY(scene.ended());
    QTRY_COMPARE(scene.desk->run().items.first().outcome, Outcome::Revoked);
    QVERIFY(person.choose(u"menuHelp"_s, u"actionCheckJournal"_s));
    QVERIFY(person.find(u"messageExplanation"_s));
    QVERIFY2(
        person.textOf(u"messageExplanation"_s).contains(u"in place of a journal that could not be used"_s),
        qPrintable(person.textOf(u"messageExplanation"_s)));
}

QTEST_MAIN(TestGuiJournal)
#include "tst_gui_journal.moc"
