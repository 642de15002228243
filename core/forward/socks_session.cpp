// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/socks_session.h"

#include "core/forward/handshake_session.h"
#include "core/forward/socks_association.h"
#include "core/proxy/socks_handshake.h"

namespace rookery {

std::unique_ptr<ClientSession> makeSocksSession(SessionHost &host, ProxyClient client)
{
    const bool hasUdp = SocksAssociation::isPossible(*client.socket);
    auto handshake = std::make_unique<SocksHandshake>(host.password(), hasUdp ? Socks5Handshake::Udp::Yes
                                                                              : Socks5Handshake::Udp::No);
    const auto associate = [&host](ProxyClient associated) -> std::unique_ptr<ClientSession> {
        return std::make_unique<SocksAssociation>(host, std::move(associated));
    };
    return std::make_unique<HandshakeSession>(host, std::move(client), std::move(handshake), associate);
}

} // namespace rookery
