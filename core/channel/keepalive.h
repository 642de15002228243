// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QByteArray>

#include <optional>

namespace rookery {

/// Decides when to ping, when a connection is stalled and when it is dead (docs/protocol.md §1.5). Whatever
/// comes is a sign of life: on a slow line a pong may wait for minutes behind data.
/// Told the time, never asks for it; no I/O. A Heartbeat drives it with one timer.
class Keepalive
{
public:
    struct Limits
    {
        using seconds = std::chrono::seconds;
        milliseconds interval = seconds(25);   ///< between pings; 0: no pings but the first and probes
        milliseconds timeout = seconds(60);    ///< without a sign: dead; 0: never; raised to the interval
        milliseconds stallAfter = seconds(10); ///< a pong this late, and no other sign; 0: never stalled
    };
    struct Verdict
    {
        bool ping = false;    ///< send ping(pingPayload())
        bool stalled = false; ///< from now on
        bool dead = false;
    };

    Keepalive(const Limits &limits, TimePoint now);

    /// What is due. Call at nextCheck(), or earlier.
    [[nodiscard]] Verdict check(TimePoint now);
    /// When check() has something to say next; none when pings are off and none is out.
    [[nodiscard]] std::optional<TimePoint> nextCheck() const;
    /// A ping outside the interval; the next check() asks for it.
    void probe(TimePoint now) { m_nextPing = now; }
    /// Returns the round trip where the pong answers our newest ping.
    std::optional<std::chrono::microseconds> pong(const QByteArray &payload, TimePoint now);
    /// Something came then, of whatever kind. Whether the connection is stalled no more because of it.
    bool heard(TimePoint at);

    [[nodiscard]] QByteArray pingPayload() const { return QByteArray::number(m_sequence); }
    [[nodiscard]] bool isStalled() const { return m_stalled; }
    [[nodiscard]] TimePoint lastSign() const { return m_lastSign; }

private:
    Limits m_limits;
    TimePoint m_lastSign; ///< of life
    std::optional<TimePoint> m_nextPing;
    std::optional<TimePoint> m_waitingSince; ///< oldest ping without a pong
    TimePoint m_newestPing{};
    quint64 m_sequence = 0;
    bool m_stalled = false;
};

} // namespace rookery
