// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/inbound_streams.h"

#include "core/forward/http_session.h"
#include "core/forward/local_streams.h"
#include "core/forward/mixed_session.h"
#include "core/forward/proxy_clients.h"
#include "core/forward/socks_session.h"

namespace rookery {

std::unique_ptr<InboundStreams> makeInboundStreams(const ForwardSpec &spec, const ForwardContext &context,
                                                   InboundStreams::Events events)
{
    using Remote = ForwardKind::Remote;
    const auto clients = [&](ProxyClients::MakeSession make) {
        return std::make_unique<ProxyClients>(spec, context, std::move(make), std::move(events));
    };
    switch (spec.kind.remote) {
    case Remote::Socks:
        return clients(&makeSocksSession);
    case Remote::Http:
        return clients(&makeHttpSession);
    case Remote::Proxy:
        return clients(&makeMixedSession);
    case Remote::Target:
    case Remote::UnixSocket:
    case Remote::OriginalDestination:
        break;
    }
    return std::make_unique<LocalStreams>(spec, context, std::move(events));
}

} // namespace rookery
