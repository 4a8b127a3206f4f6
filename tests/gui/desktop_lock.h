#pragma once

#include <QDBusConnection>
#include <QDBusMessage>

namespace rd {

// What a desktop tells on its bus, from elsewhere.
inline bool lockScreen(bool active)
{
    QDBusMessage said = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/ScreenSaver"),
                                                   QStringLiteral("org.freedesktop.ScreenSaver"),
                                                   QStringLiteral("ActiveChanged"));
    said.setArguments({active});
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop")).send(said);
}

} // namespace rd
