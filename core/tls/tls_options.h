// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace rookery {

/// How to prove who we are and check who they are (docs/protocol.md §8.3: --tls-ca, --tls-skip-verify, …).
struct TlsOptions
{
    QString caFile;   ///< PEM; empty: the system's
    QString certFile; ///< PEM, our certificate for mutual TLS; empty: none
    QString keyFile;  ///< PEM
    /// SHA-256 of the one certificate that is trusted, whatever it says, and no other (CertificatePin);
    /// empty: whoever an authority vouches for.
    QString pinnedCertificate;
    QString serverName;       ///< SNI and the name that is checked; empty: the URL's host
    QByteArray keyPassphrase; ///< of an encrypted key; a secret, never logged or saved with the rest
    bool skipVerify = false;
    bool noSni =
        false; ///< the server is not told which name is wanted (RFC 6066 §3); it is checked all the same

    friend bool operator==(const TlsOptions &, const TlsOptions &) = default;
};

} // namespace rookery
