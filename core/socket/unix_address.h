// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sys/socket.h>
#include <sys/un.h>

namespace rookery {

/// The address of a unix socket (unix(7)) by its path. On Linux "@name" is an abstract one, which is no file.
class UnixAddress final
{
public:
    explicit UnixAddress(const QString &path);

    [[nodiscard]] static bool isAbstract(const QString &path);
    /// False where the path is longer than the system takes; then there is no address.
    [[nodiscard]] bool fits() const { return m_size > 0; }
    [[nodiscard]] const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&m_name); }
    [[nodiscard]] socklen_t size() const { return m_size; }

private:
    sockaddr_un m_name = {};
    socklen_t m_size = 0;
};

} // namespace rookery
