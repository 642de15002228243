// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxy/client_handshake.h"
#include "core/proxy/socks5_handshake.h"

#include <memory>

namespace rookery {

/// SOCKS 4, 4a and 5 at one port: the first byte is the version. Whoever begins with another one is closed
/// without an answer.
class SocksHandshake final : public ClientHandshake
{
public:
    SocksHandshake(const ProxyPassword &password, Socks5Handshake::Udp udp) : m_password(password), m_udp(udp)
    {
    }

    /// Whether a program that begins with this byte speaks SOCKS.
    [[nodiscard]] static bool isFirstByte(char first) { return first == 4 || first == 5; }

    State advance(QByteArray &received) override;
    [[nodiscard]] QByteArray takeOutput() override;
    [[nodiscard]] Target target() const override;
    [[nodiscard]] QByteArray answer(ConnectResult result) const override;

private:
    const ProxyPassword m_password;
    const Socks5Handshake::Udp m_udp;
    std::unique_ptr<ClientHandshake> m_version; ///< once it is known
};

} // namespace rookery
