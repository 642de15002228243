// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/listener.h"
#include "core/error/error.h"

#include <QByteArray>
#include <QHostAddress>

namespace rookery {

class Multiplexor;
class SessionRelays;

/// A TCP port that listens here for a client (docs/protocol.md §5.2). Each connection becomes a stream to the
/// client whose target is the host and port as they were asked for. Lives in the session's thread; the
/// multiplexor and the relays outlive it.
class ReverseTcpListener final
{
public:
    /// `descriptors` is the session's share: who connects here takes of it.
    ReverseTcpListener(Multiplexor &mux, SessionRelays &relays, const QByteArray &host, quint16 port,
                       const DescriptorShare &descriptors);

    [[nodiscard]] Expected<void> listen(const QHostAddress &address);
    /// Once it listens: the one that was chosen, where it was 0.
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void accepted(int descriptor, const QString &peer, DescriptorLease lease);

    Multiplexor &m_mux;
    SessionRelays &m_relays;
    QByteArray m_host;
    quint16 m_port;
    TcpListener m_listener;
};

} // namespace rookery
