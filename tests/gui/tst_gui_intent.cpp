#include "fakes/matrix_share.h"
#include "fakes/property.h"
#include "gui/intent_scene.h"
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTest>

#include <functional>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

using Act = std::function<void(IntentScene &)>;

// When something happens.
enum class Moment {
    Asked,    // the dialog is open; it is confirmed afterwards where it still is
    Checking, // confirmed; what is to be revoked is read once more
    Sending,  // the server has the DELETE and has not answered
};

// What of ours the server may have got.
enum class Reaches {
    Target,
    TargetAfter401, // refused once, since the token had ended, and sent again with a new one
    TargetOrNothing,
    Nothing,
};

struct Case
{
    QString name; // when and at which level, then what happens
    Moment moment;
    RiskLevel level;
    Act act;
    Reaches reaches;

    QString event() const { return name.mid(name.lastIndexOf(u": "_s)); }
};

// Each event at each moment, at one level by turns; under the sanitizers at one moment by turns.
// REVOKE_DESK_LONG=1: all.
QList<Case> triedOf(const QList<Case> &all)
{
    const MatrixShare share = matrixShare();
    if (share == MatrixShare::Whole)
        return all;
    QStringList order;
    QHash<QString, QList<Case>> alike;
    for (const Case &one : all) {
        const QString moment =
            share == MatrixShare::Usual ? QString::number(static_cast<int>(one.moment)) : QString();
        const QString group = moment + one.event();
        if (!alike.contains(group))
            order.append(group);
        alike[group].append(one);
    }
    QList<Case> tried;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const QList<Case> &cases = alike[order.at(i)];
        tried.append(cases.at(qsizetype(turnOf(std::size_t(i), 0, std::size_t(cases.size())))));
    }
    return tried;
}

bool isAllowed(Reaches reaches, const QHash<QString, int> &deletes, const QString &target)
{
    if (deletes.isEmpty())
        return reaches == Reaches::Nothing || reaches == Reaches::TargetOrNothing;
    const int most = reaches == Reaches::Nothing ? 0 : reaches == Reaches::TargetAfter401 ? 2 : 1;
    return deletes.size() == 1 && deletes.value(target) >= 1 && deletes.value(target) <= most;
}

void repeatKey(Qt::Key key, const QString &text = {})
{
    QWidget *focus = QApplication::focusWidget();
    for (int i = 0; focus && i < 30; ++i) {
        QKeyEvent held(QEvent::KeyPress, key, Qt::NoModifier, text, true);
        QCoreApplication::sendEvent(focus, &held);
        focus = QApplication::focusWidget();
    }
}

void keyTo(QWidget *widget, Qt::Key key)
{
    if (widget)
        QTest::keyClick(widget, key);
}

void clickHeader(IntentScene &scene, int column)
{
    QHeaderView *header = scene.list()->horizontalHeader();
    const int x = header->sectionViewportPosition(column) + header->sectionSize(column) / 2;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
}

void typeFilter(IntentScene &scene, const QString &text)
{
    if (QWidget *filter = scene.person.find(u"filterEdit"_s, 0))
        QTest::keyClicks(filter, text);
}

// From one place to another with the button held down.
void drag(QWidget *from, const QPoint &start, QWidget *to, const QPoint &end)
{
    QTest::mousePress(from, Qt::LeftButton, {}, start);
    QTest::mouseMove(from, start + QPoint(30, 30));
    QTest::mouseMove(to, end);
    QTest::mouseRelease(to, Qt::LeftButton, {}, end);
}

void answerQuestion(IntentScene &scene, const QString &choice)
{
    if (scene.person.find(choice, 1500))
        scene.person.click(choice);
}

// Events that may come at any time, in the window behind the dialog as well as in front.
const QList<std::pair<const char *, Act>> &disturbances()
{
    static const QList<std::pair<const char *, Act>> all{
        {"nothing", [](IntentScene &) {}},
        {"refresh", [](IntentScene &scene) { keyTo(scene.window(), Qt::Key_F5); }},
        {"refresh, pages arrive",
         [](IntentScene &scene) {
             const int before = scene.requests();
             scene.desk()->refresh();
             scene.person.waitFor([&] {
                 return scene.requests() > before &&
                        scene.desk()->listState().phase == ListState::Phase::Complete;
             });
         }},
        {"F5 where the focus is", [](IntentScene &) { keyTo(QApplication::focusWidget(), Qt::Key_F5); }},
        {"sort by name", [](IntentScene &scene) { clickHeader(scene, 0); }},
        {"sort by status", [](IntentScene &scene) { clickHeader(scene, 2); }},
        {"sort by last use, twice",
         [](IntentScene &scene) {
             clickHeader(scene, 3);
             clickHeader(scene, 3);
         }},
        {"filter that hides it", [](IntentScene &scene) { typeFilter(scene, u"no such name"_s); }},
        {"filter that shows another", [](IntentScene &scene) { typeFilter(scene, scene.other()); }},
        {"another row is clicked", [](IntentScene &scene) { scene.clickRow(scene.other()); }},
        {"Delete on another row",
         [](IntentScene &scene) {
             scene.clickRow(scene.other());
             keyTo(scene.list(), Qt::Key_Delete);
         }},
        {"double click on another row",
         [](IntentScene &scene) {
             scene.clickRow(scene.other());
             const QRect cell = scene.list()->visualRect(scene.list()->currentIndex());
             QTest::mouseDClick(scene.list()->viewport(), Qt::LeftButton, {}, cell.center());
         }},
        {"a row is dragged",
         [](IntentScene &scene) {
             QWidget *rows = scene.list()->viewport();
             drag(rows, {40, 20}, rows, {60, 200});
         }},
        {"Revoke is double clicked behind",
         [](IntentScene &scene) {
             if (QWidget *button = scene.person.find(u"revokeButton"_s, 0))
                 QTest::mouseDClick(button, Qt::LeftButton);
         }},
        {"Delete held down", [](IntentScene &) { repeatKey(Qt::Key_Delete); }},
        {"Space held down", [](IntentScene &) { repeatKey(Qt::Key_Space, u" "_s); }},
        {"Enter held down", [](IntentScene &) { repeatKey(Qt::Key_Return, u"\r"_s); }},
        {"a second start", [](IntentScene &scene) { scene.window()->comeForward(); }},
        {"someone else revokes another one",
         [](IntentScene &scene) { scene.revokeElsewhere(scene.other()); }},
    };
    return all;
}

} // namespace

