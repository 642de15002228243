// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/reverse_tcp_listener.h"

#include "core/gateway/session_relays.h"
#include "core/log/log.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "core/socket/stream_socket.h"

namespace rookery {

ReverseTcpListener::ReverseTcpListener(Multiplexor &mux, SessionRelays &relays, const QByteArray &host,
                                       quint16 port)
    : m_mux(mux)
    , m_relays(relays)
    , m_host(host)
    , m_port(port)
    , m_listener([this](int descriptor, const QString &peer) { accepted(descriptor, peer); })
{
}

Expected<void> ReverseTcpListener::listen(const QHostAddress &address)
{
    return m_listener.listen(address, m_port);
}

void ReverseTcpListener::accepted(int descriptor, const QString &peer)
{
    auto socket = std::make_unique<StreamSocket>(descriptor, StreamSocket::Setup::Complete);
    // The multiplexor bounds what the client opens; this is what strangers open.
    if (m_relays.size() >= static_cast<size_t>(m_mux.options().maxFlows)) {
        qCDebug(logGateway) << "no room for" << peer << "at a reverse port";
        socket->setAbortOnClose();
        return;
    }
    m_relays.add(m_mux.openStream(m_host, m_port), std::move(socket));
}

} // namespace rookery
