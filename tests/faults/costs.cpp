#include "faults/costs.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <ctime>

namespace rd {

namespace {

// Of /proc/self/status, in bytes.
qint64 statusValue(const QByteArray &name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the process's memory cannot be read");
    const QByteArray label = name + ':';
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(label))
            return line.mid(label.size()).simplified().split(' ').constFirst().toLongLong() * 1024;
    }
    return -1;
}

// A 3 MiB header takes 12 MiB, 64 MiB of zeros as far as they are unpacked 10 MiB; a sanitizer keeps back
// what was freed, and slows our code, not Qt's, by which it is measured.
#if defined(__SANITIZE_ADDRESS__)
constexpr qint64 mostMemory = 512 * 1024 * 1024;
constexpr int mostReferences = 30;
#else
constexpr qint64 mostMemory = 24 * 1024 * 1024;
constexpr int mostReferences = 10;
#endif

std::chrono::nanoseconds computed()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

// Work that is always the same, on this machine in this run.
std::chrono::nanoseconds reference()
{
    static const std::chrono::nanoseconds taken = [] {
        const QByteArray bytes(8 * 1024 * 1024, 'x');
        const std::chrono::nanoseconds before = computed();
        static_cast<void>(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        return computed() - before;
    }();
    return taken;
}

} // namespace

void Costs::begin()
{
    QFile file(QStringLiteral("/proc/self/clear_refs")); // "5": the peak begins anew (proc(5))
    if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1)
        qFatal("the process's peak memory cannot be reset");
    file.close();
    m_memoryBefore = statusValue("VmRSS");
    m_lastTurn = computed();
    m_longest = {};
}

void Costs::turn()
{
    const std::chrono::nanoseconds now = computed();
    m_longest = std::max(m_longest, std::chrono::duration_cast<std::chrono::microseconds>(now - m_lastTurn));
    m_lastTurn = now;
}

qint64 Costs::memory() const
{
    return statusValue("VmHWM") - m_memoryBefore;
}

QStringList Costs::excess() const
{
    QStringList all;
    if (const qint64 most = memory(); most > mostMemory)
        all.append(QStringLiteral("it took %1 MiB").arg(most / 1024 / 1024));
    if (m_longest > mostReferences * reference())
        all.append(QStringLiteral("the event loop stood still for %1 ms").arg(m_longest.count() / 1000));
    return all;
}

} // namespace rd
