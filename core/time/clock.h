// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace rookery {

using TimePoint = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

/// A single-shot timer. Starting one that runs starts it again. Belongs to the thread that made it.
class Timer
{
public:
    virtual ~Timer() = default;
    virtual void start(milliseconds delay) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isActive() const = 0;
};

/// Where the engine gets its time from, so that tests can move it by hand (tests/support/fake_clock.h).
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual TimePoint now() const = 0;
    /// `onTimeout` runs in the event loop of the calling thread; destroying the timer from inside it is
    /// allowed.
    [[nodiscard]] virtual std::unique_ptr<Timer> createTimer(std::function<void()> onTimeout) = 0;

    /// Steady time of this machine, timers on QTimer. Safe to use from any thread.
    static Clock &system();
};

} // namespace rookery
