// Signing in through a desk, with its real threads, a practice server and a keychain in memory.
#include "fakes/desk_bench.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace rd;
using namespace Qt::StringLiterals;
using Stage = SignInFailure::Stage;
using Use = MemoryStore::Use;
using Wrong = SecretError::Kind;

Q_DECLARE_METATYPE(rd::SecretError::Kind)
Q_DECLARE_METATYPE(rd::NetworkFault)

namespace {

// What is kept of a token, without its end.
MemoryStore::Rule failing(Use use, Wrong wrong)
{
    return [use, wrong](Use what, const SecretKey &) { return what == use ? wrong : Wrong::None; };
}

} // namespace

class TestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSignIn();
    void nothingInFiles();
    void wrongSecret();
    void unreachable();
    void badSettingsLeaveTheOpenOne();
    void cancelled();

    void keychainUnavailable();
    void thisSessionOnly();
    void tokenTooLarge();
    void notRemembered();

    void openWithoutAQuestion();
    void openAfterTheTokenEnded();
    void renewedTokenIsKept();
    void lockedOrMissing();
    void typedWhileLocked_pitfall2_3_data();
    void typedWhileLocked_pitfall2_3();
    void readableSecretIsReplaced();
    void keychainThatIsWaitedFor();
    void pastedToken();
    void otherPrefix();

    void signOut();
    void signOutThatFails();
    void signOutOfAPastedToken();
    void signOutOverAWaitingWrite();
    void forget();
    void forgetThatFails();
    void severalEnvironments();
    void switchWhileTheKeychainIsAsked();
    void nothingLate();

    void F2_7_nothingUnderAnUnknownName();
    void F2_7_storedOnceItCanBeSaved();
    void F2_7_failedWriteLeavesNothing_data();
    void F2_7_failedWriteLeavesNothing();
    void F2_7_announcedBeforeItIsWritten();
    void F2_7_signOutDeletesById();
    void F2_7_unsavedIsSaid();
    void F4_4_cancelledWhileTheJournalsKeyIsFetched();
    void F4_4_oneQuestionOfUnlocking();
    void F4_4_failureNamesWhatItIsOf();
    void F4_5_caFile_data();
    void F4_5_caFile();
    void F4_5_readOffTheWindowsThread();
};

namespace {

// A file stands where the folder of the settings should: so root, too, cannot write them.
void blockSettings(const DeskBench &bench, bool blocked)
{
    const QString folder = bench.configDir();
    const QString aside = folder + u".aside"_s;
    if (blocked && QFile::exists(folder) && !QDir().rename(folder, aside))
        qFatal("the settings cannot be moved away");
    if (blocked && !QFile(folder).open(QIODevice::WriteOnly))
        qFatal("the file cannot be made");
    if (!blocked && (!QFile::remove(folder) || (QFile::exists(aside) && !QDir().rename(aside, folder))))
        qFatal("the settings cannot be moved back");
}

} // namespace

// Token, first page, and only then anything is stored.
void TestDesk::firstSignIn()
{
    DeskBench bench;
    QList<SignInStep> steps;
    qsizetype usesBefore = 0;
    connect(bench.desk.get(), &Desk::stateChanged, this, [&] {
        if (bench.desk->state().phase != DeskState::Phase::SigningIn)
            return;
        const SignInStep step = bench.desk->state().step;
        if (steps.isEmpty() || steps.last() != step)
            steps.append(step);
        if (step != SignInStep::WritingKeychain)
            usesBefore += bench.store.log().size() + bench.desk->environments().all().size();
    });
    QVERIFY(bench.signedIn());
    QCOMPARE(steps, (QList<SignInStep>{SignInStep::AskingToken, SignInStep::ReadingFirstPage,
                                       SignInStep::WritingKeychain}));
    QCOMPARE(usesBefore, 0);
    QCOMPARE(bench.failures.size(), 0);
    QCOMPARE(bench.desk->list().size(), 230);
    QVERIFY(bench.desk->list().complete());
    QCOMPARE(bench.desk->ownClientId(), bench.server.clientId());

    const QList<Environment> saved = bench.desk->environments().all();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first(), bench.desk->state().environment);
    QVERIFY(saved.first().secretStoredAt.isValid());
    QCOMPARE(bench.desk->environments().lastOpened(), saved.first().id);
    QCOMPARE(bench.keptSecret(saved.first().id), bench.server.clientSecret());
    QTRY_VERIFY(bench.keptToken(saved.first().id).startsWith("dinie_at_"));
    QVERIFY(!bench.desk->state().sessionOnly);
    QCOMPARE(bench.desk->state().journalError.kind, JournalError::Kind::None);
    QCOMPARE(bench.server.tokenRequestCount(), 1);
    QCOMPARE(bench.server.requestCount(), 1 + 3); // the first page is not read twice
}

