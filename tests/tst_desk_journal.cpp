// The journal's key and anchor in the keychain (docs/pitfalls.md 4.5): made once, read once, never waited
// for; and a journal that was changed is told of, revokes all the same, and stays told of until somebody
// accepts it.
#include "fakes/desk_bench.h"
#include "fakes/fake_clock.h"
#include "fakes/plans.h"
#include "fakes/sql_editor.h"
#include "integrity/journal_verification.h"
#include "integrity/keyed_journal.h"
#include "journal/entry_builders.h"
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

// What somebody who has the file and knows how writes into it while no program runs: whole links of the
// chain, behind a row that says that the key changes; with no key, or with one of his own.
void forge(const QString &folder, const QList<JournalEntry> &entries, bool ownKey = false)
{
    JournalFile file(folder);
    if (file.open().kind != JournalError::Kind::None)
        qFatal("cannot open the journal of the test");
    if (ownKey) {
        const Secret key(QByteArray(32, 'f'));
        file.seal({chainKeyId(key), key.duplicate()});
    }
    if (!file.append(entries))
        qFatal("cannot write the journal of the test");
}

// A run of six that was begun, as the program would have written it.
Plan planOf(DeskBench &bench)
{
    Plan plan = bench.desk->draftPlan(bench.active().first(6));
    plan.confirmedAt = bench.clock.now();
    return plan;
}

QList<JournalEntry> begun(const Plan &plan, const QDateTime &at)
{
    return {makePlanEntry(plan, at), makeState(plan, at, QStringLiteral("running"))};
}

// One revoked in it, in a year's time, and all of it over.
QList<JournalEntry> revokedIn(const Plan &plan, const QDateTime &at)
{
    AnswerFacts facts;
    facts.wire = QStringLiteral("answered");
    facts.status = 204;
    facts.serverDate = at.addYears(1);
    return {makeAttempt(plan, 0, 1, at, {}), makeAnswer(plan, 0, 1, at, facts),
            makeOutcome(plan, 0, at, Outcome::Revoked, at.addYears(1), facts),
            makeState(plan, at, QStringLiteral("finished"))};
}

QStringList clientIdsOf(const Plan &plan)
{
    QStringList ids;
    for (const PlanItem &item : plan.items)
        ids.append(item.seen.clientId);
    return ids;
}

// Zeros the page of the file that holds the text: what a bad disk gives. False: it is nowhere.
bool spoilPage(const QString &path, const QByteArray &text)
{
    constexpr qint64 pageSize = 4096;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const qint64 place = file.readAll().indexOf(text);
    return place > pageSize && file.seek(place / pageSize * pageSize) &&
           file.write(QByteArray(pageSize, '\0')) == pageSize;
}

} // namespace

class TestDeskJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyMadeOnceReadOnce();
    void anchoredAtTheEnd_pitfall4_5();
    void onceAMinute_pitfall4_5();
    void neverWaitedFor_pitfall2_4();
    void practiceAsksNoKeychain();
    void sessionOnlyThenKept_pitfall4_5();
    void keychainRefuses_data();
    void keychainRefuses();
    void keychainDoesNotAnswer_pitfall2_4();
    void lockedLooksEmpty_pitfall2_3();
    void changedMeanwhile_pitfall4_5_data();
    void changedMeanwhile_pitfall4_5();
    void anchorInTheWay();
    void verificationWithoutKeychain();
    void verificationWhileItRuns();
    void checkFromTheMenu();
    void unreadablePage_F2_5();
    void forgedRun_F1_3_data();
    void forgedRun_F1_3();
    void forgedOutcome_F2_4_data();
    void forgedOutcome_F2_4();
    void neverHadAKey_F1_3_data();
    void neverHadAKey_F1_3();
    void writtenInThisStart_F2_4();
    void anotherFileInItsPlace_F2_4();
    void earlierKeysAreAskedFor_F2_4();
    void acceptedForEver_F2_3_data();
    void acceptedForEver_F2_3();
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

void TestDeskJournal::anchoredAtTheEnd_pitfall4_5()
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
void TestDeskJournal::onceAMinute_pitfall4_5()
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
        JournalWrite *write = kept.journal()->append({makeAttempt(plan, i, 1, clock.now(), {})}, this);
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

