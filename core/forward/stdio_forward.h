// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/forward.h"
#include "core/forward/inbound_streams.h"
#include "core/forward/stdio_wait.h"

namespace rookery {

/// This process's stdin and stdout as one TCP flow, for ssh's ProxyCommand. Nothing is read before there is a
/// connection. The end of the flow is the end of the tunnel: finished(), and so is a connection that does not
/// come within the channel timeout.
class StdioForward final : public Forward
{
    Q_OBJECT

public:
    StdioForward(const ForwardSpec &spec, const ForwardContext &context,
                 const StdioDescriptors &descriptors = {});
    ~StdioForward() override;

    void start() override;
    void stop() override;
    void setContext(const ForwardContext &context) override;
    void abortFlows() override;
    bool closeFlow(quint64 flow) override;
    void attach(Uplink &uplink) override;
    void detach() override;
    [[nodiscard]] int liveFlows() const override;

protected:
    void addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    void join();

    const StdioDescriptors m_descriptors;
    const std::unique_ptr<InboundStreams> m_streams;
    std::unique_ptr<StdioWait> m_wait;
    Uplink *m_uplink = nullptr;
    bool m_started = false;
    bool m_used = false; ///< stdin is there once
};

} // namespace rookery
