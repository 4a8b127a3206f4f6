// What a policy decides, as a person meets it in the windows: why not, where it stands, and what is still
// possible.
#include "fakes/policies.h"
#include "gui/desk_window.h"
#include "ui/policy/policy_report.h"
#include "ui/text/policy_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/environment_style.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QTableWidget>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

bool enabled(const Person &person, const QString &name)
{
    const QWidget *widget = person.find(name);
    return widget && widget->isEnabled();
}

QString tip(const Person &person, const QString &name)
{
    const QWidget *widget = person.find(name);
    return widget ? widget->toolTip() : QString();
}

struct Offered
{
    QString text;
    QString tip;
    bool enabled = false;
};

// What the menu of the environments offers; a popup runs its own loop.
QHash<QString, Offered> environmentsOffered(DeskWindow *scene)
{
    QHash<QString, Offered> offered;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        look.stop();
        for (const QAction *action : menu->actions())
            offered.insert(action->objectName(), {action->text(), action->toolTip(), action->isEnabled()});
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    });
    look.start(20);
    return scene->person.click(u"environmentButton"_s) ? offered : QHash<QString, Offered>();
}

QAction *actionOf(const MainWindow &window, const QString &name)
{
    return window.findChild<QAction *>(name);
}

} // namespace

class TestGuiPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }

    void readOnly();
    void unusablePolicyNamesItsFault();
    void largestRun();
    void reasonIsWanted();
    void ownReasonIsWantedInWords();
    void ticketIsWanted();
    void F6_5_hintStandsUnderItsField_data();
    void F6_5_hintStandsUnderItsField();
    void F3_12_descriptionOfWhatIsOff();
    void confirmationIsStricter();
    void ownCredential();
    void paceIsDecided();
    void onlyAllowedServers();
    void environmentsAreSetUp();
    void secretStorage_data();
    void secretStorage();
    void keychainIsTheOnlyWay();
    void desktop();
    void knownEnvironmentsAreAsDecided();
    void menuMarksWhatIsNotAllowed();
    void runOfBeforeStays();
    void runOfBeforeIsConfirmedAgain();
    void restIsNotRetried_data();
    void restIsNotRetried();
    void oneIsNotTriedAgain();
    void runOfAnotherStays_data();
    void runOfAnotherStays();
    void environmentIsOffered();
    void unknownServersLetNobodyIn();
    void keptSecretsThatStay();
    void pageListsEachKey();
    void pageTellsLeftOpenFromLocked();
    void pageHasWholeValues();
    void pageNamesWhatIsWrong();
    void pageAttributesNoStandIn();
    void pageIsCopied();
    void F5_5_pageSaysWhatMayBeHidden();
    void F5_8_reasonThatNobodySees_data();
    void F5_8_reasonThatNobodySees();
    void F5_8_ticketIsWhatCanBeSeen();
};

void TestGuiPolicy::readOnly()
{
    DeskWindow scene(4, machinePolicy({{u"read_only"_s, true}}));
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(!enabled(scene.person, u"revokeButton"_s));
    QVERIFY(tip(scene.person, u"revokeButton"_s).contains(u"read-only"_s));
    QVERIFY(scene.person.textOf(u"bannerSentence"_s).contains(u"read-only"_s));
    QVERIFY(scene.person.press(Qt::Key_Delete));
    QVERIFY(!scene.person.sees(u"confirmDialog"_s));
    QCOMPARE(scene.api.deletes(), 0);
}

void TestGuiPolicy::unusablePolicyNamesItsFault()
{
    DeskWindow scene(4, machinePolicy({{u"largest_run"_s, u"many"_s}}));
    QVERIFY(scene.person.find(u"signInForm"_s));
    const QString before = scene.person.textOf(u"bannerSentence"_s);
    QVERIFY2(before.contains(u"10-fleet.json"_s) && before.contains(u"largest_run"_s), qPrintable(before));
    QVERIFY(scene.signIn());
    QVERIFY(!enabled(scene.person, u"revokeButton"_s));
    for (const QString &part : {u"10-fleet.json"_s, u"largest_run"_s, u"\"many\""_s})
        QVERIFY2(scene.person.textOf(u"bannerSentence"_s).contains(part), qPrintable(part));
}

void TestGuiPolicy::largestRun()
{
    DeskWindow scene(6, machinePolicy({{u"largest_run"_s, 2}}));
    QVERIFY(scene.signIn());
    for (const QString &id : {u"c1"_s, u"c2"_s})
        QVERIFY(scene.checkRow(id));
    QVERIFY(enabled(scene.person, u"revokeButton"_s));
    QVERIFY(scene.checkRow(u"c3"_s));
    QVERIFY(!enabled(scene.person, u"revokeButton"_s));
    QVERIFY(tip(scene.person, u"revokeButton"_s).contains(u"at most 2"_s));
    QVERIFY(scene.checkRow(u"c3"_s)); // unchecks it
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(scene.person.press(Qt::Key_Space));
    QVERIFY(scene.confirm());
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }));
    QCOMPARE(scene.api.deletes(), 2);
}

void TestGuiPolicy::reasonIsWanted()
{
    DeskWindow scene(4, machinePolicy({{u"reason_required"_s, true}}));
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(!enabled(scene.person, u"revoke"_s));
    QVERIFY(scene.person.textOf(u"reasonHint"_s).contains(u"requires a reason"_s));
    QVERIFY(scene.person.pick(u"reason"_s, 2));
    QVERIFY(enabled(scene.person, u"revoke"_s));
    QVERIFY(!scene.person.sees(u"reasonHint"_s));
    QVERIFY(scene.confirm());
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }));
    QCOMPARE(scene.desk->run().plan.reason, u"Decommissioning"_s);
    QCOMPARE(scene.api.deletes(), 1);
}

