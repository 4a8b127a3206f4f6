#include "base/log.h"
#include "fakes/memory_store.h"
#include "fakes/policies.h"
#include "fakes/scripted_api.h"
#include "fakes/self_signed.h"
#include "secrets/secret_binding.h"
#include "workspace/desk.h"

#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds; a certificate and two handshakes are slow under a sanitizer

const QByteArray password = "pr0xy-passw0rd";
const QString host = u"dinie.test"_s; // nobody but the proxy knows it

QMutex logMutex;
QStringList logged; // as the program's log has them

void takeLine(QtMsgType, const QMessageLogContext &, const QString &line)
{
    const QMutexLocker lock(&logMutex);
    logged.append(maskSecrets(line));
}

bool isSecretIn(const QByteArray &bytes)
{
    return bytes.contains(password) || bytes.contains(password.toBase64()) ||
           bytes.contains(QByteArray("desk:" + password).toBase64());
}

// Lets those through to a server who say the right user and password.
class TunnelProxy
{
public:
    explicit TunnelProxy(quint16 port)
        : server(
              [this, port](QTcpSocket *client, const RawRequest &request) { answer(client, request, port); })
    {
    }

    RawServer server;

private:
    void answer(QTcpSocket *client, const RawRequest &request, quint16 port)
    {
        if (request.header("Proxy-Authorization") != "Basic " + QByteArray("desk:" + password).toBase64()) {
            client->write(RawServer::answer(407, {}, {}, "Proxy-Authenticate: Basic realm=\"p\"\r\n"));
            return;
        }
        QObject::disconnect(client, &QTcpSocket::readyRead, &server, nullptr);
        auto *upstream = new QTcpSocket(client);
        QObject::connect(client, &QTcpSocket::readyRead, upstream,
                         [client, upstream] { upstream->write(client->readAll()); });
        QObject::connect(upstream, &QTcpSocket::readyRead, client,
                         [client, upstream] { client->write(upstream->readAll()); });
        QObject::connect(upstream, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        QObject::connect(upstream, &QTcpSocket::connected, client,
                         [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        upstream->connectToHost(QHostAddress::LocalHost, port);
    }
};

} // namespace

// The password of a proxy: to that proxy alone, and kept in the keychain and nowhere else
// (docs/pitfalls.md 1.15, 2.2).
class TestDeskProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void typedPasswordIsKept();
    void wrongPasswordKeepsNothing();
    void notKeptBeforeTheFirstPage();
    void thisSessionOnlyKeepsNothing();
    void nextStartReadsIt();
    void sessionOnlyPolicyReadsNone();
    void anotherProxyGetsNothing_data();
    void anotherProxyGetsNothing();
    void withoutAUserItIsForgotten();
    void keychainThatDoesNotTakeIt();
    void forgottenWithItsEnvironment();

private:
    void restart();
    SignInDraft draft(const QByteArray &typed) const;
    bool signedIn() { return m_desk->state().phase == DeskState::Phase::SignedIn; }
    QString environmentId() const { return m_desk->environments().all().value(0).id; }
    // The password that is kept for the proxy of the settings; null: none, or for another.
    QByteArray kept() const
    {
        const Environment environment = m_desk->environments().all().value(0);
        const Secret bound(m_store->value(environment.id, SecretKind::ProxyPassword));
        const std::optional<Secret> own = unboundFrom(placeOfProxyPassword(environment.network), bound);
        return own ? own->view().toByteArray() : QByteArray();
    }
    bool isInFiles() const;

    QTemporaryDir m_certificate;
    QSslConfiguration m_tls;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedApi> m_api;
    std::unique_ptr<TunnelProxy> m_proxy;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<Desk> m_desk;
    Policy m_policy; // of the next restart()
    QList<SignInFailure> m_failures;
};

void TestDeskProxy::initTestCase()
{
    m_tls = selfSigned(m_certificate, host);
    QLoggingCategory::setFilterRules(u"*=true\nqt.core.*=false"_s);
}

void TestDeskProxy::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_api = std::make_unique<ScriptedApi>(3);
    m_api->server.setTls(m_tls);
    m_proxy = std::make_unique<TunnelProxy>(m_api->server.serverPort());
    m_store = std::make_unique<MemoryStore>();
    restart();
}

void TestDeskProxy::cleanup()
{
    m_desk.reset();
    m_policy = {};
}

