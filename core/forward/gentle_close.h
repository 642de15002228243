// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/stream_socket.h"
#include "core/time/clock.h"

#include <list>
#include <memory>

namespace rookery {

/// Connections whose last words were written and that nobody needs any more. One that is closed while
/// something unread waits in it is cut by TCP with a RST, which may overtake those words; so our direction is
/// ended, and what still comes is thrown away until the program ends its own, for a short time and few bytes
/// (RFC 9112 §9.6). One thread.
class GentleClose final
{
public:
    /// At once; for one more the oldest is closed.
    static constexpr size_t MaxSockets = 256;
    static constexpr milliseconds Limit = std::chrono::seconds(2);
    /// Thrown away of each; more is not worth it.
    static constexpr qsizetype MaxBytes = qsizetype(1) << 20;

    explicit GentleClose(Clock &clock);
    ~GentleClose();
    GentleClose(const GentleClose &) = delete;
    GentleClose &operator=(const GentleClose &) = delete;

    void add(std::unique_ptr<StreamSocket> socket);
    /// Closes the oldest one now; false where there is none.
    bool makeRoom();
    /// Closes all of them now.
    void stop();

private:
    class Closing;
    using Sockets = std::list<std::unique_ptr<Closing>>;

    void dropOverdue();
    void watchTime();

    Clock &m_clock;
    Sockets m_sockets; ///< oldest first
    std::unique_ptr<Timer> m_overdue;
};

} // namespace rookery
