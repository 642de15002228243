// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/uplink.h"
#include "core/tunnel/bind_queue.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <map>
#include <optional>
#include <vector>

namespace rookery {

/// Shares one connection out among the forwards of a tunnel: datagrams by flow ID, streams that the gateway
/// opens by the address that was bound. What belongs to no forward is refused: a stream with Reset, a
/// datagram by dropping it. Lives in the multiplexor's thread and must not outlive it.
class SharedUplink final : public QObject, public Uplink
{
    Q_OBJECT

public:
    explicit SharedUplink(Multiplexor &mux);

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

    /// A Bind of this connection. A gateway that takes nothing back keeps what it gave to the end of the
    /// connection, so it is here for the next forward that wants the same, as one does whose target was
    /// changed.
    struct Bound
    {
        frame::BindType type = frame::BindType::Tcp;
        QString host;
        quint16 port = 0;
        std::optional<quint32> flowId; ///< none before the answer
        bool overdue = false;          ///< it may come yet, but another Bind need not wait for it
        QPointer<QObject> context;     ///< who waits for the answer
        BindAnswered answered;
    };

    void bindAnswered(quint64 number, const Expected<quint32> &result);
    [[nodiscard]] bool isUsed(const Bound &bound) const;
    void takeStreams();
    void takeDatagrams();
    void noteRefusal(const QString &host, quint16 port);
    [[nodiscard]] StreamReceiver *receiverFor(const QString &host, quint16 port) const;

    Multiplexor &m_mux;
    BindQueue m_binds;
    QHash<quint32, DatagramReceiver *> m_datagrams;
    std::vector<StreamRoute> m_streams;
    std::map<quint64, Bound> m_bound; ///< as many as the gateway accepts, and what is asked for
    quint64 m_lastBind = 0;
    bool m_refusalNoted = false;
};

} // namespace rookery
