// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/endpoint_connector.h"

#include "core/channel/penguin_version.h"
#include "core/channel/server_dial.h"
#include "core/channel/upgrade_request.h"
#include "core/socket/descriptor.h"

#include <QPointer>

#include <utility>

namespace rookery {

EndpointConnector::EndpointConnector(const ClientEndpoint &endpoint, Clock &clock, QObject *parent)
    : ClientConnector(parent)
    , m_endpoint(endpoint)
    , m_clock(clock)
    , m_timer(clock.createTimer([this] { onTimeout(); }))
{
}

EndpointConnector::~EndpointConnector()
{
    dropDial();
}

void EndpointConnector::start()
{
    QMetaObject::invokeMethod(this, &EndpointConnector::begin, Qt::QueuedConnection);
}

void EndpointConnector::begin()
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
    tlsFiles().read(m_endpoint.tls, this, [this](const auto &tls) { tlsRead(tls); });
}

void EndpointConnector::tlsRead(const Expected<QSslConfiguration> &tls)
{
    if (!std::exchange(m_readsFiles, false))
        return; // it was too late
    const Expected<void> taken = tls ? takeTls(*tls) : tl::unexpected(tls.error());
    if (taken)
        dial();
    else
        fail(taken.error());
}

void EndpointConnector::dial()
{
    m_dial = std::make_unique<ServerDial>(m_endpoint.proxy, m_target, lookups(), m_clock);
    connect(m_dial.get(), &ServerDial::resolved, this, [this] { enter(ConnectStage::Tcp); });
    connect(m_dial.get(), &ServerDial::connected, this, &EndpointConnector::onDialed);
    connect(m_dial.get(), &ServerDial::failed, this, &EndpointConnector::fail);
    m_dial->start();
}

void EndpointConnector::onDialed()
{
    const QPointer<EndpointConnector> alive(this);
    enter(m_target.tls ? ConnectStage::Tls : ConnectStage::Upgrade);
    if (!alive)
        return;
    const int descriptor = m_dial->takeDescriptor();
    dropDial();
    m_remoteAddress = remoteAddress(descriptor);
    upgrade(descriptor);
}

void EndpointConnector::dropDial()
{
    if (!m_dial)
        return;
    m_dial->disconnect(this);
    // It may be the one that is calling.
    m_dial.release()->deleteLater();
}

void EndpointConnector::enter(ConnectStage stage)
{
    m_stage = stage;
    Q_EMIT stageReached(stage);
}

UpgradeAnswer &EndpointConnector::expectAnswer(const QByteArray &key)
{
    return m_answer.emplace(m_target, m_request, key);
}

void EndpointConnector::onTimeout()
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

void EndpointConnector::upgraded(std::unique_ptr<MessageChannel> channel)
{
    m_timer->stop();
    const http::AnswerHead &answer = m_answer->head();
    const QByteArray subprotocol = http::values(answer.fields, "Sec-WebSocket-Protocol").value(0);
    succeed({std::move(channel), answer, QString::fromLatin1(subprotocol), m_remoteAddress,
             peerCertificates(), http::values(answer.fields, SessionHeader).value(0)});
}

void EndpointConnector::fail(const Error &why)
{
    m_timer->stop();
    m_readsFiles = false;
    dropDial();
    dropUpgrade();
    Q_EMIT failed(why);
}

} // namespace rookery

#include "moc_endpoint_connector.cpp"
