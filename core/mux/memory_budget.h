// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace rookery {

/// What all connections of a process may hold for readers that have not taken it, bytes of memory. Each may
/// hold as much as is free (dynamic thresholds, Choudhury and Hahne 1998), so that one alone has half of it,
/// and of many nobody takes the part of the others. Any thread; a plain sum, without a lock.
class MemoryBudget final
{
public:
    explicit MemoryBudget(qint64 limit) : m_limit(limit) {}
    MemoryBudget(const MemoryBudget &) = delete;
    MemoryBudget &operator=(const MemoryBudget &) = delete;

    /// The process's: a quarter of the machine's memory, at least 256 MiB and at most 2 GiB.
    [[nodiscard]] static MemoryBudget &process();

    [[nodiscard]] qint64 limit() const { return m_limit; }
    [[nodiscard]] qint64 held() const { return m_held.load(std::memory_order_relaxed); }

private:
    friend class MemoryShare;
    const qint64 m_limit;
    std::atomic<qint64> m_held{0};
};

/// What one connection holds of a MemoryBudget; given back when it is destroyed. The budget outlives it.
/// Lives in the connection's thread.
class MemoryShare final
{
public:
    /// Everybody may hold this much, however many there are.
    static constexpr qint64 Least = qint64(1) << 20;
    /// Changes that are smaller are not told to the others.
    static constexpr qint64 Step = qint64(64) << 10;

    explicit MemoryShare(MemoryBudget &budget) : m_budget(budget) {}
    ~MemoryShare() { report(-m_reported); }
    MemoryShare(const MemoryShare &) = delete;
    MemoryShare &operator=(const MemoryShare &) = delete;

    /// The connection holds `bytes` now.
    void hold(qint64 bytes)
    {
        if (qAbs(bytes - m_reported) >= Step)
            report(bytes - m_reported);
    }
    /// The most that it may hold.
    [[nodiscard]] qint64 most() const { return qMax(Least, m_budget.limit() - m_budget.held()); }

private:
    void report(qint64 change)
    {
        m_reported += change;
        m_budget.m_held.fetch_add(change, std::memory_order_relaxed);
    }

    MemoryBudget &m_budget;
    qint64 m_reported = 0;
};

} // namespace rookery
