// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loop/turn_end.h"
#include "core/mux/flow_end.h"
#include "core/mux/mux_stream.h"
#include "core/socket/stream_socket.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace rookery {

/// Moves bytes between one flow and one local socket in both directions, with back-pressure and half-close
/// (docs/architecture.md, Life of a byte): EOF of the socket is Finish, an error of the socket is Reset, the
/// peer's Finish is shutdown(SHUT_WR), Reset is RST.
///
/// Owns both. Lives in their thread. No buffer of its own: bytes wait in the socket or in the flow's queue.
/// Destroying it before it has ended aborts both sides.
class Relay final : private FlowEnd, private StreamSocket::Listener, private TurnEnd::Task
{
    Q_DECLARE_TR_FUNCTIONS(Relay)

public:
    /// How a relay ended.
    struct Outcome
    {
        bool clean = true; ///< both directions ended with their Finish
        Error error;       ///< where not clean
    };
    /// Called once, from the event loop, when both directions are over; destroying the relay in it is what it
    /// is for.
    using Finished = std::function<void(Relay *, const Outcome &)>;

    Relay(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket, Finished finished);
    ~Relay() override;
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    /// Begins to move bytes. What the flow has brought so far is delivered; a flow that is over already ends
    /// the relay.
    void start();
    /// The peer's end is the end of both directions, as with nc: for stdin and stdout, where nobody else
    /// would end ours. What the local program has not handed over by then is dropped.
    void setEndsWithPeer() { m_endsWithPeer = true; }
    [[nodiscard]] const MuxStream &stream() const { return *m_stream; }
    /// Ends both sides at once: Reset to the peer, RST to the local program. Finished is called.
    void abort(const Error &why);

private:
    Pulled pull(char *to, qsizetype max) override;
    void framesArrived() override;
    void flowEnded(const Error &why) override;
    void socketReadable() override;
    void socketWritable() override;
    void turnEnded() override;

    /// Writes what has arrived, and passes on the peer's Finish behind it.
    void deliver();
    /// True when nothing is left to be written.
    bool deliverPending();
    void localBroke();
    [[nodiscard]] Error localError() const;
    void endIfDone();
    void end(const Outcome &outcome);

    std::unique_ptr<MuxStream> m_stream;
    std::unique_ptr<StreamSocket> m_socket; ///< null once the relay is over
    Finished m_finished;
    Outcome m_outcome; ///< once the relay is over
    bool m_endsWithPeer = false;
    bool m_localEnded = false; ///< the socket's end was read: Finish goes out
    bool m_peerEnded = false;  ///< the peer's Finish was passed on
};

} // namespace rookery
