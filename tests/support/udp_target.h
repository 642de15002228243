// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>

namespace rookery::test {

/// A UDP server that gives back each datagram and remembers it.
class UdpTarget
{
public:
    explicit UdpTarget(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    ~UdpTarget();
    UdpTarget(const UdpTarget &) = delete;
    UdpTarget &operator=(const UdpTarget &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] bool hasReceived(const QByteArray &payload) const;

private:
    void echoLoop();

    int m_fd = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex; ///< guards m_received
    QList<QByteArray> m_received;
    std::thread m_thread;
};

/// A program that sends datagrams to one place and waits for what comes back.
class UdpClient
{
public:
    UdpClient(const QHostAddress &address, quint16 port);
    ~UdpClient();
    UdpClient(const UdpClient &) = delete;
    UdpClient &operator=(const UdpClient &) = delete;

    void send(const QByteArray &payload);
    [[nodiscard]] std::optional<QByteArray> receive(std::chrono::milliseconds limit);
    /// Sends it until it comes back: UDP may lose one, and a listener may not be up yet. Answers to other
    /// payloads are skipped.
    [[nodiscard]] bool echoes(const QByteArray &payload,
                              std::chrono::milliseconds limit = std::chrono::seconds(30));

private:
    int m_fd = -1;
};

} // namespace rookery::test