void TestDeskJournal::neverWaitedFor_pitfall2_4()
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
void TestDeskJournal::sessionOnlyThenKept_pitfall4_5()
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
void TestDeskJournal::keychainDoesNotAnswer_pitfall2_4()
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
void TestDeskJournal::lockedLooksEmpty_pitfall2_3()
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
    QCOMPARE(sealOf(bench).report.keyMissingRows.first, 1);
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
    QCOMPARE(keyIds(bench).size(), 2);
    QCOMPARE(bench.store.value(first, SecretKind::JournalKey), key);
    QCOMPARE(changeOvers(bench), QStringList{keyChangeData(first, keyIds(bench).last())});
    // Unlocked: everything can be checked again.
    bench.store.setRule({});
    QCOMPARE(verify(bench).verdict, Verdict::Intact);
}

void TestDeskJournal::changedMeanwhile_pitfall4_5_data()
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

void TestDeskJournal::changedMeanwhile_pitfall4_5()
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

// A part of the file that cannot be read: no look, no word that all is well, and the anchor stays.
void TestDeskJournal::unreadablePage_F2_5()
{
    const QTemporaryDir dir;
    SystemClock clock;
    MemoryStore store;
    const QString folder = dir.filePath(QStringLiteral("data"));
    const auto anchor = [&] {
        const SecretKey key = journalAnchorKey(JournalFile::pathIn(folder));
        return store.value(key.environmentId, key.kind);
    };
    const auto run = [this](Operation *operation) {
        QSignalSpy ended(operation, &Operation::finished);
        operation->start();
        return ended.wait();
    };
    {
        KeptJournal kept(folder, &store, &clock);
        QVERIFY(run(kept.journal()->open(this)));
        QSignalSpy sealed(&kept, &KeptJournal::sealed);
        kept.ensureSealed(true);
        QVERIFY(sealed.wait());
        QList<JournalEntry> notes(60);
        for (int i = 0; i < notes.size(); ++i) {
            notes[i].at = clock.now();
            notes[i].data.insert(QStringLiteral("text"),
                                 QString(QStringLiteral("entry-%1 ").arg(i) + QString(1000, u'x')));
        }
        QVERIFY(run(kept.journal()->append(notes, this)));
        kept.written(true);
        QTRY_VERIFY(!anchor().isEmpty());
    }
    const QByteArray before = anchor();
    KeptJournal kept(folder, &store, &clock);
    QVERIFY(run(kept.journal()->open(this))); // it was whole until then
    QVERIFY(spoilPage(JournalFile::pathIn(folder), "entry-30 "));
    QSignalSpy sealed(&kept, &KeptJournal::sealed);
    kept.ensureSealed(true);
    QVERIFY(sealed.wait());
    QVERIFY(kept.seal().couldNotLook());
    QVERIFY(kept.seal().suspicious());
    QCOMPARE(kept.seal().kind, Kind::Keyed); // what is written goes on with the key
    JournalEntry note;
    note.at = clock.now();
    JournalWrite *written = kept.journal()->append({note}, this);
    QVERIFY(run(written));
    QVERIFY2(written->ok(), qPrintable(written->error().detail));
    kept.written(true);
    QTest::qWait(50);
    QCOMPARE(anchor(), before);
    kept.accept(); // nobody knows what
    QTest::qWait(50);
    QCOMPARE(anchor(), before);
    QVERIFY(kept.seal().couldNotLook());
}

void TestDeskJournal::forgedRun_F1_3_data()
{
    QTest::addColumn<bool>("digestFits");
    QTest::addColumn<bool>("ownKey");
    QTest::addColumn<Trust>("trust");
    QTest::newRow("F1.3: without a key") << true << false << Trust::Unproven;
    QTest::newRow("F1.3: without a key, digest of zeros") << false << false << Trust::Unproven;
    QTest::newRow("F1.3: with a key of his own") << true << true << Trust::KeyMissing;
}

