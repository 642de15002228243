// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/stdio_udp_forward.h"

#include <array>
#include <system_error>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The largest payload that UDP over IPv4 has.
constexpr qsizetype MaxPayload = 65507;

QString errnoText(int error)
{
    return QString::fromStdString(std::generic_category().message(error));
}

} // namespace

StdioUdpForward::StdioUdpForward(const ForwardSpec &spec, const ForwardContext &context,
                                 const StdioDescriptors &descriptors)
    : Forward(spec, context), m_descriptors(descriptors)
{
}

StdioUdpForward::~StdioUdpForward()
{
    abortFlows();
}

void StdioUdpForward::start()
{
    m_started = true;
    if (!m_linger)
        m_linger = clock().createTimer([this] { end(m_uplink ? Error() : StdioWait::noConnection()); });
    setState(ForwardState::Listening);
    begin();
    if (m_used)
        return;
    m_wait = std::make_unique<StdioWait>(m_descriptors, clock(), context().channelTimeout,
                                         [this](const Error &why) {
                                             m_used = true;
                                             m_wait.reset();
                                             Q_EMIT finished(why);
                                         });
}

void StdioUdpForward::stop()
{
    m_started = false;
    m_wait.reset();
    setState(ForwardState::Off);
    abortFlows();
}

void StdioUdpForward::abortFlows()
{
    if (!m_stdio)
        return;
    if (m_uplink)
        m_uplink->closeDatagramFlow(m_flowId);
    m_linger->stop();
    m_stdio.reset();
    m_totals.end(m_flow);
}

void StdioUdpForward::attach(Uplink &uplink)
{
    m_uplink = &uplink;
    begin();
}

void StdioUdpForward::detach()
{
    m_uplink = nullptr;
    lookWhoIsGone();
}

/// While nothing is read, the end of the input is not met by reading.
void StdioUdpForward::lookWhoIsGone()
{
    if (!m_stdio || m_uplink || m_inputEnded)
        return;
    const StdioEnds ends = StdioEnds::of(m_descriptors);
    if (ends.inputEnded || ends.readerGone)
        m_linger->start(Linger);
}

bool StdioUdpForward::closeFlow(quint64 flow)
{
    if (!m_stdio || m_flow.id != flow)
        return false;
    end(closedByHand());
    return true;
}

int StdioUdpForward::liveFlows() const
{
    return m_stdio ? 1 : 0;
}

void StdioUdpForward::begin()
{
    if (!m_started || !m_uplink)
        return;
    if (!std::exchange(m_used, true)) {
        m_wait.reset();
        m_stdio = std::make_unique<StreamSocket>(m_descriptors.read, m_descriptors.write);
        m_stdio->setListener(this);
        m_flow = m_totals.begin(u"stdio"_s, targetText());
    }
    if (!m_stdio)
        return;
    m_flowId = m_uplink->openDatagramFlow(this);
    if (!m_inputEnded)
        m_linger->stop();
    // It may have been readable all the time that nothing was read.
    socketReadable();
}

void StdioUdpForward::socketReadable()
{
    lookWhoIsGone();
    std::array<char, MaxPayload> buffer; // NOLINT: filled by read()
    while (m_uplink && m_stdio && !m_inputEnded) {
        const StreamSocket::Result result = m_stdio->read(buffer.data(), MaxPayload);
        if (result.bytes > 0)
            send(QByteArray(buffer.data(), result.bytes));
        switch (result.outcome) {
        case StreamSocket::Outcome::Ok:
            break;
        case StreamSocket::Outcome::WouldBlock:
            return;
        case StreamSocket::Outcome::End:
            m_inputEnded = true;
            m_linger->start(Linger);
            return;
        case StreamSocket::Outcome::Failed:
            end({ErrorCode::LocalIo,
                 tr("Reading the standard input failed."),
                 {},
                 errnoText(m_stdio->lastError())});
            return;
        }
    }
}

void StdioUdpForward::send(QByteArray &&data)
{
    const auto size = quint64(data.size());
    if (m_uplink->mux().sendDatagram({m_flowId, spec().targetHost.toUtf8(), spec().targetPort, data}))
        m_flow.bytesOut += size;
    else
        ++m_totals.dropped;
}

void StdioUdpForward::takeDatagram(const Datagram &datagram)
{
    if (!m_stdio)
        return;
    if (m_inputEnded)
        m_linger->start(Linger);
    if (m_unwritten.size() + datagram.data.size() > MaxUnwritten) {
        ++m_totals.dropped;
        return;
    }
    m_flow.bytesIn += quint64(datagram.data.size());
    const bool writing = !m_unwritten.isEmpty();
    m_unwritten += datagram.data;
    if (!writing)
        socketWritable();
}

void StdioUdpForward::socketWritable()
{
    while (m_stdio && !m_unwritten.isEmpty()) {
        const std::array<QByteArrayView, 1> slices{QByteArrayView(m_unwritten)};
        const StreamSocket::Result result = m_stdio->write(slices);
        m_unwritten.remove(0, result.bytes);
        if (result.outcome == StreamSocket::Outcome::WouldBlock)
            return;
        if (result.outcome != StreamSocket::Outcome::Ok)
            end({ErrorCode::LocalIo,
                 tr("Writing to the standard output failed."),
                 {},
                 errnoText(m_stdio->lastError())});
    }
}

void StdioUdpForward::end(const Error &why)
{
    if (!m_stdio)
        return;
    abortFlows();
    Q_EMIT idle();
    Q_EMIT finished(why);
}

void StdioUdpForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_totals.addTo(snapshot);
    if (m_stdio)
        DatagramTotals::addLive(m_flow, snapshot, withFlows);
}

} // namespace rookery
