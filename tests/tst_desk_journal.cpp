// The journal's key and anchor in the keychain (traps 4.5): made once, read once, never waited for; and a
// journal that was changed is told of, revokes all the same, and stays told of until somebody accepts it.
#include "desk/journal_verification.h"
#include "desk/kept_journal.h"
#include "fakes/desk_bench.h"
#include "fakes/fake_clock.h"
#include "fakes/plans.h"
#include "fakes/sql_editor.h"
#include "journal/entries.h"
#include "journal/journal_file.h"

#include <QSignalSpy>
#include <QTest>

using namespace rd;
using namespace std::chrono_literals;
using Kind = JournalSeal::Kind;
using Use = MemoryStore::Use;
using Wrong = SecretError::Kind;

namespace {

QStringList keyIds(const DeskBench &bench)
{
    return editJournal(bench.dataDir(),
                       {QStringLiteral("SELECT DISTINCT key_id FROM entry ORDER BY sequence")});
}

QStringList changeOvers(const DeskBench &bench)
{
    return editJournal(bench.dataDir(),
                       {QStringLiteral("SELECT data FROM entry WHERE kind IN ('note', 'accepted')")});
}

SecretKey anchorKey(const DeskBench &bench)
{
    return journalAnchorKey(JournalFile::pathIn(bench.dataDir()));
}

std::optional<ChainAnchor> anchorOf(const DeskBench &bench)
{
    const SecretKey key = anchorKey(bench);
    return unpackAnchor(bench.store.value(key.environmentId, key.kind));
}

QString saved(const DeskBench &bench)
{
    return bench.desk->environments().all().value(0).id;
}

bool opened(DeskBench &bench)
{
    bench.desk->open(saved(bench));
    return bench.listed();
}

// The first active credential, to its end; its outcome.
Outcome revokeOne(DeskBench &bench)
{
    const QStringList ids = bench.active();
    if (ids.isEmpty() || !bench.desk->revoke(bench.desk->draftPlan({ids.first()}), false) || !bench.ended())
        return Outcome::Pending;
    return bench.desk->run().items.first().outcome;
}

// Revokes one, and its end is anchored.
bool revokedAndAnchored(DeskBench &bench)
{
    const qint64 before = anchorOf(bench).value_or(ChainAnchor{}).rows;
    return revokeOne(bench) == Outcome::Revoked &&
           QTest::qWaitFor([&] { return anchorOf(bench).value_or(ChainAnchor{}).rows > before; });
}

const JournalSeal &sealOf(const DeskBench &bench)
{
    return bench.desk->state().journalSeal;
}

struct Verified
{
    JournalVerification::Verdict verdict;
    ChainReport report;
    SecretError keychainError;
};

Verified verify(DeskBench &bench)
{
    auto *verification = new JournalVerification(bench.dataDir(), &bench.store);
    std::optional<Verified> result;
    QObject::connect(verification, &Operation::finished, verification, [&result, verification] {
        result = Verified{verification->verdict(), verification->report(), verification->keychainError()};
    });
    verification->start();
    if (!QTest::qWaitFor([&] { return result.has_value(); }))
        qFatal("the verification does not end");
    return *result;
}

using Verdict = JournalVerification::Verdict;

} // namespace

class TestDeskJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyMadeOnceReadOnce();
    void anchoredAtTheEnd_trap4_5();
    void onceAMinute_trap4_5();
    void neverWaitedFor_trap2_4();
    void practiceAsksNoKeychain();
    void sessionOnlyThenKept_trap4_5();
    void keychainRefuses_data();
    void keychainRefuses();
    void keychainDoesNotAnswer_trap2_4();
    void lockedLooksEmpty_trap2_3();
    void changedMeanwhile_trap4_5_data();
    void changedMeanwhile_trap4_5();
    void anchorInTheWay();
    void verificationWithoutKeychain();
    void verificationWhileItRuns();
    void checkFromTheMenu();
};

