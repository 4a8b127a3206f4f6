#include "gui/desk_window.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTextDocument>

using namespace rd;
using namespace Qt::StringLiterals;

// Choosing by client ids that one pastes, and what becomes of secrets among them.
class TestGuiPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void checksTheActiveOnes();
    void saysWhatEachIs();
    void keepsNoSecret_data();
    void keepsNoSecret();
    void typedSecretIsMasked();
    void valueAfterItsName();
    void refusesMoreThanAMegabyte();
    void asManyAsAMegabyteHolds();
    void unfinishedListIsSaid();
    void cancelChecksNothing();
    void goesWithItsEnvironment();
    void everythingHasAName();
    void F3_14_expiredIsExpiredEverywhere();
    void F6_3_findsDressedOnes_data();
    void F6_3_findsDressedOnes();
    void F6_3_asksWhichIsMeant();
    void F6_3_countsWhatIsMasked();
    void F6_4_copiesCleanRows();

private:
    static bool open(DeskWindow &scene)
    {
        return scene.person.waitFor([&] { return QApplication::activeWindow() == scene.window.get(); }) &&
               scene.person.chooseRow(u"credentialView"_s, 1, u"c0"_s) &&
               scene.person.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier) &&
               scene.person.waitFor([] {
                   QWidget *focus = QApplication::focusWidget();
                   return focus && focus->objectName() == "pastedText"_L1;
               });
    }
    static bool paste(DeskWindow &scene, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        return scene.person.press(Qt::Key_V, Qt::ControlModifier);
    }
    static QString cells(DeskWindow &scene, int column)
    {
        auto *table = scene.person.find<QTableWidget>(u"pastedIds"_s);
        QStringList texts;
        for (int row = 0; table && row < table->rowCount(); ++row)
            texts += table->item(row, column)->data(Qt::AccessibleTextRole).toString();
        return texts.join(u'|');
    }
};

void TestGuiPaste::checksTheActiveOnes()
{
    DeskWindow scene(6);
    scene.api.rows[2].status = "revoked";
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(open(scene));
    QVERIFY(!person.find(u"checkFound"_s)->isEnabled());
    QVERIFY(paste(scene, u"INC-7: please retire\n- c1\n- c2, c4\nthanks"_s));
    QTRY_COMPARE(person.textOf(u"checkFound"_s), u"Tick these 2"_s);
    QVERIFY(person.click(u"checkFound"_s));
    QTRY_VERIFY(!person.sees(u"pasteDialog"_s));
    QCOMPARE(person.textOf(u"checkedSentence"_s), u"2 ticked"_s);
    QCOMPARE(person.textOf(u"revokeButton"_s), u"Revoke 2…"_s);
    // More of them join those that are checked.
    QVERIFY(open(scene));
    QVERIFY(paste(scene, u"c4 c5"_s));
    QTRY_COMPARE(person.textOf(u"checkFound"_s), u"Tick these 2"_s);
    QVERIFY(person.click(u"checkFound"_s));
    QTRY_COMPARE(person.textOf(u"checkedSentence"_s), u"3 ticked"_s);
    QCOMPARE(scene.api.deletes(), 0);
}

void TestGuiPaste::saysWhatEachIs()
{
    DeskWindow scene(4);
    scene.api.rows[1].status = "revoked";
    scene.api.rows[2].name = "<b>two</b>";
    QVERIFY(scene.signIn(u"c3"_s));
    QVERIFY(open(scene));
    QVERIFY(paste(scene, u"c0 c1 c2 c3 dinie_ci_elsewhere c0"_s));
    QTRY_COMPARE(cells(scene, 0), u"c0|c1|c2|c3|dinie_ci_elsewhere"_s);
    QCOMPARE(cells(scene, 2), u"Active|Already revoked|Active|Active, used by Revoke Desk to sign in|"
                              "Not in this environment"_s);
    QCOMPARE(cells(scene, 3), u"2 times||||"_s);
    QVERIFY(cells(scene, 1).contains("|<b>two</b>|"_L1));
    QCOMPARE(scene.person.textOf(u"pasteSummary"_s),
             u"3 active · 1 already revoked or not revocable · 1 not in this environment"_s);
    // Live: somebody revokes one.
    scene.api.rows[0].status = "revoked";
    scene.desk->refresh();
    QTRY_COMPARE(scene.person.textOf(u"checkFound"_s), u"Tick these 2"_s);
}