void TestDesk::nothingInFiles()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    QTRY_VERIFY(!bench.keptToken(id).isEmpty());
    QVERIFY(bench.desk->revoke(bench.desk->draftPlan({bench.active().first()}), false));
    QVERIFY(bench.ended());
    const QByteArray token = bench.keptToken(id);
    for (const QByteArray &canary :
         {bench.server.clientSecret(), token, bench.server.clientSecret().toBase64(),
          QByteArray(bench.server.clientId().toUtf8() + ':' + bench.server.clientSecret()).toBase64()})
        QCOMPARE(bench.filesWith(canary), QStringList());
    bench.desk.reset();
    QCOMPARE(bench.filesWith(token), QStringList());
    QVERIFY(!bench.filesWith(bench.server.clientId().toUtf8()).isEmpty()); // it does look
}

void TestDesk::wrongSecret()
{
    DeskBench bench;
    bench.desk->signIn(bench.draft(bench.server.baseUrl(), "not the secret"));
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Token);
    QCOMPARE(bench.failures.first().error.kind, ApiError::Kind::Unauthorized);
    QCOMPARE(bench.failures.first().error.problem.code, QStringLiteral("invalid_client"));
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
    QCOMPARE(bench.store.log(), QStringList());
    QCOMPARE(bench.desk->environments().all().size(), 0);
    QVERIFY(bench.signedIn());
}

void TestDesk::unreachable()
{
    DeskBench bench;
    QUrl nobody = bench.server.baseUrl();
    nobody.setPort(1);
    bench.desk->signIn(bench.draft(nobody, "secret"));
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Token);
    QCOMPARE(bench.failures.first().error.kind, ApiError::Kind::ConnectionRefused);
    QCOMPARE(bench.store.log(), QStringList());
}

void TestDesk::badSettingsLeaveTheOpenOne()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    SignInDraft other = bench.draft();
    other.environment.network.extraCaFile = QStringLiteral("/nowhere/ca.pem");
    bench.desk->signIn(std::move(other));
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Settings);
    QCOMPARE(bench.failures.first().networkFault, NetworkFault::CaFileUnreadable);
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::SignedIn);
    const int before = bench.server.requestCount();
    bench.desk->refresh();
    QTRY_COMPARE(bench.server.requestCount(), before + 3);
}

void TestDesk::cancelled()
{
    PracticeOptions slow = DeskBench::quiet(230);
    slow.latencyMs = 600;
    DeskBench bench(slow);
    bench.desk->signIn(bench.draft());
    QTRY_COMPARE(bench.server.requestCount(), 1);
    bench.desk->cancelSignIn();
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Cancelled);
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
    QCOMPARE(bench.store.log(), QStringList());
}

void TestDesk::keychainUnavailable()
{
    DeskBench bench;
    bench.store.setRule(failing(Use::Write, Wrong::Unavailable));
    bench.desk->signIn(bench.draft());
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Keychain);
    QVERIFY(bench.failures.first().goodCredentials);
    QCOMPARE(bench.desk->environments().all().size(), 0);

    bench.desk->storeAgain();
    QTRY_COMPARE(bench.failures.size(), 2);
    bench.store.setRule({});
    bench.desk->storeAgain();
    QVERIFY(bench.listed());
    const QString id = bench.desk->state().environment.id;
    QCOMPARE(bench.keptSecret(id), bench.server.clientSecret());
    QCOMPARE(bench.desk->environments().all().size(), 1);
    QCOMPARE(bench.server.tokenRequestCount(), 1);
    bench.desk->storeAgain(); // nothing waits for it any more
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::SignedIn);
}

