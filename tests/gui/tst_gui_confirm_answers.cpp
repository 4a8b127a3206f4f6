#include "gui/confirm_window.h"
#include "translations/translations.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTranslator>

#include <functional>

using namespace rd;
using namespace rd::fakes;
using namespace Qt::StringLiterals;

// What one types, ticks and reads in the confirmation with the keyboard alone (docs/pitfalls.md 3.4).
class TestGuiConfirmAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initTranslations(); }

    void challenge_data();
    void challenge();
    void challengeIsInThePersonsLanguage();
    void ownCredentialWantsItsWholeId();
    void tabOrder_data();
    void tabOrder();
    void everythingHasAName_data() { addLevels(); }
    void everythingHasAName();
    void whatIsConfirmedIsWhatWasShown();
    void paceIsChosen();
    void aLeakOnlyBringsAWord();
    void onePaceForOne();
};

void TestGuiConfirmAnswers::challenge_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("pasted");
    QTest::addColumn<bool>("matches");
    QTest::newRow("as asked") << u"revoke 14"_s << false << true;
    QTest::newRow("pasted") << u"revoke 14"_s << true << true;
    QTest::newRow("pasted with spaces and a line end") << u"  revoke 14 \n"_s << true << true;
    QTest::newRow("capitals") << u"REVOKE 14"_s << false << true;
    QTest::newRow("spaces around") << u" Revoke 14  "_s << false << true;
    QTest::newRow("another count") << u"revoke 13"_s << false << false;
    QTest::newRow("more than the count") << u"revoke 140"_s << false << false;
    QTest::newRow("half") << u"revoke 1"_s << false << false;
    QTest::newRow("F6.6: two spaces inside") << u"revoke  14"_s << false << true;
    QTest::newRow("F6.6: without a space") << u"revoke14"_s << false << true;
    QTest::newRow("another verb") << u"delete 14"_s << false << false;
    QTest::newRow("look-alike letter") << u"rev\u043Eke 14"_s << true << false;
    QTest::newRow("invisible character") << u"revoke\u200B 14"_s << true << false;
    QTest::newRow("nothing") << QString() << false << false;
}

void TestGuiConfirmAnswers::challenge()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, pasted);
    QFETCH(const bool, matches);
    ConfirmWindow window;
    QVERIFY(window.ask(levelThree()));
    window.armed();
    QTRY_COMPARE(window.focused(), u"challenge"_s);
    if (pasted) {
        QApplication::clipboard()->setText(typed);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    } else {
        QTest::keyClicks(QApplication::focusWidget(), typed);
    }
    QCOMPARE(window.part("revoke")->isEnabled(), matches);
    QTest::mouseClick(window.part("revoke"), Qt::LeftButton);
    QCOMPARE(window.confirmations, matches ? 1 : 0);
}

void TestGuiConfirmAnswers::challengeIsInThePersonsLanguage()
{
    QTranslator words;
    QVERIFY(words.load(u":/i18n/revoke-desk_pt_BR.qm"_s));
    QCoreApplication::installTranslator(&words);
    ConfirmWindow window;
    QVERIFY(window.ask(levelThree()));
    QVERIFY(window.part<QLabel>("challengeLabel")->text().contains("revogar 14"_L1));
    QTRY_COMPARE(window.focused(), u"challenge"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"revoke 14"_s);
    QVERIFY(!window.part("revoke")->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"Revogar 14"_s);
    QVERIFY(window.part("revoke")->isEnabled());
    QCoreApplication::removeTranslator(&words);
}

void TestGuiConfirmAnswers::ownCredentialWantsItsWholeId()
{
    for (const ConfirmRequest &request : {levelFour(), levelFourSeveral()}) {
        const QString own = request.plan.ownClientId;
        ConfirmWindow window;
        QVERIFY(window.ask(request));
        window.armed();
        const auto answers = [&](const QString &command, const QString &id) {
            for (const auto &[name, text] : {std::pair{"challenge", command}, {"ownIdChallenge", id}}) {
                if (!window.tabTo(name))
                    return false;
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
                QTest::keyClicks(QApplication::focusWidget(), text);
            }
            return window.part("revoke")->isEnabled();
        };
        const QString command = u"revoke "_s + QString::number(request.plan.items.size());
        QVERIFY(!answers(command, {}));
        QVERIFY(!answers(command, own.right(6)));
        QVERIFY(!answers(command, clientIdOf(998)));
        QVERIFY(!answers({}, own));
        QVERIFY(answers(command, own.toUpper()));
        QVERIFY(answers(command, own));
    }
}

void TestGuiConfirmAnswers::tabOrder_data()
{
    QTest::addColumn<std::function<ConfirmRequest()>>("request");
    QTest::addColumn<QStringList>("order");
    const auto row = [](const char *name, ConfirmRequest (*request)(), const QStringList &order) {
        QTest::newRow(name) << std::function<ConfirmRequest()>(request) << order;
    };
    row("1", levelOne, {u"reason"_s, u"ticket"_s, u"keep"_s, u"revoke"_s});
    row("2", levelTwo, {u"reason"_s, u"ticket"_s, u"challenge"_s, u"keep"_s, u"revoke"_s});
    row("2, several", levelTwoSeveral,
        {u"planTable"_s, u"reason"_s, u"ticket"_s, u"paceConsiderate"_s, u"reviewed"_s, u"keep"_s,
         u"revoke"_s});
    row("4", levelFourSeveral,
        {u"planTable"_s, u"reason"_s, u"ticket"_s, u"paceConsiderate"_s, u"challenge"_s, u"ownIdChallenge"_s,
         u"keep"_s, u"revoke"_s});
}

