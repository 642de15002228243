// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/certificate_fetch.h"

#include "core/channel/client_tls.h"
#include "core/channel/connect_failure.h"
#include "core/channel/upgrade_request.h"

#include <QSslSocket>
#include <QTimer>

namespace rookery {

using namespace std::chrono_literals;

CertificateFetch::CertificateFetch(const ClientEndpoint &endpoint, QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_socket(std::make_unique<QSslSocket>())
    , m_limit(std::make_unique<QTimer>())
{
    m_endpoint.tls.skipVerify = false;
    m_endpoint.tls.certFile.clear();
    m_endpoint.tls.keyFile.clear();
    m_limit->setSingleShot(true);
}

CertificateFetch::~CertificateFetch()
{
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater();
}

void CertificateFetch::start()
{
    const Expected<UpgradeRequest> request = makeUpgradeRequest(m_endpoint);
    const Expected<QSslConfiguration> tls = makeClientTls(m_endpoint.tls);
    if (!request || !tls) {
        const Error why = request ? tls.error() : request.error();
        QMetaObject::invokeMethod(
            this, [this, why] { Q_EMIT failed(why); }, Qt::QueuedConnection);
        return;
    }
    const QString name = m_endpoint.tls.serverName.isEmpty() ? request->host : m_endpoint.tls.serverName;
    const ConnectTarget target{request->host, request->port, true, name, {}, m_endpoint.settingsPlace};
    connect(m_socket.get(), &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_errors = errors;
        // To see the rest of the handshake; nothing is sent over it.
        m_socket->ignoreSslErrors();
    });
    connect(m_socket.get(), &QSslSocket::encrypted, this, [this] {
        m_limit->stop();
        const QList<QSslCertificate> chain = m_socket->peerCertificateChain();
        m_socket->disconnect(this);
        m_socket->disconnectFromHost();
        Q_EMIT fetched(chain, m_errors);
    });
    connect(m_socket.get(), &QSslSocket::errorOccurred, this,
            [this, target](QAbstractSocket::SocketError error) {
                fail(socketFailure(error, m_socket->errorString(), ConnectStage::Tls, target));
            });
    const auto limit = m_endpoint.handshakeTimeout > 0ms ? m_endpoint.handshakeTimeout : 10s;
    connect(m_limit.get(), &QTimer::timeout, this,
            [this, limit, target] { fail(timeoutFailure(limit, ConnectStage::Tls, target)); });
    m_limit->start(limit);
    m_socket->setSslConfiguration(*tls);
    m_socket->setProxy(m_endpoint.proxy);
    m_socket->setProtocolTag(QStringLiteral("http"));
    m_socket->connectToHostEncrypted(request->host, request->port, name);
}

void CertificateFetch::fail(const Error &why)
{
    m_limit->stop();
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT failed(why);
}

} // namespace rookery
