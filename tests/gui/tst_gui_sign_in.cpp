#include "gui/person.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

enum Kind { Sandbox, Production, Custom }; // places in the list

constexpr const char *clientId = "dinie_ci_live_9f31a07b";
const QString secret = u"s3cr3t-of-the-test"_s;

Environment staging()
{
    Environment environment;
    environment.id = u"8d1c"_s;
    environment.name = u"Staging & tests"_s;
    environment.kind = EnvironmentKind::Sandbox;
    environment.baseUrl = QUrl(u"https://sandbox.api.dinie.com.br/v3"_s);
    environment.clientId = QString::fromLatin1(clientId);
    return environment;
}

SignInFailure keychainFailure(SecretError::Kind kind, bool goodCredentials)
{
    SignInFailure failure;
    failure.stage = SignInFailure::Stage::Keychain;
    failure.secretError.kind = kind;
    failure.goodCredentials = goodCredentials;
    return failure;
}

SignInFailure refusedPair()
{
    SignInFailure failure;
    failure.error.kind = ApiError::Kind::Unauthorized;
    failure.error.status = 401;
    failure.error.method = "POST";
    failure.error.url = QUrl(u"https://sandbox.api.dinie.com.br/v3/auth/token"_s);
    return failure;
}

} // namespace

// The page that one signs in on, without anything behind it.
class TestGuiSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void whatIsTypedComesOut();
    void badInputIsSaidAndKept_data();
    void badInputIsSaidAndKept();
    void enterSignsIn();
    void addressesOfTheContract();
    void F5_6_addressComesFromTheKind_data();
    void F5_6_addressComesFromTheKind();
    void namesAreUnique();
    void ownWordsSurviveAnotherKind();
    void theSecretCannotBeCopied();
    void theSecretStaysUntilForgotten();
    void againOnlyWhatOneSignsInWith();
    void progressCanBeCancelled();
    void failureOffersNextSteps_data();
    void failureOffersNextSteps();
    void tryingAgainTakesWhatIsTyped();
    void cancelledIsNoFailure();
    void knownEnvironmentsOpen();
    void escapeGoesBack();
    void everythingHasANameForAssistiveTechnology();

private:
    void fillIn(const QString &id = QString::fromLatin1(clientId), const QString &typed = secret);

    Person person;
    std::unique_ptr<QScrollArea> m_window;
    SignInPage *m_page = nullptr;
};

void TestGuiSignIn::initTestCase()
{
    theme::initResources();
    qRegisterMetaType<texts::NextStep>();
}