void TestGuiPaste::keepsNoSecret_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("text");
    const QString ofApi = u"dinie_cs_00112233445566778899aabbccddeeff00112233"_s;
    QTest::newRow("of the API") << ofApi << u"c1\n"_s + ofApi;
    QTest::newRow("named") << u"hunter2"_s << u"CLIENT_ID=c1\nCLIENT_SECRET=hunter2\n"_s;
    QTest::newRow("bearer") << u"abc.def123"_s << u"c1 Authorization: Bearer abc.def123"_s;
}

void TestGuiPaste::keepsNoSecret()
{
    QFETCH(const QString, secret);
    QFETCH(const QString, text);
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(open(scene));
    auto *field = person.find<QPlainTextEdit>(u"pastedText"_s);
    // Not for a moment.
    QStringList shown;
    connect(field->document(), &QTextDocument::contentsChange, this, [&] { shown += field->toPlainText(); });
    QVERIFY(paste(scene, text));
    QVERIFY(!shown.isEmpty());
    QVERIFY(shown.filter(secret).isEmpty());
    QCOMPARE(field->toPlainText(), QString(text).replace(secret, u"•••"_s));
    QVERIFY(person.textOf(u"bannerSentence"_s).contains("Treat it as leaked"_L1));
    QTRY_COMPARE(person.textOf(u"checkFound"_s), u"Tick this one"_s);
    QVERIFY(person.press(Qt::Key_Z, Qt::ControlModifier));
    QVERIFY(!field->toPlainText().contains(secret));
    QVERIFY(!field->document()->isUndoAvailable() && !field->document()->isRedoAvailable());
    QVERIFY(person.press(Qt::Key_A, Qt::ControlModifier));
    QVERIFY(person.press(Qt::Key_C, Qt::ControlModifier));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(secret));
}

void TestGuiPaste::typedSecretIsMasked()
{
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    QVERIFY(open(scene));
    auto *field = scene.person.find<QPlainTextEdit>(u"pastedText"_s);
    QTest::keyClicks(field, u"c1 password=hunter2 c2"_s);
    QCOMPARE(field->toPlainText(), u"c1 password=••• c2"_s);
    QVERIFY(scene.person.textOf(u"bannerSentence"_s).contains("Treat it as leaked"_L1));
    QTRY_COMPARE(cells(scene, 0), u"c1|c2"_s);
}

void TestGuiPaste::valueAfterItsName()
{
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    QVERIFY(open(scene));
    auto *field = scene.person.find<QPlainTextEdit>(u"pastedText"_s);
    QTest::keyClicks(field, u"SECRET="_s);
    QVERIFY(!scene.person.sees(u"secretNotice"_s));
    QStringList shown;
    connect(field->document(), &QTextDocument::contentsChange, this, [&] { shown += field->toPlainText(); });
    QVERIFY(paste(scene, u"hunter2"_s));
    QCOMPARE(field->toPlainText(), u"SECRET=•••"_s);
    QVERIFY(shown.filter(u"hunter2"_s).isEmpty());
    QTest::keyClicks(field, u" c1"_s);
    QCOMPARE(field->toPlainText(), u"SECRET=••• c1"_s);
}

void TestGuiPaste::refusesMoreThanAMegabyte()
{
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(open(scene));
    auto *field = person.find<QPlainTextEdit>(u"pastedText"_s);
    QVERIFY(paste(scene, u"c1 "_s));
    QVERIFY(paste(scene, QString(1024 * 1024, u'x')));
    QCOMPARE(field->toPlainText(), u"c1 "_s);
    QVERIFY(person.sees(u"refusalNotice"_s));
    QVERIFY(person.textOf(u"bannerSentence"_s).contains("1 MB"_L1));
    QVERIFY(paste(scene, u"c2"_s));
    QVERIFY(!person.sees(u"refusalNotice"_s));
    QTRY_COMPARE(cells(scene, 0), u"c1|c2"_s);
    QVERIFY(person.press(Qt::Key_A, Qt::ControlModifier));
    QVERIFY(paste(scene, u"c0 "_s.repeated(1024 * 1024 / 3)));
    QTRY_COMPARE(cells(scene, 0), u"c0"_s);
}

void TestGuiPaste::asManyAsAMegabyteHolds()
{
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    QVERIFY(open(scene));
    constexpr int count = 24'000;
    QString text = u"c1\n"_s;
    for (int number = 0; number < count; ++number)
        text += u"dinie_ci_%1\n"_s.arg(number, 32, 16, QChar(u'0'));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(paste(scene, text));
    const qint64 pasted = timer.restart();
    QTRY_COMPARE(scene.person.find<QTableWidget>(u"pastedIds"_s)->rowCount(), count + 1);
    qInfo("%d ids: pasted in %lld ms, shown after %lld ms", count, pasted, timer.elapsed());
    QCOMPARE(scene.person.textOf(u"checkFound"_s), u"Tick this one"_s);
}