void TestDesk::thisSessionOnly()
{
    DeskBench bench;
    bench.store.setRule(failing(Use::Write, Wrong::Unavailable));
    bench.desk->signIn(bench.draft());
    QTRY_COMPARE(bench.failures.size(), 1);
    bench.desk->continueThisSessionOnly();
    QVERIFY(bench.listed());
    QVERIFY(bench.desk->state().sessionOnly);
    QCOMPARE(bench.store.size(), 0);
    QCOMPARE(bench.desk->environments().all().size(), 0);
    QVERIFY(bench.desk->revoke(bench.desk->draftPlan({bench.active().first()}), false));
    QVERIFY(bench.ended());
    QCOMPARE(bench.desk->run().items.first().outcome, Outcome::Revoked);
    QCOMPARE(bench.store.size(), 0);
}

void TestDesk::tokenTooLarge()
{
    DeskBench bench;
    bench.store.setRule([](Use use, const SecretKey &key) {
        return use == Use::Write && key.kind == SecretKind::AccessToken ? Wrong::TooLarge : Wrong::None;
    });
    QVERIFY(bench.signedIn());
    QTRY_VERIFY(bench.desk->state().tokenInMemoryOnly);
    QCOMPARE(bench.store.size(), 1);
}

void TestDesk::notRemembered()
{
    DeskBench bench;
    SignInDraft draft = bench.draft();
    draft.remember = false;
    bench.desk->signIn(std::move(draft));
    QVERIFY(bench.listed());
    QVERIFY(bench.desk->state().sessionOnly);
    QCOMPARE(bench.store.log(), QStringList());
    QCOMPARE(bench.desk->environments().all().size(), 0);
}

void TestDesk::openWithoutAQuestion()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    QTRY_COMPARE(bench.store.size(), 2);
    bench.restart().open(id);
    QVERIFY(bench.listed());
    QCOMPARE(bench.server.tokenRequestCount(), 1); // the kept token
    QCOMPARE(bench.failures.size(), 0);
    QVERIFY(!bench.desk->state().sessionOnly);
}

void TestDesk::openAfterTheTokenEnded()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    QTRY_COMPARE(bench.store.size(), 2);
    bench.desk.reset();
    bench.server.expireTokens();
    bench.restart().open(id);
    QVERIFY(bench.listed());
    QCOMPARE(bench.server.tokenRequestCount(), 2);

    bench.desk.reset();
    bench.store.put(id, SecretKind::AccessToken, "no end\n");
    bench.restart().open(id);
    QVERIFY(bench.listed());
    QCOMPARE(bench.server.tokenRequestCount(), 3);
}

void TestDesk::renewedTokenIsKept()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    QTRY_COMPARE(bench.store.size(), 2);
    const QByteArray first = bench.keptToken(id);
    bench.server.expireTokens();
    bench.desk->refresh();
    QTRY_VERIFY(bench.keptToken(id) != first);
    QVERIFY(bench.listed());
    QCOMPARE(bench.server.tokenRequestCount(), 2);
    QVERIFY(bench.desk->tokenEndsAt() > bench.clock.now().addSecs(3000));
}

// A locked keyring answers "not found" (docs/pitfalls.md 2.3): nothing is overwritten, nothing is deleted.
void TestDesk::lockedOrMissing()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    QTRY_COMPARE(bench.store.size(), 2);
    bench.restart();
    const qsizetype uses = bench.store.log().size();
    bench.store.setRule(failing(Use::Read, Wrong::NotFound));
    bench.desk->open(id);
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Keychain);
    QCOMPARE(bench.failures.first().secretError.kind, Wrong::NotFound);
    QVERIFY(!bench.failures.first().goodCredentials);
    QVERIFY(bench.desk->state().environment.secretStoredAt.isValid());
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
    QVERIFY(bench.store.log().mid(uses).filter(QStringLiteral("read ")).size() ==
            bench.store.log().size() - uses);
    QCOMPARE(bench.store.size(), 2);
    bench.store.setRule({});
    bench.desk->open(id);
    QVERIFY(bench.listed());
}

void TestDesk::typedWhileLocked_pitfall2_3_data()
{
    QTest::addColumn<Wrong>("wrong");
    QTest::addColumn<QByteArray>("choice");
    const QList<std::pair<const char *, Wrong>> states{
        {"locked or missing", Wrong::NotFound}, {"damaged", Wrong::Damaged}, {"newer", Wrong::NewerVersion}};
    for (const auto &[name, wrong] : states) {
        for (const char *choice : {"replace", "store again", "this session only", "none"})
            QTest::addRow("%s, %s", name, choice) << wrong << QByteArray(choice);
    }
}

