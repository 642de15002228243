// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/time/clock.h"

#include <QString>

namespace rookery {

struct TunnelConfig;

/// The life of one tunnel as lines of the log, under its name: what it does at Info, what went wrong as a
/// Warning. None shows a secret.
class TunnelLog final
{
public:
    explicit TunnelLog(const TunnelConfig &config);

    void connecting(int failedAttempts) const;
    void connected(const QString &peer) const;
    /// The first one of a connection.
    void roundTrip(std::chrono::microseconds time) const;
    void stalled() const;
    void recovered() const;
    /// The settings of the connection are others now.
    void changed(bool waits) const;
    void networkChanged(bool isConnected) const;
    void silentSinceNetworkChanged() const;
    void failed(const Error &why) const;
    void lost(const Error &why, milliseconds lasted) const;
    /// The connection carries nothing, and another one is tried beside it.
    void fellSilent() const;
    /// Flows wait for the next connection / went on over it / had to end.
    void flowsWait(int flows) const;
    void wentOn(milliseconds after) const;
    void sessionIsGone() const;
    void tryingAgain(milliseconds wait) const;
    /// Nobody uses it, and it is on demand.
    void resting() const;
    /// No try follows by itself.
    void holding() const;
    void givingUp(int failedAttempts) const;
    void stopped() const;

private:
    QString m_tunnel;
    QString m_server;
};

} // namespace rookery
