// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_connector.h"

#include "core/channel/client_tls.h"
#include "core/channel/native_channel.h"
#include "core/channel/penguin_version.h"
#include "core/channel/server_dial.h"
#include "core/channel/upgrade_answer.h"
#include "core/channel/upgrade_request.h"
#include "core/tls/tls_context.h"
#include "core/tls/tls_transport.h"
#include "core/websocket/upgrade.h"

#include <QPointer>

#include <array>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray requestHead(const QNetworkRequest &request, const QByteArray &key)
{
    const QUrl url = request.url();
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    const QString host = url.toString(QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::RemovePath |
                                      QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
    QByteArray head =
        "GET " + path + " HTTP/1.1\r\nHost: " + host.mid(2).toLatin1() +
        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key +
        "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: " + PenguinSubprotocol.toLatin1() + "\r\n";
    const auto names = request.rawHeaderList();
    for (const QByteArray &name : names)
        head += name + ": " + request.rawHeader(name) + "\r\n";
    return head + "\r\n";
}

} // namespace

NativeConnector::NativeConnector(const ClientEndpoint &endpoint, Clock &clock, QObject *parent)
    : ClientConnector(parent)
    , m_endpoint(endpoint)
    , m_clock(clock)
    , m_timer(clock.createTimer([this] { onTimeout(); }))
{
}

NativeConnector::~NativeConnector()
{
    dropDial();
    // Not at once: we may be inside a slot of connected().
    if (m_channel)
        m_channel.release()->deleteLater();
}

void NativeConnector::start()
{
    QMetaObject::invokeMethod(this, &NativeConnector::begin, Qt::QueuedConnection);
}

std::unique_ptr<MessageChannel> NativeConnector::takeChannel()
{
    return std::move(m_channel);
}

void NativeConnector::begin()
{
    const Expected<UpgradeRequest> request = makeUpgradeRequest(m_endpoint);
    if (!request) {
        fail(request.error());
        return;
    }
    m_request = request->request;
    m_target = {request->host,           request->port, request->tls, request->certificateName, {},
                m_endpoint.settingsPlace};
    if (m_endpoint.proxy.type() != QNetworkProxy::NoProxy)
        m_target.proxy =
            ConnectTarget{m_endpoint.proxy.hostName(), m_endpoint.proxy.port(), {}, {}, {}, {}}.shown();
    if (m_endpoint.handshakeTimeout > milliseconds::zero())
        m_timer->start(m_endpoint.handshakeTimeout);
    if (!request->tls) {
        dial();
        return;
    }
    m_readsFiles = true;
    tlsFiles().read(m_endpoint.tls, this, [this](const auto &tls) { takeTls(tls); });
}

void NativeConnector::takeTls(const Expected<QSslConfiguration> &tls)
{
    if (!std::exchange(m_readsFiles, false))
        return; // it was too late
    Expected<TlsContext> context =
        tls ? makeNativeClientTls(*tls, m_endpoint.tls) : tl::unexpected(tls.error());
    if (!context) {
        fail(context.error());
        return;
    }
    m_tls = std::make_unique<TlsContext>(std::move(*context));
    dial();
}

// --- the connection ---

void NativeConnector::dial()
{
    m_dial = std::make_unique<ServerDial>(m_endpoint.proxy, m_target, lookups(), m_clock);
    connect(m_dial.get(), &ServerDial::resolved, this, [this] { enter(ConnectStage::Tcp); });
    connect(m_dial.get(), &ServerDial::connected, this, &NativeConnector::adopt);
    connect(m_dial.get(), &ServerDial::failed, this, &NativeConnector::fail);
    m_dial->start();
}

void NativeConnector::adopt()
{
    const int descriptor = m_dial->takeDescriptor();
    dropDial();
    m_transport = m_tls ? std::make_unique<TlsTransport>(descriptor, *m_tls, m_target.certificateName)
                        : ByteTransport::plain(descriptor);
    m_transport->setListener(this);
    const QByteArray key = websocket::newKey();
    m_answer = std::make_unique<UpgradeAnswer>(m_target, m_request, key);
    m_toSend = requestHead(m_request, key);
    const QPointer<NativeConnector> alive(this);
    enter(m_tls ? ConnectStage::Tls : ConnectStage::Upgrade);
    if (alive)
        advance();
}

