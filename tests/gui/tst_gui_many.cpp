#include "fakes/matrix_share.h"
#include "fakes/property.h"
#include "gui/desk_window.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableWidget>

#include <functional>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

using Act = std::function<void(DeskWindow &)>;

void keyTo(const QString &name, DeskWindow &scene, Qt::Key key)
{
    if (QWidget *widget = scene.person.find(name, 0)) {
        widget->setFocus(Qt::TabFocusReason);
        QTest::keyClick(widget, key);
    }
}

void answer(DeskWindow &scene, const QString &command)
{
    if (scene.person.sees(u"reviewed"_s))
        keyTo(u"reviewed"_s, scene, Qt::Key_Space);
    if (scene.person.sees(u"challenge"_s))
        scene.person.type(u"challenge"_s, command);
    if (scene.person.sees(u"ownIdChallenge"_s))
        scene.person.type(u"ownIdChallenge"_s, u"c1"_s);
}

// A revocation of several, of a level.
struct Many
{
    RiskLevel level = RiskLevel::Challenge;
    QStringList ids;
    int used = -1; // this one was used an hour ago
    QString own = u"own"_s;
};

Many severalUnused()
{
    return {RiskLevel::Challenge, {u"c1"_s, u"c2"_s, u"c5"_s}};
}
Many moreThanFive()
{
    return {RiskLevel::Count, {u"c0"_s, u"c1"_s, u"c2"_s, u"c4"_s, u"c5"_s, u"c6"_s}};
}
Many oneUsedToday()
{
    return {RiskLevel::Count, {u"c2"_s, u"c3"_s}, 3};
}
Many withOwn()
{
    return {RiskLevel::Own, {u"c1"_s, u"c4"_s, u"c6"_s}, -1, u"c1"_s};
}

} // namespace

// Redirected intent with several (docs/pitfalls.md 3.4): whatever happens while it is asked, the server gets
// one DELETE for each of those that were shown and confirmed, and for no other; told by the server and by the
// journal.
class TestGuiMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void onlyWhatWasConfirmed_data();
    void onlyWhatWasConfirmed();
    void nothingBeforeItIsAnswered_data();
    void nothingBeforeItIsAnswered();
    void escapeKeepsAll_data() { addMany(); }
    void escapeKeepsAll();
    void ownAlone();
    void stopWhileTheServerWantsAWait();
    void paceGoesIntoTheJournal_data();
    void paceGoesIntoTheJournal();

private:
    static void addMany()
    {
        QTest::addColumn<Many>("many");
        QTest::newRow("2") << severalUnused();
        QTest::newRow("3, more than five") << moreThanFive();
        QTest::newRow("3, used today") << oneUsedToday();
        QTest::newRow("4") << withOwn();
    }
    // Checks them in the list and opens the confirmation.
    static void ask(DeskWindow &scene, const Many &many);
};

Q_DECLARE_METATYPE(Many)

void TestGuiMany::ask(DeskWindow &scene, const Many &many)
{
    if (many.used >= 0)
        scene.api.rows[many.used].lastUsed = QDateTime::currentSecsSinceEpoch() - 3600;
    QVERIFY(scene.signIn(many.own));
    for (const QString &id : many.ids)
        QVERIFY(scene.checkRow(id));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QCOMPARE(scene.person.find<QTableWidget>(u"planTable"_s)->rowCount(), many.ids.size());
    QCOMPARE(scene.person.sees(u"reviewed"_s), many.level == RiskLevel::Challenge);
    QCOMPARE(scene.person.sees(u"challenge"_s), many.level != RiskLevel::Challenge);
    QCOMPARE(scene.person.sees(u"ownIdChallenge"_s), many.level == RiskLevel::Own);
}

