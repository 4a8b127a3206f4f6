// F5.2: a stored secret is bound to what the extra CA file holds, where whoever runs the program can change
// it.
#include "fakes/desk_bench.h"
#include "fakes/hostile_texts.h"
#include "fakes/policies.h"
#include "fakes/scripted_api.h"
#include "fakes/self_signed.h"
#include "secrets/secret_binding.h"
#include "secrets/secret_envelope.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <sys/stat.h>
#include <unistd.h>

using namespace rd;
using namespace Qt::StringLiterals;
using Stage = SignInFailure::Stage;
using Use = MemoryStore::Use;

Q_DECLARE_METATYPE(rd::NetworkFault)

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        qFatal("cannot write a file of the test");
}

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QStringList subjects(const CaContent &content)
{
    QStringList all;
    for (const CaCertificate &one : content.certificates)
        all.append(one.subject);
    return all;
}

// A desk that is set up with a CA file of the person's own.
class Scene
{
public:
    explicit Scene(const QByteArray &content) { put(file, content); }

    bool signIn(SignInKind kind = SignInKind::ClientCredentials, const QString &name = u"Staging"_s,
                bool remember = true)
    {
        SignInDraft draft = bench.draft();
        draft.environment.name = name;
        draft.environment.network.extraCaFile = file;
        draft.remember = remember;
        if (kind == SignInKind::PastedToken) {
            draft.environment.signInKind = kind;
            draft.environment.clientId.clear();
            draft.secret = Secret(token);
        }
        bench.desk->signIn(std::move(draft));
        return QTest::qWaitFor([&] { return bench.desk->state().environment.name == name; }) &&
               bench.listed() && remembers();
    }
    bool opens()
    {
        bench.desk->open(id);
        return bench.listed();
    }
    // What the program's next start comes to.
    std::optional<SignInFailure> failsToOpen()
    {
        const int asked = bench.server.requestCount();
        const qsizetype uses = bench.store.log().size();
        bench.desk->open(id);
        if (!QTest::qWaitFor([&] { return bench.failures.size() == 1; }))
            return std::nullopt;
        for (const QString &use : bench.store.log().mid(uses)) {
            if (!use.startsWith("read "_L1))
                return std::nullopt; // nothing is overwritten, nothing deleted
        }
        const bool sentNothing = bench.server.requestCount() == asked;
        return sentNothing && bench.desk->state().phase == DeskState::Phase::Closed
                   ? std::optional(bench.failures.takeFirst())
                   : std::nullopt;
    }
    // Until what is not waited for is written, too.
    bool boundTo(const QByteArray &content)
    {
        return QTest::qWaitFor([&] {
            const std::optional<CaContent> bound = kept();
            return bound && bound->digest == digestOf(content);
        });
    }
    std::optional<CaContent> kept() const { return keptOf(id); }
    std::optional<CaContent> keptOf(const QString &environmentId) const
    {
        const std::optional<Environment> environment = bench.desk->environments().find(environmentId);
        const SecretKind kind = environment && environment->signInKind == SignInKind::PastedToken
                                    ? SecretKind::AccessToken
                                    : SecretKind::ClientSecret;
        const Secret value(bench.store.value(environmentId, kind));
        return environment ? boundContent(placeOfSecret(*environment), value) : std::nullopt;
    }

    DeskBench bench{DeskBench::quiet(3)};
    QTemporaryDir folder;
    QString file = folder.filePath(u"ca.pem"_s);
    QString id;
    QByteArray token;

private:
    bool remembers()
    {
        id = bench.desk->state().environment.id;
        const QByteArray kept = bench.keptToken(id);
        if (token.isEmpty())
            token = kept;
        return true;
    }
};

} // namespace