void TestGuiPolicy::ownReasonIsWantedInWords()
{
    DeskWindow scene(4, machinePolicy({{u"reason_required"_s, true}}));
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(scene.person.pick(u"reason"_s, 5)); // Other…
    QVERIFY(!enabled(scene.person, u"revoke"_s));
    QVERIFY(scene.person.type(u"reasonOwnWords"_s, u"   "_s));
    QVERIFY(!enabled(scene.person, u"revoke"_s));
    QVERIFY(scene.person.type(u"reasonOwnWords"_s, u"found in a log"_s));
    QVERIFY(enabled(scene.person, u"revoke"_s));
    QVERIFY(scene.person.click(u"keep"_s));
    QCOMPARE(scene.api.deletes(), 0);
}

void TestGuiPolicy::F5_8_reasonThatNobodySees_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("F5.8: zero-width space") << u"\u200B"_s;
    QTest::newRow("F5.8: byte-order mark, blanks") << u" \uFEFF \u2060"_s;
    QTest::newRow("F5.8: Hangul filler") << u"\u3164"_s;
    QTest::newRow("F5.8: braille blank") << u"\u2800\u2800"_s;
    QTest::newRow("F5.8: a mark on nothing") << u"\u0301"_s;
}

void TestGuiPolicy::F5_8_reasonThatNobodySees()
{
    QFETCH(const QString, pasted);
    DeskWindow scene(4, machinePolicy({{u"reason_required"_s, true}}));
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(scene.person.pick(u"reason"_s, 5)); // Other…
    QApplication::clipboard()->setText(pasted);
    QVERIFY(scene.person.type(u"reasonOwnWords"_s, {}));
    QVERIFY(scene.person.press(Qt::Key_V, Qt::ControlModifier));
    QCOMPARE(scene.person.find<QLineEdit>(u"reasonOwnWords"_s)->text(), pasted);
    QVERIFY(scene.person.sees(u"reasonHint"_s));
    QVERIFY(!enabled(scene.person, u"revoke"_s));
    QTest::keyClicks(scene.person.find(u"reasonOwnWords"_s), u"leaked"_s);
    QVERIFY(enabled(scene.person, u"revoke"_s));
    QVERIFY(scene.person.click(u"keep"_s));
    QCOMPARE(scene.api.deletes(), 0);
}

// Copied from a web page with more than one sees.
void TestGuiPolicy::F5_8_ticketIsWhatCanBeSeen()
{
    DeskWindow scene(4, machinePolicy({{u"ticket_pattern"_s, u"INC.{4}"_s}}));
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    const auto paste = [&](const QString &text) {
        QApplication::clipboard()->setText(text);
        return scene.person.type(u"ticket"_s, {}) && scene.person.press(Qt::Key_V, Qt::ControlModifier);
    };
    QVERIFY(paste(u"INC12\u200B\u200B"_s));
    QVERIFY(!enabled(scene.person, u"revoke"_s));
    QVERIFY(paste(u"\uFEFFINC1234\u200B "_s));
    QVERIFY(enabled(scene.person, u"revoke"_s));
    QVERIFY(scene.confirm());
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }));
    QCOMPARE(scene.desk->run().plan.ticket, u"INC1234"_s);
}

void TestGuiPolicy::ticketIsWanted()
{
    DeskWindow scene(4, machinePolicy({{u"ticket_pattern"_s, u"INC[0-9]{4}"_s}}));
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(scene.person.textOf(u"ticketHint"_s).contains(u"requires a ticket"_s));
    QVERIFY(scene.person.type(u"ticket"_s, u"INC12345"_s));
    QVERIFY(!enabled(scene.person, u"revoke"_s));
    QVERIFY(scene.person.textOf(u"ticketHint"_s).contains(u"match the required format"_s));
    QVERIFY(!scene.person.textOf(u"ticketHint"_s).contains(u"INC[0-9]{4}"_s)); // F6.5
    QVERIFY(scene.person.type(u"ticket"_s, u"INC1234"_s));
    QVERIFY(enabled(scene.person, u"revoke"_s));
    QVERIFY(scene.confirm());
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }));
    QCOMPARE(scene.desk->run().plan.ticket, u"INC1234"_s);
    QCOMPARE(scene.api.deletes(), 1);
}

void TestGuiPolicy::F6_5_hintStandsUnderItsField_data()
{
    QTest::addColumn<QString>("hint");
    QTest::newRow("F6.5: the program's words") << QString();
    QTest::newRow("F6.5: the organisation's words") << u"INC and 4 digits, as in the service desk"_s;
}

void TestGuiPolicy::F6_5_hintStandsUnderItsField()
{
    QFETCH(const QString, hint);
    DeskWindow scene(4, machinePolicy({{u"ticket_pattern"_s, u"INC[0-9]{4}"_s},
                                       {u"ticket_hint"_s, hint},
                                       {u"reason_required"_s, true},
                                       {u"confirmation"_s, u"count"_s}}));
    Person &person = scene.person;
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    const QWidget *dialog = person.find(u"confirmDialog"_s);
    const auto places = [&] {
        QMap<QString, QRect> found;
        for (const char *name : {"reason", "ticket", "challenge", "keep", "revoke"}) {
            const QWidget *part = dialog->findChild<QWidget *>(QLatin1String(name));
            found.insert(QLatin1String(name), QRect(part->mapToGlobal(QPoint()), part->size()));
        }
        return found;
    };
    const QMap<QString, QRect> before = places();
    const QWidget *said = person.find(u"ticketHint"_s);
    QVERIFY(said->mapToGlobal(QPoint()).y() >= before.value(u"ticket"_s).bottom());
    QVERIFY(said->mapToGlobal(QPoint()).y() < before.value(u"ticket"_s).bottom() + 20);
    for (const QString &typed : {u"INC"_s, u"INC12345"_s, u"INC1234"_s}) {
        QVERIFY(person.type(u"ticket"_s, typed));
        QCoreApplication::processEvents();
        QCOMPARE(places(), before);
        if (person.sees(u"ticketHint"_s))
            QCOMPARE(person.textOf(u"ticketHint"_s).contains(u"INC and 4 digits"_s), !hint.isEmpty());
    }
    QVERIFY(!person.sees(u"ticketHint"_s));
    QVERIFY(person.pick(u"reason"_s, 2));
    QVERIFY(person.type(u"challenge"_s, u"revoke 1"_s));
    QCoreApplication::processEvents();
    QCOMPARE(places(), before);
    QVERIFY(person.press(Qt::Key_Escape));
}

