#include "platform/console_streams.h"

#include <QString>

#include <cstdio>
#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <algorithm>
#include <io.h>
#endif

namespace rd {

namespace {

using namespace Qt::StringLiterals;

bool writeBytes(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

#ifdef Q_OS_WIN
// INVALID_HANDLE_VALUE: the program has no such stream. Asked of the C library, which looked at its handles
// before any other could get the number of one that was never inherited.
HANDLE handleOf(std::FILE *stream)
{
    const int descriptor = _fileno(stream);
    const intptr_t handle = descriptor < 0 ? -1 : _get_osfhandle(descriptor);
    return handle == -2 ? INVALID_HANDLE_VALUE : reinterpret_cast<HANDLE>(handle);
}

bool isConsole(HANDLE handle)
{
    DWORD mode = 0;
    return GetConsoleMode(handle, &mode) != FALSE;
}

// The console of this process, otherwise its parent's for as long as this object lives: whoever stays in it
// ends with its window and with Ctrl+C.
class Console
{
public:
    Console()
        : m_borrowed(AttachConsole(ATTACH_PARENT_PROCESS) != FALSE),
          m_screen(CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                               nullptr, OPEN_EXISTING, 0, nullptr))
    {
    }
    ~Console()
    {
        if (m_screen != INVALID_HANDLE_VALUE)
            CloseHandle(m_screen);
        if (m_borrowed)
            FreeConsole();
    }
    Q_DISABLE_COPY_MOVE(Console)

    bool write(QString text)
    {
        if (m_screen == INVALID_HANDLE_VALUE)
            return true; // nobody looks
        text.replace(u'\n', "\r\n"_L1);
        if (isWithinLine())
            text.prepend("\r\n"_L1);
        const auto *at = reinterpret_cast<const wchar_t *>(text.utf16());
        for (qsizetype left = text.size(); left > 0;) {
            constexpr qsizetype most = 16000; // older Windows take 64 KiB at once
            DWORD written = 0;
            if (WriteConsoleW(m_screen, at, static_cast<DWORD>(std::min(left, most)), &written, nullptr) ==
                    FALSE ||
                written == 0)
                return false;
            at += written;
            left -= written;
        }
        return true;
    }

private:
    // Behind the prompt that did not wait, for instance.
    bool isWithinLine() const
    {
        CONSOLE_SCREEN_BUFFER_INFO info = {};
        return GetConsoleScreenBufferInfo(m_screen, &info) != FALSE && info.dwCursorPosition.X != 0;
    }

    const bool m_borrowed;
    const HANDLE m_screen;
};

bool writeText(std::FILE *stream, const QString &text)
{
    const HANDLE given = handleOf(stream);
    const DWORD type = given == INVALID_HANDLE_VALUE ? FILE_TYPE_CHAR : GetFileType(given);
    if (type == FILE_TYPE_DISK || type == FILE_TYPE_PIPE)
        return writeBytes(stream, text);
    Console console; // first: a process outside of it does not learn that a handle is a console's
    if (given == INVALID_HANDLE_VALUE || isConsole(given))
        return console.write(text);
    return writeBytes(stream, text); // NUL
}
#else
bool writeText(std::FILE *stream, const QString &text)
{
    return writeBytes(stream, text);
}
#endif

} // namespace

bool writeOutput(const QString &text)
{
    return writeText(stdout, text);
}

void writeError(const QString &text)
{
    writeText(stderr, text);
}

} // namespace rd
