// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/gateway/gateway_config.h"

#include <QObject>

#include <memory>

namespace rookery {

/// Plain values of a running gateway.
struct GatewayCounters
{
    int sessions = 0; ///< now
    quint64 sessionsTotal = 0;
    quint64 refusedUpgrades = 0;
    int flows = 0; ///< now
    quint64 flowsTotal = 0;
    quint64 bytesIn = 0; ///< from clients
    quint64 bytesOut = 0;
};

/// The server: accepts connections, checks the upgrade, spreads sessions over threads and joins their flows
/// to targets. Lives in one thread (it accepts there); its sessions live in threads of its own.
class Gateway final : public QObject
{
    Q_OBJECT

public:
    explicit Gateway(const GatewayConfig &config, QObject *parent = nullptr);
    /// Stops at once, without waiting for queued data.
    ~Gateway() override;

    /// Checks the configuration (files, no open gateway by accident) and listens everywhere or nowhere.
    [[nodiscard]] Expected<void> start();
    /// Where it listens, with real ports.
    [[nodiscard]] QList<GatewayConfig::Listen> listening() const;
    [[nodiscard]] GatewayCounters counters() const;
    /// Connections of each session thread now; a new one goes to the thread that has the fewest.
    [[nodiscard]] QList<int> connectionsPerThread() const;
    /// Reads certificate, key and client authorities again, in a thread of its own, which also happens when
    /// they change; connections that come once certificateReloaded() has been emitted get them, the others
    /// keep theirs. Files that cannot be used change nothing; where they are still being read they are read
    /// once more, and that is said, too. Only while it runs, and with TLS.
    void reloadCertificate();
    /// Stops listening, ends every flow, sends what is queued, closes; stopped() follows within a few
    /// seconds.
    void stop();

Q_SIGNALS:
    /// `why.message` is empty where that worked.
    void certificateReloaded(const rookery::Error &why);
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rookery