// From top to bottom, and round.
void TestGuiConfirmAnswers::tabOrder()
{
    QFETCH(const std::function<ConfirmRequest()>, request);
    QFETCH(const QStringList, order);
    const ConfirmRequest asked = request();
    ConfirmWindow window;
    QVERIFY(window.ask(asked));
    answerAll(window, asked);
    QVERIFY(window.tabTo("keep"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // revoke
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QStringList met;
    for (int i = 0; i < 12 && (met.isEmpty() || window.focused() != met.first()); ++i) {
        met.append(window.focused());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    met.removeAll(QString()); // the area that scrolls on a small screen
    QCOMPARE(met, order);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(window.focused(), u"revoke"_s);
}

void TestGuiConfirmAnswers::everythingHasAName()
{
    QFETCH(const std::function<ConfirmRequest()>, request);
    ConfirmWindow window;
    QVERIFY(window.ask(request()));
    const auto nameOf = [](QWidget *widget) {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    };
    QVERIFY(nameOf(window.dialog).contains("Permanently revoke"_L1));
    QVERIFY(!QAccessible::queryAccessibleInterface(window.dialog)->text(QAccessible::Description).isEmpty());
    for (QWidget *widget : window.dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().isEmpty())
            continue;
        QVERIFY2(!nameOf(widget).isEmpty(), qPrintable(widget->objectName()));
    }
    if (auto *challenge = window.part("challenge")) {
        QVERIFY(nameOf(challenge).contains("type"_L1));
        // How far one is, for those who do not see it.
        QTRY_COMPARE(window.focused(), u"challenge"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"zz"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(challenge)->text(QAccessible::Description),
                 window.part<QLabel>("challengeState")->text());
    }
}

// Traps 3.4: the set is frozen, with what was seen of each.
void TestGuiConfirmAnswers::whatIsConfirmedIsWhatWasShown()
{
    ConfirmRequest request = levelThree();
    const Plan asked = request.plan;
    ConfirmWindow window;
    QVERIFY(window.ask(request));
    request.plan.items.clear();
    QTRY_COMPARE(window.focused(), u"challenge"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"revoke 14"_s);
    auto *reason = window.part<QComboBox>("reason");
    QVERIFY(window.tabTo("reason"));
    QTest::keyClick(reason, Qt::Key_End);
    QTRY_COMPARE(window.focused(), u"reasonOwnWords"_s);
    QTest::keyClicks(QApplication::focusWidget(), u" found in a log "_s);
    window.armed();
    window.clock.advance(milliseconds(5000));
    QTest::mouseClick(window.part("revoke"), Qt::LeftButton);
    QVERIFY(window.confirmed);
    Plan expected = asked;
    expected.reason = u"found in a log"_s;
    expected.confirmedAt = window.clock.now();
    QVERIFY(*window.confirmed == expected);
}

namespace {

ConfirmRequest withEstimates(ConfirmRequest request)
{
    request.plan.pace = Pace::Considerate;
    request.considerate = RunEstimate{28, std::chrono::minutes(3), std::chrono::minutes(3), true};
    request.fast = RunEstimate{28, std::chrono::minutes(1), std::chrono::minutes(1), true};
    return request;
}

} // namespace

void TestGuiConfirmAnswers::paceIsChosen()
{
    for (const bool fast : {false, true}) {
        ConfirmWindow window;
        QVERIFY(window.ask(withEstimates(levelThree())));
        const auto *time = window.part<QLabel>("consequence3");
        QVERIFY(time->text().contains("about 3 min"_L1));
        const QString considerate = window.part<QLabel>("paceExplanation")->text();
        if (fast) {
            QVERIFY(window.tabTo("paceConsiderate"));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // chooses nothing
            QCOMPARE(window.part<QLabel>("paceExplanation")->text(), considerate);
            QVERIFY(window.tabTo("paceConsiderate"));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
            QVERIFY(time->text().contains("about 1 min"_L1));
            QVERIFY(window.part<QLabel>("paceExplanation")->text() != considerate);
        }
        QVERIFY(window.tabTo("challenge"));
        QTest::keyClicks(QApplication::focusWidget(), u"revoke 14"_s);
        window.armed();
        QTest::mouseClick(window.part("revoke"), Qt::LeftButton);
        QVERIFY(window.confirmed);
        QCOMPARE(window.confirmed->pace, fast ? Pace::Fast : Pace::Considerate);
    }
}

void TestGuiConfirmAnswers::aLeakOnlyBringsAWord()
{
    ConfirmWindow window;
    QVERIFY(window.ask(withEstimates(levelTwoSeveral())));
    const auto *explanation = window.part<QLabel>("paceExplanation");
    QVERIFY(!explanation->text().contains("leak"_L1));
    QVERIFY(window.tabTo("reason"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // leaked or suspected leak
    QVERIFY(explanation->text().contains("After a leak, Fast"_L1));
    QVERIFY(window.tabTo("reviewed"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    window.armed();
    QTest::mouseClick(window.part("revoke"), Qt::LeftButton);
    QVERIFY(window.confirmed);
    QCOMPARE(window.confirmed->pace, Pace::Considerate);
}

void TestGuiConfirmAnswers::onePaceForOne()
{
    for (const ConfirmRequest &request : {levelOne(), levelTwo(), levelFour()}) {
        ConfirmWindow window;
        QVERIFY(window.ask(request));
        QVERIFY(!window.part("paceFast"));
        answerAll(window, request);
        window.armed();
        QTest::mouseClick(window.part("revoke"), Qt::LeftButton);
        QVERIFY(window.confirmed);
        QCOMPARE(window.confirmed->pace, Pace::Fast);
    }
}

QTEST_MAIN(TestGuiConfirmAnswers)
#include "tst_gui_confirm_answers.moc"
