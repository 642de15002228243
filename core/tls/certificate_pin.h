// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/socket/peer_certificates.h"
#include "core/tls/tls_options.h"

namespace rookery {

/// One certificate that a person trusts, and nobody else's: kept in a file that is called by its fingerprint,
/// which TlsOptions::caFile names. Main thread, but for what says otherwise.
class CertificatePin
{
public:
    CertificatePin() = delete;

    /// Whether trusting would help: the only thing wrong is who signed it, or whom it is for. One that is
    /// over, or broken, stays so. Pure.
    [[nodiscard]] static bool isPossible(const PeerCertificates &shown);
    /// Has `tls` trust the server's own certificate, kept in `directory`, instead of whom it trusted before.
    /// Where it is for another name, that is the one that is checked from now on. Errors: TlsFailed (not
    /// possible), LocalIo.
    [[nodiscard]] static Expected<void> trust(TlsOptions &tls, const PeerCertificates &shown,
                                              const QString &directory);
    /// SHA-256 of what `tls` has trusted so, in hex; empty: it has not. Pure.
    [[nodiscard]] static QByteArray fingerprintIn(const TlsOptions &tls);
    /// The same of what a server shows first. Pure.
    [[nodiscard]] static QByteArray fingerprintOf(const PeerCertificates &shown);
    /// It shows another one than the one that is trusted. Pure.
    [[nodiscard]] static bool isOther(const TlsOptions &tls, const PeerCertificates &shown);
};

} // namespace rookery