void TestGuiPaste::unfinishedListIsSaid()
{
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(open(scene));
    QVERIFY(paste(scene, u"c1 dinie_ci_elsewhere"_s));
    QTRY_COMPARE(cells(scene, 2), u"Active|Not in this environment"_s);
    QVERIFY(!person.sees(u"pasteListNote"_s));
    scene.api.onList = [](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::answer(500, "{}"));
        return true;
    };
    scene.desk->refresh();
    QTRY_COMPARE(cells(scene, 2), u"Active|Not loaded yet"_s);
    QVERIFY(person.find(u"pasteListNote"_s));
    QVERIFY(person.textOf(u"pasteSummary"_s).contains("not loaded yet"_L1));
}

void TestGuiPaste::cancelChecksNothing()
{
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    QVERIFY(open(scene));
    QVERIFY(paste(scene, u"c1 c2"_s));
    QTRY_COMPARE(scene.person.textOf(u"checkFound"_s), u"Tick these 2"_s);
    QVERIFY(scene.person.press(Qt::Key_Escape));
    QTRY_VERIFY(!scene.person.sees(u"pasteDialog"_s));
    QVERIFY(!scene.person.sees(u"checkBar"_s));
    // The text went with the dialog.
    QVERIFY(open(scene));
    QCOMPARE(scene.person.textOf(u"pastedText"_s), QString());
}

void TestGuiPaste::goesWithItsEnvironment()
{
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    QVERIFY(open(scene));
    scene.desk->signOut();
    QTRY_VERIFY(!scene.person.sees(u"pasteDialog"_s));
}

void TestGuiPaste::everythingHasAName()
{
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    QVERIFY(open(scene));
    QVERIFY(paste(scene, u"c1"_s));
    QTRY_COMPARE(scene.person.textOf(u"checkFound"_s), u"Tick this one"_s);
    QStringList visited;
    for (int i = 0; i < 5; ++i) {
        QWidget *focus = QApplication::focusWidget();
        visited += focus->objectName();
        QVERIFY2(!QAccessible::queryAccessibleInterface(focus)->text(QAccessible::Name).isEmpty(),
                 qPrintable(focus->objectName()));
        QVERIFY(scene.person.press(Qt::Key_Tab));
    }
    QVERIFY(visited.contains(u"pastedIds"_s));
    QVERIFY(visited.contains(u"checkFound"_s));
    QVERIFY(visited.contains(u"cancelPaste"_s));
}

// One word for it in the list and here; the server calls it active.
void TestGuiPaste::F3_14_expiredIsExpiredEverywhere()
{
    DeskWindow scene(4);
    scene.api.rows.append({u"id-own"_s, u"own"_s, "ours"});
    for (const QString &clientId : {u"own"_s, u"c1"_s})
        scene.api.find(clientId)->expires = 1'700'000'001;
    QVERIFY(scene.signIn());
    QVERIFY(open(scene));
    QVERIFY(paste(scene, u"own c1 c2"_s));
    const auto *list = scene.person.find<QAbstractItemView>(u"credentialView"_s);
    const auto listed = [&](const QString &clientId) {
        const QAbstractItemModel *model = list->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 1).data().toString().contains(clientId))
                return model->index(row, 2).data().toString();
        }
        return QString();
    };
    QTRY_COMPARE(cells(scene, 2).split(u'|').size(), 3);
    const QStringList said = cells(scene, 2).split(u'|');
    QCOMPARE(listed(u"own"_s), u"Expired"_s);
    QCOMPARE(said, QStringList({u"Expired, used by Revoke Desk to sign in"_s, u"Expired"_s, u"Active"_s}));
    QCOMPARE(listed(u"c2"_s), u"Active"_s);
    QCOMPARE(scene.person.textOf(u"pasteSummary"_s), u"1 active · 2 expired"_s);
}