void TestDeskJournal::keyMadeOnceReadOnce()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QCOMPARE(sealOf(bench).kind, Kind::Keyed);
    QVERIFY(sealOf(bench).report.intact());
    QVERIFY(revokedAndAnchored(bench));
    const QStringList ids = keyIds(bench);
    QCOMPARE(ids.size(), 1);
    const QByteArray key = bench.store.value(ids.first(), SecretKind::JournalKey);
    QCOMPARE(key.size(), 32);
    QCOMPARE(bench.filesWith(key), QStringList());
    QCOMPARE(bench.filesWith(key.toHex()), QStringList());
    QVERIFY(changeOvers(bench).isEmpty());

    bench.restart();
    const qsizetype before = bench.store.log().size();
    QVERIFY(opened(bench));
    QVERIFY(opened(bench)); // again: what was read is kept
    const QStringList uses = bench.store.log().mid(before).filter(QStringLiteral("/journal-"));
    QCOMPARE(uses,
             (QStringList{QStringLiteral("read ") + anchorKey(bench).text(),
                          QStringLiteral("read ") + SecretKey{ids.first(), SecretKind::JournalKey}.text()}));
    QVERIFY(revokedAndAnchored(bench));
    QCOMPARE(keyIds(bench), ids);
    QCOMPARE(verify(bench).verdict, Verdict::Intact);
    QCOMPARE(verify(bench).report.notAnchoredYet, 0);
}

void TestDeskJournal::anchoredAtTheEnd_trap4_5()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(!anchorOf(bench));
    QVERIFY(revokedAndAnchored(bench));
    const std::optional<ChainAnchor> anchor = anchorOf(bench);
    const QStringList last = editJournal(
        bench.dataDir(), {QStringLiteral("SELECT hex(row_hash) FROM entry ORDER BY sequence DESC LIMIT 1")});
    QCOMPARE(QString::fromLatin1(anchor->hash.toHex().toUpper()), last.value(0));
    QCOMPARE(anchor->keyId, keyIds(bench).value(0));
    QCOMPARE(anchor->from, 1);
}

// While a run goes on: at most once a minute, by the injected clock.
void TestDeskJournal::onceAMinute_trap4_5()
{
    const QTemporaryDir dir;
    FakeClock clock;
    MemoryStore store;
    KeptJournal kept(dir.filePath(QStringLiteral("data")), &store, &clock);
    JournalRead *open = kept.journal()->open(this);
    QSignalSpy ended(open, &Operation::finished);
    open->start();
    QVERIFY(ended.wait());
    QSignalSpy sealed(&kept, &KeptJournal::sealed);
    kept.ensureSealed(true);
    QVERIFY(sealed.wait());
    const auto anchors = [&] { return store.log().filter(QStringLiteral("journal-anchor")).size(); };
    QCOMPARE(anchors(), 1); // that it was read
    const Plan plan = samplePlan(QStringLiteral("r1"), 100);
    for (int i = 0; i < 100; ++i) {
        JournalWrite *write = kept.journal()->append({makeAttempt(plan, i, 1, clock.now())}, this);
        write->start();
        kept.written(false);
        clock.advance(1s); // 100 s in all
        QTest::qWait(1);
    }
    QTRY_COMPARE(anchors(), 2);
    QTest::qWait(50);
    QCOMPARE(anchors(), 2);
    kept.written(true);
    QTRY_COMPARE(anchors(), 3);
    const SecretKey key = journalAnchorKey(kept.journal()->filePath());
    QTRY_COMPARE(unpackAnchor(store.value(key.environmentId, key.kind))->rows, 100);
}

void TestDeskJournal::neverWaitedFor_trap2_4()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    bench.store.hold(true); // a prompt that nobody answers
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
    QVERIFY(!anchorOf(bench));
    bench.store.hold(false);
    QTRY_VERIFY(anchorOf(bench));
    QTRY_COMPARE(verify(bench).report.notAnchoredYet, 0);
}

void TestDeskJournal::practiceAsksNoKeychain()
{
    DeskBench bench;
    Environment practice = bench.draft().environment;
    practice.id = practiceEnvironmentId;
    practice.kind = EnvironmentKind::Practice;
    bench.desk->openBuiltIn(practice, Secret(bench.server.clientSecret()));
    QVERIFY(bench.listed());
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
    QCOMPARE(bench.store.log(), QStringList());
    QCOMPARE(sealOf(bench).kind, Kind::NoKeychain);
    QVERIFY(!sealOf(bench).suspicious());
}

// Rows without a key, then a row that says so, then rows with it.
void TestDeskJournal::sessionOnlyThenKept_trap4_5()
{
    DeskBench bench;
    SignInDraft once = bench.draft();
    once.remember = false;
    bench.desk->signIn(std::move(once));
    QVERIFY(bench.listed());
    QCOMPARE(sealOf(bench).kind, Kind::NoKeychain);
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
    QCOMPARE(bench.store.log(), QStringList());
    QCOMPARE(keyIds(bench), QStringList{QString()});
    bench.desk->signOut();
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    QCOMPARE(keyIds(bench).size(), 2);
    QCOMPARE(changeOvers(bench), QStringList{keyChangeData({}, keyIds(bench).last())});
    QCOMPARE(verify(bench).verdict, Verdict::IntactSoFar);
    QVERIFY(verify(bench).report.intact());
}

