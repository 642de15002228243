// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"

#include <deque>

namespace rookery {

/// What one end of a session has sent and the other has not said to have, over one connection after the
/// other. Messages are known by their number in the session: which of them the peer may say to have follows
/// from what was given to the connection, and anything else is refused. No I/O.
class SentMessages final : public MessageReturns
{
public:
    /// What it costs to keep a message besides its block, bytes.
    static constexpr qint64 CostOfOne = 128;

    /// A message is about to be given to the connection.
    void noteGiven(bool counted);
    /// A counted message that has to wait for a connection, or behind others that do.
    void wait(MessageBuffer &&message);
    void messageReturned(MessageBuffer &&message, Restore restore) override;

    /// The peer says that it has so many, in all; false where that cannot be. What it has over an earlier
    /// connection goes out again all the same: it was asked for.
    [[nodiscard]] bool acknowledge(quint64 count);
    /// The connection is over and has returned all that it was given: what the peer did not say to have waits
    /// now. False where something is missing.
    [[nodiscard]] bool detach();
    /// Another connection, whose other end has so many: the others go out again. False where that cannot be;
    /// then nothing has changed.
    [[nodiscard]] bool attach(quint64 peerHas);
    [[nodiscard]] bool hasWaiting() const { return !m_waiting.empty(); }
    [[nodiscard]] bool hasUnacknowledged() const { return m_acknowledged < m_reached; }
    /// The next one to be given to the connection, which is noted.
    [[nodiscard]] MessageBuffer takeWaiting();

    /// Bytes of memory of all that is here, not of what the connection has.
    [[nodiscard]] qint64 cost() const { return m_cost; }
    /// Nothing is kept from now on.
    void clear();

private:
    struct Kept
    {
        MessageBuffer message;
        Restore restore = nullptr;
    };
    /// Messages in a row that are counted, or are not.
    struct Run
    {
        quint32 length = 0;
        bool counted = false;
    };

    [[nodiscard]] static qint64 costOf(const Kept &kept) { return CostOfOne + kept.message.capacity(); }
    [[nodiscard]] bool isWasteful(const MessageBuffer &message) const;
    void keep(std::deque<Kept> &queue, MessageBuffer &&message, Restore restore);
    void dropFirst(std::deque<Kept> &queue);

    std::deque<Run> m_given;    ///< to the connection, and not returned
    std::deque<Kept> m_kept;    ///< returned by the connection, and not acknowledged
    std::deque<Kept> m_waiting; ///< not given to this connection
    quint64 m_acknowledged = 0;
    quint64 m_lastReturned = 0; ///< number of the last counted message that was
    quint64 m_lastGiven = 0;
    quint64 m_reached = 0; ///< the last that any connection was given
    qint64 m_cost = 0;
};

} // namespace rookery
