// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/connect_result.h"

#include <QByteArray>

namespace rookery {

/// What a program says to a proxy of ours until it is clear what it wants, and what it is answered: without
/// I/O, and bounded in bytes. One object a connection.
class ClientHandshake
{
public:
    enum class State {
        Reading,  ///< more bytes are needed
        Connects, ///< it wants a connection to target(); answer() says what to tell it
        /// Something else goes on with what is left in `received`: what that is, knows who made the
        /// handshake.
        HandsOver,
        Refused, ///< the last words are in takeOutput(), which may be empty
        /// The same for a wrong password: they are to be said after a while, so that guessing takes time.
        Denied,
    };
    /// As the program said it.
    struct Target
    {
        QByteArray host; ///< a name, or an address without brackets; 1 to 255 bytes, otherwise unchecked
        quint16 port = 0;
    };

    virtual ~ClientHandshake() = default;
    /// Reads what the program has said, `received`, and removes from it what was understood. What is left
    /// while it is Reading is bounded; what is left after that is for whoever comes behind. Not to be called
    /// after another state than Reading.
    virtual State advance(QByteArray &received) = 0;
    /// What is to be sent now; empty for nothing.
    [[nodiscard]] virtual QByteArray takeOutput() = 0;
    [[nodiscard]] virtual Target target() const = 0;
    /// What the program is told of its connection.
    [[nodiscard]] virtual QByteArray answer(ConnectResult result) const = 0;
};

} // namespace rookery
