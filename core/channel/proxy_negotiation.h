// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/connect_failure.h"

#include <QByteArray>

namespace rookery {

/// What a client says to a proxy until the connection behind it is open, without I/O and bounded in bytes.
class ProxyNegotiation
{
public:
    enum class State {
        Going,
        Again, ///< over a connection of its own: make a new one and call advance() with nothing received
        Open,
        Failed,
    };

    virtual ~ProxyNegotiation() = default;
    /// Reads what the proxy has said, `received`, and removes from it what was understood; what is left once
    /// it is Open does not come from the proxy. Call it with nothing to begin. Call it for every few
    /// kilobytes: what it leaves there is bounded, what it is given at once is not.
    virtual State advance(QByteArray &received) = 0;
    /// The proxy has ended the connection: Again or Failed, and that as a refusal where it was to answer to a
    /// password.
    virtual State ended() = 0;
    /// Whether the proxy has been asked for the connection: from then on it may be the server that is slow.
    [[nodiscard]] virtual bool hasAsked() const = 0;
    /// What is to be sent now; empty for nothing. A secret may be in it.
    [[nodiscard]] virtual QByteArray takeOutput() = 0;
    /// Why it Failed.
    [[nodiscard]] virtual Error failure(const ConnectTarget &target) const = 0;
};

} // namespace rookery
