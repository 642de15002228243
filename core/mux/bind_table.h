// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frame/frame.h"
#include "core/time/clock.h"

#include <QByteArray>
#include <QHash>

#include <deque>
#include <optional>

namespace rookery {

/// A reverse listener that the peer asks for (docs/protocol.md §5).
struct BindRequest
{
    quint32 flowId = 0;
    frame::BindType type = frame::BindType::Tcp;
    QByteArray host;
    quint16 port = 0;
};

/// The binds of one connection, both those that we asked for and those that the peer did (docs/protocol.md
/// §5). One that was accepted keeps its flow ID until it is given back or the connection ends.
class BindTable
{
public:
    /// At most this many of the peer's Binds may wait for the application or be bound.
    static constexpr int MaxFromPeer = 256;
    /// Our own ones whose answer is late; a late yes to one more finds nobody.
    static constexpr int MaxLate = 256;

    [[nodiscard]] bool contains(quint32 id) const { return m_slots.contains(id); }
    [[nodiscard]] bool isRequested(quint32 id) const { return m_slots.value(id) == Slot::Requested; }
    [[nodiscard]] int unanswered() const { return m_unanswered; }
    /// One timed out and none of those was answered since: a penguin answers none, and asking more could stop
    /// it altogether.
    [[nodiscard]] bool hasTimedOut() const { return m_timedOut; }

    void request(quint32 id, TimePoint deadline);
    /// The peer's answer to our request, late or not, with the port that it has chosen. False when there is
    /// none of this ID.
    bool answered(quint32 id, bool accepted, quint16 port = 0);
    /// That port; 0: none was told.
    [[nodiscard]] quint16 port(quint32 id) const { return m_ports.value(id); }
    /// We give back what the peer accepted. False when it did not.
    bool release(quint32 id);
    /// The peer asks. False when it asks too much.
    [[nodiscard]] bool ask(quint32 id);
    /// Our answer to the peer. False when it does not ask, or not any more.
    bool answer(quint32 id, bool accepted);
    /// The peer gives it back, or asks no more. False when there is none of this ID.
    bool released(quint32 id);
    /// A request whose time is over; none when there is none. Its answer may still come.
    [[nodiscard]] std::optional<quint32> takeExpired(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    /// Every request without an answer that has time left, taken out.
    [[nodiscard]] QList<quint32> takeUnanswered();

private:
    enum class Slot {
        None,
        Requested, ///< by us
        Late,      ///< by us, and its time is over
        Bound,     ///< by the peer for us
        Asked,     ///< by the peer
        Given,     ///< by us to the peer
    };

    QHash<quint32, Slot> m_slots;
    QHash<quint32, quint16> m_ports; ///< of those that the peer has bound for us
    std::deque<std::pair<TimePoint, quint32>> m_deadlines;
    int m_unanswered = 0;
    int m_late = 0;
    int m_fromPeer = 0;
    bool m_timedOut = false;
};

} // namespace rookery
