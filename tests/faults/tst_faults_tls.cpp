// Fault matrix: each operation against a server that cannot prove who it is, or speaks an old protocol alone.
// It gets no request; nothing is in doubt (docs/pitfalls.md 1.15).
#include "fakes/self_signed.h"
#include "faults/certificates.h"
#include "faults/expected.h"
#include "faults/way_scene.h"

#include <QProcess>
#include <QTest>

#include <array>

using namespace rd;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;
using At = WayScene::At;
using As = Relay::As;

namespace {

const QString name = u"127.0.0.1"_s;

struct Place
{
    const char *name;
    At at;
};

constexpr std::array places{Place{"token", At::Token}, Place{"list", At::List}, Place{"DELETE", At::Revoke},
                            Place{"read-back", At::ReadBack}};

// TLS 1.1 and nothing later, with a certificate that is good.
class OldServer
{
public:
    explicit OldServer(const Authority &authority)
    {
        m_program.start(u"openssl"_s, {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-tls1_1"_s,
                                       u"-cipher"_s, u"ALL:@SECLEVEL=0"_s, u"-cert"_s,
                                       authority.certificateFile(), u"-key"_s, authority.keyFile()});
        while (m_said.count('\n') < 2 && !m_said.contains("ACCEPT 127.0.0.1:")) {
            if (!m_program.waitForReadyRead())
                qFatal("the openssl program does not listen");
            m_said += m_program.readAllStandardOutput();
        }
    }
    ~OldServer()
    {
        m_program.kill();
        m_program.waitForFinished();
    }
    quint16 port() const { return m_said.mid(m_said.lastIndexOf(':') + 1).trimmed().toUShort(); }

private:
    QProcess m_program;
    QByteArray m_said;
};

} // namespace

class TestFaultsTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void untrusted_data();
    void untrusted();
    void renewedCertificate_data();
    void renewedCertificate();
    void cleanupTestCase();

private:
    Authority m_authority;
    Authority m_unknown;
    QSslConfiguration m_good;
    QHash<QString, QSslConfiguration> m_bad;
    std::unique_ptr<OldServer> m_old;
    QTemporaryDir m_folder;
    int m_cases = 0;
};

void TestFaultsTls::initTestCase()
{
    m_good = m_authority.issue(name);
    m_bad.insert(u"self-signed"_s, selfSigned(m_folder, name));
    m_bad.insert(u"expired"_s, m_authority.issue(name, -1));
    m_bad.insert(u"wrong host"_s, m_authority.issue(u"api.example.com"_s));
    m_bad.insert(u"unknown CA"_s, m_unknown.issue(name));
    m_authority.issue(name);
    m_old = std::make_unique<OldServer>(m_authority);
}

void TestFaultsTls::untrusted_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("place");
    for (const char *fault : {"self-signed", "expired", "wrong host", "unknown CA", "old protocol"})
        for (std::size_t place = 0; place < places.size(); ++place)
            QTest::addRow("%s, %s", fault, places.at(place).name) << QString::fromLatin1(fault) << int(place);
}

void TestFaultsTls::untrusted()
{
    QFETCH(const QString, fault);
    QFETCH(const int, place);
    const At at = places.at(static_cast<std::size_t>(place)).at;
    ++m_cases;
    WayScene scene(As::Wire, name, m_good, m_authority.file());
    const bool isOld = fault == "old protocol"_L1;
    const WayScene::Way way{[&](WayScene *it) {
                                if (isOld)
                                    it->relay.setTarget(m_old->port());
                                else
                                    it->server.setTls(m_bad.value(fault));
                            },
                            [&](WayScene *it) {
                                it->relay.setTarget(it->server.serverPort());
                                it->server.setTls(m_good);
                            }};
    QVERIFY2(scene.play(at, way), "it does not end");
    QVERIFY(scene.runs() == (at == At::Revoke || at == At::ReadBack));
    QCOMPARE(scene.reached(), 0);
    const auto error = scene.runs() ? scene.bench->item().error : scene.list.error;
    QVERIFY(error);
    // A DELETE whose answer was lost keeps its own reason.
    const Kind kind = at == At::ReadBack ? Kind::ConnectionLost : Kind::TlsRejected;
    QStringList wrong = wrongWords(*error, {kind}, scene.service.clientSecret()) + scene.broken();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    if (kind == Kind::TlsRejected) {
        QCOMPARE(error->chain.isEmpty(), isOld); // to be shown
        QCOMPARE(error->tlsTooOld, isOld);
        QVERIFY(!error->mayHaveBeenSent);
    }
    if (scene.runs()) {
        QCOMPARE(scene.bench->item().outcome, at == At::Revoke ? Outcome::NotAttempted : Outcome::Unknown);
        QCOMPARE(scene.deletes(), at == At::Revoke ? 0 : 1);
    }
    QVERIFY(scene.mend(way));
    wrong = scene.broken();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    if (at == At::ReadBack)
        QCOMPARE(scene.bench->item().outcome, Outcome::RevokedReplyLost);
}

void TestFaultsTls::renewedCertificate_data()
{
    QTest::addColumn<int>("place");
    for (std::size_t place = 0; place < places.size(); ++place)
        QTest::newRow(places.at(place).name) << int(place);
}

// Another good one between two requests is nothing to complain of.
void TestFaultsTls::renewedCertificate()
{
    QFETCH(const int, place);
    const At at = places.at(static_cast<std::size_t>(place)).at;
    ++m_cases;
    WayScene scene(As::Wire, name, m_good, m_authority.file());
    const QSslConfiguration renewed = m_authority.issue(name);
    const WayScene::Way way{[&](WayScene *it) { it->server.setTls(renewed); },
                            [&](WayScene *it) { it->server.setTls(m_good); }};
    QVERIFY(scene.play(at, way));
    QVERIFY(scene.runs());
    QVERIFY(scene.reached() > 0);
    QCOMPARE(scene.bench->item().outcome, at == At::ReadBack ? Outcome::RevokedReplyLost : Outcome::Revoked);
    const QStringList wrong = scene.broken();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    QVERIFY(scene.mend(way));
}

void TestFaultsTls::cleanupTestCase()
{
    qInfo("Fault matrix: %d cases", m_cases);
}

QTEST_GUILESS_MAIN(TestFaultsTls)
#include "tst_faults_tls.moc"
