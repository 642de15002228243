// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <span>
#include <utility>

namespace rookery::bench {

/// A blocking socket on 127.0.0.1 that reads into its caller's memory, so that the load costs as little as it
/// can. Calls give up after TimeLimit. One thread; shutdown() from any.
class Socket
{
public:
    static constexpr std::chrono::seconds TimeLimit{10};

    Socket() = default;
    explicit Socket(int descriptor);
    Socket(Socket &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Socket &operator=(Socket &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;
    ~Socket();

    /// Invalid when nobody listens there.
    [[nodiscard]] static Socket tcpTo(quint16 port);
    [[nodiscard]] static Socket udpTo(quint16 port);
    /// Bound to a free port; a TCP one listens.
    [[nodiscard]] static Socket tcpListener();
    [[nodiscard]] static Socket udpBound();

    [[nodiscard]] bool isValid() const { return m_fd >= 0; }
    [[nodiscard]] int descriptor() const { return m_fd; }
    [[nodiscard]] quint16 localPort() const;

    bool writeAll(std::span<const char> bytes) const;
    /// Bytes read; 0 at the end, negative after an error or the time limit.
    [[nodiscard]] qsizetype read(std::span<char> to) const;
    /// False where the stream ended before.
    [[nodiscard]] bool readAll(std::span<char> to) const;
    void shutdownWrite() const;
    /// Both ends, which also wakes a thread that waits in a call.
    void shutdown() const;

private:
    int m_fd = -1;
};

} // namespace rookery::bench