void TestGuiSignIn::init()
{
    m_window = std::make_unique<QScrollArea>();
    m_window->setWidgetResizable(true);
    m_page = new SignInPage;
    m_window->setWidget(m_page);
    m_window->resize(900, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestGuiSignIn::cleanup()
{
    m_window.reset();
}

void TestGuiSignIn::fillIn(const QString &id, const QString &typed)
{
    QVERIFY(person.type(u"clientId"_s, id));
    QVERIFY(person.type(u"secret"_s, typed));
}

void TestGuiSignIn::whatIsTypedComesOut()
{
    QSignalSpy submitted(m_page, &SignInPage::submitted);
    QVERIFY(person.pick(u"environmentKind"_s, Custom));
    QVERIFY(person.type(u"environmentName"_s, u"  My   server "_s));
    QVERIFY(person.type(u"environmentAddress"_s, u" http://127.0.0.1:8080/v3/ "_s));
    fillIn(u" %1 "_s.arg(QLatin1String(clientId)), secret + u' ');
    QVERIFY(person.click(u"remember"_s));
    QVERIFY(person.click(u"signIn"_s));
    QCOMPARE(submitted.count(), 1);
    const SignInDraft draft = m_page->draft();
    QCOMPARE(draft.environment.id, QString());
    QCOMPARE(draft.environment.name, u"My server"_s);
    QCOMPARE(draft.environment.kind, EnvironmentKind::Custom);
    QCOMPARE(draft.environment.baseUrl, QUrl(u"http://127.0.0.1:8080/v3"_s));
    QCOMPARE(draft.environment.signInKind, SignInKind::ClientCredentials);
    QCOMPARE(draft.environment.clientId, QString::fromLatin1(clientId));
    QCOMPARE(draft.secret.view().toByteArray(), secret.toLatin1());
    QCOMPARE(draft.remember, false);
}

void TestGuiSignIn::badInputIsSaidAndKept_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("no name") << u"environmentName"_s << QString() << u"Name the environment"_s;
    QTest::newRow("F5.8: a name that nobody sees")
        << u"environmentName"_s << u"\u3164\u2800"_s << u"Name the environment"_s;
    QTest::newRow("no address") << u"environmentAddress"_s << QString() << u"address"_s;
    QTest::newRow("http") << u"environmentAddress"_s << u"http://api.example.com/v3"_s << u"https://"_s;
    QTest::newRow("user in the address")
        << u"environmentAddress"_s << u"https://me:pw@api.example.com"_s << u"password"_s;
    QTest::newRow("query") << u"environmentAddress"_s << u"https://api.example.com/v3?x=1"_s << u"?"_s;
    QTest::newRow("no client ID") << u"clientId"_s << QString() << u"client ID"_s;
    QTest::newRow("colon in the client ID") << u"clientId"_s << u"a:b"_s << u"character"_s;
    QTest::newRow("space in the client ID") << u"clientId"_s << u"dinie ci"_s << u"character"_s;
    QTest::newRow("no secret") << u"secret"_s << QString() << u"secret"_s;
    QTest::newRow("space in the secret") << u"secret"_s << u"a b"_s << u"space"_s;
}

void TestGuiSignIn::badInputIsSaidAndKept()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const QString, said);
    QSignalSpy submitted(m_page, &SignInPage::submitted);
    QVERIFY(person.pick(u"environmentKind"_s, Custom));
    QVERIFY(person.type(u"environmentName"_s, u"Mine"_s));
    QVERIFY(person.type(u"environmentAddress"_s, u"https://api.example.com/v3"_s));
    fillIn();
    QVERIFY(!person.sees(u"formComplaint"_s));

    QGuiApplication::clipboard()->setText(text);
    QVERIFY(person.type(field, {}));
    QVERIFY(text.isEmpty() || person.press(Qt::Key_V, Qt::ControlModifier));
    QVERIFY(person.click(u"signIn"_s));
    QCOMPARE(submitted.count(), 0);
    QVERIFY2(person.textOf(u"formComplaint"_s).contains(said), qPrintable(person.textOf(u"formComplaint"_s)));
    QWidget *complained = person.find(field);
    QVERIFY(complained->hasFocus());
    QCOMPARE(complained->accessibleDescription(), person.textOf(u"formComplaint"_s));
    const QWidget *sentence = person.find(u"formComplaint"_s);
    const int below = sentence->mapTo(m_page, QPoint()).y() - complained->mapTo(m_page, QPoint()).y();
    QVERIFY2(below > 0 && below < 3 * complained->height(), "it does not stand below its field");
    QCOMPARE(person.textOf(field), text);

    QVERIFY(person.type(field, u"https://x"_s));
    QVERIFY(!person.sees(u"formComplaint"_s));
    QCOMPARE(complained->accessibleDescription(), QString());
}

void TestGuiSignIn::enterSignsIn()
{
    QSignalSpy submitted(m_page, &SignInPage::submitted);
    fillIn();
    QVERIFY(person.press(Qt::Key_Return));
    QCOMPARE(submitted.count(), 1);
}

void TestGuiSignIn::addressesOfTheContract()
{
    auto *address = person.find<QLineEdit>(u"environmentAddress"_s);
    QCOMPARE(address->text(), u"https://sandbox.api.dinie.com.br/v3"_s);
    QVERIFY(address->isReadOnly());
    QVERIFY(person.textOf(u"environmentWord"_s).contains(u"SANDBOX"_s));
    QCOMPARE(person.textOf(u"environmentHost"_s), u"sandbox.api.dinie.com.br"_s);
    QVERIFY(person.pick(u"environmentKind"_s, Production));
    QCOMPARE(address->text(), u"https://api.dinie.com.br/v3"_s);
    QVERIFY(address->isReadOnly());
    QVERIFY(person.textOf(u"environmentWord"_s).contains(u"PRODUCTION"_s));
    QVERIFY(person.pick(u"environmentKind"_s, Custom));
    QVERIFY(!address->isReadOnly());
    QCOMPARE(address->text(), QString());
    QVERIFY(person.type(u"environmentAddress"_s, u"https://me.example.com/v3"_s));
    QCOMPARE(person.textOf(u"environmentHost"_s), u"me.example.com"_s);
}

