// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "support/fake_clock.h"
#include "support/raw_peer.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <utility>

namespace rookery::test {

/// One multiplexor against a peer that is played by hand, and a clock that is moved by hand.
struct MuxWorld
{
    static constexpr quint32 PeerId = 0x1234; ///< a flow that the peer opens

    explicit MuxWorld(const MuxOptions &options = {})
    {
        auto [a, b] = MemoryChannel::createPair({0, {}, &clock});
        ours = a.get();
        peer = std::make_unique<RawPeer>(std::move(b));
        mux = std::make_unique<Multiplexor>(std::move(a), options, clock);
    }

    /// Lets everything that is on its way arrive.
    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    /// A stream that the peer has opened and we have taken.
    std::unique_ptr<MuxStream> accept(quint32 id = PeerId, quint32 rwnd = 64)
    {
        peer->send(frame::encodeConnect(id, rwnd, "host", 80));
        settle();
        return mux->nextPendingStream();
    }
    /// A stream that we have opened and the peer has acknowledged.
    std::unique_ptr<MuxStream> open(quint32 rwnd = 64)
    {
        auto stream = mux->openStream("host", 80);
        peer->send(frame::encodeAcknowledge(stream->flowId(), rwnd));
        settle();
        return stream;
    }
    /// Acknowledges of nothing that the peer's flow was sent (docs/protocol.md §4.4).
    [[nodiscard]] qsizetype reminders() const
    {
        const auto all = peer->all<frame::Acknowledge>(PeerId);
        return std::count_if(all.begin(), all.end(),
                             [](const frame::Acknowledge &a) { return a.frames == 0; });
    }
    void makePeerRookery()
    {
        peer->send(frame::encodeReset(0, "rookery/1 short-datagrams early-acks"));
        settle();
    }

    FakeClock clock;
    MemoryChannel *ours = nullptr; ///< the multiplexor's
    std::unique_ptr<RawPeer> peer;
    std::unique_ptr<Multiplexor> mux;
};

} // namespace rookery::test
