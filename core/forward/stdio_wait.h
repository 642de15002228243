// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/loop/socket_poller.h"
#include "core/time/clock.h"

#include <functional>
#include <memory>

namespace rookery {

/// Where a stdio forward reads and writes; both are taken over.
struct StdioDescriptors
{
    int read = 0;
    int write = 1;
};

/// What became of the programs at the other ends of stdin and stdout, seen without reading or writing.
struct StdioEnds
{
    bool inputEnded = false; ///< nothing comes that has not been written yet; known of pipes and sockets
    bool readerGone = false;

    [[nodiscard]] static StdioEnds of(const StdioDescriptors &descriptors);
};

/// The time before a stdio forward has a connection. It ends when whoever started us is gone, and it does not
/// last for ever: a program that runs us (ssh, a shell) waits for our end. One thread.
class StdioWait final : private SocketPoller::Watcher
{
public:
    /// How long an input that has ended waits where `limit` is longer or 0.
    static constexpr milliseconds EndedInputLimit = std::chrono::seconds(10);
    using GivenUp = std::function<void(const Error &why)>;

    /// `givenUp` is called from the event loop, once, and may destroy this object. `limit`: 0 is for ever.
    StdioWait(const StdioDescriptors &descriptors, Clock &clock, milliseconds limit, GivenUp givenUp);
    ~StdioWait() override;
    StdioWait(const StdioWait &) = delete;
    StdioWait &operator=(const StdioWait &) = delete;

    /// Why it was given up where nobody has connected in time.
    [[nodiscard]] static Error noConnection();

private:
    void descriptorReady(SocketPoller::Events events) override;
    void giveUp(const Error &why);
    void leave();

    const StdioDescriptors m_descriptors;
    const std::unique_ptr<Timer> m_limit;
    const std::unique_ptr<Timer> m_endedInput;
    GivenUp m_givenUp;
};

} // namespace rookery
