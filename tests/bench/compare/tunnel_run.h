// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load_target.h"
#include "system.h"

#include <QProcess>

namespace rookery::bench {

/// One tunnel at work: its two programs, from the moment a byte has come back through it. Linux only: /proc
/// tells what they cost.
class TunnelRun
{
public:
    TunnelRun() = default;
    ~TunnelRun();
    TunnelRun(const TunnelRun &) = delete;
    TunnelRun &operator=(const TunnelRun &) = delete;

    /// Why it did not come up; empty: it did.
    [[nodiscard]] QString start(const System &system, const QMap<QString, QString> &programs,
                                const LoadTarget &target);

    /// The client's local ports.
    [[nodiscard]] quint16 tcpPort() const { return m_tcpPort; }
    [[nodiscard]] quint16 udpPort() const { return m_udpPort; }
    /// A flow through the tunnel that the target treats as `command` says.
    [[nodiscard]] Socket open(LoadTarget::Command command) const;
    /// One byte there and back on a flow of its own.
    [[nodiscard]] bool knock() const;

    /// Of both programs so far, seconds.
    [[nodiscard]] double cpu() const;
    /// Resident, of both programs, KiB.
    [[nodiscard]] double memory() const;

private:
    static bool waitUntilListening(quint16 port);

    QProcess m_server;
    QProcess m_client;
    quint16 m_tcpPort = 0;
    quint16 m_udpPort = 0;
};

} // namespace rookery::bench
