// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/dial_queue.h"
#include "core/gateway/gateway_config.h"
#include "core/gateway/session_shares.h"

#include <QObject>

namespace rookery {

class Multiplexor;
class SessionRelays;

/// Joins the streams that a client opens to the targets it names (docs/protocol.md §4.1). The Connect is
/// acknowledged already; a target that cannot be reached shows as Reset. The multiplexor bounds the flows,
/// DialQueue what they take while their targets are dialled.
///
/// Lives in the session's thread; the multiplexor and the relays outlive it.
class TcpTargets final : public QObject, private DialQueue::Owner
{
    Q_OBJECT

public:
    TcpTargets(Multiplexor &mux, SessionRelays &relays, const GatewayConfig &config, Clock &clock,
               const SessionShares &shares, QObject *parent = nullptr);
    ~TcpTargets() override;

    /// Targets that are being dialled, or wait for it.
    [[nodiscard]] size_t pending() const { return m_dials.size(); }

private:
    void takeStreams();
    void takeUnix(std::unique_ptr<MuxStream> stream, const QString &path);
    void targetReached(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket) override;
    void targetMissed(const Error &why) override;

    Multiplexor &m_mux;
    SessionRelays &m_relays;
    DialQueue m_dials;
    const UnixRules m_unix;
    bool m_saidTooMuch = false; ///< since the last one that was reached
};

} // namespace rookery
