// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/socket_poller.h"
#include "core/socket/descriptor_budget.h"

#include <QHostAddress>

#include <functional>

namespace rookery {

/// One non-blocking connect(2) to one address: a step of the Dialer.
class ConnectAttempt final : private SocketPoller::Watcher
{
public:
    /// Where it broke: a source address that is not this machine's is not the target's fault.
    enum class Step { Socket, Bind, Connect };
    /// `error` is 0 once connected, else an errno. Called from the event loop; may destroy the attempt.
    using Done = std::function<void(ConnectAttempt *, int error)>;

    /// `lease` is what the descriptor is counted with, where that is not the caller's business; it is given
    /// back with this attempt, and what takeDescriptor() returned is the caller's to count.
    explicit ConnectAttempt(Done done, DescriptorLease lease = {});
    ~ConnectAttempt() override;
    ConnectAttempt(const ConnectAttempt &) = delete;
    ConnectAttempt &operator=(const ConnectAttempt &) = delete;

    /// 0: under way, `done` follows. Else an errno, and it does not.
    [[nodiscard]] int start(const QHostAddress &to, quint16 port, const QHostAddress &from);
    [[nodiscard]] Step step() const { return m_step; }
    /// The connected descriptor, set up as StreamSocket::Setup::Complete says; the caller's from now on.
    [[nodiscard]] int takeDescriptor();

private:
    void descriptorReady(SocketPoller::Events events) override;

    DescriptorLease m_lease;
    Done m_done;
    Step m_step = Step::Socket;
    int m_descriptor = -1;
};

} // namespace rookery