void TestGuiPaste::F6_3_findsDressedOnes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("upper case") << u"Retire DINIE_CI_LIVE_9F86D081884C7D659A2FEAA0"_s;
    QTest::newRow("Markdown") << u"token: dinie\\_ci\\_live\\_9f86d081884c7d659a2feaa0"_s;
    QTest::newRow("address") << u"?client_id=dinie%5Fci%5Flive%5F9f86d081884c7d659a2feaa0"_s;
    QTest::newRow("quoted mail") << u"> dinie_ci_live_9f86d0818\n> 84c7d659a2feaa0"_s;
    QTest::newRow("quoted-printable") << u"id=3Ddinie_ci_live_9f86d0818=\n84c7d659a2feaa0"_s;
}

// None of them taken for a secret.
void TestGuiPaste::F6_3_findsDressedOnes()
{
    QFETCH(const QString, text);
    DeskWindow scene(3);
    scene.api.rows[1].clientId = u"dinie_ci_live_9f86d081884c7d659a2feaa0"_s;
    QVERIFY(scene.signIn());
    QVERIFY(open(scene));
    QVERIFY(paste(scene, text));
    QTRY_COMPARE(cells(scene, 0), u"dinie_ci_live_9f86d081884c7d659a2feaa0"_s);
    QCOMPARE(scene.person.find<QPlainTextEdit>(u"pastedText"_s)->toPlainText(), text);
    QVERIFY(!scene.person.sees(u"secretNotice"_s));
    QVERIFY(scene.person.click(u"checkFound"_s));
    QTRY_COMPARE(scene.person.textOf(u"checkedSentence"_s), u"1 ticked"_s);
}

void TestGuiPaste::F6_3_asksWhichIsMeant()
{
    DeskWindow scene(4);
    scene.api.rows[1].clientId = u"dinie_ci_live_9f86d081884c7d659a2feaa0"_s;
    scene.api.rows[2].clientId = u"dinie_ci_aB12"_s;
    scene.api.rows[3].clientId = u"dinie_ci_Ab12"_s;
    QVERIFY(scene.signIn());
    QVERIFY(open(scene));
    QVERIFY(paste(scene, u"dinie_ci_live_9f86d081884c7d659a2feaa1 dinie_ci_ab12"_s));
    QTRY_COMPARE(cells(scene, 2),
                 u"Not in this environment. Did you mean dinie_ci_live_9f86d081884c7d659a2feaa0?|"
                 "Several client IDs here differ only in upper and lower case"_s);
    QCOMPARE(scene.person.textOf(u"pasteSummary"_s), u"0 active · 1 ambiguous · 1 not in this environment"_s);
    QVERIFY(!scene.person.find(u"checkFound"_s)->isEnabled());
}

void TestGuiPaste::F6_3_countsWhatIsMasked()
{
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    QVERIFY(open(scene));
    QVERIFY(paste(scene, u"c1\nSECRET=hunter2\nsenha: Abacaxi\n"_s));
    QVERIFY(scene.person.textOf(u"bannerSentence"_s).startsWith("2 places in this text"_L1));
    QVERIFY(paste(scene, u"\npassword=xyzzy\n"_s));
    QVERIFY(scene.person.textOf(u"bannerSentence"_s).startsWith("3 places in this text"_L1));
    // Another text: what was masked in the one before is gone.
    QVERIFY(scene.person.press(Qt::Key_A, Qt::ControlModifier));
    QVERIFY(paste(scene, u"c2 password=xyzzy"_s));
    QVERIFY(scene.person.textOf(u"bannerSentence"_s).startsWith("Something in this text"_L1));
}

void TestGuiPaste::F6_4_copiesCleanRows()
{
    DeskWindow scene(3);
    QVERIFY(scene.signIn());
    Person &person = scene.person;
    QVERIFY(open(scene));
    QVERIFY(paste(scene, u"c0 c1 c2 c2"_s));
    QTRY_COMPARE(cells(scene, 0), u"c0|c1|c2"_s);
    QVERIFY(person.chooseRow(u"pastedIds"_s, 0, u"c1"_s));
    QVERIFY(person.press(Qt::Key_C, Qt::ControlModifier));
    const QStringList names = cells(scene, 1).split(u'|');
    QCOMPARE(QGuiApplication::clipboard()->text(), u"c1\t"_s + names.at(1) + u"\tActive\t"_s);
    QVERIFY(person.press(Qt::Key_A, Qt::ControlModifier));
    QVERIFY(person.press(Qt::Key_C, Qt::ControlModifier));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"c0\t"_s + names.at(0) + u"\tActive\t\nc1\t"_s +
                                                       names.at(1) + u"\tActive\t\nc2\t"_s + names.at(2) +
                                                       u"\tActive\t2 times"_s);
}

QTEST_MAIN(TestGuiPaste)
#include "tst_gui_paste.moc"
