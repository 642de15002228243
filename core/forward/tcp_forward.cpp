// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/tcp_forward.h"

#include "core/endpoint/listener.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/spec/open_proxy.h"

#include <utility>

namespace rookery {

TcpForward::TcpForward(const ForwardSpec &spec, const ForwardContext &context)
    : ListeningForward(spec, context)
    , m_streams(makeInboundStreams(
          spec, context,
          {[this] { Q_EMIT idle(); }, [this] { Q_EMIT wanted(); }, [](const Relay::Outcome &) {}}))
{
}

TcpForward::~TcpForward() = default;

void TcpForward::start()
{
    m_streams->start();
    ListeningForward::start();
}

void TcpForward::stop()
{
    ListeningForward::stop();
    m_streams->stop();
}

void TcpForward::setContext(const ForwardContext &context)
{
    const bool mayBeOpen = isProtected();
    ListeningForward::setContext(context);
    m_streams->setContext(context);
    // What is open to everybody from now on without anybody having said so is refused, as at a start.
    if (mayBeOpen && !isProtected() && isOpenProxy(spec()) && state() == ForwardState::Listening) {
        stop();
        m_streams->abortAll(stoppedHere());
        start();
    }
}

void TcpForward::abortFlows()
{
    m_streams->abortAll(stoppedHere());
}

void TcpForward::attach(Uplink &uplink)
{
    m_streams->attach(uplink);
}

void TcpForward::detach()
{
    m_streams->detach();
}

bool TcpForward::closeFlow(quint64 flow)
{
    return m_streams->abort(flow, closedByHand());
}

int TcpForward::liveFlows() const
{
    return m_streams->live();
}

/// Who may use a proxy is settled, wherever it listens.
bool TcpForward::isProtected() const
{
    return context().proxyPassword.isNeeded() || context().openProxy;
}

Expected<quint16> TcpForward::open(const QHostAddress &address, quint16 port)
{
    if (spec().leadsAnywhere() && !address.isLoopback() && !isProtected())
        return tl::unexpected(openProxyError(context().place == ForwardPlace::CommandLine
                                                 ? SettingsPlace::CommandLine
                                                 : SettingsPlace::Editor));
    auto listener = std::make_unique<TcpListener>(
        [this](int descriptor, const QString &peer, DescriptorLease lease) {
            m_streams->take(descriptor, StreamSocket::Setup::Complete, peer, std::move(lease));
        },
        clock());
    listener->setShare(descriptors(), DescriptorKind::Stream, [this] { return m_streams->makeRoom(); });
    const Expected<void> listening = listener->listen(address, port);
    if (!listening)
        return tl::unexpected(listening.error());
    connect(listener.get(), &TcpListener::exhausted, this, [this](const Error &why) {
        const LogScope scope(context().tunnel);
        qCWarning(logForward).noquote() << why.sentence() << why.detail;
    });
    m_listeners.push_back(std::move(listener));
    return m_listeners.back()->serverPort();
}

void TcpForward::closeAll()
{
    for (std::unique_ptr<TcpListener> &listener : m_listeners) {
        // We may be called from inside one.
        listener->close();
        listener.release()->deleteLater();
    }
    m_listeners.clear();
}

void TcpForward::addFlowsTo(ForwardSnapshot &snapshot, bool withFlows) const
{
    m_streams->addTo(snapshot, withFlows);
}

} // namespace rookery
