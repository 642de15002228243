// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QSslConfiguration>

#include <memory>

using SSL_CTX = struct ssl_ctx_st;

namespace rookery {

/// What all TLS connections of one kind share: versions, ciphers, whom to trust and who we are. A cheap
/// handle, never changed once made; any thread may use it. TLS 1.2 or later, AES-128-GCM first: it is the
/// cheapest where the processor has AES, and strong enough.
class TlsContext
{
public:
    /// Whom a client trusts.
    enum class Trust {
        System,        ///< the authorities that OpenSSL knows on this machine
        Configuration, ///< QSslConfiguration::caCertificates() and nobody else
    };

    /// Takes certificate chain, key, authorities and whether to verify at all and to name the server from
    /// `configuration`; `pin` is of CertificateCheck. Errors: TlsFailed (what is in it does not fit
    /// together).
    [[nodiscard]] static Expected<TlsContext> client(const QSslConfiguration &configuration, Trust trust,
                                                     const QByteArray &pin = {});
    /// Takes certificate chain and key from `configuration`. `clientAuthorities` is of ClientAuthorities;
    /// empty: clients are asked for nothing. Errors: as client().
    [[nodiscard]] static Expected<TlsContext> server(const QSslConfiguration &configuration,
                                                     const QByteArray &clientAuthorities = {});

    [[nodiscard]] SSL_CTX *handle() const { return m_context.get(); }
    [[nodiscard]] bool isServer() const { return m_server; }
    /// Whether a client says which server it wants (RFC 6066 §3).
    [[nodiscard]] bool namesServer() const { return m_namesServer; }

private:
    TlsContext(std::shared_ptr<SSL_CTX> context, bool server)
        : m_context(std::move(context)), m_server(server)
    {
    }

    std::shared_ptr<SSL_CTX> m_context;
    bool m_server;
    bool m_namesServer = true;
};

} // namespace rookery