class TestDeskCa : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void F5_2_changedContentIsAsked_data();
    void F5_2_changedContentIsAsked();
    void F5_2_storedTokenLikewise();
    void F5_2_nothingReachesWhoeverChangedIt();
    void F5_2_changedOnceMoreIsAskedOnceMore();
    void F5_2_restoredFileOpens();
    void F5_2_typedAgainItIsBoundAnew();
    void F5_2_earlierEntryIsBoundAnew();
    void F5_2_refusedEntryIsNotBound();
    void F5_2_policysFileOfRootMayChange();
    void F5_2_whoseFileItIs_data();
    void F5_2_whoseFileItIs();
    void F5_2_trustedAreTheBytesThatWereChecked();
    void F5_2_openEnvironmentGoesOn();
    void F5_2_twoEnvironmentsAskEach();
    void F5_2_fileThatCannotBeUsed_data();
    void F5_2_fileThatCannotBeUsed();
    void F5_2_lockedGoesOnWithNothing();
    void F5_2_keychainThatDoesNotTakeIt();
    void F5_2_sessionOnlyKeepsNothing();
    void F5_2_boundEntryUnlocks();
    void F5_2_entryHasRoomForTheSecret_data();
    void F5_2_entryHasRoomForTheSecret();
    void F5_2_hostileSubjectsComeBack();
    void F5_2_alteredEntryIsForAnotherPlace_data();
    void F5_2_alteredEntryIsForAnotherPlace();
    void F4_4_cancelledWhileTheFileIsRead();

private:
    QByteArray m_ours;
    QByteArray m_renewed; // by the same name
    QByteArray m_other;
};

void TestDeskCa::initTestCase()
{
    m_ours = certificatePem(u"/O=Example Ltda/CN=Example Root"_s);
    m_renewed = certificatePem(u"/O=Example Ltda/CN=Example Root"_s);
    m_other = certificatePem(u"/CN=Ex\u00E4mple\u202E \u05D0"_s);
}

void TestDeskCa::F5_2_changedContentIsAsked_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("after");
    const QString ours = u"Example Root, Example Ltda"_s;
    const QString other = u"Ex\u00E4mple\u202E \u05D0"_s;
    QTest::newRow("F5.2: another certificate") << m_other << QStringList{other};
    QTest::newRow("F5.2: another one of the same name") << m_renewed << QStringList{ours};
    QTest::newRow("F5.2: one more") << QByteArray(m_ours + m_other) << QStringList{ours, other};
    QTest::newRow("F5.2: other text around it") << QByteArray("# ours\n" + m_ours) << QStringList{ours};
}

void TestDeskCa::F5_2_changedContentIsAsked()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QStringList, after);
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    QVERIFY(scene.boundTo(m_ours));
    scene.bench.restart();
    QVERIFY(scene.opens()); // as it is, nothing is asked

    put(scene.file, content);
    scene.bench.restart();
    const std::optional<SignInFailure> failure = scene.failsToOpen();
    QVERIFY(failure);
    QCOMPARE(failure->stage, Stage::CaFile);
    QCOMPARE(failure->environmentId, scene.id);
    QVERIFY(failure->caChange);
    QCOMPARE(failure->caChange->path, scene.file);
    QCOMPARE(subjects(failure->caChange->before), QStringList{u"Example Root, Example Ltda"_s});
    QCOMPARE(subjects(failure->caChange->after), after);
    QCOMPARE(failure->caChange->after.digest, digestOf(content));

    scene.bench.desk->goOnWithStored();
    QVERIFY(scene.bench.listed());
    QVERIFY(scene.boundTo(content));
    QCOMPARE(scene.bench.keptSecret(scene.id), scene.bench.server.clientSecret());
    scene.bench.restart();
    QVERIFY(scene.opens());
    QCOMPARE(scene.bench.failures.size(), 0);
}

void TestDeskCa::F5_2_storedTokenLikewise()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    QTRY_VERIFY(!scene.bench.keptToken(scene.id).isEmpty());
    scene.token = scene.bench.keptToken(scene.id);
    QVERIFY(scene.signIn(SignInKind::PastedToken, u"Pasted"_s));
    QVERIFY(scene.boundTo(m_ours));
    put(scene.file, m_other);
    scene.bench.restart();
    const std::optional<SignInFailure> failure = scene.failsToOpen();
    QVERIFY(failure && failure->stage == Stage::CaFile);
    scene.bench.desk->goOnWithStored();
    QVERIFY(scene.bench.listed());
    QVERIFY(scene.boundTo(m_other));
}