void TestDeskJournal::keychainRefuses_data()
{
    QTest::addColumn<int>("use");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("error");
    for (const Wrong error : {Wrong::Denied, Wrong::Unavailable, Wrong::Damaged, Wrong::NewerVersion}) {
        QTest::addRow("anchor read %d", int(error))
            << int(Use::Read) << int(SecretKind::JournalAnchor) << int(error);
        QTest::addRow("key write %d", int(error))
            << int(Use::Write) << int(SecretKind::JournalKey) << int(error);
    }
}

// Revoking goes on without a key, and it is said.
void TestDeskJournal::keychainRefuses()
{
    QFETCH(const int, use);
    QFETCH(const int, kind);
    QFETCH(const int, error);
    DeskBench bench;
    bench.store.setRule([=](Use now, const SecretKey &key) {
        return int(now) == use && int(key.kind) == kind ? Wrong(error) : Wrong::None;
    });
    QVERIFY(bench.signedIn());
    QCOMPARE(sealOf(bench).kind, Kind::NoKey);
    QCOMPARE(int(sealOf(bench).error.kind), error);
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
    QCOMPARE(keyIds(bench), QStringList{QString()});
    QVERIFY(!anchorOf(bench));
}

// The sign-in does not hang on the journal's key.
void TestDeskJournal::keychainDoesNotAnswer_trap2_4()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    bench.restart();
    bench.store.setRule([&bench](Use, const SecretKey &key) {
        if (key.kind == SecretKind::JournalAnchor)
            bench.store.hold(true);
        return Wrong::None;
    });
    // The anchor was the last thing that it gave.
    bench.desk->open(saved(bench));
    QTRY_VERIFY(!bench.store.log().isEmpty() &&
                bench.store.log().last().contains(QLatin1String("journal-key")));
    QTest::qWait(20);
    QCOMPARE(bench.desk->state().phase, DeskState::Phase::SigningIn);
    bench.store.saySlow();
    QVERIFY(bench.listed());
    QCOMPARE(sealOf(bench).kind, Kind::NoKey);
    QCOMPARE(sealOf(bench).error.kind, Wrong::Cancelled);
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
}

// The old key is never overwritten: a new one has another name.
void TestDeskJournal::lockedLooksEmpty_trap2_3()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    const QString first = keyIds(bench).value(0);
    const QByteArray key = bench.store.value(first, SecretKind::JournalKey);
    bench.restart();
    bench.store.setRule([](Use use, const SecretKey &entry) {
        return use == Use::Read && entry.kind == SecretKind::JournalKey ? Wrong::NotFound : Wrong::None;
    });
    QVERIFY(opened(bench));
    QVERIFY(sealOf(bench).suspicious());
    QCOMPARE(sealOf(bench).report.firstKeyMissing, 1);
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
    QCOMPARE(keyIds(bench).size(), 2);
    QCOMPARE(bench.store.value(first, SecretKind::JournalKey), key);
    QCOMPARE(changeOvers(bench), QStringList{keyChangeData(first, keyIds(bench).last())});
    // Unlocked: everything can be checked again.
    bench.store.setRule({});
    QCOMPARE(verify(bench).verdict, Verdict::Intact);
}

void TestDeskJournal::changedMeanwhile_trap4_5_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<ChainFault>("fault");
    QTest::newRow("edit") << QStringLiteral("UPDATE entry SET data = '{}' WHERE kind = 'outcome'")
                          << ChainFault::RowAltered;
    QTest::newRow("delete in the middle")
        << QStringLiteral("DELETE FROM entry WHERE kind = 'attempt'") << ChainFault::Gap;
    QTest::newRow("delete the end") << QStringLiteral("DELETE FROM entry WHERE sequence > 3")
                                    << ChainFault::EndMissing;
    QTest::newRow("delete everything") << QStringLiteral("DELETE FROM entry") << ChainFault::EndMissing;
    QTest::newRow("another file") << QString() << ChainFault::EndMissing;
}