void TestGuiSignIn::F5_6_addressComesFromTheKind_data()
{
    QTest::addColumn<bool>("again");
    QTest::newRow("F5.6: a built-in kind") << false;
    QTest::newRow("F5.6: one that is set up") << true;
}

// As an accessibility client writes into a field that is only read-only to the keyboard.
void TestGuiSignIn::F5_6_addressComesFromTheKind()
{
    QFETCH(const bool, again);
    if (again)
        m_page->startFor(staging());
    fillIn();
    const QString address = person.textOf(u"environmentAddress"_s);
    QVERIFY(address.contains(u"sandbox.api.dinie.com.br"_s));
    QAccessibleInterface *field = QAccessible::queryAccessibleInterface(person.find(u"environmentAddress"_s));
    field->setText(QAccessible::Value, u"https://evil.example/v3"_s);
    QCOMPARE(person.textOf(u"environmentAddress"_s), address); // what is shown is what is used
    QCOMPARE(m_page->draft().environment.baseUrl, QUrl(u"https://sandbox.api.dinie.com.br/v3"_s));
}

void TestGuiSignIn::namesAreUnique()
{
    Environment taken = staging();
    taken.name = u"sandbox"_s;
    m_page->setKnown({taken});
    QCOMPARE(person.textOf(u"environmentName"_s), u"Sandbox 2"_s);
    QSignalSpy submitted(m_page, &SignInPage::submitted);
    QVERIFY(person.type(u"environmentName"_s, u"SANDBOX"_s));
    fillIn();
    QVERIFY(person.click(u"signIn"_s));
    QCOMPARE(submitted.count(), 0);
    QVERIFY(person.find(u"environmentName"_s)->hasFocus());
}

void TestGuiSignIn::ownWordsSurviveAnotherKind()
{
    QVERIFY(person.pick(u"environmentKind"_s, Custom));
    QVERIFY(person.type(u"environmentName"_s, u"Mine"_s));
    QVERIFY(person.type(u"environmentAddress"_s, u"https://me.example.com"_s));
    fillIn();
    QVERIFY(person.pick(u"environmentKind"_s, Sandbox));
    QVERIFY(person.click(u"signInWithToken"_s));
    QVERIFY(!person.sees(u"clientId"_s));
    QVERIFY(person.click(u"signInWithPair"_s));
    QVERIFY(person.pick(u"environmentKind"_s, Custom));
    QCOMPARE(person.textOf(u"environmentName"_s), u"Mine"_s);
    QCOMPARE(person.textOf(u"environmentAddress"_s), u"https://me.example.com"_s);
    QCOMPARE(person.textOf(u"clientId"_s), QString::fromLatin1(clientId));
    QCOMPARE(person.textOf(u"secret"_s), secret);
}

// docs/pitfalls.md 3.5
void TestGuiSignIn::theSecretCannotBeCopied()
{
    fillIn();
    auto *field = person.find<QLineEdit>(u"secret"_s);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!field->displayText().contains(secret));
    QVERIFY(field->inputMethodHints() & Qt::ImhSensitiveData);
    QApplication::clipboard()->setText(u"before"_s);
    for (const Qt::Key key : {Qt::Key_C, Qt::Key_X}) {
        QVERIFY(person.press(Qt::Key_A, Qt::ControlModifier));
        QVERIFY(person.press(key, Qt::ControlModifier));
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    }
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, field->rect().center(),
                            field->mapToGlobal(field->rect().center()));
    QApplication::sendEvent(field, &asked);
    auto *menu = person.find<QMenu>(u"secretMenu"_s);
    QVERIFY(menu);
    QStringList names;
    for (const QAction *action : menu->actions())
        names.append(action->objectName());
    QCOMPARE(names, QStringList({u"actionPasteSecret"_s, u"actionClearSecret"_s}));
    menu->close();

    QApplication::clipboard()->setText(u"pasted-secret\n"_s);
    QVERIFY(person.type(u"secret"_s, QString()));
    QVERIFY(person.press(Qt::Key_V, Qt::ControlModifier));
    QCOMPARE(m_page->draft().secret.view().toByteArray(), QByteArray("pasted-secret"));
    QVERIFY(person.click(u"signIn"_s));
    QVERIFY(!person.sees(u"formComplaint"_s));
}

