// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/descriptor.h"

#include "core/address/host_port.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rookery {

void setNonBlocking(int descriptor)
{
    const int flags = ::fcntl(descriptor, F_GETFL);
    if (flags >= 0 && !(flags & O_NONBLOCK))
        ::fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
}

void setCloseOnExec(int descriptor)
{
    const int flags = ::fcntl(descriptor, F_GETFD);
    if (flags >= 0 && !(flags & FD_CLOEXEC))
        ::fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC);
}

int makeSocket(int family, int type)
{
#ifdef Q_OS_LINUX
    return ::socket(family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
#else
    const int descriptor = ::socket(family, type, 0);
    if (descriptor >= 0) {
        setNonBlocking(descriptor);
        setCloseOnExec(descriptor);
    }
    return descriptor;
#endif
}

bool isSocket(int descriptor)
{
    int type = 0;
    socklen_t size = sizeof type;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0;
}

bool isTcpSocket(int descriptor)
{
    int type = 0;
    socklen_t size = sizeof type;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) != 0 || type != SOCK_STREAM)
        return false;
    sockaddr_storage address{};
    size = sizeof address;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return false;
    return address.ss_family == AF_INET || address.ss_family == AF_INET6;
}

QString remoteAddress(int descriptor)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return {};
    return hostPort(address);
}

void closeDescriptor(int descriptor)
{
    if (descriptor < 0)
        return;
    if (descriptor > STDERR_FILENO) {
        ::close(descriptor);
        return;
    }
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (null < 0)
        return;
    ::dup2(null, descriptor);
    ::close(null);
}

} // namespace rookery
