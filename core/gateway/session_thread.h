// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway_context.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace rookery {

class SessionSet;

/// What the sessions of one thread add up to. Written by that thread, read by any.
struct SessionTotals
{
    std::atomic<int> connections{0}; ///< accepted ones, tunnels or not yet
    std::atomic<int> handedOver{0};  ///< of these, those on their way to the thread
    std::atomic<int> sessions{0};    ///< tunnels
    std::atomic<int> flows{0};
    std::atomic<quint64> sessionsTotal{0};
    std::atomic<quint64> refusedUpgrades{0};
    std::atomic<quint64> flowsTotal{0};
    std::atomic<quint64> bytesIn{0};
    std::atomic<quint64> bytesOut{0};
};

/// A thread of the gateway's pool and the sessions in it. The object itself lives in the gateway's thread.
class SessionThread final : public QObject
{
    Q_OBJECT

public:
    /// Connections of one thread that are not tunnels yet, at most; the next one pushes one of them out.
    static constexpr int MaxHandshakes = 1024;
    /// Tunnels of one thread.
    static constexpr int MaxSessions = 4096;
    /// Of these, those that wait for their clients; the oldest makes room.
    static constexpr int MaxWaiting = 256;

    explicit SessionThread(const SharedGatewayContext &context, int mostHandshakes = MaxHandshakes,
                           QObject *parent = nullptr);
    /// Drops what is left and waits for the thread.
    ~SessionThread() override;

    /// A session for this connection. Takes over the descriptor, which `lease` is for.
    void adopt(qintptr descriptor, const QString &peer, DescriptorLease lease);
    /// What connections that are adopted from now on are told.
    void use(const SharedGatewayContext &context);
    /// Connections handed to this thread that have not ended.
    [[nodiscard]] int load() const { return m_totals->connections.load(std::memory_order_relaxed); }
    /// Stays valid when the thread is gone.
    [[nodiscard]] std::shared_ptr<const SessionTotals> totals() const { return m_totals; }
    /// Closes every session; drained() follows when the last one has ended.
    void close();

    /// Connections that are on their way to the thread.
    [[nodiscard]] int handedOver() const { return m_totals->handedOver.load(std::memory_order_relaxed); }

Q_SIGNALS:
    /// Nothing is on its way any more.
    void caughtUp();
    void drained();

private:
    std::shared_ptr<SessionTotals> m_totals;
    SessionSet *m_sessions;
    QThread m_thread;
};

} // namespace rookery
