#pragma once

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <ctime>

// Prints how long after `startedMs` (CLOCK_MONOTONIC) the first window was painted, and the memory then, as
// one line of JSON, and ends the program. For the children of the startup benchmark.
class PaintProbe : public QObject
{
public:
    explicit PaintProbe(qint64 startedMs) : m_startedMs(startedMs) { qApp->installEventFilter(this); }

    static qint64 monotonicMs()
    {
        timespec time{};
        clock_gettime(CLOCK_MONOTONIC, &time);
        return static_cast<qint64>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (!m_done && event->type() == QEvent::Paint && widget && widget->isWindow()) {
            m_done = true;
            // After the paint event itself has been handled and flushed.
            QTimer::singleShot(0, this, [this] {
                std::printf("{\"painted_ms\":%lld,\"rss_kib\":%lld}\n",
                            static_cast<long long>(monotonicMs() - m_startedMs),
                            static_cast<long long>(residentKib()));
                std::fflush(stdout);
                QApplication::exit(0);
            });
        }
        return false;
    }

private:
    static qint64 residentKib()
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toLongLong();
        }
        return 0;
    }

    qint64 m_startedMs;
    bool m_done = false;
};
