// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/inbound_streams.h"

#include "core/forward/local_streams.h"
#include "core/forward/proxy_clients.h"
#include "core/forward/socks_session.h"

namespace rookery {

std::unique_ptr<InboundStreams> makeInboundStreams(const ForwardSpec &spec, const ForwardContext &context,
                                                   InboundStreams::Events events)
{
    if (spec.kind.remote == ForwardKind::Remote::Socks)
        return std::make_unique<ProxyClients>(spec, context, &makeSocksSession, std::move(events));
    return std::make_unique<LocalStreams>(spec, context, std::move(events));
}

} // namespace rookery
