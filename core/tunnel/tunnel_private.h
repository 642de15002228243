// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/heartbeat.h"
#include "core/link/link_channel.h"
#include "core/mux/multiplexor.h"
#include "core/tunnel/forward_set.h"
#include "core/tunnel/redialer.h"
#include "core/tunnel/shared_uplink.h"
#include "core/tunnel/tunnel.h"
#include "core/tunnel/tunnel_log.h"

#include <optional>

namespace rookery {

/// What is behind Tunnel, in three files.
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

    [[nodiscard]] Redialer &redialer() { return *m_redialer; }

    // tunnel_connection.cpp: the connection, and the next one.
    void apply(const TunnelConfig &config);
    void reconnect();
    void retryNow();
    void networkChanged();

    // tunnel_demand.cpp: connected only while something uses it.
    void followDemand();

    TunnelState state = TunnelState::Stopped;

private:
    /// An object that may be in the middle of emitting the signal we are called from.
    template <class T> static void deleteSoon(std::unique_ptr<T> &object)
    {
        if (T *const raw = object.release()) {
            raw->disconnect();
            raw->deleteLater();
        }
    }

    [[nodiscard]] static ForwardContext forwardContext(const TunnelConfig &config, Clock &clock);
    [[nodiscard]] MuxOptions muxOptions() const;
    /// Lets a gateway know our connections from others, so that a new one has the ports of the one before.
    [[nodiscard]] QByteArray identityAt(const QUrl &gateway) const;
    void setState(TunnelState next, const Error &why = {});
    void listenToRedialer();
    void connected();
    void begin(std::unique_ptr<MessageChannel> connection);
    [[nodiscard]] std::unique_ptr<MessageChannel> sessionOver(std::unique_ptr<MessageChannel> connection);
    void goOnOver(ClientConnection connection, quint64 gatewayHas);
    [[nodiscard]] QByteArray sessionToJoin();
    void connectionLost(const Error &why);
    [[nodiscard]] bool hasWhatGoesOn() const;
    void stayWithFormer();
    void tellSessionIsGone();
    void noteLost();
    void fellSilent();
    void movedAgain();
    void forgetHeartbeat();
    void watch(MessageChannel &channel);
    void connectionClosed(const Error &why);
    void dropConnection();
    void endDoubt(TimePoint since);
    void leave(bool toRest = false);
    void left();
    [[nodiscard]] bool isOnDemand() const;
    [[nodiscard]] Redialer::Demand demand() const;
    void rest(const Error &why = {});
    void watchUse();
    void restIfUnused();
    void restInsteadOfWaiting();
    [[nodiscard]] bool isUnused() const;
    void becameIdle();
    [[nodiscard]] bool isOutdated() const;
    void giveUp(const Error &why);
    void end();
    void endWhenIdle();
    void ended();
    void tellStopped();

    TunnelConfig m_config;
    TunnelLog m_log;
    const QByteArray m_secret; ///< of identityAt()
    Clock &m_clock;
    Tunnel *const q;
    // Children of the tunnel, so that they move to another thread with it.
    ForwardSet *const m_forwards;
    Redialer *const m_redialer;
    // Made in start(): they belong to the thread that the tunnel then lives in.
    std::unique_ptr<Timer> m_endTimer;
    std::unique_ptr<Timer> m_leaveTimer;
    std::unique_ptr<Timer> m_restTimer;
    // The uplink speaks to the multiplexor, so it goes first.
    std::unique_ptr<Multiplexor> m_mux;
    std::unique_ptr<SharedUplink> m_uplink;
    LinkChannel *m_line = nullptr;    ///< the multiplexor's channel, where connections may follow each other
    Heartbeat *m_heartbeat = nullptr; ///< of the connection, as long as there is one
    TunnelConfig m_sessionConfig;     ///< what m_line's first connection was made with
    TimePoint m_lostAt{};
    bool m_asksToJoin = false; ///< the try that is under way does
    bool m_flowsWait = false;  ///< for another connection, which the redialer makes

    Error m_error;
    QDateTime m_connectedSince;
    qsizetype m_largestFrame = 0; ///< what comes through to the gateway, bytes; 0: everything, so far
    bool m_leaving = false;       ///< the connection is closing to make room for the next one
    bool m_toRest = false;        ///< while leaving: the next one is made when somebody comes
    bool m_ending = false;
    bool m_stopAsked = false;
    std::optional<Error> m_gaveUp;
};

} // namespace rookery
