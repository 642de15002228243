// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attack/wire.h"

#include <atomic>
#include <thread>
#include <vector>

namespace rookery::attack {

/// A port where nobody answers: its backlog is full, and the system drops further SYNs. Whoever dials it
/// waits.
class BlackHole final
{
public:
    BlackHole();
    [[nodiscard]] quint16 port() const { return m_door.port(); }

private:
    Door m_door;
    std::vector<Wire> m_fill;
};

/// A TCP target that accepts and then does one thing with every connection, without a thread for each.
class Target final
{
public:
    enum class Does {
        Nothing, ///< reads nothing, says nothing
        Echo,
        Talk, ///< writes as much as is taken, reads nothing
        Eat,  ///< reads everything
    };

    explicit Target(Does what);
    ~Target();
    Target(const Target &) = delete;
    Target &operator=(const Target &) = delete;

    [[nodiscard]] quint16 port() const { return m_door.port(); }
    [[nodiscard]] int accepted() const { return m_accepted; }
    /// From now on like Nothing.
    void stop() { m_what = Does::Nothing; }

private:
    void run();
    [[nodiscard]] bool serve(int descriptor);

    std::atomic<Does> m_what;
    Door m_door;
    std::atomic<int> m_accepted = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

/// A bound UDP socket on 127.0.0.1.
class UdpPort final
{
public:
    explicit UdpPort(quint16 port = 0);
    ~UdpPort();
    UdpPort(UdpPort &&other) noexcept;
    UdpPort &operator=(UdpPort &&) = delete;
    UdpPort(const UdpPort &) = delete;
    UdpPort &operator=(const UdpPort &) = delete;

    [[nodiscard]] bool isValid() const { return m_fd >= 0; }
    [[nodiscard]] quint16 port() const { return m_port; }
    void sendTo(quint16 port, const QByteArray &data) const;
    /// The sender of the next datagram; 0 where none comes.
    [[nodiscard]] quint16 receiveFrom(milliseconds patience) const;

private:
    int m_fd = -1;
    quint16 m_port = 0;
};

/// Free at this moment; a TCP port.
[[nodiscard]] quint16 freePort();

} // namespace rookery::attack
