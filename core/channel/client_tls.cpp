// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/client_tls.h"

#include "core/file/read_file.h"
#include "core/tls/certificate_pin.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::TlsOptions)
};

// Nobody's certificates are longer; a wrong file may be anything.
constexpr qint64 MaxPemSize = 4 * 1024 * 1024;
/// What a pipe that was named as a file has to come to its end.
constexpr std::chrono::milliseconds NoRegularFile(1000);

Expected<QList<QSslCertificate>> readCertificates(const QString &path)
{
    const auto pem = readFile(path, MaxPemSize, NoRegularFile);
    if (!pem)
        return tl::unexpected(pem.error());
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty()) {
        return failure(ErrorCode::BadInput, Text::tr("The file %1 has no certificate in it.").arg(path),
                       Text::tr("It has to be a PEM file with \"BEGIN CERTIFICATE\" in it."));
    }
    return certificates;
}

Expected<QSslKey> readKey(const QString &path, const QByteArray &passphrase)
{
    const auto pem = readFile(path, MaxPemSize, NoRegularFile);
    if (!pem)
        return tl::unexpected(pem.error());
    const bool encrypted = pem->contains("ENCRYPTED");
    if (encrypted && passphrase.isEmpty()) {
        return failure(
            ErrorCode::BadInput, Text::tr("The key in %1 is protected by a passphrase.").arg(path),
            Text::tr("Give its passphrase, or a key without one in a file that only you may read."));
    }
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        const QSslKey key(*pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
        if (!key.isNull())
            return key;
    }
    if (encrypted) {
        return failure(ErrorCode::BadInput,
                       Text::tr("The key in %1 does not open with this passphrase.").arg(path),
                       Text::tr("Check the passphrase; small and capital letters differ."));
    }
    return failure(ErrorCode::BadInput,
                   Text::tr("The file %1 has no private key in it that can be used.").arg(path),
                   Text::tr("It has to be a PEM file with an RSA or EC key."));
}

Expected<void> addOwnCertificate(QSslConfiguration &configuration, const TlsOptions &options)
{
    if (options.certFile.isEmpty() && options.keyFile.isEmpty())
        return {};
    if (options.certFile.isEmpty() || options.keyFile.isEmpty()) {
        return failure(ErrorCode::BadInput,
                       Text::tr("A certificate of our own needs its key, and a key its certificate."),
                       Text::tr("Give both files, or none."));
    }
    const auto certificates = readCertificates(options.certFile);
    if (!certificates)
        return tl::unexpected(certificates.error());
    const auto key = readKey(options.keyFile, options.keyPassphrase);
    if (!key)
        return tl::unexpected(key.error());
    configuration.setLocalCertificateChain(*certificates);
    configuration.setPrivateKey(*key);
    return {};
}

} // namespace

Expected<QSslConfiguration> makeClientTls(const TlsOptions &options)
{
    if (!QSslSocket::supportsSsl()) {
        return failure(ErrorCode::TlsFailed,
                       Text::tr("There is no TLS library that can be used on this machine."),
                       Text::tr("Install OpenSSL 3."));
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    // Not ignoreSslErrors(): connecting anew forgets it.
    configuration.setPeerVerifyMode(options.skipVerify ? QSslSocket::VerifyNone : QSslSocket::VerifyPeer);
    configuration.setSslOption(QSsl::SslOptionDisableServerNameIndication, options.noSni);
    if (!options.pinnedCertificate.isEmpty()) {
        // No authority vouches for another one.
        configuration.setCaCertificates({});
    } else if (!options.caFile.isEmpty()) {
        const auto authorities = readCertificates(options.caFile);
        if (!authorities)
            return tl::unexpected(authorities.error());
        configuration.setCaCertificates(*authorities);
    }
    if (const auto added = addOwnCertificate(configuration, options); !added)
        return tl::unexpected(added.error());
    return configuration;
}

Expected<TlsContext> makeNativeClientTls(const QSslConfiguration &configuration, const TlsOptions &options)
{
    const QByteArray pin = CertificatePin::fingerprintIn(options);
    const bool isSystem = pin.isEmpty() && options.caFile.isEmpty();
    return TlsContext::client(configuration,
                              isSystem ? TlsContext::Trust::System : TlsContext::Trust::Configuration, pin);
}

} // namespace rookery
