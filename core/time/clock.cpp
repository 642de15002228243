// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/clock.h"

#include <QTimer>

namespace rookery {

namespace {

class SystemTimer final : public Timer
{
public:
    explicit SystemTimer(std::function<void()> onTimeout) : m_onTimeout(std::move(onTimeout))
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            // A copy: the callback may destroy this timer.
            const auto callback = m_onTimeout;
            callback();
        });
    }

    void start(milliseconds delay) override { m_timer.start(delay); }
    void stop() override { m_timer.stop(); }
    [[nodiscard]] bool isActive() const override { return m_timer.isActive(); }

private:
    std::function<void()> m_onTimeout;
    QTimer m_timer;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return std::chrono::steady_clock::now(); }
    [[nodiscard]] std::unique_ptr<Timer> createTimer(std::function<void()> onTimeout) override
    {
        return std::make_unique<SystemTimer>(std::move(onTimeout));
    }
};

} // namespace

Clock &Clock::system()
{
    static SystemClock clock;
    return clock;
}

} // namespace rookery
