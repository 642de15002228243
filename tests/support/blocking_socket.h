// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>

#include <chrono>
#include <utility>

namespace rookery::test {

/// A connected TCP socket with blocking calls, for tests of whole programs: what a simple program at the end
/// of a tunnel sees, half-close included, which QTcpSocket hides. Every call ends after TimeLimit at the
/// latest. For use in one thread, but shutdown() may be called from another to wake it.
class BlockingSocket
{
public:
    static constexpr std::chrono::seconds TimeLimit{30};

    enum class End { Finished, Reset, TimedOut };
    struct Rest
    {
        QByteArray bytes;
        End end = End::Finished;
    };

    BlockingSocket() = default;
    /// Takes over a connected descriptor.
    explicit BlockingSocket(int descriptor);
    BlockingSocket(BlockingSocket &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)), m_end(other.m_end)
    {
    }
    BlockingSocket &operator=(BlockingSocket &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        std::swap(m_end, other.m_end);
        return *this;
    }
    BlockingSocket(const BlockingSocket &) = delete;
    BlockingSocket &operator=(const BlockingSocket &) = delete;
    ~BlockingSocket();

    /// An invalid socket when nobody listens there.
    [[nodiscard]] static BlockingSocket connectTo(const QHostAddress &address, quint16 port);
    [[nodiscard]] bool isValid() const { return m_fd >= 0; }

    bool writeAll(QByteArrayView bytes);
    /// Our end of the stream; reading goes on.
    void shutdownWrite();
    /// Both ends, which also wakes a thread that waits in a call.
    void shutdown();
    /// At least one byte and at most `max`; nothing at the end of the stream or after an error.
    [[nodiscard]] QByteArray readSome(qsizetype max = 64 * 1024);
    /// Fewer bytes only where the stream ended before.
    [[nodiscard]] QByteArray readExactly(qsizetype count);
    [[nodiscard]] Rest readToEnd();
    /// Writes everything while reading as many bytes back, as an echo gives them.
    [[nodiscard]] QByteArray exchange(const QByteArray &bytes);

private:
    int m_fd = -1;
    End m_end = End::Finished; ///< why the last readSome() gave nothing
};

} // namespace rookery::test
