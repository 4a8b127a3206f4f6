// Fault matrix: each operation against a network that lets nothing through: no listener, no address, a proxy
// that refuses, dies or says what it likes; and one that knows IPv6 alone. The way breaks at the operation,
// stays broken, and is mended at last (docs/pitfalls.md 1.1, 1.8, 1.15). Qt's words in Portuguese at one
// operation by turns; under the sanitizers each way breaks at one. REVOKE_DESK_LONG=1 tries all.
#include "fakes/matrix_share.h"
#include "faults/certificates.h"
#include "faults/expected.h"
#include "faults/way_scene.h"

#include <QLibraryInfo>
#include <QNetworkProxy>
#include <QTest>
#include <QTranslator>

#include <array>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using At = WayScene::At;
using As = Relay::As;
using Conduct = Relay::Conduct;

namespace {

const QString onlyProxyKnows = u"dinie.test"_s; // RFC 6761: no name server has it
const QString loopback = u"127.0.0.1"_s;

struct Place
{
    const char *name;
    At at;
};

constexpr std::array places{Place{"token", At::Token}, Place{"list", At::List}, Place{"DELETE", At::Revoke},
                            Place{"read-back", At::ReadBack}};

WayScene::Way conduct(Conduct bad, bool isSilent = false)
{
    return {[bad](WayScene *scene) { scene->relay.setConduct(bad); },
            [](WayScene *scene) { scene->relay.setConduct(Conduct::Pass); }, isSilent};
}

const WayScene::Way closed{[](WayScene *scene) { scene->relay.close(); },
                           [](WayScene *scene) { scene->relay.open(); }};

// As if the network with the proxy had been left, or its name were mistyped: a name is not known any more.
WayScene::Way otherProxy(const QNetworkProxy &proxy)
{
    const auto set = [](WayScene *scene, const QNetworkProxy &all) {
        for (QNetworkAccessManager *manager : scene->bench->network.findChildren<QNetworkAccessManager *>())
            manager->setProxy(all);
    };
    return {[set, proxy](WayScene *scene) { set(scene, proxy); },
            [set](WayScene *scene) {
                set(scene, QNetworkProxy(QNetworkProxy::HttpProxy, loopback, scene->relay.serverPort()));
            }};
}

struct Row
{
    const char *name;
    As as;
    WayScene::Way way;
    QList<Kind> kinds;    // every one that is right for it
    bool reaches = false; // requests get to the server
    bool byWords = false; // only Qt's words tell what it was, and those are translated
};

QList<Row> rows()
{
    const QList<Kind> lost{Kind::ConnectionLost};
    const QList<Kind> handshake{Kind::TlsRejected, Kind::ConnectionLost};
    const QList<Kind> proxy{Kind::ProxyFailed};
    // Qt 6.4 does not notice it; of a DELETE it is then in doubt.
    const QList<Kind> dead{Kind::ProxyFailed, Kind::ConnectionRefused, Kind::ConnectionLost, Kind::Deadline};
    return {
        {"refused", As::Wire, closed, {Kind::ConnectionRefused}},
        {"closed unanswered", As::Wire, conduct(Conduct::ClosesUnanswered), handshake},
        {"silent", As::Wire, conduct(Conduct::NeverAnswers, true), {Kind::Deadline}},
        {"portal", As::Wire, conduct(Conduct::Portal), handshake},
        {"closed in the hello", As::Wire, conduct(Conduct::ClosesInHello), handshake},
        {"closed after the hello", As::Wire, conduct(Conduct::ClosesAfterHello), handshake},
        {"closed at the request", As::Wire, conduct(Conduct::ClosesAtRequest), lost, true},
        {"plain text in the answer", As::Wire, conduct(Conduct::PlainInAnswer), lost, true},
        {"no address", As::Proxy, otherProxy(QNetworkProxy(QNetworkProxy::NoProxy)), {Kind::HostNotFound}},
        {"proxy: not found", As::Proxy,
         otherProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.invalid"_s, 3128)), proxy},
        {"proxy: refused", As::Proxy, closed, proxy, false, true},
        {"proxy: 407", As::Proxy, conduct(Conduct::WantsPassword), {Kind::ProxyAuthentication}},
        {"proxy: 403", As::Proxy, conduct(Conduct::Forbids), proxy, false, true},
        {"proxy: 502", As::Proxy, conduct(Conduct::BadGateway), proxy, false, true},
        {"proxy: 503", As::Proxy, conduct(Conduct::Unavailable), {Kind::ConnectionRefused}},
        {"proxy: not HTTP", As::Proxy, conduct(Conduct::AnswersNotHttp), proxy, false, true},
        {"proxy: closed unanswered", As::Proxy, conduct(Conduct::ClosesUnanswered, true), dead},
        {"proxy: closed in its answer", As::Proxy, conduct(Conduct::ClosesInAnswer, true), dead},
        {"proxy: silent", As::Proxy, conduct(Conduct::NeverAnswers, true), {Kind::Deadline}},
        {"proxy: portal", As::Proxy, conduct(Conduct::Portal), handshake},
        {"proxy: closed in the hello", As::Proxy, conduct(Conduct::ClosesInHello), handshake},
        {"proxy: closed after the hello", As::Proxy, conduct(Conduct::ClosesAfterHello), handshake},
        {"proxy: closed at the request", As::Proxy, conduct(Conduct::ClosesAtRequest), lost, true},
        {"proxy: plain text in the answer", As::Proxy, conduct(Conduct::PlainInAnswer), lost, true, true},
    };
}

} // namespace

class TestFaultsNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void brokenWay_data();
    void brokenWay();
    void ipv6Only();
    void cleanupTestCase();

private:
    Authority m_authority;
    QSslConfiguration m_tls[2]; // by As
    int m_cases = 0;
};

