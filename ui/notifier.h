#pragma once

#include <QObject>

class QSystemTrayIcon;

namespace rd {

// A word on the desktop outside of the window: by org.freedesktop.Notifications (Desktop Notifications
// Specification 1.2) on Linux, elsewhere by the tray icon. Nothing is waited for: where no desktop listens,
// nothing is shown. Thread: GUI.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Plain text without names from a server: some desktops read markup in the body.
    void tell(const QString &title, const QString &body);
    // Without a desktop that takes messages itself, `icon` shows them.
    void setTrayIcon(QSystemTrayIcon *icon) { m_icon = icon; }

private:
    QSystemTrayIcon *m_icon = nullptr;
};

} // namespace rd
