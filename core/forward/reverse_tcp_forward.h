// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/relay_set.h"
#include "core/forward/reverse_forward.h"

#include <memory>
#include <unordered_map>

namespace rookery {

class Dialer;

/// A TCP port at the gateway whose connections lead to a target that is reached from here (protocol.md §5).
class ReverseTcpForward final : public ReverseForward, private Uplink::StreamReceiver
{
    Q_OBJECT

public:
    /// Connections whose target is still being dialled; more are refused.
    static constexpr size_t MaxDialing = 1024;

    ReverseTcpForward(const ForwardSpec &spec, const ForwardSettings &settings);
    ~ReverseTcpForward() override;

    void abortFlows() override;
    bool closeFlow(quint64 flow) override;
    [[nodiscard]] int liveFlows() const override;

protected:
    [[nodiscard]] frame::BindType bindType() const override { return frame::BindType::Tcp; }
    void takeIncoming(Uplink &uplink, quint32 flowId) override;
    void leaveIncoming(Uplink &uplink, quint32 flowId) override;
    void addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    struct Dialing
    {
        std::unique_ptr<MuxStream> stream;
        std::unique_ptr<Dialer> dialer;
    };

    void takeStream(std::unique_ptr<MuxStream> stream) override;
    void dialed(Dialer *dialer);
    void dialFailed(Dialer *dialer, const Error &why);
    /// The stream; the dialer goes, if it is not us that it just called.
    std::unique_ptr<MuxStream> endDialing(Dialer *dialer);
    void tellIdle();

    std::unordered_map<const Dialer *, Dialing> m_dialing;
    RelaySet m_relays;
    quint64 m_neverJoined = 0;
};

} // namespace rookery
