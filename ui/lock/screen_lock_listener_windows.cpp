#include "ui/lock/screen_lock_listener.h"

#include <qt_windows.h>

#include <wtsapi32.h>

namespace rd {

namespace {

constexpr wchar_t windowClass[] = L"RevokeDeskScreenLock";

// A window that is never shown: Windows tells windows of a session what happens to it, and the program's own
// may be made anew at any time.
class SessionWindow : public QObject
{
public:
    explicit SessionWindow(ScreenLock *told);
    ~SessionWindow() override;
    Q_DISABLE_COPY_MOVE(SessionWindow)

private:
    static LRESULT CALLBACK hear(HWND window, UINT message, WPARAM what, LPARAM session);

    HWND m_window = nullptr;
};

SessionWindow::SessionWindow(ScreenLock *told) : QObject(told)
{
    WNDCLASSW description{};
    description.lpfnWndProc = hear;
    description.hInstance = GetModuleHandleW(nullptr);
    description.lpszClassName = windowClass;
    RegisterClassW(&description); // fails where it is there already, which is as good
    m_window = CreateWindowExW(0, windowClass, L"", WS_POPUP, 0, 0, 0, 0, nullptr, nullptr,
                               description.hInstance, nullptr);
    if (!m_window)
        return;
    SetWindowLongPtrW(m_window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(told));
    WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
}

SessionWindow::~SessionWindow()
{
    if (!m_window)
        return;
    WTSUnRegisterSessionNotification(m_window);
    DestroyWindow(m_window);
}

// Of a session that was left by another user's coming or by the end of a remote connection, Windows does not
// always say that it was locked as well.
bool leavesTheScreen(WPARAM change)
{
    return change == WTS_SESSION_LOCK || change == WTS_CONSOLE_DISCONNECT || change == WTS_REMOTE_DISCONNECT;
}

LRESULT CALLBACK SessionWindow::hear(HWND window, UINT message, WPARAM what, LPARAM session)
{
    if (message == WM_WTSSESSION_CHANGE && leavesTheScreen(what)) {
        if (auto *told = reinterpret_cast<ScreenLock *>(GetWindowLongPtrW(window, GWLP_USERDATA)))
            Q_EMIT told->locked();
    }
    return DefWindowProcW(window, message, what, session);
}

} // namespace

ScreenLock::ScreenLock(QObject *parent) : QObject(parent)
{
    new SessionWindow(this);
}

ScreenLock::~ScreenLock() = default;

} // namespace rd
