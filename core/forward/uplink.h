// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/mux/multiplexor.h"

#include <functional>
#include <memory>

class QObject;

namespace rookery {

class MuxStream;

/// One connection as its forwards see it. A Multiplexor has one queue of streams and one of datagrams; an
/// uplink hands each to the forward that it belongs to. The tunnel implements it; it lives in the tunnel's
/// thread and as long as the connection.
class Uplink
{
public:
    class DatagramReceiver
    {
    public:
        virtual ~DatagramReceiver() = default;
        virtual void takeDatagram(const Datagram &datagram) = 0;
    };
    class StreamReceiver
    {
    public:
        virtual ~StreamReceiver() = default;
        /// A stream that the gateway opened; destroying it refuses the Connect.
        virtual void takeStream(std::unique_ptr<MuxStream> stream) = 0;
    };
    /// What a Bind came to: its flow ID, or why it was refused. After a Timeout it may be called once more,
    /// with the answer that came late.
    using BindAnswered = std::function<void(const Expected<quint32> &flowId)>;

    virtual ~Uplink() = default;

    [[nodiscard]] virtual Multiplexor &mux() = 0;

    /// A flow ID for a new UDP mapping whose replies go to `receiver` (docs/protocol.md §3.3).
    [[nodiscard]] virtual quint32 openDatagramFlow(DatagramReceiver *receiver) = 0;
    /// The same for a flow ID that a Bind chose.
    virtual void routeDatagrams(quint32 flowId, DatagramReceiver *receiver) = 0;
    virtual void closeDatagramFlow(quint32 flowId) = 0;

    /// Streams that the gateway opens for connections to the address that was bound go to `receiver`
    /// (docs/protocol.md §5.1).
    virtual void routeStreams(const QString &boundHost, quint16 boundPort, StreamReceiver *receiver) = 0;
    virtual void stopStreams(StreamReceiver *receiver) = 0;

    /// Asks the gateway to listen. `answered` is called from the event loop or at once, unless `context` is
    /// destroyed before or the connection ends. A port that is given when nobody waits any more is given
    /// back.
    virtual void bind(frame::BindType type, const QString &host, quint16 port, QObject *context,
                      BindAnswered answered) = 0;
    /// Gives back the port of a Bind. False where the gateway knows no such thing: it stays bound.
    virtual bool unbind(quint32 flowId) = 0;
};

} // namespace rookery
