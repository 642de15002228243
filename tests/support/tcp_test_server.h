// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/test_certificates.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>

#include <memory>
#include <optional>

namespace rookery::test {

/// A QTcpServer, or with `certificate` a QSslServer, that listens on loopback. `clientAuthority`: asks
/// clients for a certificate by it.
inline std::unique_ptr<QTcpServer> makeServer(const std::optional<TestCertificates::Pair> &certificate = {},
                                              const QString &clientAuthority = {},
                                              const QHostAddress &address = QHostAddress::LocalHost)
{
    std::unique_ptr<QTcpServer> server;
    if (certificate) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate->certificate());
        configuration.setPrivateKey(certificate->key());
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        if (!clientAuthority.isEmpty()) {
            configuration.setCaCertificates(QSslCertificate::fromPath(clientAuthority));
            configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        }
        auto tls = std::make_unique<QSslServer>();
        tls->setSslConfiguration(configuration);
        server = std::move(tls);
    } else {
        server = std::make_unique<QTcpServer>();
    }
    server->listen(address);
    return server;
}

} // namespace rookery::test
