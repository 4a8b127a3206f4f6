#include "settings/policy_places.h"

#include "base/product_info.h"
#include "settings/policy_folder.h"
#include "settings/policy_native.h"

#include <QSettings>

#if defined(Q_OS_UNIX)
#include <pwd.h>
#include <unistd.h>
#endif

namespace rd {

namespace {

using namespace Qt::StringLiterals;

#if defined(Q_OS_UNIX)
// By the user's number: the environment could name another.
QString loginName()
{
    const struct passwd *entry = getpwuid(getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}
#endif

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
PolicyLevel readLevel(const QString &place, uint)
{
    if (place.isEmpty())
        return {};
    QSettings settings(place, QSettings::NativeFormat);
    settings.setFallbacksEnabled(false);
    return readNativePolicy(settings, place);
}
#else
PolicyLevel readLevel(const QString &place, uint trustedOwner)
{
    return readPolicyFolder(place, trustedOwner);
}
#endif

} // namespace

QString registryPolicyKey()
{
    return u"Software\\Policies\\"_s + product::policyKey;
}

PolicyPlaces systemPolicyPlaces()
{
    PolicyPlaces places;
#if defined(Q_OS_WIN)
    places.machine = u"HKEY_LOCAL_MACHINE\\"_s + registryPolicyKey();
    places.user = u"HKEY_CURRENT_USER\\"_s + registryPolicyKey();
#elif defined(Q_OS_MACOS)
    // Device management writes them for root; the person's own preferences are not asked.
    const QString folder = u"/Library/Managed Preferences/"_s;
    const QString file = product::bundleId + u".plist"_s;
    places.machine = folder + file;
    places.user = folder + loginName() + u'/' + file;
#else
    const QString folder = u"/etc/"_s + product::program + u"/policies.d"_s;
    places.machine = folder;
    const QString name = loginName();
    if (!name.isEmpty() && !name.contains(u'/') && name != u".."_s && name != u"."_s)
        places.user = folder + u"/users/"_s + name;
#endif
    return places;
}

Policy readPolicy(const PolicyPlaces &places)
{
    return Policy(readLevel(places.machine, places.trustedOwner),
                  readLevel(places.user, places.trustedOwner));
}

} // namespace rd
