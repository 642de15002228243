// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/native_connector.h"

#include "core/channel/client_tls.h"
#include "core/channel/native_channel.h"
#include "core/channel/penguin_version.h"
#include "core/channel/server_dial.h"
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
    : EndpointConnector(endpoint, clock, parent)
{
}

NativeConnector::~NativeConnector() = default;

Expected<void> NativeConnector::takeTls(const QSslConfiguration &tls)
{
    Expected<TlsContext> context = makeNativeClientTls(tls, endpoint().tls);
    if (!context)
        return tl::unexpected(context.error());
    m_tls = std::make_unique<TlsContext>(std::move(*context));
    return {};
}

void NativeConnector::upgrade(int descriptor)
{
    m_transport = m_tls ? std::make_unique<TlsTransport>(descriptor, *m_tls, target().certificateName)
                        : ByteTransport::plain(descriptor);
    m_transport->setListener(this);
    const QByteArray key = websocket::newKey();
    m_answer = &expectAnswer(key);
    m_toSend = requestHead(request(), key);
    advance();
}

void NativeConnector::advance()
{
    if (finishHandshake() && sendRequest())
        readAnswer();
}

bool NativeConnector::finishHandshake()
{
    if (stage() == ConnectStage::Upgrade)
        return true;
    const auto outcome = m_transport->handshake();
    if (outcome != ByteTransport::Outcome::WouldBlock)
        setPeerCertificates(m_transport->peerCertificates());
    if (outcome == ByteTransport::Outcome::Ok) {
        const QPointer<NativeConnector> alive(this);
        enter(ConnectStage::Upgrade);
        return !alive.isNull();
    }
    if (outcome != ByteTransport::Outcome::WouldBlock)
        onTransportEnd();
    return false;
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
            onUpgraded();
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

void NativeConnector::onUpgraded()
{
    upgraded(std::make_unique<NativeChannel>(std::move(m_transport), NativeChannel::Role::Client,
                                             target().shown(), NativeChannel::Leftovers{m_received, {}},
                                             clock()));
}

void NativeConnector::onTransportEnd()
{
    const QString detail = m_transport->errorString();
    const int systemError = m_transport->systemError();
    const QList<QSslError> certificateErrors = m_transport->certificateErrors();
    if (!certificateErrors.isEmpty())
        fail(certificateFailure(certificateErrors, target()));
    else if (m_tls && systemError == 0 && !detail.isEmpty())
        fail(tlsFailure(detail, target()));
    else
        fail(socketFailure(socketErrorOf(systemError), detail, stage(), target()));
}

void NativeConnector::dropUpgrade()
{
    m_transport.reset();
}

} // namespace rookery
