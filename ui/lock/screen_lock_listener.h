#pragma once

#include <QObject>

namespace rd {

// Tells when the computer's screen is locked. Silent where nobody tells it. Thread: GUI.
// Linux: the desktop on the session bus (ScreenSaver of org.freedesktop, org.gnome, org.xfce, org.mate and
// org.cinnamon), and the session manager (org.freedesktop.login1) about sessions of this user. macOS: the
// distributed notification com.apple.screenIsLocked. Windows: WM_WTSSESSION_CHANGE about this session, when
// it is locked or loses its screen.
class ScreenLock : public QObject
{
    Q_OBJECT

public:
    explicit ScreenLock(QObject *parent = nullptr);
    ~ScreenLock() override;

Q_SIGNALS:
    void locked();
};

} // namespace rd
