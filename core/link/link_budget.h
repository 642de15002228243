// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace rookery {

/// What the sessions of this process keep together until it is acknowledged. Shared as MemoryBudget is
/// (docs/architecture.md, Shares): each may have as much as is free. Any thread, without a lock.
class LinkBudget final
{
public:
    static constexpr qint64 MostInAll = qint64(1) << 30;
    static constexpr qint64 MostOfOne = qint64(64) << 20;
    static constexpr qint64 LeastOfOne = qint64(1) << 20;

    [[nodiscard]] static LinkBudget &ofProcess();

    /// What one session may keep, bytes.
    [[nodiscard]] qint64 limit() const;
    /// Whether so much is kept that a session that waits for its client should go.
    [[nodiscard]] bool isTight() const { return m_kept.load(std::memory_order_relaxed) > MostInAll * 3 / 4; }

    /// What one session keeps.
    class Share final
    {
    public:
        explicit Share(LinkBudget &budget) : m_budget(budget) {}
        ~Share() { set(0); }
        Share(const Share &) = delete;
        Share &operator=(const Share &) = delete;

        /// Told to the others where it is much more or less than it was.
        void set(qint64 bytes);
        [[nodiscard]] qint64 limit() const { return m_budget.limit(); }

    private:
        LinkBudget &m_budget;
        qint64 m_told = 0;
    };

private:
    std::atomic<qint64> m_kept{0};
};

} // namespace rookery