void NativeConnector::dropDial()
{
    if (!m_dial)
        return;
    m_dial->disconnect(this);
    // It may be the one that is calling.
    m_dial.release()->deleteLater();
}

// --- the upgrade ---

void NativeConnector::advance()
{
    if (finishHandshake() && sendRequest())
        readAnswer();
}

bool NativeConnector::finishHandshake()
{
    if (m_stage == ConnectStage::Upgrade)
        return true;
    const auto outcome = m_transport->handshake();
    if (outcome != ByteTransport::Outcome::WouldBlock)
        setPeerCertificates(m_transport->peerCertificates());
    if (outcome == ByteTransport::Outcome::Ok)
        enter(ConnectStage::Upgrade);
    else if (outcome != ByteTransport::Outcome::WouldBlock)
        onTransportEnd();
    return outcome == ByteTransport::Outcome::Ok;
}

/// False when the attempt has failed.
bool NativeConnector::sendRequest()
{
    while (!m_toSend.isEmpty()) {
        const QByteArrayView rest = m_toSend;
        const auto result = m_transport->write(std::span(&rest, 1));
        m_toSend.remove(0, result.bytes);
        if (result.outcome == ByteTransport::Outcome::WouldBlock)
            break;
        if (result.outcome != ByteTransport::Outcome::Ok) {
            onTransportEnd();
            return false;
        }
    }
    return true;
}

void NativeConnector::readAnswer()
{
    std::array<char, 4096> block;
    for (;;) {
        const auto result = m_transport->read(block);
        m_received.append(block.data(), result.bytes);
        const auto state = result.bytes > 0 ? m_answer->read(m_received) : UpgradeAnswer::State::NeedMore;
        if (state == UpgradeAnswer::State::Upgraded) {
            upgraded();
            return;
        }
        const bool over =
            result.outcome == ByteTransport::Outcome::End || result.outcome == ByteTransport::Outcome::Failed;
        if (state == UpgradeAnswer::State::Refused || (over && m_answer->isRefusal())) {
            fail(m_answer->failure());
            return;
        }
        if (over) {
            onTransportEnd();
            return;
        }
        if (result.outcome == ByteTransport::Outcome::WouldBlock)
            return;
    }
}

void NativeConnector::upgraded()
{
    m_timer->stop();
    m_channel =
        std::make_unique<NativeChannel>(std::move(m_transport), NativeChannel::Role::Client, m_target.shown(),
                                        NativeChannel::Leftovers{m_received, {}}, m_clock);
    Q_EMIT connected();
}

// --- the ways to fail ---

void NativeConnector::onTransportEnd()
{
    const QString detail = m_transport->errorString();
    const int systemError = m_transport->systemError();
    const QList<QSslError> certificateErrors = m_transport->certificateErrors();
    if (!certificateErrors.isEmpty())
        fail(certificateFailure(certificateErrors, m_target));
    else if (m_tls && systemError == 0 && !detail.isEmpty())
        fail(tlsFailure(detail, m_target));
    else
        fail(socketFailure(socketErrorOf(systemError), detail, m_stage, m_target));
}

void NativeConnector::enter(ConnectStage stage)
{
    m_stage = stage;
    Q_EMIT stageReached(stage);
}

void NativeConnector::onTimeout()
{
    const milliseconds limit = m_endpoint.handshakeTimeout;
    if (m_readsFiles)
        fail(ClientTlsFiles::tooLate(limit));
    else if (m_dial)
        fail(m_dial->tooLate(limit));
    else if (m_answer && m_answer->isRefusal())
        fail(m_answer->failure());
    else
        fail(timeoutFailure(limit, m_stage, m_target));
}

void NativeConnector::fail(const Error &why)
{
    m_timer->stop();
    m_readsFiles = false;
    dropDial();
    m_transport.reset();
    Q_EMIT failed(why);
}

} // namespace rookery
