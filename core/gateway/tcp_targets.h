// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway_config.h"
#include "core/time/clock.h"

#include <QObject>

#include <memory>
#include <unordered_map>

namespace rookery {

class Dialer;
class Multiplexor;
class MuxStream;
class SessionRelays;

/// Joins the streams that a client opens to the targets it names (protocol.md §4). The Connect is
/// acknowledged already; a target that cannot be reached shows as Reset. Any number of dials run at once; the
/// multiplexor bounds the flows.
///
/// Lives in the session's thread; the multiplexor and the relays outlive it.
class TcpTargets final : public QObject
{
    Q_OBJECT

public:
    TcpTargets(Multiplexor &mux, SessionRelays &relays, const GatewayConfig &config, Clock &clock,
               QObject *parent = nullptr);
    ~TcpTargets() override;

private:
    struct Dial
    {
        std::unique_ptr<MuxStream> stream;
        std::unique_ptr<Dialer> dialer;
    };

    void takeStreams();
    void dial(std::unique_ptr<MuxStream> stream);
    [[nodiscard]] Dial take(Dialer *dialer);

    Multiplexor &m_mux;
    SessionRelays &m_relays;
    const GatewayConfig &m_config;
    Clock &m_clock;
    std::unordered_map<Dialer *, Dial> m_dials;
};

} // namespace rookery
