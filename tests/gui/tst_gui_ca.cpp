// An extra CA file that changed, as a person meets it: F5.2.
#include "gui/changed_ca.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>

using namespace rd;
using namespace Qt::StringLiterals;

class TestGuiCa : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void F5_2_changedFileIsShown();
    void F5_2_sameCertificatesAreSaidToBe();
    void F5_2_hostileSubjectIsShownAsText();

private:
    static QString shown(const Person &person, const QString &name)
    {
        const auto *block = person.find<QPlainTextEdit>(name);
        return block ? block->toPlainText() : QString();
    }

    QByteArray m_ours;
    QByteArray m_other;
};

void TestGuiCa::initTestCase()
{
    theme::initResources();
    m_ours = certificatePem(u"/O=Example Ltda/CN=Example Root"_s);
    m_other = certificatePem(u"/CN=Another Root"_s);
}

void TestGuiCa::F5_2_changedFileIsShown()
{
    DeskWindow scene(3);
    QVERIFY(openWithChangedCa(scene, m_ours, m_other));
    Person &person = scene.person;
    QVERIFY(person.textOf(u"failureSentence"_s).contains("was not sent"_L1));
    QVERIFY(shown(person, u"caBefore"_s).contains("Example Root, Example Ltda"_L1));
    QVERIFY(!shown(person, u"caBefore"_s).contains("Another Root"_L1));
    QVERIFY(shown(person, u"caAfter"_s).contains("Another Root"_L1));
    QVERIFY(!person.sees(u"caSame"_s));
    QVERIFY(!scene.listed());
    QVERIFY(person.click(u"step_goOnWithStored"_s));
    QTRY_VERIFY(scene.listed());
    QVERIFY(!person.sees(u"caChange"_s));
    const QString id = scene.desk->state().environment.id;
    scene.restart();
    QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
    QVERIFY(person.click(QString(u"open_"_s + id)));
    QTRY_VERIFY(scene.listed());
}

void TestGuiCa::F5_2_sameCertificatesAreSaidToBe()
{
    DeskWindow scene(3);
    QVERIFY(openWithChangedCa(scene, m_ours, "# renewed\n" + m_ours));
    QVERIFY(scene.person.sees(u"caSame"_s));
}

void TestGuiCa::F5_2_hostileSubjectIsShownAsText()
{
    DeskWindow scene(3);
    QVERIFY(openWithChangedCa(scene, m_ours, certificatePem(u"/CN=<b>Example<\\/b> Root\u202Egnp"_s)));
    const QString after = shown(scene.person, u"caAfter"_s);
    QVERIFY(after.contains("<b>Example</b> Root"_L1));
    QVERIFY(!after.contains(u'\u202E'));
}

QTEST_MAIN(TestGuiCa)
#include "tst_gui_ca.moc"
