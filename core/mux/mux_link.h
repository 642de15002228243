// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/loop/turn_end.h"
#include "core/mux/abuse_guard.h"
#include "core/mux/drain_meter.h"
#include "core/mux/mux_counters.h"
#include "core/mux/mux_options.h"
#include "core/mux/send_scheduler.h"
#include "core/time/alarm.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <optional>

namespace rookery {

/// The connection as the parts of a Multiplexor share it: how frames leave and in whose turn, what a peer may
/// do, when to look again, and that it is over. Whoever uses it is below the Multiplexor and knows nothing of
/// it. Lives in the thread of its channel.
class MuxLink final
{
    Q_DECLARE_TR_FUNCTIONS(rookery::MuxLink)

public:
    enum class State { Running, Closing, Closed };
    /// What ends the connection at the end of this turn.
    struct Failure
    {
        Error why;
        CloseCode closeCode;
    };
    /// What the headers of frame and WebSocket cost, for fairness between small and large frames, bytes.
    static constexpr qint64 Overhead = 32;

    /// `turnEnd` is asked for whenever something was caused, `onTime` is called when a time of lookBy() has
    /// come.
    MuxLink(std::unique_ptr<MessageChannel> channel, const MuxOptions &options, Clock &clock,
            TurnEnd::Task &turnEnd, std::function<void()> onTime);

    [[nodiscard]] MessageChannel &channel() { return *m_channel; }
    [[nodiscard]] const MessageChannel &channel() const { return *m_channel; }
    [[nodiscard]] const MuxOptions &options() const { return m_options; }
    [[nodiscard]] MuxCounters &counters() { return m_counters; }
    [[nodiscard]] const MuxCounters &counters() const { return m_counters; }
    [[nodiscard]] TurnEnd::Task &turnEnd() { return m_turnEnd; }
    void wakeAtTurnEnd() { m_turnEnd.atTurnEnd(); }

    /// \name Time
    /// @{
    [[nodiscard]] TimePoint now() const { return m_clock.now(); }
    /// Something has to be looked at then; `onTime` is called, or before.
    void lookBy(TimePoint at)
    {
        if (!isOver())
            m_alarm.ringBy(at);
    }
    /// This is the earliest of all there is to look at; or there is nothing.
    void settle(std::optional<TimePoint> earliest)
    {
        if (!isOver())
            m_alarm.settle(earliest);
    }
    /// The shortest round trip so far; 0: none was measured.
    [[nodiscard]] std::chrono::microseconds roundTrip() const { return m_roundTrip; }
    void measured(std::chrono::microseconds roundTrip);
    /// @}

    /// \name Frames out
    /// @{
    /// At once. A peer that asks for answers and does not read them ends the connection.
    void sendControl(MessageBuffer &&message);
    /// The same ahead of the data of all flows, where it may come before what its own flow has sent.
    void sendControlAhead(MessageBuffer &&message);
    void sendReset(quint32 flowId);
    /// Data, in a turn that flush() gave.
    void sendData(MessageBuffer &&message)
    {
        m_channel->noteTraffic();
        m_channel->send(std::move(message));
    }
    /// Ahead of what sendData() has given to the channel, of which nothing may be of the same flow.
    void sendDataAhead(MessageBuffer &&message)
    {
        m_channel->noteTraffic();
        m_channel->sendAhead(std::move(message));
    }
    [[nodiscard]] SendScheduler &turns() { return m_turns; }
    /// Payload of the next frame that the link is fast enough for, bytes.
    [[nodiscard]] qsizetype budget() const { return std::min(m_drain.budget(), m_largestFrame); }
    /// Larger ones do not come through to the peer.
    void limitFrames(qsizetype bytes) { m_largestFrame = bytes; }
    [[nodiscard]] qsizetype largestFrame() const { return m_largestFrame; }
    /// Gives turns as long as the channel takes more, then hands all of it to the operating system.
    template <class Serve> void flush(Serve &&serve);
    /// The operating system took so many bytes.
    void drained(qint64 bytes) { m_drain.drained(bytes, m_channel->bytesToWrite(), now()); }
    [[nodiscard]] bool isFlushing() const { return m_flushing; }
    /// @}

    /// \name What the peer may do
    /// @{
    /// A frame that costs its sender nothing; false when there were too many and the connection is over.
    bool spend(AbuseGuard::Kind kind);
    void noteSlip(AbuseGuard::Slip slip);
    [[nodiscard]] quint64 slips() const { return m_guard.slips(); }
    /// @}

    /// \name The end
    /// @{
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    void beginClosing() { m_state = State::Closing; }
    /// Nothing is looked at any more, either.
    void setClosed();
    /// Nothing is sent or heard any more, whether or not anybody has been told.
    [[nodiscard]] bool isOver() const { return m_state == State::Closed || m_failure; }
    /// May be found out inside any call: nothing more is said or heard, and the rest is done at the end of
    /// the turn.
    void fail(ErrorCode code, const QString &message, const QString &detail, CloseCode closeCode);
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    /// @}

private:
    [[nodiscard]] bool takesControl();

    /// Bytes sent in one turn of the event loop; then everything else gets its turn.
    static constexpr qint64 TurnBytes = 1024 * 1024;

    std::unique_ptr<MessageChannel> m_channel;
    const MuxOptions m_options;
    Clock &m_clock;
    TurnEnd::Task &m_turnEnd;
    Alarm m_alarm;
    AbuseGuard m_guard;
    SendScheduler m_turns;
    DrainMeter m_drain;
    qsizetype m_largestFrame = MessageChannel::MaxMessageSize;
    MuxCounters m_counters;
    std::chrono::microseconds m_roundTrip{0};
    State m_state = State::Running;
    std::optional<Failure> m_failure;
    bool m_flushing = false;
};

template <class Serve> void MuxLink::flush(Serve &&serve)
{
    m_flushing = true;
    qint64 room = TurnBytes;
    while (!isOver()) {
        m_turns.setQuantum(m_drain.budget());
        SendTurn *turn = m_turns.next();
        if (!turn)
            break;
        if (m_channel->isFull())
            break;
        const qint64 queued = m_channel->bytesToWrite();
        if (queued >= m_drain.highWater()) {
            m_drain.filled(now());
            m_channel->flush();
            if (m_channel->bytesToWrite() >= m_drain.highWater())
                break;
            continue;
        }
        if (room <= 0) {
            wakeAtTurnEnd();
            break;
        }
        serve(*turn);
        room -= std::max<qint64>(Overhead, m_channel->bytesToWrite() - queued);
    }
    if (!isOver())
        m_channel->flush();
    m_flushing = false;
}

} // namespace rookery
