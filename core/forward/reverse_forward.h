// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/forward.h"
#include "core/forward/uplink.h"

#include <memory>
#include <optional>

namespace rookery {

/// A forward whose port is at the gateway (docs/protocol.md §5.1): asks for it at every connection, again
/// every few seconds where it was refused, says whether it was given, and gives it back when it stops.
class ReverseForward : public Forward
{
    Q_OBJECT

public:
    /// Between a refusal and the next try. What refuses may pass: another program, or a session that the
    /// gateway has not found dead yet.
    static constexpr milliseconds RetryInterval = std::chrono::seconds(5);

    ReverseForward(const ForwardSpec &spec, const ForwardContext &context);

    void start() override;
    void stop() override;
    void attach(Uplink &uplink) override;
    void detach() override;

protected:
    [[nodiscard]] virtual frame::BindType bindType() const = 0;
    /// The gateway listens: take what comes in from now on. `flowId` is the Bind's.
    virtual void takeIncoming(Uplink &uplink, quint32 flowId) = 0;
    /// Take nothing any more; called while the uplink is still good, and only after takeIncoming().
    virtual void leaveIncoming(Uplink &uplink, quint32 flowId) = 0;

    /// Takes nothing any more and gives the port back. For destructors of the kinds.
    void leave();

    [[nodiscard]] Uplink *uplink() const { return m_uplink; }
    /// Where the gateway is asked to listen.
    [[nodiscard]] QString listenHost() const;
    /// Where it listens, or is asked to.
    [[nodiscard]] quint16 listenPort() const { return m_port; }
    [[nodiscard]] QString listenText() const;

private:
    void ask();
    [[nodiscard]] bool takesAnyPort() const { return spec().listenPort == 0; }
    [[nodiscard]] bool hasPort();
    void answered(const Expected<quint32> &flowId);
    void refused(Error why);
    void refuseWithoutPort();
    void take();
    void stopTaking();
    void giveBack();

    bool m_started = false;
    /// Of a forward that takes any: the one that it had last, so that whoever knows it finds it again, or 0.
    quint16 m_port;
    Uplink *m_uplink = nullptr;
    /// Of the Bind that the gateway accepted on this connection. One that takes nothing back keeps it over
    /// stop() and start().
    std::optional<quint32> m_bound;
    bool m_taking = false;
    /// Lives while a Bind of this connection may be answered: the answer to an older one is not ours.
    std::unique_ptr<QObject> m_asking;
    bool m_overdue = false;         ///< that answer; another Bind need not wait for it
    std::unique_ptr<Timer> m_retry; ///< from start() on
};

} // namespace rookery
