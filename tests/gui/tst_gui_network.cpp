#include "fakes/policies.h"
#include "gui/person.h"
#include "policy/policy_environments.h"
#include "ui/sign_in/network_dialog.h"
#include "ui/text/policy_text.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

enum Mode { System, None, Manual }; // places in the list

} // namespace

// Proxy and extra CA file: what comes out, and what is not let through.
class TestGuiNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void settingsComeOut();
    void decidedSettingsStay();
    void noFileOfOnesOwn();
    void leftOpenIsOnesOwn();
    void whatWasSetShows();
    void userAndPassword();
    void keptPasswordIsOfOneProxy();
    void faultsKeepItOpen_data();
    void faultsKeepItOpen();
    void escapeChangesNothing();

private:
    void open(const NetworkSettings &settings, const Policy &policy = {});

    Person person;
    QTemporaryDir m_folder;
    std::unique_ptr<QWidget> m_window;
    QPointer<NetworkDialog> m_dialog;
    std::optional<NetworkSettings> m_used;
    Secret m_password;
};

void TestGuiNetwork::init()
{
    QVERIFY(m_folder.isValid());
    m_window = std::make_unique<QWidget>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_used.reset();
}

void TestGuiNetwork::cleanup()
{
    m_window.reset();
}

void TestGuiNetwork::open(const NetworkSettings &settings, const Policy &policy)
{
    m_dialog = new NetworkDialog(settings, policy, m_window.get());
    connect(m_dialog, &QDialog::accepted, this, [this] {
        m_used = m_dialog->settings();
        m_password = m_dialog->proxyPassword();
    });
    m_dialog->open();
    QTRY_COMPARE(QApplication::activeWindow(), m_dialog);
}

