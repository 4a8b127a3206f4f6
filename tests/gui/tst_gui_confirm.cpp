#include "gui/confirm_window.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <functional>

using namespace rd;
using namespace rd::fakes;
using namespace Qt::StringLiterals;

namespace {

void repeatKey(Qt::Key key, const QString &text)
{
    QKeyEvent held(QEvent::KeyPress, key, Qt::NoModifier, text, true);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &held);
}

void pressOnly(QWidget *button)
{
    QTest::mousePress(button, Qt::LeftButton);
}

} // namespace

// The confirmation's keys, clicks and challenges (docs/pitfalls.md 3.4).
class TestGuiConfirm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsSafe_data() { addLevels(); }
    void startsSafe();
    void enterNeverRevokes_data() { addLevels(); }
    void enterNeverRevokes();
    void enterInAChallenge();
    void enterOnTheTick();
    void F6_6_blanksDoNotCount_data();
    void F6_6_blanksDoNotCount();
    void F6_6_focusIsSeen();
    void spaceAndClickRevoke_data() { addLevels(); }
    void spaceAndClickRevoke();
    void escapeAndClosingKeep_data() { addLevels(); }
    void escapeAndClosingKeep();
    void tooEarly_data();
    void tooEarly();
    void tooEarlyAfterFocusCameBack_data();
    void tooEarlyAfterFocusCameBack();
    void notWhileAnotherWindowIsActive();
};

void TestGuiConfirm::startsSafe()
{
    QFETCH(const std::function<ConfirmRequest()>, request);
    QFETCH(const QString, startsAt);
    ConfirmWindow window;
    QVERIFY(window.ask(request()));
    QTRY_COMPARE(window.focused(), startsAt);
    QVERIFY(window.part<QPushButton>("keep")->isDefault());
    const auto *revoke = window.part<QPushButton>("revoke");
    QVERIFY(!revoke->isDefault());
    QVERIFY(!revoke->autoDefault());
    QCOMPARE(revoke->isEnabled(), startsAt == "keep"_L1);
    QCOMPARE(window.dialog->needsHold(), request().plan.items.size() > 5 || request().risk.containsOwn);
}

void TestGuiConfirm::enterNeverRevokes()
{
    QFETCH(const std::function<ConfirmRequest()>, request);
    const ConfirmRequest asked = request();
    ConfirmWindow window;
    QVERIFY(window.ask(asked));
    window.armed();
    answerAll(window, asked);
    QVERIFY(window.tabTo("ticket"));
    QTest::keyClicks(QApplication::focusWidget(), u"OPS-1"_s);
    for (const char *name :
         {"reason", "ticket", "planTable", "reviewed", "challenge", "ownIdChallenge", "revoke"}) {
        if (!window.part(name))
            continue;
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
            QVERIFY2(window.tabTo(name), name);
            QTest::keyClick(QApplication::focusWidget(), key);
            repeatKey(key, u"\r"_s);
            QVERIFY2(window.undecided(), name);
        }
    }
    QCOMPARE(window.part<QLineEdit>("ticket")->text(), u"OPS-1"_s);
    // Enter is the safe button's.
    QVERIFY(window.tabTo("keep"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(window.kept, 1);
    QCOMPARE(window.confirmations, 0);
}

void TestGuiConfirm::enterInAChallenge()
{
    ConfirmWindow window;
    QVERIFY(window.ask(levelTwo()));
    window.armed();
    QVERIFY(window.tabTo("ticket"));
    QTest::keyClicks(QApplication::focusWidget(), u"OPS-42"_s);
    QVERIFY(window.tabTo("challenge"));
    auto *state = window.part<QLabel>("challengeState");
    const auto entered = [&](const QString &typed) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QTest::keyClicks(QApplication::focusWidget(), typed);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        return state->text();
    };
    QVERIFY(entered({}).contains("Nothing typed"_L1));
    QVERIFY(entered(u"34ab"_s).contains("to type: 2"_L1));
    QVERIFY(entered(u"34xbcd"_s).contains("Character 3"_L1));
    QVERIFY(entered(u"34abcdef"_s).contains("2 to remove"_L1));
    QVERIFY(window.undecided());
    QCOMPARE(window.focused(), u"challenge"_s);
    QCOMPARE(window.part<QLineEdit>("ticket")->text(), u"OPS-42"_s);
    QVERIFY(!window.part("revoke")->isEnabled());

    entered(u"34abcd"_s);
    QCOMPARE(window.focused(), u"revoke"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(window.part<QLabel>("hint")->text().contains("Space"_L1));
    QVERIFY(window.undecided());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(window.confirmations, 1);
    QCOMPARE(window.confirmed->ticket, u"OPS-42"_s);
}

void TestGuiConfirm::F6_6_blanksDoNotCount_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("F6.6: as it is shown, with a gap") << u"34 abcd"_s;
    QTest::newRow("F6.6: a blank of another kind") << u"34\u00a0abcd"_s;
    QTest::newRow("F6.6: around it") << u"  34abcd "_s;
}

