// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/heartbeat.h"
#include "core/channel/memory_channel.h"
#include "core/mux/multiplexor.h"

#include <QTest>

#include <memory>

namespace rookery::test {

/// Two multiplexors that are joined in memory and know each other.
struct MuxPair
{
    explicit MuxPair(const MuxOptions &serverOptions = {}, const MuxOptions &clientOptions = {})
    {
        auto ends = MemoryChannel::createPair();
        MessageChannel &near = *ends.first;
        MessageChannel &far = *ends.second;
        client = std::make_unique<Multiplexor>(std::move(ends.first), clientOptions);
        server = std::make_unique<Multiplexor>(std::move(ends.second), serverOptions);
        new Heartbeat(near);
        new Heartbeat(far);
    }

    /// Whether the hellos have been exchanged, after which datagrams of any length go through.
    [[nodiscard]] bool waitUntilKnown() const
    {
        return QTest::qWaitFor([this] { return client->peerIsRookery() && server->peerIsRookery(); });
    }

    std::unique_ptr<Multiplexor> client;
    std::unique_ptr<Multiplexor> server;
};

} // namespace rookery::test
