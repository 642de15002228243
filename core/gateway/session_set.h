// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/qwebsocket_upgrader.h"
#include "core/gateway/acme_files.h"
#include "core/gateway/backend_visitor.h"
#include "core/gateway/gateway_handshake.h"
#include "core/gateway/gateway_session.h"
#include "core/gateway/handshake_queue.h"
#include "core/gateway/session_thread.h"

#include <QObject>

#include <deque>
#include <memory>
#include <unordered_map>

namespace rookery {

/// The part of a SessionThread that lives inside the thread: owns its connections that are no tunnels yet and
/// its sessions, and adds up their counters.
class SessionSet final : public QObject
{
    Q_OBJECT

public:
    /// `mostHandshakes`: connections that are no tunnels yet; the next one pushes one of them out.
    SessionSet(const SharedGatewayContext &context, std::shared_ptr<SessionTotals> totals,
               int mostHandshakes = SessionThread::MaxHandshakes);
    ~SessionSet() override;

    /// \name `totals->connections` has been raised for it already
    /// @{
    /// A connection that was accepted; takes over the descriptor.
    void adopt(qintptr descriptor, const QString &peer, DescriptorLease lease);
    /// One whose request has been read, in any thread, and judged fit.
    void adopt(RequestedConnection connection);
    /// @}
    /// One that was handed over has been adopted.
    void arrived();
    /// For sessions from now on.
    void use(const SharedGatewayContext &context);
    void close();

Q_SIGNALS:
    /// All that were handed over have arrived.
    void caughtUp();
    void drained();

private:
    /// What those have in common who bring no tunnel.
    struct Site
    {
        explicit Site(const GatewayContext &context);

        AcmeFiles challenges;
        BackendVisitor::Shared shared;
    };

    [[nodiscard]] bool hasRoom(const QString &peer) const;
    void begin();
    void makeRoom();
    [[nodiscard]] std::unique_ptr<GatewayHandshake> makeHandshake(qintptr descriptor, const QString &peer,
                                                                  DescriptorLease lease) const;
    void judge(GatewayHandshake *handshake);
    [[nodiscard]] Site &site();
    /// To the session that waits for it, or as a new one.
    void enter(RequestedConnection connection);
    void welcome(RequestedConnection connection);
    void visitorAdmitted(BackendVisitor *visitor);
    void visitorEnded(BackendVisitor *visitor);
    [[nodiscard]] std::unique_ptr<BackendVisitor> forget(BackendVisitor *visitor);
    void showChallenge(GatewayHandshake *handshake, const QByteArray &token);
    void handshakeEnded(GatewayHandshake *handshake);
    [[nodiscard]] std::unique_ptr<GatewayHandshake> forget(GatewayHandshake *handshake);
    void sessionUpgraded();
    void sessionWaits(GatewaySession *session);
    void relieve();
    void expire(GatewaySession *session, const char *why);
    [[nodiscard]] GatewaySession *keepingMost() const;
    [[nodiscard]] GatewaySession *leastWorthWaitingFor() const;
    [[nodiscard]] GatewaySession *waitingWithDescriptors() const;
    void sessionEnded(GatewaySession *session);
    [[nodiscard]] std::unique_ptr<GatewaySession> forget(GatewaySession *session);
    [[nodiscard]] bool isIdle() const
    {
        return m_handshakes.empty() && m_visitors.empty() && m_sessions.empty();
    }
    void connectionEnded();
    void publish();

    SharedGatewayContext m_context;
    std::shared_ptr<SessionTotals> m_totals;
    // Made in the thread, with the first connection.
    std::unique_ptr<QWebSocketUpgrader> m_upgrader;
    std::unique_ptr<Timer> m_publish;
    std::unique_ptr<Site> m_site; ///< the same
    std::unordered_map<GatewayHandshake *, std::unique_ptr<GatewayHandshake>> m_handshakes;
    std::unordered_map<BackendVisitor *, std::unique_ptr<BackendVisitor>> m_visitors;
    HandshakeQueue m_queue; ///< of m_handshakes and m_visitors
    std::unordered_map<GatewaySession *, std::unique_ptr<GatewaySession>> m_sessions;
    std::deque<GatewaySession *> m_waiting; ///< for their clients, the longest first
    GatewaySession *m_relieving = nullptr;  ///< ends for its descriptors, and is not gone
    MuxCounters m_past;                     ///< of the sessions that have ended
    const int m_mostHandshakes;
    int m_tunnels = 0;
    bool m_closing = false;
};

} // namespace rookery