void TestDeskJournal::changedMeanwhile_trap4_5()
{
    QFETCH(const QString, statement);
    QFETCH(const ChainFault, fault);
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    const std::optional<ChainAnchor> anchor = anchorOf(bench);
    bench.desk.reset();
    if (statement.isEmpty())
        QVERIFY(QFile::remove(JournalFile::pathIn(bench.dataDir())));
    else
        tamper(bench.dataDir(), {statement});
    for (int start = 0; start < 2; ++start) { // at every start, until it is accepted
        bench.restart();
        QVERIFY(opened(bench));
        QVERIFY(sealOf(bench).suspicious());
        // The first start may read back what seems open, and goes on after the gap.
        if (start == 0)
            QCOMPARE(sealOf(bench).report.fault, fault);
        QVERIFY(!bench.desk->run().active() || bench.ended());
    }
    // In an incident it must not forbid the revocation; and the anchor that tells of it stays.
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
    QTest::qWait(50);
    QCOMPARE(packAnchor(*anchorOf(bench)), packAnchor(*anchor));

    const QString told = chainFaultText(sealOf(bench).report.fault);
    QSignalSpy changed(bench.desk.get(), &Desk::stateChanged);
    bench.desk->acceptJournal();
    QTRY_VERIFY(!sealOf(bench).suspicious());
    QVERIFY(!changed.isEmpty());
    QTRY_VERIFY(packAnchor(*anchorOf(bench)) != packAnchor(*anchor));
    QVERIFY(changeOvers(bench).last().contains(told));
    bench.restart();
    QVERIFY(opened(bench));
    QVERIFY2(!sealOf(bench).suspicious(), qPrintable(chainFaultText(sealOf(bench).report.fault)));
    QVERIFY(revokedAndAnchored(bench));
    // What comes after is guarded as before.
    bench.desk.reset();
    tamper(bench.dataDir(),
           {QStringLiteral("UPDATE entry SET at_ms = 0 WHERE sequence = (SELECT max(sequence) FROM entry)")});
    bench.restart();
    QVERIFY(opened(bench));
    QVERIFY(sealOf(bench).suspicious());
}

// The keychain's entry is not an anchor: that is no proof of anything, and no reason not to revoke.
void TestDeskJournal::anchorInTheWay()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    const SecretKey key = anchorKey(bench);
    bench.store.put(key.environmentId, key.kind, "something else");
    bench.restart();
    QVERIFY(opened(bench));
    QCOMPARE(sealOf(bench).kind, Kind::NoKey);
    QCOMPARE(sealOf(bench).error.kind, Wrong::Damaged);
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
    QCOMPARE(bench.store.value(key.environmentId, key.kind), QByteArray("something else"));
}

void TestDeskJournal::verificationWithoutKeychain()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    bench.store.setRule([](Use, const SecretKey &) { return Wrong::Unavailable; });
    const Verified so = verify(bench);
    QCOMPARE(so.verdict, Verdict::IntactSoFar);
    QCOMPARE(so.keychainError.kind, Wrong::Unavailable);
    QCOMPARE(so.report.keyMissing, so.report.last);
    bench.desk.reset();
    tamper(bench.dataDir(), {QStringLiteral("DELETE FROM entry WHERE sequence = 2")});
    QCOMPARE(verify(bench).verdict, Verdict::Altered);
    bench.store.setRule({});
    QCOMPARE(verify(bench).verdict, Verdict::Altered);
    QVERIFY(QFile::remove(JournalFile::pathIn(bench.dataDir())));
    QCOMPARE(verify(bench).verdict, Verdict::Unreadable);
}

void TestDeskJournal::verificationWhileItRuns()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    QCOMPARE(verify(bench).verdict, Verdict::Intact);
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
}

// Help, Check the journal: every entry, far from the end, too.
void TestDeskJournal::checkFromTheMenu()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    QSignalSpy checks(bench.desk.get(), &Desk::journalChecked);
    ChainReport whole;
    // The keychain has the anchor a moment before the desk is told so.
    QVERIFY(QTest::qWaitFor([&] {
        bench.desk->checkJournal();
        if (!checks.wait())
            return false;
        whole = checks.last().first().value<ChainReport>();
        return whole.anchored;
    }));
    QVERIFY(whole.intact());
    QCOMPARE(whole.keyed, whole.last);
    tamper(bench.dataDir(),
           {QStringLiteral(
               "UPDATE entry SET data = replace(data, 'revoked', 'unknown') WHERE kind = 'outcome'")});
    bench.desk->checkJournal();
    QVERIFY(checks.wait());
    QCOMPARE(checks.last().first().value<ChainReport>().fault, ChainFault::RowAltered);
}

QTEST_GUILESS_MAIN(TestDeskJournal)
#include "tst_desk_journal.moc"
