#include "fakes/plans.h"
#include "journal/entry_builders.h"
#include "journal/journal.h"
#include "journal/run_history.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace rd;
using Kind = JournalError::Kind;

Q_DECLARE_METATYPE(rd::JournalError::Kind)

namespace {

const QDateTime at = utcMs(1'795'437'100'000);
const QString environment = QStringLiteral("e1");

// What an operation ended with, kept after it is gone.
struct Ended
{
    JournalError error;
    QList<JournalEntry> entries;
    int count = 0;
};

template <class Op>
std::shared_ptr<Ended> watch(Op *operation)
{
    auto ended = std::make_shared<Ended>();
    QObject::connect(operation, &Operation::finished, operation, [operation, ended] {
        ended->error = operation->error();
        ended->entries = operation->entries();
        ++ended->count;
    });
    return ended;
}

// Starts it and waits for its end.
template <class Op>
Ended done(Op *operation)
{
    const std::shared_ptr<Ended> ended = watch(operation);
    operation->start();
    [[maybe_unused]] const bool inTime = QTest::qWaitFor([&] { return ended->count > 0; }, 10'000);
    Q_ASSERT(inTime);
    return *ended;
}

// Another program's view of the file.
class Outside
{
public:
    explicit Outside(const QString &path)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
    {
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("no second connection");
    }
    ~Outside()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Outside(const Outside &) = delete;
    Outside &operator=(const Outside &) = delete;

    // Empty: done; otherwise SQLite's words.
    QString run(const char *sql)
    {
        QSqlQuery query(m_database);
        return query.exec(QString::fromLatin1(sql)) ? QString() : query.lastError().databaseText();
    }
    QVariant value(const char *sql)
    {
        QSqlQuery query(m_database);
        return query.exec(QString::fromLatin1(sql)) && query.next() ? query.value(0) : QVariant();
    }

private:
    const QString m_name = QStringLiteral("outside");
    QSqlDatabase m_database;
};

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void makesAPrivateFile();
    void entriesComeBack();
    void readsByEnvironmentAndRun();
    void clockSteppedBack_pitfall4_6();
    void durableWhenFinished();
    void oneTransaction();
    void attemptOnce();
    void endOfAnAttempt_data();
    void endOfAnAttempt();
    void appendOnly_data();
    void appendOnly();
    void attemptView();
    void secondWriter();
    void rowThatIsNotOurs();

    void closedBeforeOpen();
    void openTwiceAndAgain();
    void cancelled();
    void operationGoneEarly();
    void journalGoneEarly();
    void fromAnotherThread();

private:
    QString path() const { return m_dir->filePath(QStringLiteral("data/journal.sqlite")); }
    Ended append(const QList<JournalEntry> &entries) { return done(m_journal->append(entries, this)); }
    QList<JournalEntry> readAll() { return done(m_journal->read(environment, {}, this)).entries; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Journal> m_journal;
    const Plan m_plan = samplePlan(QStringLiteral("r1"), 2);
};

void TestJournal::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(m_dir->filePath(QStringLiteral("data")));
    QVERIFY(!QFileInfo::exists(m_dir->filePath(QStringLiteral("data"))));
    const Ended open = done(m_journal->open(this));
    QVERIFY2(open.error.kind == Kind::None, qPrintable(open.error.detail));
    QCOMPARE(m_journal->filePath(), path());
}

void TestJournal::cleanup()
{
    m_journal.reset();
    m_dir.reset();
}

void TestJournal::makesAPrivateFile()
{
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                            QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                            QFileDevice::WriteOther | QFileDevice::ExeOther;
    QCOMPARE(append({makePlanEntry(m_plan, at)}).error.kind, Kind::None);
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QVERIFY(QFileInfo::exists(path() + suffix));
        QVERIFY(!(QFileInfo(path() + suffix).permissions() & others));
    }
    QVERIFY(!(QFileInfo(m_dir->filePath(QStringLiteral("data"))).permissions() & others));

    Outside outside(path());
    QCOMPARE(outside.value("PRAGMA journal_mode").toString(), QStringLiteral("wal"));
    QCOMPARE(outside.value("PRAGMA application_id").toLongLong(), 0x52764465);
    QCOMPARE(outside.value("PRAGMA user_version").toInt(), 3);
    QCOMPARE(outside.value("PRAGMA integrity_check").toString(), QStringLiteral("ok"));
}