// Redirected intent (docs/pitfalls.md 3.4): whatever happens between looking and revoking, the server gets
// the DELETE of what was shown and confirmed, once, or none. Told by the server, and by the journal.
class TestGuiIntent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void onlyWhatWasConfirmed_data();
    void onlyWhatWasConfirmed();

private:
    void happen(Moment moment, const Act &act);

    std::unique_ptr<IntentScene> m_scene;
    int m_cases = 0;
};

void TestGuiIntent::initTestCase()
{
    m_scene = std::make_unique<IntentScene>();
    QVERIFY(m_scene->ready());
}

void TestGuiIntent::onlyWhatWasConfirmed_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<RiskLevel>("level");
    QTest::addColumn<Act>("act");
    QTest::addColumn<Reaches>("reaches");
    QList<Case> all;
    const auto row = [&all](const QString &name, Moment moment, RiskLevel level, const Act &act,
                            Reaches reaches) {
        all.append({name, moment, level, act, reaches});
    };
    const Act tokensEnd = [](IntentScene &scene) { scene.here().expireTokens(); };
    for (const RiskLevel level : {RiskLevel::Button, RiskLevel::Challenge}) {
        const QString open = u"level %1, asked: "_s.arg(static_cast<int>(level));
        for (const auto &[name, act] : disturbances())
            row(open + QLatin1String(name), Moment::Asked, level, act, Reaches::Target);
        row(open + u"tokens end"_s, Moment::Asked, level, tokensEnd, Reaches::Target);
        row(
            open + u"signed out"_s, Moment::Asked, level, [](IntentScene &scene) { scene.desk()->signOut(); },
            Reaches::Nothing);
        row(
            open + u"another environment"_s, Moment::Asked, level,
            [](IntentScene &scene) { scene.openOtherEnvironment(); }, Reaches::Nothing);
        row(
            open + u"another environment, its list read"_s, Moment::Asked, level,
            [](IntentScene &scene) {
                scene.openOtherEnvironment();
                scene.person.waitFor(
                    [&] { return scene.desk()->listState().phase == ListState::Phase::Complete; });
            },
            Reaches::Nothing);
        row(
            open + u"Escape"_s, Moment::Asked, level,
            [](IntentScene &) { keyTo(QApplication::focusWidget(), Qt::Key_Escape); }, Reaches::Nothing);
        row(
            open + u"revoked by someone else"_s, Moment::Asked, level,
            [](IntentScene &scene) { scene.revokeElsewhere(scene.target()); }, Reaches::Nothing);
        row(
            open + u"click carried through"_s, Moment::Asked, level,
            [](IntentScene &scene) { QTest::mouseDClick(scene.revokeInDialog(), Qt::LeftButton); },
            Reaches::Target);
        row(
            open + u"dragged from keep to revoke"_s, Moment::Asked, level,
            [](IntentScene &scene) {
                QWidget *keep = scene.person.find(u"keep"_s);
                drag(keep, keep->rect().center(), scene.revokeInDialog(),
                     scene.revokeInDialog()->rect().center());
            },
            Reaches::Target);
        row(
            open + u"Enter everywhere"_s, Moment::Asked, level,
            [](IntentScene &scene) {
                for (const char *field : {"reason", "ticket", "challenge", "revoke"}) {
                    QWidget *widget = scene.person.find(QString::fromLatin1(field), 0);
                    keyTo(widget, Qt::Key_Return);
                    keyTo(widget, Qt::Key_Enter);
                }
            },
            Reaches::Target);
    }
    row(
        u"level 2, asked: the end of another id"_s, Moment::Asked, RiskLevel::Challenge,
        [](IntentScene &scene) {
            scene.person.type(u"challenge"_s, scene.other().right(6));
            scene.clock.advance(milliseconds(2000));
            QTest::mouseClick(scene.revokeInDialog(), Qt::LeftButton);
            keyTo(QApplication::focusWidget(), Qt::Key_Escape);
        },
        Reaches::Nothing);

    for (const Moment moment : {Moment::Checking, Moment::Sending}) {
        const bool sending = moment == Moment::Sending;
        const QString under = sending ? u"sending: "_s : u"checking: "_s;
        const Reaches stopped = sending ? Reaches::Target : Reaches::TargetOrNothing;
        for (const auto &[name, act] : disturbances())
            row(under + QLatin1String(name), moment, RiskLevel::Button, act, Reaches::Target);
        row(under + u"tokens end"_s, moment, RiskLevel::Button, tokensEnd,
            sending ? Reaches::Target : Reaches::TargetAfter401);
        row(
            under + u"stop"_s, moment, RiskLevel::Button,
            [](IntentScene &scene) { answerQuestion(scene, u"runStop"_s); }, stopped);
        row(
            under + u"signed out"_s, moment, RiskLevel::Button,
            [](IntentScene &scene) { scene.desk()->signOut(); }, stopped);
        row(
            under + u"another environment"_s, moment, RiskLevel::Button,
            [](IntentScene &scene) { scene.openOtherEnvironment(); }, stopped);
        for (const QString &choice : {u"keepRun"_s, u"leaveRun"_s})
            row(
                under + u"sign out, "_s + choice, moment, RiskLevel::Button,
                [choice](IntentScene &scene) {
                    scene.person.choose(u"menuFile"_s, u"actionSignOut"_s);
                    answerQuestion(scene, choice);
                },
                stopped);
        row(
            under + u"revoked by someone else"_s, moment, RiskLevel::Button,
            [](IntentScene &scene) { scene.revokeElsewhere(scene.target()); }, stopped);
    }
    for (const Case &one : triedOf(all))
        QTest::newRow(qPrintable(one.name)) << one.moment << one.level << one.act << one.reaches;
}

