#include "gui/scenes.h"
#include "practice/server.h"
#include "ui/practice/practice_panel.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QTabBar>
#include <QTranslator>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

// By letter, the places that it goes to.
using Places = QMultiMap<QString, QString>;

void add(Places *places, const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    if (!keys.isEmpty())
        places->insert(keys.toString(QKeySequence::PortableText), text);
}

Places ofActions(const QList<QAction *> &actions)
{
    Places places;
    for (const QAction *action : actions) {
        if (action->isVisible() && !action->isSeparator())
            add(&places, action->text());
    }
    return places;
}

Places ofWindow(const QWidget *window)
{
    const auto *bar = window->findChild<QMenuBar *>();
    Places places = bar ? ofActions(bar->actions()) : Places();
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window || !widget->isEnabled())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(&places, label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(&places, button->text());
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            add(&places, group->title());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                add(&places, tabs->tabText(i));
    }
    return places;
}

QStringList clashes(const QString &where, const Places &places)
{
    QStringList found;
    for (const QString &letter : places.uniqueKeys()) {
        if (places.count(letter) > 1)
            found.append(where + u": "_s + letter + u" = "_s +
                         QStringList(places.values(letter)).join(u" | "_s));
    }
    return found;
}

} // namespace

// Alt with a letter goes to one thing: with two of them, it goes to neither at the first press.
class TestGuiMnemonics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void init();
    void cleanup() { QCoreApplication::removeTranslator(&m_words); }
    void onePlaceEach_data() { addLanguages(); }
    void onePlaceEach();
    void everyScene_data();
    void everyScene();
    void practicePanel_data() { addLanguages(); }
    void practicePanel();

private:
    static void addLanguages();
    void check(const QString &where, const Places &places);
    // The one in front, after which it is closed. False: it did not come.
    bool checkDialog(const QString &name);

    QTranslator m_words;
    QStringList m_clashes;
    int m_letters = 0;
};

void TestGuiMnemonics::check(const QString &where, const Places &places)
{
    m_letters += static_cast<int>(places.size());
    m_clashes += clashes(where, places);
}

bool TestGuiMnemonics::checkDialog(const QString &name)
{
    Person person;
    const QPointer<QWidget> dialog = person.find(name);
    if (!dialog || !person.waitFor([&] { return QApplication::activeWindow() == dialog; }))
        return false;
    check(name, ofWindow(dialog));
    return person.press(Qt::Key_Escape) &&
           person.waitFor([&] { return !dialog && QApplication::focusWidget(); });
}

void TestGuiMnemonics::addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Portuguese") << u"pt_BR"_s;
}

void TestGuiMnemonics::init()
{
    QFETCH(const QString, language);
    if (language != u"en"_s) {
        QVERIFY(m_words.load(u":/i18n/revoke-desk_%1.qm"_s.arg(language)));
        QCoreApplication::installTranslator(&m_words);
    }
    m_clashes.clear();
    m_letters = 0;
}

void TestGuiMnemonics::onePlaceEach()
{
    DeskWindow scene(8);
    Person &person = scene.person;
    QVERIFY(person.find(u"signInPage"_s));
    check(u"sign-in"_s, ofWindow(scene.window.get()));
    QVERIFY(person.click(u"signInWithToken"_s));
    check(u"sign-in with a token"_s, ofWindow(scene.window.get()));
    QVERIFY(person.click(u"networkSettings"_s));
    QVERIFY(checkDialog(u"networkDialog"_s));
    QVERIFY(scene.signIn());
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c0"_s));
    check(u"list"_s, ofWindow(scene.window.get()));
    for (const QMenu *menu : scene.window->findChildren<QMenu *>())
        check(menu->objectName(), ofActions(menu->actions()));
    QVERIFY(person.choose(u"menuEdit"_s, u"actionSettings"_s));
    QVERIFY(checkDialog(u"settingsDialog"_s));
    QVERIFY(person.choose(u"menuCredential"_s, u"actionChooseByPaste"_s));
    QVERIFY(checkDialog(u"pasteDialog"_s));
    QVERIFY(person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    QVERIFY(checkDialog(u"policyDialog"_s));
    for (const QString &clientId : {u"c0"_s, u"c1"_s, u"c2"_s}) {
        QVERIFY(scene.checkRow(clientId));
        QVERIFY(person.click(u"revokeButton"_s));
        QVERIFY(checkDialog(u"confirmDialog"_s));
    }
    QVERIFY2(m_clashes.isEmpty(), qPrintable(u'\n' + m_clashes.join(u'\n')));
    QVERIFY2(m_letters > 60, qPrintable(QString::number(m_letters)));
}

void TestGuiMnemonics::everyScene_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scene");
    for (int i = 0; i < static_cast<int>(std::size(scenes)); ++i) {
        QTest::addRow("English, %s", scenes[i].name) << u"en"_s << i;
        QTest::addRow("Portuguese, %s", scenes[i].name) << u"pt_BR"_s << i;
    }
}

void TestGuiMnemonics::everyScene()
{
    QFETCH(const int, scene);
    Stage stage;
    QVERIFY(scenes[scene].set(stage));
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && !qobject_cast<const QMenu *>(window))
            check(window->objectName(), ofWindow(window));
    }
    QVERIFY2(m_clashes.isEmpty(), qPrintable(u'\n' + m_clashes.join(u'\n')));
    QVERIFY(m_letters > 5);
}

void TestGuiMnemonics::practicePanel()
{
    const PracticeOptions options;
    PracticeServer server(options);
    QVERIFY(server.start());
    PracticePanel panel(&server, nullptr);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    check(u"practice"_s, ofWindow(&panel));
    QVERIFY2(m_clashes.isEmpty(), qPrintable(u'\n' + m_clashes.join(u'\n')));
    QVERIFY(m_letters > 5);
}

QTEST_MAIN(TestGuiMnemonics)
#include "tst_gui_mnemonics.moc"
