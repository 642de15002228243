// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway_tls.h"

#include "core/file/read_file.h"
#include "core/gateway/gateway_config.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <unistd.h>
#include <utility>

namespace rookery {

namespace {

constexpr int LoopbackTimeoutMs = 2000;
// Nobody's certificates are longer; a wrong file may be anything.
constexpr qint64 MaxPemSize = 4 * 1024 * 1024;
constexpr qsizetype MostAuthorityFiles = 1000;

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

/// One file, or all in a folder; `..data` and the like, in which Kubernetes keeps what its links lead to, are
/// none.
QStringList authorityFiles(const QString &path)
{
    if (path.isEmpty() || !QFileInfo(path).isDir())
        return path.isEmpty() ? QStringList() : QStringList(path);
    const QDir folder(path);
    QStringList files;
    // System: links that lead nowhere are among them, and cannot be read.
    for (const QString &name : folder.entryList(QDir::Files | QDir::System, QDir::Name))
        files += folder.filePath(name);
    return files;
}

} // namespace

QByteArray GatewayTlsFiles::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {certificates, key, clientAuthorities.pem}) {
        hash.addData(QByteArray::number(part.size()).append(' '));
        hash.addData(part);
    }
    return hash.result();
}

QStringList GatewayTls::filesOf(const GatewayConfig &config)
{
    return QStringList{config.tlsCertFile, config.tlsKeyFile} +
           authorityFiles(config.tlsCaPath).mid(0, MostAuthorityFiles);
}

QString GatewayTls::withoutItsList(const ClientAuthorities::Names &before,
                                   const ClientAuthorities::Names &now)
{
    for (const QString &name : before.lists) {
        const bool hasLeft = before.authorities.contains(name) && !now.authorities.contains(name);
        if (!now.lists.contains(name) && !hasLeft)
            return name;
    }
    return {};
}

Expected<ClientAuthorities::Content> GatewayTls::readAuthorities(const QString &path)
{
    ClientAuthorities::Content all;
    const QStringList paths = authorityFiles(path);
    if (paths.size() > MostAuthorityFiles)
        return failure(ErrorCode::TooMuch,
                       tr("There are more than %1 files in %2.").arg(MostAuthorityFiles).arg(path),
                       tr("Put several certificates and lists into one file."));
    qsizetype bytes = 0;
    for (const QString &one : paths) {
        const auto file = readFile(one, MaxPemSize - bytes);
        if (!file)
            return tl::unexpected<Error>(file.error());
        bytes += file->size();
        const auto content = ClientAuthorities::contentOf(*file);
        if (!content)
            return failure(
                ErrorCode::BadInput,
                tr("There is no certificate and no revocation list in %1, or it is broken.").arg(one),
                tr("Write it anew as PEM or DER, or take it away."));
        all.pem += content->pem;
        all.names.authorities += content->names.authorities;
        all.names.lists += content->names.lists;
    }
    if (all.names.authorities.isEmpty())
        return failure(ErrorCode::BadInput, tr("There is no certificate of an authority in %1.").arg(path),
                       tr("Name a PEM file, or a folder with PEM files."));
    return all;
}

Expected<GatewayTlsFiles> GatewayTls::read(const GatewayConfig &config)
{
    if (config.tlsCertFile.isEmpty() || config.tlsKeyFile.isEmpty())
        return failure(ErrorCode::BadInput,
                       tr("TLS needs a certificate and a key, and only one of them was given."),
                       tr("Name both files, or neither."));
    GatewayTlsFiles files;
    const Expected<QByteArray> cert = readFile(config.tlsCertFile, MaxPemSize);
    if (!cert)
        return tl::unexpected<Error>(cert.error());
    files.certificates = *cert;
    const Expected<QByteArray> key = readFile(config.tlsKeyFile, MaxPemSize);
    if (!key)
        return tl::unexpected<Error>(key.error());
    files.key = *key;
    if (config.tlsCaPath.isEmpty())
        return files;
    auto authorities = readAuthorities(config.tlsCaPath);
    if (!authorities)
        return tl::unexpected<Error>(authorities.error());
    files.clientAuthorities = std::move(*authorities);
    return files;
}

Expected<QSslConfiguration> GatewayTls::configuration(const GatewayTlsFiles &files,
                                                      const GatewayConfig &config)
{
    if (!QSslSocket::supportsSsl())
        return failure(ErrorCode::TlsFailed, tr("This system has no TLS library that can be used."),
                       tr("Install OpenSSL and the TLS plugin of Qt."));
    const QList<QSslCertificate> chain = QSslCertificate::fromData(files.certificates, QSsl::Pem);
    if (chain.isEmpty())
        return failure(ErrorCode::BadInput, tr("The file %1 holds no certificate.").arg(config.tlsCertFile),
                       tr("It must be PEM: the server's certificate first, then the ones that signed it."));
    const QSslKey privateKey = keyOf(files.key);
    if (privateKey.isNull())
        return failure(ErrorCode::BadInput,
                       tr("The file %1 holds no private key that can be used.").arg(config.tlsKeyFile),
                       tr("It must be an EC or RSA key in PEM without a passphrase."));

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(privateKey);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (const QString refusal = whyRefused(configuration); !refusal.isEmpty())
        return failure(ErrorCode::TlsFailed,
                       tr("The key %1 and the certificate %2 cannot be used together.")
                           .arg(config.tlsKeyFile, config.tlsCertFile),
                       tr("Check that the key is the one the certificate was made for."), refusal);
    return configuration;
}

} // namespace rookery
