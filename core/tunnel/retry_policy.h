// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/time/clock.h"
#include "core/tunnel/back_off.h"

#include <optional>

namespace rookery {

/// When to try to connect again and when to give up (docs/architecture.md, Time). What passes is tried soon;
/// what a person has to put right slowly, but soon a few times first where it has worked before, because a
/// restart may look like it. Counts failed attempts in a row: a connection that did not last counts as one,
/// so that a server that accepts and closes at once is not hammered. Plain value without a clock.
class RetryPolicy final
{
public:
    /// A connection that lasted this long was a good one.
    static constexpr milliseconds GoodAfter = std::chrono::seconds(5);
    /// At least this long between tries for something that a person has to put right, where the maximum
    /// allows it.
    static constexpr milliseconds SlowRetry = std::chrono::seconds(30);
    /// So often in a row the same lasting failure is tried soon, where it has worked before.
    static constexpr int SoonTries = 3;
    /// What hurry() leaves between the failure and the next try: at first, and at most.
    static constexpr milliseconds ShortestHurry = std::chrono::seconds(1);
    static constexpr milliseconds LongestHurry = std::chrono::seconds(4);

    enum class Kind {
        Passing, ///< waiting may help: refused, cut, a hang-up during TLS, a name, 502, a time limit
        Lasting, ///< a person has to put it right: a key or path, a certificate, not a penguin, a setting
        Account, ///< a password that each try brings nearer to being locked
    };
    /// Why one would try before the wait is over.
    enum class Reason {
        LocalConnection, ///< a program waits for the tunnel
        Look,            ///< a person looks at it
        Network,         ///< the network is another one: what refused may have been the old one's portal
    };
    struct Verdict
    {
        bool giveUp = false;
        bool needsAttention = false;
        milliseconds wait{0};
    };

    /// `maxRetries` 0: for ever.
    RetryPolicy(int maxRetries, milliseconds maxInterval, BackOff::Random random = {});

    /// A connection was made: with this configuration it works.
    void connected() { m_worked = true; }
    /// No connection was made.
    [[nodiscard]] Verdict failed(const Error &why);
    /// A connection was made and is over.
    [[nodiscard]] Verdict lost(const Error &why, milliseconds lasted);
    /// The next try comes sooner than it would: it is an extra, as those of hurry() are.
    void noteExtra() { m_hurried = true; }
    /// Starts over: a person asked, or the network is another one.
    void reset();
    /// reset(), and what worked so far proves nothing: the configuration is another one.
    void forget();
    /// Whether this is a reason to try now, after the last failure.
    [[nodiscard]] bool heeds(Reason reason) const;
    /// There is a reason to try before the wait is over, of which `waited` has passed and `left` has not: how
    /// long to wait from now instead. None where the wait stays as it is. Such a try is an extra: its failure
    /// makes no wait longer and does not count towards `maxRetries`.
    [[nodiscard]] std::optional<milliseconds> hurry(Reason reason, milliseconds waited, milliseconds left);
    [[nodiscard]] int failedAttempts() const { return m_failed; }

    [[nodiscard]] static Kind kindOf(const Error &why);

private:
    [[nodiscard]] Verdict verdict(const Error &why);
    [[nodiscard]] milliseconds slowWait() const;

    BackOff m_backOff;
    int m_maxRetries;
    milliseconds m_maxInterval;
    milliseconds m_wait{0}; ///< of the last try that was not an extra
    bool m_worked = false;
    int m_failed = 0;
    int m_extras = 0; ///< of the failed ones, those that hurry() brought about
    bool m_hurried = false;
    Kind m_kind = Kind::Passing; ///< of the last failure, as the next two
    ErrorCode m_code = ErrorCode::BadInput;
    int m_httpStatus = 0;
    int m_alike = 0; ///< failures in a row that were like the last one
};

} // namespace rookery
