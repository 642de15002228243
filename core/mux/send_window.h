// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace rookery {

/// What one flow may send: the peer's grants in frames (protocol.md §4) and our own bound in bytes, which
/// follows round trip × rate so that a 512-frame grant does not become 512 × 512 KiB in flight (design.md
/// §3). No I/O.
class SendWindow
{
public:
    struct Limits
    {
        qint64 minInFlight = 0;
        qint64 maxInFlight = 0;
        /// Frames after which the peer acknowledges at the latest. The byte bound must not stop us before
        /// that many are on their way, or both sides would wait for each other.
        int ackEvery = 16;
        /// Takes the place of minInFlight beside interactive flows; 0: it is the same.
        qint64 politeInFlight = 0;
    };

    explicit SendWindow(const Limits &limits) : m_limits(limits) {}

    /// The peer's first grant, minus the early frames that are already on their way.
    void open(quint32 frames, TimePoint now);
    /// The peer consumed frames and may have granted more; saturates, never wraps.
    void acknowledge(quint32 frames, TimePoint now, std::chrono::microseconds roundTrip);
    void sent(qsizetype bytes, TimePoint now);
    /// Others on this connection wait for answers: no more in flight than the path needs.
    void setPolite(bool polite) { m_polite = polite; }
    /// The peer is known to acknowledge by bytes, too (hello ability "early-acks").
    void setAckEvery(int frames) { m_limits.ackEvery = frames; }

    [[nodiscard]] bool canSend() const
    {
        return m_frames > 0 && (m_inFlight < limit() || framesInFlight() < 2 * m_limits.ackEvery);
    }
    /// Largest payload of the next frame, so that enough frames fit in the byte bound.
    [[nodiscard]] qsizetype maxPayload() const { return qsizetype(limit() / (2 * m_limits.ackEvery)); }
    [[nodiscard]] quint32 frames() const { return m_frames; }
    [[nodiscard]] qint64 inFlight() const { return m_inFlight; }
    [[nodiscard]] qint64 limit() const { return std::max(m_needed, least()); }

private:
    [[nodiscard]] int framesInFlight() const { return int(m_sizes.size() - m_first); }
    [[nodiscard]] qint64 least() const
    {
        return m_polite && m_limits.politeInFlight > 0 ? m_limits.politeInFlight : m_limits.minInFlight;
    }
    void adapt(TimePoint now, std::chrono::microseconds roundTrip);

    Limits m_limits;
    bool m_polite = false;
    quint32 m_frames = 0;
    qint64 m_inFlight = 0;
    qint64 m_needed = 0; ///< what round trip × rate asks for
    // Sizes of unacknowledged frames, oldest at m_first.
    std::vector<quint32> m_sizes;
    size_t m_first = 0;
    // Bytes acknowledged since the current measurement began.
    qint64 m_epochBytes = 0;
    TimePoint m_epochStart{};
};

} // namespace rookery
