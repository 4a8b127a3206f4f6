#include "ui/lock/screen_lock_listener.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <optional>
#include <unistd.h>

namespace rd {

using namespace Qt::StringLiterals;

namespace {

constexpr auto sessionManager = "org.freedesktop.login1"_L1;
constexpr auto sessionInterface = "org.freedesktop.login1.Session"_L1;
constexpr auto propertiesInterface = "org.freedesktop.DBus.Properties"_L1;

// The property User of a session, (uo): the user's number and object.
std::optional<uint> userIn(const QDBusVariant &property)
{
    const QVariant value = property.variant();
    if (value.userType() != qMetaTypeId<QDBusArgument>())
        return std::nullopt;
    const auto argument = value.value<QDBusArgument>();
    if (argument.currentSignature() != "(uo)"_L1)
        return std::nullopt;
    uint number = 0;
    QDBusObjectPath object;
    argument.beginStructure();
    argument >> number >> object;
    argument.endStructure(); // else what was begun stays in memory
    return number;
}

// Hears both buses. Its slots are found by name, as QtDBus does.
class BusListener : public QObject
{
    Q_OBJECT

public:
    explicit BusListener(QObject *parent);

Q_SIGNALS:
    void locked();

private Q_SLOTS:
    void activeChanged(bool active);
    void lockRequested(const QDBusMessage &said);
    void sessionChanged(const QString &interface, const QVariantMap &changed, const QStringList &invalidated,
                        const QDBusMessage &said);

private:
    void lockIfOurs(const QString &session);
};

BusListener::BusListener(QObject *parent) : QObject(parent)
{
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const QString &saver :
         {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"org.xfce.ScreenSaver"_s,
          u"org.mate.ScreenSaver"_s, u"org.cinnamon.ScreenSaver"_s})
        session.connect({}, {}, saver, u"ActiveChanged"_s, this, SLOT(activeChanged(bool)));
    QDBusConnection system = QDBusConnection::systemBus();
    system.connect(sessionManager, {}, sessionInterface, u"Lock"_s, this, SLOT(lockRequested(QDBusMessage)));
    system.connect(sessionManager, {}, propertiesInterface, u"PropertiesChanged"_s,
                   {QString(sessionInterface)}, {}, this,
                   SLOT(sessionChanged(QString, QVariantMap, QStringList, QDBusMessage)));
}

void BusListener::activeChanged(bool active)
{
    if (active)
        Q_EMIT locked();
}

void BusListener::lockRequested(const QDBusMessage &said)
{
    lockIfOurs(said.path());
}

void BusListener::sessionChanged(const QString &, const QVariantMap &changed, const QStringList &,
                                 const QDBusMessage &said)
{
    if (changed.value(u"LockedHint"_s).toBool())
        lockIfOurs(said.path());
}

// A session whose user can't be read counts as this user's: locked for nothing is better than left open.
void BusListener::lockIfOurs(const QString &session)
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(sessionManager, session, propertiesInterface, u"Get"_s);
    question.setArguments({QString(sessionInterface), u"User"_s});
    auto *asked = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(question), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        asked->deleteLater();
        const QDBusPendingReply<QDBusVariant> answer = *asked;
        const std::optional<uint> user = answer.isError() ? std::nullopt : userIn(answer.value());
        if (!user || *user == getuid())
            Q_EMIT locked();
    });
}

} // namespace

ScreenLock::ScreenLock(QObject *parent) : QObject(parent)
{
    connect(new BusListener(this), &BusListener::locked, this, &ScreenLock::locked);
}

ScreenLock::~ScreenLock() = default;

} // namespace rd

#include "screen_lock_listener_linux.moc"