// With real TLS: whoever puts a certificate of theirs into the file poses as the server.
void TestDeskCa::F5_2_nothingReachesWhoeverChangedIt()
{
    const QTemporaryDir ours;
    const QTemporaryDir theirs;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"ca.pem"_s);
    ScriptedApi api(3);
    api.server.setTls(selfSigned(ours));
    QVERIFY(QFile::copy(ours.filePath(u"cert.pem"_s), file));
    DeskBench bench(DeskBench::quiet(1));
    SignInDraft draft = bench.draft(api.server.url(), "s3cr3t");
    draft.environment.clientId = u"own"_s;
    draft.environment.network.extraCaFile = file;
    bench.desk->signIn(std::move(draft));
    QVERIFY(bench.listed());
    const QString id = bench.desk->state().environment.id;
    bench.desk.reset();

    api.server.setTls(selfSigned(theirs));
    QVERIFY(QFile::remove(file) && QFile::copy(theirs.filePath(u"cert.pem"_s), file));
    const int before = api.server.connections();
    bench.restart().open(id);
    QTRY_VERIFY(bench.failures.size() == 1 || bench.desk->state().phase == DeskState::Phase::SignedIn);
    QCOMPARE(api.server.connections(), before);
    QCOMPARE(bench.failures.first().stage, Stage::CaFile);
    bench.desk->goOnWithStored(); // the company has a new certificate, and the person knows
    QVERIFY(bench.listed());
}

void TestDeskCa::F5_2_changedOnceMoreIsAskedOnceMore()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    put(scene.file, m_renewed);
    scene.bench.restart();
    QVERIFY(scene.failsToOpen());
    put(scene.file, m_other);
    const int asked = scene.bench.server.requestCount();
    scene.bench.desk->goOnWithStored();
    QTRY_COMPARE(scene.bench.failures.size(), 1);
    QCOMPARE(scene.bench.failures.first().stage, Stage::CaFile);
    QCOMPARE(scene.bench.failures.first().caChange->before.digest, digestOf(m_ours));
    QCOMPARE(scene.bench.failures.first().caChange->after.digest, digestOf(m_other));
    QCOMPARE(scene.bench.server.requestCount(), asked);
    scene.bench.desk->goOnWithStored();
    QVERIFY(scene.bench.listed());
    QVERIFY(scene.boundTo(m_other));
}

void TestDeskCa::F5_2_restoredFileOpens()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    put(scene.file, m_other);
    scene.bench.restart();
    QVERIFY(scene.failsToOpen());
    put(scene.file, m_ours);
    QVERIFY(scene.opens());
    QVERIFY(scene.boundTo(m_ours));
}

void TestDeskCa::F5_2_typedAgainItIsBoundAnew()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    put(scene.file, m_other);
    scene.bench.restart();
    QVERIFY(scene.failsToOpen());
    SignInDraft draft = scene.bench.draft();
    draft.environment = scene.bench.desk->state().environment;
    scene.bench.desk->signIn(std::move(draft));
    QVERIFY(scene.bench.listed());
    QVERIFY(scene.boundTo(m_other));
}

// As versions before this kept it.
void TestDeskCa::F5_2_earlierEntryIsBoundAnew()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    scene.bench.keepSecret(scene.id, scene.bench.server.clientSecret());
    QVERIFY(!scene.kept());
    scene.bench.restart();
    QVERIFY(scene.opens());
    QCOMPARE(scene.bench.failures.size(), 0);
    QVERIFY(scene.boundTo(m_ours));
    QCOMPARE(scene.bench.keptSecret(scene.id), scene.bench.server.clientSecret());
    put(scene.file, m_other);
    scene.bench.restart();
    QVERIFY(scene.failsToOpen());
}

void TestDeskCa::F5_2_refusedEntryIsNotBound()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    scene.bench.keepSecret(scene.id, "wrong");
    scene.bench.store.put(scene.id, SecretKind::AccessToken, "none");
    scene.bench.restart().open(scene.id);
    QTRY_COMPARE(scene.bench.failures.size(), 1);
    QCOMPARE(scene.bench.failures.first().stage, Stage::Token);
    QVERIFY(!scene.kept());
}

