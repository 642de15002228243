// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/time/clock.h"
#include "core/tunnel/back_off.h"

namespace rookery {

/// When to try to connect again and when to give up (protocol.md §8). Counts failed attempts in a row: a
/// connection that did not last counts as one, so that a server that accepts and closes at once is not
/// hammered.
class RetryPolicy final
{
public:
    /// A connection that lasted this long was a good one.
    static constexpr milliseconds GoodAfter = std::chrono::seconds(5);
    /// At least this long between tries for something that a person has to put right, where the maximum
    /// allows it.
    static constexpr milliseconds SlowRetry = std::chrono::seconds(30);

    struct Verdict
    {
        bool giveUp = false;
        bool needsAttention = false;
        milliseconds wait{0};
    };

    /// `maxRetries` 0: for ever.
    RetryPolicy(int maxRetries, milliseconds maxInterval, BackOff::Random random = {});

    /// No connection was made.
    [[nodiscard]] Verdict failed(const Error &why);
    /// A connection was made and is over.
    [[nodiscard]] Verdict lost(const Error &why, milliseconds lasted);
    /// Starts over: a person asked, or the network is another one.
    void reset();
    [[nodiscard]] int failedAttempts() const { return m_failed; }

    /// Whether waiting alone will hardly help: a bad certificate, a wrong key, not a penguin server, a bad
    /// setting.
    [[nodiscard]] static bool needsAttention(const Error &why);

private:
    [[nodiscard]] Verdict verdict(const Error &why);

    BackOff m_backOff;
    int m_maxRetries;
    milliseconds m_maxInterval;
    int m_failed = 0;
};

} // namespace rookery