// What a setting that is off says is what it would do.
void TestGuiPolicy::F3_12_descriptionOfWhatIsOff()
{
    DeskWindow scene(4);
    QVERIFY(scene.signIn());
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    const auto *shown = scene.person.find<QPlainTextEdit>(u"policyDescription"_s);
    QVERIFY2(shown->toPlainText().startsWith(u"When on: nothing can be revoked"_s),
             qPrintable(shown->toPlainText()));
    for (const PolicyKey &key : policyKeys()) {
        if (key.type == PolicyType::Flag)
            QVERIFY2(policy_words::description(key.id).startsWith(u"When on: "_s) ||
                         policy_words::description(key.id).startsWith(u"Whether "_s),
                     key.name.data());
    }
}

// Never used: its risk alone wants a button only.
void TestGuiPolicy::confirmationIsStricter()
{
    DeskWindow scene(4, machinePolicy({{u"confirmation"_s, u"count"_s}}));
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(!enabled(scene.person, u"revoke"_s));
    QVERIFY(scene.person.sees(u"holdSentence"_s));
    QVERIFY(scene.person.type(u"challenge"_s, u"revoke 1"_s));
    QVERIFY(enabled(scene.person, u"revoke"_s));
    QVERIFY(scene.confirm());
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }));
    QCOMPARE(scene.api.deletes(), 1);
}

void TestGuiPolicy::ownCredential()
{
    DeskWindow scene(4, machinePolicy({{u"own_revocation"_s, false}}));
    QVERIFY(scene.signIn(u"c1"_s));
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(!enabled(scene.person, u"revokeButton"_s));
    QVERIFY(tip(scene.person, u"revokeButton"_s).contains(u"signed in with"_s));
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(scene.checkRow(u"c2"_s));
    QVERIFY(enabled(scene.person, u"revokeButton"_s));
}

void TestGuiPolicy::paceIsDecided()
{
    DeskWindow scene(6, machinePolicy({{u"pace"_s, u"considerate"_s}}));
    QVERIFY(scene.signIn());
    for (const QString &id : {u"c1"_s, u"c2"_s})
        QVERIFY(scene.checkRow(id));
    QVERIFY(scene.person.click(u"revokeButton"_s));
    QVERIFY(scene.asked());
    QVERIFY(!enabled(scene.person, u"paceFast"_s));
    QVERIFY(scene.person.find<QRadioButton>(u"paceConsiderate"_s)->isChecked());
    QVERIFY(scene.person.textOf(u"paceExplanation"_s).contains(u"10-fleet.json"_s));
    QVERIFY(scene.person.press(Qt::Key_Space));
    QVERIFY(scene.confirm());
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }));
    QCOMPARE(scene.desk->run().plan.pace, Pace::Considerate);
}

void TestGuiPolicy::onlyAllowedServers()
{
    DeskWindow scene(
        4, machinePolicy({{u"allowed_base_urls"_s, QStringList{u"https://sandbox.api.dinie.com.br"_s}}}));
    auto *places = scene.person.find<QComboBox>(u"environmentKind"_s);
    QVERIFY(places);
    QCOMPARE(places->count(), 2); // sandbox, custom address
    const QString why = scene.person.textOf(u"placesSentence"_s);
    QVERIFY2(why.startsWith(u"Allowed servers: Set by"_s) && why.contains(u"10-fleet.json"_s),
             qPrintable(why));
    QVERIFY(!why.contains(u"Environments"_s));
    QVERIFY(scene.person.pick(u"environmentKind"_s, 1));
    QVERIFY(scene.person.type(u"environmentName"_s, u"Elsewhere"_s));
    QVERIFY(scene.person.type(u"environmentAddress"_s, scene.api.server.url().toString()));
    QVERIFY(scene.person.type(u"clientId"_s, u"own"_s));
    QVERIFY(scene.person.type(u"secret"_s, u"s3cr3t"_s));
    QVERIFY(scene.person.click(u"signIn"_s));
    QVERIFY(scene.person.textOf(u"formComplaint"_s).contains(u"does not allow signing in"_s));
    QCOMPARE(scene.api.server.requests().size(), 0);
}

void TestGuiPolicy::environmentsAreSetUp()
{
    DeskWindow scene(3);
    scene.policy = machinePolicy(
        {{u"environments"_s, QStringList{u"Ours | production | "_s + scene.api.server.url().toString(),
                                         u"Theirs | sandbox | https://sandbox.example.com/v3"_s}}});
    scene.restart();
    auto *places = scene.person.find<QComboBox>(u"environmentKind"_s);
    QVERIFY(places);
    QCOMPARE(places->count(), 2);
    const QString why = scene.person.textOf(u"placesSentence"_s);
    QVERIFY2(why.startsWith(u"Environments: Set by"_s) && why.contains(u"10-fleet.json"_s), qPrintable(why));
    QCOMPARE(places->accessibleDescription(), why);
    QCOMPARE(scene.person.textOf(u"environmentName"_s), u"Ours"_s);
    QVERIFY(scene.person.find<QLineEdit>(u"environmentName"_s)->isReadOnly());
    QVERIFY(scene.person.find<QLineEdit>(u"environmentAddress"_s)->isReadOnly());
    QVERIFY(scene.person.type(u"clientId"_s, u"own"_s));
    QVERIFY(scene.person.type(u"secret"_s, u"s3cr3t"_s));
    QVERIFY(scene.person.click(u"signIn"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.listed(); }));
    QCOMPARE(scene.desk->state().environment.kind, EnvironmentKind::Production);
}

