// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/uplink.h"
#include "core/tunnel/bind_queue.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace rookery {

/// Shares one connection out among the forwards of a tunnel: datagrams by flow ID, streams that the gateway
/// opens by the address that was bound. What belongs to no forward is refused: a stream with Reset, a
/// datagram by dropping it. Lives in the multiplexor's thread and must not outlive it.
class Dispatcher final : public QObject, public Uplink
{
    Q_OBJECT

public:
    explicit Dispatcher(Multiplexor &mux);

    [[nodiscard]] Multiplexor &mux() override { return m_mux; }
    [[nodiscard]] quint32 openDatagramFlow(DatagramReceiver *receiver) override;
    void routeDatagrams(quint32 flowId, DatagramReceiver *receiver) override;
    void closeDatagramFlow(quint32 flowId) override;
    void routeStreams(const QString &boundHost, quint16 boundPort, StreamReceiver *receiver) override;
    void stopStreams(StreamReceiver *receiver) override;
    void bind(frame::BindType type, const QString &host, quint16 port, QObject *context,
              BindAnswered answered) override;
    bool unbind(quint32 flowId) override;

private:
    struct StreamRoute
    {
        QString host;
        quint16 port = 0;
        StreamReceiver *receiver = nullptr;
    };

    void takeStreams();
    void takeDatagrams();
    void noteRefusal(const QString &host, quint16 port);
    [[nodiscard]] StreamReceiver *receiverFor(const QString &host, quint16 port) const;

    Multiplexor &m_mux;
    BindQueue m_binds;
    QHash<quint32, DatagramReceiver *> m_datagrams;
    std::vector<StreamRoute> m_streams;
    bool m_refusalNoted = false;
};

} // namespace rookery
