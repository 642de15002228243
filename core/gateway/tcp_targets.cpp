// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/tcp_targets.h"

#include "core/endpoint/dialer.h"
#include "core/endpoint/stream_socket.h"
#include "core/gateway/session_relays.h"
#include "core/gateway/target_host.h"
#include "core/log/log.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"

namespace rookery {

TcpTargets::TcpTargets(Multiplexor &mux, SessionRelays &relays, const GatewayConfig &config, Clock &clock,
                       QObject *parent)
    : QObject(parent), m_mux(mux), m_relays(relays), m_config(config), m_clock(clock)
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
    options.timeout = m_config.dialTimeout;
    options.fromV4 = m_config.outgoingFromV4;
    options.fromV6 = m_config.outgoingFromV6;
    auto owned = std::make_unique<Dialer>(options, m_clock);
    Dialer *const dialer = owned.get();

    connect(dialer, &Dialer::connected, this, [this, dialer] {
        Dial done = take(dialer);
        m_relays.add(std::move(done.stream), dialer->takeSocket());
        done.dialer.release()->deleteLater();
    });
    connect(dialer, &Dialer::failed, this, [this, dialer](const Error &why) {
        qCDebug(logGateway) << "could not reach a target:" << why.message << why.detail;
        Dial done = take(dialer);
        done.dialer.release()->deleteLater();
    });
    // The client may lose patience first.
    connect(stream.get(), &MuxStream::failed, this, [this, dialer] {
        Dial done = take(dialer);
        done.dialer.release()->deleteLater();
        done.stream.release()->deleteLater();
    });
    const quint16 port = stream->targetPort();
    m_dials.emplace(dialer, Dial{std::move(stream), std::move(owned)});
    dialer->dial(*host, port);
}

TcpTargets::Dial TcpTargets::take(Dialer *dialer)
{
    const auto found = m_dials.find(dialer);
    Q_ASSERT(found != m_dials.end());
    Dial dial = std::move(found->second);
    m_dials.erase(found);
    // From here on the stream belongs to its relay, and a dialer that is told to stop must not be heard any
    // more.
    dial.stream->disconnect(this);
    dial.dialer->disconnect(this);
    return dial;
}

} // namespace rookery