void TestGuiPolicy::secretStorage_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("kept");
    QTest::newRow("keychain") << u"keychain"_s << true;
    QTest::newRow("session") << u"session"_s << false;
}

void TestGuiPolicy::secretStorage()
{
    QFETCH(QString, word);
    QFETCH(bool, kept);
    DeskWindow scene(3, machinePolicy({{u"secret_storage"_s, word}}));
    auto *remember = scene.person.find<QCheckBox>(u"remember"_s);
    QVERIFY(remember);
    QCOMPARE(remember->isChecked(), kept);
    QVERIFY(!remember->isEnabled());
    QVERIFY(scene.person.textOf(u"storageSentence"_s).contains(u"10-fleet.json"_s));
    QVERIFY(scene.person.pick(u"environmentKind"_s, 2));
    QVERIFY(scene.person.type(u"environmentName"_s, u"Status"_s));
    QVERIFY(scene.person.type(u"environmentAddress"_s, scene.api.server.url().toString()));
    QVERIFY(scene.person.type(u"clientId"_s, u"own"_s));
    QVERIFY(scene.person.type(u"secret"_s, u"s3cr3t"_s));
    QVERIFY(scene.person.click(u"signIn"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.listed(); }));
    QCOMPARE(scene.desk->state().sessionOnly, !kept);
    QCOMPARE(scene.store.size() > 0, kept);
}

void TestGuiPolicy::keychainIsTheOnlyWay()
{
    DeskWindow scene(3, machinePolicy({{u"secret_storage"_s, u"keychain"_s}}));
    scene.store.setRule([](MemoryStore::Use, const SecretKey &) { return SecretError::Kind::Unavailable; });
    QVERIFY(scene.person.pick(u"environmentKind"_s, 2));
    QVERIFY(scene.person.type(u"environmentName"_s, u"Status"_s));
    QVERIFY(scene.person.type(u"environmentAddress"_s, scene.api.server.url().toString()));
    QVERIFY(scene.person.type(u"clientId"_s, u"own"_s));
    QVERIFY(scene.person.type(u"secret"_s, u"s3cr3t"_s));
    QVERIFY(scene.person.click(u"signIn"_s));
    QVERIFY(scene.person.find(u"step_storeAgain"_s));
    QVERIFY(!scene.person.sees(u"step_useThisSessionOnly"_s));
}

void TestGuiPolicy::desktop()
{
    DeskWindow scene(
        2, machinePolicy({{u"practice"_s, false}, {u"language"_s, u"en"_s}, {u"offer_updates"_s, false}}));
    QVERIFY(scene.person.find(u"signInForm"_s));
    const QWidget *practice = scene.person.find(u"openPractice"_s);
    QVERIFY(!practice->isEnabled());
    const QString why = scene.person.textOf(u"practiceSentence"_s);
    QVERIFY2(why.contains(u"does not allow Practice"_s) && why.contains(u"10-fleet.json"_s), qPrintable(why));
    QCOMPARE(practice->accessibleDescription(), why);
    QVERIFY(!scene.person.textOf(u"signInIntro"_s).contains(u"Practice"_s));
    for (const QString &name : {u"actionLanguage_pt_BR"_s, u"actionUpdates"_s}) {
        const QAction *action = actionOf(*scene.window, name);
        QVERIFY2(!action->isEnabled() && action->isVisible(), qPrintable(name));
        QVERIFY2(action->toolTip().contains(u"10-fleet.json"_s), qPrintable(name));
        QVERIFY(qobject_cast<QMenu *>(action->associatedObjects().last())->toolTipsVisible());
    }
    QVERIFY(actionOf(*scene.window, u"actionUpdates"_s)->text().contains(u"set by your organisation"_s));
    QVERIFY(scene.person.find<QMenuBar>(u"menuBar"_s)
                ->findChild<QMenu *>(u"menuLanguage"_s)
                ->title()
                .contains(u"set by your organisation"_s));
    QVERIFY(scene.signIn());
    const Offered inMenu = environmentsOffered(&scene).value(u"actionOpenPractice"_s);
    QVERIFY(!inMenu.enabled);
    QVERIFY2(inMenu.text.contains(u"set by your organisation"_s), qPrintable(inMenu.text));
    QVERIFY2(inMenu.tip.contains(u"10-fleet.json"_s), qPrintable(inMenu.tip));
    DeskWindow usual(2);
    QVERIFY(usual.person.find(u"openPractice"_s)->isEnabled());
    for (const QString &name : {u"actionLanguage_pt_BR"_s, u"actionUpdates"_s})
        QVERIFY2(actionOf(*usual.window, name)->isEnabled(), qPrintable(name));
}