void TestJournal::entriesComeBack()
{
    AnswerFacts facts;
    facts.wire = QStringLiteral("answered");
    facts.status = 409;
    facts.code = QStringLiteral("\u00fcber\"\n");
    facts.serverDate = at.addMSecs(1);
    QList<JournalEntry> written{makePlanEntry(m_plan, at), makeAttempt(m_plan, 1, 1, at.addYears(-60), {}),
                                makeAnswer(m_plan, 1, 1, at, facts),
                                makeState(m_plan, at, QStringLiteral("finished"))};
    JournalEntry bare;
    bare.environmentId = environment;
    bare.at = at;
    written.append(bare);

    const Ended ended = append(written);
    QCOMPARE(ended.error.kind, Kind::None);
    const QList<JournalEntry> read = readAll();
    QCOMPARE(read.size(), written.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
        const JournalEntry &one = read.at(i);
        const JournalEntry &other = written.at(i);
        QCOMPARE(one.sequence, ended.entries.at(i).sequence);
        QVERIFY(i == 0 || one.sequence > read.at(i - 1).sequence);
        QCOMPARE(one.kind, other.kind);
        QCOMPARE(one.runId, other.runId);
        QCOMPARE(one.item, other.item);
        QCOMPARE(one.attempt, other.attempt);
        QCOMPARE(one.environmentId, other.environmentId);
        QCOMPARE(one.clientId, other.clientId);
        QCOMPARE(one.at, other.at);
        QCOMPARE(one.serverDate, other.serverDate);
        QCOMPARE(one.data, other.data);
    }
    QCOMPARE(foldHistory(read).first().digest, planDigest(m_plan));
}

void TestJournal::readsByEnvironmentAndRun()
{
    Plan elsewhere = samplePlan(QStringLiteral("r2"), 1);
    elsewhere.environmentId = QStringLiteral("e2");
    const Plan later = samplePlan(QStringLiteral("r3"), 1);
    append({makePlanEntry(m_plan, at), makePlanEntry(elsewhere, at), makePlanEntry(later, at),
            makeAttempt(m_plan, 0, 1, at, {}), makeAttempt(elsewhere, 0, 1, at, {})});
    const auto runs = [](const QList<JournalEntry> &entries) {
        QStringList ids;
        for (const JournalEntry &entry : entries)
            ids.append(entry.runId);
        return ids.join(QLatin1Char(' '));
    };
    QCOMPARE(runs(readAll()), QStringLiteral("r1 r3 r1"));
    QCOMPARE(runs(done(m_journal->read(environment, m_plan.runId, this)).entries), QStringLiteral("r1 r1"));
    QCOMPARE(runs(done(m_journal->read(environment, elsewhere.runId, this)).entries), QString());
    QCOMPARE(runs(done(m_journal->plans(this)).entries), QStringLiteral("r1 r2 r3"));
}

// The order is that of writing, whatever the wall clock said.
void TestJournal::clockSteppedBack_pitfall4_6()
{
    QCOMPARE(append({makePlanEntry(m_plan, at), makeAttempt(m_plan, 0, 1, at, {})}).error.kind, Kind::None);
    const QDateTime earlier = at.addSecs(-3600);
    const QList<JournalEntry> ends{makeAnswer(m_plan, 0, 1, earlier, {}),
                                   makeOutcome(m_plan, 0, earlier, Outcome::Revoked, earlier, {})};
    QCOMPARE(append(ends).error.kind, Kind::None);
    QList<JournalEntry::Kind> kinds;
    for (const JournalEntry &entry : readAll())
        kinds.append(entry.kind);
    using Entry = JournalEntry::Kind;
    QCOMPARE(kinds, QList<Entry>({Entry::Plan, Entry::Attempt, Entry::Answer, Entry::Outcome}));
    const QList<RunHistory> history = foldHistory(readAll());
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().items.first().outcome, Outcome::Revoked);
}

