// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace rookery::test {

/// A blocking connection to a unix socket, or bound to its path and listening; -1 where that fails. "@name"
/// is an abstract one. The caller closes it.
inline int unixSocketAt(const QByteArray &path, int (*connectOrBind)(int, const sockaddr *, socklen_t))
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    const bool abstract = path.startsWith('@');
    if (abstract)
        address.sun_path[0] = '\0';
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()) + (abstract ? 0 : 1));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connectOrBind(descriptor, reinterpret_cast<const sockaddr *>(&address), size) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

inline int connectToUnix(const QByteArray &path)
{
    return unixSocketAt(path, ::connect);
}

inline int bindToUnix(const QByteArray &path)
{
    return unixSocketAt(path, ::bind);
}

} // namespace rookery::test
