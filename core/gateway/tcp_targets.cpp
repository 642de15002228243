// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/tcp_targets.h"

#include "core/gateway/session_relays.h"
#include "core/gateway/target_host.h"
#include "core/log/log.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "core/socket/dialer.h"
#include "core/socket/stream_socket.h"

namespace rookery {

TcpTargets::TcpTargets(Multiplexor &mux, SessionRelays &relays, const GatewayConfig &config, Clock &clock,
                       const LookupShare &lookups, QObject *parent)
    : QObject(parent)
    , m_mux(mux)
    , m_relays(relays)
    , m_config(config)
    , m_clock(clock)
    , m_lookups(lookups)
    , m_overdue(clock.createTimer([this] { dropOverdue(); }))
{
    connect(&m_mux, &Multiplexor::streamPending, this, &TcpTargets::takeStreams);
    takeStreams();
}

TcpTargets::~TcpTargets() = default;

void TcpTargets::takeStreams()
{
    while (m_mux.hasPendingStreams())
        dial(m_mux.nextPendingStream());
}

void TcpTargets::dial(std::unique_ptr<MuxStream> stream)
{
    const auto host = TargetHost::check(stream->targetHost(), stream->targetPort());
    if (!host) {
        // Destroying the stream sends Reset.
        qCDebug(logGateway) << "refused a target:" << host.error().message;
        return;
    }
    DialOptions options;
    options.timeout = milliseconds(0);
    options.fromV4 = m_config.outgoingFromV4;
    options.fromV6 = m_config.outgoingFromV6;
    options.lookups = m_lookups;
    auto owned = std::make_unique<Dialer>(options, m_clock);
    Dialer *const dialer = owned.get();

    connect(dialer, &Dialer::connected, this, [this, dialer] {
        m_saidTooMuch = false;
        auto socket = dialer->takeSocket();
        m_relays.add(take(dialer), std::move(socket));
    });
    // Destroying the stream sends Reset.
    connect(dialer, &Dialer::failed, this, [this, dialer](const Error &why) {
        // That is our trouble and not the target's: said once, because the next ones have it too.
        if (why.code == ErrorCode::TooMuch && !std::exchange(m_saidTooMuch, true))
            qCWarning(logGateway).noquote() << why.sentence();
        else
            qCDebug(logGateway) << "could not reach a target:" << why.message << why.detail;
        take(dialer).reset();
    });
    // The client may lose patience first.
    connect(stream.get(), &MuxStream::failed, this,
            [this, dialer] { take(dialer).release()->deleteLater(); });
    const quint16 port = stream->targetPort();
    m_dials.push_back({std::move(stream), std::move(owned), m_clock.now() + m_config.dialTimeout});
    m_byDialer.emplace(dialer, std::prev(m_dials.end()));
    if (m_config.dialTimeout > milliseconds(0) && !m_overdue->isActive())
        m_overdue->start(m_config.dialTimeout);
    dialer->dial(*host, port);
}

std::unique_ptr<MuxStream> TcpTargets::take(Dialer *dialer)
{
    const auto found = m_byDialer.find(dialer);
    Q_ASSERT(found != m_byDialer.end());
    Dial dial = std::move(*found->second);
    m_dials.erase(found->second);
    m_byDialer.erase(found);
    // From here on the stream belongs to its relay, and a dialer that is told to stop must not be heard any
    // more.
    dial.stream->disconnect(this);
    dial.dialer->disconnect(this);
    m_done.push_back(std::move(dial.dialer));
    atTurnEnd();
    return std::move(dial.stream);
}

void TcpTargets::turnEnded()
{
    m_done.clear();
}

void TcpTargets::dropOverdue()
{
    while (!m_dials.empty() && m_dials.front().until <= m_clock.now()) {
        qCDebug(logGateway) << "a target did not answer in time";
        take(m_dials.front().dialer.get()).reset();
    }
    if (!m_dials.empty())
        m_overdue->start(std::chrono::ceil<milliseconds>(m_dials.front().until - m_clock.now()));
}

} // namespace rookery
