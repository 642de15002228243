// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mux/memory_budget.h"
#include "core/mux/waiting_bytes.h"
#include "core/time/clock.h"

#include <QHash>

#include <memory>
#include <utility>
#include <vector>

namespace rookery {

class Flow;

/// What waits for the readers of one connection, and who pays when it is too much (docs/architecture.md, Life
/// of a byte): flows whose readers have stopped, those that hold most first. Knows what may be granted, too,
/// for a grant is a promise to hold it. No I/O: whom it names is cut off by whoever asks.
class ReaderMemory final
{
public:
    using FlowPtr = std::shared_ptr<Flow>;

    /// Bytes; MuxOptions says what each means.
    struct Limits
    {
        qint64 perFlow = 0;
        qint64 total = 0;
        qint64 promised = 0;
    };
    /// Kept with each flow.
    struct Part
    {
        quint64 waitsSince : 63 = 0; ///< the turn in which the reader last took something, or had nothing
        quint64 isToBePacked : 1 = 0;
        qint64 promised = 0; ///< its part of what is promised to all
    };

    enum class Room {
        There,
        IfOthersPay, ///< payers() names them
        TooMuch,     ///< for one flow
    };

    /// A reader that took nothing for this long, and up to twice as long, has stopped.
    static constexpr std::chrono::seconds StoppedAfter{1};

    ReaderMemory(const Limits &limits, MemoryBudget &budget);

    /// For the queues of all flows.
    [[nodiscard]] const std::shared_ptr<WaitingBytes> &account() const { return m_waiting; }
    [[nodiscard]] qint64 payload() const { return m_waiting->payload; }

    /// \name Room for what arrives
    /// @{
    /// Whether `bytes` more can be held for this flow.
    [[nodiscard]] Room roomFor(const Flow &flow, qint64 bytes);
    /// Whose unread bytes go to make room, in this order: of the flows in the table, and of those that are
    /// over and still being read.
    [[nodiscard]] std::vector<FlowPtr> payers(const QHash<quint32, FlowPtr> &flows);
    /// Some more than is asked for, so that the next Push need not look at all of them again.
    [[nodiscard]] bool isRelieved(qint64 bytes) const
    {
        const qint64 most = this->most();
        return m_waiting->held + bytes <= most - most / 8;
    }
    /// @}

    /// \name What readers do
    /// @{
    /// Something is about to be queued for this reader.
    void arrives(Flow &flow) const;
    /// The reader has taken something.
    void taken(Flow &flow);
    /// The flow is over, and its reader may take what is left.
    void keepDraining(const FlowPtr &flow);
    /// At the end of each turn. Turns are counted and not timed, because a clock for each frame would cost
    /// more than the rest of it.
    void turnEnded(TimePoint now);
    /// @}

    /// \name Blocks that are kept alive for little
    /// @{
    [[nodiscard]] bool isWasteful() const { return m_waiting->wasted() > WaitingBytes::MostWasted; }
    /// The flow has its part in it: to be packed by packWaste(). Whether that is news.
    bool noteWaste(const FlowPtr &flow);
    /// At the end of the turn: most of what arrived in it has been read by now, and is no waste.
    void packWaste();
    /// @}

    /// \name What is granted
    /// @{
    /// Whether windows may grow at all.
    [[nodiscard]] bool mayGrow() const { return m_waiting->held < most() / 4; }
    /// By how many bytes; negative: they shrink.
    [[nodiscard]] qint64 promisable() const { return m_limits.promised - m_promised; }
    /// The flow's window has changed.
    void notePromise(Flow &flow);
    /// The flow is over.
    void forgetPromise(Flow &flow);
    /// @}

private:
    /// What may be held for all readers: less than the limit where other connections hold much.
    [[nodiscard]] qint64 most() const { return std::min(m_limits.total, m_share.most()); }

    const Limits m_limits;
    std::shared_ptr<WaitingBytes> m_waiting = std::make_shared<WaitingBytes>();
    MemoryShare m_share;
    qint64 m_promised = 0; ///< receive windows beyond their first goals, bytes
    std::vector<FlowPtr> m_toPack;
    /// Flows that are over and whose readers have not taken everything yet.
    std::vector<std::weak_ptr<Flow>> m_draining;
    size_t m_drainingAtLeast = 0;
    quint64 m_turns = 1;
    quint64 m_turnAtTick = 0;
    quint64 m_turnBefore = 0; ///< a turn that was at least StoppedAfter ago
    TimePoint m_tickAt{};
};

} // namespace rookery
