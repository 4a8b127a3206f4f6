#include "ui/desktop/tray_notifier.h"

#include <QSystemTrayIcon>

#include <utility>

namespace rd {

TrayNotifier::TrayNotifier(std::function<QSystemTrayIcon *()> tray, QObject *parent)
    : Notifier(parent), m_tray(std::move(tray))
{
}

void TrayNotifier::tell(const QString &title, const QString &body)
{
    QSystemTrayIcon *icon = m_tray();
    icon->show();
    icon->showMessage(title, body);
}

} // namespace rd
