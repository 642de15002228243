// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <algorithm>
#include <map>

namespace rookery::test {

/// A Clock that stands still until advance() moves it; timers fire from inside advance(), in order of their
/// time.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return m_now; }

    [[nodiscard]] std::unique_ptr<Timer> createTimer(std::function<void()> onTimeout) override
    {
        return std::make_unique<FakeTimer>(*this, std::move(onTimeout));
    }

    void advance(milliseconds by)
    {
        const TimePoint end = m_now + by;
        while (true) {
            const auto first = m_due.begin();
            if (first == m_due.end() || first->first > end)
                break;
            m_now = std::max(m_now, first->first);
            FakeTimer *timer = first->second;
            timer->stop();
            const auto callback = timer->onTimeout;
            callback();
        }
        m_now = end;
    }

    /// Timers that are running, for tests that prove that none is left.
    [[nodiscard]] size_t runningTimers() const { return m_due.size(); }

private:
    class FakeTimer final : public Timer
    {
    public:
        FakeTimer(FakeClock &clock, std::function<void()> callback)
            : onTimeout(std::move(callback)), m_clock(clock)
        {
        }
        ~FakeTimer() override { stop(); }
        FakeTimer(const FakeTimer &) = delete;
        FakeTimer &operator=(const FakeTimer &) = delete;

        void start(milliseconds delay) override
        {
            stop();
            m_entry = m_clock.m_due.emplace(m_clock.m_now + delay, this);
            m_active = true;
        }
        void stop() override
        {
            if (m_active)
                m_clock.m_due.erase(m_entry);
            m_active = false;
        }
        [[nodiscard]] bool isActive() const override { return m_active; }

        std::function<void()> onTimeout;

    private:
        FakeClock &m_clock;
        std::multimap<TimePoint, FakeTimer *>::iterator m_entry;
        bool m_active = false;
    };

    TimePoint m_now{std::chrono::hours(1)};
    std::multimap<TimePoint, FakeTimer *> m_due;
};

} // namespace rookery::test