// What a policy decides can be seen, but not changed; a user name for its proxy can.
void TestGuiNetwork::decidedSettingsStay()
{
    const QString file = m_folder.filePath(u"ours.pem"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    const Policy policy =
        machinePolicy({{u"proxy"_s, u"proxy.example.com:3128"_s}, {u"extra_ca_file"_s, file}});
    open(decidedNetwork({}, policy), policy);
    for (const QString &name : {u"proxyMode"_s, u"proxyHost"_s, u"proxyPort"_s, u"browseCaFile"_s})
        QVERIFY2(!person.find(name)->isEnabled(), qPrintable(name));
    QCOMPARE(person.textOf(u"networkDecided"_s).count(u"10-fleet.json"_s), 2);
    QVERIFY(person.textOf(u"networkDecided"_s).contains(policy_words::title(PolicyId::ExtraCaFile)));
    person.type(u"extraCaFile"_s, u"/tmp/mine.pem"_s);
    QVERIFY(person.type(u"proxyUser"_s, u"me"_s));
    QVERIFY(person.click(u"useNetworkSettings"_s));
    QTRY_VERIFY(m_used);
    QCOMPARE(m_used->proxyHost, u"proxy.example.com"_s);
    QCOMPARE(m_used->proxyPort, quint16(3128));
    QCOMPARE(m_used->proxyUser, u"me"_s);
    QCOMPARE(m_used->extraCaFile, file);
}

void TestGuiNetwork::noFileOfOnesOwn()
{
    const Policy policy = machinePolicy({{u"extra_ca_file"_s, u"none"_s}});
    const QString file = m_folder.filePath(u"mine.pem"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    open(decidedNetwork({ProxyMode::System, {}, 0, file}, policy), policy);
    QVERIFY(!person.find(u"browseCaFile"_s)->isEnabled());
    QVERIFY(person.textOf(u"networkDecided"_s).contains(u"10-fleet.json"_s));
    person.type(u"extraCaFile"_s, file);
    QVERIFY(person.click(u"useNetworkSettings"_s));
    QTRY_VERIFY(m_used);
    QCOMPARE(m_used->extraCaFile, QString());
}

void TestGuiNetwork::leftOpenIsOnesOwn()
{
    const Policy policy = machinePolicy({{u"proxy"_s, u""_s}, {u"extra_ca_file"_s, u""_s}});
    const QString file = m_folder.filePath(u"mine.pem"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    open(decidedNetwork({}, policy), policy);
    QVERIFY(!person.sees(u"networkDecided"_s));
    QVERIFY(person.type(u"extraCaFile"_s, file));
    QVERIFY(person.pick(u"proxyMode"_s, None));
    QVERIFY(person.click(u"useNetworkSettings"_s));
    QTRY_VERIFY(m_used);
    QVERIFY(*m_used == NetworkSettings({ProxyMode::None, {}, 0, file}));
}

void TestGuiNetwork::settingsComeOut()
{
    const QString file = m_folder.filePath(u"ca.pem"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    open({});
    QVERIFY(!person.find(u"proxyHost"_s)->isEnabled());
    QVERIFY(person.pick(u"proxyMode"_s, Manual));
    QVERIFY(person.type(u"proxyHost"_s, u" proxy.example.com "_s));
    QVERIFY(person.type(u"proxyPort"_s, u"3128"_s));
    QVERIFY(person.type(u"extraCaFile"_s, file));
    QVERIFY(person.press(Qt::Key_Return));
    QTRY_VERIFY(!m_dialog);
    const NetworkSettings wanted{ProxyMode::Manual, u"proxy.example.com"_s, 3128, file};
    QVERIFY(m_used == wanted);
}

void TestGuiNetwork::whatWasSetShows()
{
    open({ProxyMode::Manual, u"proxy.example.com"_s, 3128, {}});
    QCOMPARE(person.textOf(u"proxyHost"_s), u"proxy.example.com"_s);
    // Host and port of a proxy that is not used are not kept.
    QVERIFY(person.pick(u"proxyMode"_s, None));
    QVERIFY(!person.find(u"proxyHost"_s)->isEnabled());
    QVERIFY(person.click(u"useNetworkSettings"_s));
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_used == NetworkSettings({ProxyMode::None, {}, 0, {}}));
}

void TestGuiNetwork::userAndPassword()
{
    open({ProxyMode::Manual, u"proxy.example.com"_s, 3128, {}});
    auto *field = person.find<QLineEdit>(u"proxyPassword"_s);
    QVERIFY(!field->isEnabled());
    QVERIFY(person.type(u"proxyUser"_s, u"desk"_s));
    QVERIFY(field->isEnabled());
    QVERIFY(person.type(u"proxyPassword"_s, u"pr0xy passw0rd"_s));
    // Hidden, and nothing to show or copy it with (docs/pitfalls.md 3.5).
    QVERIFY(!field->displayText().contains(u'p'));
    field->selectAll();
    QTest::keySequence(field, QKeySequence::Copy);
    QVERIFY(!QApplication::clipboard()->text().contains("pr0xy"_L1));
    // Without its user it is no password of anybody.
    QVERIFY(person.type(u"proxyUser"_s, QString()));
    QVERIFY(!field->isEnabled());
    QVERIFY(person.type(u"proxyUser"_s, u"desk"_s));
    QVERIFY(field->text().isEmpty());
    QVERIFY(person.type(u"proxyPassword"_s, u"pr0xy passw0rd"_s));
    QVERIFY(person.click(u"useNetworkSettings"_s));
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_used == NetworkSettings({ProxyMode::Manual, u"proxy.example.com"_s, 3128, {}, u"desk"_s}));
    QCOMPARE(m_password.view().toByteArray(), QByteArray("pr0xy passw0rd"));
}

void TestGuiNetwork::keptPasswordIsOfOneProxy()
{
    open({ProxyMode::Manual, u"proxy.example.com"_s, 3128, {}, u"desk"_s});
    const auto *field = person.find<QLineEdit>(u"proxyPassword"_s);
    QCOMPARE(field->placeholderText(), u"unchanged"_s);
    QVERIFY(person.type(u"proxyHost"_s, u"proxy.example.org"_s));
    QVERIFY(field->placeholderText().isEmpty());
    QVERIFY(person.type(u"proxyHost"_s, u"proxy.example.com"_s));
    QCOMPARE(field->placeholderText(), u"unchanged"_s);
    QVERIFY(person.type(u"proxyUser"_s, u"other"_s));
    QVERIFY(field->placeholderText().isEmpty());
    QVERIFY(person.press(Qt::Key_Return));
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_used->proxyUser, u"other"_s);
    QVERIFY(m_password.isEmpty());
}

void TestGuiNetwork::faultsKeepItOpen_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<QString>("field");
    QTest::newRow("proxy without host") << int(Manual) << QString() << u"proxyHost"_s;
    QTest::newRow("no such file") << int(System) << u"missing.pem"_s << u"extraCaFile"_s;
    QTest::newRow("a folder") << int(System) << u"."_s << u"extraCaFile"_s;
}

void TestGuiNetwork::faultsKeepItOpen()
{
    QFETCH(const int, mode);
    QFETCH(const QString, caFile);
    QFETCH(const QString, field);
    open({});
    QVERIFY(person.pick(u"proxyMode"_s, mode));
    QVERIFY(person.type(u"extraCaFile"_s, caFile.isEmpty() ? QString() : m_folder.filePath(caFile)));
    QVERIFY(!person.sees(u"networkFault"_s));
    QVERIFY(person.click(u"useNetworkSettings"_s));
    QVERIFY(person.sees(u"networkDialog"_s));
    QVERIFY(!m_used);
    QVERIFY(!person.textOf(u"networkFault"_s).isEmpty());
    QWidget *faulty = person.find(field);
    QVERIFY(faulty->hasFocus());
    QCOMPARE(faulty->accessibleDescription(), person.textOf(u"networkFault"_s));
}

void TestGuiNetwork::escapeChangesNothing()
{
    open({});
    QVERIFY(person.pick(u"proxyMode"_s, None));
    QVERIFY(person.press(Qt::Key_Escape));
    QTRY_VERIFY(!m_dialog);
    QVERIFY(!m_used);
}

QTEST_MAIN(TestGuiNetwork)
#include "tst_gui_network.moc"
