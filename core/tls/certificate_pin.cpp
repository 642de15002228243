// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tls/certificate_pin.h"

#include <QCryptographicHash>
#include <QSslCertificate>

#include <algorithm>

namespace rookery {

namespace {

bool isAboutSigner(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return true;
    default:
        return false;
    }
}

QByteArray fingerprintOfDer(const QByteArray &der)
{
    return der.isEmpty() ? QByteArray() : QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex();
}

/// Without what people and programs put between the digits.
QByteArray digitsOf(QString text)
{
    return text.remove(u':').remove(u' ').toLower().toUtf8();
}

bool isSha256(const QByteArray &digits)
{
    constexpr qsizetype Digits = 64;
    return digits.size() == Digits && std::all_of(digits.cbegin(), digits.cend(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

} // namespace

bool CertificatePin::isPossible(const PeerCertificates &shown)
{
    // Where nothing is wrong with it, or nobody looked, the trouble is something else.
    if (!shown.checked || shown.problems.isEmpty() || shown.isEmpty())
        return false;
    const QByteArray &own = shown.chain.constFirst();
    return !QSslCertificate(own, QSsl::Der).isNull() &&
           problemsLeft(fingerprintOf(shown), own, shown.problems).isEmpty();
}

bool CertificatePin::trust(TlsOptions &tls, const PeerCertificates &shown)
{
    if (!isPossible(shown))
        return false;
    tls.pinnedCertificate = QString::fromLatin1(fingerprintOf(shown));
    tls.skipVerify = false;
    return true;
}

QByteArray CertificatePin::fingerprintIn(const TlsOptions &tls)
{
    const QByteArray digits = digitsOf(tls.pinnedCertificate);
    // Not empty: who meant a pin must not get the authorities instead.
    return isSha256(digits) ? digits : tls.pinnedCertificate.toUtf8();
}

bool CertificatePin::isFingerprint(const QString &text)
{
    return isSha256(digitsOf(text));
}

QByteArray CertificatePin::fingerprintOf(const PeerCertificates &shown)
{
    return fingerprintOfDer(shown.chain.value(0));
}

bool CertificatePin::isOther(const TlsOptions &tls, const PeerCertificates &shown)
{
    const QByteArray trusted = fingerprintIn(tls);
    return !trusted.isEmpty() && !shown.isEmpty() && trusted != fingerprintOf(shown);
}

QList<QSslError> CertificatePin::problemsLeft(const QByteArray &fingerprint, const QByteArray &own,
                                              const QList<QSslError> &problems)
{
    const bool isThatOne = !own.isEmpty() && fingerprint == fingerprintOfDer(own);
    QList<QSslError> left;
    if (!isThatOne)
        left.append(QSslError(QSslError::CertificateUntrusted, QSslCertificate(own, QSsl::Der)));
    for (const QSslError &problem : problems) {
        // Nor does anything matter of the others that it shows.
        const QSslCertificate about = problem.certificate();
        const bool isForgiven = isThatOne && (problem.error() == QSslError::HostNameMismatch ||
                                              (!about.isNull() && about.toDer() != own));
        // Whoever signed another one does not matter either.
        if (!isForgiven && !isAboutSigner(problem.error()))
            left.append(problem);
    }
    return left;
}

} // namespace rookery
