// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"
#include "core/time/clock.h"

#include <QHash>

#include <deque>
#include <optional>

namespace rookery {

/// The binds of one connection, both those that we asked for and those that the peer did (protocol.md §5). A
/// UDP bind that was accepted keeps its flow ID as long as the connection lives.
class BindTable
{
public:
    enum class Slot { Requested, Asked, BoundUdp };

    /// At most this many of the peer's Binds may wait for the application or be UDP binds that live.
    static constexpr int MaxFromPeer = 256;

    [[nodiscard]] bool contains(quint32 id) const { return m_slots.contains(id); }
    [[nodiscard]] bool isRequested(quint32 id) const { return kindOf(id) == Slot::Requested; }
    [[nodiscard]] int unanswered() const { return m_unanswered; }
    /// One timed out: the peer answers no Binds, and asking more could stop it altogether.
    [[nodiscard]] bool hasTimedOut() const { return m_timedOut; }

    void request(quint32 id, frame::BindType type, TimePoint deadline);
    /// The peer's answer to our request. False when there is none of this ID.
    bool answered(quint32 id, bool accepted);
    /// The peer asks. False when it asks too much.
    [[nodiscard]] bool ask(quint32 id, frame::BindType type);
    /// Our answer to the peer. False when it did not ask.
    bool answer(quint32 id, bool accepted);
    /// A request whose time is over, taken out of the table; none when there is none.
    [[nodiscard]] std::optional<quint32> takeExpired(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    /// Every request without an answer, taken out.
    [[nodiscard]] QList<quint32> takeUnanswered();

private:
    struct Entry
    {
        Slot slot;
        frame::BindType type;
    };
    [[nodiscard]] std::optional<Slot> kindOf(quint32 id) const;
    void settle(quint32 id, bool accepted);

    QHash<quint32, Entry> m_slots;
    std::deque<std::pair<TimePoint, quint32>> m_deadlines;
    int m_unanswered = 0;
    int m_fromPeer = 0;
    bool m_timedOut = false;
};

} // namespace rookery
