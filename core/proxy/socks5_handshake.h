// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxy/client_handshake.h"
#include "core/proxy/proxy_password.h"

#include <QHostAddress>

namespace rookery {

/// SOCKS5 as a server has it (RFC 1928; user name and password as in RFC 1929): CONNECT, and UDP ASSOCIATE,
/// which is handed over.
class Socks5Handshake final : public ClientHandshake
{
public:
    /// Whether UDP ASSOCIATE is understood, too: only where a program has a way to send datagrams.
    enum class Udp { No, Yes };

    Socks5Handshake(const ProxyPassword &password, Udp udp) : m_password(password), m_udp(udp) {}

    State advance(QByteArray &received) override;
    [[nodiscard]] QByteArray takeOutput() override;
    /// With UDP ASSOCIATE: from where the program means to send; address and port may be 0.
    [[nodiscard]] Target target() const override { return m_target; }
    [[nodiscard]] QByteArray answer(ConnectResult result) const override;
    /// The answer to UDP ASSOCIATE: where the datagrams go.
    [[nodiscard]] static QByteArray associated(const QHostAddress &address, quint16 port);
    /// The same where there is no way to do it.
    [[nodiscard]] static QByteArray refusal();

private:
    enum class Step { Greeting, Password, Request };
    /// What one message came to; None: it is not whole yet, or the next one is to be read.
    struct Read
    {
        bool isWhole = false;
        State state = State::Reading;
    };

    [[nodiscard]] Read readGreeting(QByteArray &received);
    [[nodiscard]] Read readPassword(QByteArray &received);
    [[nodiscard]] Read readRequest(QByteArray &received);
    [[nodiscard]] Read refuse(const QByteArray &lastWords, State state = State::Refused);

    const ProxyPassword m_password;
    const Udp m_udp;
    Step m_step = Step::Greeting;
    Target m_target;
    QByteArray m_output;
};

} // namespace rookery
