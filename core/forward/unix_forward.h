// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/unix_listener.h"
#include "core/forward/inbound_streams.h"

#include <memory>

namespace rookery {

/// A local unix socket whose connections lead to a TCP target behind the gateway; otherwise as TcpForward.
/// While somebody else listens at its path, it tries again every few seconds. A unix socket has no RST: to
/// its program a flow that was cut off looks like one that has ended.
class UnixForward final : public Forward
{
    Q_OBJECT

public:
    /// Between two tries to listen.
    static constexpr milliseconds RetryInterval = std::chrono::seconds(3);

    UnixForward(const ForwardSpec &spec, const ForwardContext &context);
    ~UnixForward() override;

    void start() override;
    void stop() override;
    void setContext(const ForwardContext &context) override;
    void abortFlows() override;
    bool closeFlow(quint64 flow) override;
    void attach(Uplink &uplink) override;
    void detach() override;
    [[nodiscard]] int liveFlows() const override;
    [[nodiscard]] bool hasWaiting() const override;

protected:
    void addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    void makeListener();
    void listen();

    const std::unique_ptr<InboundStreams> m_streams;
    std::unique_ptr<UnixListener> m_listener; ///< from the first start() on
    std::unique_ptr<Timer> m_retry;           ///< from start() to stop()
};

} // namespace rookery