void TestGuiIntent::happen(Moment moment, const Act &act)
{
    IntentScene &scene = *m_scene;
    const int before = scene.requests();
    if (moment == Moment::Asked) {
        act(scene);
        QVERIFY2(scene.deletes().isEmpty(), "before it was confirmed");
        scene.confirm();
        return;
    }
    QVERIFY(scene.confirm());
    if (moment == Moment::Checking)
        QVERIFY(scene.person.waitFor([&] { return scene.requests() > before; }));
    else
        QVERIFY(scene.person.waitFor([&] { return !scene.deletes().isEmpty(); }));
    act(scene);
}

void TestGuiIntent::onlyWhatWasConfirmed()
{
    QFETCH(const Moment, moment);
    QFETCH(const RiskLevel, level);
    QFETCH(const Act, act);
    QFETCH(const Reaches, reaches);
    IntentScene &scene = *m_scene;
    ++m_cases;
    QVERIFY(scene.choose(level));
    QVERIFY(scene.ask());
    const QString asked = scene.person.textOf(u"identityClientId"_s);
    QCOMPARE(asked, scene.target());

    happen(moment, act);

    QVERIFY(scene.settle());
    const QHash<QString, int> deletes = scene.deletes();
    QVERIFY2(isAllowed(reaches, deletes, scene.target()), qPrintable(QStringList(deletes.keys()).join(u' ')));
    QCOMPARE(scene.elsewhere().deleteCount(), 0);
    // What the program shows is what is so.
    scene.desk()->refresh();
    QTRY_COMPARE(scene.desk()->listState().phase, ListState::Phase::Complete);
    const Credential *shown = scene.desk()->list().findByClientId(scene.target());
    QVERIFY(shown);
    QCOMPARE(shown->status == CredentialStatus::Revoked, scene.isRevoked(scene.target()));
    const Property journal(scene.journalFile());
    // The property that everything serves: one row for every DELETE, and an answer for
    // every row, or an outcome that was read back where the program left before the answer. One that it cut
    // off on its way by that has a row without an end, and was not seen.
    const int unseen =
        journal.attempts(scene.target()) - journal.notSent(scene.target()) - deletes.value(scene.target());
    QVERIFY2(unseen >= 0 && unseen <= journal.unended(scene.target()), qPrintable(QString::number(unseen)));
    QTRY_VERIFY(journal.unended(scene.target()) == 0 || isFinal(journal.recordedOutcome(scene.target())));
    const Outcome outcome = journal.recordedOutcome(scene.target());
    if (outcome != Outcome::Pending)
        QVERIFY(!contradicts(outcome, scene.isRevoked(scene.target()) ? Truth::Revoked : Truth::Active));
}

void TestGuiIntent::cleanup()
{
    if (QTest::currentTestFailed())
        m_scene->settle();
}

void TestGuiIntent::cleanupTestCase()
{
    qInfo("Redirected intent: %d cases", m_cases);
}

QTEST_MAIN(TestGuiIntent)
#include "tst_gui_intent.moc"
