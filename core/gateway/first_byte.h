// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/socket_poller.h"

#include <functional>

namespace rookery {

/// Waits for the first byte of a connection, looks at it and leaves it there: a TLS greeting begins with 0x16
/// (RFC 8446 §5.1), HTTP does not. Lives in one thread.
class FirstByte final : private SocketPoller::Watcher
{
public:
    /// False: it is over before it has begun. Called once, from the event loop; may destroy this.
    using Seen = std::function<void(bool isThere, bool isTls)>;

    /// Owns the descriptor until takeDescriptor().
    FirstByte(int descriptor, Seen seen);
    ~FirstByte() override;
    FirstByte(const FirstByte &) = delete;
    FirstByte &operator=(const FirstByte &) = delete;

    /// False where the system refuses to watch it.
    [[nodiscard]] bool start();
    [[nodiscard]] int takeDescriptor();

private:
    void descriptorReady(SocketPoller::Events events) override;

    int m_descriptor;
    Seen m_seen;
};

} // namespace rookery
