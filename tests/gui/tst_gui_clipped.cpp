// F6.7: no text is cut off, in any window and language.
#include "fakes/policies.h"
#include "gui/desk_window.h"
#include "practice/server.h"
#include "ui/practice/practice_panel.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTranslator>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

int widthOf(const QWidget *widget, QString text)
{
    text.remove(u'&');
    return widget->fontMetrics().boundingRect(QRect(0, 0, 100'000, 1'000), 0, text).width();
}

// Elided on purpose: the tool tip has the whole.
bool elides(const QLabel *label)
{
    return !label->wordWrap() && label->minimumSizeHint().width() < label->sizeHint().width();
}

QString faultOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty() || elides(label))
            return {};
        const QSize inside = label->contentsRect().size();
        if (label->wordWrap())
            return label->height() < label->heightForWidth(label->width()) ? label->text() : QString();
        return inside.width() < widthOf(label, label->text()) ? label->text() : QString();
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        option.editable = false;
        const QRect field =
            combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
        for (int i = 0; i < combo->count(); ++i) {
            if (field.width() < widthOf(combo, combo->itemText(i)))
                return combo->itemText(i);
        }
        return {};
    }
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->width() < widthOf(edit, edit->placeholderText()) ? edit->placeholderText() : QString();
    const bool button = widget->inherits("QAbstractButton");
    const QString text = button ? widget->property("text").toString() : QString();
    return !text.isEmpty() && widget->width() < widthOf(widget, text) ? text : QString();
}

QStringList faultsOf(const QWidget *window, const QString &where)
{
    QStringList found;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        const QString fault = faultOf(widget);
        // A button at its scroll area's edge is cut by that.
        const QRegion seen = widget->visibleRegion();
        const bool cut = widget->inherits("QAbstractButton") && !seen.isEmpty() &&
                         seen.boundingRect().width() < widget->width();
        if (!fault.isEmpty() || cut)
            found.append(where + u" · "_s + widget->objectName() + u": "_s + fault.left(60));
    }
    return found;
}

} // namespace

class TestGuiClipped : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }
    void init();
    void cleanup();
    void F6_7_nothingIsCut_data() { addLanguages(); }
    void F6_7_nothingIsCut();
    void F6_7_forbiddenEnvironment_data() { addLanguages(); }
    void F6_7_forbiddenEnvironment();
    void F6_7_practicePanel_data() { addLanguages(); }
    void F6_7_practicePanel();

private:
    static void addLanguages();
    // Once it is laid out.
    void look(const QString &where, const QWidget *window)
    {
        QStringList found;
        static_cast<void>(QTest::qWaitFor(
            [&] {
                found = faultsOf(window, where);
                return found.isEmpty();
            },
            1'000));
        m_cut += found;
    }
    // The one in front, which is closed then. False: it did not come.
    bool lookAtDialog(const QString &name);

    QTranslator m_words;
    QLocale m_before;
    QStringList m_cut;
};

void TestGuiClipped::addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Portuguese") << u"pt_BR"_s;
}

void TestGuiClipped::init()
{
    QFETCH(const QString, language);
    m_cut.clear();
    m_before = QLocale();
    QLocale::setDefault(QLocale(language));
    QVERIFY(m_words.load(u":/i18n/revoke-desk_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&m_words);
}

void TestGuiClipped::cleanup()
{
    QCoreApplication::removeTranslator(&m_words);
    QLocale::setDefault(m_before);
}

bool TestGuiClipped::lookAtDialog(const QString &name)
{
    Person person;
    const QPointer<QWidget> dialog = person.find(name);
    if (!dialog || !person.waitFor([&] { return QApplication::activeWindow() == dialog; }))
        return false;
    QCoreApplication::processEvents();
    look(name, dialog);
    return person.press(Qt::Key_Escape) &&
           person.waitFor([&] { return !dialog && QApplication::focusWidget(); });
}

void TestGuiClipped::F6_7_nothingIsCut()
{
    DeskWindow scene(8, machinePolicy({{u"ticket_pattern"_s, u"INC[0-9]{4}"_s}}));
    Person &person = scene.person;
    scene.window->resize(1152, 720);
    QVERIFY(person.find(u"signInPage"_s));
    look(u"sign-in"_s, scene.window.get());
    QVERIFY(person.click(u"signInWithToken"_s));
    look(u"sign-in with a token"_s, scene.window.get());
    QVERIFY(person.click(u"networkSettings"_s));
    QVERIFY(lookAtDialog(u"networkDialog"_s));
    QVERIFY(scene.signIn());
    QVERIFY(person.chooseRow(u"credentialView"_s, 1, u"c0"_s));
    look(u"list"_s, scene.window.get());
    QVERIFY(person.choose(u"menuEdit"_s, u"actionSettings"_s));
    QVERIFY(lookAtDialog(u"settingsDialog"_s));
    QVERIFY(person.choose(u"menuCredential"_s, u"actionChooseByPaste"_s));
    QVERIFY(lookAtDialog(u"pasteDialog"_s));
    QVERIFY(person.choose(u"menuHelp"_s, u"actionPolicy"_s));
    QVERIFY(lookAtDialog(u"policyDialog"_s));
    QVERIFY(person.choose(u"menuHelp"_s, u"actionUpdates"_s));
    QVERIFY(lookAtDialog(u"message"_s));
    QVERIFY(person.choose(u"menuFile"_s, u"actionForgetEnvironment"_s));
    QVERIFY(lookAtDialog(u"message"_s));
    for (const QString &clientId : {u"c0"_s, u"c1"_s, u"c2"_s}) {
        QVERIFY(scene.checkRow(clientId));
        look(u"checked"_s, scene.window.get());
        QVERIFY(person.click(u"revokeButton"_s));
        QVERIFY(lookAtDialog(u"confirmDialog"_s));
    }
    QVERIFY2(m_cut.isEmpty(), qPrintable(u'\n' + m_cut.join(u'\n')));
}

void TestGuiClipped::F6_7_forbiddenEnvironment()
{
    DeskWindow scene(2);
    Environment other;
    other.id = u"other"_s;
    other.name = u"The staging environment of the payments team in the second region, read only"_s;
    other.kind = EnvironmentKind::Custom;
    other.baseUrl = QUrl(u"https://credentials.staging.payments.eu-west-2.example.com:8443/v3"_s);
    QVERIFY(scene.desk->environments().save(other));
    scene.policy = machinePolicy({{u"allowed_base_urls"_s, QStringList(u"https://api.example.com"_s)}});
    scene.restart();
    scene.window->resize(900, 720);
    QVERIFY(scene.person.find(u"open_other"_s));
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    look(u"sign-in"_s, scene.window.get());
    QVERIFY2(m_cut.isEmpty(), qPrintable(u'\n' + m_cut.join(u'\n')));
    QVERIFY(!scene.person.textOf(u"refused_other"_s).isEmpty());
}

void TestGuiClipped::F6_7_practicePanel()
{
    PracticeOptions options;
    PracticeServer server(options);
    QVERIFY(server.start());
    auto *panel = new PracticePanel(&server, nullptr);
    panel->show();
    QVERIFY(QTest::qWaitForWindowActive(panel));
    look(u"practice"_s, panel);
    delete panel;
    QVERIFY2(m_cut.isEmpty(), qPrintable(u'\n' + m_cut.join(u'\n')));
}

QTEST_MAIN(TestGuiClipped)
#include "tst_gui_clipped.moc"
