// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/connect_failure.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSslCertificate>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::TlsFailure)
};

enum class Problem { Authority, Pin, Validity, Name, Other };

Problem problemOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
        return Problem::Authority;
    case QSslError::CertificateUntrusted:
        return Problem::Pin;
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return Problem::Validity;
    case QSslError::HostNameMismatch:
        return Problem::Name;
    default:
        return Problem::Other;
    }
}

/// Of the two, what the person can do where the settings are.
QString choose(const ConnectTarget &target, const QString &option, const QString &field)
{
    return target.inEditor() ? field : option;
}

QString hintFor(Problem problem, const ConnectTarget &target)
{
    switch (problem) {
    case Problem::Authority:
        return choose(
            target, Text::tr("If you know this server, give its authority's certificate with --tls-ca."),
            Text::tr("If you know this server, choose its authority's certificate on the editor's Advanced "
                     "page."));
    case Problem::Pin:
        return Text::tr("Somebody may be in between. Trust another one only if whoever runs the server tells "
                        "you its fingerprint.");
    case Problem::Validity:
        return Text::tr("Check this machine's clock, or ask for a new certificate at the server.");
    case Problem::Name:
        return choose(
            target, Text::tr("Use a name that it has in the address, or give one with --tls-server-name."),
            Text::tr("Use a name that it has in the address, or give one as the server name on the editor's "
                     "Advanced page."));
    case Problem::Other:
        break;
    }
    return Text::tr("Ask whoever runs the server.");
}

// The certificate is the peer's: its names may be anything, and any number.
QString namesOf(const QSslCertificate &certificate)
{
    constexpr qsizetype MaxNames = 5;
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    if (names.isEmpty())
        return Text::tr("no name");
    names.sort();
    const bool more = names.size() > MaxNames;
    return cleanDetail(names.mid(0, MaxNames).join(u", "_s)) + (more ? u", …"_s : QString());
}

QString issuerOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.issuerInfo(QSslCertificate::CommonName);
    if (names.isEmpty())
        names = certificate.issuerInfo(QSslCertificate::Organization);
    return names.isEmpty() ? Text::tr("without a name") : cleanDetail(names.first());
}

QString dateOf(const QDateTime &when)
{
    return when.toUTC().toString(u"yyyy-MM-dd"_s);
}

QString describe(const QSslError &error, const ConnectTarget &target)
{
    const QSslCertificate certificate = error.certificate();
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
        return Text::tr("it is self-signed");
    case QSslError::CertificateUntrusted:
        return Text::tr("it is not the one that is trusted here");
    case QSslError::CertificateExpired:
        return Text::tr("it expired on %1").arg(dateOf(certificate.expiryDate()));
    case QSslError::CertificateNotYetValid:
        return Text::tr("it is not valid before %1").arg(dateOf(certificate.effectiveDate()));
    case QSslError::HostNameMismatch:
        return Text::tr("it is for %1 and not for %2").arg(namesOf(certificate), target.certificateName);
    case QSslError::CertificateRevoked:
        return Text::tr("it was revoked");
    case QSslError::NoPeerCertificate:
        return Text::tr("there is none");
    default:
        break;
    }
    if (problemOf(error.error()) == Problem::Authority)
        return Text::tr("its authority, %1, is not known here").arg(issuerOf(certificate));
    return cleanDetail(error.errorString());
}

Error brokenOff(ErrorCode code, const QString &detail, const ConnectTarget &target)
{
    return {
        code, Text::tr("%1 broke off the TLS handshake.").arg(target.shown()),
        choose(target,
               Text::tr("Check the port; the server may not speak TLS there, or want a certificate from us "
                        "(--tls-cert)."),
               Text::tr("Check the port; the server may not speak TLS there, or want a certificate from "
                        "us: it is chosen on the editor's Advanced page.")),
        detail};
}

} // namespace

Error certificateFailure(const QList<QSslError> &errors, const ConnectTarget &target)
{
    QStringList problems;
    QStringList hints;
    QStringList details;
    for (const QSslError &error : errors) {
        problems.append(describe(error, target));
        hints.append(hintFor(problemOf(error.error()), target));
        details.append(cleanDetail(error.errorString()));
    }
    // One missing authority makes two or three errors.
    problems.removeDuplicates();
    hints.removeDuplicates();
    // The editor says the same beside the switch; a banner need not lead there.
    if (!target.inEditor())
        hints.append(Text::tr(
            "--tls-skip-verify turns the check off: anyone on the way can then read and change everything."));
    return {
        ErrorCode::TlsFailed,
        Text::tr("The certificate of %1 cannot be trusted: %2.").arg(target.shown(), problems.join(u"; "_s)),
        hints.join(u' '), details.join(u"; "_s)};
}

Error tlsFailure(const QString &givenDetail, const ConnectTarget &target)
{
    const QString detail = cleanDetail(givenDetail);
    // OpenSSL's words, which are not translated.
    const auto says = [&](QStringView words) { return detail.contains(words, Qt::CaseInsensitive); };
    if (says(u"wrong version number") || says(u"packet length too long") || says(u"http request") ||
        says(u"unknown protocol")) {
        return {ErrorCode::TlsFailed, Text::tr("%1 does not speak TLS.").arg(target.shown()),
                Text::tr("If the server is meant to be without it, the address begins with ws://."), detail};
    }
    if (says(u"certificate required") || says(u"bad certificate") || says(u"alert unknown ca")) {
        return {ErrorCode::TlsFailed,
                Text::tr("%1 wants a certificate from us, or another one.").arg(target.shown()),
                choose(target, Text::tr("Give one that it knows with --tls-cert and --tls-key."),
                       Text::tr("Choose one that it knows, and its key, on the editor's Advanced page.")),
                detail};
    }
    if (says(u"unrecognized name")) {
        return {ErrorCode::TlsFailed,
                Text::tr("%1 does not know the name %2.").arg(target.shown(), target.certificateName),
                choose(target, Text::tr("Give another one with --tls-server-name."),
                       Text::tr("Give another server name on the editor's Advanced page.")),
                detail};
    }
    // OpenSSL's and Qt's words for an end without a reason.
    const bool hungUp = says(u"unexpected eof") || says(u"has been closed") || says(u"connection reset");
    return brokenOff(hungUp ? ErrorCode::ConnectionFailed : ErrorCode::TlsFailed, detail, target);
}

Error tlsHangUp(const QString &detail, const ConnectTarget &target)
{
    return brokenOff(ErrorCode::ConnectionFailed, cleanDetail(detail), target);
}

} // namespace rookery
