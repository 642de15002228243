// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/loop/socket_poller.h"
#include "core/loop/turn_end.h"
#include "core/socket/descriptor_wait.h"
#include "core/time/clock.h"

#include <QHostAddress>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>

struct sockaddr_storage;

namespace rookery {

/// Accepts TCP connections and hands out their descriptors. Survives running out of descriptors: it stops
/// accepting for a second, so that the backlog waits instead of the event loop spinning, says so once, and
/// goes on. QTcpServer listens; accepting is done here, with one call a connection instead of ten.
class TcpListener final : public QTcpServer, private SocketPoller::Watcher, private TurnEnd::Task
{
    Q_OBJECT

public:
    /// Takes over `descriptor`, which is set up as StreamSocket::Setup::Complete says; `peer` is the other
    /// end's address, "127.0.0.1:50312" or "[::1]:50312". `lease` is empty for a listener without a share.
    /// Called from the event loop; may close() the listener, and delete it with deleteLater().
    using Accepted = std::function<void(int descriptor, const QString &peer, DescriptorLease lease)>;

    /// Connections that the system completes before they are accepted. Qt's 50 overflows when 64 are opened
    /// at once, and each one that is lost costs its program a second.
    static constexpr int Backlog = 1024;
    /// How long accepting rests when there are no descriptors left.
    static constexpr milliseconds Rest = std::chrono::seconds(1);

    explicit TcpListener(Accepted accepted, Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~TcpListener() override;

    /// Listens at once; port 0 takes a free one, which serverPort() tells. "::" is every address of both
    /// families, or of IPv4 where IPv6 is off. Errors: PortBusy, NotPermitted, BadInput (not an address of
    /// this machine), TooMuch, LocalIo.
    Expected<void> listen(const QHostAddress &address, quint16 port);

    /// From here on a connection is accepted only when `share` has a descriptor for it; until then it waits
    /// in the system's backlog. Before listen().
    void setShare(const DescriptorShare &share, DescriptorKind kind);

    /// While it is held it accepts nothing, and the backlog waits: for whoever cannot keep up.
    void setHeld(bool held);

    /// Hides QTcpServer's, which does not know of the poller.
    void close();
    /// Hides QTcpServer's, which has an address of no family for "::".
    [[nodiscard]] QHostAddress serverAddress() const;

Q_SIGNALS:
    /// No descriptor is left for a new connection. Not again before one was accepted.
    void exhausted(const rookery::Error &why);

private:
    [[nodiscard]] bool open(const QHostAddress &address, quint16 port);
    void descriptorReady(SocketPoller::Events events) override;
    void turnEnded() override;
    void acceptSome();
    [[nodiscard]] bool mayAccept();
    void granted(DescriptorLease lease);
    /// A descriptor, or -1 and errno.
    [[nodiscard]] int acceptOne(sockaddr_storage &peer) const;
    void rest(int error);

    Accepted m_accepted;
    std::unique_ptr<Timer> m_restTimer;
    std::optional<DescriptorShare> m_share;
    DescriptorKind m_kind = DescriptorKind::Stream;
    std::unique_ptr<DescriptorWait> m_wait;
    DescriptorLease m_granted; ///< for the next one; kept only while it is being accepted
    bool m_onLoopback = false;
    bool m_isHeld = false;
    bool m_exhausted = false;
};

} // namespace rookery
