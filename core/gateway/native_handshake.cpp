// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/native_handshake.h"

#include "core/log/log.h"
#include "core/tls/tls_transport.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rookery {

namespace {

std::unique_ptr<ByteTransport> transportOver(int descriptor, const std::optional<TlsContext> &tls)
{
    if (tls)
        return std::make_unique<TlsTransport>(descriptor, *tls);
    return ByteTransport::plain(descriptor);
}

} // namespace

NativeHandshake::NativeHandshake(qintptr descriptor, const QString &peer, DescriptorLease lease,
                                 const SharedGatewayContext &context, Clock &clock)
    : GatewayHandshake(peer, std::move(lease), context, clock)
{
    // An authority's question for a challenge comes without TLS, to whichever port is open to it.
    if (context->nativeTls && !context->config.acmeWebroot.isEmpty())
        m_firstByte = std::make_unique<FirstByte>(
            int(descriptor), [this](bool isThere, bool isTls) { sawFirstByte(isThere, isTls); });
    else
        m_transport = transportOver(int(descriptor), context->nativeTls);
}

NativeHandshake::~NativeHandshake()
{
    if (m_transport)
        m_transport->setListener(nullptr);
}

void NativeHandshake::start()
{
    m_limit = clock().createTimer([this] { end(); });
    if (context().config.handshakeTimeout > milliseconds::zero())
        m_limit->start(context().config.handshakeTimeout);
    if (m_transport)
        m_transport->setListener(this);
    // Signals come from the event loop.
    if (m_transport)
        QMetaObject::invokeMethod(this, &NativeHandshake::advance, Qt::QueuedConnection);
    else if (!m_firstByte->start())
        QMetaObject::invokeMethod(this, &NativeHandshake::end, Qt::QueuedConnection);
}

void NativeHandshake::sawFirstByte(bool isThere, bool isTls)
{
    if (!isThere) {
        end();
        return;
    }
    const int descriptor = m_firstByte->takeDescriptor();
    // Not at once: this is inside its call.
    QMetaObject::invokeMethod(
        this, [this] { m_firstByte.reset(); }, Qt::QueuedConnection);
    if (!isTls)
        setUnprotected();
    m_transport = transportOver(descriptor, isTls ? context().nativeTls : std::nullopt);
    m_transport->setListener(this);
    advance();
}

RequestedConnection::Carrier NativeHandshake::takeCarrier(QByteArray &received)
{
    m_over = true;
    m_limit->stop();
    received += m_received;
    m_transport->leaveThread();
    return std::move(m_transport);
}

void NativeHandshake::advance()
{
    if (m_over || m_isRequested || !finishHandshake())
        return;
    if (!m_refused) {
        readRequest();
        return;
    }
    sendAnswer();
    discard();
}

bool NativeHandshake::finishHandshake()
{
    if (m_shaken)
        return true;
    const auto outcome = m_transport->handshake();
    m_shaken = outcome == ByteTransport::Outcome::Ok;
    if (!m_shaken && outcome != ByteTransport::Outcome::WouldBlock) {
        tellWhyNoTls();
        end();
    }
    return m_shaken;
}

void NativeHandshake::tellWhyNoTls() const
{
    const QString why = m_transport->errorString();
    if (context().config.tlsCaPath.isEmpty() || why.isEmpty())
        qCDebug(logGateway).noquote() << peer() << "did not finish TLS:" << why;
    else
        qCInfo(logGateway).noquote() << tr("%1 was refused for its certificate: %2.").arg(peer(), why);
}

void NativeHandshake::readRequest()
{
    auto outcome = ByteTransport::Outcome::Ok;
    while (outcome == ByteTransport::Outcome::Ok && m_received.size() < http::RequestHeadReader::MaxSize) {
        std::array<char, 4096> block;
        const qsizetype room =
            std::min<qsizetype>(block.size(), http::RequestHeadReader::MaxSize - m_received.size());
        const auto result = m_transport->read(std::span(block).first(size_t(room)));
        m_received.append(block.data(), result.bytes);
        outcome = result.outcome;
    }
    const auto status = readHead(m_received, m_received.size());
    if (status == http::RequestHeadReader::Status::Complete) {
        m_isRequested = true;
        m_limit->stop();
    } else if (status == http::RequestHeadReader::Status::NeedMore &&
               outcome != ByteTransport::Outcome::WouldBlock) {
        end();
    }
}

void NativeHandshake::answer(const QByteArray &response)
{
    m_isRequested = false;
    m_refused = true;
    m_answer = response;
    m_received.clear();
    m_limit->start(LingerTime);
    sendAnswer();
    discard();
}

void NativeHandshake::sendAnswer()
{
    while (!m_answer.isEmpty()) {
        const QByteArrayView rest = m_answer;
        const auto result = m_transport->write(std::span(&rest, 1));
        m_answer.remove(0, result.bytes);
        if (result.outcome == ByteTransport::Outcome::Failed)
            m_answer.clear();
        else if (result.outcome == ByteTransport::Outcome::WouldBlock)
            break;
        // Only our direction: the client closes when it has read the answer (RFC 9112 §9.6).
        if (m_answer.isEmpty())
            m_transport->shutdownWrite();
    }
}

/// What a refused client still sends is thrown away: unread bytes would turn our close into a reset, and the
/// answer might be lost with it.
void NativeHandshake::discard()
{
    // One turn's worth, so that nobody keeps this thread busy; the limit ends the rest.
    constexpr qsizetype Turn = 256 * 1024;
    std::array<char, 4096> block;
    auto outcome = ByteTransport::Outcome::Ok;
    for (qsizetype n = 0; n < Turn && outcome == ByteTransport::Outcome::Ok;) {
        const auto result = m_transport->read(block);
        n += result.bytes;
        outcome = result.outcome;
    }
    if (outcome == ByteTransport::Outcome::Ok)
        QMetaObject::invokeMethod(this, &NativeHandshake::advance, Qt::QueuedConnection);
    else if (outcome != ByteTransport::Outcome::WouldBlock)
        end();
}

void NativeHandshake::end()
{
    if (m_over)
        return;
    m_over = true;
    m_limit->stop();
    if (m_transport)
        m_transport->setListener(nullptr);
    m_transport.reset();
    Q_EMIT ended();
}

} // namespace rookery