// What was set up before the policy: of its kind, and marked where it may not be opened. It still can be
// forgotten.
void TestGuiPolicy::knownEnvironmentsAreAsDecided()
{
    DeskWindow scene(2);
    QVERIFY(scene.signIn()); // as sandbox
    const QString id = scene.desk->state().environment.id;
    scene.policy = machinePolicy(
        {{u"environments"_s, QStringList(u"Live | production | "_s + scene.api.server.url().toString())}});
    scene.restart();
    QString page = scene.person.find<QPushButton>(QString(u"open_"_s + id))->text();
    QVERIFY2(page.contains(environmentLook(EnvironmentKind::Production).word), qPrintable(page));
    QVERIFY(!page.contains(u"not allowed"_s));

    scene.policy = machinePolicy({{u"allowed_base_urls"_s, QStringList(u"https://other.example.com"_s)}});
    scene.restart();
    page = scene.person.textOf(u"refused_"_s + id);
    QVERIFY2(page.contains(u"does not allow signing in"_s), qPrintable(page));
    QVERIFY(scene.person.click(QString(u"open_"_s + id)));
    QVERIFY(scene.person.textOf(u"failureSentence"_s).contains(u"organisation"_s));
    const QString whose = scene.person.textOf(u"failureExplanation"_s);
    QVERIFY2(whose.contains(u"10-fleet.json (allowed_base_urls)"_s), qPrintable(whose));
    QVERIFY(scene.person.choose(u"menuFile"_s, u"actionForgetEnvironment"_s));
    QVERIFY(scene.person.click(u"forgetEnvironment"_s));
    QTRY_VERIFY(scene.desk->environments().all().isEmpty());
}

void TestGuiPolicy::menuMarksWhatIsNotAllowed()
{
    DeskWindow scene(2);
    Environment other;
    other.id = u"other"_s;
    other.name = u"Other"_s;
    other.kind = EnvironmentKind::Sandbox;
    other.baseUrl = QUrl(u"https://other.example.com/v3"_s);
    QVERIFY(scene.desk->environments().save(other));
    scene.policy = machinePolicy(
        {{u"environments"_s, QStringList(u"Live | production | "_s + scene.api.server.url().toString())}});
    scene.restart();
    QVERIFY(scene.signIn());
    const QHash<QString, Offered> offered = environmentsOffered(&scene);
    const QString mine = offered.value(u"actionOpen_"_s + scene.desk->state().environment.id).text;
    QVERIFY2(mine.contains(environmentLook(EnvironmentKind::Production).word), qPrintable(mine));
    QVERIFY(!mine.contains(u"not allowed"_s));
    QVERIFY(offered.value(u"actionOpen_other"_s).text.contains(u"not allowed by your organisation"_s));
}

