#include "platform/process_environment.h"

#include "platform/file_ownership.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <dlfcn.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#endif
#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace rd {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array hostileVariables{
    // libraries and plugins that Qt loads
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_QPA_GENERIC_PLUGINS", // one of them presses buttons for whoever sends it UDP
    "QT_LOAD_TESTABILITY",
    "QT_VULKAN_LIB",
    "QT_VULKAN_INSTANCE_LAYERS",
    // modules of the libraries below Qt and QtKeychain
    "GCONV_PATH",
    "GDK_PIXBUF_MODULE_FILE",
    "GIO_EXTRA_MODULES",
    "GIO_MODULE_DIR",
    "GTK_EXE_PREFIX",
    "GTK_IM_MODULE_FILE",
    "GTK_MODULES",
    "GTK_PATH",
    "GTK3_MODULES",
    "OPENSSL_CONF",
    "OPENSSL_CONF_INCLUDE",
    "OPENSSL_ENGINES",
    "OPENSSL_MODULES",
    // whom TLS trusts, and where its keys go
    "CTLOG_FILE",
    "QT_SSL_USE_TEMPORARY_KEYCHAIN",
    "SSLKEYLOGFILE",
    "SSL_CERT_DIR",
    "SSL_CERT_FILE",
    // an end in the middle of a revocation
    "QT_FATAL_CRITICALS",
    "QT_FATAL_WARNINGS",
    // a file that is read before anything is shown, a pipe as well
    "QT_LOGGING_CONF",
};

// vnc among the others would let anybody on the network look on and click.
constexpr std::array platforms{"xcb"_L1,     "wayland"_L1, "wayland-egl"_L1, "offscreen"_L1,
                               "minimal"_L1, "cocoa"_L1,   "windows"_L1,     "direct2d"_L1};

// "xcb", "wayland;xcb", "offscreen:configfile=…".
bool isOwnScreen(const QString &platform)
{
    const QStringList names = platform.split(u';');
    return std::all_of(names.begin(), names.end(), [](const QString &name) {
        return std::find(platforms.begin(), platforms.end(), name.section(u':', 0, 0)) != platforms.end();
    });
}

// The folder above the one that the running Qt was loaded from; empty where the system does not say.
QString qtFolder()
{
#ifdef Q_OS_UNIX
    Dl_info library = {};
    if (dladdr(reinterpret_cast<const void *>(&qVersion), &library) != 0 && library.dli_fname != nullptr) {
        const QString file = QFileInfo(QFile::decodeName(library.dli_fname)).canonicalFilePath();
        const qsizetype framework = file.indexOf(".framework/"_L1);
        return QFileInfo(QFileInfo(file.left(framework)).path()).path();
    }
#endif
    return {};
}

bool isWithin(const QString &path, const QString &folder)
{
    return !folder.isEmpty() &&
           (path == folder || path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/'));
}

// The program's folder, or the one above where that is only its "bin" or, in a bundle, its "MacOS".
QString programFolder()
{
    const QString folder = QFileInfo(QCoreApplication::applicationDirPath()).canonicalFilePath();
    const QString name = QFileInfo(folder).fileName();
    return name == "bin"_L1 || name == "MacOS"_L1 ? QFileInfo(folder).path() : folder;
}

// Root's, or of whoever runs the program, and nobody else may put anything there but that one's own group.
bool isGuarded(const QString &path)
{
#ifdef Q_OS_UNIX
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    struct statvfs system = {};
    if (stat(name.constData(), &status) != 0 || statvfs(name.constData(), &system) != 0)
        return false;
    const Owner owner{status.st_uid, (system.f_flag & ST_RDONLY) != 0};
    return isRootsOrOwn(owner, geteuid(), unknownOwner(u"/.flatpak-info"_s)) &&
           (status.st_mode & S_IWOTH) == 0 &&
           ((status.st_mode & S_IWGRP) == 0 || status.st_gid == getegid()) && !isReplaceable(path);
#else
    Q_UNUSED(path);
    return true;
#endif
}

} // namespace

QStringList dropHostileVariables()
{
    QStringList dropped;
    const auto drop = [&dropped](const char *name) {
        qunsetenv(name);
        dropped.append(QString::fromLatin1(name));
    };
    for (const char *name : hostileVariables) {
        if (qEnvironmentVariableIsSet(name))
            drop(name);
    }
    constexpr const char *platform = "QT_QPA_PLATFORM";
    if (!qEnvironmentVariableIsEmpty(platform) && !isOwnScreen(qEnvironmentVariable(platform)))
        drop(platform);
    return dropped;
}

void restrictLibrarySearch()
{
#ifdef Q_OS_WIN
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
#endif
}

QStringList foreignPluginFolders()
{
    const QString qt = qtFolder();
    const QString program = programFolder();
    QStringList foreign;
    for (const QString &folder : QCoreApplication::libraryPaths()) {
        const QString path = QFileInfo(folder).canonicalFilePath();
        if (!isWithin(path, qt) && !(isWithin(path, program) && isGuarded(path)))
            foreign.append(folder);
    }
    return foreign;
}

} // namespace rd
