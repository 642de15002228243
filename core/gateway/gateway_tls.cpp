// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway_tls.h"

#include "core/file/read_file.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <unistd.h>

namespace rookery {

namespace {

constexpr int LoopbackTimeoutMs = 2000;
// Nobody's certificates are longer; a wrong file may be anything.
constexpr qint64 MaxPemSize = 4 * 1024 * 1024;

QSslKey keyOf(const QByteArray &pem)
{
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

// Qt compares key and certificate only when a connection begins, so one is begun here, with ourselves.
QString whyRefused(const QSslConfiguration &configuration)
{
    QTcpServer server;
    QTcpSocket client;
    client.setProxy(QNetworkProxy::NoProxy);
    server.setProxy(QNetworkProxy::NoProxy);
    if (!server.listen(QHostAddress::LocalHost))
        return server.errorString();
    client.connectToHost(server.serverAddress(), server.serverPort());
    if (!client.waitForConnected(LoopbackTimeoutMs) || !server.waitForNewConnection(LoopbackTimeoutMs))
        return client.errorString();
    const std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());

    QSslSocket probe;
    QString refusal;
    QObject::connect(&probe, &QSslSocket::errorOccurred, &probe, [&] { refusal = probe.errorString(); });
    const int descriptor = ::dup(static_cast<int>(accepted->socketDescriptor()));
    if (!probe.setSocketDescriptor(descriptor)) {
        ::close(descriptor);
        return probe.errorString();
    }
    probe.setSslConfiguration(configuration);
    probe.startServerEncryption();
    probe.disconnect();
    return refusal;
}

} // namespace

Expected<QSslConfiguration> GatewayTls::load(const QString &certFile, const QString &keyFile)
{
    if (certFile.isEmpty() || keyFile.isEmpty())
        return failure(ErrorCode::BadInput,
                       tr("TLS needs a certificate and a key, and only one of them was given."),
                       tr("Name both files, or neither."));
    if (!QSslSocket::supportsSsl())
        return failure(ErrorCode::TlsFailed, tr("This system has no TLS library that can be used."),
                       tr("Install OpenSSL and the TLS plugin of Qt."));

    const Expected<QByteArray> cert = readFile(certFile, MaxPemSize);
    if (!cert)
        return tl::unexpected<Error>(cert.error());
    const Expected<QByteArray> key = readFile(keyFile, MaxPemSize);
    if (!key)
        return tl::unexpected<Error>(key.error());

    const QList<QSslCertificate> chain = QSslCertificate::fromData(*cert, QSsl::Pem);
    if (chain.isEmpty())
        return failure(ErrorCode::BadInput, tr("The file %1 holds no certificate.").arg(certFile),
                       tr("It must be PEM: the server's certificate first, then the ones that signed it."));
    const QSslKey privateKey = keyOf(*key);
    if (privateKey.isNull())
        return failure(ErrorCode::BadInput,
                       tr("The file %1 holds no private key that can be used.").arg(keyFile),
                       tr("It must be an EC or RSA key in PEM without a passphrase."));

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(privateKey);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (const QString refusal = whyRefused(configuration); !refusal.isEmpty())
        return failure(
            ErrorCode::TlsFailed,
            tr("The key %1 and the certificate %2 cannot be used together.").arg(keyFile, certFile),
            tr("Check that the key is the one the certificate was made for."), refusal);
    return configuration;
}

} // namespace rookery
