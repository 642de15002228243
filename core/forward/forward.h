// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/forward_snapshot.h"
#include "core/proxy/proxy_password.h"
#include "core/socket/descriptor_budget.h"
#include "core/socket/name_service.h"
#include "core/spec/forward_support.h"
#include "core/time/clock.h"

#include <QObject>

namespace rookery {

class Uplink;

/// What every forward gets from its tunnel.
struct ForwardContext
{
    Clock *clock = &Clock::system();
    /// How long a local connection waits for the tunnel; 0: for ever (--channel-timeout).
    milliseconds channelTimeout = std::chrono::seconds(10);
    /// Whose forwards these are, for the log.
    QString tunnel = {};
    /// Whose questions the names are that its forwards look up.
    LookupShare lookups = {};
    ForwardPlace place = ForwardPlace::CommandLine;
    /// What its sockets are counted in; null: the process's. Each forward is a party of its own.
    DescriptorBudget *descriptors = nullptr;
    /// Who may use its proxies: forwards whose connections say themselves where to.
    ProxyPassword proxyPassword = {};
    /// They may listen beyond this computer without a password (--open-proxy).
    bool openProxy = false;
};

/// One forward of a tunnel: its local end, its flows and their numbers. It outlives connections: attach() and
/// detach() tell it when there is one. Lives in the tunnel's thread; timers and sockets are made in start(),
/// so it may be moved before that.
class Forward : public QObject
{
    Q_OBJECT

public:
    Forward(const ForwardSpec &spec, const ForwardContext &context);

    [[nodiscard]] const ForwardSpec &spec() const { return m_spec; }
    /// It is called otherwise from now on.
    void setName(const QString &name) { m_spec.name = name; }
    [[nodiscard]] ForwardState state() const { return m_state; }
    /// Why, where the state is PortBusy or Refused.
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] ForwardSnapshot snapshot(bool withFlows = false) const;
    [[nodiscard]] virtual int liveFlows() const = 0;
    /// Whether something local waits for a connection.
    [[nodiscard]] virtual bool hasWaiting() const { return false; }
    /// Another context from now on: what is under way goes on as it began. The clock stays.
    virtual void setContext(const ForwardContext &context);

    /// Opens the local end; without a connection, what comes in waits or is dropped.
    virtual void start() = 0;
    /// Closes the local end. Flows that live go on until they end or abortFlows() is called.
    virtual void stop() = 0;
    /// Ends every flow at once.
    virtual void abortFlows() = 0;
    /// There is a connection. `uplink` must be good until detach() or the forward's end.
    virtual void attach(Uplink &uplink) = 0;
    /// The connection is gone; its flows have been told by their streams.
    virtual void detach() = 0;
    /// Ends one flow at once: Reset to the peer, RST to the local program. False where it is none of ours.
    virtual bool closeFlow(quint64 flow) = 0;
    /// Listens on another local port from now on, for as long as this object lives; 0: any free one. Flows go
    /// on where the kind allows it. False where there is no local port to choose.
    virtual bool listenOn(quint16 port);

Q_SIGNALS:
    /// State, error or bound port are others now.
    void changed();
    /// The last live flow ended, or nobody waits for a connection any more.
    void idle();
    /// This forward was the tunnel's purpose and is over (stdio). `why.message` is empty for a good end.
    void finished(const rookery::Error &why);
    /// Something local waits for a connection that is not there. Comes from inside, any number of times.
    void wanted();

protected:
    /// Adds flows and totals of this kind.
    virtual void addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const = 0;
    void setState(ForwardState state, const Error &error = {});
    void setBoundPort(quint16 port) { m_boundPort = port; }
    [[nodiscard]] quint16 boundPort() const { return m_boundPort; }
    [[nodiscard]] const ForwardContext &context() const { return m_context; }
    [[nodiscard]] Clock &clock() const { return *m_context.clock; }
    [[nodiscard]] const DescriptorShare &descriptors() const { return m_descriptors; }
    /// "db.internal:5432", or what it says in its place: "socks"
    [[nodiscard]] QString targetText() const;
    /// The same with its name, for the log: "db.internal:5432 (orders)".
    [[nodiscard]] QString logText() const;
    /// Why abortFlows() and closeFlow() end a flow.
    [[nodiscard]] static Error stoppedHere();
    [[nodiscard]] static Error closedByHand();

private:
    ForwardSpec m_spec;
    ForwardContext m_context;
    DescriptorShare m_descriptors;
    ForwardState m_state = ForwardState::Off;
    Error m_error;
    quint16 m_boundPort = 0;
};

/// A number for a FlowSnapshot: unique in this process. Any thread.
[[nodiscard]] quint64 nextFlowNumber();

} // namespace rookery
