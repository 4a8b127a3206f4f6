#include "practice/open_connections.h"

#ifdef Q_OS_UNIX
#include <arpa/inet.h>
#include <charconv>
#include <filesystem>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#else
#include <winsock2.h>
#endif

namespace rd {

#ifdef Q_OS_UNIX
namespace {

bool isOurs(int descriptor, int port)
{
    sockaddr_in local{};
    socklen_t size = sizeof local;
    return getsockname(descriptor, reinterpret_cast<sockaddr *>(&local), &size) == 0 &&
           local.sin_family == AF_INET && ntohs(local.sin_port) == port;
}

} // namespace

void endConnections(int port)
{
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator("/dev/fd", error)) {
        const std::string name = entry.path().filename().string();
        int descriptor = -1;
        std::from_chars(name.data(), name.data() + name.size(), descriptor);
        if (descriptor >= 0 && isOurs(descriptor, port))
            shutdown(descriptor, SHUT_RD);
    }
}
#else
void endConnections(int) {}
#endif

void resetConnection(qintptr descriptor)
{
#ifdef Q_OS_UNIX
    const linger hard{1, 0};
    setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
#else
    const LINGER hard{1, 0};
    setsockopt(static_cast<SOCKET>(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&hard),
               sizeof hard);
#endif
}

} // namespace rd
