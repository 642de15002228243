// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/heartbeat.h"

#include "core/log/log.h"
#include "core/log/log_scope.h"

#include <algorithm>

namespace rookery {

namespace {
constexpr std::chrono::seconds LookWhileStalled{1};
} // namespace

Heartbeat::Heartbeat(MessageChannel &channel, const Keepalive::Limits &limits, Clock &clock)
    : QObject(&channel)
    , m_channel(channel)
    , m_clock(clock)
    , m_keepalive(limits, clock.now())
    , m_alarm(clock, [this] { look(); })
{
    connect(&channel, &MessageChannel::pongReceived, this, &Heartbeat::onPong);
    connect(&channel, &MessageChannel::closed, this, [this] {
        m_over = true;
        m_alarm.stop();
    });
    look();
}

void Heartbeat::probe()
{
    m_keepalive.probe(m_clock.now());
    // Not at once: it may find that there is something to tell.
    QMetaObject::invokeMethod(this, &Heartbeat::look, Qt::QueuedConnection);
}

TimePoint Heartbeat::lastSign() const
{
    return std::max(m_keepalive.lastSign(), m_channel.lastHeard().value_or(TimePoint::min()));
}

void Heartbeat::noteSigns()
{
    const auto heard = m_channel.lastHeard();
    if (heard && m_keepalive.heard(*heard))
        Q_EMIT recovered();
}

void Heartbeat::onPong(const QByteArray &payload)
{
    const bool wasStalled = m_keepalive.isStalled();
    const auto took = m_keepalive.pong(payload, m_clock.now());
    lookLater();
    if (wasStalled)
        Q_EMIT recovered();
    if (!took)
        return;
    m_roundTrip = std::max(*took, std::chrono::microseconds(1));
    Q_EMIT m_channel.roundTripMeasured(m_roundTrip);
    Q_EMIT measured(m_roundTrip);
}

void Heartbeat::look()
{
    if (m_over)
        return;
    noteSigns();
    const auto verdict = m_keepalive.check(m_clock.now());
    if (verdict.dead) {
        const LogScope scope(m_channel.logName());
        qCWarning(logChannel, "connection with %s ended: no pong in time",
                  qUtf8Printable(m_channel.peerName()));
        m_over = true;
        m_channel.giveUp({ErrorCode::KeepaliveTimeout,
                          tr("The other end stopped answering."),
                          {},
                          QStringLiteral("no pong in time")},
                         CloseCode::GoingAway);
        return;
    }
    if (verdict.ping) {
        // An idle connection needs no large buffers.
        if (!m_channel.takeTraffic())
            m_channel.releaseMemory();
        m_channel.ping(m_keepalive.pingPayload());
        m_channel.flush();
    }
    lookLater();
    if (verdict.stalled)
        Q_EMIT stalled();
}

void Heartbeat::lookLater()
{
    if (m_over)
        return;
    auto next = m_keepalive.nextCheck();
    // Nobody says when something comes: of a connection that is stalled people want to know.
    if (m_keepalive.isStalled())
        next = std::min(next.value_or(TimePoint::max()), m_clock.now() + LookWhileStalled);
    m_alarm.settle(next);
}

} // namespace rookery

#include "moc_heartbeat.cpp"
