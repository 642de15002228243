// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QtGlobal>

#include <optional>

namespace rookery {

/// Something that waits for its answer until a deadline: a flow whose Connect is out. Intrusive, so that an
/// open costs no allocation and an answer no search; leaves by itself when it is destroyed.
class OpenWait
{
public:
    OpenWait() = default;
    OpenWait(const OpenWait &) = delete;
    OpenWait &operator=(const OpenWait &) = delete;
    /// Answered, or given up: no deadline any more.
    void endWait();

protected:
    ~OpenWait() { endWait(); }

private:
    friend class OpenDeadlines;
    friend class LateOpens;
    OpenWait *m_previous = nullptr; ///< null: it does not wait
    OpenWait *m_next = nullptr;
    TimePoint m_deadline{};
    quint8 m_extensions = 0;
};

/// When opens that nobody answers are given up. All opens of a connection may take equally long, so the order
/// in which they come is that of their deadlines, and whatever ID a retry gets, the place stays. What was
/// answered leaves nothing behind, so that a peer which answers, or resets, at any rate costs no more than
/// its frames. No I/O; does not own what waits.
class OpenDeadlines final
{
public:
    OpenDeadlines();
    ~OpenDeadlines();
    OpenDeadlines(const OpenDeadlines &) = delete;
    OpenDeadlines &operator=(const OpenDeadlines &) = delete;

    /// `deadline` is not before that of any that waits.
    void add(OpenWait &open, TimePoint deadline);
    /// One whose deadline is over, taken out; null when there is none.
    [[nodiscard]] OpenWait *takeDue(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> next() const;

private:
    class End final : public OpenWait
    {
    };
    [[nodiscard]] bool isEmpty() const { return m_end.m_next == &m_end; }

    End m_end; ///< before the first and behind the last
};

} // namespace rookery