// For whoever is not root a file in a folder of theirs is theirs, whoever names it.
void TestDeskCa::F5_2_policysFileOfRootMayChange()
{
    Scene scene(m_ours);
    scene.bench.policy = machinePolicy({{u"extra_ca_file"_s, scene.file}});
    scene.bench.restart();
    QVERIFY(scene.signIn());
    const bool isRoots = geteuid() == 0;
    QCOMPARE(scene.kept().has_value(), !isRoots);
    put(scene.file, m_other);
    scene.bench.restart();
    if (isRoots)
        QVERIFY(scene.opens());
    else
        QVERIFY(scene.failsToOpen());
}

void TestDeskCa::F5_2_whoseFileItIs_data()
{
    QTest::addColumn<bool>("oursToWrite");
    QTest::addColumn<bool>("rootsAlone");
    QTest::addColumn<bool>("ofPolicy");
    QTest::addColumn<bool>("bound");
    QTest::newRow("F5.2: chosen, one's own") << true << false << false << true;
    QTest::newRow("F5.2: chosen, root's") << false << true << false << false;
    QTest::newRow("F5.2: chosen by root, root's") << true << true << false << true;
    QTest::newRow("F5.2: a policy's, one's own") << true << false << true << true;
    QTest::newRow("F5.2: a policy's, root's") << false << true << true << false;
    QTest::newRow("F5.2: a policy's, root's, for root") << true << true << true << false;
}

void TestDeskCa::F5_2_whoseFileItIs()
{
    QFETCH(const bool, oursToWrite);
    QFETCH(const bool, rootsAlone);
    QFETCH(const bool, ofPolicy);
    QFETCH(const bool, bound);
    CaFile file;
    file.isOursToWrite = oursToWrite;
    file.isRootsAlone = rootsAlone;
    QCOMPARE(isBoundToContent(file, ofPolicy), bound);
}

// With real TLS: the file is exchanged after it was checked, before the first connection.
void TestDeskCa::F5_2_trustedAreTheBytesThatWereChecked()
{
    const QTemporaryDir ours;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"ca.pem"_s);
    ScriptedApi api(3);
    api.server.setTls(selfSigned(ours));
    QVERIFY(QFile::copy(ours.filePath(u"cert.pem"_s), file));
    DeskBench bench(DeskBench::quiet(1));
    QObject::connect(bench.desk.get(), &Desk::stateChanged, this, [&] {
        if (bench.desk->state().step == SignInStep::AskingToken)
            put(file, m_other);
    });
    SignInDraft draft = bench.draft(api.server.url(), "s3cr3t");
    draft.environment.clientId = u"own"_s;
    draft.environment.network.extraCaFile = file;
    bench.desk->signIn(std::move(draft));
    QVERIFY(bench.listed());
    const Environment environment = bench.desk->state().environment;
    const Secret value(bench.store.value(environment.id, SecretKind::ClientSecret));
    QFile trusted(ours.filePath(u"cert.pem"_s));
    QVERIFY(trusted.open(QIODevice::ReadOnly));
    QCOMPARE(boundContent(placeOfSecret(environment), value)->digest, digestOf(trusted.readAll()));
    bench.restart().open(environment.id);
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::CaFile);
}

// What is open trusts what it read; a run of it is not stopped by a file.
void TestDeskCa::F5_2_openEnvironmentGoesOn()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    QVERIFY(scene.boundTo(m_ours));
    const QString own = scene.bench.server.clientId();
    QVERIFY(scene.bench.desk->revoke(scene.bench.desk->draftPlan(scene.bench.active().mid(0, 1)), true));
    put(scene.file, m_other);
    SignInDraft draft = scene.bench.draft();
    draft.environment = scene.bench.desk->state().environment;
    scene.bench.desk->signIn(std::move(draft));
    QVERIFY(scene.bench.ended());
    QTRY_COMPARE(scene.bench.desk->state().phase, DeskState::Phase::SignedIn);
    QCOMPARE(scene.bench.failures.size(), 0);
    QCOMPARE(scene.kept()->digest, digestOf(m_ours)); // that is what the secret went with
    scene.bench.restart();
    QVERIFY(scene.failsToOpen());
}

