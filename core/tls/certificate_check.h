// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslError>
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

    /// All connections of `context` are checked from now on.
    static void installIn(SSL_CTX *context);
    /// `name`, a host name or an address, has to be in the certificate. `problems` outlives the handshake and
    /// hears what is wrong. False when `name` cannot be used.
    [[nodiscard]] static bool expect(SSL *connection, const QString &name, QList<QSslError> *problems);
};

} // namespace rookery