// What was stored and cannot be read goes only when the person says so, even if a good secret was typed.
void TestDesk::typedWhileLocked_pitfall2_3()
{
    QFETCH(const Wrong, wrong);
    QFETCH(const QByteArray, choice);
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const Environment environment = bench.desk->state().environment;
    QTRY_COMPARE(bench.store.size(), 2);
    bench.restart();
    bench.keepSecret(environment.id, "earlier");
    bench.store.setRule([wrong](Use use, const SecretKey &key) {
        return use == Use::Read && key.kind == SecretKind::ClientSecret ? wrong : Wrong::None;
    });
    SignInDraft draft = bench.draft();
    draft.environment = environment;
    bench.desk->signIn(std::move(draft));
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Keychain);
    QCOMPARE(bench.failures.first().secretError.kind, wrong);
    QVERIFY(bench.failures.first().goodCredentials);
    QCOMPARE(bench.keptSecret(environment.id), QByteArray("earlier"));

    if (choice == "replace") {
        bench.desk->replaceStored();
        QVERIFY(bench.listed());
        QVERIFY(!bench.desk->state().sessionOnly);
    } else if (choice == "store again") {
        bench.desk->storeAgain();
        QTRY_COMPARE(bench.failures.size(), 2);
    } else if (choice == "this session only") {
        bench.desk->continueThisSessionOnly();
        QVERIFY(bench.listed());
        QVERIFY(bench.desk->state().sessionOnly);
    }
    QCOMPARE(bench.keptSecret(environment.id),
             choice == "replace" ? bench.server.clientSecret() : QByteArray("earlier"));
    QVERIFY(bench.desk->environments().find(environment.id)->secretStoredAt.isValid());
}

void TestDesk::readableSecretIsReplaced()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const Environment environment = bench.desk->state().environment;
    bench.keepSecret(environment.id, "earlier");
    bench.restart();
    SignInDraft draft = bench.draft();
    draft.environment = environment;
    bench.desk->signIn(std::move(draft));
    QVERIFY(bench.listed());
    QCOMPARE(bench.failures.size(), 0);
    QCOMPARE(bench.keptSecret(environment.id), bench.server.clientSecret());
}

void TestDesk::keychainThatIsWaitedFor()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    bench.restart();
    bench.store.hold(true);
    bench.desk->open(id);
    QCOMPARE(bench.desk->state().step, SignInStep::ReadingKeychain);
    bench.store.saySlow();
    QVERIFY(bench.desk->state().keychainSlow);
    bench.desk->cancelSignIn();
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Cancelled);
    QVERIFY(!bench.desk->state().keychainSlow);
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
    bench.store.hold(false);
    bench.desk->open(id);
    QVERIFY(bench.listed());
}

void TestDesk::pastedToken()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QTRY_COMPARE(bench.store.size(), 2);
    SignInDraft draft =
        bench.draft(bench.server.baseUrl(), bench.keptToken(bench.desk->state().environment.id));
    draft.environment.signInKind = SignInKind::PastedToken;
    draft.environment.clientId.clear();
    bench.desk->signIn(std::move(draft));
    QVERIFY(bench.listed());
    const QString id = bench.desk->state().environment.id;
    QCOMPARE(bench.desk->ownClientId(), QString());
    QVERIFY(!bench.desk->tokenEndsAt().isValid());
    bench.restart().open(id);
    QVERIFY(bench.listed());
    QCOMPARE(bench.server.tokenRequestCount(), 1);

    // Its end is known when the server says so.
    bench.server.expireTokens();
    bench.desk->refresh();
    QTRY_COMPARE(bench.desk->state().phase, DeskState::Phase::NeedsSignIn);
    QCOMPARE(bench.desk->list().size(), 230);
}

