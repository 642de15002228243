// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace rookery {

/// What one flow lets its peer send (docs/protocol.md §4.3): begins small, and grants more by Acknowledge
/// than was consumed while the reader keeps up and the window is what limits the sender. No I/O.
class ReceiveWindow
{
public:
    struct Limits
    {
        quint32 initialFrames = 16;
        qint64 minBytes = 0;
        qint64 maxBytes = 0;
    };

    explicit ReceiveWindow(const Limits &limits, TimePoint now)
        : m_limits(limits)
        , m_window(limits.initialFrames)
        , m_granted(limits.initialFrames)
        , m_epochStart(now)
        , m_lastGrantAt(now)
    {
    }

    /// A Push has arrived. False when it was not granted: the peer broke the contract.
    [[nodiscard]] bool received(qsizetype bytes);
    /// The reader has taken one whole frame.
    void consumed(qsizetype bytes);
    /// Whether it is time for an Acknowledge: a quarter of the window or 64 KiB; in a crowd, where the peer
    /// may have little in flight, a quarter of the first window. And on a slow line, where the peer keeps
    /// little in flight, 8 KiB where the last one is 50 ms ago.
    [[nodiscard]] bool acknowledgeDue(TimePoint now, bool crowd = false) const;
    /// What to acknowledge now: the consumed frames, and more where the window should grow. Beyond its first
    /// goal it may grow by `room` bytes, which all flows of the connection share; where that is negative, it
    /// shrinks towards the first goal: fewer frames are given back than were consumed.
    [[nodiscard]] quint32 takeGrant(TimePoint now, std::chrono::microseconds roundTrip, bool mayGrow,
                                    qint64 room = std::numeric_limits<qint64>::max());
    /// Bytes that were promised beyond the first goal, by the largest frame that was seen.
    [[nodiscard]] qint64 promised() const
    {
        return std::max<qint64>(0, qint64(m_window) - leastFrames()) * m_largest;
    }

    [[nodiscard]] quint32 window() const { return m_window; }
    /// Frames that the peer may still send.
    [[nodiscard]] quint32 granted() const { return m_granted; }
    /// Whether the peer has sent all that it might before the last Acknowledge, and nothing that this one
    /// allowed.
    [[nodiscard]] bool lastGrantUntouched() const { return m_lastGrant > 0 && m_granted == m_lastGrant; }

private:
    [[nodiscard]] quint32 goal(TimePoint now, std::chrono::microseconds roundTrip);
    [[nodiscard]] quint32 framesOf(qint64 bytes) const;
    [[nodiscard]] quint32 leastFrames() const { return framesOf(m_limits.minBytes); }

    Limits m_limits;
    quint32 m_window;
    quint32 m_granted;
    quint32 m_lastGrant = 0;
    quint32 m_consumed = 0; ///< since the last Acknowledge
    qint64 m_consumedBytes = 0;
    qint64 m_largest = 8 * 1024; ///< largest frame seen; penguin's 8 KiB until then
    quint32 m_epochFrames = 0;
    TimePoint m_epochStart;
    TimePoint m_lastGrantAt;
};

} // namespace rookery