void TestGuiMany::onlyWhatWasConfirmed_data()
{
    QTest::addColumn<Many>("many");
    QTest::addColumn<Act>("act");
    const QList<std::pair<const char *, Act>> acts{
        {"nothing", [](DeskWindow &) {}},
        {"refresh, others match now",
         [](DeskWindow &scene) {
             scene.api.rows.prepend({u"id-new"_s, u"cnew"_s, "aaa new"});
             scene.desk->refresh();
             scene.person.waitFor([&] { return scene.desk->list().size() == 9 && scene.listed(); });
         }},
        {"Enter everywhere",
         [](DeskWindow &scene) {
             for (const char *name : {"planTable", "reason", "ticket", "paceFast", "reviewed", "challenge",
                                      "ownIdChallenge", "revoke"})
                 keyTo(QString::fromLatin1(name), scene, Qt::Key_Return);
         }},
        {"double click carried through",
         [](DeskWindow &scene) {
             answer(scene, {});
             QTest::mouseDClick(scene.person.find(u"revoke"_s), Qt::LeftButton);
         }},
        {"Space held down",
         [](DeskWindow &scene) {
             QWidget *revoke = scene.person.find(u"revoke"_s);
             revoke->setFocus();
             for (int i = 0; i < 20; ++i) {
                 QKeyEvent held(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s, true);
                 QCoreApplication::sendEvent(revoke, &held);
             }
         }},
        {"clicks and keys in the list behind",
         [](DeskWindow &scene) {
             auto *view = scene.window->findChild<QTableView *>(u"credentialView"_s);
             for (int row = 0; row < 8; ++row)
                 QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                                   view->visualRect(view->model()->index(row, 0)).center());
             QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
             QTest::keyClick(view, Qt::Key_Space);
         }},
        {"a filter behind that hides them",
         [](DeskWindow &scene) {
             QTest::keyClicks(scene.window->findChild<QLineEdit *>(u"filterEdit"_s), u"c7"_s);
             QTest::qWait(200);
         }},
        {"sorted otherwise",
         [](DeskWindow &scene) {
             QHeaderView *header = scene.person.find<QTableWidget>(u"planTable"_s)->horizontalHeader();
             QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {8, header->height() / 2});
         }},
    };
    const QList<std::pair<QString, Many>> levels{{u"2: "_s, severalUnused()},
                                                 {u"3: "_s, moreThanFive()},
                                                 {u"3, used: "_s, oneUsedToday()},
                                                 {u"4: "_s, withOwn()}};
    // Each act with every level, or with one of them.
    const bool all = matrixShare() == MatrixShare::Whole;
    for (qsizetype i = 0; i < levels.size(); ++i) {
        for (qsizetype k = 0; k < acts.size(); ++k) {
            const QString row = levels.at(i).first + QLatin1String(acts.at(k).first);
            if (all || i == k % levels.size())
                QTest::newRow(qPrintable(row)) << levels.at(i).second << acts.at(k).second;
        }
    }
}