void TestDesk::otherPrefix()
{
    DeskBench bench;
    QUrl typed = bench.server.baseUrl();
    typed.setPath(QStringLiteral("/api/v3"));
    bench.desk->signIn(bench.draft(typed, bench.server.clientSecret()));
    QVERIFY(bench.listed());
    QVERIFY(bench.desk->state().otherPrefixAnswered);
    QCOMPARE(bench.desk->environments().all().first().baseUrl, bench.server.baseUrl());
    QVERIFY(bench.desk->revoke(bench.desk->draftPlan({bench.active().first()}), false));
    QVERIFY(bench.ended());
    QCOMPARE(bench.desk->run().items.first().outcome, Outcome::Revoked);
}

void TestDesk::signOut()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    QTRY_COMPARE(bench.store.size(), 2);
    QSignalSpy cleared(bench.desk.get(), &Desk::listCleared);
    bench.desk->signOut();
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
    QCOMPARE(bench.desk->list().size(), 0);
    QVERIFY(cleared.count() > 0);
    QTRY_COMPARE(bench.store.size(), 1);
    QCOMPARE(bench.keptSecret(id), bench.server.clientSecret());
    QCOMPARE(bench.desk->environments().lastOpened(), QString());
    QCOMPARE(bench.desk->environments().all().size(), 1);
    bench.desk->open(id);
    QVERIFY(bench.listed());
    QCOMPARE(bench.server.tokenRequestCount(), 2);
}

// A locked keychain does not delete; that is not passed over (docs/pitfalls.md 2.3).
void TestDesk::signOutThatFails()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QTRY_COMPARE(bench.store.size(), 2);
    QSignalSpy signedOut(bench.desk.get(), &Desk::signedOut);
    bench.store.setRule(failing(Use::Remove, Wrong::Denied));
    bench.desk->signOut();
    QTRY_COMPARE(signedOut.count(), 1);
    QCOMPARE(signedOut.first().at(1).toBool(), false);
    QCOMPARE(bench.store.size(), 2);
}

void TestDesk::signOutOfAPastedToken()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QTRY_COMPARE(bench.store.size(), 2);
    const QByteArray token = bench.keptToken(bench.desk->state().environment.id);
    SignInDraft draft = bench.draft(bench.server.baseUrl(), token);
    draft.environment.signInKind = SignInKind::PastedToken;
    draft.environment.clientId.clear();
    bench.desk->signIn(std::move(draft));
    QVERIFY(bench.listed());
    const Environment environment = bench.desk->state().environment;
    QVERIFY(environment.secretStoredAt.isValid());
    QSignalSpy signedOut(bench.desk.get(), &Desk::signedOut);
    bench.desk->signOut();
    QTRY_COMPARE(signedOut.count(), 1);
    QCOMPARE(signedOut.first().at(1).toBool(), true);
    // Nothing is stored any more, so the next token overwrites nothing.
    QVERIFY(!bench.desk->environments().find(environment.id)->secretStoredAt.isValid());
    SignInDraft again = bench.draft(bench.server.baseUrl(), token);
    again.environment = environment;
    bench.desk->signIn(std::move(again));
    QVERIFY(bench.listed());
    QCOMPARE(bench.failures.size(), 0);
}

// What was about to be written does not come back after it was deleted.
void TestDesk::signOutOverAWaitingWrite()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    QTRY_COMPARE(bench.store.size(), 2);
    bench.store.hold(true);
    bench.server.expireTokens();
    bench.desk->refresh();
    QTRY_COMPARE(bench.store.log().last(), QString(u"write revoke-desk/%1/default/access-token"_s.arg(id)));
    QTRY_COMPARE(bench.store.log().filter(u"write revoke-desk/"_s + id).size(), 3);
    QSignalSpy signedOut(bench.desk.get(), &Desk::signedOut);
    bench.desk->signOut();
    bench.store.hold(false);
    QTRY_COMPARE(signedOut.count(), 1);
    QVERIFY(bench.store.value(id, SecretKind::AccessToken).isNull());
}

void TestDesk::forget()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    QTRY_COMPARE(bench.store.size(), 2);
    QSignalSpy forgotten(bench.desk.get(), &Desk::forgotten);
    bench.desk->forget(id);
    QTRY_COMPARE(forgotten.count(), 1);
    QCOMPARE(forgotten.first(), (QVariantList{id, true}));
    QCOMPARE(bench.store.size(), 0);
    QCOMPARE(bench.desk->environments().all().size(), 0);
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
}

