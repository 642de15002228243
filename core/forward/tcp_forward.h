// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/inbound_streams.h"
#include "core/forward/listening_forward.h"

#include <memory>
#include <vector>

namespace rookery {

class TcpListener;

/// A local TCP port whose connections lead to a TCP target behind the gateway, or say themselves where to.
/// Listens while there is no connection too: local connections made meanwhile wait (InboundStreams). What
/// there is no descriptor for is not accepted: it waits in the system's backlog.
class TcpForward final : public ListeningForward
{
    Q_OBJECT

public:
    TcpForward(const ForwardSpec &spec, const ForwardContext &context);
    ~TcpForward() override;

    void start() override;
    void stop() override;
    void setContext(const ForwardContext &context) override;
    void abortFlows() override;
    bool closeFlow(quint64 flow) override;
    void attach(Uplink &uplink) override;
    void detach() override;
    [[nodiscard]] int liveFlows() const override;
    [[nodiscard]] bool hasWaiting() const override { return waiting() > 0; }
    /// Local connections that wait for the tunnel.
    [[nodiscard]] int waiting() const { return m_streams->waiting(); }

protected:
    [[nodiscard]] Expected<quint16> open(const QHostAddress &address, quint16 port) override;
    void closeAll() override;
    void addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    [[nodiscard]] bool isProtected() const;

    std::vector<std::unique_ptr<TcpListener>> m_listeners;
    const std::unique_ptr<InboundStreams> m_streams;
};

} // namespace rookery
