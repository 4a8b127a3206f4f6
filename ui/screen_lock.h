#pragma once

#include <QObject>

namespace rd {

// Tells when the desktop locks its screen: by the session bus of a Linux desktop
// (org.freedesktop.ScreenSaver, org.gnome.ScreenSaver) and by the session manager (org.freedesktop.login1).
// Silent where none of them is. Thread: GUI.
class ScreenLock : public QObject
{
    Q_OBJECT

public:
    explicit ScreenLock(QObject *parent = nullptr);

Q_SIGNALS:
    void locked();

private Q_SLOTS:
    // Found by name, as QtDBus does.
    void activeChanged(bool active);
    void lockRequested();
};

} // namespace rd