void TestDesk::forgetThatFails()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    bench.store.setRule(failing(Use::Remove, Wrong::Denied));
    QSignalSpy forgotten(bench.desk.get(), &Desk::forgotten);
    bench.desk->forget(id);
    QTRY_COMPARE(forgotten.count(), 1);
    QCOMPARE(forgotten.first(), (QVariantList{id, false}));
    QCOMPARE(bench.desk->environments().all().size(), 1); // it can be tried again
}

void TestDesk::severalEnvironments()
{
    DeskBench bench;
    PracticeServer second(DeskBench::quiet(40));
    QVERIFY(second.start());
    QVERIFY(bench.signedIn());
    const QString firstId = bench.desk->state().environment.id;
    bench.desk->signIn(bench.draft(second.baseUrl(), second.clientSecret()));
    QVERIFY(bench.listed());
    const QString secondId = bench.desk->state().environment.id;
    QVERIFY(firstId != secondId);
    QCOMPARE(bench.desk->list().size(), 40);
    QCOMPARE(bench.desk->environments().all().size(), 2);
    QTRY_COMPARE(bench.store.size(), 4);
    const Plan plan = bench.desk->draftPlan({bench.active().first()});
    bench.desk->open(firstId);
    QVERIFY(bench.listed());
    QCOMPARE(bench.desk->list().size(), 230);
    QVERIFY(!bench.desk->revoke(plan, false)); // confirmed in the other one
    bench.desk->open(secondId);
    QVERIFY(bench.listed());
    QCOMPARE(bench.desk->list().size(), 40);
    QCOMPARE(second.deleteCount() + bench.server.deleteCount(), 0);
}

// The answer to a question about the environment that was left says nothing about the next one.
void TestDesk::switchWhileTheKeychainIsAsked()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    Environment other = bench.desk->state().environment;
    other.id = QStringLiteral("other");
    QVERIFY(bench.desk->environments().save(other));
    bench.restart();
    bench.store.hold(true);
    bench.desk->open(other.id);
    bench.desk->open(id);
    bench.store.hold(false);
    QVERIFY(bench.listed());
    QCOMPARE(bench.desk->state().environment.id, id);
    QCOMPARE(bench.failures.size(), 0);
}

// What the network thread said before an environment was left is not heard after it.
void TestDesk::nothingLate()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QSignalSpy rows(bench.desk.get(), &Desk::rowsArrived);
    QSignalSpy states(bench.desk.get(), &Desk::listStateChanged);
    const int before = bench.server.requestCount();
    bench.desk->refresh();
    // No event is handled here meanwhile: the pages wait in the queue of this thread.
    while (bench.server.requestCount() < before + 3)
        QThread::msleep(1);
    bench.desk->signOut();
    states.clear();
    QTest::qWait(100);
    QCOMPARE(rows.count(), 0);
    QCOMPARE(states.count(), 0);
    QCOMPARE(bench.desk->list().size(), 0);
    QCOMPARE(bench.desk->listState().phase, ListState::Phase::NotLoaded);
}

void TestDesk::F2_7_nothingUnderAnUnknownName()
{
    DeskBench bench;
    blockSettings(bench, true);
    bench.desk->signIn(bench.draft());
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Saving);
    QVERIFY(bench.failures.first().goodCredentials);
    QCOMPARE(bench.store.size(), 0);
    bench.desk->continueThisSessionOnly();
    QVERIFY(bench.listed());
    QVERIFY(bench.desk->state().sessionOnly);
    bench.desk->signOut();
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
    QCOMPARE(bench.store.size(), 0);
    QVERIFY(!bench.store.log().join(u' ').contains(u"write revoke-desk/e"_s));
}

void TestDesk::F2_7_storedOnceItCanBeSaved()
{
    DeskBench bench;
    blockSettings(bench, true);
    bench.desk->signIn(bench.draft());
    QTRY_COMPARE(bench.failures.size(), 1);
    blockSettings(bench, false);
    bench.desk->storeAgain();
    QVERIFY(bench.listed());
    const QString id = bench.desk->state().environment.id;
    QVERIFY(bench.desk->environments().find(id));
    QCOMPARE(bench.keptSecret(id), bench.server.clientSecret());
    QCOMPARE(bench.server.tokenRequestCount(), 1);
}

