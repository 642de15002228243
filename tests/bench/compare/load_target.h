// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "socket.h"

#include <atomic>

namespace rookery::bench {

/// What the tunnels lead to: a TCP and a UDP port of this process. The first byte of a connection says what
/// happens with it. Lives as long as the program, as its threads do.
class LoadTarget
{
public:
    enum Command : char {
        Echo = 'e',  ///< gives back what it gets, and its end
        Sink = 's',  ///< reads and counts
        Source = 'g' ///< writes until it is cut off
    };

    /// Ends the program where the ports cannot be had.
    LoadTarget();

    [[nodiscard]] quint16 tcpPort() const { return m_tcpPort; }
    [[nodiscard]] quint16 udpPort() const { return m_udpPort; }
    /// Bytes that Sink connections have read.
    [[nodiscard]] quint64 received() const { return m_received.load(std::memory_order_relaxed); }

private:
    void accept(const Socket &listener);
    void serve(const Socket &socket);
    static void echoDatagrams(const Socket &socket);

    quint16 m_tcpPort = 0;
    quint16 m_udpPort = 0;
    std::atomic<quint64> m_received{0};
};

} // namespace rookery::bench
