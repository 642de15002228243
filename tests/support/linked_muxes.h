// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/memory_channel.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "core/tunnel/shared_uplink.h"

#include <memory>
#include <vector>

namespace rookery::test {

/// One connection of a client and a server, in memory: the client's end as forwards see it, the server's end
/// for the test to drive. Destroying it loses the connection.
class LinkedMuxes final
{
public:
    explicit LinkedMuxes(Clock &clock = Clock::system())
    {
        MemoryLink link;
        link.clock = &clock;
        auto [clientEnd, serverEnd] = MemoryChannel::createPair(link);
        m_clientEnd = clientEnd.get();
        MuxOptions options;
        client = std::make_unique<Multiplexor>(std::move(clientEnd), options, clock);
        options.acceptBinds = true;
        server = std::make_unique<Multiplexor>(std::move(serverEnd), options, clock);
        uplink = std::make_unique<SharedUplink>(*client);
    }

    /// Breaks the connection; the multiplexors have told their streams when this returns.
    void cut()
    {
        if (m_clientEnd)
            m_clientEnd->cut();
    }

    /// Fills an empty `stream` with the oldest that the client opened; false while there is none. Made for
    /// QTRY_VERIFY.
    [[nodiscard]] bool takeStream(std::unique_ptr<MuxStream> &stream)
    {
        if (!stream && server->hasPendingStreams())
            stream = server->nextPendingStream();
        return stream != nullptr;
    }

    std::unique_ptr<Multiplexor> client;
    std::unique_ptr<Multiplexor> server;
    std::unique_ptr<SharedUplink> uplink;

private:
    QPointer<MemoryChannel> m_clientEnd;
};

} // namespace rookery::test
