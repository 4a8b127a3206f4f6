#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QSystemTrayIcon;

namespace rd {

// A word on the desktop outside of the window. Nothing is waited for: where no desktop listens, nothing is
// shown. Thread: GUI.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Plain text without names from a server: some desktops read markup in the body.
    virtual void tell(const QString &title, const QString &body) = 0;
};

// By the desktop's own service on Linux, elsewhere by an icon in the tray, which `tray` makes when it is
// needed first.
std::unique_ptr<Notifier> makeNotifier(std::function<QSystemTrayIcon *()> tray);

} // namespace rd
