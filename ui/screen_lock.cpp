#include "ui/screen_lock.h"

#ifdef RD_SESSION_BUS
#include <QDBusConnection>
#endif

namespace rd {

ScreenLock::ScreenLock(QObject *parent) : QObject(parent)
{
#ifdef RD_SESSION_BUS
    using namespace Qt::StringLiterals;
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const QString &saver : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
        session.connect({}, {}, saver, u"ActiveChanged"_s, this, SLOT(activeChanged(bool)));
    QDBusConnection::systemBus().connect({}, {}, u"org.freedesktop.login1.Session"_s, u"Lock"_s, this,
                                         SLOT(lockRequested()));
#endif
}

void ScreenLock::activeChanged(bool active)
{
    if (active)
        Q_EMIT locked();
}

void ScreenLock::lockRequested()
{
    Q_EMIT locked();
}

} // namespace rd
