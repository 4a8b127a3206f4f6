// Where a policy lets one sign in to, and how, as the page to sign in shows it.
#include "fakes/policies.h"
#include "gui/desk_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/environment_style.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

const QString sandboxServer = u"https://sandbox.api.dinie.com.br"_s;

PolicyLevel level(const QString &key, const QString &entry, const QString &source)
{
    return {{{key, QStringList(entry), source}}, {}};
}

QStringList offered(const Person &person)
{
    QStringList places;
    if (const auto *kinds = person.find<QComboBox>(u"environmentKind"_s)) {
        for (int i = 0; i < kinds->count(); ++i)
            places.append(kinds->itemText(i));
    }
    return places;
}

Environment environmentAt(const QString &id, const QString &address)
{
    Environment environment;
    environment.id = id;
    environment.name = u"Mine, "_s + id;
    environment.baseUrl = QUrl(address);
    environment.clientId = u"own"_s;
    environment.network.proxyMode = ProxyMode::None;
    return environment;
}

} // namespace

class TestGuiPolicyPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::initResources(); }

    void nothingDecided();
    void offersWhatIsAllowed_data();
    void offersWhatIsAllowed();
    void againNamesThePlace_data();
    void againNamesThePlace();
    void typedAddressLooksAsDecided();
    void decidedProxyIsNoOwnSetting();
    void missingCaFileOfThePolicy();
    void pastedTokenCanBeForbidden();
};

void TestGuiPolicyPlaces::nothingDecided()
{
    DeskWindow scene(2);
    QVERIFY(scene.person.find(u"signInForm"_s));
    QCOMPARE(offered(scene.person), (QStringList{u"Sandbox"_s, u"Production"_s, u"Custom address"_s}));
    for (const QString &why : {u"placesSentence"_s, u"tokenSentence"_s, u"bannerSentence"_s})
        QVERIFY2(!scene.person.sees(why), qPrintable(why));
    QVERIFY(scene.person.find(u"environmentKind"_s)->accessibleDescription().isEmpty());
}

void TestGuiPolicyPlaces::offersWhatIsAllowed_data()
{
    QTest::addColumn<PolicyLevel>("machine");
    QTest::addColumn<PolicyLevel>("user");
    QTest::addColumn<QStringList>("places");
    QTest::addColumn<QString>("source"); // of the sentence
    const QString allowed = u"allowed_base_urls"_s;
    const QString environments = u"environments"_s;
    const QString elsewhere = u"Theirs | custom | https://api.example.com/v3"_s;
    const QString inside = u"Ours | sandbox | "_s + sandboxServer + u"/v3"_s;
    QTest::newRow("the user's place is refused")
        << level(allowed, sandboxServer, u"machine.json"_s) << level(environments, elsewhere, u"user.json"_s)
        << QStringList{u"Sandbox"_s, u"Custom address"_s} << u"machine.json"_s;
    QTest::newRow("the user's place is allowed")
        << level(allowed, sandboxServer, u"machine.json"_s) << level(environments, inside, u"user.json"_s)
        << QStringList{u"Ours"_s, u"Custom address"_s} << u"machine.json"_s;
    QTest::newRow("the user's servers are overruled")
        << level(environments, elsewhere, u"machine.json"_s) << level(allowed, sandboxServer, u"user.json"_s)
        << QStringList{u"Theirs"_s} << u"machine.json"_s;
}

void TestGuiPolicyPlaces::offersWhatIsAllowed()
{
    QFETCH(const PolicyLevel, machine);
    QFETCH(const PolicyLevel, user);
    QFETCH(const QStringList, places);
    QFETCH(const QString, source);
    DeskWindow scene(2, Policy(machine, user));
    QVERIFY(scene.person.find(u"signInForm"_s));
    QCOMPARE(offered(scene.person), places);
    const QString why = scene.person.textOf(u"placesSentence"_s);
    QVERIFY2(why.contains(source), qPrintable(why));
}

void TestGuiPolicyPlaces::againNamesThePlace_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("named");
    QTest::newRow("the first") << u"https://eu.example.com/v3"_s << u"EU"_s;
    QTest::newRow("another of the same kind") << u"https://us.example.com/v3"_s << u"US"_s;
    QTest::newRow("on a server of two") << u"https://us.example.com/test/v3"_s << u"US test"_s;
    QTest::newRow("by its server") << u"https://us.example.com/v4"_s << u"US"_s;
    QTest::newRow("none of them") << u"https://api.example.com/v3"_s << QString();
}

// The keychain holds nothing of it, so it is asked for again.
void TestGuiPolicyPlaces::againNamesThePlace()
{
    QFETCH(const QString, address);
    QFETCH(const QString, named);
    DeskWindow scene(2);
    QVERIFY(scene.desk->environments().save(environmentAt(u"one"_s, address)));
    scene.policy = machinePolicy(
        {{u"environments"_s, QStringList{u"EU | production | https://eu.example.com/v3"_s,
                                         u"US | production | https://us.example.com/v3"_s,
                                         u"US test | production | https://us.example.com/test/v3"_s}}});
    scene.restart();
    QVERIFY(scene.person.click(u"open_one"_s));
    QVERIFY(scene.person.find(u"signInFailure"_s));
    QVERIFY(scene.person.textOf(u"signInTitle"_s).contains(u"again"_s));
    const auto *kinds = scene.person.find<QComboBox>(u"environmentKind"_s);
    QVERIFY(!kinds->isEnabled());
    QCOMPARE(kinds->currentText(), named);
}

