// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/listening_forward.h"
#include "core/forward/relay_set.h"

#include <deque>
#include <memory>
#include <vector>

namespace rookery {

class StreamSocket;
class TcpListener;

/// A local TCP port whose connections lead to a TCP target behind the gateway. Listens while there is no
/// connection too: local connections made meanwhile wait, unread and bounded in number, up to the channel
/// timeout. What there is no descriptor for is not accepted: it waits in the system's backlog.
class TcpForward final : public ListeningForward
{
    Q_OBJECT

public:
    /// Local connections that wait for the tunnel; more are closed at once.
    static constexpr size_t MaxWaiting = 1024;

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
    [[nodiscard]] bool hasWaiting() const override { return !m_waiting.empty(); }
    /// Local connections that wait for the tunnel.
    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }

protected:
    [[nodiscard]] Expected<quint16> open(const QHostAddress &address, quint16 port) override;
    void closeAll() override;
    void addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const override;

private:
    struct Waiting
    {
        std::unique_ptr<StreamSocket> socket;
        QString source;
        TimePoint until;
    };

    void accepted(int descriptor, const QString &source, DescriptorLease lease);
    void join(std::unique_ptr<StreamSocket> socket, const QString &source);
    void wait(std::unique_ptr<StreamSocket> socket, const QString &source);
    void dropOverdue();
    void refuse(std::unique_ptr<StreamSocket> socket);

    std::vector<std::unique_ptr<TcpListener>> m_listeners;
    std::deque<Waiting> m_waiting; ///< oldest first
    std::unique_ptr<Timer> m_overdue;
    RelaySet m_relays;
    Uplink *m_uplink = nullptr;
    quint64 m_neverServed = 0; ///< local connections closed without a flow
};

} // namespace rookery
