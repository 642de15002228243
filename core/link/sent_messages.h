// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"

#include <algorithm>
#include <deque>

namespace rookery {

/// What one end of a session has sent and the other has not said to have, over one connection after the
/// other. Messages are known by their number in the session, which they get as they go out: which of them the
/// peer may say to have follows from what was given to the connection, and anything else is refused. No I/O.
class SentMessages final : public MessageReturns
{
public:
    /// What it costs to keep a message besides its block, bytes.
    static constexpr qint64 CostOfOne = 128;

    /// A counted message is about to be given to the connection.
    void noteGiven();
    /// A counted message that has to wait for a connection, or behind others that do.
    void wait(MessageBuffer &&message);
    void messageReturned(MessageBuffer &&message, QByteArrayView start, Restore restore) override;

    /// The peer says that it has so many, in all; false where that cannot be. What it has over an earlier
    /// connection goes out again all the same: it was asked for.
    [[nodiscard]] bool acknowledge(quint64 count);
    [[nodiscard]] quint64 acknowledged() const { return m_acknowledged; }
    /// The number of the last one that the connection was given.
    [[nodiscard]] quint64 lastGiven() const { return m_lastGiven; }
    /// The connection is over and has returned all that it was given: what the peer did not say to have waits
    /// now. False where something is missing.
    [[nodiscard]] bool detach();
    /// Whether another connection may begin where its other end has so many; `isOutdated`: it has said to
    /// have more since.
    [[nodiscard]] bool canAttach(quint64 peerHas) const
    {
        return !isOutdated(peerHas) && peerHas <= m_reached;
    }
    [[nodiscard]] bool isOutdated(quint64 peerHas) const { return peerHas < m_acknowledged; }
    /// It does: the others go out again. False where it may not; then nothing has changed.
    [[nodiscard]] bool attach(quint64 peerHas);
    [[nodiscard]] bool hasWaiting() const { return !m_waiting.empty(); }
    [[nodiscard]] bool hasUnacknowledged() const { return m_acknowledged < m_reached; }
    /// Whether the next message may go ahead of what the connection has: not ahead of the first one, by which
    /// the peer knows what we can, nor of what goes out again, which it knows by its order, nor of one that
    /// should have gone ahead and could not.
    [[nodiscard]] bool mayGoAhead() const { return m_waiting.empty() && m_lastReturned >= m_inOrder; }
    /// The one that was noted last could not.
    void noteBehind() { m_inOrder = std::max(m_inOrder, m_lastGiven); }
    /// The next one to be given to the connection, which is noted.
    [[nodiscard]] MessageBuffer takeWaiting();

    /// Bytes of memory of all that is here, not of what the connection has; of that, what is no data.
    [[nodiscard]] qint64 cost() const { return m_cost; }
    [[nodiscard]] qint64 costOfControl() const { return m_costOfControl; }
    /// Nothing is kept from now on.
    void clear();

private:
    struct Kept
    {
        MessageBuffer message;
        Restore restore = nullptr;
        bool isData = false;
    };

    [[nodiscard]] static qint64 costOf(const Kept &kept) { return CostOfOne + kept.message.capacity(); }
    [[nodiscard]] bool isWasteful(const MessageBuffer &message) const;
    void keep(std::deque<Kept> &queue, Kept &&kept);
    void uncount(const Kept &kept);
    void dropFirst(std::deque<Kept> &queue);

    std::deque<Kept> m_kept;    ///< returned by the connection, and not acknowledged
    std::deque<Kept> m_waiting; ///< not given to this connection
    quint64 m_acknowledged = 0;
    quint64 m_lastReturned = 0; ///< number of the last counted message that was
    quint64 m_lastGiven = 0;
    quint64 m_reached = 0; ///< the last that any connection was given
    quint64 m_inOrder = 1; ///< the last that goes out in the order in which it was given
    qint64 m_cost = 0;
    qint64 m_costOfControl = 0;
};

} // namespace rookery
