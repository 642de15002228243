// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/message_buffer.h"
#include "core/frame/frame.h"
#include "core/mux/datagram.h"
#include "core/mux/datagram_queue.h"
#include "core/mux/send_scheduler.h"

namespace rookery {

/// The datagrams of one connection, which take their turn at sending beside its flows: those that have
/// arrived and those that are to be sent, each way with its bound. No I/O.
class DatagramLane final : public SendTurn
{
public:
    DatagramLane(int maxCount, qint64 maxBytes) : m_arrived(maxCount, maxBytes), m_leaving(maxCount, maxBytes)
    {
    }

    /// One has come. False when it was dropped.
    bool arrive(quint32 flowId, const frame::Datagram &datagram);
    [[nodiscard]] bool hasArrived() const { return !m_arrived.isEmpty(); }
    [[nodiscard]] Datagram take() { return m_arrived.pop(); }

    /// Queues one. False when there is no room.
    [[nodiscard]] bool send(const DatagramView &datagram);
    [[nodiscard]] bool isSending() const { return !m_leaving.isEmpty(); }
    /// The next frame to be sent, while isSending().
    [[nodiscard]] MessageBuffer nextFrame();
    /// What is queued is not sent any more.
    void stopSending() { m_leaving.clear(); }

    [[nodiscard]] quint64 in() const { return m_in; }
    [[nodiscard]] quint64 out() const { return m_out; }
    [[nodiscard]] quint64 droppedIn() const { return m_arrived.dropped(); }
    [[nodiscard]] quint64 droppedOut() const { return m_leaving.dropped(); }

private:
    DatagramQueue<Datagram> m_arrived;
    DatagramQueue<MessageBuffer> m_leaving; ///< encoded already
    QByteArray m_lastHost;                  ///< shared by the datagrams of one target
    quint64 m_in = 0;
    quint64 m_out = 0;
};

} // namespace rookery