void TestJournal::durableWhenFinished()
{
    JournalWrite *write =
        m_journal->append({makePlanEntry(m_plan, at), makeAttempt(m_plan, 0, 1, at, {})}, this);
    int seen = -1;
    connect(write, &Operation::finished, this,
            [&] { seen = Outside(path()).value("SELECT count(*) FROM entry").toInt(); });
    write->start();
    QCOMPARE(seen, -1); // never from within start()
    QTRY_COMPARE(seen, 2);
    // What a power cut would leave: the files as they are, without a closing.
    QTemporaryDir cut;
    for (const QString &name : {QStringLiteral("/journal.sqlite"), QStringLiteral("/journal.sqlite-wal")})
        QVERIFY(QFile::copy(m_dir->filePath(QStringLiteral("data")) + name, cut.path() + name));
    Journal after(cut.path());
    QCOMPARE(done(after.open(this)).error.kind, Kind::None);
    QCOMPARE(done(after.read(environment, {}, this)).entries.size(), 2);
}

void TestJournal::oneTransaction()
{
    const Ended ended = append(
        {makePlanEntry(m_plan, at), makeAttempt(m_plan, 0, 1, at, {}), makeAttempt(m_plan, 0, 1, at, {})});
    QCOMPARE(ended.error.kind, Kind::WriteFailed);
    QVERIFY(!ended.error.detail.isEmpty());
    QVERIFY(ended.entries.isEmpty());
    QVERIFY(readAll().isEmpty());
    QCOMPARE(append({makePlanEntry(m_plan, at)}).error.kind, Kind::None);
}

void TestJournal::attemptOnce()
{
    QCOMPARE(append({makeAttempt(m_plan, 0, 1, at, {})}).error.kind, Kind::None);
    QCOMPARE(append({makeAttempt(m_plan, 0, 1, at, {})}).error.kind, Kind::WriteFailed);
    QCOMPARE(append({makeAttempt(m_plan, 0, 2, at, {})}).error.kind, Kind::None);
    QCOMPARE(append({makeAttempt(m_plan, 1, 1, at, {})}).error.kind, Kind::None);
    QCOMPARE(append({makeAttempt(samplePlan(QStringLiteral("r2"), 1), 0, 1, at, {})}).error.kind, Kind::None);
    QCOMPARE(append({makeAttempt(m_plan, 0, 0, at, {})}).error.kind, Kind::WriteFailed);
    QCOMPARE(readAll().size(), 4);
}

void TestJournal::endOfAnAttempt_data()
{
    QTest::addColumn<QList<JournalEntry>>("entries");
    QTest::addColumn<Kind>("error");
    const JournalEntry attempt = makeAttempt(m_plan, 0, 1, at, {});
    const JournalEntry answer = makeAnswer(m_plan, 0, 1, at, {});
    const JournalEntry notSent = makeNotSent(m_plan, 0, 1, at, QStringLiteral("stopped"));
    QTest::newRow("answer") << QList{attempt, answer} << Kind::None;
    QTest::newRow("not sent") << QList{attempt, notSent} << Kind::None;
    QTest::newRow("two answers") << QList{attempt, answer, answer} << Kind::WriteFailed;
    QTest::newRow("answer and not sent") << QList{attempt, answer, notSent} << Kind::WriteFailed;
    QTest::newRow("answer without an attempt") << QList{answer} << Kind::WriteFailed;
    QTest::newRow("answer to another attempt")
        << QList{attempt, makeAnswer(m_plan, 0, 2, at, {})} << Kind::WriteFailed;
}

void TestJournal::endOfAnAttempt()
{
    QFETCH(QList<JournalEntry>, entries);
    QTEST(append(entries).error.kind, "error");
}

