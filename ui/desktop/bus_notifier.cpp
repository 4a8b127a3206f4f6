#include "ui/desktop/bus_notifier.h"

#include "base/product_info.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

namespace rd {

void BusNotifier::tell(const QString &title, const QString &body)
{
    constexpr uint replacesNothing = 0;
    constexpr int usualTime = -1;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    call.setArguments({QString(product::name), replacesNothing, QString(product::program), title,
                       body.toHtmlEscaped(), QStringList(), QVariantMap(), usualTime});
    QDBusConnection::sessionBus().send(call);
}

} // namespace rd
