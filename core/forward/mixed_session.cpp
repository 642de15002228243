// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/mixed_session.h"

#include "core/forward/handshake_session.h"
#include "core/forward/http_session.h"
#include "core/forward/socks_session.h"
#include "core/proxy/socks_handshake.h"

namespace rookery {

namespace {

/// Waits for one byte, and leaves it.
class FirstByte final : public ClientHandshake
{
public:
    State advance(QByteArray &received) override
    {
        return received.isEmpty() ? State::Reading : State::HandsOver;
    }
    [[nodiscard]] QByteArray takeOutput() override { return {}; }
    [[nodiscard]] Target target() const override { return {}; }
    [[nodiscard]] QByteArray answer(ConnectResult) const override { return {}; }
};

} // namespace

std::unique_ptr<ClientSession> makeMixedSession(SessionHost &host, ProxyClient client)
{
    return std::make_unique<HandshakeSession>(
        host, std::move(client), std::make_unique<FirstByte>(), [&host](ProxyClient known) {
            if (SocksHandshake::isFirstByte(known.received.front()))
                return makeSocksSession(host, std::move(known));
            return std::unique_ptr<ClientSession>(
                std::make_unique<HttpSession>(host, std::move(known), true));
        });
}

} // namespace rookery
