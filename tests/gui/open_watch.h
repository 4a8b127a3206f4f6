#pragma once

#include <QFile>
#include <QString>

#include <array>
#include <sys/inotify.h>
#include <unistd.h>

namespace rd {

// Counts how often a file was opened, by this process or another (inotify(7); Linux).
class OpenWatch
{
public:
    explicit OpenWatch(const QString &path) : m_fd(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        if (m_fd < 0 || inotify_add_watch(m_fd, QFile::encodeName(path).constData(), IN_OPEN) < 0)
            qFatal("a file cannot be watched");
    }
    ~OpenWatch() { ::close(m_fd); }
    OpenWatch(const OpenWatch &) = delete;
    OpenWatch &operator=(const OpenWatch &) = delete;

    int opened()
    {
        alignas(inotify_event) std::array<char, 4096> events;
        while (::read(m_fd, events.data(), events.size()) > 0)
            ++m_opened;
        return m_opened;
    }

private:
    int m_fd;
    int m_opened = 0;
};

} // namespace rd
