// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/target_opens.h"

#include "core/address/host_port.h"
#include "core/forward/uplink.h"

#include <utility>

namespace rookery {

namespace {

/// What the failure of a stream means for its target.
ConnectResult resultOf(const MuxStream &stream, const Error &why)
{
    switch (why.code) {
    case ErrorCode::FlowRefused:
        return stream.result();
    case ErrorCode::FlowIdsExhausted:
    case ErrorCode::ProtocolError:
    case ErrorCode::BadInput:
    case ErrorCode::TooMuch:
        return ConnectResult::Failed;
    case ErrorCode::Timeout:
        return ConnectResult::TimedOut;
    default:
        return ConnectResult::TunnelDown;
    }
}

} // namespace

TargetOpens::TargetOpens(const ForwardContext &context, std::function<void()> wanted)
    : m_clock(*context.clock), m_channelTimeout(context.channelTimeout), m_wanted(std::move(wanted))
{
}

TargetOpens::~TargetOpens() = default;

void TargetOpens::start()
{
    if (m_overdue)
        return;
    m_overdue.emplace(m_clock, [this] { dropOverdue(); });
    m_grace = m_clock.createTimer([this] { beginAll(); });
}

void TargetOpens::attach(Uplink &uplink)
{
    m_uplink = &uplink;
    const Multiplexor &mux = uplink.mux();
    if (mux.peerIsRookery() || !m_grace) {
        beginAll();
        return;
    }
    m_greeting = std::make_unique<QObject>();
    QObject::connect(&mux, &Multiplexor::peerIdentified, m_greeting.get(), [this] { beginAll(); });
    m_grace->start(HelloGrace);
}

void TargetOpens::detach()
{
    m_uplink = nullptr;
    m_greeting.reset();
}

void TargetOpens::beginAll()
{
    if (m_grace)
        m_grace->stop();
    // It may be calling.
    if (QObject *const greeting = m_greeting.release()) {
        greeting->disconnect();
        greeting->deleteLater();
    }
    while (m_uplink && !m_waiting.empty())
        begin(*m_waiting.front());
}

std::unique_ptr<TargetOpen> TargetOpens::open(const QByteArray &host, quint16 port, const QByteArray &first,
                                              Answered answered)
{
    std::unique_ptr<TargetOpen> open(new TargetOpen(*this, host, port, first, std::move(answered)));
    if (isReady()) {
        begin(*open);
    } else {
        if (m_waiting.size() >= MaxWaiting)
            dropOldest();
        open->enter(m_waiting, {});
        open->waitFor(m_channelTimeout);
        watchTime();
        if (!m_uplink)
            m_wanted();
    }
    return open;
}

void TargetOpens::setContext(const ForwardContext &context)
{
    if (std::exchange(m_channelTimeout, context.channelTimeout) == context.channelTimeout)
        return;
    for (TargetOpen *const open : m_waiting)
        open->waitFor(m_channelTimeout);
    if (m_overdue)
        watchTime();
}

/// From the event loop: whoever hears of it may end the session that wishes for the next one.
void TargetOpens::dropOldest()
{
    TargetOpen &oldest = *m_waiting.front();
    oldest.leave();
    oldest.missLater(ConnectResult::TunnelDown,
                     {ErrorCode::TooMuch, tr("Too many connections wait for the tunnel."), {}, {}});
}

void TargetOpens::begin(TargetOpen &open)
{
    open.enter(m_asked, m_clock.now() + ResultLimit);
    open.ask(m_uplink->mux());
    watchTime();
}

void TargetOpens::dropOverdue()
{
    while (!m_waiting.empty() && m_waiting.front()->m_until <= m_clock.now())
        m_waiting.front()->miss(ConnectResult::TunnelDown,
                                {ErrorCode::Timeout,
                                 tr("There was no connection to the gateway in time."),
                                 tr("--channel-timeout says how long that is."),
                                 {}});
    while (!m_asked.empty() && m_asked.front()->m_until <= m_clock.now())
        m_asked.front()->miss(
            ConnectResult::TimedOut,
            {ErrorCode::Timeout, tr("The gateway did not say whether it has reached the target."), {}, {}});
    watchTime();
}

void TargetOpens::watchTime()
{
    const TimePoint next = std::min(m_waiting.empty() ? TimePoint::max() : m_waiting.front()->m_until,
                                    m_asked.empty() ? TimePoint::max() : m_asked.front()->m_until);
    if (next != TimePoint::max())
        m_overdue->ringBy(next);
}

TargetOpen::TargetOpen(TargetOpens &owner, const QByteArray &host, quint16 port, const QByteArray &first,
                       TargetOpens::Answered answered)
    : m_owner(owner)
    , m_host(host)
    , m_port(port)
    , m_first(first)
    , m_answered(std::move(answered))
    , m_since(owner.m_clock.now())
{
}

TargetOpen::~TargetOpen()
{
    leave();
}

void TargetOpen::enter(TargetOpens::Opens &list, TimePoint until)
{
    leave();
    m_list = &list;
    m_place = list.insert(list.end(), this);
    m_until = until;
}

void TargetOpen::waitFor(milliseconds limit)
{
    m_until = limit > milliseconds(0) ? m_since + limit : TimePoint::max();
}

void TargetOpen::leave()
{
    if (m_list)
        m_list->erase(m_place);
    m_list = nullptr;
}

void TargetOpen::ask(Multiplexor &mux)
{
    m_stream = mux.openStream(m_host, m_port, MuxOpen::AskResult);
    connect(m_stream.get(), &MuxStream::reached, this, &TargetOpen::reached);
    connect(m_stream.get(), &MuxStream::failed, this,
            [this](const Error &why) { miss(resultOf(*m_stream, why), why); });
    if (const QByteArray first = std::exchange(m_first, {}); !first.isEmpty())
        m_stream->write(first);
}

void TargetOpen::reached()
{
    leave();
    m_stream->disconnect(this);
    // Copies: the callee may destroy this object.
    const TargetOpens::Answered answered = std::exchange(m_answered, {});
    answered({ConnectResult::Connected, {}, std::move(m_stream)});
}

void TargetOpen::miss(ConnectResult result, const Error &why)
{
    leave();
    // It may be calling.
    if (MuxStream *const stream = m_stream.release()) {
        stream->disconnect(this);
        stream->deleteLater();
    }
    if (const TargetOpens::Answered answered = std::exchange(m_answered, {}))
        answered({result, why, nullptr});
}

void TargetOpen::missLater(ConnectResult result, const Error &why)
{
    QMetaObject::invokeMethod(
        this, [this, result, why] { miss(result, why); }, Qt::QueuedConnection);
}

} // namespace rookery