void TestDesk::F2_7_failedWriteLeavesNothing_data()
{
    QTest::addColumn<Wrong>("wrong");
    QTest::addColumn<bool>("removalFails");
    QTest::newRow("F2.7: unavailable") << Wrong::Unavailable << false;
    QTest::newRow("F2.7: denied") << Wrong::Denied << false;
    QTest::newRow("F2.7: read back differs") << Wrong::ReadBackDiffers << false;
    QTest::newRow("F2.7: read back differs, and stays") << Wrong::ReadBackDiffers << true;
}

void TestDesk::F2_7_failedWriteLeavesNothing()
{
    QFETCH(const Wrong, wrong);
    QFETCH(const bool, removalFails);
    DeskBench bench;
    bool hasWritten = false;
    bench.store.setRule([&](Use use, const SecretKey &key) {
        if (use == Use::Write && key.kind == SecretKind::ClientSecret) {
            if (wrong == Wrong::ReadBackDiffers)
                bench.store.put(key.environmentId, key.kind, "half");
            hasWritten = true;
            return wrong;
        }
        return use == Use::Remove && removalFails ? Wrong::Unavailable : Wrong::None;
    });
    bench.desk->signIn(bench.draft());
    QTRY_COMPARE(bench.failures.size(), 1);
    QVERIFY(hasWritten);
    QCOMPARE(bench.failures.first().stage, Stage::Keychain);
    // Whatever the keychain holds, an entry leads to it.
    QTRY_COMPARE(bench.store.size(), removalFails ? 1 : 0);
    QTRY_COMPARE(bench.desk->environments().all().size(), removalFails ? 1 : 0);
}

void TestDesk::F2_7_announcedBeforeItIsWritten()
{
    DeskBench bench;
    qsizetype known = 0;
    bench.store.setRule([&](Use use, const SecretKey &key) {
        const std::optional<Environment> entry = bench.desk->environments().find(key.environmentId);
        if (use == Use::Write && key.kind == SecretKind::ClientSecret)
            known += entry && entry->secretStoredAt.isValid() ? 1 : -10;
        return Wrong::None;
    });
    QVERIFY(bench.signedIn());
    QCOMPARE(known, 1);
}

void TestDesk::F2_7_signOutDeletesById()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    QTRY_VERIFY(!bench.keptToken(id).isEmpty());
    QVERIFY(QFile::remove(bench.desk->environments().filePath())); // something else did
    QSignalSpy out(bench.desk.get(), &Desk::signedOut);
    bench.desk->signOut();
    QTRY_COMPARE(out.count(), 1);
    QCOMPARE(out.first().at(1).toBool(), true);
    QCOMPARE(bench.store.size(), 0);
}

// As on a full disk, for root, too.
void TestDesk::F2_7_unsavedIsSaid()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QSignalSpy unsaved(bench.desk.get(), &Desk::settingsNotSaved);
    QSignalSpy out(bench.desk.get(), &Desk::signedOut);
    std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit usual = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const struct rlimit full = {0, usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    bench.desk->signOut();
    const bool isOut = QTest::qWaitFor([&] { return out.count() == 1; });
    setrlimit(RLIMIT_FSIZE, &usual);
    QVERIFY(isOut);
    QCOMPARE(unsaved.count(), 1);
}

void TestDesk::F4_5_caFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<NetworkFault>("fault");
    QTest::newRow("F4.5: a pipe") << u"pipe"_s << NetworkFault::CaFileUnreadable;
    QTest::newRow("F4.5: a link to a pipe") << u"link"_s << NetworkFault::CaFileUnreadable;
    QTest::newRow("F4.5: a folder") << u"folder"_s << NetworkFault::CaFileUnreadable;
    QTest::newRow("F4.5: an endless device") << u"/dev/zero"_s << NetworkFault::CaFileUnreadable;
    QTest::newRow("F4.5: a terminal") << u"/dev/tty"_s << NetworkFault::CaFileUnreadable;
    QTest::newRow("F5.2: anybody's") << u"0666"_s << NetworkFault::CaFileOfOthers;
    QTest::newRow("F5.2: below a folder that is anybody's") << u"open/0644"_s << NetworkFault::CaFileOfOthers;
    QTest::newRow("own, without a certificate") << u"0644"_s << NetworkFault::CaFileHasNoCertificate;
}

