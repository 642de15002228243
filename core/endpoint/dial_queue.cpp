// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/dial_queue.h"

#include "core/address/host_port.h"
#include "core/mux/mux_stream.h"
#include "core/socket/stream_socket.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace rookery {

namespace {

/// What a dialer's failure means to whoever asks for the target.
ConnectResult resultOf(const Error &why, int systemError)
{
    if (why.code == ErrorCode::NameNotFound)
        return ConnectResult::NoSuchName;
    if (why.code == ErrorCode::NotPermitted)
        return ConnectResult::NotAllowed;
    switch (systemError) {
    case ECONNREFUSED:
        return ConnectResult::Refused;
    case ENETUNREACH:
    case EAFNOSUPPORT:
        return ConnectResult::NetworkUnreachable;
    case EHOSTUNREACH:
    case EHOSTDOWN:
        return ConnectResult::HostUnreachable;
    case ETIMEDOUT:
        return ConnectResult::TimedOut;
    case EACCES:
    case EPERM:
        return ConnectResult::NotAllowed;
    default:
        return ConnectResult::Failed;
    }
}

} // namespace

DialQueue::DialQueue(const DialOptions &options, const DescriptorShare &share, Clock &clock, Owner &owner)
    : m_options(options)
    , m_limit(std::exchange(m_options.timeout, milliseconds(0)))
    , m_share(share)
    , m_clock(clock)
    , m_owner(owner)
    , m_wait(share, DescriptorKind::Stream,
             [this](DescriptorLease lease) {
                 if (!m_waiting.empty() && m_dialing.size() < MaxDials)
                     begin(std::move(lease));
                 serve();
             })
    , m_overdue(clock.createTimer([this] { dropOverdue(); }))
    , m_rest(clock.createTimer([this] { serve(); }))
{
    m_options.descriptors = share;
}

DialQueue::~DialQueue()
{
    abort();
}

QString DialQueue::Target::text() const
{
    return path.isEmpty() ? hostPort(host, port) : path;
}

void DialQueue::add(std::unique_ptr<MuxStream> stream, const QString &host, quint16 port)
{
    add(std::move(stream), Target{host, port, {}, {}});
}

void DialQueue::addUnix(std::unique_ptr<MuxStream> stream, const QString &path,
                        const UnixDialer::Check &mayReach)
{
    add(std::move(stream), Target{{}, 0, path, mayReach});
}

void DialQueue::add(std::unique_ptr<MuxStream> stream, const Target &target)
{
    // Nobody would be told of its end any more.
    if (stream->state() == MuxStream::State::Ended)
        return;
    const TimePoint patience = m_limit > milliseconds(0) ? m_clock.now() + m_limit : TimePoint::max();
    const auto dial =
        m_waiting.insert(m_waiting.end(), Dial{std::move(stream), target, patience, {}, {}, {}, 0});
    // The peer may lose patience first.
    connect(dial->stream.get(), &MuxStream::failed, this,
            [this, dial](const Error &why) { streamEnded(dial, why); });
    serve();
    watchTime();
}

void DialQueue::serve()
{
    while (!m_waiting.empty() && m_dialing.size() < MaxDials && !m_rest->isActive()) {
        DescriptorLease lease = m_share.take(DescriptorKind::Stream);
        if (!lease) {
            m_wait.start();
            return;
        }
        begin(std::move(lease));
    }
}

void DialQueue::begin(DescriptorLease lease)
{
    const auto dial = m_waiting.begin();
    m_dialing.splice(m_dialing.end(), m_waiting, dial);
    dial->until = m_limit > milliseconds(0) ? m_clock.now() + m_limit : TimePoint::max();
    dial->lease = std::move(lease);
    if (dial->target.path.isEmpty())
        dialHost(dial);
    else
        dialUnix(dial);
    watchTime();
}

void DialQueue::dialHost(Dials::iterator dial)
{
    dial->dialer = std::make_unique<Dialer>(m_options, m_clock);
    connect(dial->dialer.get(), &Dialer::connected, this,
            [this, dial] { reached(dial, dial->dialer->takeSocket()); });
    connect(dial->dialer.get(), &Dialer::failed, this, [this, dial](const Error &why) { failed(dial, why); });
    dial->dialer->dial(dial->target.host, dial->target.port);
}

