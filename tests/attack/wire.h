// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

typedef struct ssl_st SSL;
typedef struct ssl_ctx_st SSL_CTX;

namespace rookery::attack {

using milliseconds = std::chrono::milliseconds;

/// One connection of a stranger, by plain blocking calls that give up after their patience. Speaks as much of
/// HTTP, TLS, WebSocket and penguin-v7 as an attack needs, and nothing by itself: it answers no ping and
/// grants nothing. One thread may read while another one sends, but for TLS.
class Wire final
{
public:
    enum class Role { Client, Server };
    static constexpr milliseconds Patience = std::chrono::seconds(10);

    /// A message that came: a penguin frame where `webSocket` is 2.
    struct Message
    {
        int webSocket = 0;
        int opcode = -1;
        quint32 flow = 0;
        QByteArray rest;
    };

    Wire();
    Wire(int descriptor, Role role);
    Wire(Wire &&other) noexcept;
    Wire &operator=(Wire &&other) noexcept;
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;
    ~Wire();

    /// \param receiveBuffer Bytes; small where the attack does not read. 0: the system's.
    [[nodiscard]] static Wire to(quint16 port, int receiveBuffer = 0);
    /// The same and asked for a tunnel; invalid where it is refused.
    [[nodiscard]] static Wire tunnelTo(quint16 port, int receiveBuffer = 0);

    [[nodiscard]] bool isValid() const { return m_fd >= 0; }
    /// The other side has ended it, as far as reads and writes have shown.
    [[nodiscard]] bool isOver() const { return m_fd < 0 || m_over; }
    [[nodiscard]] int descriptor() const { return m_fd; }

    /// As a client that takes any certificate.
    [[nodiscard]] bool startTls();
    /// `fields` of the head besides the usual ones, each with its end of line.
    [[nodiscard]] bool upgrade(milliseconds patience = Patience, const QByteArray &fields = {});
    /// As a server: reads a request and says 101.
    [[nodiscard]] bool answerUpgrade();

    /// All of it. False: the other side is gone, or took nothing more for this long.
    bool send(const QByteArray &data, milliseconds patience = Patience);
    /// One penguin frame.
    bool sendFrame(const QByteArray &frame, milliseconds patience = Patience);
    /// To the end of an HTTP head; empty where none came.
    [[nodiscard]] QByteArray readHead(milliseconds patience = Patience);
    [[nodiscard]] std::optional<Message> next(milliseconds patience = Patience);
    /// Throws away what comes; true once the other side has ended the connection.
    bool endsWithin(milliseconds patience);
    /// Wakes a thread that reads.
    void shutdown();
    void close();

private:
    struct Tls;

    bool readMore(milliseconds patience);
    [[nodiscard]] std::optional<Message> takeMessage();

    int m_fd = -1;
    Role m_role = Role::Client;
    std::atomic<bool> m_over = false;
    QByteArray m_in;
    std::unique_ptr<Tls> m_tls;
};

/// So many connections at once that each say this. Fewer where nobody takes them any more.
[[nodiscard]] std::vector<Wire> crowd(quint16 port, int count, const QByteArray &firstWords = {});

/// Listens on a free port of 127.0.0.1.
class Door final
{
public:
    explicit Door(int receiveBuffer = 0, int backlog = 4096);
    ~Door();
    Door(const Door &) = delete;
    Door &operator=(const Door &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int descriptor() const { return m_fd; }
    [[nodiscard]] Wire accept(milliseconds patience = Wire::Patience);
    /// The next one that asks for a tunnel, with its 101.
    [[nodiscard]] Wire acceptTunnel(milliseconds patience = Wire::Patience);

private:
    int m_fd = -1;
    quint16 m_port = 0;
};

} // namespace rookery::attack
