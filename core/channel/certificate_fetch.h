// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_endpoint.h"
#include "core/error/error.h"

#include <QObject>
#include <QSslCertificate>
#include <QSslError>

#include <memory>

QT_BEGIN_NAMESPACE
class QSslSocket;
class QTimer;
QT_END_NAMESPACE

namespace rookery {

/// Fetches the certificates that a server shows, good or not, so that a person can look at them. Only the TLS
/// handshake is done: nothing of ours is sent, neither key nor certificate. One object, one try, one thread;
/// destroying it cancels.
class CertificateFetch final : public QObject
{
    Q_OBJECT

public:
    explicit CertificateFetch(const ClientEndpoint &endpoint, QObject *parent = nullptr);
    ~CertificateFetch() override;

    /// Exactly one of fetched() and failed() follows, from the event loop.
    void start();

Q_SIGNALS:
    /// The server's own first. `errors`: why it would not be trusted; empty: it would.
    void fetched(const QList<QSslCertificate> &chain, const QList<QSslError> &errors);
    void failed(const rookery::Error &why);

private:
    void fail(const Error &why);

    ClientEndpoint m_endpoint;
    std::unique_ptr<QSslSocket> m_socket;
    std::unique_ptr<QTimer> m_limit;
    QList<QSslError> m_errors;
};

} // namespace rookery
