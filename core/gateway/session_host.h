// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/qwebsocket_upgrader.h"
#include "core/gateway/gateway_session.h"
#include "core/gateway/handshake_queue.h"
#include "core/gateway/session_thread.h"

#include <QObject>

#include <memory>
#include <unordered_map>

namespace rookery {

/// The part of a SessionThread that lives inside the thread: owns its sessions and adds up their counters.
class SessionHost final : public QObject
{
    Q_OBJECT

public:
    /// `mostHandshakes`: connections that are no tunnels yet; the next one pushes one of them out.
    SessionHost(const SharedGatewaySettings &settings, std::shared_ptr<SessionTotals> totals,
                int mostHandshakes = SessionThread::MaxHandshakes);
    ~SessionHost() override;

    /// `totals->connections` has been raised for it already.
    void adopt(qintptr descriptor, const QString &peer, DescriptorLease lease);
    /// One that was handed over has been adopted.
    void arrived();
    /// For sessions from now on.
    void use(const SharedGatewaySettings &settings) { m_settings = settings; }
    void close();

Q_SIGNALS:
    /// All that were handed over have arrived.
    void caughtUp();
    void drained();

private:
    struct Adopted
    {
        DescriptorLease lease; ///< goes after the session
        std::unique_ptr<GatewaySession> session;
    };

    void makeRoom();
    void sessionUpgraded(GatewaySession *session);
    void sessionEnded(GatewaySession *session);
    [[nodiscard]] Adopted forget(GatewaySession *session);
    void publish();

    SharedGatewaySettings m_settings;
    std::shared_ptr<SessionTotals> m_totals;
    // Made in the thread, with the first session.
    std::unique_ptr<QWebSocketUpgrader> m_upgrader;
    std::unique_ptr<Timer> m_publish;
    std::unordered_map<GatewaySession *, Adopted> m_sessions;
    HandshakeQueue m_handshakes;
    MuxCounters m_past; ///< of the sessions that have ended
    const int m_mostHandshakes;
    int m_tunnels = 0;
    bool m_closing = false;
};

} // namespace rookery
