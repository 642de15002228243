// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/multiplexor.h"

#include "core/channel/message_channel.h"
#include "core/mux/mux_engine.h"
#include "core/mux/mux_stream.h"

namespace rookery {

Multiplexor::Multiplexor(std::unique_ptr<MessageChannel> channel, const MuxOptions &options, Clock &clock,
                         QObject *parent)
    : QObject(parent), m_engine(std::make_unique<MuxEngine>(this, std::move(channel), options, clock))
{
}

Multiplexor::~Multiplexor() = default;

Multiplexor::State Multiplexor::state() const
{
    return m_engine->state();
}

MuxCounters Multiplexor::counters() const
{
    return m_engine->counters();
}

const MuxOptions &Multiplexor::options() const
{
    return m_engine->options();
}

QString Multiplexor::peerName() const
{
    return m_engine->peerName();
}

QString Multiplexor::logName() const
{
    return m_engine->logName();
}

void Multiplexor::setLogName(const QString &name)
{
    m_engine->setLogName(name);
}

bool Multiplexor::peerCan(QByteArrayView ability) const
{
    const auto &hello = m_engine->peerHello();
    return hello && hello->abilities.contains(ability);
}

bool Multiplexor::peerIsRookery() const
{
    return m_engine->peerHello().has_value();
}

QByteArray Multiplexor::peerIdentity() const
{
    const auto &hello = m_engine->peerHello();
    return hello ? hello->identity : QByteArray();
}

std::unique_ptr<MuxStream> Multiplexor::openStream(const QByteArray &host, quint16 port)
{
    return m_engine->open(host, port);
}

bool Multiplexor::hasPendingStreams() const
{
    return m_engine->hasPendingStreams();
}

std::unique_ptr<MuxStream> Multiplexor::nextPendingStream()
{
    return m_engine->nextPendingStream();
}

Expected<void> Multiplexor::sendDatagram(const DatagramView &datagram)
{
    return m_engine->sendDatagram(datagram);
}

bool Multiplexor::hasPendingDatagrams() const
{
    return m_engine->datagrams().hasArrived();
}

Datagram Multiplexor::nextPendingDatagram()
{
    return m_engine->datagrams().take();
}

quint32 Multiplexor::newDatagramFlowId()
{
    return m_engine->newDatagramFlowId();
}

Expected<quint32> Multiplexor::requestBind(frame::BindType type, const QByteArray &host, quint16 port)
{
    return m_engine->requestBind(type, host, port);
}

void Multiplexor::answerBind(quint32 flowId, bool accepted)
{
    m_engine->answerBind(flowId, accepted);
}

bool Multiplexor::releaseBind(quint32 flowId)
{
    return peerCan(Hello::Unbind) && m_engine->releaseBind(flowId);
}

void Multiplexor::probe()
{
    m_engine->probe();
}

void Multiplexor::close(const QString &reason)
{
    m_engine->close(reason);
}

} // namespace rookery
