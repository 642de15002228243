// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway_config.h"
#include "core/socket/name_service.h"
#include "core/time/clock.h"
#include "core/time/turn_end.h"

#include <QObject>

#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

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
class TcpTargets final : public QObject, private TurnEnd::Task
{
    Q_OBJECT

public:
    TcpTargets(Multiplexor &mux, SessionRelays &relays, const GatewayConfig &config, Clock &clock,
               const LookupShare &lookups = {}, QObject *parent = nullptr);
    ~TcpTargets() override;

private:
    struct Dial
    {
        std::unique_ptr<MuxStream> stream;
        std::unique_ptr<Dialer> dialer;
        TimePoint until; ///< one timer for all: they all have the same time
    };
    using Dials = std::list<Dial>;

    void takeStreams();
    void dial(std::unique_ptr<MuxStream> stream);
    /// Takes it out of the table; the dialer itself goes at the end of the turn, because it may be calling.
    [[nodiscard]] std::unique_ptr<MuxStream> take(Dialer *dialer);
    void dropOverdue();
    void turnEnded() override;

    Multiplexor &m_mux;
    SessionRelays &m_relays;
    const GatewayConfig &m_config;
    Clock &m_clock;
    LookupShare m_lookups;
    Dials m_dials; ///< oldest first
    std::unordered_map<Dialer *, Dials::iterator> m_byDialer;
    std::vector<std::unique_ptr<Dialer>> m_done;
    std::unique_ptr<Timer> m_overdue;
    bool m_saidTooMuch = false; ///< since the last one that was reached
};

} // namespace rookery
