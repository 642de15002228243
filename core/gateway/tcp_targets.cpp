// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/tcp_targets.h"

#include "core/address/unix_target.h"
#include "core/gateway/session_relays.h"
#include "core/gateway/target_host.h"
#include "core/log/log.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"
#include "core/socket/stream_socket.h"

#include <utility>

namespace rookery {

namespace {

DialOptions dialOptions(const GatewayConfig &config, const SessionShares &shares)
{
    DialOptions options;
    options.timeout = config.dialTimeout;
    options.fromV4 = config.outgoingFromV4;
    options.fromV6 = config.outgoingFromV6;
    options.lookups = shares.lookups;
    return options;
}

} // namespace

TcpTargets::TcpTargets(Multiplexor &mux, SessionRelays &relays, const GatewayConfig &config, Clock &clock,
                       const SessionShares &shares, QObject *parent)
    : QObject(parent)
    , m_mux(mux)
    , m_relays(relays)
    , m_dials(dialOptions(config, shares), shares.descriptors, clock, *this)
    , m_unix(config.unixTargets)
{
    connect(&m_mux, &Multiplexor::streamPending, this, &TcpTargets::takeStreams);
    takeStreams();
}

TcpTargets::~TcpTargets() = default;

void TcpTargets::takeStreams()
{
    while (m_mux.hasPendingStreams()) {
        std::unique_ptr<MuxStream> stream = m_mux.nextPendingStream();
        const quint16 port = stream->targetPort();
        if (const auto path = unixTargetPath(stream->targetHost(), port)) {
            takeUnix(std::move(stream), *path);
            continue;
        }
        const auto host = TargetHost::check(stream->targetHost(), port);
        if (host) {
            m_dials.add(std::move(stream), *host, port);
        } else {
            stream->tellResult(port == 0 ? ConnectResult::Refused : ConnectResult::NoSuchName);
            qCDebug(logGateway) << "refused a target:" << host.error().message;
        }
    }
}

void TcpTargets::takeUnix(std::unique_ptr<MuxStream> stream, const QString &path)
{
    // The same answer for what is not there and for what is not allowed.
    if (m_unix.mayAsk(path))
        m_dials.addUnix(std::move(stream), path,
                        [rules = m_unix](const QString &real) { return rules.mayReach(real); });
    else
        qCDebug(logGateway) << "refused a unix socket:" << path;
}

void TcpTargets::targetReached(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket)
{
    m_saidTooMuch = false;
    m_relays.add(std::move(stream), std::move(socket));
}

void TcpTargets::targetMissed(const Error &why)
{
    // That is our trouble and not the target's: said once, because the next ones have it too.
    if (why.code == ErrorCode::TooMuch && !std::exchange(m_saidTooMuch, true))
        qCWarning(logGateway).noquote() << why.sentence();
    else
        qCDebug(logGateway) << "could not reach a target:" << why.message << why.detail;
}

} // namespace rookery
