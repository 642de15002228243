// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/keepalive.h"
#include "core/channel/message_channel.h"
#include "core/time/alarm.h"

namespace rookery {

/// Watches over one connection (docs/protocol.md §1.5): pings, measures the round trip, says that the
/// connection is stalled, and gives it up when it is dead. Between two pings with nothing but those it has
/// the channel let go of memory.
///
/// A child of its channel, which it goes with, in the same thread. Made before control returns to the event
/// loop, with the first ping, behind whatever was to be sent first.
class Heartbeat final : public QObject
{
    Q_OBJECT

public:
    /// The end comes as the channel's closed(), with KeepaliveTimeout.
    Heartbeat(MessageChannel &channel, const Keepalive::Limits &limits = {}, Clock &clock = Clock::system());

    /// Pings soon, and expects the pong within the stall limit (after wake from sleep, say).
    void probe();
    /// Of the last ping; 0 before the first pong.
    [[nodiscard]] std::chrono::microseconds roundTrip() const { return m_roundTrip; }
    /// When something last came from the other end, or the connection was made.
    [[nodiscard]] TimePoint lastSign() const;

Q_SIGNALS:
    /// How long a ping and its pong took. MessageChannel::roundTripMeasured() is emitted, too.
    void measured(std::chrono::microseconds roundTrip);
    /// A pong is overdue and nothing else has come / something came after all.
    void stalled();
    void recovered();

private:
    void look();
    void lookLater();
    void noteSigns();
    void onPong(const QByteArray &payload);

    MessageChannel &m_channel;
    Clock &m_clock;
    Keepalive m_keepalive;
    Alarm m_alarm;
    std::chrono::microseconds m_roundTrip{0};
    bool m_over = false;
};

} // namespace rookery
