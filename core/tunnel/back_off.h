// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <functional>

namespace rookery {

/// How long to wait before the next try: 200 ms, doubled each time up to a maximum, with a jitter of ±20 % so
/// that many clients of one gateway do not come back in step (docs/protocol.md §8.4). Never above the
/// maximum.
class BackOff final
{
public:
    /// Evenly spread over [0, 1).
    using Random = std::function<double()>;

    static constexpr milliseconds First{200};

    /// Without `random`, a generator of the process.
    explicit BackOff(milliseconds maximum, Random random = {});

    /// The next wait; each call doubles the one after it.
    [[nodiscard]] milliseconds next();
    /// Back to the first wait.
    void reset();

private:
    milliseconds m_maximum;
    milliseconds m_step;
    Random m_random;
};

} // namespace rookery