void TestGuiConfirm::F6_6_blanksDoNotCount()
{
    QFETCH(const QString, typed);
    ConfirmWindow window;
    QVERIFY(window.ask(levelTwo()));
    QVERIFY(window.tabTo("challenge"));
    QTest::keyClicks(QApplication::focusWidget(), typed);
    QVERIFY(window.part("revoke")->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
    QVERIFY(!window.part("revoke")->isEnabled());
}

// As the keyboard's way there shows it.
void TestGuiConfirm::F6_6_focusIsSeen()
{
    ConfirmWindow window;
    QVERIFY(window.ask(levelTwo()));
    window.armed();
    QVERIFY(window.tabTo("challenge"));
    QTest::keyClicks(QApplication::focusWidget(), u"34abcd"_s);
    QTest::mouseClick(window.part("challenge"), Qt::LeftButton);
    const QImage without = window.part("revoke")->grab().toImage();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(window.focused(), u"revoke"_s);
    QVERIFY(window.dialog->testAttribute(Qt::WA_KeyboardFocusChange));
    QVERIFY(window.part("revoke")->grab().toImage() != without);
}

void TestGuiConfirm::enterOnTheTick()
{
    ConfirmWindow window;
    QVERIFY(window.ask(levelTwoSeveral()));
    window.armed();
    QTRY_COMPARE(window.focused(), u"reviewed"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!window.part("revoke")->isEnabled());
    QVERIFY(window.part<QLabel>("hint")->text().contains("Space"_L1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(window.part("revoke")->isEnabled());
    QVERIFY(window.part<QLabel>("hint")->text().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(window.focused(), u"revoke"_s);
    QVERIFY(window.undecided());
}

void TestGuiConfirm::spaceAndClickRevoke()
{
    QFETCH(const std::function<ConfirmRequest()>, request);
    for (const bool click : {true, false}) {
        const ConfirmRequest asked = request();
        ConfirmWindow window;
        QVERIFY(window.ask(asked));
        answerAll(window, asked);
        window.armed();
        if (click) {
            QTest::mouseClick(window.part("revoke"), Qt::LeftButton);
        } else {
            QVERIFY(window.tabTo("revoke"));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        }
        QCOMPARE(window.confirmations, 1);
        QCOMPARE(window.kept, 0);
        QTRY_VERIFY(!window.dialog);
    }
}

void TestGuiConfirm::escapeAndClosingKeep()
{
    QFETCH(const std::function<ConfirmRequest()>, request);
    enum class Way { Escape, EscapeFromRevoke, Close, KeepButton };
    for (const Way way : {Way::Escape, Way::EscapeFromRevoke, Way::Close, Way::KeepButton}) {
        const ConfirmRequest asked = request();
        ConfirmWindow window;
        QVERIFY(window.ask(asked));
        window.armed();
        answerAll(window, asked);
        if (way == Way::EscapeFromRevoke)
            QVERIFY(window.tabTo("revoke"));
        if (way == Way::Close)
            window.dialog->windowHandle()->close(); // what the window manager's button does
        else if (way == Way::KeepButton)
            QTest::mouseClick(window.part("keep"), Qt::LeftButton);
        else
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(window.kept, 1);
        QCOMPARE(window.confirmations, 0);
        QTRY_VERIFY(!window.dialog);
    }
}

void TestGuiConfirm::tooEarly_data()
{
    using Act = std::function<void(ConfirmWindow &)>;
    QTest::addColumn<Act>("act");
    const auto button = [](ConfirmWindow &window) { return window.part("revoke"); };
    const auto row = [](const char *name, const Act &act) { QTest::newRow(name) << act; };
    row("click", [=](ConfirmWindow &window) {
        window.clock.advance(milliseconds(699));
        QTest::mouseClick(button(window), Qt::LeftButton);
    });
    // The second half of a double click on what opened it.
    row("double click", [=](ConfirmWindow &window) { QTest::mouseDClick(button(window), Qt::LeftButton); });
    row("pressed before, released after", [=](ConfirmWindow &window) {
        window.clock.advance(milliseconds(699));
        pressOnly(button(window));
        window.clock.advance(milliseconds(100));
        QTest::mouseRelease(button(window), Qt::LeftButton);
    });
    // Let go of Space here after it was pressed in the window behind.
    row("Space released only", [](ConfirmWindow &window) {
        window.armed();
        window.tabTo("revoke");
        QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Space);
    });
    row("Space", [](ConfirmWindow &window) {
        window.tabTo("revoke");
        window.clock.advance(milliseconds(699));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    });
    row("Space pressed before, released after", [](ConfirmWindow &window) {
        window.tabTo("revoke");
        window.clock.advance(milliseconds(699));
        QTest::keyPress(QApplication::focusWidget(), Qt::Key_Space);
        window.clock.advance(milliseconds(100));
        QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Space);
    });
    row("Space held down", [](ConfirmWindow &window) {
        window.tabTo("revoke");
        for (int i = 0; i < 60; ++i) {
            window.clock.advance(milliseconds(33));
            repeatKey(Qt::Key_Space, u" "_s);
        }
        QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Space);
    });
    row("the accessibility bus", [=](ConfirmWindow &window) {
        QAccessibleInterface *revoke = QAccessible::queryAccessibleInterface(button(window));
        revoke->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTest::qWait(300); // a pressed action releases by a timer
    });
}

void TestGuiConfirm::tooEarly()
{
    QFETCH(const std::function<void(ConfirmWindow &)>, act);
    ConfirmWindow window;
    QVERIFY(window.ask(levelOne()));
    act(window);
    QVERIFY(window.undecided());
    window.armed();
    QTest::mouseClick(window.part("revoke"), Qt::LeftButton);
    QCOMPARE(window.confirmations, 1);
}

void TestGuiConfirm::tooEarlyAfterFocusCameBack_data()
{
    tooEarly_data();
}

void TestGuiConfirm::tooEarlyAfterFocusCameBack()
{
    QFETCH(const std::function<void(ConfirmWindow &)>, act);
    ConfirmWindow window;
    QVERIFY(window.ask(levelOne()));
    window.clock.advance(milliseconds(60'000));
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    window.clock.advance(milliseconds(60'000));
    other.close();
    window.dialog->activateWindow();
    QVERIFY(window.comesForward());
    act(window);
    QVERIFY(window.undecided());
    window.armed();
    QTest::mouseClick(window.part("revoke"), Qt::LeftButton);
    QCOMPARE(window.confirmations, 1);
}

// A click that also activates the window may come before the activation.
void TestGuiConfirm::notWhileAnotherWindowIsActive()
{
    ConfirmWindow window;
    QVERIFY(window.ask(levelOne()));
    window.armed();
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTest::mouseClick(window.part("revoke"), Qt::LeftButton);
    QVERIFY(window.undecided());
}

QTEST_MAIN(TestGuiConfirm)
#include "tst_gui_confirm.moc"
