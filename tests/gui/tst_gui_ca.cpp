// An extra CA file that changed, as a person meets it: F5.2.
#include "fakes/self_signed.h"
#include "gui/desk_window.h"
#include "ui/theme.h"

#include <QFile>
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
    static void put(const QString &path, const QByteArray &bytes);
    static QString shown(const Person &person, const QString &name)
    {
        const auto *block = person.find<QPlainTextEdit>(name);
        return block ? block->toPlainText() : QString();
    }
    // Signed in with the file as it is, and opened again once it holds `after`. False: it was not asked.
    bool opensAfter(DeskWindow &scene, const QByteArray &after);

    QByteArray m_ours;
    QByteArray m_other;
};

void TestGuiCa::put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a file of the test");
}

void TestGuiCa::initTestCase()
{
    theme::initResources();
    m_ours = certificatePem(u"/O=Example Ltda/CN=Example Root"_s);
    m_other = certificatePem(u"/CN=Another Root"_s);
}

bool TestGuiCa::opensAfter(DeskWindow &scene, const QByteArray &after)
{
    const QString file = scene.folder.filePath(u"ca.pem"_s);
    put(file, m_ours);
    SignInDraft draft;
    draft.environment.name = u"Staging"_s;
    draft.environment.kind = EnvironmentKind::Sandbox;
    draft.environment.baseUrl = scene.api.server.url();
    draft.environment.clientId = u"own"_s;
    draft.environment.network.proxyMode = ProxyMode::None;
    draft.environment.network.extraCaFile = file;
    draft.secret = Secret("s3cr3t");
    draft.remember = true;
    scene.desk->signIn(std::move(draft));
    if (!scene.person.waitFor([&scene] { return scene.listed(); }))
        return false;
    const QString id = scene.desk->state().environment.id;
    put(file, after);
    scene.restart();
    return QTest::qWaitForWindowActive(scene.window.get()) && scene.person.click(QString(u"open_"_s + id)) &&
           scene.person.waitFor([&scene] { return scene.person.sees(u"caChange"_s); });
}

void TestGuiCa::F5_2_changedFileIsShown()
{
    DeskWindow scene(3);
    QVERIFY(opensAfter(scene, m_other));
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
    QVERIFY(opensAfter(scene, "# renewed\n" + m_ours));
    QVERIFY(scene.person.sees(u"caSame"_s));
}

void TestGuiCa::F5_2_hostileSubjectIsShownAsText()
{
    DeskWindow scene(3);
    QVERIFY(opensAfter(scene, certificatePem(u"/CN=<b>Example<\\/b> Root\u202Egnp"_s)));
    const QString after = shown(scene.person, u"caAfter"_s);
    QVERIFY(after.contains("<b>Example</b> Root"_L1));
    QVERIFY(!after.contains(u'\u202E'));
}

QTEST_MAIN(TestGuiCa)
#include "tst_gui_ca.moc"
