// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway_session.h"

#include "core/channel/heartbeat.h"
#include "core/gateway/connection_upgrade.h"
#include "core/gateway/reverse_listeners.h"
#include "core/gateway/session_relays.h"
#include "core/gateway/tcp_targets.h"
#include "core/gateway/udp_targets.h"
#include "core/log/log.h"

#include <QPointer>

namespace rookery {

namespace {

// What arrived before the connection ended is still delivered (docs/protocol.md §7), to targets that take it.
constexpr milliseconds DeliveryTime = std::chrono::seconds(5);

MuxOptions optionsOf(const GatewayConfig &config)
{
    MuxOptions options = config.mux;
    options.acceptBinds = config.allowReverse;
    if (config.allowReverse)
        options.abilities += Hello::AnyPort.toByteArray();
    if (!config.unixTargets.isEmpty())
        options.abilities += Hello::UnixTargets.toByteArray();
    return options;
}

} // namespace

GatewaySession::GatewaySession(const SharedGatewayContext &context, QWebSocketUpgrader &upgrader,
                               Clock &clock, QObject *parent)
    : QObject(parent), m_context(context), m_upgrader(upgrader), m_clock(clock)
{
}

GatewaySession::~GatewaySession() = default;

void GatewaySession::start(RequestedConnection connection)
{
    m_peer = connection.peer;
    upgradeConnection(std::move(connection), m_upgrader, m_context->config.handshakeTimeout, m_clock,
                      [self = QPointer(this)](auto result) {
                          if (self)
                              self->finishUpgrade(std::move(result));
                      });
}

void GatewaySession::close()
{
    if (m_mux)
        m_mux->close();
    else
        QMetaObject::invokeMethod(this, &GatewaySession::end, Qt::QueuedConnection);
}

MuxCounters GatewaySession::counters() const
{
    return m_mux ? m_mux->counters() : MuxCounters();
}

void GatewaySession::finishUpgrade(Expected<std::unique_ptr<MessageChannel>> channel)
{
    if (channel) {
        run(std::move(*channel));
        return;
    }
    qCInfo(logGateway) << qUtf8Printable(m_peer) << "was not upgraded:" << channel.error().message
                       << channel.error().detail;
    end();
}

void GatewaySession::run(std::unique_ptr<MessageChannel> channel)
{
    if (m_over)
        return;
    qCInfo(logGateway) << qUtf8Printable(m_peer) << "is connected";
    MessageChannel &watched = *channel;
    m_mux = std::make_unique<Multiplexor>(std::move(channel), optionsOf(m_context->config), m_clock);
    new Heartbeat(watched, m_context->config.keepalive, m_clock);
    connect(m_mux.get(), &Multiplexor::closed, this, &GatewaySession::muxClosed);
    m_relays = std::make_unique<SessionRelays>();
    const SessionShares shares{DescriptorShare(m_context->descriptors),
                               LookupShare(LookupShare::Kind::Ordinary)};
    m_tcp = std::make_unique<TcpTargets>(*m_mux, *m_relays, m_context->config, m_clock, shares);
    m_udp = std::make_unique<UdpTargets>(*m_mux, m_context->config, m_clock, shares);
    m_reverse = std::make_unique<ReverseListeners>(*m_mux, *m_relays, m_context->config, m_clock,
                                                   m_context->reverseOwners, shares);
    connect(m_mux.get(), &Multiplexor::datagramsPending, this, &GatewaySession::passDatagrams);
    Q_EMIT upgraded();
}

void GatewaySession::passDatagrams()
{
    while (m_udp && m_mux->hasPendingDatagrams()) {
        const Datagram datagram = m_mux->nextPendingDatagram();
        // The flow IDs of binds and of the client's own mappings are different spaces; a bind goes first.
        if (!m_reverse->send(datagram))
            m_udp->send(datagram);
    }
}

void GatewaySession::muxClosed(const Error &why)
{
    qCInfo(logGateway) << qUtf8Printable(m_peer) << "is gone:" << why.message << why.detail;
    // The ports are free from here on, whatever is still being delivered.
    m_reverse.reset();
    m_udp.reset();
    m_tcp.reset();
    if (m_relays->isEmpty()) {
        end();
        return;
    }
    connect(m_relays.get(), &SessionRelays::emptied, this, &GatewaySession::end);
    m_delivery = m_clock.createTimer([this] { end(); });
    m_delivery->start(DeliveryTime);
}

void GatewaySession::end()
{
    if (m_over)
        return;
    m_over = true;
    Q_EMIT ended();
}

} // namespace rookery
