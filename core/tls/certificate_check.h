// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/peer_certificates.h"

#include <QString>

using SSL_CTX = struct ssl_ctx_st;
using SSL = struct ssl_st;

namespace rookery {

/// Checks a server's certificate the way that people can be told about: everything that is wrong with it is
/// noted, as QSslSocket does, but the handshake ends there, before anything of ours is sent.
class CertificateCheck
{
public:
    CertificateCheck() = delete;

    /// All connections of `context` are checked from now on. `pin`: the fingerprint of the only certificate
    /// that is trusted (CertificatePin), for a context without authorities; empty: its authorities decide.
    /// False without memory for it.
    [[nodiscard]] static bool installIn(SSL_CTX *context, const QByteArray &pin);
    /// `name`, a host name or an address, has to be in the certificate. `peer` outlives the handshake and
    /// hears what the server showed and what is wrong with it. False when `name` cannot be used.
    [[nodiscard]] static bool expect(SSL *connection, const QString &name, PeerCertificates *peer);
    /// What a server showed that was not checked, after the handshake.
    static void noteUnchecked(SSL *connection, PeerCertificates &peer);
};

} // namespace rookery
