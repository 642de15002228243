// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/reverse_tcp_listener.h"

#include "core/gateway/session_relays.h"
#include "core/log/log.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "core/socket/stream_socket.h"

#include <utility>

namespace rookery {

ReverseTcpListener::ReverseTcpListener(Multiplexor &mux, SessionRelays &relays, const QByteArray &host,
                                       quint16 port, const DescriptorShare &descriptors)
    : m_mux(mux)
    , m_relays(relays)
    , m_host(host)
    , m_port(port)
    , m_listener([this](int descriptor, const QString &peer, DescriptorLease lease) {
        accepted(descriptor, peer, std::move(lease));
    })
{
    m_listener.setShare(descriptors, DescriptorKind::Stream);
}

Expected<void> ReverseTcpListener::listen(const QHostAddress &address)
{
    Expected<void> listening = m_listener.listen(address, m_port);
    if (listening)
        m_port = m_listener.serverPort();
    return listening;
}

void ReverseTcpListener::accepted(int descriptor, const QString &peer, DescriptorLease lease)
{
    auto socket = std::make_unique<StreamSocket>(descriptor, StreamSocket::Setup::Complete);
    socket->keep(std::move(lease));
    // The multiplexor bounds what the client opens; this is what strangers open.
    if (m_relays.size() >= static_cast<size_t>(m_mux.options().maxFlows)) {
        qCDebug(logGateway) << "no room for" << peer << "at a reverse port";
        socket->setAbortOnClose();
        return;
    }
    m_relays.add(m_mux.openStream(m_host, m_port), std::move(socket));
}

} // namespace rookery
