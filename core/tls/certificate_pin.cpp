// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tls/certificate_pin.h"

#include "core/file/private_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSslCertificate>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::CertificatePin)
};

bool isCured(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::HostNameMismatch:
        return true;
    default:
        return false;
    }
}

bool isForAnother(const PeerCertificates &shown)
{
    return std::any_of(shown.problems.cbegin(), shown.problems.cend(), [](const QSslError &problem) {
        return problem.error() == QSslError::HostNameMismatch;
    });
}

/// A name that the certificate is for; empty: none that could be asked for.
QString nameIn(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    // OpenSSL looks at the common name only where there are no others.
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    const auto name = std::find_if(names.cbegin(), names.cend(), [](const QString &one) {
        return !one.isEmpty() && !one.contains(u'*') && !one.contains(u' ');
    });
    return name == names.cend() ? QString() : *name;
}

QSslCertificate ownOf(const PeerCertificates &shown)
{
    return shown.isEmpty() ? QSslCertificate() : QSslCertificate(shown.chain.constFirst(), QSsl::Der);
}

} // namespace

bool CertificatePin::isPossible(const PeerCertificates &shown)
{
    const QSslCertificate own = ownOf(shown);
    const bool isCurable = std::all_of(shown.problems.cbegin(), shown.problems.cend(),
                                       [](const QSslError &problem) { return isCured(problem.error()); });
    return !own.isNull() && isCurable && (!isForAnother(shown) || !nameIn(own).isEmpty());
}

Expected<void> CertificatePin::trust(TlsOptions &tls, const PeerCertificates &shown, const QString &directory)
{
    if (!isPossible(shown))
        return failure(ErrorCode::TlsFailed, Text::tr("This certificate cannot be trusted by itself."),
                       Text::tr("Ask whoever runs the server for a better one."));
    const QString path = QDir(directory).filePath(QString::fromLatin1(fingerprintOf(shown)) + u".pem"_s);
    const QSslCertificate own = ownOf(shown);
    if (const Expected<void> kept = writePrivateFile(path, own.toPem()); !kept)
        return kept;
    tls.caFile = path;
    tls.skipVerify = false;
    if (isForAnother(shown))
        tls.serverName = nameIn(own);
    return {};
}

QByteArray CertificatePin::fingerprintIn(const TlsOptions &tls)
{
    static const QRegularExpression Name(u"^([0-9a-f]{64})\\.pem$"_s);
    const auto match = Name.match(QFileInfo(tls.caFile).fileName());
    return match.hasMatch() ? match.captured(1).toLatin1() : QByteArray();
}

QByteArray CertificatePin::fingerprintOf(const PeerCertificates &shown)
{
    return shown.isEmpty()
               ? QByteArray()
               : QCryptographicHash::hash(shown.chain.constFirst(), QCryptographicHash::Sha256).toHex();
}

bool CertificatePin::isOther(const TlsOptions &tls, const PeerCertificates &shown)
{
    const QByteArray trusted = fingerprintIn(tls);
    return !trusted.isEmpty() && !shown.isEmpty() && trusted != fingerprintOf(shown);
}

} // namespace rookery