void TestGuiSignIn::theSecretStaysUntilForgotten()
{
    fillIn();
    QVERIFY(person.click(u"signIn"_s));
    m_page->setBusy(m_page->draft().environment, SignInStep::AskingToken, false);
    QVERIFY(!person.sees(u"secret"_s));
    m_page->setIdle();
    QCOMPARE(person.textOf(u"secret"_s), secret);
    m_page->forgetSecret();
    QCOMPARE(person.textOf(u"secret"_s), QString());
    QVERIFY(person.click(u"secret"_s));
    QVERIFY(person.press(Qt::Key_Z, Qt::ControlModifier));
    QCOMPARE(person.textOf(u"secret"_s), QString());
    QCOMPARE(person.textOf(u"clientId"_s), QString::fromLatin1(clientId));
}

void TestGuiSignIn::againOnlyWhatOneSignsInWith()
{
    m_page->setKnown({staging()});
    m_page->startFor(staging());
    QVERIFY(!person.find(u"environmentKind"_s)->isEnabled());
    QVERIFY(person.find<QLineEdit>(u"environmentName"_s)->isReadOnly());
    QVERIFY(person.find<QLineEdit>(u"environmentAddress"_s)->isReadOnly());
    QVERIFY(!person.sees(u"knownEnvironments"_s));
    QVERIFY(person.textOf(u"signInTitle"_s).contains(staging().name));
    m_page->focusForm();
    QVERIFY(person.find(u"secret"_s)->hasFocus());
    QSignalSpy submitted(m_page, &SignInPage::submitted);
    QVERIFY(person.type(u"secret"_s, secret));
    QVERIFY(person.press(Qt::Key_Enter));
    QCOMPARE(submitted.count(), 1);
    QCOMPARE(m_page->draft().environment, staging());
}

void TestGuiSignIn::progressCanBeCancelled()
{
    QSignalSpy cancelled(m_page, &SignInPage::cancelRequested);
    fillIn();
    m_page->setBusy(staging(), SignInStep::ReadingKeychain, false);
    const QString quick = person.textOf(u"signInStep"_s);
    m_page->setBusy(staging(), SignInStep::ReadingKeychain, true);
    QVERIFY(person.textOf(u"signInStep"_s) != quick);
    QVERIFY(person.textOf(u"signInStep"_s).contains(u"keychain"_s));
    QVERIFY(person.textOf(u"signInTitle"_s).contains(staging().name));
    QVERIFY(person.find(u"cancelSignIn"_s)->hasFocus());
    QVERIFY(person.press(Qt::Key_Space));
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(person.press(Qt::Key_Escape));
    QCOMPARE(cancelled.count(), 2);
    m_page->setIdle();
    QVERIFY(!person.sees(u"signInStep"_s));
    QVERIFY(person.find(u"secret"_s)->hasFocus());
}

void TestGuiSignIn::failureOffersNextSteps_data()
{
    QTest::addColumn<SignInFailure>("failure");
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("step"); // -1: the page takes it itself
    QTest::newRow("store again") << keychainFailure(SecretError::Kind::Unavailable, true)
                                 << u"step_storeAgain"_s << int(texts::NextStep::StoreAgain);
    QTest::newRow("replace what a locked keyring hides")
        << keychainFailure(SecretError::Kind::NotFound, true) << u"step_replaceStored"_s
        << int(texts::NextStep::ReplaceStored);
    QTest::newRow("this session only")
        << keychainFailure(SecretError::Kind::Unavailable, true) << u"step_useThisSessionOnly"_s
        << int(texts::NextStep::UseThisSessionOnly);
    QTest::newRow("refused pair") << refusedPair() << u"problemStepChangeSignIn"_s << -1;
    SignInFailure settings;
    settings.stage = SignInFailure::Stage::Settings;
    settings.networkFault = NetworkFault::CaFileUnreadable;
    QTest::newRow("network settings") << settings << u"step_networkSettings"_s << -1;
}

