// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rookery::test {

/// A local program's TCP connection without Qt's buffers, which tells an end of stream from a reset.
class RawTcpClient final
{
public:
    explicit RawTcpClient(quint16 port, const char *address = "127.0.0.1")
    {
        sockaddr_storage to{};
        socklen_t size = 0;
        if (QByteArray(address).contains(':')) {
            auto *v6 = reinterpret_cast<sockaddr_in6 *>(&to);
            v6->sin6_family = AF_INET6;
            v6->sin6_port = htons(port);
            inet_pton(AF_INET6, address, &v6->sin6_addr);
            size = sizeof(sockaddr_in6);
        } else {
            auto *v4 = reinterpret_cast<sockaddr_in *>(&to);
            v4->sin_family = AF_INET;
            v4->sin_port = htons(port);
            inet_pton(AF_INET, address, &v4->sin_addr);
            size = sizeof(sockaddr_in);
        }
        m_fd = ::socket(to.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
        m_connected = m_fd >= 0 && ::connect(m_fd, reinterpret_cast<sockaddr *>(&to), size) == 0;
        if (m_fd >= 0)
            ::fcntl(m_fd, F_SETFL, O_NONBLOCK);
    }
    /// Takes over a connected descriptor, of a unix socket, say; -1 is none.
    [[nodiscard]] static RawTcpClient over(int descriptor) { return RawTcpClient(Descriptor{descriptor}); }
    ~RawTcpClient()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    RawTcpClient(const RawTcpClient &) = delete;
    RawTcpClient &operator=(const RawTcpClient &) = delete;

    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// "127.0.0.1:50312"
    [[nodiscard]] QString localName() const
    {
        sockaddr_in own{};
        socklen_t size = sizeof own;
        ::getsockname(m_fd, reinterpret_cast<sockaddr *>(&own), &size);
        return QStringLiteral("127.0.0.1:%1").arg(ntohs(own.sin_port));
    }
    bool send(const QByteArray &bytes) { return sendSome(bytes) == bytes.size(); }
    /// Returns how many bytes the system took.
    qsizetype sendSome(const QByteArray &bytes)
    {
        return std::max<qsizetype>(
            0, ::send(m_fd, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT));
    }
    void finish() { ::shutdown(m_fd, SHUT_WR); }

    /// Everything that has come so far.
    [[nodiscard]] QByteArray received()
    {
        readOn();
        return m_received;
    }
    [[nodiscard]] bool ended()
    {
        readOn();
        return m_ended;
    }
    [[nodiscard]] bool wasReset()
    {
        readOn();
        return m_reset;
    }

private:
    struct Descriptor
    {
        int number;
    };
    explicit RawTcpClient(Descriptor descriptor) : m_fd(descriptor.number), m_connected(m_fd >= 0)
    {
        if (m_fd >= 0)
            ::fcntl(m_fd, F_SETFL, O_NONBLOCK);
    }

    void readOn()
    {
        char buffer[65536];
        while (!m_ended && !m_reset) {
            const ssize_t n = ::recv(m_fd, buffer, sizeof buffer, 0);
            if (n > 0)
                m_received.append(buffer, n);
            else if (n == 0)
                m_ended = true;
            else if (errno == ECONNRESET)
                m_reset = true;
            else
                return;
        }
    }

    int m_fd = -1;
    bool m_connected = false;
    bool m_ended = false;
    bool m_reset = false;
    QByteArray m_received;
};

} // namespace rookery::test