// A run that somebody wrote into the file is shown and told of; it is not offered, and one word does not send
// it.
void TestDeskJournal::forgedRun_F1_3()
{
    QFETCH(const bool, digestFits);
    QFETCH(const bool, ownKey);
    QFETCH(const Trust, trust);
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    const Plan plan = planOf(bench);
    bench.desk.reset();
    QList<JournalEntry> entries = begun(plan, bench.clock.now());
    if (!digestFits)
        entries.first().data.insert(QStringLiteral("digest"), QString(64, u'0'));
    forge(bench.dataDir(), entries, ownKey);
    bench.restart();
    QVERIFY(opened(bench));
    QTest::qWait(50);
    QVERIFY(!bench.desk->revokeRest(bench.desk->draftRest(), false));
    QTest::qWait(50);
    QVERIFY(!bench.desk->run().active());
    for (const QString &clientId : clientIdsOf(plan))
        QVERIFY(!bench.truth(clientId).revoked);
    const QList<UntrustedRun> untrusted = bench.desk->untrustedRuns();
    QCOMPARE(untrusted.size(), 1);
    QCOMPARE(untrusted.first().trust, trust);
    QCOMPARE(untrusted.first().open, clientIdsOf(plan));
    QVERIFY(sealOf(bench).suspicious());
    const Verified verified = verify(bench);
    QCOMPARE(verified.verdict, Verdict::IntactSoFar);
    QVERIFY(verified.report.intact()); // as a chain it is
    QVERIFY(verified.report.finding() != ChainFault::None);
    // The ordinary way is open.
    QVERIFY(bench.desk->revoke(bench.desk->draftPlan(bench.active().first(2)), false));
    QVERIFY(bench.ended());
    QCOMPARE(bench.desk->run().items.first().outcome, Outcome::Revoked);
}

void TestDeskJournal::forgedOutcome_F2_4_data()
{
    QTest::addColumn<bool>("ofTrueRun");
    QTest::newRow("F2.4: a run of its own") << false;
    QTest::newRow("F2.4: rows behind a true plan") << true;
}

// "Revoked" that somebody wrote: no status, no time until which tokens live, no run.
void TestDeskJournal::forgedOutcome_F2_4()
{
    QFETCH(const bool, ofTrueRun);
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    const Plan plan = planOf(bench);
    const QString clientId = plan.items.first().seen.clientId;
    const QDateTime at = bench.clock.now();
    bench.desk.reset();
    if (ofTrueRun) { // it was begun, and the computer lost its power
        const QByteArray bytes = bench.store.value(keyIds(bench).value(0), SecretKind::JournalKey);
        JournalFile file(bench.dataDir());
        QCOMPARE(file.open().kind, JournalError::Kind::None);
        file.seal({keyIds(bench).value(0), Secret(bytes)});
        QVERIFY(file.append(begun(plan, at)));
    }
    forge(bench.dataDir(), ofTrueRun ? revokedIn(plan, at) : begun(plan, at) + revokedIn(plan, at));
    bench.restart();
    QVERIFY(opened(bench));
    QTest::qWait(50);
    QCOMPARE(bench.desk->list().findByClientId(clientId)->status, CredentialStatus::Active);
    QVERIFY(!bench.desk->exposureOf(clientId));
    QCOMPARE(bench.desk->recentRuns().size(), 1); // our own
    const QList<PastAction> actions = bench.desk->actionsOn(clientId);
    QCOMPARE(actions.size(), ofTrueRun ? 0 : 1);
    if (!ofTrueRun) {
        QCOMPARE(actions.first().trust, Trust::Unproven);
        QCOMPARE(actions.first().outcome, Outcome::Revoked); // what the file says
        QVERIFY(!actions.first().exposure);
        QVERIFY(!bench.desk->run().active());
    } else {
        // What is true of it is offered: nothing was sent.
        QCOMPARE(bench.desk->run().phase, RunStatus::Phase::NeedsGoOn);
        QCOMPARE(bench.desk->run().items.first().outcome, Outcome::Pending);
    }
    QVERIFY(!bench.truth(clientId).revoked);
    QCOMPARE(verify(bench).report.finding(), ChainFault::Unproven);
}

