// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_endpoint.h"
#include "core/error/error.h"
#include "core/socket/peer_certificates.h"
#include "core/time/clock.h"
#include "core/tunnel/target_probe.h"

#include <QObject>

#include <array>
#include <memory>
#include <optional>

namespace rookery {

enum class ConnectStage;
class MessageChannel;
class NativeConnector;

/// "Test connection": does what a tunnel does to connect, one step at a time, and measures each; then the
/// targets of forwards are asked through it. Nothing is forwarded, and the connection is closed at the end.
/// Asynchronous, lives in one thread; one object, one try; destroying it cancels.
class ConnectionProbe final : public QObject
{
    Q_OBJECT

public:
    enum class Step { Name, Tcp, Tls, Upgrade, Ping };
    enum class StepState {
        Waiting,
        Running,
        Done,
        Failed,
        Skipped, ///< not part of this connection: TLS of ws://
    };
    static constexpr std::array Steps{Step::Name, Step::Tcp, Step::Tls, Step::Upgrade, Step::Ping};

    struct StepResult
    {
        StepState state = StepState::Waiting;
        std::chrono::microseconds took{0}; ///< for Done and Failed
        Error error;                       ///< for Failed
    };

    /// How long a server may take to answer the ping.
    static constexpr milliseconds PingLimit = std::chrono::seconds(10);

    explicit ConnectionProbe(const ClientEndpoint &endpoint, Clock &clock = Clock::system(),
                             QObject *parent = nullptr);
    /// Whose targets are asked. Before start().
    void setForwards(const QList<ForwardSpec> &forwards) { m_forwards = forwards; }
    ~ConnectionProbe() override;

    void start();
    /// Breaks off; nothing is emitted after it.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What the server showed, once the TLS step is over; empty before.
    [[nodiscard]] const PeerCertificates &certificates() const { return m_certificates; }
    [[nodiscard]] const StepResult &result(Step step) const { return m_results[size_t(step)]; }
    /// Of the forwards, in their order; empty before the steps are over.
    [[nodiscard]] QList<TargetProbe::Result> targets() const;
    /// Why the connection was lost when every step was done; none: it was not.
    [[nodiscard]] const std::optional<Error> &loss() const { return m_loss; }

Q_SIGNALS:
    void stepChanged(rookery::ConnectionProbe::Step step);
    void targetChanged(int index);
    /// Every step is Done, Skipped or, one of them, Failed, and where none is, the targets have been asked.
    /// Good where none is and the connection was not lost meanwhile.
    void finished(bool good);

private:
    void begin(Step step);
    void pass(Step step);
    void onStage(ConnectStage reached);
    void onConnected();
    void onPong();
    void askTargets();
    void fail(const Error &why);
    void lose(const Error &why);
    void finish(bool good);
    [[nodiscard]] std::chrono::microseconds sinceStepBegan() const;

    Clock &m_clock;
    const bool m_tls;
    std::unique_ptr<NativeConnector> m_connector;
    std::unique_ptr<MessageChannel> m_channel;
    QList<ForwardSpec> m_forwards;
    std::unique_ptr<TargetProbe> m_targets;
    std::unique_ptr<Timer> m_pingTimer;
    std::array<StepResult, Steps.size()> m_results;
    PeerCertificates m_certificates;
    Step m_step = Step::Name;
    std::optional<Error> m_loss;
    TimePoint m_stepBegan{};
    bool m_running = false;
};

} // namespace rookery
