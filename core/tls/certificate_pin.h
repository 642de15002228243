// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/peer_certificates.h"
#include "core/tls/tls_options.h"

namespace rookery {

/// One certificate that a person trusts, byte for byte, and nobody else's, whatever an authority says, or one
/// that it has signed itself (as RFC 7858 §4.2 pins a key). TlsOptions::pinnedCertificate has its SHA-256.
/// Pure.
class CertificatePin
{
public:
    CertificatePin() = delete;

    /// Whether trusting would help: there is something wrong with the certificate, and it is only who signed
    /// it or whom it is for. One that is over, or broken, stays so.
    [[nodiscard]] static bool isPossible(const PeerCertificates &shown);
    /// Has `tls` trust the server's own certificate, and nobody else. False where it is not possible.
    [[nodiscard]] static bool trust(TlsOptions &tls, const PeerCertificates &shown);
    /// SHA-256 of what `tls` trusts so, in hex; empty: authorities decide. What is no fingerprint is none of
    /// any certificate.
    [[nodiscard]] static QByteArray fingerprintIn(const TlsOptions &tls);
    /// `text` is a SHA-256 in hex, with colons or without.
    [[nodiscard]] static bool isFingerprint(const QString &text);
    /// The same of what a server shows first.
    [[nodiscard]] static QByteArray fingerprintOf(const PeerCertificates &shown);
    /// It shows another one than the one that is trusted.
    [[nodiscard]] static bool isOther(const TlsOptions &tls, const PeerCertificates &shown);
    /// What is wrong with a server's `own` certificate (DER) for whoever trusts the one with `fingerprint`,
    /// where `problems` was found without any authority: nothing about signers and names if it is that one,
    /// else that it is not trusted. Any thread.
    [[nodiscard]] static QList<QSslError> problemsLeft(const QByteArray &fingerprint, const QByteArray &own,
                                                       const QList<QSslError> &problems);
};

} // namespace rookery
