// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/socket_poller.h"
#include "core/loop/turn_end.h"
#include "core/socket/descriptor_wait.h"
#include "core/time/clock.h"

#include <functional>
#include <memory>
#include <optional>

struct sockaddr_storage;

namespace rookery {

/// Accepts what comes in at a listening descriptor that somebody else owns. Survives running out of
/// descriptors: it stops accepting for a second, so that the backlog waits instead of the event loop
/// spinning, says so once, and goes on. Lives in one thread.
class Acceptor final : private SocketPoller::Watcher, private TurnEnd::Task
{
public:
    /// Takes over `descriptor`, which is non-blocking and close-on-exec. `lease` is empty without a share.
    /// Called from the event loop; may stop() the acceptor, but not destroy it.
    using Accepted = std::function<void(int descriptor, const sockaddr_storage &peer, DescriptorLease lease)>;
    /// No descriptor is left for a new connection; `error` is an errno. Not again before one was accepted.
    using Exhausted = std::function<void(int error)>;

    /// Connections that the system should complete before they are accepted.
    static constexpr int Backlog = 1024;
    /// How long accepting rests when there are no descriptors left.
    static constexpr milliseconds Rest = std::chrono::seconds(1);

    Acceptor(Accepted accepted, Exhausted exhausted, Clock &clock);
    ~Acceptor() override;

    /// Closes a connection that was accepted, so that one which waits can be; false where there is none that
    /// may go. Called from the event loop.
    using MakeRoom = std::function<bool()>;

    /// From here on a connection is accepted only when `share` has a descriptor for it, or `makeRoom` closes
    /// another one; until then it waits in the system's backlog. Before start().
    void setShare(const DescriptorShare &share, DescriptorKind kind, MakeRoom makeRoom = {});
    /// False where the descriptor cannot be watched; errno says why.
    [[nodiscard]] bool start(int descriptor);
    /// Before the descriptor is closed.
    void stop();
    /// While it is held it accepts nothing, and the backlog waits: for whoever cannot keep up.
    void setHeld(bool held);

private:
    void descriptorReady(SocketPoller::Events events) override;
    void turnEnded() override;
    void acceptUnlessResting();
    void acceptNow();
    void acceptSome();
    [[nodiscard]] bool mayAccept();
    [[nodiscard]] bool replace();
    void granted(DescriptorLease lease);
    /// A descriptor, or -1 and errno.
    [[nodiscard]] int acceptOne(sockaddr_storage &peer) const;
    void rest(int error);

    Accepted m_accepted;
    Exhausted m_tellExhausted;
    int m_descriptor = -1; ///< -1: stopped
    std::unique_ptr<Timer> m_restTimer;
    std::optional<DescriptorShare> m_share;
    DescriptorKind m_kind = DescriptorKind::Stream;
    MakeRoom m_makeRoom;
    std::unique_ptr<DescriptorWait> m_wait;
    DescriptorLease m_granted; ///< for the next one; kept only while it is being accepted
    bool m_isHeld = false;
    bool m_exhausted = false;
};

} // namespace rookery