void TestDesk::F4_5_caFile()
{
    QFETCH(const QString, what);
    QFETCH(const NetworkFault, fault);
    const QTemporaryDir place;
    const auto at = [&](const QString &name) { return place.filePath(name); };
    QCOMPARE(mkfifo(QFile::encodeName(at(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(at(u"pipe"_s), at(u"link"_s)));
    QVERIFY(QDir().mkpath(at(u"folder"_s)) && QDir().mkpath(at(u"open"_s)));
    for (const auto &[name, mode] :
         {std::pair(u"0666"_s, 0666), std::pair(u"0644"_s, 0644), std::pair(u"open/0644"_s, 0644)}) {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("none") == 4);
        QCOMPARE(chmod(QFile::encodeName(file.fileName()).constData(), static_cast<mode_t>(mode)), 0);
    }
    QCOMPARE(chmod(QFile::encodeName(at(u"open"_s)).constData(), 0777), 0);
    DeskBench bench;
    SignInDraft draft = bench.draft();
    draft.environment.network.extraCaFile = what.startsWith(u'/') ? what : at(what);
    bench.desk->signIn(std::move(draft));
    QTRY_COMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Settings);
    QCOMPARE(bench.failures.first().networkFault, fault);
    QCOMPARE(bench.server.requestCount(), 0);
}

// What is named is read where it holds up no window, and what is late belongs to nobody.
void TestDesk::F4_5_readOffTheWindowsThread()
{
    DeskBench bench;
    SignInDraft draft = bench.draft();
    draft.environment.network.extraCaFile = u"/nowhere/ca.pem"_s;
    bench.desk->signIn(std::move(draft));
    QCOMPARE(bench.failures.size(), 0); // the answer comes from another thread
    bench.desk->cancelSignIn();
    QVERIFY(bench.signedIn());
    QCOMPARE(bench.failures.size(), 0);
}

void TestDesk::F4_4_cancelledWhileTheJournalsKeyIsFetched()
{
    DeskBench bench;
    bench.store.setRule([&bench](Use use, const SecretKey &key) {
        if (use == Use::Write && key.kind == SecretKind::ClientSecret)
            bench.store.hold(true); // what comes next waits for a prompt
        return Wrong::None;
    });
    bench.desk->signIn(bench.draft());
    QTRY_VERIFY(bench.store.log().join(u' ').contains(u"read "_s));
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::SigningIn);
    bench.desk->cancelSignIn();
    QCOMPARE(bench.failures.size(), 1);
    QCOMPARE(bench.failures.first().stage, Stage::Cancelled);
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
    bench.store.setRule({});
    bench.store.hold(false); // the late answer opens nothing
    QCoreApplication::processEvents();
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::Closed);
    QVERIFY(bench.signedIn());
}

void TestDesk::F4_4_oneQuestionOfUnlocking()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QSignalSpy answered(bench.desk.get(), &Desk::unlockAnswered);
    const auto reads = [&bench] { return bench.store.log().filter(u"read "_s).size(); };
    bench.store.hold(true);
    const qsizetype before = reads();
    bench.desk->unlock();
    bench.desk->cancelUnlock();
    bench.desk->unlock();
    bench.desk->unlock();
    QCOMPARE(reads(), before + 1);
    bench.store.hold(false);
    QTRY_COMPARE(answered.count(), 1);
    QCOMPARE(answered.first().first().value<UnlockAnswer>(), UnlockAnswer::Good);
    bench.store.hold(true);
    bench.desk->unlock();
    bench.desk->cancelUnlock();
    bench.store.hold(false); // late
    QCoreApplication::processEvents();
    QCOMPARE(answered.count(), 1);
    bench.desk->unlock();
    QTRY_COMPARE(answered.count(), 2);
}

void TestDesk::F4_4_failureNamesWhatItIsOf()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    const QString open = bench.desk->state().environment.id;
    SignInDraft other = bench.draft();
    other.environment.network.extraCaFile = u"/nowhere/ca.pem"_s;
    bench.desk->signIn(std::move(other));
    QTRY_COMPARE(bench.failures.size(), 1);
    QVERIFY(bench.failures.first().environmentId != open);
    QCOMPARE(bench.desk->state().environment.id, open);
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::SignedIn);
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
