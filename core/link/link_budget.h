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
    static constexpr qint64 LeastOfOne = qint64(64) << 10;
    /// What one may keep however long while there is enough: it costs little more than an idle connection.
    static constexpr qint64 Tolerated = qint64(1) << 20;
    static constexpr qint64 MostControl = qint64(16) << 20;
    static constexpr qint64 LeastControl = qint64(512) << 10;

    [[nodiscard]] static LinkBudget &ofProcess();

    /// What one session may keep before its data waits, bytes.
    [[nodiscard]] qint64 limit() const;
    /// What it may keep of messages that are no data and cannot wait: with more it ends.
    [[nodiscard]] qint64 controlLimit() const;
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
        [[nodiscard]] qint64 controlLimit() const { return m_budget.controlLimit(); }
        [[nodiscard]] qint64 tolerated() const { return m_budget.isTight() ? LeastOfOne : Tolerated; }

    private:
        LinkBudget &m_budget;
        qint64 m_told = 0;
    };

private:
    [[nodiscard]] qint64 free() const { return MostInAll - m_kept.load(std::memory_order_relaxed); }

    std::atomic<qint64> m_kept{0};
};

} // namespace rookery
