#include "base/job.h"
#include "base/secret.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <cstdlib>
#include <cstring>
#include <new>
#include <ostream>
#include <type_traits>

namespace {

// Every array that is freed is searched for these bytes first (docs/pitfalls.md 3.8).
constexpr char canary[] = "dinie-canary-7d1f";
constexpr std::size_t headSize = alignof(std::max_align_t);
bool canaryWasFreed = false;

void *allocateArray(std::size_t size)
{
    auto *block = static_cast<unsigned char *>(std::malloc(headSize + size));
    if (block == nullptr)
        std::abort();
    std::memcpy(block, &size, sizeof size);
    return block + headSize;
}

void freeArray(void *array)
{
    if (array == nullptr)
        return;
    auto *block = static_cast<unsigned char *>(array) - headSize;
    std::size_t size = 0;
    std::memcpy(&size, block, sizeof size);
    for (std::size_t at = 0; at + sizeof canary - 1 <= size; ++at) {
        if (std::memcmp(block + headSize + at, canary, sizeof canary - 1) == 0)
            canaryWasFreed = true;
    }
    std::free(block);
}

} // namespace

void *operator new[](std::size_t size)
{
    return allocateArray(size);
}

void operator delete[](void *array) noexcept
{
    freeArray(array);
}

void operator delete[](void *array, std::size_t) noexcept
{
    freeArray(array);
}

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

template <class T>
concept Streamable = requires(std::ostream &stream, const T &value)
{
    stream << value;
};
template <class T>
concept Debuggable = requires(QDebug debug, const T &value)
{
    debug << value;
};

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);
static_assert(!Streamable<Secret> && !Debuggable<Secret>);
static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString> &&
              !std::is_convertible_v<Secret, QByteArrayView> && !std::is_convertible_v<QByteArray, Secret>);

class Job final : public Operation
{
public:
    explicit Job(bool endsAtOnce) : m_endsAtOnce(endsAtOnce) {}
    void end() { finish(); }
    int begun = 0;
    int abandoned = 0;

protected:
    void begin() override
    {
        ++begun;
        if (m_endsAtOnce)
            finish();
    }
    void abandon() override
    {
        ++abandoned;
        finish();
    }

private:
    bool m_endsAtOnce;
};

} // namespace

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretIsWiped_pitfall3_8();
    void secretMovesAndDuplicates();
    void operationEndsOnceAndLater_data();
    void operationEndsOnceAndLater();
    void operationCancelledBeforeStart();
    void operationCancelledAfterItsEnd();
};

void TestBase::secretIsWiped_pitfall3_8()
{
    canaryWasFreed = false;
    auto *bare = new char[sizeof canary];
    std::memcpy(bare, canary, sizeof canary);
    delete[] bare;
    QVERIFY2(canaryWasFreed, "the search must be able to find it");

    canaryWasFreed = false;
    {
        Secret secret{QByteArrayView(canary)};
        Secret moved = std::move(secret);
        Secret copy = moved.duplicate();
        copy = Secret(QByteArrayView("other"));
        moved.wipe();
        QVERIFY(moved.isEmpty() && moved.view().isEmpty());
        const Secret goesOutOfScope{QByteArrayView(canary)};
    }
    QVERIFY(!canaryWasFreed);

    char bytes[] = "abc";
    wipeMemory(bytes, 2);
    QCOMPARE(QByteArray(bytes, 4), QByteArray("\0\0c\0", 4));
}

void TestBase::secretMovesAndDuplicates()
{
    Secret secret{QByteArrayView("s3cret")};
    Secret copy = secret.duplicate();
    QCOMPARE(copy.view(), QByteArrayView("s3cret"));
    Secret moved = std::move(secret);
    QVERIFY(secret.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is tested
    QCOMPARE(moved.size(), std::size_t(6));
    Secret &alias = moved;
    moved = std::move(alias);
    QCOMPARE(moved.view(), QByteArrayView("s3cret"));
    QVERIFY(Secret{}.isEmpty() && Secret{QByteArrayView()}.isEmpty());
}

void TestBase::operationEndsOnceAndLater_data()
{
    QTest::addColumn<bool>("endsAtOnce");
    QTest::newRow("finishes within begin") << true;
    QTest::newRow("finishes later") << false;
}

void TestBase::operationEndsOnceAndLater()
{
    QFETCH(bool, endsAtOnce);
    QPointer<Job> job = new Job(endsAtOnce);
    QSignalSpy finished(job, &Operation::finished);
    QVERIFY(!job->isStarted());
    job->start();
    QVERIFY(job->isStarted());
    job->end();
    job->end();
    job->cancel();
    QCOMPARE(finished.count(), 0); // never from within a call
    QCOMPARE(job->begun, 1);
    QCOMPARE(job->abandoned, 0); // the end came first
    bool wasFinished = false;
    connect(job, &Operation::finished, this, [&] { wasFinished = job && job->isFinished(); });
    QTRY_VERIFY(job.isNull());
    QCOMPARE(finished.count(), 1);
    QVERIFY(wasFinished);
}

void TestBase::operationCancelledBeforeStart()
{
    QPointer<Job> job = new Job(false);
    QSignalSpy finished(job, &Operation::finished);
    int begun = 0;
    connect(job, &Operation::finished, this, [&] { begun = job->begun; });
    job->cancel();
    job->cancel();
    QCOMPARE(job->abandoned, 1);
    QCOMPARE(finished.count(), 0);
    QTRY_VERIFY(job.isNull());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(begun, 0);
}

void TestBase::operationCancelledAfterItsEnd()
{
    QPointer<Job> job = new Job(true);
    QSignalSpy finished(job, &Operation::finished);
    connect(job, &Operation::finished, this, [&] {
        job->cancel();
        job->end();
    });
    job->start();
    QTRY_VERIFY(job.isNull());
    QCOMPARE(finished.count(), 1);
}

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