void TestDeskProxy::restart()
{
    m_desk.reset();
    m_failures.clear();
    DeskOptions options;
    options.configDir = m_folder->filePath(u"config"_s);
    options.dataDir = m_folder->filePath(u"data"_s);
    options.seed = 1;
    options.policy = m_policy;
    m_desk = std::make_unique<Desk>(options, &m_clock, m_store.get());
    connect(m_desk.get(), &Desk::signInFailed, this,
            [this](const SignInFailure &failure) { m_failures.append(failure); });
}

SignInDraft TestDeskProxy::draft(const QByteArray &typed) const
{
    SignInDraft draft;
    draft.environment.id = environmentId();
    draft.environment.name = u"Staging"_s;
    draft.environment.kind = EnvironmentKind::Custom;
    draft.environment.baseUrl = QUrl(QString(u"https://"_s + host + u"/v3"_s));
    draft.environment.clientId = u"own"_s;
    draft.environment.network = {ProxyMode::Manual, u"127.0.0.1"_s, m_proxy->server.serverPort(),
                                 m_certificate.filePath(u"cert.pem"_s), u"desk"_s};
    draft.secret = Secret("s3cr3t");
    draft.proxyPassword = Secret(typed);
    return draft;
}

bool TestDeskProxy::isInFiles() const
{
    QDirIterator it(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        if (isSecretIn(bytes))
            return true;
    }
    return false;
}

void TestDeskProxy::typedPasswordIsKept()
{
    const QtMessageHandler before = qInstallMessageHandler(takeLine);
    const auto restored = qScopeGuard([before] { qInstallMessageHandler(before); });
    m_desk->signIn(draft(password));
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->list().size(), 3, patience);
    {
        const QMutexLocker lock(&logMutex);
        QVERIFY(!logged.isEmpty());
        QVERIFY(!isSecretIn(logged.join(u'\n').toUtf8()));
    }
    QCOMPARE(kept(), password);
    QCOMPARE(m_desk->environments().all().first().network.proxyUser, u"desk"_s);
    QVERIFY(!isInFiles());
    for (const RawRequest &request : m_api->server.requests())
        QVERIFY(request.header("Proxy-Authorization").isEmpty());
    for (const RawRequest &request : m_proxy->server.requests())
        QVERIFY(request.header("Authorization").isEmpty());
}

void TestDeskProxy::wrongPasswordKeepsNothing()
{
    m_desk->signIn(draft("another"));
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), 1, patience);
    QCOMPARE(m_failures.first().error.kind, ApiError::Kind::ProxyAuthentication);
    QCOMPARE(m_store->size(), 0);
    QCOMPARE(m_api->server.requests().size(), 0);
    QVERIFY(m_desk->environments().all().isEmpty());
    m_desk->signIn(draft(password));
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
}

void TestDeskProxy::notKeptBeforeTheFirstPage()
{
    m_api->onList = [](QTcpSocket *client, const RawRequest &) {
        client->write(RawServer::answer(503));
        return true;
    };
    m_desk->signIn(draft(password));
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), 1, patience);
    QCOMPARE(m_failures.first().stage, SignInFailure::Stage::FirstPage);
    QCOMPARE(m_api->tokens, 1);
    QCOMPARE(m_store->size(), 0);
    QVERIFY(m_desk->environments().all().isEmpty());
}

void TestDeskProxy::thisSessionOnlyKeepsNothing()
{
    SignInDraft once = draft(password);
    once.remember = false;
    m_desk->signIn(std::move(once));
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    QCOMPARE(m_store->size(), 0);
}

void TestDeskProxy::nextStartReadsIt()
{
    m_desk->signIn(draft(password));
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    const QString id = environmentId();
    restart();
    m_desk->open(id);
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->list().size(), 3, patience);
    // Signed in again with the field left empty: what is kept is used and stays.
    restart();
    m_desk->signIn(draft({}));
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    QCOMPARE(kept(), password);
    // Lost from the keychain: the proxy says what it wants.
    restart();
    m_store->put(id, SecretKind::ProxyPassword, {});
    m_desk->open(id);
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), 1, patience);
    QCOMPARE(m_failures.first().error.kind, ApiError::Kind::ProxyAuthentication);
}