void TestJournal::appendOnly_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("update") << QByteArray("UPDATE entry SET client_id = 'x'");
    QTest::newRow("update of one column")
        << QByteArray("UPDATE entry SET row_hash = x'00' WHERE sequence = 1");
    QTest::newRow("delete") << QByteArray("DELETE FROM entry");
    QTest::newRow("delete of one") << QByteArray("DELETE FROM entry WHERE sequence = 2");
    const QByteArray columns =
        " INTO entry (sequence, kind, run_id, item, attempt, environment_id, client_id, "
        "at_ms, data) VALUES ";
    QTest::newRow("replace by sequence")
        << "INSERT OR REPLACE" + columns + "(1, 'note', '', -1, 0, 'e1', '', 0, '{}')";
    QTest::newRow("replace of an attempt")
        << "INSERT OR REPLACE" + columns + "(NULL, 'attempt', 'r1', 0, 1, 'e1', 'x', 0, '{}')";
    QTest::newRow("replace of an answer")
        << "REPLACE" + columns + "(NULL, 'not_sent', 'r1', 0, 1, 'e1', 'x', 0, '{}')";
    QTest::newRow("replace of a plan")
        << "REPLACE" + columns + "(NULL, 'plan', 'r1', -1, 0, 'e1', '', 0, '{}')";
    QTest::newRow("upsert") << "INSERT" + columns +
                                   "(1, 'note', '', -1, 0, 'e1', '', 0, '{}') "
                                   "ON CONFLICT (sequence) DO UPDATE SET client_id = 'x'";
    QTest::newRow("unknown kind") << "INSERT" + columns + "(NULL, 'item', '', -1, 0, 'e1', '', 0, '{}')";
    QTest::newRow("text as time") << "INSERT" + columns + "(NULL, 'note', '', -1, 0, 'e1', '', 'noon', '{}')";
}

void TestJournal::appendOnly()
{
    QFETCH(QByteArray, sql);
    append({makePlanEntry(m_plan, at), makeAttempt(m_plan, 0, 1, at, {}), makeAnswer(m_plan, 0, 1, at, {})});
    Outside outside(path());
    const char *content = "SELECT group_concat(sequence || kind || client_id || hex(data)) FROM entry";
    const QString before = outside.value(content).toString();
    QVERIFY(!before.isEmpty());
    QCOMPARE(outside.run("DROP TRIGGER entry_chained"), QString()); // it would refuse most of these, too
    QVERIFY(!outside.run(sql.constData()).isEmpty());
    QCOMPARE(outside.value(content).toString(), before);
}

void TestJournal::attemptView()
{
    append({makeAttempt(m_plan, 0, 1, at, {}), makeAnswer(m_plan, 0, 1, at, {}),
            makeAttempt(m_plan, 0, 2, at, {}), makeNotSent(m_plan, 0, 2, at, QStringLiteral("stopped")),
            makeAttempt(m_plan, 1, 1, at, {})});
    Outside outside(path());
    QCOMPARE(outside.value("SELECT group_concat(item || attempt || coalesce(end_kind, '?')) FROM attempt")
                 .toString(),
             QStringLiteral("01answer,02not_sent,11?"));
    QCOMPARE(outside.value("SELECT count(*) FROM attempt WHERE end_sequence IS NULL").toInt(), 1);
}

