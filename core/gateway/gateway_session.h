// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/gateway/gateway_context.h"
#include "core/gateway/requested_connection.h"
#include "core/link/session_join.h"
#include "core/mux/multiplexor.h"
#include "core/time/clock.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rookery {

class LinkChannel;
class QWebSocketUpgrader;
class ReverseListeners;
class SessionRelays;
class TcpTargets;
class UdpTargets;

/// One client whose request has been judged fit: the upgrade, then a multiplexor with everything that its
/// flows lead to. The session of a client that can resume waits for it when its connection is lost. Lives in
/// one thread of the pool, in whichever its first connection's handshake was.
class GatewaySession final : public QObject
{
    Q_OBJECT

public:
    /// The upgrader is the thread's and outlives the session.
    GatewaySession(const SharedGatewayContext &context, QWebSocketUpgrader &upgrader,
                   Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~GatewaySession() override;

    /// Once. upgraded() follows, maybe at once, or ended().
    void start(RequestedConnection connection);
    /// Ends every flow, sends what is queued and closes (docs/protocol.md §7); ended() follows, the caller
    /// sets the time limit.
    void close();
    /// It keeps what others need, for a client that is away or does not take it; ended() follows.
    void expire();
    /// LinkChannel::burden().
    [[nodiscard]] qint64 burden() const;
    /// Of its flows.
    [[nodiscard]] int descriptors() const;
    [[nodiscard]] bool isTunnel() const { return m_mux != nullptr; }
    /// Zeroes before the upgrade.
    [[nodiscard]] MuxCounters counters() const;

Q_SIGNALS:
    /// It is a tunnel now.
    void upgraded();
    /// Its connection is lost, and it waits for its client / is not waiting any more.
    void waits();
    void wentOn();
    /// Nothing of it is left; emitted once. Delete it with deleteLater().
    void ended();

private:
    void finishUpgrade(Expected<std::unique_ptr<MessageChannel>> channel);
    void run(std::unique_ptr<MessageChannel> channel);
    /// What the multiplexor gets: the connection, or a session over it and those that follow.
    [[nodiscard]] std::unique_ptr<MessageChannel> sessionOver(std::unique_ptr<MessageChannel> connection);
    void watch(MessageChannel &connection);
    void join(RequestedConnection connection, quint64 clientHas);
    void goOnOver(Expected<std::unique_ptr<MessageChannel>> connection, quint64 clientHas);
    void connectionLost(const Error &why);
    void expire(const QString &why);
    void leaveTable();
    void passDatagrams();
    void muxClosed(const Error &why);
    void end();

    QString m_peer;
    SharedGatewayContext m_context;
    QWebSocketUpgrader &m_upgrader;
    Clock &m_clock;
    // In the order of dependence: the last ones go first.
    std::unique_ptr<Multiplexor> m_mux;
    LinkChannel *m_line = nullptr; ///< the multiplexor's, of a gateway that keeps sessions
    std::unique_ptr<SessionRelays> m_relays;
    std::unique_ptr<TcpTargets> m_tcp;
    std::unique_ptr<UdpTargets> m_udp;
    std::unique_ptr<ReverseListeners> m_reverse;
    std::unique_ptr<Timer> m_delivery;
    DescriptorShare m_descriptors;
    std::optional<SessionToken> m_token;
    TimePoint m_lostAt{};
    bool m_over = false;
};

} // namespace rookery