void DialQueue::dialUnix(Dials::iterator dial)
{
    if (!m_unix)
        m_unix = std::make_unique<UnixDialer>(m_clock);
    dial->unixDial =
        m_unix->dial(dial->target.path, dial->target.mayReach, [this, dial](const Expected<int> &descriptor) {
            if (descriptor)
                reached(dial, std::make_unique<StreamSocket>(*descriptor, StreamSocket::Setup::None));
            else
                failed(dial, descriptor.error());
        });
}

void DialQueue::reached(Dials::iterator dial, std::unique_ptr<StreamSocket> socket)
{
    socket->keep(std::move(dial->lease));
    dial->stream->tellResult(ConnectResult::Connected);
    m_owner.targetReached(take(dial), std::move(socket));
}

void DialQueue::failed(Dials::iterator dial, const Error &why)
{
    // That is our trouble and not the target's.
    if (why.code == ErrorCode::TooMuch && dial->patience > m_clock.now()) {
        waitAgain(dial);
        return;
    }
    const ConnectResult result = resultOf(why, dial->dialer ? dial->dialer->systemError() : 0);
    take(dial)->tellResult(result);
    m_owner.targetMissed(why);
}

void DialQueue::waitAgain(Dials::iterator dial)
{
    // The others see to it that it can be dialled once more, first of all; its dialer is calling.
    const auto again =
        m_waiting.insert(m_waiting.begin(), Dial{take(dial), dial->target, dial->patience, {}, {}, {}, 0});
    connect(again->stream.get(), &MuxStream::failed, this,
            [this, again](const Error &why) { streamEnded(again, why); });
    m_share.budget().recount();
    m_rest->start(Rest);
    m_overdue->stop(); // its time may come before that of those the timer was started for
    watchTime();
}

std::unique_ptr<MuxStream> DialQueue::take(Dials::iterator dial)
{
    // From here on the stream is somebody else's, and a dialer that is told to stop is not heard any more.
    dial->stream->disconnect(this);
    std::unique_ptr<MuxStream> stream = std::move(dial->stream);
    if (dial->unixDial != 0)
        m_unix->cancel(dial->unixDial);
    if (dial->dialer)
        dial->dialer->disconnect(this);
    if (dial->dialer || dial->unixDial != 0) {
        m_done.splice(m_done.end(), m_dialing, dial);
        atTurnEnd();
    } else {
        m_waiting.erase(dial);
    }
    return stream;
}

void DialQueue::streamEnded(Dials::iterator dial, const Error &why)
{
    // It is calling.
    take(dial).release()->deleteLater();
    m_owner.targetMissed(why);
}

void DialQueue::turnEnded()
{
    m_done.clear();
    serve();
}

size_t DialQueue::abort()
{
    const size_t count = size();
    while (!m_waiting.empty())
        take(m_waiting.begin()).reset();
    while (!m_dialing.empty())
        take(m_dialing.begin()).reset();
    m_wait.stop();
    m_rest->stop();
    m_overdue->stop();
    return count;
}

void DialQueue::dropOverdue()
{
    dropOverdue(m_waiting, &Dial::patience);
    dropOverdue(m_dialing, &Dial::until);
    watchTime();
}

void DialQueue::dropOverdue(Dials &dials, TimePoint Dial::*limit)
{
    while (!dials.empty() && dials.front().*limit <= m_clock.now()) {
        const Error why = overdue(dials.front());
        const bool isDialed = dials.front().dialer || dials.front().unixDial != 0;
        take(dials.begin())->tellResult(isDialed ? ConnectResult::TimedOut : ConnectResult::Failed);
        m_owner.targetMissed(why);
    }
}

Error DialQueue::overdue(const Dial &dial) const
{
    const QString where = dial.target.text();
    if (!dial.dialer && dial.unixDial == 0)
        return {ErrorCode::TooMuch,
                tr("Too many connections are open to connect to %1.").arg(where),
                tr("Close some, or raise the limit of open files."),
                {}};
    return {ErrorCode::ConnectionFailed,
            tr("%1 did not answer in time.").arg(where),
            tr("It may be down, or a firewall may drop what is sent to it."),
            {}};
}

void DialQueue::watchTime()
{
    if (m_overdue->isActive())
        return;
    const TimePoint next = std::min(m_waiting.empty() ? TimePoint::max() : m_waiting.front().patience,
                                    m_dialing.empty() ? TimePoint::max() : m_dialing.front().until);
    if (next != TimePoint::max())
        m_overdue->start(std::chrono::ceil<milliseconds>(next - m_clock.now()));
}

} // namespace rookery
