#include "ui/notifier.h"

#include "base/product_info.h"

#include <QCoreApplication>
#include <QSystemTrayIcon>

#ifdef RD_DESKTOP_NOTIFICATIONS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>
#endif

namespace rd {

void Notifier::tell(const QString &title, const QString &body)
{
#ifdef RD_DESKTOP_NOTIFICATIONS
    constexpr uint replacesNothing = 0;
    constexpr int usualTime = -1;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    call.setArguments({QString(product::name), replacesNothing, QString(product::program), title,
                       body.toHtmlEscaped(), QStringList(), QVariantMap(), usualTime});
    QDBusConnection::sessionBus().send(call);
#else
    if (m_icon)
        m_icon->showMessage(title, body);
#endif
}

} // namespace rd