// One that was kept before the policy came, and that a locked keychain does not let go.
void TestDeskProxy::sessionOnlyPolicyReadsNone()
{
    m_desk->signIn(draft(password));
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    m_policy = machinePolicy({{u"secret_storage"_s, u"session"_s}});
    restart();
    m_store->setRule([](MemoryStore::Use use, const SecretKey &) {
        return use == MemoryStore::Use::Remove ? SecretError::Kind::Denied : SecretError::Kind::None;
    });
    m_desk->signIn(draft({}));
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), 1, patience);
    QCOMPARE(m_failures.first().error.kind, ApiError::Kind::ProxyAuthentication);
    m_desk->signIn(draft(password));
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    QVERIFY(m_desk->state().sessionOnly);
}

void TestDeskProxy::anotherProxyGetsNothing_data()
{
    QTest::addColumn<bool>("otherPort");
    QTest::addColumn<bool>("otherUser");
    QTest::newRow("another proxy") << true << false;
    QTest::newRow("another user") << false << true;
}

// What is kept was typed for one user of one proxy.
void TestDeskProxy::anotherProxyGetsNothing()
{
    QFETCH(const bool, otherPort);
    QFETCH(const bool, otherUser);
    m_desk->signIn(draft(password));
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    RawServer other([](QTcpSocket *client, const RawRequest &) {
        client->write(RawServer::answer(407, {}, {}, "Proxy-Authenticate: Basic realm=\"p\"\r\n"));
    });
    const QByteArray bait = "Basic " + QByteArray("mallory:" + password).toBase64();
    SignInDraft changed = draft({});
    if (otherPort)
        changed.environment.network.proxyPort = other.serverPort();
    if (otherUser)
        changed.environment.network.proxyUser = u"mallory"_s;
    const qsizetype before = m_proxy->server.requests().size();
    m_desk->signIn(std::move(changed));
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), 1, patience);
    QCOMPARE(m_failures.first().error.kind, ApiError::Kind::ProxyAuthentication);
    QList<RawRequest> seen = other.requests() + m_proxy->server.requests().mid(before);
    QVERIFY(!seen.isEmpty());
    for (const RawRequest &request : std::as_const(seen)) {
        const QByteArray told = request.header("Proxy-Authorization");
        QVERIFY(!QByteArray::fromBase64(told.mid(6)).contains(password));
        QVERIFY(told != bait);
    }
    QCOMPARE(kept(), password); // nothing proved good
}

void TestDeskProxy::withoutAUserItIsForgotten()
{
    m_desk->signIn(draft(password));
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    // The proxy of the next network lets everybody through.
    SignInDraft other = draft({});
    other.environment.network.proxyUser.clear();
    other.environment.network.proxyMode = ProxyMode::None;
    other.environment.network.proxyHost.clear();
    other.environment.baseUrl = QUrl(QString(u"https://127.0.0.1:%1/v3"_s).arg(m_api->server.serverPort()));
    QTemporaryDir folder;
    m_api->server.setTls(selfSigned(folder));
    other.environment.network.extraCaFile = folder.filePath(u"cert.pem"_s);
    m_desk->signIn(std::move(other));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state().environment.network.proxyMode, ProxyMode::None, patience);
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(kept().isEmpty(), patience);
}

void TestDeskProxy::keychainThatDoesNotTakeIt()
{
    m_store->setRule([](MemoryStore::Use use, const SecretKey &key) {
        return use == MemoryStore::Use::Write && key.kind == SecretKind::ProxyPassword
                   ? SecretError::Kind::Denied
                   : SecretError::Kind::None;
    });
    m_desk->signIn(draft(password));
    QTRY_COMPARE_WITH_TIMEOUT(m_failures.size(), 1, patience);
    QCOMPARE(m_failures.first().stage, SignInFailure::Stage::Keychain);
    QVERIFY(m_failures.first().goodCredentials);
    QVERIFY(!signedIn());
    m_store->setRule({});
    m_desk->storeAgain();
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    QCOMPARE(kept(), password);
}

void TestDeskProxy::forgottenWithItsEnvironment()
{
    m_desk->signIn(draft(password));
    QTRY_VERIFY_WITH_TIMEOUT(signedIn(), patience);
    const QString id = environmentId();
    QCOMPARE(kept(), password);
    m_desk->forget(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->environments().all().isEmpty(), patience);
    QVERIFY(m_store->value(id, SecretKind::ProxyPassword).isEmpty());
}

QTEST_GUILESS_MAIN(TestDeskProxy)
#include "tst_desk_proxy.moc"
