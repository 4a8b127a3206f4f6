#include "faults/peak_memory.h"

#include <QFile>

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

} // namespace

PeakMemory::PeakMemory()
{
    QFile file(QStringLiteral("/proc/self/clear_refs")); // "5": the peak begins anew (proc(5))
    if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1)
        qFatal("the process's peak memory cannot be reset");
    file.close();
    m_before = statusValue("VmRSS");
}

qint64 PeakMemory::growth() const
{
    return statusValue("VmHWM") - m_before;
}

} // namespace rd
