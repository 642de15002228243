// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <deque>
#include <optional>

namespace rookery {

/// Flows that something is to be looked at again after a while, the same for each: in the order in which they
/// came. No I/O.
class DelayedFlows final
{
public:
    explicit DelayedFlows(milliseconds delay) : m_delay(delay) {}

    void watch(quint32 flowId, TimePoint now) { m_watched.push_back({now + m_delay, flowId}); }
    /// A flow whose time has come; nothing when there is none.
    [[nodiscard]] std::optional<quint32> takeDue(TimePoint now)
    {
        if (m_watched.empty() || m_watched.front().at > now)
            return {};
        const quint32 id = m_watched.front().flowId;
        m_watched.pop_front();
        return id;
    }
    [[nodiscard]] std::optional<TimePoint> next() const
    {
        return m_watched.empty() ? std::optional<TimePoint>() : m_watched.front().at;
    }
    [[nodiscard]] milliseconds delay() const { return m_delay; }
    void clear() { m_watched.clear(); }

private:
    struct Watched
    {
        TimePoint at;
        quint32 flowId;
    };
    milliseconds m_delay;
    std::deque<Watched> m_watched;
};

} // namespace rookery
