// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace rookery {

/// Whether somebody works interactively on this connection: whether a flow with hardly anything
/// unacknowledged has answered or asked again lately (keystrokes, queries, a game), as no bulk flow does. The
/// others then keep less in flight, for that is what a keystroke waits behind (docs/architecture.md, Life of
/// a byte). No I/O.
class Interaction
{
public:
    /// `flow` has sent something after it had received something, and has `inFlight` bytes unacknowledged
    /// now.
    void replied(quint32 flow, qint64 inFlight, TimePoint now)
    {
        if (inFlight > MostInFlight)
            return;
        m_flow = flow;
        m_last = now;
    }
    /// Whether `flow` should give way: to another one, never to itself.
    [[nodiscard]] bool isBeside(quint32 flow, TimePoint now) const
    {
        return m_last && m_flow != flow && now - *m_last < Lasts;
    }

    /// Whether somebody works interactively at all.
    [[nodiscard]] bool isOn(TimePoint now) const { return m_last && now - *m_last < Lasts; }

private:
    static constexpr qint64 MostInFlight = 16 * 1024;
    /// Long enough for somebody who types.
    static constexpr std::chrono::seconds Lasts{1};

    quint32 m_flow = 0;
    std::optional<TimePoint> m_last;
};

} // namespace rookery