void TestDeskCa::F5_2_twoEnvironmentsAskEach()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    const QString first = scene.id;
    QVERIFY(scene.signIn(SignInKind::ClientCredentials, u"Second"_s));
    const QString second = scene.id;
    QVERIFY(first != second);
    put(scene.file, m_other);
    scene.bench.restart();
    QVERIFY(scene.failsToOpen());
    scene.bench.desk->goOnWithStored();
    QVERIFY(scene.bench.listed());
    QVERIFY(scene.boundTo(m_other));
    QCOMPARE(scene.keptOf(first)->digest, digestOf(m_ours));
    scene.bench.restart();
    scene.id = first;
    const std::optional<SignInFailure> failure = scene.failsToOpen();
    QVERIFY(failure);
    QCOMPARE(failure->environmentId, first);
}

void TestDeskCa::F5_2_fileThatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("content"); // null: no file
    QTest::addColumn<int>("mode");
    QTest::addColumn<NetworkFault>("fault");
    QTest::newRow("F5.2: gone") << QByteArray() << 0 << NetworkFault::CaFileUnreadable;
    QTest::newRow("F5.2: without a certificate")
        << QByteArray("none") << 0600 << NetworkFault::CaFileHasNoCertificate;
    QTest::newRow("F5.2: anybody's, as it was") << m_ours << 0666 << NetworkFault::CaFileOfOthers;
}

void TestDeskCa::F5_2_fileThatCannotBeUsed()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, mode);
    QFETCH(const NetworkFault, fault);
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    put(scene.file, content);
    if (content.isNull())
        QVERIFY(QFile::remove(scene.file));
    else
        QCOMPARE(chmod(QFile::encodeName(scene.file).constData(), static_cast<mode_t>(mode)), 0);
    scene.bench.restart();
    const std::optional<SignInFailure> failure = scene.failsToOpen();
    QVERIFY(failure);
    QCOMPARE(failure->stage, Stage::Settings);
    QCOMPARE(failure->networkFault, fault);
    scene.bench.desk->goOnWithStored(); // nothing was asked
    QCOMPARE(scene.bench.desk->state().phase, DeskState::Phase::Closed);
}

void TestDeskCa::F5_2_lockedGoesOnWithNothing()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    put(scene.file, m_other);
    scene.bench.restart();
    QVERIFY(scene.failsToOpen());
    scene.bench.desk->setLocked(true);
    scene.bench.desk->goOnWithStored();
    QCOMPARE(scene.bench.desk->state().phase, DeskState::Phase::Closed);
    scene.bench.desk->setLocked(false);
    scene.bench.desk->goOnWithStored();
    QVERIFY(scene.bench.listed());
}

// An incident does not wait for it: it is asked, or bound, at the next start.
void TestDeskCa::F5_2_keychainThatDoesNotTakeIt()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    put(scene.file, m_other);
    scene.bench.restart();
    QVERIFY(scene.failsToOpen());
    scene.bench.store.setRule([](Use use, const SecretKey &key) {
        return use == Use::Write && key.kind == SecretKind::ClientSecret ? SecretError::Kind::Denied
                                                                         : SecretError::Kind::None;
    });
    scene.bench.desk->goOnWithStored();
    QVERIFY(scene.bench.listed());
    QCOMPARE(scene.bench.failures.size(), 0);
    QCOMPARE(scene.bench.keptSecret(scene.id), scene.bench.server.clientSecret());
    QVERIFY(scene.boundTo(m_ours));
    scene.bench.restart();
    QVERIFY(scene.failsToOpen());
}

void TestDeskCa::F5_2_sessionOnlyKeepsNothing()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn(SignInKind::ClientCredentials, u"Staging"_s, false));
    put(scene.file, m_other);
    QVERIFY(scene.signIn(SignInKind::ClientCredentials, u"Staging"_s, false));
    QCOMPARE(scene.bench.failures.size(), 0);
    QCOMPARE(scene.bench.store.size(), 0);
}

void TestDeskCa::F5_2_boundEntryUnlocks()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    QSignalSpy answered(scene.bench.desk.get(), &Desk::unlockAnswered);
    put(scene.file, m_other); // nothing is sent anywhere by unlocking
    scene.bench.desk->unlock();
    QTRY_COMPARE(answered.count(), 1);
    QCOMPARE(answered.first().first().value<UnlockAnswer>(), UnlockAnswer::Good);
}

void TestDeskCa::F5_2_entryHasRoomForTheSecret_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("fits");
    QTest::newRow("F5.2: a secret") << 40 << true;
    QTest::newRow("F5.2: a token") << 1000 << true;
    QTest::newRow("F5.2: a token that leaves room for no name") << 1890 << true;
    QTest::newRow("F5.2: one that is too large") << 1990 << false;
}

