// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/memory_channel.h"
#include "core/mux/multiplexor.h"
#include "core/tunnel/shared_uplink.h"
#include "support/raw_peer.h"

#include <memory>

namespace rookery::test {

/// A client's connection to a server that says nothing by itself, not even hello, as forwards see it.
struct PenguinLink
{
    explicit PenguinLink(Clock &clock = Clock::system())
    {
        MemoryLink link;
        link.clock = &clock;
        auto [clientEnd, serverEnd] = MemoryChannel::createPair(link);
        peer = std::make_unique<RawPeer>(std::move(serverEnd));
        MuxOptions options;
        client = std::make_unique<Multiplexor>(std::move(clientEnd), options, clock);
        uplink = std::make_unique<SharedUplink>(*client);
    }

    std::unique_ptr<RawPeer> peer;
    std::unique_ptr<Multiplexor> client;
    std::unique_ptr<SharedUplink> uplink;
};

} // namespace rookery::test
