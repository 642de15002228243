// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <deque>
#include <optional>
#include <utility>

namespace rookery {

/// Flows that something is to be looked at again after a while, the same for each: in the order in which they
/// came, each of them once. No I/O.
class DelayedFlows final
{
public:
    /// Kept with the flow.
    class Mark
    {
        friend class DelayedFlows;
        bool m_isWatched = false;
    };

    explicit DelayedFlows(milliseconds delay) : m_delay(delay) {}

    /// Whether that is news: a flow which is watched already stays where it is.
    bool watch(quint32 flowId, Mark &mark, TimePoint now)
    {
        if (std::exchange(mark.m_isWatched, true))
            return false;
        m_watched.push_back({now + m_delay, flowId});
        return true;
    }
    [[nodiscard]] static bool isWatched(const Mark &mark) { return mark.m_isWatched; }
    /// A flow whose time has come; nothing when there is none. It may be over: where there is a flow of that
    /// ID, unwatch() says whether it is one that was watched.
    [[nodiscard]] std::optional<quint32> takeDue(TimePoint now)
    {
        if (m_watched.empty() || m_watched.front().at > now)
            return {};
        const quint32 id = m_watched.front().flowId;
        m_watched.pop_front();
        return id;
    }
    [[nodiscard]] static bool unwatch(Mark &mark) { return std::exchange(mark.m_isWatched, false); }
    [[nodiscard]] std::optional<TimePoint> next() const
    {
        return m_watched.empty() ? std::optional<TimePoint>() : m_watched.front().at;
    }
    [[nodiscard]] milliseconds delay() const { return m_delay; }
    /// Forgets them; their marks stay.
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
