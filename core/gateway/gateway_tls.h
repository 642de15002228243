// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/tls/client_authorities.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSslConfiguration>
#include <QStringList>

namespace rookery {

struct GatewayConfig;

/// What is in the files that a listener needs to speak TLS. Holds a private key: not for keeping.
struct GatewayTlsFiles
{
    QByteArray certificates;
    QByteArray key;
    ClientAuthorities::Content clientAuthorities; ///< empty: clients need no certificate

    /// Two readings with the same one are the same.
    [[nodiscard]] QByteArray fingerprint() const;
};

/// Loads what a listener needs to speak TLS.
class GatewayTls final
{
    Q_DECLARE_TR_FUNCTIONS(GatewayTls)

public:
    GatewayTls() = delete;

    /// Blocks for as long as reading files takes. Of a folder of authorities all files count whose names do
    /// not begin with a dot. Fails when one cannot be read or has nothing in it: what is missing might be
    /// what revokes.
    [[nodiscard]] static Expected<GatewayTlsFiles> read(const GatewayConfig &config);
    /// Of whom `before` had a revocation list and `now` has none, though its certificates still count; empty:
    /// nobody. Pure.
    [[nodiscard]] static QString withoutItsList(const ClientAuthorities::Names &before,
                                                const ClientAuthorities::Names &now);
    /// The files that read() reads, those in a folder one by one. Blocks.
    [[nodiscard]] static QStringList filesOf(const GatewayConfig &config);
    /// TLS 1.2 or later with this certificate chain and key, both PEM. Fails when there is nothing of use in
    /// them, or the key does not belong to the certificate. `config` has their names, for the sentence.
    [[nodiscard]] static Expected<QSslConfiguration> configuration(const GatewayTlsFiles &files,
                                                                   const GatewayConfig &config);

private:
    [[nodiscard]] static Expected<ClientAuthorities::Content> readAuthorities(const QString &path);
};

} // namespace rookery
