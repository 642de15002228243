// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/datagram_flow.h"
#include "core/forward/forward.h"
#include "core/forward/stdio_forward.h"
#include "core/forward/uplink.h"
#include "core/socket/stream_socket.h"

#include <QByteArray>

#include <memory>

namespace rookery {

/// This process's stdin and stdout as one UDP flow: each read is one datagram, each answer is one write.
/// Nothing is read while there is no connection. When stdin has ended and nothing has come for a while, so
/// has the tunnel: finished(); also when the first connection does not come within the channel timeout, and
/// when whoever started us goes while there is none.
class StdioUdpForward final : public Forward, private StreamSocket::Listener, private Uplink::DatagramReceiver
{
    Q_OBJECT

public:
    /// How long answers are waited for after the end of stdin: the least that docs/protocol.md §6.3 asks of a
    /// mapping.
    static constexpr milliseconds Linger = std::chrono::seconds(10);
    /// Bytes kept for a reader of stdout that is slow; datagrams above that are dropped.
    static constexpr qsizetype MaxUnwritten = 1 << 20;

    StdioUdpForward(const ForwardSpec &spec, const ForwardContext &context,
                    const StdioDescriptors &descriptors = {});
    ~StdioUdpForward() override;

    void start() override;
    void stop() override;
    void abortFlows() override;
    bool closeFlow(quint64 flow) override;
    void attach(Uplink &uplink) override;
    void detach() override;
    [[nodiscard]] int liveFlows() const override;

protected:
    void addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    void begin();
    void socketReadable() override;
    void socketWritable() override;
    void takeDatagram(const Datagram &datagram) override;
    void send(QByteArray &&data);
    void end(const Error &why);
    void lookWhoIsGone();

    const StdioDescriptors m_descriptors;
    std::unique_ptr<StreamSocket> m_stdio;
    std::unique_ptr<Timer> m_linger;
    std::unique_ptr<StdioWait> m_wait;
    QByteArray m_unwritten;
    FlowSnapshot m_flow;
    DatagramTotals m_totals;
    quint32 m_flowId = 0;
    Uplink *m_uplink = nullptr;
    bool m_started = false;
    bool m_used = false; ///< stdin is there once
    bool m_inputEnded = false;
};

} // namespace rookery
