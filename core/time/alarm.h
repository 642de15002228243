// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

namespace rookery {

/// One timer for everything that has to be looked at again: it rings at the earliest of all times. One that
/// rings too early only looks: moving it with every open that is answered would cost more. Lives in the
/// thread that made it.
class Alarm final
{
public:
    Alarm(Clock &clock, std::function<void()> ring)
        : m_clock(clock), m_timer(clock.createTimer(std::move(ring)))
    {
    }

    /// At that time at the latest.
    void ringBy(TimePoint at)
    {
        if (m_timer->isActive() && m_at <= at)
            return;
        m_at = at;
        m_timer->start(std::max(milliseconds(0), std::chrono::ceil<milliseconds>(at - m_clock.now())));
    }
    /// This is the earliest of all there is to wait for; or there is nothing.
    void settle(std::optional<TimePoint> earliest)
    {
        if (earliest)
            ringBy(*earliest);
        else
            stop();
    }
    void stop() { m_timer->stop(); }

private:
    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    TimePoint m_at{};
};

} // namespace rookery
