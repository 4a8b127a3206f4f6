// The chain that makes a changed journal evident (traps 4.5): golden values, and every way to change a file.
#include "fakes/plans.h"
#include "journal/entries.h"
#include "journal/journal_file.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace rd;
using namespace Qt::StringLiterals;
using Fault = ChainCheck::Fault;

Q_DECLARE_METATYPE(rd::ChainCheck::Fault)

namespace {

const QDateTime at = utcMs(1'795'437'100'000);

Secret key(char first = 0)
{
    QByteArray bytes(32, '\0');
    for (int i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(first + i);
    return Secret(bytes);
}

// A plan, two attempts with their answers, and an outcome: six rows.
QList<JournalEntry> sixEntries(const QString &runId = u"r1"_s)
{
    const Plan plan = samplePlan(runId, 2);
    return {makePlanEntry(plan, at),        makeAttempt(plan, 0, 1, at),
            makeAnswer(plan, 0, 1, at, {}), makeAttempt(plan, 1, 1, at),
            makeAnswer(plan, 1, 1, at, {}), makeOutcome(plan, 0, at, Outcome::Revoked, at, {})};
}

// Somebody with the file and SQLite: takes the triggers away first.
void change(const QString &folder, const QStringList &statements)
{
    const QString name = u"somebody"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(JournalFile::pathIn(folder));
        QVERIFY(database.open());
        QSqlQuery triggers(database);
        QVERIFY(triggers.exec(u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s));
        QStringList all;
        while (triggers.next())
            all.append(u"DROP TRIGGER "_s + triggers.value(0).toString());
        triggers.finish();
        for (const QString &statement : all + statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement + u": "_s + query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

ChainCheck checked(const QString &folder, Secret with)
{
    JournalFile file(folder);
    if (file.open().kind != JournalError::Kind::None)
        qFatal("the journal does not open");
    file.useKey(std::move(with));
    const Result<ChainCheck, JournalError> check = file.check();
    if (!check)
        qFatal("the journal cannot be checked");
    return check.value();
}

void append(const QString &folder, Secret with, const QList<JournalEntry> &entries)
{
    JournalFile file(folder);
    QCOMPARE(file.open().kind, JournalError::Kind::None);
    file.useKey(std::move(with));
    QVERIFY(file.append(entries));
}

} // namespace

class TestChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden();
    void whole();
    void changes_data();
    void changes();
    void withoutTheKey();
    void rewrittenWithoutTheKey();
    void keyComesLater();
    void everKeyed();
    void rowsFromBeforeTheChain();
    void fieldsDoNotRunTogether();
};

// Made with another program (Python's hmac and hashlib).
void TestChain::golden()
{
    ChainRow first;
    first.sequence = 1;
    first.kind = u"plan"_s;
    first.runId = u"r1"_s;
    first.environmentId = u"e1"_s;
    first.atMs = 1'795'437'100'000;
    first.data = u"{\"a\":\"\u00e9\"}"_s;
    first.hash = chainHash(first, {});
    QCOMPARE(first.hash.toHex(),
             QByteArray("df924d79fa5d5726cebb213f7e7d968cf2aa8bce330c6a0f97ed7ed3d23225ab"));
    QCOMPARE(chainKeyId(key()), u"9bca521331fe288b"_s);
    ChainRow second;
    second.sequence = 2;
    second.kind = u"attempt"_s;
    second.runId = u"r1"_s;
    second.item = 0;
    second.attempt = 1;
    second.environmentId = u"e1"_s;
    second.clientId = u"dinie_ci_x"_s;
    second.atMs = 1'795'437'100'001;
    second.serverMs = 1'795'437'100'002;
    second.data = u"{}"_s;
    second.keyId = chainKeyId(key());
    second.previous = first.hash;
    QCOMPARE(chainHash(second, key().view()).toHex(),
             QByteArray("ccd34a0dad9d75bf1e3ded756c8e68237fd4f4229ba00ee3db90bd3ba48bbbc2"));
}

void TestChain::whole()
{
    const QTemporaryDir dir;
    append(dir.path(), key(), sixEntries());
    append(dir.path(), key(), sixEntries(u"r2"_s));
    const ChainCheck check = checked(dir.path(), key());
    QCOMPARE(check.fault, Fault::None);
    QCOMPARE(check.rows, 12);
    QCOMPARE(check.keyed, 12);
}

void TestChain::changes_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("sequence");
    const auto row = [](const char *name, const QStringList &statements, Fault fault, int sequence) {
        QTest::newRow(name) << statements << fault << sequence;
    };
    for (const QString &column : {u"run_id"_s, u"environment_id"_s, u"client_id"_s, u"data"_s}) {
        row(qPrintable(u"edited "_s + column),
            {u"UPDATE entry SET %1 = %1 || 'x' WHERE sequence = 3"_s.arg(column)}, Fault::Changed, 3);
    }
    for (const QString &column : {u"item"_s, u"attempt"_s, u"at_ms"_s})
        row(qPrintable(u"edited "_s + column),
            {u"UPDATE entry SET %1 = %1 + 1 WHERE sequence = 6"_s.arg(column)}, Fault::Changed, 6);
    row("edited kind", {u"UPDATE entry SET kind = 'note' WHERE sequence = 6"_s}, Fault::Changed, 6);
    row("edited server_ms", {u"UPDATE entry SET server_ms = 5 WHERE sequence = 3"_s}, Fault::Changed, 3);
    row("edited key_id", {u"UPDATE entry SET key_id = NULL WHERE sequence = 3"_s}, Fault::Changed, 3);
    row("deleted in the middle", {u"DELETE FROM entry WHERE sequence = 4"_s}, Fault::Missing, 5);
    row("deleted and renumbered",
        {u"DELETE FROM entry WHERE sequence = 4"_s,
         u"UPDATE entry SET sequence = sequence - 1 WHERE sequence > 4"_s},
        Fault::Changed, 4);
    row("tail deleted", {u"DELETE FROM entry WHERE sequence > 4"_s}, Fault::Missing, 5);
    row("all deleted", {u"DELETE FROM entry"_s}, Fault::Missing, 1);
    row("reordered",
        {u"UPDATE entry SET sequence = 99 WHERE sequence = 2"_s,
         u"UPDATE entry SET sequence = 2 WHERE sequence = 3"_s,
         u"UPDATE entry SET sequence = 3 WHERE sequence = 99"_s},
        Fault::Changed, 2);
    row("moved across a boundary",
        {u"UPDATE entry SET run_id = 'r', environment_id = '1' || environment_id WHERE sequence = 3"_s},
        Fault::Changed, 3);
    row("written by another program",
        {u"INSERT INTO entry (kind, run_id, item, attempt, environment_id, client_id, at_ms, data) "
         "VALUES ('note', '', -1, 0, 'e1', '', 1, '{}')"_s},
        Fault::Unchained, 7);
    row("hash taken away", {u"UPDATE entry SET row_hash = NULL WHERE sequence = 3"_s}, Fault::Unchained, 3);
}

void TestChain::changes()
{
    QFETCH(QStringList, statements);
    const QTemporaryDir dir;
    append(dir.path(), key(), sixEntries());
    change(dir.path(), statements);
    const ChainCheck check = checked(dir.path(), key());
    QTEST(check.fault, "fault");
    QTEST(int(check.sequence), "sequence");
}

void TestChain::withoutTheKey()
{
    const QTemporaryDir dir;
    append(dir.path(), key(), sixEntries());
    const ChainCheck check = checked(dir.path(), Secret());
    QCOMPARE(check.fault, Fault::None);
    QCOMPARE(check.keyed, 0);
    QCOMPARE(check.otherKey, 6);
    QCOMPARE(checked(dir.path(), key(9)).otherKey, 6);
}

// The whole file made anew by somebody who has the program but not the key: it counts as unkeyed.
void TestChain::rewrittenWithoutTheKey()
{
    const QTemporaryDir dir;
    append(dir.path(), Secret(), sixEntries());
    const ChainCheck check = checked(dir.path(), key());
    QCOMPARE(check.fault, Fault::None);
    QCOMPARE(check.keyed, 0);
    QCOMPARE(check.unkeyed, 6);
    // With a key of its own it is not ours either.
    const QTemporaryDir other;
    append(other.path(), key(9), sixEntries());
    QCOMPARE(checked(other.path(), key()).otherKey, 6);
}

void TestChain::keyComesLater()
{
    const QTemporaryDir dir;
    append(dir.path(), Secret(), sixEntries());
    append(dir.path(), key(), sixEntries(u"r2"_s));
    append(dir.path(), Secret(), sixEntries(u"r3"_s));
    const ChainCheck check = checked(dir.path(), key());
    QCOMPARE(check.fault, Fault::None);
    QCOMPARE(check.keyed, 6);
    QCOMPARE(check.unkeyed, 12);
    // The rows without a key are held by those after them.
    change(dir.path(), {u"UPDATE entry SET data = '{}' WHERE sequence = 1"_s});
    QCOMPARE(checked(dir.path(), key()).fault, Fault::Changed);
}

void TestChain::everKeyed()
{
    const QTemporaryDir dir;
    JournalFile file(dir.path());
    QCOMPARE(file.open().kind, JournalError::Kind::None);
    QVERIFY(!file.everKeyed().value());
    QVERIFY(file.append(sixEntries()));
    QVERIFY(!file.everKeyed().value());
    file.useKey(key());
    QVERIFY(file.append(sixEntries(u"r2"_s)));
    QVERIFY(file.everKeyed().value());
}

void TestChain::rowsFromBeforeTheChain()
{
    const QTemporaryDir dir;
    append(dir.path(), Secret(), sixEntries());
    change(dir.path(), {u"UPDATE entry SET row_hash = NULL, prev_hash = NULL"_s});
    QCOMPARE(checked(dir.path(), key()).fault, Fault::None);
    append(dir.path(), key(), sixEntries(u"r2"_s));
    const ChainCheck check = checked(dir.path(), key());
    QCOMPARE(check.fault, Fault::None);
    QCOMPARE(check.keyed, 6);
    QCOMPARE(check.unkeyed, 6);
}

void TestChain::fieldsDoNotRunTogether()
{
    ChainRow one;
    one.runId = u"ab"_s;
    one.environmentId = u"c"_s;
    ChainRow other = one;
    other.runId = u"a"_s;
    other.environmentId = u"bc"_s;
    QVERIFY(chainHash(one, key().view()) != chainHash(other, key().view()));
}

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
