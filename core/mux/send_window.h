// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace rookery {

/// What the other flows of the connection leave, where all of them together have much in flight. Each may
/// then have a part of what is free, which is less the more of them there are: so there is always some
/// left (Choudhury and Hahne, "Dynamic Queue Length Thresholds", 1998).
struct SendCrowd
{
    qint64 share = 0; ///< in the place of minInFlight; 0: there is no crowd
    qint64 most = 0;  ///< where the path asks for more
};

/// What one flow may send: the peer's grants in frames (docs/protocol.md §4.3) and our own bound in bytes,
/// which follows round trip × rate so that a 512-frame grant does not become 512 × 512 KiB in flight. No I/O.
class SendWindow
{
public:
    using Crowd = SendCrowd;
    struct Limits
    {
        qint64 minInFlight = 0;
        qint64 maxInFlight = 0;
        /// Frames after which the peer acknowledges at the latest. The byte bound must not stop us before
        /// that many are on their way, or both sides would wait for each other.
        int ackEvery = 16;
        /// Takes the place of minInFlight beside interactive flows; 0: it is the same.
        qint64 politeInFlight = 0;
        /// The most in a crowd while nothing is acknowledged: readers that have stopped must not take all of
        /// what the peer can hold for this connection.
        qint64 unreadInFlight = 0;
        /// The most until the flow's rate is known, in the place of minInFlight; then half a second's worth.
        /// 0: the peer may acknowledge late, and nothing follows from the rate.
        qint64 firstInFlight = 0;
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
    void setFirstInFlight(qint64 bytes) { m_limits.firstInFlight = bytes; }
    /// Nothing was acknowledged for a while. The peer may do so as late as its window allows, which our bound
    /// in bytes knows nothing of: a frame more may go beyond that, then two, then four, until it does.
    void allowMore();
    /// How many times as long as at first to wait for an Acknowledge before the next allowMore().
    [[nodiscard]] int patience() const { return 1 << std::min(m_allowed, MostPatience); }

    [[nodiscard]] bool canSend(const Crowd &crowd = {}) const
    {
        const bool fits = m_inFlight < limit(crowd) && framesInFlight() < MostFrames;
        return m_frames > 0 && (fits || framesInFlight() < 2 * ackEvery() || m_more > 0);
    }
    /// Whether our own bound in bytes is all that holds the next frame back.
    [[nodiscard]] bool isHeldBack(const Crowd &crowd) const { return m_frames > 0 && !canSend(crowd); }
    /// Largest payload of the next frame, so that enough frames fit in the byte bound.
    [[nodiscard]] qsizetype maxPayload(const Crowd &crowd = {}) const;
    [[nodiscard]] quint32 frames() const { return m_frames; }
    [[nodiscard]] qint64 inFlight() const { return m_inFlight; }
    [[nodiscard]] qint64 limit(const Crowd &crowd = {}) const
    {
        return std::max(crowd.share > 0 ? std::min(m_needed, crowd.most) : m_needed, least(crowd));
    }

private:
    /// The size of each is kept until it is acknowledged.
    static constexpr int MostFrames = 65536;
    static constexpr int MostPatience = 5;
    [[nodiscard]] int framesInFlight() const { return int(m_sizes.size() - m_first); }
    [[nodiscard]] int ackEvery() const { return std::max(m_limits.ackEvery, m_seenAckEvery); }
    [[nodiscard]] qint64 least(const Crowd &crowd) const
    {
        if (crowd.share > 0)
            return m_isRead ? crowd.share : std::min(crowd.share, m_limits.unreadInFlight);
        const bool polite = m_polite && m_limits.politeInFlight > 0;
        const qint64 most = polite ? m_limits.politeInFlight : m_limits.minInFlight;
        if (m_limits.firstInFlight == 0)
            return most;
        return std::min(most, m_worth > 0 ? m_worth : m_limits.firstInFlight);
    }
    void learn(int acknowledged);
    void adapt(TimePoint now, std::chrono::microseconds roundTrip);

    Limits m_limits;
    bool m_polite = false;
    bool m_isRead = false; ///< something was acknowledged, and not too long ago
    quint32 m_frames = 0;
    quint32 m_announced = 0; ///< the peer's window at first
    int m_more = 0;          ///< frames that may go beyond the bound in bytes
    int m_moreAtOnce = 0;    ///< what m_more was last set to, since the last Acknowledge
    int m_allowed = 0;       ///< allowMore() since the last Acknowledge, of a peer that acknowledges in time
    int m_seenAckEvery = 0;  ///< frames after which the peer was seen to acknowledge, where that was late
    qint64 m_inFlight = 0;
    qint64 m_needed = 0; ///< what round trip × rate asks for
    qint64 m_worth = 0;  ///< what the flow moves in a certain time; 0: it is not known
    // Sizes of unacknowledged frames, oldest at m_first.
    std::vector<quint32> m_sizes;
    size_t m_first = 0;
    // Bytes acknowledged since the current measurement began.
    qint64 m_epochBytes = 0;
    TimePoint m_epochStart{};
};

} // namespace rookery
