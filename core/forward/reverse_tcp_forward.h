// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/dial_queue.h"
#include "core/forward/relay_set.h"
#include "core/forward/reverse_forward.h"

#include <memory>

namespace rookery {

/// A TCP port at the gateway whose connections lead to a target that is reached from here (docs/protocol.md
/// §5.2).
class ReverseTcpForward final : public ReverseForward,
                                private Uplink::StreamReceiver,
                                private DialQueue::Owner
{
    Q_OBJECT

public:
    ReverseTcpForward(const ForwardSpec &spec, const ForwardContext &context);
    ~ReverseTcpForward() override;

    void setContext(const ForwardContext &context) override;
    void abortFlows() override;
    bool closeFlow(quint64 flow) override;
    [[nodiscard]] int liveFlows() const override;

protected:
    [[nodiscard]] frame::BindType bindType() const override { return frame::BindType::Tcp; }
    void takeIncoming(Uplink &uplink, quint32 flowId) override;
    void leaveIncoming(Uplink &uplink, quint32 flowId) override;
    void addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    void takeStream(std::unique_ptr<MuxStream> stream) override;
    void targetReached(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket) override;
    void targetMissed(const Error &why) override;
    [[nodiscard]] size_t dialing() const { return m_dials ? m_dials->size() : 0; }
    void tellIdle();

    RelaySet m_relays;
    std::unique_ptr<DialQueue> m_dials; ///< once there is something to dial, in the thread where that is
    quint64 m_neverJoined = 0;
};

} // namespace rookery
