// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_connector.h"
#include "core/mux/multiplexor.h"
#include "core/tunnel/dispatcher.h"
#include "core/tunnel/forward_set.h"
#include "core/tunnel/retry_policy.h"
#include "core/tunnel/tunnel.h"
#include "core/tunnel/tunnel_log.h"

#include <optional>

namespace rookery {

/// What is behind Tunnel, in two files.
class Tunnel::Private
{
public:
    Private(const TunnelConfig &config, Clock &clock, Tunnel *tunnel);
    ~Private();
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    // tunnel.cpp: begin, end and what is known.
    void start();
    void stop();
    [[nodiscard]] TunnelSnapshot snapshot(bool withFlows) const;
    [[nodiscard]] ForwardSet &forwards() { return *m_forwards; }

    // tunnel_connection.cpp: the connection, and the next one.
    void apply(const TunnelConfig &config);
    void reconnect();
    void retryNow();
    void networkChanged();
    void hurry(RetryPolicy::Reason reason);

    ConnectorFactory makeConnector;
    TunnelState state = TunnelState::Stopped;

private:
    [[nodiscard]] static milliseconds since(TimePoint then, TimePoint now)
    {
        return std::chrono::duration_cast<milliseconds>(now - then);
    }
    /// An object that may be in the middle of emitting the signal we are called from.
    template <class T> static void deleteSoon(std::unique_ptr<T> &object)
    {
        if (T *const raw = object.release()) {
            raw->disconnect();
            raw->deleteLater();
        }
    }

    [[nodiscard]] static ForwardSettings forwardSettings(const TunnelConfig &config, Clock &clock);
    [[nodiscard]] MuxOptions muxOptions() const;
    /// Lets a gateway know our connections from others, so that a new one has the ports of the one before.
    [[nodiscard]] QByteArray identityAt(const QUrl &gateway) const;
    void setState(TunnelState next, const Error &why = {});
    void connectNow();
    void noteCertificates();
    void connected();
    void connectionClosed(const Error &why);
    void dropConnection();
    void endDoubt();
    void leave();
    void left();
    [[nodiscard]] bool isOutdated() const;
    void tryAgain(const Error &why, const RetryPolicy::Verdict &verdict);
    void waitFor(milliseconds wait);
    void giveUp(const Error &why);
    void end();
    void endWhenIdle();
    void ended();
    void tellStopped();

    TunnelConfig m_config;
    TunnelConfig m_used; ///< what the connection, or the try, was begun with
    TunnelLog m_log;
    const QByteArray m_secret; ///< of identityAt()
    Clock &m_clock;
    Tunnel *const q;
    ForwardSet *const m_forwards; ///< a child of the tunnel, so that it moves to another thread with it
    RetryPolicy m_retries;
    // Made in start(): they belong to the thread that the tunnel then lives in.
    std::unique_ptr<Timer> m_retryTimer;
    std::unique_ptr<Timer> m_endTimer;
    std::unique_ptr<Timer> m_doubtTimer;
    std::unique_ptr<Timer> m_leaveTimer;
    std::unique_ptr<ClientConnector> m_connector;
    // The dispatcher speaks to the multiplexor, so it goes first.
    std::unique_ptr<Multiplexor> m_mux;
    std::unique_ptr<Dispatcher> m_dispatcher;

    Error m_error;
    PeerCertificates m_certificates;
    QDateTime m_connectedSince;
    TimePoint m_connectedAt;
    TimePoint m_waitsSince;
    TimePoint m_retryAt;
    TimePoint m_doubtSince;
    quint64 m_connections = 0;
    bool m_leaving = false; ///< the connection is closing to make room for the next one
    bool m_ending = false;
    bool m_stopAsked = false;
    std::optional<Error> m_gaveUp;
};

} // namespace rookery
