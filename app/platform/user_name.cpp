#include "platform/user_name.h"

#ifdef Q_OS_WIN
#include <array>
#include <windows.h>
#else
#include <QFile>

#include <pwd.h>
#include <unistd.h>
#endif

namespace rd {

#ifdef Q_OS_WIN

QString userName()
{
    constexpr DWORD longest = 257; // UNLEN and its end
    std::array<wchar_t, longest> name{};
    DWORD size = longest;
    return GetUserNameW(name.data(), &size) ? QString::fromWCharArray(name.data()) : QString();
}

#else

QString userName()
{
    const struct passwd *entry = getpwuid(geteuid());
    return entry && entry->pw_name ? QFile::decodeName(entry->pw_name)
                                   : QStringLiteral("uid %1").arg(geteuid());
}

#endif

} // namespace rd
