// What is answered after its connection was dropped: nobody's, even where the next connection's engine stands
// at the address of the one before. This program's operator new makes it stand there.
#include "fakes/desk_bench.h"
#include "fakes/raw_server.h"
#include "workspace/server_connection.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

// The sanitizer has an operator new of its own, and finds by itself what uses memory that is gone.
#ifdef __SANITIZE_ADDRESS__
constexpr bool reuses = false;
#else
constexpr bool reuses = true;
#endif

[[maybe_unused]] std::atomic<bool> keeps{false};
[[maybe_unused]] std::atomic<void *> kept{nullptr}; // where the latest engine stood
[[maybe_unused]] std::atomic<int> reused{0};

[[maybe_unused]] void freeBlock(void *block, std::size_t size)
{
    if (size == sizeof(rd::Engine) && keeps.exchange(false))
        kept = block;
    else
        std::free(block);
}

} // namespace

#ifndef __SANITIZE_ADDRESS__
void *operator new(std::size_t size)
{
    if (size == sizeof(rd::Engine)) {
        if (void *block = kept.exchange(nullptr)) {
            ++reused;
            return block;
        }
    }
    if (void *block = std::malloc(size > 0 ? size : 1))
        return block;
    throw std::bad_alloc();
}

void operator delete(void *block) noexcept
{
    std::free(block);
}

void operator delete(void *block, std::size_t size) noexcept
{
    freeBlock(block, size);
}
#endif

using namespace rd;

namespace {

// The journal's file, held by another program: nothing is read or written meanwhile.
class HeldJournal
{
public:
    explicit HeldJournal(const QString &folder)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("held")))
    {
        m_database.setDatabaseName(folder + QStringLiteral("/journal.sqlite"));
        isHeld = m_database.open() && run("PRAGMA locking_mode=EXCLUSIVE") && run("BEGIN EXCLUSIVE");
    }
    ~HeldJournal()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("held"));
    }
    HeldJournal(const HeldJournal &) = delete;
    HeldJournal &operator=(const HeldJournal &) = delete;

    bool isHeld = false;

private:
    bool run(const char *statement) { return QSqlQuery(m_database).exec(QLatin1String(statement)); }

    QSqlDatabase m_database;
};

} // namespace

class TestLateAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F5_8_journalOfADroppedEngine();
    void F5_8_checkOfADroppedEngine();
};

void TestLateAnswers::F5_8_journalOfADroppedEngine()
{
    RawServer silent([](QTcpSocket *, const RawRequest &) {});
    DeskBench bench;
    bench.limits.deadline = std::chrono::seconds(60);
    QVERIFY(bench.signedIn());
    const QString id = bench.desk->state().environment.id;
    Desk &desk = bench.restart();
    QVERIFY(desk.environments().setLastOpened({}));
    std::optional<HeldJournal> held(bench.dataDir());
    QVERIFY(held->isHeld);
    desk.open(id);
    // Signed in; the journal is asked to open in the same breath.
    QTRY_COMPARE(desk.environments().lastOpened(), id);
    QCOMPARE(desk.state().phase, DeskState::Phase::SigningIn);

    keeps = true;
    desk.signOut();
    const QDeadlineTimer limit(10'000);
    while (reuses && !kept && !limit.hasExpired())
        QThread::yieldCurrentThread();
    QVERIFY(kept || !reuses);
    SignInDraft draft = bench.draft(silent.url(), "any secret");
    draft.remember = false;
    desk.signIn(std::move(draft));
    QCOMPARE(reused.load(), reuses ? 1 : 0);
    QCOMPARE(desk.state().phase, DeskState::Phase::SigningIn);

    held.reset();
    // What was asked for before is answered before; what followed from it, within a few more questions.
    for (int i = 0; i < 10; ++i) {
        QSignalSpy checked(&desk, &Desk::journalChecked);
        desk.checkJournal();
        QTRY_COMPARE(checked.size(), 1);
    }
    QCOMPARE(desk.state().phase, DeskState::Phase::SigningIn); // nobody has signed in
    QVERIFY(desk.state().journalError.kind == JournalError::Kind::None);
    QCOMPARE(desk.listState().phase, ListState().phase);
}

void TestLateAnswers::F5_8_checkOfADroppedEngine()
{
    DeskBench bench;
    QVERIFY(bench.signedIn());
    QSignalSpy checked(bench.desk.get(), &Desk::journalChecked);
    bench.desk->checkJournal();
    bench.desk->signOut();
    QVERIFY(bench.signedIn()); // which asks the same journal, later
    QCOMPARE(checked.size(), 0);
    bench.desk->checkJournal();
    QTRY_COMPARE(checked.size(), 1);
}

QTEST_GUILESS_MAIN(TestLateAnswers)
#include "tst_late_answers.moc"
