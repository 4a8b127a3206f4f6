#include "policy/policy_locations.h"

#include "base/product_info.h"
#include "platform/user_namespace.h"
#include "policy/policy_file_reader.h"

#if defined(Q_OS_WIN)
#include "policy/policy_registry_reader.h"
#endif
#if defined(Q_OS_MACOS)
#include "policy/policy_native_values.h"

#include <QSettings>
#endif
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

#if defined(Q_OS_WIN)
PolicyLevel readLevel(const QString &place, uint)
{
    return place.isEmpty() ? PolicyLevel() : readRegistryPolicy(place);
}
#elif defined(Q_OS_MACOS)
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

PolicyLevel readUserLevel(const PolicyPlaces &places)
{
    const bool unknown = places.user.isEmpty() && !places.users.isEmpty();
    if (!unknown)
        return readLevel(places.user, places.trustedOwner);
    if (isPolicyFolderAbsent(places.users))
        return {};
    return {{}, {{PolicyProblem::Kind::UserUnknown, places.users, {}, {}}}};
}

} // namespace

QString registryPolicyKey()
{
    return u"Software\\Policies\\"_s + product::policyKey;
}

PolicyPlaces systemPolicyPlaces()
{
#if defined(Q_OS_UNIX)
    return policyPlacesOf(loginName());
#else
    return policyPlacesOf({});
#endif
}

PolicyPlaces policyPlacesOf(const QString &login)
{
    PolicyPlaces places;
#if defined(Q_OS_WIN)
    Q_UNUSED(login)
    places.machine = u"HKEY_LOCAL_MACHINE\\"_s + registryPolicyKey();
    places.user = u"HKEY_CURRENT_USER\\"_s + registryPolicyKey();
#else
    const bool known = !login.isEmpty() && !login.contains(u'/') && login != ".."_L1 && login != "."_L1;
#if defined(Q_OS_MACOS)
    // Device management writes them for root; the person's own preferences are not asked.
    places.users = u"/Library/Managed Preferences"_s;
    const QString file = product::bundleId + u".plist"_s;
    places.machine = places.users + u'/' + file;
    if (known)
        places.user = places.users + u'/' + login + u'/' + file;
#else
    places.machine = u"/etc/"_s + product::program + u"/policies.d"_s;
    places.users = places.machine + u"/users"_s;
    places.uidMap = u"/proc/self/uid_map"_s;
    if (known)
        places.user = places.users + u'/' + login;
#endif
#endif
    return places;
}

Policy readPolicy(const PolicyPlaces &places)
{
    PolicyLevel machine = readLevel(places.machine, places.trustedOwner);
    if (!places.uidMap.isEmpty() && isInUserNamespace(places.uidMap))
        machine.mayBeHidden = places.machine;
    return Policy(machine, readUserLevel(places));
}

} // namespace rd
