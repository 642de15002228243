// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mux/delayed_flows.h"
#include "core/mux/receive_window.h"

#include <QtGlobal>

#include <optional>

namespace rookery {

struct Hello;

/// All that is done only because the peer may be a penguin. Everybody is taken for one until the hello
/// (docs/protocol.md §9.1); two Rookeries that have met do nothing of it. No I/O.
///
/// A penguin's writer looks at its window, finds nothing, and only then says whom to wake (docs/protocol.md
/// §4.4): an Acknowledge in between is lost on it, and it sleeps on a window that it has. When everything
/// before the last grant has come and nothing of it has for a while, that may be so, and an Acknowledge of 0
/// frames wakes it.
class PenguinCare final
{
public:
    /// A penguin ends the connection at a shorter datagram (docs/protocol.md §6.2).
    static constexpr qsizetype MinDatagram = 4;
    /// In a row; a writer with nothing to say looks the same as one that missed an Acknowledge.
    static constexpr quint8 MaxReminders = 3;

    /// Kept with each flow.
    struct Watch
    {
        DelayedFlows::Mark mark;
        quint8 reminders = 0; ///< sent since its last Push
    };

    explicit PenguinCare(Clock &clock) : m_clock(clock) {}

    /// The peer is a Rookery, with these abilities: what it can be trusted with is done no more.
    void meet(const Hello &hello);

    /// \name Acknowledges that a penguin may have missed
    /// @{
    /// A Push of the flow has come.
    bool pushCame(quint32 flowId, Watch &watch, const ReceiveWindow &window)
    {
        watch.reminders = 0;
        return watchForMiss(flowId, watch, window);
    }
    /// The flow was granted something, or a Push has come. Whether nextReminder() may be news.
    bool watchForMiss(quint32 flowId, Watch &watch, const ReceiveWindow &window)
    {
        return !m_met && window.lastGrantUntouched() && !DelayedFlows::isWatched(watch.mark) &&
               m_missed.watch(flowId, watch.mark, m_clock.now());
    }
    [[nodiscard]] std::optional<TimePoint> nextReminder() const { return m_missed.next(); }
    /// A flow to look at, by remind(). It may be over.
    [[nodiscard]] std::optional<quint32> takeDue(TimePoint now) { return m_missed.takeDue(now); }
    /// Whether the flow's peer should get an Acknowledge of 0 frames now. It is watched on then.
    [[nodiscard]] bool remind(quint32 flowId, Watch &watch, const ReceiveWindow &window);
    /// @}

    /// Whether the peer can take a datagram of so many bytes.
    [[nodiscard]] bool takesDatagram(qsizetype bytes) const { return bytes >= MinDatagram || m_takesShort; }
    /// Whether it is of use to send another Bind after one that nobody answered: a penguin answers none, and
    /// too many stop it altogether (docs/protocol.md §5.3).
    [[nodiscard]] bool mayAskForBind(bool oneTimedOut) const { return m_met || !oneTimedOut; }
    /// Frames after which the peer acknowledges at the latest: a penguin after as many as we announced
    /// (docs/protocol.md §4.3).
    [[nodiscard]] int acknowledgesEvery(quint32 announced) const { return m_acksEarly ? 1 : int(announced); }

    /// Whether it acknowledges little by little on a slow line (docs/protocol.md §9.2).
    [[nodiscard]] bool acknowledgesInTime() const { return m_acksInTime; }
    /// Whether it says how a dial went where it is asked (docs/protocol.md §9.4).
    [[nodiscard]] bool tellsResults() const { return m_tellsResults; }

private:
    Clock &m_clock;
    bool m_met = false;
    bool m_takesShort = false;
    bool m_acksEarly = false;
    bool m_acksInTime = false;
    bool m_tellsResults = false;
    DelayedFlows m_missed{milliseconds(100)};
};

} // namespace rookery
