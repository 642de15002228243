// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/connection_probe.h"

#include "core/channel/connect_failure.h"
#include "core/channel/message_channel.h"
#include "core/channel/native_connector.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;

ConnectionProbe::ConnectionProbe(const ClientEndpoint &endpoint, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_tls(endpoint.url.scheme() == "wss"_L1)
    , m_connector(std::make_unique<NativeConnector>(endpoint, clock))
    , m_pingTimer(clock.createTimer([this] {
        fail({ErrorCode::Timeout,
              tr("The server upgraded the connection but does not answer a ping."),
              tr("Something between here and the server may hold WebSocket traffic back."),
              {}});
    }))
{
    connect(m_connector.get(), &NativeConnector::stageReached, this, &ConnectionProbe::onStage);
    connect(m_connector.get(), &ClientConnector::connected, this, &ConnectionProbe::onConnected);
    connect(m_connector.get(), &ClientConnector::failed, this, &ConnectionProbe::fail);
}

ConnectionProbe::~ConnectionProbe()
{
    cancel();
}

void ConnectionProbe::start()
{
    Q_ASSERT(!m_running);
    m_running = true;
    if (!m_tls)
        m_results[size_t(Step::Tls)].state = StepState::Skipped;
    begin(Step::Name);
    m_connector->start();
}

void ConnectionProbe::cancel()
{
    m_running = false;
    m_pingTimer->stop();
    if (m_connector)
        m_connector->disconnect(this);
    if (m_targets) {
        m_targets->disconnect(this);
        m_targets.release()->deleteLater();
    }
    if (m_channel) {
        m_channel->disconnect(this);
        m_channel->abort();
        // It may be the one that is calling.
        m_channel.release()->deleteLater();
    }
}

void ConnectionProbe::begin(Step step)
{
    m_step = step;
    m_stepBegan = m_clock.now();
    m_results[size_t(step)].state = StepState::Running;
    Q_EMIT stepChanged(step);
}

void ConnectionProbe::pass(Step step)
{
    StepResult &result = m_results[size_t(step)];
    result.took = sinceStepBegan();
    result.state = StepState::Done;
    Q_EMIT stepChanged(step);
}

void ConnectionProbe::onStage(ConnectStage reached)
{
    // A stage that began ends the one before. Through a proxy some come together; then they take no time.
    const auto goal = [&] {
        switch (reached) {
        case ConnectStage::Name:
            return Step::Name;
        case ConnectStage::Tcp:
            return Step::Tcp;
        case ConnectStage::Tls:
            return Step::Tls;
        case ConnectStage::Upgrade:
            break;
        }
        return Step::Upgrade;
    }();
    while (m_running && m_step < goal) {
        pass(m_step);
        Step next = Step(int(m_step) + 1);
        if (result(next).state == StepState::Skipped)
            next = Step(int(next) + 1);
        begin(next);
    }
}

void ConnectionProbe::onConnected()
{
    onStage(ConnectStage::Upgrade);
    m_certificates = m_connector->peerCertificates();
    m_channel = m_connector->takeConnection().channel;
    connect(m_channel.get(), &MessageChannel::pongReceived, this, &ConnectionProbe::onPong);
    connect(m_channel.get(), &MessageChannel::closed, this, &ConnectionProbe::fail);
    pass(Step::Upgrade);
    if (!m_running)
        return;
    begin(Step::Ping);
    m_pingTimer->start(PingLimit);
    m_channel->ping("rookery test"_ba);
}

void ConnectionProbe::onPong()
{
    m_pingTimer->stop();
    pass(Step::Ping);
    if (m_forwards.isEmpty())
        return finish(true);
    m_channel->disconnect(this);
    connect(m_channel.get(), &MessageChannel::closed, this, &ConnectionProbe::lose);
    // Not from inside the channel, which gets another owner.
    QMetaObject::invokeMethod(
        this, [this] { askTargets(); }, Qt::QueuedConnection);
}

void ConnectionProbe::askTargets()
{
    if (!m_running)
        return;
    m_channel->disconnect(this);
    m_targets = std::make_unique<TargetProbe>(std::move(m_channel), m_forwards, m_clock);
    connect(m_targets.get(), &TargetProbe::changed, this, &ConnectionProbe::targetChanged);
    connect(m_targets.get(), &TargetProbe::finished, this, [this] {
        if (m_targets->loss())
            lose(*m_targets->loss());
        else
            finish(true);
    });
    for (int i = 0; i < int(m_forwards.size()); ++i)
        Q_EMIT targetChanged(i);
    m_targets->start();
}

QList<TargetProbe::Result> ConnectionProbe::targets() const
{
    return m_targets ? m_targets->results() : QList<TargetProbe::Result>();
}

void ConnectionProbe::fail(const Error &why)
{
    if (!m_running)
        return;
    m_certificates = m_connector->peerCertificates();
    StepResult &result = m_results[size_t(m_step)];
    result.took = sinceStepBegan();
    result.error = why;
    result.state = StepState::Failed;
    Q_EMIT stepChanged(m_step);
    finish(false);
}

void ConnectionProbe::lose(const Error &why)
{
    m_loss = why;
    finish(false);
}

void ConnectionProbe::finish(bool good)
{
    if (!m_running)
        return;
    m_pingTimer->stop();
    m_running = false;
    if (m_channel) {
        m_channel->disconnect(this);
        m_channel->close(CloseCode::Normal, {});
    }
    Q_EMIT finished(good);
}

std::chrono::microseconds ConnectionProbe::sinceStepBegan() const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(m_clock.now() - m_stepBegan);
}

} // namespace rookery
