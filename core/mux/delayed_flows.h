// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <deque>
#include <optional>

namespace rookery {

/// Flows whose writer at the other end may have missed an Acknowledge. A penguin looks at its window, finds
/// nothing, and only then says whom to wake (protocol.md §4): an Acknowledge in between is lost on it, and it
/// sleeps on a window that it has. When everything before the last grant has come and nothing of it has for a
/// while, that may be so, and an Acknowledge of 0 frames wakes it. No I/O.
class MissedAcknowledges final
{
public:
    static constexpr milliseconds RemindAfter{100};
    static constexpr int MaxReminders = 3; ///< in a row; a writer with nothing to say looks the same

    void watch(quint32 flowId, TimePoint now) { m_watched.push_back({now + RemindAfter, flowId}); }
    /// A flow whose time has come; false when there is none.
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
    void clear() { m_watched.clear(); }

private:
    struct Watched
    {
        TimePoint at;
        quint32 flowId;
    };
    std::deque<Watched> m_watched; ///< by time, since every one waits equally long
};

} // namespace rookery
