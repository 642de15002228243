// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

#include <sys/socket.h>

namespace rookery::test {

/// A QHostAddress and a port as the operating system wants them.
struct SocketAddress
{
    SocketAddress(const QHostAddress &address, quint16 port);

    [[nodiscard]] int family() const { return storage.ss_family; }
    [[nodiscard]] const sockaddr *data() const { return reinterpret_cast<const sockaddr *>(&storage); }

    sockaddr_storage storage{};
    socklen_t size = 0;
};

/// The local port of a bound socket.
[[nodiscard]] quint16 boundPort(int descriptor);

/// A port at which nobody listens, neither TCP nor UDP. Outside the range from which the system takes ports
/// of outgoing connections, so that no other test running at the same time gets it by accident.
[[nodiscard]] quint16 freePort(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));

/// Whether a TCP connection to it succeeds now.
[[nodiscard]] bool isListening(const QHostAddress &address, quint16 port);

} // namespace rookery::test
