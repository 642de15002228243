// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway_session.h"

#include "core/channel/heartbeat.h"
#include "core/gateway/connection_upgrade.h"
#include "core/gateway/reverse_listeners.h"
#include "core/gateway/session_relays.h"
#include "core/gateway/tcp_targets.h"
#include "core/gateway/udp_targets.h"
#include "core/link/link_channel.h"
#include "core/log/log.h"

#include <QPointer>

namespace rookery {

namespace {

// What arrived before the connection ended is still delivered (docs/protocol.md §7), to targets that take it.
constexpr milliseconds DeliveryTime = std::chrono::seconds(5);

/// A QWebSocketServer cannot answer who joins one.
bool keepsSessions(const GatewayConfig &config)
{
    return config.resumeTime > milliseconds(0) && config.webSocket == WebSocketKind::Native;
}

MuxOptions optionsOf(const GatewayConfig &config)
{
    MuxOptions options = config.mux;
    options.acceptBinds = config.allowReverse;
    if (config.allowReverse)
        options.abilities += Hello::AnyPort.toByteArray();
    if (!config.unixTargets.isEmpty())
        options.abilities += Hello::UnixTargets.toByteArray();
    if (keepsSessions(config))
        options.abilities += link::Ability.toByteArray();
    return options;
}

} // namespace

GatewaySession::GatewaySession(const SharedGatewayContext &context, QWebSocketUpgrader &upgrader,
                               Clock &clock, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_upgrader(upgrader)
    , m_clock(clock)
    , m_descriptors(context->descriptors)
{
}

GatewaySession::~GatewaySession()
{
    leaveTable();
}

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
    if (m_line && !m_line->isAttached())
        m_line->abort();
    else if (m_mux)
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
    MessageChannel &connection = *channel;
    m_mux =
        std::make_unique<Multiplexor>(sessionOver(std::move(channel)), optionsOf(m_context->config), m_clock);
    watch(connection);
    connect(m_mux.get(), &Multiplexor::closed, this, &GatewaySession::muxClosed);
    m_relays = std::make_unique<SessionRelays>();
    const SessionShares shares{m_descriptors, LookupShare(LookupShare::Kind::Ordinary)};
    m_tcp = std::make_unique<TcpTargets>(*m_mux, *m_relays, m_context->config, m_clock, shares);
    m_udp = std::make_unique<UdpTargets>(*m_mux, m_context->config, m_clock, shares);
    m_reverse = std::make_unique<ReverseListeners>(*m_mux, *m_relays, m_context->config, m_clock,
                                                   m_context->reverseOwners, shares);
    connect(m_reverse.get(), &ReverseListeners::portWanted, this,
            [this] { expire(tr("Another client took its port over.")); });
    connect(m_mux.get(), &Multiplexor::datagramsPending, this, &GatewaySession::passDatagrams);
    Q_EMIT upgraded();
}

std::unique_ptr<MessageChannel> GatewaySession::sessionOver(std::unique_ptr<MessageChannel> connection)
{
    if (!keepsSessions(m_context->config))
        return connection;
    LinkOptions options;
    options.graceTime = m_context->config.resumeTime;
    options.newSession = [this] {
        m_token = m_context->sessions->enter(
            this, [this](RequestedConnection next, quint64 has) { join(std::move(next), has); });
        return m_token;
    };
    auto line = std::make_unique<LinkChannel>(std::move(connection), std::move(options), m_clock);
    m_line = line.get();
    connect(m_line, &LinkChannel::detached, this, &GatewaySession::connectionLost);
    return line;
}

void GatewaySession::watch(MessageChannel &connection)
{
    new Heartbeat(connection, m_context->config.keepalive, m_clock);
}

// --- connections after the first ---

void GatewaySession::connectionLost(const Error &why)
{
    m_lostAt = m_clock.now();
    qCInfo(logGateway) << qUtf8Printable(m_peer) << "lost its connection, and" << m_mux->counters().flows
                       << "flows wait:" << why.message << why.detail;
    m_reverse->setWaiting(true);
    Q_EMIT waits();
}

/// The client has proved that it is the one: what it had before is in its way.
void GatewaySession::join(RequestedConnection connection, quint64 clientHas)
{
    if (m_over || !m_line || m_line->isOver())
        return;
    // The client has given this try up and gone on over what it had. It need not have said to have more
    // since, but it has closed the connection.
    if (m_line->isOutdated(clientHas) || connection.hasEnded()) {
        qCDebug(logGateway) << qUtf8Printable(connection.peer) << "asked for a session that went on before";
        return;
    }
    if (m_line->isAttached())
        m_lostAt = m_clock.now();
    m_line->detach(QStringLiteral("replaced by another one"));
    if (m_line->isOver())
        return;
    m_peer = connection.peer;
    connection.joined = joinedValue(m_line->received());
    upgradeConnection(std::move(connection), m_upgrader, m_context->config.handshakeTimeout, m_clock,
                      [self = QPointer(this), clientHas](auto result) {
                          if (self)
                              self->goOnOver(std::move(result), clientHas);
                      });
}

void GatewaySession::goOnOver(Expected<std::unique_ptr<MessageChannel>> connection, quint64 clientHas)
{
    if (!m_line || m_line->isOver() || m_line->isAttached())
        return;
    if (!connection) {
        connectionLost(connection.error());
        return;
    }
    MessageChannel &watched = **connection;
    m_line->attach(std::move(*connection), clientHas);
    Q_EMIT wentOn();
    if (m_line->isOver())
        return;
    m_reverse->setWaiting(false);
    watch(watched);
    const auto took = std::chrono::duration_cast<milliseconds>(m_clock.now() - m_lostAt);
    qCInfo(logGateway) << qUtf8Printable(m_peer) << "goes on after" << took.count() << "ms with"
                       << m_mux->counters().flows << "flows";
}

void GatewaySession::expire()
{
    expire(tr("It kept what others need."));
}

void GatewaySession::expire(const QString &why)
{
    if (m_line)
        m_line->expire({ErrorCode::TooMuch, why, {}, {}});
}

qint64 GatewaySession::burden() const
{
    return m_line ? m_line->burden() : 0;
}

int GatewaySession::descriptors() const
{
    return m_descriptors.held(DescriptorKind::Stream) + m_descriptors.held(DescriptorKind::Datagram);
}

void GatewaySession::leaveTable()
{
    if (m_token)
        m_context->sessions->leave(*m_token);
    m_token.reset();
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
    leaveTable();
    m_line = nullptr;
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