void TestGuiMany::onlyWhatWasConfirmed()
{
    QFETCH(const Many, many);
    QFETCH(const Act, act);
    DeskWindow scene(8);
    QStringList deleted;
    scene.api.deleteArrived = [&deleted](const QString &id) { deleted.append(id); };
    ask(scene, many);
    if (QTest::currentTestFailed())
        return;

    act(scene);
    QVERIFY(deleted.isEmpty());
    QVERIFY(scene.person.sees(u"confirmDialog"_s));
    scene.person.find(u"confirmDialog"_s)->activateWindow();
    QVERIFY(scene.asked());
    if (auto *reviewed = scene.person.find(u"reviewed"_s, 0);
        !reviewed || !reviewed->property("checked").toBool())
        answer(scene, u"revoke "_s + QString::number(many.ids.size()));
    QVERIFY(scene.confirm());
    QTRY_VERIFY_WITH_TIMEOUT(scene.ended(), 20'000);

    if (many.level == RiskLevel::Own)
        QCOMPARE(deleted.last(), many.own);
    deleted.sort();
    QCOMPARE(deleted, many.ids); // each once
    const Property journal(scene.folder.filePath(u"data/journal.sqlite"_s));
    for (const QString &id : many.ids) {
        QCOMPARE(journal.attempts(id), 1);
        QTRY_COMPARE(journal.recordedOutcome(id), Outcome::Revoked);
    }
}

void TestGuiMany::nothingBeforeItIsAnswered_data()
{
    QTest::addColumn<Many>("many");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("pasted");
    for (const Many &many : {moreThanFive(), withOwn()}) {
        const auto row = [&many](const char *name, const QString &typed, bool pasted) {
            QTest::newRow(qPrintable(u"%1: %2"_s.arg(static_cast<int>(many.level)).arg(QLatin1String(name))))
                << many << typed << pasted;
        };
        row("another count", u"revoke 7"_s, false);
        row("another count, pasted", u"revoke 140"_s, true);
        if (many.level == RiskLevel::Own)
            continue;
        row("the whole list's count", u"revoke 8"_s, true);
        row("nothing", {}, false);
        row("half", u"revoke"_s, false);
    }
    QTest::newRow("2: not reviewed") << severalUnused() << QString() << false;
}

void TestGuiMany::nothingBeforeItIsAnswered()
{
    QFETCH(const Many, many);
    QFETCH(const QString, typed);
    QFETCH(const bool, pasted);
    DeskWindow scene(8);
    ask(scene, many);
    if (QTest::currentTestFailed())
        return;
    if (pasted) {
        QGuiApplication::clipboard()->setText(typed);
        QVERIFY(scene.person.click(u"challenge"_s));
        QVERIFY(scene.person.press(Qt::Key_V, Qt::ControlModifier));
    } else if (many.level != RiskLevel::Challenge) {
        answer(scene, typed);
    }
    QTest::qWait(800); // past the arming of the button
    QWidget *revoke = scene.person.find(u"revoke"_s);
    QVERIFY(!revoke->isEnabled());
    QTest::mouseClick(revoke, Qt::LeftButton);
    QVERIFY(scene.person.press(Qt::Key_Return));
    QVERIFY(scene.person.press(Qt::Key_Enter));
    QVERIFY(scene.person.sees(u"confirmDialog"_s));
    QCOMPARE(scene.person.textOf(u"challenge"_s), typed);
    QVERIFY(scene.person.press(Qt::Key_Escape));
    QTRY_VERIFY(!scene.person.sees(u"confirmDialog"_s));
    QCOMPARE(scene.api.deletes(), 0);
}

void TestGuiMany::escapeKeepsAll()
{
    QFETCH(const Many, many);
    DeskWindow scene(8);
    ask(scene, many);
    if (QTest::currentTestFailed())
        return;
    answer(scene, u"revoke "_s + QString::number(many.ids.size()));
    QVERIFY(scene.person.press(Qt::Key_Escape));
    QTRY_VERIFY(!scene.person.sees(u"confirmDialog"_s));
    QCOMPARE(scene.api.deletes(), 0);
    // They are still checked, and the second time everything is asked anew.
    QVERIFY(scene.person.textOf(u"checkedSentence"_s).startsWith(QString::number(many.ids.size())));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(!scene.person.find(u"revoke"_s)->isEnabled());
    QVERIFY(scene.person.click(u"keep"_s));
    QTRY_VERIFY(!scene.person.sees(u"confirmDialog"_s));
    QCOMPARE(scene.api.deletes(), 0);
}

// Level 4 for one: its own dialog, with the count and the whole id.
void TestGuiMany::ownAlone()
{
    DeskWindow scene(8);
    QVERIFY(scene.signIn(u"c1"_s));
    Person &person = scene.person;
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c1"_s));
    QVERIFY(person.press(Qt::Key_Delete));
    QVERIFY(scene.asked());
    QVERIFY(person.textOf(u"question"_s).contains("signed in with"_L1));
    QVERIFY(person.type(u"challenge"_s, u"revoke 1"_s));
    QVERIFY(person.type(u"ownIdChallenge"_s, u"c"_s));
    QVERIFY(!person.find(u"revoke"_s)->isEnabled());
    QVERIFY(person.type(u"ownIdChallenge"_s, u"C1"_s));
    QVERIFY(person.press(Qt::Key_Return)); // on to the button, which does not take it
    QVERIFY(person.press(Qt::Key_Return));
    QVERIFY(person.sees(u"confirmDialog"_s));
    QCOMPARE(scene.api.deletes(), 0);
    QVERIFY(scene.confirm());
    QTRY_VERIFY_WITH_TIMEOUT(scene.ended(), 20'000);
    QCOMPARE(scene.api.deletes(), 1);
}

// No DELETE after the stop; what was turned down with a 429 is read back once the server takes requests
// again, since its limiter may sit behind the revocation.
void TestGuiMany::stopWhileTheServerWantsAWait()
{
    DeskWindow scene(8);
    scene.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *) {
        socket->write(RawServer::problem(429, "rate_limit_exceeded", "Retry-After: 3\r\n"));
    };
    ask(scene, moreThanFive());
    if (QTest::currentTestFailed())
        return;
    answer(scene, u"revoke 6"_s);
    QVERIFY(scene.confirm());
    QTRY_VERIFY_WITH_TIMEOUT(scene.api.deletes() > 0, 20'000);
    QVERIFY(scene.person.click(u"runStop"_s));
    QTRY_VERIFY_WITH_TIMEOUT(scene.ended(), 30'000);
    QVERIFY(scene.api.deletes() <= 4); // what was under way, in as many lanes as there are
    const Property journal(scene.folder.filePath(u"data/journal.sqlite"_s));
    for (const ItemStatus &item : scene.desk->run().items) {
        QVERIFY(isFinal(item.outcome));
        QVERIFY(!contradicts(item.outcome, Truth::Active));
        QTRY_COMPARE(journal.unended(item.seen.clientId), 0);
    }
    for (const ScriptedApi::Row &row : scene.api.rows)
        QCOMPARE(row.status, QByteArray("active"));
}

void TestGuiMany::paceGoesIntoTheJournal_data()
{
    QTest::addColumn<bool>("fast");
    QTest::newRow("considerate, as it stands") << false;
    QTest::newRow("fast") << true;
}

void TestGuiMany::paceGoesIntoTheJournal()
{
    QFETCH(const bool, fast);
    DeskWindow scene(8);
    ask(scene, severalUnused());
    if (QTest::currentTestFailed())
        return;
    if (fast)
        keyTo(u"paceConsiderate"_s, scene, Qt::Key_Right);
    answer(scene, {});
    QVERIFY(scene.confirm());
    QTRY_VERIFY_WITH_TIMEOUT(scene.ended(), 20'000);
    QCOMPARE(scene.desk->run().plan.pace, fast ? Pace::Fast : Pace::Considerate);
    const Property journal(scene.folder.filePath(u"data/journal.sqlite"_s));
    QVERIFY(journal.data(u"plan"_s).last().contains(fast ? "fast"_L1 : "considerate"_L1));
}

QTEST_MAIN(TestGuiMany)
#include "tst_gui_many.moc"
