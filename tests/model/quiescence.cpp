#include "model/quiescence.h"

#include <QAbstractEventDispatcher>
#include <QByteArray>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <thread>

namespace rd {

namespace {

constexpr int calmRounds = 3;

QByteArray field(const QByteArray &status, const QByteArray &name)
{
    const qsizetype at = status.indexOf(name);
    return at < 0 ? QByteArray() : status.mid(at, status.indexOf('\n', at) - at);
}

// How often each other thread has gone to sleep so far; empty: one of them is awake.
QByteArray sleeps()
{
    QByteArray all;
    const QString main = QString::number(QCoreApplication::applicationPid());
    const QStringList threads =
        QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        if (thread == main)
            continue;
        QFile file(QStringLiteral("/proc/self/task/%1/status").arg(thread));
        if (!file.open(QIODevice::ReadOnly))
            continue; // it has ended
        const QByteArray status = file.readAll();
        if (!field(status, "State:").contains("S (sleeping)"))
            return {};
        all += thread.toLatin1() + field(status, "voluntary_ctxt_switches:") +
               field(status, "nonvoluntary_ctxt_switches:");
    }
    return all + '.';
}

// Whether anything happened.
bool handleEvents()
{
    bool any = false;
    while (QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents))
        any = true;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return any;
}

} // namespace

void settle()
{
    const QDeadlineTimer end(20'000);
    QByteArray before;
    int calm = 0;
    while (calm < calmRounds) {
        if (end.hasExpired())
            qFatal("nothing settles");
        const bool any = handleEvents();
        const QByteArray now = sleeps();
        calm = !any && !now.isEmpty() && now == before ? calm + 1 : 0;
        before = now;
        if (calm == 0)
            std::this_thread::yield();
    }
}

} // namespace rd
