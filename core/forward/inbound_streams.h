// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/relay.h"
#include "core/forward/forward.h"

#include <functional>
#include <memory>

namespace rookery {

/// The local connections of a forward from the moment in which its local end (a port, a unix socket, stdin
/// and stdout) has them: where they lead to is the business of whoever implements this. Lives in the
/// forward's thread.
class InboundStreams
{
public:
    /// What the forward hears of, from the event loop or, of `wanted`, from take() as the last thing there.
    struct Events
    {
        /// The last flow has ended, or the last that waited for the tunnel was given up.
        std::function<void()> idle;
        /// One waits for the tunnel.
        std::function<void()> wanted;
        /// One has ended; after `idle`.
        std::function<void(const Relay::Outcome &)> ended;
    };

    virtual ~InboundStreams() = default;
    virtual void setContext(const ForwardContext &context) = 0;
    /// Connections may come from here on; timers are made.
    virtual void start() = 0;
    /// Closes those that have no flow. The others go on.
    virtual void stop() = 0;
    /// There is a connection to the gateway; good until detach().
    virtual void attach(Uplink &uplink) = 0;
    virtual void detach() = 0;
    /// A connection came in. `source` is what a person is shown.
    virtual void take(std::unique_ptr<StreamSocket> socket, const QString &source) = 0;
    /// The same as a descriptor, which is set up as `setup` says.
    void take(int descriptor, StreamSocket::Setup setup, const QString &source, DescriptorLease lease)
    {
        auto socket = std::make_unique<StreamSocket>(descriptor, setup);
        socket->keep(std::move(lease));
        take(std::move(socket), source);
    }
    /// Closes the one that has kept its descriptor for nothing the longest; false where there is none.
    virtual bool makeRoom() { return false; }
    virtual void abortAll(const Error &why) = 0;
    /// Ends one flow; false where it is none of ours.
    virtual bool abort(quint64 flow, const Error &why) = 0;
    [[nodiscard]] virtual int live() const = 0;
    /// Those that wait for the tunnel.
    [[nodiscard]] virtual int waiting() const = 0;
    virtual void addTo(ForwardSnapshot &snapshot, bool withFlows) const = 0;
};

/// Those of one forward, by where it leads to.
[[nodiscard]] std::unique_ptr<InboundStreams>
makeInboundStreams(const ForwardSpec &spec, const ForwardContext &context, InboundStreams::Events events);

} // namespace rookery
