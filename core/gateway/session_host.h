// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/qwebsocket_upgrader.h"
#include "core/gateway/gateway_session.h"
#include "core/gateway/session_thread.h"

#include <QObject>

#include <memory>
#include <unordered_map>

class QTimer;

namespace rookery {

/// The part of a SessionThread that lives inside the thread: owns its sessions and adds up their counters.
class SessionHost final : public QObject
{
    Q_OBJECT

public:
    SessionHost(const SharedGatewaySettings &settings, std::shared_ptr<SessionTotals> totals);
    ~SessionHost() override;

    /// `totals->connections` has been raised for it already.
    void adopt(qintptr descriptor, const QString &peer);
    /// For sessions from now on.
    void use(const SharedGatewaySettings &settings) { m_settings = settings; }
    void close();

Q_SIGNALS:
    void drained();

private:
    void sessionUpgraded();
    void sessionEnded(GatewaySession *session);
    void publish();

    SharedGatewaySettings m_settings;
    std::shared_ptr<SessionTotals> m_totals;
    // Made in the thread, with the first session.
    std::unique_ptr<QWebSocketUpgrader> m_upgrader;
    std::unique_ptr<Timer> m_publish;
    std::unordered_map<GatewaySession *, std::unique_ptr<GatewaySession>> m_sessions;
    MuxCounters m_past; ///< of the sessions that have ended
    int m_tunnels = 0;
    bool m_closing = false;
};

} // namespace rookery