void TestGuiSignIn::failureOffersNextSteps()
{
    QFETCH(const SignInFailure, failure);
    QFETCH(const QString, button);
    QFETCH(const int, step);
    QSignalSpy taken(m_page, &SignInPage::nextStep);
    fillIn();
    m_page->showFailure(failure);
    const QString words = texts::wording(failure, {}).sentence;
    const bool hasPanel = person.sees(u"problemSentence"_s);
    QCOMPARE(person.textOf(hasPanel ? u"problemSentence"_s : u"failureSentence"_s), words);
    QVERIFY(person.click(button));
    QCOMPARE(taken.count(), step < 0 ? 0 : 1);
    if (step >= 0)
        QCOMPARE(int(taken.first().first().value<texts::NextStep>()), step);
    else if (failure.stage == SignInFailure::Stage::Settings)
        QVERIFY(person.find(u"networkDialog"_s));
    else
        QVERIFY(person.find(u"secret"_s)->hasFocus());
}

void TestGuiSignIn::tryingAgainTakesWhatIsTyped()
{
    SignInFailure failure;
    failure.error.kind = ApiError::Kind::ConnectionRefused;
    QSignalSpy submitted(m_page, &SignInPage::submitted);
    QSignalSpy taken(m_page, &SignInPage::nextStep);
    fillIn();
    m_page->showFailure(failure);
    QVERIFY(person.click(u"problemStepTryAgain"_s));
    QCOMPARE(submitted.count(), 1);
    QVERIFY(!person.sees(u"signInFailure"_s));
    QCOMPARE(m_page->draft().secret.view().toByteArray(), secret.toLatin1());

    // Nothing typed: what was stored is meant.
    m_page->startFor(staging());
    m_page->showFailure(failure);
    QVERIFY(person.click(u"problemStepTryAgain"_s));
    QCOMPARE(submitted.count(), 1);
    QCOMPARE(taken.count(), 1);
}

void TestGuiSignIn::cancelledIsNoFailure()
{
    SignInFailure cancelled;
    cancelled.stage = SignInFailure::Stage::Cancelled;
    m_page->showFailure(cancelled);
    m_page->showFailure(keychainFailure(SecretError::Kind::Cancelled, false));
    QVERIFY(!person.sees(u"signInFailure"_s));
}

void TestGuiSignIn::knownEnvironmentsOpen()
{
    QSignalSpy opened(m_page, &SignInPage::openRequested);
    QSignalSpy practice(m_page, &SignInPage::practiceRequested);
    m_page->setKnown({staging()});
    auto *open = person.find<QPushButton>(u"open_8d1c"_s);
    QVERIFY(open);
    // The '&' of the name is no shortcut.
    QVERIFY(open->text().contains(u"Staging && tests"_s));
    QVERIFY(open->text().contains(u"SANDBOX"_s));
    QVERIFY(open->text().contains(u"sandbox.api.dinie.com.br"_s));
    QVERIFY(person.click(u"open_8d1c"_s));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), u"8d1c"_s);
    QVERIFY(person.click(u"openPractice"_s));
    QCOMPARE(practice.count(), 1);
}

void TestGuiSignIn::escapeGoesBack()
{
    QSignalSpy back(m_page, &SignInPage::backRequested);
    QVERIFY(!person.sees(u"backToList"_s));
    QVERIFY(person.click(u"clientId"_s));
    QVERIFY(person.press(Qt::Key_Escape));
    QCOMPARE(back.count(), 0);
    m_page->setBackOffered(true);
    QVERIFY(person.press(Qt::Key_Escape));
    QCOMPARE(back.count(), 1);
    QVERIFY(person.click(u"backToList"_s));
    QCOMPARE(back.count(), 2);
}

void TestGuiSignIn::everythingHasANameForAssistiveTechnology()
{
    m_page->setKnown({staging()});
    m_page->showFailure(keychainFailure(SecretError::Kind::Unavailable, true));
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QAccessibleInterface *interface =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestGuiSignIn)
#include "tst_gui_sign_in.moc"