void TestDeskJournal::neverHadAKey_F1_3_data()
{
    QTest::addColumn<bool>("digestFits");
    QTest::newRow("F1.3: as it was written") << true;
    QTest::newRow("F1.3: digest of zeros") << false;
}

// Practice: there never is a key, and what an earlier start left is offered, marked so; but not another plan
// than the one that was confirmed.
void TestDeskJournal::neverHadAKey_F1_3()
{
    QFETCH(const bool, digestFits);
    DeskBench bench;
    Environment practice = bench.draft().environment;
    practice.id = practiceEnvironmentId;
    practice.kind = EnvironmentKind::Practice;
    bench.desk->openBuiltIn(practice, Secret(bench.server.clientSecret()));
    QVERIFY(bench.listed());
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
    const Plan plan = planOf(bench);
    bench.desk.reset();
    QList<JournalEntry> entries = begun(plan, bench.clock.now());
    if (!digestFits)
        entries.first().data.insert(QStringLiteral("digest"), QString(64, u'0'));
    forge(bench.dataDir() + QStringLiteral("/practice"), entries);
    bench.restart();
    bench.desk->openBuiltIn(practice, Secret(bench.server.clientSecret()));
    QVERIFY(bench.listed());
    if (digestFits) {
        QTRY_COMPARE(bench.desk->run().phase, RunStatus::Phase::NeedsGoOn);
        QVERIFY(bench.desk->run().unkeyed);
        QVERIFY(bench.desk->untrustedRuns().isEmpty());
    } else {
        QTest::qWait(50);
        QVERIFY(!bench.desk->run().active());
        QCOMPARE(bench.desk->untrustedRuns().size(), 1);
        QCOMPARE(bench.desk->untrustedRuns().first().trust, Trust::OtherPlan);
    }
    QCOMPARE(bench.desk->exposures().size(), 1);
}

// The keychain fails for one start: what is written in it counts there, and is not proved afterwards.
void TestDeskJournal::writtenInThisStart_F2_4()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    const QString first = bench.desk->run().items.first().seen.clientId;
    bench.restart();
    bench.store.setRule([](Use, const SecretKey &key) {
        return key.kind == SecretKind::JournalKey ? Wrong::Denied : Wrong::None;
    });
    QVERIFY(opened(bench));
    QCOMPARE(sealOf(bench).kind, Kind::NoKey);
    QCOMPARE(bench.desk->actionsOn(first).value(0).trust, Trust::KeyMissing);
    QCOMPARE(revokeOne(bench), Outcome::Revoked);
    const QString second = bench.desk->run().items.first().seen.clientId;
    QTRY_COMPARE(bench.desk->actionsOn(second).size(), 1);
    QCOMPARE(bench.desk->actionsOn(second).first().trust, Trust::Unkeyed);
    QVERIFY(bench.desk->exposureOf(second));
    bench.store.setRule({});
    bench.restart();
    QVERIFY(opened(bench));
    QCOMPARE(bench.desk->actionsOn(first).value(0).trust, Trust::Keyed);
    QVERIFY(bench.desk->exposureOf(first));
    QCOMPARE(bench.desk->actionsOn(second).value(0).trust, Trust::Unproven);
    QVERIFY(!bench.desk->exposureOf(second));
    QCOMPARE(sealOf(bench).report.finding(), ChainFault::Unproven);
}

// A whole journal without a key in the place of one that had it: not "it never had one", at the first start,
// nor after this program has gone on behind it with its key, nor after that was accepted.
void TestDeskJournal::anotherFileInItsPlace_F2_4()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    const Plan plan = planOf(bench);
    bench.desk.reset();
    QVERIFY(QFile::remove(JournalFile::pathIn(bench.dataDir())));
    forge(bench.dataDir(), begun(plan, bench.clock.now()));
    for (int start = 0; start < 3; ++start) {
        bench.restart();
        QVERIFY(opened(bench));
        QTest::qWait(50);
        QVERIFY(!bench.desk->run().active());
        if (start < 2)
            QCOMPARE(bench.desk->untrustedRuns().value(0).trust, Trust::Unproven);
        QCOMPARE(revokeOne(bench), Outcome::Revoked);
        if (start == 1) {
            bench.desk->acceptJournal();
            QTRY_VERIFY(!sealOf(bench).suspicious());
            QVERIFY(bench.desk->untrustedRuns().isEmpty()); // it is known
            QTest::qWait(50);
        }
    }
}