// Whoever types the address of the policy's production sees that it is one before the secret is sent.
void TestGuiPolicyPlaces::typedAddressLooksAsDecided()
{
    DeskWindow scene(
        2,
        machinePolicy({{u"environments"_s, QStringList(u"Live | production | https://live.example.com/v3"_s)},
                       {u"allowed_base_urls"_s, QStringList(u"https://other.example.com"_s)}}));
    QVERIFY(scene.person.pick(u"environmentKind"_s, 1)); // custom address
    const auto look = [&] { return scene.person.textOf(u"environmentWord"_s); };
    QVERIFY(scene.person.type(u"environmentAddress"_s, u"https://other.example.com/v3"_s));
    QVERIFY2(look().contains(environmentLook(EnvironmentKind::Custom).word), qPrintable(look()));
    QVERIFY(scene.person.type(u"environmentAddress"_s, u"https://live.example.com/v3"_s));
    QVERIFY2(look().contains(environmentLook(EnvironmentKind::Production).word), qPrintable(look()));
}

void TestGuiPolicyPlaces::decidedProxyIsNoOwnSetting()
{
    DeskWindow scene(2);
    Environment plain = environmentAt(u"plain"_s, u"https://api.example.com/v3"_s);
    plain.network = {};
    QVERIFY(scene.desk->environments().save(plain));
    scene.policy = machinePolicy({{u"proxy"_s, u"none"_s}});
    scene.restart();
    QVERIFY(scene.person.find(u"signInForm"_s));
    QVERIFY(!scene.person.sees(u"networkSentence"_s));
    QVERIFY(scene.person.click(u"open_plain"_s));
    QVERIFY(scene.person.find(u"signInFailure"_s));
    QVERIFY(!scene.person.sees(u"networkSentence"_s));
}

// The field is locked: it says whose word it is and whom to ask, and offers no settings.
void TestGuiPolicyPlaces::missingCaFileOfThePolicy()
{
    DeskWindow scene(2, machinePolicy({{u"extra_ca_file"_s, u"/nowhere/ours.pem"_s}}));
    QVERIFY(scene.person.type(u"clientId"_s, u"own"_s));
    QVERIFY(scene.person.type(u"secret"_s, u"s3cr3t"_s));
    QVERIFY(scene.person.click(u"signIn"_s));
    QVERIFY(scene.person.find(u"signInFailure"_s));
    QCOMPARE(scene.person.textOf(u"failureSentence"_s), u"The extra CA file can't be read."_s);
    const QString said = scene.person.textOf(u"failureExplanation"_s);
    for (const QString &part :
         {u"/nowhere/ours.pem"_s, u"the administrator"_s, u"10-fleet.json (extra_ca_file)"_s})
        QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(scene.person.sees(u"step_tryAgain"_s));
    QVERIFY(!scene.person.sees(u"step_networkSettings"_s));
}

void TestGuiPolicyPlaces::pastedTokenCanBeForbidden()
{
    DeskWindow scene(2);
    Environment pasted = environmentAt(u"pasted"_s, u"https://api.example.com/v3"_s);
    pasted.signInKind = SignInKind::PastedToken;
    pasted.clientId.clear();
    QVERIFY(scene.desk->environments().save(pasted));
    scene.policy = machinePolicy({{u"pasted_token"_s, false}});
    scene.restart();
    auto *token = scene.person.find<QRadioButton>(u"signInWithToken"_s);
    QVERIFY(token);
    QVERIFY(!token->isEnabled());
    const QString why = scene.person.textOf(u"tokenSentence"_s);
    QVERIFY2(why.contains(u"10-fleet.json"_s), qPrintable(why));
    QCOMPARE(token->accessibleDescription(), why);
    // One of before: refused, and the form asks for what is allowed.
    QVERIFY(scene.person.find<QPushButton>(u"open_pasted"_s)->accessibleName().contains(u"not allowed"_s));
    QVERIFY(scene.person.textOf(u"refused_pasted"_s).contains(u"pasted token"_s));
    QVERIFY(scene.person.click(u"open_pasted"_s));
    QVERIFY(scene.person.textOf(u"failureSentence"_s)
                .contains(u"does not allow signing in with a pasted token"_s));
    QVERIFY(scene.person.textOf(u"failureExplanation"_s).contains(u"10-fleet.json (pasted_token)"_s));
    QVERIFY(!token->isChecked() && !token->isEnabled());
    QVERIFY(scene.person.sees(u"clientId"_s));
}

QTEST_MAIN(TestGuiPolicyPlaces)
#include "tst_gui_policy_places.moc"