void TestJournal::secondWriter()
{
    Outside outside(path());
    QCOMPARE(outside.run("BEGIN IMMEDIATE"), QString());
    QElapsedTimer elapsed;
    elapsed.start();
    QCOMPARE(append({makePlanEntry(m_plan, at)}).error.kind, Kind::Busy);
    QVERIFY2(elapsed.elapsed() >= 1'900, qPrintable(QString::number(elapsed.elapsed()))); // it waited its 2 s
    QVERIFY(readAll().isEmpty()); // reading goes on meanwhile
    QCOMPARE(outside.run("ROLLBACK"), QString());
    QCOMPARE(append({makePlanEntry(m_plan, at)}).error.kind, Kind::None);
    QCOMPARE(readAll().size(), 1);
}

void TestJournal::rowThatIsNotOurs()
{
    Outside outside(path());
    QCOMPARE(outside.run("DROP TRIGGER entry_chained"), QString());
    QCOMPARE(
        outside.run("INSERT INTO entry (kind, run_id, item, attempt, environment_id, client_id, at_ms, data) "
                    "VALUES ('note', '', -1, 0, 'e1', '', 0, 'no json')"),
        QString());
    QCOMPARE(done(m_journal->read(environment, {}, this)).error.kind, Kind::Damaged);
}

void TestJournal::closedBeforeOpen()
{
    Journal closed(m_dir->filePath(QStringLiteral("other")));
    QCOMPARE(done(closed.append({makePlanEntry(m_plan, at)}, this)).error.kind, Kind::Closed);
    QCOMPARE(done(closed.read(environment, {}, this)).error.kind, Kind::Closed);
    QCOMPARE(done(closed.plans(this)).error.kind, Kind::Closed);
    QVERIFY(!QFileInfo::exists(m_dir->filePath(QStringLiteral("other"))));
}

void TestJournal::openTwiceAndAgain()
{
    QCOMPARE(done(m_journal->open(this)).error.kind, Kind::None);
    append({makePlanEntry(m_plan, at)});
    // Closed in between: nothing is lost, the log is folded into the file.
    m_journal = std::make_unique<Journal>(m_dir->filePath(QStringLiteral("data")));
    QVERIFY(!QFileInfo::exists(path() + QLatin1String("-wal")));
    QCOMPARE(done(m_journal->open(this)).error.kind, Kind::None);
    QCOMPARE(readAll().size(), 1);
    QCOMPARE(append({makeAttempt(m_plan, 0, 1, at, {})}).entries.first().sequence, 2);

    // What failed may be tried again.
    const QString blocked = m_dir->filePath(QStringLiteral("blocked"));
    QFile file(blocked);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    Journal again(blocked);
    QCOMPARE(done(again.open(this)).error.kind, Kind::NoFolder);
    QVERIFY(file.remove());
    QCOMPARE(done(again.open(this)).error.kind, Kind::None);
}

void TestJournal::cancelled()
{
    JournalWrite *early = m_journal->append({makePlanEntry(m_plan, at)}, this);
    const std::shared_ptr<Ended> earlyEnd = watch(early);
    early->cancel();
    QCOMPARE(earlyEnd->count, 0);
    QTRY_COMPARE(earlyEnd->count, 1);
    QCOMPARE(earlyEnd->error.kind, Kind::Closed);
    QVERIFY(readAll().isEmpty());

    JournalWrite *late = m_journal->append({makePlanEntry(m_plan, at)}, this);
    const std::shared_ptr<Ended> lateEnd = watch(late);
    late->start();
    late->cancel();
    QTRY_COMPARE(lateEnd->count, 1);
    QCOMPARE(lateEnd->error.kind, Kind::None);
    QCOMPARE(lateEnd->entries.size(), 1);
    QCOMPARE(readAll().size(), 1);
}

void TestJournal::operationGoneEarly()
{
    for (int i = 1; i <= 50; ++i) {
        const auto parent = std::make_unique<QObject>();
        m_journal->append({makeAttempt(m_plan, 0, i, at, {})}, parent.get())->start();
    }
    QCOMPARE(readAll().size(), 50);
}

void TestJournal::journalGoneEarly()
{
    QList<std::shared_ptr<Ended>> ends;
    for (int i = 1; i <= 50; ++i) {
        JournalWrite *write = m_journal->append({makeAttempt(m_plan, 0, i, at, {})}, this);
        ends.append(watch(write));
        write->start();
    }
    JournalWrite *notStarted = m_journal->append({makePlanEntry(m_plan, at)}, this);
    m_journal.reset();
    QCOMPARE(Outside(path()).value("SELECT count(*) FROM entry").toInt(), 50);
    for (const std::shared_ptr<Ended> &end : std::as_const(ends))
        QTRY_COMPARE(end->count, 1);
    QCOMPARE(ends.last()->error.kind, Kind::None);
    QCOMPARE(ends.last()->entries.first().sequence, 50);
    QCOMPARE(done(notStarted).error.kind, Kind::Closed);
}

void TestJournal::fromAnotherThread()
{
    QThread thread;
    QObject place;
    place.moveToThread(&thread);
    thread.start();
    std::atomic<QThread *> endedIn = nullptr;
    QMetaObject::invokeMethod(&place, [&] {
        JournalWrite *write = m_journal->append({makePlanEntry(m_plan, at)}, nullptr);
        QObject::connect(write, &Operation::finished, write, [&] { endedIn = QThread::currentThread(); });
        write->start();
    });
    QTRY_COMPARE(endedIn.load(), &thread);
    thread.quit();
    QVERIFY(thread.wait(10'000));
    QCOMPARE(readAll().size(), 1);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