// docs/pitfalls.md 2.7. The names give way, what they stand for never does.
void TestDeskCa::F5_2_entryHasRoomForTheSecret()
{
    QFETCH(const int, size);
    QFETCH(const bool, fits);
    CaContent content;
    content.digest = QByteArray(32, 'd');
    content.count = 300;
    for (int i = 0; i < content.count; ++i)
        content.certificates.append({QString(120, u'\u6F22'), QByteArray(8, char(i))});
    const QByteArray place = placeOfSecret(Environment());
    const QByteArray secret(size, 's');
    const Secret entry = boundTo(place, Secret(secret), content);
    QCOMPARE(entry.size() <= largestSecret, fits);
    QCOMPARE(unboundFrom(place, entry)->view().toByteArray(), secret);
    const std::optional<CaContent> kept = boundContent(place, entry);
    QVERIFY(kept);
    QCOMPARE(kept->digest, content.digest);
    QCOMPARE(kept->count, content.count);
    QCOMPARE(kept->certificates, content.certificates.first(kept->certificates.size()));
    QCOMPARE(kept->certificates.isEmpty(), size > 1500);
}

void TestDeskCa::F5_2_hostileSubjectsComeBack()
{
    const QByteArray place = placeOfSecret(Environment());
    for (const HostileText &hostile : hostileTexts()) {
        CaContent content{QByteArray(32, 'd'), {{hostile.text.left(60), QByteArray(8, 'f')}}, 1};
        const Secret entry = boundTo(place, Secret("s3cr3t"), content);
        QCOMPARE(unboundFrom(place, entry)->view().toByteArray(), QByteArray("s3cr3t"));
        const QString back = boundContent(place, entry)->certificates.first().subject;
        QCOMPARE(back.toUtf8(), hostile.text.left(60).toUtf8());
    }
}

void TestDeskCa::F5_2_alteredEntryIsForAnotherPlace_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("F5.2: something behind the place") << QByteArray("x");
    QTest::newRow("F5.2: no digest") << QByteArray("..gQA");
    QTest::newRow("F5.2: a digest that is short") << QByteArray(".ZGRk.gQA");
    QTest::newRow("F5.2: no names") << QByteArray('.' + QByteArray(43, 'A'));
    QTest::newRow("F5.2: names that are none") << QByteArray('.' + QByteArray(43, 'A') + ".AAAA");
    QTest::newRow("F5.2: more names than certificates")
        << QByteArray('.' + QByteArray(43, 'A') + '.' +
                      QByteArray::fromHex("83004166614e").toBase64(QByteArray::Base64UrlEncoding));
}

void TestDeskCa::F5_2_alteredEntryIsForAnotherPlace()
{
    QFETCH(const QByteArray, content);
    const QByteArray place = placeOfSecret(Environment());
    const Secret entry(QByteArray(place + content + "\ns3cr3t"));
    QVERIFY(!unboundFrom(place, entry));
    QVERIFY(!boundContent(place, entry));
}

void TestDeskCa::F4_4_cancelledWhileTheFileIsRead()
{
    Scene scene(m_ours);
    QVERIFY(scene.signIn());
    Desk &desk = scene.bench.restart();
    const int asked = scene.bench.server.requestCount();
    // The last that is read before the file; its answer and then the call are queued before the file's.
    scene.bench.store.setRule([&](Use, const SecretKey &key) {
        if (key.kind == SecretKind::AccessToken)
            QMetaObject::invokeMethod(
                &desk, [&desk] { desk.cancelSignIn(); }, Qt::QueuedConnection);
        return SecretError::Kind::None;
    });
    desk.open(scene.id);
    QTRY_COMPARE(scene.bench.failures.size(), 1);
    QCOMPARE(scene.bench.failures.first().stage, Stage::Cancelled);
    QCOMPARE(desk.state().phase, DeskState::Phase::Closed);
    scene.bench.store.setRule({});
    QVERIFY(scene.opens());
    QVERIFY(scene.bench.server.requestCount() > asked);
}

QTEST_GUILESS_MAIN(TestDeskCa)
#include "tst_desk_ca.moc"
