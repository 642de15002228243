// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mux/send_window.h"

#include <algorithm>

namespace rookery {

/// What all flows of a connection together have unacknowledged, and what that leaves to each of them. No I/O.
class InFlightTotal final
{
public:
    /// Bytes; MuxOptions says what each means.
    struct Limits
    {
        qint64 total = 0;
        qint64 leastShare = 0;
        qint64 mostShare = 0;
    };

    explicit InFlightTotal(const Limits &limits) : m_limits(limits) {}

    /// A flow has so many bytes more in flight, or less.
    void add(qint64 bytes) { m_bytes += bytes; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// From half of the total on there is a crowd.
    [[nodiscard]] SendCrowd crowd() const
    {
        const qint64 room = m_limits.total - m_bytes;
        if (room > m_limits.total / 2)
            return {};
        const qint64 share = std::clamp(room / ShareOfRoom, m_limits.leastShare, m_limits.mostShare);
        return {share, std::max(share, room / 2)};
    }

private:
    /// What one flow may have of what all of them together may yet have: a part of so many.
    static constexpr qint64 ShareOfRoom = 64;

    Limits m_limits;
    qint64 m_bytes = 0;
};

} // namespace rookery