// A second key came because the keychain seemed to have lost the first: both prove what was written with
// them.
void TestDeskJournal::earlierKeysAreAskedFor_F2_4()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    const QString first = bench.desk->run().items.first().seen.clientId;
    bench.restart();
    bench.store.setRule([](Use use, const SecretKey &entry) {
        return use == Use::Read && entry.kind == SecretKind::JournalKey ? Wrong::NotFound : Wrong::None;
    });
    QVERIFY(opened(bench));
    QCOMPARE(bench.desk->actionsOn(first).value(0).trust, Trust::KeyMissing);
    bench.desk->acceptJournal();
    QTRY_VERIFY(!sealOf(bench).suspicious());
    QVERIFY(revokedAndAnchored(bench));
    bench.store.setRule({});
    bench.restart();
    QVERIFY(opened(bench));
    QCOMPARE(bench.desk->actionsOn(first).value(0).trust, Trust::Keyed);
}

void TestDeskJournal::acceptedForEver_F2_3_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("F2.3: the end cut off") << 0;
    QTest::newRow("F2.3: the journal deleted") << 1;
    QTest::newRow("F2.3: an older copy") << 2;
}

// Accepting makes the warning go, and no check calls the journal intact again; nor where the journal with the
// acceptance in it is deleted in its turn.
void TestDeskJournal::acceptedForEver_F2_3()
{
    QFETCH(const int, what);
    DeskBench bench;
    const QString path = JournalFile::pathIn(bench.dataDir());
    QVERIFY(bench.signedIn());
    QVERIFY(revokedAndAnchored(bench));
    bench.desk.reset();
    const QString copy = bench.folder.filePath(QStringLiteral("copy"));
    QVERIFY(QFile::copy(path, copy));
    bench.restart();
    QVERIFY(opened(bench));
    QVERIFY(revokedAndAnchored(bench));
    const qint64 rows = anchorOf(bench)->rows;
    bench.desk.reset();
    if (what == 0) {
        tamper(bench.dataDir(), {QStringLiteral("DELETE FROM entry WHERE sequence > 4"),
                                 QStringLiteral("UPDATE sqlite_sequence SET seq = 4")});
    } else {
        QVERIFY(QFile::remove(path));
        QVERIFY(what == 1 || QFile::copy(copy, path));
    }
    for (int acceptances = 1; acceptances <= 2; ++acceptances) {
        bench.restart();
        QVERIFY(opened(bench));
        QVERIFY(sealOf(bench).suspicious());
        bench.desk->acceptJournal();
        QTRY_VERIFY(!sealOf(bench).suspicious());
        QTRY_COMPARE(anchorOf(bench)->acceptances, acceptances);
        QVERIFY(anchorOf(bench)->greatest >= rows);
        QVERIFY(revokedAndAnchored(bench));
        const Verified verified = verify(bench);
        QVERIFY2(verified.verdict == Verdict::Accepted, qPrintable(chainFaultText(verified.report.fault)));
        QCOMPARE(verified.report.acceptances.size(), 1);
        QCOMPARE(verified.report.acceptancesGone, acceptances - 1);
        QVERIFY(!verified.report.acceptances.last().by.isEmpty());
        QCOMPARE(verified.report.acceptances.last().fault, ChainFault::EndMissing);
        QVERIFY(verified.report.acceptances.last().missing.last >= rows);
        // The next start has nothing to tell of, and the check has.
        bench.restart();
        QVERIFY(opened(bench));
        QVERIFY(!sealOf(bench).suspicious());
        QVERIFY(revokedAndAnchored(bench));
        QCOMPARE(verify(bench).verdict, Verdict::Accepted);
        bench.desk.reset();
        QVERIFY(QFile::remove(path));
        QCOMPARE(verify(bench).verdict, Verdict::Unreadable);
    }
}

QTEST_GUILESS_MAIN(TestDeskJournal)
#include "tst_desk_journal.moc"