// Confirmed under other rules, and not sent yet: the panel's button says why it does not go on.
void TestGuiPolicy::runOfBeforeStays()
{
    DeskWindow scene(6);
    QVERIFY(scene.signIn());
    const QString id = scene.desk->state().environment.id;
    bool asked = false;
    scene.api.onList = [&](QTcpSocket *, const RawRequest &) { return asked = true; }; // never answers
    QVERIFY(scene.revoke({u"c1"_s, u"c2"_s, u"c3"_s}));
    QVERIFY(scene.person.waitFor([&] { return asked; }));
    scene.api.onList = {};
    scene.policy = machinePolicy({{u"read_only"_s, true}});
    scene.restart();
    scene.desk->open(id);
    QVERIFY(scene.person.find(u"runGoOn"_s, 20'000));
    QVERIFY(scene.person.click(u"runGoOn"_s));
    QVERIFY(scene.person.textOf(u"messageExplanation"_s).contains(u"read-only"_s));
    QVERIFY(scene.person.click(u"messageClose"_s));
    QCOMPARE(scene.api.deletes(), 0);
}

// What is left of it is confirmed as the rule of today wants it: with the count, and held.
void TestGuiPolicy::runOfBeforeIsConfirmedAgain()
{
    DeskWindow scene(6);
    QVERIFY(scene.signIn());
    const QString id = scene.desk->state().environment.id;
    bool asked = false;
    scene.api.onList = [&](QTcpSocket *, const RawRequest &) { return asked = true; }; // never answers
    QVERIFY(scene.revoke({u"c1"_s, u"c2"_s, u"c3"_s}));
    QVERIFY(scene.person.waitFor([&] { return asked; }));
    scene.api.onList = {};
    scene.policy = machinePolicy({{u"confirmation"_s, u"count"_s}});
    scene.restart();
    scene.desk->open(id);
    QVERIFY(scene.person.find(u"runGoOn"_s, 20'000));
    QVERIFY(scene.person.click(u"runGoOn"_s));
    QVERIFY(scene.person.textOf(u"changes"_s).contains(u"Nothing more is sent until you confirm them"_s));
    QVERIFY(scene.person.textOf(u"question"_s).contains(u"3 credentials"_s));
    QVERIFY(scene.person.find(u"holdSentence"_s));
    QVERIFY(scene.person.click(u"keep"_s));
    QTRY_VERIFY(!scene.person.sees(u"confirmDialog"_s));
    QCOMPARE(scene.desk->run().phase, RunStatus::Phase::NeedsGoOn);

    QVERIFY(scene.person.click(u"runGoOn"_s));
    QVERIFY(!scene.person.find(u"revoke"_s)->isEnabled());
    QVERIFY(scene.person.type(u"challenge"_s, u"revoke 3"_s));
    QCOMPARE(scene.api.deletes(), 0);
    QVERIFY(scene.confirm());
    QTRY_COMPARE_WITH_TIMEOUT(scene.desk->run().phase, RunStatus::Phase::Finished, 20'000);
    QCOMPARE(scene.api.deletes(), 3);
}

void TestGuiPolicy::restIsNotRetried_data()
{
    QTest::addColumn<QVariantMap>("decided");
    QTest::addColumn<QString>("why");
    QTest::newRow("too many") << QVariantMap{{u"largest_run"_s, 1}} << u"at most 1"_s;
    QTest::newRow("read only") << QVariantMap{{u"read_only"_s, true}} << u"read-only"_s;
}

// Of a run of an earlier start; its dialog stays open.
void TestGuiPolicy::restIsNotRetried()
{
    QFETCH(const QVariantMap, decided);
    QFETCH(const QString, why);
    DeskWindow scene(6);
    scene.api.onDelete = [](QTcpSocket *socket, ScriptedApi::Row *row) {
        if (row->clientId == u"c1"_s)
            row->status = "revoked";
        socket->write(row->status == "revoked" ? RawServer::answer(204)
                                               : RawServer::problem(409, "last_active_credential"));
    };
    QVERIFY(scene.signIn());
    QVERIFY(scene.revoke({u"c1"_s, u"c2"_s, u"c4"_s}));
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }, 30'000));
    const QString id = scene.desk->state().environment.id;
    const int deletes = scene.api.deletes();
    scene.policy = machinePolicy(decided);
    scene.restart();
    scene.desk->open(id);
    QVERIFY(scene.person.waitFor([&] { return scene.listed(); }));
    QVERIFY(scene.person.find(u"runDetails"_s, 20'000));
    QVERIFY(scene.person.click(u"runDetails"_s));
    QVERIFY(scene.person.click(u"runRetryRest"_s));
    QCOMPARE(scene.person.textOf(u"messageSentence"_s), u"The revocation could not start."_s);
    const QString said = scene.person.textOf(u"messageExplanation"_s);
    QVERIFY2(said.contains(why), qPrintable(said));
    QVERIFY(scene.person.click(u"messageClose"_s));
    QVERIFY(scene.person.waitFor([&] { return !scene.person.sees(u"message"_s); }));
    QVERIFY(scene.person.sees(u"runDialog"_s));
    QVERIFY(!scene.person.sees(u"confirmDialog"_s));
    QCOMPARE(scene.api.deletes(), deletes);
}

// It is gone by now, and the button says so.
void TestGuiPolicy::oneIsNotTriedAgain()
{
    DeskWindow scene(6);
    QVERIFY(scene.signIn());
    scene.api.onList = [](QTcpSocket *socket, const RawRequest &) {
        socket->write(RawServer::problem(500, {}));
        return true;
    };
    QVERIFY(scene.revoke({u"c1"_s}));
    QVERIFY(scene.person.waitFor([&] { return scene.ended(); }));
    QCOMPARE(scene.desk->run().items.first().outcome, Outcome::NotAttempted);
    scene.api.onList = {};
    scene.api.find(u"c1"_s)->status = "revoked";
    QVERIFY(scene.person.press(Qt::Key_F5));
    QVERIFY(scene.person.waitFor([&] {
        const Credential *row = scene.desk->list().findByClientId(u"c1"_s);
        return row && row->status == CredentialStatus::Revoked;
    }));
    QVERIFY(scene.person.click(u"runDetails"_s));
    QVERIFY(scene.person.click(u"problemStepTryAgain"_s));
    const QString said = scene.person.textOf(u"messageExplanation"_s);
    QVERIFY2(said.contains(u"already revoked"_s), qPrintable(said));
    QCOMPARE(scene.api.deletes(), 0);
}

// What cannot be deleted is told, with its environment.
void TestGuiPolicy::keptSecretsThatStay()
{
    DeskWindow scene(2);
    QVERIFY(scene.signIn());
    const QString id = scene.desk->state().environment.id;
    scene.policy = machinePolicy({{u"secret_storage"_s, u"session"_s}});
    scene.restart();
    scene.store.setRule([](MemoryStore::Use use, const SecretKey &) {
        return use == MemoryStore::Use::Remove ? SecretError::Kind::Denied : SecretError::Kind::None;
    });
    scene.desk->open(id);
    QVERIFY(scene.person.textOf(u"messageSentence"_s).contains(u"those of 1 environment"_s));
    QVERIFY(scene.person.textOf(u"messageSentence"_s).contains(u"Staging"_s));
    QVERIFY(scene.person.click(u"messageClose"_s));
    QVERIFY(scene.person.find(u"signInPage"_s));
}

void TestGuiPolicy::pageListsEachKey()
{
    DeskWindow scene(2, machinePolicy({{u"largest_run"_s, 20}}));
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    auto *table = scene.person.find<QTableWidget>(u"policyTable"_s);
    QVERIFY(table);
    QVERIFY(!scene.person.sees(u"policyProblems"_s));
    QCOMPARE(table->rowCount(), static_cast<int>(policyKeys().size()));
    int row = 0;
    for (const PolicyKey &key : policyKeys()) {
        QCOMPARE(table->item(row, 0)->text(), policy_words::title(key.id));
        const bool locked = key.id == PolicyId::LargestRun;
        QCOMPARE(table->item(row, 1)->text(), locked        ? u"Locked"_s
                                              : key.setting ? u"Your choice"_s
                                                            : u"Not set"_s);
        QCOMPARE(table->item(row, 1)->icon().isNull(), !locked);
        QCOMPARE(table->item(row, 3)->text(),
                 locked ? u"Machine policy, /etc/revoke-desk/policies.d/10-fleet.json"_s : u"Default"_s);
        ++row;
    }
    // Nothing written is not nothing allowed, and no decision on a proxy is not "none".
    QVERIFY(scene.person.chooseRow(u"policyTable"_s, 0, u"Allowed servers"_s));
    QCOMPARE(table->item(table->currentRow(), 2)->text(), u"any"_s);
    QVERIFY(scene.person.chooseRow(u"policyTable"_s, 0, u"Proxy"_s));
    QCOMPARE(table->item(table->currentRow(), 2)->text(), u"The operator decides"_s);
    QVERIFY(scene.person.chooseRow(u"policyTable"_s, 0, u"Largest run"_s));
    QCOMPARE(table->item(table->currentRow(), 2)->text(), u"20"_s);
    QVERIFY(scene.person.textOf(u"policyDescription"_s)
                .endsWith(u"run may revoke. (largest_run)\nMachine policy, "
                          "/etc/revoke-desk/policies.d/10-fleet.json\n20"_s));
    QVERIFY(scene.person.waitFor([&] { return table->hasFocus(); }));
    QVERIFY(scene.person.press(Qt::Key_F2)); // nothing can be typed
    QVERIFY(!table->isPersistentEditorOpen(table->currentItem()));
    QVERIFY(scene.person.click(u"policyClose"_s));
    QVERIFY(scene.person.waitFor([&] { return !scene.person.sees(u"policyDialog"_s); }));
}

void TestGuiPolicy::pageTellsLeftOpenFromLocked()
{
    DeskWindow scene(2, machinePolicy({{u"proxy"_s, u""_s}, {u"extra_ca_file"_s, u"none"_s}}));
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    auto *table = scene.person.find<QTableWidget>(u"policyTable"_s);
    QVERIFY(table);
    const auto shown = [&](int column) { return table->item(table->currentRow(), column)->text(); };
    QVERIFY(scene.person.chooseRow(u"policyTable"_s, 0, u"Proxy"_s));
    QCOMPARE(shown(1), u"Left to you"_s);
    QCOMPARE(shown(2), u"The operator decides"_s);
    QVERIFY(shown(3).startsWith(u"Machine policy"_s));
    QVERIFY(table->item(table->currentRow(), 1)->icon().isNull());
    QVERIFY(scene.person.chooseRow(u"policyTable"_s, 0, u"Extra CA file"_s));
    QCOMPARE(shown(1), u"Locked"_s);
    QCOMPARE(shown(2), u"none"_s);
}

// Fifty servers stand below the table, each on a line of its own, to be scrolled and copied.
void TestGuiPolicy::pageHasWholeValues()
{
    QStringList servers;
    for (int i = 0; i < 50; ++i)
        servers.append(u"https://h%1.example.com/%2"_s.arg(i).arg(QString(150, u'a')));
    const QString hostile = u"https://host.example.com/"_s + QChar(0x202E) + u"gro"_s;
    servers.last() = hostile;
    DeskWindow scene(2, machinePolicy({{u"allowed_base_urls"_s, servers}}));
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    QVERIFY(scene.person.chooseRow(u"policyTable"_s, 0, u"Allowed servers"_s));
    auto *whole = scene.person.find<QPlainTextEdit>(u"policyDescription"_s);
    QVERIFY(whole);
    servers.last() = u"https://host.example.com/‹U+202E›gro"_s;
    QVERIFY2(whole->toPlainText().endsWith(u"10-fleet.json\n"_s + servers.join(u'\n')),
             qPrintable(whole->toPlainText()));
    QVERIFY(whole->verticalScrollBar()->isVisible());
    QTest::mouseClick(whole->viewport(), Qt::LeftButton);
    QVERIFY(scene.person.waitFor([&] { return whole->hasFocus(); }));
    QVERIFY(scene.person.press(Qt::Key_A, Qt::ControlModifier));
    QApplication::clipboard()->clear();
    QVERIFY(scene.person.press(Qt::Key_C, Qt::ControlModifier));
    QCOMPARE(QApplication::clipboard()->text(), whole->toPlainText());
    const auto *table = scene.person.find<QTableWidget>(u"policyTable"_s);
    QVERIFY(table->item(table->currentRow(), 2)->toolTip().size() < 1000);
}

void TestGuiPolicy::pageNamesWhatIsWrong()
{
    DeskWindow scene(2, machinePolicy({{u"largest_run"_s, u"many"_s}, {u"<b>new</b>"_s, true}}));
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    QVERIFY(scene.person.textOf(u"policyConsequence"_s).contains(u"Nothing can be revoked"_s));
    auto *list = scene.person.find<QPlainTextEdit>(u"policyProblemList"_s);
    QVERIFY(list);
    for (const QString &part : {u"10-fleet.json"_s, u"largest_run"_s, u"\"many\""_s, u"<b>new</b>"_s})
        QVERIFY2(list->toPlainText().contains(part), qPrintable(part));

    scene.policy = machinePolicy({{u"newer_key"_s, true}});
    scene.restart();
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    QVERIFY(scene.person.textOf(u"policyConsequence"_s).contains(u"Some policy settings"_s));
}

void TestGuiPolicy::pageAttributesNoStandIn()
{
    DeskWindow scene(2, machinePolicy({{u"idle_lock_minutes"_s, u"ten"_s}, {u"read_only"_s, u"ture"_s}}));
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    auto *table = scene.person.find<QTableWidget>(u"policyTable"_s);
    QVERIFY(table);
    const auto shown = [&](int column) { return table->item(table->currentRow(), column)->text(); };
    const QString file = u"/etc/revoke-desk/policies.d/10-fleet.json"_s;
    QVERIFY(scene.person.chooseRow(u"policyTable"_s, 0, u"Lock after inactivity"_s));
    QCOMPARE(shown(1), u"Locked"_s);
    QCOMPARE(shown(2), u"5"_s);
    QCOMPARE(shown(3), u"Cautious default: %1 can't be used"_s.arg(file));
    QVERIFY(scene.person.chooseRow(u"policyTable"_s, 0, u"Read only"_s));
    QCOMPARE(shown(1), u"Can't be used"_s);
    QCOMPARE(shown(2), u"unknown"_s);
    QCOMPARE(shown(3), u"Nothing can be revoked: %1 can't be used"_s.arg(file));
    QVERIFY(scene.person.textOf(u"policyDescription"_s).endsWith(u"can't be used\nunknown"_s));
}

void TestGuiPolicy::pageIsCopied()
{
    DeskWindow scene(2, machinePolicy({{u"read_only"_s, true}, {u"pace"_s, 7}}));
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    QApplication::clipboard()->clear();
    QVERIFY(scene.person.click(u"policyCopy"_s));
    const QString copied = QApplication::clipboard()->text();
    QCOMPARE(copied, policyReport(*scene.preferences));
    QVERIFY(copied.startsWith(
        u"read_only = true  (Machine policy, /etc/revoke-desk/policies.d/10-fleet.json)\n"_s));
    QVERIFY(copied.contains(u"pace can't be 7"_s));
}

void TestGuiPolicy::F5_5_pageSaysWhatMayBeHidden()
{
    PolicyLevel machine;
    machine.mayBeHidden = u"/etc/revoke-desk/policies.d"_s;
    DeskWindow scene(4, Policy(machine, {}));
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    const QString words = scene.person.textOf(u"policyHidden"_s);
    QVERIFY2(words.contains(u"user namespace"_s) && words.contains(machine.mayBeHidden), qPrintable(words));
    QVERIFY(!scene.person.sees(u"policyProblems"_s));
    QApplication::clipboard()->clear();
    QVERIFY(scene.person.click(u"policyCopy"_s));
    QVERIFY(QApplication::clipboard()->text().contains(u"\nnote: "_s));
    QVERIFY(scene.person.click(u"policyClose"_s));
    // A container works as anything else does.
    QVERIFY(scene.signIn());
    QVERIFY(scene.checkRow(u"c1"_s));
    QVERIFY(enabled(scene.person, u"revokeButton"_s));

    scene.policy = {};
    scene.restart();
    QVERIFY(scene.person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    QVERIFY(scene.person.sees(u"policyTable"_s) && !scene.person.sees(u"policyHidden"_s));
}

void TestGuiPolicy::runOfAnotherStays_data()
{
    QTest::addColumn<QVariantMap>("decided");
    QTest::addColumn<bool>("again");
    for (const bool again : {false, true}) {
        const char *when = again ? "after a new start" : "meanwhile";
        QTest::addRow("nothing decided, %s", when) << QVariantMap() << again;
        QTest::addRow("own not allowed, %s", when) << QVariantMap{{u"own_revocation"_s, false}} << again;
    }
}

// Confirmed by one, and then somebody signs in as a credential of it: no confirmation said that it is the
// own.
void TestGuiPolicy::runOfAnotherStays()
{
    QFETCH(const QVariantMap, decided);
    QFETCH(const bool, again);
    DeskWindow scene(4, machinePolicy(decided));
    QVERIFY(scene.signIn());
    bool asked = false;
    scene.api.onList = [&](QTcpSocket *, const RawRequest &) { return asked = true; }; // never answers
    QVERIFY(scene.revoke({u"c1"_s, u"c2"_s}));
    QVERIFY(scene.person.waitFor([&] { return asked; }));
    scene.api.onList = {};
    SignInDraft draft;
    draft.environment = scene.desk->state().environment;
    draft.environment.clientId = u"c2"_s;
    draft.secret = Secret("s3cr3t");
    draft.remember = true;
    if (again)
        scene.restart();
    scene.desk->signIn(std::move(draft));
    QVERIFY(scene.person.waitFor(
        [&] { return scene.desk->run().phase == RunStatus::Phase::NeedsGoOn && scene.listed(); }));
    QVERIFY(scene.person.click(u"runGoOn"_s));
    if (decided.isEmpty()) { // F1.3: the confirmation says so now
        QVERIFY(scene.asked());
        QVERIFY(scene.person.sees(u"ownIdChallenge"_s));
        QVERIFY(scene.person.press(Qt::Key_Escape));
    } else {
        QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"message"_s); }));
        QVERIFY2(scene.person.textOf(u"messageExplanation"_s).contains(u"signed in with"_s),
                 qPrintable(scene.person.textOf(u"messageExplanation"_s)));
    }
    QCOMPARE(scene.desk->run().phase, RunStatus::Phase::NeedsGoOn);
    QCOMPARE(scene.api.deletes(), 0);
}

// As --environment does, on a computer where nobody signed in yet.
void TestGuiPolicy::environmentIsOffered()
{
    DeskWindow scene(
        2, machinePolicy(
               {{u"environments"_s, QStringList{u"Ours | production | https://api.example.com/v3"_s,
                                                u"Theirs | sandbox | https://sandbox.example.com/v3"_s}}}));
    QVERIFY(!scene.window->offerEnvironment(u"Nobody's"_s));
    QCOMPARE(scene.person.textOf(u"environmentName"_s), u"Ours"_s);
    QVERIFY(scene.window->offerEnvironment(u"theirs"_s));
    QCOMPARE(scene.person.textOf(u"environmentName"_s), u"Theirs"_s);
    QCOMPARE(scene.person.textOf(u"environmentAddress"_s), u"https://sandbox.example.com/v3"_s);
}

void TestGuiPolicy::unknownServersLetNobodyIn()
{
    DeskWindow scene(2, machinePolicy({{u"allowed_base_urls"_s, u"https://api.example.com"_s}}));
    QVERIFY(scene.person.type(u"clientId"_s, u"own"_s));
    QVERIFY(scene.person.type(u"secret"_s, u"s3cr3t"_s));
    QVERIFY(scene.person.click(u"signIn"_s));
    QVERIFY(scene.person.waitFor([&] { return scene.person.sees(u"signInFailure"_s); }));
    const QString said = scene.person.textOf(u"failureSentence"_s);
    for (const QString &part : {u"Nobody can sign in"_s, u"10-fleet.json"_s, u"allowed_base_urls"_s})
        QVERIFY2(said.contains(part), qPrintable(said));
    QCOMPARE(scene.person.textOf(u"bannerSentence"_s), said); // before anybody tries
    QCOMPARE(scene.api.server.requests().size(), 0);
}

QTEST_MAIN(TestGuiPolicy)
#include "tst_gui_policy.moc"
