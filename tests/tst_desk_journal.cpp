// The journal's key, through a desk with a keychain (traps 2.3, 4.5), and its check.
#include "fakes/desk_bench.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using Use = MemoryStore::Use;

namespace {

const QString owner = u"journal"_s;

bool revokesOne(DeskBench &bench)
{
    const QString id = bench.active().first();
    return bench.desk->revoke(bench.desk->draftPlan({id}), false) && bench.ended();
}

std::optional<ChainCheck> check(Desk &desk)
{
    QSignalSpy checks(&desk, &Desk::journalChecked);
    desk.checkJournal();
    if (checks.isEmpty() && !checks.wait(20'000))
        return std::nullopt;
    return checks.first().first().value<ChainCheck>();
}

} // namespace

class TestDeskJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyIsMadeOnceAndKept();
    void lockedKeychainGetsNoNewKey_trap2_3();
    void noKeychainNoKey();
    void changedBehindItsBack();
};

void TestDeskJournal::keyIsMadeOnceAndKept()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QTRY_COMPARE(bench.store.value(owner, SecretKind::JournalKey).size(), 32);
    const QByteArray key = bench.store.value(owner, SecretKind::JournalKey);
    QVERIFY(revokesOne(bench));
    const std::optional<ChainCheck> first = check(*bench.desk);
    QVERIFY(first);
    QCOMPARE(first->fault, ChainCheck::Fault::None);
    QVERIFY(first->keyed > 0);
    QCOMPARE(first->unkeyed + first->otherKey, 0);
    QCOMPARE(bench.filesWith(key), QStringList());

    const QString id = bench.desk->state().environment.id;
    bench.restart().open(id);
    QVERIFY(QTest::qWaitFor([&] { return bench.listed(); }, 20'000));
    QVERIFY(revokesOne(bench));
    QCOMPARE(bench.store.value(owner, SecretKind::JournalKey), key);
    const std::optional<ChainCheck> second = check(*bench.desk);
    QVERIFY(second && second->rows > first->rows);
    QCOMPARE(second->keyed, second->rows);
}

void TestDeskJournal::lockedKeychainGetsNoNewKey_trap2_3()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QTRY_COMPARE(bench.store.value(owner, SecretKind::JournalKey).size(), 32);
    const QByteArray key = bench.store.value(owner, SecretKind::JournalKey);
    QVERIFY(revokesOne(bench));
    const QString id = bench.desk->state().environment.id;
    // A locked one: "not found", whatever is there.
    bench.store.setRule([](Use use, const SecretKey &asked) {
        return use == Use::Read && asked.kind == SecretKind::JournalKey ? SecretError::Kind::NotFound
                                                                        : SecretError::Kind::None;
    });
    bench.restart().open(id);
    QVERIFY(QTest::qWaitFor([&] { return bench.listed(); }, 20'000));
    QVERIFY(revokesOne(bench));
    QCOMPARE(bench.store.value(owner, SecretKind::JournalKey), key);
    const std::optional<ChainCheck> found = check(*bench.desk);
    QVERIFY(found);
    QCOMPARE(found->fault, ChainCheck::Fault::None);
    QVERIFY(found->unkeyed > 0);
    QVERIFY(found->otherKey > 0);
}

void TestDeskJournal::noKeychainNoKey()
{
    DeskBench bench;
    SignInDraft draft = bench.draft();
    draft.remember = false;
    bench.desk->signIn(std::move(draft));
    QVERIFY(QTest::qWaitFor([&] { return bench.listed(); }, 20'000));
    QVERIFY(revokesOne(bench));
    QCOMPARE(bench.store.size(), 0);
    const std::optional<ChainCheck> found = check(*bench.desk);
    QVERIFY(found);
    QCOMPARE(found->fault, ChainCheck::Fault::None);
    QCOMPARE(found->unkeyed, found->rows);
}

void TestDeskJournal::changedBehindItsBack()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QVERIFY(revokesOne(bench));
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(bench.desk->journalPath());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"DROP TRIGGER entry_no_update"_s));
        QVERIFY(QSqlQuery(other).exec(
            u"UPDATE entry SET data = replace(data, 'revoked', 'unknown') WHERE kind = 'outcome'"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    const std::optional<ChainCheck> found = check(*bench.desk);
    QVERIFY(found);
    QCOMPARE(found->fault, ChainCheck::Fault::Changed);
}

QTEST_GUILESS_MAIN(TestDeskJournal)
#include "tst_desk_journal.moc"