void TestFaultsNetwork::initTestCase()
{
    m_tls[static_cast<int>(As::Proxy)] = m_authority.issue(onlyProxyKnows);
    m_tls[static_cast<int>(As::Wire)] = m_authority.issue(loopback);
}

void TestFaultsNetwork::brokenWay_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("place");
    QTest::addColumn<bool>("portuguese");
    const QList<Row> all = rows();
    const MatrixShare share = matrixShare();
    const auto isTried = [share](int row, std::size_t place, bool portuguese) {
        const bool byTurns = share == MatrixShare::Least || (share == MatrixShare::Usual && portuguese);
        return !byTurns || place == turnOf(std::size_t(row), 0, places.size());
    };
    for (int row = 0; row < all.size(); ++row)
        for (std::size_t place = 0; place < places.size(); ++place)
            for (const bool portuguese : {false, true}) {
                if ((!portuguese || all.at(row).byWords) && isTried(row, place, portuguese))
                    QTest::addRow("%s, %s%s", all.at(row).name, places.at(place).name,
                                  portuguese ? ", Qt in Portuguese" : "")
                        << row << int(place) << portuguese;
            }
}

void TestFaultsNetwork::brokenWay()
{
    QFETCH(const int, row);
    QFETCH(const int, place);
    QFETCH(const bool, portuguese);
    const Row fault = rows().at(row);
    const At at = places.at(static_cast<std::size_t>(place)).at;
    ++m_cases;
    QTranslator words;
    if (portuguese)
        QVERIFY(words.load(u"qtbase_pt_BR"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)) &&
                QCoreApplication::installTranslator(&words));
    WayScene scene(fault.as, fault.as == As::Proxy ? onlyProxyKnows : loopback,
                   m_tls[static_cast<int>(fault.as)], m_authority.file());
    QVERIFY2(scene.play(at, fault.way), "it does not end");
    QVERIFY(scene.runs() == (at == At::Revoke || at == At::ReadBack));
    const auto error = scene.runs() ? scene.bench->item().error : scene.list.error;
    QVERIFY(error);
    QList<Kind> kinds = fault.kinds;
    if (at == At::ReadBack) // or the reason of the DELETE itself
        kinds.append(Kind::ConnectionLost);
    QStringList wrong = wrongWords(*error, kinds, scene.service.clientSecret()) + scene.broken();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    QCOMPARE(scene.reached() > 0, fault.reaches);
    if (scene.runs()) {
        const Outcome outcome = scene.bench->item().outcome;
        const bool mayBeNotSent = at == At::Revoke && !error->mayHaveBeenSent;
        QCOMPARE(outcome, mayBeNotSent ? Outcome::NotAttempted : Outcome::Unknown);
        QCOMPARE(scene.deletes(), at == At::ReadBack || fault.reaches ? 1 : 0);
    }
    // What was in doubt is known as soon as the list can be read.
    QVERIFY(scene.mend(fault.way));
    wrong = scene.broken();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    if (at == At::ReadBack)
        QCOMPARE(scene.bench->item().outcome, Outcome::RevokedReplyLost);
}

// Nothing listens at an IPv4 address; a DELETE whose answer is lost there is read back there.
void TestFaultsNetwork::ipv6Only()
{
    const QString address = u"::1"_s;
    const QSslConfiguration tls = m_authority.issue(address);
    for (const At at : {At::Token, At::ReadBack}) {
        ++m_cases;
        WayScene scene(As::Wire, address, tls, m_authority.file());
        scene.relay.moveTo(QHostAddress(QHostAddress::LocalHostIPv6));
        const WayScene::Way nothing{[](WayScene *) {}, [](WayScene *) {}};
        QVERIFY(scene.play(at, nothing));
        QVERIFY(scene.runs());
        QVERIFY(scene.revoked());
        QCOMPARE(scene.bench->item().outcome,
                 at == At::ReadBack ? Outcome::RevokedReplyLost : Outcome::Revoked);
        const QStringList wrong = scene.broken();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
        QVERIFY(scene.mend(nothing));
    }
}

void TestFaultsNetwork::cleanupTestCase()
{
    qInfo("Fault matrix: %d cases", m_cases);
}

QTEST_GUILESS_MAIN(TestFaultsNetwork)
#include "tst_faults_network.moc"
