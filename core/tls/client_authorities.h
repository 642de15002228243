// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>

using SSL_CTX = struct ssl_ctx_st;

namespace rookery {

/// Who may vouch for the clients of a TLS server, and whose word has been taken back (RFC 5280 §5).
class ClientAuthorities
{
public:
    /// Whose they are, as RFC 4514 writes names.
    struct Names
    {
        QSet<QString> authorities;
        QSet<QString> lists; ///< the issuers of revocation lists
    };
    struct Content
    {
        QByteArray pem;
        Names names;
    };

    ClientAuthorities() = delete;

    /// What is in a file: PEM, or one certificate or list as DER, which is how authorities publish lists.
    /// None where nothing is in it or something is broken: a list that cannot be read must not pass for none.
    [[nodiscard]] static std::optional<Content> contentOf(const QByteArray &file);
    /// Nobody gets through the handshake of `context` from now on without a certificate that one of the
    /// authorities in `pem` has signed and that is valid today. Revocation lists in there count for the
    /// certificates of whoever has issued them: a list that is over refuses all of these, and certificates
    /// of an authority without a list are not looked up. False where `pem` has no authority in it, or cannot
    /// be read.
    [[nodiscard]] static bool requireIn(SSL_CTX *context, const QByteArray &pem);
};

} // namespace rookery
